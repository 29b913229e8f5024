using System.Globalization;
using ActionBot.Officers;
using Microsoft.Graph.Users.Item.SendMail;
using Models = Microsoft.Graph.Models;

namespace ActionBot.Graph.Reach;

/// <summary>Mail from the mailbox of the settings: plain text that every reader reads, an address to answer to that a person reads, and the message's id in a header.</summary>
internal sealed class GraphMail(GraphDoor door) : IMail
{
    /// <summary>The header by which a message is known again, in a mailbox and in a complaint.</summary>
    public const string IdHeader = "x-actionbot-id";

    /// <inheritdoc />
    public async Task<SendOutcome> SendAsync(string to, OfficerMessage message, CancellationToken cancellation)
    {
        var answer = await door.DoAsync(
            (graph, limit) => graph.Users[door.Settings.Mailbox].SendMail.PostAsync(new SendMailPostRequestBody { Message = Write(to, message), SaveToSentItems = true }, cancellationToken: limit), cancellation);
        return answer.Trouble switch
        {
            null => new SendOutcome.Sent($"mail:{to}", message.OnceOnly.ToString("D", CultureInfo.InvariantCulture)),
            { Kind: TroubleKind.NotYet, Why: var why } => new SendOutcome.NotYet(null, $"Mail cannot be sent at the moment: {why}"),
            { Kind: TroubleKind.InDoubt, Why: var why } => new SendOutcome.InDoubt($"The mail may have been sent and may not: {why}"),
            { IsForbidden: true } => new SendOutcome.Undeliverable($"ActionBot may not send mail from {door.Settings.Mailbox}."),
            { Why: var why } => new SendOutcome.Undeliverable($"The mail to {to} was refused: {why}"),
        };
    }

    private Models.Message Write(string to, OfficerMessage message) => new()
    {
        Subject = message.Summary,
        Body = new Models.ItemBody { ContentType = Models.BodyType.Text, Content = Body(message) },
        ToRecipients = [new Models.Recipient { EmailAddress = new Models.EmailAddress { Address = to, Name = message.To.Name } }],
        ReplyTo = [new Models.Recipient { EmailAddress = new Models.EmailAddress { Address = door.Settings.ReplyTo } }],
        InternetMessageHeaders = [new Models.InternetMessageHeader { Name = IdHeader, Value = message.OnceOnly.ToString("D", CultureInfo.InvariantCulture) }],
    };

    private string Body(OfficerMessage message) =>
        $"""
        {message.Text.Trim()}

        --
        You get this by mail because ActionBot cannot reach you in Teams. Answer to this mail: it goes to {door.Settings.ReplyTo}, where a person reads it.
        """;
}
