namespace ActionBot.Teams.Conversation;

/// <summary>What the bot asked about a message that it takes up again once it knows.</summary>
public static class MeaningKept
{
    /// <summary>Under this name stands what was asked.</summary>
    public const string Asked = "asked";

    /// <summary>Which committee; a button carries its id under this name.</summary>
    public const string Committee = "committee";

    /// <summary>Which action point; a button carries its reference under this name.</summary>
    public const string Reference = "reference";
}
