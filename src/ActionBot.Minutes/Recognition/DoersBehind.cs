using ActionBot.Minutes.Owners;
using ActionBot.Minutes.Structure;
using ActionBot.Minutes.Text;

namespace ActionBot.Minutes.Recognition;

/// <summary>
/// Who is to do it, where that stands behind the deed.
/// <para>Takes: "would be circulated by the Clerk", "requested a briefing from the Director of Finance on the reserves", "A response was requested from the Head of Parks".</para>
/// <para>Refuses: "as advised by officers", "a copy of the letter from the Minister", "the complaints received from residents", which say where something comes from.</para>
/// </summary>
internal static class DoersBehind
{
    private const int LongestThing = 14;

    /// <summary>"would be circulated by the Clerk", "would be received from the Director": the first one behind the preposition.</summary>
    public static Agent? After(Sentence sentence, int verb, string preposition, Attendance attendance)
    {
        for (var at = verb + 1; at < sentence.EndToken - 1; at++)
        {
            // "the three courses open to them, as advised by officers"
            if (sentence.Tokens[at].Is(preposition) && !(at - 2 > verb && sentence.Tokens[at - 2].Is("as")))
            {
                return At(sentence, at + 1, attendance);
            }
        }

        return null;
    }

    /// <summary>"requested a written update from Mr Frear on the shelters": whoever is to give what was asked for.</summary>
    public static Agent? AskedFrom(Sentence sentence, int asked, Attendance attendance)
    {
        var tokens = sentence.Tokens;
        var paper = -1;
        for (var at = asked + 1; at < Math.Min(sentence.EndToken - 1, asked + LongestThing); at++)
        {
            if (tokens[at].Is("from"))
            {
                return at == asked + 1 || paper > 0 && !IsOfTheThing(tokens, paper, at) ? At(sentence, at + 1, attendance) : null;
            }

            if (tokens[at].Word is "that" or "to" or "," or "be" || tokens[at].Is(WordClass.Modal))
            {
                return null;
            }

            paper = paper < 0 && tokens[at].Is(WordClass.Document) ? at : paper;
        }

        return null;
    }

    // "a copy of the letter from the Minister", "details of the complaints received from residents": it came from there already. "a breakdown of the costs from the Head of Parks" is to come.
    private static bool IsOfTheThing(List<Token> tokens, int paper, int from)
    {
        var thing = tokens[from - 1];
        return thing.Is(WordClass.Participle) && !thing.Is(WordClass.Document) || from - 1 > paper && paper > 0 && thing.Word is "letter" or "letters" or "email" or "emails" or "e-mail" or "report" or "reports" or "response" or "responses" or "presentation" or "proposal" or "proposals" or "feedback" or "invoice" or "quote" or "quotes" or "quotation" or "petition";
    }

    private static Agent? At(Sentence sentence, int first, Attendance attendance)
    {
        var tokens = sentence.Tokens;
        var end = first;
        while (end < sentence.EndToken && (tokens[end].IsCapital || tokens[end].Is(WordClass.Article) || tokens[end].Is(WordClass.Role) || tokens[end].Is(WordClass.Collective) || tokens[end].Is(WordClass.Courtesy) || tokens[end].Word is "of" or "for" or "and" || tokens[end].Is(".") && tokens[end - 1].Is(WordClass.Courtesy) && end + 1 < sentence.EndToken))
        {
            end++;
        }

        // "by Councillor Finch the Lead Member of the group": he, and what he is.
        var title = tokens.FindIndex(first, end - first, token => token.Is("the"));
        end = title > first + 1 && tokens[first].Is(WordClass.Courtesy) && !(tokens[title - 1].Word is "and" or "of" or "for") ? title : end;

        // "by the Treasurer for the next meeting"
        while (end > first && (tokens[end - 1].Is(WordClass.Article) || tokens[end - 1].Word is "of" or "for" or "and"))
        {
            end--;
        }

        return AgentFinder.Before(sentence.Passage, first, end, attendance) is { Acts: true } agent ? agent : null;
    }
}
