namespace ActionBot.Chasing;

/// <summary>
/// A bucket of tokens, one a message: they come in at an even pace, and what a quiet second leaves is saved up. Pure: what is in it is told by one
/// moment, at which the next message may leave if none is saved up.
/// </summary>
/// <param name="PerSecond">Messages a second.</param>
public readonly record struct TokenBucket(double PerSecond)
{
    /// <summary>Calls a second that Teams documents for an app in a tenant, all its instances together.</summary>
    public const int TenantLimit = 50;

    // A bucket is never that far ahead of the clock: it was filled by a clock that has been set back since.
    private static readonly TimeSpan MostAhead = TimeSpan.FromMinutes(5);

    /// <summary>How many can be saved up: a second's worth, and never so many that they and the next second's exceed the tenant's limit.</summary>
    public int Capacity => (int)Math.Clamp(TenantLimit - PerSecond, 1, Math.Max(1, PerSecond));

    /// <summary>Takes tokens.</summary>
    /// <param name="freeAt">What the bucket holds.</param>
    /// <param name="now">The moment.</param>
    /// <param name="count">How many.</param>
    /// <returns>When each may be used, which may be past or still to come; and what the bucket holds afterwards.</returns>
    public (IReadOnlyList<DateTimeOffset> Tokens, DateTimeOffset FreeAt) Take(DateTimeOffset freeAt, DateTimeOffset now, int count)
    {
        var every = TimeSpan.FromSeconds(1 / PerSecond);
        var full = now - (every * (Capacity - 1));
        var first = freeAt < full || freeAt > now + MostAhead ? full : freeAt;
        return ([.. Enumerable.Range(0, count).Select(number => first + (every * number))], first + (every * count));
    }
}
