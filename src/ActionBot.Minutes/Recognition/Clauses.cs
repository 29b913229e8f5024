using ActionBot.Minutes.Owners;
using ActionBot.Minutes.Structure;
using ActionBot.Minutes.Text;

namespace ActionBot.Minutes.Recognition;

/// <summary>Where the clause of a verb group begins, and what introduces it.</summary>
internal static class Clauses
{
    /// <summary>Behind the last "that", "and", comma, colon, semicolon or dash before the verb group that is no part of a name; behind "said", "agreed" and the like where the "that" is left out.</summary>
    public static int Start(Sentence sentence, int group)
    {
        var tokens = sentence.Tokens;
        for (var at = group - 1; at > sentence.FirstToken; at--)
        {
            var token = tokens[at];
            if (token.Is(WordClass.Joint) ? token.Word is "that" or "which" or "who" or "but" or "if" or "whether" or "because" or "where" or "when" or "while" or "whilst" or "although" or "so" or "how" or "why" : token.Word is ";" or ":" || token.Is("as") && tokens[at - 1].Is(","))
            {
                return at + 1;
            }

            if (token.Is("-") && (token.Start > tokens[at - 1].End || tokens[at - 1].Is("-") || tokens[at + 1].Start > token.End) && !(at + 2 == group && AgentFinder.IsOffice(sentence.Passage, at)))
            {
                return at + 1;
            }

            // "We could run three open days (TE to ask the trust)"
            if (token.Is("(") && at + 1 < group && !HasClosing(tokens, at, group))
            {
                return at + 1;
            }

            // "…to be settled, with the Scrutiny Officer to find a date"; "in contact with Amey to confirm", "left with the Administrator to circulate" are one clause.
            if (token.Is("with") && at + 1 < group && tokens[group].Is("to") && tokens[at - 1].Shape == Shape.Mark && !tokens[at - 1].Is("("))
            {
                return at + 1;
            }

            if (token.Is(",") && at + 1 == group && Opening(sentence, at) is { } opening)
            {
                at = opening;
                continue;
            }

            if (token.Is(",") && !(at + 1 < group && (IsInitials(tokens, at) || IsApposition(sentence, at, group) || IsAside(sentence, at, group) || IsList(sentence, at, group) || AgentFinder.IsDepartment(tokens, sentence.FirstToken, at, group))))
            {
                return at + 1;
            }

            if (token.Word is "and" or "&" && !tokens[at - 1].Is("(") && !(at + 1 < group && Joins(tokens, at) && !(token.Is("and") && IsGoverned(sentence, at, group))))
            {
                return at + 1;
            }

            if (at + 1 < group && IsThatless(tokens, at))
            {
                return at + 1;
            }
        }

        return sentence.FirstToken;
    }

    // "RC, MB, CN to make posters"
    private static bool IsInitials(List<Token> tokens, int comma) =>
        comma > 0 && tokens[comma - 1] is { Shape: Shape.Upper, Word: null } left && left.End - left.Start is 2 or 3 && tokens[comma + 1] is { Shape: Shape.Upper, Word: null } right && right.End - right.Start is 2 or 3 && comma + 2 < tokens.Count && (tokens[comma + 2].Word is "," or "and" or "&" or "to" or "will" || tokens[comma + 2].Is(WordClass.Modal));

    private static bool HasClosing(List<Token> tokens, int open, int end)
    {
        for (var at = open + 1; at < end; at++)
        {
            if (tokens[at].Is(")"))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>What introduces the clause that begins at <paramref name="start"/>.</summary>
    public static Frame FrameOf(Sentence sentence, CommitmentForm form, int start, Agent? agent)
    {
        var tokens = sentence.Tokens;
        if (start <= sentence.FirstToken)
        {
            // "When the text is ready Sarah will lay it out": a time, and no condition.
            if (First(sentence) is "when" && form == CommitmentForm.Modal && agent is { Kind: AgentKind.Person or AgentKind.Post } && agent.FirstToken > start + 2 && agent.EndToken < sentence.EndToken && tokens[agent.EndToken].Is("will"))
            {
                return Frame.None;
            }

            return First(sentence) is "if" or "when" or "should" or "where" or "unless" or "whilst" or "while" or "although" ? Frame.Unreal : Frame.None;
        }

        var lead = tokens[start - 1];

        // "MW – unsure if the band is free – will follow it up": behind the dash he says what he will do.
        if (lead.Is("-") && form == CommitmentForm.Modal && tokens[start].Is(WordClass.Modal) && agent is { Acts: true })
        {
            return Frame.None;
        }

        // "The group thought that no more was needed – the Tree Officer agreed to send the letter": what was thought ends at the dash.
        if (lead.Is("-") && form == CommitmentForm.Promise && tokens[start - 1].Start > tokens[start - 2].End && agent is { Acts: true } && agent.FirstToken >= start)
        {
            return Frame.None;
        }

        // "This was agreed and an advert be placed in the shop"
        if (form == CommitmentForm.Subjunctive && lead.Is("and") && start - 2 > sentence.FirstToken && tokens[start - 2].Is("agreed"))
        {
            return Frame.Agreed;
        }

        if (form == CommitmentForm.Infinitive && lead.Word is "," or ";" or "-" or ":" or "with" or "and" or "but" or "so")
        {
            return Frame.None;
        }

        // "the letter which he was to write had been overtaken": which letter it is.
        if (lead.Is("which") && form == CommitmentForm.IsTo && start + 1 < sentence.EndToken && tokens[start].Is(WordClass.Pronoun) && tokens[start + 1].Word is "was" or "were")
        {
            return Frame.Unreal;
        }

        // "suggested that one be kept in the shed, which he would donate": what hangs on a suggestion is one.
        if (lead.Word is "which" or "who")
        {
            // "asked for the figures, which would be provided"
            if (agent is not { Acts: true } && form == CommitmentForm.Modal && Asked(sentence, start))
            {
                return Frame.None;
            }

            return agent is not { Acts: true } ? Frame.Unreal : Introduced(sentence, start - 2) is Frame.Suggested or Frame.Unreal ? Frame.Suggested : Frame.None;
        }

        if (lead.Is("if") && IsAgreed(sentence, start - 1))
        {
            return Frame.Agreed;
        }

        if (lead.Word is "how" or "why" or "if" or "whether" or "because" or "where" or "when" or "while" or "whilst" or "although" or "as")
        {
            return Frame.Unreal;
        }

        if (IsThatless(tokens, start - 1))
        {
            return By(sentence, start - 1) ?? Frame.None;
        }

        // "Mo asked if there could be a message, Jill will look into this": the question ends at the comma, and she says what she will do.
        if (lead.Is(",") && form == CommitmentForm.Modal && agent is { Kind: AgentKind.Person or AgentKind.Post } answering && answering.FirstToken == start && answering.EndToken < sentence.EndToken && tokens[answering.EndToken].Is("will") && tokens.FindIndex(sentence.FirstToken, Math.Min(6, sentence.Count), token => token.Word is "asked" or "wondered" or "queried") > 0)
        {
            return Frame.None;
        }

        // Only a "that" hands a frame on: "it was hoped that officers would attend", "…, and would ask". "Having been asked, he undertook to" has none.
        var that = start - 1;
        while (that >= sentence.FirstToken && !tokens[that].Is("that") && !tokens[that].Is(";"))
        {
            if (tokens[that].Is("if") && IsAgreed(sentence, that))
            {
                return Frame.Agreed;
            }

            // "SV wondered if it was of interest and will ask them": the asking is over where he goes on with what he will do.
            if (tokens[that].Is("if") && lead.Is("and") && form == CommitmentForm.Modal && tokens[start].Word is "will" && that - 1 > sentence.FirstToken && tokens[that - 1].Word is "wondered" or "asked" or "queried" or "questioned" or "enquired")
            {
                return Frame.None;
            }

            if (tokens[that].Is("if") && !(that + 2 < sentence.EndToken && tokens[that + 1].Is(WordClass.Participle) && tokens[that + 2].Is(",")))
            {
                return Frame.Unreal;
            }

            that--;
        }

        if (that < sentence.FirstToken || tokens[that].Is(";"))
        {
            return Frame.None;
        }

        // "He believed that chances were missed and would be telling the group so": what he would do stands beside what he believed.
        if (lead.Is("and") && form is CommitmentForm.Modal && tokens[start].Is(WordClass.Modal) && agent is { Acts: true } && agent.FirstToken < that && Words(sentence, that) is Frame.Unreal or Frame.Suggested)
        {
            return Frame.None;
        }

        // "As it is likely that Ann will be away, Jo offered to write": the reason ends with its comma.
        if (lead.Is(",") && !sentence.HasBefore(that, ",") && First(sentence) is "as" or "since" or "because" or "although" or "while" or "whilst" or "given")
        {
            return Frame.None;
        }

        var frame = Words(sentence, that) ?? Frame.None;

        // "It was felt that a letter should be sent and the Clerk would do this", "… and this would be arranged": what she would do is no longer what was felt.
        var anew = agent is { Kind: AgentKind.Person or AgentKind.Post } && agent.FirstToken >= start || form == CommitmentForm.Promise && agent is { Kind: AgentKind.Collective } && agent.FirstToken >= start || tokens[start].Word is "this" or "it" && start + 1 < sentence.EndToken && tokens[start + 1].Is("would");
        anew |= IsAPaper(sentence, start);

        // "She suggested that there was likely to be work elsewhere and she would make enquiries": what she said she would do is no suggestion. "hoped that … and he would" goes on hoping.
        anew |= frame == Frame.Suggested && form == CommitmentForm.Modal && sentence.Tokens[start].Word is "she" or "he" or "i" && start + 1 < sentence.EndToken && sentence.Tokens[start + 1].Word is "would" or "will";
        // "He thought that this was unlikely, however the point would be checked": what is to be done stands against what was thought.
        var against = form == CommitmentForm.Modal && frame == Frame.Unreal && TurnsRound(sentence, start);
        anew |= against;
        return (lead.Is("and") || against) && (form is CommitmentForm.Modal or CommitmentForm.Promise) && frame is Frame.Unreal or Frame.Suggested or Frame.Requested && anew ? Frame.None : frame;
    }

    private static bool TurnsRound(Sentence sentence, int start)
    {
        var tokens = sentence.Tokens;
        var turn = tokens.FindIndex(Math.Max(sentence.FirstToken, start - 1), Math.Min(12, sentence.EndToken - Math.Max(sentence.FirstToken, start - 1)), token => sentence.Passage.Text.AsSpan(token.Start, token.End - token.Start) is "however" or "but");
        return turn > sentence.FirstToken && turn + 2 < sentence.EndToken && tokens[turn + (tokens[turn + 1].Is(",") ? 2 : 1)].Word is "this" or "the" or "it" && tokens.FindIndex(turn + 1, Math.Min(5, sentence.EndToken - turn - 1), token => token.Word is "would" or "will") > 0;
    }

    // "It was hoped that a register could be agreed, and a report would be provided": the report is no longer hoped for.
    private static bool IsAPaper(Sentence sentence, int start)
    {
        var at = start + 1;
        while (at < Math.Min(sentence.EndToken, start + 4) && !sentence.Tokens[at].Is(WordClass.Document))
        {
            at++;
        }

        return at + 3 < sentence.EndToken && sentence.Tokens[start].Word is "a" or "an" && sentence.Tokens[at].Is(WordClass.Document) && sentence.Tokens[at + 1].Word is "would" or "will" && sentence.Tokens[at + 2].Is("be") && sentence.Tokens[at + 3].Word is { } done && Deeds.IsDelivered(Lexicon.BaseOf(done));
    }

    // "It was agreed that, if no reply came by June, the Clerk would write again": the condition is a part of what was agreed.
    private static bool IsAgreed(Sentence sentence, int at)
    {
        var before = at - 1;
        while (before > sentence.FirstToken && sentence.Tokens[before].Word is "," or "that")
        {
            before--;
        }

        return before > sentence.FirstToken && sentence.Tokens[before].Word is "agreed" or "decided";
    }

    private static bool Asked(Sentence sentence, int which)
    {
        for (var at = sentence.FirstToken; at < which - 2; at++)
        {
            if (sentence.Tokens[at].Word is "asked" or "requested" && sentence.Tokens[at + 1].Word is "for" or "the" or "a" or "further")
            {
                return true;
            }
        }

        return false;
    }

    private static Frame? Introduced(Sentence sentence, int before)
    {
        for (var that = before; that > sentence.FirstToken; that--)
        {
            if (sentence.Tokens[that].Is("that"))
            {
                return Words(sentence, that);
            }
        }

        return null;
    }

    private static Frame? Words(Sentence sentence, int that)
    {
        // "advised that regulations were expected, and that an update could be given": both hang on "advised".
        if (that - 1 > sentence.FirstToken && sentence.Tokens[that - 1].Is("and"))
        {
            for (var first = that - 2; first > sentence.FirstToken; first--)
            {
                if (sentence.Tokens[first].Is("that"))
                {
                    return Words(sentence, first);
                }
            }
        }

        for (var at = that - 1; at >= Math.Max(sentence.FirstToken, that - 14); at--)
        {
            if (By(sentence, at) is { } frame)
            {
                return frame;
            }
        }

        return null;
    }

    private static Frame? By(Sentence sentence, int at)
    {
        var token = sentence.Tokens[at];

        // "asking if schools agreed that it be shared": a question, and no agreement
        if (token.Is("agreed") && sentence.Tokens.FindIndex(Math.Max(sentence.FirstToken, at - 4), at - Math.Max(sentence.FirstToken, at - 4), before => before.Word is "if" or "whether") >= 0)
        {
            return Frame.Unreal;
        }

        switch (token.Word)
        {
            // "had told the school that he would write": what somebody said elsewhere, before the meeting
            case "informed" or "told" when at > sentence.FirstToken && sentence.Tokens[at - 1].Is("had"):
                return Frame.Unreal;
            case "hoped" or "expected" or "anticipated" or "assumed" or "understood" or "believed" or "felt" or "thought" or "recommended" or "queried" or "questioned" or "wondered" or "recognised" or "likely" or "intended" or "confident" or "so" or "considered" or "aware" or "envisage" or "envisaged" or "think" or "doubted" or "feared":
                return Frame.Unreal;
            case "suggested" or "proposed" or "suggestion":
                return Frame.Suggested;
            case "asked" or "requested" or "request":
                return Frame.Requested;
            // "advised that it had been agreed that actions would be passed on": agreed elsewhere, and told here.
            // "he had agreed that the signs would be put up", "it was agreed previously that"
            case "agreed" when at - 2 > sentence.FirstToken && (sentence.Tokens[at - 1].Is("been") && sentence.Tokens[at - 2].Is("had") || sentence.Tokens[at - 1].Is("had") || at + 1 < sentence.EndToken && sentence.Tokens[at + 1].Is("previously")):
                return Frame.Reported;
            case "agreed" or "resolved" or "accepted" or "decided" or "undertaking" or "commitment":
                return Frame.Agreed;
            // "a response has been received from them advising that Tilhill will be doing the work": news that came by post.
            case "advising" or "stating" or "confirming" or "saying" or "explaining" or "indicating" when sentence.HasBefore(at, "received", "response", "reply", "letter", "email"):
                return Frame.Unreal;
            case "advising" or "stating" or "confirming" or "saying" or "explaining" or "indicating":
                return Frame.Reported;
            // "The policy states that the Clerk will reply within five days"
            case "states" or "stipulates" or "requires" or "provides" when at > sentence.FirstToken && (sentence.Tokens[at - 1].Is(WordClass.Document) || sentence.Tokens[at - 1].Word is "policy" or "procedure" or "constitution" or "code" or "orders" or "regulations" or "act" or "law"):
                return Frame.Unreal;
            default:
                return token.Is(WordClass.Reporting) || token.Is("heard") ? Frame.Reported : null;
        }
    }

    // "said he would", "agreed the Clerk should", "acknowledged the point and said this would": the "that" is left out.
    private static bool IsThatless(List<Token> tokens, int at)
    {
        var token = tokens[at];
        if (token.Shape != Shape.Lower || !(token.Is(WordClass.Reporting) || token.Word is "agreed" or "decided" or "thought" or "hoped" or "believed" or "felt" or "understood" or "expected") || !token.Is(WordClass.VerbPast) || at + 1 >= tokens.Count)
        {
            return false;
        }

        var next = tokens[at + 1];
        return next.Is(WordClass.Pronoun) || next.Is(WordClass.Article) || next.Word is "it" or "there" || next.IsCapital && !token.Is("noted");
    }

    // "Head of Parks and Open Spaces", "Cllr Stobbs and Cllr Ostler", "ST and YB", "the Chair and the Clerk"
    private static bool Joins(List<Token> tokens, int and) =>
        tokens[and - 1].Shape == Shape.Figure && tokens[and + 1].Shape == Shape.Figure || (tokens[and - 1].Is(WordClass.Body) || tokens[and - 1].Is(WordClass.Collective)) && tokens[and + 1].Is(WordClass.Courtesy) ||
        (tokens[and - 1].IsCapital || tokens[and - 1].Is(")") || tokens[and - 1].Is(WordClass.Role)) && (tokens[and + 1].IsCapital || tokens[and + 1].Is(WordClass.Courtesy) || tokens[and - 1].Is(WordClass.Role) && tokens[and + 1].Is(WordClass.Role) || tokens[and + 1].Is("the") && and + 2 < tokens.Count && (tokens[and + 2].IsCapital || tokens[and + 2].Is(WordClass.Role)));

    // "agreed to raise it at the Council and AT offered to write": what hangs on a preposition is no half of a subject. "The Chair of the Board and the Clerk agreed" is one.
    private static bool IsGoverned(Sentence sentence, int and, int group)
    {
        var tokens = sentence.Tokens;
        if (!(tokens[group].Is(WordClass.Commit) || tokens[group].Is(WordClass.Modal)) || tokens[group].Shape != Shape.Lower)
        {
            return false;
        }

        var at = and - 1;
        while (at > sentence.FirstToken && and - at < 7 && (tokens[at].IsCapital || tokens[at].Is(WordClass.Courtesy) || tokens[at].Is(WordClass.Role) || tokens[at].Is(".")))
        {
            at--;
        }

        at -= at > sentence.FirstToken && tokens[at].Is(WordClass.Article) ? 1 : 0;

        // "the Clerk to ring the County Council and the Chairman agreed to speak"
        if (at > sentence.FirstToken + 1 && at < and - 1 && tokens[at] is { Shape: Shape.Lower } deed && deed.Is(WordClass.VerbBase) && deed.Is(WordClass.Task) && !deed.Is(WordClass.Document) && tokens[at - 1].Is("to"))
        {
            return true;
        }

        return at > sentence.FirstToken + 1 && at < and - 1 && (tokens[at].Word is "at" or "to" or "with" or "in" or "on" or "from" or "into" or "about" || tokens[at].Is("by") && (tokens[at - 1].Is(WordClass.Participle) || tokens[at - 2].Is(WordClass.Participle))) && !IsSpokenWith(tokens, at);
    }

    // "It was agreed with Cllr Ash and the Clerk would": not parted from "agreed with".
    private static bool IsSpokenWith(List<Token> tokens, int with) => tokens[with].Is("with") && tokens[with - 1].Is("agreed");

    // The comma with which an aside or an apposition begins, where one ends right before the verb.
    private static int? Opening(Sentence sentence, int closing)
    {
        for (var at = closing - 1; at > sentence.FirstToken && closing - at < 14 && !(sentence.Tokens[at].Word is ";" or ":"); at--)
        {
            if (sentence.Tokens[at].Is(","))
            {
                return IsAside(sentence, at, closing + 1) || IsApposition(sentence, at, closing + 1) ? at : null;
            }
        }

        return null;
    }

    // "Gillian Marr, Head of Housing, agreed": a comma with a name before it and another comma right before the verb.
    private static bool IsApposition(Sentence sentence, int comma, int group) =>
        sentence.Tokens[comma - 1].IsCapital && (sentence.Tokens[group - 1].Is(",") || comma == group - 1) && group - comma < 12;

    // "The Clerk, in consultation with the Chair, would reply", "Cllr Hale, together with the Clerk, to draft"
    private static bool IsAside(Sentence sentence, int comma, int group) =>
        sentence.Tokens[group - 1].Is(",") && group - comma < 14 && (sentence.Tokens[comma + 1].Is(WordClass.Preposition) || sentence.Tokens[comma + 1].Word is "together" or "along" or "working" or "if" or "as");

    // "the Chair, Vice-Chair and Clerk would meet", "Cllrs Ames, Pike and Hale to draft"
    private static bool IsList(Sentence sentence, int comma, int group)
    {
        if (!sentence.Tokens[comma - 1].IsCapital)
        {
            return false;
        }

        var joined = false;
        for (var at = comma + 1; at < group; at++)
        {
            var token = sentence.Tokens[at];
            joined |= token.Word is "and" or "&";
            if (!(token.IsCapital || token.Is(WordClass.Role) || token.Is(WordClass.Courtesy) || token.Word is "and" or "&" or "," or "." or "the" or "of" or "for"))
            {
                return false;
            }
        }

        return joined && group - comma < 16;
    }

    private static string? First(Sentence sentence) => sentence[sentence.FirstToken].Word;
}
