using ActionBot.ActionPoints;
using ActionBot.Cards;
using ActionBot.Enquiries;
using ActionBot.Replies;
using ActionBot.Storage;

namespace ActionBot.Teams.Conversation;

/// <summary>What was answered, as the clerk sees it: the officer's own words, and what is hers to decide. Pure; drawn again as things stand.</summary>
public static class DecisionsCard
{
    /// <summary>The verb that agrees to longer, or to another owner.</summary>
    public const string Grant = "grantRequest";

    /// <summary>The verb that does not.</summary>
    public const string Decline = "declineRequest";

    /// <summary>The verb that approves words for the paper.</summary>
    public const string Approve = "approveAnswer";

    /// <summary>The verb that approves every answer the card shows, each in its own words.</summary>
    public const string ApproveAll = "approveAllShown";

    /// <summary>Under this name a button says which replies the card shows.</summary>
    public const string Replies = "replies";

    /// <summary>Under this name the chosen reply comes back.</summary>
    public const string Which = "which";

    /// <summary>Under this name the new owner comes back.</summary>
    public const string Owner = "owner";

    /// <summary>Under this name the words for the paper come back.</summary>
    public const string Words = "words";

    private const int LongestWords = 700;

    /// <summary>One answer as it stands.</summary>
    /// <param name="Reply">The answer.</param>
    /// <param name="Point">What it answers, now.</param>
    /// <param name="UntilMeeting">The day of the meeting until which longer is asked.</param>
    /// <param name="DueMeeting">The day of the meeting it is reported to now.</param>
    public sealed record Item(Reply Reply, ActionPoint Point, DateOnly? UntilMeeting, DateOnly? DueMeeting)
    {
        /// <summary>Why it is not to be decided any more though nobody decided it; null: it stands.</summary>
        public string? Overtaken { get; init; }
    }

    /// <summary>The card.</summary>
    /// <param name="committee">The committee's name.</param>
    /// <param name="items">The answers of one message.</param>
    /// <param name="remark">What was just done or refused; null: nothing.</param>
    public static Card For(string committee, IReadOnlyList<Item> items, string? remark = null)
    {
        List<string> names = [.. items.Select(item => item.Reply.PersonName).Distinct(StringComparer.Ordinal)];
        var people = $"{(names.Count > 2 ? $"{string.Join(", ", names.SkipLast(1))} and {names[^1]}" : string.Join(" and ", names))} {(names.Count == 1 ? "has" : "have")} answered";
        var title = items.Count == 1 ? $"{people} {items[0].Point.Reference}" : $"{people} {items.Count.ToString(System.Globalization.CultureInfo.InvariantCulture)} actions";
        var waiting = items.Where(item => item.Reply.AwaitsDecision && item.Overtaken is null && Awaits(item.Point)).ToList();
        var approvable = items.Where(item => !item.Reply.Undone && item.Overtaken is null).ToList();
        var data = new Dictionary<string, string> { [Replies] = string.Join(',', items.Select(item => item.Reply.Id)) };
        if (items.Count == 1)
        {
            data[Which] = items[0].Reply.Id.ToString();
        }

        var printable = approvable.Where(item => IsPrintable(item) && !FitForPrint.SaysNothing(item.Reply.Text!)).ToList();
        return new Card(title, [
            TextBlock.Title(title),
            TextBlock.Remark(committee),
            .. remark is null ? [] : new CardElement[] { TextBlock.Toned(Tone.Accent, remark) },
            .. items.Select(item => new Container([.. One(item)]) { Separator = true }),
            .. items.Count > 1 && approvable.Count > 0
                ? [new ChoiceInput(Which, "Which answer?", "Choose one of them.", [.. approvable.Select(item => new Choice($"{item.Point.Reference}: {DetailCard.Of(item.Reply.Kind)}", item.Reply.Id.ToString()))]) { IsRequired = true }]
                : Array.Empty<CardElement>(),
            .. waiting.Exists(item => item.Reply.Kind == ReplyKind.NotMine)
                ? [new TextInput(Owner, "Whose it is from now on", "A post or a person on the register.") { Value = waiting.Find(item => item.Reply.Kind == ReplyKind.NotMine)!.Reply.ProposedOwner, MaxLength = 200 }]
                : Array.Empty<CardElement>(),
            .. approvable.Count > 0
                ? [new TextInput(Words, "What the paper is to print (nothing, until you approve it)", "At most 2,000 letters.") { IsMultiline = true, MaxLength = 2000, Value = approvable.Count == 1 ? approvable[0].Reply.ApprovedText ?? (approvable[0].Point.Exempt || approvable[0].Reply.Kind == ReplyKind.NotMine ? null : FitForPrint.Of(approvable[0].Reply.Text)) : null }]
                : Array.Empty<CardElement>(),
        ])
        {
            Actions =
            [
                .. waiting.Count > 0 ? [new ExecuteAction(Yes(waiting), Grant, data), new ExecuteAction("No, leave it as it is", Decline, data)] : Array.Empty<CardAction>(),
                .. approvable.Count > 0 ? [new ExecuteAction("Approve for the paper", Approve, data)] : Array.Empty<CardAction>(),
                .. printable.Count > 1 ? [new ExecuteAction("Approve all shown", ApproveAll, new Dictionary<string, string> { [Replies] = data[Replies] }) { AssociatedInputs = "none" }] : Array.Empty<CardAction>(),
            ],
        };
    }

    /// <summary>It has words of its own that nobody has approved or taken back, and no later answer in their place.</summary>
    internal static bool IsPrintable(Item item) => item is { Overtaken: null, Reply: { Undone: false, ApprovedText: null, Kind: not ReplyKind.NotMine }, Point.Exempt: false } && !string.IsNullOrWhiteSpace(item.Reply.Text);

    private static string Yes(List<Item> waiting) =>
        waiting.TrueForAll(item => item.Reply.Kind == ReplyKind.NeedLonger) ? "Yes, give longer"
        : waiting.TrueForAll(item => item.Reply.Kind == ReplyKind.NotMine) ? "Yes, hand it over"
        : "Yes, agree";

    private static IEnumerable<CardElement> One(Item item)
    {
        var (reply, point) = (item.Reply, item.Point);
        yield return new TextBlock($"{point.Reference}: {Asks(item)}") { Weight = TextWeight.Bolder };
        yield return TextBlock.Remark(point.Exempt ? "Exempt" : Shortened.To(point.Text, 200));
        if (reply.Text is { Length: > 0 } words)
        {
            yield return new Verbatim(Shortened.To(words, LongestWords));
        }

        if (reply.AfterCutOff)
        {
            yield return TextBlock.Toned(Tone.Warning, "It came after the papers had closed: for your report at the meeting.");
        }

        if (State(item) is { } state)
        {
            yield return TextBlock.Toned(Tone.Good, state);
        }
    }

    private static string Asks(Item item) => item.Reply switch
    {
        { Kind: ReplyKind.NeedLonger } reply => $"needs longer{(reply.DueText is { } until ? $", {HowLong.InWords(until)}{(item.UntilMeeting is { } day ? $" (meeting of {Days.Plain(day)})" : reply.DueDate is { } date ? $" ({Days.Plain(date)})" : "")}" : "")}{(reply.Reason is { } why ? $": {why}" : "")}",
        { Kind: ReplyKind.NotMine } reply => $"says it belongs to {reply.ProposedOwner ?? "somebody else"}",
        { Kind: ReplyKind.AwaitingOthers } reply => $"waits for {reply.Reason ?? "others"}",
        { Kind: ReplyKind.Done } => "done; the committee closes it",
        _ => "an update",
    };

    private static string? State(Item item) => item.Reply switch
    {
        { Undone: true } => "This answer was taken back.",
        { Decision: Decision.Granted, DecidedBy: { } by, Kind: ReplyKind.NeedLonger } => $"{by} agreed: now the meeting of {(item.DueMeeting is { } day ? Days.Plain(day) : "a later day")}.",
        { Decision: Decision.Granted, DecidedBy: { } by } => $"{by} agreed and handed it over.",
        { Decision: Decision.Declined, DecidedBy: { } by } => $"{by} left it as it is.",
        _ when item.Overtaken is { } overtaken => overtaken,
        { ApprovedText: not null, ApprovedBy: { } by } => $"{by} approved the words for the paper.",
        _ => null,
    };

    private static bool Awaits(ActionPoint point) => point.Status is ActionPointStatus.ExtensionRequested or ActionPointStatus.ReassignmentProposed;
}
