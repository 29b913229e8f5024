using ActionBot.Cards;
using ActionBot.Chasing.Calendars;
using ActionBot.Committees;

namespace ActionBot.Teams.Conversation;

/// <summary>What a change of the calendar brings with it, to agree to before it is made. Pure.</summary>
public static class CalendarCard
{
    /// <summary>The verb of its buttons.</summary>
    public const string Verb = nameof(ChangeCalendar);

    /// <summary>Under this name a button carries the answer.</summary>
    public const string Answer = "answer";

    private const int MostLines = 25;

    /// <summary>The question.</summary>
    /// <param name="preview">What would change, who would hear.</param>
    /// <param name="data">What the buttons carry, so that the change can be made as it was shown.</param>
    public static Card Ask(CalendarPreview preview, IReadOnlyDictionary<string, string> data)
    {
        var title = Title(preview);
        return new Card(title, [TextBlock.Title(title), .. Lines(preview), TextBlock.Remark("Nothing has changed yet.")])
        {
            Actions =
            [
                new ExecuteAction(preview.Changes.Any(change => change.Kind == CalendarChangeKind.Cancelled) ? "Yes, cancel it" : "Yes, change it", Verb, With(data, "yes")),
                new ExecuteAction("Leave it as it is", Verb, With(data, "no")),
            ],
        };
    }

    /// <summary>What was done.</summary>
    public static Card Done(CalendarPreview preview, string? through) => new($"Done: {Title(preview)}", [TextBlock.Title($"Done: {Title(preview)}"), .. Lines(preview)])
    {
        Actions = through is null ? [] : [ReadBackCard.Undo(through)],
    };

    private static string Title(CalendarPreview preview) => $"{preview.Committee.Name}: {preview.Changes.Count switch { 1 => preview.Changes[0].Words, var count => $"{count.ToString(System.Globalization.CultureInfo.InvariantCulture)} changes of the calendar" }}";

    private static IEnumerable<CardElement> Lines(CalendarPreview preview)
    {
        var lines = CalendarPreviewText.Of(preview).Skip(1).Select(line => line.Trim()).ToList();
        foreach (var line in lines.Take(MostLines))
        {
            yield return new TextBlock(line) { Spacing = Spacing.Small };
        }

        if (lines.Count > MostLines)
        {
            yield return TextBlock.Remark($"… and {(lines.Count - MostLines).ToString(System.Globalization.CultureInfo.InvariantCulture)} lines more of the same kind.");
        }
    }

    private static Dictionary<string, string> With(IReadOnlyDictionary<string, string> data, string answer) => new(data) { [Answer] = answer };
}
