using ActionBot.Minutes.Owners;
using ActionBot.Minutes.Structure;
using ActionBot.Minutes.Text;

namespace ActionBot.Minutes.Recognition;

/// <summary>Who has to act because of a limb of a decision.</summary>
internal static class LimbOwners
{
    /// <summary>A person or a post stands in front of one of the limb's verbs.</summary>
    public static bool Names(Passage passage, int start, int end) => Doer(passage, start, end, Attendance.Nobody) is { Kind: AgentKind.Person or AgentKind.Post };

    /// <summary>Who has to act: "the Director be asked to…", "the Clerk write…", "to instruct the Clerk to…".</summary>
    public static Agent? Of(Passage passage, int start, int end, Attendance attendance)
    {
        if (LimbErrands.Doer(passage, start, end, attendance) is { } named)
        {
            return named;
        }

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

            // "Cllrs Dunn and Orr be responsible for the marquee"
            if (Limbs.IsResponsible(tokens, at) && AgentFinder.Before(passage, passage.TokenFrom(start), at, attendance) is { Acts: true } responsible)
            {
                return responsible;
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

        return last > first && AgentKinds.Of(passage, first, last, attendance) is (AgentKind.Person or AgentKind.Post) and var kind ? new Agent(kind, first, last, passage.Text[tokens[first].Start..tokens[last - 1].End]) : null;
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
        if (at == 0 || token.Shape != Shape.Lower || tokens[at - 1].Start < start || token.Word is { } word && Deeds.IsSettled(Lexicon.BaseOf(word)) && !(at + 2 < tokens.Count && (Lexicon.BaseOf(word) == "set" && tokens[at + 1].Is("up") || token.Is(WordClass.VerbBase) && tokens[at + 1].Is("and") && tokens[at + 2].Is(WordClass.VerbBase))) || !(token.Is(WordClass.VerbBase) || token.Is(WordClass.VerbS) || token.Word is "would" or "will" or "should" or "shall" or "must" or "to" || IsUnknownDeed(passage, at)))
        {
            return null;
        }

        // "invoices for welfare services to also be paid"
        if (token.Is("to") && at + 3 < tokens.Count && (tokens[at + 1].Is("be") && tokens[at + 2].Is(WordClass.Participle) || tokens[at + 2].Is("be") && tokens[at + 3].Is(WordClass.Participle)))
        {
            return null;
        }

        // "the election of a Vice-Chair would be left": what is done to it does not make it the doer.
        if (token.Is(WordClass.Modal) && at + 2 < tokens.Count && (tokens[at + 1].Is("be") && tokens[at + 2].Is(WordClass.Participle) || tokens[at + 1].Is("take") && tokens[at + 2].Is("place")))
        {
            return null;
        }

        // "the principal focus would be on the pier"
        if (token.Is("focus") && !tokens[at - 1].IsCapital)
        {
            return null;
        }

        // "the Cabinet report attached at Appendix 1"
        if (token.Is(WordClass.Document | WordClass.VerbBase) && tokens[at - 1].Is(WordClass.Body) && at + 1 < tokens.Count && (tokens[at + 1].Is(WordClass.Participle) || passage.Text.AsSpan(tokens[at + 1].Start, tokens[at + 1].End - tokens[at + 1].Start) is "attached" or "appended" or "dated"))
        {
            return null;
        }

        // "to limit warming in Arden Moor to less than a degree", "none of the Members present"
        if (token.Is("to") && at + 2 < tokens.Count && tokens[at + 2].Is("than") || token.Is("present") && !(at + 1 < tokens.Count && (tokens[at + 1].Is(WordClass.Article) || tokens[at + 1].Word is "its" or "their" or "his" or "her" or "to")))
        {
            return null;
        }

        // "from all Group Whips to the Working Party" leads to no verb.
        if (token.Is("to") && !(at + 1 < tokens.Count && tokens[at + 1].Shape == Shape.Lower && (tokens[at + 1].Is(WordClass.VerbBase) || tokens[at + 1].Word is null or "be" or "have" || tokens[at + 1].Is(WordClass.Adverb))))
        {
            return null;
        }

        var before = tokens[at - 1];

        // "take part in the University's research into": a name that owns the next word does nothing.
        if (passage.Text[before.End - 1] == 's' && before.End - before.Start > 2 && passage.Text[before.End - 2] is '\'' or '\u2019')
        {
            return null;
        }

        // "achieved via the landlord service reviews"
        if (token.Is(WordClass.VerbS) && token.Is(WordClass.Document | WordClass.VerbS) && before.Is(WordClass.Collective | WordClass.Body) && !before.IsCapital)
        {
            return null;
        }

        // "with the Chair to replace Councillor Hughes": whoever is only joined is not the doer.
        var agents = AgentFinder.Before(passage, Math.Max(passage.TokenFrom(start), CommaOrThat(tokens, at, start)), at, attendance);
        // "be deferred to allow the applicant to attend", "in order for small schools to receive it": whoever is let is not sent.
        if (agents is { FirstToken: > 1 } && IsLet(passage, agents.FirstToken))
        {
            return null;
        }

        // "the scheme for Mill Lane proceed": it is the scheme that proceeds. "for Cllr Orr to write" sends her.
        if (agents is { Kind: AgentKind.Person, FirstToken: > 1 } && !token.Is("to") && !tokens[agents.FirstToken].Is(WordClass.Courtesy) && tokens[agents.FirstToken - 1].Word is "for" or "of" or "in" or "at" or "along")
        {
            return null;
        }

        // "choose Copper & Co as the contractor to clear the tree": what somebody is chosen as
        if (agents is { FirstToken: > 1 } && (tokens[agents.FirstToken - 1].Is("as") || tokens[agents.FirstToken - 1].Is(WordClass.Article) && tokens[agents.FirstToken - 2].Is("as")))
        {
            return null;
        }

        if (agents is { FirstToken: > 1 } && (tokens[agents.FirstToken - 1].Is("with") || tokens[agents.FirstToken - 1].Is(WordClass.Article) && tokens[agents.FirstToken - 2].Is("with")))
        {
            return null;
        }

        return (before.IsCapital || before.Is(WordClass.Role) || before.Is(WordClass.Collective) || before.Is(WordClass.Body) || before.Is(")") || before.Is(","))
            && agents is { Acts: true } agent && (agent.Kind != AgentKind.Body || IsDeedOfABody(tokens, at)) ? agent : null;
    }

    // "agreed that the Section 151 Officer reprofile the capital budget": behind "that" and a post stands a verb, known or not.
    // Refuses: "that the Head of Parks recapped the plan", where something is told.
    private static bool IsUnknownDeed(Passage passage, int at)
    {
        var tokens = passage.Tokens;
        var token = tokens[at];
        if (token is not { Word: null, Shape: Shape.Lower } || at + 1 >= tokens.Count || !(tokens[at + 1].Is(WordClass.Article) || tokens[at + 1].Word is "its" or "their" or "all" or "every" || passage.Text.AsSpan(token.Start, token.End - token.Start) is "commence" or "undertake" or "progress") || !tokens[at - 1].IsCapital
            || passage.Text.AsSpan(token.Start, token.End - token.Start) is [.., 'e', 'd'] or [.., 's'] or [.., 'l', 'y'] or [.., 'i', 'n', 'g'])
        {
            return false;
        }

        return AgentFinder.Before(passage, 0, at, Attendance.Nobody) is { Kind: AgentKind.Post, FirstToken: > 0 } post && post.EndToken == at
            && (tokens[post.FirstToken - 1].Is("that") || post.FirstToken > 1 && tokens[post.FirstToken - 1].Is(WordClass.Article) && tokens[post.FirstToken - 2].Is("that"));
    }

    // "the working group develop a summary", "the Committee will recommend", "Cabinet postpones the decision"
    // Refuses: "the Partnership action plan", "the Board work programme", "the Council supports".
    private static bool IsDeedOfABody(List<Token> tokens, int at)
    {
        var (token, before) = (tokens[at], tokens[at - 1]);
        if (token.Word is "action" or "work" or "plan" || !before.IsCapital && !before.Is(WordClass.Body))
        {
            return false;
        }

        return token.Is(WordClass.VerbBase) && token.Is(WordClass.Task)
            || token.Is(WordClass.VerbS) && before.Is(WordClass.Body) && Lexicon.BaseOf(token.Word!) is var deed && Deeds.IsFollowedUp(deed) && !Deeds.IsSentOn(deed)
            || token.Is(WordClass.Modal) && before.Is(WordClass.Body) && at + 1 < tokens.Count && tokens[at + 1].Word is { } next && tokens[at + 1].Is(WordClass.VerbBase) && Deeds.IsFollowedUp(next);
    }

    private static bool IsLet(Passage passage, int first)
    {
        var tokens = passage.Tokens;
        for (var at = first - 1; at > 0 && first - at < 4 && tokens[at].Shape != Shape.Mark; at--)
        {
            if (tokens[at].Is("for"))
            {
                return passage.Text.AsSpan(tokens[at - 1].Start, tokens[at - 1].End - tokens[at - 1].Start) is "order";
            }

            if (tokens[at].Word is { } word && Lexicon.BaseOf(word) is "allow" or "enable" or "permit" or "help" or "encourage")
            {
                return true;
            }
        }

        return false;
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
}
