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
        var opening = passage.TokenFrom(start);
        while (opening < tokens.Count && tokens[opening].Shape == Shape.Mark)
        {
            opening++;
        }

        for (var at = opening; at < tokens.Count && tokens[at].End <= end; at++)
        {
            var token = tokens[at];
            if (token.Shape is Shape.Mark)
            {
                continue;
            }

            if (!token.Is(WordClass.VerbBase) && !token.Is(WordClass.VerbS) && !token.Is(WordClass.Participle) || token.Is(WordClass.Modal) || IsANoun(tokens, at))
            {
                continue;
            }

            var verb = Lexicon.BaseOf(token.Word!);
            var before = at > 0 ? tokens[at - 1] : default;
            var governs = (at == opening && token.Is(WordClass.VerbPast)) || before.Is(WordClass.Be) || (settled && token.Is(WordClass.Participle) && before.Is("and")) || before.Is("to") || before.Is(WordClass.Modal) || before.Is(WordClass.Adverb) || token.Is(WordClass.VerbS) || (token.Is(WordClass.VerbBase) && (before.IsCapital || before.Is(WordClass.Role) || before.Is(WordClass.Collective) || before.Is("that") || before.Is(",") || before.Is("and")));
            if (!governs)
            {
                continue;
            }

            // "agree to purchase", "continues to receive": the verb behind counts.
            if (verb is "agree" or "resolve" && (at + 1 >= tokens.Count || tokens[at + 1].Word is "," or "that" or "(" or "to" or ":" or "-"))
            {
                continue;
            }

            if (verb is "agree" or "continue" or "resolve" or "consider" or "propose" or "seek" && at + 1 < tokens.Count && tokens[at + 1].Is("to"))
            {
                continue;
            }

            if (verb == "receive" && token.Is(WordClass.VerbBase) && before.Is("to") && Has(passage, at, end, "updates", "reports", "update"))
            {
                return true;
            }

            // "be commended to Cabinet", "be taken forward with officers", "risk 7 be raised from 12 to 16", "make the following payments"
            var next = at + 1 < tokens.Count && tokens[at + 1].End <= end ? tokens[at + 1] : default;
            if (verb is "commend" or "support" or "endorse" or "approve" && SendsUp(passage, at, end) || (verb == "take" && next.Word is "forward" or "up" or "back"))
            {
                return true;
            }

            if ((verb == "raise" && next.Word is "from" or "to" or "by") || (verb == "make" && Has(passage, at, Math.Min(end, token.End + 30), "payment", "payments")))
            {
                settled = true;
                continue;
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

        return !settled && Doer(passage, start, end, Attendance.Nobody) is { Kind: AgentKind.Person or AgentKind.Post };
    }

    // "commended to Cabinet": what goes to another body comes back from it.
    private static bool SendsUp(Passage passage, int verb, int end)
    {
        var tokens = passage.Tokens;
        for (var at = verb + 1; at < Math.Min(tokens.Count - 1, verb + 4) && tokens[at].End <= end; at++)
        {
            if (tokens[at].Is("to") && (tokens[at + 1].Is(WordClass.Body) && tokens[at + 1].IsCapital || tokens[at + 1].Is("the") && at + 2 < tokens.Count && tokens[at + 2].Is(WordClass.Body) && tokens[at + 2].IsCapital))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>Who has to act: "the Director be asked to…", "the Clerk write…", "to instruct the Clerk to…".</summary>
    public static Agent? Owner(Passage passage, int start, int end, Attendance attendance)
    {
        var tokens = passage.Tokens;
        for (var at = passage.TokenFrom(start); at < tokens.Count && tokens[at].End <= end; at++)
        {
            var token = tokens[at];

            // "the Director of Growth be asked to bring", "officers are requested to", "the Leader be recommended -"
            if ((token.Is("be") || token.Is("is") || token.Is("are")) && at + 1 < tokens.Count && Lexicon.BaseOf(tokens[at + 1].Word ?? "") is "ask" or "request" or "instruct" or "recommend" or "invite" or "authorise" or "require" or "urge" or "task")
            {
                return AgentFinder.Before(passage, passage.TokenFrom(start), at, attendance) is { Acts: true } asked ? asked : null;
            }

            // "to instruct the Clerk to apply", "requests that the Director write"
            if (Lexicon.BaseOf(token.Word ?? "") is "instruct" or "request" or "ask" or "invite" or "require" && at + 2 < tokens.Count)
            {
                var to = at + 1;
                while (to < tokens.Count && to - at < 14 && tokens[to].Word is not ("to" or "be") && !(tokens[to].Is("for") && tokens[to - 1].Is(WordClass.Role) && !(to + 1 < tokens.Count && tokens[to + 1].IsCapital)))
                {
                    to++;
                }

                if (to < tokens.Count && tokens[to].Word is "to" or "for" && AgentFinder.Before(passage, at + 1, to, attendance) is { Acts: true } instructed)
                {
                    return instructed;
                }
            }

            if (DoerBefore(passage, at, start, attendance) is { } doer)
            {
                return doer;
            }
        }

        return null;
    }

    private static Agent? Doer(Passage passage, int start, int end, Attendance attendance)
    {
        for (var at = passage.TokenFrom(start); at < passage.Tokens.Count && passage.Tokens[at].End <= end; at++)
        {
            if (DoerBefore(passage, at, start, attendance) is { } doer)
            {
                return doer;
            }
        }

        return null;
    }

    // "the Clerk write", "Cllr Stobbs would take up", "PSC leads to meet", "Miriam Hulme draws up"
    private static Agent? DoerBefore(Passage passage, int at, int start, Attendance attendance)
    {
        var tokens = passage.Tokens;
        var token = tokens[at];
        if (at == 0 || token.Shape != Shape.Lower || tokens[at - 1].Start < start || !(token.Is(WordClass.VerbBase) || token.Is(WordClass.VerbS) || token.Is("would") || token.Is("will") || token.Is("to")))
        {
            return null;
        }

        var before = tokens[at - 1];
        return (before.IsCapital || before.Is(WordClass.Role) || before.Is(WordClass.Collective) || before.Is(WordClass.Body) || before.Is(")") || before.Is(","))
            && AgentFinder.Before(passage, Math.Max(passage.TokenFrom(start), CommaOrThat(tokens, at, start)), at, attendance) is { Acts: true } agent && agent.Kind != AgentKind.Body ? agent : null;
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
