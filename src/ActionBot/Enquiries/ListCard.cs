using System.Globalization;
using ActionBot.ActionPoints;
using ActionBot.Cards;

namespace ActionBot.Enquiries;

/// <summary>A list of actions on one screen: what, who, by when; with paging, ways to narrow it, and the way to each in detail. Pure.</summary>
public static class ListCard
{
    /// <summary>Under this name a button says which action.</summary>
    public const string Action = "action";

    /// <summary>The verb that shows one action.</summary>
    public const string ShowVerb = "showAction";

    // Long texts in every row are cut shorter rather than shown on another page.
    private static readonly int[] LongestTexts = [160, 80, 40];

    /// <summary>What is outstanding.</summary>
    /// <param name="list">The page.</param>
    /// <param name="of">"Children's Scrutiny", or "all committees".</param>
    /// <param name="owner">Whose actions were asked after, where nothing on the list says it.</param>
    public static Card Outstanding(ActionList list, string of, string? owner = null) => Of(list, Heading(list, of, owner), mine: false, severalCommittees: list.Wanted.CommitteeId is null);

    /// <summary>What is the reader's own.</summary>
    public static Card Mine(ActionList list, string? of = null)
    {
        var where = of is null ? "" : $" to {of}";
        var title = list.Count switch
        {
            _ when Period(list.Wanted) is { } then => $"{(list.Count == 0 ? "Nothing of yours is" : list.Count == 1 ? "One action of yours is" : $"{Figure(list.Count)} actions of yours are")} due {then}",
            0 => of is null ? "You owe nothing at the moment" : $"You owe {of} nothing at the moment",
            1 => $"You owe one action{where}",
            var many => $"You owe {Figure(many)} actions{where}",
        };
        return Of(list, title + (list.Late > 0 && list.Count > 0 ? $", {Figure(list.Late)} late" : ""), mine: true, severalCommittees: true);
    }

    /// <summary>What a search found.</summary>
    /// <param name="found">It.</param>
    /// <param name="of">The committee searched; null: all.</param>
    public static Card Found(ActionsFound found, string? of)
    {
        var (words, where) = (string.Join(' ', found.Words), of is null ? "" : $" for {of}");
        if (found.Rows.Count == 0)
        {
            return new Card("Nothing found", [
                TextBlock.Title($"I find no action about “{Shortened.To(words, 80)}”{where}"),
                new TextBlock("Try another word of it, or ask “what's outstanding?”."),
            ]);
        }

        var title = $"Actions about “{Shortened.To(words, 80)}”{where}";
        return new Card("Actions found", [
            TextBlock.Title(title),
            Lines(found.Rows, found.Today, of is null),
            .. found.HasMore ? [TextBlock.Remark("These are the newest; there are more. Another word narrows it down.")] : Array.Empty<CardElement>(),
            .. Choice(found.Rows),
        ])
        {
            Actions = ShowButtons(found.Rows), Wide = true,
        };
    }

    internal static Table Lines(IReadOnlyList<ListedAction> rows, DateOnly today, bool severalCommittees, int? longest = null) => new(
        [new TableColumn(4), new TableColumn(2), new TableColumn(2)],
        [
            TableRow.Of(((string[])["Action", "Owner", "Due"]).Select(heading => new TextBlock(heading) { Weight = TextWeight.Bolder })),
            .. rows.Select(row => new TableRow([
                new TableCell(
                    new TextBlock($"{row.Reference}{(row.Exempt ? " · exempt" : "")}{(severalCommittees ? $" · {row.Committee}" : "")}") { Weight = TextWeight.Bolder },
                    new TextBlock(Shortened.To(row.Text, longest ?? LongestTexts[0])) { Spacing = Spacing.Small }),
                new TableCell(new TextBlock(Shortened.To(LineInWords.Owner(row), longest ?? LongestTexts[0]))),
                new TableCell([
                    LineInWords.ToneOf(row, today) is var tone and not Tone.Default && row.IsLateOn(today) ? TextBlock.Toned(tone, LineInWords.Due(row, today)) : new TextBlock(LineInWords.Due(row, today)),
                    .. LineInWords.State(row) is { } state ? [TextBlock.Remark(state)] : Array.Empty<CardElement>(),
                ])])),
        ]);

    internal static IReadOnlyList<CardElement> Choice(IReadOnlyList<ListedAction> rows) => rows.Count <= 2 ? [] :
        [new ChoiceInput(Action, "Show one of them", "Choose an action first.", [.. rows.Select(row => new Choice($"{row.Reference} {Shortened.To(row.Text, 60)}", row.Id.ToString()))])];

    internal static IReadOnlyList<CardAction> ShowButtons(IReadOnlyList<ListedAction> rows) => rows.Count <= 2
        ? [.. rows.Select(row => new ExecuteAction($"Show {row.Reference}", ShowVerb, new Dictionary<string, string> { [Action] = row.Id.ToString() }))]
        : [new ExecuteAction("Show it", ShowVerb, new Dictionary<string, string>())];

    private static Card Of(ActionList list, string title, bool mine, bool severalCommittees)
    {
        // Drawn once in nearly every case: the shorter ones only where the first is too much.
        var cards = LongestTexts.Select(longest => Of(list, title, mine, severalCommittees, longest));
        return cards.FirstOrDefault(card => CardLimits.TooMuch(card) is null) ?? Of(list, title, mine, severalCommittees, LongestTexts[^1]);
    }

    private static Card Of(ActionList list, string title, bool mine, bool severalCommittees, int longest)
    {
        if (list.Rows.Count == 0)
        {
            return new Card(title, [TextBlock.Title(title), new TextBlock(mine ? "You will hear from me when a committee asks something of you." : list.Wanted is { Late: false, PutOff: false, Exempt: false, AskedAt: null, Status: null, OwnerPostId: null, OwnerPersonId: null, Since: null, Until: null, ReportsTo: null } ? "Everything it asked for is settled." : "Write “what's outstanding?” to see the rest.")])
            {
                Actions = [.. Narrowing(list, mine)],
            };
        }

        var position = list.Rows.Count < list.Count
            ? [TextBlock.Remark($"{Figure(list.Wanted.From + 1)}{(list.Rows.Count > 1 ? $" to {Figure(list.Wanted.From + list.Rows.Count)}" : "")} of {Figure(list.Count)}, {(list.Wanted.Oldest ? "the oldest" : list.Wanted.PutOff ? "the most often put off" : "the longest late")} first.")]
            : Array.Empty<CardElement>();
        return new Card(SummaryOf(list, title), [
            TextBlock.Title(title),
            .. position,
            Lines(list.Rows, list.Today, severalCommittees, longest),
            .. Choice(list.Rows),
            .. mine ? [] : Filter(list),
        ])
        {
            Actions = [.. ShowButtons(list.Rows), .. Paging(list, mine), .. Narrowing(list, mine), .. Glance(list, mine)],
            Wide = true,
        };
    }

    // The lock screen is read by whoever stands near: no figure in which an exempt action is counted.
    private static string SummaryOf(ActionList list, string title) => list.Rows.Any(row => row.Exempt) ? "The actions you asked for" : title;

    private static string Heading(ActionList list, string of, string? asked)
    {
        var late = list.Late > 0 ? $", {Figure(list.Late)} late" : "";
        var owner = list.Wanted is { OwnerPostId: not null } or { OwnerPersonId: not null } && list.Rows.Count > 0 ? $" with {LineInWords.Owner(list.Rows[0])}" : asked is null ? "" : $" with {asked}";
        if (Period(list.Wanted) is { } then)
        {
            return list.Wanted.Status == ActionPointStatus.Closed
                ? $"{of}: {(list.Count > 0 ? Figure(list.Count) : list.Wanted.Until is null ? "nothing has been" : "nothing was")} closed {then}"
                : $"{of}: {(list.Count == 0 ? "nothing is" : Figure(list.Count))} due {then}{owner}{late}";
        }

        return list switch
        {
            { Count: 0, Wanted.PutOff: true } => $"{of}: nothing has been put off",
            { Wanted.PutOff: true } => $"{of}: {Figure(list.Count)} put off, the most often first",
            { Wanted.Exempt: true } => $"{of}: {(list.Count == 0 ? "nothing exempt that is open to you is" : $"{Figure(list.Count)} exempt")} outstanding",
            { Count: 0, Wanted.AskedAt: not null } => $"{of}: nothing that was asked at that meeting is outstanding",
            { Wanted.AskedAt: not null } => $"{of}: {Figure(list.Count)} outstanding of what was asked on {Storage.Days.Plain(list.Rows[0].AskedOn)}{late}",
            { Wanted.Oldest: true, Count: > 1 } => $"{of}: {Figure(list.Count)} outstanding, the oldest first{late}",
            { Count: 0, Wanted.Late: true } => $"{of}: nothing is late{owner}",
            { Count: 0, Wanted.Status: ActionPointStatus.ExtensionRequested } => $"{of}: nobody has asked for longer{owner}",
            { Count: 0, Wanted.Status: ActionPointStatus.ReassignmentProposed } => $"{of}: nothing is said to be somebody else's{owner}",
            { Count: 0, Wanted.Status: ActionPointStatus.AwaitingOthers } => $"{of}: nothing waits for others{owner}",
            { Count: 0, Wanted.Status: { } status } => $"{of}: nothing is {StatusWords.Of(status)}{owner}",
            { Count: 0 } => $"{of}: nothing is outstanding{owner}",
            { Wanted.Late: true } => $"{of}: {Figure(list.Count)} late{owner}",
            { Wanted.Status: { } status } => $"{of}: {Figure(list.Count)} {StatusWords.Of(status)}{late}",
            _ => $"{of}: {Figure(list.Count)} outstanding{owner}{late}",
        };
    }

    // "from 1 December 2026 to 31 December 2026"; of a meeting its day stands on the rows.
    private static string? Period(Wanted wanted) => wanted switch
    {
        { Since: null, Until: null, ReportsTo: not null } => "at that meeting",
        { Since: null, Until: null } => null,
        _ => PlannedCard.Between(wanted.Since, wanted.Until),
    };

    private static IEnumerable<CardAction> Paging(ActionList list, bool mine)
    {
        if (list.HasMore)
        {
            yield return new ExecuteAction("Show more", WantedData.Verb, WantedData.Of(list.Wanted with { From = list.Wanted.From + list.Rows.Count }, mine)) { TurnsPage = true };
        }

        if (list.Wanted.From > 0)
        {
            yield return new ExecuteAction("Back to the beginning", WantedData.Verb, WantedData.Of(list.Wanted with { From = 0 }, mine));
        }
    }

    private static IReadOnlyList<CardElement> Filter(ActionList list)
    {
        var owners = list.Rows.Where(row => row.OwnerPostId is not null || row.OwnerPersonId is not null).DistinctBy(row => (row.OwnerPostId, row.OwnerPersonId)).OrderBy(row => row.Owner, StringComparer.Ordinal).ToList();
        return list.Count < 4 && list.Wanted is { Late: false, PutOff: false, Status: null, OwnerPostId: null, OwnerPersonId: null } ? [] :
        [
            new ChoiceInput(WantedData.Narrow, "Only some of them", "Choose what to show.",
            [
                new Choice("Everything outstanding", "all"),
                new Choice("What is late", "late"),
                .. ((ActionPointStatus[])[ActionPointStatus.ProposedComplete, ActionPointStatus.ExtensionRequested, ActionPointStatus.ReassignmentProposed, ActionPointStatus.AwaitingOthers])
                    .Select(status => new Choice(Capital(StatusWords.Of(status)), $"status:{status}")),
                .. owners.Select(row => new Choice(Shortened.To(row.Owner, 60), row.OwnerPostId is { } post ? $"post:{post}" : $"person:{row.OwnerPersonId}")),
            ]),
        ];
    }

    private static IEnumerable<CardAction> Narrowing(ActionList list, bool mine)
    {
        if (!mine && list.Rows.Count > 0 && Filter(list).Count > 0)
        {
            yield return new ExecuteAction("Show only these", WantedData.Verb, WantedData.Of(list.Wanted with { From = 0 }));
        }
        else if (list.Wanted is { Late: true } or { PutOff: true } or { Status: not null } or { OwnerPostId: not null } or { OwnerPersonId: not null } or { Since: not null } or { Until: not null } or { ReportsTo: not null } or { AskedAt: not null } or { Exempt: true })
        {
            yield return new ExecuteAction("Everything outstanding", WantedData.Verb, WantedData.Of(new Wanted { CommitteeId = list.Wanted.CommitteeId }, mine));
        }
    }

    private static IEnumerable<CardAction> Glance(ActionList list, bool mine) => mine || list.Wanted is not { CommitteeId: { } committee, From: 0 } || list.Count < 4 ? [] :
        [new ExecuteAction("At a glance", SummaryCard.Verb, new Dictionary<string, string> { ["committee"] = committee.ToString() })];

    private static string Figure(long figure) => figure.ToString("N0", CultureInfo.GetCultureInfo("en-GB"));

    private static string Capital(string words) => string.Concat(words[..1].ToUpperInvariant(), words.AsSpan(1));
}
