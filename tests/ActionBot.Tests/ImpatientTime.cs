namespace ActionBot.Tests;

/// <summary>
/// A clock that runs on to whatever somebody waits for, so that an hour of waiting passes at once. A time limit on something else is no
/// waiting, and is known by its length: it never runs out.
/// </summary>
internal sealed class ImpatientTime(DateTimeOffset start) : TimeProvider
{
    private static readonly TimeSpan LongestWait = TimeSpan.FromSeconds(80);

    private readonly Lock gate = new();
    private DateTimeOffset now = start;

    public override long TimestampFrequency => TimeSpan.TicksPerSecond;

    public override DateTimeOffset GetUtcNow()
    {
        lock (gate)
        {
            return now;
        }
    }

    public override long GetTimestamp() => GetUtcNow().UtcTicks;

    /// <summary>Moves it on; it never goes back.</summary>
    public void AdvanceTo(DateTimeOffset moment)
    {
        lock (gate)
        {
            now = moment > now ? moment : now;
        }
    }

    public override ITimer CreateTimer(TimerCallback callback, object? state, TimeSpan dueTime, TimeSpan period)
    {
        var due = GetUtcNow() + dueTime;
        if (dueTime <= LongestWait && dueTime != Timeout.InfiniteTimeSpan)
        {
            ThreadPool.QueueUserWorkItem(_ =>
            {
                AdvanceTo(due);
                callback(state);
            });
        }

        return new Passed();
    }

    private sealed class Passed : ITimer
    {
        public bool Change(TimeSpan dueTime, TimeSpan period) => true;

        public void Dispose()
        {
        }

        public ValueTask DisposeAsync() => ValueTask.CompletedTask;
    }
}
