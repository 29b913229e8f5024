using ActionBot.Officers;

namespace ActionBot.Tests.Chasing.Simulation;

/// <summary>A Teams that is well: whatever comes arrives.</summary>
internal sealed class WellConnector(DeliveryModel model) : IOfficerMessenger
{
    public Task<SendOutcome> SendAsync(OfficerMessage message, CancellationToken cancellation)
    {
        var answer = new SendOutcome.Sent("a:" + message.To.Name, message.OnceOnly.ToString());
        model.Attempted(message.OnceOnly);
        model.Ended(message.OnceOnly, arrived: true, answer);
        return Task.FromResult<SendOutcome>(answer);
    }
}
