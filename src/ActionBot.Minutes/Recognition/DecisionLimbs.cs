using ActionBot.Minutes.Owners;
using ActionBot.Minutes.Structure;
using ActionBot.Minutes.Text;

namespace ActionBot.Minutes.Recognition;

/// <summary>Takes the limbs of a decision out of the paragraphs and sentences they stand in, one finding a limb.</summary>
internal static class DecisionLimbs
{

    /// <summary>Takes a whole paragraph: one limb, or several that stand in it with letters of their own.</summary>
    public static void Take(Draft draft, Passage limb, int start, Lead? lead, string why, string recogniser)
    {
        draft.Close(limb, recogniser, why);
        var first = limb.TokenFrom(limb.TextStart);
        var parts = first < limb.Tokens.Count && (HasLetters(limb, first) || !limb.Tokens[first].Is("that") && (limb.Text.Contains("; and ", StringComparison.Ordinal) || limb.Text.Contains(", To ", StringComparison.Ordinal) && limb.Tokens[first].Is("to"))) ? Parts(limb, first, limb.Text.Length).ToList() : [];
        if (parts.Count > 1)
        {
            foreach (var (from, to) in parts)
            {
                Add(draft, limb, limb.Tokens[from].Start, to, lead, why, limb.Tokens[from].Start, recogniser);
            }
        }
        else if (limb.Sentences.Find(sentence => sentence.Index > 0 && IsFurther(sentence)) is { } further)
        {
            // "That the visit be confirmed. It was further agreed to ask the Group for a date."
            Add(draft, limb, start, limb.Sentences[further.Index - 1].End, lead, why, limb.TextStart, recogniser);
            Add(draft, limb, further.Start, limb.Text.Length, lead, why, further.Start, recogniser);
        }
        else if (limb.Sentences.Count > 1 && limb.Sentences.TrueForAll(DecidesForItself))
        {
            // "Members agreed officers should produce a guide. Members also agreed the Federation responds."
            foreach (var sentence in limb.Sentences)
            {
                Add(draft, limb, sentence.Start, sentence.End, lead, why, sentence.Start, recogniser);
            }
        }
        else
        {
            Add(draft, limb, start, Asking(limb) is { } asking ? OpenFrom(limb, asking) : limb.Text.Length, lead, why, limb.TextStart, recogniser);
        }
    }

    // "(i) That option B be approved. The panel also requested the officer to write to the clerk.": asked for beside the decision, and read as any other sentence.
    private static Sentence? Asking(Passage limb) => limb.Sentences.Find(sentence => sentence.Index > 0 && Asks(sentence));

    private static bool Asks(Sentence sentence)
    {
        var tokens = sentence.Tokens;
        for (var at = sentence.FirstToken + 1; at + 1 < Math.Min(sentence.EndToken, sentence.FirstToken + 6); at++)
        {
            if (tokens[at].Word is "asked" or "requested")
            {
                var before = tokens[at - 1].Word is "also" or "further" or "additionally" ? at - 2 : at - 1;
                return before > sentence.FirstToken - 1 && (tokens[before].Is(WordClass.Body) || tokens[before].Is("members")) && before - sentence.FirstToken <= 2;
            }
        }

        return false;
    }

    // "It was further agreed to", "It was also RESOLVED that"
    private static bool IsFurther(Sentence sentence)
    {
        var (tokens, at) = (sentence.Tokens, sentence.FirstToken);
        return sentence.Count > 6 && tokens[at].Is("it") && tokens[at + 1].Is("was") && tokens[at + 2].Word is "further" or "also" && tokens[at + 3].Word is "agreed" or "resolved" or "decided" && tokens[at + 4].Word is "to" or "that";
    }

    private static int OpenFrom(Passage limb, Sentence asking)
    {
        asking.IsTaken = false;
        return limb.Sentences[asking.Index - 1].End;
    }

    // "The Committee also noted the report", "Members agreed": the body, and what it did.
    private static bool DecidesForItself(Sentence sentence)
    {
        var tokens = sentence.Tokens;
        for (var at = sentence.FirstToken + 1; at < Math.Min(sentence.EndToken, sentence.FirstToken + 9); at++)
        {
            if (tokens[at].Word is { } verb && tokens[at].Is(WordClass.VerbPast) && Deeds.IsDecision(verb))
            {
                var before = at - 1;
                before -= before > sentence.FirstToken && (tokens[before].Is(WordClass.Adverb) || tokens[before].Is("further")) ? 1 : 0;
                return tokens[before].Is(WordClass.Body) && tokens[before].IsCapital || tokens[before].Is("members");
            }
        }

        return false;
    }

    /// <summary>Adds one limb.</summary>
    /// <param name="draft">The reading.</param>
    /// <param name="passage">Where the limb stands.</param>
    /// <param name="start">Where its words begin.</param>
    /// <param name="end">Behind its last word.</param>
    /// <param name="lead">What the words above it ask for.</param>
    /// <param name="why">For <c>explain</c>.</param>
    /// <param name="wordsFrom">Where the words begin behind label and formula.</param>
    /// <param name="recogniser">Who took it.</param>
    public static void Add(Draft draft, Passage passage, int start, int end, Lead? lead, string why, int wordsFrom, string recogniser)
    {
        if (IsCutOff(draft, passage, wordsFrom, end) || passage.Text.AsSpan().Trim("()[].| ").Length < 3)
        {
            return;
        }

        var followUp = !(LimbShapes.IsAppointment(passage) && end == passage.Text.Length && start <= passage.TextStart) && (Limbs.FollowsUp(passage, wordsFrom, end) || lead is { FollowsUp: true } && !Limbs.OnlyTells(passage, wordsFrom) && (!lead.Recommends || Limbs.AwaitsAnotherBody(passage, wordsFrom, end)));
        draft.Add(
            recogniser, why, FindingKind.Resolution, Strength.Explicit, passage, start, end,
            followUp ? LimbOwners.Of(passage, wordsFrom, end, draft.Outline.Attendance) ?? Delegates.Of(passage, wordsFrom, end, draft.Outline.Attendance) ?? lead?.Owner : Delegates.Of(passage, wordsFrom, end, draft.Outline.Attendance), new Draft.Options(FollowUp: followUp, Reference: passage.Label));
    }

    /// <summary>Limbs that stand in one paragraph: "(a) …; (b) …", "… and that the Head of … arrange", "to accept …, to instruct … and to vire".</summary>
    public static IEnumerable<(int FirstToken, int End)> Parts(Passage passage, int first, int end)
    {
        var tokens = passage.Tokens;
        var cuts = new List<int> { first };
        var infinitive = tokens[first].Is("to");
        var last = IsLetter(tokens, first) ? LetterAt(passage, first) : null;
        for (var at = first + 1; at < tokens.Count && tokens[at].Start < end; at++)
        {
            // "agreed: • to approve the plan • to ask for a report"
            var bullet = IsBullet(passage, at) && (IsBullet(passage, first) || first > 0 && IsBullet(passage, first - 1));
            var label = bullet || IsLetter(tokens, at) && tokens[at - 1].Word is ";" or "," or "and" or ":" or "." or "-" or "that" or "to" or "agreed" or "noted" or "resolved" || last is not null && (IsLetter(tokens, at) || IsNumber(tokens, at)) && Labels.Follows(last, LetterAt(passage, at));
            label &= bullet || !IsReference(tokens, at, end);
            last = label && !bullet && (IsLetter(tokens, at) || IsNumber(tokens, at)) ? LetterAt(passage, at) : last;
            // "… exempt information and that in all the circumstances of the case …": the reason goes on
            // "and that receive a report": a slip of the pen, and no limb
            var that = at > first + 1 && tokens[at].Is("that") && tokens[at - 1].Is("and") && !passage.Text.AsSpan(tokens[at].End).TrimStart().StartsWith("in all the circumstances", StringComparison.Ordinal) && !(at + 2 < tokens.Count && tokens[at + 1].Is(WordClass.VerbBase) && !tokens[at + 1].Is(WordClass.Document) && tokens[at + 2].Is(WordClass.Article)) && tokens[first].Word is "that" or "consideration" or "the" or "to";
            // "be approved and that they be confirmed and signed" is said of the same minutes.
            that &= !(at + 2 < tokens.Count && tokens[at + 1].Is("they") && tokens[at + 2].Is("be") && tokens.FindIndex(at, Math.Min(8, tokens.Count - at), token => token.Is("signed")) > 0);
            var to = at > first + 1 && infinitive && tokens[at].Is("to") && (tokens[at - 1].Is("and") || tokens[at - 1].Is(",")) && at + 1 < tokens.Count && tokens[at + 1].Is(WordClass.VerbBase);
            var semicolon = tokens[at - 1].Is(";") && (tokens[at].Word is "that" or "to" || tokens[at].Is("and") && LeadsOn(tokens, at + 1) || IsClause(tokens, first, at) && IsClause(tokens, at, tokens.FindIndex(at, token => token.Is(";")) is var stop and > 0 ? stop : tokens.FindLastIndex(token => token.End <= end) + 1));
            // "…agreed to note it, and further agreed that the fee be waived"
            var again = at > first + 3 && tokens[at].Word is "agreed" or "resolved" && tokens[at - 1].Word is "further" or "also" && tokens[at - 2].Is("and") && at + 1 < tokens.Count && tokens[at + 1].Word is "to" or "that";
            if (again)
            {
                cuts.Add(at - 2);
                continue;
            }

            if (label || that || to || semicolon)
            {
                var cut = (that || to) && tokens[at - 1].Is("and") ? at - 1 : at;
                if (cut > cuts[^1])
                {
                    cuts.Add(cut);
                }
            }
        }

        // "to engage the agent and to look into the boundary" is one errand; "to accept it, to instruct the builder and to move the money" are three.
        if (infinitive && cuts.Count > 1 && !cuts.Exists(cut => cut > first && tokens[cut].Is("to")))
        {
            cuts.RemoveAll(cut => cut > first && tokens[cut].Is("and") && tokens[cut + 1].Is("to"));
        }

        // "To write to the Ministers to find out what is meant, to end the doubt": one more "to" behind a comma says what for. "to accept it, to instruct the builder and to pay" are three.
        if (infinitive && cuts.Count == 2 && tokens[cuts[1]].Is("to") && tokens[cuts[1] - 1].Is(",") && tokens[cuts[1]].Shape == Shape.Lower && !IsAnotherDeed(tokens, cuts[1] + 1))
        {
            cuts.RemoveAt(1);
        }

        // "RESOLVED: That (a) …" – the bare "That" is no limb.
        while (cuts.Count > 1 && (cuts[1] - cuts[0] <= 2 || tokens.FindIndex(cuts[0], cuts[1] - cuts[0], token => !(token.Word is "that" or "to" or ":" or "-")) < 0))
        {
            cuts.RemoveAt(1);
        }

        // "RESOLVED that (i) the update be noted and that" – the limbs go on below.
        if (cuts.Count > 1 && tokens[cuts[^1]].Is("and") && (cuts[^1] + 2 >= tokens.Count || tokens[cuts[^1] + 2].Start >= end))
        {
            end = tokens[cuts[^1] - 1].End;
            cuts.RemoveAt(cuts.Count - 1);
        }

        // "and" in front of a number is no limb of its own
        for (var i = cuts.Count - 1; i > 0; i--)
        {
            if (cuts[i] == cuts[i - 1] + 1 && tokens[cuts[i - 1]].Is("and"))
            {
                cuts.RemoveAt(i);
            }
        }

        for (var i = 0; i < cuts.Count; i++)
        {
            var to = i + 1 < cuts.Count ? tokens[cuts[i + 1] - 1].End : end;
            yield return (cuts[i], to);
        }
    }

    // "subject to the amendments in (a), (b) and (d).": letters that point at what stands above have no words of their own behind them.
    private static bool IsReference(List<Token> tokens, int label, int end)
    {
        var behind = label + 1;
        while (behind < tokens.Count && !tokens[behind].Is(")") && behind - label < 3)
        {
            behind++;
        }

        behind++;
        return behind >= tokens.Count || tokens[behind].Start >= end || tokens[behind].Word is "," or "." or ";" || tokens[behind].Word is "and" or "or" && behind + 1 < tokens.Count && IsLetter(tokens, behind + 1);
    }

    private static bool IsBullet(Passage passage, int at) => passage.Tokens[at].Word is "*" && passage.Text[passage.Tokens[at].Start] is '\u2022' or '\u00b7' or '\u25cf' or '\u25aa' or '\uf0b7';

    // "(3) That the Controls, Risk and Performanc" at the end of a text that breaks off: nothing is decided before the verb; nor is it by "That the scheme be".
    private static bool IsCutOff(Draft draft, Passage passage, int start, int end)
    {
        if (passage.Index < draft.Passages.Count - 1 || end < passage.Text.Length || !char.IsLetter(passage.Text[^1]))
        {
            return false;
        }

        if (passage.Tokens[^1].Is("be") && passage.Tokens.FindIndex(token => token.Start >= start && token.Is("be")) == passage.Tokens.Count - 1)
        {
            return true;
        }

        var first = passage.TokenFrom(start);
        return first < passage.Tokens.Count && passage.Tokens[first].Is("that")
            && !passage.Tokens.Exists(token => token.Start >= start && (token.Is(WordClass.Modal) || token.Is(WordClass.Be) || token.Shape == Shape.Lower && (token.Is(WordClass.VerbBase) || token.Is(WordClass.VerbS))));
    }

    // "notices be amended; and the report be noted": each with a verb of its own in the subjunctive, or told of what would be.
    private static bool IsClause(List<Token> tokens, int first, int end)
    {
        for (var at = first + 1; at + 1 < end; at++)
        {
            if (tokens[at].Is("be") && tokens[at].Shape == Shape.Lower && !tokens[at - 1].Is("to") && (tokens[at + 1].Is(WordClass.Participle) || tokens[at + 1] is { Word: null, Shape: Shape.Lower } || tokens[at - 1].Word is "would" or "will" || at + 2 < end && tokens[at + 2].Is(WordClass.Participle)))
            {
                return true;
            }
        }

        return false;
    }

    // "; and that they be sent", "; and in principle to rebuild it"
    private static bool LeadsOn(List<Token> tokens, int at)
    {
        for (var next = at; next < Math.Min(tokens.Count - 1, at + 4); next++)
        {
            if (tokens[next].Is("that") || tokens[next].Is("to") && (tokens[next + 1].Is(WordClass.VerbBase) || tokens[next + 1] is { Word: null, Shape: Shape.Lower }))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>A letter in brackets stands at a token: "(a)", "(ii)", "ii)".</summary>
    public static bool IsLetter(List<Token> tokens, int at) =>
        IsHalfBracketed(tokens, at) || IsNumbered(tokens, at) || tokens[at].Is("(") && at + 2 < tokens.Count && tokens[at + 2].Is(")") && tokens[at + 1].End - tokens[at + 1].Start <= 3 && (tokens[at + 1].Shape is Shape.Lower or Shape.Figure || tokens[at + 1].End - tokens[at + 1].Start == 1);

    private static string LetterAt(Passage passage, int at) =>
        passage.Tokens[at].Is("(") ? passage.Text[passage.Tokens[at].Start..passage.Tokens[at + 2].End] : passage.Text[passage.Tokens[at].Start..passage.Tokens[at + 1].End];

    // "RESOLVED: 1. To raise the rents. 2. That the Clerk write.": a number of its own in front of a limb; "£1. To that" and "item 2. The" are none.
    private static bool IsNumbered(List<Token> tokens, int at) =>
        at > 0 && tokens[at - 1].Word is ":" or "." or ";" or "-" or "that" or "resolved" or "agreed" && IsNumber(tokens, at);

    // "1. Note the outcome", "2. That the Clerk write"
    private static bool IsNumber(List<Token> tokens, int at) =>
        tokens[at].Shape == Shape.Figure && tokens[at].End - tokens[at].Start <= 2 && at + 2 < tokens.Count && tokens[at + 1].Word is "." or ")" && (tokens[at + 2].IsCapital || tokens[at + 2].Start > tokens[at + 1].End && tokens[at + 2].Word is "the" or "that" or "to")
        && (tokens[at + 2].Word is "to" or "that" or "the" || tokens[at + 2].Is(WordClass.VerbBase) && tokens[at + 2].Word is { } verb && (Deeds.IsSettled(verb) || Deeds.IsFollowedUp(verb)));

    // "RESOLVED that i) the update be noted; ii) …": no bracket opens, and none is left open by "(see appendix a)".
    private static bool IsHalfBracketed(List<Token> tokens, int at)
    {
        // "resolved: 1) to note it; 2) to pay"
        if (at > 0 && at + 2 < tokens.Count && tokens[at].Shape == Shape.Figure && tokens[at + 1].Is(")") && tokens[at].End == tokens[at + 1].Start && tokens[at].End - tokens[at].Start <= 2 && tokens[at + 2].Word is "to" or "that" or "the" && (tokens[at - 1].Word is ":" or ";" or "," or "and" or "that" or "to" or "." or "-" or "agreed" or "resolved" or "decided" || tokens[at + 2].Is("to") && tokens[at].End < tokens[at + 2].Start))
        {
            return true;
        }

        if (at == 0 || at + 1 >= tokens.Count || !tokens[at + 1].Is(")") || tokens[at].Shape != Shape.Lower || tokens[at].End != tokens[at + 1].Start || tokens[at].End - tokens[at].Start > 3)
        {
            return false;
        }

        for (var back = at - 1; back >= 0 && !tokens[back].Is(")"); back--)
        {
            if (tokens[back].Is("("))
            {
                return false;
            }
        }

        return tokens[at].End - tokens[at].Start == 1 || tokens[at].Is("ii") || tokens[at].Is("iii") || tokens[at].Is("iv") || tokens[at].Is("vi");
    }

    private static bool HasLetters(Passage passage, int first)
    {
        for (var at = first; at < passage.Tokens.Count; at++)
        {
            if (IsLetter(passage.Tokens, at))
            {
                return true;
            }
        }

        return false;
    }

    // "to approve the accounts, to appoint Mr Hill": a body decides so, and does not say what for. "to find out", "to raise awareness" say what for.
    private static bool IsAnotherDeed(List<Token> tokens, int verb)
    {
        var deed = verb < tokens.Count && tokens[verb].Word is { } word ? Lexicon.BaseOf(word) : "";
        return Deeds.IsTold(deed) || Deeds.IsHandiwork(deed) || deed is "note" or "renew" or "pay" or "write" or "ask" or "request" or "instruct" or "refer" or "circulate" or "contact";
    }
}
