using System.Globalization;
using ActionBot.Committees;
using ActionBot.Committees.Calendar;

namespace ActionBot.Tests.Committees;

/// <summary>Dates as clerks paste them. Today is 24 November 2026.</summary>
public sealed class PastedCalendarTests
{
    private static readonly DateOnly Today = new(2026, 11, 24);

    [Theory]
    [InlineData("19 January 2027, 9 March 2027 at 2pm", "2027-01-19 14:00", "2027-03-09 14:00")]
    [InlineData("Tuesday 19 January 2027 at 2.30pm; Tuesday 9 March 2027 at 6 p.m.", "2027-01-19 14:30", "2027-03-09 18:00")]
    [InlineData("Tues 19th of January 2027, 14:00", "2027-01-19 14:00")]
    [InlineData("January 19, 2027 and March 9th, 2027", "2027-01-19", "2027-03-09")]
    [InlineData("19/01/2027 09/03/27 14.07.2027", "2027-01-19", "2027-03-09", "2027-07-14")]
    [InlineData("2027-01-19\n2027-03-09", "2027-01-19", "2027-03-09")]
    [InlineData("19-Jan-27, 9-Mar-2027", "2027-01-19", "2027-03-09")]
    [InlineData("7, 14 and 21 March 2027", "2027-03-07", "2027-03-14", "2027-03-21")]
    [InlineData("the meetings are on 24 November, 19 January and 9 March 2027", "2026-11-24", "2027-01-19", "2027-03-09")]
    [InlineData("19 January, 9 March and 25 May", "2027-01-19", "2027-03-09", "2027-05-25")]
    [InlineData("15 December, 19 January, 9 March", "2026-12-15", "2027-01-19", "2027-03-09")]
    [InlineData("19 January 2027, then 9 March and 15 September", "2027-01-19", "2027-03-09", "2027-09-15")]
    [InlineData("Municipal year 2026/27\n15 September\n24 November\n19 January\n9 March", "2026-09-15", "2026-11-24", "2027-01-19", "2027-03-09")]
    [InlineData("2027\n- Tue 19 Jan 10am\n- Tue 9 Mar 2pm", "2027-01-19 10:00", "2027-03-09 14:00")]
    [InlineData("Committee Room 2, 19 January 2027", "2027-01-19")]
    [InlineData("We meet at 18:00 on 19 January 2027 and 9 March 2027.", "2027-01-19 18:00", "2027-03-09 18:00")]
    public void Dates_are_read_in_the_usual_English_writings(string pasted, params string[] meetings)
    {
        var reading = PastedCalendar.Read(pasted, Today);
        Assert.Empty(reading.NotRead);
        Assert.Equal(meetings, reading.Entries.Select(Words));
    }

    [Fact]
    public void A_cancelled_an_annual_and_an_extraordinary_meeting_are_told_apart()
    {
        var reading = PastedCalendar.Read("19 January 2027 (cancelled), extraordinary meeting 26 January 2027, 9 March 2027, Annual meeting 20 May 2027", Today);
        Assert.Equal([(true, MeetingKind.Ordinary), (false, MeetingKind.Extraordinary), (false, MeetingKind.Ordinary), (false, MeetingKind.Annual)], reading.Entries.Select(entry => (entry.IsCancelled, entry.Kind)));
    }

    [Theory]
    [InlineData("24 November 2026, adjourned to 1 December 2026 at 2pm")]
    [InlineData("24 November 2026 (adjourned), 1 December 2026 at 2pm (reconvened)")]
    [InlineData("The meeting of 24 November 2026 was adjourned and reconvenes on Tuesday 1 December 2026 at 2pm")]
    [InlineData("24 November 2026\n1 December 2026 at 2pm: reconvened meeting")]
    public void A_meeting_that_goes_on_is_told_from_the_one_that_was_adjourned(string pasted)
    {
        var reading = PastedCalendar.Read(pasted, Today);
        Assert.Equal([("2026-11-24", MeetingKind.Ordinary), ("2026-12-01", MeetingKind.Reconvened)], reading.Entries.Select(entry => (entry.HeldOn.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture), entry.Kind)));
    }

    [Theory]
    [InlineData("Tuesday 20 January 2027", "Line 1: 'Tuesday 20 January 2027' is a Wednesday, so either the weekday or the date is wrong. It is left out: write it again.")]
    [InlineData("9 March 2027\n31 February 2027", "Line 2: '31 February 2027' is no day of 2027. Dates are read as day, month, year: write it as 19 January 2027.")]
    [InlineData("01/19/2027", "Line 1: '01/19/2027' is no day of 2027. Dates are read as day, month, year: write it as 19 January 2027.")]
    [InlineData("19 January 2027\nthe 9th of next month", "Line 2: no date is read in 'the 9th of next month'. Write a date as 19 January 2027.")]
    public void What_cannot_be_a_date_is_said_and_left_out(string pasted, string sentence) =>
        Assert.Equal(sentence, Assert.Single(PastedCalendar.Read(pasted, Today).NotRead));

    [Theory]
    [InlineData("There may be 3 mayors, and we march on.")]
    [InlineData("Monthly report to the second meeting")]
    public void Prose_without_a_date_gives_no_meeting(string pasted) => Assert.Empty(PastedCalendar.Read(pasted, Today).Entries);

    internal static string Words(CalendarEntry entry) =>
        entry.HeldOn.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture) + (entry.StartsAt is { } time ? time.ToString(" HH:mm", CultureInfo.InvariantCulture) : "");

    [Theory]
    [InlineData("the meeting of 24 November 2026 has moved to 17 November 2026")]
    [InlineData("Please note that our meeting is moved from Tuesday 24 November 2026 to Tuesday 17 November 2026 at 2pm")]
    [InlineData("24 November 2026 is brought forward to 17 November 2026.")]
    [InlineData("17 November 2026 (moved from 24 November 2026)")]
    [InlineData("17 November 2026 instead of 24 November 2026")]
    public void A_sentence_about_a_move_names_one_meeting_and_where_it_comes_from(string sentence)
    {
        var entry = Assert.Single(PastedCalendar.Read(sentence, new DateOnly(2026, 10, 1)).Entries);

        Assert.Equal((new DateOnly(2026, 11, 17), new DateOnly(2026, 11, 24)), (entry.HeldOn, entry.MovedFrom));
    }

    [Theory]
    [InlineData("24 November 2026, 19 January 2027")]
    [InlineData("Meetings run from 24 November 2026 to 19 January 2027")]
    [InlineData("24 November 2026\nThe room has moved to the annexe\n19 January 2027")]
    public void Other_words_between_two_days_move_nothing(string list)
    {
        var entries = PastedCalendar.Read(list, new DateOnly(2026, 10, 1)).Entries;

        Assert.Equal(2, entries.Count);
        Assert.All(entries, entry => Assert.Null(entry.MovedFrom));
    }
}
