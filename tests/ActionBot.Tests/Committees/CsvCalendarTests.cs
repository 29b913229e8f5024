using ActionBot.Committees;
using ActionBot.Committees.Calendar;

namespace ActionBot.Tests.Committees;

public sealed class CsvCalendarTests
{
    private static readonly DateOnly Today = new(2026, 11, 24);

    [Fact]
    public void A_row_gives_committee_day_time_place_and_status_in_any_order_of_columns()
    {
        var reading = Read("""
            Committee,Venue,Date,Time,Status,Id
            Audit Committee,"Council Chamber, Town Hall",Tue 19 Jan 2027,14:00,,77
            Extraordinary Audit Committee,,26/01/2027,6pm,Cancelled,78
            """);
        Assert.Empty(reading.NotRead);
        Assert.Equal(["2027-01-19 14:00", "2027-01-26 18:00"], reading.Entries.Select(PastedCalendarTests.Words));
        Assert.Equal([("Audit Committee", "Council Chamber, Town Hall", "77", false), ("Audit Committee", null, "78", true)], reading.Entries.Select(one => (one.Committee, one.Place, one.ExternalId, one.IsCancelled)));
        Assert.Equal(MeetingKind.Extraordinary, reading.Entries[1].Kind);
    }

    [Theory]
    [InlineData("date;time\n19/01/2027;14:00")]
    [InlineData("Meeting date\tTime\n19 January 2027\t2pm")]
    [InlineData("\uFEFFstart_date,start_time\r\n2027-01-19,14:00\r\n")]
    public void Semicolons_tabs_and_a_byte_order_mark_do_no_harm(string text) => Assert.Equal(["2027-01-19 14:00"], Read(text).Entries.Select(PastedCalendarTests.Words));

    [Theory]
    [InlineData("date,time\n,14:00", "Line 2 has no date: every row needs one.")]
    [InlineData("date,time\n2027-01-19,14:00\n31/02/2027,14:00", "Line 3: '31/02/2027' is no day of 2027. Dates are read as day, month, year: write it as 19 January 2027.")]
    [InlineData("date,time\nsoon,14:00", "Line 2: 'soon' is not one date. Write it as 19 January 2027.")]
    [InlineData("date,time\n19/01/2027,after lunch", "Line 2: 'after lunch' is no time of day, so the meeting of 19/01/2027 is taken without one. Write it as 14:00 or 2pm.")]
    public void What_cannot_be_read_is_said_with_its_line(string text, string sentence) => Assert.Equal(sentence, Assert.Single(Read(text).NotRead));

    [Fact]
    public void An_empty_file_gets_a_sentence_that_says_what_was_expected() =>
        Assert.Equal("No meeting is in it. Expected an .ics file, a CSV file with a column 'date', or dates such as 19 January 2027, 9 March 2027 at 2pm.", Assert.Single(Read("").NotRead));

    private static CalendarReading Read(string text) => CalendarFile.Read(text, CouncilTime.In("Europe/London"), Today);
}
