using ActionBot.Understanding.Language;

namespace ActionBot.Understanding.Recognition;

/// <summary>An action is done: said so, ticked, delivered. A clerk may say it for an officer: "Sam says 14 is done".</summary>
internal static partial class Completions
{
    private static readonly HashSet<string> Things = ["timesheet", "timesheets", "marathon", "10k", "parkrun", "booking", "questionnaire", "e-learning", "elearning", "mandatory", "expenses", "expense", "crossword", "jigsaw", "wordle", "jury", "marking", "degree", "dissertation", "mortgage", "purchase", "invoice", "requisition", "requisitions", "appraisal", "lunch", "dinner", "homework", "shift", "workout", "quiz", "census"];

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

        var thinks = clause.Question && clause.Role == SpeakerRole.Officer && clause.Asked && !clause.Inverted && clause.Points && clause.At(clause.To - 1) is "think" or "believe" or "reckon" && clause.At(clause.To - 2) is "i" or "we";
        if (clause.Question && !thinks || clause.Starts("if", "when", "once", "unless", "list", "show", "which"))
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
            return Reading.Of(Intent.Complete, 0.86, "something asked for has gone out", Told.In(clause, Intent.Complete, Reading.Pointing(clause)));
        }

        // "works were completed by 20th November so please close": what is told stands whole before what follows from it
        if (clause.Role == SpeakerRole.Officer && clause.Points && Sequel(clause) is > 0 and var sequel && clause.Any(Concept.Done) is { } deed && deed.Start < sequel && !clause.Denied(deed) && !Share(clause, deed) && !clause.Word("will", "half", "nearly", "almost", "partly", "once", "when", "if", "until"))
        {
            if (Told.In(clause, Intent.Complete, Reading.Pointing(clause)) is { Text: { } whole } both && whole.Count(letter => letter == ' ') >= 2)
            {
                return Reading.Of(Intent.Complete, 0.94, "what was done, and that it may be closed", both);
            }
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

        // "I've finished with the laminator if anyone wants it"
        if (!clause.Points && clause.Find(clause.From, "anyone", "anybody", "someone", "somebody") is > 0 and var offered && clause.At(offered - 1) is "if" || !clause.Points && done is { } over && clause.At(over.Start) is "finished" or "done" && clause.At(over.End) is "with" && clause.At(over.Start - 1) is "i've" or "we've" or "have" or "i" or "we" && clause.At(over.End + 1) is not ("it" or "this" or "that" or "these" or "them"))
        {
            return null;
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
        if ((clause.Has(Concept.Superseded, Concept.NotNeeded) || clause.Word("duplicate", "duplicated", "duplicates", "cancelled", "abandoned", "scrapped")) && clause.At(cue.Start) is "come" or "off" || clause.Reference is { Numbers.Length: > 0 } refused && clause.At(refused.End) is "no" or "nope" && clause.At(refused.End + 1) is "" or "," or "-" or "–")
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

        // "Briefing paper done, going to group leaders Wednesday then to you by the 9th": it is still to come
        if (clause.Role == SpeakerRole.Officer && clause.Find(cue.End, "you", "you'll", "members", "committee") is > 0 and var yet && clause.At(yet - 1) is "to" or "with" && clause.Times.Any(time => time.Start > yet && (time.Date > clause.Listening.Today || time.Date is null)) && clause.Find(cue.End, "going", "will", "then", "be", "should", "coming", "goes") > 0)
        {
            return null;
        }

        // "can somebody sort the microphones"
        if (clause.Requested && cue.Start == clause.From && !clause.Points && clause.At(cue.Start) is "sort" or "finish" or "complete" or "tick" or "sort out")
        {
            return null;
        }

        // "no way am I getting 27 done by then", "9 - nothing's been done", "thought 9 was done but I need more time"
        if (clause.At(clause.From) is "no" or "not" && clause.At(clause.From + 1) is "way" or "chance" or "a" && clause.Find(clause.From, "way", "chance", "hope") is > 0 and <= 200 and var none && none - clause.From <= 2
            || clause.At(cue.Start) is "done" && (clause.At(cue.Start - 1) is "nothing" || clause.At(cue.Start - 1) is "been" or "'s" or "is" or "has" && clause.Find(clause.From, "nothing") is >= 0 and var nothing && cue.Start - nothing is 2 or 3)
            || clause.Find(clause.From, "thought", "believed", "assumed") is >= 0 and var mistaken && mistaken < cue.Start && cue.Start - mistaken <= 5 && clause.Find(cue.End, "but") is > 0 and var however && clause.Has(Concept.Need, Concept.Extension, Concept.NotBegun))
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
        while (breath > clause.From && clause.Token(breath - 1).Kind is not (TokenKind.Comma or TokenKind.Dash) && clause.At(breath - 1) is not "but")
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

        // "committee noted 5, 7 and 10 as complete on Thursday, min 44": the committee's word closes
        if (clause.Role == SpeakerRole.Clerk && points && Reading.Minute(clause) is { } minuted && clause.Word("noted", "agreed", "accepted", "resolved", "recorded"))
        {
            return Reading.Of(Intent.Close, 0.94, "noted as complete by the committee, with its minute", slots with { Minute = minuted, Meeting = clause.Times is [var then, ..] && then.Start > cue.Start ? clause.Said(then.Start, then.End) : null });
        }

        var person = Reporting.Speaker(clause, out _);
        if (clause.Role != SpeakerRole.Officer && person is null && clause.At(cue.Start) is "resolved" or "carried" or "concluded" or "delivered" or "implemented" && !points)
        {
            return null;
        }

        person ??= Reporting.Behalf(clause);

        // "10 done by Asha"
        if (person is null && clause.At(cue.End) is "by" && clause.Names.At(cue.End + 1, clause.To, NameKind.Person) is { } doer && doer.Start == cue.End + 1 && !clause.Covered(doer.Start))
        {
            person = doer;
        }

        // "job done on the war memorial", "the bus lane report is done": which action, by its subject
        if (!points && clause.Listening.InThread.Count == 0 && clause.Role == SpeakerRole.Officer)
        {
            var until = clause.Find(cue.End, ",", "-", "–") is > 0 and var stops ? stops : clause.To;
            var of = cue.Start == clause.From && clause.At(cue.Start) is "tick" or "cross" or "mark" or "sign" && clause.At(cue.End) is "the" && until - cue.End is > 1 and <= 7 ? (From: cue.End + 1, To: until) : clause.At(cue.End) is "on" or "with" && clause.At(cue.End + 1) is "the" or "my" or "our" ? (From: cue.End + 2, To: until) : clause.At(clause.From) is "the" && clause.Find(clause.From, "is", "has", "are", "have", "was", "'s") is var verb && verb - clause.From is > 2 and < 8 && verb < cue.Start && cue.Start - verb <= 4 ? (From: clause.From + 1, To: verb) : (From: -1, To: -1);
            if (of.From > 0 && of.To - of.From is > 0 and <= 6 && !Array.Exists(clause.Message.Cues, other => other.Concept is Concept.About or Concept.Because && other.Start >= of.From && other.End <= of.To) && clause.Times.All(time => time.Start < of.From || time.Start >= of.To))
            {
                slots = slots with { Query = clause.Said(of.From, of.To) };
                points = true;
            }
        }

        // "both of mine for Place Scrutiny"
        if (slots.Reach != Reach.Named && !clause.Points && Reading.Behind(clause, ["for"], NameKind.Committee) is { } body && body.End == clause.To)
        {
            slots = slots.With(clause, body);
        }

        slots = Told.In(clause, Intent.Complete, slots.With(clause, person));

        // "I've finished my lunch": what is done is none of our actions
        if (!points && slots.Text is not null && clause.Listening.InThread.Count == 0 && !Separated(clause, cue))
        {
            return null;
        }

        var confidence = points ? 0.93 : person is not null ? 0.8 : clause.Count <= 4 || slots.Text is not null ? 0.85 : 0.7;
        return Reading.Of(Intent.Complete, clause.Role == SpeakerRole.Chair ? confidence - 0.1 : confidence, $"'{clause.Said(cue.Start, cue.End)}' said of an action", slots);
    }

    // "so please treat as completed", "so can be closed", "and can come off the list"; -1: nothing follows
    private static int Sequel(Clause clause)
    {
        for (var at = clause.To - 2; at > clause.From + 3 && clause.To - at <= 9; at--)
        {
            if (clause.At(at) is not ("so" or "and" or "therefore") || clause.References.Any(mention => mention.Start > at && mention.Numbers.Length > 0))
            {
                continue;
            }

            var verb = at + 1;
            while (clause.At(verb) is "please" or "pls" or "you" or "can" or "could" or "it" or "this" or "that" or "i" or "think" or "we" or "now" or "should" or "may" or "just" or "be" or "kindly" or "the" or "action" or "would" or "it's")
            {
                verb++;
            }

            if (verb - at > 1 && clause.At(verb) is "treat" or "close" or "closed" or "mark" or "marked" or "record" or "tick" or "ticked" or "remove" or "removed" or "treated" or "come" or "take" or "sign" or "show" or "consider" or "considered" or "count" or "strike" or "crossed" or "cross")
            {
                return at;
            }
        }

        return -1;
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

    private static bool Separated(Clause clause, Cue cue)
    {
        // "done, report circulated" and "report circulated, done"
        return cue.Start == clause.From || clause.At(cue.End) is "," or "-" or "–" or ":" or "(" or "." or "" || clause.At(cue.Start - 1) is "all" or "that's" or "it's" || clause.At(clause.From) is "that" or "this" or "it" or "it's" or "that's" or "all";
    }
}
