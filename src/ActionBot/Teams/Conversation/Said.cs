using ActionBot.Officers;
using ActionBot.Teams.Connector;
using ActionBot.Understanding;

namespace ActionBot.Teams.Conversation;

/// <summary>Something said, and what it was taken to mean.</summary>
/// <param name="Turn">The turn: who says it, where, and the ways to answer.</param>
/// <param name="Text">The words as they came, without the mention of the bot.</param>
/// <param name="Meaning">What they were taken to mean.</param>
/// <param name="Today">The day in council time.</param>
public sealed record Said(Turn Turn, string Text, Understood Meaning, DateOnly Today)
{
    /// <summary>The words as they were written, where <see cref="Text"/> puts a plain question in words that are understood: what is kept of a message is kept of these.</summary>
    public string Written { get => field ?? Text; init; }

    /// <summary>The words that are quoted back and taken up again: as they were written, unless a part of them is meant.</summary>
    public string Quoted => InOtherWords.Of(Written) == Text ? Written : Text;

    /// <summary>The same in the words as they were written.</summary>
    public Said InItsWords => Written == Text ? this : this with { Text = Written };

    /// <summary>What was known when it was heard: a part of it is understood with the same.</summary>
    public Listening Heard { get => field ?? new Listening(SpeakerRole.Officer, Today); init; }

    /// <summary>It is one of several things that one message asks for: to take up the whole message again would do the others twice.</summary>
    public bool IsOneOfSeveral { get; init; }

    /// <summary>What was asked about it and answered already, by what was asked.</summary>
    public IReadOnlyDictionary<string, string> Answered { get; init; } = new Dictionary<string, string>();

    /// <summary>Each of several things that one message asks of the same part, by itself.</summary>
    public IEnumerable<Said> Each() => Meaning.Parts.Count == 0 ? [this] : Meaning.Parts.Select(part => this with { Meaning = part, IsOneOfSeveral = true });

    /// <summary>The same, said of these references.</summary>
    public Said About(IReadOnlyList<string> references) => this with { Meaning = Meaning with { Slots = Slots with { References = references } } };

    /// <summary>Who says it.</summary>
    public Standing Who => Turn.Who;

    /// <summary>The parts of the message that matter.</summary>
    public Slots Slots => Meaning.Slots;

    /// <summary>The people mentioned, the bot left out.</summary>
    public IReadOnlyList<Speaker> Mentioned => Turn.Activity.Content is ActivityContent.Message message ? message.Mentioned : [];

    /// <summary>The files that came with it.</summary>
    public IReadOnlyList<SharedFile> Files => Turn.Activity.Content is ActivityContent.Message message ? message.Files : [];
}
