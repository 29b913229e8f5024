using ActionBot.Minutes.Owners;
using ActionBot.Minutes.Structure;
using ActionBot.Minutes.Text;

namespace ActionBot.Minutes.Recognition;

/// <summary>
/// Into whose hands a limb gives something, though it asks for nothing yet.
/// <para>Takes: "authority be delegated to the Head of Parks", "delegate authority to officers to take legal action", "the Facilitator be authorised to vary the plan", "which is delegated to the Chair and the Clerk to determine".</para>
/// <para>Refuses: "the use of delegated powers be noted", "payments be authorised", "the scheme of delegation to officers be approved".</para>
/// </summary>
internal static class Delegates
{
    private const int LongestName = 14;

    public static Agent? Of(Passage passage, int start, int end, Attendance attendance)
    {
        var tokens = passage.Tokens;
        for (var at = passage.TokenFrom(start); at + 1 < tokens.Count && tokens[at].End <= end; at++)
        {
            // "the Head of Parks be authorised to agree the wording", "officers be given delegated authority to"
            if (tokens[at].Word is "be" or "is" or "are" && at > 0 && tokens[at + 1].Word is "authorised" or "empowered" or "given" && IsEmpowered(tokens, at + 1))
            {
                return AgentFinder.Before(passage, passage.TokenFrom(start), at, attendance) is { Kind: not (AgentKind.Thing or AgentKind.Pronoun) } empowered && empowered.EndToken >= at - 1 ? empowered : null;
            }

            // "authority be delegated to the Head of Parks to", "to delegate authority to officers to", "power be given to the Clerk to"
            var gives = tokens[at].Word is { } word && Lexicon.BaseOf(word) is var verb && (verb == "delegate" || verb is "give" or "grant" && HasPower(tokens, at));
            if (!gives)
            {
                continue;
            }

            var to = tokens.FindIndex(at + 1, Math.Min(LongestName, tokens.Count - at - 1), token => token.Is("to"));
            if (to > 0 && tokens[to].End <= end && To(passage, to + 1, end, attendance) is { } delegated)
            {
                return delegated;
            }
        }

        return null;
    }

    // "authorised to vary", "given delegated authority to agree"
    private static bool IsEmpowered(List<Token> tokens, int participle) =>
        tokens[participle].Word is "authorised" or "empowered" ? participle + 2 < tokens.Count && tokens[participle + 1].Is("to") && tokens[participle + 2].Is(WordClass.VerbBase)
        : tokens.FindIndex(participle + 1, Math.Min(4, tokens.Count - participle - 1), token => token.Word is "authority" or "power" or "powers") > 0;

    private static bool HasPower(List<Token> tokens, int verb) =>
        tokens.FindIndex(Math.Max(0, verb - 5), Math.Min(tokens.Count, verb + 4) - Math.Max(0, verb - 5), token => token.Word is "authority" or "power" or "powers") >= 0;

    private static Agent? To(Passage passage, int first, int end, Attendance attendance)
    {
        var tokens = passage.Tokens;
        var last = first;
        while (last < tokens.Count && tokens[last].End <= end && last - first < LongestName && (tokens[last].IsCapital || tokens[last].Is(WordClass.Article) || tokens[last].Is(WordClass.Role) || tokens[last].Is(WordClass.Collective) || tokens[last].Is(WordClass.Body) || tokens[last].Word is "of" or "for" or "and" or "&" or "(" or ")" || tokens[last].Is(",") && AgentFinder.IsDepartment(tokens, first, last, Math.Min(tokens.Count, last + 2))))
        {
            last++;
        }

        while (last > first && (tokens[last - 1].Is(WordClass.Article) || tokens[last - 1].Word is "of" or "for" or "and" or "&"))
        {
            last--;
        }

        return last > first && AgentFinder.Before(passage, first, last, attendance) is { Kind: not (AgentKind.Thing or AgentKind.Pronoun) } agent && agent.EndToken == last ? agent : null;
    }
}
