namespace ActionBot.Teams.Connector;

/// <summary>What an activity says or does.</summary>
public abstract record ActivityContent
{
    private ActivityContent()
    {
    }

    /// <summary>Somebody wrote something, or dropped files.</summary>
    /// <param name="Text">The words, without the mention of the bot; other mentions stand as the names.</param>
    /// <param name="Mentioned">The people mentioned, the bot left out.</param>
    /// <param name="Files">The files.</param>
    public sealed record Message(string Text, IReadOnlyList<Speaker> Mentioned, IReadOnlyList<SharedFile> Files) : ActivityContent;

    /// <summary>Somebody pressed a button of a card, or the card asks to be redrawn.</summary>
    /// <param name="Verb">The use case's name.</param>
    /// <param name="Data">What the button carried, and what was filled in. Anybody can send anything: authorise anew.</param>
    /// <param name="CardActivityId">The message the card stands in.</param>
    /// <param name="IsRefresh">Nobody pressed anything.</param>
    public sealed record Press(string Verb, IReadOnlyDictionary<string, string> Data, string? CardActivityId, bool IsRefresh) : ActivityContent;

    /// <summary>The bot was installed, brought up to date or removed.</summary>
    public sealed record Installation(bool Added, bool IsUpgrade) : ActivityContent;

    /// <summary>Somebody came into the conversation or left it.</summary>
    /// <param name="Added">Who came, the bot left out.</param>
    /// <param name="Removed">Who left, the bot left out.</param>
    /// <param name="BotAdded">The bot itself came.</param>
    /// <param name="BotRemoved">The bot itself was removed.</param>
    public sealed record Roster(IReadOnlyList<Speaker> Added, IReadOnlyList<Speaker> Removed, bool BotAdded, bool BotRemoved) : ActivityContent;

    /// <summary>The answer to an offered file.</summary>
    /// <param name="Accepted">It may be put there.</param>
    /// <param name="Context">What the offer carried; the reader can see and forge it.</param>
    /// <param name="Place">Where to; null when declined.</param>
    public sealed record FileConsent(bool Accepted, IReadOnlyDictionary<string, string> Context, UploadPlace? Place) : ActivityContent;

    /// <summary>The message extension was used.</summary>
    /// <param name="Name">What is asked: "query", "queryLink", "fetchTask", "submitAction".</param>
    /// <param name="CommandId">Which command of the manifest.</param>
    /// <param name="Parameters">What was filled in.</param>
    /// <param name="Skip">How many results were seen already.</param>
    /// <param name="Count">How many more are wanted.</param>
    /// <param name="MessageHtml">The message it was called from, as HTML; null: from none.</param>
    public sealed record Extension(string Name, string? CommandId, IReadOnlyDictionary<string, string> Parameters, int Skip, int Count, string? MessageHtml) : ActivityContent
    {
        /// <summary>Who wrote that message.</summary>
        public string? MessageAuthor { get; init; }

        /// <summary>Where it stands.</summary>
        public string? MessageLink { get; init; }
    }

    /// <summary>Somebody reacted to a message of the bot.</summary>
    public sealed record Reaction(IReadOnlyList<string> Added, IReadOnlyList<string> Removed) : ActivityContent;

    /// <summary>Something the bot takes no notice of.</summary>
    /// <param name="Type">The activity's type.</param>
    /// <param name="Name">What it calls itself.</param>
    public sealed record Other(string Type, string? Name) : ActivityContent;
}
