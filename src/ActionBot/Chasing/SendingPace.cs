using System.Collections.Concurrent;
using ActionBot.Storage;

namespace ActionBot.Chasing;

/// <summary>
/// Keeps everything that is sent unasked within what Teams allows, over all instances: tokens are taken from one bucket in the store, some at a
/// time, so that a second costs two small transactions. Tokens of an instance that dies are lost, which makes the others no faster.
/// </summary>
public sealed class SendingPace(Database database, TimeProvider time, ChaseRules rules) : IDisposable
{
    private static readonly TimeSpan LongestHold = TimeSpan.FromMinutes(1);

    private readonly TokenBucket bucket = new(rules.Settings.MessagesPerSecond);
    private readonly ConcurrentQueue<DateTimeOffset> tokens = new();
    private readonly SemaphoreSlim turn = new(1);

    /// <summary>Waits until one call may be made.</summary>
    public async Task TakeAsync(CancellationToken cancellation)
    {
        await turn.WaitAsync(cancellation);
        DateTimeOffset token;
        try
        {
            // What was given back long ago is no token any more: the bucket has filled up meanwhile.
            while (!tokens.TryDequeue(out token) || token < time.GetUtcNow() - TimeSpan.FromSeconds(1))
            {
                if (tokens.IsEmpty)
                {
                    await FetchAsync();
                }
            }
        }
        finally
        {
            turn.Release();
        }

        if (token - time.GetUtcNow() is var wait && wait > TimeSpan.Zero)
        {
            await Task.Delay(wait, time, cancellation);
        }
    }

    /// <summary>Gives back a token that was not needed: another instance had the message, or it was withdrawn.</summary>
    public void GiveBack() => tokens.Enqueue(time.GetUtcNow());

    /// <summary>Teams asks for patience: nobody sends anything for so long, at most a minute. Whose limit was reached it does not say.</summary>
    public async Task HoldAsync(TimeSpan wait)
    {
        var until = time.GetUtcNow() + (wait < LongestHold ? wait : LongestHold);
        tokens.Clear();
        await ChangeAsync(freeAt => (true, until > freeAt ? until : freeAt));
    }

    /// <inheritdoc />
    public void Dispose() => turn.Dispose();

    private async Task FetchAsync()
    {
        var some = (int)Math.Clamp(bucket.PerSecond / 2, 1, bucket.Capacity);
        foreach (var token in await ChangeAsync(freeAt => bucket.Take(freeAt, time.GetUtcNow(), some)))
        {
            tokens.Enqueue(token);
        }
    }

    private async Task<T> ChangeAsync<T>(Func<DateTimeOffset, (T Result, DateTimeOffset FreeAt)> change)
    {
        while (true)
        {
            var (result, done) = await database.WriteAsync(async session =>
            {
                var before = await session.FirstAsync<DateTimeOffset>("select free_at from sending_pace where name = 'messages'");
                var (result, after) = change(before);
                return (result, await session.ChangeAsync("update sending_pace set free_at = @after where name = 'messages' and free_at = @before", new { before, after }) == 1);
            });
            if (done)
            {
                return result;
            }
        }
    }
}
