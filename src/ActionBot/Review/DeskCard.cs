using System.Globalization;
using ActionBot.Cards;
using ActionBot.Intake;
using ActionBot.Storage;

namespace ActionBot.Review;

/// <summary>What waits on a desk, in pages: the marked ones to confirm together, the amber ones to go through, suggestions and unclaimed passages folded. Pure.</summary>
public static class DeskCard
{
    /// <summary>The verb of the buttons that only show something.</summary>
    public const string Verb = nameof(DeskSeen);

    /// <summary>Under this name a button carries the document.</summary>
    public const string Document = "document";

    /// <summary>Under this name it carries what is shown: one of <see cref="Marked"/>, <see cref="Amber"/>, <see cref="Folded"/>, <see cref="Unclaimed"/>, <see cref="All"/>.</summary>
    public const string Show = "show";

    /// <summary>Under this name it carries the page, from 0.</summary>
    public const string Page = "page";

    /// <summary>Everything that waits, and what was decided.</summary>
    public const string All = "all";

    /// <summary>What the minutes mark.</summary>
    public const string Marked = "marked";

    /// <summary>Undertakings and requests.</summary>
    public const string Amber = "amber";

    /// <summary>Suggestions.</summary>
    public const string Folded = "folded";

    /// <summary>Passages nobody claimed.</summary>
    public const string Unclaimed = "unclaimed";

    private const int MostOnAPage = 8;
    private const int LongestTask = 420;

    /// <summary>The card of one page.</summary>
    /// <param name="seen">The desk.</param>
    /// <param name="show">Which of its parts.</param>
    /// <param name="page">Which page, from 0; a page too far is the last.</param>
    /// <param name="first">Sentences on top: what was just done, what the reader has to say.</param>
    public static Card For(DeskSeen seen, string show, int page = 0, params IReadOnlyList<string> first)
    {
        var entries = show == Unclaimed ? Passages(seen) : [.. Findings(seen, show).Select(finding => Line(seen, finding))];
        var pages = entries.Count == 0 ? [] : CardPages.Of(entries, MostOnAPage, some => Draw(seen, show, some, 998, 999, first));
        var at = Math.Clamp(page, 0, Math.Max(0, pages.Count - 1));
        return Draw(seen, show, pages.Count == 0 ? [] : pages[at], at, pages.Count, first);
    }

    /// <summary>The part to show first: what the minutes mark, else what is to be gone through, else the suggestions.</summary>
    public static string FirstOf(Desk desk) => desk.Marked.Any() ? Marked : desk.Amber.Any() ? Amber : desk.Folded.Any() ? Folded : All;

    /// <summary>A button that shows a part of the desk.</summary>
    public static ExecuteAction Button(string title, Desk desk, string show, int page = 0) => new(title, Verb, new Dictionary<string, string>
    {
        [Document] = desk.Document.Id.ToString(), [Show] = show, [Page] = page.ToString(CultureInfo.InvariantCulture),
    });

    private static Card Draw(DeskSeen seen, string show, IReadOnlyList<CardElement> lines, int page, int pages, IReadOnlyList<string> first)
    {
        var desk = seen.Desk;
        var title = $"{desk.Committee.Name}, {Days.Plain(desk.Meeting.HeldOn)}: {Title(desk, show, seen.Unclaimed.Count)}";
        return new Card(title, [
            TextBlock.Title(title),
            .. first.Select(sentence => new TextBlock(sentence)),
            TextBlock.Remark(desk.Summary),
            .. lines,
            .. pages > 1 ? (CardElement[])[TextBlock.Remark($"Page {Figure(page + 1)} of {Figure(pages)}")] : [],
            TextBlock.Remark(Hint(desk, show)),
        ])
        {
            Actions = [.. Actions(desk, show, page, pages, seen.Unclaimed.Count).Take(CardLimits.Actions)],
        };
    }

    private static IEnumerable<CardAction> Actions(Desk desk, string show, int page, int pages, int unclaimed)
    {
        var (marked, amber, folded) = (desk.Marked.Count(), desk.Amber.Count(), desk.Folded.Count());
        if (show is Marked or All && marked > 0)
        {
            yield return new ExecuteAction(marked == 1 ? "Confirm the marked one" : $"Confirm the {Figure(marked)} marked", nameof(ConfirmFindings), new Dictionary<string, string> { [Document] = desk.Document.Id.ToString(), [FindingCard.Number] = Marked });
        }

        if (amber > 0)
        {
            yield return FindingCard.Button(amber == 1 ? "Go through the one left" : $"Go through {Figure(amber)} one by one", desk, desk.Amber.First());
        }

        if (page + 1 < pages)
        {
            yield return Button("Next page", desk, show, page + 1) with { TurnsPage = true };
        }

        if (page > 0)
        {
            yield return Button("Page before", desk, show, page - 1);
        }

        if (show != Folded && folded > 0)
        {
            yield return Button($"Suggestions ({Figure(folded)})", desk, Folded);
        }

        if (show != Unclaimed && unclaimed > 0)
        {
            yield return Button($"Not recognised ({Figure(unclaimed)})", desk, Unclaimed);
        }

        if (show is Folded or Unclaimed)
        {
            yield return Button("Back to the findings", desk, FirstOf(desk));
        }
    }

    private static List<DraftFinding> Findings(DeskSeen seen, string show) => show switch
    {
        Marked => [.. seen.Desk.Marked],
        Amber => [.. seen.Desk.Amber],
        Folded => [.. seen.Desk.Folded],
        _ => [.. seen.Desk.Findings],
    };

    private static List<CardElement> Passages(DeskSeen seen) =>
    [
        .. seen.Unclaimed.Select(passage => (CardElement)new Container(
            new Verbatim(Shortened.To(passage.Text, LongestTask)),
            TextBlock.Remark($"{(passage.AgendaItem is { } item ? $"{item}. " : "")}{passage.Why}")) { Separator = true }),
    ];

    private static CardElement Line(DeskSeen seen, DraftFinding finding)
    {
        var number = finding.Number.ToString(CultureInfo.InvariantCulture);
        List<CardElement> items =
        [
            new TextBlock($"{number}. {Shortened.To(seen.Task(finding), LongestTask)}"),
            TextBlock.Remark(string.Join(" · ", Facts(seen, finding))),
        ];
        if (finding.Status is FindingStatus.Draft or FindingStatus.Changed && finding.GivesAnActionPoint)
        {
            items.AddRange(new[] { finding.OwnerQuestion, finding.DueQuestion }.OfType<string>().Select(question => TextBlock.Toned(Tone.Warning, $"To ask: {question}")));
        }

        return new Container([.. items]) { Separator = true };
    }

    private static IEnumerable<string> Facts(DeskSeen seen, DraftFinding finding)
    {
        yield return State(seen, finding);
        if (finding.GivesAnActionPoint)
        {
            yield return $"for {seen.Owner(finding) ?? "nobody yet"}";
            yield return seen.Due(finding) is { } due ? $"due {due}" : "no time yet";
        }

        if (finding.Exempt)
        {
            yield return "exempt";
        }

        if (finding.AgendaItem is { } item && !(finding.Exempt && seen.OthersLookOn))
        {
            yield return item;
        }
    }

    private static string State(DeskSeen seen, DraftFinding finding) => finding.Status switch
    {
        FindingStatus.Confirmed => seen.Reference(finding) is { } reference ? $"confirmed as {reference}" : "confirmed, kept as a resolution",
        FindingStatus.Rejected => $"rejected: {finding.Reason}",
        FindingStatus.Carried => "confirmed from an earlier version",
        FindingStatus.Changed => $"changed since the earlier version: {finding.Reason}",
        FindingStatus.Merged => "made one with another",
        FindingStatus.Split => "split",
        _ => DeskSeen.Kind(finding),
    };

    private static string Title(Desk desk, string show, int unclaimed) => show switch
    {
        Marked => $"{Numbers.Count(desk.Marked.Count(), "marked finding")} to confirm",
        Amber => $"{Numbers.Count(desk.Amber.Count(), "finding")} to go through",
        Folded => Numbers.Count(desk.Folded.Count(), "suggestion"),
        Unclaimed => $"{Numbers.Count(unclaimed, "passage")} not recognised",
        _ => desk.Waiting.Any() ? "the findings" : "all decided",
    };

    private static string Hint(Desk desk, string show) => show switch
    {
        Unclaimed => "These read like actions and no pattern took them. If one is an action, write it: “action: Head of Parks to … by …”.",
        Folded => $"Nobody took these on. “confirm {Figure(desk.Folded.FirstOrDefault()?.Number ?? 1)}” makes an action of one; the rest can stay as they are.",
        _ => "In words: “confirm all”, “confirm 1-3 and 5”, “reject 4, it was answered”, “2 is for the Head of SEND”, “2 is due at the March meeting”, “split 6”, “7 and 8 are one”.",
    };

    private static string Figure(int figure) => figure.ToString(CultureInfo.InvariantCulture);
}
