using System.Globalization;
using ActionBot.Committees.Calendar;

namespace ActionBot.Tests.Committees;

public sealed class CouncilTimeTests
{
    private static readonly CouncilTime London = CouncilTime.In("Europe/London");

    [Theory]
    [InlineData("2027-03-26", "2027-03-26T09:00Z")]
    [InlineData("2027-03-30", "2027-03-30T08:00Z")]
    [InlineData("2026-10-23", "2026-10-23T08:00Z")]
    [InlineData("2026-10-26", "2026-10-26T09:00Z")]
    public void Nine_in_the_morning_is_nine_at_the_council_on_both_sides_of_the_change_of_clocks(string day, string moment)
    {
        // Stories 3 and 4: British Summer Time begins on 28 March 2027 and ends on 25 October 2026.
        var nine = London.Moment(Day(day), new TimeOnly(9, 0));
        Assert.Equal(Utc(moment), nine);
        Assert.Equal(TimeSpan.Zero, nine.Offset);
        Assert.Equal(Day(day).ToDateTime(new TimeOnly(9, 0)), London.Local(nine));
    }

    [Fact]
    public void The_hour_the_spring_leaves_out_is_the_hour_after() =>
        Assert.Equal(Utc("2027-03-28T01:30Z"), London.Moment(Day("2027-03-28"), new TimeOnly(1, 30)));

    [Fact]
    public void The_hour_the_autumn_has_twice_is_the_first() =>
        Assert.Equal(Utc("2026-10-25T00:30Z"), London.Moment(Day("2026-10-25"), new TimeOnly(1, 30)));

    [Theory]
    [InlineData("2026-07-14T22:59Z", "2026-07-14")]
    [InlineData("2026-07-14T23:00Z", "2026-07-15")]
    [InlineData("2026-11-24T23:59Z", "2026-11-24")]
    public void The_day_is_the_councils_day(string moment, string day) => Assert.Equal(Day(day), London.Day(Utc(moment)));

    [Fact]
    public void A_zone_nobody_knows_is_refused() => Assert.Throws<TimeZoneNotFoundException>(() => CouncilTime.In("Europe/Northbridge"));

    private static DateOnly Day(string text) => DateOnly.ParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture);

    private static DateTimeOffset Utc(string text) => DateTimeOffset.Parse(text, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal);
}
