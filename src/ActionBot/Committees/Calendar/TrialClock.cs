namespace ActionBot.Committees.Calendar;

/// <summary>The machine's clock, set to another moment from which it runs on, and moved forward by whoever tries ActionBot out. For trials and for <c>chase run --as-of</c>; never in production.</summary>
public sealed class TrialClock(TimeProvider machine, DateTimeOffset start) : TimeProvider
{
    private readonly long startedAt = machine.GetTimestamp();
    private long movedTicks;

    /// <inheritdoc />
    public override long TimestampFrequency => machine.TimestampFrequency;

    /// <inheritdoc />
    public override DateTimeOffset GetUtcNow() => start.ToUniversalTime() + machine.GetElapsedTime(startedAt) + TimeSpan.FromTicks(Interlocked.Read(ref movedTicks));

    /// <inheritdoc />
    public override long GetTimestamp() => machine.GetTimestamp();

    /// <inheritdoc />
    public override ITimer CreateTimer(TimerCallback callback, object? state, TimeSpan dueTime, TimeSpan period) => machine.CreateTimer(callback, state, dueTime, period);

    /// <summary>Moves it forward to a moment; a moment that has passed leaves it where it is. What waits for a stretch of time waits on.</summary>
    public void MoveTo(DateTimeOffset moment)
    {
        if (moment - GetUtcNow() is { Ticks: > 0 } ahead)
        {
            Interlocked.Add(ref movedTicks, ahead.Ticks);
        }
    }
}
