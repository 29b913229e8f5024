namespace ActionBot.Teams.Connector;

/// <summary>Whether a conversation can be written to.</summary>
public enum ConversationState
{
    /// <summary>It can.</summary>
    Open,

    /// <summary>Its person or an administrator does not want it. Opens again with the next thing said in it.</summary>
    Blocked,

    /// <summary>The bot was removed from it. Opens again with the next installation.</summary>
    Removed,

    /// <summary>Teams does not know it any more. A new one takes its place.</summary>
    Forgotten,
}
