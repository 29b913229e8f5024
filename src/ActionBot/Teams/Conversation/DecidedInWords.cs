using System.Text.RegularExpressions;
using ActionBot.ActionPoints;
using ActionBot.Cards;
using ActionBot.Enquiries;
using ActionBot.Officers;
using ActionBot.Replies;
using ActionBot.Review;
using ActionBot.Understanding;

namespace ActionBot.Teams.Conversation;

/// <summary>What a clerk decides of the wishes that wait, in words that name whoever asked, what it is about, or nothing: "no to 1, she only needs a line", "Helen's is fine".</summary>
public sealed partial class DecidedInWords(WhichWish which, Bearings bearings)
{
    private const string Declines = Deciding.Declines;

    /// <summary>"No, we need it in December", "14 stays with Sue", "yes to Greg, February is fine": said of what waits for a decision.</summary>
    /// <returns>Whether it decides; and what it decides as a sentence that is understood, null where all is said already.</returns>
    public async Task<(bool Decides, Said? Decision)> ReadAsync(Said said, IReadOnlyList<(ActionPoint Point, Reply Reply)> wishes, CancellationToken cancellation)
    {
        if (StaysWith().Match(said.Text) is { Success: true } stays && wishes.Any(one => one.Reply.Kind == ReplyKind.NotMine && new WhichShown([stays.Groups["ref"].Value.ToUpperInvariant()], LeavesOut: false).Names(one.Point)))
        {
            return (true, said with { Meaning = said.Meaning with { Intent = Intent.Decide, Act = Declines, Parts = [], Slots = new Slots { References = [stays.Groups["ref"].Value], Reason = stays.Groups["why"].Success ? stays.Groups["why"].Value.Trim() : null } } });
        }

        var away = wishes.Where(one => one.Reply.Kind == ReplyKind.NotMine).ToList();
        if (GoesTo().Match(said.Text) is { Success: true } goes && WhichOf(goes.Groups["what"].Value, away) is { } passed)
        {
            return (true, said with { Meaning = said.Meaning with { Intent = Intent.Decide, Act = null, Parts = [], Slots = new Slots { References = [passed.Reference], Owner = goes.Groups["whom"].Value.Trim() } } });
        }

        if (Keeps().Match(said.Text) is { Success: true } keeps && WhichOf(keeps.Groups["what"].Value, away) is { } kept)
        {
            return (true, said with { Meaning = said.Meaning with { Intent = Intent.Decide, Act = Declines, Parts = [], Slots = new Slots { References = [kept.Reference], Reason = keeps.Groups["why"].Success ? keeps.Groups["why"].Value.Trim() : null } } });
        }

        if (CannotHave().Match(said.Text) is { Success: true } cannot && wishes.Where(one => one.Reply.Kind == ReplyKind.NeedLonger && WhoIsMeant.Names(one.Reply.PersonName, cannot.Groups["who"].Value)).ToList() is { Count: > 0 } hers)
        {
            return (true, said with { Meaning = said.Meaning with { Intent = Intent.Decide, Act = Declines, Parts = [], Slots = new Slots { Person = cannot.Groups["who"].Value, References = hers is [var one] ? [one.Point.Reference] : [], Reason = cannot.Groups["why"].Success ? cannot.Groups["why"].Value.Trim() : null } } });
        }

        // "Give 14 to Sam by 20 November" gives him the action and no longer, whatever he waits for.
        var isElse = said.Meaning is { Intent: Intent.Assign or Intent.LogAction or Intent.SetDue, Confidence: >= Understand.Sure } && !GrantWords.IsPlain(said.Text);
        if (!isElse && !(said.Meaning is { Intent: Intent.Decide, Confidence: >= Understand.Sure } && said.Slots.References.Count > 0) && await GrantsAsync(said, wishes, cancellation) is { Decides: true } granted)
        {
            return granted;
        }

        // "no to 1, she only needs a line", "fine for the boiler, March it is", "Helen's is fine": by its number, its subject, or whoever asked.
        var isRead = said.Meaning is { Intent: Intent.Decide, Confidence: >= Understand.Sure } && (said.Slots.References.Count > 0 || (said.Slots.Person ?? said.Slots.Query) is not null);
        if (!isRead && !Until().IsMatch(said.Text) && Verdict().Match(said.Text) is { Success: true } verdict && WhichIsMeant(verdict, wishes) is { } meant)
        {
            var (refuses, later) = (verdict.Groups["no"].Success, verdict.Groups["when"].Success ? new DueWords(verdict.Groups["when"].Value.Trim()) : null);
            return (true, said with { Meaning = said.Meaning with { Intent = Intent.Decide, Act = refuses ? Declines : null, Parts = [], Slots = new Slots { References = [meant.Reference], Due = refuses ? null : later, Reason = refuses && verdict.Groups["why"] is { Success: true, Value.Length: > 2 } reason ? reason.Value.Trim() : null } } });
        }

        if (YesToSomebody().Match(said.Text) is { Success: true } yes && wishes.Any(one => WhoIsMeant.Names(one.Reply.PersonName, yes.Groups["who"].Value)))
        {
            var due = said.Slots.Due ?? (yes.Groups["when"].Success ? new DueWords(yes.Groups["when"].Value) : null);
            return (true, said with { Meaning = said.Meaning with { Intent = Intent.Decide, Act = null, Parts = [], Slots = new Slots { Person = yes.Groups["who"].Value, Due = due } } });
        }

        // Whoever names what it is about refuses that, and no other wish of the same person.
        if (RefusesSomebody().Match(said.Text) is { Success: true } names && names.Groups["what"].Success && !names.Groups["ref"].Success && wishes.Where(one => WhoIsMeant.Names(one.Reply.PersonName, names.Groups["who"].Value)).ToList() is { Count: > 0 } refusable)
        {
            if (await which.AboutAsync(said, names.Groups["what"].Value, refusable, cancellation) is { } about)
            {
                return (true, said with { Meaning = said.Meaning with { Intent = Intent.Decide, Act = Declines, Parts = [], Slots = new Slots { References = [about.Reference], Reason = names.Groups["why"].Success ? names.Groups["why"].Value.Trim(' ', '.', '!') : null } } });
            }

            return (true, null);
        }

        if (RefusesSomebody().Match(said.Text) is { Success: true } no && (wishes.Any(one => WhoIsMeant.Names(one.Reply.PersonName, no.Groups["who"].Value)) || said.Meaning.Intent == Intent.SetPost))
        {
            return (true, said with { Meaning = said.Meaning with { Intent = Intent.Decide, Act = Declines, Parts = [], Slots = new Slots { Person = no.Groups["who"].Value, References = no.Groups["ref"].Success ? [no.Groups["ref"].Value] : [], Reason = no.Groups["why"].Success ? no.Groups["why"].Value.Trim(' ', '.', '!') : null } } });
        }

        if (said.Slots.References.Count > 0 || RefusesInWords().Match(said.Text) is not { Success: true } refused)
        {
            return (false, null);
        }

        return (true, said with { Meaning = said.Meaning with { Intent = Intent.Decide, Act = Declines, Parts = [], Slots = new Slots { Reason = refused.Groups["why"].Value.Trim(' ', ',', '.', '-', ':', ';') is { Length: > 0 } why ? why : null } } });
    }

    // "Rita may have until the 8th for 9", "let Lena have to the 5th on Mill Lane": the wish that is named, and never another one in its place.
    private async Task<(bool Decides, Said? Decision)> GrantsAsync(Said said, IReadOnlyList<(ActionPoint Point, Reply Reply)> wishes, CancellationToken cancellation)
    {
        var longer = wishes.Where(one => one.Reply.Kind == ReplyKind.NeedLonger).ToList();
        var who = longer.SelectMany(one => Proper().Matches(said.Text).Select(name => name.Value).Where(name => WhoIsMeant.Names(one.Reply.PersonName, name))).MaxBy(name => name.Length);
        if (GrantWords.Read(said.Text, who) is not { } grant || (who is null && grant.Reference is null))
        {
            return (false, null);
        }

        var hers = who is null ? longer : longer.FindAll(one => WhoIsMeant.Names(one.Reply.PersonName, who));
        var numbered = grant.Reference is { } reference ? hers.FindAll(one => new WhichShown([reference.ToUpperInvariant()], LeavesOut: false).Names(one.Point)) : hers;
        if (grant.Reference is not null && numbered.Count == 0)
        {
            if (who is null)
            {
                return (false, null);
            }

            await said.Turn.SayAsync($"Nothing of {who}'s waits for your decision under {grant.Reference}, so nothing has changed. What waits: {string.Join(", ", hers.Select(one => one.Point.Reference))}.", cancellation);
            return (true, null);
        }

        ActionPoint? point;
        if (numbered is [var only] && grant.About is null)
        {
            point = only.Point;
        }
        else if (grant.About is { } about && !Other().IsMatch(about))
        {
            if ((point = await which.AboutAsync(said, about, numbered, cancellation)) is null)
            {
                return (true, null);
            }
        }
        else if (numbered is [var left])
        {
            point = left.Point;
        }
        else
        {
            await bearings.AskWhichAsync(said, [.. numbered.Select(one => one.Point)], cancellation);
            return (true, null);
        }

        return (true, said with { Meaning = said.Meaning with { Intent = Intent.Decide, Act = null, Parts = [], Slots = new Slots { References = [point.Reference], Due = grant.Until is { } until ? new DueWords(until) : null } } });
    }

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

    // Of those whose owners say that they are somebody else's, by number or subject.
    private static ActionPoint? WhichOf(string what, IReadOnlyList<(ActionPoint Point, Reply Reply)> away) =>
        Number().IsMatch(what.Trim()) ? away.FirstOrDefault(one => new WhichShown([what.Trim().ToUpperInvariant()], LeavesOut: false).Names(one.Point)).Point
        : NamedInWords.Of(what, [.. away.Select(one => one.Point)], enough: 1);

    // "let the hut income go to the Estates Manager then", "and 10 can go to Neil", "payroll had better take 7"; not "let the report go to the January meeting".
    [GeneratedRegex(@"^\W*(?:(?:and|so|ok(?:ay)?|yes|right|then|well|fine|please)\b\W*)*(?:let\s+(?<what>[^,;:?]{1,60}?)\s+(?:go|pass|move|be\s+(?:handed|passed|given))|(?<what>[^,;:?]{1,60}?)\s+(?:can|may|should|shall|had\s+better|is\s+to|must)\s+(?:go|pass|move|be\s+(?:handed|passed|given)))(?:\s+(?:over|on|across))?\s+to\s+(?:the\s+)?(?![^,;?]*\b(?:meeting|committee|cabinet|council|panel|january|february|march|april|june|july|august|september|october|november|december)\b)(?<whom>\p{L}[\p{L}'\u2019 &-]{1,60}?)(?:\s+(?:then|please|instead|after\s+all|as\s+(?:he|she|they)\s+(?:says?|asks?)|too))*(?:\s*[,;.–—].*)?\W*$", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex GoesTo();

    // "and the laptops stay with Karl", "the hut income stays where it is, he collects it"
    [GeneratedRegex(@"^\W*(?:(?:and|so|no|ok(?:ay)?|sorry|then|well|but)\b\W*)*(?:let\s+)?(?<what>[^,;:?]{1,60}?)\s+(?:stays?|remains?|is\s+(?:staying|to\s+stay)|should\s+stay|must\s+stay|had\s+better\s+stay)\s+(?:with\s+(?:the\s+)?\p{L}[\p{L}'\u2019 &-]{1,50}?|where\s+it\s+is|put)(?:\s*[,;.–—-]\s*(?<why>.{3,}?))?\W*$", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Keeps();

    // "Karl can't have the fortnight, the chair says it must be in time", "no, Sam isn't getting longer"; not "Karl can't have seen it".
    [GeneratedRegex(@"^\W*(?:(?:and|so|no|ok(?:ay)?|sorry|then|well|but)\b\W*)*(?<who>\p{Lu}[\p{L}-]+(?:\s\p{Lu}[\p{L}-]+)?)\s+(?:can(?:not|\s+not|['\u2019]?t)\s+(?:have|get)|may\s+not\s+have|must\s+not\s+have|is(?:n['\u2019]?t|\s+not)\s+(?:getting|to\s+have)|won['\u2019]?t\s+(?:get|have)|does(?:n['\u2019]?t|\s+not)\s+get|shan['\u2019]?t\s+have)\s+(?:the|that|this|his|her|their|another|any|more|longer|extra|an?|until|till|it)\b[^,;:.–—?]{0,40}(?:\s*[,;:.–—-]\s*(?<why>.{3,}?))?\W*$", RegexOptions.CultureInvariant)]
    private static partial Regex CannotHave();

    // A name of somebody, as it is written.
    [GeneratedRegex(@"\b\p{Lu}[\p{L}-]*\p{Ll}(?:\s\p{Lu}[\p{L}-]*\p{Ll})?\b", RegexOptions.CultureInvariant)]
    private static partial Regex Proper();

    [GeneratedRegex(@"^(?:it|(?:that|this)(?:\s+one)?|(?:the\s+)?other(?:\s+one)?|one)$", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Other();

    // "no, 14 stays with Sue", "14 remains Sue's", "leave 14 with the Head of SEND, they run it".
    [GeneratedRegex(@"^\W*(?:(?:no|sorry|ok)\W+)*(?:(?<ref>(?:AP\s?)?[0-9]{1,5}|[A-Za-z]{2,8}-\d\d-\d\d-\d{1,5})\s+(?:stays?|remains?|is\s+staying|is\s+still|should\s+stay|is\s+to\s+stay)\b(?<rest>[^,;.–—]{0,60})|(?:leave|keep)\s+(?<ref>(?:AP\s?)?[0-9]{1,5}|[A-Za-z]{2,8}-\d\d-\d\d-\d{1,5})\s+(?:with|where)\b[^,;.–—]{1,60}|\p{L}[\p{L}' \u2019-]{1,40}?\s+(?:keeps?|is\s+keeping|has\s+to\s+keep|still\s+has)\s+(?<ref>(?:AP\s?)?[0-9]{1,5}|[A-Za-z]{2,8}-\d\d-\d\d-\d{1,5}))(?:\s*[,;.–—]\s*(?<why>.{3,}?))?\W*$", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex StaysWith();

    // "yes to Greg, February is fine but not later", "ok for Sam".
    [GeneratedRegex(@"^\W*(?:yes|ok(?:ay)?|fine|agreed)\s+(?:to|for|with)\s+(?<who>\p{Lu}[\p{L}-]+(?:\s\p{Lu}[\p{L}-]+)?)(?:\s*[,;.–—-]\s*(?<when>[^,;.–—]{3,40}?)\s+(?:is|will\s+be|would\s+be)\s+(?:fine|ok(?:ay)?|alright|all\s+right|enough|acceptable|good)\b[^.]*)?\W*$", RegexOptions.CultureInvariant)]
    private static partial Regex YesToSomebody();

    // "refuse Rita's, the chair insists on January", "no to Sam, it has waited long enough", "turn down Helen's request for 14": whoever is named after it gets no post by it.
    [GeneratedRegex(@"^\W*(?:(?:no|sorry|ok|please)\W+)*(?:refuse|decline|reject|turn\s+down|say\s+no\s+to|(?<=no\s)to|no\s+to|don['\u2019]?t\s+(?:grant|allow|give))\s+(?<who>\p{Lu}[\p{L}-]+(?:\s\p{Lu}[\p{L}-]+)?)(?:['\u2019]s?)?(?:\s+(?:request|extension|wish|one|longer|more\s+time|plea|bid|appeal|application|ask|asking))*(?:\s+(?:for|on|about)\s+(?:(?<ref>(?:AP\s?)?[0-9]{1,5}|[A-Za-z]{2,8}-\d\d-\d\d-\d{1,5})|(?:the\s+)?(?<what>(?!(?:more|longer|extra|an?|until)\b)[\p{L}' -]{2,40}?)))?(?:\s*[,;:.–—-]\s*(?<why>.{3,})|\s+(?:because|as|since)\s+(?<why>.{3,}))?\W*$", RegexOptions.CultureInvariant)]
    internal static partial Regex RefusesSomebody();

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

    // "no, we need it in December", "refuse it", "sorry no - they have had long enough"; not "no wait", "no, 14 is done".
    [GeneratedRegex(@"^\W*(?:sorry\W+)?(?:no\s*[,;.:–—-]\s*(?=(?:we|they|he|she|it|that|this|the|tell|I|not|there)\b)(?<why>.{4,})|(?:(?:no|wait|actually|sorry|hang\s+on|hold\s+on|on\s+second\s+thoughts|rather)\b\W*)*(?:refuse|decline|turn\s+(?:it\s+)?down|say\s+no\s+to|reject)\s*(?:it|that|this|him|her|them|the\s+(?:request|extension))?(?<why>(?:\s*[,.:–-].*|\s+(?:because|as|since)\b.*)?))$", RegexOptions.CultureInvariant | RegexOptions.IgnoreCase)]
    private static partial Regex RefusesInWords();
}
