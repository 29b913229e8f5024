using ActionBot.Minutes.Structure;
using ActionBot.Minutes.Text;

namespace ActionBot.Minutes.Recognition;

/// <summary>
/// What one voice suggested or recommended without a seconder, and the yes of the meeting: in a sentence of its own behind it, or at the end of the same one.
/// <para>Takes: "Jo suggested that the float be increased to £50. This was agreed by the committee.", "Jo recommended meeting on Mondays. Everyone agreed.", "Jo suggested a raffle, which was agreed".</para>
/// <para>Refuses: "Jo suggested that the noise came from the road. Members agreed.", an opinion; "Jo had suggested a raffle. It was agreed.", told of another day; "Jo suggested writing to the school. All agreed.", an errand.</para>
/// </summary>
internal static class AgreedSuggestions
{
    private const int LongestAnswer = 9;
    private const int LongestThing = 16;

    /// <summary>The answer stands at a token of a short sentence; the suggestion is the sentence before it.</summary>
    public static bool TakeBehind(Draft draft, Sentence answer, int at)
    {
        if (answer.Index == 0 || answer.Count > LongestAnswer || !(answer.Tokens[at].Word is "agreed" or "approved" or "accepted") || !IsOfTheMeeting(answer, at) || answer.Passage.Sentences[answer.Index - 1] is not { IsTaken: false } put || Approvals.OfMinutes(put) || Voice(put, put.EndToken) is not { } voice)
        {
            return false;
        }

        return Add(draft, put, voice, put.EndToken, answer);
    }

    /// <summary>The answer stands at a token of the same sentence: ", which was agreed", "and this was agreed by all", "– agreed".</summary>
    public static bool TakeInOne(Draft draft, Sentence sentence, int at)
    {
        var tokens = sentence.Tokens;
        if (!(tokens[at].Word is "agreed" or "approved" or "accepted" or "supported") || at - sentence.FirstToken < 5 || !CloseBehind(sentence, at))
        {
            return false;
        }

        var joint = tokens[at - 1].Is("-") ? at - 1 : tokens[at - 1].Is("was") && (tokens[at - 2].Is("which") || tokens[at - 2].Word is "this" or "it" && tokens[at - 3].Word is "and" or ";") ? at - 2 : tokens[at - 1].Word is "all" or "everyone" or "members" && tokens[at - 2].Is("and") ? at - 2 : 0;
        return joint > sentence.FirstToken && Voice(sentence, joint) is { } voice && !Approvals.OfMinutes(sentence) && Add(draft, sentence, voice, joint, sentence);
    }

    /// <summary>What is suggested is a matter that an agreement settles, and no errand.</summary>
    public static bool Settles(Sentence put, Attendance attendance) =>
        Voice(put, put.EndToken) is { } voice && put.Tokens[voice + 1].Is("that") && Agreements.Read(put, voice, impersonal: true, attendance) is { Nothing: false };

    private static bool Add(Draft draft, Sentence put, int voice, int end, Sentence answer)
    {
        var agreement = Agreements.Read(put, voice, impersonal: true, draft.Outline.Attendance);
        if (agreement is { Nothing: true } || agreement is null && !IsAThing(put, voice, end))
        {
            return false;
        }

        put.IsTaken = answer.IsTaken = true;
        var passage = put.Passage;
        var from = put.Tokens[voice + 1].Start;
        var followUp = agreement?.FollowsUp ?? Limbs.FollowsUp(passage, from, put.End);
        draft.Add(
            nameof(DecisionSentences), "one voice suggested it, and the meeting agreed", FindingKind.Resolution, Strength.Explicit, passage, put.Start, answer.End,
            followUp ? LimbOwners.Of(passage, from, put.End, draft.Outline.Attendance) : null, new Draft.Options(FollowUp: followUp, Reference: passage.Label));
        return true;
    }

    // "suggested that", "recommended holding", "proposed a raffle"; what "had been suggested" is of another day.
    private static int? Voice(Sentence sentence, int end)
    {
        var tokens = sentence.Tokens;
        for (var at = sentence.FirstToken + 1; at + 2 < end; at++)
        {
            if (tokens[at].Word is "suggested" or "recommended" or "proposed" && tokens[at].Shape == Shape.Lower)
            {
                return tokens[at - 1].Is(WordClass.Have) || tokens[at - 1].Is("been") || tokens[at - 1].Is(WordClass.Article) || tokens[at - 1].Is(WordClass.Preposition) || tokens[at + 1].Word is "by" or "." ? null : at;
            }
        }

        return null;
    }

    // "a raffle in May", "Mondays for the meetings", "holding a raffle": nothing is said of it yet, and nobody is sent.
    private static bool IsAThing(Sentence put, int voice, int end)
    {
        var tokens = put.Tokens;
        if (tokens[voice + 1].Is(WordClass.VerbIng) && Lexicon.BaseOf(tokens[voice + 1].Word!) is var doing && (Deeds.IsErrand(doing) || Deeds.IsDelivered(doing) || tokens[voice + 1].Is(WordClass.Task)))
        {
            return false;
        }

        for (var at = voice + 1; at < end; at++)
        {
            if (tokens[at].Is(WordClass.Modal) || tokens[at].Is(WordClass.Be) || tokens[at].Is(WordClass.Have) || tokens[at].Word is "that" or "to" or "we" or "he" or "she" or "they" || tokens[at].Is(WordClass.VerbPast) && !tokens[at].Is(WordClass.VerbBase) && !tokens[at - 1].Is(WordClass.Article) && at > voice + 2)
            {
                return false;
            }
        }

        return end - voice < LongestThing;
    }

    // "This was agreed by the committee.", "The committee agreed.", "Members agreed to this.", "Agreed."; "The County agreed" is another body's.
    private static bool IsOfTheMeeting(Sentence answer, int at)
    {
        var tokens = answer.Tokens;
        var toThis = at + 2 < answer.EndToken && tokens[at + 1].Word is "to" or "with" && tokens[at + 2].Word is "this" or "it" && answer.EndToken - at <= 4;
        if (!toThis && !Outcomes.IsOutcome(answer, at))
        {
            return false;
        }

        return !tokens[answer.FirstToken].Is("the") || tokens[answer.FirstToken + 1] is var who && (who.Is(WordClass.Body) || who.Is(WordClass.Collective) || who.Word is "meeting" or "proposal" or "suggestion" or "recommendation") && at - answer.FirstToken <= 4;
    }

    // Behind the answer stands at most by whom: "agreed by all", "agreed by the committee", "agreed unanimously".
    private static bool CloseBehind(Sentence sentence, int at)
    {
        for (var behind = at + 1; behind < sentence.EndToken; behind++)
        {
            var token = sentence.Tokens[behind];
            if (!(token.Word is "by" or "all" or "the" or "." or "unanimously" or "present" or "members" or "everyone" || token.Is(WordClass.Body) || token.Is(WordClass.Collective)))
            {
                return false;
            }
        }

        return true;
    }
}
