using ActionBot.Minutes.Owners;
using ActionBot.Minutes.Structure;
using ActionBot.Minutes.Text;

namespace ActionBot.Minutes.Recognition;

/// <summary>What a limb of a decision asks for: its verb, whether somebody has to act on it, and who.</summary>
internal static class Limbs
{
    /// <summary>A recommendation waits for the body it goes to, unless it only notes something or approves minutes.</summary>
    public static bool AwaitsAnotherBody(Passage passage, int start, int end)
    {
        for (var at = passage.TokenFrom(start); at < passage.Tokens.Count && passage.Tokens[at].End <= end; at++)
        {
            if (passage.Tokens[at].Word is "noted" or "note" or "minutes" or "received")
            {
                return false;
            }
        }

        return true;
    }

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

        var main = MainVerb(tokens, opening, end);
        for (var at = opening; at < tokens.Count && tokens[at].End <= end; at++)
        {
            var token = tokens[at];
            if (token.Shape is Shape.Mark || (at > opening && at < main && tokens[at - 1].Is("to")))
            {
                continue;
            }

            if (!token.Is(WordClass.VerbBase) && !token.Is(WordClass.VerbS) && !token.Is(WordClass.Participle) || token.Is(WordClass.Modal) || IsANoun(tokens, at))
            {
                // "be subject to a review after one year"
                if (token.Is("review") && at > 2 && tokens[at - 1].Is("a") && tokens[at - 2].Is("to") && tokens[at - 3].Is("subject"))
                {
                    return true;
                }

                continue;
            }

            var verb = Lexicon.BaseOf(token.Word!);
            var before = at > 0 ? tokens[at - 1] : default;
            var governs = (at == opening && token.Is(WordClass.VerbPast)) || before.Is(WordClass.Be) && !before.Is("being") || (settled && token.Is(WordClass.Participle) && before.Is("and")) || before.Is("to") && !(at > 2 && tokens[at - 3].Is("being")) || before.Is(WordClass.Modal) || before.Is(WordClass.Adverb) && (token.Is(WordClass.VerbBase) || at > 1 && tokens[at - 2].Is(WordClass.Be)) || token.Is(WordClass.VerbS) || (token.Is(WordClass.VerbBase) && (before.IsCapital || before.Is(WordClass.Role) || before.Is(WordClass.Collective) || before.Is("that") || before.Is(",") || before.Is("and")));
            if (!governs)
            {
                continue;
            }

            // "continue consideration to the next meeting"
            if (verb == "continue" && at + 1 < tokens.Count && tokens[at + 1].Is("consideration"))
            {
                return true;
            }

            // "could make the declaration" allows it; nobody has to.
            if (before.Word is "could" or "may" or "might" or "can")
            {
                settled = true;
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
            if (verb is "commend" or "support" or "endorse" or "approve" && SendsUp(passage, at, end) || (verb is "take" or "carry" or "bring" && Has(passage, at, Math.Min(end, token.End + 16), "forward", "up", "back")))
            {
                return true;
            }

            // "approval be given to", "consideration be given", "thanks be given"
            if (verb == "give" && (at > 1 && Gifts.Contains(passage.Text[tokens[at - 2].Start..tokens[at - 2].End]) || HasGift(passage, at, end)))
            {
                settled = true;
                continue;
            }

            // "be held on 24 May" fixes a date
            // "to give £200 to the Jubilee Committee" is a grant
            if (verb == "give" && at + 1 < tokens.Count && passage.Text[tokens[at + 1].Start] == '\u00a3')
            {
                settled = true;
                continue;
            }

            if (verb is "hold" or "meet" && CalendarDates.Find(tokens, passage.Text).Exists(date => tokens[date.FirstToken].Start > token.Start && tokens[date.EndToken - 1].End <= end))
            {
                settled = true;
                continue;
            }

            if ((verb == "raise" && next.Word is "from" or "to" or "by") || (verb == "make" && Has(passage, at, Math.Min(end, token.End + 30), "payment", "payments")))
            {
                settled = true;
                continue;
            }

            // A verb that is in neither list is a deed where the lexicon knows it as one: "be relocated", "be repainted".
            if (Deeds.IsFollowedUp(verb) || token.Is(WordClass.Task) && !Deeds.IsSettled(verb))
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

    // "That the delegation to the Director to let contracts be approved": what stands before "be approved" names the thing, and "to let" is a part of its name.
    // Refuses: "To instruct the Clerk …" and "That the Clerk write …", where the first verb is the limb's own.
    private static int MainVerb(List<Token> tokens, int opening, int end)
    {
        if (opening >= tokens.Count || tokens[opening].Word is not ("that" or "the"))
        {
            return opening;
        }

        for (var at = opening + 1; at + 1 < tokens.Count && tokens[at + 1].End <= end; at++)
        {
            if (tokens[at].Is("be") && !tokens[at - 1].Is("to") && !tokens[at - 1].Is(WordClass.Modal) && tokens[at + 1].Is(WordClass.Participle))
            {
                return at;
            }
        }

        return opening;
    }

    private static readonly HashSet<string> Gifts = new(StringComparer.OrdinalIgnoreCase) { "approval", "consideration", "consent", "permission", "thanks", "authority", "power", "powers", "effect", "dispensation", "leave", "support" };

    // "be given a dispensation", "give approval to the fees"
    private static bool HasGift(Passage passage, int verb, int end)
    {
        var tokens = passage.Tokens;
        for (var at = verb + 1; at < Math.Min(tokens.Count, verb + 4) && tokens[at].End <= end; at++)
        {
            if (Gifts.Contains(passage.Text[tokens[at].Start..tokens[at].End]))
            {
                return true;
            }
        }

        return false;
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

            // "that the Clerk ask the Tree Officer for his view": the one who asks is to act.
            if (token.Is(WordClass.VerbBase) && DoerBefore(passage, at, start, attendance) is { } asking)
            {
                return asking;
            }

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

            // "a sign be organised by Tom Dixon"; "by 31 March" and "the report by the Director" name no doer.
            if (token.Is("by") && at > 1 && tokens[at - 1].Is(WordClass.Participle) && tokens[at - 1].Shape == Shape.Lower && tokens.FindIndex(Math.Max(0, at - 4), Math.Min(4, at), before => before.Is(WordClass.Be)) >= 0 && !Deeds.IsSettled(Lexicon.BaseOf(tokens[at - 1].Word!)) && Behind(passage, at + 1, end, attendance) is { } by)
            {
                return by;
            }
        }

        return ActionTexts.AtTheEnd(passage, start, attendance) is { } initials && attendance.Knows(initials.Text) ? initials : null;
    }

    private static Agent? Behind(Passage passage, int first, int end, Attendance attendance)
    {
        var tokens = passage.Tokens;
        first += first < tokens.Count && tokens[first].Is("the") ? 1 : 0;
        var last = first;
        while (last < tokens.Count && tokens[last].End <= end && last - first < 8 && (tokens[last].IsCapital || tokens[last].Is(WordClass.Role) || last > first && tokens[last].Word is "of" or "for"))
        {
            last++;
        }

        return last > first && AgentFinder.Kind(passage, first, last, attendance) is (AgentKind.Person or AgentKind.Post) and var kind ? new Agent(kind, first, last, passage.Text[tokens[first].Start..tokens[last - 1].End]) : null;
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
        if (at == 0 || token.Shape != Shape.Lower || tokens[at - 1].Start < start || token.Word is { } word && Deeds.IsSettled(Lexicon.BaseOf(word)) || !(token.Is(WordClass.VerbBase) || token.Is(WordClass.VerbS) || token.Word is "would" or "will" or "should" or "shall" or "must" or "to"))
        {
            return null;
        }

        var before = tokens[at - 1];

        // "with the Chair to replace Councillor Hughes": whoever is only joined is not the doer.
        var agents = AgentFinder.Before(passage, Math.Max(passage.TokenFrom(start), CommaOrThat(tokens, at, start)), at, attendance);
        if (agents is { FirstToken: > 1 } && (tokens[agents.FirstToken - 1].Is("with") || tokens[agents.FirstToken - 1].Is(WordClass.Article) && tokens[agents.FirstToken - 2].Is("with")))
        {
            return null;
        }

        return (before.IsCapital || before.Is(WordClass.Role) || before.Is(WordClass.Collective) || before.Is(WordClass.Body) || before.Is(")") || before.Is(","))
            && agents is { Acts: true } agent && (agent.Kind != AgentKind.Body || token.Word is "report" or "submit" or "provide" or "write" or "consult" or "produce" or "circulate") ? agent : null;
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
        at > 0 && (tokens[at - 1].Is(WordClass.Article) || tokens[at - 1].Is("of"))

        // "the Cup sign would be relocated": a verb of its own follows.
        || at + 1 < tokens.Count && at > 0 && (tokens[at].Is(WordClass.VerbBase) || tokens[at].Is(WordClass.VerbS)) && tokens[at].Shape == Shape.Lower && !tokens[at - 1].Is("to") && (tokens[at + 1].Is(WordClass.Modal) || tokens[at + 1].Is(WordClass.Be)) || (tokens[at].IsCapital && at > 0 && tokens[at - 1].IsCapital);

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
