namespace ActionBot;

/// <summary>The machine's clock, set once to another moment from which it runs on. For trials and for <c>chase run --as-of</c>; never in production.</summary>
internal sealed class StartedClock(TimeProvider machine, DateTimeOffset start) : TimeProvider
{
    private readonly long startedAt = machine.GetTimestamp();

    /// <inheritdoc />
    public override long TimestampFrequency => machine.TimestampFrequency;

    /// <inheritdoc />
    public override DateTimeOffset GetUtcNow() => start.ToUniversalTime() + machine.GetElapsedTime(startedAt);

    /// <inheritdoc />
    public override long GetTimestamp() => machine.GetTimestamp();

    /// <inheritdoc />
    public override ITimer CreateTimer(TimerCallback callback, object? state, TimeSpan dueTime, TimeSpan period) => machine.CreateTimer(callback, state, dueTime, period);
}
