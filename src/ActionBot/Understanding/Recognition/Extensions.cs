using ActionBot.Understanding.Language;

namespace ActionBot.Understanding.Recognition;

/// <summary>More time is asked for, with the time and the reason wherever they stand.</summary>
internal static partial class Extensions
{
    public static Understood? Extension(Clause clause)
    {
        // "has anyone asked for an extension?" asks, and wants none
        if (Questions.AfterWishes(clause) is not null || AfterOutcome(clause))
        {
            return null;
        }

        // "anyone know Gwen's extension number?", "an extension lead": a telephone, a cable, a building
        if (clause.Any(Concept.Extension) is { } thing && clause.At(thing.Start) is "extension" or "extensions" && clause.At(thing.End) is "number" or "numbers" or "no" or "lead" or "leads" or "cable" or "cables" or "cord" or "building" or "works")
        {
            return null;
        }

        // "is the deadline for 14 the 15th or the 18th": asks, and wants none
        if (clause.Role == SpeakerRole.Officer && clause.At(clause.From) is "is" or "was" or "isn't" && !clause.Requested && clause.Find(clause.From, "deadline", "due") is > 0 and <= 200 and var stood && stood - clause.From <= 4 && clause.Find(stood, "ok", "okay", "possible", "moveable", "movable", "flexible", "negotiable", "fixed", "extended", "moved", "alright", "give", "leeway", "realistic") < 0)
        {
            return null;
        }

        // "stop the reminders on 12 until Monday" asks for peace, and for no more time
        if (Absences.Silences(clause))
        {
            return null;
        }

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

        // "not until the director starts in April so I am asking for the April meeting": what is asked for stands behind the asking
        if (needs is { } asking && clause.At(asking.Start) is "asking" or "requesting" or "ask" && due is { } early && early.Start < asking.Start && clause.LastTime is { } wanted && wanted.Start >= asking.End)
        {
            due = wanted;
        }

        // "we need longer for 9, tenants panel doesn't sit until 20 Jan": until when the panel does not sit
        if (due is { } bar && because >= 0 && bar.Start > because + 3 && reason is not null && clause.At(bar.Start - 1) is "until" or "till" or "til" or "before" && clause.Find(because + 1, "doesn't", "isn't", "not", "won't", "can't", "don't", "aren't") is > 0 and var barred && barred < bar.Start && barred - because >= 2 && clause.At(because + 1) is not ("i" or "we" or "it" or "this" or "that" or "can" or "could" or "will" or "won't" or "not") && clause.Any(Concept.Longer, Concept.Extension) is { } longer && longer.Start < because)
        {
            due = null;
        }

        due = due is { Date: { } gone } && gone < clause.Listening.Today ? null : due;
        due = due is { } passed && WasDue(clause, passed, named) ? null : due;
        if (reason is not null && named is { } wish && because >= 0 && because < wish.Start && clause.OpensAt(because, Concept.Because, Concept.Waiting) is null && wish.Start - because <= 5)
        {
            (reason, because) = (null, -1);
        }

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

        // "5 - Tuesday", "12: end of Feb": an action, a mark and a time
        if (clause.Role == SpeakerRole.Officer && !clause.Question && clause.Reference is { Numbers.Length: > 0 } marked && marked.Start == clause.From && marked.End + 1 < clause.To && clause.Token(marked.End).Kind is TokenKind.Dash or TokenKind.Colon && clause.LastTime is { } alone && alone.Start - marked.End <= 3 && alone.End == clause.To && clause.Times.Length == 1 && alone.Date is not { } || clause.Role == SpeakerRole.Officer && !clause.Question && clause.Reference is { Numbers.Length: > 0 } marked2 && marked2.Start == clause.From && marked2.End + 1 < clause.To && clause.Token(marked2.End).Kind is TokenKind.Dash or TokenKind.Colon && clause.LastTime is { } alone2 && alone2.Start - marked2.End == 1 && alone2.End == clause.To && alone2.Date > clause.Listening.Today)
        {
            return Reading.Of(Intent.RequestExtension, 0.76, "an action and a time, and nothing else", slots with { Due = clause.Due(clause.LastTime!.Value) });
        }

        // "Tariq has asked if 16 could come to the spring meeting instead", said by a clerk
        if (points && due is { } later && Relays(clause) && clause.Names.At(clause.From, clause.To, NameKind.Owner, NameKind.Person) is { } asker && (clause.Any(Concept.PutOff, Concept.Extension, Concept.Need) is not null || clause.Word("until", "till") && clause.Word("asked", "asks", "wants")))
        {
            return Reading.Of(Intent.RequestExtension, 0.94, "somebody asks for more time through the clerk", (slots with { Due = clause.Due(later), Reason = Tail(clause, later) ?? Given(clause, reason, because, due) }).With(clause, asker));
        }

        // "they should extend the tram"
        if (clause.Role != SpeakerRole.Officer && !points && due is null && named is { } longerRoad && clause.At(longerRoad.Start) is "extend" or "extended" or "longer" && slots.Query is null)
        {
            return null;
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
        else if (needs is { } need && due is { } until && (points || clause.At(until.Start - 1) is "until" or "till" or "til" or "another" or "the" or "say" or "to" or "give" || until.Kind == TimeKind.Span || clause.At(need.Start) is "need" or "needs" or "say" or "suggest" or "propose" or "suggesting" or "proposing" or "revised") && !(clause.At(need.Start) is "put" or "pencil" && until.End < clause.To && clause.Token(until.End).IsWord && clause.At(until.End) is not ("please" or "pls" or "if" or "instead" or "for" or "on" or "with" or "as" or "and" or "then") || clause.At(need.Start) is "say" && clause.At(need.Start - 1) is "to" or "more" || clause.At(need.Start) is "after" && until.Start - need.End is < 0 or > 1 || clause.At(need.Start) is "request" or "requests" && clause.At(need.Start - 1) is "'s" or "the" or "a" or "your" or "this" or "that") && !(clause.At(need.End) is "to" && !clause.Times.Any(time => time.Start == need.End + 1 || time.Start == need.End + 2 && clause.At(need.End + 1) is "the") && clause.At(need.End + 1) is not ("go" or "be" or "slip" or "move" or "push" or "wait" or "come" or "have" or "get" or "take" or "extend" or "put")))
        {
            score = clause.Role == SpeakerRole.Officer ? 0.9 : 0.5;
            why = "needs a time";
        }
        else if (clause.Role == SpeakerRole.Officer && due is not null && (clause.Question || clause.Requested || clause.At(clause.From) is "would" && clause.At(clause.From + 1) is "the" or "members" or "it" or "anyone" or "you") && clause.Starts("would", "will", "could", "can", "might", "is", "are", "accept", "consider", "agree") && clause.Word("bear", "wait", "hold", "accept", "agree", "consider", "acceptable", "mind", "allow", "agreeable", "happy", "possible", "ok"))
        {
            score = 0.9;
            why = "asks whether a later time will do";
        }
        else if (clause.Role == SpeakerRole.Officer && clause.At(clause.From) is "can" or "could" or "may" or "might" && clause.Reference is { Numbers.Length: > 0 } asked && asked.Start - clause.From == 1 && clause.At(asked.End) is "have" or "get" or "go" or "come" or "slip" or "wait" or "move" or "be" && (due is not null || clause.Word("longer", "more", "extra")))
        {
            // "can 42 have another month?"
            score = 0.92;
            why = "an action may have longer";
        }
        else if (clause.Requested && clause.Role == SpeakerRole.Officer && points && due is { } chance && chance.Start - clause.From <= 1 && clause.Count <= 8)
        {
            // "any chance of January for AP8?"
            score = 0.88;
            why = "asks for another time";
        }
        else if (clause.Requested && clause.Role == SpeakerRole.Officer && (clause.At(clause.From) is "have" or "get" or "give" or "say" or "make" || clause.At(clause.From) is "it" or "that" or "we" && clause.At(clause.From + 1) is "be" or "wait" or "go" or "come" or "slip" or "say") && due is not null || clause.Role == SpeakerRole.Officer && due is not null && clause.Starts("could", "can") && clause.At(clause.From + 1) is "it" or "that" or "this")
        {
            score = 0.9;
            why = "may have a time";
        }
        else if (clause.Role == SpeakerRole.Officer && due is { } shifted && clause.Find(clause.From + 3, "can", "could") is > 0 and var asks2 && asks2 < shifted.Start && clause.Token(asks2 - 1).Kind is TokenKind.Comma or TokenKind.Dash && clause.At(asks2 + 1) is "it" or "this" or "that" && shifted.Start - asks2 <= 6 && clause.References.All(mention => mention.Start > asks2 || mention.Numbers.Length == 0))
        {
            // "the budget has eaten my week, can this go to March?"
            slots = slots with { Reason = clause.Whole(clause.From, asks2 - 1) };
            score = 0.93;
            why = "may have a time, and why before it";
        }
        else if (off is { } put && due is not null && !(clause.At(put.Start) is "change" or "move" && clause.Has(Concept.Meeting)) && (points || clause.Requested || clause.Polite && put.Start == clause.From && clause.At(put.Start + 1) is "the" or "my" or "our" || clause.Count < 9))
        {
            score = 0.88;
            why = "asked to be put off";
        }
        else if (clause.Role == SpeakerRole.Officer && points && (clause.Requested || clause.Starts("could", "can", "might", "may")) && clause.LastTime is { } moved && clause.Word("moved", "changed", "pushed", "shifted", "deferred", "postponed", "put") && clause.At(moved.Start - 1) is "to" or "until" or "till" or "the")
        {
            // "could the deadline for 14 be moved from 12 January to 9 February?"
            due = moved;
            score = 0.9;
            why = "asks that a time be moved";
        }
        else if (clause.Role == SpeakerRole.Officer && points && clause.LastTime is { } preferred && clause.Find(clause.From, "rather", "prefer", "better", "suggest") is >= 0 and var prefers && prefers < preferred.Start && clause.Find(prefers, "bring", "take", "report", "do", "have", "move", "put", "bringing", "taking") is > 0 and var brings && brings - prefers <= 3 && (clause.At(preferred.Start - 1) is "the" ? clause.At(preferred.Start - 2) : clause.At(preferred.Start - 1)) is "to" or "at" or "in" or "for" or "on" && clause.Reference is { Numbers.Length: > 0 } brought && brought.Start > prefers)
        {
            // "the report lands on the 15th so I'd rather bring 28 to the January meeting"
            due = preferred;
            var so2 = clause.Find(clause.From, "so");
            slots = so2 > clause.From + 2 && so2 < prefers ? slots with { Reason = clause.Whole(clause.From, so2) } : slots;
            score = 0.93;
            why = "would rather bring it later";
        }
        else if (clause.Role == SpeakerRole.Officer && points && clause.LastTime is { } thought && clause.To - thought.End <= 1 && !clause.Has(Concept.Done) && Guessed(clause, thought) is > 0 and var guess && guess > clause.Reference!.Value.End)
        {
            // "13 is a no go till the road closure is lifted, think mid feb"
            due = thought;
            reason = clause.Whole(clause.At(clause.Reference.Value.End) is "is" or "'s" or "-" or ":" or "," ? clause.Reference.Value.End + 1 : clause.Reference.Value.End, guess);
            because = clause.Reference.Value.End;
            slots = slots with { Reason = reason is { } why2 && TillWhen(why2) is { } until2 ? until2 : reason };
            score = 0.9;
            why = "what holds it up, and a guess";
        }
        else if (clause.Role == SpeakerRole.Officer && points && !clause.Asked && clause.Times.Length > 0 && Array.Find(clause.Times, time => clause.At(time.Start - 1) is "like" && clause.At(time.Start - 2) is "looks" or "looking" or "more" || clause.At(time.End) is "at" && clause.At(time.End + 1) is "the" && clause.At(time.End + 2) is "earliest") is { End: > 0 } earliest && !clause.Has(Concept.Done))
        {
            // "25 - looks like April", "end of May at the earliest"
            due = earliest;
            score = 0.9;
            why = "another time, at the earliest";
        }
        else if (clause.Role == SpeakerRole.Officer && points && !clause.Asked && Array.Find(clause.Times, time => time.Kind is TimeKind.Day or TimeKind.Month or TimeKind.Meeting or TimeKind.Vague && clause.At(time.Start - 1) is "before" or "until" or "till") is { End: > 0 } barred2 && (barred2.Date is null || barred2.Date > clause.Listening.Today) && clause.Find(clause.From, "can't", "cannot", "can", "unable", "won't", "couldn't") is >= 0 and var unable && unable < barred2.Start && (clause.At(unable) is not "can" || clause.At(unable + 1) is "not") && (unable == clause.From || clause.At(unable - 1) is "i" or "we" || clause.Covered(unable - 1)) && clause.Find(unable, "give", "answer", "provide", "report", "finish", "do", "complete", "be", "get", "supply", "send") is > 0 and var gives && gives - unable <= 4)
        {
            // "I can not give the answer on 12 before February because …"
            due = barred2;
            score = 0.9;
            why = "nothing before a time";
        }
        else if (clause.Role == SpeakerRole.Officer && !clause.Asked && Dated(clause) is { } set && !clause.Has(Concept.Done))
        {
            // "the kit comes from Germany, realistic date 26 Feb"
            due = set;
            score = points ? 0.9 : 0.7;
            why = "another date, and that it is the one";
        }
        else if (clause.Role == SpeakerRole.Officer && clause.LastTime is { } brought2 && Brings(clause, brought2))
        {
            // "the youth justice plan is delayed, would like to bring it on 19 January"
            due = brought2;
            score = points || clause.At(clause.From) is "the" or "my" or "our" ? 0.9 : 0.75;
            why = "would like to bring it later";
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
        else if (clause.Role == SpeakerRole.Officer && due is { } when && clause.At(when.Start - 1) is "until" or "till" or "til" && points && !clause.Has(Concept.LeaveAlone, Concept.AskLater, Concept.Away, Concept.Done) && !(clause.Find(clause.From, "can't", "cannot", "won't", "doesn't", "don't", "isn't", "aren't", "not") is > 0 and var bars && bars < when.Start && clause.At(bars - 1) is "he" or "she" or "they" or "who" or "he's" or "she's"))
        {
            score = 0.8;
            why = "an action and until when";
        }
        else if (clause.Role == SpeakerRole.Officer && clause.Reference is { Numbers.Length: > 0 } going && going.Start == clause.From && clause.At(going.End) is "to" && clause.LastTime is { Kind: TimeKind.Month or TimeKind.Meeting or TimeKind.Day } to && to.Start - going.End is 1 or 2 && !clause.Has(Concept.Done))
        {
            // "12 to the April Cabinet please, legal advice outstanding"
            due = to;
            score = 0.92;
            why = "an action to another time";
        }
        else if (clause.Role == SpeakerRole.Officer && points && clause.LastTime is { } forced && clause.Find(clause.From, "need", "needs", "have", "having", "going") is >= 0 and var must && clause.Find(must, "to") is > 0 and var then && clause.Find(then, "go", "be", "slip", "wait", "come", "move") is > 0 and var goes && goes - then <= 4 && forced.Start > goes && forced.Start - goes <= 4 && clause.Reference is { Numbers.Length: > 0 } late && late.Start < goes && late.End + 6 > must && !clause.Has(Concept.Done))
        {
            // "so 14 will need to go to the end of January", "number 23 is going to have to be the 15th"
            due = forced;
            score = 0.92;
            why = "an action has to wait";
        }
        else if (clause.Role == SpeakerRole.Officer && clause.Reference is { Numbers.Length: > 0 } only3 && only3.Start == clause.From && clause.At(only3.End) is "by" && due is { } bare && bare.Start - only3.End is 1 or 2 && (bare.End == clause.To || bare.End + 1 == clause.To && clause.At(bare.End) is "instead" or "ok" or "okay" or "please" or "possible"))
        {
            score = bare.End < clause.To || clause.Asked ? 0.9 : 0.75;
            why = "an action and by when";
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

        // "Because the tender had to be re-run, #40 won't be ready"
        if (reason is null && clause.Starts("because", "as", "since") && clause.References is [{ Numbers.Length: > 0 } behindIt, ..] && behindIt.Start - clause.From > 4 && clause.Token(behindIt.Start - 1).Kind == TokenKind.Comma)
        {
            reason = clause.Said(clause.From + 1, behindIt.Start - 1);
            slots = slots with { Reason = reason };
        }

        // "members want figures we don't have yet so for AP13 we need until mid-January", "the spec wont be ready for January, can AP7 go to 9 March"
        if (reason is null && slots.Reason is null && clause.Role == SpeakerRole.Officer)
        {
            var before = Reading.Therefore(clause);
            for (var at = clause.From + 4; before < 0 && at + 2 < clause.To; at++)
            {
                before = clause.Token(at).Kind is TokenKind.Comma && clause.At(at + 1) is "can" or "could" or "please" && clause.References.All(mention => mention.Start > at) && clause.Reference is { } wished && wished.Start - at <= 3 ? at : -1;
            }

            before = before < 0 ? Asks(clause) : before;
            slots = before > clause.From + 2 ? slots with { Reason = clause.Said(clause.At(clause.From) is "regrettably" or "unfortunately" or "sadly" or "regretably" ? clause.From + 1 : clause.From, before) } : slots;
        }

        // "the M5 is shut, going to be late in": who is late, and no action
        if (!points && due is null && clause.Listening.InThread.Count == 0 && (clause.Word("traffic", "train", "trains", "motorway", "junction", "puncture", "dentist", "jam") || clause.At(clause.To - 1) is "in" or "home") && Subject(clause, due) is null && !clause.Word("with"))
        {
            return null;
        }

        if (named is null && clause.Has(Concept.NotMine))
        {
            return null;
        }

        // "the youth justice plan is delayed - the guidance only landed last week - would like to bring it …": between the dashes
        if (why is "would like to bring it later")
        {
            var late = slots.Query ?? (points ? null : Subject(clause, due));
            var told = Given(clause, reason, because, due);
            return Reading.Of(Intent.RequestExtension, score, why, slots with { Due = clause.Due(due!.Value), Query = late, Reason = told is not null && late is not null && told.Contains(late, StringComparison.OrdinalIgnoreCase) ? null : told });
        }

        return Reading.Of(Intent.RequestExtension, score, why, slots with { Due = due is { } day ? clause.Due(day) : null, Reason = slots.Reason ?? Given(clause, reason, because, due) ?? Held(clause, due) ?? Between(clause, due) ?? (due is { } behind ? Tail(clause, behind) : null) ?? Ahead(clause, miss), Query = slots.Query ?? (points ? null : Subject(clause, due)) });
    }

    /// <summary>"did my extension on 8 go through", "any word on the extra time I asked for on 20": asks what became of a wish, and has none.</summary>
    public static bool AfterOutcome(Clause clause)
    {
        if (!clause.Points || clause.Requested || !(clause.At(clause.From) is "did" or "has" or "have" or "was" or "were" or "is" or "any" or "what" or "what's" or "when" or "heard" or "hasn't" or "didn't" or "wasn't" or "do" or "does"))
        {
            return false;
        }

        var wish = clause.Any(Concept.Extension)?.Start ?? clause.Find(clause.From, "request", "extension", "requests");
        var granted = clause.Find(clause.From, "agreed", "agree", "approved", "approve", "through", "granted", "grant", "happened", "happening", "accepted", "accept", "decided", "decision", "refused", "allowed", "word", "news", "ok'd", "okayed", "signed", "sorted", "declined", "turned", "noted");
        var heard = clause.Find(clause.From, "get", "got", "receive", "received", "see", "seen") is > 0 and var got && clause.At(got + 1) is "my" or "our" or "the" && wish > got;
        return wish >= 0 && (granted >= 0 || heard) || clause.At(clause.From) is "has" or "did" && clause.At(clause.From + 1) is "anyone" or "anybody" or "somebody" or "the" or "chair" && clause.Find(clause.From, "yes", "no") is > 0 and var verdict && clause.At(verdict - 1) is "said" or "say" && clause.At(verdict + 1) is "to";
    }

    // "realistic date 26 Feb", "new target date is mid Feb"
    private static TimeMention? Dated(Clause clause)
    {
        for (var at = clause.From + 1; at + 1 < clause.To; at++)
        {
            if (clause.At(at) is "date" or "deadline" or "target" or "timescale" && clause.At(at - 1) is "realistic" or "revised" or "new" or "likely" or "expected" or "proposed" or "target" or "suggested" && clause.Times.FirstOrDefault(time => time.Start > at && time.Start - at <= 3) is { End: > 0 } set && (set.End == clause.To || !clause.Token(set.End).IsWord || clause.At(set.End) is "please" or "if" or "now" or "instead" or "because" or "as" or "since" or "owing")
                && clause.Find(clause.From, "when", "if", "what") < 0 && (at - clause.From > 3 || clause.Points))
            {
                return set;
            }
        }

        return null;
    }

    // "would like to bring it on 19 January", "we'd like to report it in March", behind that it is late
    private static bool Brings(Clause clause, TimeMention time) => clause.Find(clause.From, "delayed", "late", "behind", "slipping", "slipped", "delay") is > 0 and var late && late < time.Start && clause.Find(late, "like", "propose", "want", "hope", "hoping", "proposing") is > 0 and var wish && clause.Find(wish, "bring", "take", "report", "present", "submit", "bringing", "presenting") is > 0 and var brings && brings - wish <= 2 && time.Start > brings && time.Start - brings <= 4 && time.Date is not { } || clause.Find(clause.From, "delayed", "late", "behind", "slipping", "slipped", "delay") is > 0 and var late2 && clause.Find(late2, "like", "propose", "want", "hope", "hoping", "proposing") is > 0 and var wish2 && clause.Find(wish2, "bring", "take", "report", "present", "submit", "bringing", "presenting") is > 0 and var brings2 && brings2 - wish2 <= 2 && time.Start > brings2 && time.Start - brings2 <= 4 && time.Date > clause.Listening.Today;

    // Where the comma stands before "think mid feb", "probably March now", "more like the new year"; -1: nobody guesses
    private static int Guessed(Clause clause, TimeMention time)
    {
        var at = time.Start;
        while (at - 1 > clause.From && clause.At(at - 1) is "the" or "in" or "by" or "about" or "around" or "be" or "for" or "it" or "will" or "now" or "at" or "more" or "like" or "i" or "we" or "i'd" or "it'll" or "to" or "maybe" or "say" or "until" or "till")
        {
            at--;
        }

        while (at - 1 > clause.From && clause.At(at - 1) is "think" or "probably" or "likely" or "realistically" or "reckon" or "guess" or "hopefully" or "expect" or "looking" or "i" or "we" or "more" or "prob" or "most" or "maybe" or "perhaps" or "best" or "guess" or "so" or "thinking" or "i'm" or "we're" or "guessing" or "suggest" or "suspect")
        {
            at--;
        }

        return at < time.Start && clause.Find(at, "think", "probably", "likely", "realistically", "reckon", "guess", "looking", "prob", "maybe", "perhaps", "thinking", "guessing", "like", "suspect") is >= 0 and var says && says < time.Start && clause.Token(at - 1).Kind is TokenKind.Comma or TokenKind.Dash ? at - 1 : -1;
    }

    // "a no go till the road closure is lifted": what has to happen first
    private static string? TillWhen(string held)
    {
        foreach (var word in (ReadOnlySpan<string>)[" till the ", " until the ", " till ", " until "])
        {
            if (held.IndexOf(word, StringComparison.OrdinalIgnoreCase) is > 0 and var at && held[..at].Count(letter => letter == ' ') <= 4 && held.Length - at - word.Length > 6)
            {
                return held[(at + word.Length)..];
            }
        }

        return null;
    }

    private static bool Relays(Clause clause) => clause.Role == SpeakerRole.Clerk && !clause.Has(Concept.Chase) && clause.Names.At(clause.From, clause.To, NameKind.Owner, NameKind.Person) is { } asker && asker.Start - clause.From <= 1
        && clause.Find(asker.End, "asked", "asks", "asking", "wants", "wondering", "requested", "requests", "like", "needs") is var wish && wish > 0 && wish - asker.End <= 2 && (clause.At(wish + 1) is "if" or "whether" or "for" or "that" || clause.At(wish) is "wants" or "like" or "needs" or "requested")
        && (clause.Find(wish, "to") + 1 is var verb && !Lexicon.IsTask(clause.At(verb)) || clause.At(verb) is "go" or "come" or "move" or "put" or "carry" or "extend" && clause.At(verb + 1) is "back" or "to" or "into" or "over" or "it" or "out" or "until" or "till") && clause.Points;

    // "I know 39 was due today, is there any give?": when it was due is not until when
    private static bool WasDue(Clause clause, TimeMention time, Cue? named) => named is { } asks && time.End <= asks.Start && clause.At(time.Start - 1) is "due" && clause.At(time.Start - 2) is "is" or "was" or "'s" or "are" or "were";

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
            if ((before is "make" or "hit" or "meet" or "from" or "by" or "for" or "in" || before is "before" && clause.Times.Length > 1) && clause.Any(Concept.Miss) is { } missed && missed.Start < time.Start && clause.Find(missed.Start, "need", "until", "till", "to", ",", "can", "could", "should") is var turn && (turn < 0 || turn > time.Start))
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

            // "needs to slip to the April cycle, the consultation doesn't close till 15 March": what follows the comma tells why
            if (best is { } asked && (clause.At(asked.Start - 1) is "the" ? clause.At(asked.Start - 2) : clause.At(asked.Start - 1)) is "to" or "until" or "till" or "til" or "for" or "in" or "at" && clause.Find(asked.End, ",", "-", "–") is var apart && apart >= asked.End && apart < time.Start && clause.At(apart + 1) is not ("can" or "could" or "say" or "maybe" or "or" or "please" or "so" or "need" or "more" or "rather" or "not" or "but" or "and" or "if" or "actually" or "sorry" or "until" or "till" or "til" or "by" or "to" or "is" or "would" or "instead" or "likely" or "realistically") && apart + 4 < time.Start + 3 && clause.Find(apart, "can", "could", "say", "maybe", "or", "instead", "please") < 0)
            {
                break;
            }

            best = best is null || before is "until" or "till" or "til" or "to" ? time : best;
        }

        return best;
    }
}
