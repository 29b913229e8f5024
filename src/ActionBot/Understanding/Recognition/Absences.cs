using ActionBot.Understanding.Language;

namespace ActionBot.Understanding.Recognition;

/// <summary>Away, covered for, or asked later.</summary>
internal static class Absences
{
    public static Understood? Read(Clause clause)
    {
        if (clause.AsksWh || clause.At(clause.From) is "is" or "are" or "does" or "did")
        {
            return null;
        }

        // "Danny can you cover reception": asked of a colleague
        if (clause.Names.At(clause.From, clause.To, NameKind.Person) is { } colleague && colleague.Start == clause.From && clause.At(colleague.End) is "can" or "could" or "would" or "will" or "," && clause.Find(colleague.End, "you") is > 0 and var you && you - colleague.End <= 2)
        {
            return null;
        }

        var slots = Reading.Pointing(clause);
        var alone = clause.Any(Concept.LeaveAlone);
        var later = clause.Any(Concept.AskLater) is { } again && !clause.Times.Any(time => time.Covers(again.Start)) && !(clause.At(again.Start) is "not" && clause.At(again.Start - 1) is "will" or "is" or "does" or "are") && clause.At(again.Start - 1) is not ("no" or "not" or "they'll" or "he'll" or "she'll" or "who'll" or "it'll" or "they" or "he" or "she" or "will" or "to" or "has" or "have") ? again : (Cue?)null;
        // "bring the keys up when you come back": somebody returns
        later = later is { } returns && clause.At(returns.Start) is "come" or "get" or "check" && clause.At(returns.Start - 1) is "you" or "we" or "i" or "when" or "you've" && clause.At(returns.End) is not ("to" or "in" or "on" or "at" or "later" or "next" or "with") && clause.At(returns.End - 1) is not ("me" or "us") ? null : later;
        later = later is { } asksAfter && clause.At(asksAfter.Start) is "come" or "get" && clause.Times.Length == 0 && clause.At(clause.From) is "has" or "have" or "did" or "is" or "will" or "when" or "if" ? null : later;
        // "sorry all, was on mute": only an order is one
        alone = alone is { } quietens && clause.At(quietens.Start) is "mute" && (clause.At(quietens.Start - 1) is not ("" or "please" or "pls" or "you" or "just" or "and" or "," or "to" or "can" or "could") || clause.At(quietens.End) is "button" or "yourself" or "yourselves" or "your" or "the" or "everyone") ? null : alone;
        var away = Absent(clause);

        // "still chipping away at 33" works on it
        if (away is { } busy && clause.At(busy.Start) is "away" && busy.Start > clause.From && clause.At(busy.Start - 1).EndsWith("ing", StringComparison.Ordinal))
        {
            return null;
        }

        var cover = clause.Any(Concept.Cover);
        var due = Reading.Due(clause) ?? (clause.Times.Length > 0 ? clause.LastTime : null);
        due = due is { Kind: TimeKind.Meeting } && away is not null ? null : due;

        // "out of office thurs + fri": both days are one absence
        due = due is { } second && clause.Times.LastOrDefault(time => time.End < second.Start) is { End: > 0 } first && first.End + 1 == second.Start && clause.At(first.End) is "and" or "&" or "+" ? second with { Start = first.Start, Date = null } : due;

        if (later is { } ask && (due is not null || clause.At(ask.Start) is "later" or "not" or "snooze" or "remind" or "ask" or "come" or "hold") && !(clause.Role == SpeakerRole.Clerk && clause.Points && due is null && !clause.Has(Concept.AskLater)) && !Teaches(clause) && !(clause.Role != SpeakerRole.Officer && (due is null || clause.At(ask.End - 1) is not ("me" or "us" or "snooze" or "later"))))
        {
            return Reading.Of(Intent.Snooze, due is not null ? 0.9 : 0.7, "to be asked later", slots with { Due = due is { } when ? clause.Due(when) : null, Reason = due is { } until2 && until2.End < clause.To && !clause.Token(until2.End).IsWord && clause.Names.First(until2.End, clause.To, NameKind.Person) is null ? Reading.Rest(clause, until2.End) ?? (clause.At(until2.End + 1) is "at" or "on" or "in" or "off" && clause.To - until2.End > 3 ? clause.Said(until2.End + 1, clause.To) : null) : null });
        }

        // "the culvert has been cleared so please stop asking me": what follows from his answer
        if (alone is { } follows && clause.Role == SpeakerRole.Officer && clause.Times.All(time => time.Start < follows.Start) && clause.Find(clause.From, "so") is > 0 and var hence && hence - clause.From > 4 && hence < follows.Start && follows.Start - hence <= 2)
        {
            return null;
        }

        if (alone is not null || Silences(clause))
        {
            // "on a course on Thursday and Friday so don't send me any reminders until Monday, Tobi can help"
            foreach (var time in clause.Times)
            {
                due = clause.At(time.Start - 1) is "until" or "till" or "til" ? time : due;
            }

            return Reading.Of(Intent.Snooze, alone is null ? 0.93 : 0.85, "not to be asked for a while", slots with { Due = due is { } when ? clause.Due(when) : Reading.Event(clause), Reason = (clause.Points ? Reading.Trailing(clause) : null) ?? WhyAway(clause), Person = clause.Role == SpeakerRole.Officer && clause.Word("help", "cover", "covering", "covers", "instead") ? Coverer(clause) : clause.Role == SpeakerRole.Clerk && alone is null ? Reading.Behind(clause, ["to", "for"], NameKind.Person) is { } spared ? clause.Said(spared.Start, spared.End) : clause.Names.Person(clause.From, clause.To) is var absent2 && absent2 > clause.From ? clause.Said(clause.From, absent2) : null : null });
        }

        var who = Coverer(clause);
        if (away is null && clause.Role == SpeakerRole.Officer && !clause.Points && clause.At(clause.From) is "i'm" or "i" && clause.At(clause.From + 1) is "in" or "at" or "abroad" or "am" && due is { } until && clause.At(until.Start - 1) is "until" or "till" or "til" or "the" && !clause.Has(Concept.Need, Concept.Progress))
        {
            return Reading.Of(Intent.Snooze, 0.78, "somewhere else until a day", slots with { Due = clause.Due(until), Person = who });
        }

        if (away is { } gone)
        {
            // "Sam is away until the 13th" speaks of Sam, "I'm away" of the speaker
            if (due is null && who is null && !(clause.Count <= 5 && clause.Role == SpeakerRole.Officer) && clause.At(gone.Start) is "off" or "leave" or "holiday" or "sick" or "back on" or "not in")
            {
                return null;
            }

            // "Ruaridh's off sick" tells an officer's reason, not his absence
            if (clause.Role == SpeakerRole.Officer && due is null && cover is null && clause.Names.First(clause.From, gone.Start, NameKind.Person) is not null && clause.At(clause.From) is not ("i'm" or "i"))
            {
                return null;
            }

            // "the caretaker is off sick today", said by a clerk to whoever reads
            if (clause.Role != SpeakerRole.Officer && who is null && due is { Date: { } only } && only <= clause.Listening.Today && clause.At(clause.From) is not ("i" or "i'm" or "i'll") && !clause.Points)
            {
                return null;
            }

            var confidence = due is not null || who is not null ? 0.9 : 0.72;
            return Reading.Of(Intent.Snooze, clause.Points && due is not null ? 0.6 : confidence, $"'{clause.Said(gone.Start, gone.End)}' said of the speaker", slots with { Due = due is { } when ? clause.Due(when) : null, Person = who, Owner = who is null && Reading.Behind(clause, ["to", "contact", "ask"], NameKind.Owner) is { } cover2 && cover2.End - cover2.Start > 1 ? clause.Said(cover2.Start, cover2.End) : null, Reason = Illness(clause, gone) ?? (clause.Starts("stop", "pause", "hold", "no", "don't", "suspend", "mute") ? WhyAway(clause) : null), From = clause.Names.Person(clause.From, clause.To) is var absent && absent > 0 && clause.Role != SpeakerRole.Officer ? clause.Said(clause.From, absent) : null });
        }

        return cover is { } covers && who is not null && clause.At(covers.Start) is "cover" or "covers" or "covering" or "standing" or "stand" or "looking" or "deputising" or "holding" or "minding" or "filling" or "my" or "acting" or "in" or "while"
            ? Reading.Of(Intent.Snooze, 0.8, "somebody covers", slots with { Person = who, Due = due is { } day ? clause.Due(day) : null })
            : null;
    }

    /// <summary>"stop the reminders on 12 until Monday", "no chasers for 5 till the 20th", "can the reminders for 16 wait": said of what the bot sends.</summary>
    public static bool Silences(Clause clause)
    {
        // "leave 7 be until the peer review"
        if (clause.At(clause.From) is "leave" && clause.Reference is { Numbers.Length: > 0 } left && left.Start == clause.From + 1 && clause.At(left.End) is "be" or "alone" && clause.Word("until", "till", "til", "for"))
        {
            return true;
        }

        if (clause.Role != SpeakerRole.Officer)
        {
            // "the reminder to Ben on 16, he's off sick, hold it till 4 Jan", "pause the chasers on 12 until March"
            if (clause.Role == SpeakerRole.Clerk && clause.At(clause.From) is "don't" or "dont" && clause.At(clause.From + 1) is "chase" or "remind" or "nudge" or "ping" && clause.LastTime is { } quiet && (clause.At(quiet.Start - 1) is "the" ? clause.At(quiet.Start - 2) : clause.At(quiet.Start - 1)) is "until" or "till" or "til" or "before")
            {
                return true;
            }

            return clause.Role == SpeakerRole.Clerk && clause.Find(clause.From, "reminder", "reminders", "chaser", "chasers", "chasing", "nudges", "reminding") is >= 0 and var noun && (clause.LastTime is { } till && (clause.At(till.Start - 1) is "the" ? clause.At(till.Start - 2) : clause.At(till.Start - 1)) is "until" or "till" or "til" or "before" || Reading.Event(clause) is not null)
                && clause.Find(clause.From, "hold", "pause", "stop", "suspend", "delay", "postpone", "freeze", "skip", "mute") is >= 0 and var halt && (halt < noun && noun - halt <= 5 || clause.At(halt + 1) is "it" or "them" or "that" or "off" or "those") && !clause.Denied(new Cue(Concept.LeaveAlone, halt, halt + 1));
        }

        if (clause.Find(clause.From, "chase", "remind", "nudge", "ping", "reminder", "reminders", "chaser", "chasers", "nudge", "nudges", "chasing", "reminding", "nagging") is not (>= 0 and var sent) || clause.Times.Length == 0 && !clause.Word("until", "till", "til"))
        {
            return false;
        }

        if (clause.At(clause.From) is "don't" or "dont" && clause.At(clause.From + 1) is "chase" or "remind" or "nudge" or "ping")
        {
            return true;
        }

        var verb = clause.Find(clause.From, "stop", "pause", "hold", "suspend", "halt", "mute", "silence", "switch", "turn", "delay", "postpone", "park", "no", "freeze", "skip", "cancel", "leave", "defer");
        return verb >= 0 && verb < sent && sent - verb <= 5 && (verb - clause.From <= 4 || clause.At(verb - 1) is "so" or "and" or ",") || sent - clause.From <= 3 && clause.Find(sent, "wait", "stop", "pause", "be", "off") > sent && clause.At(clause.From) is "can" or "could" or "the" or "my" or "reminders" or "chasers";
    }

    // "no reminders to Carol until January, she's off sick": what is said of him behind the order
    private static string? WhyAway(Clause clause)
    {
        for (var at = clause.To - 3; clause.Role != SpeakerRole.Officer && at > clause.From + 2; at--)
        {
            if ((clause.Token(at).Kind is TokenKind.Comma or TokenKind.Dash || clause.At(at) is "as" or "because" or "while") && clause.At(at + 1) is "he" or "he's" or "she" or "she's" or "they" or "they're" or "they've")
            {
                var end = clause.Find(at + 2, ",", "-", "–");
                return clause.Said(at + 1, end > at + 2 && clause.At(end + 1) is "hold" or "pause" or "stop" or "so" or "please" or "can" or "leave" or "skip" ? end : clause.To);
            }
        }

        return null;
    }

    // "on jury service", "off with flu": why, where it is more than that somebody is away
    private static string? Illness(Clause clause, Cue gone)
    {
        if (clause.Find(clause.From, "jury") is var jury && jury >= 0 && clause.At(jury + 1) is "service" or "duty")
        {
            return clause.Said(jury, jury + 2);
        }

        if (clause.At(gone.End) is not "with" || clause.Names.At(gone.End + 1, clause.To, NameKind.Person) is not null)
        {
            return null;
        }

        var end = gone.End + 1;
        while (end < clause.To && clause.Token(end).IsWord && !clause.Covered(end) && clause.At(end) is not ("and" or "until" or "till" or "til" or "so" or "back" or "from" or "for" or "but" or "this" or "all"))
        {
            end++;
        }

        return end - gone.End is > 1 and <= 5 ? clause.Said(gone.End + 1, end) : null;
    }

    private static bool Teaches(Clause clause) => clause.Find(clause.From, "what", "how", "who") is var asks && asks > 0 && asks - clause.From < 4;

    private static Cue? Absent(Clause clause)
    {
        foreach (var cue in clause.Message.Cues)
        {
            if (cue.Concept != Concept.Away || cue.Start < clause.From || cue.End > clause.To || clause.Times.Any(time => time.Covers(cue.Start)))
            {
                continue;
            }

            var word = clause.At(cue.Start);
            if (word is "off" && !(clause.At(cue.Start - 1) is "i'm" or "am" or "be" or "being" or "" or "i" or "is" or "we're" && (cue.End - cue.Start > 1 || clause.Times.Length > 0 || clause.Count <= 4)))
            {
                continue;
            }

            // "the contractor is off sick", "leave it with me", "sick of this"
            if (word is "leave" && clause.At(cue.Start - 1) is not ("annual" or "on" or "my" or "i'm" or "" or "have" or "a" or "taking" or "'s" or "parental" or "maternity") || (word is "leave" && clause.At(cue.End) is "it" or "that" or "this" or "me" or "us" or "out"))
            {
                continue;
            }

            // "the cat was sick on the agenda packs"
            if (word is "sick" && clause.At(cue.Start - 1) is "was" or "were" or "been" && clause.Times.Length == 0)
            {
                continue;
            }

            // "2's away to the printers": the action is, and nobody
            if (word is "away" or "off" && clause.At(cue.End) is "to" or "with" or "at" && clause.Reference is { Numbers.Length: > 0 } sent && sent.Start == clause.From && cue.Start - sent.End <= 2)
            {
                continue;
            }

            if (word is "sick" && clause.At(cue.End) == "of" || word is "al" && clause.Times.Length == 0)
            {
                continue;
            }

            // "my camera's not working", "the lift is not working": no person
            if (word is "not" or "unavailable" && cue.Start > clause.From && clause.At(cue.Start - 1) is not ("i'm" or "am" or "i" or "be" or "we're" or "and" or "," or "but" or "so" or "probably" or "definitely") && clause.Names.First(clause.From, cue.Start, NameKind.Person) is null)
            {
                continue;
            }

            if (word is "back" && cue.End - cue.Start == 1 && !clause.Times.Any(time => time.Start == cue.End || time.Start == cue.End + 1 && clause.At(cue.End) is "on" or "the" or "by"))
            {
                continue;
            }

            // "I'm off to the dentist"
            if (clause.At(cue.End - 1) is "off" && clause.At(cue.End) is "to" && clause.At(cue.End + 1) is "the" or "a" or "see" or "get" or "my" or "lunch" or "bed" or "site")
            {
                continue;
            }

            // "just back from site": he is here
            if (word is "back" && clause.At(cue.End - 1) is "from" && clause.Times.Length == 0)
            {
                continue;
            }

            if (word is "back" && !(clause.At(cue.Start - 1) is "" or "i'm" or "am" or "be" or "and" or "," or "i'll" or "back"))
            {
                continue;
            }

            if (clause.Has(Concept.Extension) || clause.Any(Concept.Because) is { } because && because.Start < cue.Start && because.Start > clause.From)
            {
                continue;
            }

            return cue;
        }

        return null;
    }

    private static string? Coverer(Clause clause)
    {
        // "Sam is on leave, Priya's covering": the later name is the cover's
        string? last = null;
        for (var at = clause.From; at < clause.To; at++)
        {
            // "urgent matters to the Deputy Chief Officer"
            if (clause.Names.At(at, clause.To, NameKind.Owner) is { } post && post.Start == at && post.End - at > 1)
            {
                at = post.End - 1;
                continue;
            }

            // "gill covering": small letters, and a word besides
            if (!clause.Token(at).Capital && Lexicon.IsGivenName(clause.At(at)) && (clause.At(at + 1) is "covering" or "covers" || clause.At(at + 1) is "is" or "'s" or "will" && clause.At(at + 2) is "cover" or "covering"))
            {
                last = clause.Said(at, at + 1);
                continue;
            }

            // "catrin will be picking things up": a name that nobody lists, in small letters
            if (!clause.Token(at).Capital && clause.Token(at).IsWord && clause.At(at).Length > 2 && !Lexicon.Knows(clause.At(at)) && !Spelling.Ordinary.Contains(clause.At(at)) && (clause.At(at + 1) is "covering" or "covers" || clause.At(at + 1) is "is" or "'s" or "will" && (clause.At(at + 2) is "be" ? clause.At(at + 3) : clause.At(at + 2)) is "cover" or "covering" or "picking" or "looking" or "dealing" or "minding" or "standing" or "holding"))
            {
                last = clause.Said(at, at + 1);
                continue;
            }

            if (clause.Names.At(at, clause.To, NameKind.Person) is { } name && name.Start == at && !clause.Covered(at) && clause.At(at - 1) is not ("in" or "at" or "from"))
            {
                last = clause.Said(name.Start, name.End);
                at = name.End - 1;
            }
        }

        return last;
    }
}
