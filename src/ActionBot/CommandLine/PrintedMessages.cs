using System.Globalization;
using ActionBot.Officers;

namespace ActionBot.CommandLine;

/// <summary>Stands in for Teams where there is none: a message is delivered by being printed, as its reader would see it.</summary>
internal sealed class PrintedMessages(TextWriter to) : IOfficerMessenger
{
    private readonly Lock oneAtATime = new();

    /// <inheritdoc />
    public Task<SendOutcome> SendAsync(OfficerMessage message, CancellationToken cancellation)
    {
        lock (oneAtATime)
        {
            to.WriteLine($"  ┌─ to {message.To.Name}");
            foreach (var line in Lines.Wrapped(message.Text.Trim(), 94))
            {
                to.WriteLine($"  │ {line}".TrimEnd());
            }

            to.WriteLine("  └─");
        }

        var key = message.OnceOnly.ToString("D", CultureInfo.InvariantCulture);
        return Task.FromResult<SendOutcome>(new SendOutcome.Sent("printed", key));
    }
}
