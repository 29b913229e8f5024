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

    /// <summary>What a calendar file would change, of one committee or several.</summary>
    /// <param name="file">Its name.</param>
    /// <param name="shown">What it brings.</param>
    /// <param name="data">What the buttons carry.</param>
    public static Card AskAll(string file, MeetingsImport shown, IReadOnlyDictionary<string, string> data) => new($"{file}: shall I change the calendar so?", [
        TextBlock.Title("Shall I change the calendar so?"), TextBlock.Remark(file), .. Lines(shown), TextBlock.Remark("Nothing has changed yet. Press a button, or write “yes” or “no”."),
    ])
    {
        Actions = [new ExecuteAction("Yes, change it", Verb, With(data, "yes")), new ExecuteAction("Leave it as it is", Verb, With(data, "no"))],
    };

    /// <summary>What a calendar file has changed.</summary>
    public static Card DoneAll(string file, MeetingsImport done, string? through) => new($"Done: {file}", [TextBlock.Title($"Done: {file}"), .. Lines(done)])
    {
        Actions = through is null || done.Committees.All(preview => preview.Refusal is not null || preview.IsEmpty) ? [] : [ReadBackCard.Undo(through)],
    };

    private static IEnumerable<CardElement> Lines(MeetingsImport import) => Lines([.. import.Committees.SelectMany(CalendarPreviewText.Of).Select(line => line.Trim()), .. import.NotRead]);

    private static string Title(CalendarPreview preview) => $"{preview.Committee.Name}: {preview.Changes.Count switch { 1 => preview.Changes[0].Words, var count => $"{count.ToString(System.Globalization.CultureInfo.InvariantCulture)} changes of the calendar" }}";

    private static IEnumerable<CardElement> Lines(CalendarPreview preview) => Lines([.. CalendarPreviewText.Of(preview).Skip(1).Select(line => line.Trim()).Where(line => preview.Changes is not [var only] || line != only.Words)]);

    private static IEnumerable<CardElement> Lines(List<string> lines)
    {
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
