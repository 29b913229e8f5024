using System.Globalization;
using ActionBot.Committees.Calendar;
using ActionBot.Scheduling;

namespace ActionBot.Tests.Scheduling;

public sealed class CadenceTests
{
    private static readonly CouncilTime London = CouncilTime.In("Europe/London");

    [Theory]
    [InlineData("2026-10-24T01:30Z", "2026-10-24T00:30Z")]
    [InlineData("2026-10-25T03:00Z", "2026-10-25T00:30Z")]
    [InlineData("2026-10-26T03:00Z", "2026-10-26T01:30Z")]
    [InlineData("2027-03-28T03:00Z", "2027-03-28T01:30Z")]
    [InlineData("2027-03-28T00:00Z", "2027-03-27T01:30Z")]
    public void Half_past_one_comes_once_a_day_on_the_days_the_clocks_change_too(string now, string due) =>
        Assert.Equal(At(due), Cadence.DailyAt(new TimeOnly(1, 30)).LatestUntil(At(now), London));

    [Fact]
    public void Every_five_minutes_is_counted_from_the_full_hour() =>
        Assert.Equal(At("2026-11-24T09:15Z"), Cadence.EveryMinutes(5).LatestUntil(At("2026-11-24T09:19:59Z"), London));

    [Fact]
    public void A_day_of_half_hours_has_forty_eight_runs_whatever_the_clocks_do()
    {
        var cadence = Cadence.EveryMinutes(30);
        var runs = Enumerable.Range(0, 24 * 60).Select(minute => cadence.LatestUntil(At("2026-10-25T00:00Z").AddMinutes(minute), London)).Distinct();
        Assert.Equal(48, runs.Count());
    }

    private static DateTimeOffset At(string moment) => DateTimeOffset.Parse(moment, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal);
}
