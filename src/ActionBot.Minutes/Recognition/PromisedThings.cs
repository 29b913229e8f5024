using ActionBot.Minutes.DueDates;
using ActionBot.Minutes.Text;

namespace ActionBot.Minutes.Recognition;

/// <summary>
/// What is done to what: the deeds that, done to this thing, can be asked about, and whose affair they are.
/// </summary>
internal static class PromisedThings
{
    /// <summary>The deed and the thing it is done to go together: a paper is sent, a visit arranged, a matter looked into, a wording changed.</summary>
    public static bool IsPromised(Sentence sentence, Commitment commitment) => commitment.Verb switch
    {
        "make" when Subject(sentence, commitment, "decision", "decisions") && sentence.Passage.Text.AsSpan(sentence.Tokens[commitment.VerbToken].End).StartsWith(" at the next meeting", StringComparison.Ordinal) => true,
        "make" => Follows(sentence, commitment, "available") || commitment.Form != CommitmentForm.Modal || Subject(sentence, commitment, "arrangements", "contact", "enquiries", "enquiry", "representations", "amendments", "amendment", "changes", "corrections", "correction", "request", "approach", "approaches")
            || Subject(sentence, commitment, "report", "presentation", "submission", "application", "referral", "statement") && HasReceiver(sentence, commitment),
        "arrange" or "rearrange" or "reschedule" or "organise" or "schedule" or "convene" or "book" or "set" or "establish" when Subject(sentence, commitment, "visit", "visits", "tour", "party", "meeting", "meetings", "briefing", "briefings", "workshop", "session", "sessions", "seminar", "training", "class", "classes", "course", "courses", "demonstration", "presentation", "walkabout", "inspection", "group") => true,
        "check" or "recheck" or "investigate" or "look" or "follow" or "raise" or "take" or "pick" or "refer" or "clarify" or "confirm" or "explore" or "chase" or "discuss" or "review" or "pass" or "pursue" or "escalate" or "attend" or "address" or "resolve" or "sort" or "deal" or "action" or "arrange" or "organise" or "examine" or "assess" or "research" when IsTheMatter(sentence, commitment) && !(commitment.Verb == "take" && Follows(sentence, commitment, "into", "place")) => true,
        "carry" or "undertake" or "conduct" or "make" or "do" when Subject(sentence, commitment, "check", "checks") => true,
        "return" when Follows(sentence, commitment, "to") => true,
        "write" when Follows(sentence, commitment, "to") => true,
        // "Further tickets will be taken to the shop": carried there. "will be taken to Cabinet" is a paper's way.
        "take" when Follows(sentence, commitment, "to") && Subject(sentence, commitment, "tickets", "leaflets", "posters", "copies", "bags", "books", "samples", "forms") => true,
        "prepare" or "give" when Subject(sentence, commitment, "answer", "response", "reply", "briefing", "note") => true,
        "follow" when commitment.Frame == Frame.Reported && Follows(sentence, commitment, "up") => true,
        "convey" or "pass" or "send" when Subject(sentence, commitment, "condolences", "thanks", "wishes", "congratulations") => true,
        "report" or "feed" when Follows(sentence, commitment, "back") => true,
        "report" or "present" or "submit" or "bring" or "circulate" or "table" when IsOfAMeetingOrMonth(sentence, commitment) => true,
        // "will be handed out at the fete", "will be made available to all parents at the open evening": who is there gets it.
        "give" or "hand" when Follows(sentence, commitment, "out") && sentence.NamesAPaper(SharedStart(sentence, commitment), commitment.FirstToken) && IsAtAGathering(sentence, commitment) => true,
        "make" or "distribute" or "display" or "show" or "announce" or "present" or "explain" or "discuss" when sentence.NamesAPaper(SharedStart(sentence, commitment), commitment.FirstToken) && IsAtAGathering(sentence, commitment) => true,
        "invite" when commitment.VerbToken + 1 >= sentence.EndToken || sentence.Tokens[commitment.VerbToken + 1].Word is "." or "," or ";" => true,
        "finalise" or "complete" when Subject(sentence, commitment, "agreement", "lease", "contract", "accounts", "application", "bid") && DuePhraseReader.Find(sentence.Passage, commitment.VerbToken, sentence.EndToken).Count > 0 => true,
        // "A recruitment exercise would be undertaken in the new year", "the main chain will be inspected next winter"
        "undertake" or "conduct" or "carry" when Subject(sentence, commitment, "exercise", "survey", "audit", "inspection", "review", "assessment", "recruitment", "investigation") && IsOnce(sentence, commitment) => true,
        "check" or "confirm" or "verify" or "clarify" or "correct" when Subject(sentence, commitment, "figures", "figure", "data", "numbers", "position", "situation", "details") => true,
        "look" when Follows(sentence, commitment, "into", "at") => true,
        "revisit" or "re-visit" or "action" => true,
        "discuss" or "raise" or "review" or "consider" when Follows(sentence, commitment, "again", "with") => true,
        "reflect" or "incorporate" or "include" when Subject(sentence, commitment, "comments", "views", "points", "changes", "feedback", "suggestions", "concerns") => true,
        "set" or "fix" or "agree" or "arrange" or "confirm" or "find" when Subject(sentence, commitment, "date", "dates") => true,
        "put" or "place" or "issue" or "publish" or "display" or "post" when Subject(sentence, commitment, "notice", "notices", "poster", "posters", "piece", "article", "release", "advert", "advertisement", "statement", "message", "leaflet", "leaflets") => true,
        "explore" or "investigate" or "look" or "consider" when Subject(sentence, commitment, "feasibility", "option", "options", "idea", "possibility", "location", "proposal", "proposals", "offer", "offers", "opportunity", "opportunities", "suggestion", "suggestions") => true,
        "publish" or "post" or "upload" or "put" or "place" or "display" or "advertise" when sentence.Tokens[commitment.VerbToken + 1 < sentence.EndToken ? commitment.VerbToken + 1 : commitment.VerbToken].Word is "on" or "in" && IsShownSomewhere(sentence, commitment) => true,
        "put" when commitment.Frame is Frame.None or Frame.Agreed && IsPutSomewhere(sentence, commitment) => true,
        "erect" or "install" or "fit" or "fix" or "mount" or "hang" or "attach" or "plant" or "display" or "store" when commitment.Frame == Frame.None && IsTheMatter(sentence, commitment) && commitment.VerbToken + 1 < sentence.EndToken && sentence.Tokens[commitment.VerbToken + 1].Word is "on" or "in" or "at" or "by" or "near" or "outside" or "round" or "up" => true,
        "change" when Subject(sentence, commitment, "code", "padlock", "password", "combination", "lock", "locks", "sign", "name", "venue", "location", "time") => true,
        "write" or "draft" or "prepare" when Subject(sentence, commitment, "letter", "letters", "response", "reply", "email") => true,
        "develop" or "draft" or "prepare" or "produce" or "compile" or "write" or "draw" or "complete" or "finalise" when sentence.NamesAPaper(SharedStart(sentence, commitment), commitment.FirstToken) && DuePhraseReader.Find(sentence.Passage, commitment.VerbToken, sentence.EndToken).Count > 0 => true,
        _ when Subject(sentence, commitment, "condition", "conditions", "informative") => false,
        "change" or "adjust" or "strengthen" or "tighten" or "update" or "revise" or "reword" or "correct" or "amend" or "redraft" or "simplify" or "rewrite" or "edit" or "recast" or "shorten" or "expand" or "reformatted" or "reformat" or "tailored" or "restructured" when IsTheMatter(sentence, commitment) || Subject(sentence, commitment, "wording", "paragraph", "report", "minutes", "document", "table", "figure", "figures", "section", "page", "recommendation", "terms", "register", "title", "date", "error", "plan", "strategy", "policy", "leaflet", "form", "questionnaire", "survey", "guidance", "agenda", "handbook", "template", "website", "messages", "list") => true,
        "seek" or "obtain" or "invite" or "request" when Subject(sentence, commitment, "update", "updates", "report", "reports", "information", "presentation", "expressions", "quotes", "quotations", "views", "advice", "feedback", "nominations", "volunteers", "clarification", "assurance", "assurances", "comments", "costs", "costings") => true,
        "arrange" or "schedule" => HasReceiver(sentence, commitment) || sentence.NamesAPaper(commitment.ClauseStart, commitment.FirstToken),
        _ when Subject(sentence, commitment, "budget") => false,
        _ when IsForTheMeeting(sentence, commitment) => true,
        _ => Deeds.IsDelivered(commitment.Verb) && IsHandedOver(sentence, commitment) || (Deeds.IsDeliveredToSomebody(commitment.Verb) || Deeds.IsForTheAgenda(commitment.Verb)) && HasReceiver(sentence, commitment),
    };

    // A time is named, and it is no habit.
    /// <summary>Whether a time is said by which it is done, and neither again and again nor whenever: "help with the stall on 4 May".</summary>
    internal static bool IsOnce(Sentence sentence, Commitment commitment) => DuePhraseReader.Find(sentence.Passage, commitment.VerbToken, sentence.EndToken).Exists(due => due.Phrase.Form is not (DueForm.Recurring or DueForm.Undated));

    // "at the open evening", "at the summer fete"
    private static bool IsAtAGathering(Sentence sentence, Commitment commitment) =>
        DuePhraseReader.Find(sentence.Passage, commitment.VerbToken, sentence.EndToken).Exists(due => due.Phrase is { Form: DueForm.Season, Season: "an event" } && sentence.Tokens[due.Start].Is("at"));

    // "A schedule was being drawn up and would be finalised in May": two verbs share the schedule.
    private static int SharedStart(Sentence sentence, Commitment commitment) => commitment.ClauseStart >= commitment.FirstToken ? sentence.FirstToken : commitment.ClauseStart;

    // "would be reported for May", "would be presented in June": a month or a meeting at which somebody hears of it.
    private static bool IsOfAMeetingOrMonth(Sentence sentence, Commitment commitment)
    {
        var next = commitment.VerbToken + 1;
        return next + 1 < sentence.EndToken && sentence.Tokens[next].Word is "for" or "in" or "at" or "by" && sentence.Tokens[next + 1].Is(WordClass.Month) && next + 2 < sentence.EndToken && sentence.Tokens[next + 2].Shape == Shape.Mark;
    }

    // "would be re-ordered in time for the next meeting", "would be reconsidered at a future meeting"
    public static bool IsForTheMeeting(Sentence sentence, Commitment commitment)
    {
        for (var at = commitment.VerbToken + 1; at + 1 < sentence.EndToken; at++)
        {
            if (sentence.Tokens[at].Is(WordClass.Month) && sentence.Tokens[at + 1].Word is "meeting" or "agenda")
            {
                return true;
            }

            if (sentence.Tokens[at].Word is "next" or "future" or "following" or "further" && (sentence.Tokens[at + 1].Word is "meeting" or "meetings" or "agenda" or "report" or "reports" || IsMeetingOfABody(sentence, at + 1)))
            {
                return true;
            }
        }

        return false;
    }

    // "Signs would be put up on both gates", "This would be put in the porch": a thing, and a place for it. Refuses: "would be put on hold", "put in place", "put to the vote", "tax would be put up by 2%".
    private static bool IsPutSomewhere(Sentence sentence, Commitment commitment)
    {
        var at = commitment.VerbToken + 1;
        at += at < sentence.EndToken && sentence.Tokens[at].Is("up") ? 1 : 0;
        return at + 2 < sentence.EndToken && sentence.Tokens[at].Word is "on" or "in" or "at" or "by" or "near" or "outside" or "round" && (sentence.Tokens[at + 1].Is(WordClass.Article) || sentence.Passage.Text.AsSpan(sentence.Tokens[at + 1].Start).StartsWith("both ")) && sentence.Tokens[at + 2].Shape == Shape.Lower
            && !Subject(sentence, commitment, "tax", "precept", "money", "question", "questions");
    }

    // "will be published on the surgery website", "would be put in the newsletter"
    private static bool IsShownSomewhere(Sentence sentence, Commitment commitment)
    {
        for (var at = commitment.VerbToken + 2; at < Math.Min(sentence.EndToken, commitment.VerbToken + 6); at++)
        {
            if (sentence.Tokens[at].Word is "website" or "newsletter" or "noticeboard" or "magazine" or "bulletin" or "facebook")
            {
                return true;
            }
        }

        return false;
    }

    // "the next scheduled Working Group meeting"
    private static bool IsMeetingOfABody(Sentence sentence, int from)
    {
        var at = from + (sentence.Tokens[from].Is("scheduled") ? 1 : 0);
        var first = at;
        while (at < sentence.EndToken && at - first < 5 && sentence.Tokens[at].IsCapital)
        {
            at++;
        }

        return at < sentence.EndToken && sentence.Tokens[at].Is("meeting");
    }

    // "this would be looked into", "the matter would be raised with the ICB"
    private static bool IsTheMatter(Sentence sentence, Commitment commitment) =>
        sentence.Tokens[commitment.ClauseStart].Word is "this" or "it" or "that" or "these" or "they" && commitment.ClauseStart + 1 >= commitment.FirstToken - 1
        || Subject(sentence, commitment, "matter", "matters", "issue", "issues", "point", "points", "question", "questions", "query", "queries", "request", "suggestion", "suggestions", "concern", "concerns", "comments");

    /// <summary>The thing done is one of these: its head stands in front of the first preposition.</summary>
    public static bool Subject(Sentence sentence, Commitment commitment, params ReadOnlySpan<string> words)
    {
        // "The register has now been found and will be updated": two verbs share it.
        var start = commitment is { IsPassive: true, Form: CommitmentForm.Modal } && commitment.ClauseStart == commitment.FirstToken && commitment.FirstToken - 1 > sentence.FirstToken && sentence.Tokens[commitment.FirstToken - 1].Is("and") ? Clauses.Start(sentence, commitment.FirstToken - 1) : commitment.ClauseStart;
        start = start > sentence.FirstToken + 1 && start < commitment.ClauseStart && sentence.Tokens[start].Is(WordClass.Have) ? Clauses.Start(sentence, start - 1) : start;
        for (var at = start; at < commitment.FirstToken && !(sentence.Tokens[at].Is(WordClass.Preposition) && at > start && !IsHowMany(sentence, at)); at++)
        {
            foreach (var word in words)
            {
                if (sentence.Tokens[at].Is(word))
                {
                    return true;
                }
            }
        }

        return false;
    }

    // "the next couple of meetings", "a number of letters": the thing stands behind the "of".
    private static bool IsHowMany(Sentence sentence, int of) =>
        sentence.Tokens[of].Is("of") && sentence.Passage.Text.AsSpan(sentence.Tokens[of - 1].Start, sentence.Tokens[of - 1].End - sentence.Tokens[of - 1].Start) is "couple" or "number" or "series" or "remainder";

    public static bool HasReceiver(Sentence sentence, Commitment commitment)
    {
        for (var at = commitment.VerbToken + 1; at < sentence.EndToken; at++)
        {
            // "provided to CW by 3 July"
            if (sentence.Tokens[at - 1].Is("to") && sentence.Tokens[at] is { Shape: Shape.Upper } initials && initials.End - initials.Start is 2 or 3)
            {
                return true;
            }

            if (sentence.Tokens[at].Is(WordClass.Collective) || sentence.Tokens[at].Is(WordClass.Courtesy) && !sentence.Tokens[at - 1].Is("by") || sentence.Tokens[at].Is(WordClass.Body) && sentence.Tokens[at].IsCapital || sentence.Tokens[at].Word is "meeting" or "agenda" or "minutes" or "members" or "report" or "agm")
            {
                return true;
            }
        }

        return false;
    }

    // "Allotment tenants would be advised of the date", "substitutes would be invited": people are told something. "All parties will be notified" is procedure.
    public static bool IsOfPeople(Sentence sentence, Commitment commitment)
    {
        if (Subject(sentence, commitment, "parties", "party", "applicant", "applicants", "appellant", "licensee"))
        {
            return false;
        }

        for (var at = commitment.ClauseStart; at < commitment.FirstToken; at++)
        {
            if (sentence.Tokens[at].Is(WordClass.Outsider) || sentence.Tokens[at].Is(WordClass.Collective) || sentence.Tokens[at].Is(WordClass.Role))
            {
                return true;
            }
        }

        return false;
    }

    // "A strategy would be presented to the Minister", "the parties will be notified": others' affairs, told as news.
    public static bool IsOwnAffair(Sentence sentence, Commitment commitment)
    {
        // "The government had announced that funding would be made available"; "informed the meeting that the developer was redesigning the intake and that a final application would be submitted"
        for (var at = sentence.FirstToken; at < commitment.ClauseStart; at++)
        {
            if (sentence.Tokens[at].Word is "developer" or "developers" or "applicant" or "applicants" or "contractor" or "contractors" or "government" or "minister" or "ministers" && at + 1 < sentence.EndToken && (sentence.Tokens[at + 1].Is(WordClass.Be) || sentence.Tokens[at + 1].Is(WordClass.Have) || sentence.Tokens[at + 1].Is(WordClass.VerbPast)))
            {
                return false;
            }
        }

        var isHead = true;
        for (var at = commitment.ClauseStart; at < sentence.EndToken; at++)
        {
            isHead &= at < commitment.FirstToken && !sentence.Tokens[at].Is(WordClass.Preposition);

            // "Letters would be sent to all tenants before any visit": how it is done each time.
            if (at > commitment.VerbToken && sentence.Tokens[at].Word is "all" or "each" or "every" && at + 1 < sentence.EndToken && sentence.Tokens[at + 1].Is(WordClass.Outsider) && commitment.Frame != Frame.Agreed && !IsAtAGathering(sentence, commitment))
            {
                return false;
            }

            if (sentence.Tokens[at].Is(WordClass.Outsider) && (isHead || sentence.Tokens[at].Word is "minister" or "ministers" or "government"))
            {
                return false;
            }
        }

        return true;
    }

    // "Details would be sent", "it would be sent to members": a document, or somebody inside who gets it.
    private static bool IsHandedOver(Sentence sentence, Commitment commitment)
    {
        if (commitment.Verb is "circulate" or "share" or "recirculate" or "retitle" or "rename" or "amend" or "correct" or "chase" or "feed" or "contact" || HasReceiver(sentence, commitment))
        {
            return true;
        }

        // "A letter had been drafted and would be sent this week": two verbs share the letter.
        for (var at = commitment.ClauseStart >= commitment.FirstToken ? sentence.FirstToken : commitment.ClauseStart; at < commitment.FirstToken; at++)
        {
            if (sentence.Tokens[at].Is(WordClass.Document) || sentence.Tokens[at].Word is "this" or "it" or "these" or "that" && at + 2 >= commitment.FirstToken)
            {
                return true;
            }
        }

        return false;
    }

    public static bool Follows(Sentence sentence, Commitment commitment, string word, string? orElse = null)
    {
        for (var at = commitment.VerbToken + 1; at < Math.Min(sentence.EndToken, commitment.VerbToken + 3); at++)
        {
            if (sentence.Tokens[at].Is(word) || orElse is not null && sentence.Tokens[at].Is(orElse))
            {
                return true;
            }
        }

        return false;
    }

    // "would be sent a copy", "would be given further details"
    public static bool Follows(Sentence sentence, Commitment commitment)
    {
        for (var at = commitment.VerbToken + 1; at < Math.Min(sentence.EndToken, commitment.VerbToken + 4); at++)
        {
            if (sentence.Tokens[at].Word is "quarterly" or "regular" or "annual" or "monthly" or "weekly")
            {
                return false;
            }

            if (sentence.Tokens[at].Is(WordClass.Document))
            {
                return true;
            }
        }

        return false;
    }

    public static string Participle(Sentence sentence, Commitment commitment) => sentence.Passage.Text[sentence.Tokens[commitment.VerbToken].Start..sentence.Tokens[commitment.VerbToken].End];
}
