using ActionBot.Understanding.Language;

namespace ActionBot.Understanding.Recognition;

/// <summary>A reminder by hand.</summary>
internal static class Chasers
{
    public static Understood? ChaseNow(Clause clause)
    {
        // "send 8 again"
        if (clause.Role != SpeakerRole.Officer && clause.At(clause.From) is "send" or "resend" && clause.Reference is { Numbers.Length: > 0 } sent && sent.Start - clause.From <= 2 && (clause.At(sent.End) is "again" && clause.To - sent.End == 1 || clause.At(clause.From) is "resend" && sent.End == clause.To))
        {
            return Reading.Of(Intent.ChaseNow, 0.9, "what was sent of an action is sent again", Reading.Pointing(clause));
        }

        if (AskedAgain(clause) is { } again)
        {
            return again;
        }

        if (clause.AsksWh || clause.Has(Concept.LeaveAlone) || clause.Any(Concept.Chase) is not { } chase || clause.Denied(chase) || clause.Question && !clause.Requested)
        {
            return null;
        }

        var word = clause.At(chase.Start);
        var slots = Reading.Pointing(clause);
        var me = clause.Find(clause.From, "me", "us", "i've", "we've", "i") is var self && self >= 0;
        // "I want Dr Vaughan chased"
        if (clause.Role != SpeakerRole.Officer && clause.At(clause.From) is "i" or "we" && clause.At(clause.From + 1) is "want" or "need" or "would" && chase.Start == clause.To - 1 | clause.At(chase.End) is "about" or "on" or "for" or "up" && word is "chased" or "chasing" or "reminded" && Party(clause, chase) is { } pursued)
        {
            return Reading.Of(Intent.ChaseNow, 0.9, "somebody is to be chased", slots.With(clause, pursued));
        }

        if (me && !(clause.At(self) is "us") || chase.Start - clause.From > (clause.Starts("give", "send", "drop") ? 9 : 5) || clause.Role == SpeakerRole.Officer && !clause.Starts("chase", "remind", "nudge", "send"))
        {
            return null;
        }

        if (word is "follow" or "press" or "shout" or "buzz" or "harry" && clause.Count > 8 && !(clause.Points && chase.Start == clause.From))
        {
            return null;
        }

        var who = Party(clause, chase);
        var everyone = clause.Word("everyone", "everybody", "all", "anyone", "those", "whoever", "them", "people", "officers", "non-responders");
        if (slots.References.Count == 0 && slots.Query is null && who is null && !everyone)
        {
            return null;
        }

        // "send chasers out for the January Planning": a meeting by its body
        if (who is { Kind: NameKind.Owner } dated && clause.Times.FirstOrDefault(time => time.End == dated.Start) is { End: > 0, Kind: TimeKind.Month or TimeKind.Day } when2 && clause.Names.At(dated.Start, clause.To, NameKind.Committee) is { } held && held.End >= dated.End && slots.References.Count == 0)
        {
            return Reading.Of(Intent.ChaseNow, 0.92, "reminders by hand for a meeting", (slots with { Meeting = clause.Said(when2.Start, when2.End), Reach = Reach.All }).With(clause, held));
        }

        // "everyone who owes Performance and Finance something": whom they owe it is a body
        who = everyone && who is { Kind: NameKind.Owner } owed && clause.At(owed.Start - 1) is "owes" or "owe" or "owing" ? owed with { Kind = NameKind.Committee } : who;
        var whole = everyone ? clause.Names.First(chase.End, clause.To, NameKind.Committee) : null;
        who = whole is { } list && who is { } within && within.Start >= list.Start && within.End <= list.End ? null : who;
        var query = slots.Query;
        if (query is null && slots.References.Count == 0)
        {
            // "give housing a prod about the damp survey"
            var about = clause.Find(chase.Start, "about", "re", "regarding", "on", "over");
            query = about > 0 && (who is { } named ? about >= Math.Min(named.End, clause.To) : clause.At(about) is not "on" && clause.Find(clause.From, "them", "him", "her", "people", "officers") is > 0 and var them && them < about) ? clause.Said(about + 1, clause.To) : null;
            query = clause.Any(Concept.Silent) is not null || clause.Names.At(about + 1, clause.To, NameKind.Committee) is { } body && body.End == clause.To ? null : query;
        }

        return Reading.Of(Intent.ChaseNow, word is "chase" or "nudge" or "remind" or "prod" or "chaser" or "reminder" || word is "get" && chase.End - chase.Start > 1 && chase.Start == clause.From ? 0.92 : 0.82, "a reminder by hand", (slots with { Query = query, Committee = whole is { } body2 ? clause.Said(body2.Start, body2.End) : null, Meeting = everyone && clause.Times is [{ Kind: TimeKind.Meeting } papers] ? clause.Said(papers.Start, papers.End) : null, Reach = everyone && slots.References.Count == 0 ? Reach.All : slots.Reach }).With(clause, who));
    }

    // "Ask Dilwyn again about the code of conduct training", "have another go at Sian about the flood plan"
    private static Understood? AskedAgain(Clause clause)
    {
        if (clause.Role == SpeakerRole.Officer || clause.Question && !clause.Requested && (clause.Asked || clause.At(clause.From) is not "have"))
        {
            return null;
        }

        var at = clause.At(clause.From) is "ask" ? clause.From + 1 : clause.At(clause.From) is "have" or "take" && clause.At(clause.From + 1) is "another" && clause.At(clause.From + 2) is "go" or "crack" or "shot" && clause.At(clause.From + 3) is "at" or "with" ? clause.From + 4 : -1;
        if (at < 0 || clause.Names.At(at, clause.To, NameKind.Owner, NameKind.Person) is not { } who || who.Start - at > 1 || at == clause.From + 1 && !clause.Word("again"))
        {
            return null;
        }

        var about = clause.Find(who.End, "about", "re", "regarding", "on", "over");
        var end = clause.At(clause.To - 1) is "again" ? clause.To - 1 : clause.To;
        var slots = Reading.Pointing(clause);
        return about > 0 && end - about > 1 ? Reading.Of(Intent.ChaseNow, 0.93, "somebody is to be asked again", (slots.References.Count > 0 ? slots : slots with { Query = clause.Said(about + 1, end) }).With(clause, who)) : null;
    }

    private static NameMention? Party(Clause clause, Cue chase)
    {
        for (var at = clause.From; at < clause.To; at++)
        {
            if (chase.Covers(at) || clause.Covered(at) || clause.At(at) is "officers" or "on" or "up" or "the" or "about" or "team" || clause.At(at - 1) is "about" or "re" or "regarding" or "on" && at - 1 > chase.Start)
            {
                continue;
            }

            if (clause.Names.At(at, clause.To, NameKind.Owner, NameKind.Person) is { } name && name.Start == at)
            {
                return name;
            }
        }

        return null;
    }
}
