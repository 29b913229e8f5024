namespace ActionBot.Storage;

/// <summary>One transaction for several writes, one after the other. Nobody hears that his is kept before it is, and whoever fails takes back his own alone.</summary>
internal sealed class CommonWrite(Session session)
{
    // So that nobody waits for ever for those behind him.
    private const int Most = 16;

    private readonly TaskCompletionSource kept = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private int count;

    /// <summary>Whether another write can be added: it holds one, and not too many.</summary>
    public bool GoesOn => count is > 0 and < Most && session.CanBeKept;

    /// <summary>Comes back when they are kept, and breaks off when they could not be.</summary>
    public Task Kept => kept.Task;

    /// <summary>Adds a write.</summary>
    public async Task<T> AddAsync<T>(Func<Session, Task<T>> write)
    {
        var result = count == 0 ? await write(session) : await session.PartAsync(write);
        count++;
        return result;
    }

    /// <summary>Commits what it holds. Whether that went well is heard from <see cref="Kept"/>.</summary>
    public async Task EndAsync()
    {
        try
        {
            await using (session)
            {
                if (count > 0)
                {
                    await session.CommitAsync();
                }
            }

            kept.SetResult();
        }
#pragma warning disable CA1031 // Whatever it was, everybody whose write it held hears of it.
        catch (Exception broken)
#pragma warning restore CA1031
        {
            kept.SetException(broken);
        }
    }
}
