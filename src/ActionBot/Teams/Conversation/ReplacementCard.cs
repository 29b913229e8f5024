using System.Globalization;
using ActionBot.Cards;
using ActionBot.Chasing.Calendars;
using ActionBot.Storage;

namespace ActionBot.Teams.Conversation;

/// <summary>What one committee taking over from another brings with it, to agree to before it is done. Pure.</summary>
internal static class ReplacementCard
{
    /// <summary>The verb of its buttons.</summary>
    public const string Verb = nameof(ReplaceCommittee);

    /// <summary>Under this name a button carries the committee that ends.</summary>
    public const string Ending = "ending";

    /// <summary>Under this name it carries the committee that takes over.</summary>
    public const string To = "to";

    /// <summary>Under this name it carries the last day of the one that ends.</summary>
    public const string LastDay = "lastDay";

    /// <summary>Under this name it carries the answer.</summary>
    public const string Answer = "answer";

    private const int MostLines = 25;

    /// <summary>The question.</summary>
    public static Card Ask(ReplacementPreview preview)
    {
        var title = $"{preview.To.Name} takes over from {preview.From.Name}?";
        return new Card(title, [TextBlock.Title(title), .. Lines(preview), TextBlock.Remark("Nothing has changed yet. Press a button, or write “yes” or “no”.")])
        {
            Actions = [new ExecuteAction("Yes, hand it over", Verb, With(preview, "yes")), new ExecuteAction("Leave it as it is", Verb, With(preview, "no"))],
        };
    }

    /// <summary>What was done.</summary>
    /// <param name="preview">What has been done.</param>
    /// <param name="through">The message that did it, by which it is undone; null: it cannot be.</param>
    public static Card Done(ReplacementPreview preview, string? through)
    {
        var title = $"Done: {preview.To.Name} takes over from {preview.From.Name}";
        return new Card(title, [TextBlock.Title(title), .. Lines(preview)]) { Actions = through is null ? [] : [ReadBackCard.Undo(through)] };
    }

    /// <summary>What the question keeps, and a button carries.</summary>
    public static Dictionary<string, string> Data(ReplacementPreview preview) => new()
    {
        [Ending] = preview.From.Id.ToString(), [To] = preview.To.Id.ToString(), [LastDay] = Days.Iso(preview.LastDay),
    };

    private static Dictionary<string, string> With(ReplacementPreview preview, string answer) => new(Data(preview)) { [Answer] = answer };

    private static IEnumerable<CardElement> Lines(ReplacementPreview preview)
    {
        foreach (var line in preview.Lines.Take(MostLines))
        {
            yield return new TextBlock(line.Trim()) { Spacing = Spacing.Small };
        }

        if (preview.Lines.Count > MostLines)
        {
            yield return TextBlock.Remark($"… and {(preview.Lines.Count - MostLines).ToString(CultureInfo.InvariantCulture)} lines more of the same kind.");
        }
    }
}
