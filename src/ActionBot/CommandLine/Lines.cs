namespace ActionBot.CommandLine;

/// <summary>Text in lines of a given width, for reading on a terminal. What is indented stays indented.</summary>
internal static class Lines
{
    /// <summary>Breaks every line that is too long at a space; the rest of it hangs under its first word.</summary>
    /// <param name="text">One line or many.</param>
    /// <param name="width">In characters.</param>
    public static IEnumerable<string> Wrapped(string text, int width)
    {
        foreach (var whole in text.ReplaceLineEndings("\n").Split('\n'))
        {
            var indent = new string(' ', whole.Length - whole.TrimStart(' ').Length);
            var line = indent;
            foreach (var word in whole.Split(' ', StringSplitOptions.RemoveEmptyEntries))
            {
                if (line.Length > indent.Length && line.Length + 1 + word.Length > width)
                {
                    yield return line;
                    line = indent;
                }

                line += line.Length == indent.Length ? word : " " + word;
            }

            yield return line;
        }
    }
}
