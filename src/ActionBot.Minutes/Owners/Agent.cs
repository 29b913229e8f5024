namespace ActionBot.Minutes.Owners;

/// <summary>What stands in front of a verb and does, or does not, do it.</summary>
internal enum AgentKind
{
    /// <summary>Nobody can do it: "the scheme", "class sizes". Also where nothing was found.</summary>
    Thing,

    /// <summary>"Cllr Osei", "Denise Orme", "JL".</summary>
    Person,

    /// <summary>"Director of Education", "the Clerk".</summary>
    Post,

    /// <summary>"the Committee", "the Council", "the Trust".</summary>
    Body,

    /// <summary>"officers", "members", "the service".</summary>
    Collective,

    /// <summary>"he", "she", "they", "we".</summary>
    Pronoun,
}

/// <summary>The words in front of a verb, without the article.</summary>
/// <param name="Kind">What they are.</param>
/// <param name="FirstToken">Their first token in the passage.</param>
/// <param name="EndToken">Behind their last token.</param>
/// <param name="Text">As written.</param>
internal sealed record Agent(AgentKind Kind, int FirstToken, int EndToken, string Text)
{
    /// <summary>Somebody who can be asked about it later.</summary>
    public bool Acts => Kind != AgentKind.Thing;
}
