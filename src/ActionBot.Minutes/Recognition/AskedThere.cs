using ActionBot.Minutes.DueDates;
using ActionBot.Minutes.Text;

namespace ActionBot.Minutes.Recognition;

/// <summary>
/// What was asked and is over when the meeting is.
/// <para>Takes: "asked that members agree the minutes", "asked for any suggestions", "was asked to send the list, and this was done", "requested that the thanks of the Panel be recorded".</para>
/// <para>Refuses: "asked that members send their comments by Friday", "was asked to check whether the form was received".</para>
/// </summary>
internal static class AskedThere
{
    // "The heads were asked to name a member and a name was received", "was asked to send the list, and this was done": told together with its outcome.
    // Refuses: "was asked to check whether the form was received", "asked to write to whoever was appointed".
    public static bool IsMet(Sentence sentence, int at)
    {
        var tokens = sentence.Tokens;
        for (var and = at + 3; and + 3 < sentence.EndToken; and++)
        {
            if (!(tokens[and].Word is "and" or "but"))
            {
                continue;
            }

            for (var was = and + 2; was + 1 < Math.Min(sentence.EndToken, and + 6) && !tokens[was].Is(WordClass.Joint); was++)
            {
                if (tokens[was].Word is "was" or "were")
                {
                    var done = tokens[was + 1].Is(WordClass.Adverb) && was + 2 < sentence.EndToken ? was + 2 : was + 1;
                    return tokens[done].Word is "received" or "done" or "provided" or "sent" or "given" or "made" or "submitted" or "supplied" or "circulated";
                }
            }
        }

        return false;
    }

    public static bool ThanksOnRecord(Sentence sentence, int at)
    {
        var tokens = sentence.Tokens;
        var thanks = tokens.FindIndex(at, sentence.EndToken - at, token => token.Word is "thanks" or "condolences" or "congratulations" or "gratitude" or "appreciation");
        if (tokens.FindIndex(at, Math.Min(8, sentence.EndToken - at), token => token.Word is "recorded" or "minuted") is var recorded and > 0 && tokens.FindIndex(recorded, Math.Min(6, sentence.EndToken - recorded), token => token.Word is "thanked" or "thanks" or "congratulated" or "welcomed" or "appreciated") > 0)
        {
            return true;
        }

        return thanks > at && thanks - at < 6 && tokens.FindIndex(thanks, sentence.EndToken - thanks, token => token.Is("be")) is var be and > 0 && be + 1 < sentence.EndToken && Lexicon.BaseOf(tokens[be + 1].Word ?? "") is "record" or "minute" or "note" or "place";
    }

    // "asked that members agree the minutes": settled in the room.
    public static bool IsDoneThere(Sentence sentence, int at)
    {
        // "requested a proposer and seconder", "asked for volunteers"; "asked for confirmation and the Officer confirmed that…"
        for (var next = at + 1; next < sentence.EndToken; next++)
        {
            if (next < at + 5 && sentence.Tokens[next].Word is "proposer" or "seconder" or "nominations" or "volunteers" or "show" or "vote" or "declarations" or "declaration"
                || next > at + 2 && sentence.Tokens[next].Word is "confirmed" or "replied" or "responded" or "answered" or "explained" or "clarified" && (sentence.Tokens[next - 1].IsCapital || sentence.Tokens[next - 1].Is(WordClass.Role) || sentence.Tokens[next - 1].Is(WordClass.Pronoun)))
            {
                return true;
            }
        }

        if (IsOpenInvitation(sentence, at) || HasNoVerb(sentence, at))
        {
            return true;
        }

        var that = sentence.Tokens[at + 1].Is("that");
        for (var next = at + 1; next < sentence.EndToken && !sentence.Tokens[next].Is(","); next++)
        {
            var to = sentence.Tokens[next - 1].Is("to");
            if ((that || to) && sentence.Tokens[next].Is(WordClass.VerbBase | WordClass.VerbPast) && sentence.Tokens[next].Shape == Shape.Lower && !sentence.Tokens[next - 1].Is(WordClass.Article) && (to || !sentence.Tokens[next - 1].Is(WordClass.Preposition)))
            {
                // "asked officers to note the point and to report back in May": the second deed is for later.
                for (var joint = next + 1; joint + 2 < sentence.EndToken; joint++)
                {
                    var second = sentence.Tokens[joint].Is("and") ? joint + (sentence.Tokens[joint + 1].Is("to") ? 2 : 1) : 0;
                    if (second > 0 && sentence.Tokens[second].Word is "report" or "send" or "return" or "come" or "bring" or "circulate" or "provide" or "submit" && sentence.Tokens[second].Is(WordClass.VerbBase) && sentence.Tokens[second].Shape == Shape.Lower)
                    {
                        return false;
                    }
                }

                return Lexicon.BaseOf(sentence.Tokens[next].Word!) is "agree" or "approve" or "note" or "confirm" or "vote" or "leave" or "introduce" or "declare" or "stand" or "propose" or "second"
                    || Lexicon.BaseOf(sentence.Tokens[next].Word!) is "present" or "outline" or "summarise" or "explain" or "speak" or "begin" or "start" && to
                    || that && IsPaperOfTheItem(sentence, next);
            }
        }

        return Moments.IsNow(sentence, at);
    }

    // "requested that the Director summarise the report": he rose and did. Refuses: "requested that the Director summarise the replies in a note", "present the report to the next meeting".
    private static bool IsPaperOfTheItem(Sentence sentence, int verb)
    {
        var tokens = sentence.Tokens;
        return sentence.Passage.Text.AsSpan(tokens[verb].Start, tokens[verb].End - tokens[verb].Start) is "summarise" or "outline" or "present" or "introduce" or "explain" && verb + 2 < sentence.EndToken && tokens[verb + 1].Word is "the" or "this" or "his" or "her" or "their"
            && sentence.Passage.Text.AsSpan(tokens[verb + 2].Start, tokens[verb + 2].End - tokens[verb + 2].Start) is "report" or "paper" or "item" or "presentation" or "proposal" or "proposals" or "recommendations" or "background" or "application" or "petition"
            && !sentence.Has("next", "future") && DuePhraseReader.Find(sentence.Passage, verb, sentence.EndToken).Count == 0 && !(verb + 3 < sentence.EndToken && tokens[verb + 3].Is("to"));
    }

    // "asked for any further suggestions", "requested any comments on the draft": spoken round the table. "asked for any comments to be sent to the Clerk", "by Friday" goes on after the meeting.
    private static bool IsOpenInvitation(Sentence sentence, int at)
    {
        var tokens = sentence.Tokens;
        var any = at + (tokens[at + 1].Is("for") ? 2 : 1);
        if (any >= sentence.EndToken || !tokens[any].Is("any") || sentence.Has("sent", "forwarded", "emailed", "submitted", "returned", "passed", "be", "by", "before"))
        {
            return false;
        }

        for (var next = any + 1; next < Math.Min(sentence.EndToken, any + 5); next++)
        {
            if (sentence.Passage.Text.AsSpan(tokens[next].Start, tokens[next].End - tokens[next].Start) is "suggestions" or "suggestion" or "comments" or "questions" or "additions" or "ideas" or "thoughts" or "feedback" or "views" or "amendments" or "corrections" or "queries" or "objections" or "interests" or "items")
            {
                return DuePhraseReader.Find(sentence.Passage, next, sentence.EndToken).Count == 0;
            }
        }

        return false;
    }

    // "The Team requested that any" at the end of an excerpt: what was asked for is lost.
    private static bool HasNoVerb(Sentence sentence, int at) =>
        sentence.Tokens[at + 1].Is("that") && sentence.Tokens.FindIndex(at + 2, sentence.EndToken - at - 2, token => token.Is(WordClass.VerbBase) || token.Is(WordClass.VerbS) || token.Is(WordClass.VerbPast) || token.Is(WordClass.Participle) || token.Is(WordClass.Modal) || token.Is(WordClass.Be) || token.Is(WordClass.Have) || token is { Word: null, Shape: Shape.Lower }) < 0;
}
