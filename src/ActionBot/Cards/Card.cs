using System.Runtime.CompilerServices;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace ActionBot.Cards;

/// <summary>
/// One Adaptive Card as plain records. The same records give the JSON for Teams and the words for a phone, a screen reader or a client that
/// cannot draw cards, so that the two can never say different things.
/// </summary>
/// <param name="Summary">What a lock screen and the activity feed show. Never a word of an exempt action.</param>
/// <param name="Body">What the card says, from top to bottom.</param>
public sealed record Card(string Summary, IReadOnlyList<CardElement> Body)
{
    // Enough to read what it is about; the whole of a long card again would not leave room for the card.
    private const int FallbackLength = 1200;

    // What is measured is what is sent: it is written once. Beside the card and not within it, because a copy with something else on it is another card.
    private static readonly ConditionalWeakTable<Card, WrittenJson> Known = [];

    /// <summary>The buttons, at most <see cref="CardLimits.Actions"/> in the whole card.</summary>
    public IReadOnlyList<CardAction> Actions { get; init; } = [];

    /// <summary>How the card redraws itself for those who look at it; null: it stands as it was sent.</summary>
    public CardRefresh? Refresh { get; init; }

    /// <summary>Takes the whole width of the conversation; for tables.</summary>
    public bool Wide { get; init; }

    /// <summary>What is shown where the card cannot be drawn; null: the card's own words, from the top.</summary>
    public string? FallbackText { get; init; }

    /// <summary>Words alone, a paragraph a line.</summary>
    public static Card Saying(string words) => new(Shortened.To(words.Split('\n')[0], 120), [.. words.Split('\n').Select(line => new TextBlock(line))]);

    /// <summary>The card in plain words.</summary>
    public string InWords() => string.Join('\n', Body.SelectMany(element => element.InWords()));

    /// <summary>The card as Teams takes it, as a tree.</summary>
    public JsonObject ToJson() => Written().ToTree();

    /// <summary>The card as Teams takes it.</summary>
    public WrittenJson Written() => Known.GetValue(this, static card => new WrittenJson(JsonSerializer.SerializeToUtf8Bytes(card.Drawn(), CardJson.Default.DrawnCard)));

    private DrawnCard Drawn() => new(Actions.Count == 0 ? Body : [.. Body, new ActionSet(Actions)])
    {
        FallbackText = FallbackText ?? Shortened.To(InWords(), FallbackLength),
        Refresh = Refresh,
        Msteams = Wide ? CardWidth.Full : null,
    };
}
