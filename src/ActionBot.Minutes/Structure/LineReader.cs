namespace ActionBot.Minutes.Structure;

/// <summary>Cuts a document into lines and finds out whether it is hard-wrapped.</summary>
internal static class LineReader
{
    // Between these widths people and programs wrap; shorter lines are lists, longer ones are whole paragraphs.
    private const int NarrowestWrap = 50;
    private const int WidestWrap = 140;

    public static List<Line> Read(string document)
    {
        var lines = new List<Line>();
        for (var at = 0; at <= document.Length;)
        {
            var end = document.AsSpan(at).IndexOfAny('\n', '\r', '\f');
            end = end < 0 ? document.Length : at + end;
            var first = at;
            while (first < end && (IsBlank(document[first]) || document[first] == '>'))
            {
                // "> 1. Warm spaces": the mark with which mail quotes is no word of the minutes.
                first++;
            }

            var last = end;
            while (last > first && IsBlank(document[last - 1]))
            {
                last--;
            }

            // "…to be circulated. |": the edge of a table is no word.
            while (last > first && document[last - 1] == '|')
            {
                last--;
                while (last > first && IsBlank(document[last - 1]))
                {
                    last--;
                }
            }

            Add(document, lines, new Line(first, last - first, first - at) { OpensPage = at > 0 && document[at - 1] == '\f' });
            at = end + 1;
            if (end < document.Length && document[end] == '\r' && at < document.Length && document[at] == '\n')
            {
                at++;
            }
        }

        PageFurniture.Mark(document, lines);
        ActionColumn.Part(document, lines);
        return lines;
    }

    // "APPOINTMENT OF CHAIR To appoint a Chair. Minutes: Agreed that …": a table that became one line; agenda and minutes are two.
    private static void Add(string document, List<Line> lines, Line line)
    {
        var words = line.Of(document);

        // "Minutes: That the motion be referred": the same where the line begins with it.
        if (words.Length > Inline.Length + 4 && words.StartsWith(Inline.AsSpan(1), StringComparison.Ordinal) && words[(Inline.Length - 1)..].StartsWith("That ", StringComparison.Ordinal))
        {
            lines.Add(line with { Length = Inline.Length - 2 });
            Add(document, lines, new Line(line.Start + Inline.Length - 1, line.Length - Inline.Length + 1, 0));
            return;
        }

        var at = words.Length > Inline.Length ? words.IndexOf(Inline, StringComparison.Ordinal) : -1;
        if (at <= 0 || at + Inline.Length >= words.Length)
        {
            lines.Add(line);
            return;
        }

        var head = words[..at].TrimEnd();
        lines.Add(line with { Length = head.Length });
        lines.Add(new Line(line.Start + at + 1, Inline.Length - 2, 0));
        var rest = at + Inline.Length;
        Add(document, lines, new Line(line.Start + rest, line.Length - rest, 0));
    }

    private const string Inline = " Minutes: ";

    /// <summary>The width at which lines break in the middle of sentences; null where each line is a paragraph.</summary>
    public static int? WrapWidth(string document, List<Line> lines)
    {
        var broken = new List<int>();
        var whole = 0;
        for (var i = 0; i + 1 < lines.Count; i++)
        {
            if (lines[i].Length < 30 || lines[i + 1].Length == 0)
            {
                continue;
            }

            var next = document[lines[i + 1].Start];
            var last = document[lines[i].Start + lines[i].Length - 1];
            if (char.IsLower(next) && last is not ('.' or ';' or ':'))
            {
                broken.Add(lines[i].Indent + lines[i].Length);
            }
            else
            {
                whole++;
            }
        }

        if (broken.Count < 2 || broken.Count * 6 < whole)
        {
            return null;
        }

        broken.Sort();
        return Math.Clamp(broken[broken.Count * 3 / 4], NarrowestWrap, WidestWrap);
    }

    internal static bool IsBlank(char letter) => letter is ' ' or '\t' or '\u00a0' or '\u200b' or '\ufeff' or '\u2007' or '\u202f' || (letter > '\u007f' && char.IsWhiteSpace(letter));
}
