using ActionBot.Understanding.Language;

namespace ActionBot.Understanding.Recognition;

/// <summary>An action is done: said so, ticked, delivered. A clerk may say it for an officer: "Sam says 14 is done".</summary>
internal static class Completions
{
    private static readonly HashSet<string> AroundDone =
    [
        "is", "mine", "are", "was", "has", "have", "been", "now", "all", "already", "i", "i've", "we've", "we", "it's", "that's", "that", "this", "it", "mark", "marked", "please", "as", "record", "recorded", "note", "log", "being", "just", "both", "fully", "'s", "are", "can", "be", "considered", "consider", "you", "so", "off", "have", "which", "them", "these", "those", "were", "am", "got", "get", "i'm", "we're", "finally", "too", "also", "since", "pleased", "to", "say", "been", "would", "should", "could", "off", "treat", "call", "one", "well", "truly", "right", "one's", "thats", "its", "ive", "weve", "can", "there", "up", "yes", "here", "had", "put", "down", "and", "the", "has", "he", "she", "they", "he's", "she's", "they've", "he's", "shown", "show", "set", "status", "of", "item", "ones", "they're", "treated", "regard", "regarded", "mae", "yeah", "take", "cross", "um", "taken", "counted", "done", "it'll", "our", "from", "believe", "think",
    ];

    private static readonly HashSet<string> Things = ["timesheet", "timesheets", "marathon", "10k", "parkrun", "booking", "questionnaire", "e-learning", "elearning", "mandatory", "expenses", "expense", "crossword", "jigsaw", "wordle", "jury", "marking", "degree", "dissertation", "mortgage", "purchase", "invoice", "requisition", "requisitions", "appraisal", "lunch", "dinner", "homework", "shift", "workout", "quiz", "census"];

    private static readonly HashSet<string> Sent = ["sent", "circulated", "published", "submitted", "issued", "posted", "emailed", "uploaded", "installed", "adopted", "paid", "supplied", "shared", "provided", "signed", "repaired", "fixed", "erected", "distributed", "launched", "handed", "replied", "presented"];

    public static Understood? Complete(Clause clause)
    {
        // "did 9 last week"
        if (clause.Role == SpeakerRole.Officer && clause.At(clause.From) is "did" && !clause.Asked && clause.Reference is { } mention && mention.Start == clause.From + 1 && mention.Numbers.Length > 0 && (mention.End == clause.To || clause.Times.Any(time => time.Start == mention.End) || clause.At(mention.End) is "on" or "this" or "last" or "yesterday"))
        {
            return Reading.Of(Intent.Complete, 0.9, "'did' an action", Reading.Pointing(clause) with { Text = clause.Said(mention.End, clause.To) });
        }

        // "I did this weeks ago!!"
        if (clause.Role == SpeakerRole.Officer && !clause.Asked && !clause.Points && clause.Count <= 8 && clause.At(clause.From) is "i" or "we" && clause.At(clause.From + 1) is "did" && clause.At(clause.From + 2) is "this" or "it" or "that" or "these" or "them" or "those" && (clause.At(clause.To - 1) is "ago" or "already" or "yesterday" || clause.At(clause.From + 3) is "last" || clause.Find(clause.From + 3, "back", "on") == clause.From + 3 && clause.Times.Length > 0))
        {
            return Reading.Of(Intent.Complete, 0.8, "'did' what was asked", new Slots());
        }

        if (clause.Question || clause.Starts("if", "when", "once", "unless", "list", "show", "which"))
        {
            return null;
        }

        // "put against 40 that the notice was served": news dictated
        if (Endings.TakenOff(clause) || clause.Starts("put", "note", "add", "record", "log") && clause.Reference is { Numbers.Length: > 0 } against && clause.At(against.End) is "that")
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
            Reporting.TakeReferences(clause, rest);
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

        // "13 no longer required, district council has done it themselves"
        if (clause.Any(Concept.NotNeeded, Concept.Superseded) is { } needless && needless.Start < cue.Start && clause.Points)
        {
            return null;
        }

        // "28 can come off the list, it's been overtaken by the new strategy" is dropped, "8 no. weather" is not done
        if (clause.Has(Concept.Superseded, Concept.NotNeeded) && clause.At(cue.Start) is "come" or "off" || clause.Reference is { Numbers.Length: > 0 } refused && clause.At(refused.End) is "no" or "nope" && clause.At(refused.End + 1) is "" or "," or "-" or "–")
        {
            return null;
        }

        // "half done", "nearly finished", "should be done by Friday", "need to finish 14" are news
        var before = clause.At(cue.Start - 1);
        if (Share(clause, cue) || before is "half" or "partially" or "substantially" or "largely" or "nearly" or "almost" or "partly" or "part" or "be" or "get" or "mostly" or "to" or "i'll" or "will" or "we'll" or "getting" or "being" or "quite" or "bit" && !(before is "be" && clause.At(cue.Start - 2) is "can" or "now" or "could" or "should" or "to" && clause.At(cue.Start) is "closed" or "marked" or "ticked" or "signed" or "considered") && !(before is "to" && clause.At(cue.Start - 2) is "nothing"))
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
        // "I've been trying to tell someone this for weeks, number 7 was finished in September": what is only wished stands in the same breath
        var breath = cue.Start;
        while (breath > clause.From && clause.Token(breath - 1).Kind is not (TokenKind.Comma or TokenKind.Dash))
        {
            breath--;
        }

        breath = clause.Reference is { Numbers.Length: > 0 } own && own.Start >= breath ? breath : clause.From;
        var reckoned = clause.At(clause.From) is "i'd" or "we'd" && clause.At(clause.From + 1) is "call" or "say" or "consider" or "count" or "regard" && clause.Role == SpeakerRole.Officer && clause.Points;
        if (!reckoned && clause.Word("i'd", "would", "wouldn't", "will", "i'll", "we'll", "should", "going", "hope", "hoping", "aim", "aiming", "expect", "expecting", "nearly", "almost", "trying", "try", "needs", "need", "when", "once", "if", "half", "working", "must", "might", "cannot", "wish", "gonna", "while", "whilst", "until", "till", "til") && !(clause.At(cue.Start) is "closed" or "close" or "ticked") && clause.Find(breath, "i'd", "would", "wouldn't", "will", "i'll", "we'll", "should", "going", "hope", "hoping", "aim", "aiming", "expect", "expecting", "nearly", "almost", "trying", "try", "needs", "need", "when", "once", "if", "half", "working", "must", "might", "cannot", "wish", "gonna", "while", "whilst", "until", "till", "til") is >= 0 and var wished && wished < cue.Start)
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

        var person = Reporting.Speaker(clause, out var spoken);
        if (clause.Role != SpeakerRole.Officer && person is null && clause.At(cue.Start) is "resolved" or "carried" or "concluded" or "delivered" or "implemented" && !points)
        {
            return null;
        }

        var taken = clause.Mask();
        Reporting.TakeReferences(clause, taken);
        clause.Take(taken, clause.From, spoken);
        clause.Take(taken, cue.Start, cue.End);
        if (person is null && Reporting.Behalf(clause, out var behalf) is { } principal)
        {
            clause.Take(taken, behalf, principal.End);
            person = principal;
        }

        TakeWhen(clause, cue, taken);
        foreach (var other in clause.Message.Cues)
        {
            if (other.Concept == Concept.Done && other.Start >= clause.From && other.End <= clause.To && !(clause.At(other.Start) is "delivered" or "implemented" or "carried" or "sorted" or "finished" or "resolved" or "achieved" && other.Start > cue.End && clause.Find(cue.End, ",", "-", "–", ":") is var parted && parted >= cue.End && parted < other.Start))
            {
                clause.Take(taken, other.Start, other.End);
            }
        }

        for (var at = cue.Start - 1; at >= clause.From && (taken[at - clause.From] || AroundDone.Contains(clause.At(at)) || clause.Token(at).Kind is TokenKind.Comma or TokenKind.Dash or TokenKind.Colon); at--)
        {
            clause.Take(taken, at, at + 1);
        }

        for (var at = cue.End; at < clause.To && (taken[at - clause.From] || clause.At(at) is "now" or "mine" or "and" or "dusted" or "off" or "too" or "already" or "that" or "it" or "as" or "please" or "well" or "yes" or "up" || clause.At(at) is "from" or "on" or "at" && clause.At(at + 1) is "our" or "my" && clause.At(at + 2) is "side" or "end" or "part" || clause.At(at) is "our" or "my" && clause.At(at + 1) is "side" or "end" or "part" || clause.At(at) is "side" or "end" or "part" && clause.At(at - 1) is "our" or "my" || clause.At(at) is "one" or "lot" && clause.At(at - 1) is "that" or "this" or "the"); at++)
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

        TakeHedge(clause, cue, taken);

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

        var text = Plainly(clause.Left(taken));

        // "I've finished my lunch": what is done is none of our actions
        if (!points && text is not null && clause.Listening.InThread.Count == 0 && !Separated(clause, cue))
        {
            return null;
        }

        var confidence = points ? 0.93 : person is not null ? 0.8 : clause.Count <= 4 || text is not null ? 0.85 : 0.7;
        return Reading.Of(Intent.Complete, clause.Role == SpeakerRole.Chair ? confidence - 0.1 : confidence, $"'{clause.Said(cue.Start, cue.End)}' said of an action", (slots with { Text = text }).With(clause, person));
    }

    // "as of this morning 66 is done", "completed on 22 October", "done this morning": when is no news by itself
    private static void TakeWhen(Clause clause, Cue cue, bool[] taken)
    {
        if (clause.At(clause.From) is "as" && clause.At(clause.From + 1) is "of" or "at" && clause.Reference is { Numbers.Length: > 0 } mention && mention.Start - clause.From <= 6 && mention.Start < cue.Start)
        {
            clause.Take(taken, clause.From, mention.Start);
        }

        var from = cue.End;

        // "consider 18 closed from our perspective", "done as far as I'm concerned"
        if (clause.At(from) is "from" or "in" or "for" && clause.At(from + 1) is "our" or "my" && clause.At(from + 2) is "perspective" or "point" or "view" or "opinion" or "part")
        {
            clause.Take(taken, from, clause.At(from + 2) is "point" && clause.At(from + 3) is "of" ? from + 5 : from + 3);
        }

        while (from < clause.To && (taken[from - clause.From] || clause.At(from) is "now" or "already"))
        {
            from++;
        }

        var at = clause.At(from) is "on" or "back" or "earlier" or "late" or "first" or "before" or "over" or "during" ? from + 1 : from;
        at = clause.At(at) is "the" or "in" or "on" ? at + 1 : at;
        var end = clause.At(at) is "this" && clause.At(at + 1) is "morning" or "afternoon" or "evening" or "week" ? at + 2 : -1;
        foreach (var time in clause.Times)
        {
            end = time.Start == at && (time.Kind == TimeKind.Day || clause.At(at) is "last" or "this" || time.Kind == TimeKind.Vague && time.End == clause.To) && !(time.Date > clause.Listening.Today && clause.At(from) is not "on") ? time.End : end;
        }

        end = end > 0 && clause.At(end) is "morning" or "afternoon" or "evening" ? end + 1 : end;
        if (end > 0 && clause.At(end) is not ("by" or "when" or "as" or "after" or "but" or "at" or "in" or "to" or "for" or "with" or "following" or "subject"))
        {
            clause.Take(taken, cue.End, end);
        }
    }

    /// <summary>"60% complete", "three quarters done", "two of the five sites are finished": a part of it.</summary>
    public static bool Share(Clause clause, Cue cue)
    {
        var before = clause.At(cue.Start - 1);
        if (before is "%" or "percent" or "cent" or "pc" or "quarters" or "thirds" or "third" or "quarter")
        {
            return !(before is "%" or "percent" && clause.At(cue.Start - 2) is "100");
        }

        // "my bit of 12 is done but Highways still have to do theirs"
        if (clause.Find(clause.From, "bit", "part", "share", "end", "side", "half") is >= 0 and var mine && mine < cue.Start && mine > clause.From && clause.At(mine - 1) is "my" or "our" && clause.Find(cue.End, "but", "though", "however", "still") > 0)
        {
            return true;
        }

        // "first batch delivered": more are to come
        if (clause.At(cue.Start - 2) is "first" or "initial" or "second" && before is "batch" or "phase" or "stage" or "part" or "round" or "tranche" or "half" or "set" or "lot" or "draft" or "section" or "quote" or "visit")
        {
            return true;
        }

        for (var at = clause.From; at + 3 < cue.Start; at++)
        {
            if (clause.At(at + 1) is "of" && clause.At(at + 2) is "the" or "our" or "those" && (clause.Token(at).Kind == TokenKind.Number || clause.At(at) is "one" or "two" or "three" or "four" or "five" or "six" or "seven" or "eight" or "nine" or "ten" or "some" or "most" or "half") && (clause.Token(at + 3).Kind == TokenKind.Number || clause.At(at + 3) is "two" or "three" or "four" or "five" or "six" or "seven" or "eight" or "nine" or "ten" or "twelve" || clause.At(at) is "some" or "most" or "half"))
            {
                return true;
            }
        }

        return false;
    }

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

    // "has been signed off", "with thanks to the contractors", "to close the loop": without its subject, or no news
    internal static string? Plainly(string? words)
    {
        if (words is null)
        {
            return null;
        }

        foreach (var lead in (ReadOnlySpan<string>)["in full, ", "in full ", "has been ", "have been ", "has ", "have ", "was ", "were "])
        {
            if (words.StartsWith(lead, StringComparison.OrdinalIgnoreCase))
            {
                words = words[lead.Length..];
                break;
            }
        }

        foreach (var opening in (ReadOnlySpan<string>)["with thanks to", "far as we", "far as i", "as far as", "to close the loop", "to round off", "to finish off", "for completeness", "quick update", "short update", "brief update", "quick one", "update from"])
        {
            if (words.StartsWith(opening, StringComparison.OrdinalIgnoreCase))
            {
                var comma = words.IndexOf(',', StringComparison.Ordinal);
                words = comma > 0 ? words[(comma + 1)..].Trim() : opening is "to close the loop" ? words[opening.Length..].Trim() : "";
                break;
            }
        }

        // "can be removed from the list": what follows from it
        foreach (var sequel in (ReadOnlySpan<string>)["can be removed", "can be taken off", "can be closed", "can come off", "can be ticked", "can be crossed", "may be removed", "may be closed", "should be removed", "please remove", "please take it off", "can be deleted"])
        {
            words = words.StartsWith(sequel, StringComparison.OrdinalIgnoreCase) && !words.Contains(',', StringComparison.Ordinal) ? "" : words;
        }

        return words.Length > 1 && words.ToLowerInvariant() is not ("on it" or "to it" or "on this" or "with it" or "on this one" or "too" or "as well" or "also" or "of today" or "as of today" or "as of now" or "in full" or "of now" or "that" or "today" or "now" or "then") ? words : null;
    }

    // "You can lose 9 off the list", "As far as we're concerned 31 is complete", "so I reckon it's done": how it is put is no news
    private static void TakeHedge(Clause clause, Cue cue, bool[] taken)
    {
        var from = cue.Start;
        while (from > clause.From && clause.Token(from - 1).Kind is not (TokenKind.Comma or TokenKind.Dash or TokenKind.Colon or TokenKind.Bracket or TokenKind.Stop) && !(clause.At(from - 1) is "so" && from - 2 > clause.From))
        {
            from--;
        }

        // Two marks of one thing: the news may stand before a mark that is part of a number's own list
        var opens = clause.At(from) is "i" or "i'd" or "i'm" or "i've" or "we" or "we'd" or "you" or "as" or "that's" or "thats" or "that" or "consider" or "call" or "count" or "treat" or "happy" or "pleased" or "please" or "find" or "so" or "it" or "it's" or "far" or "can" or "could" or "may" or "with" or "lose" or "to" or "in" or "regarding" or "which" or "this" or "tell" or "inform" or "you've" or "youve";
        if (!opens || cue.Start - from > 9 || cue.Start == from)
        {
            return;
        }

        // What was done and by whom is news: "I sent the letter and 9 is done", "we completed the works on 9"
        for (var at = from; at < cue.Start; at++)
        {
            if (!taken[at - clause.From] && clause.Token(at).IsWord && clause.Token(at).Word.Length > 3 && (clause.At(at).EndsWith("ed", StringComparison.Ordinal) && clause.At(at) is not ("concerned" or "asked" or "pleased" or "relieved" or "delighted") || clause.At(at) is "sent" or "went" or "gone" or "spoke" or "wrote" or "gave" or "took" or "put" or "built" or "told" or "held" or "bought" or "made" or "done" or "finished" or "with"))
            {
                return;
            }
        }

        clause.Take(taken, from, cue.Start);
    }

    private static bool Separated(Clause clause, Cue cue)
    {
        // "done, report circulated" and "report circulated, done"
        return cue.Start == clause.From || clause.At(cue.End) is "," or "-" or "–" or ":" or "(" or "." or "" || clause.At(cue.Start - 1) is "all" or "that's" or "it's" || clause.At(clause.From) is "that" or "this" or "it" or "it's" or "that's" or "all";
    }
}
