using System.Globalization;
using ActionBot.ActionPoints;
using ActionBot.Committees;
using ActionBot.Committees.Calendar;
using ActionBot.Intake;
using ActionBot.Minutes.DueDates;

namespace ActionBot.Tests.Intake;

/// <summary>The calendar is Children and Families Scrutiny's: 14 July, 15 September and 24 November 2026, 19 January and 9 March 2027.</summary>
public sealed class DueOnCalendarTests
{
    private static readonly WorkingDays England = new(Nation.England);

    private static readonly IReadOnlyList<CalendarMeeting> Ordinary =
        [On("2026-07-14"), On("2026-09-15"), On("2026-11-24"), On("2027-01-19"), On("2027-03-09")];

    [Fact]
    public void The_next_meeting_is_the_next_ordinary_one_and_nobody_is_asked() =>
        Is(Resolve(new() { Text = "to the next meeting", Form = DueForm.NextMeeting }, "2026-09-15"), "2026-11-24");

    [Fact]
    public void An_extraordinary_meeting_does_not_capture_the_next_meeting()
    {
        // Story 7: called for Thursday 8 October on one item; the due stays 24 November.
        var called = With(On("2026-10-08", MeetingKind.Extraordinary));
        Is(Resolve(new() { Text = "to the next meeting", Form = DueForm.NextMeeting }, "2026-09-15", called), "2026-11-24");
        Is(Resolve(new() { Text = "at the meeting on 8 October", Form = DueForm.MeetingOnDate, Day = 8, Month = 10 }, "2026-09-15", called), "2026-10-08");
    }

    [Fact]
    public void A_cancelled_meeting_is_passed_over()
    {
        // Story 5: Audit of 13 January 2026 is cancelled, the next is 10 February.
        IReadOnlyList<CalendarMeeting> audit = [On("2026-01-13", cancelled: true), On("2026-02-10"), On("2026-03-10")];
        Is(Resolve(new() { Text = "the next meeting", Form = DueForm.NextMeeting }, "2025-11-25", audit), "2026-02-10");

        var january = Resolve(new() { Text = "to the January meeting", Form = DueForm.MeetingInMonth, Month = 1 }, "2025-11-25", audit);
        Asks(january, "2026-02-10", "The meeting of 13 January 2026 is cancelled: is the next, 10 February 2026, right?");
    }

    [Theory]
    [InlineData("2026-11-24", "2027-01-19")]
    [InlineData("2026-07-14", "2027-01-19")]
    [InlineData("2027-01-05", "2027-01-19")]
    public void The_January_meeting_is_the_one_in_the_first_January_to_come(string source, string meeting) =>
        Is(Resolve(new() { Text = "at the January meeting", Form = DueForm.MeetingInMonth, Month = 1 }, source), meeting);

    [Fact]
    public void Of_two_meetings_in_the_month_the_first_is_proposed_and_the_clerk_asked()
    {
        var two = Resolve(new() { Text = "at the January meeting", Form = DueForm.MeetingInMonth, Month = 1 }, "2026-11-24", With(On("2027-01-28")));
        Asks(two, "2027-01-19", "There are 2 meetings in that month: is the first, 19 January 2027, meant?");
    }

    [Fact]
    public void Where_the_month_has_no_meeting_the_clerk_is_asked_and_nothing_guessed() =>
        AsksOpen(Resolve(new() { Text = "at the February meeting", Form = DueForm.MeetingInMonth, Month = 2 }, "2026-11-24"));

    [Theory]
    [InlineData(null, "2027-01-19")]
    [InlineData(2027, "2027-01-19")]
    public void A_meeting_named_by_its_day_is_the_next_on_that_day(int? year, string meeting) =>
        Is(Resolve(new() { Text = "at the meeting on 19 January", Form = DueForm.MeetingOnDate, Day = 19, Month = 1, Year = year }, "2026-11-24"), meeting);

    [Theory]
    [InlineData(20, 1, 2027)]
    [InlineData(14, 7, 2026)]
    public void A_day_without_a_meeting_or_one_that_has_passed_is_asked_about(int day, int month, int year) =>
        AsksOpen(Resolve(new() { Text = "at the meeting on that day", Form = DueForm.MeetingOnDate, Day = day, Month = month, Year = year }, "2026-11-24"));

    [Fact]
    public void Following_the_meeting_gives_ten_working_days_and_the_meeting_after() =>
        Is(Resolve(new() { Text = "following the meeting", Form = DueForm.AfterThisMeeting }, "2026-11-24"), "2027-01-19", "2026-12-08");

    [Theory]
    [InlineData(2, DueUnit.Weeks, "2026-12-08")]
    [InlineData(10, DueUnit.WorkingDays, "2026-12-08")]
    [InlineData(25, DueUnit.WorkingDays, "2026-12-31")]
    [InlineData(14, DueUnit.Days, "2026-12-08")]
    public void Within_is_counted_as_said(int count, DueUnit unit, string date) =>
        Is(Resolve(new() { Text = "within", Form = DueForm.Within, Count = count, Unit = unit }, "2026-11-24"), "2027-01-19", date);

    [Fact]
    public void In_six_months_is_the_first_meeting_on_or_after_and_is_confirmed()
    {
        // Story 16: 14 July 2026 and six months is 14 January 2027.
        var six = new DuePhrase { Text = "in six months", Form = DueForm.InPeriod, Count = 6, Unit = DueUnit.Months };
        Asks(Resolve(six, "2026-07-14"), "2027-01-19", "'in six months' comes to 14 January 2027, so to the meeting of 19 January 2027: right?");
        Is(Resolve(six, "2026-07-14", saidByClerk: true), "2027-01-19");
    }

    [Theory]
    [InlineData("2026-08-31", "2027-02-28")]
    [InlineData("2027-08-31", "2028-02-29")]
    public void Six_months_from_the_last_of_August_is_the_last_of_February(string source, string target) =>
        Asks(
            Resolve(new() { Text = "in six months", Form = DueForm.InPeriod, Count = 6, Unit = DueUnit.Months }, source, [On(Day(target).AddDays(-1)), On(Day(target))]),
            target);

    [Fact]
    public void A_period_that_ends_beyond_the_calendar_is_asked_about_and_not_reported_too_early() =>
        AsksOpen(Resolve(new() { Text = "in 12 months", Form = DueForm.InPeriod, Count = 12, Unit = DueUnit.Months }, "2026-07-14", saidByClerk: true));

    [Fact]
    public void A_date_that_lies_beyond_the_calendar_is_asked_about_and_not_reported_too_early_unless_the_clerk_says_it()
    {
        var march = new DuePhrase { Text = "by 1 March 2027", Form = DueForm.OnDate, Day = 1, Month = 3, Year = 2027 };
        CalendarMeeting[] calendar = [On("2026-11-24"), On("2027-01-19")];

        Asks(Resolve(march, "2026-11-24", calendar), "2027-01-19", "'by 1 March 2027' comes to 1 March 2027, and the calendar holds no meeting from then on. Add the next meetings first; or is it to be reported to the last that is known, 19 January 2027?", "2027-03-01");
        Is(Resolve(march, "2026-11-24", calendar, saidByClerk: true), "2027-01-19", "2027-03-01");
    }

    [Fact]
    public void Two_meetings_on_is_the_second_from_here_and_asked_where_the_calendar_is_too_short()
    {
        Is(Resolve(new() { Text = "in two meetings' time", Form = DueForm.InPeriod, Count = 2, Unit = DueUnit.Meetings }, "2026-09-15"), "2027-01-19");
        AsksOpen(Resolve(new() { Text = "in four meetings' time", Form = DueForm.InPeriod, Count = 4, Unit = DueUnit.Meetings }, "2026-09-15"));
    }

    [Fact]
    public void The_end_of_the_quarter_is_the_financial_quarters_last_day() =>
        Asks(Resolve(new() { Text = "by the end of the quarter", Form = DueForm.EndOfQuarter }, "2026-11-24"), "2027-01-19", date: "2026-12-31");

    [Fact]
    public void A_quarters_report_comes_at_least_six_weeks_after_its_end()
    {
        // Seen: the report on the fourth quarter of 2018/19 was taken on 4 June 2019.
        IReadOnlyList<CalendarMeeting> summer = [On("2019-04-16"), On("2019-05-07"), On("2019-06-04"), On("2019-09-03")];
        var report = new DuePhrase { Text = "the Q4 report", Form = DueForm.EndOfQuarter, Quarter = 4 };
        Asks(Resolve(report, "2019-02-05", summer), "2019-06-04");
        Asks(Resolve(report, "2019-04-16", summer), "2019-06-04");
    }

    [Theory]
    [InlineData(DueForm.EndOfYear)]
    [InlineData(DueForm.Season)]
    public void What_each_council_means_by_year_end_and_by_autumn_is_always_asked(DueForm form) =>
        AsksOpen(Resolve(new() { Text = "by then", Form = form }, "2026-09-15", saidByClerk: true));

    [Theory]
    [InlineData(DueForm.NewMunicipalYear, "2026-11-24")]
    [InlineData(DueForm.AfterElection, "2026-11-24")]
    [InlineData(DueForm.NewMunicipalYear, "2026-06-03")]
    public void The_new_municipal_year_begins_with_the_first_ordinary_meeting_after_the_annual_one(DueForm form, string source)
    {
        // Story 21: annual council on 20 May 2027, first meeting on 15 June.
        Asks(Resolve(new() { Text = "then", Form = form }, source, With(On("2027-05-20", MeetingKind.Annual), On("2027-06-15"))), "2027-06-15");
        Asks(Resolve(new() { Text = "then", Form = form }, source, With(On("2027-06-15"))), "2027-06-15");
    }

    [Fact]
    public void In_due_course_has_no_date_and_is_listed_at_the_next_meeting()
    {
        var due = Resolve(new() { Text = "in due course", Form = DueForm.Undated }, "2026-09-15");
        Assert.Equal(new DueOutcome(DueKind.Undated, null, Ordinary[2].Id, null), due);
    }

    [Fact]
    public void Regular_updates_recur_and_their_cadence_is_asked()
    {
        var due = Resolve(new() { Text = "regular updates", Form = DueForm.Recurring }, "2026-09-15");
        Assert.Equal(new DueOutcome(DueKind.Recurring, null, Ordinary[2].Id, due.Question), due);
        Assert.StartsWith("'regular updates': how often?", due.Question, StringComparison.Ordinal);
    }

    [Fact]
    public void Their_next_update_is_an_item_and_not_the_next_meeting_so_it_is_asked() =>
        Asks(Resolve(new() { Text = "at their next update", Form = DueForm.NextItem }, "2026-09-15"), "2026-11-24");

    [Theory]
    [InlineData(DueForm.NextMeeting)]
    [InlineData(DueForm.MeetingInMonth)]
    [InlineData(DueForm.MeetingOnDate)]
    public void Another_committees_meeting_is_never_looked_up_in_this_ones_calendar(DueForm form)
    {
        // Story 8: "recruitment be taken to the HR Committee".
        var phrase = new DuePhrase { Text = "19 January", Form = form, Day = 19, Month = 1, OfCommittee = "the HR Committee" };
        var due = Resolve(phrase, "2026-09-15", saidByClerk: true);
        Assert.True(due.IsElsewhere);
        Asks(due with { IsElsewhere = false }, "2026-11-24", "'19 January' means a meeting of the HR Committee: refer it there, or report it here on 24 November 2026?");
    }

    [Theory]
    [InlineData(24, null, "2026-12-24")]
    [InlineData(10, null, "2026-12-10")]
    [InlineData(30, null, "2026-11-30")]
    [InlineData(3, 7, "2027-07-03")]
    [InlineData(29, 2, "2028-02-29")]
    public void By_a_day_is_the_next_such_day(int day, int? month, string date) =>
        Assert.Equal(Day(date), Resolve(new() { Text = "by then", Form = DueForm.OnDate, Day = day, Month = month }, "2026-11-24").Date);

    [Theory]
    [InlineData(DayOfWeek.Friday, "2026-11-27")]
    [InlineData(DayOfWeek.Tuesday, "2026-12-01")]
    [InlineData(DayOfWeek.Monday, "2026-11-30")]
    public void By_a_weekday_is_the_next_such_weekday(DayOfWeek weekday, string date) =>
        Is(Resolve(new() { Text = "by then", Form = DueForm.OnWeekday, Weekday = weekday }, "2026-11-24"), "2027-01-19", date);

    [Theory]
    [InlineData(12, "2026-12-31")]
    [InlineData(11, "2026-11-30")]
    public void In_a_month_without_a_meeting_is_its_last_day(int month, string date) =>
        Is(Resolve(new() { Text = "in that month", Form = DueForm.InMonth, Month = month }, "2026-11-24"), "2027-01-19", date);

    [Theory]
    [InlineData("2027-01-15", 31, 8, "2027-08-31")]
    [InlineData("2027-02-02", 30, 9, "2027-09-30")]
    [InlineData("2027-01-15", 1, 10, "2027-10-01")]
    [InlineData("2026-11-24", 20, 10, null)]
    [InlineData("2027-01-15", 20, 12, null)]
    [InlineData("2027-01-15", 5, 1, null)]
    public void A_day_to_come_in_the_same_year_has_not_gone_by(string source, int day, int month, string? date)
    {
        var due = Resolve(new() { Text = "by that day", Form = DueForm.OnDate, Day = day, Month = month }, source, With(On("2027-11-30")), saidByClerk: true);

        Assert.Equal((date is null, date is null ? (DateOnly?)null : Day(date)), (due.HasGoneBy, due.Date));
    }

    [Fact]
    public void Minutes_that_name_no_time_are_asked_about_with_the_next_meeting_beside() => Asks(Resolve(null, "2026-09-15"), "2026-11-24");

    [Fact]
    public void Without_a_later_meeting_the_clerk_is_asked_for_the_calendar() =>
        AsksOpen(Resolve(new() { Text = "to the next meeting", Form = DueForm.NextMeeting }, "2027-03-09"));

    private static DueOutcome Resolve(DuePhrase? phrase, string source, IReadOnlyList<CalendarMeeting>? meetings = null, bool saidByClerk = false) =>
        DueOnCalendar.Resolve(phrase, Day(source), meetings ?? Ordinary, England, saidByClerk);

    private static void Is(DueOutcome due, string meeting, string? date = null) =>
        Assert.Equal(new DueOutcome(date is null ? DueKind.Meeting : DueKind.Date, date is null ? null : Day(date), Id(Day(meeting)), null), due);

    private static void Asks(DueOutcome due, string meeting, string? question = null, string? date = null)
    {
        Is(due with { Question = null }, meeting, date);
        Assert.False(string.IsNullOrEmpty(due.Question));
        Assert.Equal(question ?? due.Question, due.Question);
    }

    private static void AsksOpen(DueOutcome due)
    {
        Assert.Equal(new DueOutcome(null, null, null, due.Question), due);
        Assert.False(string.IsNullOrEmpty(due.Question));
    }

    private static IReadOnlyList<CalendarMeeting> With(params CalendarMeeting[] more) => [.. Ordinary.Concat(more).OrderBy(meeting => meeting.HeldOn)];

    private static CalendarMeeting On(string day, MeetingKind kind = MeetingKind.Ordinary, bool cancelled = false) => On(Day(day), kind, cancelled);

    private static CalendarMeeting On(DateOnly day, MeetingKind kind = MeetingKind.Ordinary, bool cancelled = false) => new(Id(day), day, kind, cancelled);

    private static Guid Id(DateOnly day) => new(day.DayNumber, 0, 0, new byte[8]);

    private static DateOnly Day(string text) => DateOnly.ParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture);
}
