using System.Globalization;
using ActionBot.Cards;
using ActionBot.Storage;

namespace ActionBot.Chasing;

/// <summary>
/// A digest as one card: every action with the words of the minutes, its committee and when an answer is wanted, and four buttons that answer for
/// those ticked. Pure. It is drawn again as things stand when somebody has answered or something has changed.
/// </summary>
public static class DigestCard
{
    /// <summary>The verb of a done.</summary>
    public const string Done = "complete";

    /// <summary>The verb of news.</summary>
    public const string Update = "update";

    /// <summary>The verb of a wish for longer.</summary>
    public const string NeedLonger = "requestExtension";

    /// <summary>The verb of a hand-over.</summary>
    public const string NotMine = "notMine";

    /// <summary>The verb that draws it as things stand, on the page a button names.</summary>
    public const string Redraw = "showDigest";

    /// <summary>Under this name a button says which digest.</summary>
    public const string Digest = "digest";

    /// <summary>Under this name it says which page.</summary>
    public const string Page = "page";

    /// <summary>Under this name the ticked actions come back.</summary>
    public const string Which = "which";

    /// <summary>Under this name the words come back.</summary>
    public const string Words = "words";

    /// <summary>Under this name the time comes back.</summary>
    public const string Until = "until";

    private const int MostOnOnePage = 30;
    private const int LongestAnswer = 4000;
    private static readonly int[] LongestQuotes = [600, 240];

    /// <summary>The card.</summary>
    /// <param name="digest">What it says.</param>
    /// <param name="news">What has become of an action since, a sentence each: those need no answer any more. Null: nothing yet.</param>
    /// <param name="page">Which page, from 0, where not everything fits on one.</param>
    public static Card For(DigestContent digest, IReadOnlyDictionary<Guid, string>? news = null, int page = 0)
    {
        news ??= new Dictionary<Guid, string>();
        var entries = digest.Entries.Select((entry, at) => new Numbered(at + 1, entry)).ToList();
        foreach (var longest in LongestQuotes)
        {
            var whole = Draw(digest, entries, news, longest, page: 0, pages: 1);
            if (entries.Count <= MostOnOnePage && CardLimits.TooMuch(whole) is null)
            {
                return whole;
            }
        }

        var shortest = LongestQuotes[^1];
        var pages = CardPages.Of(entries, MostOnOnePage, some => Draw(digest, some, news, shortest, page: 1, pages: 3));
        var shown = Math.Clamp(page, 0, pages.Count - 1);
        return Draw(digest, pages[shown], news, shortest, shown, pages.Count);
    }

    private static Card Draw(DigestContent digest, IReadOnlyList<Numbered> entries, IReadOnlyDictionary<Guid, string> news, int longestQuote, int page, int pages)
    {
        var open = entries.Where(one => one.Entry.Step != ReminderStep.Notice && !news.ContainsKey(one.Entry.Point.Id)).ToList();
        var opening = DigestText.Opening(digest);
        return new Card(DigestText.Summary(digest), [
            TextBlock.Title(string.Concat(opening[..1].ToUpperInvariant(), opening.AsSpan(1))),
            .. pages > 1 ? [TextBlock.Remark($"{digest.Entries.Count.ToString(CultureInfo.InvariantCulture)} actions; these are {entries[0].Number.ToString(CultureInfo.InvariantCulture)} to {entries[^1].Number.ToString(CultureInfo.InvariantCulture)}.")] : Array.Empty<CardElement>(),
            .. entries.Select(one => new Container([.. Entry(one, news.GetValueOrDefault(one.Entry.Point.Id), longestQuote), .. DigestText.CoversIn(digest, one.Entry) is { } covers ? [TextBlock.Remark(covers)] : Array.Empty<CardElement>()]) { Separator = true, Spacing = Spacing.Medium }),
            .. open.Count == 0 ? [] : Form(open, entries.Count > 1),
            TextBlock.Remark(open.Count == 0 ? "Nothing more is needed from you here." : DigestText.HowToAnswer(digest)),
            .. digest.SaysWhatIsKept ? [TextBlock.Remark(DigestText.WhatIsKept)] : Array.Empty<CardElement>(),
        ])
        {
            Actions =
            [
                .. open.Count == 0 ? [] : Answers(digest, open, page),
                .. pages > 1 ? [new ExecuteAction(page + 1 < pages ? "Show the rest" : "Back to the beginning", Redraw, Data(digest, page + 1 < pages ? page + 1 : 0)) { TurnsPage = page + 1 < pages }] : Array.Empty<CardAction>(),
            ],
        };
    }

    private static IEnumerable<CardElement> Entry(Numbered one, string? news, int longestQuote)
    {
        var (entry, point) = (one.Entry, one.Entry.Point);
        var number = one.Number.ToString(CultureInfo.InvariantCulture);
        if (point.Exempt)
        {
            // Whoever may read it can ask for it here; a message is read over shoulders.
            yield return new TextBlock($"{number}. {point.Reference} (exempt)") { Weight = TextWeight.Bolder };
            yield return TextBlock.Remark($"Write “show {point.Reference}” to read it.");
        }
        else
        {
            yield return new TextBlock($"{number}. {point.Reference} · {entry.Committee.Name}") { Weight = TextWeight.Bolder };
            yield return new TextBlock(Shortened.To(point.Text, longestQuote)) { Spacing = Spacing.Small };
            var asked = entry.AskedOn is { } day ? $" on {Days.Plain(day)}" : "";
            if (point.RecordedBy is { } recorded)
            {
                yield return TextBlock.Remark($"Recorded by {recorded}.");
            }
            else if (point.Quote.Contains(point.Text.Trim()[1..], StringComparison.Ordinal))
            {
                yield return TextBlock.Remark($"Minuted{asked}.");
            }
            else
            {
                yield return TextBlock.Remark($"Minuted{asked}:");
                yield return new Verbatim(Shortened.To(point.Quote, longestQuote)) { Spacing = Spacing.Small };
            }
        }

        yield return news is not null ? TextBlock.Toned(Tone.Good, news)
            : point.Exempt && !ReminderStep.Asks(entry.Step) ? new TextBlock("Nothing is needed now.")
            : entry.Step == ReminderStep.Warn ? TextBlock.Toned(Tone.Attention, DigestText.Wants(entry))
            : entry.Step == ReminderStep.Remind ? TextBlock.Toned(Tone.Warning, DigestText.Wants(entry))
            : new TextBlock(DigestText.Wants(entry));
        if (news is null && entry.Earlier is { } earlier)
        {
            yield return new TextBlock(earlier) { Spacing = Spacing.Small };
        }
    }

    private static IEnumerable<CardElement> Form(IReadOnlyList<Numbered> open, bool several)
    {
        if (several)
        {
            yield return new ChoiceInput(Which, "Which of them does your answer concern?", "Tick at least one.", [.. open.Select(one => new Choice(Title(one), one.Entry.Point.Id.ToString()))])
            {
                IsMultiSelect = true, Style = ChoiceStyle.Expanded, IsRequired = true, Separator = true, Value = open.Count == 1 ? open[0].Entry.Point.Id.ToString() : null,
            };
        }

        foreach (var input in WordsAndTime(separator: !several))
        {
            yield return input;
        }
    }

    /// <summary>What is filled in for an answer: words, and a time where longer is needed.</summary>
    /// <param name="separator">A line above.</param>
    public static IEnumerable<CardElement> WordsAndTime(bool separator)
    {
        yield return new TextInput(Words, "In your words", "At most 4,000 letters.")
        {
            IsMultiline = true, MaxLength = LongestAnswer, Placeholder = "What was done, where it stands, why you need longer, or whose it is", Separator = separator,
        };
        yield return new TextInput(Until, "Only if you need longer: until when?", "A date or a meeting.") { Placeholder = "the March meeting, or 10 March", MaxLength = 80 };
    }

    private static IEnumerable<CardAction> Answers(DigestContent digest, IReadOnlyList<Numbered> open, int page)
    {
        var data = Data(digest, page);
        if (digest.Entries.Count == 1)
        {
            data[Which] = open[0].Entry.Point.Id.ToString();
        }

        return ButtonsFor(data);
    }

    /// <summary>The four buttons of an answer.</summary>
    /// <param name="data">What it concerns.</param>
    public static IReadOnlyList<CardAction> ButtonsFor(IReadOnlyDictionary<string, string> data) =>
        [new ExecuteAction("Done", Done, data), new ExecuteAction("Update", Update, data), new ExecuteAction("Need longer", NeedLonger, data), new ExecuteAction("Not mine", NotMine, data)];

    private static string Title(Numbered one) =>
        $"{one.Number.ToString(CultureInfo.InvariantCulture)}. {one.Entry.Point.Reference}{(one.Entry.Point.Exempt ? "" : $" {Shortened.To(one.Entry.Point.Text, 70)}")}";

    private static Dictionary<string, string> Data(DigestContent digest, int page) => new() { [Digest] = digest.Id.ToString(), [Page] = page.ToString(CultureInfo.InvariantCulture) };

    /// <summary>An entry with the number it is shown under.</summary>
    private sealed record Numbered(int Number, DigestEntry Entry);
}
