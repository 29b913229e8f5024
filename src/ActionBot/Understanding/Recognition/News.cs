using ActionBot.Understanding.Language;

namespace ActionBot.Understanding.Recognition;

/// <summary>News of an action that is not done.</summary>
internal static class News
{
    /// <summary>Why a reading holds what somebody dictated, word for word.</summary>
    public const string Dictated = "news dictated for an action";

    public static Understood? Update(Clause clause)
    {
        // "where I've got to with AP23: five of the nine schools have replied", "short version on 32: we have the money"
        if (clause.Role == SpeakerRole.Officer && !clause.Asked && clause.References is [{ Numbers.Length: > 0 } headed, ..] && headed.Start - clause.From is > 1 and <= 7 && headed.End < clause.To && clause.Token(headed.End).Kind == TokenKind.Colon && clause.To - headed.End > 3 && clause.At(headed.Start - 1) is "on" or "with" or "to" or "for" or "about" or "re" or "regarding" or "of"
            && !clause.Has(Concept.Done, Concept.NotMine) && !clause.Has(Concept.Need, Concept.Extension, Concept.Miss) | clause.AsksWh)
        {
            return Reading.Of(Intent.Update, 0.93, Dictated, Reading.Pointing(clause, headed.End) with { Text = clause.Said(headed.End + 1, clause.To) });
        }

        // "Can you put against 40 that the notice was served"
        if (clause.Requested && clause.Starts("put", "note", "add", "record", "log", "make", "stick", "pop") && Noted(clause) is { } dictated)
        {
            return dictated;
        }

        if (Undertakes(clause))
        {
            return Reading.Of(Intent.Update, 0.78, "what an officer will do, and by when", Reading.Pointing(clause) with { Text = clause.Said(clause.From, clause.To), Due = Promise(clause) is { } until ? clause.Due(until) : null });
        }

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

        // "I voted for the other one": without a thread nothing is left over
        points &= !(slots.Reach == Reach.Rest && slots.References.Count == 0 && slots.Query is null && clause.Listening.InThread.Count == 0);
        var news = clause.Any(Concept.Progress, Concept.NotBegun, Concept.Waiting);
        var denied = clause.Any(Concept.Done, Concept.Close) is { } done && clause.Denied(done);
        var person = Reporting.Speaker(clause, out _);
        var reports = points && (Reports(clause) || Reporting.Passes(clause));
        if (clause.Role != SpeakerRole.Officer && person is null && !(points && news is not null && clause.Reference is { } subject && subject.Start <= clause.From + 1))
        {
            return null;
        }

        var done2 = clause.Any(Concept.Done) is { } almost && clause.At(almost.End) is not "with" && (clause.At(almost.Start - 1) is "half" or "nearly" or "almost" or "partly" or "be" or "mostly" or "get" or "getting" || clause.Find(clause.From, "gonna", "going") is var plans && plans >= 0 && plans < almost.Start || Completions.Share(clause, almost));
        done2 |= clause.Role == SpeakerRole.Officer && clause.Any(Concept.Done) is { } early && clause.Find(early.End, "you") is > 0 and var handed && clause.At(handed - 1) is "to" or "with" && clause.Times.Length > 0 && clause.Find(early.End, "going", "then", "will", "be", "coming", "goes") > 0;
        if (news is null && !denied && !reports && !done2 && !(clause.Role == SpeakerRole.Officer && Arrives(clause)) && !(clause.Points && clause.Role == SpeakerRole.Officer && clause.Count > 2 && (clause.At(clause.From) is "i'll" or "we'll" or "i'd" or "you'll" or "will" or "looking" or "working" or "just" || clause.Reference is { } lent && lent.Start >= clause.To || clause.Reference is { } ahead && ahead.End <= clause.From || clause.Names.Person(clause.From, clause.To) > 0)) || clause.Count <= 2 && clause.At(clause.From) is "update" or "progress" or "will" or "i'll" && !points)
        {
            return null;
        }

        // "I'm stuck in traffic"
        if (!points && clause.Word("traffic", "train", "jam", "bus", "lift", "queue", "snow") && clause.Word("stuck", "delayed", "late", "held"))
        {
            return null;
        }

        if (!points && clause.Listening.InThread.Count == 0 && !Newsworthy(clause, denied || done2))
        {
            return null;
        }

        // "14 is in progress": a status, and no more
        slots = Told.In(clause, Intent.Update, slots.With(clause, person));
        var told = slots.Text;
        // "17 is awaiting others, DEFRA haven't replied": the register's own word, and why
        if (told is not null && told.Split([',', '-', '–', ':', '('], 2, StringSplitOptions.TrimEntries) is [var named, { Length: > 3 } rest] && named.ToLowerInvariant() is "awaiting others" or "waiting on others" or "waiting for others")
        {
            return Reading.Of(Intent.Update, points ? 0.85 : 0.7, "how an action stands, and more", slots with { Status = named, Text = rest.TrimEnd(')') });
        }

        if (slots.Status is not null)
        {
            return Reading.Of(Intent.Update, points ? 0.85 : clause.Listening.InThread.Count > 0 ? 0.75 : 0.66, "how an action stands", slots);
        }

        var due = Promise(clause);
        var score = points ? news is not null || denied || done2 ? 0.85 : reports ? 0.7 : 0.52 : clause.Listening.InThread.Count > 0 ? 0.75 : 0.66;
        return Reading.Of(Intent.Update, score, denied ? "said not to be done" : "news of an action", slots with { Due = due is { } day ? clause.Due(day) : null });
    }

    // "Note against 4 from the Director of Finance: figures to follow", "for 13 please put: a bid has been submitted"
    private static Understood? Noted(Clause clause)
    {
        if (clause.At(clause.From) is "officer" && clause.At(clause.From + 1) is "update" or "response" or "reply" or "comment")
        {
            return Noted(new Clause(clause.Message, clause.From + 1, clause.To));
        }

        if (!clause.Points || clause.Reference is not { Numbers.Length: > 0 } mention || mention.Start - clause.From > (clause.Starts("record", "note", "add", "log", "put", "make", "stick", "pop") ? 7 : 3))
        {
            return null;
        }

        var colon = -1;
        for (var at = mention.End; at < clause.To && at - mention.End < 10 && colon < 0; at++)
        {
            colon = clause.Token(at).Kind is TokenKind.Colon || clause.Token(at).Kind is TokenKind.Dash && clause.At(mention.End) is "from" && at > mention.End + 1 || clause.At(at) is "put" or "say" && clause.At(at + 1) is not ("it" or "that" or ":") && clause.Role == SpeakerRole.Officer && at - mention.End <= 1 && mention.Start > clause.From ? at : -1;
        }

        // "put a note on 15, officer met the residents"
        if (colon < 0 && clause.Role != SpeakerRole.Chair && clause.At(clause.From) is "put" or "add" or "note" or "make" or "log" or "record" or "stick" or "pop" && clause.Find(clause.From, "note", "comment", "update", "entry") is >= 0 and var entry && entry < mention.Start && clause.At(mention.Start - 1) is "on" or "against" or "to" or "for" or "under" && mention.End + 2 < clause.To && clause.Token(mention.End).Kind is TokenKind.Comma)
        {
            return Reading.Of(Intent.Update, 0.88, Dictated, new Slots { References = Reading.Pointing(clause, mention.End).References, Text = clause.Said(mention.End + 1, clause.To) });
        }

        // "put a note on 8 saying members were emailed today", "stick a note on 17 to say the offer came in", "just log against 6 that Openreach rang"
        if (colon < 0 && clause.Role != SpeakerRole.Chair && clause.At(clause.From) is "put" or "add" or "note" or "make" or "log" or "record" or "stick" or "pop" && clause.At(mention.Start - 1) is "on" or "against" or "to" or "for" or "under" or "in"
            && (clause.At(mention.End) is "saying" or "that" ? mention.End + 1 : clause.At(mention.End) is "to" && clause.At(mention.End + 1) is "say" or "read" ? mention.End + 2 : clause.At(mention.End) is "that" && clause.At(mention.End + 1) is "says" ? mention.End + 2 : -1) is > 0 and var says && clause.To - says >= 2)
        {
            says = clause.At(says) is "that" ? says + 1 : says;
            return Reading.Of(Intent.Update, 0.94, Dictated, new Slots { References = Reading.Pointing(clause, mention.End).References, Text = clause.Said(says, clause.To) });
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
        return Reading.Of(Intent.Update, 0.88, Dictated, new Slots { References = Reading.Pointing(clause, colon).References, Text = Clause.Trimmed(clause.Said(colon + 1, clause.To) ?? "")?.Trim('"') }.With(clause, from));
    }

    // "the ombudsman's decision came in friday", "planning permission came through", "consultation closes 27 November"
    private static bool Arrives(Clause clause)
    {
        var start = clause.At(clause.From) is "the" or "our" ? clause.From + 1 : clause.From;
        if (clause.At(start) is "consultation" or "survey" or "tender" or "procurement" or "recruitment" or "engagement" or "fieldwork" or "pilot" or "works" && clause.At(start + 1) is "closes" or "ends" or "finishes" or "starts" or "opens" or "opened" or "closed" or "ended" or "runs")
        {
            return true;
        }

        if (clause.At(start) is "meeting" or "seeing" && clause.At(start + 1) is "the" or "with" or "them" or "him" or "her" or "a" or "our" && clause.Times.Length > 0)
        {
            return true;
        }

        return clause.Find(start, "decision", "report", "results", "quotes", "quote", "permission", "approval", "funding", "grant", "responses", "response", "advice", "tenders", "tender", "bids", "assessment", "drawings", "consultants", "comments", "figures", "findings", "survey") is var thing && thing >= 0 && thing - start <= 3
            && (clause.At(thing + 1) is "came" or "come" && clause.At(thing + 2) is "in" or "through" or "back" || clause.At(thing + 1) is "arrived" or "landed" || clause.At(thing + 1) is "has" or "have" && clause.At(thing + 2) is "arrived" or "landed" or "come");
    }

    // News without a number and outside a thread: only in the officer's own turn of phrase
    private static bool Newsworthy(Clause clause, bool denied) => clause.Role == SpeakerRole.Officer && (denied
        || clause.OpensAt(clause.From, Concept.Progress, Concept.NotBegun, Concept.Waiting) is not null
        || Arrives(clause)
        || clause.At(clause.From) is "rest" or "others" or "remainder" && clause.Has(Concept.Progress, Concept.NotBegun, Concept.Waiting)
        || (clause.Any(Concept.Progress, Concept.NotBegun, Concept.Waiting) is { } news && clause.At(clause.From) is "it's" or "it'll" or "they'll" or "that'll" or "you'll" or "still" or "i'll" or "we'll" or "hoping" or "hope" or "expect" or "due" or "we're" or "i'm" or "we've" or "i've" or "it" or "this" or "that's" or "should" or "will" or "the" or "draft" or "report" or "awaiting" or "that" or "not" or "legal" && clause.Count >= 3 && news.Start - clause.From <= 5 && (clause.At(news.Start) is not ("being" or "hope" or "hoping" or "meeting with" or "spoken" or "out to") || clause.Times.Length > 0)));

    // "will circulate by the 4th", "will circulate it on Friday", to a reminder; "will you ask me on Friday?" is a question
    private static bool Undertakes(Clause clause)
    {
        if (clause.Role != SpeakerRole.Officer || clause.Listening.InThread.Count == 0 || clause.Times.Length == 0 || clause.Points || clause.Count is < 4 or > 16 || clause.To > clause.From && clause.At(clause.To - 1) is "?")
        {
            return false;
        }

        var verb = clause.At(clause.From) is "will" or "shall" ? clause.From + 1 : clause.At(clause.From) is "i" or "we" && clause.At(clause.From + 1) is "will" or "shall" ? clause.From + 2 : -1;
        return verb > 0 && clause.Token(verb).IsWord && clause.At(verb) is not ("you" or "it" or "he" or "she" or "they" or "we" or "i" or "this" or "that" or "the" or "there" or "not" or "need" or "be" or "a" or "my" or "our" or "his" or "her" or "their" or "anyone" or "somebody" or "someone" or "these" or "those" or "have" or "miss");
    }

    internal static string? StatusSaid(string? words)
    {
        if (words is null)
        {
            return null;
        }

        foreach (var lead in (ReadOnlySpan<string>)["mark ", "marked ", "put ", "set to ", "set ", "down ", "as ", "it's ", "its ", "it is ", "status ", "still ", "this is ", "all ", "both ", "now "])
        {
            words = words.StartsWith(lead, StringComparison.OrdinalIgnoreCase) ? words[lead.Length..] : words;
        }

        words = words.EndsWith(" both", StringComparison.OrdinalIgnoreCase) ? words[..^5] : words;
        return words.ToLowerInvariant() is "in progress" or "ongoing" or "under way" or "underway" or "progressing" or "awaiting others" or "waiting on others" or "waiting for others" ? words : null;
    }

    // A due that the officer promises: "will be ready by the 10th", "should have it for the January meeting"
    internal static TimeMention? Promise(Clause clause)
    {
        if (Promised(clause) is { } promised)
        {
            return promised;
        }

        if (clause.Points && !clause.Word("you", "you'll", "follow", "track", "ready", "report", "reporting", "complete", "done", "finish", "finished") && !clause.Word("it", "this"))
        {
            return null;
        }

        if (!clause.Word("will", "should", "expect", "hope", "hoping", "aiming", "aim", "due", "by", "i'll", "we'll", "before", "ready", "track", "schedule", "target"))
        {
            return null;
        }

        foreach (var time in clause.Times)
        {
            // "a plan is expected before Christmas": somebody else's; "will know more on Friday" promises nothing
            if (clause.At(time.Start - 2) is "more" or "know" || clause.At(time.Start - 1) is "before" or "by" && clause.At(time.Start - 2) is "expected" or "due" or "anticipated")
            {
                continue;
            }

            // "7 will be with you thurs", "should have it to you Friday pm"
            if (time.Kind is TimeKind.Day && clause.At(time.Start - 1) is "you" && clause.At(time.Start - 2) is "with" or "to" && clause.Word("will", "should", "i'll", "we'll", "be"))
            {
                return time;
            }

            if (clause.At(time.Start - 1) is "by" or "before" or "for" || clause.At(time.Start - 1) is "on" && clause.Word("you", "you'll") || (clause.At(time.Start - 1) is "the" && clause.At(time.Start - 2) is "by" or "before" or "for"))
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

    /// <summary>"I'll circulate the note on Wednesday", "You'll have it by Thursday", "should have it to you Friday pm": who promises gives the day.</summary>
    public static TimeMention? Promised(Clause clause) =>
        clause.LastTime is { Kind: TimeKind.Day or TimeKind.Vague or TimeKind.Meeting or TimeKind.Month } day && clause.Find(clause.From, "i'll", "we'll", "you'll", "will", "should", "hope", "aim") is >= 0 and var promise && promise < day.Start && (clause.At(promise) is "i'll" or "we'll" or "you'll" || promise == clause.From || clause.At(promise - 1) is "i" or "we" or "you" || clause.Covered(promise - 1) || !clause.Token(promise - 1).IsWord)
            && clause.Find(promise, "circulate", "send", "have", "get", "share", "email", "report", "bring", "issue", "publish", "submit", "provide", "deliver", "finish", "complete", "do") is > 0 and var verb && verb - promise <= 3 && verb < day.Start && (day.End == clause.To || clause.At(day.End) is "pm" or "am" or "," or "-" or "promise" or "honest" || clause.At(day.End) is "i" && clause.At(day.End + 1) is "promise") && (clause.At(verb) is not "have" || clause.Find(verb, "you", "it", "them", "that", "this", "ready", "done", "finished") > 0) ? day : null;

    private static int Recites(Clause clause)
    {
        for (var at = clause.From; at + 4 < clause.To && at - clause.From <= 10; at++)
        {
            if (clause.At(at) is "i've" or "we've" && (at == clause.From || clause.At(at - 1) is "that" or "," or "and" or ")" or "so") && clause.Reference is { Numbers.Length: > 0 } mention && mention.Start > at && !clause.Word("finished", "done", "completed"))
            {
                return at;
            }
        }

        return -1;
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
            // "the litter bin order (24) has been placed"
            if (clause.Role == SpeakerRole.Officer && mention.Numbers.Length > 0 && (clause.At(mention.End) is ")" ? mention.End + 1 : mention.End) is var behind && clause.At(behind) is "has" or "have" && clause.At(behind + 1) is "been" && clause.To - behind > 2)
            {
                return true;
            }

            if (mention.Start <= clause.From + 1 && mention.End < clause.To - 1 && (clause.At(mention.End) is ":" or "-" or "–" or "," or "is" or "'s" or "has" or "are" or ")" or "was" or "will" or "should" or "have" || clause.Role == SpeakerRole.Officer))
            {
                return clause.Role == SpeakerRole.Officer || clause.Word("says", "said", "reports", "told", "tells", "reckons");
            }
        }

        // "(my manager said I should) that I've rung the allotment society twice about 13": a whole sentence with the number in its middle
        if (clause.Role == SpeakerRole.Officer && Recites(clause) >= 0)
        {
            return true;
        }

        return clause.Role == SpeakerRole.Officer && clause.Word("attached", "enclosed") || clause.Role == SpeakerRole.Officer && clause.Count > 4 && (clause.At(clause.From).EndsWith("ing", StringComparison.Ordinal) || clause.At(clause.From).EndsWith("ed", StringComparison.Ordinal)) || clause.Role == SpeakerRole.Officer && clause.At(clause.From) is "got" or "i've" or "we've" or "i" or "we" or "had" or "have" or "update" or "been" or "i'm" or "we're" or "just" or "legal" or "still";
    }
}
