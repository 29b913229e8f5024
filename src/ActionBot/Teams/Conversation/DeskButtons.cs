using ActionBot.Cards;
using ActionBot.Committees;
using ActionBot.Intake;
using ActionBot.Officers;
using ActionBot.Review;
using ActionBot.Storage;
using ActionBot.Understanding;

namespace ActionBot.Teams.Conversation;

/// <summary>The buttons of the desk: its pages, one finding, and what is done to it.</summary>
public sealed class DeskButtons(
    Database database, ConfirmFindings confirm, AmendFindings amend, RejectFindings reject, SplitFinding split, PickPerson pick, Recognition recognition, DeskShown shown, FindingsAmended amendSaid, OwnersNamed owners, TimeProvider time) : ITakePart
{
    /// <inheritdoc />
    public IReadOnlyCollection<string> Verbs => [DeskCard.Verb, FindingCard.Verb, nameof(ConfirmFindings), nameof(AmendFindings), nameof(RejectFindings), FindingCard.ForEach];

    /// <inheritdoc />
    public async Task PressedAsync(Pressed pressed, CancellationToken cancellation)
    {
        if (await SeenAsync(pressed, cancellation) is not var (document, seen))
        {
            return;
        }

        await pressed.Turn.RedrawAsync(pressed.Verb switch
        {
            DeskCard.Verb => DeskCard.For(seen, pressed.Words(DeskCard.Show) ?? DeskCard.FirstOf(seen.Desk), pressed.Figure(DeskCard.Page) ?? 0),
            FindingCard.Verb => await OpenedAsync(pressed, seen, pressed.Figure(FindingCard.Number)),
            _ => await DoAsync(pressed, seen.Desk, cancellation),
        }, cancellation);
        if (pressed.Verb == nameof(ConfirmFindings))
        {
            await owners.OfAsync(pressed.Turn, document, pressed.Today, cancellation);
        }
    }

    /// <summary>The desk whose button was pressed; null: whoever pressed it has been told why it is not shown.</summary>
    internal async Task<(Guid Document, DeskSeen Seen)?> SeenAsync(Pressed pressed, CancellationToken cancellation)
    {
        if (pressed.Id(DeskCard.Document) is not { } document || await shown.SeenAsync(pressed.Turn, document) is not { } seen)
        {
            await pressed.Turn.NoteAsync("These minutes are not on the register any more.", cancellation);
            return null;
        }

        if (!pressed.Who.MayClerk(seen.Desk.Committee.Id))
        {
            await pressed.Turn.NoteAsync($"Only a clerk of {seen.Desk.Committee.Name} can look at this desk.", cancellation);
            return null;
        }

        return (document, seen);
    }

    /// <summary>The card after a deed: the same finding where it still waits, else the next one to go through, else the desk.</summary>
    public async Task<Card> AfterAsync(Pressed pressed, Desk desk, DeskOutcome outcome)
    {
        var (document, number) = (desk.Document.Id, pressed.Figure(FindingCard.Number));
        var sentence = DeskWords.Of(outcome);
        var now = (await shown.SeenAsync(pressed.Turn, document))!;
        var waits = now.Desk.Findings.FirstOrDefault(finding => finding.Number == number) is { Status: FindingStatus.Draft or FindingStatus.Changed } still ? still : null;
        // Amended, or refused because something has to be asked: the same again. Decided: the next amber one.
        var next = waits ?? (number is null ? null : now.Desk.Amber.FirstOrDefault(finding => finding.Number > number) ?? now.Desk.Amber.FirstOrDefault());
        await OpenedAsync(pressed, now, next?.Number);
        var card = next is not null ? FindingCard.For(now, next, sentence) : DeskCard.For(now, DeskCard.FirstOf(now.Desk), 0, sentence);
        return outcome is DeskOutcome.Done && pressed.Turn.Activity.Id is { } through && CardLimits.ActionsOf(card) < CardLimits.Actions
            ? card with { Actions = [.. card.Actions, ReadBackCard.Undo(through)] }
            : card;
    }

    // The card that lies open is what the next words are said of; without one an older question about a finding is none any more.
    private async Task<Card> OpenedAsync(Pressed pressed, DeskSeen seen, int? number)
    {
        if (number is { } one && seen.Desk.Waiting.Any(finding => finding.Number == one))
        {
            await database.WriteAsync(session => FindingOpen.OpensAsync(session, pressed.Turn.Activity, seen.Desk.Document.Id, one, time.GetUtcNow()));
        }

        return DeskWords.Finding(seen, number);
    }

    private async Task<Card> DoAsync(Pressed pressed, Desk desk, CancellationToken cancellation)
    {
        var (document, number) = (desk.Document.Id, pressed.Figure(FindingCard.Number));
        int[] numbers = number is { } one ? [one] : [];
        var outcome = pressed.Verb switch
        {
            nameof(ConfirmFindings) when number is null => await confirm.AllMarkedAsync(document, pressed.Who),
            nameof(ConfirmFindings) => await confirm.RunAsync(document, numbers, pressed.Who),
            FindingCard.ForEach when number is { } several => await split.ForEachAsync(document, several, null, pressed.Who),
            nameof(RejectFindings) when string.IsNullOrWhiteSpace(pressed.Words(FindingCard.Reason)) => new DeskOutcome.Refused("Not rejected: say in a few words why it is no action, then press it again."),
            nameof(RejectFindings) => await reject.RunAsync(document, numbers, pressed.Words(FindingCard.Reason), pressed.Who),
            _ => await AmendAsync(pressed, desk, number ?? 0, cancellation),
        };
        return await AfterAsync(pressed, desk, outcome);
    }

    private async Task<DeskOutcome> AmendAsync(Pressed pressed, Desk desk, int number, CancellationToken cancellation)
    {
        if (desk.Findings.FirstOrDefault(finding => finding.Number == number) is not { } finding)
        {
            return new DeskOutcome.Refused("That finding is not on the desk.");
        }

        var outcomes = new List<DeskOutcome>();
        if (pressed.Words("text") is { } text && text != finding.Text)
        {
            outcomes.Add(await amend.TextAsync(desk.Document.Id, number, text, pressed.Who));
        }

        var before = (await database.ReadAsync(session => DeskSeen.OfAsync(session, desk.Document.Id)))!;
        var owner = pressed.Words("owner");
        if (pressed.Words(RecordCard.Picked) is { } picked)
        {
            var chosen = await pick.RunAsync(picked, owner == before.Owner(finding) || owner == finding.SuggestedOwner ? null : owner, pressed.Who, cancellation);
            if (chosen is { Namesake: { } namesake, Identity: { } identity })
            {
                await recognition.AskAsync(pressed.Turn, namesake, [identity], pressed.Today, cancellation);
            }

            outcomes.Add(chosen.Person is { } person ? await amend.OwnerAsync(desk.Document.Id, [number], person.Name, pressed.Who) : new DeskOutcome.Refused(chosen.Doubt!));
        }
        else if (owner is not null && (owner != before.Owner(finding) || finding.OwnerQuestion is not null))
        {
            outcomes.Add(await amend.OwnerAsync(desk.Document.Id, [number], owner, pressed.Who));
        }

        var due = pressed.Day("meeting") is { } meeting ? $"the meeting on {Days.Plain(meeting)}" : pressed.Words("due");
        if (due is not null && (due != finding.DueText || finding.DueQuestion is not null))
        {
            outcomes.Add(await amendSaid.DueAsync(desk.Document.Id, [number], due, pressed.Who, pressed.Today));
        }

        if (pressed.Words("exempt") is { } exempt && (exempt == "true") != finding.Exempt)
        {
            outcomes.Add(await amend.ExemptAsync(desk.Document.Id, [number], exempt == "true", pressed.Who));
        }

        return outcomes.Count == 0 ? new DeskOutcome.Refused("Nothing was changed.")
            : outcomes.OfType<DeskOutcome.Refused>().FirstOrDefault() is { } refused ? refused
            : new DeskOutcome.Done([], [], [], string.Join(" ", outcomes.OfType<DeskOutcome.Done>().Select(done => done.ReadBack)));
    }
}
