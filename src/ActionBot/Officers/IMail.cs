namespace ActionBot.Officers;

/// <summary>Carries a message by mail. One attempt each time, like <see cref="IOfficerMessenger"/>.</summary>
public interface IMail
{
    /// <summary>Sends one message, once.</summary>
    /// <param name="to">The address.</param>
    /// <param name="message">The message.</param>
    /// <param name="cancellation">Gives up; the outcome is then in doubt.</param>
    Task<SendOutcome> SendAsync(string to, OfficerMessage message, CancellationToken cancellation);
}

/// <summary>
/// Sends by mail what the messenger before it refuses for good. What comes of it is the message's one outcome; the ledger says that it went by mail,
/// and why.
/// </summary>
public sealed class MailWhereRefused(IOfficerMessenger messenger, IMail mail) : IOfficerMessenger
{
    /// <inheritdoc />
    public async Task<SendOutcome> SendAsync(OfficerMessage message, CancellationToken cancellation)
    {
        var outcome = await messenger.SendAsync(message, cancellation);
        return outcome is SendOutcome.Undeliverable { Reason: var why } && message.To.Mail is { Length: > 0 } address
            ? await mail.SendAsync(address, message, cancellation) switch
            {
                SendOutcome.Sent sent => sent with { Note = $"By mail to {address}. {why}" },
                SendOutcome.NotYet notYet => notYet with { Reason = $"{why} {notYet.Reason}" },
                SendOutcome.InDoubt doubt => doubt with { Reason = $"{why} {doubt.Reason}" },
                SendOutcome.Undeliverable refused => refused with { Reason = $"{why} {refused.Reason}" },
                var other => other,
            }
            : outcome;
    }
}
