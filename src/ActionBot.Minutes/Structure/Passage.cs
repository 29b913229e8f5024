using ActionBot.Minutes.Text;

namespace ActionBot.Minutes.Structure;

/// <summary>What a passage is on the page.</summary>
internal enum PassageKind
{
    /// <summary>Running text.</summary>
    Text,

    /// <summary>A heading, or the title of an agenda item.</summary>
    Heading,

    /// <summary>A bullet or a numbered or lettered paragraph.</summary>
    ListItem,

    /// <summary>A row of a table.</summary>
    Row,
}

/// <summary>A name in the action column.</summary>
/// <param name="At">Where in the passage's text the line ends beside which it stands.</param>
/// <param name="Text">The name as written.</param>
internal readonly record struct Margin(int At, string Text);

/// <summary>A paragraph, limb, row or heading: its words with single blanks, and where each letter stands in the document.</summary>
internal sealed class Passage
{
    private readonly TextMap map;
    private List<Token>? tokens;
    private List<Sentence>? sentences;
    private List<(int From, int To)>? quotations;

    public Passage(string text, TextMap map, int textStart, string? label, PassageKind kind)
    {
        Text = text;
        this.map = map;
        TextStart = textStart;
        Label = label;
        Kind = kind;
    }

    /// <summary>All words of it, label or bullet included, white space collapsed.</summary>
    public string Text { get; }

    /// <summary>Where the words begin behind the label or bullet.</summary>
    public int TextStart { get; }

    /// <summary>"(a)", "5.1", "045/LO/23"; null for none and for bullets.</summary>
    public string? Label { get; }

    public PassageKind Kind { get; set; }

    /// <summary>Its place among the passages of the document.</summary>
    public int Index { get; init; }

    /// <summary>The passage in front of it.</summary>
    public Passage? Previous { get; init; }

    /// <summary>Cells of a table row, as spans of <see cref="Text"/>.</summary>
    public IReadOnlyList<(int Start, int End)> Cells { get; init; } = [];

    /// <summary>Names in the action column beside it, in their order.</summary>
    public IReadOnlyList<Margin> Margins { get; init; } = [];

    /// <summary>Blank space before the first letter, in characters of the document.</summary>
    public int Indent { get; init; }

    /// <summary>The agenda item it stands under.</summary>
    public string? AgendaItem { get; set; }

    /// <summary>The number or label of that item.</summary>
    public string? ItemLabel { get; set; }

    /// <summary>Stands in a part of the meeting closed to the public.</summary>
    public bool Exempt { get; set; }

    /// <summary>Stands under a "Decision:" heading of an issue page.</summary>
    public bool UnderDecision { get; set; }

    /// <summary>A recogniser has taken it as a whole.</summary>
    public bool IsTaken { get; set; }

    /// <summary>No words of the meeting: page furniture, a question read out, boilerplate of the agenda.</summary>
    public bool IsFurniture { get; set; }

    public List<Token> Tokens => tokens ??= Tokeniser.Cut(Text);

    public List<Sentence> Sentences => sentences ??= SentenceSplitter.Split(this);

    /// <summary>The first token that begins at a place of <see cref="Text"/> or behind it; the number of tokens where none does.</summary>
    public int TokenFrom(int start)
    {
        var (low, high) = (0, Tokens.Count);
        while (low < high)
        {
            var middle = (low + high) / 2;
            (low, high) = Tokens[middle].Start < start ? (middle + 1, high) : (low, middle);
        }

        return low;
    }

    /// <summary>Behind the last token that ends at a place of <see cref="Text"/> or before it.</summary>
    public int TokensUntil(int end)
    {
        var at = TokenFrom(end);
        return at > 0 && Tokens[at - 1].End > end ? at - 1 : at;
    }

    /// <summary>The sentences that stand in a stretch of <see cref="Text"/>, or partly.</summary>
    public IEnumerable<Sentence> SentencesIn(int start, int end)
    {
        var (low, high) = (0, Sentences.Count);
        while (low < high)
        {
            var middle = (low + high) / 2;
            (low, high) = Sentences[middle].End <= start ? (middle + 1, high) : (low, middle);
        }

        for (var at = low; at < Sentences.Count && Sentences[at].Start < end; at++)
        {
            yield return Sentences[at];
        }
    }

    /// <summary>
    /// Whether a place stands within words that are quoted: a motion, a wording to be put in, a letter read out. What is promised there is nobody's promise in this meeting.
    /// <para>A short quotation is a name or a turn of phrase: “Vision 2030” to be printed.</para>
    /// </summary>
    public bool IsQuoted(int at)
    {
        foreach (var (from, to) in quotations ??= Quotations())
        {
            if (at > from && at < to)
            {
                return true;
            }
        }

        return false;
    }

    private List<(int From, int To)> Quotations()
    {
        const int shortest = 60;
        var found = new List<(int From, int To)>();
        for (var open = Text.IndexOf('\u201C'); open >= 0;)
        {
            var close = Text.IndexOf('\u201D', open);
            if (close < 0 && open == TextStart)
            {
                found.Add((open, Text.Length));
            }
            else if (close - open >= shortest)
            {
                found.Add((open, close));
            }

            open = close < 0 ? -1 : Text.IndexOf('\u201C', close);
        }

        return found;
    }

    /// <summary>The words behind the label.</summary>
    public ReadOnlySpan<char> Words => Text.AsSpan(TextStart);

    /// <summary>The same as a string; most passages have no label, and their words are all of them.</summary>
    public string Wording => TextStart == 0 ? Text : Text[TextStart..];

    /// <summary>The stretch of the document that holds a stretch of <see cref="Text"/>. The cells of a row may stand there in another order.</summary>
    public Span InDocument(int start, int end)
    {
        if (Kind == PassageKind.Row && end > start)
        {
            var (from, to) = map.Bounds(Math.Min(start, Math.Max(0, Text.Length - 1)), Math.Min(end, Text.Length));
            return new Span(from, Math.Max(1, to + 1 - from));
        }

        var (first, last) = (InDocument(start), InDocument(Math.Max(start, end - 1)));
        return new Span(first, Math.Max(1, last + 1 - first));
    }

    /// <summary>Where a letter of <see cref="Text"/> stands in the document.</summary>
    public int InDocument(int at) => map.At(Math.Clamp(at, 0, Math.Max(0, Text.Length - 1)));
}
