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
    [InlineData("England", "2026-10-15", "2026-10-07")]
    [InlineData("England", "2026-12-08", "2026-11-30")]
    [InlineData("England", "2027-06-15", "2027-06-07")]
    [InlineData("NorthernIreland", "2027-07-15", "2027-07-06")]
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

    private static DateOnly Day(string text) => DateOnly.ParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture);
}
