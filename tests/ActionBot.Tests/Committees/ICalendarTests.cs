using ActionBot.Committees;
using ActionBot.Committees.Calendar;

namespace ActionBot.Tests.Committees;

/// <summary>Calendars as Outlook, a committee system and a hand-made export write them.</summary>
public sealed class ICalendarTests
{
    [Theory]
    [InlineData("DTSTART;VALUE=DATE:20270119", "2027-01-19")]
    [InlineData("DTSTART:20270119T140000", "2027-01-19 14:00")]
    [InlineData("DTSTART:20270119T140000Z", "2027-01-19 14:00")]
    [InlineData("DTSTART:20260714T130000Z", "2026-07-14 14:00")]
    [InlineData("DTSTART:20260714T233000Z", "2026-07-15 00:30")]
    [InlineData("DTSTART;TZID=Europe/London:20260714T180000", "2026-07-14 18:00")]
    [InlineData("DTSTART;TZID=\"GMT Standard Time\":20260714T180000", "2026-07-14 18:00")]
    [InlineData("DTSTART;TZID=Europe/Paris:20260714T190000", "2026-07-14 18:00")]
    public void Every_kind_of_start_is_told_in_council_time(string start, string meeting) =>
        Assert.Equal(meeting, PastedCalendarTests.Words(Assert.Single(Read($"BEGIN:VEVENT\r\nUID:1\r\n{start}\r\nSUMMARY:Audit Committee\r\nEND:VEVENT").Entries)));

    [Fact]
    public void Folded_lines_escapes_alarms_and_time_zones_are_read_as_the_standard_says()
    {
        var reading = Read(
            """
            BEGIN:VTIMEZONE
            TZID:Europe/London
            BEGIN:STANDARD
            DTSTART:19961027T020000
            END:STANDARD
            END:VTIMEZONE
            BEGIN:VEVENT
            UID:cfs-1@northbridge.example
            SUMMARY:Children and Families Scrutiny Comm
             ittee
            LOCATION:Council Chamber\, Town Hall
            DTSTART;TZID=Europe/London:20270119T140000
            BEGIN:VALARM
            TRIGGER:-PT15M
            SUMMARY:Not this
            END:VALARM
            END:VEVENT
            """);

        var entry = Assert.Single(reading.Entries);
        Assert.Empty(reading.NotRead);
        Assert.Equal(("Children and Families Scrutiny Committee", "Council Chamber, Town Hall", "cfs-1@northbridge.example"), (entry.Committee, entry.Place, entry.ExternalId));
    }

    [Fact]
    public void A_meeting_is_cancelled_by_its_status_its_subject_or_the_whole_message()
    {
        Assert.True(Assert.Single(Read("BEGIN:VEVENT\nUID:1\nDTSTART:20270119T140000\nSTATUS:CANCELLED\nEND:VEVENT").Entries).IsCancelled);
        var subject = Assert.Single(Read("BEGIN:VEVENT\nUID:1\nDTSTART:20270119T140000\nSUMMARY:CANCELLED - Audit Committee\nEND:VEVENT").Entries);
        Assert.Equal((true, "Audit Committee"), (subject.IsCancelled, subject.Committee));
        Assert.True(Assert.Single(Read("METHOD:CANCEL\nBEGIN:VEVENT\nUID:1\nDTSTART:20270119T140000\nEND:VEVENT").Entries).IsCancelled);
    }

    [Fact]
    public void A_meeting_sent_again_counts_as_it_was_sent_last()
    {
        var reading = Read(
            """
            BEGIN:VEVENT
            UID:1
            SEQUENCE:2
            DTSTART:20261117T140000
            END:VEVENT
            BEGIN:VEVENT
            UID:1
            SEQUENCE:1
            DTSTART:20261124T140000
            END:VEVENT
            """);
        Assert.Equal("2026-11-17 14:00", PastedCalendarTests.Words(Assert.Single(reading.Entries)));
    }

    [Theory]
    [InlineData("20260908T140000", "FREQ=MONTHLY;BYDAY=2TU;COUNT=4", "2026-09-08 14:00,2026-10-13 14:00,2026-11-10 14:00,2026-12-08 14:00")]
    [InlineData("20260929T140000", "FREQ=MONTHLY;BYDAY=-1TU;UNTIL=20261130T000000Z", "2026-09-29 14:00,2026-10-27 14:00,2026-11-24 14:00")]
    [InlineData("20260908T140000", "FREQ=WEEKLY;INTERVAL=6;BYDAY=TU;COUNT=3", "2026-09-08 14:00,2026-10-20 14:00,2026-12-01 14:00")]
    [InlineData("20261031T140000", "FREQ=MONTHLY;COUNT=2", "2026-10-31 14:00,2026-12-31 14:00")]
    public void A_simple_rule_is_written_out(string start, string rule, string meetings)
    {
        var reading = Read($"BEGIN:VEVENT\nUID:1\nDTSTART:{start}\nRRULE:{rule}\nEND:VEVENT");
        Assert.Empty(reading.NotRead);
        Assert.Equal(meetings.Split(','), reading.Entries.Select(PastedCalendarTests.Words));
    }

    [Fact]
    public void One_meeting_of_a_series_can_be_left_out_or_moved()
    {
        var reading = Read(
            """
            BEGIN:VEVENT
            UID:1
            DTSTART;TZID=Europe/London:20260908T140000
            RRULE:FREQ=MONTHLY;BYDAY=2TU;COUNT=4
            EXDATE;TZID=Europe/London:20261013T140000
            END:VEVENT
            BEGIN:VEVENT
            UID:1
            RECURRENCE-ID;TZID=Europe/London:20261110T140000
            DTSTART;TZID=Europe/London:20261117T180000
            END:VEVENT
            """);
        Assert.Equal(["2026-09-08 14:00", "2026-11-17 18:00", "2026-12-08 14:00"], reading.Entries.Select(PastedCalendarTests.Words));
        Assert.Equal("1/2026-11-10", reading.Entries[1].ExternalId);
    }

    [Theory]
    [InlineData("BEGIN:VEVENT\nSUMMARY:Audit\nDTSTART:20260908T140000\nRRULE:FREQ=MONTHLY;BYDAY=2TU\nEND:VEVENT", "Line 5: 'Audit' repeats by 'FREQ=MONTHLY;BYDAY=2TU', and it names no end: expected COUNT or UNTIL. Only its first meeting, 8 September 2026, is taken: add the others as dates.")]
    [InlineData("BEGIN:VEVENT\nSUMMARY:Audit\nDTSTART:20260908T140000\nRRULE:FREQ=YEARLY;COUNT=2\nEND:VEVENT", "Line 5: 'Audit' repeats by 'FREQ=YEARLY;COUNT=2', and only weekly and monthly rules on one day are written out. Only its first meeting, 8 September 2026, is taken: add the others as dates.")]
    [InlineData("BEGIN:VEVENT\nSUMMARY:Audit\nDTSTART:8 September\nEND:VEVENT", "Line 4: '8 September' is no date that can be read, for 'Audit'. Expected 20270119 or 20270119T140000.")]
    [InlineData("BEGIN:VEVENT\nSUMMARY:Audit\nEND:VEVENT", "Line 2: 'Audit' has no DTSTART, so nobody knows when it is. It is left out.")]
    [InlineData("BEGIN:VEVENT\nUID:1\nDTSTART;TZID=Middle/Earth:20260908T140000\nEND:VEVENT", "Line 4: the time zone 'Middle/Earth' is not known here, so a meeting without a name is taken at the hour as written, 8 September 2026.")]
    [InlineData("BEGIN:VEVENT\nDTSTART:20260908T140000", "Line 2: the meeting that begins here has no END:VEVENT, so the file is cut short. Export it again.")]
    public void What_cannot_be_read_is_said(string inside, string sentence) => Assert.Equal(sentence, Read(inside).NotRead[0]);

    [Fact]
    public void Kinds_of_meeting_are_taken_from_the_subject()
    {
        Assert.Equal(MeetingKind.Extraordinary, Assert.Single(Read("BEGIN:VEVENT\nUID:1\nDTSTART:20270119T140000\nSUMMARY:Extraordinary Audit Committee\nEND:VEVENT").Entries).Kind);
        var goesOn = Assert.Single(Read("BEGIN:VEVENT\nUID:1\nDTSTART:20261201T140000\nSUMMARY:Audit Committee (reconvened from 24 November)\nEND:VEVENT").Entries);
        Assert.Equal((MeetingKind.Reconvened, "Audit Committee"), (goesOn.Kind, goesOn.Committee));
        Assert.Equal((MeetingKind.Reconvened, "Audit Committee"), Assert.Single(Read("BEGIN:VEVENT\nUID:1\nDTSTART:20261201T140000\nSUMMARY:Reconvened Audit Committee\nEND:VEVENT").Entries) switch { var one => (one.Kind, one.Committee) });
        Assert.Equal(MeetingKind.Annual, Assert.Single(Read("BEGIN:VEVENT\nUID:1\nDTSTART:20270520T110000\nSUMMARY:Annual Council\nEND:VEVENT").Entries).Kind);
    }

    private static CalendarReading Read(string inside) =>
        CalendarFile.Read($"BEGIN:VCALENDAR\n{inside.ReplaceLineEndings("\n")}{(inside.EndsWith("140000", StringComparison.Ordinal) ? "" : "\nEND:VCALENDAR")}\n", CouncilTime.In("Europe/London"), new DateOnly(2026, 11, 24));
}
