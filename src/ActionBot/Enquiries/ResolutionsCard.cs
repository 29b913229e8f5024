using System.Globalization;
using ActionBot.Cards;
using ActionBot.Committees;
using ActionBot.Storage;

namespace ActionBot.Enquiries;

/// <summary>What was resolved, in the words of the minutes, the newest first. Pure.</summary>
public static class ResolutionsCard
{
    /// <summary>The verb that turns its pages.</summary>
    public const string Verb = "listResolutions";

    /// <summary>Under this name a button says that only what no action follows up is wanted.</summary>
    public const string WithoutAction = "withoutAction";

    private const int LongestWords = 500;

    /// <summary>The card.</summary>
    /// <param name="found">What was found.</param>
    /// <param name="of">The committee; null: all.</param>
    /// <param name="committeeId">The same for the next page.</param>
    /// <param name="about">What was asked about; null: the newest.</param>
    /// <param name="from">How many were seen already.</param>
    /// <param name="meeting">The meeting that is asked about; null: none.</param>
    /// <param name="withoutAction">Only what no action follows up was asked after.</param>
    public static Card For(ResolutionsFound found, string? of, Guid? committeeId, string? about, int from = 0, Meeting? meeting = null, bool withoutAction = false)
    {
        var (words, whose) = (Shortened.To(string.Join(' ', found.Words), 80), meeting is null ? of ?? "All committees" : $"{of}, {Days.Plain(meeting.HeldOn)}");
        var title = withoutAction ? $"{whose}: what was resolved and no action follows up" : found.Words.Count == 0 ? $"{whose}: what was resolved" : $"{whose}: what was resolved about “{words}”";
        if (found.Rows.Count == 0)
        {
            return new Card("Nothing found", [
                TextBlock.Title(withoutAction ? $"{whose}: every resolution on record has its action, or there is none" : found.Words.Count == 0 ? $"{whose}: no resolution is on record" : $"{whose}: I find no resolution about “{words}”"),
                new TextBlock("Resolutions come from the minutes I was given. Another word may find it, or the minutes are not here yet."),
            ]);
        }

        return new Card(found.Rows.Any(row => row.Exempt) ? "The resolutions you asked for" : title, [
            TextBlock.Title(title),
            .. found.Rows.SelectMany(row => (CardElement[])
            [
                new TextBlock($"{Days.Plain(row.ResolvedOn)}{(of is null ? $" · {row.Committee}" : "")}{(row.AgendaItem is { } item ? $" · {Shortened.To(item, 80)}" : "")}{(row.Exempt ? " · exempt" : "")}") { Weight = TextWeight.Bolder, Separator = true },
                new Verbatim(Shortened.To($"{(row.Label is { } label && !row.Text.StartsWith(label, StringComparison.Ordinal) ? label + " " : "")}{row.Text}", LongestWords)),
                .. row.Reference is { } reference ? [TextBlock.Remark($"Followed up by {reference}")] : Array.Empty<CardElement>(),
            ]),
        ])
        {
            Actions = found.HasMore ? [new ExecuteAction("Show more", Verb, Data(committeeId, about, from + found.Rows.Count, meeting, withoutAction)) { TurnsPage = true }] : [],
        };
    }

    private static Dictionary<string, string> Data(Guid? committeeId, string? about, int from, Meeting? meeting, bool withoutAction)
    {
        var data = new Dictionary<string, string> { ["from"] = from.ToString(CultureInfo.InvariantCulture) };
        if (committeeId is { } id)
        {
            data["committee"] = id.ToString();
        }

        if (about is not null)
        {
            data["about"] = about;
        }

        if (meeting is not null)
        {
            data["meeting"] = meeting.Id.ToString();
        }

        if (withoutAction)
        {
            data[WithoutAction] = "yes";
        }

        return data;
    }
}
