using ActionBot.Chasing.Calendars;
using ActionBot.Committees;
using ActionBot.Officers;
using ActionBot.Tests.Storage;

namespace ActionBot.Tests.Chasing.Calendars;

public sealed class ImportMeetingsTests
{
    private const string CouncilsCalendar =
        """
        BEGIN:VCALENDAR
        BEGIN:VEVENT
        UID:1
        SUMMARY:Children and Families Scrutiny Committee
        DTSTART;TZID=Europe/London:20270119T140000
        END:VEVENT
        BEGIN:VEVENT
        UID:2
        SUMMARY:Health Scrutiny
        DTSTART;TZID=Europe/London:20261208T100000
        END:VEVENT
        BEGIN:VEVENT
        UID:3
        SUMMARY:Licensing Sub-Committee
        DTSTART;TZID=Europe/London:20261209T100000
        END:VEVENT
        END:VCALENDAR
        """;

    [Theory, OnSqlite, OnPostgreSql]
    public async Task A_councils_calendar_goes_to_the_committees_it_names_and_the_rest_is_said(Kind kind)
    {
        await using var scene = await ChasingScene.OnAsync(kind, "2026-10-01T10:00Z");
        var health = await scene.Council.CommitteeAsync("Health Scrutiny", "HS");

        var import = await scene.ImportMeetings.RunAsync(CouncilsCalendar, null, Standing.Console);

        Assert.Equal(
            [(scene.Committee.Id, "called for 19 January 2027 at 2pm"), (health.Id, "called for 8 December 2026 at 10am")],
            import.Committees.OrderBy(one => one.Committee.Code, StringComparer.Ordinal).Select(one => (one.Committee.Id, Assert.Single(one.Changes).Words)));
        Assert.Equal("Line 12: 'Licensing Sub-Committee' names no committee on the register, or more than one; its meetings are left out. Add the committee, or say which one is meant.", Assert.Single(import.NotRead));
        Assert.True((await scene.ImportMeetings.RunAsync(CouncilsCalendar, null, Standing.Console)).IsEmpty);
    }

    [Theory, OnSqlite, OnPostgreSql]
    public async Task With_a_committee_named_a_councils_calendar_gives_only_its_own(Kind kind)
    {
        await using var scene = await ChasingScene.OnAsync(kind, "2026-10-01T10:00Z");
        var import = await scene.ImportMeetings.ShowAsync(CouncilsCalendar, scene.Committee);
        Assert.Equal("called for 19 January 2027 at 2pm", Assert.Single(Assert.Single(import.Committees).Changes).Words);
        Assert.Equal("2 meetings of other committees are left out.", Assert.Single(import.NotRead));
    }

    [Theory, OnSqlite, OnPostgreSql]
    public async Task Pasted_dates_for_a_committee_are_shown_then_written_and_known_again(Kind kind)
    {
        await using var scene = await ChasingScene.OnAsync(kind, "2026-10-01T10:00Z");
        const string pasted = "19 January 2027, 9 March 2027 at 2pm";

        var shown = await scene.ImportMeetings.ShowAsync(pasted, scene.Committee);
        Assert.Empty(await scene.CalendarAsync());
        Assert.Equal(
            ["Children and Families Scrutiny:", "  called for 19 January 2027 at 2pm", "  called for 9 March 2027 at 2pm", "  Nobody is written to because of it."],
            CalendarPreviewText.Of(Assert.Single(shown.Committees)));

        await scene.ImportMeetings.RunAsync(pasted, scene.Committee, Northbridge.Clerk(scene.Committee));
        Assert.Equal([Northbridge.Day("2027-01-19"), Northbridge.Day("2027-03-09")], (await scene.CalendarAsync()).Select(meeting => meeting.HeldOn));
        Assert.True((await scene.ImportMeetings.ShowAsync(pasted, scene.Committee)).IsEmpty);
    }

    [Theory, OnSqlite, OnPostgreSql]
    public async Task Dates_without_a_committee_ask_which_one_is_meant(Kind kind)
    {
        await using var scene = await ChasingScene.OnAsync(kind, "2026-10-01T10:00Z");
        var import = await scene.ImportMeetings.ShowAsync("19 January 2027", null);
        Assert.Empty(import.Committees);
        Assert.Equal("Line 1: no committee is named with these dates. Say which one is meant.", Assert.Single(import.NotRead));
    }

    [Theory, OnSqlite, OnPostgreSql]
    public async Task A_moved_meeting_in_the_file_takes_its_action_points_along(Kind kind)
    {
        await using var scene = await ChasingScene.OnAsync(kind, "2026-10-01T10:00Z");
        var september = await scene.Council.MeetingAsync(scene.Committee, "2026-09-15");
        await scene.ImportMeetings.RunAsync(CouncilsCalendar, scene.Committee, Northbridge.Clerk(scene.Committee));
        await scene.OpenAsync(september, (await scene.CalendarAsync())[1]);
        scene.Council.Time.Advance(TimeSpan.FromHours(1));

        var import = await scene.ImportMeetings.RunAsync(CouncilsCalendar.Replace("20270119T140000", "20270126T180000", StringComparison.Ordinal), scene.Committee, Northbridge.Clerk(scene.Committee));

        var preview = Assert.Single(import.Committees);
        Assert.Equal("moved from 19 January 2027 to 26 January 2027 at 6pm", Assert.Single(preview.Changes).Words);
        Assert.Equal("moved with its meeting from 19 January 2027 to 26 January 2027", (await scene.HistoryAsync())[^1].What);
    }
}
