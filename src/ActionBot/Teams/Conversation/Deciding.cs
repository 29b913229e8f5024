using System.Text.RegularExpressions;
using ActionBot.ActionPoints;
using ActionBot.Enquiries;
using ActionBot.Officers;
using ActionBot.Replies;
using ActionBot.Storage;
using ActionBot.Understanding;

namespace ActionBot.Teams.Conversation;

/// <summary>What a clerk decides about wishes: longer, or another owner; by the buttons of the card that told her, or in words. Whoever asked hears of it.</summary>
public sealed partial class Deciding(Database database, Settling settling, UndoChange undo, WishesWaiting waiting, WhichWish which, DecidedInWords inWords, ComeRound comeRound, AfterUndo afterUndo, DecisionsShown shown, TimeProvider time) : ITakePart
{
    internal const string Declines = "decline";
    private const int LongestWish = 160;
    private static readonly TimeSpan Lately = TimeSpan.FromHours(1);

    /// <inheritdoc />
    public IReadOnlyCollection<Intent> Intents => [Intent.Decide];

    /// <inheritdoc />
    public IReadOnlyCollection<string> Verbs => [DecisionsCard.Grant, DecisionsCard.Decline];

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
            if (await which.PointsAsync(said with { Meaning = part }, cancellation) is not { } points)
            {
                return;
            }

            if (await waiting.UnaskedAsync(said.Text, points) is { } unasked)
            {
                await said.Turn.SayAsync(unasked, cancellation);
                continue;
            }

            foreach (var point in points)
            {
                await SayAsync(said.Turn, await settling.RunAsync(said.Who, point, part.Act != Declines, part.Slots.Due, part.Slots.Owner ?? (point.Status == ActionPointStatus.ReassignmentProposed ? part.Slots.Person : null), AsWritten.In(said.Text, part.Slots.Reason), said.Today, cancellation), cancellation);
            }
        }
    }

    // What was decided can be taken back where it is read.
    private async Task SayAsync(Turn turn, string words, CancellationToken cancellation)
    {
        var decided = turn.Activity.Id is { } through && turn.Who.Person is { } person && (await database.ReadAsync(session => Trail.UndoableThroughAsync(session, person.Id, through))).Count > 0;
        await (decided ? turn.ShowAsync(ReadBackCard.For(words, turn.Activity), cancellation) : turn.SayAsync(words, cancellation));
    }

    /// <inheritdoc />
    public async Task PressedAsync(Pressed pressed, CancellationToken cancellation)
    {
        if (await shown.ChosenAsync(pressed, cancellation) is not var (reply, point))
        {
            return;
        }

        // A card that has grown old: somebody else decided, or the officer took the answer back.
        var remark = !reply.AwaitsDecision ? "That was settled already; this is how it stands."
            : await database.ReadAsync(session => TellOfAnswers.OvertakenByAsync(session, reply, point)) is { } overtaken ? overtaken
            : await settling.RunAsync(pressed.Who, point, pressed.Verb == DecisionsCard.Grant, null, pressed.Words(DecisionsCard.Owner), null, pressed.Today, cancellation);
        await shown.RedrawAsync(pressed, point.CommitteeId, remark, cancellation);
    }

    /// <inheritdoc />
    public async Task<bool> HearsAsync(Said said, CancellationToken cancellation)
    {
        if (!said.Who.IsClerk || said.Text.Length > LongestWish)
        {
            return false;
        }

        if (Queue().IsMatch(said.Text))
        {
            await shown.ShowAsync(said, [.. (await waiting.OfAsync(said.Who)).Select(one => (one.Point.CommitteeId, one.Reply.Id))], "Nothing waits for your decision.", cancellation);
            return true;
        }

        if (await comeRound.FindAsync(said) is { } round && await ComesRoundAsync(said, round, cancellation))
        {
            return true;
        }

        if (await waiting.OfAsync(said.Who) is var wishes && (wishes.Count > 0 || DecidedInWords.RefusesSomebody().IsMatch(said.Text)) && await inWords.ReadAsync(said, wishes, cancellation) is (true, var decision))
        {
            await (decision is null ? Task.CompletedTask : SaidAsync(decision, cancellation));
            return true;
        }

        if (said.Slots.References.Count == 0 && ChangesHerMind().Match(said.Text) is { Success: true } after && await RefusedAfterAllAsync(said, after.Groups["why"].Value.Trim(' ', ',', '.', '-', ':', ';'), cancellation))
        {
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
            : Agrees().IsMatch(said.Text) && (await waiting.OfAsync(said.Who)).Count > 0 ? said.Meaning with { Intent = Intent.Decide, Act = null, Parts = [], Slots = new Slots() }
            : null;
        if (meaning is null)
        {
            return false;
        }

        await SaidAsync(said with { Meaning = meaning }, cancellation);
        return true;
    }

    // "Take back my no to Wanda", "let Wanda have till February after all": the decision is open again, and given where she gives it.
    private async Task<bool> ComesRoundAsync(Said said, ComeRound.Wish wish, CancellationToken cancellation)
    {
        // Who waits anew is decided as any wish.
        if (wish.Gives && (await waiting.OfAsync(said.Who)).Any(one => WhoIsMeant.Names(one.Reply.PersonName, wish.Who)))
        {
            return false;
        }

        if (wish.Decided is not [var (point, line), ..])
        {
            await said.Turn.SayAsync($"I find no decision of yours about {wish.Who} that could be taken back, so nothing has changed. “What is waiting for my decision?” shows what is open.", cancellation);
            return true;
        }

        if (wish.Decided.Count > 1)
        {
            await said.Turn.SayAsync($"You decided {string.Join(" and ", wish.Decided.Select(one => one.Point.Reference))} of {wish.Who}'s: which one do you mean? Say it with its number, as in “undo {point.Reference}”.", cancellation);
            return true;
        }

        if (await undo.RunAsync(said.Who, line.Id) is not ChangeOutcome.Changed undone)
        {
            await said.Turn.SayAsync($"{point.Reference} has changed since you decided it, so that stands. Say what it should be now, for example: due {point.Reference} at the next meeting", cancellation);
            return true;
        }

        if (wish.Gives)
        {
            await SayAsync(said.Turn, await settling.RunAsync(said.Who, undone.Now, grant: true, wish.Until is { } until ? new DueWords(until) : null, null, null, said.Today, cancellation), cancellation);
            return true;
        }

        await said.Turn.SayAsync(undone.ReadBack, cancellation);
        await afterUndo.RunAsync(said.Turn, [line], said.Today, cancellation);
        return true;
    }

    // "No wait, refuse it", right after a yes: the yes is taken back, and whoever asked hears the no.
    private async Task<bool> RefusedAfterAllAsync(Said said, string why, CancellationToken cancellation)
    {
        var (point, last) = await database.ReadAsync(async session =>
            await Trail.LastUndoableAsync(session, said.Who.Person!.Id, UndoChange.Subject) is { } line && line.HappenedAt > time.GetUtcNow() - Lately && await ReplyTable.DecidedInAsync(session, line.Id) is { Decision: Decision.Granted } wish
                ? (await ActionPointTable.ByIdAsync(session, wish.ActionPointId), line) : (null, null));
        if (point is null || last is null)
        {
            return false;
        }

        if (await undo.RunAsync(said.Who, last.Id) is not ChangeOutcome.Changed { Now: var before })
        {
            return false;
        }

        await SayAsync(said.Turn, await settling.RunAsync(said.Who, before, grant: false, null, null, why.Length > 0 ? why : null, said.Today, cancellation), cancellation);
        return true;
    }

    // "What is waiting for my decision?", "what do I have to decide?", "what needs my decision"; "what needs me?" is the clerk's whole list.
    [GeneratedRegex(@"^\W*(?:(?:please\s+)?show\s+(?:me\s+)?)?(?:what(?:['\u2019]s|\s+is|\s+are)?|which|anything|is\s+anything|requests?)\b[^.]{0,30}\b(?:(?:waiting|waits?)\s+for\s+(?:me\s+to\s+decide|my\s+(?:decisions?|approval|answer|word))|needs?\s+my\s+(?:decisions?|approval|word)|(?:do\s+)?i\s+have\s+to\s+decide|(?:for\s+)?me\s+to\s+approve|am\s+i\s+to\s+decide)\W*$", RegexOptions.IgnoreCase)]
    private static partial Regex Queue();

    // "tell Sam no", "say yes to Helen", "no, Sam keeps it", "leave it with Sam".
    [GeneratedRegex(@"^\W*(?:please\s+)?(?:tell\s+(?<who>\p{L}[\p{L}'\u2019-]+(?:\s+\p{Lu}[\p{L}'\u2019-]+)?)\s+(?:(?<no>no|that\s+(?:he|she|they)\s+can(?:not|['\u2019]?t))|yes|(?:it['\u2019]?s|that['\u2019]?s)\s+(?:fine|ok(?:ay)?|agreed))|(?:no\W+)(?:the\s+)?(?<who>\p{L}[\p{L}'\u2019-]+)\s+(?<no>keeps)\s+(?:it|that|this)|(?<no>leave|keep)\s+(?:it|that)\s+with\s+(?:the\s+)?(?<who>\p{L}[\p{L}'\u2019-]+)|(?:no\W+)?it\s+(?<no>stays)\s+with\s+(?:the\s+)?(?<who>\p{L}[\p{L}'\u2019-]+)|say\s+(?:(?<no>no)|yes)\s+to\s+(?<who>\p{L}[\p{L}'\u2019-]+(?:\s+\p{Lu}[\p{L}'\u2019-]+)?))\W*$", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex TellsYesOrNo();

    // "Sam may not pass 11 on", "no, Helen can't hand 14 over".
    [GeneratedRegex(@"^\W*(?:no\W+)?(?:the\s+)?(?<who>\p{L}[\p{L}' \u2019-]{1,40}?)\s+(?:may\s+not|can(?:not|\s+not|['\u2019]?t)|must\s+not|should\s+not)\s+(?:pass|hand|give)\s+(?:(?<ref>(?:AP\s?)?[0-9]{1,5}|[A-Z]{2,8}-\d\d-\d\d-\d{1,5})|it|that|this)\s+(?:on|over|away|back)\b", RegexOptions.IgnoreCase)]
    private static partial Regex MayNot();

    [GeneratedRegex(@"^\W*(?:yes\W+)?(?:i\s+)?(?:agree(?:d)?|granted)(?:\s+to\s+(?:it|that|this))?\W*$", RegexOptions.IgnoreCase)]
    private static partial Regex Agrees();

    // "no wait, refuse it", "hang on, refuse that after all", "on second thoughts no, they had long enough"
    [GeneratedRegex(@"^\W*(?:(?:no|wait|actually|sorry|hang\s+on|hold\s+on|oh|oops|on\s+second\s+thoughts?|rather)\b\W*)*(?:(?:please\s+)?(?:refuse|decline|reject|turn\s+(?:it|that)\s+down|say\s+no(?:\s+to)?|don['\u2019]?t\s+(?:give|grant|allow))\s*(?:it|that|this|him|her|them|longer|the\s+(?:request|extension))?(?:\s+after\s+all)?|(?<=\b(?:wait|actually|thoughts?|on)\b\W*)(?:no|not)\b)(?<why>(?:\s*[,.:–-].*|\s+(?:because|as|since)\b.*)?)$", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex ChangesHerMind();
}
