using System.Text.RegularExpressions;
using ActionBot.ActionPoints;
using ActionBot.Cards;
using ActionBot.Committees;
using ActionBot.Enquiries;
using ActionBot.Intake;
using ActionBot.Officers;
using ActionBot.Replies;
using ActionBot.Storage;
using ActionBot.Understanding;

namespace ActionBot.Teams.Conversation;

/// <summary>
/// What a clerk decides about answers: longer, another owner, and which words the paper prints; by the buttons of the card that told her, or in words.
/// Whoever asked hears of it.
/// </summary>
public sealed partial class Deciding(
    Database database, Settling settling, ApproveAnswer approve, FindActionPoints find, Bearings bearings, TimeProvider time) : ITakePart
{
    private const string Declines = "decline";
    private const int MostAtOnce = 8;
    private const int MostRemembered = 20;

    /// <inheritdoc />
    public IReadOnlyCollection<Intent> Intents => [Intent.Decide];

    /// <inheritdoc />
    public IReadOnlyCollection<string> Verbs => [DecisionsCard.Grant, DecisionsCard.Decline, DecisionsCard.Approve, DecisionsCard.ApproveAll];

    /// <inheritdoc />
    public async Task SaidAsync(Said said, CancellationToken cancellation)
    {
        if (!said.Who.IsClerk)
        {
            await said.Turn.SayAsync("That is for a clerk of the committee to decide.", cancellation);
            return;
        }

        foreach (var part in said.Meaning.Parts.Count > 0 ? said.Meaning.Parts : [said.Meaning])
        {
            if (await PointsAsync(said with { Meaning = part }, cancellation) is not { } points)
            {
                return;
            }

            foreach (var point in points)
            {
                await said.Turn.SayAsync(await settling.RunAsync(said.Who, point, part.Act != Declines, part.Slots.Due, part.Slots.Owner ?? (point.Status == ActionPointStatus.ReassignmentProposed ? part.Slots.Person : null), AsWritten.In(said.Text, part.Slots.Reason), said.Today, cancellation), cancellation);
            }
        }
    }

    /// <inheritdoc />
    public async Task PressedAsync(Pressed pressed, CancellationToken cancellation)
    {
        var replies = Shown(pressed.Words(DecisionsCard.Replies));
        if (pressed.Verb == DecisionsCard.ApproveAll)
        {
            await ApproveAllPressedAsync(pressed, replies, cancellation);
            return;
        }

        if (pressed.Id(DecisionsCard.Which) is not { } chosen || !replies.Contains(chosen))
        {
            await pressed.Turn.NoteAsync("Choose which answer you mean, then press it again.", cancellation);
            return;
        }

        var (reply, point) = await database.ReadAsync(async session =>
            await ReplyTable.ByIdAsync(session, chosen) is { } one ? (one, await ActionPointTable.ByIdAsync(session, one.ActionPointId)) : (null, null));
        if (reply is null || point is null || !pressed.Who.MayClerk(point.CommitteeId))
        {
            await pressed.Turn.NoteAsync("That is for a clerk of the committee to decide.", cancellation);
            return;
        }

        // A card that has grown old: somebody else decided, or the officer took the answer back.
        var remark = pressed.Verb == DecisionsCard.Approve ? await ApproveAsync(pressed, reply)
            : !reply.AwaitsDecision ? "That was settled already; this is how it stands."
            : await database.ReadAsync(session => TellOfAnswers.OvertakenByAsync(session, reply, point)) is { } overtaken ? overtaken
            : await settling.RunAsync(pressed.Who, point, pressed.Verb == DecisionsCard.Grant, null, pressed.Words(DecisionsCard.Owner), null, pressed.Today, cancellation);
        var (committee, items) = await database.ReadAsync(async session => ((await CommitteeTable.ByIdAsync(session, point.CommitteeId))!, await TellOfAnswers.PresentAsync(session, replies)));
        await pressed.Turn.RedrawAsync(DecisionsCard.For(committee.Name, [.. items.Where(item => item.Point.CommitteeId == point.CommitteeId)], remark), cancellation);
    }

    // Each in the officer's own words, as it stands on the card: what somebody else approved meanwhile stays as it was approved.
    private async Task ApproveAllPressedAsync(Pressed pressed, List<Guid> replies, CancellationToken cancellation)
    {
        var items = (await database.ReadAsync(session => TellOfAnswers.PresentAsync(session, replies))).Where(item => pressed.Who.MayClerk(item.Point.CommitteeId)).ToList();
        if (items.Count == 0)
        {
            await pressed.Turn.NoteAsync("Which words the paper prints is for a clerk of the committee to decide.", cancellation);
            return;
        }

        await ApproveAllAsync(pressed.Turn, [.. items.Where(DecisionsCard.IsPrintable)], [], cancellation);
        var (committee, present) = await database.ReadAsync(async session => ((await CommitteeTable.ByIdAsync(session, items[0].Point.CommitteeId))!, await TellOfAnswers.PresentAsync(session, [.. items.Select(item => item.Reply.Id)])));
        await pressed.Turn.RedrawAsync(DecisionsCard.For(committee.Name, [.. present.Where(item => item.Point.CommitteeId == committee.Id)]), cancellation);
    }

    private async Task ApproveAllAsync(Turn turn, IReadOnlyList<DecisionsCard.Item> items, IReadOnlyList<DecisionsCard.Item> leftOut, CancellationToken cancellation)
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

        await turn.ShowAsync(ReadBackCard.For(string.Join('\n', [.. sentences, .. leftOut.Count == 0 ? Array.Empty<string>() : [$"Left out: {string.Join(", ", leftOut.Select(item => item.Point.Reference).Distinct())}."]]), turn.Activity), cancellation);
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

        var items = (await database.ReadAsync(session => TellOfAnswers.PresentAsync(session, Shown(question.Data.GetValueOrDefault(DecisionsCard.Replies))))).Where(item => said.Who.MayClerk(item.Point.CommitteeId) && DecisionsCard.IsPrintable(item)).ToList();
        if (which.Unknown([.. items.Select(item => item.Point)]).ToList() is { Count: > 0 } unknown)
        {
            await said.Turn.SayAsync($"I have not shown you {string.Join(" or ", unknown)}, so nothing is approved yet. Shown are {string.Join(", ", items.Select(item => item.Point.Reference).Distinct())}.", cancellation);
            return true;
        }

        await database.WriteAsync(session => OpenQuestion.CloseAsync(session, said.Turn.Activity));
        await ApproveAllAsync(said.Turn, items.FindAll(item => which.Names(item.Point) != which.LeavesOut), items.FindAll(item => which.Names(item.Point) == which.LeavesOut), cancellation);
        return true;
    }

    /// <inheritdoc />
    public async Task AskAgainAsync(Said said, OpenQuestion question, CancellationToken cancellation) =>
        await said.Turn.SayAsync(AskedAgain.Of("Shall the paper print the answers I have shown? Write “approve all”, “all but 14”, or “only 14”"), cancellation);

    private static List<Guid> Shown(string? replies) =>
        [.. (replies ?? "").Split(',', StringSplitOptions.RemoveEmptyEntries).Select(one => Guid.TryParse(one, out var id) ? id : Guid.Empty).Where(id => id != Guid.Empty).Take(MostRemembered)];

    /// <inheritdoc />
    public async Task<bool> HearsAsync(Said said, CancellationToken cancellation)
    {
        if (said.Who.IsClerk && said.Text.Length <= 160 && await HearsOfWishesAsync(said, cancellation))
        {
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

        if (PaperWords.Read(said.Text) is not { } wish)
        {
            return false;
        }

        if (!said.Who.IsClerk)
        {
            await said.Turn.SayAsync("Which words the paper prints is for a clerk of the committee to decide.", cancellation);
            return true;
        }

        await PrintAsync(said, wish, cancellation);
        return true;
    }

    private async Task PrintAsync(Said said, PaperWords wish, CancellationToken cancellation)
    {
        // A reference that was asked for and settled goes before the words; a figure within the words to be printed points at nothing.
        var reference = said.Answered.TryGetValue(MeaningKept.Reference, out var settled) && char.IsAsciiDigit(settled[^1]) ? settled
            : wish.Reference ?? (wish.Words is null && said.Slots.References is [var named] ? named : null);
        var answers = await AnswersAsync(said.Who, wish);
        if (reference is not null)
        {
            var pointed = said with { Meaning = said.Meaning with { Slots = new Slots { References = [reference] } } };
            if (await bearings.ActionPointsAsync(pointed, toClerk: true, cancellation) is not [var point])
            {
                return;
            }

            answers = [.. answers.Where(one => one.Point.Id == point.Id)];
            if (answers.Count == 0)
            {
                await said.Turn.SayAsync($"{(wish.Person is null ? "Nobody" : wish.Person)} has answered {point.Reference} in words that can be printed.", cancellation);
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

    // "What needs my decision?", "agree", "Sam may not pass 11 on", "approve all answers for the paper".
    private async Task<bool> HearsOfWishesAsync(Said said, CancellationToken cancellation)
    {
        if (Queue().IsMatch(said.Text))
        {
            await ShowAsync(said, [.. (await WaitingAsync(said.Who)).Select(one => (one.Point.CommitteeId, one.Reply.Id))], "Nothing waits for your decision.", cancellation);
            return true;
        }

        if (ApproveAll().IsMatch(said.Text))
        {
            // What the public reads is approved word by word: they are shown, and none is printed unseen.
            var answers = await AnswersAsync(said.Who, new PaperWords(null, null, null, TakesOut: false));
            await ShowAsync(said, [.. answers.Select(one => (one.Point.CommitteeId, one.Reply.Id))], "No answer waits to be approved.", cancellation);
            if (answers.Count > 0)
            {
                var shown = answers.GroupBy(one => one.Point.CommitteeId).SelectMany(one => one.Take(MostAtOnce)).Take(MostRemembered).Select(one => one.Reply.Id);
                await database.WriteAsync(session => OpenQuestion.AskAsync(session, said.Turn.Activity, DecisionsCard.ApproveAll, new Dictionary<string, string> { [DecisionsCard.Replies] = string.Join(',', shown) }, time.GetUtcNow()));
                await said.Turn.SayAsync($"Shall the paper print {(answers.Count == 1 ? "it" : "them")} so? Write “approve all”{(answers.Count == 1 ? "" : $", “all but {answers[0].Point.Number.ToString(System.Globalization.CultureInfo.InvariantCulture)}”")} or “only {answers[^1].Point.Number.ToString(System.Globalization.CultureInfo.InvariantCulture)}”; nothing is printed before.", cancellation);
            }

            return true;
        }

        if (TellsYesOrNo().Match(said.Text) is { Success: true } told)
        {
            var name = told.Groups["who"].Value;
            await SaidAsync(said with { Meaning = said.Meaning with { Intent = Intent.Decide, Act = told.Groups["no"].Success ? Declines : null, Parts = [], Slots = new Slots { Person = name } } }, cancellation);
            return true;
        }

        var meaning = MayNot().Match(said.Text) is { Success: true } refused
            ? said.Meaning with { Intent = Intent.Decide, Act = Declines, Parts = [], Slots = new Slots { References = refused.Groups["ref"].Success ? [refused.Groups["ref"].Value] : [], Person = refused.Groups["ref"].Success ? null : refused.Groups["who"].Value } }
            : Agrees().IsMatch(said.Text) && (await WaitingAsync(said.Who)).Count > 0 ? said.Meaning with { Intent = Intent.Decide, Act = null, Parts = [], Slots = new Slots() }
            : null;
        if (meaning is null)
        {
            return false;
        }

        await SaidAsync(said with { Meaning = meaning }, cancellation);
        return true;
    }

    private async Task ShowAsync(Said said, IReadOnlyList<(Guid Committee, Guid Reply)> replies, string none, CancellationToken cancellation)
    {
        if (replies.Count == 0)
        {
            await said.Turn.SayAsync(none, cancellation);
            return;
        }

        foreach (var ofCommittee in replies.GroupBy(one => one.Committee))
        {
            var (committee, items) = await database.ReadAsync(async session => ((await CommitteeTable.ByIdAsync(session, ofCommittee.Key))!, await TellOfAnswers.PresentAsync(session, [.. ofCommittee.Select(one => one.Reply).Take(MostAtOnce)])));
            await said.Turn.ShowAsync(DecisionsCard.For(committee.Name, items, ofCommittee.Count() > MostAtOnce ? $"These are the first {MostAtOnce.ToString(System.Globalization.CultureInfo.InvariantCulture)} of {ofCommittee.Count().ToString(System.Globalization.CultureInfo.InvariantCulture)}." : null), cancellation);
        }
    }

    // What may be meant where no action is named: answers with words that nobody has approved yet, or, to take them out, those that were.
    private Task<IReadOnlyList<(ActionPoint Point, Reply Reply)>> AnswersAsync(Standing who, PaperWords wish) => database.ReadAsync(async session =>
    {
        var found = new List<(ActionPoint, Reply)>();
        foreach (var committee in who.Clerks)
        {
            var replies = (await ReplyTable.OfCommitteeAsync(session, committee)).Where(reply => !reply.Undone
                && (wish.Person is null || Names(reply.PersonName, wish.Person))
                && (wish.TakesOut ? reply.ApprovedText is not null : wish.Words is not null || !string.IsNullOrWhiteSpace(reply.Text))
                && (wish.Reference is not null || wish.TakesOut || reply.ApprovedText is null)).ToList();
            foreach (var reply in replies)
            {
                if (await ActionPointTable.ByIdAsync(session, reply.ActionPointId) is { } point)
                {
                    found.Add((point, reply));
                }
            }
        }

        return (IReadOnlyList<(ActionPoint, Reply)>)found;
    });

    private async Task<string> ApproveAsync(Pressed pressed, Reply reply) => Words(await approve.RunAsync(reply.Id, pressed.Who, pressed.Words(DecisionsCard.Words) ?? ""));

    private static string Words(ReplyOutcome outcome) => outcome switch
    {
        ReplyOutcome.Recorded recorded => recorded.ReadBack,
        ReplyOutcome.Refused refused => refused.Sentence,
        _ => throw new InvalidOperationException("Words are approved or refused."),
    };

    // "yes to Sam's extension": what Sam waits for; "yes": the one thing that waits.
    private async Task<IReadOnlyList<ActionPoint>?> PointsAsync(Said said, CancellationToken cancellation)
    {
        var slots = said.Slots;
        if (slots.References.Count > 0)
        {
            var found = new List<ActionPoint>();
            foreach (var reference in slots.References)
            {
                switch (await find.ByReferenceAsync(PrintedLabel.AsWritten(reference, said.Text), new Where(await WaitingIdsAsync(said.Who), said.Turn.Conversation.CommitteeId is { } here && said.Who.MayClerk(here) ? here : null), said.Who))
                {
                    case Found.One one:
                        found.Add(one.Point);
                        break;
                    case Found.Several several:
                        await bearings.AskWhichAsync(said, several.Choices, cancellation);
                        return null;
                    case Found.Nothing nothing:
                        await said.Turn.SayAsync(nothing.Sentence, cancellation);
                        return null;
                }
            }

            return found;
        }

        var waiting = (await WaitingAsync(said.Who)).Where(one => one.Reply.Kind != (HandsOver().IsMatch(said.Text) ? ReplyKind.NeedLonger : Extends().IsMatch(said.Text) ? ReplyKind.NotMine : ReplyKind.Done)).ToList();
        var meant = slots.Person is { } name ? [.. waiting.Where(one => Names(one.Reply.PersonName, name))]
            : slots.Query is { } query ? [.. waiting.Where(one => SearchWords.Of(query).All(word => one.Point.Text.Contains(word.TrimEnd('s'), StringComparison.OrdinalIgnoreCase)))]
            : waiting;
        switch (meant.Count)
        {
            case 1:
                return [meant[0].Point];
            case 0:
                await said.Turn.SayAsync(slots.Person is null ? "Nothing waits for your decision." : $"Nothing of {slots.Person}'s waits for your decision.", cancellation);
                return null;
            default:
                await bearings.AskWhichAsync(said, [.. meant.Select(one => one.Point)], cancellation);
                return null;
        }
    }

    private static bool Names(string person, string said) =>
        person.Equals(said, StringComparison.OrdinalIgnoreCase) || person.Split(' ').Any(part => part.Equals(said, StringComparison.OrdinalIgnoreCase));

    private async Task<IReadOnlyList<Guid>> WaitingIdsAsync(Standing who) => [.. (await WaitingAsync(who)).Select(one => one.Point.Id)];

    private Task<IReadOnlyList<(ActionPoint Point, Reply Reply)>> WaitingAsync(Standing who) => database.ReadAsync(async session =>
    {
        var waiting = new List<(ActionPoint, Reply)>();
        foreach (var committee in who.Clerks)
        {
            foreach (var point in (await ActionPointTable.OutstandingOfAsync(session, committee)).Where(point => point.Status is ActionPointStatus.ExtensionRequested or ActionPointStatus.ReassignmentProposed))
            {
                var kind = point.Status == ActionPointStatus.ReassignmentProposed ? ReplyKind.NotMine : ReplyKind.NeedLonger;
                if (await ReplyTable.AwaitingDecisionAsync(session, point.Id, kind) is { } reply)
                {
                    waiting.Add((point, reply));
                }
            }
        }

        return (IReadOnlyList<(ActionPoint, Reply)>)waiting;
    });

    // "What is waiting for my decision?", "what do I have to decide?", "what needs my decision"; "what needs me?" is the clerk's whole list.
    [GeneratedRegex(@"^\W*(?:(?:please\s+)?show\s+(?:me\s+)?)?(?:what(?:['\u2019]s|\s+is|\s+are)?|which|anything|is\s+anything|requests?)\b[^.]{0,30}\b(?:(?:waiting|waits?)\s+for\s+(?:me\s+to\s+decide|my\s+(?:decisions?|approval|answer|word))|needs?\s+my\s+(?:decisions?|approval|word)|(?:do\s+)?i\s+have\s+to\s+decide|(?:for\s+)?me\s+to\s+approve|am\s+i\s+to\s+decide)\W*$", RegexOptions.IgnoreCase)]
    private static partial Regex Queue();

    // "approve all answers for the paper", "put them all in the paper", "what can be printed?", "approve all shown".
    [GeneratedRegex(@"^\W*(?:(?:please|can\s+you)\s+)*(?:(?:approve|show|print|include|put|publish|use)\s+(?:me\s+)?(?:all|every)\s+(?:of\s+)?(?:the\s+|their\s+)?(?:answers?|updates?|words|replies|responses)(?:\s+(?:that\s+are\s+)?(?:waiting|shown))?(?:\s+(?:for|in|into)\s+the\s+paper)?|(?:approve|print|include|put|publish)\s+(?:them\s+)?(?:all|everything|the\s+lot)(?:\s+of\s+(?:them|these))?(?:\s+(?:shown|(?:for|in|into)\s+the\s+paper|in))|(?:which|what)\s+(?:answers?|updates?|words)\s+(?:still\s+)?(?:need|wait|are\s+waiting|have)\s+(?:to\s+be\s+|for\s+)?(?:approv\w+))\W*$", RegexOptions.IgnoreCase)]
    private static partial Regex ApproveAll();

    // "tell Sam no", "say yes to Helen", "no, Sam keeps it", "leave it with Sam".
    [GeneratedRegex(@"^\W*(?:please\s+)?(?:tell\s+(?<who>\p{L}[\p{L}'\u2019-]+(?:\s+\p{Lu}[\p{L}'\u2019-]+)?)\s+(?:(?<no>no|that\s+(?:he|she|they)\s+can(?:not|['\u2019]?t))|yes|(?:it['\u2019]?s|that['\u2019]?s)\s+(?:fine|ok(?:ay)?|agreed))|(?:no\W+)(?:the\s+)?(?<who>\p{L}[\p{L}'\u2019-]+)\s+(?<no>keeps)\s+(?:it|that|this)|(?<no>leave|keep)\s+(?:it|that)\s+with\s+(?:the\s+)?(?<who>\p{L}[\p{L}'\u2019-]+)|(?:no\W+)?it\s+(?<no>stays)\s+with\s+(?:the\s+)?(?<who>\p{L}[\p{L}'\u2019-]+)|say\s+(?:(?<no>no)|yes)\s+to\s+(?<who>\p{L}[\p{L}'\u2019-]+(?:\s+\p{Lu}[\p{L}'\u2019-]+)?))\W*$", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex TellsYesOrNo();

    // "Sam may not pass 11 on", "no, Helen can't hand 14 over".
    [GeneratedRegex(@"^\W*(?:no\W+)?(?:the\s+)?(?<who>\p{L}[\p{L}' \u2019-]{1,40}?)\s+(?:may\s+not|can(?:not|\s+not|['\u2019]?t)|must\s+not|should\s+not)\s+(?:pass|hand|give)\s+(?:(?<ref>(?:AP\s?)?[0-9]{1,5}|[A-Z]{2,8}-\d\d-\d\d-\d{1,5})|it|that|this)\s+(?:on|over|away|back)\b", RegexOptions.IgnoreCase)]
    private static partial Regex MayNot();

    [GeneratedRegex(@"^\W*(?:yes\W+)?(?:i\s+)?(?:agree(?:d)?|granted)(?:\s+to\s+(?:it|that|this))?\W*$", RegexOptions.IgnoreCase)]
    private static partial Regex Agrees();

    // "yes to Sam's extension", "he can have longer"; not "yes, hand it over".
    [GeneratedRegex(@"\b(exten\w*|longer|more time|slip\w*)\b", RegexOptions.IgnoreCase)]
    private static partial Regex Extends();

    // "yes, hand it over", "agree to the transfer".
    [GeneratedRegex(@"\b(hand\w*[- ]?(it )?over|transfer\w*|reassign\w*|new owner)\b", RegexOptions.IgnoreCase)]
    private static partial Regex HandsOver();
}
