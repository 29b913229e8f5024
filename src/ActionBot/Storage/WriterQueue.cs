namespace ActionBot.Storage;

/// <summary>
/// SQLite takes one writer at a time, and what a small write costs is its commit. So the writers of one process stand in a queue, nobody asks again and
/// again, and whoever is done while another waits hands the open transaction on: the last of them commits for all.
/// </summary>
internal sealed class WriterQueue
{
    // As long as SQLite itself waits for a writer of another process.
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(15);

    private readonly Lock gate = new();
    private readonly LinkedList<TaskCompletionSource<CommonWrite?>> waiting = [];
    private bool isTaken;

    /// <summary>Runs a write in its turn; it is kept when this comes back.</summary>
    public async Task<T> RunAsync<T>(Func<Task<Session>> begin, Func<Session, Task<T>> write)
    {
        var (hasTurn, common) = await EnterAsync();
        try
        {
            common ??= new CommonWrite(await begin());
        }
        catch
        {
            if (hasTurn)
            {
                Leave();
            }

            throw;
        }

        T result;
        try
        {
            result = await common.AddAsync(write);
            // Whoever is about to write comes in before the commit and shares it: four senders, or eight turns, make some two commits where they made three.
            await Task.Yield();
        }
        finally
        {
            if (!hasTurn)
            {
                await common.EndAsync();
            }
            else if (!common.GoesOn || !TryHandOn(common))
            {
                await common.EndAsync();
                Leave();
            }
        }

        await common.Kept;
        return result;
    }

    // Without a turn: it was waited for long enough, and the database may say itself what is wrong.
    private async Task<(bool HasTurn, CommonWrite? Common)> EnterAsync()
    {
        LinkedListNode<TaskCompletionSource<CommonWrite?>> place;
        lock (gate)
        {
            if (!isTaken)
            {
                isTaken = true;
                return (true, null);
            }

            place = waiting.AddLast(new TaskCompletionSource<CommonWrite?>(TaskCreationOptions.RunContinuationsAsynchronously));
        }

        try
        {
            return (true, await place.Value.Task.WaitAsync(Patience));
        }
        catch (TimeoutException)
        {
            lock (gate)
            {
                if (place.List is not null)
                {
                    waiting.Remove(place);
                    return (false, null);
                }
            }

            return (true, await place.Value.Task);
        }
    }

    private bool TryHandOn(CommonWrite? common)
    {
        lock (gate)
        {
            if (waiting.First is not { } next)
            {
                return false;
            }

            waiting.Remove(next);
            next.Value.SetResult(common);
            return true;
        }
    }

    private void Leave()
    {
        lock (gate)
        {
            isTaken = TryHandOn(null);
        }
    }
}
