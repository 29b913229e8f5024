using ActionBot.Understanding.Language;

namespace ActionBot.Understanding.Recognition;

// What is done of it in part only.
internal static partial class Completions
{
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
}
