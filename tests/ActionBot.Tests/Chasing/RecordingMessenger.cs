using ActionBot.Officers;

namespace ActionBot.Tests.Chasing;

/// <summary>Stands for Teams: keeps what was sent and when, and answers as the test says.</summary>
internal sealed class RecordingMessenger(TimeProvider time) : IOfficerMessenger
{
    private readonly Lock gate = new();
    private readonly List<(DateTimeOffset At, OfficerMessage Message)> sent = [];

    /// <summary>What becomes of a message; accepted unless the test says otherwise.</summary>
    public Func<OfficerMessage, SendOutcome> Answers { get; set; } = message => new SendOutcome.Sent("a:" + message.To.Name, message.OnceOnly.ToString());

    /// <summary>What arrived, in order.</summary>
    public IReadOnlyList<(DateTimeOffset At, OfficerMessage Message)> Arrived
    {
        get
        {
            lock (gate)
            {
                return [.. sent];
            }
        }
    }

    public Task<SendOutcome> SendAsync(OfficerMessage message, CancellationToken cancellation)
    {
        var outcome = Answers(message);
        if (outcome is SendOutcome.Sent)
        {
            Deliver(message);
        }

        return Task.FromResult(outcome);
    }

    /// <summary>It arrived, whatever the answer says.</summary>
    public void Deliver(OfficerMessage message)
    {
        lock (gate)
        {
            sent.Add((time.GetUtcNow(), message));
        }
    }
}
