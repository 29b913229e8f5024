namespace ActionBot.Teams.Conversation;

/// <summary>What the bot asked about a message that it takes up again once it knows.</summary>
public static class MeaningKept
{
    /// <summary>Under this name stands what was asked.</summary>
    public const string Asked = "asked";

    /// <summary>Under this name stands the question, where it is a sentence and no card of choices.</summary>
    public const string Sentence = "sentence";

    /// <summary>Which committee; a button carries its id under this name.</summary>
    public const string Committee = "committee";

    /// <summary>Which action point; a button carries its reference under this name.</summary>
    public const string Reference = "reference";

    /// <summary>Whose a number is: a finding's on the desk, or an action point's; a button carries which under this name.</summary>
    public const string Whose = "whose";

    /// <summary>Which meeting.</summary>
    public const string Meeting = "meeting";

    /// <summary>Who: a post or a person.</summary>
    public const string Person = "person";

    /// <summary>By when.</summary>
    public const string Due = "due";

    /// <summary>Which other committee, one that something goes to.</summary>
    public const string Body = "body";
}
