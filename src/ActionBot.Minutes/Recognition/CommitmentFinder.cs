using ActionBot.Minutes.Owners;
using ActionBot.Minutes.Structure;
using ActionBot.Minutes.Text;

namespace ActionBot.Minutes.Recognition;

/// <summary>
/// Finds the verb groups of a sentence that may commit somebody: modality, voice, negation, who stands in front and what introduces the
/// clause. It decides nothing; the recognisers do.
/// </summary>
internal static class CommitmentFinder
{
    public static List<Commitment> Find(Sentence sentence, Attendance attendance)
    {
        var found = new List<Commitment>();
        var tokens = sentence.Tokens;
        for (var at = sentence.FirstToken; at < sentence.EndToken; at++)
        {
            if ((Promise(sentence, at, attendance) ?? Modal(sentence, at, attendance) ?? IsTo(sentence, at, attendance) ?? Infinitive(sentence, at, attendance) ?? Subjunctive(sentence, at, attendance)) is { } commitment)
            {
                found.Add(commitment);
                at = Math.Max(at, commitment.VerbToken);
            }
        }

        return found;
    }

    // "The Director agreed to provide…", "he undertook to provide", "Cllr Ames kindly offered to clear", "The Chief Nurse was willing to present"
    private static Commitment? Promise(Sentence sentence, int at, Attendance attendance)
    {
        var tokens = sentence.Tokens;
        var token = tokens[at];
        var promises = token.Is(WordClass.Commit) || (token.Is("willing") && at > sentence.FirstToken && tokens[at - 1].Is(WordClass.Be));
        if (!promises || at + 2 >= sentence.EndToken || Before(sentence, at, "be") || Before(sentence, at, "had") || Before(sentence, at, "have") || Before(sentence, at, "has") || Before(sentence, at, "not"))
        {
            return null;
        }

        var to = at + 1;
        if (tokens[to].Is("that") && token.Is("agreed"))
        {
            return Assent(sentence, at, attendance);
        }

        if (!tokens[to].Is("to") || !VerbAt(sentence, to + 1, out var verb, out var passive))
        {
            return null;
        }

        // "Carol and Jo had all agreed to": the past perfect tells of an earlier promise.
        for (var back = at - 1; back >= Math.Max(sentence.FirstToken, at - 3); back--)
        {
            if (tokens[back].Is("had"))
            {
                return null;
            }
        }

        var group = tokens[at].Is("willing") ? at - 1 : at;
        return Make(sentence, CommitmentForm.Promise, group, verb, passive, attendance);
    }

    // "the Risk Manager agreed that the template would be altered": a thing is to be done, and one person said yes to it.
    private static Commitment? Assent(Sentence sentence, int agreed, Attendance attendance)
    {
        var tokens = sentence.Tokens;
        if (AgentFinder.Before(sentence.Passage, ClauseStart(sentence, agreed), agreed, attendance) is not { Kind: AgentKind.Person or AgentKind.Post })
        {
            return null;
        }

        for (var at = agreed + 3; at < Math.Min(sentence.EndToken, agreed + 16); at++)
        {
            if (tokens[at].Word is "would" or "will" or "should" or "be")
            {
                return VerbAt(sentence, tokens[at].Is("be") ? at : at + 1, out var verb, out var passive) && passive && tokens[verb].Is(WordClass.Task) ? Make(sentence, CommitmentForm.Promise, agreed, verb, passive: false, attendance) : null;
            }
        }

        return null;
    }

    // "The Clerk would draft…", "Details would be made available", "would then be asked"
    private static Commitment? Modal(Sentence sentence, int at, Attendance attendance)
    {
        var tokens = sentence.Tokens;
        if (!(tokens[at].Is("would") || tokens[at].Is("will")) || tokens[at].Shape == Shape.Capital && at > sentence.FirstToken)
        {
            return null;
        }

        return VerbAt(sentence, at + 1, out var verb, out var passive) ? Make(sentence, CommitmentForm.Modal, at, verb, passive, attendance) : null;
    }

    // "The matter is to be placed on the next agenda", "was also to be arranged", "The Clerk is to write"
    private static Commitment? IsTo(Sentence sentence, int at, Attendance attendance)
    {
        var tokens = sentence.Tokens;
        if (!(tokens[at].Is("is") || tokens[at].Is("are") || tokens[at].Is("was") || tokens[at].Is("were")))
        {
            return null;
        }

        var to = at + 1;
        if (to < sentence.EndToken && (tokens[to].Is(WordClass.Adverb) || tokens[to].Is("also") || tokens[to].Is("going")))
        {
            to++;
        }

        return to < sentence.EndToken && tokens[to].Is("to") && VerbAt(sentence, to + 1, out var verb, out var passive)
            ? Make(sentence, CommitmentForm.IsTo, at, verb, passive, attendance)
            : null;
    }

    // "Clerk to write", "JO and FD to put it up", "Matter to be listed at next meeting", "Mark still to speak to", "with the Scrutiny Officer to find a date"
    private static Commitment? Infinitive(Sentence sentence, int at, Attendance attendance)
    {
        var tokens = sentence.Tokens;
        if (!tokens[at].Is("to") || at == sentence.FirstToken || !VerbAt(sentence, at + 1, out var verb, out var passive))
        {
            return null;
        }

        var start = ClauseStart(sentence, at);
        var agent = AgentFinder.Before(sentence.Passage, start, at, attendance);
        if (agent is null)
        {
            return null;
        }

        // Everything from the clause's beginning to "to" must be the agent: "The Clerk wrote to ask" has a verb in between.
        var front = start;
        while (front < agent.FirstToken && tokens[front].Is(WordClass.Article))
        {
            front++;
        }

        if (front < agent.FirstToken)
        {
            return null;
        }

        for (var between = agent.FirstToken; between < at; between++)
        {
            var token = tokens[between];
            if (token.Shape == Shape.Lower && (token.Is(WordClass.Be) || token.Is(WordClass.Modal) || token.Is(WordClass.Have) || token.Is(WordClass.Reporting) || token.Is(WordClass.Commit) || (token.Is(WordClass.VerbPast) && !token.Is(WordClass.Role) && !token.Is(WordClass.Participle))))
            {
                return null;
            }
        }

        return Make(sentence, CommitmentForm.Infinitive, at, verb, passive, attendance);
    }

    // "it was agreed that a letter be sent", "That the Clerk write to…", "requested that the survey be added"
    private static Commitment? Subjunctive(Sentence sentence, int at, Attendance attendance)
    {
        var tokens = sentence.Tokens;
        if (at == sentence.FirstToken || tokens[at - 1].Is("to") || tokens[at - 1].Is(WordClass.Modal) || tokens[at - 1].Is(WordClass.Adverb))
        {
            return null;
        }

        if (tokens[at].Is("be") || (tokens[at].Is("should") && at + 1 < sentence.EndToken))
        {
            var be = tokens[at].Is("should") ? at + 1 : at;
            if (!VerbAt(sentence, be, out var done, out var isPassive) || !isPassive && tokens[at].Is("be"))
            {
                return null;
            }

            return Make(sentence, CommitmentForm.Subjunctive, at, done, isPassive, attendance);
        }

        if (!tokens[at].Is(WordClass.VerbBase) || !tokens[at].Is(WordClass.Task) || tokens[at].IsCapital || (at + 1 < sentence.EndToken && (tokens[at + 1].Is(WordClass.Modal) || tokens[at + 1].Is(WordClass.Be) || tokens[at + 1].Is(WordClass.Have))) || tokens[at - 1].Is(WordClass.Article) || !(tokens[at - 1].IsCapital || tokens[at - 1].Is(WordClass.Role) || tokens[at - 1].Is(WordClass.Collective)))
        {
            return null;
        }

        var commitment = Make(sentence, CommitmentForm.Subjunctive, at, at, passive: false, attendance);
        return commitment.Frame is Frame.Agreed or Frame.Requested or Frame.Suggested && commitment.Agent is { Acts: true } ? commitment : null;
    }

    /// <summary>The verb that a "to", "would" or "be" leads to. A negation, "have" and a progressive lead to none.</summary>
    private static bool VerbAt(Sentence sentence, int at, out int verb, out bool passive)
    {
        var tokens = sentence.Tokens;
        passive = false;
        verb = at;
        while (verb < sentence.EndToken && (tokens[verb].Is(WordClass.Adverb) || tokens[verb].Is("also") || tokens[verb].Is(WordClass.Habitual) && !tokens[verb].Is("never")) && !tokens[verb].Is(WordClass.Have))
        {
            verb++;
        }

        if (verb >= sentence.EndToken)
        {
            return false;
        }

        if (tokens[verb].Is("be"))
        {
            var done = verb + 1;
            while (done < sentence.EndToken && (tokens[done].Is(WordClass.Adverb) || tokens[done].Is("also") || tokens[done].Is(WordClass.Habitual)))
            {
                done++;
            }

            if (done < sentence.EndToken && tokens[done].Is(WordClass.Participle))
            {
                verb = done;
                passive = true;
                return true;
            }

            return false;
        }

        if (tokens[verb].Is("have"))
        {
            return verb + 1 < sentence.EndToken && !tokens[verb + 1].Is("been") && !tokens[verb + 1].Is(WordClass.Participle);
        }

        // A verb that the lexicon does not know is still a verb behind "to": "undertook to lodge a corrected plan".
        return tokens[verb].Shape == Shape.Lower && (tokens[verb].Is(WordClass.VerbBase) || (tokens[verb].Word is null && verb > at - 1 && tokens[at - 1].Is("to") && tokens[verb].End - tokens[verb].Start > 2));
    }

    private static Commitment Make(Sentence sentence, CommitmentForm form, int group, int verb, bool passive, Attendance attendance)
    {
        var tokens = sentence.Tokens;
        var start = ClauseStart(sentence, group);
        var agent = AgentFinder.Before(sentence.Passage, start, group, attendance);
        if (agent is null || (agent.Kind == AgentKind.Thing && !passive && form is CommitmentForm.Promise or CommitmentForm.Modal))
        {
            // "The Chair highlighted the benefits and agreed to explore": the subject stands at the beginning.
            var shared = start > sentence.FirstToken && tokens[start - 1].Word is "and" or "but" or "," ? AgentFinder.Subject(sentence.Passage, Governed(sentence, start), start, attendance) : null;

            // "The Chief Officer said that talks were going on and agreed to provide": what was said has another subject than the promise.
            if (form == CommitmentForm.Promise && shared is not { Acts: true } && AgentFinder.Subject(sentence.Passage, sentence.FirstToken, start, attendance) is { Kind: AgentKind.Person or AgentKind.Post or AgentKind.Pronoun } speaker)
            {
                shared = speaker;
            }

            agent = shared is { Acts: true } ? shared : agent;
        }

        if (agent is { Kind: AgentKind.Pronoun })
        {
            agent = Antecedents.Of(sentence, agent, attendance) ?? agent;
        }

        // "would reflect on that and discuss with Councillor Ashby": the second verb is the deed.
        if (!passive && !tokens[verb].Is(WordClass.Task))
        {
            for (var at = verb + 1; at < Math.Min(sentence.EndToken - 1, verb + 12) && tokens[at].Shape != Shape.Mark; at++)
            {
                if (tokens[at].Is("and") && tokens[at + 1].Is(WordClass.VerbBase) && tokens[at + 1].Is(WordClass.Task) && tokens[at + 1].Shape == Shape.Lower)
                {
                    verb = at + 1;
                    break;
                }
            }
        }

        var usual = tokens[verb].Is(WordClass.NoTask) && !tokens[verb].Is(WordClass.Task);
        for (var at = group; at <= Math.Min(verb + 3, sentence.EndToken - 1); at++)
        {
            usual |= tokens[at].Is(WordClass.Habitual) || (at > group && at < verb && tokens[at].Is("then"));
        }

        // "would review the Plan every ten years", "would be posted on the website as usual", "any proposal would be brought": rules and habits.
        for (var at = verb + 1; at < sentence.EndToken; at++)
        {
            usual |= tokens[at].Is("every") || (tokens[at].Is("each") && at + 1 < sentence.EndToken && tokens[at + 1].Word is "year" or "month" or "week" or "quarter") || (tokens[at].Is("usual") && tokens[at - 1].Is("as"));
        }

        // "will attend the July meeting if her shifts allow": conditional; "see if they can help" is not.
        for (var at = verb + 2; at < sentence.EndToken; at++)
        {
            usual |= form == CommitmentForm.Modal && tokens[at].Is("if") && !(tokens[at - 1].Is(WordClass.VerbBase | WordClass.VerbPast | WordClass.VerbIng) || tokens[at - 1].Word is "out" or "and");
        }

        usual |= passive && agent is { Kind: AgentKind.Thing } && tokens[start].Word is "any";

        // "Helen to speak to Priya", "Gareth would go back": one capital word is a name where it stands alone in front of a deed.
        if (agent is { Kind: AgentKind.Thing } lone && form == CommitmentForm.Infinitive && !passive && lone.EndToken - lone.FirstToken == 1 && tokens[lone.FirstToken] is { Shape: Shape.Capital, Word: null } && tokens[verb].Is(WordClass.Task))
        {
            agent = lone with { Kind = AgentKind.Person };
        }

        return new Commitment(form, FrameOf(sentence, form, start, agent), agent, Lexicon.BaseOf(tokens[verb].Word ?? sentence.Passage.Text[tokens[verb].Start..tokens[verb].End]), verb, group, start, passive, tokens[verb].Is(WordClass.Task), usual);
    }

    /// <summary>Where the clause of a verb group begins: behind the last "that", "and", comma, colon, semicolon or dash before it that is no part of a name.</summary>
    internal static int ClauseStart(Sentence sentence, int group)
    {
        var tokens = sentence.Tokens;
        for (var at = group - 1; at > sentence.FirstToken; at--)
        {
            var token = tokens[at];
            if (token.Is("that") || token.Is("which") || token.Is("who") || token.Is(";") || token.Is(":") || token.Is("but") || token.Is("if") || token.Is("whether") || token.Is("because") || token.Is("as") && tokens[at - 1].Is(",") || token.Is("where") || token.Is("when") || token.Is("while"))
            {
                return at + 1;
            }

            if (token.Is("-") && token.Start > tokens[at - 1].End)
            {
                return at + 1;
            }

            if (token.Is("with") && at + 1 < group && tokens[group].Is("to"))
            {
                return at + 1;
            }

            if (token.Is(",") && !(at + 1 < group && IsApposition(sentence, at, group)))
            {
                return at + 1;
            }

            if (token.Is("and") && !(at + 1 < group && at > sentence.FirstToken && Joins(tokens, at)))
            {
                return at + 1;
            }
        }

        return sentence.FirstToken;
    }

    /// <summary>Behind the last "that", "which" or semicolon: the subject shared by two verbs stands there, not further in front.</summary>
    private static int Governed(Sentence sentence, int before)
    {
        for (var at = before - 2; at > sentence.FirstToken; at--)
        {
            if (sentence.Tokens[at].Word is "that" or "which" or ";")
            {
                return at + 1;
            }
        }

        return sentence.FirstToken;
    }

    // "Head of Parks and Open Spaces", "Cllr Stobbs and Cllr Ostler", "ST and YB"
    private static bool Joins(List<Token> tokens, int and) =>
        (tokens[and - 1].IsCapital || tokens[and - 1].Is(")")) && (tokens[and + 1].IsCapital || tokens[and + 1].Is(WordClass.Courtesy) || tokens[and + 1].Is("the") && and + 2 < tokens.Count && tokens[and + 2].IsCapital);

    // "Gillian Marr, Head of Housing, agreed": a comma with a name before it and another comma right before the verb.
    private static bool IsApposition(Sentence sentence, int comma, int group) =>
        sentence.Tokens[comma - 1].IsCapital && (sentence.Tokens[group - 1].Is(",") || comma == group - 1) && group - comma < 12;

    private static Frame FrameOf(Sentence sentence, CommitmentForm form, int start, Agent? agent)
    {
        var tokens = sentence.Tokens;
        if (start <= sentence.FirstToken)
        {
            return First(sentence) is "if" or "when" or "should" or "where" or "unless" ? Frame.Unreal : Frame.None;
        }

        var lead = tokens[start - 1];
        if (form == CommitmentForm.Infinitive && lead.Word is "," or ";" or "-" or ":" or "with" or "and")
        {
            return Frame.None;
        }

        if (lead.Word is "which" or "who")
        {
            return agent is { Acts: true } ? Frame.None : Frame.Unreal;
        }

        if (lead.Word is "if" or "whether" or "because" or "where" or "when" or "while" or "as")
        {
            return Frame.Unreal;
        }

        // Only a "that" hands a frame on: "it was hoped that officers would attend", "…, and would ask". "Having been asked, he undertook to" has none.
        var that = start - 1;
        while (that >= sentence.FirstToken && !tokens[that].Is("that") && !tokens[that].Is(";"))
        {
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

        for (var at = that - 1; at >= Math.Max(sentence.FirstToken, that - 14); at--)
        {
            switch (tokens[at].Word)
            {
                case "hoped" or "expected" or "anticipated" or "assumed" or "understood" or "believed" or "felt" or "thought" or "recommended" or "queried" or "questioned" or "wondered" or "recognised" or "likely" or "intended" or "confident" or "so" or "considered" or "aware":
                    return Frame.Unreal;
                case "suggested" or "proposed" or "suggestion":
                    return Frame.Suggested;
                case "asked" or "requested" or "request":
                    return Frame.Requested;
                case "agreed" or "resolved" or "accepted":
                    return Frame.Agreed;
            }

            if (tokens[at].Is(WordClass.Reporting))
            {
                return Frame.Reported;
            }
        }

        return Frame.None;
    }

    private static string? First(Sentence sentence) => sentence[sentence.FirstToken].Word;

    private static bool Before(Sentence sentence, int at, string word) => at > sentence.FirstToken && sentence.Tokens[at - 1].Is(word);
}
