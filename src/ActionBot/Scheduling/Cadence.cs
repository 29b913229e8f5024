using System.Globalization;
using ActionBot.Committees.Calendar;

namespace ActionBot.Scheduling;

/// <summary>When a job runs, in council time. Asked for the latest time it should have run, so that a host that was down catches up once.</summary>
public abstract record Cadence
{
    private Cadence()
    {
    }

    /// <summary>How long lies between two runs.</summary>
    public abstract TimeSpan Period { get; }

    /// <summary>The same for schedulers that speak cron, in council time.</summary>
    public abstract string Cron { get; }

    /// <summary>Every so many minutes, counted from the full hour.</summary>
    /// <param name="minutes">A divisor of 60.</param>
    public static Cadence EveryMinutes(int minutes) => minutes > 0 && 60 % minutes == 0
        ? new Often(minutes)
        : throw new ArgumentOutOfRangeException(nameof(minutes), minutes, "A cadence in minutes divides the hour evenly.");

    /// <summary>Once a day at a local time. A time that the spring leaves out comes an hour later, one that the autumn has twice comes once.</summary>
    public static Cadence DailyAt(TimeOnly at) => new Daily(at);

    /// <summary>The latest moment, not after now, at which it should have run; in UTC.</summary>
    public abstract DateTimeOffset LatestUntil(DateTimeOffset now, CouncilTime clock);

    private sealed record Often(int Minutes) : Cadence
    {
        public override TimeSpan Period => TimeSpan.FromMinutes(Minutes);

        public override string Cron => string.Create(CultureInfo.InvariantCulture, $"*/{Minutes} * * * *");

        // Offsets from UTC are whole quarters of an hour, and hours are what counts here.
        public override DateTimeOffset LatestUntil(DateTimeOffset now, CouncilTime clock) =>
            new(now.UtcTicks - (now.UtcTicks % Period.Ticks), TimeSpan.Zero);
    }

    private sealed record Daily(TimeOnly At) : Cadence
    {
        public override TimeSpan Period => TimeSpan.FromDays(1);

        public override string Cron => string.Create(CultureInfo.InvariantCulture, $"{At.Minute} {At.Hour} * * *");

        public override DateTimeOffset LatestUntil(DateTimeOffset now, CouncilTime clock)
        {
            var today = clock.Moment(clock.Day(now), At);
            return today <= now ? today : clock.Moment(clock.Day(now).AddDays(-1), At);
        }
    }
}
