using ActionBot.Chasing;
using ActionBot.Officers;

namespace ActionBot.Tests.Chasing.Simulation;

/// <summary>
/// What is promised of sending, small enough to be seen to be right: a message may be attempted again only while it is certain that it has not
/// arrived. Everything that happens at the connector is told to it; it knows nothing of the program.
/// </summary>
internal sealed class DeliveryModel
{
    private readonly Lock gate = new();
    private readonly Dictionary<Guid, State> messages = [];

    private enum State
    {
        NotDelivered,
        Delivered,
        RefusedForGood,
        Doubtful,
    }

    /// <summary>Promises that were broken, a sentence each.</summary>
    public List<string> Broken { get; } = [];

    /// <summary>Messages that arrived.</summary>
    public int Arrived { get; private set; }

    /// <summary>Attempts that ended without anybody knowing whether they arrived.</summary>
    public int Doubts { get; private set; }

    /// <summary>An attempt reaches the connector.</summary>
    public void Attempted(Guid message)
    {
        lock (gate)
        {
            if (messages.TryGetValue(message, out var state) && state != State.NotDelivered)
            {
                Broken.Add($"{message} was attempted again after it was {state}");
            }

            messages[message] = State.NotDelivered;
        }
    }

    /// <summary>The connector's side of the attempt is over.</summary>
    /// <param name="message">Which.</param>
    /// <param name="arrived">It reached its reader.</param>
    /// <param name="answer">What the sender was told; null: the sender never learnt.</param>
    public void Ended(Guid message, bool arrived, SendOutcome? answer)
    {
        lock (gate)
        {
            Arrived += arrived ? 1 : 0;
            messages[message] = answer switch
            {
                SendOutcome.Sent => State.Delivered,
                SendOutcome.Undeliverable => State.RefusedForGood,
                SendOutcome.NotYet or SendOutcome.Unauthorised => State.NotDelivered,
                _ => State.Doubtful,
            };
            Doubts += messages[message] == State.Doubtful ? 1 : 0;
        }
    }

    /// <summary>Compares the register, when everything has come to rest, with what happened.</summary>
    public void Check(IReadOnlyList<Digest> digests)
    {
        foreach (var digest in digests)
        {
            var happened = messages.TryGetValue(digest.Id, out var state) ? state : State.NotDelivered;
            var right = digest.State switch
            {
                DigestState.Sent => happened == State.Delivered,
                DigestState.Undeliverable => happened == State.RefusedForGood,
                // Whoever died before writing the answer down leaves a doubt, whatever the answer was.
                DigestState.Unconfirmed => true,
                DigestState.Withdrawn or DigestState.Due => happened == State.NotDelivered,
                _ => false,
            };
            if (!right)
            {
                Broken.Add($"{digest.Id} stands as {digest.State} and was {happened}");
            }
        }

        foreach (var unknown in messages.Keys.Except(digests.Select(digest => digest.Id)))
        {
            Broken.Add($"{unknown} was sent and stands nowhere");
        }
    }
}
