using System.Text;

namespace ActionBot.Outstanding;

/// <summary>Words on their way into a document: one line, and no character that Word, a browser or a spreadsheet chokes on. Pure.</summary>
internal static class PublicWords
{
    /// <summary>The words on one line. Form feeds and the like, which minutes pasted from a PDF hold, are no characters of a Word document.</summary>
    public static string OneLine(string text)
    {
        var line = new StringBuilder(text.Length);
        foreach (var rune in text.EnumerateRunes())
        {
            if (Rune.IsWhiteSpace(rune))
            {
                if (line.Length > 0 && line[^1] != ' ')
                {
                    line.Append(' ');
                }
            }
            else if (!Rune.IsControl(rune) && rune.Value is not (0xFFFE or 0xFFFF))
            {
                line.Append(rune.ToString());
            }
        }

        return line.ToString().TrimEnd(' ');
    }

    /// <summary>The same, or null where nothing is left.</summary>
    public static string? OrNone(string? text) => text is null || OneLine(text) is not { Length: > 0 } line ? null : line;

    /// <summary>"In progress" for "in progress".</summary>
    public static string Capital(string words) => char.ToUpperInvariant(words[0]) + words[1..];
}
