namespace ActionBot.CommandLine.Demo;

/// <summary>The demo's clock: it stands until the story moves it on.</summary>
internal sealed class SimulatedClock(DateTimeOffset start) : TimeProvider
{
    private DateTimeOffset now = start;

    /// <inheritdoc />
    public override DateTimeOffset GetUtcNow() => now;

    /// <inheritdoc />
    public override long TimestampFrequency => TimeSpan.TicksPerSecond;

    /// <inheritdoc />
    public override long GetTimestamp() => now.UtcTicks;

    /// <summary>Moves it on.</summary>
    public void MoveTo(DateTimeOffset moment) => now = moment > now ? moment : throw new ArgumentOutOfRangeException(nameof(moment), moment, $"The clock stands at {now:u} and does not go back.");
}
