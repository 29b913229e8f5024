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
                // "the Committee is asked to note": with that it has.
                return !(at + 3 < tokens.Count && tokens[at + 2].Is("to") && tokens[at + 3].Word is "note" or "notice") && AgentFinder.Before(passage, passage.TokenFrom(start), at, attendance) is { Acts: true } asked ? asked : null;
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
            if (token.Is("by") && at > 2 && Done(tokens, at) is { } done && tokens.FindIndex(Math.Max(0, done - 3), Math.Min(3, done), before => before.Is(WordClass.Be)) >= 0 && Behind(passage, at + 1, end, attendance) is { } by
                && (by.Kind == AgentKind.Body || !Deeds.IsSettled(Lexicon.BaseOf(tokens[done].Word!))))
            {
                return by;
            }

            // "be left in the hands of the Clerk", "left with the Clerk"
            if (token.Word is "leave" or "left" && InTheHandsOf(passage, at, end, attendance) is { } keeper)
            {
                return keeper;
            }

            // "any comments from Members be forwarded to the Clerk"
            if (token.Is("from") && at > 0 && IsWhatPeopleSend(passage, at - 1) && tokens.FindIndex(at + 1, Math.Min(8, tokens.Count - at - 1), next => next.Is("be")) is var be and > 0 && be + 1 < tokens.Count && tokens[be + 1].Word is "forwarded" or "sent" or "submitted" or "returned" or "emailed" or "passed"
                && AgentFinder.Before(passage, at + 1, be - (tokens[be - 1].Is("to") ? 1 : 0), attendance) is { Acts: true } sender && sender.FirstToken <= at + 2)
            {
                return sender;
            }
        }

        return Opening(passage, start, end, attendance) ?? Signing(passage, start, end, attendance) ?? AtTheEnd(passage, start, attendance);
    }

    private static Agent? AtTheEnd(Passage passage, int start, Attendance attendance) => ActionTexts.AtTheEnd(passage, start, attendance) is { } initials && attendance.Knows(initials.Text) ? initials : null;

    private static Agent? InTheHandsOf(Passage passage, int left, int end, Attendance attendance)
    {
        var tokens = passage.Tokens;
        for (var at = left + 1; at + 1 < tokens.Count && at < left + 7 && tokens[at + 1].End <= end; at++)
        {
            if (tokens[at].Is("with") || tokens[at].Is("of") && passage.Text.AsSpan(tokens[at - 1].Start, tokens[at - 1].End - tokens[at - 1].Start) is "hands")
            {
                return Behind(passage, at + 1, end, attendance);
            }
        }

        return null;
    }

    // "be written to the Minister by", "be reported each spring by", "be organised by": to whom and when stand between. "the bid to be made by the Trust" is what it is about.
    private static int? Done(List<Token> tokens, int by)
    {
        var done = by - 1;
        while (done > 0 && by - done < 7 && !(tokens[done].Is(WordClass.Participle) && tokens[done].Shape == Shape.Lower) && tokens[done].Shape != Shape.Mark && !tokens[done].Is(WordClass.Joint) && !(tokens[done].Is(WordClass.Preposition) && !tokens[done].Is("to")) && !tokens[done].Is(WordClass.Modal))
        {
            done--;
        }

        return tokens[done].Is(WordClass.Participle) && tokens[done].Shape == Shape.Lower && !(done > 1 && tokens[done - 1].Is("be") && tokens[done - 2].Is("to") && tokens[by + 1 < tokens.Count ? by + 1 : by].Is("the")) ? done : null;
    }

    private static bool IsWhatPeopleSend(Passage passage, int at) =>
        passage.Text.AsSpan(passage.Tokens[at].Start, passage.Tokens[at].End - passage.Tokens[at].Start) is "comments" or "suggestions" or "nominations" or "questions" or "feedback" or "views" or "responses" or "topics" or "ideas" or "observations" or "submissions";

    // "The Parish Council to arrange signs", "For the committee to mark out the plots", "Plot holders to lock their sheds": whoever opens the limb is to do it.
    // Refuses: "The scheme to go ahead", "The plan to be adopted", "The amount to cover two years".
    private static Agent? Opening(Passage passage, int start, int end, Attendance attendance)
    {
        const int longest = 6;
        var tokens = passage.Tokens;
        var first = passage.TokenFrom(start);
        while (first < tokens.Count && (tokens[first].Word is "that" or "for" or "," or ":" || tokens[first].Is(WordClass.Article)))
        {
            first++;
        }

        var to = first < tokens.Count ? tokens.FindIndex(first, Math.Min(longest, tokens.Count - first), token => token.Is("to")) : -1;
        if (to <= first || to + 1 >= tokens.Count || tokens[to].End > end || !(tokens[to + 1].Is(WordClass.VerbBase) || tokens[to + 1] is { Word: null, Shape: Shape.Lower }) || tokens.FindIndex(first, to - first, token => token.Shape == Shape.Mark || token.Is(WordClass.Be) || token.Is(WordClass.Modal) || token.Is(WordClass.Preposition) && !token.Is("of")) >= 0)
        {
            return null;
        }

        var head = tokens[to - 1];
        if (head.Is(WordClass.Body) || head.Is(WordClass.Collective))
        {
            return AgentFinder.Before(passage, first, to, attendance) is { Acts: true } agent && agent.EndToken == to ? agent : null;
        }

        return head.Is(WordClass.Outsider) || passage.Text.AsSpan(0, head.End).EndsWith("holders") ? new Agent(AgentKind.Collective, first, to, passage.Text[tokens[first].Start..head.End]) : null;
    }

    // "that the Chair of the Lighting Committee sign the return": a hand that has still to move, though for a person to sign settles nothing.
    private static Agent? Signing(Passage passage, int start, int end, Attendance attendance)
    {
        var tokens = passage.Tokens;
        var opening = passage.TokenFrom(start);
        for (var at = opening + 1; at < tokens.Count && tokens[at].End <= end; at++)
        {
            if (tokens[at].Word is "sign" or "support" or "set" or "record" && tokens[at].Shape == Shape.Lower && AgentFinder.Before(passage, opening, at, attendance) is { Kind: AgentKind.Person or AgentKind.Post } signer && signer.EndToken == at
                && signer.FirstToken - opening <= 2)
            {
                return signer;
            }
        }

        return null;
    }

    private static Agent? Behind(Passage passage, int first, int end, Attendance attendance)
    {
        var tokens = passage.Tokens;
        first += first < tokens.Count && tokens[first].Is("the") ? 1 : 0;
        var last = first;
        while (last < tokens.Count && tokens[last].End <= end && last - first < 8 && (tokens[last].IsCapital || tokens[last].Is(WordClass.Role) || last > first && (tokens[last].Word is "of" or "for" || tokens[last].Is("'") && last + 1 < tokens.Count && tokens[last + 1].IsCapital)))
        {
            last++;
        }

        return last > first && AgentKinds.Of(passage, first, last, attendance) is (AgentKind.Person or AgentKind.Post or AgentKind.Body) and var kind && (kind != AgentKind.Body || tokens[last - 1].Is(WordClass.Body)) ? new Agent(kind, first, last, passage.Text[tokens[first].Start..tokens[last - 1].End]) : null;
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

        // "the Housing Panel forward plan be approved", "that other WAF reports did not need to be sent", "the Board work programme is noted": a thing by its whole name.
        if (!token.Is("to") && !token.Is(WordClass.Modal) && (token.Is(WordClass.Document) && at + 1 < tokens.Count && IsFinite(tokens[at + 1]) || at + 2 < tokens.Count && tokens[at + 1].Is(WordClass.Document) && IsFinite(tokens[at + 2])))
        {
            return null;
        }

        // "that Parks and Play would be an item for May": what something would be.
        if (token.Is(WordClass.Modal) && at + 3 < tokens.Count && tokens[at + 1].Is("be") && tokens[at + 2].Is(WordClass.Article) && (tokens[at + 3].Is(WordClass.Document) || tokens[at + 3].Word is "item" or "priority" or "focus" or "subject" or "standing" or "theme" or "topic"))
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

        // "the Clerk have authority to spend up to £500"
        if (token.Is("to") && before is { Shape: Shape.Lower, Word: "authority" })
        {
            return null;
        }

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

        if (agents is { FirstToken: > 1 } && token.Is("to") && IsOneOfThoseMet(tokens, agents.FirstToken, start))
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

        return token.Is(WordClass.VerbBase) && (token.Is(WordClass.Task) || token.Is("consider"))
            || token.Is(WordClass.VerbS) && before.Is(WordClass.Body) && Lexicon.BaseOf(token.Word!) is var deed && Deeds.IsFollowedUp(deed) && !Deeds.IsSentOn(deed)
            || token.Is(WordClass.Modal) && before.Is(WordClass.Body) && at + 1 < tokens.Count && tokens[at + 1].Word is { } next && tokens[at + 1].Is(WordClass.VerbBase) && Deeds.IsFollowedUp(next);
    }

    // "be arranged with the Cabinet Member, Statutory Officer and Chairs to discuss": the last of a list that "with" began
    private static bool IsOneOfThoseMet(List<Token> tokens, int first, int start)
    {
        for (var back = first - 1; back > 0 && tokens[back].Start >= start && first - back < 12; back--)
        {
            if (tokens[back].Is("with"))
            {
                return true;
            }

            if (!(tokens[back].IsCapital || tokens[back].Is(WordClass.Article) || tokens[back].Word is "," or "and" or "of" or "for" || tokens[back] is { Shape: Shape.Lower } kind && !kind.Is(WordClass.VerbBase) && !kind.Is(WordClass.Be) && !kind.Is(WordClass.Modal)))
            {
                return false;
            }
        }

        return false;
    }

    private static bool IsFinite(Token token) => token.Shape == Shape.Lower && (token.Is(WordClass.Be) && !token.Is("being") || token.Is(WordClass.Modal) || token.Is(WordClass.Have) || token.Word is "did" or "does" or "do");

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
