using ActionBot.Minutes.DueDates;
using ActionBot.Minutes.Owners;
using ActionBot.Minutes.Structure;
using ActionBot.Minutes.Text;

namespace ActionBot.Minutes.Recognition;

/// <summary>
/// Who was asked, and for what, behind a verb of asking.
/// <para>Takes: "asked that Officers consider" (Officers), "asked the Clerk if she would write", "invited the Director to bring a paper to the next meeting", "asked to read the draft and send any comments".</para>
/// <para>Refuses: "asked the officer if he could explain", "invited members to ask questions", "urged residents to report it".</para>
/// </summary>
internal static class Bidding
{
    // "Councillors urged officers to include the comments in the report": their own officers, and a deed. "urged residents to report it", "urged the Government to" are appeals.
    public static bool UrgesOfficers(Sentence sentence, int at, Attendance attendance)
    {
        for (var to = at + 2; to + 1 < Math.Min(sentence.EndToken, at + 9); to++)
        {
            if (sentence.Tokens[to].Is("to"))
            {
                return sentence.Tokens[to + 1].Is(WordClass.Task) && sentence.Tokens[to + 1].Is(WordClass.VerbBase) && AgentFinder.Before(sentence.Passage, at + 1, to, attendance) is { } asked && (asked.Kind == AgentKind.Post || asked.Text is "officers" or "Officers" or "the officers");
            }
        }

        return false;
    }

    // "invited the Director to bring a paper to the next meeting", "urged him to publish the figures"; "invited Mr Orr to speak", "invited members to ask questions" are over when the meeting is.
    public static bool InvitesAPaper(Sentence sentence, int at)
    {
        for (var to = at + 2; to + 1 < Math.Min(sentence.EndToken, at + 9); to++)
        {
            if (sentence.Tokens[to].Is("to"))
            {
                return sentence.Tokens[to + 1].Word is "bring" or "submit" or "prepare" or "produce" or "publish" or "circulate" or "send" or "write" or "report" or "provide" && sentence.NamesAPaper(to + 2, to + 9)
                    && (sentence.Tokens[at].Is("urged") || DuePhraseReader.Find(sentence.Passage, to, sentence.EndToken).Count > 0);
            }
        }

        return false;
    }

    // "to let the Clerk have their views", "to feed back their needs to Bev", "to invite Ms Lyons", "to arrive at the hall by six to help"
    public static bool HandsSomething(Sentence sentence, int verb)
    {
        var tokens = sentence.Tokens;
        if (IsThought(sentence, verb))
        {
            return Clauses.Start(sentence, verb - 2) <= sentence.FirstToken + 1;
        }

        var first = verb;
        verb = SecondDeed(sentence, verb);
        if (Lexicon.BaseOf(tokens[verb].Word ?? "") is not ("nominate" or "let" or "feed" or "send" or "return" or "pass" or "give" or "email" or "forward" or "invite" or "submit" or "contact" or "bring" or "collect" or "arrive" or "reply" or "respond" or "complete" or "provide" or "share" or "distribute" or "register"))
        {
            return false;
        }

        for (var next = verb + 1; next < sentence.EndToken; next++)
        {
            if (tokens[next].Word is "item" or "items" or "agenda" or "interest" or "interests" or "question" or "questions")
            {
                return false;
            }
        }

        return Clauses.Start(sentence, first - 2) <= sentence.FirstToken + 1 && !sentence.Tokens[sentence.FirstToken].Is(WordClass.Joint);
    }

    // "to read the draft and send any comments to the Clerk": the second of two deeds hands something over.
    public static int SecondDeed(Sentence sentence, int verb)
    {
        var tokens = sentence.Tokens;
        for (var joint = verb + 1; joint + 1 < Math.Min(sentence.EndToken, verb + 9); joint++)
        {
            if (tokens[joint].Is("and") && tokens[joint + 1].Word is "send" or "return" or "submit" or "email" or "forward" or "pass" or "feed" && tokens[joint + 1].Shape == Shape.Lower)
            {
                return joint + 1;
            }
        }

        return verb;
    }

    // "to think of questions for the judge", "to come up with ideas", "to look out the old lease"; "to think about what it meant to them" is an exercise.
    public static bool IsThought(Sentence sentence, int verb)
    {
        var tokens = sentence.Tokens;
        return verb + 2 < sentence.EndToken && (tokens[verb].Is("think") && (tokens[verb + 1].Is("of") || tokens[verb + 1].Is("about") && tokens[verb + 2].Is(WordClass.Article)) || tokens[verb].Is("come") && tokens[verb + 1].Is("up") && tokens[verb + 2].Is("with"));
    }

    public static bool AsksSomebodyTo(Sentence sentence, int at)
    {
        for (var next = at + 1; next < Math.Min(sentence.EndToken, at + 10); next++)
        {
            if (sentence.Tokens[next].Is("to"))
            {
                return next > at + 1;
            }

            if (sentence.Tokens[next].Word is "if" or "whether" or "how" or "what" or "why" or "about" or "," or "when")
            {
                return false;
            }
        }

        return false;
    }

    // "Councillors asked the Clerk if she would write to the school": an errand in the form of a question. "asked the officer if he could explain" is answered.
    public static (int If, Agent? Doer)? AsksWhetherTheyWould(Sentence sentence, int at, Attendance attendance)
    {
        var tokens = sentence.Tokens;
        for (var next = at + 1; next + 3 < Math.Min(sentence.EndToken, at + 9); next++)
        {
            if (tokens[next].Is("if"))
            {
                // "asked if the Clerk could obtain prices": who is to do it stands behind the "if".
                var could = tokens.FindIndex(next + 2, Math.Max(0, Math.Min(sentence.EndToken - 1, next + 8) - next - 2), token => token.Word is "could" or "would");
                if (could > 0 && AgentFinder.Before(sentence.Passage, next + 1, could, attendance) is { Kind: AgentKind.Post or AgentKind.Person } doer && doer.FirstToken <= next + 2 && doer.EndToken == could && !tokens[doer.FirstToken].Is(WordClass.Pronoun) && tokens[could + 1].Word is { } favour && (Deeds.IsErrand(favour) || favour is "circulate" or "supply") && favour is not ("report" or "inform" or "discuss" or "find" or "put" or "add" or "place"))
                {
                    return (next, doer);
                }

                var errand = tokens[next + 1].Is(WordClass.Pronoun) && tokens[next + 2].Word is "would" or "could" && tokens[next + 3].Word is "provide" or "supply" or "share" or "write" or "contact" or "email" or "circulate" or "obtain" or "arrange" or "chase" or "send" or "ring" or "phone" or "speak" or "approach" or "invite";
                return errand ? (next, AgentFinder.Before(sentence.Passage, at + 1, next, attendance)) : null;
            }
        }

        return null;
    }

    // "asked if they could have a copy", "asked whether the figures could be provided": in the form of a question.
    public static bool AsksToHave(Sentence sentence, int at)
    {
        var tokens = sentence.Tokens;
        if (!(tokens[at + 1].Word is "if" or "whether"))
        {
            return false;
        }

        for (var next = at + 2; next + 1 < Math.Min(sentence.EndToken, at + 12); next++)
        {
            if (tokens[next].Is("could"))
            {
                return tokens[next + 1].Word is "have" or "receive" or "see" || tokens[next + 1].Is("be") && next + 2 < sentence.EndToken && tokens[next + 2].Word is "provided" or "given" or "sent" or "circulated" or "shared" or "supplied" or "included" or "added" or "arranged" or "organised" or "produced" or "prepared" or "obtained" or "published" or "updated" or "amended" or "brought" or "reported";
            }
        }

        return false;
    }

    /// <summary>The one who was asked: "asked that Officers consider", "asked the Clerk to write", "asked that a note be sent by the Clerk".</summary>
    public static Agent? Bidden(Sentence sentence, int at, Attendance attendance)
    {
        var tokens = sentence.Tokens;
        var that = tokens[at + 1].Is("that");
        var first = that ? BehindTheTime(sentence, at + 2) : at + 1;
        if (that && Qualified(sentence, first, attendance) is { } qualified)
        {
            return qualified;
        }

        for (var verb = Math.Max(at + 2, first + 1); verb < sentence.EndToken; verb++)
        {
            // "requested that the Director provides a note on the tubes in Station Street to the March meeting": a "to" without a verb bids nobody.
            var next = verb + 1 < sentence.EndToken ? tokens[verb + 1] : default;
            var bids = tokens[verb].Is("would") || tokens[verb].Is("be") && (!next.Is(WordClass.Participle) || IsSent(sentence, verb + 1)) || tokens[verb].Is("to") && !next.Is(WordClass.Article)
                || tokens[verb].Shape == Shape.Lower && tokens[verb].Is(WordClass.VerbBase);
            var does = that && tokens[verb].Shape == Shape.Lower && tokens[verb].Is(WordClass.VerbS);
            if (does && AgentFinder.Before(sentence.Passage, first, verb, attendance) is { Kind: AgentKind.Post or AgentKind.Person } doer && doer.EndToken == verb && doer.FirstToken <= first + 1)
            {
                return doer;
            }

            // "that a briefing be circulated by the Democratic Services Officer"
            if (that && tokens[verb].Is("be") && next.Is(WordClass.Participle) && DoersBehind.After(sentence, verb + 1, "by", attendance) is { Kind: AgentKind.Post or AgentKind.Person } by)
            {
                return by;
            }

            var group = verb - 1 > first && tokens[verb].Is("be") && tokens[verb - 1].Is(WordClass.Modal) ? verb - 1 : verb;
            if (bids && AgentFinder.Before(sentence.Passage, first, group, attendance) is { Acts: true } asked)
            {
                // "that the Panel receive an answer": it is to be given one.
                return tokens[verb].Is("receive") ? null : asked.Kind == AgentKind.Pronoun ? Antecedents.Of(sentence, asked, attendance) : asked;
            }

            if (tokens[verb].Is(","))
            {
                break;
            }
        }

        return null;
    }

    // "be asked to provide", "be invited to bring"
    private static bool IsSent(Sentence sentence, int participle) =>
        sentence.Tokens[participle].Word is "asked" or "requested" or "invited" or "instructed" or "tasked" && participle + 1 < sentence.EndToken && sentence.Tokens[participle + 1].Is("to");

    // "that, when the Head of Parks came back in May, she bring", "that when officers attended in May they bring": behind the time stands what is asked.
    private static int BehindTheTime(Sentence sentence, int first)
    {
        var tokens = sentence.Tokens;
        var when = first < sentence.EndToken && tokens[first].Is(",") ? first + 1 : first;
        if (when >= sentence.EndToken || !(tokens[when].Word is "when" or "once" or "after" or "before" or "if"))
        {
            return first;
        }

        for (var at = when + 3; at < sentence.EndToken - 1; at++)
        {
            if (tokens[at].Is(",") || tokens[at].Is(WordClass.Pronoun))
            {
                return tokens[at].Is(",") ? at + 1 : at;
            }
        }

        return first;
    }

    // "that officers who had visited the site report back", "that the contractor who laid the path attend": who they are stands between them and the deed.
    private static Agent? Qualified(Sentence sentence, int first, Attendance attendance)
    {
        const int longest = 6;
        var tokens = sentence.Tokens;
        if (first >= sentence.EndToken)
        {
            return null;
        }

        var who = tokens.FindIndex(first, Math.Min(longest, sentence.EndToken - first), token => token.Is("who"));
        if (who <= first || who + 2 >= sentence.EndToken || tokens.FindIndex(who + 2, sentence.EndToken - who - 2, token => token.Is(WordClass.VerbBase) && token.Shape == Shape.Lower || token.Is("be")) < 0)
        {
            return null;
        }

        var agent = AgentFinder.Before(sentence.Passage, first, who, attendance);
        return agent is { Acts: true } && agent.EndToken == who ? agent : tokens[who - 1].Is(WordClass.Outsider) ? new Agent(AgentKind.Collective, first + (tokens[first].Is(WordClass.Article) ? 1 : 0), who, sentence.Passage.Text[tokens[first + (tokens[first].Is(WordClass.Article) ? 1 : 0)].Start..tokens[who - 1].End]) : null;
    }
}
