using System.Globalization;
using ActionBot.Cards;
using ActionBot.Intake;
using ActionBot.Storage;

namespace ActionBot.Review;

/// <summary>One finding to decide: the words it came from, whose it is, by when, and what has to be asked. Pure.</summary>
public static class FindingCard
{
    /// <summary>The verb of the button that shows one finding.</summary>
    public const string Verb = nameof(FindingCard);

    /// <summary>The verb that gives each of several owners an action of his own.</summary>
    public const string ForEach = "forEachOwner";

    /// <summary>The verb that takes the meeting or the day which was proposed.</summary>
    public const string AcceptDue = "acceptDue";

    /// <summary>Under this name a button carries the finding's number.</summary>
    public const string Number = "number";

    /// <summary>The name of the field for the reason.</summary>
    public const string Reason = "reason";

    private const int LongestQuote = 3000;

    /// <summary>The card.</summary>
    /// <param name="seen">The desk.</param>
    /// <param name="finding">Which.</param>
    /// <param name="first">Sentences on top: what was just done.</param>
    public static Card For(DeskSeen seen, DraftFinding finding, params IReadOnlyList<string> first)
    {
        var desk = seen.Desk;
        var title = $"{Figure(finding.Number)} of {Figure(desk.Findings.Count)}: {DeskSeen.Kind(finding)}{(finding.Exempt ? ", exempt" : "")}";
        var hidden = finding.Exempt && seen.OthersLookOn;
        List<CardElement> body =
        [
            .. first.Select(sentence => new TextBlock(sentence)),
            TextBlock.Title(title),
            TextBlock.Remark($"{desk.Committee.Name}, {Days.Plain(desk.Meeting.HeldOn)}{(finding.AgendaItem is { } item && !hidden ? $". {item}" : "")}"),
            hidden ? new TextBlock(seen.Task(finding)) : new Verbatim(Shortened.To(finding.Quote, LongestQuote)),
        ];
        if (!hidden && finding.Text != finding.Quote)
        {
            body.Add(new TextBlock($"Task: {Shortened.To(finding.Text, LongestQuote)}"));
        }

        if (finding.GivesAnActionPoint)
        {
            body.Add(new FactSet(new Fact("Owner", seen.Owner(finding) ?? "nobody yet"), new Fact("Due", seen.Due(finding) ?? "no time yet")));
        }

        var waits = finding.Status is FindingStatus.Draft or FindingStatus.Changed;
        if (!waits)
        {
            body.Add(TextBlock.Toned(Tone.Good, $"Decided{(finding.DecidedBy is { } by ? $" by {by}" : "")}: {Decided(seen, finding)}"));
        }
        else if (finding.GivesAnActionPoint)
        {
            body.AddRange(new[] { finding.OwnerQuestion, finding.DueQuestion }.OfType<string>().Select(question => TextBlock.Toned(Tone.Warning, $"To ask: {question}")));
        }

        return new Card($"{desk.Committee.Name}: finding {title}", body) { Actions = [.. waits ? Deciding(seen, finding) : [], .. Next(desk, finding)] };
    }

    /// <summary>A button that shows one finding.</summary>
    public static ExecuteAction Button(string title, Desk desk, DraftFinding finding) => new(title, Verb, Data(desk, finding));

    private static IEnumerable<CardAction> Deciding(DeskSeen seen, DraftFinding finding)
    {
        var desk = seen.Desk;
        if (finding.IsReady)
        {
            yield return new ExecuteAction("Confirm", nameof(ConfirmFindings), Data(desk, finding));
        }

        if (finding is { DueTakesYes: true, GivesAnActionPoint: true } && seen.Meetings.TryGetValue(finding.ReportToMeetingId!.Value, out var proposed))
        {
            yield return new ExecuteAction($"Yes, {Days.Plain(finding.DueDate ?? proposed.HeldOn)}", AcceptDue, Data(desk, finding));
        }

        if (finding is { AsksForEach: true, GivesAnActionPoint: true })
        {
            yield return new ExecuteAction("One action for each", ForEach, Data(desk, finding));
        }

        var meetings = seen.Meetings.Values.Where(meeting => meeting.Status == Committees.MeetingStatus.Confirmed && meeting.HeldOn > desk.Meeting.HeldOn).OrderBy(meeting => meeting.HeldOn).Take(12);
        yield return new ShowCardAction(finding.IsReady ? "Change" : "Answer or change", [
            .. seen.OthersLookOn && finding.Exempt ? (CardElement[])[] : [new TextInput("text", "What is to be done", "Say what is to be done.") { IsMultiline = true, MaxLength = 2000, Value = Shortened.To(finding.Text, 2000) }],
            new TextInput("owner", "Whose it is: a post or a person", "Name a post or a person.") { MaxLength = 200, Placeholder = "Head of SEND", Value = seen.Owner(finding) ?? finding.SuggestedOwner },
            ChoiceInput.Person(RecordCard.Picked, "Or somebody of the organisation", "Choose somebody, or write the name above."),
            new TextInput("due", "By when, in words", "Say a meeting or a day.") { MaxLength = 200, Placeholder = "the March meeting, 3 July, in due course", Value = finding.DueText },
            new ChoiceInput("meeting", "Or reported to this meeting", "Choose a meeting.", [.. meetings.Select(meeting => new Choice(Days.Full(meeting.HeldOn), Days.Iso(meeting.HeldOn)))]),
            new ToggleInput("exempt", "Who may see it", "Tick or leave.", "Exempt: not for the public") { Value = finding.Exempt ? "true" : "false" },
        ], [new ExecuteAction("Keep this", nameof(AmendFindings), Data(desk, finding))]);
        yield return new ShowCardAction("Reject", [
            new TextInput(Reason, "Why it is no action", "Say why in a few words.") { MaxLength = 300, Placeholder = "it was answered at the meeting" },
        ], [new ExecuteAction("Reject it", nameof(RejectFindings), Data(desk, finding))]);
    }

    private static IEnumerable<CardAction> Next(Desk desk, DraftFinding finding) =>
        (desk.Amber.Concat(desk.Marked).FirstOrDefault(other => other.Number > finding.Number) ?? desk.Amber.Concat(desk.Marked).FirstOrDefault(other => other.Id != finding.Id)) is { } next
            ? [Button($"Leave it, show {Figure(next.Number)}", desk, next)]
            : [DeskCard.Button("Back to the findings", desk, DeskCard.FirstOf(desk))];

    private static string Decided(DeskSeen seen, DraftFinding finding) => finding.Status switch
    {
        FindingStatus.Confirmed => seen.Reference(finding) is { } reference ? $"confirmed as {reference}" : "confirmed, kept as a resolution",
        FindingStatus.Rejected => $"rejected, {finding.Reason}",
        FindingStatus.Merged => "made one with another",
        FindingStatus.Split => "split",
        _ => "confirmed from an earlier version",
    };

    private static Dictionary<string, string> Data(Desk desk, DraftFinding finding) => new() { [DeskCard.Document] = desk.Document.Id.ToString(), [Number] = Figure(finding.Number) };

    private static string Figure(int figure) => figure.ToString(CultureInfo.InvariantCulture);
}
