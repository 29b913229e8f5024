using System.Globalization;
using System.Text.RegularExpressions;
using ActionBot.ActionPoints;
using ActionBot.Enquiries;
using ActionBot.Officers;
using ActionBot.Replies;
using ActionBot.Storage;
using ActionBot.Understanding;

namespace ActionBot.Teams.Conversation;

/// <summary>What a clerk decides about wishes: longer, or another owner; by the buttons of the card that told her, or in words. Whoever asked hears of it.</summary>
public sealed partial class Deciding(Database database, Settling settling, UndoChange undo, FindActionPoints find, Bearings bearings, DecisionsShown shown, TimeProvider time) : ITakePart
{
    private const string Declines = "decline";
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
            if (await PointsAsync(said with { Meaning = part }, cancellation) is not { } points)
            {
                return;
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
            await shown.ShowAsync(said, [.. (await WaitingAsync(said.Who)).Select(one => (one.Point.CommitteeId, one.Reply.Id))], "Nothing waits for your decision.", cancellation);
            return true;
        }

        if (await WaitingAsync(said.Who) is var wishes && (wishes.Count > 0 || RefusesSomebody().IsMatch(said.Text)) && await DecidesInWordsAsync(said, wishes, cancellation))
        {
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
            : Agrees().IsMatch(said.Text) && (await WaitingAsync(said.Who)).Count > 0 ? said.Meaning with { Intent = Intent.Decide, Act = null, Parts = [], Slots = new Slots() }
            : null;
        if (meaning is null)
        {
            return false;
        }

        await SaidAsync(said with { Meaning = meaning }, cancellation);
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

    // "No, we need it in December", "14 stays with Sue", "yes to Greg, February is fine": said of what waits for a decision.
    private async Task<bool> DecidesInWordsAsync(Said said, IReadOnlyList<(ActionPoint Point, Reply Reply)> wishes, CancellationToken cancellation)
    {
        if (StaysWith().Match(said.Text) is { Success: true } stays && wishes.Any(one => one.Reply.Kind == ReplyKind.NotMine && new WhichShown([stays.Groups["ref"].Value.ToUpperInvariant()], LeavesOut: false).Names(one.Point)))
        {
            await SaidAsync(said with { Meaning = said.Meaning with { Intent = Intent.Decide, Act = Declines, Parts = [], Slots = new Slots { References = [stays.Groups["ref"].Value], Reason = stays.Groups["why"].Success ? stays.Groups["why"].Value.Trim() : null } } }, cancellation);
            return true;
        }

        // "Give 14 to Sam by 20 November" gives him the action and no longer, whatever he waits for.
        var isElse = said.Meaning is { Intent: Intent.Assign or Intent.LogAction or Intent.SetDue, Confidence: >= Understand.Sure } && !GrantWords.IsPlain(said.Text);
        if (!isElse && !(said.Meaning is { Intent: Intent.Decide, Confidence: >= Understand.Sure } && said.Slots.References.Count > 0) && await GrantsInWordsAsync(said, wishes, cancellation))
        {
            return true;
        }

        // "no to 1, she only needs a line", "fine for the boiler, March it is", "Helen's is fine": by its number, its subject, or whoever asked.
        var isRead = said.Meaning is { Intent: Intent.Decide, Confidence: >= Understand.Sure } && (said.Slots.References.Count > 0 || (said.Slots.Person ?? said.Slots.Query) is not null);
        if (!isRead && !Until().IsMatch(said.Text) && Verdict().Match(said.Text) is { Success: true } verdict && WhichIsMeant(verdict, wishes) is { } meant)
        {
            var (refuses, later) = (verdict.Groups["no"].Success, verdict.Groups["when"].Success ? new DueWords(verdict.Groups["when"].Value.Trim()) : null);
            await SaidAsync(said with { Meaning = said.Meaning with { Intent = Intent.Decide, Act = refuses ? Declines : null, Parts = [], Slots = new Slots { References = [meant.Reference], Due = refuses ? null : later, Reason = refuses && verdict.Groups["why"] is { Success: true, Value.Length: > 2 } reason ? reason.Value.Trim() : null } } }, cancellation);
            return true;
        }

        if (YesToSomebody().Match(said.Text) is { Success: true } yes && wishes.Any(one => WhoIsMeant.Names(one.Reply.PersonName, yes.Groups["who"].Value)))
        {
            var due = said.Slots.Due ?? (yes.Groups["when"].Success ? new DueWords(yes.Groups["when"].Value) : null);
            await SaidAsync(said with { Meaning = said.Meaning with { Intent = Intent.Decide, Act = null, Parts = [], Slots = new Slots { Person = yes.Groups["who"].Value, Due = due } } }, cancellation);
            return true;
        }

        // Whoever names what it is about refuses that, and no other wish of the same person.
        if (RefusesSomebody().Match(said.Text) is { Success: true } names && names.Groups["what"].Success && !names.Groups["ref"].Success && wishes.Where(one => WhoIsMeant.Names(one.Reply.PersonName, names.Groups["who"].Value)).ToList() is { Count: > 0 } refusable)
        {
            if (await AboutAsync(said, names.Groups["what"].Value, refusable, cancellation) is { } about)
            {
                await SaidAsync(said with { Meaning = said.Meaning with { Intent = Intent.Decide, Act = Declines, Parts = [], Slots = new Slots { References = [about.Reference], Reason = names.Groups["why"].Success ? names.Groups["why"].Value.Trim(' ', '.', '!') : null } } }, cancellation);
            }

            return true;
        }

        if (RefusesSomebody().Match(said.Text) is { Success: true } no && (wishes.Any(one => WhoIsMeant.Names(one.Reply.PersonName, no.Groups["who"].Value)) || said.Meaning.Intent == Intent.SetPost))
        {
            await SaidAsync(said with { Meaning = said.Meaning with { Intent = Intent.Decide, Act = Declines, Parts = [], Slots = new Slots { Person = no.Groups["who"].Value, References = no.Groups["ref"].Success ? [no.Groups["ref"].Value] : [], Reason = no.Groups["why"].Success ? no.Groups["why"].Value.Trim(' ', '.', '!') : null } } }, cancellation);
            return true;
        }

        if (said.Slots.References.Count > 0 || RefusesInWords().Match(said.Text) is not { Success: true } refused)
        {
            return false;
        }

        await SaidAsync(said with { Meaning = said.Meaning with { Intent = Intent.Decide, Act = Declines, Parts = [], Slots = new Slots { Reason = refused.Groups["why"].Value.Trim(' ', ',', '.', '-', ':', ';') is { Length: > 0 } why ? why : null } } }, cancellation);
        return true;
    }

    // "Rita may have until the 8th for 9", "let Lena have to the 5th on Mill Lane": the wish that is named, and never another one in its place.
    private async Task<bool> GrantsInWordsAsync(Said said, IReadOnlyList<(ActionPoint Point, Reply Reply)> wishes, CancellationToken cancellation)
    {
        var longer = wishes.Where(one => one.Reply.Kind == ReplyKind.NeedLonger).ToList();
        var who = longer.SelectMany(one => Proper().Matches(said.Text).Select(name => name.Value).Where(name => WhoIsMeant.Names(one.Reply.PersonName, name))).MaxBy(name => name.Length);
        if (GrantWords.Read(said.Text, who) is not { } grant || (who is null && grant.Reference is null))
        {
            return false;
        }

        var hers = who is null ? longer : longer.FindAll(one => WhoIsMeant.Names(one.Reply.PersonName, who));
        var numbered = grant.Reference is { } reference ? hers.FindAll(one => new WhichShown([reference.ToUpperInvariant()], LeavesOut: false).Names(one.Point)) : hers;
        if (grant.Reference is not null && numbered.Count == 0)
        {
            if (who is null)
            {
                return false;
            }

            await said.Turn.SayAsync($"Nothing of {who}'s waits for your decision under {grant.Reference}, so nothing has changed. What waits: {string.Join(", ", hers.Select(one => one.Point.Reference))}.", cancellation);
            return true;
        }

        ActionPoint? point;
        if (numbered is [var only] && grant.About is null)
        {
            point = only.Point;
        }
        else if (grant.About is { } about && !Other().IsMatch(about))
        {
            if ((point = await AboutAsync(said, about, numbered, cancellation)) is null)
            {
                return true;
            }
        }
        else if (numbered is [var left])
        {
            point = left.Point;
        }
        else
        {
            await bearings.AskWhichAsync(said, [.. numbered.Select(one => one.Point)], cancellation);
            return true;
        }

        await SaidAsync(said with { Meaning = said.Meaning with { Intent = Intent.Decide, Act = null, Parts = [], Slots = new Slots { References = [point.Reference], Due = grant.Until is { } until ? new DueWords(until) : null } } }, cancellation);
        return true;
    }

    // The wish that words name; null: they name none of them, and it is said or asked which is meant.
    private async Task<ActionPoint?> AboutAsync(Said said, string about, IReadOnlyList<(ActionPoint Point, Reply Reply)> wishes, CancellationToken cancellation)
    {
        var points = wishes.Select(one => one.Point).DistinctBy(point => point.Id).ToList();
        if (NamedInWords.Of(about, points, enough: 1) is { } named)
        {
            return named;
        }

        var all = await database.ReadAsync(async session =>
        {
            var open = new List<ActionPoint>();
            foreach (var committee in said.Who.Clerks)
            {
                open.AddRange(await ActionPointTable.OutstandingOfAsync(session, committee));
            }

            return open;
        });
        if (NamedInWords.Of(about, all, enough: 1) is { } other)
        {
            await said.Turn.SayAsync($"{other.Reference} waits for no decision of yours, so nothing has changed. What waits: {string.Join(", ", points.Select(point => point.Reference))}.", cancellation);
            return null;
        }

        if (points is [var only] && !SaysSubject().IsMatch(about))
        {
            return only;
        }

        await bearings.AskWhichAsync(said, points, cancellation);
        return null;
    }

    // A name of somebody, as it is written.
    [GeneratedRegex(@"\b\p{Lu}[\p{L}-]*\p{Ll}(?:\s\p{Lu}[\p{L}-]*\p{Ll})?\b", RegexOptions.CultureInvariant)]
    private static partial Regex Proper();

    [GeneratedRegex(@"^(?:it|(?:that|this)(?:\s+one)?|(?:the\s+)?other(?:\s+one)?|one)$", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Other();

    // A word that may name a subject; "it", "that one", "now" do not.
    [GeneratedRegex(@"\p{L}{4,}", RegexOptions.CultureInvariant)]
    private static partial Regex SaysSubject();

    private static ActionPoint? WhichIsMeant(Match verdict, IReadOnlyList<(ActionPoint Point, Reply Reply)> wishes)
    {
        var what = verdict.Groups["what"].Value.Trim();
        var about = Subject().Match(what) is { Success: true } subject ? subject : null;
        var numbered = Number().Match(what) is { Success: true } number ? wishes.Where(one => new WhichShown([number.Value.ToUpperInvariant()], LeavesOut: false).Names(one.Point)).ToList() : [];
        var named = numbered.Count > 0 ? numbered : wishes.Where(one => WhoIsMeant.Names(one.Reply.PersonName, about?.Groups["who"].Value ?? what)).ToList();
        if (numbered.Count == 0 && NamedInWords.Of(about?.Groups["what"].Value ?? what, [.. (named.Count > 0 ? named : wishes).Select(one => one.Point)], enough: 1) is { } described)
        {
            return described;
        }

        return named is [var only] ? only.Point : null;
    }

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
                    // "5" is printed beside the one that waits, and is the number of another: which of the two has to be said.
                    case Found.One one when !IsTheNumberOf(one.Point, reference) && !PrintedLabel.AsWritten(reference, said.Text).StartsWith("AP", StringComparison.Ordinal) && await NumberedAsync(said.Who, one.Point, reference) is { } other:
                        await bearings.AskWhichAsync(said, [other, one.Point], cancellation);
                        return null;
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
        var meant = slots.Person is { } name ? [.. waiting.Where(one => WhoIsMeant.Names(one.Reply.PersonName, name))]
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

    private static bool IsTheNumberOf(ActionPoint point, string reference) => !int.TryParse(reference, NumberStyles.None, CultureInfo.InvariantCulture, out var number) || point.Number == number;

    private async Task<ActionPoint?> NumberedAsync(Standing who, ActionPoint point, string reference) => who.MayClerk(point.CommitteeId)
        ? (await database.ReadAsync(session => ActionPointTable.OutstandingOfAsync(session, point.CommitteeId))).FirstOrDefault(one => one.Id != point.Id && IsTheNumberOf(one, reference)) : null;

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

    // "no, 14 stays with Sue", "14 remains Sue's", "leave 14 with the Head of SEND, they run it".
    [GeneratedRegex(@"^\W*(?:(?:no|sorry|ok)\W+)*(?:(?<ref>(?:AP\s?)?[0-9]{1,5}|[A-Za-z]{2,8}-\d\d-\d\d-\d{1,5})\s+(?:stays?|remains?|is\s+staying|is\s+still|should\s+stay|is\s+to\s+stay)\b(?<rest>[^,;.–—]{0,60})|(?:leave|keep)\s+(?<ref>(?:AP\s?)?[0-9]{1,5}|[A-Za-z]{2,8}-\d\d-\d\d-\d{1,5})\s+(?:with|where)\b[^,;.–—]{1,60}|\p{L}[\p{L}' \u2019-]{1,40}?\s+(?:keeps?|is\s+keeping|has\s+to\s+keep|still\s+has)\s+(?<ref>(?:AP\s?)?[0-9]{1,5}|[A-Za-z]{2,8}-\d\d-\d\d-\d{1,5}))(?:\s*[,;.–—]\s*(?<why>.{3,}?))?\W*$", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex StaysWith();

    // "yes to Greg, February is fine but not later", "ok for Sam".
    [GeneratedRegex(@"^\W*(?:yes|ok(?:ay)?|fine|agreed)\s+(?:to|for|with)\s+(?<who>\p{Lu}[\p{L}-]+(?:\s\p{Lu}[\p{L}-]+)?)(?:\s*[,;.–—-]\s*(?<when>[^,;.–—]{3,40}?)\s+(?:is|will\s+be|would\s+be)\s+(?:fine|ok(?:ay)?|alright|all\s+right|enough|acceptable|good)\b[^.]*)?\W*$", RegexOptions.CultureInvariant)]
    private static partial Regex YesToSomebody();

    // "refuse Rita's, the chair insists on January", "no to Sam, it has waited long enough", "turn down Helen's request for 14": whoever is named after it gets no post by it.
    [GeneratedRegex(@"^\W*(?:(?:no|sorry|ok|please)\W+)*(?:refuse|decline|reject|turn\s+down|say\s+no\s+to|(?<=no\s)to|no\s+to|don['\u2019]?t\s+(?:grant|allow|give))\s+(?<who>\p{Lu}[\p{L}-]+(?:\s\p{Lu}[\p{L}-]+)?)(?:['\u2019]s?)?(?:\s+(?:request|extension|wish|one|longer|more\s+time|plea|bid|appeal|application|ask|asking))*(?:\s+(?:for|on|about)\s+(?:(?<ref>(?:AP\s?)?[0-9]{1,5}|[A-Za-z]{2,8}-\d\d-\d\d-\d{1,5})|(?:the\s+)?(?<what>(?!(?:more|longer|extra|an?|until)\b)[\p{L}' -]{2,40}?)))?(?:\s*[,;:.–—-]\s*(?<why>.{3,})|\s+(?:because|as|since)\s+(?<why>.{3,}))?\W*$", RegexOptions.CultureInvariant)]
    private static partial Regex RefusesSomebody();

    [GeneratedRegex(@"^\W*(?:(?:ok|well|right|sorry)\W+)*(?:(?:(?<no>no|not)|yes|ok(?:ay)?|fine|agreed|happy)\s+(?:to|for|with|on|about)\s+(?:the\s+)?(?<what>[^,;.:–]{1,60}?)|(?:the\s+)?(?<what>[^,;.:–]{2,60}?['\u2019]s(?:\s+(?:request|extension|one))?)\s+(?:is|are)\s+(?:fine|ok(?:ay)?|agreed|granted|(?<no>refused|declined|turned\s+down)))(?:\s*[,;.:–-]+\s*(?:(?!no\b)(?<when>[^,;.–]{3,40}?)\s+(?:it\s+is|is\s+(?:fine|ok|enough|good|alright)|will\s+do)\b.*|(?<why>.+)))?\W*$", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Verdict();

    // "yes to Helen's extension until 10 January": until when is read elsewhere
    [GeneratedRegex(@"\b(?:until|till|til|up\s+to|by\s+the|no\s+later)\b", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Until();

    // "Helen's exclusions report"
    [GeneratedRegex(@"^(?<who>\p{L}[\p{L} -]{1,40}?)['\u2019]s?(?:\s+(?<what>.+))?$", RegexOptions.CultureInvariant)]
    private static partial Regex Subject();

    [GeneratedRegex(@"^(?:(?:AP|no\.?|number)\s?)?(?:[A-Za-z]{2,8}-\d\d-\d\d-\d{1,5}|[0-9]{1,5})$", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Number();

    // "no wait, refuse it", "hang on, refuse that after all", "on second thoughts no, they had long enough"
    [GeneratedRegex(@"^\W*(?:(?:no|wait|actually|sorry|hang\s+on|hold\s+on|oh|oops|on\s+second\s+thoughts?|rather)\b\W*)*(?:(?:please\s+)?(?:refuse|decline|reject|turn\s+(?:it|that)\s+down|say\s+no(?:\s+to)?|don['\u2019]?t\s+(?:give|grant|allow))\s*(?:it|that|this|him|her|them|longer|the\s+(?:request|extension))?(?:\s+after\s+all)?|(?<=\b(?:wait|actually|thoughts?|on)\b\W*)(?:no|not)\b)(?<why>(?:\s*[,.:–-].*|\s+(?:because|as|since)\b.*)?)$", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex ChangesHerMind();

    // "no, we need it in December", "refuse it", "sorry no - they have had long enough"; not "no wait", "no, 14 is done".
    [GeneratedRegex(@"^\W*(?:sorry\W+)?(?:no\s*[,;.:–—-]\s*(?=(?:we|they|he|she|it|that|this|the|tell|I|not|there)\b)(?<why>.{4,})|(?:(?:no|wait|actually|sorry|hang\s+on|hold\s+on|on\s+second\s+thoughts|rather)\b\W*)*(?:refuse|decline|turn\s+(?:it\s+)?down|say\s+no\s+to|reject)\s*(?:it|that|this|him|her|them|the\s+(?:request|extension))?(?<why>(?:\s*[,.:–-].*|\s+(?:because|as|since)\b.*)?))$", RegexOptions.CultureInvariant | RegexOptions.IgnoreCase)]
    private static partial Regex RefusesInWords();
}
