using ActionBot.Understanding.Language;

namespace ActionBot.Understanding.Recognition;

/// <summary>What officers answer: done, news, more time, not mine. A clerk may answer for one: "Sam says 14 is done".</summary>
internal static class Answers
{
    private static readonly HashSet<string> AroundDone =
    [
        "is", "are", "was", "has", "have", "been", "now", "all", "already", "i", "i've", "we've", "we", "it's", "that's", "that", "this", "it", "mark", "marked", "please", "as", "record", "recorded", "note", "log", "being", "just", "both", "fully", "'s", "are", "can", "be", "considered", "consider", "you", "so", "off", "have", "which", "them", "these", "those", "were", "am", "got", "get", "i'm", "we're", "finally", "too", "also", "since", "pleased", "to", "say", "been", "would", "should", "could", "off", "treat", "call", "one", "well", "truly", "right", "one's", "thats", "its", "ive", "weve", "can", "there", "up", "yes", "here", "had", "put", "down", "and", "the", "has", "he", "she", "they", "he's", "she's", "they've", "he's", "shown", "show", "set", "status", "of", "item", "ones", "they're",
    ];

    public static Understood? Complete(Clause clause)
    {
        // "did 9 last week"
        if (clause.Role == SpeakerRole.Officer && clause.At(clause.From) is "did" && !clause.Asked && clause.Reference is { } mention && mention.Start == clause.From + 1 && mention.Numbers.Length > 0 && (mention.End == clause.To || clause.Times.Any(time => time.Start == mention.End) || clause.At(mention.End) is "on" or "this" or "last" or "yesterday"))
        {
            return Reading.Of(Intent.Complete, 0.9, "'did' an action", Reading.Pointing(clause) with { Text = clause.Said(mention.End, clause.To) });
        }

        if (clause.Question || clause.Starts("if", "when", "once", "unless"))
        {
            return null;
        }

        var done = clause.Plain(Concept.Done);
        if (done is null)
        {
            // "Report circulated 9 Nov so 14 can be closed", said by an officer
            done = clause.Role == SpeakerRole.Officer && clause.Points ? clause.Plain(Concept.Close) : null;
        }

        if (done is not { } cue || clause.At(cue.Start) is "done" && clause.At(cue.End) is "by" or "with" && clause.Times.Length > 0 && !clause.Points)
        {
            return null;
        }

        // "half done", "nearly finished", "should be done by Friday", "need to finish 14" are news
        var before = clause.At(cue.Start - 1);
        if (before is "half" or "nearly" or "almost" or "partly" or "part" or "be" or "get" or "mostly" or "to" or "i'll" or "will" or "we'll" or "getting" or "being" or "quite" or "bit" && !(before is "be" && clause.At(cue.Start - 2) is "can" or "now" or "could" or "should" or "to" && clause.At(cue.Start) is "closed" or "marked" or "ticked" or "signed" or "considered") && !(before is "to" && clause.At(cue.Start - 2) is "nothing"))
        {
            return null;
        }

        // "14 is to be completed", "will have it finished", "when it's done"
        if (clause.Word("i'd", "would", "wouldn't", "will", "i'll", "we'll", "should", "going", "hope", "hoping", "aim", "aiming", "expect", "expecting", "nearly", "almost", "trying", "try", "needs", "need", "when", "once", "if", "half", "working", "must", "might", "cannot", "wish") && !(clause.At(cue.Start) is "closed" or "close" or "ticked") && clause.Find(clause.From, "i'd", "would", "wouldn't", "will", "i'll", "we'll", "should", "going", "hope", "hoping", "aim", "aiming", "expect", "expecting", "nearly", "almost", "trying", "try", "needs", "need", "when", "once", "if", "half", "working", "must", "might", "cannot", "wish") < cue.Start)
        {
            return null;
        }

        if (clause.Role == SpeakerRole.Clerk && clause.Opens(Concept.Reject, Concept.Drop, Concept.Chase, Concept.Reopen, Concept.Split, Concept.Merge) is { } order && order.Start != cue.Start || cue.Start > 0 && clause.Message.Tokens[cue.Start - 1].Is("well") && !clause.Points)
        {
            return null;
        }

        var slots = Reading.Pointing(clause);
        var points = slots.References.Count > 0 || slots.Query is not null || slots.Reach != Reach.Named;
        var person = Speaker(clause, out var spoken);
        if (clause.Role != SpeakerRole.Officer && person is null && clause.At(cue.Start) is "resolved" or "carried" or "concluded" or "delivered" or "implemented" && !points)
        {
            return null;
        }

        var taken = clause.Mask();
        TakeReferences(clause, taken);
        clause.Take(taken, clause.From, spoken);
        clause.Take(taken, cue.Start, cue.End);
        foreach (var other in clause.Message.Cues)
        {
            if (other.Concept == Concept.Done && other.Start >= clause.From && other.End <= clause.To)
            {
                clause.Take(taken, other.Start, other.End);
            }
        }

        for (var at = cue.Start - 1; at >= clause.From && (taken[at - clause.From] || AroundDone.Contains(clause.At(at)) || clause.Token(at).Kind is TokenKind.Comma or TokenKind.Dash or TokenKind.Colon); at--)
        {
            clause.Take(taken, at, at + 1);
        }

        for (var at = cue.End; at < clause.To && (taken[at - clause.From] || clause.At(at) is "now" or "and" or "dusted" or "off" or "too" or "already" or "that" or "it" or "as" or "please" or "well" or "yes" or "up" || clause.At(at) is "one" or "lot" && clause.At(at - 1) is "that" or "this" or "the"); at++)
        {
            clause.Take(taken, at, at + 1);
        }

        var text = clause.Left(taken);

        // "I've finished my lunch": what is done is none of our actions
        if (!points && text is not null && clause.Listening.InThread.Count == 0 && !Separated(clause, cue))
        {
            return null;
        }

        var confidence = points ? 0.93 : person is not null ? 0.8 : clause.Count <= 4 || text is not null ? 0.85 : 0.7;
        return Reading.Of(Intent.Complete, clause.Role == SpeakerRole.Chair ? confidence - 0.1 : confidence, $"'{clause.Said(cue.Start, cue.End)}' said of an action", slots with { Text = text, Person = person });
    }

    private static bool Separated(Clause clause, Cue cue)
    {
        // "done, report circulated" and "report circulated, done"
        return cue.Start == clause.From || clause.At(cue.End) is "," or "-" or "–" or ":" or "(" or "." or "" || clause.At(cue.Start - 1) is "all" or "that's" or "it's" || clause.At(clause.From) is "that" or "this" or "it" or "it's" or "that's" or "all";
    }

    public static Understood? NotMine(Clause clause)
    {
        var not = clause.Any(Concept.NotMine, Concept.WrongOne, Concept.Meant);
        var contrast = clause.Find(clause.From, "not");
        var yours = contrast > 0 && clause.At(contrast + 1) is "mine" or "me" or "ours" or "us" or "my" or "our";
        if (not is null && !yours)
        {
            return Belongs(clause);
        }

        if (clause.Question && clause.AsksWh)
        {
            return null;
        }

        if (clause.Word("exempt", "fault", "problem", "decision", "idea") && not is { } phrase && clause.At(phrase.End - 1) is "my" or "our")
        {
            return null;
        }

        var slots = Reading.Pointing(clause);
        var whose = Whose(clause, not);
        if (not is { Concept: Concept.Meant } && (whose is null || clause.Role != SpeakerRole.Officer || clause.Question))
        {
            return null;
        }

        return Reading.Of(Intent.NotMine, slots.References.Count > 0 || slots.Query is not null || whose is not null ? 0.92 : 0.8, "said not to be the speaker's", slots.With(clause, whose));
    }

    // "14 should be with the Director of Place", "that's one for Highways", said by an officer
    private static Understood? Belongs(Clause clause)
    {
        if (clause.Role != SpeakerRole.Officer || clause.Question)
        {
            return null;
        }

        var slots = Reading.Pointing(clause);
        if (clause.Any(Concept.Belong) is { } belong && clause.At(belong.Start) is not ("under" or "lead") && clause.Names.At(belong.End, clause.To, NameKind.Owner, NameKind.Person) is { } other && !(clause.At(belong.Start) is "with" && !(clause.At(belong.Start - 1) is "be" or "sit" or "sits" or "belongs")))
        {
            return Reading.Of(Intent.NotMine, 0.75, "said to belong to somebody else", slots.With(clause, other));
        }

        // "that's highways", "it's one for Legal"
        if (clause.Count <= 5 && clause.At(clause.From) is "that" or "it" or "this" or "it's" or "that's" or "thats" && clause.Names.First(clause.From + 1, clause.To, NameKind.Owner) is { } service && service.End == clause.To && !clause.Has(Concept.Progress, Concept.Waiting))
        {
            return Reading.Of(Intent.NotMine, 0.72, "given to a service by its officer", slots.With(clause, service));
        }

        // "14 is Priya's", "that's for Housing", "try Housing", "one for legal"
        for (var at = clause.From; at < clause.To; at++)
        {
            if (clause.At(at) is "is" or "'s" or "it's" or "that's" or "are" or "for" or "try" or "ask" && clause.Names.At(at + 1, clause.To, NameKind.Owner, NameKind.Person) is { } owner
                && (clause.At(owner.End) == "'s" || clause.At(at) is "try" || (clause.At(at) == "for" && clause.At(at - 1) is "one" or "that's" or "is" or "it's")) && !clause.Has(Concept.Away, Concept.Cover, Concept.Done, Concept.Need, Concept.Progress) && (slots.References.Count > 0 || clause.Count <= 7))
            {
                return Reading.Of(Intent.NotMine, clause.At(owner.End) == "'s" && slots.References.Count > 0 ? 0.8 : clause.At(at) == "try" ? 0.7 : slots.References.Count > 0 && owner.Kind == NameKind.Owner ? 0.78 : 0.66, "given to somebody else by its officer", slots.With(clause, owner));
            }
        }

        return null;
    }

    private static NameMention? Whose(Clause clause, Cue? not)
    {
        // "it's Tom Bevan you want", "try Housing", "that'll be Highways", "Priya does", "AP2 is Sam's"
        for (var at = clause.From; at < clause.To; at++)
        {
            if (clause.Covered(at) || (not is { } cue && cue.Covers(at)))
            {
                continue;
            }

            if (clause.Names.At(at, clause.To, NameKind.Owner, NameKind.Person) is { } name && name.Start == at && clause.At(at) is not ("officer" or "team" or "service"))
            {
                // "I've moved to Finance, Sam has taken over": where the speaker went is not who has it
                if (clause.At(at - 1) is "to" or "in" && clause.At(at - 2) is "moved" or "now" or "work" or "am")
                {
                    continue;
                }

                return clause.At(at - 1) is "wrong" ? null : name;
            }
        }

        return null;
    }

    public static Understood? Extension(Clause clause)
    {
        if (clause.Role != SpeakerRole.Officer && (!clause.Has(Concept.Extension, Concept.Need) || clause.Opens(Concept.Extension) is not null && clause.Times.Length > 0))
        {
            return null;
        }

        var slots = Reading.Pointing(clause);
        var named = clause.Plain(Concept.Extension);
        var miss = clause.Any(Concept.Miss);
        var needs = clause.Plain(Concept.Need);
        var off = clause.Role != SpeakerRole.Officer ? null : clause.Plain(Concept.PutOff) ?? (clause.Parted(["put", "push", "move", "knock"], ["back", "off"]) ? new Cue(Concept.PutOff, clause.From, clause.From + 1) : null);
        var reason = Reading.Reason(clause, loose: true, out var because);
        var due = DueBefore(clause, because);
        var points = clause.Points;

        // Questions about time are the chair's: "how long has 14 been going on?"
        if (clause.AsksWh && clause.At(clause.From) is not ("what" or "how") || (clause.AsksWh && clause.At(clause.From) == "how" && clause.At(clause.From + 1) is not "about") || (clause.At(clause.From) == "what" && clause.At(clause.From + 1) is not "about"))
        {
            return null;
        }

        // "till April" in a reminder's thread, and nothing else
        if (clause.Listening.InThread.Count > 0 && clause.Role == SpeakerRole.Officer && clause.LastTime is { } only && only.End == clause.To && clause.To - clause.From - (only.End - only.Start) <= 2 && clause.At(clause.From) is "until" or "till" or "til" or "by" or "the" or "" | only.Start == clause.From)
        {
            return Reading.Of(Intent.RequestExtension, 0.45, "a time and nothing else", slots with { Due = clause.Due(only) }, null, Intent.RequestExtension, Intent.Update);
        }

        double score;
        string why;
        if (named is { } extension && !(clause.Denied(extension) || clause.At(extension.Start) is "longer" && (clause.At(extension.Start - 1) is "no" || clause.At(extension.End) is "than")))
        {
            score = clause.Role == SpeakerRole.Officer ? 0.92 : 0.55;
            why = $"'{clause.Said(extension.Start, extension.End)}' asked for";
        }
        else if (miss is not null && (points || due is not null || clause.Role == SpeakerRole.Officer))
        {
            score = due is not null || points ? 0.86 : 0.7;
            why = "a time that cannot be kept";
        }
        else if (needs is { } need && due is { } until && (points || clause.At(until.Start - 1) is "until" or "till" or "til" or "another" or "the" or "say" or "to" or "give" || until.Kind == TimeKind.Span || clause.At(need.Start) is "need" or "needs" or "say") && !(clause.At(need.End) is "to" && clause.At(need.End + 1) is not ("go" or "be" or "slip" or "move" or "push" or "wait" or "come" or "have" or "get" or "take" or "extend" or "put")))
        {
            score = clause.Role == SpeakerRole.Officer ? 0.9 : 0.5;
            why = "needs a time";
        }
        else if (clause.Requested && clause.Role == SpeakerRole.Officer && (clause.At(clause.From) is "have" or "get" or "give" or "say" or "make" || clause.At(clause.From) is "it" or "that" or "we" && clause.At(clause.From + 1) is "be" or "wait" or "go" or "come" or "slip" or "say") && due is not null || clause.Role == SpeakerRole.Officer && due is not null && clause.Starts("could", "can") && clause.At(clause.From + 1) is "it" or "that" or "this")
        {
            score = 0.9;
            why = "may have a time";
        }
        else if (off is { } put && due is not null && !(clause.At(put.Start) is "change" or "move" && clause.Has(Concept.Meeting)) && (points || clause.Requested || clause.Count < 9))
        {
            score = 0.88;
            why = "asked to be put off";
        }
        else if (clause.Role == SpeakerRole.Officer && due is { Kind: TimeKind.Span } && clause.Word("more", "another", "extra", "longer") && !clause.Has(Concept.Done))
        {
            score = 0.82;
            why = "more time";
        }
        else if (clause.Role == SpeakerRole.Officer && due is { } when && clause.At(when.Start - 1) is "until" or "till" or "til" && points && !clause.Has(Concept.LeaveAlone, Concept.AskLater, Concept.Away, Concept.Done))
        {
            score = 0.8;
            why = "an action and until when";
        }
        else
        {
            return null;
        }

        // "Priya needs until March for 14", said by the clerk
        if (clause.Role == SpeakerRole.Clerk && needs is not null && due is not null && clause.Names.Person(clause.From, clause.To) is var asks && asks > 0)
        {
            score = 0.8;
            slots = slots with { Person = clause.Said(clause.From, asks) };
        }

        if (named is null && clause.Has(Concept.NotMine))
        {
            return null;
        }

        return Reading.Of(Intent.RequestExtension, score, why, slots with { Due = due is { } day ? clause.Due(day) : null, Reason = Given(clause, reason, because, due) ?? Held(clause, due) });
    }

    // "waiting on legal so need until the 10th": the reason stands first
    private static string? Held(Clause clause, TimeMention? due)
    {
        if (clause.Any(Concept.Waiting) is { } waiting && waiting.Start >= clause.From && (due is not { } day || waiting.Start < day.Start))
        {
            var end = clause.Find(waiting.End, "so", "need", "needs", ",", "–", "-", "and");
            return end > waiting.End ? clause.Said(waiting.Start, end) : null;
        }

        return null;
    }

    // "6 will be late, more like 12 December": what holds the new time is no reason
    private static string? Given(Clause clause, string? reason, int start, TimeMention? due) =>
        reason is not null && due is { } day && day.Start > start && clause.OpensAt(start, Concept.Because, Concept.Waiting) is null ? null : reason;

    // "won't make January with 7, can it go to March?": the later of two is asked for
    private static TimeMention? DueBefore(Clause clause, int because)
    {
        TimeMention? best = null;
        foreach (var time in clause.Times)
        {
            if (because > 0 && time.Start >= because && best is not null && clause.OpensAt(because, Concept.Because, Concept.Waiting) is not null)
            {
                break;
            }

            var before = clause.At(time.Start - 1) is "the" or "a" ? clause.At(time.Start - 2) : clause.At(time.Start - 1);
            // "won't make January", "can't do 7 by January": the time that is missed is not the one asked for
            if (before is "make" or "hit" or "meet" or "from" or "by" or "for" or "in" && clause.Any(Concept.Miss) is { } missed && missed.Start < time.Start && clause.Find(missed.Start, "need", "until", "till", "to", ",") is var turn && (turn < 0 || turn > time.Start))
            {
                continue;
            }

            // "won't be ready for January, March more realistic"
            if (clause.Any(Concept.Miss) is { } miss && time.Start >= miss.End && time.Start - miss.End <= 3 && before is not ("until" or "till" or "til") && clause.LastTime is { } last && last.Start > time.Start && !(because > 0 && last.Start > because && clause.OpensAt(because, Concept.Because, Concept.Waiting) is not null))
            {
                continue;
            }

            if (because > 0 && time.Start > because && clause.OpensAt(because, Concept.Because, Concept.Waiting) is not null)
            {
                break;
            }

            best = best is null || before is "until" or "till" or "til" or "to" ? time : best;
        }

        return best;
    }

    public static Understood? Update(Clause clause)
    {
        if (clause.AsksWh || clause.Requested || (clause.Question && !clause.Points && clause.Listening.InThread.Count == 0) || (clause.Question && clause.Role != SpeakerRole.Officer) || (clause.Question && clause.Asked))
        {
            return null;
        }

        var slots = Reading.Pointing(clause);
        var points = slots.References.Count > 0 || slots.Query is not null || slots.Reach != Reach.Named;
        var news = clause.Any(Concept.Progress, Concept.NotBegun, Concept.Waiting);
        var denied = clause.Any(Concept.Done, Concept.Close) is { } done && clause.Denied(done);
        var person = Speaker(clause, out var spoken);
        var reports = points && Reports(clause);
        if (clause.Role != SpeakerRole.Officer && person is null && !(points && news is not null && clause.Reference is { } subject && subject.Start <= clause.From + 1))
        {
            return null;
        }

        var done2 = clause.Any(Concept.Done) is { } almost && clause.At(almost.End) is not "with" && clause.At(almost.Start - 1) is "half" or "nearly" or "almost" or "partly" or "be" or "mostly" or "get" or "getting";
        if (news is null && !denied && !reports && !done2 && !(clause.Points && clause.Role == SpeakerRole.Officer && clause.Count > 2 && (clause.At(clause.From) is "i'll" or "we'll" or "i'd" || clause.Names.Person(clause.From, clause.To) > 0)) || clause.Count <= 2 && clause.At(clause.From) is "update" or "progress" or "will" or "i'll" && !points)
        {
            return null;
        }

        if (!points && clause.Listening.InThread.Count == 0 && !Newsworthy(clause, denied || done2))
        {
            return null;
        }

        var taken = clause.Mask();
        TakeReferences(clause, taken);
        clause.Take(taken, clause.From, spoken);
        if (points && clause.Find(clause.From, "update") is var update && update >= 0 && update - clause.From <= 2)
        {
            clause.Take(taken, clause.From, update + 1);
        }

        // The subject's "is", "we've": "14 is with legal", "we've started work"
        for (var at = clause.From; at < clause.To; at++)
        {
            if (taken[at - clause.From])
            {
                continue;
            }

            if (clause.At(at) is ":" or "-" or "–" or "," or ")" || (clause.At(at) is "no" or "yes" && clause.At(at + 1) is "still" or "not" or "," or "but") || (at > clause.From && taken[at - 1 - clause.From] && clause.At(at) is "is" or "are" or "'s" or "has" or "have" or "was" or "were" or "been"))
            {
                clause.Take(taken, at, at + 1);
                continue;
            }

            break;
        }

        var due = Promise(clause);
        var score = points ? news is not null || denied || done2 ? 0.85 : reports ? 0.7 : 0.52 : clause.Listening.InThread.Count > 0 ? 0.75 : 0.66;
        return Reading.Of(Intent.Update, score, denied ? "said not to be done" : "news of an action", slots with { Text = clause.Left(taken), Person = person, Due = due is { } day ? clause.Due(day) : null });
    }

    // News without a number and outside a thread: only in the officer's own turn of phrase
    private static bool Newsworthy(Clause clause, bool denied) => clause.Role == SpeakerRole.Officer && (denied
        || clause.OpensAt(clause.From, Concept.Progress, Concept.NotBegun, Concept.Waiting) is not null
        || (clause.Any(Concept.Progress, Concept.NotBegun, Concept.Waiting) is { } news && clause.At(clause.From) is "it's" or "still" or "i'll" or "we'll" or "hoping" or "hope" or "expect" or "due" or "we're" or "i'm" or "we've" or "i've" or "it" or "this" or "that's" or "should" or "will" or "the" or "draft" or "report" or "awaiting" or "that" or "not" or "legal" && clause.Count >= 3 && news.Start - clause.From <= 5 && (clause.At(news.Start) is not ("being" or "hope" or "hoping" or "meeting with" or "spoken" or "out to") || clause.Times.Length > 0)));

    // A due that the officer promises: "will be ready by the 10th", "should have it for the January meeting"
    private static TimeMention? Promise(Clause clause)
    {
        if (!clause.Word("will", "should", "expect", "hope", "hoping", "aiming", "aim", "due", "by", "i'll", "we'll", "before", "ready"))
        {
            return null;
        }

        foreach (var time in clause.Times)
        {
            if (clause.At(time.Start - 1) is "by" or "before" or "for" || (clause.At(time.Start - 1) is "the" && clause.At(time.Start - 2) is "by" or "before" or "for"))
            {
                return time;
            }
        }

        return null;
    }

    // Somebody reports of an action in free words: "14: survey booked", "AP2 is with legal", "I've chased the DfE about 14"
    private static bool Reports(Clause clause)
    {
        if (clause.Question || clause.Requested)
        {
            return false;
        }

        foreach (var mention in clause.References)
        {
            if (mention.Start <= clause.From + 1 && mention.End < clause.To - 1 && (clause.At(mention.End) is ":" or "-" or "–" or "," or "is" or "'s" or "has" or "are" or ")" or "was" or "will" or "should" or "have" || clause.Role == SpeakerRole.Officer))
            {
                return clause.Role == SpeakerRole.Officer || clause.Word("says", "said", "reports", "told", "tells", "reckons");
            }
        }

        return clause.Role == SpeakerRole.Officer && clause.At(clause.From) is "i've" or "we've" or "i" or "we" or "had" or "have" or "update" or "been" or "i'm" or "we're" or "just" or "legal" or "still";
    }

    /// <summary>"Sam says", "Priya has told me": the person for whom somebody else answers.</summary>
    /// <param name="clause">Where.</param>
    /// <param name="behind">The token behind those words.</param>
    private static string? Speaker(Clause clause, out int behind)
    {
        behind = clause.From;
        for (var at = clause.From; at < Math.Min(clause.To, clause.From + 5); at++)
        {
            if (clause.Names.At(at, clause.To, NameKind.Person) is { } name && name.Start == at)
            {
                var verb = name.End;
                while (clause.At(verb) is "has" or "just" or "have" or "'s" or "also" or "tells" or "told" && clause.At(verb) is not ("tells" or "told"))
                {
                    verb++;
                }

                if (clause.At(verb) is "says" or "said" or "reports" or "told" or "tells" or "confirms" or "confirmed" or "reckons" or "reported" or "let" or "informs" or "advised" or "advises" or "emailed" or "rang" or "phoned" or "mentioned" or "finished" or "completed" or "done" or "thinks" or "has" or "states")
                {
                    behind = clause.At(verb) is "finished" or "completed" or "done" ? verb : verb + 1;
                    while (behind < clause.To && clause.At(behind) is "me" or "us" or "that" or "to" or "say" or "in" or "know" or "saying" or "by" or "email" or "and" or "said")
                    {
                        behind++;
                    }

                    return clause.Said(name.Start, name.End);
                }
            }
        }

        // "according to Sam", "for Sam"
        return null;
    }

    public static void TakeReferences(Clause clause, bool[] taken)
    {
        foreach (var mention in clause.References)
        {
            clause.TakeWithPreposition(taken, mention.Start, mention.End);
            if (clause.At(mention.End) is ":" or ")" or "-" or "–" or "'s" or ",")
            {
                clause.Take(taken, mention.End, mention.End + 1);
            }
        }
    }
}
