using ActionBot.Understanding.Language;

namespace ActionBot.Understanding.Recognition;

// What is told beside that something is done.
internal static partial class Completions
{
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

        // "complete as of Friday"
        if (clause.At(from) is "as" && clause.At(from + 1) is "of" or "at" && clause.Times.FirstOrDefault(time => time.Start - from is 2 or 3) is { End: > 0 } since)
        {
            clause.Take(taken, from, since.End);
            from = since.End;
        }

        while (from < clause.To && (taken[from - clause.From] || clause.At(from) is "now" or "already"))
        {
            from++;
        }

        var at = clause.At(from) is "on" or "back" or "earlier" or "late" or "first" or "before" or "over" or "during" ? from + 1 : from;
        at = clause.At(at) is "the" or "in" or "on" ? at + 1 : at;
        at = clause.At(at) is "the" && clause.At(at - 1) is "in" or "on" ? at + 1 : at;
        var end = clause.At(at) is "this" && clause.At(at + 1) is "morning" or "afternoon" or "evening" or "week" ? at + 2 : -1;
        foreach (var time in clause.Times)
        {
            end = time.Start == at && (time.Kind == TimeKind.Day || (time.Kind == TimeKind.Month || clause.At(at) is "summer" or "spring" or "autumn" or "winter") && (clause.At(at - 1) is "in" || clause.At(at - 2) is "in") && cue.End < at || clause.At(at) is "last" or "this" || time.Kind == TimeKind.Vague && time.End == clause.To) && !(time.Date > clause.Listening.Today && clause.At(from) is not "on" && clause.At(time.Start + 1) is not "/") ? time.End : end;
        }

        // "finished ages ago", "done a while back"
        for (var ago = from; ago < clause.To && ago - from <= 4 && end < 0; ago++)
        {
            end = clause.At(ago) is "ago" or "back" && ago > from && clause.At(ago - 1) is "ages" or "weeks" or "months" or "years" or "days" or "yonks" or "while" or "time" or "since" or "long" or "week" or "month" or "fortnight" or "bit" ? ago + 1 : end;
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

        // "done 6 of the 11 play areas", "completed 17 out of 40 inspections"
        var parts = clause.At(cue.End) is "about" or "some" or "only" or "just" or "over" ? cue.End + 1 : cue.End;
        if (Counts(clause, parts) && (clause.At(parts + 1) is "of" ? parts + 2 : clause.At(parts + 1) is "out" && clause.At(parts + 2) is "of" ? parts + 3 : -1) is > 0 and var whole && Counts(clause, clause.At(whole) is "the" or "our" or "those" ? whole + 1 : whole) && clause.At(parts) != clause.At(clause.At(whole) is "the" or "our" or "those" ? whole + 1 : whole))
        {
            return true;
        }

        // "17 done except for the signage": all but a thing; "done except 9" leaves out an action
        if (clause.Find(cue.End, "except", "apart", "bar", "barring", "minus") is > 0 and var but && but - cue.End <= 2 && !clause.References.Any(mention => mention.Start > but && mention.Start - but <= 3))
        {
            return true;
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

    private static bool Counts(Clause clause, int at) => at < clause.To && (clause.Token(at).Kind == TokenKind.Number || Array.IndexOf(References.NumberWords, clause.At(at)) > 0);

    // "13 is complete, Housing told me it was done last week": a part of the sentence that tells more is told whole
    private static bool Apart(Clause clause, Cue cue, Cue other)
    {
        if (other.Start <= cue.End)
        {
            return false;
        }

        var (from, to) = (other.Start, other.End);
        while (from > cue.End && clause.Token(from - 1).Kind is not (TokenKind.Comma or TokenKind.Dash or TokenKind.Colon or TokenKind.Bracket))
        {
            from--;
        }

        while (to < clause.To && clause.Token(to).Kind is not (TokenKind.Comma or TokenKind.Dash or TokenKind.Colon or TokenKind.Bracket))
        {
            to++;
        }

        if (from <= cue.End)
        {
            return false;
        }

        var more = 0;
        for (var at = from; at < to; at++)
        {
            more += other.Covers(at) || clause.Covered(at) || AroundDone.Contains(clause.At(at)) || !clause.Token(at).IsWord ? 0 : 1;
        }

        return more >= 2;
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

        return words.Length > 1 && words.ToLowerInvariant() is not ("ours" or "mine" or "of ours" or "of mine" or "on it" or "to it" or "on this" or "with it" or "on this one" or "too" or "as well" or "also" or "of today" or "as of today" or "as of now" or "in full" or "of now" or "that" or "today" or "now" or "then") ? words : null;
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
}
