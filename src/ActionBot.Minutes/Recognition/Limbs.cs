using ActionBot.Minutes.Owners;
using ActionBot.Minutes.Structure;
using ActionBot.Minutes.Text;

namespace ActionBot.Minutes.Recognition;

/// <summary>What a limb of a decision asks for: its verb, whether somebody has to act on it, and who.</summary>
internal static class Limbs
{
    /// <summary>The limb's main verb decides: "be noted" settles it, "be requested to bring" does not.</summary>
    public static bool FollowsUp(Passage passage, int start, int end)
    {
        var tokens = passage.Tokens;
        var settled = false;
        for (var at = 0; at < tokens.Count; at++)
        {
            var token = tokens[at];
            if (token.Start < start || token.End > end || token.Shape is Shape.Mark)
            {
                continue;
            }

            if (!token.Is(WordClass.VerbBase) && !token.Is(WordClass.VerbS) && !token.Is(WordClass.Participle) || token.Is(WordClass.Modal) || IsANoun(tokens, at))
            {
                continue;
            }

            var verb = Lexicon.BaseOf(token.Word!);
            var before = at > 0 ? tokens[at - 1] : default;
            var governs = before.Is("be") || before.Is("to") || before.Is(WordClass.Modal) || before.Is(WordClass.Adverb) || token.Is(WordClass.VerbS) || (token.Is(WordClass.VerbBase) && (before.IsCapital || before.Is(WordClass.Role) || before.Is(WordClass.Collective) || before.Is("that") || before.Is(",") || before.Is("and")));
            if (!governs)
            {
                continue;
            }

            // "agree to purchase", "continues to receive": the verb behind counts.
            if (verb is "agree" or "continue" or "resolve" or "consider" or "propose" or "seek" && at + 1 < tokens.Count && tokens[at + 1].Is("to"))
            {
                continue;
            }

            if (verb == "receive" && token.Is(WordClass.VerbBase) && before.Is("to") && Has(passage, at, end, "updates", "reports", "update"))
            {
                return true;
            }

            if (Deeds.IsFollowedUp(verb))
            {
                return !settled || verb is "request" or "ask" or "refer" or "instruct" or "recommend" or "write" or "invite" or "submit" or "report";
            }

            if (Deeds.IsSettled(verb))
            {
                settled = true;
            }
        }

        return false;
    }

    /// <summary>Who has to act: "the Director be asked to…", "the Clerk write…", "to instruct the Clerk to…".</summary>
    public static Agent? Owner(Passage passage, int start, int end, Attendance attendance)
    {
        var tokens = passage.Tokens;
        for (var at = 0; at < tokens.Count; at++)
        {
            var token = tokens[at];
            if (token.Start < start || token.End > end)
            {
                continue;
            }

            // "the Director of Growth be asked to bring", "officers are requested to", "the Leader be recommended -"
            if ((token.Is("be") || token.Is("is") || token.Is("are")) && at + 1 < tokens.Count && Lexicon.BaseOf(tokens[at + 1].Word ?? "") is "ask" or "request" or "instruct" or "recommend" or "invite" or "authorise" or "require" or "urge" or "task")
            {
                return AgentFinder.Before(passage, First(tokens, start), at, attendance) is { Acts: true } asked ? asked : null;
            }

            // "to instruct the Clerk to apply", "requests that the Director write"
            if (Lexicon.BaseOf(token.Word ?? "") is "instruct" or "request" or "ask" or "invite" or "require" && at + 2 < tokens.Count)
            {
                var to = at + 1;
                while (to < tokens.Count && to - at < 14 && !tokens[to].Is("to") && !tokens[to].Is("be"))
                {
                    to++;
                }

                if (to < tokens.Count && tokens[to].Is("to") && AgentFinder.Before(passage, at + 1, to, attendance) is { Acts: true } instructed)
                {
                    return instructed;
                }
            }

            // "the Clerk write", "Cllr Stobbs would take up", "PSC leads to meet", "Miriam Hulme draws up"
            if ((token.Is(WordClass.VerbBase) || token.Is(WordClass.VerbS) || token.Is("would") || token.Is("will") || token.Is("to")) && token.Shape == Shape.Lower && at > 0 && tokens[at - 1].Start >= start
                && (tokens[at - 1].IsCapital || tokens[at - 1].Is(WordClass.Role) || tokens[at - 1].Is(WordClass.Collective) || tokens[at - 1].Is(WordClass.Body) || tokens[at - 1].Is(")") || tokens[at - 1].Is(","))
                && AgentFinder.Before(passage, Math.Max(First(tokens, start), CommaOrThat(tokens, at, start)), at, attendance) is { Acts: true } agent && agent.Kind != AgentKind.Body)
            {
                return agent;
            }
        }

        return null;
    }

    private static int CommaOrThat(List<Token> tokens, int at, int start)
    {
        for (var back = at - 1; back >= 0 && tokens[back].Start >= start; back--)
        {
            if (tokens[back].Is("that") || tokens[back].Is(";"))
            {
                return back + 1;
            }
        }

        return 0;
    }

    private static int First(List<Token> tokens, int start) => Math.Max(0, tokens.FindIndex(token => token.Start >= start));

    private static bool IsANoun(List<Token> tokens, int at) =>
        at > 0 && (tokens[at - 1].Is(WordClass.Article) || tokens[at - 1].Is("of")) || (tokens[at].IsCapital && at > 0 && tokens[at - 1].IsCapital);

    private static bool Has(Passage passage, int from, int end, params string[] words)
    {
        for (var at = from; at < passage.Tokens.Count && passage.Tokens[at].End <= end; at++)
        {
            if (Array.Exists(words, passage.Tokens[at].Is))
            {
                return true;
            }
        }

        return false;
    }
}
