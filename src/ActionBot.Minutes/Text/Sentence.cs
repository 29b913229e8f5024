using ActionBot.Minutes.Recognition;
using ActionBot.Minutes.Structure;

namespace ActionBot.Minutes.Text;

/// <summary>One sentence of a passage.</summary>
internal sealed class Sentence(Passage passage, int start, int end, int firstToken, int endToken, int index)
{
    private List<Commitment>? commitments;

    public Passage Passage { get; } = passage;

    /// <summary>Where it begins in the passage's text.</summary>
    public int Start { get; } = start;

    /// <summary>Where it ends.</summary>
    public int End { get; } = end;

    /// <summary>Its first token.</summary>
    public int FirstToken { get; } = firstToken;

    /// <summary>Behind its last token.</summary>
    public int EndToken { get; } = endToken;

    /// <summary>Its place among the sentences of the passage.</summary>
    public int Index { get; } = index;

    /// <summary>A recogniser has taken it.</summary>
    public bool IsTaken { get; set; }

    /// <summary>The verb groups of it that may commit somebody, found once however many recognisers ask.</summary>
    public List<Commitment> Commitments(Attendance attendance) => commitments ??= CommitmentFinder.Find(this, attendance);

    public string Text => Passage.Text[Start..End];

    /// <summary>Its words without a copy.</summary>
    public ReadOnlySpan<char> Span => Passage.Text.AsSpan(Start, End - Start);

    public List<Token> Tokens => Passage.Tokens;

    public Token this[int token] => Passage.Tokens[token];

    public int Count => EndToken - FirstToken;

    /// <summary>A paper (a report, a note, figures) is named between two of its tokens.</summary>
    public bool NamesAPaper(int first, int end)
    {
        for (var at = first; at < Math.Min(EndToken, end); at++)
        {
            if (Tokens[at].Is(WordClass.Document))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>One of the words stands in it.</summary>
    public bool Has(params ReadOnlySpan<string> words) => HasBefore(EndToken, words);

    /// <summary>One of the words stands in it in front of a token.</summary>
    public bool HasBefore(int end, params ReadOnlySpan<string> words)
    {
        for (var at = FirstToken; at < end; at++)
        {
            if (Tokens[at].Word is { } word && words.Contains(word))
            {
                return true;
            }
        }

        return false;
    }
}
