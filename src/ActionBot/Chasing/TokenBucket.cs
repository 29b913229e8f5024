namespace ActionBot.Chasing;

/// <summary>
/// Lets so many messages a second pass, on the injected clock. A quiet second is saved up, one second's worth at most, so a handful of
/// messages leaves at once and a thousand keep to the limit.
/// </summary>
public sealed class TokenBucket(TimeProvider time, double perSecond)
{
    private readonly Lock gate = new();
    private readonly double most = Math.Max(1, perSecond);
    private double tokens = Math.Max(1, perSecond);
    private DateTimeOffset filledAt = time.GetUtcNow();

    /// <summary>Waits until one message may leave.</summary>
    public Task TakeAsync(CancellationToken cancellation)
    {
        TimeSpan wait;
        lock (gate)
        {
            var now = time.GetUtcNow();
            if (now > filledAt)
            {
                tokens = Math.Min(most, tokens + ((now - filledAt).TotalSeconds * perSecond));
                filledAt = now;
            }

            // Taken ahead of time: whoever comes next waits behind this one.
            tokens--;
            wait = tokens >= 0 ? TimeSpan.Zero : TimeSpan.FromSeconds(-tokens / perSecond);
        }

        return wait == TimeSpan.Zero ? Task.CompletedTask : Task.Delay(wait, time, cancellation);
    }
}
