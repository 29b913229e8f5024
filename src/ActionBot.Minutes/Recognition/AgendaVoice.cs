using ActionBot.Minutes.DueDates;
using ActionBot.Minutes.Structure;
using ActionBot.Minutes.Text;

namespace ActionBot.Minutes.Recognition;

/// <summary>
/// Sentences in which the agenda speaks to those who will come, printed again with the minutes.
/// <para>Takes: "You will be told at this point whether the public must leave", "Councillors will be asked to say if they have an interest", "The Panel will be given the figures for the quarter" alone under its title and in front of what was said.</para>
/// <para>Refuses: "Members would be told by email", "The Panel will be given the figures at its next meeting", "Councillors will be asked to send their views to the Clerk".</para>
/// </summary>
internal static class AgendaVoice
{
    public static bool Speaks(Draft draft, Sentence sentence)
    {
        var tokens = sentence.Tokens;
        var at = sentence.FirstToken;

        // "Confidential items to be debated in the absence of the public"
        if (sentence.Span.Contains(" in the absence of the press", StringComparison.OrdinalIgnoreCase) || sentence.Span.Contains(" in the absence of the public", StringComparison.OrdinalIgnoreCase))
        {
            return true;
        }

        at += tokens[at].Is("the") ? 1 : 0;
        if (at + 4 >= sentence.EndToken)
        {
            return false;
        }

        if (at == sentence.FirstToken && sentence.Passage.Text.AsSpan(tokens[at].Start, tokens[at].End - tokens[at].Start).Equals("you", StringComparison.OrdinalIgnoreCase) && tokens[at + 1].Is(WordClass.Modal))
        {
            return true;
        }

        var will = at;
        while (will < Math.Min(sentence.EndToken - 3, at + 5) && (tokens[will].Is(WordClass.Body) || tokens[will].Is(WordClass.Collective) || tokens[will].IsCapital || tokens[will].Is("of") || tokens[will].Is("the")))
        {
            will++;
        }

        if (will == at || !tokens[will].Is("will") || !(tokens[will - 1].Is(WordClass.Body) || tokens[will - 1].Is(WordClass.Collective)))
        {
            return false;
        }

        // "will be asked to declare", "will be invited to say whether"
        if (tokens[will + 1].Is("be") && tokens[will + 2].Word is "asked" or "invited" or "requested")
        {
            var verb = will + 4 < sentence.EndToken && tokens[will + 3].Is("to") ? sentence.Passage.Text.AsSpan(tokens[will + 4].Start, tokens[will + 4].End - tokens[will + 4].Start) : default;
            return verb is "say" or "declare" or "disclose" or "state" or "indicate" or "make" or "note" or "approve" or "consider" or "agree" or "elect" or "receive" or "comment" or "discuss" or "confirm" or "endorse" or "adopt" or "appoint" or "resolve";
        }

        return (tokens[will + 1].Is("be") && tokens[will + 2].Word is "provided" or "given" or "updated" or "shown" or "informed" or "advised" or "briefed" or "told" || tokens[will + 1].Word is "receive" or "consider" or "hear")
            && IsAloneUnderItsTitle(draft, sentence) && DuePhraseReader.Find(sentence.Passage, will, sentence.EndToken).Count == 0;
    }

    // The title of the item, this one sentence, and then the talk.
    private static bool IsAloneUnderItsTitle(Draft draft, Sentence sentence)
    {
        var passage = sentence.Passage;
        return passage.Sentences.Count == 1 && passage.Index > 0 && passage.Index + 1 < draft.Passages.Count && draft.Passages[passage.Index - 1].Kind == PassageKind.Heading
            && draft.Passages[passage.Index + 1] is { Kind: PassageKind.Text } said && said.AgendaItem == passage.AgendaItem;
    }
}
