using ActionBot.Minutes.Owners;
using ActionBot.Minutes.Structure;
using ActionBot.Minutes.Text;

namespace ActionBot.Minutes.Recognition;

/// <summary>
/// A limb that names who is to do something, in a verb that settles a matter where the body itself does it.
/// <para>Takes: "The working group to confirm the dates at the May meeting", "The Clerk to pay the invoice", "To approve the members of the group to lead on the trail".</para>
/// <para>Refuses: "To confirm the dates", which the body does; "Cllr Hill to remain as Chair"; "The Clerk to note the change"; "To approve the transfer to reserves".</para>
/// </summary>
internal static class LimbErrands
{
    private const int LongestName = 12;

    /// <summary>Somebody named is to do it; the limb's words begin at a token and end before a place.</summary>
    public static bool Names(Passage passage, int opening, int end) => At(passage, opening, end) is not null;

    /// <summary>Who that is; the limb's words begin and end at places of the passage.</summary>
    public static Agent? Doer(Passage passage, int start, int end, Attendance attendance) =>
        At(passage, passage.TokenFrom(start), end) is { } named && AgentFinder.Before(passage, named.First, named.To, attendance) is { Acts: true } doer ? doer : null;

    private static (int First, int To)? At(Passage passage, int opening, int end)
    {
        var tokens = passage.Tokens;
        while (opening < tokens.Count && tokens[opening].Shape == Shape.Mark)
        {
            opening++;
        }

        if (opening + 3 >= tokens.Count)
        {
            return null;
        }

        // "To approve the Clerk to lead", "that the Clerk to confirm"
        var first = tokens[opening].Is("to") && tokens[opening + 1].Word is "approve" or "authorise" or "allow" ? opening + 2 : tokens[opening].Is("that") ? opening + 1 : opening;
        for (var to = first + 1; to + 2 < tokens.Count && to - first < LongestName && tokens[to].End <= end; to++)
        {
            if (tokens[to].Is("to"))
            {
                var errand = IsSomebody(tokens, first, to) && tokens[to + 1] is { Shape: Shape.Lower, Word: "confirm" or "lead" or "pay" or "finalise" or "carry" or "host" or "record" or "thank" or "settle" or "allocate" } && !tokens[to + 2].Is(WordClass.Joint);
                return errand ? (first, to) : null;
            }

            if (tokens[to].Shape == Shape.Mark || tokens[to].Is(WordClass.Modal) || tokens[to].Is(WordClass.Be) || tokens[to].Is(WordClass.Have) || tokens[to].Is(WordClass.Joint) && !tokens[to].Is("and") || tokens[to].Is(WordClass.Preposition) && !(tokens[to].Word is "of" or "for"))
            {
                return null;
            }
        }

        return null;
    }

    // The head in front of "to": "the Clerk", "the working group", "Cllr Hill", "the members of the group"
    private static bool IsSomebody(List<Token> tokens, int first, int to)
    {
        var head = tokens[to - 1];
        return head.Is(WordClass.Role) || head.Is(WordClass.Body) || head.Is(WordClass.Collective) || tokens[first].Is(WordClass.Courtesy) || head.Word is "party" && to - 2 >= first && tokens[to - 2].Is("working");
    }
}
