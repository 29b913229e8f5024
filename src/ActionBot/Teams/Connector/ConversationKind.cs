namespace ActionBot.Teams.Connector;

/// <summary>Where something is said.</summary>
public enum ConversationKind
{
    /// <summary>With one person alone.</summary>
    Personal,

    /// <summary>In a group chat or the chat of a meeting.</summary>
    Group,

    /// <summary>In a channel of a team, one thread.</summary>
    Channel,
}
