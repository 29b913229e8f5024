using System.Buffers;
using ActionBot.Minutes.Structure;
using ActionBot.Minutes.Text;

namespace ActionBot.Minutes.Recognition;

/// <summary>
/// Corrections of the last minutes: they are made by saying them, and nobody is sent.
/// <para>Takes: "Page 4, third line to be amended to read 'the lower pond'", "Item 6.2 ‘the letter from the school’ to be added", "Minute 31: 'May' to be replaced by 'March'".</para>
/// <para>Refuses: "The policy to be amended to read well", "Page 4 of the website to be updated", "Item 6 to be added to the next agenda".</para>
/// </summary>
internal static class Corrections
{
    private static readonly SearchValues<char> Quotes = SearchValues.Create("\"'\u2018\u2019\u201c\u201d");

    public static bool Is(Sentence sentence)
    {
        var tokens = sentence.Tokens;
        var first = sentence.FirstToken;

        // "Minutes of last meeting – amendments to be made, the sum should be £30"
        if (sentence.Count > 6 && tokens[first].Is("minutes") && tokens[first].IsCapital && tokens[first + 1].Is("of") && sentence.Has("amendment", "amendments", "correction", "corrections") && !sentence.Has("agreed", "would", "will"))
        {
            return true;
        }
        if (first + 5 >= sentence.EndToken || tokens[first + 1].Shape != Shape.Figure || !tokens[first].IsCapital
            || sentence.Passage.Text.AsSpan(tokens[first].Start, tokens[first].End - tokens[first].Start) is not ("Page" or "Paragraph" or "Para" or "Item" or "Minute" or "Line" or "Section" or "Point" or "Bullet"))
        {
            return false;
        }

        for (var at = first + 2; at + 2 < sentence.EndToken; at++)
        {
            if (tokens[at].Is("to") && tokens[at + 1].Is("be") && tokens[at + 2].Word is { } word && Lexicon.BaseOf(word) is "amend" or "correct" or "change" or "alter" or "add" or "insert" or "delete" or "replace" or "remove")
            {
                return sentence.Span.ContainsAny(Quotes) || sentence.Span.Contains(" to read", StringComparison.Ordinal);
            }
        }

        return false;
    }
}
