using System.Globalization;
using ActionBot.Committees;
using ActionBot.Committees.Calendar;

namespace ActionBot.Tests.Committees;

public sealed class PublicationDayTests
{
    [Theory]
    [InlineData("Wales", "2027-01-19", "2027-01-13")]
    [InlineData("Scotland", "2026-12-03", "2026-11-26")]
    [InlineData("Scotland", "2026-06-18", "2026-06-11")]
    [InlineData("England", "2026-02-10", "2026-02-02")]
    [InlineData("England", "2020-01-21", "2020-01-13")]
    public void Each_nation_counts_its_own_clear_days(string nation, string meeting, string publication)
    {
        var of = Enum.Parse<Nation>(nation);
        Assert.Equal(Day(publication), PublicationDay.For(Day(meeting), PublicationDay.ClearDays(of), new WorkingDays(of)));
    }

    [Fact]
    public void Where_closure_days_do_not_count_publication_comes_earlier()
    {
        var closures = new[] { Day("2026-12-29"), Day("2026-12-30"), Day("2026-12-31") };
        Assert.Equal(Day("2026-12-18"), PublicationDay.For(Day("2027-01-05"), 5, new WorkingDays(Nation.England, closures, closuresCount: false)));
        Assert.Equal(Day("2026-12-23"), PublicationDay.For(Day("2027-01-05"), 5, new WorkingDays(Nation.England, closures)));
    }

    [Fact]
    public void A_parish_that_counts_Saturdays_publishes_later()
    {
        // Tuesday 10 November 2026: clear days Monday 9, Saturday 7, Friday 6; published on Thursday 5.
        Assert.Equal(Day("2026-11-05"), PublicationDay.For(Day("2026-11-10"), 3, new WorkingDays(Nation.England, saturdaysCount: true)));
        Assert.Equal(Day("2026-11-04"), PublicationDay.For(Day("2026-11-10"), 3, new WorkingDays(Nation.England)));
    }

    [Fact]
    public void The_bank_holidays_agree_with_computed_Easter_and_the_substitute_days()
    {
        foreach (var nation in Enum.GetValues<Nation>())
        {
            var holidays = BankHolidays.Ours.Of(nation);
            for (var year = 2018; year <= 2029; year++)
            {
                var easter = EasterSunday(year);
                Assert.Contains(easter.AddDays(-2), holidays.Keys);
                Assert.Equal(nation != Nation.Scotland, holidays.ContainsKey(easter.AddDays(1)));
                var usual = nation switch { Nation.Scotland => 9, Nation.NorthernIreland => 10, _ => 8 };
                var oneOff = (year is 2022 ? 2 : 0) + (year is 2023 ? 1 : 0) + (year is 2026 && nation == Nation.Scotland ? 1 : 0);
                Assert.Equal(usual + oneOff, holidays.Keys.Count(day => day.Year == year));
            }

            Assert.All(holidays.Keys, day => Assert.False(day.DayOfWeek is DayOfWeek.Saturday or DayOfWeek.Sunday, $"{nation} {day}"));
        }
    }

    [Fact]
    public void The_clerk_is_warned_six_months_before_the_bank_holidays_end() => Assert.Equal(Day("2029-06-30"), BankHolidays.Ours.WarnsFrom);

    [Theory]
    [InlineData("2026-05-14", "25-26")]
    [InlineData("2026-05-15", "26-27")]
    [InlineData("2027-01-19", "26-27")]
    public void The_municipal_year_turns_in_May(string day, string year) => Assert.Equal(year, MunicipalYear.Of(Day(day), []));

    [Fact]
    public void The_annual_meeting_turns_the_municipal_year()
    {
        Assert.Equal("26-27", MunicipalYear.Of(Day("2027-05-19"), [Day("2027-05-20")]));
        Assert.Equal("27-28", MunicipalYear.Of(Day("2027-05-20"), [Day("2027-05-20")]));
    }

    [Fact]
    public void A_committees_code_is_its_initials_and_unique()
    {
        Assert.Equal("CFS", CommitteeCode.From("Children and Families Scrutiny", new HashSet<string>()));
        Assert.Equal("CS2", CommitteeCode.From("Culture Scrutiny", new HashSet<string> { "CS" }));
        Assert.Equal("CAB", CommitteeCode.From("Cabinet", new HashSet<string>()));
    }

    // The anonymous Gregorian algorithm; the holidays come from the file, this only checks them.
    private static DateOnly EasterSunday(int year)
    {
        var (a, b, c) = (year % 19, year / 100, year % 100);
        var h = ((19 * a) + b - (b / 4) - ((b - ((b + 8) / 25) + 1) / 3) + 15) % 30;
        var l = (32 + (2 * (b % 4)) + (2 * (c / 4)) - h - (c % 4)) % 7;
        var m = (a + (11 * h) + (22 * l)) / 451;
        var n = h + l - (7 * m) + 114;
        return new DateOnly(year, n / 31, (n % 31) + 1);
    }

    private static DateOnly Day(string text) => DateOnly.ParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture);
}
