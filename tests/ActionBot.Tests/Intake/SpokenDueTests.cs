using System.Globalization;
using ActionBot.Intake;
using ActionBot.Minutes.DueDates;

namespace ActionBot.Tests.Intake;

/// <summary>What somebody says on Tuesday 24 November 2026.</summary>
public sealed class SpokenDueTests
{
    private static readonly DateOnly Tuesday = new(2026, 11, 24);

    [Theory]
    [InlineData("the end of January", "2027-01-31")]
    [InlineData("by end January", "2027-01-31")]
    [InlineData("end of February 2028", "2028-02-29")]
    [InlineData("end of November", "2026-11-30")]
    [InlineData("the end of next month", "2026-12-31")]
    [InlineData("the end of the month", "2026-11-30")]
    [InlineData("month end", "2026-11-30")]
    [InlineData("the end of the week", "2026-11-27")]
    [InlineData("the end of next week", "2026-12-04")]
    [InlineData("a week on Friday", "2026-12-04")]
    [InlineData("Friday week", "2026-12-04")]
    [InlineData("week on Friday", "2026-12-04")]
    [InlineData("a fortnight on Thursday", "2026-12-10")]
    [InlineData("two weeks on Wed", "2026-12-09")]
    [InlineData("a week today", "2026-12-01")]
    [InlineData("mid-February", "2027-02-15")]
    [InlineData("by mid February", "2027-02-15")]
    [InlineData("the middle of November", "2027-11-15")]
    public void What_today_alone_fixes_is_a_day(string words, string day)
    {
        var read = SpokenDue.Read(words, Tuesday);

        Assert.Equal((DueForm.OnDate, DateOnly.Parse(day, CultureInfo.InvariantCulture)), (read?.Form, read?.Date));
    }

    [Theory]
    [InlineData("the March meeting", DueForm.MeetingInMonth)]
    [InlineData("Friday", DueForm.OnWeekday)]
    [InlineData("three weeks", DueForm.Within)]
    [InlineData("every meeting", DueForm.Recurring)]
    [InlineData("the end of the financial year", DueForm.EndOfYear)]
    public void The_rest_is_read_as_in_minutes(string words, DueForm form) => Assert.Equal(form, SpokenDue.Read(words, Tuesday)?.Form);

    [Fact]
    public void What_names_no_time_is_none() => Assert.Null(SpokenDue.Read("the weak end of the pier", Tuesday));
}
