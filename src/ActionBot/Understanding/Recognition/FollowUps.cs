using ActionBot.Understanding.Language;

namespace ActionBot.Understanding.Recognition;

/// <summary>A clause that goes on with the answer before it, and is no answer of its own: "same for 5", "Realistically spring.", "the rest by Friday".</summary>
internal static class FollowUps
{
    // What may be told about an action in a further sentence
    private static readonly Intent[] TakesNews = [Intent.Complete, Intent.Update, Intent.RequestExtension, Intent.NotMine, Intent.Drop, Intent.Reopen, Intent.Decide, Intent.Restrict, Intent.Review, Intent.CancelMeeting, Intent.MoveMeeting];

    /// <summary>"same for 5", "ditto 7", "5 as well"</summary>
    public static bool Same(Clause clause, List<Understood> parts)
    {
        if (parts.Count == 0 || !clause.Points || clause.At(clause.From) is "same" && clause.At(clause.From + 1) is "as" or "thing" || !(clause.At(clause.From) is "same" or "ditto" or "likewise" or "also" || clause.Word("likewise", "ditto") || (clause.Count <= 5 && clause.Word("too", "same"))))
        {
            return false;
        }

        var slots = Reading.Pointing(clause);
        parts[^1] = parts[^1] with { Slots = parts[^1].Slots with { References = [.. parts[^1].Slots.References.Concat(slots.References).Distinct()] } };
        return true;
    }

    /// <summary>"18 will slip. Realistically spring.": the time that was left open.</summary>
    public static bool Fixes(Clause clause, List<Understood> parts)
    {
        // "Planning Officer to check the condition. next meeting"
        if (parts.Count > 0 && parts[^1] is { Intent: Intent.LogAction, Slots.Due: null } && clause.Times is [var by] && (by.End == clause.To || clause.To - by.End == 2 && clause.At(by.End) is "if" && clause.At(by.End + 1) is "possible" || clause.To - by.End == 1 && clause.At(by.End) is "ideally" or "latest" or "please") && by.Start - clause.From <= 2 && !clause.Points)
        {
            parts[^1] = parts[^1] with { Slots = parts[^1].Slots with { Due = clause.Due(by) } };
            return true;
        }

        // "Open items. Place Board."
        if (parts.Count > 0 && parts[^1] is { Intent: Intent.ListOutstanding or Intent.ListOverdue or Intent.WhoIsSilent or Intent.Report or Intent.ListMeetings or Intent.ListResolutions, Slots: { Committee: null, Owner: null, Person: null } asked } && clause.Names.At(clause.From, clause.To, NameKind.Committee) is { } body && body.End == clause.To)
        {
            parts[^1] = parts[^1] with { Slots = asked with { Committee = clause.Said(body.Start, body.End) } };
            return true;
        }

        // "the paper for Amenities in Word please. Jan meeting"
        if (parts.Count > 0 && parts[^1] is { Intent: Intent.ListOutstanding or Intent.ListOverdue or Intent.WhoIsSilent or Intent.Report or Intent.ListResolutions, Slots: { Meeting: null } wanted } && clause.Times is [{ Kind: TimeKind.Meeting or TimeKind.Month or TimeKind.Day } which] && which.End == clause.To && (which.Start == clause.From || which.Start - clause.From <= 2 && clause.At(which.Start - 1) is "for" or "the" or "at" or "in") && !clause.Points)
        {
            parts[^1] = parts[^1] with { Slots = wanted with { Meeting = clause.Said(which.Start, which.End) } };
            return true;
        }

        // "Drop 2. Superseded by 30."
        if (parts.Count > 0 && parts[^1] is { Intent: Intent.Drop, Slots: { Reason: null } gone } && clause.At(clause.From) is "superseded" or "replaced" or "covered" or "overtaken" or "duplicate" or "duplicates" or "duplicated" or "subsumed" or "merged")
        {
            parts[^1] = parts[^1] with { Slots = gone with { Reason = clause.Said(clause.From, clause.To), By = clause.References is [{ Numbers: [var heir] }] ? heir : gone.By } };
            return true;
        }

        // "8 no. weather. mid dec": no, why, and when
        if (parts.Count == 1 && parts[0] is { Intent: Intent.Update, Slots: { References.Count: 1, Text: { } refused } } && refused.StartsWith("no", StringComparison.OrdinalIgnoreCase) && (refused.Length == 2 || refused[2] is '.' or ',') && clause.Times is [var instead] && instead.Start == clause.From && instead.End == clause.To)
        {
            parts[0] = parts[0] with { Intent = Intent.RequestExtension, Confidence = 0.75, Why = "no, and another time", Slots = parts[0].Slots with { Text = null, Due = clause.Due(instead), Reason = refused.Length > 4 ? refused[3..].Trim() : null } };
            return true;
        }

        // "No can do by Friday for 37. Wednesday 11 November is realistic"
        if (parts.Count > 0 && parts[^1] is { Intent: Intent.RequestExtension, Why: "a time that cannot be kept" } early && clause.Times is [var sooner] && sooner.Start - clause.From <= 1 && clause.Word("realistic", "doable", "achievable", "likely", "better") && clause.To - sooner.End <= 6 && (!clause.Points || early.Slots.References.Count == 0))
        {
            parts[^1] = early with { Slots = early.Slots with { Due = clause.Due(sooner), References = clause.Points ? Reading.Pointing(clause).References : early.Slots.References } };
            return true;
        }

        // "37 needs longer. Wednesday 11 November is doable"
        if (parts.Count > 0 && parts[^1] is { Intent: Intent.RequestExtension, Slots.Due: null } && !clause.Points && clause.Times is [var realistic] && realistic.Start - clause.From <= 1 && clause.To - realistic.End is > 0 and <= 4 && clause.At(clause.To - 1) is "realistic" or "doable" or "possible" or "fine" or "achievable" or "likely" or "work" or "better" or "manageable")
        {
            parts[^1] = parts[^1] with { Slots = parts[^1].Slots with { Due = clause.Due(realistic) } };
            return true;
        }

        // "AP10 is going to be late. New date 30.11.26 if that's alright with the chair"
        if (parts.Count > 0 && parts[^1] is { Intent: Intent.RequestExtension, Slots.Due: null } && clause.At(clause.From) is "new" or "revised" or "suggested" or "proposed" or "realistic" && clause.At(clause.From + 1) is "date" or "deadline" or "target" or "timescale" && clause.Times is [var renewed, ..] && renewed.Start - clause.From <= 5)
        {
            parts[^1] = parts[^1] with { Slots = parts[^1].Slots with { Due = clause.Due(renewed) } };
            return true;
        }

        // "The report for 2 is delayed. New target date 29 January."
        if (parts.Count > 0 && parts[^1] is { Intent: Intent.Update, Slots: { Text: { } late } behindhand } && late.Split(' ', '.', ',').Any(word => word.ToLowerInvariant() is "delayed" or "slipped" or "late" or "slipping" or "behind") && clause.At(clause.From) is "new" or "revised" or "expected" or "target" && clause.Word("date", "deadline", "target") && clause.Times is [var moved] && moved.End == clause.To && moved.Start - clause.From <= 5)
        {
            parts[^1] = parts[^1] with { Intent = Intent.RequestExtension, Confidence = 0.8, Why = "late, and a new date", Slots = behindhand with { Text = null, Due = clause.Due(moved) } };
            return true;
        }

        // "… the system went down. fortnight would do", "Till Christmas would do"
        if (parts.Count > 0 && parts[^1] is { Intent: Intent.RequestExtension } wished && !clause.Points && clause.Times is [var enough] && enough.Start - clause.From <= 2 && clause.At(enough.End) is "would" or "will" or "should" or "is" or "might" && clause.To - enough.End is 2 or 3 or 4 && (clause.At(enough.End + 1) is "do" or "suffice" or "be" or "help" or "cover" or "work" or "enough" or "plenty" or "fine"))
        {
            parts[^1] = wished with { Slots = wished.Slots with { Due = clause.Due(enough) } };
            return true;
        }

        // "Can't do by the 15th. Can do by the 22nd."
        if (parts.Count > 0 && parts[^1] is { Intent: Intent.RequestExtension, Why: "a time that cannot be kept", Slots.Due: null } && !clause.Points && clause.Times is [var able] && able.End == clause.To && able.Start - clause.From <= 6 && clause.Starts("can", "could", "will", "should", "would") && clause.Word("do", "make", "manage", "have", "be") && !clause.Has(Concept.Miss) && !clause.Word("before", "since", "not"))
        {
            parts[^1] = parts[^1] with { Slots = parts[^1].Slots with { Due = clause.Due(able) } };
            return true;
        }

        // "Can't do the 14th. Can do the 21st", "won't get to it before xmas. Can it go to the Feb meeting"
        if (parts.Count > 0 && parts[^1] is { Intent: Intent.RequestExtension, Why: "a time that cannot be kept", Slots.Due: not null } && !clause.Points && clause.Times is [var instead2, ..] && instead2.Start - clause.From <= 6 && (instead2.Start == clause.From && clause.To - instead2.End <= 2) | clause.Starts("can", "could", "would", "will", "should", "may", "might", "how", "say", "maybe", "perhaps", "realistically", "likely", "more", "suggest", "propose", "aim", "aiming", "next", "it", "is", "the", "expect", "hope", "hoping", "put", "make", "try", "what", "i", "we", "need") && !clause.Has(Concept.Miss) && !clause.Word("before", "since", "not", "until") | clause.Word("need"))
        {
            parts[^1] = parts[^1] with { Slots = parts[^1].Slots with { Due = clause.Due(instead2), Reason = parts[^1].Slots.Reason } };
            return true;
        }

        // "15 delayed. Surveyor off sick. End of Jan?"
        if (parts.Count > 0 && parts[^1] is { Intent: Intent.Update, Slots: { Text: { } slow } behind } && slow.Split(' ', '.', ',') is [var first, ..] && first.ToLowerInvariant() is "delayed" or "slipped" or "late" or "slipping" or "behind" or "delay" or "slippage" && clause.Times is [var asked2] && asked2.Start - clause.From <= 2 && asked2.End == clause.To && !clause.Points && (clause.Asked || asked2.Start == clause.From))
        {
            parts[^1] = parts[^1] with { Intent = Intent.RequestExtension, Confidence = 0.8, Why = "late, and another time", Slots = behind with { Text = null, Due = clause.Due(asked2), Reason = slow.Length > first.Length + 3 ? Clause.Trimmed(slow[(first.Length + 1)..].Trim()) : null } };
            return true;
        }

        // "Won't be done before xmas, sorry. 15 Jan ok?"
        if (parts.Count > 0 && parts[^1] is { Intent: Intent.RequestExtension } missed && (missed.Slots.Due is null || missed.Why is "a time that cannot be kept") && !clause.Points && clause.Times is [var offered] && (offered.Start - clause.From <= 1 || offered.Start - clause.From <= 4 && clause.Asked && clause.Starts("could", "can", "may", "have", "would", "is", "get")) && clause.To - offered.End <= 3 && (clause.Asked || clause.Word("ok", "okay", "instead", "please", "better", "possible", "alright")))
        {
            parts[^1] = parts[^1] with { Slots = parts[^1].Slots with { Due = clause.Due(offered) } };
            return true;
        }

        if (parts.Count == 0 || parts[^1] is not { Intent: Intent.RequestExtension, Slots.Due: null } || clause.Times is not [var time] || time.End != clause.To || clause.Count - (time.End - time.Start) > 3 || clause.Points && (parts[^1].Slots.References.Count > 0 || clause.References[0].End < time.Start - 1) || clause.Has(Concept.Done, Concept.Because))
        {
            return false;
        }

        parts[^1] = parts[^1] with { Slots = parts[^1].Slots with { Due = clause.Due(time), References = clause.Points ? Reading.Pointing(clause).References : parts[^1].Slots.References } };
        return true;
    }

    /// <summary>"half way; the rest by Friday 13th": the rest of the work, not of the actions.</summary>
    /// <summary>"5's owner is the manager and 6 is Anil": behind an order of the same kind a name is enough; null: nothing of the kind.</summary>
    public static Understood? AlsoGiven(Clause clause, Understood last)
    {
        if (last.Intent != Intent.Assign || clause.Role == SpeakerRole.Officer || clause.Question || clause.Reference is not { Numbers.Length: > 0 } mention || mention.Start != clause.From)
        {
            return null;
        }

        var at = clause.At(mention.End) is "is" or "'s" or "to" or "for" or ":" or "-" or "–" or "→" ? mention.End + 1 : mention.End;
        return clause.Names.At(at, clause.To, NameKind.Owner, NameKind.Person) is { } owner && owner.Start - at <= 1 && (owner.End == clause.To || owner.End + 1 == clause.To && clause.At(owner.End) is "'s")
            ? Reading.Of(Intent.Assign, 0.86, "given as the one before was", Reading.Pointing(clause).With(clause, owner))
            : null;
    }

    public static bool Remains(Clause clause, List<Understood> parts)
    {
        if (parts[^1] is not { Intent: Intent.Update, Slots: { Text: { } told } slots } || slots.References.Count != 1 && slots.Query is null || clause.Reference is not { Reach: Reach.Rest, Numbers.Length: 0 } rest || rest.Start != clause.From || clause.Points
            || !told.Split(' ', ',').Any(word => word.EndsWith('%') || word.ToLowerInvariant() is "half" or "halfway" or "some" or "most" or "part" or "partly" or "percent" or "quarters" or "thirds" or "third" or "first" or "phase" or "one" or "two" or "three" or "four" or "five"))
        {
            return false;
        }

        parts[^1] = parts[^1] with { Slots = slots with { Text = $"{told}. {clause.Said(clause.From, clause.To)}", Due = slots.Due ?? (clause.LastTime is { } time && clause.Word("by", "before") ? clause.Due(time) : null) } };
        return true;
    }

    /// <summary>"grant Sam's extension on 3 but not Priya's on 4", "yes to 6 having until March, no to 7": the other way.</summary>
    public static Understood? Opposed(Clause clause, Understood last)
    {
        // "confirm 4 but not 9"
        if (last is { Intent: Intent.Review, Act: "confirm" } && clause.At(clause.From) is "not" && clause.Points && clause.Count <= 10)
        {
            return last with { Act = "reject", Why = "confirmed, but not these", Slots = Reading.Pointing(clause) with { Query = null, Reason = Reading.Reason(clause, loose: true, out _) } };
        }

        if (last is not { Intent: Intent.Decide, Act: "grant" or "decline" } || !clause.Points || clause.At(clause.From) is not ("not" or "no" or "yes") || clause.At(clause.From) is "no" && clause.At(clause.From + 1) is not ("to" or "for" or "on") && clause.Names.Person(clause.From + 1, clause.To) < 0 || clause.At(clause.From) is "yes" == last.Act is "grant" || clause.Count > 12)
        {
            return null;
        }

        var reason = Reading.Reason(clause, loose: true, out _);
        return last with
        {
            Act = last.Act == "grant" ? "decline" : "grant",
            Why = "the other way than the one before",
            Slots = (Reading.Pointing(clause) with { Query = null, Reason = reason, Due = last.Act == "decline" && clause.LastTime is { } time ? clause.Due(time) : null }).With(clause, clause.Names.First(clause.From + 1, clause.To, NameKind.Person)),
        };
    }

    /// <summary>"all done except 9, that's waiting for a quote": 9 is left out, and what is said of it is news.</summary>
    public static bool Excepted(Message message, Clause clause, List<Understood> parts, Func<Clause, Understood?> read)
    {
        var behind = Turns.Excepts(message.Tokens, clause.From);
        if (behind == clause.From || clause.References is not [{ Numbers.Length: > 0 } left, ..] || left.Start != behind)
        {
            return false;
        }

        var last = parts[^1];
        parts[^1] = last with { Slots = last.Slots with { References = [.. last.Slots.References.Where(reference => !left.Numbers.Contains(reference) && !left.Numbers.Contains(reference[(reference.LastIndexOf('-') + 1)..].TrimStart('0')))], But = [.. last.Slots.But, .. left.Numbers] } };
        if (clause.To - left.End > 1 && read(new Clause(message, left.Start, clause.To)) is { Intent: not Intent.Unknown } reading)
        {
            parts.Add(reading);
        }

        return true;
    }

    // "I have not used one of these before", "been off with covid", "I've told them this twice": of the speaker, and no news
    private static bool Aside(Clause clause) => clause.Word("before", "twice", "already", "reminder", "reminders", "messages", "emails", "chasing", "covid", "sick", "poorly", "dictating", "phone", "delay", "bot", "these", "annoying", "apologies", "sorry", "forgot", "holiday", "honestly", "typing", "msg", "message")
        && clause.At(clause.From) is "i" or "i've" or "i'm" or "been" or "honestly" or "look" or "we" or "we've" or "you" or "why" or "this" or "dictating" or "typing" or "had" or "just" or "was" or "bear" or "forgive" or "recd" or "received" or "got" or "seen";

    /// <summary>A sentence that may tell something of the answer beside it: no courtesy, no question, nothing of the speaker himself.</summary>
    public static bool Tells(Clause clause, bool before) =>
        !clause.Question && !clause.Asked && !(clause.Count <= 5 && clause.At(clause.To - 1) is "here") && (clause.Count >= (before ? 3 : 2) || clause.Starts("nothing") && !before) && !Signs(clause) && !clause.Starts("thank", "thanks", "sorry", "apologies", "hope", "dear", "hi", "hello", "late", "totally", "understand", "appreciate", "tell", "inform", "notify")
        && !(clause.At(clause.From) is "it's" or "its" or "it" or "this" && clause.Word("from", "here") && clause.Count <= 8 && clause.Names.First(clause.From, clause.To, NameKind.Person) is not null)
        && !(clause.At(clause.From) is "i" && clause.At(clause.From + 1) is "wasn't" or "understand" or "appreciate" or "hope") && !(before && Aside(clause));

    // "Cllr J Pargeter", "Station Manager Ruth Edge"
    private static bool Signs(Clause clause) => clause.Count <= 6 && clause.Message.Tokens[clause.From..clause.To].All(token => token.IsWord && token.Capital || token.Word is "of" or "and" || token.Kind is TokenKind.Comma) && (clause.Names.First(clause.From, clause.To, NameKind.Person) is not null || Lexicon.IsGivenName(clause.At(clause.From)));

    /// <summary>A further sentence without an answer of its own: the news or the reason of the one before.</summary>
    public static void News(Clause clause, List<Understood> parts, ref string? before)
    {
        if (parts.Count == 0)
        {
            // "No, I'm sorry, they've had three goes at it already."
            clause = clause.At(clause.From) is "i'm" && clause.At(clause.From + 1) is "sorry" or "afraid" && clause.Count > 6 && clause.Token(clause.From + 2).Kind is TokenKind.Comma ? new Clause(clause.Message, clause.From + 3, clause.To) : clause;
            before = clause.Count >= 3 && !Aside(clause) && !(clause.Starts("re", "regarding", "about") && clause.Points && clause.Count <= 6) && !(clause.At(clause.From) is "it's" or "its" or "it" or "this" && clause.Word("from", "here") && clause.Count <= 8 && clause.Names.First(clause.From, clause.To, NameKind.Person) is not null) && !clause.Question && !clause.Starts("thank", "thanks", "sorry", "apologies", "hope", "dear", "hi", "hello", "late") ? clause.Said(clause.From, clause.To) : before;
            return;
        }

        // "Done. Both of them.": how many, and no news
        if (clause.References is [{ Reach: Reach.All, Numbers.Length: 0 } whole] && clause.To - clause.From - (whole.End - whole.Start) <= 1)
        {
            return;
        }

        var last = parts[^1];
        // "Close 4. Minute 62/26."
        if (last is { Intent: Intent.Close or Intent.Drop or Intent.Refer, Slots.Minute: null } && clause.Starts("minute", "min") && Reading.Minute(clause) is { } minute)
        {
            parts[^1] = last with { Slots = last.Slots with { Minute = minute } };
            return;
        }

        // "Could you reassign 57? It ought to be with Gwen Parry."
        if (last is { Intent: Intent.Assign, Slots: { Owner: null, Person: null } } && Reading.Behind(clause, ["with", "to", "for", "be", "is"], NameKind.Owner, NameKind.Person) is { } meant)
        {
            parts[^1] = last with { Slots = last.Slots.With(clause, meant) };
            return;
        }

        // "On leave until Monday. Please contact Kirsty Bain in my absence."
        if (last is { Intent: Intent.Snooze, Slots.Person: null } && clause.Starts("contact", "ask", "email", "speak", "call", "try", "talk", "ring", "see", "any", "in", "anything", "for") && clause.Names.First(clause.From + 1, clause.To, NameKind.Person) is { } instead)
        {
            parts[^1] = last with { Slots = last.Slots.With(clause, instead) };
            return;
        }

        // "Fergus has my stuff", "please direct anything to Ross"
        if (last is { Intent: Intent.Snooze, Slots.Person: null } && clause.Count <= 9 && !clause.Points && !clause.Question && clause.Names.First(clause.From, clause.To, NameKind.Person) is { } deputy && (deputy.Start == clause.From && clause.Word("my", "me", "has", "will", "is", "covers", "covering", "can") || clause.At(deputy.Start - 1) is "to" or "with" or "via" or "for"))
        {
            parts[^1] = last with { Slots = last.Slots.With(clause, deputy) };
            return;
        }

        // "Jury service from Monday. Send my stuff to Angharad"
        if (last is { Intent: Intent.Snooze, Slots.Person: null } && clause.Starts("send", "pass", "forward", "give") && Reading.Behind(clause, ["to"], NameKind.Person) is { } stand)
        {
            parts[^1] = last with { Slots = last.Slots.With(clause, stand) };
            return;
        }

        // "Totally understand if not!", "I wasn't sure whether I needed to tell someone": courtesy, not why
        if (clause.Starts("totally", "understand", "appreciate", "hope") || clause.At(clause.From) is "i" && clause.At(clause.From + 1) is "wasn't" or "understand" or "appreciate" or "hope" && !clause.Has(Concept.NotMine))
        {
            return;
        }

        if (!TakesNews.Contains(last.Intent) || clause.Starts("tell", "inform", "notify", "let") || clause.Points || clause.Question || clause.Count < 2 && !(last.Intent == Intent.Drop && clause.At(clause.From) is "duplicate" or "duplicates" or "repeat" or "repeats" or "obsolete" or "redundant" or "duplication"))
        {
            return;
        }

        // "Same reason for both, no project manager"
        var opening = clause.At(clause.From) is "same" && clause.At(clause.From + 1) is "reason" && clause.Find(clause.From, ",", "-", "–", ":") is var comma && comma > 0 ? comma + 1 : clause.From;
        var words = clause.Said(opening, clause.To);
        parts[^1] = last.Intent switch
        {
            // What it tells is put together later; a time that follows may turn it into why more time is needed
            Intent.Update when last.Slots.Text is { } news => last with { Slots = last.Slots with { Text = $"{news}. {words}" } },
            Intent.RequestExtension or Intent.Drop or Intent.Reopen or Intent.Decide or Intent.Restrict or Intent.CancelMeeting or Intent.MoveMeeting when last.Slots.Reason is null => last with { Slots = last.Slots with { Reason = clause.Whole(opening, clause.To) } },
            Intent.Review when last.Act is "reject" && last.Slots.Reason is null && clause.Count > 2 => last with { Slots = last.Slots with { Reason = words } },
            Intent.NotMine when last.Slots.Owner is null && last.Slots.Person is null && Reading.Behind(clause, ["try", "ask", "be", "to", "with", "for"], NameKind.Owner, NameKind.Person) is { } name => last with { Slots = last.Slots.With(clause, name) },
            Intent.NotMine when last.Slots is { Owner: null, Person: null } && (clause.At(clause.From) is "it's" or "its" or "that's" or "thats" ? clause.From + 1 : clause.At(clause.From) is "it" or "that" or "this" && clause.At(clause.From + 1) is "is" or "'s" ? clause.From + 2 : -1) is > 0 and var whose && clause.Names.At(whose, clause.To, NameKind.Person, NameKind.Owner) is { } now && now.Start - whose <= 1 && (now.End == clause.To || clause.At(now.End) is "'s" or "now" or "these" or "who") => last with { Slots = last.Slots.With(clause, now) },
            Intent.NotMine when last.Slots is { Owner: null, Person: null } && clause.Names.At(clause.From, clause.To, NameKind.Person, NameKind.Owner) is { } does && does.Start - clause.From <= 1 && clause.At(does.End) is "does" or "do" or "is" or "has" or "leads" or "handles" or "now" or "runs" or "looks" or "will" or "manages" && clause.To - does.End <= 5 => last with { Slots = last.Slots.With(clause, does) },
            Intent.NotMine when last.Slots is { Owner: null, Person: null } && HandOvers.Minuted(clause) is { } post => last with { Slots = last.Slots with { Owner = post } },
            Intent.NotMine when last.Slots is { Owner: null, Person: null } && HandOvers.Fact(clause) is { } fact => clause.Names.At(clause.From, clause.To, NameKind.Owner, NameKind.Person) is { } holder && holder.Start - clause.From <= 1 ? last with { Slots = (last.Slots with { Reason = fact }).With(clause, holder) } : last with { Slots = last.Slots with { Reason = last.Slots.Reason ?? fact } },
            Intent.NotMine when last.Slots.Reason is null && (last.Slots.Owner is not null || last.Slots.Person is not null) && clause.At(clause.From) is "he" or "she" or "they" or "he's" or "she's" or "they've" or "they're" && clause.Count > 3 && !clause.Word("please", "ask", "contact", "email", "number") => last with { Slots = last.Slots with { Reason = words } },
            Intent.NotMine when last.Slots.Reason is null && clause.At(clause.From) is "i" && clause.At(clause.From + 1) is "left" or "moved" or "retired" or "changed" => last with { Slots = last.Slots with { Reason = words } },
            _ => last,
        };
    }
}
