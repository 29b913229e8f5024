namespace ActionBot.Understanding.Language;

internal enum TokenKind
{
    Word,

    /// <summary>1 to 9999 and decimals such as a minute's "31.2".</summary>
    Number,

    /// <summary>"10th", and after "the" also "tenth".</summary>
    Ordinal,

    /// <summary>"16/2/27", "2026-11-09".</summary>
    Date,

    /// <summary>"2pm", "14:00".</summary>
    Clock,

    /// <summary>"CFS-26-27-014".</summary>
    Reference,

    /// <summary>An address, of mail or of a page.</summary>
    Address,
    Comma,
    Dash,
    Colon,
    Symbol,
    Bracket,

    /// <summary>The end of a sentence or of a line.</summary>
    Stop,
}

/// <summary>A piece of a message with its place in the text.</summary>
/// <param name="Start">Where it begins.</param>
/// <param name="End">Behind its last letter.</param>
/// <param name="Word">In small letters; a slip of the finger in a command word is mended here and nowhere else.</param>
/// <param name="Kind">What it is made of.</param>
/// <param name="Capital">It begins with a capital.</param>
/// <param name="Value">The figure, of numbers and ordinals.</param>
internal readonly record struct Token(int Start, int End, string Word, TokenKind Kind, bool Capital = false, int Value = 0)
{
    public bool Is(string word) => Word == word;

    public bool IsWord => Kind == TokenKind.Word;
}
