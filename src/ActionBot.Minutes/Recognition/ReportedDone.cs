using ActionBot.Minutes.Structure;
using ActionBot.Minutes.Text;

namespace ActionBot.Minutes.Recognition;

/// <summary>
/// A note of the last meeting, read out with what became of it in the same line: it is done, and asks nobody for anything.
/// <para>Takes: "Clerk to write to the MP – letter sent 4 May.", "Tom to book the hall. – Hall booked for June", "Clerk to ring the bank (completed)", "Clerk to write to the MP. This had been done."</para>
/// <para>Refuses: "Clerk to write to the MP – agreed.", "… – not yet sent", "… – letter to be sent by May", "… – ongoing", "Bench broken – Clerk to mend".</para>
/// </summary>
internal static class ReportedDone
{
    private const int LongestLead = 5;
    private const int LongestAnswer = 30;

    /// <summary>What the note asks for is said to be done behind it.</summary>
    public static bool Is(Sentence sentence, int verb)
    {
        var tokens = sentence.Tokens;
        for (var at = verb + 1; at < sentence.EndToken; at++)
        {
            var parts = tokens[at].Is("-") && (tokens[at].Start > tokens[at - 1].End || tokens[at - 1].Is(".")) || tokens[at].Is(":") || tokens[at].Is("(");
            if (parts && at + 1 < sentence.EndToken && Tells(tokens, at + 1, sentence.EndToken))
            {
                return true;
            }
        }

        // What follows in the same line, up to another note: "First choice 12th, failing that the 19th. – Visit fixed 12th June"
        for (var i = sentence.Index + 1; i < sentence.Passage.Sentences.Count; i++)
        {
            var next = sentence.Passage.Sentences[i];
            var dash = tokens[next.FirstToken].Is("-");
            if (dash && next.FirstToken + 1 < next.EndToken)
            {
                return Tells(tokens, next.FirstToken + 1, next.EndToken);
            }

            if (i == sentence.Index + 1 && HasBeenDone(next))
            {
                return true;
            }

            for (var at = next.FirstToken + 1; at + 1 < next.EndToken; at++)
            {
                if (tokens[at].Is("-") && tokens[at].Start > tokens[at - 1].End && tokens[at + 1].IsCapital)
                {
                    return Tells(tokens, at + 1, next.EndToken);
                }
            }

            if (next.Has("to", "will", "would"))
            {
                return false;
            }
        }

        return false;
    }

    // "letter sent 4 May", "Presented to the Council", "Hall booked for June", "completed": a deed that is over, near the beginning, and nothing still to come.
    private static bool Tells(List<Token> tokens, int first, int end)
    {
        if (end - first > LongestAnswer)
        {
            return false;
        }

        var done = false;
        for (var at = first; at < end; at++)
        {
            var token = tokens[at];
            if (token.Is(WordClass.Modal) && token.Shape == Shape.Lower || token.Word is "not" or "no" or "still" or "be" or "being" or "ongoing" or "outstanding" or "awaiting" or "yet" or "needs" or "need" or "carried" || token.Is("to") && at + 1 < end && tokens[at + 1].Is(WordClass.VerbBase) && tokens[at + 1].Shape == Shape.Lower)
            {
                return false;
            }

            // "LB confirmed that this had been done"
            done |= at + 3 < end && token.Is(WordClass.Reporting) && at < first + LongestLead && tokens[at + 1].Is("that") && tokens[at + 2].Word is "this" or "it" or "they" or "these" && tokens[at + 3].Word is "had" or "has" or "have" or "was" or "were";
            done |= at < first + LongestLead && IsOver(token) && !(at > first && (tokens[at - 1].Is(WordClass.Article) || tokens[at - 1].Is("if") || tokens[at - 1].Is("when") || tokens[at - 1].Is("once") || tokens[at - 1].Is("as")));
        }

        return done;
    }

    private static bool IsOver(Token token) =>
        token.Word is "done" or "completed" or "complete" or "closed" or "discharged" || token.Word is { } word && (token.Is(WordClass.Participle) || token.Is(WordClass.VerbPast)) && !token.Is(WordClass.VerbBase)
            && Lexicon.BaseOf(word) is "send" or "write" or "order" or "install" or "fix" or "book" or "arrange" or "receive" or "circulate" or "present" or "submit" or "contact" or "email" or "obtain" or "purchase" or "buy" or "deliver" or "publish" or "update" or "add" or "remove" or "repair"
                or "replace" or "mend" or "hold" or "resolve" or "action" or "close" or "file" or "store" or "issue" or "sign" or "invite" or "inform" or "pay" or "erect" or "clear" or "clean" or "complete" or "correct" or "amend" or "distribute" or "forward" or "upload" or "speak" or "set" or "organise" or "draft" or "collect" or "return" or "notify" or "register" or "include";

    // "This had been done.", "The Clerk reported that this was completed."
    private static bool HasBeenDone(Sentence sentence)
    {
        const int Longest = 12;
        if (sentence.Count > Longest || sentence.Has("not", "would", "will", "be", "yet", "still"))
        {
            return false;
        }

        for (var at = sentence.FirstToken; at + 1 < sentence.EndToken; at++)
        {
            if (sentence.Tokens[at].Word is "this" or "it" && sentence.Tokens[at + 1].Word is "had" or "has" or "was" or "is" && sentence.Has("done", "completed", "complete", "actioned"))
            {
                return true;
            }
        }

        return false;
    }
}
