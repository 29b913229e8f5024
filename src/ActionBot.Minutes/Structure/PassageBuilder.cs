using System.Text;

namespace ActionBot.Minutes.Structure;

/// <summary>Joins lines into passages: a sentence that was broken over lines is whole again, and a limb, a marker or a heading begins anew.</summary>
internal sealed class PassageBuilder
{
    private readonly string document;
    private readonly List<Line> lines;
    private readonly int? wrap;
    private readonly StringBuilder text = new();
    private readonly List<int> offsets = [];
    private readonly List<int> cuts = [];

    private PassageBuilder(string document)
    {
        this.document = document;
        lines = LineReader.Read(document);
        wrap = LineReader.WrapWidth(document, lines);
    }

    public static List<Passage> Build(string document) => new PassageBuilder(document).Build();

    private List<Passage> Build()
    {
        var passages = new List<Passage>();
        for (var i = 0; i < lines.Count; i++)
        {
            if (lines[i].IsBlank)
            {
                continue;
            }

            var first = lines[i];
            var row = IsRow(first);
            text.Clear();
            offsets.Clear();
            cuts.Clear();
            Append(first);
            if (!row)
            {
                while (i + 1 < lines.Count && Continues(lines[i], lines[i + 1]))
                {
                    Append(lines[++i]);
                }
            }

            var words = text.ToString();
            var start = Labels.Read(words, out var label);
            passages.Add(new Passage(words, [.. offsets], start, label, row ? PassageKind.Row : start > 0 ? PassageKind.ListItem : PassageKind.Text)
            {
                Index = passages.Count,
                Indent = first.Indent,
                Cells = row ? CellSpans(words) : [],
            });
        }

        return passages;
    }

    private void Append(Line line)
    {
        // "care-\nful" stays in two pieces: nothing tells it from "multi-\nacademy".
        if (text.Length > 0)
        {
            text.Append(' ');
            offsets.Add(line.Start - 1);
        }

        var blank = false;
        for (var at = line.Start; at < line.Start + line.Length; at++)
        {
            var letter = document[at];
            if (!LineReader.IsBlank(letter))
            {
                text.Append(letter);
                offsets.Add(at);
                blank = false;
                continue;
            }

            if (!blank)
            {
                text.Append(' ');
                offsets.Add(at);
                blank = true;
            }

            if (letter == '\t' && (cuts.Count == 0 || cuts[^1] != text.Length - 1))
            {
                cuts.Add(text.Length - 1);
            }
        }
    }

    /// <summary>A row of a table: its cells are parted by pipes, or by two tabs or more.</summary>
    private bool IsRow(Line line)
    {
        var words = line.Of(document);
        return words.Count('|') >= 2 || words.Count('\t') >= 2;
    }

    private List<(int Start, int End)> CellSpans(string words)
    {
        var cells = new List<(int, int)>();
        var start = 0;
        for (var at = 0; at <= words.Length; at++)
        {
            if (at < words.Length && words[at] != '|' && !cuts.Contains(at))
            {
                continue;
            }

            var from = start;
            var to = at;
            while (from < to && words[from] == ' ')
            {
                from++;
            }

            while (to > from && words[to - 1] == ' ')
            {
                to--;
            }

            if (!(from == to && (cells.Count == 0 || at == words.Length)))
            {
                cells.Add((from, to));
            }

            start = at + 1;
        }

        return cells;
    }

    private bool Continues(Line line, Line next)
    {
        if (next.IsBlank)
        {
            return false;
        }

        var words = line.Of(document);
        var following = next.Of(document);
        if (Labels.Read(following, out var label) > 0 && !(label is null && following[0] == 'o'))
        {
            return false;
        }

        if (Markers.Begins(following) || IsRow(next))
        {
            return false;
        }

        if (char.IsLower(following[0]))
        {
            return true;
        }

        var last = words[^1];
        if (last is ',' or '\u2018' or '(' || EndsInTheMiddle(words))
        {
            return following.Length > 0 && !Markers.Begins(words);
        }

        // "Chairman\nRobin Vale": only where lines are known to break in sentences, and this one is as long as they are.
        return wrap is { } width && line.Indent + words.Length + FirstWord(following) > width && !Markers.StandsAlone(words);
    }

    private static int FirstWord(ReadOnlySpan<char> words)
    {
        var end = words.IndexOf(' ');
        return end < 0 ? words.Length : end;
    }

    private static bool EndsInTheMiddle(ReadOnlySpan<char> words)
    {
        var at = words.LastIndexOf(' ');
        return at > 0 && words[(at + 1)..] is "of" or "the" or "and" or "to" or "for" or "a" or "an" or "in" or "on" or "by" or "with" or "that" or "at" or "from" or "or" or "be" or "as" or "its" or "their";
    }
}
