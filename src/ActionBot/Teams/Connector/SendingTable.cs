using System.Globalization;
using ActionBot.Officers;

namespace ActionBot.Teams.Connector;

/// <summary>What an answer of Teams means for the message: the sending table, row by row. Pure.</summary>
public static class SendingTable
{
    /// <summary>The outcome. A 404 stands here as it counts once the conversation has been created anew.</summary>
    /// <param name="answer">The connector's answer.</param>
    /// <param name="conversationId">Where it was to go.</param>
    /// <param name="name">Whom it was for, as the clerk knows him.</param>
    public static SendOutcome Outcome(ConnectorAnswer answer, string conversationId, string name) => answer switch
    {
        ConnectorAnswer.Accepted accepted => new SendOutcome.Sent(conversationId, accepted.Id),
        ConnectorAnswer.NeverSent never => new SendOutcome.NotYet(null, never.Why),
        ConnectorAnswer.Broken broken => new SendOutcome.InDoubt(broken.Why),
        ConnectorAnswer.Refused { Status: 412 or 429 } busy => new SendOutcome.NotYet(busy.RetryAfter, $"Teams asks for patience ({Code(busy)})."),
        ConnectorAnswer.Refused { Status: 401 } unknown => new SendOutcome.Unauthorised($"Teams does not accept the bot's credentials ({Code(unknown)})."),
        ConnectorAnswer.Refused { Status: 408 or >= 500 } doubtful => new SendOutcome.InDoubt($"Teams failed while it had the message ({Code(doubtful)}), and it may have arrived."),
        ConnectorAnswer.Refused refused => new SendOutcome.Undeliverable($"{Why(refused, name)} ({Code(refused)})."),
        _ => new SendOutcome.InDoubt("The connector gave no answer that is known."),
    };

    /// <summary>
    /// The same for opening a conversation. That delivers nothing and can be repeated, so what is doubtful for a message is only a delay here.
    /// </summary>
    public static SendOutcome OutcomeOfOpening(ConnectorAnswer answer, string name) => Outcome(answer, "", name) switch
    {
        SendOutcome.InDoubt doubt => new SendOutcome.NotYet(null, $"The conversation could not be opened: {doubt.Reason}"),
        var outcome => outcome,
    };

    /// <summary>What a refusal for good means for the conversation: no further attempt before its person or an administrator does something.</summary>
    public static ConversationState? StateAfter(ConnectorAnswer answer) => answer switch
    {
        ConnectorAnswer.Refused { Status: 404 } => ConversationState.Forgotten,
        ConnectorAnswer.Refused { Status: 403, Code: "ConversationBlockedByUser" or "BotDisabledByAdmin" or "MessageWritesBlocked" } => ConversationState.Blocked,
        ConnectorAnswer.Refused { Status: 403, Code: "BotNotInConversationRoster" or "ForbiddenOperationException" } => ConversationState.Removed,
        _ => null,
    };

    private static string Why(ConnectorAnswer.Refused refused, string name) => refused switch
    {
        { Code: "ConversationBlockedByUser" } => $"{name} has blocked ActionBot",
        { Code: "BotDisabledByAdmin" } => "An administrator has switched ActionBot off in Teams",
        { Code: "BotNotInConversationRoster" or "ForbiddenOperationException" } => $"{name} does not have ActionBot installed in Teams",
        { Code: "MessageWritesBlocked" } => $"{name} has blocked ActionBot or removed it",
        { Status: 404 } => $"Teams knows no conversation with {name}",
        { Status: 413 } => "The message is too large for Teams",
        { Status: 403 } => $"Teams does not let ActionBot write to {name}",
        _ => $"Teams refuses the message to {name}",
    };

    private static string Code(ConnectorAnswer.Refused refused) =>
        refused.Status.ToString(CultureInfo.InvariantCulture) + (refused.Code is { Length: > 0 } code ? " " + code : "");
}
