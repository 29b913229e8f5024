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

        return Task.FromResult<SendOutcome>(Printed(message, OnlyPrinted));
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

    /// <summary>What the ledger says of a message that was printed.</summary>
    public const string OnlyPrinted = "Printed at the console of a trial, where there is no Teams: it reached nobody.";

    /// <summary>What is recorded of it: that its turn is over.</summary>
    /// <param name="message">The message.</param>
    /// <param name="note">What the ledger says of it; null: nothing, in a story whose people read what is printed.</param>
    public static SendOutcome Printed(OfficerMessage message, string? note = null) => new SendOutcome.Sent("printed", message.OnceOnly.ToString("D", CultureInfo.InvariantCulture), note);
}
