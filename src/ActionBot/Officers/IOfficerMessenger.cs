using System.Text.RegularExpressions;
using ActionBot.Cards;

namespace ActionBot.Officers;

/// <summary>One message to one person. The card is complete in itself; the text says the same for phones, mail and screen readers.</summary>
/// <param name="To">Whom it is for.</param>
/// <param name="Summary">What a lock screen may show. Never a word of an exempt action.</param>
/// <param name="Text">The whole message in plain words.</param>
/// <param name="Card">The message as an Adaptive Card; null: text only.</param>
/// <param name="OnceOnly">A key that names this message for ever: a digest's id.</param>
public sealed record OfficerMessage(Person To, string Summary, string Text, WrittenJson? Card, Guid OnceOnly);

/// <summary>What became of one attempt to send. The cases are the rows of the sending table of the design.</summary>
public abstract partial record SendOutcome
{
    private SendOutcome()
    {
    }

    /// <summary>Accepted.</summary>
    /// <param name="ConversationId">Where it stands.</param>
    /// <param name="ActivityId">Its id there.</param>
    /// <param name="Note">What the ledger says about it: that it went by mail, and why. Null: nothing out of the ordinary.</param>
    public sealed record Sent(string ConversationId, string ActivityId, string? Note = null) : SendOutcome;

    /// <summary>Certainly not delivered, and worth another try: throttled, refused before the body was sent, no token.</summary>
    /// <param name="After">Not before this long has passed; null: at the next sweep.</param>
    /// <param name="Reason">For the ledger.</param>
    public sealed record NotYet(TimeSpan? After, string Reason) : SendOutcome;

    /// <summary>Nothing can be sent by anybody until somebody mends it: the bot's own credentials are refused. The sweep stops.</summary>
    /// <param name="Reason">For the alarm.</param>
    public sealed record Unauthorised(string Reason) : SendOutcome;

    /// <summary>Refused for good: blocked, not installed, nobody to write to. The clerk is told.</summary>
    /// <param name="Reason">For the clerk.</param>
    public sealed record Undeliverable(string Reason) : SendOutcome
    {
        /// <summary>These words stand in the reason where nobody in Teams was known to be this person; once somebody is, the clerk is told.</summary>
        public const string NotMatched = "is not matched to anybody in Teams yet";
    }

    /// <summary>A reason as a clerk reads it: without the code that stands in brackets for whoever runs the service.</summary>
    public static string InWords(string reason) => Codes().Replace(reason, "");

    // "(403 ConversationBlockedByUser)"
    [GeneratedRegex(@"\s*\([1-5][0-9]{2}(?: [A-Za-z]+)?\)", RegexOptions.CultureInvariant)]
    private static partial Regex Codes();

    /// <summary>It may have arrived and it may not. Never sent again by the machine.</summary>
    /// <param name="Reason">For the clerk.</param>
    public sealed record InDoubt(string Reason) : SendOutcome;
}

/// <summary>Carries a message to an officer. Teams behind it, or a printer in the demo.</summary>
public interface IOfficerMessenger
{
    /// <summary>Sends one message, once. Never repeats an attempt by itself.</summary>
    Task<SendOutcome> SendAsync(OfficerMessage message, CancellationToken cancellation);
}
