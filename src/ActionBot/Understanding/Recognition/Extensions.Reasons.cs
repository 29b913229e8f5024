using ActionBot.Understanding.Language;

namespace ActionBot.Understanding.Recognition;

// Why more time is asked for, and for which action by its subject.
internal static partial class Extensions
{
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

    // "we can't do AP1 before the settlement is announced so please may we have until February", "lab figures aren't due until 8 January so could 12 go to then": where what follows from it begins; -1: nothing does
    private static int Asks(Clause clause)
    {
        for (var at = clause.From + 4; at + 2 < clause.To; at++)
        {
            var ask = clause.At(at + 1) is "please" or "pls" ? at + 2 : at + 1;
            if (clause.At(at) is "so" && clause.At(ask) is "can" or "could" or "may" or "might" or "would" or "need" && (clause.At(ask + 1) is "i" or "we" or "it" or "this" or "you" or "until" or "till" or "to" || clause.References.Any(mention => mention.Start - ask is 1 or 2)))
            {
                return !clause.Points || clause.References.All(mention => mention.Start > at) || clause.Find(clause.From, "before", "until", "till", "til", "unless", "because", "as") is > 0 and var why && why < at ? at : -1;
            }
        }

        return -1;
    }

    // "put back to the third of december the government has not published the regulations": dictated, the reason follows at once
    private static string? Tail(Clause clause, TimeMention due)
    {
        var at = due.End;
        while (at < clause.To && clause.Token(at).Kind is TokenKind.Comma or TokenKind.Dash || clause.At(at) is "instead" or "please" or "if")
        {
            at++;
        }

        if (at > due.End && at < clause.To && clause.Token(at - 1).Kind is TokenKind.Comma or TokenKind.Dash or TokenKind.Bracket && clause.At(at) is not ("if" or "ok" or "okay" or "hope" or "latest" or "at" or "possibly" or "maybe" or "not" or "instead" or "thank" or "would" or "is" or "it" or "that" or "will" or "don't" or "hopefully" or "or" or "no") && Reading.Rest(clause, at - 1) is { } told)
        {
            return told;
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
        for (var at = clause.From + 1; at <= time.Start; at++)
        {
            ask = clause.Token(at - 1).Kind is TokenKind.Comma or TokenKind.Dash && clause.At(at) is "can" or "could" or "so" or "need" or "would" or "please" or "suggest" or "propose" or "may" or "is" or "how" || clause.Token(at - 1).Kind is TokenKind.Comma or TokenKind.Dash && clause.At(at) is "new" or "revised" or "target" or "proposed" or "suggested" && clause.At(at + 1) is "date" or "deadline" or "target" or "timescale" || clause.Token(at - 1).Kind is TokenKind.Comma or TokenKind.Dash && at == time.Start && (clause.Asked || clause.At(time.End) is "ok" or "okay" or "instead" or "please" or "better" or "possible") ? at - 1 : ask;
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
        // "the housing needs assessment will not be ready for 12 January"
        if (clause.At(clause.From) is "the" or "my" or "our" && clause.Any(Concept.Miss) is { } missed && missed.Start - clause.From is > 1 and <= 8 && !Array.Exists(clause.Message.Cues, cue => cue.Concept is Concept.Because or Concept.Need && cue.Start >= clause.From && cue.End <= missed.Start))
        {
            return clause.Said(clause.From + 1, missed.Start);
        }

        // "the youth justice plan is delayed"
        var thing = clause.At(clause.From) is "apologies" or "sorry" or "unfortunately" or "regrettably" ? clause.From + 1 : clause.From;
        thing = clause.At(thing) is "," or "-" or "but" or "that" ? thing + 1 : thing;
        if (clause.At(thing) is "the" or "my" or "our" && clause.Find(thing + 2, "is", "has", "'s", "will", "are") is > 0 and var verb && verb - thing is > 2 and <= 7 && clause.Find(verb, "delayed", "late", "behind", "slipping", "slipped") is > 0 and var late && late - verb <= 3 && Array.TrueForAll(clause.Message.Tokens[(thing + 1)..verb], token => token.IsWord || token.Is("&")))
        {
            return clause.Said(thing + 1, verb);
        }

        // "push the parking review back to March"
        if (clause.Any(Concept.PutOff) is { } put && clause.At(put.Start) is "push" or "put" or "move" or "defer" or "postpone" or "delay" or "slip" or "shift" or "bump" or "extend" or "pushing" or "moving" or "deferring" or "postponing" or "extending" && clause.At(put.Start + 1) is "the" or "my" or "our" && clause.Find(put.Start + 2, "back", "to", "until", "till", "til", "by", "off", "out", "into", "on", "deadline", "please") is > 0 and var over && over - put.Start is > 2 and <= 9 && clause.At(put.Start + 2) is not ("deadline" or "date" or "due" or "meeting") && !clause.Covered(put.Start + 2))
        {
            return clause.Said(put.Start + 2, over);
        }

        var from = -1;
        for (var at = clause.From; at + 2 < clause.To && from < 0; at++)
        {
            from = clause.At(at) is "for" or "on" or "with" && clause.At(at - 1) is not "time" && clause.At(at + 2) is not ("papers" or "agenda" or "deadline" or "meeting" or "pack" or "despatch" or "dispatch") && (clause.At(at - 1) is "late" or "behind" || !Array.Exists(clause.Message.Cues, cue => cue.Concept is Concept.Waiting or Concept.Because or Concept.Progress && cue.Covers(at))) && clause.At(at + 1) is "the" or "my" or "our" && !clause.Covered(at + 2) && !(due is { } time && time.Start - at is >= 0 and <= 2) ? at : -1;
        }

        if (from < 0)
        {
            return null;
        }

        var end = from + 2;
        while (end < clause.To && clause.Token(end).IsWord && clause.OpensAt(end, Concept.Because, Concept.Waiting) is null && !clause.Covered(end) && clause.At(end) is not ("until" or "till" or "til" or "by" or "be" or "is" or "are" or "if" or "please" or "but" or "and" or "so" or "to" or "before" or "after" or "in" or "from" or "this" or "next"))
        {
            end++;
        }

        return end - from - 2 is > 0 and <= 7 ? clause.Said(from + 2, end) : null;
    }

    // "6 will be late, more like 12 December": what holds the new time is no reason
    private static string? Given(Clause clause, string? reason, int start, TimeMention? due) =>
        reason is null ? null : due is { } time && time.Start > start && clause.OpensAt(start, Concept.Because, Concept.Waiting) is null && Before(clause, start, time) is { } apart ? apart
        : OnlyMisses(clause, start) ? null
        : due is { } until && until.Start > start && clause.At(until.Start - 1) is "until" or "till" or "til" && clause.Find(start, "can't", "cannot", "won't", "doesn't", "isn't", "aren't", "don't", "not") is > 0 and var bars && bars - start is > 1 and <= 6 && bars < until.Start && clause.At(start + 1) is not ("i" or "we" or "it" or "can" or "could" or "so" or "won't" or "will" or "not") ? reason
        : reason is not null && due is { } day && day.Start > start && clause.OpensAt(start, Concept.Because, Concept.Waiting) is null ? null : reason;

    // "off sick last week - can have it by tues": up to where it is asked for
    private static string? Before(Clause clause, int start, TimeMention due)
    {
        for (var at = due.Start - 1; at > start + 2; at--)
        {
            if (clause.Token(at).Kind is TokenKind.Comma or TokenKind.Dash)
            {
                return clause.At(at + 1) is "can" or "could" or "will" or "should" or "need" or "please" or "so" or "would" or "may" or "i" or "we" or "hope" or "expect" or "more" or "likely" or "realistically" or "realistic" or "we'd" or "i'd" or "new" or "revised" or "target" && at - start > 2 && !OnlyMisses(clause, start) ? clause.Said(start + 1, at) : null;
            }
        }

        return null;
    }

    // "17 - not going to make it": that it is missed is no reason
    private static bool OnlyMisses(Clause clause, int start) => start >= clause.From && clause.OpensAt(start + 1, Concept.Miss) is { } missed && clause.Token(start).Kind is TokenKind.Comma or TokenKind.Dash or TokenKind.Colon or TokenKind.Bracket && clause.OpensAt(start, Concept.Because) is null && (clause.To - missed.End <= 2 || clause.Token(missed.End).Kind is TokenKind.Comma or TokenKind.Dash || clause.Times.Any(time => time.Start - missed.End is >= 0 and <= 2 && time.End < clause.To && clause.Token(time.End).Kind is TokenKind.Comma or TokenKind.Dash));
}
