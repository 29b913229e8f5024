using ActionBot.Understanding.Language;

namespace ActionBot.Understanding.Recognition;

/// <summary>Another time that is only guessed at, in a sentence behind the one that asks or gives up: "realistically February", "probably mid January as the lead officer has left", "I'd hope the end of February", "15/1 at the earliest".</summary>
internal static class Guesses
{
    private static readonly HashSet<string> Guessing = ["realistically", "realistic", "probably", "prob", "likely", "like", "maybe", "perhaps", "hope", "hoping", "hopefully", "aim", "aiming", "expect", "expecting", "reckon", "guess", "suggest", "suspect", "think", "thinking", "earliest"];

    private static readonly HashSet<string> Around = ["i", "i'd", "i'm", "i'll", "we", "we'd", "we're", "we'll", "it", "it'll", "it's", "more", "most", "be", "for", "would", "will", "the", "by", "in", "at", "about", "around", "looking", "something", "to", "is", "can", "have", "say", "now", "but", "so", "do"];

    /// <summary>Gives the time, and why beside it, to the request before; false: nothing is guessed here.</summary>
    public static bool Fixes(Clause clause, List<Understood> parts)
    {
        if (parts.Count == 0 || clause.Points || clause.Role != SpeakerRole.Officer || parts[^1] is not { Intent: Intent.RequestExtension } asked || asked.Slots.Due is not null && asked.Why is not "a time that cannot be kept" || Guessed(clause) is not var (from, time, end))
        {
            return false;
        }

        var why = clause.OpensAt(end < clause.To && clause.Token(end).Kind is TokenKind.Comma or TokenKind.Dash ? end + 1 : end, Concept.Because) is { } because ? clause.Whole(because.End, clause.To)
            : from - clause.From >= 3 ? clause.Whole(clause.From, from)
            : null;
        parts[^1] = asked with { Slots = asked.Slots with { Due = clause.Due(time), Reason = asked.Slots.Reason ?? why } };
        return true;
    }

    // From where it is guessed, which time, and where the guess ends
    private static (int From, TimeMention Time, int End)? Guessed(Clause clause)
    {
        foreach (var time in clause.Times)
        {
            var from = time.Start;
            var guesses = false;
            while (from > clause.From && (Guessing.Contains(clause.At(from - 1)) || Around.Contains(clause.At(from - 1))))
            {
                from--;
                guesses |= Guessing.Contains(clause.At(from));
            }

            var end = time.End;
            while (end < clause.To && (Guessing.Contains(clause.At(end)) || clause.At(end) is "soonest" or "at" or "the" or "more" or "is" or "now" or "would" or "be"))
            {
                guesses |= Guessing.Contains(clause.At(end)) || clause.At(end) is "soonest";
                end++;
            }

            // It stands by itself: at an end, set off by marks, or with its reason behind
            if (guesses && (from == clause.From || clause.Token(from - 1).Kind is TokenKind.Comma or TokenKind.Dash) && (end == clause.To || !clause.Token(end).IsWord || clause.OpensAt(end, Concept.Because) is not null))
            {
                return (from, time, end);
            }
        }

        return null;
    }
}
