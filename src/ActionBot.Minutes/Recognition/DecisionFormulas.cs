using ActionBot.Minutes.Owners;
using ActionBot.Minutes.Structure;
using ActionBot.Minutes.Text;

namespace ActionBot.Minutes.Recognition;

/// <summary>The formulas with which minutes open a decision, at the head of a paragraph.</summary>
internal static class DecisionFormulas
{
    // "The Environment and Leisure Committee, having heard the officers, agreed:" has its verb this far from its beginning.
    private const int Reach = 26;
    private const int LongestCondition = 20;
    private const int LongestTitle = 8;

    /// <summary>A formula.</summary>
    /// <param name="FirstToken">Its first token.</param>
    /// <param name="EndToken">Behind it and its colon or dash.</param>
    /// <param name="Words">As written.</param>
    /// <param name="IsInline">The decision follows in the same sentence, without a colon or dash.</param>
    /// <param name="EndsTalk">It closes a paragraph of talk; its limbs stand in the paragraphs that follow.</param>
    internal sealed record Found(int FirstToken, int EndToken, string Words, bool IsInline, bool EndsTalk = false)
    {
        /// <summary>"Decision:", "THE DECISION:" – a heading, under which pages also print who was absent.</summary>
        public bool IsHeading => Words.StartsWith("Decision", StringComparison.OrdinalIgnoreCase) || Words.StartsWith("The decision", StringComparison.OrdinalIgnoreCase);

        /// <summary>"RECOMMENDED to Council that …": another body decides.</summary>
        public bool Recommends => Words.EndsWith("recommended", StringComparison.OrdinalIgnoreCase);
    }

    /// <summary>
    /// Where a decision begins that its formula closes: with the sentence, or behind a long account of what went before with "it was". "Members heard that the Clerk had … and had … accordingly,
    /// and it was:- RESOLVED to note the report" decides to note it, and nothing of what they heard.
    /// </summary>
    public static int Begins(Sentence sentence, int verb)
    {
        const int longestAccount = 18;
        for (var at = verb - 2; at - sentence.FirstToken > longestAccount && verb - at < 6; at--)
        {
            if (sentence.Tokens[at].Is("it") && sentence.Tokens[at + 1].Is("was"))
            {
                return at;
            }
        }

        return sentence.FirstToken;
    }

    /// <summary>The formula with which a paragraph begins: "RESOLVED:", "It was resolved that", "AGREED –", "Decision:", "The Committee agreed:-"; null for none.</summary>
    public static Found? At(Passage passage)
    {
        var tokens = passage.Tokens;
        var first = passage.TokenFrom(passage.TextStart);
        if (first >= tokens.Count)
        {
            return null;
        }

        // “RESOLVED: That the Committee:-” in quotation marks is how an earlier decision is to read.
        if (tokens[first].Word is "resolved" or "agreed" && tokens[first].Start > 0 && passage.Text[tokens[first].Start - 1] is '\u201c' or '"')
        {
            return null;
        }

        var at = first;
        while (at < tokens.Count && (tokens[at].Is("unanimously") || at + 1 < tokens.Count && tokens[at].Word is "(" or "[" && tokens[at + 1].Word is "resolved" or "agreed" && tokens[at + 1].IsCapital || tokens[at].Is("accordingly") || tokens[at].Is("therefore") || tokens[at].Word is "*" or ","))
        {
            at++;
        }

        // "PENDERFYNIAD / DECISION:", "PENDERFYNWYD/RESOLVED" in two languages
        at += at + 2 < tokens.Count && tokens[at] is { Word: null, IsCapital: true } && tokens[at + 1].Is("/") && tokens[at + 2].Word is "resolved" or "decision" or "agreed" or "resolution" ? 2 : 0;

        // "Content: Resolved (7:3) – That the fee be raised": what the field of a page is called
        at += at + 2 < tokens.Count && tokens[at] is { IsCapital: true } && passage.Text.AsSpan(tokens[at].Start, tokens[at].End - tokens[at].Start) is "Content" or "Outcome" or "Minutes" && tokens[at + 1].Is(":") && tokens[at + 2].Is("resolved") ? 2 : 0;

        // "Motion carried: the precept is set"
        at += at + 2 < tokens.Count && tokens[at].Word is "motion" or "proposal" && tokens[at + 1].Is("carried") && tokens[at + 2].Is(":") ? 1 : 0;

        // "Staffing Matters- It was RESOLVED as follows:": the title of the matter in front of it
        at = BehindATitle(passage, at);

        // "THE DECISION:" is a heading as "Decision:" is.
        at += at + 1 < tokens.Count && tokens[at].Is("the") && tokens[at + 1].Word is "decision" or "decisions" or "resolution" ? 1 : 0;
        return at >= tokens.Count ? null : Impersonal(passage, first, at) ?? Bare(passage, first, at) ?? OfTheBody(passage, first) ?? Closing(passage, first);
    }

    private static int BehindATitle(Passage passage, int first)
    {
        var tokens = passage.Tokens;
        var dash = first < tokens.Count && tokens[first].IsCapital ? tokens.FindIndex(first, Math.Min(LongestTitle, tokens.Count - first), token => token.Word is "-" or ":") : -1;
        if (dash <= first || dash + 3 >= tokens.Count || !tokens[dash + 1].Is("it") || !tokens[dash + 2].Is("was") || tokens.FindIndex(first, dash - first, token => !token.IsCapital && token.Word is not ("of" or "and" or "the" or "for")) >= 0)
        {
            return first;
        }

        var formula = tokens[dash + 3].Word is "resolved" or "agreed" ? dash + 3 : dash + 4;
        return formula < tokens.Count && tokens[formula].Word is "resolved" or "agreed" && tokens[formula].Shape == Shape.Upper ? dash + 1 : first;
    }

    // "…moved by Councillor A, seconded by Councillor B and RESOLVED:", "Upon being put to the vote it was RESOLVED that:" with the limbs below
    private static Found? Closing(Passage passage, int first)
    {
        var tokens = passage.Tokens;
        var end = tokens.Count - 1;
        var opens = end > first && (tokens[end].Word is ":" or "-" || tokens[end].Is("that") && tokens[end - 1].Is("resolved"));
        // "Following discussion, the Executive agreed" with "a. The approval of the plan" below it: no sentence ends there.
        opens |= end > first + 2 && tokens[end].Word is "agreed" or "resolved" && tokens[end].Shape == Shape.Lower && tokens[end - 1].Is(WordClass.Body) && tokens[end - 1].IsCapital && passage.Sentences.Count <= 2;
        while (end > first && (tokens[end].Word is ":" or "-" or "that" or "to" or "as" or "," or "*" || tokens[end].Is("unanimously") || tokens[end].Is("following")))
        {
            end--;
        }

        var formal = end > first + 1 && tokens[end].Word is "resolved" or "agreed" or "decided" && (tokens[end].Shape == Shape.Upper || opens)
            && (tokens[end].Shape == Shape.Upper || tokens[end].Is("resolved") || tokens[end - 1].Is("and") || tokens[end - 1].Is(WordClass.Be) || tokens[end - 1].Is("unanimously")
                // "There was submitted a report. After discussion, the Committee decided:-"
                || (passage.Text.AsSpan().TrimEnd() is [.., ':' or '-' or '\u2013'] || end == tokens.Count - 1) && (tokens[end - 1].Is(WordClass.Body) || tokens[end - 1].Is("members")));
        // "…had still to be heard. It was agreed" and the lettered points below it: the colon was left out.
        formal |= end > first + 1 && end == tokens.Count - 1 && tokens[end].Word is "resolved" or "agreed" or "decided" && tokens[end - 1].Is("was") && tokens[end - 2].Is("it");
        if (!formal)
        {
            return null;
        }

        var sentence = passage.Sentences.Find(one => one.EndToken > end);
        return sentence is null ? null : new Found(sentence.FirstToken, tokens.Count, passage.Text[tokens[end].Start..tokens[end].End], IsInline: false, EndsTalk: true);
    }

    // "It was resolved that", "It was then unanimously RESOLVED:"
    private static Found? Impersonal(Passage passage, int first, int at)
    {
        var tokens = passage.Tokens;
        if (!tokens[at].Is("it") || at + 2 >= tokens.Count || tokens[at + 1].Word is not ("was" or "is"))
        {
            return null;
        }

        at += 2;
        while (at < tokens.Count && (tokens[at].Is("unanimously") || tokens[at].Is(WordClass.Adverb) || tokens[at].Is("further") || tokens[at].Word is ","))
        {
            at++;
        }

        var formal = at < tokens.Count && (tokens[at].Is("resolved") || (tokens[at].Is("agreed") && (tokens[at].Shape == Shape.Upper || (at + 1 < tokens.Count && tokens[at + 1].Is(":")))));
        return formal ? End(passage, first, at + 1, "it was " + tokens[at].Word) : null;
    }

    // "RESOLVED:", "Resolved; That", "Decision:", "Agreed –", "AGREED to", "RECOMMENDED – That", "On the proposal of Cllr A, seconded by Cllr B, RESOLVED to"
    private static Found? Bare(Passage passage, int first, int at)
    {
        var tokens = passage.Tokens;
        var words = passage.Text[tokens[first].Start..tokens[at].End];

        // "RESOLVED (unanimously) that", "Resolved 23/45:", "RESOLVED (CPA 34/23) –"
        if (tokens[at].Word is "resolved" or "agreed" or "resolution" or "decision")
        {
            at = BehindAside(tokens, at);
        }

        if (tokens[at].Word is "resolved" or "agreed" && tokens[at].IsCapital && BehindCondition(tokens, at) is { } that)
        {
            return End(passage, first, that, passage.Text[tokens[first].Start..tokens[at].End]);
        }

        var verb = at;
        while (verb > first && tokens[verb].Word is not ("outcome" or "result" or "resolved" or "agreed" or "resolution" or "decision" or "decisions" or "decided" or "recommended" or "carried"))
        {
            verb--;
        }

        var next = at + 1 < tokens.Count ? tokens[at + 1] : default;
        var colon = at + 1 == tokens.Count || next.Word is ":" or "-" or ";" or "." or "/";
        var upper = tokens[verb].Shape == Shape.Upper;
        return tokens[verb].Word switch
        {
            "resolved" when upper || colon || next.Word is "that" or "to" or "unanimously" => End(passage, first, at + 1, words),
            // "Resolved No Objection."
            "resolved" when next is { Word: "no", Shape: Shape.Capital } && at == first && tokens.Count < 8 => End(passage, first, at + 1, words),
            // "Decision: Cllr Penn MOVED, Cllr Hay SECONDED and it was RESOLVED to: 1. …" – the formula stands within.
            "decision" when colon && tokens.FindIndex(at + 1, Math.Min(LongestCondition, tokens.Count - at - 1), token => token.Is("resolved") && token.Shape == Shape.Upper) > at + 1 => null,
            "decision" or "decisions" or "resolution" or "decided" when colon => End(passage, first, at + 1, words),
            // "CARRIED: That the Chair be re-elected"
            "carried" when next.Is(":") && at > first && tokens[at - 1].Word is "motion" or "proposal" => End(passage, first, at + 1, words),
            "carried" when upper && next.Is(":") && at + 2 < tokens.Count && tokens[at + 2].Word is "that" or "to" => End(passage, first, at + 1, words),
            // "Outcome: Approved subject to the conditions"; "Outcome: better health" is a hope.
            "outcome" or "result" when next.Is(":") && verb == at && at + 2 < tokens.Count && tokens[at + 2].Word is { } what && (Deeds.IsDecision(what) || what is "that" or "to") => End(passage, first, at + 1, "Decision"),
            "agreed" when next.Is("by") && BehindCondition(tokens, at) is null => null,
            "agreed" when upper || next.Word is ":" or "-" || (tokens[verb].Shape == Shape.Capital && next.Word is "that" or "to" or "unanimously" or "the") || at + 1 == tokens.Count => End(passage, first, at + 1, "Agreed"),
            "recommended" when tokens[verb].Shape == Shape.Capital && next.Word is "-" && at + 2 < tokens.Count && tokens[at + 2].Word is "that" or "to" => End(passage, first, at + 1, words),
            // "Recommended to Council:" with the limbs below
            "recommended" when tokens[verb].Shape == Shape.Capital && next.Is("to") && tokens.Count - at < 9 && tokens[^1].Is(":") => new Found(first, tokens.Count, words, IsInline: false),
            "recommended" when (upper || tokens[verb].Shape == Shape.Capital && next.Is("that") && next.IsCapital) && (colon || next.Word is "that" or "to") => End(passage, first, at + 1, words),
            _ => null,
        };
    }

    // "Resolved subject to the above that:", "RESOLVED, on the Chairman's casting vote, that", "Agreed by 6 votes to 3:"
    // Refuses: "Resolved by the Panel in March" with nothing that leads on.
    private static int? BehindCondition(List<Token> tokens, int at)
    {
        if (at + 2 >= tokens.Count || tokens[at + 1].Word is not ("subject" or "," or "by" or "on" or "without" or "with" or "following" or "having" or "nem"))
        {
            return null;
        }

        for (var behind = at + 2; behind < Math.Min(tokens.Count, at + LongestCondition); behind++)
        {
            if (tokens[behind].Is("that") || tokens[behind].Is(":") || tokens[behind].Is("to") && behind + 1 < tokens.Count && tokens[behind + 1].Is(WordClass.VerbBase))
            {
                return tokens[behind].Is("that") && behind + 1 < tokens.Count && tokens[behind + 1].Word is ":" or "-" ? behind + 1 : behind;
            }

            if (tokens[behind].Word is "." or ";" || tokens[behind].Is("resolved"))
            {
                return null;
            }
        }

        return null;
    }

    private static int BehindAside(List<Token> tokens, int at)
    {
        if (at + 1 < tokens.Count && tokens[at + 1].Shape == Shape.Figure && at + 2 < tokens.Count && tokens[at + 2].Word is ":" or "-" or "that" or "to" or ".")
        {
            return at + 1;
        }

        // "Resolution No. 12 – The plan was approved", "Resolved unan. to approve it"
        var number = at + 1 < tokens.Count && tokens[at + 1].Word is "no" or "number" ? at + 2 < tokens.Count && tokens[at + 2].Is(".") ? at + 3 : at + 2 : 0;
        if (number > 0 && number + 1 < tokens.Count && tokens[number].Shape == Shape.Figure && tokens[number + 1].Word is ":" or "-" or "that" or "to" or ".")
        {
            return number;
        }

        if (at + 3 < tokens.Count && tokens[at + 1] is { Shape: Shape.Lower, Word: null } short_ && short_.End - short_.Start is 4 or 5 && tokens[at + 2].Is(".") && tokens[at + 3].Word is "to" or "that")
        {
            return at + 2;
        }

        if (at + 2 < tokens.Count && tokens[at + 1].Word is "(" or "[" && !DecisionLimbs.IsLetter(tokens, at + 1))
        {
            var close = at + 2;
            while (close < tokens.Count && close < at + 12 && tokens[close].Word is not (")" or "]"))
            {
                close++;
            }

            return close < tokens.Count && tokens[close].Word is ")" or "]" ? close : at;
        }

        return at;
    }

    // "The Committee agreed:-", "The Board RESOLVED:", "The Committee NOTED the report and AGREED:", "Following discussion, the Sub-Committee resolved as follows:"
    private static Found? OfTheBody(Passage passage, int first)
    {
        var tokens = passage.Tokens;
        for (var verb = first + 1; verb < Math.Min(tokens.Count, first + Reach); verb++)
        {
            if (tokens[verb].Is(".") && verb + 1 < tokens.Count)
            {
                return null;
            }

            // "The Panel made the following decisions:"
            if (tokens[verb].Word is "made" or "took" && verb + 2 < tokens.Count && tokens[^1].Word is ":" or "-" && tokens.FindIndex(verb, token => token.Word is "decision" or "decisions") > verb && tokens.FindIndex(verb, token => token.Is("following")) > verb && HasBodyBefore(tokens, first, verb))
            {
                return new Found(first, tokens.Count, "Decisions", IsInline: false);
            }

            if (tokens[verb].Word is not ("agreed" or "resolved" or "decided") || tokens[verb - 1].Is("be") || tokens[verb - 1].Is(WordClass.Have))
            {
                continue;
            }

            var opens = passage.Text.AsSpan().TrimEnd() is [.., ':' or '-' or '\u2013'];
            var leads = verb + 1 < tokens.Count
                && (tokens[verb + 1].Is(":") || verb + 2 == tokens.Count && tokens[verb + 1].Word is "-" or "that" or "to" || DecisionLimbs.IsLetter(tokens, verb + 1)
                    || (opens && tokens[verb + 1].Word is "that" or "to" or "as" or "unanimously" or "the")
                    || (tokens[verb + 1].Word is "that" or "to" && verb + 2 < tokens.Count && (tokens[verb + 2].Word is ":" or "-" || DecisionLimbs.IsLetter(tokens, verb + 2))));
            if (!leads || verb + 2 < tokens.Count && tokens[verb + 1].Is("the") && tokens[verb + 2].Word is "minutes" or "notes")
            {
                continue;
            }

            return AgentFinder.Before(passage, first, verb, Attendance.Nobody) is { Kind: AgentKind.Body or AgentKind.Collective } || HasBodyBefore(tokens, first, verb)
                ? End(passage, first, verb + 1, passage.Text[tokens[first].Start..tokens[verb].End])
                : null;
        }

        return null;
    }

    private static bool HasBodyBefore(List<Token> tokens, int first, int verb)
    {
        for (var at = first; at < verb; at++)
        {
            if (tokens[at].Is(WordClass.Body) && tokens[at].IsCapital || tokens[at].Is("members") && tokens[at].IsCapital)
            {
                return true;
            }
        }

        return false;
    }

    private static Found End(Passage passage, int first, int at, string words)
    {
        var tokens = passage.Tokens;
        var inline = at < tokens.Count && !(tokens[at].Word is ":" or "-" or ";" or "/");
        while (at < tokens.Count && (tokens[at].Word is ":" or "-" or ";" or "." or "*" or "/" || tokens[at].Is("unanimously") || tokens[at].Is(",") && (at + 1 >= tokens.Count || tokens[at + 1].Is("unanimously"))))
        {
            at++;
        }

        return new Found(first, BehindTheBody(tokens, at), words, inline);
    }

    // "Resolved – This Council resolves to:" says it twice, and the limb stands below.
    private static int BehindTheBody(List<Token> tokens, int at)
    {
        // "RESOLVED that the Committee:" with "A Considered the report" below it
        if (at + 2 < tokens.Count && tokens[at].Word is "that" && tokens[at + 1].Is("the") && tokens.FindIndex(at + 2, token => !token.IsCapital) is var stop && stop == tokens.Count - 1 && tokens[^1].Is(":") && tokens[stop - 1].Is(WordClass.Body))
        {
            return tokens.Count;
        }

        var verb = at + 2;
        if (verb >= tokens.Count || tokens[at].Word is not ("this" or "the" or "that") || !tokens[verb - 1].Is(WordClass.Body) || tokens[verb].Word is not ("resolves" or "agrees" or "resolved" or "agreed" or "agree"))
        {
            return at;
        }

        var behind = verb + 1;
        while (behind < tokens.Count && tokens[behind].Word is ":" or "-" or "to" or "that")
        {
            behind++;
        }

        return behind == tokens.Count ? behind : at;
    }
}
