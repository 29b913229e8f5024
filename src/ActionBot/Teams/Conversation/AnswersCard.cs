using System.Globalization;
using ActionBot.Cards;

namespace ActionBot.Teams.Conversation;

/// <summary>Reads answers back one by one, each with a button that takes it back alone. Pure: it is drawn again from what its buttons carry.</summary>
public static class AnswersCard
{
    /// <summary>The verb of its buttons.</summary>
    public const string Verb = "undoAnswer";

    /// <summary>Under this name a button says which line of history it takes back.</summary>
    public const string Line = "line";

    private const string Count = "count";
    private const int MostButtons = 5;

    /// <summary>One sentence of it.</summary>
    /// <param name="Sentence">What was understood, or why it was not recorded.</param>
    /// <param name="Undo">The line of history by which it is taken back; null: nothing to take back.</param>
    /// <param name="Reference">What the button is called after.</param>
    public sealed record Item(string Sentence, Guid? Undo, string? Reference);

    /// <summary>The card.</summary>
    public static Card For(IReadOnlyList<Item> items)
    {
        var data = new Dictionary<string, string> { [Count] = items.Count.ToString(CultureInfo.InvariantCulture) };
        for (var at = 0; at < items.Count; at++)
        {
            data[Key("said", at)] = items[at].Sentence;
            data[Key("line", at)] = items[at].Undo?.ToString() ?? "";
            data[Key("reference", at)] = items[at].Reference ?? "";
        }

        var undoable = items.Where(item => item.Undo is not null).ToList();
        return new Card(items.Count == 1 ? "Noted" : "Your answers", [.. items.Select((item, at) => new TextBlock(item.Sentence) { Separator = at > 0 })])
        {
            Actions = [.. undoable.Take(MostButtons).Select(item => new ExecuteAction(undoable.Count == 1 ? "Undo" : $"Undo {item.Reference}", Verb, new Dictionary<string, string>(data) { [Line] = item.Undo!.Value.ToString() }))],
        };
    }

    /// <summary>The sentences a button carried; what cannot be read is left out.</summary>
    public static IReadOnlyList<Item> Read(Pressed pressed)
    {
        var items = new List<Item>();
        for (var at = 0; at < Math.Min(pressed.Figure(Count) ?? 0, 40); at++)
        {
            if (pressed.Words(Key("said", at)) is { } sentence)
            {
                items.Add(new Item(sentence, pressed.Id(Key("line", at)), pressed.Words(Key("reference", at))));
            }
        }

        return items;
    }

    private static string Key(string name, int at) => FormattableString.Invariant($"{name}{at}");
}
