using ActionBot.Understanding.Language;

namespace ActionBot.Understanding.Recognition;

/// <summary>What people ask the clerk's assistant beside the lists: who is chased when, what was sent, what is new, which minutes are in; and the days that a list is limited to.</summary>
internal static class AskedAfter
{
    private const double Confidence = 0.94;

    /// <summary>"When will Sam be chased next?", "who gets a reminder next week?", "when do you chase 14?"</summary>
    public static Understood? WhoIsChased(Clause clause)
    {
        if (clause.Count > 16)
        {
            return null;
        }

        var chased = clause.Find(clause.From, "chased", "chase", "chasing", "reminded", "remind", "reminding", "nudged", "reminder", "reminders", "chaser", "chasers");
        var asked = chased >= 0 ? chased : clause.Find(clause.From, "asked", "ask", "write", "written", "hear", "message", "messages", "contact", "contacted", "email") is var other && other > 0 && clause.Find(clause.From, "you", "be", "i", "we") >= 0 ? other : -1;
        var plan = clause.Word("plan", "timetable", "schedule", "calendar") && clause.Find(clause.From, "chase", "chasing", "reminder", "reminders") is >= 0 and var first && clause.At(first + 1) is "plan" or "timetable" or "schedule" or "calendar" && clause.Opens(Concept.Chase) is null | clause.At(clause.From) is "chase" or "chasing" or "reminder";
        if (plan && !clause.Points)
        {
            return Ahead(clause);
        }

        var past = clause.Word("was", "were", "did", "last", "has", "have", "been") && !clause.Word("will", "next", "again");
        asked = asked < 0 && clause.Find(clause.From, "hear", "hears", "told", "notified", "informed") is var news && news > 0 && clause.At(clause.From) is "who" && clause.Word("will", "hears", "gets") ? news : asked;
        if (asked < 0 || past || clause.Has(Concept.Silent) || clause.Word("please", "need", "should", "must", "want") && clause.At(clause.From) is not "when")
        {
            return null;
        }

        var lies = clause.Word("will", "next", "gets", "get", "getting", "going", "be", "do", "due", "goes", "go", "out") || Periods.In(clause, past: false) is not null;
        return clause.At(clause.From) switch
        {
            "when" or "when's" or "whens" when lies && !clause.Word("did") => Ahead(clause),
            "who" or "who's" or "whos" or "whom" when lies && (chased >= 0 || clause.Word("you", "be", "hear", "hears", "told")) && (clause.Word("gets", "get", "getting", "receives", "will", "next", "be", "being", "due", "hears") || clause.At(clause.From + 1) is "do" or "are" && clause.At(clause.From + 2) is "you") => Ahead(clause),
            "which" or "what" when chased >= 0 && clause.Word("go", "goes", "going", "planned", "due", "next", "coming", "send") && (clause.Word("reminders", "chasers", "reminder") || clause.Word("you", "will")) => Ahead(clause),
            "will" or "are" or "do" when clause.Question && clause.Word("again", "next") && clause.Word("you") && !clause.Requested && chased >= 0 && clause.At(clause.From + 1) is "you" => Ahead(clause),
            _ => null,
        };
    }

    /// <summary>"What did you send to Sam?", "when was Helen last reminded?", "have you chased 14?"</summary>
    public static Understood? WhatWasSent(Clause clause)
    {
        if (clause.Count > 16 || clause.Role == SpeakerRole.Officer && clause.Find(clause.From, "me", "i", "us") < 0)
        {
            return null;
        }

        var verb = clause.Find(clause.From, "sent", "send", "written", "write", "chased", "chase", "reminded", "remind", "asked", "ask", "told", "tell", "messaged", "nudged", "contacted", "emailed");
        var noun = clause.Find(clause.From, "reminders", "messages", "message", "reminder", "chasers", "chaser");
        var you = clause.Find(clause.From, "you") is var bot && bot >= 0 && bot - clause.From <= 5;
        var wh = clause.At(clause.From) is "what" or "when" or "which" or "how" or "whom" or "who" || clause.Opens(Concept.Show) is not null;
        var yes = clause.At(clause.From) is "have" or "has" or "did" or "was" or "were";
        var behind = clause.Word("did", "have", "has", "was", "were", "sent", "been", "had", "got", "went") && !clause.Word("will", "can", "could", "please", "should", "next");
        if (verb > 0 && clause.Find(clause.From, "i", "we", "i've", "we've") is >= 0 and var self && self < verb)
        {
            return null;
        }

        if (!behind || !(wh || yes) || clause.Has(Concept.Silent) || clause.Word("letter", "letters", "minutes", "paper", "papers") || verb < 0 && noun < 0)
        {
            return null;
        }

        var bySelf = you && verb > 0 && (wh || yes) && !(clause.At(verb) is "told" or "tell" or "asked" or "ask" && clause.At(clause.From) is "what" && clause.Word("about"));
        var got = noun >= 0 && clause.Word("get", "got", "received", "receive", "had", "been", "sent", "went") && (wh || yes) && !clause.Word("my");
        // "when was Sam last chased?", "how often has 14 been chased", "has Helen been reminded"
        var passive = verb > 0 && clause.At(verb) is "chased" or "reminded" or "asked" or "written" or "messaged" or "nudged" or "contacted" && clause.Word("was", "were", "been") && !clause.Word("by") && (yes || clause.At(clause.From) is "when" or "how") && (clause.At(verb) is not "asked" || clause.At(clause.From) is "when" or "how" || clause.To - verb <= 3);
        if (!(bySelf || got || passive))
        {
            return null;
        }

        var slots = Reading.Pointing(clause) with { Period = Periods.In(clause, past: true) };
        var whom = clause.Names.First(clause.From + 1, clause.To, NameKind.Owner, NameKind.Person);
        return slots.References.Count == 0 && slots.Query is null && whom is null && clause.Find(clause.From, "everyone", "everybody", "anyone", "anybody", "they", "them", "out", "today", "yesterday", "week", "me", "i", "us") < 0 && slots.Period is null
            ? null
            : Reading.Of(slots.References.Count > 0 ? Intent.Show : Intent.WhoIsSilent, Confidence, "asks what was written to somebody", slots.With(clause, whom), Asked.Sent);
    }

    /// <summary>"What's new?", "what has changed since Monday?"</summary>
    public static Understood? WhatChanged(Clause clause)
    {
        if (clause.Points || clause.Count > 14 || clause.Word("you", "policy", "wording", "law", "date", "dates") || clause.Any(Concept.Silent, Concept.Extension) is not null)
        {
            return null;
        }

        // "any replies today?", "anything from officers?"
        if (clause.At(clause.From) is "any" or "anything" && clause.Count <= 8 && (clause.Find(clause.From, "replies", "answers", "responses") is > 0 and var told && told - clause.From <= 2 && clause.Find(told + 1, "to", "about", "on", "for") < 0 || clause.Find(clause.From, "from") is var origin && origin - clause.From is > 0 and <= 3 && clause.Word("officers", "anyone", "anybody", "them")))
        {
            return Reading.Of(Intent.Show, Confidence, "asks what officers have answered", new Slots { Period = Periods.In(clause, past: true) }, Asked.Changed);
        }

        var opens = clause.At(clause.From) is "what" or "what's" or "whats" or "anything" or "any" or "show" or "has" or "have" or "which" or "did";
        var changed = clause.Find(clause.From, "changed", "changes", "new", "missed", "happened", "moved", "news") is var word && word - clause.From <= 6 ? word : -1;
        if (!opens || changed < 0)
        {
            return null;
        }

        var period = Periods.In(clause, past: true);
        var about = clause.Find(changed, "with", "on", "about", "to", "at", "of", "in") is var of && of > 0 && period is null;
        var asks = clause.At(changed) switch
        {
            "new" => (changed == clause.From + 1 || changed == clause.From + 2 && clause.At(clause.From + 1) is "is" or "has" or "'s") && (changed == clause.To - 1 || period is not null || clause.At(changed + 1) is "for" or "on" && Behind(clause, changed) is not null || clause.At(changed + 1) is "here"),
            "changed" or "missed" => !about || Behind(clause, changed) is not null,
            "changes" => clause.Count <= 3 || period is not null,
            // "what happened at the last meeting" asks what was resolved
            "happened" or "moved" => period is { Edge: not PeriodEdge.At } or { Meeting: null } && clause.At(changed + 1) is not ("at" or "to" or "in" or "with"),
            _ => period is not null && clause.At(clause.From) is "any" or "what's" && clause.At(changed + 1) is not ("on" or "about" or "of"),
        };
        return asks ? Reading.Of(Intent.Show, clause.At(changed) is "missed" ? Confidence : 0.9, "asks what has changed", new Slots { Period = period }.With(clause, Behind(clause, changed)), Asked.Changed) : null;
    }

    /// <summary>"Which minutes do you have?", "have the September minutes been imported?"</summary>
    public static Understood? WhichMinutes(Clause clause)
    {
        var minutes = clause.Find(clause.From, "minutes", "mins");
        if (minutes < 0 || clause.Points || clause.Count > 16 || minutes > clause.From && clause.Token(minutes - 1).Kind == TokenKind.Number && clause.Token(minutes - 1).Value < 1900)
        {
            return null;
        }

        var held = clause.Word("have", "got", "hold", "imported", "read", "received", "receive", "been", "in", "missing", "handed", "seen", "stored", "taken", "there", "had", "kept", "loaded", "processed", "did", "given");
        var asks = clause.At(clause.From) is "which" or "what" && minutes - clause.From <= 3 && held
            || clause.At(clause.From) is "have" or "has" or "do" or "did" or "are" or "were" && clause.Question && held && !clause.Word("late", "minute")
            || clause.At(clause.From) is "list" or "show" && minutes - clause.From <= 4 && clause.To - minutes <= 6 && !clause.Word("findings") && clause.Word("all", "the", "your", "list", "of", "you")
            || clause.At(clause.From) is "when" && clause.Word("imported", "read", "received", "handed");
        if (!asks || clause.Word("mention", "mentions", "mentioned", "say", "says", "ever", "about", "wrong", "right") || clause.At(clause.From) is "do" or "did" && clause.At(clause.From + 1) is not ("you" or "we" or "the"))
        {
            return null;
        }

        var scope = Questions.Scope(clause, owners: false);
        return Reading.Of(Intent.ListMeetings, Confidence, "asks which minutes have been read", scope with { Period = Periods.In(clause, past: true) }, Asked.MinutesKept);
    }

    /// <summary>"What's the code of Children's Scrutiny?", "which committees do you know?"</summary>
    public static Understood? WhichCode(Clause clause)
    {
        if (clause.Points || clause.Count > 12 || clause.At(clause.From) is not ("what" or "what's" or "whats" or "which" or "whose" or "list" or "show" or "is"))
        {
            return null;
        }

        var code = clause.Find(clause.From, "code", "codes", "initials", "abbreviation", "prefix", "acronym");
        var committees = clause.Find(clause.From, "committees");
        var asks = code > 0 && !clause.Word("conduct", "practice", "dress", "qr", "post", "access", "door", "wifi", "source")
            || committees > 0 && clause.At(clause.From) is "which" or "what" or "list" or "show" && clause.Word("do", "are", "have", "exist", "there", "known", "know", "register", "list", "all", "the") && clause.Count <= 8 && !clause.Has(Concept.Late, Concept.Outstanding, Concept.Silent, Concept.ActionNoun) && clause.At(committees - 1) is not "all" | clause.Count <= 3;
        return asks
            ? Reading.Of(Intent.Search, Confidence, "asks for a committee's code", new Slots().With(clause, clause.Names.First(clause.From + 1, clause.To, NameKind.Committee)), Asked.Code)
            : null;
    }

    /// <summary>A list with the days it is limited to: "what is due this week?", "how many were closed since May?"</summary>
    public static Understood Within(Clause clause, Understood reading)
    {
        if (reading is not { Intent: Intent.ListOutstanding or Intent.ListMine, Act: null } || clause.Points)
        {
            return reading;
        }

        if (reading.Slots.Status is "closed" or "completed" or "complete" or "done" && clause.Word("closed", "completed", "done", "complete") && Periods.In(clause, past: true) is { } ended && (ended.From <= clause.Listening.Today || ended.Meeting is not null))
        {
            return reading with { Act = Asked.ClosedThen, Slots = reading.Slots with { Period = ended } };
        }

        return clause.Word("due", "deadline", "deadlines", "expected", "fall", "falls", "coming", "come", "comes", "reporting", "report", "reports", "expire", "needed", "wanted") && Periods.In(clause, past: false) is { } then
            ? reading with { Act = Asked.DueThen, Slots = reading.Slots with { Period = then } }
            : reading;
    }

    private static Understood Ahead(Clause clause)
    {
        var slots = Reading.Pointing(clause) with { Period = Periods.In(clause, past: false) };
        return Reading.Of(
            slots.References.Count > 0 || slots.Query is not null ? Intent.Show : Intent.WhoIsSilent,
            Confidence,
            "asks who is chased, and when",
            slots.With(clause, clause.Names.First(clause.From + 1, clause.To, NameKind.Owner, NameKind.Person, NameKind.Committee)),
            Asked.Planned);
    }

    // "what has changed on Planning": the body behind it.
    private static NameMention? Behind(Clause clause, int at) => clause.Names.First(at + 1, clause.To, NameKind.Committee);
}
