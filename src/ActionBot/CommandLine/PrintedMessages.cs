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
            Print(to, message);
        }

        return Task.FromResult<SendOutcome>(Printed(message));
    }

    /// <summary>Prints a message as its reader would see it.</summary>
    public static void Print(TextWriter to, OfficerMessage message)
    {
        to.WriteLine($"  ┌─ to {message.To.Name}");
        foreach (var line in Lines.Wrapped(message.Text.Trim(), 94))
        {
            to.WriteLine($"  │ {line}".TrimEnd());
        }

        to.WriteLine("  └─");
    }

    /// <summary>What is recorded of it: that it was delivered.</summary>
    public static SendOutcome Printed(OfficerMessage message) => new SendOutcome.Sent("printed", message.OnceOnly.ToString("D", CultureInfo.InvariantCulture));
}
