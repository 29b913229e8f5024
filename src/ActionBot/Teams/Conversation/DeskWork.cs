using System.Globalization;
using System.Text.RegularExpressions;
using ActionBot.Cards;
using ActionBot.Intake;
using ActionBot.Review;
using ActionBot.Storage;
using ActionBot.Understanding;

namespace ActionBot.Teams.Conversation;

/// <summary>The clerk's desk in words: findings shown, confirmed, rejected, split and made one.</summary>
public sealed partial class DeskWork(ConfirmFindings confirm, RejectFindings reject, SplitFinding split, MergeFindings merge, DeskShown shown, DueAsked dues, OwnersNamed owners, FindingAnswers answers, DeskLookedAt looked, DeskOwners whose, Database database) : ITakePart
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

        if (await OfRegisterAsync(said, desk) is { } onRegister)
        {
            await said.Turn.SayAsync(onRegister, cancellation);
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
                if (meaning.Act?.StartsWith("confirm", StringComparison.Ordinal) == true && await ClosedInMinutesAsync(said.Who, desk, done.Changed) is { } closes)
                {
                    sentences.Add(closes);
                }

                asked.AddRange(done.Asked.Where(finding => finding.DueTakesYes && finding.OwnerQuestion is null && meaning.Act?.StartsWith("confirm", StringComparison.Ordinal) == true));
            }
        }

        if (sentences.Count == 0)
        {
            await looked.ShowAsync(said, desk, cancellation);
            return;
        }

        if (changed || asked.Count > 0)
        {
            await said.Turn.ShowAsync(await shown.ReadBackAsync(said.Turn, desk.Document.Id, sentences, changed, await dues.RunAsync(said.Turn, desk, asked, thenConfirm: true)), cancellation);
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

    // "Agreed that CFS-26-27-015 be closed": the minutes close it, and she records it in the words that are given her.
    private async Task<string?> ClosedInMinutesAsync(Officers.Standing who, Desk desk, IReadOnlyList<DraftFinding> confirmed)
    {
        var named = confirmed.Where(finding => BeClosed().IsMatch(finding.Quote)).SelectMany(finding => References().Matches(finding.Quote).Select(one => one.Value)).Distinct(StringComparer.Ordinal).ToList();
        var open = await database.ReadAsync(async session =>
        {
            var points = new List<string>();
            foreach (var reference in named)
            {
                if (await ActionPoints.ActionPointTable.ByReferenceAsync(session, reference) is { IsOutstanding: true } point && who.MayClerk(point.CommitteeId))
                {
                    points.Add(point.Reference);
                }
            }

            return points;
        });
        return open.Count == 0 ? null : $"The minutes close {string.Join(" and ", open)}. To record it write: close {string.Join(" and ", open)} at the meeting of {Days.Plain(desk.Meeting.HeldOn)}";
    }

    [GeneratedRegex(@"\b(?:be|are|is|was|were)\s+(?:now\s+|formally\s+)?(?:closed|signed\s+off|discharged|marked\s+(?:as\s+)?(?:closed|complete))\b|\bto\s+close\b", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex BeClosed();

    [GeneratedRegex(@"\b[A-Z0-9]{2,8}-[0-9]{2}-[0-9]{2}-[0-9]{3,5}\b", RegexOptions.CultureInvariant)]
    private static partial Regex References();

    /// <inheritdoc />
    public async Task<bool> HearsAsync(Said said, CancellationToken cancellation)
    {
        if (await looked.HearsOfUnclaimedAsync(said, cancellation))
        {
            return true;
        }

        // "split 6: first task / second task": whatever the tasks themselves sound like.
        if (said.Who.IsClerk && Parts().Match(said.Text) is { Success: true } parted)
        {
            await SaidAsync(said with { Meaning = said.Meaning with { Intent = Intent.Review, Act = "split", Parts = [], Slots = new Slots { References = [parted.Groups["number"].Value] } } }, cancellation);
            return true;
        }

        // "6 is for both", "an action for each": said of owners that are named together.
        if (said.Who.IsClerk && said.Text.Length <= 80 && ForEach().Match(said.Text) is { Success: true } each && await shown.WaitingAsync(said) is { } laid
            && (each.Groups["number"].Success ? int.Parse(each.Groups["number"].ValueSpan, NumberStyles.None, CultureInfo.InvariantCulture) : laid.Waiting.Where(finding => finding.AsksForEach).Select(finding => (int?)finding.Number).FirstOrDefault()) is { } shared)
        {
            var outcome = await split.ForEachAsync(laid.Document.Id, shared, null, said.Who);
            await said.Turn.ShowAsync(await shown.ReadBackAsync(said.Turn, laid.Document.Id, [DeskWords.Of(outcome)], outcome is DeskOutcome.Done { Changed.Count: > 0 }, null), cancellation);
            return true;
        }

        if (await whose.HearsAsync(said, cancellation))
        {
            return true;
        }

        // "3: 8 December", "6: Director of Public Health", said of what the findings ask, where no action bears that number.
        if (said.Who.IsClerk && said.Turn.Conversation.DeskDocumentId is not null && await shown.WaitingAsync(said) is { } asking
            && await answers.TakesAsync(said, asking, wereAsked: false, thenConfirm: false, cancellation))
        {
            return true;
        }

        return await looked.HearsAsync(said, cancellation);
    }

    // Split and made one are findings. What is on the register already is said how to part or to join there.
    private async Task<string?> OfRegisterAsync(Said said, Desk desk)
    {
        var waiting = desk.Waiting.Select(finding => finding.Number.ToString(CultureInfo.InvariantCulture)).ToHashSet();
        if (said.Meaning is not { Parts.Count: 0, Act: "split" or "merge" } || said.Slots.References.Count == 0 || said.Slots.References.Any(waiting.Contains))
        {
            return null;
        }

        var points = await database.ReadAsync(session => ActionPoints.ActionPointTable.OfCommitteeAsync(session, desk.Committee.Id));
        var meant = said.Slots.References.Select(reference => points.FirstOrDefault(point => point.Reference.Equals(reference, StringComparison.OrdinalIgnoreCase))
            ?? (int.TryParse(reference, NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? Bearings.Numbered(points, number, isLabel: false) : null)).ToList();
        return meant.Contains(null) ? null
            : said.Meaning.Act == "merge" && meant is [{ } one, { } other, ..] ? $"{one.Reference} and {other.Reference} are on the register already. Say which of the two stays: “{one.Reference} is superseded by {other.Reference}”. Nothing has changed."
            : meant is [{ } single, ..] ? $"{single.Reference} is on the register already, so it is not split. Put it in the words of its first part, “{single.Reference} should read: …”, and record the second: “action: … to … by …”. Nothing has changed."
            : null;
    }

    // Null: nothing is to be done but to show.
    private async Task<DeskOutcome?> DoAsync(Said said, Desk desk)
    {
        var (document, numbers) = (desk.Document.Id, FindingNumbers.Of(said.Slots));
        return said.Meaning.Act switch
        {
            "confirm" or "confirmMarked" when said.Slots.But.Count > 0 && numbers.Count == 0 => WithThoseLeft(await confirm.RunAsync(document, [.. desk.Marked.Select(finding => finding.Number).Where(number => !said.Slots.But.Contains(Figure(number)))], said.Who), desk, said),
            "confirmMarked" => await confirm.AllMarkedAsync(document, said.Who),
            "confirmReady" => await ReadyAsync(desk, said),
            "confirm" when numbers.Count == 0 => WithThoseLeft(await confirm.AllMarkedAsync(document, said.Who), desk, said),
            "confirm" => await confirm.RunAsync(document, numbers, said.Who),
            "reject" when numbers.Count > 0 => await reject.RunAsync(document, numbers, said.Slots.Reason, said.Who),
            "split" when numbers is [var one] => await split.RunAsync(document, one, PartsOf(said.Text), said.Who),
            "merge" => await merge.RunAsync(document, numbers, said.Who),
            "reject" or "split" => new DeskOutcome.Refused($"Which one? Say the number with it: “{said.Meaning.Act} 4”."),
            _ => null,
        };
    }

    // What the minutes do not mark is not taken on with all the others; which those are is said.
    private static DeskOutcome WithThoseLeft(DeskOutcome outcome, Desk desk, Said said)
    {
        var left = desk.Amber.Where(finding => !said.Slots.But.Contains(Figure(finding.Number))).ToList();
        if (left.Count == 0)
        {
            return outcome;
        }

        var sentence = $"Not marked in the minutes, so left to go through: {Numbers.Of(left)}. “Confirm {Numbers.Of(left)}” takes {(left.Count == 1 ? "it" : "them")} on as well.";
        return outcome switch
        {
            DeskOutcome.Done done => done with { ReadBack = $"{done.ReadBack} {sentence}".Trim() },
            DeskOutcome.Refused refused => new DeskOutcome.Refused($"{refused.Sentence} {sentence}".Trim()),
            _ => outcome,
        };
    }

    // "Confirm whatever has no question left": the amber ones too, as she says it of all of them; never a suggestion.
    private async Task<DeskOutcome> ReadyAsync(Desk desk, Said said)
    {
        var ready = desk.Marked.Concat(desk.Amber).Where(finding => finding.IsReady && !said.Slots.But.Contains(Figure(finding.Number))).Select(finding => finding.Number).Distinct().ToList();
        var rest = desk.Marked.Concat(desk.Amber).Where(finding => !finding.IsReady).Select(finding => finding.Number).Distinct().ToList();
        return ready.Count == 0
            ? new DeskOutcome.Refused(rest.Count == 0 ? "Nothing on that desk waits to be confirmed." : $"Something is asked about each of them still: {Numbers.Of(rest)}.")
            : await confirm.RunAsync(desk.Document.Id, [.. ready, .. rest], said.Who);
    }

    private static string Figure(int number) => number.ToString(CultureInfo.InvariantCulture);

    [GeneratedRegex(@"^\W*(?:(?:yes|ok|please)\W+)*(?:(?:finding\s+)?(?<number>[0-9]{1,4})\s+(?:is\s+)?)?(?:(?:an?\s+action|one(?:\s+action)?)\s+)?(?:for\s+)?(?:each(?:\s+of\s+(?:them|the\s+two))?|both(?:\s+of\s+them)?)\W*$", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex ForEach();

    // "split 6: write to the owner / report back".
    private static string[]? PartsOf(string text) =>
        Parts().Match(text) is { Success: true } found ? found.Groups["parts"].Value.Split(['/', '\n', ';'], StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries) : null;

    [GeneratedRegex(@"^\W*(?:split\s+(?:finding\s+)?#?(?<number>[0-9]{1,4})\s*(?:[:–—-]|into)\s*|(?:finding\s+)?#?(?<number>[0-9]{1,4})\s+(?:(?:is|are|makes?|holds|contains|has|should\s+be)\s+(?:really\s+|actually\s+|in\s+fact\s+)?(?:two|three|four|several|2|3)(?:\s+(?:separate\s+|different\s+)?(?:actions?|things|tasks|ones|parts|jobs))?)\s*[:–—-]\s*)(?<parts>.+)$", RegexOptions.IgnoreCase | RegexOptions.Singleline | RegexOptions.CultureInvariant)]
    private static partial Regex Parts();
}
