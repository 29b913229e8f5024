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

            lines.Add(new Line(first, last - first, first - at) { OpensPage = at > 0 && document[at - 1] == '\f' });
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
