using System.Globalization;
using ActionBot.Committees.Calendar;

namespace ActionBot.Tests.Committees;

public sealed class WorkingDaysTests
{
    [Fact]
    public void A_Welsh_decision_note_is_due_within_seven_working_days_that_begin_with_the_meetings()
    {
        // Story 22: the meeting of Tuesday 19 January 2027 is the first of the seven.
        Assert.Equal(Day("2027-01-27"), new WorkingDays(Nation.Wales).Add(Day("2027-01-19"), 6));
    }

    [Theory]
    [InlineData("2026-12-24", true, true)]
    [InlineData("2026-12-25", false, false)]
    [InlineData("2026-12-28", false, false)]
    [InlineData("2026-12-29", true, false)]
    [InlineData("2026-12-31", true, false)]
    [InlineData("2027-01-01", false, false)]
    [InlineData("2027-01-04", true, true)]
    [InlineData("2027-01-09", false, false)]
    public void Between_Christmas_and_New_Year_days_count_and_nobody_is_chased(string day, bool counts, bool chased)
    {
        var england = new WorkingDays(Nation.England);
        Assert.Equal((counts, chased), (england.Counts(Day(day)), england.MayChase(Day(day))));
        Assert.Equal(chased, england.WhyNot(Day(day)) is null);
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public void A_day_of_mourning_added_at_short_notice_counts_only_where_the_council_says_so(bool count)
    {
        var days = new WorkingDays(Nation.England, [Day("2026-11-18")], count);
        Assert.Equal(count, days.Counts(Day("2026-11-18")));
        Assert.False(days.MayChase(Day("2026-11-18")));
        Assert.Equal(Day(count ? "2026-11-16" : "2026-11-13"), PublicationDay.For(Day("2026-11-24"), 5, days));
    }

    [Fact]
    public void A_Saturday_that_counts_is_still_no_day_to_chase_on()
    {
        var parish = new WorkingDays(Nation.England, saturdaysCount: true);
        Assert.True(parish.Counts(Day("2026-11-07")));
        Assert.False(parish.MayChase(Day("2026-11-07")));
        Assert.False(parish.Counts(Day("2026-11-08")));
    }

    [Theory]
    [InlineData("Scotland", "2027-01-04", "2nd January (substitute day)")]
    [InlineData("Scotland", "2027-03-29", null)]
    [InlineData("NorthernIreland", "2027-07-12", "Battle of the Boyne (Orangemen’s Day)")]
    [InlineData("Wales", "2027-07-12", null)]
    public void Each_nation_keeps_its_own_holidays(string nation, string day, string? title) =>
        Assert.Equal(title, new WorkingDays(Enum.Parse<Nation>(nation)).WhyNot(Day(day)));

    private static DateOnly Day(string text) => DateOnly.ParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture);
}
