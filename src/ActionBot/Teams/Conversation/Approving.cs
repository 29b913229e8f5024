using System.Globalization;
using System.Text.RegularExpressions;
using ActionBot.ActionPoints;
using ActionBot.Intake;
using ActionBot.Officers;
using ActionBot.Replies;
using ActionBot.Storage;
using ActionBot.Understanding;

namespace ActionBot.Teams.Conversation;

/// <summary>Which words of the answers the paper prints: the clerk approves them one by one, several she was shown, or takes them out again; by button or in words.</summary>
public sealed partial class Approving(Database database, ApproveAnswer approve, NumbersMeant numbers, Bearings bearings, DecisionsShown shown, DeskShown desks, TimeProvider time) : ITakePart
{
    private const int LongestWish = 160;

    // Among the data of the question: the answers that are excepted already.
    private const string LeftOut = "leftOut";

    /// <inheritdoc />
    public IReadOnlyCollection<string> Verbs => [DecisionsCard.Approve, DecisionsCard.ApproveAll];

    /// <inheritdoc />
    public async Task PressedAsync(Pressed pressed, CancellationToken cancellation)
    {
        if (pressed.Verb == DecisionsCard.ApproveAll)
        {
            await AllPressedAsync(pressed, cancellation);
        }
        else if (await shown.ChosenAsync(pressed, cancellation) is var (reply, point))
        {
            await shown.RedrawAsync(pressed, point.CommitteeId, Words(await approve.RunAsync(reply.Id, pressed.Who, pressed.Words(DecisionsCard.Words) ?? "")), cancellation);
        }
    }

    // Each in the officer's own words, as it stands on the card: what somebody else approved meanwhile stays as it was approved.
    private async Task AllPressedAsync(Pressed pressed, CancellationToken cancellation)
    {
        var items = (await database.ReadAsync(session => TellOfAnswers.PresentAsync(session, DecisionsShown.Of(pressed.Words(DecisionsCard.Replies))))).Where(item => pressed.Who.MayClerk(item.Point.CommitteeId)).ToList();
        if (items.Count == 0)
        {
            await pressed.Turn.NoteAsync("Which words the paper prints is for a clerk of the committee to decide.", cancellation);
            return;
        }

        await AllAsync(pressed.Turn, [.. items.Where(item => DecisionsCard.IsPrintable(item) && !FitForPrint.SaysNothing(item.Reply.Text!))], [], cancellation);
        await shown.RedrawAsync(pressed, items[0].Point.CommitteeId, remark: null, cancellation);
    }

    private async Task AllAsync(Turn turn, IReadOnlyList<DecisionsCard.Item> items, IReadOnlyList<DecisionsCard.Item> leftOut, CancellationToken cancellation)
    {
        var sentences = new List<string>();
        foreach (var item in items)
        {
            sentences.Add(Words(await approve.RunAsync(item.Reply.Id, turn.Who)));
        }

        if (sentences.Count == 0)
        {
            await turn.SayAsync("Nothing of what is shown waits to be approved.", cancellation);
            return;
        }

        await turn.ShowAsync(ReadBackCard.For(string.Join('\n', [.. sentences, .. leftOut.Count == 0 ? Array.Empty<string>() : [LeftOutWords(leftOut.Select(item => item.Point))]]), turn.Activity), cancellation);
    }

    /// <inheritdoc />
    public async Task<bool> AnswersAsync(Said said, OpenQuestion question, CancellationToken cancellation)
    {
        if (question.Verb != DecisionsCard.ApproveAll || !said.Who.IsClerk)
        {
            return false;
        }

        var which = WhichShown.Read(said.Text) ?? (YesOrNo.In(said.Text) == true ? new WhichShown([], LeavesOut: true) : null);
        if (which is null)
        {
            return false;
        }

        async Task<List<DecisionsCard.Item>> OfAsync(string key) =>
            [.. (await database.ReadAsync(session => TellOfAnswers.PresentAsync(session, DecisionsShown.Of(question.Data.GetValueOrDefault(key))))).Where(item => said.Who.MayClerk(item.Point.CommitteeId) && DecisionsCard.IsPrintable(item))];
        var (items, excepted) = (await OfAsync(DecisionsCard.Replies), await OfAsync(LeftOut));
        if (which.Unknown([.. (which.LeavesOut ? items.Concat(excepted) : items).Select(item => item.Point)]).ToList() is { Count: > 0 } unknown)
        {
            await said.Turn.SayAsync($"I have not shown you {string.Join(" or ", unknown)}, so nothing is approved yet. Shown are {string.Join(", ", items.Select(item => item.Point.Reference).Distinct())}.", cancellation);
            return true;
        }

        await database.WriteAsync(session => OpenQuestion.CloseAsync(session, said.Turn.Activity));
        // "No idea" tells the public nothing: whoever wants it printed names it.
        bool Prints(DecisionsCard.Item item) => which.Names(item.Point) != which.LeavesOut && !(which.LeavesOut && FitForPrint.SaysNothing(item.Reply.Text!));
        await AllAsync(said.Turn, items.FindAll(Prints), [.. items.FindAll(item => !Prints(item)), .. excepted], cancellation);
        return true;
    }

    /// <inheritdoc />
    public async Task AskAgainAsync(Said said, OpenQuestion question, CancellationToken cancellation) =>
        await said.Turn.SayAsync(AskedAgain.Of("Shall the paper print the answers I have shown? Write “approve all”, “all but 14”, or “only 14”"), cancellation);

    /// <inheritdoc />
    public async Task<bool> HearsAsync(Said said, CancellationToken cancellation)
    {
        if (said.Who.IsClerk && said.Text.Length <= LongestWish && AllOfThem().IsMatch(said.Text))
        {
            await ShowToApproveAsync(said, await WithWordsAsync(said.Who, new PaperWords(null, null, null, TakesOut: false)), cancellation);
            return true;
        }

        // "Approve Sue's answers", "Sue's are fine, print them": all that she has given and nobody has approved, shown before any is printed.
        if (said.Who.IsClerk && said.Text.Length <= LongestWish && AllOfOne().Match(said.Text) is { Success: true } ofOne
            && await WithWordsAsync(said.Who, new PaperWords(null, ofOne.Groups["who"].Value, null, TakesOut: false)) is { Count: > 1 } hers)
        {
            await ShowToApproveAsync(said, hers, cancellation);
            return true;
        }

        if (said.Who.IsClerk && PrintSaid.Read(said.Text) is { } print)
        {
            await PrintAsync(said, print, cancellation);
            return true;
        }

        // "Approve all answers except 16" is never 16, in whatever order it is said.
        if (said.Who.IsClerk && WhichShown.Read(said.Text) is { LeavesOut: true, Numbers.Count: > 0 } && await ApprovesSeveralAsync(said, cancellation))
        {
            return true;
        }

        if (said.Who.IsClerk && WhichShown.ExceptsOthers(said.Text))
        {
            await said.Turn.SayAsync("I am not sure which answers are to be left out, so nothing is approved. Name them by their numbers, for example: approve all answers except 14", cancellation);
            return true;
        }

        if (said.Who.IsClerk && WhichShown.ForThePaper(said.Text) is { } several)
        {
            foreach (var one in several)
            {
                await PrintAsync(said with { IsOneOfSeveral = several.Count > 1, Answered = several.Count > 1 ? new Dictionary<string, string>() : said.Answered }, new PaperWords(one, null, null, TakesOut: false), cancellation);
            }

            return true;
        }

        if (said.Who.IsClerk && PaperWords.PutsFor(said.Text) is { Reference: not null } put && await IsAnsweredAsync(said, put))
        {
            await PrintAsync(said, put, cancellation);
            return true;
        }

        if (PaperWords.Read(said.Text) is not { } wish)
        {
            return said.Who.IsClerk && (await ApprovesSeveralAsync(said, cancellation) || await SpeaksOfPrintAsync(said, cancellation));
        }

        if (!said.Who.IsClerk)
        {
            await said.Turn.SayAsync("Which words the paper prints is for a clerk of the committee to decide.", cancellation);
            return true;
        }

        // "The answers for 1, 3 and 6" are three, each decided for itself.
        if (PaperWords.Several(said.Text) is { Count: > 1 } each)
        {
            foreach (var one in each)
            {
                await PrintAsync(said with { IsOneOfSeveral = true, Answered = new Dictionary<string, string>() }, wish with { Reference = one }, cancellation);
            }

            return true;
        }

        await PrintAsync(said, wish, cancellation);
        return true;
    }

    // "Approve all", "approve everything but 17", "put them all in": answers are approved, findings are confirmed. Where both wait it is asked.
    private async Task<bool> ApprovesSeveralAsync(Said said, CancellationToken cancellation)
    {
        if (!Approves().IsMatch(said.Text) || WhichShown.Read(said.Text) is not { } which)
        {
            return false;
        }

        var answers = await WithWordsAsync(said.Who, new PaperWords(null, null, null, TakesOut: false));
        var meant = which.LeavesOut ? answers : [.. answers.Where(one => which.Names(one.Point))];
        if (meant.Count == 0)
        {
            return false;
        }

        if (await desks.WaitingAsync(said) is { } desk && (which.LeavesOut || desk.Waiting.Any(finding => which.Numbers.Contains(finding.Number.ToString(CultureInfo.InvariantCulture)))))
        {
            var numbers = which.Numbers.Count == 0 || which.LeavesOut ? "" : $" {string.Join(" and ", which.Numbers)}";
            await said.Turn.SayAsync(
                $"Two things wait: answers to be approved for the paper, and findings of the minutes of {Days.Plain(desk.Meeting.HeldOn)} to be confirmed. Write “approve{(numbers.Length == 0 ? " all answers" : numbers)} for the paper” for the one, “confirm{(numbers.Length == 0 ? " all" : numbers)}” for the other; nothing is done before.", cancellation);
            return true;
        }

        if (which.LeavesOut)
        {
            await ShowToApproveAsync(said, answers, cancellation, which);
            return true;
        }

        foreach (var number in which.Numbers)
        {
            await PrintAsync(said with { IsOneOfSeveral = which.Numbers.Count > 1, Answered = which.Numbers.Count > 1 ? new Dictionary<string, string>() : said.Answered }, new PaperWords(number, null, null, TakesOut: false), cancellation);
        }

        return true;
    }

    private async Task<bool> IsAnsweredAsync(Said said, PaperWords wish) => (await WithWordsAsync(said.Who, wish)).Any(one => new WhichShown([wish.Reference!], LeavesOut: false).Names(one.Point));

    // Words for print in a form that is not read are asked for again: they must not become a date or somebody's answer.
    private static async Task<bool> SpeaksOfPrintAsync(Said said, CancellationToken cancellation)
    {
        if (!PaperWords.SpeaksOfPrint(said.Text) || said.Meaning.Intent is Intent.LogAction or Intent.Report or Intent.ImportMinutes)
        {
            return false;
        }

        await said.Turn.SayAsync("That sounds like words for the paper, and I am not sure for which action or which words. Nothing has changed. Write them so: print for 14: “…”", cancellation);
        return true;
    }

    // Each that is named is decided for itself; what is known by its subject is found among the answers that wait; and all of somebody's is shown first.
    private async Task PrintAsync(Said said, PrintSaid print, CancellationToken cancellation)
    {
        var wish = new PaperWords(null, print.Person, null, TakesOut: false);
        if (print.ShowsAll || print.About is not null)
        {
            var answers = await WithWordsAsync(said.Who, wish);
            if (print.ShowsAll)
            {
                await ShowToApproveAsync(said, answers, cancellation);
            }
            else if (NamedInWords.Of(print.About!, [.. answers.Select(one => one.Point).DistinctBy(point => point.Id)], enough: 1) is { } point)
            {
                await PrintAsync(said, wish with { Reference = point.Reference }, cancellation);
            }
            else
            {
                await said.Turn.SayAsync(answers.Count == 0
                    ? $"{print.Person ?? "Nobody"} has {(print.Person is null ? "" : "not ")}answered anything that waits to be approved, so nothing is printed."
                    : $"I do not see which answer is about “{print.About}”, so nothing is printed. {(print.Person is null ? "Answers wait" : $"{print.Person} has answered")} on {string.Join(", ", answers.Select(one => one.Point.Reference).Distinct())}: name it by its number, for example “approve the answer to {answers[0].Point.Number.ToString(CultureInfo.InvariantCulture)}”.", cancellation);
            }

            return;
        }

        var each = print.Prints.Select(one => wish with { Reference = one, Words = print.Words }).Concat(print.TakesOut.Select(one => wish with { Reference = one, TakesOut = true })).ToList();
        foreach (var one in each)
        {
            await PrintAsync(each.Count == 1 ? said : said with { IsOneOfSeveral = true, Answered = new Dictionary<string, string>() }, one, cancellation);
        }
    }

    // What the public reads is approved word by word: they are shown, and none is printed unseen. What is excepted stays so whatever is said next.
    private async Task ShowToApproveAsync(Said said, IReadOnlyList<(ActionPoint Point, Reply Reply)> answers, CancellationToken cancellation, WhichShown? but = null)
    {
        var kept = answers.Where(one => but?.Names(one.Point) != true).ToList();
        var leftOut = answers.Except(kept).ToList();
        await shown.ShowAsync(said, [.. kept.Select(one => (one.Point.CommitteeId, one.Reply.Id))], leftOut.Count == 0 ? "No answer waits to be approved." : "No other answer waits to be approved.", cancellation);
        if (kept.Count == 0)
        {
            return;
        }

        var remembered = kept.GroupBy(one => one.Point.CommitteeId).SelectMany(one => one.Take(DecisionsShown.MostAtOnce)).Select(one => one.Reply.Id);
        await database.WriteAsync(session => OpenQuestion.AskAsync(session, said.Turn.Activity, DecisionsCard.ApproveAll, new Dictionary<string, string>
        {
            [DecisionsCard.Replies] = DecisionsShown.Remembered(remembered), [LeftOut] = DecisionsShown.Remembered(leftOut.Select(one => one.Reply.Id)),
        }, time.GetUtcNow()));
        string Number(Index at) => kept[at].Point.Number.ToString(CultureInfo.InvariantCulture);
        await said.Turn.SayAsync(
            $"{(leftOut.Count == 0 ? "" : $"{LeftOutWords(leftOut.Select(one => one.Point))} ")}Shall the paper print {(kept.Count == 1 ? "it so? Write “yes” or “no”" : $"them so? Write “approve all”, “all but {Number(0)}” or “only {Number(^1)}”")}; nothing is printed before.", cancellation);
    }

    private static string LeftOutWords(IEnumerable<ActionPoint> points) => $"Left out: {string.Join(", ", points.Select(point => point.Reference).Distinct())}.";

    private async Task PrintAsync(Said said, PaperWords wish, CancellationToken cancellation)
    {
        // A reference that was asked for and settled goes before the words; a figure within the words to be printed points at nothing.
        var reference = said.Answered.TryGetValue(MeaningKept.Reference, out var settled) && char.IsAsciiDigit(settled[^1]) ? settled
            : wish.Reference ?? (wish.Words is null && said.Slots.References is [var named] ? named : null);
        var answers = await WithWordsAsync(said.Who, wish);
        if (reference is not null)
        {
            var pointed = said with { Meaning = said.Meaning with { Slots = new Slots { References = [reference] } } };
            if (await numbers.AsActionsAsync(pointed, Spoken.OfAction, cancellation) is not { } actions || await bearings.ActionPointsAsync(actions, toClerk: true, cancellation) is not [var point])
            {
                return;
            }

            answers = [.. answers.Where(one => one.Point.Id == point.Id)];
            if (answers.Count == 0 && wish.TakesOut && (await WithWordsAsync(said.Who, wish with { TakesOut = false })).Any(one => one.Point.Id == point.Id))
            {
                await said.Turn.SayAsync($"Nobody has approved words for {point.Reference}, so the paper prints none: it stays so.", cancellation);
                return;
            }

            if (answers.Count == 0)
            {
                await said.Turn.SayAsync(
                    $"{(wish.Person is null ? $"Nobody has answered {point.Reference} in words that can be printed" : $"{wish.Person} has not answered {point.Reference} in words that can be printed")}{(wish.TakesOut ? ", so the paper prints none." : $". If you know the answer, record it first, and approve it then: “{wish.Person ?? "Sam"} says {point.Number.ToString(CultureInfo.InvariantCulture)}: …”.")}", cancellation);
                return;
            }
        }

        switch (answers.DistinctBy(one => one.Point.Id).ToList())
        {
            case []:
                await said.Turn.SayAsync(wish.TakesOut ? "The paper prints no such answer." : "No answer waits to be approved. Write it with the number: “approve the answer to 14”.", cancellation);
                break;
            case [var only]:
                // Of several answers to one action the newest stands.
                var outcome = await approve.RunAsync(answers.Last(one => one.Point.Id == only.Point.Id).Reply.Id, said.Who, wish.TakesOut ? "" : wish.Words);
                await (outcome is ReplyOutcome.Recorded ? said.Turn.ShowAsync(ReadBackCard.For(Words(outcome), said.Turn.Activity), cancellation) : said.Turn.SayAsync(Words(outcome), cancellation));
                break;
            case var several:
                await bearings.AskWhichAsync(said, [.. several.Select(one => one.Point)], cancellation);
                break;
        }
    }

    // What may be meant where no action is named: answers with words that nobody has approved yet, or, to take them out, those that were.
    private Task<IReadOnlyList<(ActionPoint Point, Reply Reply)>> WithWordsAsync(Standing who, PaperWords wish) => database.ReadAsync(async session =>
    {
        var found = new List<(ActionPoint, Reply)>();
        foreach (var committee in who.Clerks)
        {
            var replies = (await ReplyTable.OfCommitteeAsync(session, committee)).Where(reply => !reply.Undone
                && (wish.Person is null || WhoIsMeant.Names(reply.PersonName, wish.Person))
                && (wish.TakesOut ? reply.ApprovedText is not null : wish.Words is not null || !string.IsNullOrWhiteSpace(reply.Text))
                && (wish.Reference is not null || wish.TakesOut || reply.ApprovedText is null)).ToList();
            // What was answered anew since, be it in no words ("1 done"), is not put up for print any more; nor is what came before words that are approved already.
            var newest = (await ReplyTable.OfCommitteeAsync(session, committee)).Where(reply => !reply.Undone && (wish.Person is null || WhoIsMeant.Names(reply.PersonName, wish.Person)))
                .GroupBy(reply => reply.ActionPointId).ToDictionary(answers => answers.Key, answers => answers.MaxBy(reply => (reply.ReceivedAt, reply.Id))!.Id);
            foreach (var reply in replies.Where(reply => wish.Reference is not null || wish.TakesOut || !newest.TryGetValue(reply.ActionPointId, out var last) || last == reply.Id))
            {
                if (await ActionPointTable.ByIdAsync(session, reply.ActionPointId) is { } point)
                {
                    found.Add((point, reply));
                }
            }
        }

        return (IReadOnlyList<(ActionPoint, Reply)>)found;
    });

    private static string Words(ReplyOutcome outcome) => outcome switch
    {
        ReplyOutcome.Recorded recorded => recorded.ReadBack,
        ReplyOutcome.Refused refused => refused.Sentence,
        _ => throw new InvalidOperationException("Words are approved or refused."),
    };

    // "approve all answers for the paper", "put them all in the paper", "what can be printed?", "approve all shown".
    [GeneratedRegex(@"^\W*(?:(?:please|can\s+you)\s+)*(?:(?:approve|show|print|include|put|publish|use)\s+(?:me\s+)?(?:all|every)\s+(?:of\s+)?(?:the\s+|their\s+)?(?:answers?|updates?|words|replies|responses)(?:\s+(?:that\s+are\s+)?(?:waiting|shown))?(?:\s+(?:for|in|into)\s+the\s+paper)?|(?:approve|print|include|put|publish)\s+(?:them\s+)?(?:all|everything|the\s+lot)(?:\s+of\s+(?:them|these))?(?:\s+(?:shown|(?:for|in|into)\s+the\s+paper|in))|(?:which|what)\s+(?:answers?|updates?|words)\s+(?:still\s+)?(?:need|wait|are\s+waiting|have)\s+(?:to\s+be\s+|for\s+)?(?:approv\w+))\W*$", RegexOptions.IgnoreCase)]
    private static partial Regex AllOfThem();

    [GeneratedRegex(@"^\W*(?:(?:yes|ok|okay|please|thanks)\W+)*(?:approve|print|publish|include)\b", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Approves();

    // "approve Sue's answers", "approve all of Sue's", "Sue's are fine, print them".
    [GeneratedRegex(@"^\W*(?:(?:yes|ok|please)\W+)*(?:(?:approve|print|publish|include|use)\s+(?:all\s+(?:of\s+)?)?(?<who>\p{Lu}[\p{L}-]+(?:\s\p{Lu}[\p{L}-]+)?)['\u2019]s?(?:\s+(?:answers|words|updates|replies))?(?:\s+(?:for|in)\s+the\s+paper)?|(?<who>\p{Lu}[\p{L}-]+(?:\s\p{Lu}[\p{L}-]+)?)['\u2019]s?\s+(?:answers?\s+|words\s+)?(?:are|is)\s+(?:all\s+)?(?:fine|ok(?:ay)?|good|right)\b\W*(?:(?:please\s+)?(?:print|approve|use|publish)\s+(?:them|it|those)(?:\s+all)?)?)\W*$", RegexOptions.CultureInvariant)]
    private static partial Regex AllOfOne();
}
