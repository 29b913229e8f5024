using System.Globalization;
using System.Text.RegularExpressions;
using ActionBot.Cards;
using ActionBot.Intake;
using ActionBot.Review;
using ActionBot.Storage;
using ActionBot.Understanding;

namespace ActionBot.Teams.Conversation;

/// <summary>The clerk's desk in words: findings shown, confirmed, rejected, split and made one.</summary>
public sealed partial class DeskWork(ConfirmFindings confirm, RejectFindings reject, SplitFinding split, MergeFindings merge, DeskShown shown, DueAccepted accepted, OwnersNamed owners) : ITakePart
{
    /// <inheritdoc />
    public IReadOnlyCollection<Intent> Intents => [Intent.Review];

    /// <inheritdoc />
    public async Task SaidAsync(Said said, CancellationToken cancellation)
    {
        if (await shown.DeskAsync(said, cancellation) is not { } desk)
        {
            return;
        }

        // What decides something decides it on the desk that was shown, or asks.
        var acts = said.Meaning.Parts.Append(said.Meaning).Any(part => part.Act is not null);
        if (acts && said.Slots.Committee is null && said.Turn.Conversation.DeskDocumentId is { } laid && laid != desk.Document.Id && await shown.OfAsync(laid) is { } before && said.Who.MayClerk(before.Committee.Id))
        {
            await said.Turn.ShowAsync(DeskShown.OtherDesk($"The findings of {Days.Plain(before.Meeting.HeldOn)} are all decided.", desk), cancellation);
            return;
        }

        var sentences = new List<string>();
        var asked = new List<DraftFinding>();
        var changed = false;
        // "confirm 1 and 2, reject 3" comes as one message of two parts.
        foreach (var meaning in said.Meaning.Parts.Count > 0 ? said.Meaning.Parts : [said.Meaning])
        {
            if (await DoAsync(said with { Meaning = meaning }, desk) is not { } outcome)
            {
                continue;
            }

            sentences.Add(DeskWords.Of(outcome));
            if (outcome is DeskOutcome.Done done)
            {
                // Nothing was changed where everything had a question: there is nothing to undo either.
                changed |= done.Changed.Count > 0;
                asked.AddRange(done.Asked.Where(finding => finding.DueTakesYes && finding.OwnerQuestion is null && meaning.Act?.StartsWith("confirm", StringComparison.Ordinal) == true));
            }
        }

        if (sentences.Count == 0)
        {
            await ShowAsync(said, desk, cancellation);
            return;
        }

        if (changed || asked.Count > 0)
        {
            await said.Turn.ShowAsync(await shown.ReadBackAsync(said.Turn, desk.Document.Id, sentences, changed, await accepted.AskAsync(said.Turn, desk, asked, thenConfirm: true)), cancellation);
            await owners.OfAsync(said.Turn, desk.Document.Id, said.Today, cancellation);
        }
        else if (!acts || said.Slots.References.Count > 0 || await shown.OtherWaitingAsync(said, desk) is not { } other)
        {
            await said.Turn.SayAsync(string.Join('\n', sentences), cancellation);
        }
        else
        {
            await said.Turn.ShowAsync(DeskShown.OtherDesk(string.Join('\n', sentences), other), cancellation);
        }
    }

    /// <inheritdoc />
    public async Task<bool> HearsAsync(Said said, CancellationToken cancellation)
    {
        // "split 6: first task / second task": whatever the tasks themselves sound like.
        if (said.Who.IsClerk && Parts().Match(said.Text) is { Success: true } parted)
        {
            await SaidAsync(said with { Meaning = said.Meaning with { Intent = Intent.Review, Act = "split", Parts = [], Slots = new Slots { References = [parted.Groups["number"].Value] } } }, cancellation);
            return true;
        }

        // "6 is for both", "an action for each": said of owners that are named together.
        if (said.Who.IsClerk && said.Text.Length <= 80 && ForEach().Match(said.Text) is { Success: true } each && await shown.WaitingAsync(said) is { } laid
            && (each.Groups["number"].Success ? int.Parse(each.Groups["number"].ValueSpan, NumberStyles.None, CultureInfo.InvariantCulture) : laid.Waiting.Where(finding => finding.AreSeveralOwners).Select(finding => (int?)finding.Number).FirstOrDefault()) is { } shared)
        {
            var outcome = await split.ForEachAsync(laid.Document.Id, shared, null, said.Who);
            await said.Turn.ShowAsync(await shown.ReadBackAsync(said.Turn, laid.Document.Id, [DeskWords.Of(outcome)], outcome is DeskOutcome.Done { Changed.Count: > 0 }, null), cancellation);
            return true;
        }

        if (!said.Who.IsClerk || said.Text.Length > 80 || OneFinding().Match(said.Text) is not { Success: true } asked || await shown.WaitingAsync(said) is not { } desk)
        {
            return false;
        }

        var number = int.Parse(asked.Groups["number"].ValueSpan, NumberStyles.None, CultureInfo.InvariantCulture);
        await said.Turn.ShowAsync(DeskWords.Finding((await shown.SeenAsync(said.Turn, desk.Document.Id))!, number), cancellation);
        return true;
    }

    // Null: nothing is to be done but to show.
    private async Task<DeskOutcome?> DoAsync(Said said, Desk desk)
    {
        var (document, numbers) = (desk.Document.Id, FindingNumbers.Of(said.Slots));
        return said.Meaning.Act switch
        {
            "confirm" or "confirmMarked" when said.Slots.But.Count > 0 && numbers.Count == 0 => await confirm.RunAsync(document, [.. desk.Marked.Select(finding => finding.Number).Where(number => !said.Slots.But.Contains(number.ToString(CultureInfo.InvariantCulture)))], said.Who),
            "confirmMarked" => await confirm.AllMarkedAsync(document, said.Who),
            "confirm" when numbers.Count == 0 => await confirm.AllMarkedAsync(document, said.Who),
            "confirm" => await confirm.RunAsync(document, numbers, said.Who),
            "reject" when numbers.Count > 0 => await reject.RunAsync(document, numbers, said.Slots.Reason, said.Who),
            "split" when numbers is [var one] => await split.RunAsync(document, one, PartsOf(said.Text), said.Who),
            "merge" => await merge.RunAsync(document, numbers, said.Who),
            "reject" or "split" => new DeskOutcome.Refused($"Which one? Say the number with it: “{said.Meaning.Act} 4”."),
            _ => null,
        };
    }

    private async Task ShowAsync(Said said, Desk desk, CancellationToken cancellation)
    {
        var seen = (await shown.SeenAsync(said.Turn, desk.Document.Id))!;
        await said.Turn.ShowAsync(FindingNumbers.Of(said.Slots) is [var number] ? DeskWords.Finding(seen, number) : DeskCard.For(seen, DeskCard.FirstOf(seen.Desk)), cancellation);
    }

    // "show me finding 4", "finding 4", "look at 4 on my desk".
    [GeneratedRegex(@"^\W*(?:please\s+)?(?:(?:(?:show|open|see|go\s+(?:to|through)|look\s+at|let\s+me\s+see)\s+)?(?:me\s+)?(?:the\s+)?finding\s+(?:no\.?\s*|number\s+|#)?(?<number>[0-9]{1,4})|(?:show|open|see|look\s+at)\s+(?:me\s+)?(?:number\s+)?(?<number>[0-9]{1,4})\s+on\s+(?:the|my)\s+desk)\W*$", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex OneFinding();

    [GeneratedRegex(@"^\W*(?:(?:yes|ok|please)\W+)*(?:(?:finding\s+)?(?<number>[0-9]{1,4})\s+(?:is\s+)?)?(?:(?:an?\s+action|one(?:\s+action)?)\s+)?(?:for\s+)?(?:each(?:\s+of\s+(?:them|the\s+two))?|both(?:\s+of\s+them)?)\W*$", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex ForEach();

    // "split 6: write to the owner / report back".
    private static string[]? PartsOf(string text) =>
        Parts().Match(text) is { Success: true } found ? found.Groups["parts"].Value.Split(['/', '\n', ';'], StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries) : null;

    [GeneratedRegex(@"^\W*split\s+(?:finding\s+)?#?(?<number>[0-9]{1,4})\s*(?:[:–—-]|into)\s*(?<parts>.+)$", RegexOptions.IgnoreCase | RegexOptions.Singleline | RegexOptions.CultureInvariant)]
    private static partial Regex Parts();
}
