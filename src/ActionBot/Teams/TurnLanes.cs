namespace ActionBot.Teams;

/// <summary>
/// Carries the turns, in the background and apart from the requests that brought them: a closed connection ends nothing. What is said in one
/// conversation is taken up in the order it was said ("more to come" before "that's all"); different conversations do not wait for each other.
/// </summary>
public sealed class TurnLanes(ILogger<TurnLanes> logger) : IHostedService, IDisposable
{
    private const int AtOnce = 64;
    private const int MostWaiting = 2000;

    private readonly Lock gate = new();
    private readonly Dictionary<string, Lane> lanes = [];
    private readonly SemaphoreSlim places = new(AtOnce);
    private readonly CancellationTokenSource ending = new();
    private int waiting;

    /// <summary>Whether another turn can be taken on. Teams brings what is refused again.</summary>
    public bool HasRoom => !ending.IsCancellationRequested && Volatile.Read(ref waiting) < MostWaiting;

    /// <summary>The end of everything that is under way at this moment.</summary>
    public Task Quiet
    {
        get
        {
            lock (gate)
            {
                return Task.WhenAll(lanes.Values.Select(lane => lane.Last));
            }
        }
    }

    /// <summary>Whether a turn of the conversation is under way or waits.</summary>
    public bool IsBusy(string conversationId)
    {
        lock (gate)
        {
            return lanes.ContainsKey(conversationId);
        }
    }

    /// <summary>Puts a turn behind those of its conversation.</summary>
    /// <param name="conversationId">The conversation.</param>
    /// <param name="turn">The work; its token is the end of the program.</param>
    /// <returns>The work's own end. It never fails: a turn answers for its own failures.</returns>
    public Task Enqueue(string conversationId, Func<CancellationToken, Task> turn)
    {
        lock (gate)
        {
            var lane = lanes.TryGetValue(conversationId, out var there) ? there : lanes[conversationId] = new Lane();
            lane.Turns++;
            waiting++;
            return lane.Last = RunAsync(lane.Last, conversationId, lane, turn);
        }
    }

    /// <inheritdoc />
    public Task StartAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    /// <summary>Lets the turns under way end, as long as the host gives.</summary>
    public async Task StopAsync(CancellationToken cancellationToken)
    {
        if (ending.IsCancellationRequested)
        {
            // A host that is torn down stops once more what it has stopped and disposed of.
            return;
        }

        var all = Quiet;
        var given = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        await using var up = cancellationToken.Register(given.SetResult);
        if (await Task.WhenAny(all, given.Task) != all)
        {
            logger.LogWarning("The program ends with {Turns} turns under way", Volatile.Read(ref waiting));
        }

        await ending.CancelAsync();
    }

    /// <inheritdoc />
    public void Dispose()
    {
        places.Dispose();
        ending.Dispose();
    }

    private async Task RunAsync(Task before, string conversationId, Lane lane, Func<CancellationToken, Task> turn)
    {
        // Leaves the request's thread, and its context, behind.
        await Task.Yield();
        await before;
        await places.WaitAsync();
        try
        {
            await turn(ending.Token);
        }
#pragma warning disable CA1031 // The lane must go on, whatever it was.
        catch (Exception broken)
#pragma warning restore CA1031
        {
            logger.LogError(broken, "A turn broke off");
        }
        finally
        {
            places.Release();
            lock (gate)
            {
                waiting--;
                if (--lane.Turns == 0)
                {
                    lanes.Remove(conversationId);
                }
            }
        }
    }

    private sealed class Lane
    {
        public Task Last { get; set; } = Task.CompletedTask;

        public int Turns { get; set; }
    }
}
