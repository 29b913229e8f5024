using ActionBot.Understanding.Language;

namespace ActionBot.Understanding.Recognition;

/// <summary>What officers answer: done, news, more time, not mine. A clerk may answer for one: "Sam says 14 is done".</summary>
internal static class Answers
{
    private static readonly HashSet<string> AroundDone =
    [
        "is", "are", "was", "has", "have", "been", "now", "all", "already", "i", "i've", "we've", "we", "it's", "that's", "that", "this", "it", "mark", "marked", "please", "as", "record", "recorded", "note", "log", "being", "just", "both", "fully", "'s", "are", "can", "be", "considered", "consider", "you", "so", "off", "have", "which", "them", "these", "those", "were", "am", "got", "get", "i'm", "we're", "finally", "too", "also", "since", "pleased", "to", "say", "been", "would", "should", "could", "off", "treat", "call", "one", "well", "truly", "right", "one's", "thats", "its", "ive", "weve", "can", "there", "up", "yes", "here", "had", "put", "down", "and", "the", "has", "he", "she", "they", "he's", "she's", "they've", "he's", "shown", "show", "set", "status", "of", "item", "ones", "they're", "treated", "regard", "regarded", "mae", "yeah", "take", "cross", "um", "taken", "counted", "done", "it'll", "our", "from", "believe", "think",
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
        // "can you mark number 22 off please"
        if (done is null && clause.Role == SpeakerRole.Officer && clause.Points && clause.Parted(["mark", "tick", "cross", "check", "take", "strike"], ["off"]) && clause.Find(clause.From, "off") is var off && clause.Find(clause.From, "mark", "tick", "cross", "check", "take", "strike") is var marks && clause.Reference is { } ticked && ticked.Start > marks && ticked.End <= off && marks == clause.From)
        {
            done = new Cue(Concept.Done, marks, off + 1);
        }

        // "the answer to the question has gone out, ref 9"
        if (done is null && clause.Role == SpeakerRole.Officer && clause.Points && clause.Find(clause.From, "answer", "letter", "reply", "response", "note", "report", "briefing", "email", "figures", "list", "information") is var thing && thing >= 0 && thing - clause.From <= 3 && !clause.Word("draft", "comment", "comments", "consultation", "legal", "approval", "awaiting", "until", "once", "when", "will")
            && clause.Find(thing, "gone", "went", "sent", "circulated", "issued") is var gone && gone > thing && (clause.At(gone) is "gone" or "went" ? clause.At(gone + 1) is "out" or "off" && clause.At(gone + 2) is not "to" || clause.At(gone + 1) is "to" && clause.At(gone + 2) is "members" or "all" or "councillors" or "cllr" or "councillor" or "everyone" or "residents" || clause.At(gone + 1) is "out" && clause.At(gone + 2) is "to" && clause.At(gone + 3) is "members" or "all" or "councillors" or "cllr" or "everyone" or "residents" or "schools" : clause.At(gone - 1) is "been" or "was" or "were"))
        {
            var rest = clause.Mask();
            TakeReferences(clause, rest);
            return Reading.Of(Intent.Complete, 0.86, "something asked for has gone out", Reading.Pointing(clause) with { Text = clause.Left(rest) });
        }

        if (done is null && Delivered(clause) is { } sent)
        {
            return sent;
        }

        if (done is null)
        {
            // "Report circulated 9 Nov so 14 can be closed", said by an officer
            done = clause.Role == SpeakerRole.Officer && clause.Points && clause.Plain(Concept.Close) is { } closed && clause.At(closed.Start) is not ("closes" or "closing" or "shut") && !clause.Times.Any(time => time.Covers(closed.Start)) && (closed.Start == clause.From || clause.At(closed.Start - 1) is "i've" or "we've" or "have" or "has" or "been" or "i" or "we" or "be" or "is" or "now" or "please" or "to" or "as" or "being" or "can" or "'s" or "are" or "that's" or "it's" or "off" or "and" or "just" || clause.Covered(closed.Start - 1)) ? closed : null;
        }

        if (done is not { } cue || clause.At(cue.Start) is "done" && clause.At(cue.End) is "by" or "with" && clause.Times.Length > 0 && !clause.Points)
        {
            return null;
        }

        // "14 no longer needed as the school has closed", "the committee resolved that 4 be closed"
        if (Reading.Reason(clause, loose: false, out var because) is not null && cue.Start > because && because > clause.From || clause.At(cue.Start) is "resolved" or "concluded" && clause.At(cue.End) is "that" or "to")
        {
            return null;
        }

        // "half done", "nearly finished", "should be done by Friday", "need to finish 14" are news
        var before = clause.At(cue.Start - 1);
        if (before is "half" or "nearly" or "almost" or "partly" or "part" or "be" or "get" or "mostly" or "to" or "i'll" or "will" or "we'll" or "getting" or "being" or "quite" or "bit" && !(before is "be" && clause.At(cue.Start - 2) is "can" or "now" or "could" or "should" or "to" && clause.At(cue.Start) is "closed" or "marked" or "ticked" or "signed" or "considered") && !(before is "to" && clause.At(cue.Start - 2) is "nothing"))
        {
            return null;
        }

        // "can't see us getting 8 finished", "doubt 8 will be done"
        if (clause.Find(clause.From, "can't", "cannot", "won't", "doubt", "unlikely", "struggling", "impossible", "unable") is var doubted && doubted >= 0 && doubted < cue.Start && clause.Find(doubted, ",", "but", "so", "and", "-", "–", ":") is var pause && (pause < 0 || pause > cue.Start))
        {
            return null;
        }

        // "I told you 4 was done, it isn't"
        if (clause.Find(cue.End, "isn't", "not", "wasn't", "hasn't", "actually") is var turned && turned > 0 && clause.At(turned - 1) is "it" or "it's" or "that" or "that's" or "," or "but")
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

        // "complete the booking form", "done a half marathon": complete in another sense
        if (Elsewhere(clause) && (!points || clause.Requested || cue.Start == clause.From) || !points && cue.Start == clause.From && clause.At(cue.Start) is "complete" or "finish" && clause.At(cue.End) is "the" or "your" or "this" or "a" or "my" or "our" && clause.Listening.InThread.Count == 0)
        {
            return null;
        }

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

        for (var at = cue.End; at < clause.To && (taken[at - clause.From] || clause.At(at) is "now" or "and" or "dusted" or "off" or "too" or "already" or "that" or "it" or "as" or "please" or "well" or "yes" or "up" || clause.At(at) is "from" or "on" or "at" && clause.At(at + 1) is "our" or "my" && clause.At(at + 2) is "side" or "end" or "part" || clause.At(at) is "our" or "my" && clause.At(at + 1) is "side" or "end" or "part" || clause.At(at) is "side" or "end" or "part" && clause.At(at - 1) is "our" or "my" || clause.At(at) is "one" or "lot" && clause.At(at - 1) is "that" or "this" or "the"); at++)
        {
            clause.Take(taken, at, at + 1);
        }

        // "finished as far as Legal is concerned"
        if (clause.Find(cue.End, "far") is var far && far > 0 && clause.At(clause.To - 1) is "concerned" && far - cue.End <= 1)
        {
            clause.Take(taken, cue.End, clause.To);
        }

        // "training delivered on 29 October": a task's own verb, not the word that it is done
        if (clause.At(cue.Start) is "delivered" or "implemented" or "concluded" or "achieved" && cue.Start > clause.From && clause.Token(cue.Start - 1).IsWord && !taken[cue.Start - 1 - clause.From])
        {
            for (var at = cue.Start; at < cue.End; at++)
            {
                taken[at - clause.From] = false;
            }
        }

        // "job done on the war memorial", "the bus lane report is done": which action, by its subject
        if (!points && clause.Listening.InThread.Count == 0 && clause.Role == SpeakerRole.Officer)
        {
            var of = clause.At(cue.End) is "on" or "with" && clause.At(cue.End + 1) is "the" ? (From: cue.End + 2, To: clause.To) : clause.At(clause.From) is "the" && clause.Find(clause.From, "is", "has", "are", "have", "was", "'s") is var verb && verb - clause.From is > 2 and < 8 && verb < cue.Start && cue.Start - verb <= 4 ? (From: clause.From + 1, To: verb) : (From: -1, To: -1);
            if (of.From > 0 && of.To - of.From is > 0 and <= 6 && !Array.Exists(clause.Message.Cues, other => other.Concept is Concept.About or Concept.Because && other.Start >= of.From && other.End <= of.To) && clause.Times.All(time => time.Start < of.From || time.Start >= of.To))
            {
                slots = slots with { Query = clause.Said(of.From, of.To) };
                clause.Take(taken, of.From - 1, of.To);
                clause.Take(taken, cue.End, of.To == clause.To ? clause.To : cue.End);
                clause.Take(taken, of.To, cue.Start);
                points = true;
            }
        }

        // "both of mine for Place Scrutiny"
        if (slots.Reach != Reach.Named && !clause.Points && Reading.Behind(clause, ["for"], NameKind.Committee) is { } body && body.End == clause.To)
        {
            slots = slots.With(clause, body);
            clause.TakeWithPreposition(taken, body.Start, body.End);
        }

        var text = clause.Left(taken);

        // "I've finished my lunch": what is done is none of our actions
        if (!points && text is not null && clause.Listening.InThread.Count == 0 && !Separated(clause, cue))
        {
            return null;
        }

        var confidence = points ? 0.93 : person is not null ? 0.8 : clause.Count <= 4 || text is not null ? 0.85 : 0.7;
        return Reading.Of(Intent.Complete, clause.Role == SpeakerRole.Chair ? confidence - 0.1 : confidence, $"'{clause.Said(cue.Start, cue.End)}' said of an action", (slots with { Text = text }).With(clause, person));
    }

    private static readonly HashSet<string> Things = ["timesheet", "timesheets", "marathon", "10k", "parkrun", "booking", "questionnaire", "e-learning", "elearning", "mandatory", "expenses", "expense", "crossword", "jigsaw", "wordle", "jury", "marking", "degree", "dissertation", "mortgage", "purchase", "invoice", "requisition", "requisitions", "appraisal", "lunch", "dinner", "homework", "shift", "workout", "quiz", "census"];

    private static bool Elsewhere(Clause clause)
    {
        for (var at = clause.From; at < clause.To; at++)
        {
            if (Things.Contains(clause.At(at)) && !clause.Covered(at) || clause.Token(at) is { Kind: TokenKind.Number, Value: >= 1000 and not (>= 2000 and <= 2100) } || clause.At(at) is "incident" or "ticket" or "ritm" or "inc" || clause.At(at) is "po" or "tax" && clause.At(at + 1) is "return" or "is" or "number" || clause.At(at) is "order" && clause.At(at - 1) is "the" or "your" or "my" || clause.At(at) is "form" or "training" or "course" && clause.At(at - 1) is "booking" or "application" or "leave" or "the" or "your" or "fire" or "safety" or "gdpr")
            {
                return true;
            }
        }

        return false;
    }

    private static readonly HashSet<string> Sent = ["sent", "circulated", "published", "submitted", "issued", "posted", "emailed", "uploaded", "installed", "adopted", "paid", "supplied", "shared", "provided", "signed", "repaired", "fixed", "erected", "distributed", "launched", "handed", "replied", "presented"];

    // "8 - sent to Cllr Whitlock", "that's the figures circulated": the deed was the action
    private static Understood? Delivered(Clause clause)
    {
        if (clause.Role != SpeakerRole.Officer || clause.Asked)
        {
            return null;
        }

        // "that's the Blue Badge figures circulated"
        if (clause.At(clause.From) is "that" or "that's" && clause.At(clause.To - 1) is { } last && Sent.Contains(last) && clause.Count is > 3 and < 12 && clause.At(clause.From + 1) is "'s" or "the")
        {
            return Reading.Of(Intent.Complete, 0.85, "'that's' something delivered", Reading.Pointing(clause) with { Text = clause.Said(clause.From + 2, clause.To) });
        }

        if (clause.Reference is not { Numbers.Length: > 0 } mention || mention.Start - clause.From > 1)
        {
            return null;
        }

        var at = mention.End;
        while (at < clause.To && (clause.Token(at).Kind is TokenKind.Comma or TokenKind.Dash or TokenKind.Colon || clause.At(at) is "is" or "was" or "has" or "have" or "been" or "now" or "all" or "were" or "are" or "both" or "already" or ")"))
        {
            at++;
        }

        var we = clause.At(at) is "we" or "i" or "we've" or "i've";
        at = we ? at + 1 : at;
        if (at >= clause.To || we && clause.At(at + 1) is not ("this" or "it" or "that" or "these" or "them") || !Sent.Contains(clause.At(at)) || clause.Word("draft", "comment", "comments", "consultation", "approval", "quote", "quotes", "sign-off", "but", "awaiting", "waiting", "reminder", "chaser", "legal", "partly", "some", "half") || clause.At(at) is "signed" && clause.At(at + 1) is "up" || clause.At(at) is "handed" or "replied" or "presented" or "shared" && clause.At(at + 1) is "over" or "to" && clause.At(at) is "handed")
        {
            return null;
        }

        return Reading.Of(Intent.Complete, 0.8, $"'{clause.At(at)}' said of an action", Reading.Pointing(clause) with { Text = at + 1 < clause.To ? clause.Said(we ? at - 1 : at, clause.To) : null });
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
        // "the wrong Fiona", "I really don't think the ferry terminal one is ours"
        if (clause.Role == SpeakerRole.Officer && not is null && !yours)
        {
            for (var at = clause.From; at < clause.To && not is null; at++)
            {
                not = clause.At(at) is "wrong" && clause.Names.At(at + 1, clause.To, NameKind.Person) is not null
                    || clause.At(at) is "ours" or "mine" && clause.Find(clause.From, "don't", "doubt", "never", "hardly") is var doubts && doubts >= 0 && doubts < at && clause.Word("think", "believe", "reckon", "doubt", "was", "see")
                    || clause.At(at) is "it" && clause.At(at + 1) is "was" or "is" or "'s" && clause.Names.At(at + 2, clause.To, NameKind.Person) is { } offered && clause.At(offered.End) is "who" or "that" && clause.Points ? new Cue(Concept.NotMine, at, at + 1) : null;
            }
        }

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

        if (clause.Role == SpeakerRole.Clerk && !clause.Points)
        {
            return null;
        }

        if (Reading.Reason(clause, loose: true, out var since) is { } why && since > clause.From && whose is { } known2 && since >= known2.End && clause.To - since > 4 && !clause.References.Any(mention => mention.Start > since) && clause.Names.First(since, clause.To, NameKind.Person) is null && clause.At(since + 1) is not ("not" or "it's" or "that's"))
        {
            slots = slots with { Reason = why };
        }

        return Reading.Of(Intent.NotMine, slots.References.Count > 0 || slots.Query is not null || whose is not null ? clause.Role == SpeakerRole.Officer || slots.References.Count > 0 ? 0.92 : 0.6 : 0.8, "said not to be the speaker's", slots.With(clause, whose).With(clause, whose is { Kind: NameKind.Person } known && clause.At(known.End) is "in" or "from" or "at" ? clause.Names.At(known.End + 1, clause.To, NameKind.Owner) : null));
    }

    // "14 should be with the Director of Place", "that's one for Highways", said by an officer
    private static Understood? Belongs(Clause clause)
    {
        if (clause.Role != SpeakerRole.Officer || clause.Question)
        {
            return null;
        }

        var slots = Reading.Pointing(clause);
        // "Huw Prosser has taken this on", "the Public Protection Manager now deals with 23"
        if (slots.References.Count > 0 || slots.Query is not null)
        {
            foreach (var at in (ReadOnlySpan<int>)[clause.From, clause.Reference is { } led ? led.End : clause.To, clause.Reference is { } marked ? marked.End + 1 : clause.To])
            {
                if (at < clause.To && clause.Names.At(at, clause.To, NameKind.Owner, NameKind.Person) is { } taker && taker.Start - at <= 1 && Takes(clause, taker.End))
                {
                    return Reading.Of(Intent.NotMine, 0.88, "said to be somebody else's by now", slots.With(clause, taker));
                }
            }
        }

        // "Nope. Finance."
        if (clause.Count <= 3 && clause.Message.Tokens[0].Word is "no" or "nope" or "nah" or "wrong" && clause.Names.At(clause.From, clause.To, NameKind.Owner) is { } bare && bare.End == clause.To)
        {
            return Reading.Of(Intent.NotMine, 0.72, "no, and a service", slots.With(clause, bare));
        }

        if (clause.Any(Concept.Belong) is { } belong && clause.At(belong.Start) is not ("under" or "lead") && clause.Names.At(belong.End, clause.To, NameKind.Owner, NameKind.Person) is { } other && !(clause.At(belong.Start) is "with" && !(clause.At(belong.Start - 1) is "be" or "sit" or "sits" or "belongs")))
        {
            return Reading.Of(Intent.NotMine, slots.References.Count > 0 && belong.End - belong.Start > 1 ? 0.88 : 0.75, "said to belong to somebody else", slots.With(clause, other));
        }

        // "that's highways", "it's one for Legal"
        if (clause.Count <= 5 && clause.At(clause.From) is "that" or "it" or "this" or "it's" or "that's" or "thats" && clause.Names.First(clause.From + 1, clause.To, NameKind.Owner) is { } service && service.End == clause.To && !clause.Has(Concept.Progress, Concept.Waiting))
        {
            return Reading.Of(Intent.NotMine, 0.72, "given to a service by its officer", slots.With(clause, service));
        }

        // "action six is for property"
        if (slots.References.Count > 0 && clause.At(clause.To - 2) is "for" && clause.At(clause.To - 3) is "is" or "one" or "are" or "both" && Lexicon.IsDepartment(clause.At(clause.To - 1)))
        {
            return Reading.Of(Intent.NotMine, 0.8, "given to a service by its officer", slots with { Owner = clause.Said(clause.To - 1, clause.To) });
        }

        // "14 is Priya's", "that's for Housing", "try Housing", "one for legal"
        for (var at = clause.From; at < clause.To; at++)
        {
            if (clause.At(at) is "is" or "'s" or "it's" or "that's" or "are" or "for" or "try" or "ask" && clause.Names.At(at + 1, clause.To, NameKind.Owner, NameKind.Person) is { } owner
                && (clause.At(owner.End) == "'s" || clause.At(at) is "'s" or "that's" or "it's" && clause.At(owner.End) is ")" or "" && owner.Kind == NameKind.Owner && clause.Word("no", "not") || clause.At(at) is "try" || (clause.At(at) == "for" && clause.At(at - 1) is "both" or "all" or "really" or "are" or "one" or "that's" or "is" or "it's")) && !clause.Has(Concept.Away, Concept.Cover, Concept.Done, Concept.Need, Concept.Progress) && (slots.References.Count > 0 || clause.Count <= 7))
            {
                return Reading.Of(Intent.NotMine, clause.At(owner.End) == "'s" && slots.References.Count > 0 ? 0.8 : clause.At(at) == "try" ? 0.7 : slots.References.Count > 0 && owner.Kind == NameKind.Owner ? 0.78 : 0.66, "given to somebody else by its officer", slots.With(clause, owner));
            }
        }

        return null;
    }

    private static bool Takes(Clause clause, int at)
    {
        at = clause.At(at) is "now" ? at + 1 : at;
        return clause.At(at) switch
        {
            "has" or "have" => clause.At(at + 1) is "taken" or "picked" && clause.Word("on", "over", "up") || clause.At(at + 1) is "this" or "it" or "that" && clause.Word("now"),
            "took" or "picked" => clause.Word("on", "over", "up"),
            "deals" => true,
            "leads" or "looks" or "handles" or "manages" or "owns" or "runs" => true,
            "is" => clause.At(at + 1) is "leading" or "responsible" || clause.At(at + 1) is "the" && clause.Word("lead", "owner") || clause.At(at + 1) is "dealing" or "handling" or "doing" or "running" && clause.Word("now", "not"),
            _ => false,
        };
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
        if (clause.Role != SpeakerRole.Officer && !Relays(clause) && (!clause.Has(Concept.Extension, Concept.Need) || clause.Opens(Concept.Extension) is not null && clause.Times.Length > 0))
        {
            return null;
        }

        var slots = Reading.Pointing(clause);
        var named = clause.Plain(Concept.Extension);
        var miss = clause.Any(Concept.Miss);
        var needs = clause.Plain(Concept.Need);
        var off = clause.Role != SpeakerRole.Officer ? null : clause.Plain(Concept.PutOff) ?? (clause.Requested && clause.Starts("moving", "sliding", "shifting") || clause.Parted(["put", "push", "move", "knock"], ["back", "off"]) ? new Cue(Concept.PutOff, clause.From, clause.From + 1) : null);
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

        // "Tariq has asked if 16 could come to the spring meeting instead", said by a clerk
        if (points && due is { } later && Relays(clause) && clause.Names.At(clause.From, clause.To, NameKind.Owner, NameKind.Person) is { } asker && clause.Any(Concept.PutOff, Concept.Extension, Concept.Need) is not null)
        {
            return Reading.Of(Intent.RequestExtension, 0.94, "somebody asks for more time through the clerk", (slots with { Due = clause.Due(later), Reason = Tail(clause, later) ?? Given(clause, reason, because, due) }).With(clause, asker));
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
        else if (needs is { } need && due is { } until && (points || clause.At(until.Start - 1) is "until" or "till" or "til" or "another" or "the" or "say" or "to" or "give" || until.Kind == TimeKind.Span || clause.At(need.Start) is "need" or "needs" or "say" or "suggest" or "propose" or "suggesting" or "proposing" or "revised") && !(clause.At(need.Start) is "say" && clause.At(need.Start - 1) is "to" or "more" || clause.At(need.Start) is "after" && until.Start - need.End is < 0 or > 1 || clause.At(need.Start) is "request" or "requests" && clause.At(need.Start - 1) is "'s" or "the" or "a" or "your" or "this" or "that") && !(clause.At(need.End) is "to" && clause.At(need.End + 1) is not ("go" or "be" or "slip" or "move" or "push" or "wait" or "come" or "have" or "get" or "take" or "extend" or "put")))
        {
            score = clause.Role == SpeakerRole.Officer ? 0.9 : 0.5;
            why = "needs a time";
        }
        else if (clause.Role == SpeakerRole.Officer && due is not null && (clause.Question || clause.Requested) && clause.Starts("would", "will", "could", "can", "might", "is", "are", "accept", "consider", "agree") && clause.Word("bear", "wait", "hold", "accept", "agree", "consider", "acceptable", "mind", "allow", "agreeable", "happy", "possible", "ok"))
        {
            score = 0.9;
            why = "asks whether a later time will do";
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
        else if (clause.Role == SpeakerRole.Officer && points && clause.Times.Length == 2 && clause.At(clause.Times[1].Start - 1) is "of" or "than" && clause.Word("instead", "rather"))
        {
            // "happy to report on 3 at the March meeting instead of January"
            due = clause.Times[0];
            score = 0.86;
            why = "one time instead of another";
        }
        else if (clause.Role == SpeakerRole.Officer && points && due is { } first && clause.At(first.End) is "before" && clause.At(first.End + 1) is "i" or "we" or "it" or "they")
        {
            // "it'll be the new year before I can look at 5"
            score = 0.86;
            why = "a time before which nothing comes";
        }
        else if (clause.Role == SpeakerRole.Officer && due is { } proposed && clause.At(clause.From) is "try" or "make" or "maybe" or "perhaps" && proposed.Start - clause.From <= 3 && clause.Count <= 8)
        {
            score = 0.72;
            why = "another time is proposed";
        }
        else if (clause.Role == SpeakerRole.Officer && due is { Kind: TimeKind.Span } lasting && clause.At(lasting.Start) is not ("last" or "this") && (clause.Find(clause.From, "more", "another", "extra", "longer") is var extra && extra >= Math.Max(clause.From, lasting.Start - 2) && extra <= lasting.End + 1) && !clause.Has(Concept.Done))
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

        return Reading.Of(Intent.RequestExtension, score, why, slots with { Due = due is { } day ? clause.Due(day) : null, Reason = Given(clause, reason, because, due) ?? Held(clause, due) ?? Between(clause, due) ?? (due is { } behind ? Tail(clause, behind) : null) ?? Ahead(clause, miss), Query = slots.Query ?? (points ? null : Subject(clause, due)) });
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

    private static bool Relays(Clause clause) => clause.Role == SpeakerRole.Clerk && !clause.Has(Concept.Chase) && clause.Names.At(clause.From, clause.To, NameKind.Owner, NameKind.Person) is { } asker && asker.Start - clause.From <= 1
        && clause.Find(asker.End, "asked", "asks", "asking", "wants", "wondering", "requested", "requests", "like", "needs") is var wish && wish > 0 && wish - asker.End <= 2 && (clause.At(wish + 1) is "if" or "whether" or "for" or "that" || clause.At(wish) is "wants" or "like" or "needs" or "requested")
        && !Lexicon.IsTask(clause.At(clause.Find(wish, "to") + 1)) && clause.Points;

    // "put back to the third of december the government has not published the regulations": dictated, the reason follows at once
    private static string? Tail(Clause clause, TimeMention due)
    {
        var at = due.End;
        while (at < clause.To && clause.Token(at).Kind is TokenKind.Comma or TokenKind.Dash || clause.At(at) is "instead" or "please" or "if")
        {
            at++;
        }

        return at < clause.To && clause.To - at >= 4 && clause.At(at) is "the" or "we" or "i" or "his" or "her" or "their" or "our" or "my" or "it" or "they" or "he" or "she" or "we're" or "i'm" or "we've" or "it's" or "there's" or "there" ? clause.Said(at, clause.To) : null;
    }

    // "won't make the deadline, systems team are short staffed, can we say end of January"
    private static string? Between(Clause clause, TimeMention? due)
    {
        if (due is not { } time)
        {
            return null;
        }

        var ask = -1;
        for (var at = clause.From + 1; at < time.Start; at++)
        {
            ask = clause.Token(at - 1).Kind is TokenKind.Comma or TokenKind.Dash && clause.At(at) is "can" or "could" or "so" or "need" or "would" or "please" or "suggest" or "propose" or "may" or "is" or "how" ? at - 1 : ask;
        }

        if (ask < 0)
        {
            return null;
        }

        for (var at = ask - 1; at > clause.From; at--)
        {
            if (clause.Token(at).Kind is TokenKind.Comma or TokenKind.Dash && !clause.Covered(at))
            {
                return ask - at > 3 && !clause.References.Any(mention => mention.Start > at && mention.Start < ask && mention.Numbers.Length > 0) ? clause.Said(at + 1, ask) : null;
            }
        }

        return null;
    }

    // "our partner has left and I can't get the numbers before Christmas"
    private static string? Ahead(Clause clause, Cue? miss)
    {
        if (miss is not { } cue || clause.At(cue.Start - 1) is not ("i" or "we") || clause.At(cue.Start - 2) is not ("and" or "so" or ","))
        {
            return null;
        }

        var end = cue.Start - 2;
        return end - clause.From >= 4 && !clause.References.Any(mention => mention.Start < end && mention.Numbers.Length > 0) ? clause.Said(clause.From, end) : null;
    }

    // "another fortnight for the leisure centre options paper": which action, by its subject
    private static string? Subject(Clause clause, TimeMention? due)
    {
        var from = -1;
        for (var at = clause.From; at + 2 < clause.To && from < 0; at++)
        {
            from = clause.At(at) is "for" or "on" or "with" && !Array.Exists(clause.Message.Cues, cue => cue.Concept is Concept.Waiting or Concept.Because or Concept.Progress && cue.Covers(at)) && clause.At(at + 1) is "the" or "my" or "our" && !clause.Covered(at + 2) && !(due is { } time && time.Start - at is >= 0 and <= 2) ? at : -1;
        }

        if (from < 0)
        {
            return null;
        }

        var end = from + 2;
        while (end < clause.To && clause.Token(end).IsWord && clause.OpensAt(end, Concept.Because, Concept.Waiting) is null && !clause.Covered(end) && clause.At(end) is not ("until" or "till" or "til" or "by" or "be" or "is" or "are" or "if" or "please" or "but" or "and" or "so" or "to"))
        {
            end++;
        }

        return end - from - 2 is > 0 and <= 7 ? clause.Said(from + 2, end) : null;
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
            if (before is "make" or "hit" or "meet" or "from" or "by" or "for" or "in" or "before" && clause.Any(Concept.Miss) is { } missed && missed.Start < time.Start && clause.Find(missed.Start, "need", "until", "till", "to", ",") is var turn && (turn < 0 || turn > time.Start))
            {
                continue;
            }

            // "we'd struggle to bring 9 to the January meeting, is March ok"
            if (clause.Any(Concept.Miss) is { } lost && lost.Start < time.Start && clause.LastTime is { } later && later.Start > time.End && clause.Find(time.End, ",", "-", "–", "but") is var stop && stop >= time.End && stop < later.Start && clause.To - later.End <= 4)
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

        if (Noted(clause) is { } noted)
        {
            return noted;
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
        if (news is null && !denied && !reports && !done2 && !(clause.Points && clause.Role == SpeakerRole.Officer && clause.Count > 2 && (clause.At(clause.From) is "i'll" or "we'll" or "i'd" or "you'll" || clause.Reference is { } lent && lent.Start >= clause.To || clause.Reference is { } ahead && ahead.End <= clause.From || clause.Names.Person(clause.From, clause.To) > 0)) || clause.Count <= 2 && clause.At(clause.From) is "update" or "progress" or "will" or "i'll" && !points)
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

            if (clause.At(at) is ":" or "-" or "–" or "," or ")" || clause.At(at) is "that" or "it" or "which" && clause.At(at + 1) is "is" or "'s" && at > clause.From && taken[at - 1 - clause.From] || clause.At(at) is "that's" or "it's" && at > clause.From && taken[at - 1 - clause.From] || (clause.At(at) is "no" or "yes" && clause.At(at + 1) is "still" or "not" or "," or "but") || (at > clause.From && taken[at - 1 - clause.From] && clause.At(at) is "is" or "are" or "'s" or "has" or "have" or "was" or "were" or "been"))
            {
                clause.Take(taken, at, at + 1);
                continue;
            }

            break;
        }

        var due = Promise(clause);
        var score = points ? news is not null || denied || done2 ? 0.85 : reports ? 0.7 : 0.52 : clause.Listening.InThread.Count > 0 ? 0.75 : 0.66;
        return Reading.Of(Intent.Update, score, denied ? "said not to be done" : "news of an action", slots.With(clause, person) with { Text = clause.Left(taken), Due = due is { } day ? clause.Due(day) : null });
    }

    // "Note against 4 from the Director of Finance: figures to follow", "for 13 please put: a bid has been submitted"
    private static Understood? Noted(Clause clause)
    {
        if (!clause.Points || clause.Reference is not { Numbers.Length: > 0 } mention || mention.Start - clause.From > (clause.Starts("record", "note", "add", "log", "put") ? 7 : 3))
        {
            return null;
        }

        var colon = -1;
        for (var at = mention.End; at < clause.To && at - mention.End < 10 && colon < 0; at++)
        {
            colon = clause.Token(at).Kind is TokenKind.Colon || clause.At(at) is "put" or "say" && clause.At(at + 1) is not ("it" or "that" or ":") && clause.Role == SpeakerRole.Officer && at - mention.End <= 1 && mention.Start > clause.From ? at : -1;
        }

        // "please add to 10 that the officer met the auditors"
        if (colon < 0 && clause.At(mention.End) is "that" or ":" && clause.At(clause.From) is "add" or "note" or "record" or "put" or "log" or "say" && clause.At(mention.Start - 1) is "to" or "on" or "against" or "under" or "for" or "in" && clause.Role != SpeakerRole.Chair)
        {
            colon = mention.End;
        }

        if (colon < 0 && clause.Role == SpeakerRole.Officer && clause.At(mention.End) is "=" or "-" or "–" && clause.At(clause.From) is "status" or "position" or "update" or "progress" or "latest")
        {
            colon = mention.End;
        }

        if (colon < 0 || clause.To - colon < 2)
        {
            return null;
        }

        var opens = clause.Role == SpeakerRole.Officer && clause.At(clause.From) is "status" or "position" or "progress" or "latest" || colon == mention.End && clause.At(clause.From) is "add" or "put" or "log" || clause.At(clause.From) is "note" or "update" or "reply" or "response" or "answer" or "comment" or "record" or "news";
        var dictates = clause.Role == SpeakerRole.Officer && clause.Find(mention.End, "put", "say", "note", "record", "write", "add", "minute") is var verb && verb > 0 && verb <= colon;
        if (!opens && !dictates)
        {
            return null;
        }

        var from = clause.Find(mention.End, "from", "by") is var giver && giver > 0 && giver < colon ? clause.Names.At(giver + 1, colon, NameKind.Owner, NameKind.Person) : null;
        return Reading.Of(Intent.Update, 0.88, "news dictated for an action", new Slots { References = Reading.Pointing(clause, colon).References, Text = Clause.Trimmed(clause.Said(colon + 1, clause.To) ?? "")?.Trim('"') }.With(clause, from));
    }

    // News without a number and outside a thread: only in the officer's own turn of phrase
    private static bool Newsworthy(Clause clause, bool denied) => clause.Role == SpeakerRole.Officer && (denied
        || clause.OpensAt(clause.From, Concept.Progress, Concept.NotBegun, Concept.Waiting) is not null
        || (clause.Any(Concept.Progress, Concept.NotBegun, Concept.Waiting) is { } news && clause.At(clause.From) is "it's" or "still" or "i'll" or "we'll" or "hoping" or "hope" or "expect" or "due" or "we're" or "i'm" or "we've" or "i've" or "it" or "this" or "that's" or "should" or "will" or "the" or "draft" or "report" or "awaiting" or "that" or "not" or "legal" && clause.Count >= 3 && news.Start - clause.From <= 5 && (clause.At(news.Start) is not ("being" or "hope" or "hoping" or "meeting with" or "spoken" or "out to") || clause.Times.Length > 0)));

    // A due that the officer promises: "will be ready by the 10th", "should have it for the January meeting"
    private static TimeMention? Promise(Clause clause)
    {
        if (!clause.Word("will", "should", "expect", "hope", "hoping", "aiming", "aim", "due", "by", "i'll", "we'll", "before", "ready", "track", "schedule", "target"))
        {
            return null;
        }

        foreach (var time in clause.Times)
        {
            if (clause.At(time.Start - 1) is "by" or "before" or "for" || clause.At(time.Start - 1) is "on" && clause.Word("you") || (clause.At(time.Start - 1) is "the" && clause.At(time.Start - 2) is "by" or "before" or "for"))
            {
                return time;
            }

            // "will have the answer for you tomorrow"
            if (time.End == clause.To && time.Kind is TimeKind.Day && clause.At(time.Start) is "tomorrow" or "today" or "monday" or "tuesday" or "wednesday" or "thursday" or "friday" && clause.Word("will", "should", "i'll", "we'll"))
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

        return clause.Role == SpeakerRole.Officer && clause.Word("attached", "enclosed") || clause.Role == SpeakerRole.Officer && clause.Count > 4 && (clause.At(clause.From).EndsWith("ing", StringComparison.Ordinal) || clause.At(clause.From).EndsWith("ed", StringComparison.Ordinal)) || clause.Role == SpeakerRole.Officer && clause.At(clause.From) is "got" or "i've" or "we've" or "i" or "we" or "had" or "have" or "update" or "been" or "i'm" or "we're" or "just" or "legal" or "still";
    }

    /// <summary>"Sam says", "Priya has told me": the person for whom somebody else answers.</summary>
    /// <param name="clause">Where.</param>
    /// <param name="behind">The token behind those words.</param>
    private static NameMention? Speaker(Clause clause, out int behind)
    {
        behind = clause.From;
        for (var at = clause.From; at < Math.Min(clause.To, clause.From + 5); at++)
        {
            if (clause.Names.At(at, clause.To, clause.Role == SpeakerRole.Officer ? [NameKind.Person] : [NameKind.Owner, NameKind.Person]) is { } name && name.Start == at && !clause.Covered(at))
            {
                var verb = name.End;
                while (clause.At(verb) is "has" or "just" or "have" or "'s" or "also" or "tells" or "told" && clause.At(verb) is not ("tells" or "told"))
                {
                    verb++;
                }

                if (clause.At(verb) is "says" or "said" or "reports" or "told" or "tells" or "confirms" or "confirmed" or "reckons" or "reported" or "let" or "informs" or "advised" or "advises" or "emailed" or "rang" or "phoned" or "mentioned" or "finished" or "completed" or "done" or "thinks" or "has" or "states")
                {
                    behind = clause.At(verb) is "finished" or "completed" or "done" ? verb : verb + 1;
                    while (behind < clause.To && clause.At(behind) is "me" or "us" or "that" or "to" or "say" or "in" or "know" or "saying" or "by" or "email" or "and" or "said" or "," or "he" or "she" or "they" or "says" or "say")
                    {
                        behind++;
                    }

                    // "Angus told me in the corridor that 14's finished"
                    if (clause.Find(behind, "that") is var that && that > behind && that - behind <= 5 && clause.Reference is { } told && told.Start > that)
                    {
                        behind = that + 1;
                    }

                    return name;
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
