using ActionBot.Minutes.Text;

namespace ActionBot.Minutes.Recognition;

/// <summary>The verb that a "to", a "would" or a "be" leads to.</summary>
/// <param name="Verb">Its token.</param>
/// <param name="IsPassive">"be sent".</param>
/// <param name="IsProgressive">"be writing".</param>
internal readonly record struct VerbGroup(int Verb, bool IsPassive = false, bool IsProgressive = false)
{
    /// <summary>
    /// Reads the verb from the token behind "to" or "would". A negation and a perfect lead to none.
    /// <para>Takes: "also send", "be circulated", "be writing to", "be happy to provide", "seek to obtain".</para>
    /// <para>Refuses: "not send", "have sent", "be available".</para>
    /// </summary>
    public static VerbGroup? At(Sentence sentence, int at)
    {
        var tokens = sentence.Tokens;
        var verb = SkipAdverbs(sentence, at);
        if (verb >= sentence.EndToken)
        {
            return null;
        }

        // "would be in touch with the school"
        if (tokens[verb].Is("be") && LightVerbs.IsErrand(sentence, verb))
        {
            return new VerbGroup(verb);
        }

        if (tokens[verb].Is("be"))
        {
            return BehindBe(sentence, verb + 1);
        }

        if (tokens[verb].Is("have"))
        {
            return verb + 1 < sentence.EndToken && !tokens[verb + 1].Is("been") && !tokens[verb + 1].Is(WordClass.Participle) ? new VerbGroup(verb) : null;
        }

        // "would seek to obtain", "to try and find", "will attempt to be there": the deed stands behind.
        if (tokens[verb].Word is "seek" or "try" or "endeavour" or "look" or "attempt" && verb + 2 < sentence.EndToken && tokens[verb + 1].Word is "to" or "and" && (tokens[verb + 2].Is(WordClass.VerbBase) || LightVerbs.IsErrand(sentence, verb + 2)))
        {
            return new VerbGroup(verb + 2);
        }

        // "offered to do this"
        if (tokens[verb].Is("do") && LightVerbs.IsErrand(sentence, verb))
        {
            return new VerbGroup(verb);
        }

        // "will feedback to the Head of Service"
        if (tokens[verb].Is("feedback") && LightVerbs.IsErrand(sentence, verb))
        {
            return new VerbGroup(verb);
        }

        // A verb that the lexicon does not know is still a verb behind "to": "undertook to lodge a corrected plan".
        var known = tokens[verb].Shape == Shape.Lower && tokens[verb].Is(WordClass.VerbBase);
        return known || IsWithACapital(sentence, verb) || IsUnknown(sentence, verb) && tokens[at - 1].Word is "to" or "would" or "will" or "shall" ? new VerbGroup(verb) : null;
    }

    private static VerbGroup? BehindBe(Sentence sentence, int at)
    {
        var tokens = sentence.Tokens;
        var done = SkipAdverbs(sentence, at);
        if (done >= sentence.EndToken)
        {
            return null;
        }

        // "would be re-laid": a participle that the lexicon does not know ends in -ed.
        if (tokens[done].Is(WordClass.Participle) || tokens[done].Is("done") && at - 2 >= sentence.FirstToken && tokens[at - 2].Word is "would" or "will" or "shall" or "should" || IsUnknown(sentence, done) && sentence.Passage.Text.AsSpan(0, tokens[done].End).EndsWith("ed"))
        {
            return new VerbGroup(done, IsPassive: true);
        }

        // "would be more than happy to share"
        while (done + 1 < sentence.EndToken && tokens[done].Word is "more" or "than" or "very" or "only" or "too")
        {
            done++;
        }

        if (tokens[done].Word is "happy" or "willing" or "pleased" or "content" or "prepared" or "glad" or "going" or "keen" && done + 2 < sentence.EndToken && tokens[done + 1].Is("to") && tokens[done + 2].Is(WordClass.VerbBase))
        {
            // "would be happy to meet the society", "to answer questions": a kind word, and nothing that could be asked for.
            return tokens[done].Word is "happy" or "pleased" or "glad" or "content" && tokens[done + 2].Word is "meet" or "attend" or "answer" or "help" or "discuss" or "talk" or "receive" or "hear" or "consider" or "support" or "have" or "work" or "co-operate" ? null : new VerbGroup(done + 2);
        }

        // "would be able to provide the figures after the meeting"; "would be able to use the data" is what one can do.
        if (tokens[done].Is("able") && done + 2 < sentence.EndToken && tokens[done + 1].Is("to") && tokens[done + 2].Word is "provide" or "send" or "circulate" or "supply" or "share" && Moments.IsAfter(sentence, done + 2))
        {
            return new VerbGroup(done + 2);
        }

        return tokens[done].Is(WordClass.VerbIng) && tokens[done].Shape == Shape.Lower ? new VerbGroup(done, IsProgressive: true) : null;
    }

    // "Liz to Send the reminder and the forms": a clerk's capital. "from the Clerk to Mark on 3 May", "the road to Post Hill" have none of their object behind them.
    private static bool IsWithACapital(Sentence sentence, int verb)
    {
        var tokens = sentence.Tokens;
        return verb > 0 && tokens[verb].Shape == Shape.Capital && tokens[verb].Is(WordClass.VerbBase) && tokens[verb].Is(WordClass.Task) && tokens[verb - 1] is { Shape: Shape.Lower } to && to.Is("to")
            && verb + 2 < sentence.EndToken && tokens[verb + 1] is { Shape: Shape.Lower } next && !next.Is(WordClass.Joint) && !next.Is(WordClass.Be) && !next.Is(WordClass.Have) && !next.Is(WordClass.Modal) && !next.Is(WordClass.VerbPast) && (!next.Is(WordClass.Preposition) || next.Is("to"));
    }

    private static bool IsUnknown(Sentence sentence, int at) =>
        sentence.Tokens[at] is { Shape: Shape.Lower, Word: null } token && token.End - token.Start > 2 && !IsAdverb(sentence, at);

    // The lexicon need not know "promptly" and "separately".
    private static bool IsAdverb(Sentence sentence, int at) =>
        sentence.Tokens[at] is { Shape: Shape.Lower, Word: null } token && token.End - token.Start > 4 && sentence.Passage.Text.AsSpan(0, token.End).EndsWith("ly");

    private static int SkipAdverbs(Sentence sentence, int at)
    {
        var tokens = sentence.Tokens;
        while (at < sentence.EndToken && (tokens[at].Is(WordClass.Adverb) && !tokens[at].Is(WordClass.Have) || tokens[at].Word is "shortly" or "soon" or "next" or "now" or "please" || tokens[at].Is(WordClass.Habitual) && !tokens[at].Is("never") || tokens[at].Is("once") && at + 1 < sentence.EndToken && tokens[at + 1].Is("again") || IsAdverb(sentence, at)))
        {
            at++;
        }

        return at;
    }
}
