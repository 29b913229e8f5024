using ActionBot.Understanding.Language;

namespace ActionBot.Understanding.Recognition;

/// <summary>
/// What an answer tells of an action, word for word as a clerk may print it. A clause is cut into pieces at its marks, and where an order or a bare "so that's done" begins. A piece that only points at the action, says
/// that it is done or what the bot should do tells nothing and goes as a whole; what is left is whole pieces, without what leads up to them ("for 14", "I can confirm that").
/// </summary>
internal sealed class Told
{
    // What leads up to an action that is pointed at, and stands around it
    private static readonly HashSet<string> Leading =
    [
        "re", "regarding", "reg", "on", "for", "with", "as", "to", "in", "respect", "of", "relation", "reference", "regard", "regards", "about", "concerning", "under", "against", "update", "updates", "quick", "short", "brief", "an", "a", "just", "the", "action", "actions", "item", "number", "ap", "ref", "point", "position", "note",
        "latest", "news", "response", "reply", "by", "way", "so", "um", "er", "erm", "ok", "okay", "right", "well", "yeah", "yes", "yep", "and", "but", "then", "also", "now", "hi", "here", "is", "this", "my", "our", "your", "that's", "thats", "that", "it's", "its", "it", "'s", "btw", "fyi", "please", "pls", "further", "turning", "following", "matter", "question", "message", "reminder", "email", "msg", "chaser", "from",
        "except", "apart", "bar", "mark", "set", "put", "down", "which", "anyway", "you",
    ];

    // What may stand beside the action and the fact that it is done, and says nothing more
    private static readonly HashSet<string> Around =
    [
        .. Leading, "mine", "are", "was", "has", "have", "been", "all", "already", "i", "i've", "ive", "we've", "weve", "we", "recorded", "log", "being", "both", "fully", "can", "could", "be", "considered", "consider", "you", "off", "them", "these", "those", "were", "am", "got", "get", "i'm", "we're", "finally", "too", "since",
        "pleased", "say", "would", "should", "treat", "treated", "call", "one", "ones", "truly", "one's", "there", "up", "had", "he", "she", "they", "he's", "she's", "they've", "they're", "shown", "show", "status", "regarded", "yup", "aye", "take", "taken", "cross", "counted", "count", "it'll", "believe", "think", "reckon", "far",
        "concerned", "me", "us", "view", "opinion", "perspective", "side", "end", "part", "may", "list", "tracker", "register", "close", "closing", "remove", "removed", "strike", "come", "comes", "lose", "happy", "sure", "pretty", "therefore", "hence", "out", "full", "did", "do", "job", "jobs", "last", "ago", "time", "back", "while", "ages", "i'd", "we'd", "you'll", "find", "kindly",
        "again", "stop", "asking", "chasing", "will", "lot", "everything", "go", "quite", "long", "some", "weeks", "months", "early", "earlier", "late", "dusted", "confirm", "let", "ours", "mae", "know", "no", "answer", "though", "discharges", "completes", "closes", "same", "ditto", "likewise", "excepting", "barring", "besides", "according", "behalf", "loop", "morning", "mornin", "afternoon", "evening", "nite", "night", "yonks",
        "anyhow", "yesterday", "today", "completeness", "round", "or", "other", "than", "marked", "record", "at", "when",
    ];

    // A sentence goes on with these; nothing begins behind them
    private static readonly HashSet<string> Openers = ["the", "a", "an", "we", "we've", "i", "i've", "they", "they've", "it", "our", "all", "it's", "both", "he", "she", "out", "of", "in", "on", "with", "by", "to", "for", "up", "at", "from", "when", "after", "as", "is", "was", "has", "been", "my", "we're", "i'm", "pleased", "happy"];

    // Where an order, or the bare fact that follows from what was told, may begin
    private static readonly HashSet<string> Following = ["so", "and", "therefore", "hence", "please", "pls", "kindly", "consider", "can", "could", "that's", "thats", "which", "i", "we", "you", "may", "tick", "mark", "close", "then", "will", "would", "it's", "its", "think"];

    // Set apart by a mark these say no more than what follows: "4 isn't, still waiting on quotes", "still working on 4 - draft is with the auditors"
    private static readonly HashSet<string> Slight = [.. Leading, "isn't", "isnt", "hasn't", "hasnt", "aren't", "haven't", "not", "no", "still", "working", "looking", "currently", "at", "done"];

    private static readonly HashSet<string> Copulas = ["is", "are", "'s", "has", "have", "was", "were", "been", "="];

    // What asks for time, gives an order or says whose an action is, and gives no reason
    private static readonly HashSet<string> Asking =
    [
        .. Around, "more", "need", "needs", "needed", "longer", "extra", "another", "extension", "extend", "until", "till", "til", "push", "pushed", "move", "moved", "date", "deadline", "won't", "wont", "can't", "cant", "not", "ready", "make", "slip", "wait", "give", "given", "each", "grateful", "if", "change", "report", "before", "after",
        "possible", "refusing", "refuse", "refused", "decline", "sorry", "afraid", "unfortunately", "isn't", "isnt", "aren't", "wrong", "person", "redirect", "drop", "restrict", "private", "exempt", "public", "week", "meeting", "best", "realistically", "looking", "like", "likely", "reopen", "split", "two", "really", "why", "hit", "meet", "belongs", "belong", "sits", "ask", "asked", "any", "thing", "hiya",
    ];

    // A piece that begins so asks, offers or orders
    private static readonly HashSet<string> Wishing = ["that'll", "that's", "thats", "check", "see", "nope", "swap", "can", "could", "please", "pls", "would", "will", "say", "maybe", "perhaps", "try", "ask", "speak", "contact", "should", "hope", "happy", "thanks", "is", "if", "or", "ok", "think", "not", "don't", "mark", "keep", "now", "instead", "minute", "min", "agreed", "put", "tell", "let", "sorry", "just", "you", "although", "whilst", "but", "new", "reason", "why", "who", "what", "good", "hello", "dear", "no", "yes", "i'm", "at", "by", "until", "till", "til", "to", "with", "for", "more", "probably", "realistically", "need", "needs", "his", "her"];

    private readonly Message message;
    private readonly bool completes;
    private readonly bool[] bare;
    private readonly List<(int From, int To)> kept = [];

    private Told(Message message, Intent intent, Slots slots)
    {
        this.message = message;
        completes = intent == Intent.Complete;
        bare = new bool[message.Tokens.Length];
        for (var at = 0; at < bare.Length; at++)
        {
            var token = message.Tokens[at];
            bare[at] = Mark(token) || !(token.Is("taken") && !(at + 1 < bare.Length && message.Tokens[at + 1].Word is "off" or "as" or "from")) && (completes ? Around : intent == Intent.Update ? Leading : Asking).Contains(token.Word);
        }

        foreach (var mention in message.References)
        {
            Array.Fill(bare, true, mention.Start, mention.End - mention.Start);

            // "Re QSE AP3", "that's for CPB action 5": the committee's letters before the number
            var letters = mention.Start - 1;
            letters = letters > 0 && References.IsPrefix(message.Tokens[letters].Word) ? letters - 1 : letters;
            if (letters >= 0 && mention.Numbers.Length > 0 && message.Tokens[letters] is { IsWord: true, Capital: true } body && body.End - body.Start is >= 2 and <= 5 && message.Text[body.Start..body.End].All(char.IsAsciiLetterUpper))
            {
                bare[letters] = true;
            }
        }

        if (intent == Intent.Update)
        {
            return;
        }

        foreach (var cue in message.Cues)
        {
            Array.Fill(bare, true, cue.Start, completes && (cue.Concept is Concept.Done or Concept.Close) ? cue.End - cue.Start : 0);
        }

        foreach (var time in message.Times)
        {
            Array.Fill(bare, true, time.Start, time.End - time.Start);
        }

        // "job done on the war memorial", "done for the Head of Legal": what the other slots hold already
        foreach (var words in (ReadOnlySpan<string?>)[slots.Query, slots.Owner, slots.Person, slots.Committee])
        {
            var from = words is null ? -1 : message.Text.IndexOf(words, StringComparison.OrdinalIgnoreCase);
            for (var at = 0; from >= 0 && at < bare.Length; at++)
            {
                bare[at] |= message.Tokens[at].Start >= from && message.Tokens[at].End <= from + words!.Length;
            }
        }

        // "as far as Legal is concerned"
        for (var far = 0; far < bare.Length; far++)
        {
            var end = message.Tokens[far].Is("far") ? Array.FindIndex(message.Tokens, far, Math.Min(8, bare.Length - far), token => token.Is("concerned")) : -1;
            Array.Fill(bare, true, far, Math.Max(0, end - far));
        }
    }

    /// <summary>An answer of completion or of news with what a message tells, whose recogniser knew no place where the answer itself begins.</summary>
    public static Understood In(Understood answer, List<Clause> clauses)
    {
        var at = clauses.FindIndex(clause => clause.Points && FollowUps.Tells(clause, before: false));
        at = at < 0 ? clauses.FindIndex(clause => FollowUps.Tells(clause, before: true)) : at;
        at = at < 0 ? clauses.Count - 1 : at;
        return In(answer, [clauses[at], .. clauses.Skip(at + 1).Where(clause => FollowUps.Tells(clause, before: false))], [.. clauses.Take(at).Where(clause => FollowUps.Tells(clause, before: true))]);
    }

    /// <summary>An answer of completion or of news with what its clauses tell; others as they are.</summary>
    /// <param name="answer">The answer.</param>
    /// <param name="own">Its clauses.</param>
    /// <param name="before">What was said before any answer.</param>
    public static Understood In(Understood answer, IReadOnlyList<Clause> own, IReadOnlyList<Clause> before)
    {
        if (answer.Intent is not (Intent.Complete or Intent.Update) || answer.Slots is { Status: not null, Text: not null })
        {
            return answer;
        }

        if (answer.Why is News.Dictated)
        {
            return answer;
        }

        // "12 - in progress. Drawings due back Thursday": how it stands, and more
        if (own.Count > 1 && answer.Intent == Intent.Update && News.StatusSaid(Of([own[0]], answer.Intent, answer.Slots)) is { } status)
        {
            return answer with { Slots = answer.Slots with { Status = status, Text = Of([.. own.Skip(1)], answer.Intent, answer.Slots) } };
        }

        var told = Of(own, answer.Intent, answer.Slots);
        // "Letter went on Monday. So that's done", "I've sent it to legal. It should be back by Friday"
        if (before.Count > 0 && (told is null || answer.Intent == Intent.Update && own[0].Starts("it", "should", "that", "they", "will", "expect", "no", "not", "nothing", "still", "haven't", "i", "we", "waiting", "awaiting", "just") && answer.Slots is { References.Count: 0, Query: null }))
        {
            told = Of([.. before, .. own], answer.Intent, answer.Slots);
        }

        // "You'll have it by Thursday": a day that is promised
        answer = answer.Intent == Intent.Update && answer.Slots.Due is null && own.Select(clause => (Clause: clause, Day: News.Promised(clause))).FirstOrDefault(promised => promised.Day is not null) is { Day: { } day, Clause: { } promises } ? answer with { Slots = answer.Slots with { Due = promises.Due(day) } } : answer;
        return told is null && answer.Intent == Intent.Update ? answer : answer with { Slots = With(answer.Slots, answer.Intent, told) };
    }

    /// <summary>The slots with what one clause tells.</summary>
    public static Slots In(Clause clause, Intent intent, Slots slots) => With(slots, intent, Of([clause], intent, slots));

    private static Slots With(Slots slots, Intent intent, string? told) =>
        intent == Intent.Update && News.StatusSaid(told) is { } status ? slots with { Status = status, Text = null } : slots with { Text = told, Status = null };

    /// <summary>An answer with the reason that stands in a piece of its own, where its recogniser found none: neither what is asked for nor whose it is, but why.</summary>
    public static Understood Reasoned(Understood answer, IReadOnlyList<Clause> own)
    {
        if (answer.Slots.Reason is not null || own.Count == 0 || answer.Intent is not (Intent.RequestExtension or Intent.NotMine or Intent.Restrict or Intent.Reopen or Intent.MoveMeeting) && answer is not { Intent: Intent.Decide, Act: "decline" })
        {
            return answer;
        }

        var told = new Told(own[0].Message, answer.Intent, answer.Slots);
        foreach (var clause in own)
        {
            told.Why(clause, answer.Slots);
        }

        return told.Joined() is { } why ? answer with { Slots = answer.Slots with { Reason = why } } : answer;
    }

    private void Why(Clause clause, Slots slots)
    {
        if (clause.Question || clause.Asked)
        {
            return;
        }

        for (var start = clause.From; start < clause.To;)
        {
            var end = start;
            while (end < clause.To && !Parts(clause, end) && !(clause.At(end) is "so" && end - start > 3))
            {
                end++;
            }

            var causes = clause.At(end) is "so" || clause.At(end + 1) is "so" && clause.Token(Math.Min(end, clause.To - 1)).Kind is TokenKind.Comma or TokenKind.Dash;
            if (end - start >= 2 && !Wishing.Contains(clause.At(start)) && (causes || !message.Points(start, end)) && !Holds(start, end, slots) && Enumerable.Range(start, end - start).Count(at => !bare[at]) >= 2 && !clause.Times.Any(time => time.Start >= start && time.End <= end && slots.Due?.Text == clause.Said(time.Start, time.End)) && clause.Message.Cues.All(cue => cue.Start < start || cue.End > end || cue.Concept is not (Concept.Extension or Concept.NotMine or Concept.WrongOne or Concept.Exempt or Concept.Decline or Concept.Grant or Concept.Miss or Concept.Reopen)))
            {
                Keep(clause, start, end, pointed: false);
            }

            start = end + 1;
        }
    }

    // Whose it is stands there
    private bool Holds(int from, int to, Slots slots)
    {
        var words = message.Words(from, to);
        // "the youth justice plan is delayed"
        if (slots.Query is { } query && words.Contains(query, StringComparison.OrdinalIgnoreCase) && words.Length - query.Length < 24)
        {
            return true;
        }

        return Array.Exists([slots.Owner, slots.Person, slots.Committee], name => name is not null && words.Contains(name, StringComparison.OrdinalIgnoreCase));
    }

    /// <summary>The whole pieces in which clauses tell something; null: none.</summary>
    public static string? Of(IReadOnlyList<Clause> clauses, Intent intent, Slots slots)
    {
        if (clauses.Count == 0)
        {
            return null;
        }

        var told = new Told(clauses[0].Message, intent, slots);
        foreach (var clause in clauses)
        {
            told.Read(clause);
        }

        return told.Joined();
    }

    private void Read(Clause clause)
    {
        var first = kept.Count;
        for (var start = Reporting.Speaker(clause, out var spoken) is null ? clause.From : spoken; start < clause.To;)
        {
            var end = start;
            while (end < clause.To && !Parts(clause, end))
            {
                end++;
            }

            if (end > start)
            {
                var told = Behind(start, end);
                if (told > start)
                {
                    kept.RemoveAll(piece => piece.From >= clause.From);
                }

                var head = Head(told, end);
                var tail = Tail(head, end);
                foreach (var (from, to) in (ReadOnlySpan<(int, int)>)[(told, head), (head, tail), (tail, end)])
                {
                    Keep(clause, from, to, pointed: kept.Count == first && from > clause.From && message.Points(clause.From, from));
                }
            }

            start = end + 1;
        }

        if (kept.Count > first + 1 && Enumerable.Range(kept[first].From, kept[first].To - kept[first].From).All(at => Slight.Contains(message.Tokens[at].Word) || bare[at]) && (kept[first].To - kept[first].From == 1 || message.Points(kept[first].From, kept[first].To)))
        {
            kept.RemoveAt(first);
        }
    }

    private static bool Mark(Token token) => !token.IsWord && token.Kind is TokenKind.Comma or TokenKind.Dash or TokenKind.Colon or TokenKind.Bracket or TokenKind.Stop or TokenKind.Symbol;

    // "the litter bin order (24) has been placed": such a number parts nothing
    private static bool Parts(Clause clause, int at) => clause.Token(at).Kind is TokenKind.Comma or TokenKind.Dash or TokenKind.Colon or TokenKind.Bracket or TokenKind.Stop && !clause.Covered(at)
        && !(clause.Token(at).Kind is TokenKind.Bracket && (clause.At(at) is "(" ? at : at - 2) is var open && open > clause.From && clause.At(open) is "(" && clause.Covered(open + 1) && clause.At(open + 2) is ")" && open + 3 < clause.To && clause.Token(open + 3).IsWord);

    // "ive sorted number 33 new bins went in last week": where more is told behind the bare fact
    private int Head(int from, int to)
    {
        var done = completes ? Array.FindIndex(message.Cues, cue => cue.Concept is Concept.Done or Concept.Close && cue.Start >= from && cue.End <= to) : -1;
        if (done < 0)
        {
            return from;
        }

        var at = from;
        while (at < to && bare[at])
        {
            at++;
        }

        while (at > message.Cues[done].End && Openers.Contains(message.Tokens[at - 1].Word) && !message.References.Any(mention => mention.Covers(at - 1) && mention.Numbers.Length > 0))
        {
            at--;
        }

        var joined = at < to && message.Tokens[at].Word is "and" or "so" or "which" || at > from && message.Tokens[at - 1].Is("and");
        at = at < to && message.Tokens[at].Word is "and" or "so" or "which" or "when" ? at + 1 : at;
        return at >= message.Cues[done].End && to - at >= 2 && !(message.Tokens[at].Is("out") && !message.Tokens[at + 1].Is("of")) && (joined || message.Tokens[at].Word is not ("by" or "with" or "to" or "when" or "as" or "after" or "at" or "in" or "on" or "from" or "for" or "of" or "is" or "was" or "has" or "been")) ? at : from;
    }

    // "…, so you can tick off 9", "… consider 29 closed from my side": where what follows from it begins
    private int Tail(int from, int to)
    {
        var at = to;
        while (at > from && bare[at - 1])
        {
            at--;
        }

        for (; at < to; at++)
        {
            if (at > from && Following.Contains(message.Tokens[at].Word) && (message.Points(at, to) || completes && Concludes(at, to)))
            {
                return at;
            }
        }

        return to;
    }

    // It says that something is done or may come off
    private bool Concludes(int from, int to) => Array.Exists(message.Cues, cue => cue.Concept is Concept.Done or Concept.Close && cue.Start >= from && cue.End <= to)
        || Array.Exists(message.Tokens[from..to], token => token.Word is "mark" or "treat" or "remove" or "tick" or "cross" or "off" or "treated" or "removed" or "marked" or "concluded");

    // "further to your reminder I can confirm that …", "please record that …", "tell the cttee …": where what is assured begins
    private int Behind(int from, int to)
    {
        // "good news the defibrillators have all been installed": whether it is good is not told
        if (to - from > 3 && (message.Tokens[from].Is("some") ? from + 1 : from) is var good && message.Tokens[good].Word is "good" or "great" or "bad" or "excellent" or "better" or "brilliant" or "fantastic" or "sad" or "happy" && message.Tokens[good + 1].Is("news"))
        {
            good += message.Tokens[good + 2].Word is "is" or "that" ? 3 : 2;
            return good < to && message.Tokens[good].Word is "that" ? good + 1 : good < to && message.Tokens[good].Word is not ("on" or "for" or "about" or "from" or "as" or "regarding" or "with") ? good : from;
        }

        // "happy to report the ramps have been fitted", "not due till February but happy to say 41 is complete"
        for (var at = from; at + 4 < to && at - from <= 8; at++)
        {
            if (message.Tokens[at].Word is "happy" or "pleased" or "delighted" or "glad" or "sorry" or "able" && message.Tokens[at + 1].Is("to") && message.Tokens[at + 2].Word is "report" or "say" or "confirm" or "advise" && (at == from || message.Tokens[at - 1].Is("but")))
            {
                return message.Tokens[at + 3].Is("that") ? at + 4 : at + 3;
            }
        }

        for (var at = from; at + 2 < to; at++)
        {
            var next = message.Tokens[at].Word switch
            {
                "confirm" or "advise" or "report" or "inform" or "state" when at > from && (message.Tokens[at].Word is "confirm" or "advise" or "inform" || message.Tokens[at + 1].Is("that")) && message.Tokens[at - 1].Word is "can" or "to" or "may" or "now" or "happily" or "i" or "we" && (message.Tokens[from].Word is not ("can" or "please") || at - from > 2) => at + 1,
                "confirm" or "advise" or "confirming" when at == from && message.Tokens[at + 1].Is("that") => at + 1,
                "record" or "note" or "tell" or "inform" or "let" when at - from <= 2 && Enumerable.Range(from, at - from).All(lead => message.Tokens[lead].Word is "please" or "pls" or "can" or "you" or "could" or "just" or "kindly" or "so") => at + 1,
                _ => -1,
            };
            if (next < 0)
            {
                continue;
            }

            var verb = next;
            next = message.Tokens[next].Word is "the" or "all" or "your" ? next + 1 : next;
            next = next < to && message.Tokens[next].Word is "you" or "members" or "committee" or "cttee" or "cmte" or "chair" or "councillors" or "everyone" or "clerk" or "panel" or "board" or "cabinet" ? next + 1 : verb;
            next = next < to && message.Tokens[next].Is("know") ? next + 1 : next;
            next = next < to && message.Tokens[next].Is("that") ? next + 1 : next;
            return next < to && (message.Tokens[at].Word is not ("record" or "note" or "tell" or "let") || next > at + 1) ? next : from;
        }

        return from;
    }

    // "…, as the Chair asked about it in the corridor, …"
    private bool Aside(int from, int to) => message.Tokens[from].Is("as") && Array.Exists(message.Tokens[from..to], token => token.Word is "asked" or "requested" or "discussed" or "promised" or "agreed" or "mentioned");

    // "I hope to circulate the figures before Christmas, James"
    private bool Names(int from, int to) => kept.Count > 0 && to - from <= 3 && Array.TrueForAll(message.Tokens[to..], token => !token.IsWord) && Array.TrueForAll(message.Tokens[from..to], token => token.Capital) && (message.Tokens[to - 1].End - message.Tokens[from].Start < 24) && Lexicon.IsGivenName(message.Tokens[from].Word);

    // "quick update from the train", "with thanks to the contractors"
    private bool Prefaces(int from, int to) => to - from is >= 2 and <= 5 && message.Tokens[from].Word is "some" && message.Tokens[from + 1].Word is "good" or "great" or "bad" or "better" && message.Tokens[from + 2].Is("news") || to - from >= 2 && (message.Tokens[from].Word is "quick" or "short" or "brief" or "minor" or "small" or "slight" or "little" or "interim" or "further" or "good" or "great" or "bad" or "excellent" && (message.Tokens[from + 1].Word is "update" or "one" or "note" or "news" || message.Tokens[from + 1].Is("progress") && to - from == 3 && message.Tokens[from + 2].Word is "note" or "update" or "report") || message.Tokens[from].Is("update") && message.Tokens[from + 1].Is("from") || message.Tokens[from].Is("with") && message.Tokens[from + 1].Is("thanks")) && !message.Points(from, to);

    // A piece without what leads up to it, where it tells something
    private void Keep(Clause clause, int from, int to, bool pointed)
    {
        if (from == to)
        {
            return;
        }

        var idle = true;
        for (var at = from; at < to && idle; at++)
        {
            idle = bare[at];
        }

        // "spoke about this before but anyway, on 12, the lease is with …", "the position is as follows: …"
        if (idle && kept.Count > 0 && kept[^1].From >= clause.From && message.Points(from, to) && message.Tokens[from].Word is "on" or "re" or "for" or "regarding" && Array.Exists(message.Tokens[kept[^1].From..kept[^1].To], token => token.Word is "anyway" or "worth") || message.Tokens[to - 1].Is("follows") && message.Tokens[Math.Max(from, to - 2)].Is("as"))
        {
            kept.RemoveAll(piece => piece.From >= clause.From);
            return;
        }

        // "12 was done back in June, why is it still here"
        if (completes && kept.Count == 0 && from > clause.From && message.Tokens[from].Word is "why" or "how" && message.Tokens[from + 1 < to ? from + 1 : from].Word is "is" or "am" or "are" or "do" or "does" or "has" or "come" or "'s" or "was")
        {
            return;
        }

        if (to - from == 1 && completes && Completions.IsDeed(message.Tokens[from].Word) || Prefaces(from, to) || Aside(from, to) || Names(from, to) || idle && (completes || message.Points(from, to) || to - from <= 3 && clause.From == from && clause.Find(from, "update", "news", "position", "latest", "response", "reply", "note") is >= 0 and var heading && heading < to))
        {
            return;
        }

        var start = from;
        foreach (var mention in message.References)
        {
            if (mention.Start >= start && mention.End < to && mention.Reach == Reach.Named && Enumerable.Range(start, mention.Start - start).All(at => Leading.Contains(message.Tokens[at].Word) || bare[at] && message.Tokens[at].Capital || Mark(message.Tokens[at]) || message.Tokens[at].Is("no") && at + 1 == mention.Start))
            {
                start = mention.End;
                pointed = true;
            }
        }

        start = Behind(start, to);
        var apart = kept.Count == 0 || message.Tokens[kept[^1].To..from].Any(token => token.IsWord || token.Kind == TokenKind.Stop);
        while (start + 1 < to && (pointed && (Copulas.Contains(message.Tokens[start].Word) || message.Tokens[start].Word is "no" or "yes" or "isn't" && message.Tokens[start + 1].Word is "still" or "not" or "," || start > 0 && message.Tokens[start].Is("both") && message.Tokens[start - 1].Is("are") && message.Tokens[start + 1].Word is "with" or "at" or "in" or "on" or "out" or "under") || pointed && start > from && message.Tokens[from].Word is "mark" or "set" or "put" && message.Tokens[start].Word is "to" or "as" or "down" || apart && message.Tokens[start].Is("no") && message.Tokens[start + 1].Word is "it's" or "it" or "its" or "we" or "i" or "they" or "i've" or "we've" or "," || apart && message.Tokens[start].Word is "and" or "but" or "so" or "then" or "that" or "which" or "also" or "um" or "er" or "yes" or "yep" or "ok" or "right" || Mark(message.Tokens[start]) && (message.Tokens[start].Kind != TokenKind.Symbol || message.Tokens[start].Word is "=" or "/" or "→")))
        {
            start++;
        }

        if (start < to)
        {
            kept.Add((start, to));
        }
    }

    // The pieces with what stood between them; what points at the action at the very end goes ("still waiting on legal for 7"), in the middle of what is told it is part of it
    private string? Joined()
    {
        if (kept.Count == 0)
        {
            return null;
        }

        var (last, until) = kept[^1];
        if (Array.Find(message.References, mention => mention.End == until && mention.Start > last && mention.Reach == Reach.Named) is { End: > 0 } trail)
        {
            var end = trail.Start;
            while (end > last && message.Tokens[end - 1].Word is "for" or "on" or "about" or "with" or "re" or "regarding" or "of" or "the" or "against" or "to" or "(" or "ref" or "action" or "no" or "number" or "item" or "ap" or "under" or "in" or "respect" or "at" or "that" or "that's" or "thats" or "'s" or "it's" or "its")
            {
                end--;
            }

            kept[^1] = end - last > 1 ? (last, end) : kept[^1];
        }

        var said = "";
        for (var at = 0; at < kept.Count; at++)
        {
            var (from, to) = kept[at];
            var gap = at > 0 ? message.Tokens[kept[at - 1].To..from] : [];
            said += at == 0 ? "" : gap.All(token => (Mark(token) ? !char.IsLetter(message.Text[token.Start]) && !token.Is("\n") : token.Word is "and" or "but" or "so" or "then")) ? message.Text[message.Tokens[kept[at - 1].To - 1].End..message.Tokens[from].Start] : Array.Exists(gap, token => token.Kind == TokenKind.Stop) ? ". " : ", ";
            said += message.Words(from, to);
        }

        return Clause.Trimmed(said, isWholeTail: true) is { } told ? told.StartsWith("the ", StringComparison.OrdinalIgnoreCase) ? told[4..] : told : null;
    }
}
