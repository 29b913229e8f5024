using System.Globalization;
using System.Text.RegularExpressions;
using ActionBot.Cards;
using ActionBot.Intake;
using ActionBot.Review;
using ActionBot.Storage;
using ActionBot.Understanding;

namespace ActionBot.Teams.Conversation;

/// <summary>The clerk's desk in words: findings shown, confirmed, rejected, split and made one.</summary>
public sealed partial class DeskWork(ConfirmFindings confirm, RejectFindings reject, SplitFinding split, MergeFindings merge, DeskShown shown, DueAsked dues, OwnersNamed owners, FindingAnswers answers, NumbersMeant meant, Database database, TimeProvider time) : ITakePart
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
            await ShowAsync(said, desk, cancellation);
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

    // What nobody claimed is told in the chat she has alone; it may be exempt.
    private async Task ShowUnclaimedAsync(Said said, CancellationToken cancellation)
    {
        if (said.Turn.Conversation.Kind != Connector.ConversationKind.Personal)
        {
            await said.Turn.SayAsync("What nobody claimed in the minutes is for you alone: ask me in the chat we two have.", cancellation);
        }
        else if (await shown.DeskAsync(said, cancellation) is { } desk && await shown.SeenAsync(said.Turn, desk.Document.Id) is { } seen)
        {
            await (seen.Unclaimed.Count == 0
                ? said.Turn.SayAsync($"{desk.Committee.Name}, {Days.Plain(desk.Meeting.HeldOn)}: nothing in the minutes looks like an action and is not among the findings.", cancellation)
                : said.Turn.ShowAsync(DeskCard.For(seen, DeskCard.Unclaimed, 0, []), cancellation));
        }
    }

    // "what did nobody claim?", "what was not recognised", "did you miss anything in the minutes?"
    [GeneratedRegex(@"^\W*(?:(?:so|and|ok|please|show\s+me)\b\W*)*(?:(?:what|which|anything|is\s+there\s+anything|did)\b[^.?]{0,40}\b(?:nobody\s+(?:claim\w*|took)|no\s+one\s+(?:claim\w*|took)|unclaimed|un-?recogni[sz]ed|not\s+(?:been\s+)?(?:recogni[sz]ed|claimed|taken|caught)|(?:did\s+)?you\s+(?:not\s+(?:recogni[sz]e|take|catch)|(?:miss(?:ed)?|overlook(?:ed)?)))|(?:the\s+)?(?:unclaimed|un-?recogni[sz]ed)(?:\s+(?:passages|sentences|ones))?)\b[^.?]{0,30}\W*$", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Unclaimed();

    /// <inheritdoc />
    public async Task<bool> HearsAsync(Said said, CancellationToken cancellation)
    {
        if (said.Who.IsClerk && said.Text.Length <= 100 && Unclaimed().IsMatch(said.Text))
        {
            await ShowUnclaimedAsync(said, cancellation);
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

        // "3: 8 December", "6: Director of Public Health", said of what the findings ask, where no action bears that number.
        if (said.Who.IsClerk && said.Turn.Conversation.DeskDocumentId is not null && await shown.WaitingAsync(said) is { } asking
            && await answers.TakesAsync(said, asking, wereAsked: false, thenConfirm: false, cancellation))
        {
            return true;
        }

        if (said.Who.IsClerk && said.Text.Length <= 120 && await HearsOfTheDeskAsync(said, cancellation))
        {
            return true;
        }

        if (!said.Who.IsClerk || said.Text.Length > 80 || OneFinding().Match(said.Text) is not { Success: true } asked || await shown.WaitingAsync(said) is not { } desk)
        {
            return false;
        }

        await ShowOneAsync(said, desk, int.Parse(asked.Groups["number"].ValueSpan, NumberStyles.None, CultureInfo.InvariantCulture), cancellation);
        return true;
    }

    // "Go through them", "what does number 4 say?", "leave the suggestions", "what have I confirmed?": said of the desk that was shown.
    private async Task<bool> HearsOfTheDeskAsync(Said said, CancellationToken cancellation)
    {
        if (Confirmed().IsMatch(said.Text) && await shown.DeskAsync(said, cancellation) is { } done)
        {
            var became = done.Findings.Where(finding => finding.Status == FindingStatus.Confirmed).ToList();
            await said.Turn.SayAsync(became.Count == 0
                ? $"Nothing from the minutes of {Days.Plain(done.Meeting.HeldOn)} is confirmed yet."
                : $"Confirmed from the minutes of {Days.Plain(done.Meeting.HeldOn)}:\n{string.Join('\n', became.Take(MostListed).Select(finding => $"{finding.Number}. {(finding.Exempt && said.Turn.Activity.Kind != Connector.ConversationKind.Personal ? "exempt" : Shortened.To(finding.Text, 140))}"))}{(became.Count > MostListed ? $"\nand {became.Count - MostListed} more" : "")}", cancellation);
            return true;
        }

        if (!(GoThrough().IsMatch(said.Text) || Suggestions().IsMatch(said.Text) || said.Meaning.Intent == Intent.Show && said.Slots.References is [var figure] && figure.All(char.IsAsciiDigit)) || await shown.WaitingAsync(said) is not { } desk)
        {
            return false;
        }

        if (Suggestions().IsMatch(said.Text))
        {
            await said.Turn.SayAsync(desk.Folded.Any() ? "They stay folded: nothing comes of a suggestion unless you take it on. “Reject 6, a suggestion” takes one off the desk for good." : "No suggestion waits on that desk.", cancellation);
            return true;
        }

        DraftFinding? one = null;
        if (said.Meaning.Intent == Intent.Show && said.Slots.References.Count == 1)
        {
            one = (await meant.OfAsync(said, Spoken.Looks)).Findings is [var number] ? desk.Waiting.FirstOrDefault(finding => finding.Number == number) : null;
            if (one is null)
            {
                return false;
            }
        }

        one ??= desk.Amber.FirstOrDefault() ?? desk.Marked.FirstOrDefault();
        if (one is null)
        {
            return false;
        }

        await ShowOneAsync(said, desk, one.Number, cancellation);
        return true;
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
        if (FindingNumbers.Of(said.Slots) is [var number])
        {
            await ShowOneAsync(said, desk, number, cancellation);
            return;
        }

        var seen = (await shown.SeenAsync(said.Turn, desk.Document.Id))!;
        await said.Turn.ShowAsync(DeskCard.For(seen, DeskCard.FirstOf(seen.Desk)), cancellation);
    }

    // The card that lies open is what the next words are said of.
    private async Task ShowOneAsync(Said said, Desk desk, int number, CancellationToken cancellation)
    {
        var seen = (await shown.SeenAsync(said.Turn, desk.Document.Id))!;
        if (seen.Desk.Waiting.Any(finding => finding.Number == number))
        {
            await database.WriteAsync(session => FindingOpen.OpensAsync(session, said.Turn.Activity, desk.Document.Id, number, time.GetUtcNow()));
        }

        await said.Turn.ShowAsync(DeskWords.Finding(seen, number), cancellation);
    }

    // "show me finding 4", "finding 4", "look at 4 on my desk".
    [GeneratedRegex(@"^\W*(?:please\s+)?(?:(?:(?:show|open|see|go\s+(?:to|through)|look\s+at|let\s+me\s+see)\s+)?(?:me\s+)?(?:the\s+)?finding\s+(?:no\.?\s*|number\s+|#)?(?<number>[0-9]{1,4})|(?:show|open|see|look\s+at)\s+(?:me\s+)?(?:number\s+)?(?<number>[0-9]{1,4})\s+on\s+(?:the|my)\s+desk)\W*$", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex OneFinding();

    private const int MostListed = 12;

    [GeneratedRegex(@"^\W*(?:(?:ok|please|let['\u2019]?s|can\s+we|let\s+me|i['\u2019]?ll)\s+)*(?:go|run|walk|take\s+me)\s+through\s+(?:them|it|these|those|the\s+(?:rest|others|findings|amber\s+ones|list)|what(?:['\u2019]?s|\s+is)\s+left)(?:\s+(?:one\s+by\s+one|now|please|with\s+me))*\W*$|^\W*one\s+by\s+one\W*$", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex GoThrough();

    [GeneratedRegex(@"^\W*(?:please\s+)?(?:leave|ignore|skip|forget|drop)\s+(?:all\s+)?(?:the\s+)?suggestions?\W*$", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Suggestions();

    [GeneratedRegex(@"^\W*(?:(?:so|ok)\W+)*(?:what|which(?:\s+ones)?)\s+(?:have|did)\s+(?:i|we)\s+(?:just\s+)?confirm(?:ed)?(?:\s+(?:so\s+far|already|today))?\W*$", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Confirmed();

    [GeneratedRegex(@"^\W*(?:(?:yes|ok|please)\W+)*(?:(?:finding\s+)?(?<number>[0-9]{1,4})\s+(?:is\s+)?)?(?:(?:an?\s+action|one(?:\s+action)?)\s+)?(?:for\s+)?(?:each(?:\s+of\s+(?:them|the\s+two))?|both(?:\s+of\s+them)?)\W*$", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex ForEach();

    // "split 6: write to the owner / report back".
    private static string[]? PartsOf(string text) =>
        Parts().Match(text) is { Success: true } found ? found.Groups["parts"].Value.Split(['/', '\n', ';'], StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries) : null;

    [GeneratedRegex(@"^\W*(?:split\s+(?:finding\s+)?#?(?<number>[0-9]{1,4})\s*(?:[:–—-]|into)\s*|(?:finding\s+)?#?(?<number>[0-9]{1,4})\s+(?:(?:is|are|makes?|holds|contains|has|should\s+be)\s+(?:really\s+|actually\s+|in\s+fact\s+)?(?:two|three|four|several|2|3)(?:\s+(?:separate\s+|different\s+)?(?:actions?|things|tasks|ones|parts|jobs))?)\s*[:–—-]\s*)(?<parts>.+)$", RegexOptions.IgnoreCase | RegexOptions.Singleline | RegexOptions.CultureInvariant)]
    private static partial Regex Parts();
}
