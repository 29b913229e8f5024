using ActionBot.Officers;

namespace ActionBot.Tests.Chasing.Simulation;

/// <summary>
/// Teams on a bad day, the same day for the same seed: it refuses, delays, throttles, loses connections before the message left, and drops the
/// answer after it arrived. While one instance waits for it another may sweep.
/// </summary>
internal sealed class SeededConnector(Random chance, ImpatientTime time, DeliveryModel model, Action point, Func<Task>? meanwhile) : IOfficerMessenger
{
    public async Task<SendOutcome> SendAsync(OfficerMessage message, CancellationToken cancellation)
    {
        point();
        model.Attempted(message.OnceOnly);
        try
        {
            if (meanwhile is not null && chance.Next(4) == 0)
            {
                // Sometimes for so long that everybody else thinks this instance dead.
                time.AdvanceTo(time.GetUtcNow().AddSeconds(chance.Next(300)));
                await meanwhile();
            }

            switch (chance.Next(12))
            {
                case 0:
                    return Ends(message, arrived: false, new SendOutcome.Undeliverable("403 ConversationBlockedByUser"));
                case 1:
                    return Ends(message, arrived: false, new SendOutcome.NotYet(TimeSpan.FromSeconds(chance.Next(1, 90)), "429"));
                case 2:
                    return Ends(message, arrived: false, new SendOutcome.NotYet(null, "connection refused"));
                case 3:
                    return Ends(message, arrived: false, new SendOutcome.Unauthorised("401"));
                case 4:
                    return Ends(message, arrived: chance.Next(2) == 0, new SendOutcome.InDoubt("502"));
                case 5:
                    Ends(message, arrived: true, null);
                    throw new HttpRequestException("the answer was lost");
                default:
                    return Ends(message, arrived: true, new SendOutcome.Sent("a:" + message.To.Name, message.OnceOnly.ToString()));
            }
        }
        finally
        {
            point();
        }
    }

    private SendOutcome Ends(OfficerMessage message, bool arrived, SendOutcome? answer)
    {
        model.Ended(message.OnceOnly, arrived, answer);
        return answer!;
    }
}
