using System.Text.RegularExpressions;
using ActionBot.Understanding.Language;

namespace ActionBot.Understanding.Recognition;

/// <summary>
/// What a question or an answer is about, by the words alone: where the phrase that names it ends ("the bus shelters on Castle Street" and not what residents say of it), what "it" stands for, and the subject
/// of an answer that names no action ("more time on the flood wall", "lighting survey done").
/// </summary>
internal static partial class Subjects
{
    private const int Longest = 6;

    // Behind these begins what is told of the thing, not its name
    private static readonly HashSet<string> Tells =
    [
        "i", "i'm", "i've", "i'd", "i'll", "we", "we're", "we've", "we'd", "they", "they're", "they've", "he", "he's", "she", "she's", "it's", "it", "its", "you", "you're", "because", "cos", "cause", "since", "but", "so", "as", "that's", "whether", "if", "when", "what", "what's", "where", "who", "how", "why", "which", "please", "pls", "again", "ever", "yet", "anymore", "though", "although", "unless", "until", "till",
        "is", "are", "was", "were", "has", "have", "had", "isn't", "hasn't", "haven't", "will", "won't", "would", "can", "could", "did", "does", "do", "didn't", "keeps", "keep", "need", "needs", "thanks", "ta", "cheers", "still", "say", "anywhere", "somewhere", "somehow", "lately", "recently",
    ];

    private static readonly HashSet<string> Folk = ["people", "residents", "members", "folk", "everyone", "everybody", "someone", "somebody", "nobody", "constituents", "parents", "neighbours", "councillors"];

    private static readonly HashSet<string> Pronouns = ["it", "that", "this", "them", "those", "these", "this one", "that one"];

    private static readonly Intent[] Answers = [Intent.RequestExtension, Intent.Complete, Intent.Update];

    /// <summary>The answer with its subject put right.</summary>
    public static Understood Named(Message message, List<Clause> clauses, Understood answer)
    {
        if (clauses.Count == 0 || answer.Parts.Count > 0)
        {
            return answer;
        }

        var whole = new Clause(message, clauses[0].From, clauses[^1].To);
        var slots = answer.Slots;
        if (slots.Query is { } query)
        {
            // "Can you find it?": of which the sentence before tells
            var said = Pronouns.Contains(query.ToLowerInvariant()) ? Told(whole) ?? query : answer.Intent is Intent.Show or Intent.Search or Intent.ListResolutions ? Ended(whole, query) : query;
            return said == query ? answer : answer with { Slots = slots with { Query = said } };
        }

        if (slots.References.Count > 0 || slots.Reach != Reach.Named || message.Listening.InThread.Count > 0 || Array.IndexOf(Answers, answer.Intent) < 0 || message.Listening.Role != SpeakerRole.Officer)
        {
            return answer;
        }

        // "Toilets refurb: tender back, over budget": what it is about, as a heading
        if (answer.Intent == Intent.Update && slots is { Text: { } news, Status: null } && Array.FindIndex(message.Tokens, whole.From, token => token.Kind is TokenKind.Colon) is > 0 and var colon && colon < whole.To && colon - whole.From is >= 2 and <= Longest + 2 && whole.To - colon > 3 && Noun(whole, whole.From, colon))
        {
            return answer with { Slots = slots with { Query = whole.Said(whole.From, colon), Text = Without(news, whole, (whole.From, colon)) } };
        }

        if (Stood(whole, answer) is { } stood)
        {
            return stood;
        }

        // "Tree survey. Done for wards A to F", "the complaints report: finished, going out with the agenda"
        if (Heading(whole) is { } head)
        {
            return answer with { Slots = slots with { Query = whole.Said(head.From, head.To), Text = slots.Text is { } said2 ? Without(said2, whole, head) : null, Reason = slots.Reason is { } reason && string.Equals(reason, whole.Said(head.From, head.To), StringComparison.OrdinalIgnoreCase) ? null : slots.Reason } };
        }

        // "nearly there with the street lighting audit, just checking the numbers"
        if (answer.Intent == Intent.Update && Worked(whole) is { } work)
        {
            return answer with { Slots = slots with { Query = whole.Said(work.From, work.To) } };
        }

        // "Housing allocations policy went to Full Council and was adopted so please mark complete"
        if (answer.Intent == Intent.Complete && slots.Text is { } tells && Adopted(whole) is { } adopted)
        {
            return answer with { Slots = slots with { Query = whole.Said(adopted.From, adopted.To), Text = Without(tells, whole, adopted) } };
        }

        return (answer.Intent == Intent.RequestExtension ? Wanted(whole, slots.Reason) : answer.Intent == Intent.Complete ? Finished(whole, slots.Text) : null) is not { } subject
            ? answer
            : answer with { Slots = slots with { Query = whole.Said(subject.From, subject.To), Text = slots.Text is { } text ? Without(text, whole, subject) : null } };
    }

    /// <summary>The thing before a verb that says whose it is: "foster care placements sits with …"; null: none stands there.</summary>
    public static (int From, int To)? Before(Clause clause, int verb)
    {
        var to = verb;
        while (to > clause.From && clause.At(to - 1) is "all" or "now" or "really" or "should" or "would" or "is" or "are" or "to" or "probably" or "both")
        {
            to--;
        }

        var from = to;
        while (from > clause.From && clause.Token(from - 1).IsWord)
        {
            from--;
        }

        from = clause.At(from) is "the" or "my" or "our" ? from + 1 : from;
        return to - from is >= 2 and <= Longest && Noun(clause, from, to) && clause.Find(from, "this", "that", "it", "one", "think", "someone", "responsibility", "thing", "matter", "action", "request", "he", "she", "belongs", "now", "better", "more") is var pronoun && (pronoun < 0 || pronoun >= to) && clause.Names.At(from, to, NameKind.Owner) is null ? (from, to) : null;
    }

    // A thing by itself before a stop, colon or dash, and behind that how it stands
    private static (int From, int To)? Heading(Clause whole)
    {
        var from = whole.At(whole.From) is "the" or "my" or "our" ? whole.From + 1 : whole.From;
        var to = from;
        while (to < whole.To && to - from <= Longest && (whole.Token(to).IsWord || whole.Token(to).Is("&")))
        {
            to++;
        }

        if (to - from is < 2 or > Longest || to + 1 >= whole.To || whole.Token(to).Kind is not (TokenKind.Stop or TokenKind.Colon or TokenKind.Dash) || whole.At(to) is "?" or "!" || !Noun(whole, from, to) || !whole.Token(whole.From).Capital && from == whole.From
            || whole.At(from) is "hi" or "hello" or "good" or "morning" or "quick" or "update" or "dear" or "sorry" or "apologies" or "just" or "yes" or "no" or "ok" or "not" or "nothing" or "all" or "first" or "second" or "phase" or "part" or "both" or "thank" or "many" or "got" or "had" or "been" or "waiting" or "awaiting" or "still" or "need" or "re" or "as" or "at" or "in" or "on" or "for" or "with" or "to" or "by" or "from" || Lexicon.IsGivenName(whole.At(from))
            || whole.At(to - 1) is "back" or "in" or "out" or "off" or "up" or "sent" or "ready" or "through" or "over" or "now" or "here" or "ok" or "fine" or "news" or "update" or "time" or "team" or "you" or "us" or "me" or "all" or "away" or "slightly" or "today" || whole.Find(from, "with", "to", "by", "from", "at", "than", "not", "no", "i", "we", "they", "is", "was", "got", "went", "goes", "came") is var told && told >= 0 && told < to)
        {
            return null;
        }

        var next = to + 1;
        return whole.Message.Cues.Any(cue => (cue.Start == next || cue.Start == next + 1 && whole.At(next) is "all" or "now" or "still" or "nearly" or "almost" or "not" or "is" or "it's" or "just") && cue.Concept is Concept.Done or Concept.Progress or Concept.Waiting or Concept.NotBegun or Concept.Need or Concept.Miss or Concept.Extension) || whole.At(next) is "still" or "nearly" or "almost" or "partly" or "half" ? (from, to) : null;
    }

    // Behind "nearly there with", "almost done with", "working on"
    private static (int From, int To)? Worked(Clause whole)
    {
        for (var at = whole.From + 1; at + 2 < whole.To && at - whole.From <= 5; at++)
        {
            if (whole.At(at) is "with" or "on" or "through" && whole.At(at + 1) is "the" or "my" or "our" && whole.At(at - 1) is "there" or "done" or "working" or "progress" or "started" or "finished" or "ahead" or "way" or "along" or "halfway" or "moving" or "cracking" or "work" or "well" or "report" or "add" or "say" or "new" or "change" or "movement" or "news" or "update" && Until(whole, at + 2) is var end && end > at + 3 && end - at - 2 <= Longest && (end == whole.To || !whole.Token(end).IsWord || Tells.Contains(whole.At(end)))
                && Noun(whole, at + 2, end) && whole.Names.At(at + 2, end, NameKind.Owner, NameKind.Person) is null && whole.At(end - 1) is not ("team" or "contractor" or "solicitors" or "supplier" or "auditors" or "list" or "others" or "rest" or "actions" or "board" or "group" or "officers"))
            {
                return (at + 2, end);
            }
        }

        return null;
    }

    // What went somewhere and came through, where an order that follows from it closes the sentence
    private static (int From, int To)? Adopted(Clause whole)
    {
        var from = whole.At(whole.From) is "the" or "our" or "my" ? whole.From + 1 : whole.From;
        var verb = whole.Find(from, "went", "was", "were", "has", "have", "got", "is", "are");
        return verb - from is >= 2 and <= 5 && (whole.Token(whole.From).Capital || whole.At(whole.From) is "the") && Noun(whole, from, verb) && whole.At(from) is not ("all" or "letter" or "letters" or "this" or "that" or "it") && whole.At(verb + 1) is not ("sent" or "given" or "emailed") && whole.Find(verb, "so") is > 0 and var so && whole.At(so + 1) is "please" or "can" or "pls" or "mark" or "close" or "this" or "it" or "that" && (whole.Token(so - 1).IsWord || whole.Covered(so - 1)) ? (from, verb) : null;
    }

    // "more time on the flood wall", "acceptable for the tree survey"; "could the cemetery plan go back to April"
    private static (int From, int To)? Wanted(Clause whole, string? reason)
    {
        for (var at = whole.From + 1; at + 1 < whole.To; at++)
        {
            if (whole.At(at) is "on" or "for" or "with" or "about" or "re" && whole.At(at + 1) is "the" or "my" or "our" && !whole.Covered(at + 2) && !(whole.Any(Concept.Because) is { } because && because.Start < at) && Until(whole, at + 2) is var end && end > at + 2 && end - at - 2 <= Longest && (end == whole.To || !whole.Token(end).IsWord || Tells.Contains(whole.At(end)) || whole.Covered(end) || whole.Covered(end + 1))
                && whole.At(end - 1) is not ("papers" or "meeting" or "agenda" or "committee" or "reply" or "delay") && reason?.Contains(whole.Message.Words(at + 2, end), StringComparison.OrdinalIgnoreCase) is not true
                && !(whole.Names.At(at + 2, end, NameKind.Owner) is { } post && post.End == end))
            {
                return (at + 2, end);
            }
        }

        var from = whole.From;
        while (whole.At(from) is "can" or "could" or "would" or "will" or "please" or "the" or "my" or "our")
        {
            from++;
        }

        var verb = from;
        while (verb < whole.To && verb - from <= Longest && whole.Token(verb).IsWord && !whole.Covered(verb) && !Tells.Contains(whole.At(verb)) && !Names.IsNoName(whole.At(verb)))
        {
            if (verb > from && whole.At(verb) is "go" or "wait" or "slip" or "move" or "come" or "be" or "run" or "slide" or "report")
            {
                break;
            }

            verb++;
        }

        return verb - from is > 0 and <= 5 && (whole.At(verb) is "go" or "wait" or "slip" or "move" or "come" or "be" or "slide" && from > whole.From || whole.At(verb) is "needs" or "need" or "won't" or "will" or "isn't" && verb - from > 1) && !whole.Has(Concept.Meeting) && Noun(whole, from, verb) ? (from, verb) : null;
    }

    // "lighting survey done"
    private static (int From, int To)? Finished(Clause whole, string? text)
    {
        if (whole.Any(Concept.Done) is not { } done)
        {
            return null;
        }

        // Nothing but the thing before the verdict
        var from = whole.At(whole.From) is "the" or "my" or "our" ? whole.From + 1 : whole.From;
        var to = whole.At(done.Start - 1) is "all" or "now" or "=" or "is" or "are" or "has" or "been" or "-" or "–" ? done.Start - 1 : done.Start;
        return to - from is > 1 and <= 4 && whole.At(from) is not ("phase" or "stage" or "part" or "step" or "tranche") && Noun(whole, from, to) && text is not null && text.StartsWith(whole.Said(from, to) ?? "\n", StringComparison.OrdinalIgnoreCase) ? (from, to) : null;
    }

    // Words that name a thing: none that tells, points or belongs to a sentence
    private static bool Noun(Clause whole, int from, int to)
    {
        for (var at = from; at < to; at++)
        {
            if (!whole.Token(at).IsWord && !whole.Token(at).Is("&") || whole.Covered(at) || Tells.Contains(whole.At(at)) || at == from && Names.IsNoName(whole.At(at)) || Folk.Contains(whole.At(at)) || whole.Message.Cues.Any(cue => cue.Covers(at) && (cue.Concept is Concept.Done or Concept.NotMine or Concept.Miss or Concept.Away || cue.Concept is Concept.Progress && whole.At(at) is not ("quotes" or "tender" or "consultation" or "procurement" or "draft" or "update" or "quote")))
                || whole.At(at).EndsWith("ed", StringComparison.Ordinal) && Lexicon.Knows(whole.At(at)) || whole.At(at) is "sent" or "written" or "met" or "went" or "work" or "this" or "that" or "these" or "those" or "one" or "everything" or "mine" or "job" or "me" or "us" or "there" or "here" or "lunch" or "shift" or "homework" or "shopping")
            {
                return false;
            }
        }

        return whole.Names.At(from, to, NameKind.Person) is null;
    }

    // Where a phrase that names a thing ends
    private static int Until(Clause whole, int from)
    {
        var at = from;
        while (at < whole.To)
        {
            var token = whole.Token(at);
            if (!token.IsWord && token.Kind != TokenKind.Number && !token.Is("&") && !token.Is("/") || at > from && (Tells.Contains(token.Word) || whole.Times.Any(time => time.Start == at || time.Start == at + 1 && token.Word is "last" or "next" or "this" or "in" or "on" or "at" or "by" or "from" or "before" or "after" or "for" or "to" or "until" or "till" || time.Start == at + 2 && token.Word is "from" && whole.At(at + 1) is "before" || time.Start <= at + 3 && time.Start > at && token.Word is "from" or "since" or "before" or "after" && whole.At(time.Start - 1) is "the" or "before" or "last"))
                || at > from && Folk.Contains(token.Word) && whole.At(at - 1) is not ("for" or "by" or "of" or "to" or "with" or "the" or "from" or "and" or "young" or "old" or "older" or "disabled")
                || at > from && token.Word is "and" && (Tells.Contains(whole.At(at + 1)) || Folk.Contains(whole.At(at + 1))))
            {
                break;
            }

            at++;
        }

        while (at > from && (whole.At(at - 1) is "and" or "on" or "in" or "at" or "by" or "from" or "the" or "of" or "to" or "for" || !whole.Token(at - 1).IsWord && whole.Token(at - 1).Kind != TokenKind.Number))
        {
            at--;
        }

        return at;
    }

    // A subject that runs on into what is told of it
    private static string Ended(Clause whole, string query)
    {
        for (var at = whole.From; at < whole.To; at++)
        {
            if (whole.Message.Text.AsSpan(whole.Token(at).Start).StartsWith(query, StringComparison.Ordinal))
            {
                // "the one about school crossing patrols": what it is about
                var from = whole.At(at) is "one" or "action" or "item" && whole.At(at + 1) is "about" or "on" or "regarding" ? at + 2 : at;
                var end = Until(whole, from);
                return end > from && whole.Token(end - 1).End - whole.Token(at).Start < query.Length || from > at && end > from ? whole.Said(from, end) ?? query : query;
            }
        }

        return query;
    }

    // "I've been asking about the Market Street toilets since spring": what the sentences before are about
    private static string? Told(Clause whole)
    {
        for (var at = whole.From + 1; at + 1 < whole.To; at++)
        {
            if (whole.At(at) is "about" or "regarding" or "concerning" or "over" or "into" || whole.At(at) is "at" or "on" && whole.At(at - 1) is "look" or "looking" or "looked" or "something" or "update" or "news" or "promised" or "report" or "back")
            {
                var from = whole.At(at + 1) is "the" or "our" or "that" or "a" or "an" or "my" ? at + 2 : at + 1;
                var to = Until(whole, from);
                to = whole.Find(from, "some", "a") is var ago && ago > from && ago < to && whole.At(ago + 2) is "ago" or "back" ? ago : to;
                if (to > from && !Pronouns.Contains(whole.At(from)))
                {
                    return whole.Said(from, to);
                }
            }
        }

        return null;
    }

    private static string? Without(string text, Clause whole, (int From, int To) subject)
    {
        var words = whole.Message.Words(subject.From, subject.To);
        var place = text.IndexOf(words, StringComparison.OrdinalIgnoreCase);
        return place < 0 || place > 20 ? text : Clause.Trimmed(Verdict().Replace(text[(place + words.Length)..], ""), true);
    }

    // "done, got 3": the verdict that followed the thing
    [GeneratedRegex(@"^\s*(?:is |are |has been |all |now )?(?:done|complete|completed|finished|sorted)\s*[,.;:–-]\s*", RegexOptions.IgnoreCase)]
    private static partial Regex Verdict();
}
