using ActionBot.Minutes.Owners;
using ActionBot.Minutes.Structure;
using ActionBot.Minutes.Text;

namespace ActionBot.Minutes.Recognition;

/// <summary>Takes the limbs of a decision out of the paragraphs and sentences they stand in, one finding a limb.</summary>
internal static class DecisionLimbs
{
    private static readonly string[] Contents =
        ["conditions", "condition", "reasons", "reason", "grounds", "payments", "amendments", "amendment", "members", "changes", "invoices", "accounts", "cheques", "dates", "informatives", "membership", "appointments"];

    /// <summary>Takes a whole paragraph: one limb, or several that stand in it with letters of their own.</summary>
    public static void Take(Draft draft, Passage limb, int start, Lead? lead, string why, string recogniser)
    {
        draft.Close(limb, recogniser, why);
        var first = Math.Max(0, limb.Tokens.FindIndex(token => token.Start >= limb.TextStart));
        var parts = first < limb.Tokens.Count && HasLetters(limb, first) ? Parts(limb, first, limb.Text.Length).ToList() : [];
        if (parts.Count > 1)
        {
            foreach (var (from, to) in parts)
            {
                Add(draft, limb, limb.Tokens[from].Start, to, lead, why, limb.Tokens[from].Start, recogniser);
            }
        }
        else
        {
            Add(draft, limb, start, limb.Text.Length, lead, why, limb.TextStart, recogniser);
        }
    }

    /// <summary>Adds one limb.</summary>
    /// <param name="draft">The reading.</param>
    /// <param name="passage">Where the limb stands.</param>
    /// <param name="start">Where its words begin.</param>
    /// <param name="end">Behind its last word.</param>
    /// <param name="lead">What the words above it ask for.</param>
    /// <param name="why">For <c>explain</c>.</param>
    /// <param name="wordsFrom">Where the words begin behind label and formula.</param>
    /// <param name="recogniser">Who took it.</param>
    public static void Add(Draft draft, Passage passage, int start, int end, Lead? lead, string why, int wordsFrom, string recogniser)
    {
        var followUp = Limbs.FollowsUp(passage, wordsFrom, end) || lead is { FollowsUp: true } && (!lead.Recommends || Limbs.AwaitsAnotherBody(passage, wordsFrom, end));
        draft.Add(
            recogniser, why, FindingKind.Resolution, Strength.Explicit, passage, start, end,
            followUp ? Limbs.Owner(passage, wordsFrom, end, draft.Outline.Attendance) ?? lead?.Owner : null, new Draft.Options(FollowUp: followUp, Reference: passage.Label));
    }

    /// <summary>Limbs that stand in one paragraph: "(a) …; (b) …", "… and that the Head of … arrange", "to accept …, to instruct … and to vire".</summary>
    public static IEnumerable<(int FirstToken, int End)> Parts(Passage passage, int first, int end)
    {
        var tokens = passage.Tokens;
        var cuts = new List<int> { first };
        var infinitive = tokens[first].Is("to");
        for (var at = first + 1; at < tokens.Count && tokens[at].Start < end; at++)
        {
            var label = IsLetter(tokens, at) && tokens[at - 1].Word is ";" or "," or "and" or ":" or "." or "-" or "that" or "to" or "agreed" or "noted" or "resolved";
            var that = at > first + 1 && tokens[at].Is("that") && tokens[at - 1].Is("and") && tokens[first].Word is "that" or "consideration" or "the" or "to";
            var to = at > first + 1 && infinitive && tokens[at].Is("to") && (tokens[at - 1].Is("and") || tokens[at - 1].Is(",")) && at + 1 < tokens.Count && tokens[at + 1].Is(WordClass.VerbBase);
            var semicolon = tokens[at - 1].Is(";") && tokens[at].Word is "that" or "to";
            if (label || that || to || semicolon)
            {
                cuts.Add((that || to) && tokens[at - 1].Is("and") ? at - 1 : at);
            }
        }

        // "RESOLVED: That (a) …" – the bare "That" is no limb.
        while (cuts.Count > 1 && cuts[1] - cuts[0] <= 2)
        {
            cuts.RemoveAt(1);
        }

        for (var i = 0; i < cuts.Count; i++)
        {
            var to = i + 1 < cuts.Count ? tokens[cuts[i + 1] - 1].End : end;
            yield return (cuts[i], to);
        }
    }

    /// <summary>A letter in brackets stands at a token: "(a)", "(ii)".</summary>
    public static bool IsLetter(List<Token> tokens, int at) =>
        tokens[at].Is("(") && at + 2 < tokens.Count && tokens[at + 2].Is(")") && tokens[at + 1].End - tokens[at + 1].Start <= 3 && (tokens[at + 1].Shape is Shape.Lower or Shape.Figure || tokens[at + 1].End - tokens[at + 1].Start == 1);

    /// <summary>The words end in "the following conditions:" – what is listed below belongs to the limb and is no limb of its own.</summary>
    public static bool OpensContents(Passage passage)
    {
        var tokens = passage.Tokens;
        var last = tokens.Count - 1;
        while (last >= 0 && tokens[last].Word is ":" or "-")
        {
            last--;
        }

        return last > 0 && last < tokens.Count - 1
            && (tokens[last].Is("to") && tokens[last - 1].Is("subject") || Including(passage, last) || Array.Exists(Contents, word => passage.Text.AsSpan(tokens[last].Start, tokens[last].End - tokens[last].Start).Equals(word, StringComparison.OrdinalIgnoreCase))
                || passage.Text.Contains("following conditions", StringComparison.OrdinalIgnoreCase) || passage.Text.Contains("following reasons", StringComparison.OrdinalIgnoreCase) || passage.Text.Contains("following payments", StringComparison.OrdinalIgnoreCase));
    }

    // "Approval of the strategy, including:" is a limb; what is included is none.
    private static bool Including(Passage passage, int last) =>
        passage.Text.AsSpan(passage.Tokens[last].Start, passage.Tokens[last].End - passage.Tokens[last].Start) is "including" or "namely" or "comprising" or "includes" or "as";

    private static bool HasLetters(Passage passage, int first)
    {
        for (var at = first; at < passage.Tokens.Count; at++)
        {
            if (IsLetter(passage.Tokens, at))
            {
                return true;
            }
        }

        return false;
    }
}
