using System.Buffers;
using System.Text;
using ActionBot.Minutes.Text;

namespace ActionBot.Minutes.Structure;

/// <summary>Joins lines into passages: a sentence that was broken over lines is whole again, and a limb, a marker or a heading begins anew.</summary>
internal sealed class PassageBuilder
{
    private const int LongestLead = 40;

    // No title of an item is so long.
    private const int LongestHead = 70;

    // Pieces of a line that was cut stay pieces.
    private const int LongestPassage = LineReader.Longest * 3 / 4;

    private readonly string document;
    private readonly List<Line> lines;
    private readonly int? wrap;
    private readonly StringBuilder text = new();
    private readonly TextMap.Builder map = new();
    private readonly List<int> cuts = [];
    private readonly List<Margin> margins = [];

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
        var tables = new TextTables(document, lines);
        for (var i = 0; i < lines.Count; i++)
        {
            if (lines[i].Length == 0 || lines[i].IsFurniture)
            {
                continue;
            }

            if (IsRule(lines[i]))
            {
                continue;
            }

            if (tables.Read(i, passages) is { } behind)
            {
                i = behind - 1;
                continue;
            }

            var first = lines[i];
            var row = IsRow(first) || IsInTable(first);
            text.Clear();
            map.Clear();
            cuts.Clear();
            margins.Clear();
            Append(first);
            if (!row)
            {
                for (var last = i; Next(i, last) is { } next;)
                {
                    Append(lines[next]);
                    i = next;
                    last = lines[next].Length > 0 ? next : last;
                }
            }

            var words = text.ToString();
            var start = Labels.Read(words, out var label);
            passages.Add(new Passage(words, map.Build(), start, label, row ? PassageKind.Row : start > 0 ? PassageKind.ListItem : PassageKind.Text)
            {
                Index = passages.Count,
                Previous = passages.Count > 0 ? passages[^1] : null,
                Indent = first.Indent,
                Margins = [.. margins],
                Cells = row ? CellSpans(words) : [],
            });
        }

        return passages;
    }

    // "(a)" on a line of its own belongs to the words below it, as tables that became text have it.
    private bool IsLabelAlone(Line line)
    {
        var words = line.Of(document);
        return words.Length is > 1 and <= 5 && (words[^1] is ')' || words[^1] is '.' && words[..^1].IndexOfAnyExcept("ivx") < 0) && Labels.Read(string.Concat(words, " x"), out var label) > 0 && label?.Length == words.Length;
    }

    /// <summary>The line that goes on with this passage, past a page break where a sentence runs over it; null where the passage ends.</summary>
    private int? Next(int i, int last)
    {
        var next = i + 1;
        if (next >= lines.Count || text.Length > LongestPassage)
        {
            return null;
        }

        if (text.Length <= 5 && IsLabelAlone(lines[i]))
        {
            while (next < lines.Count && lines[next].IsBlank)
            {
                next++;
            }

            return next < lines.Count && lines[next].Length > 0 && Labels.Read(lines[next].Of(document), out _) == 0 && !IsLabelAlone(lines[next]) ? next : null;
        }

        if (lines[next].Length == 0 && lines[next].Margin is not null)
        {
            return next;
        }

        // "…from standing across the        Clerk", a blank line, "stile at the end of the path": a cell of the column has pushed the sentence apart.
        // "…and installed. Councillor", a blank line, "Carter to order the netting."
        if (lines[next].IsBlank && next + 1 < lines.Count && (GoesOnBelow(lines[last], lines[next + 1]) || lines[last].Length > 60 && EndsInAName(lines[last].Of(document)) && lines[next + 1].Length > 0 && Labels.Read(lines[next + 1].Of(document), out _) == 0))
        {
            return next + 1;
        }

        // Between the foot of one page and the head of the next stand blank lines and furniture.
        var broken = false;
        for (var at = next; at < lines.Count && (lines[at].IsBlank || lines[at].IsFurniture); at++)
        {
            broken |= lines[at].IsFurniture;
            next = broken ? at + 1 : next;
        }

        if (broken)
        {
            return next < lines.Count && lines[next].Length > 0 && char.IsLower(document[lines[next].Start]) && document[lines[i].End - 1] is not ('.' or ';' or ':') && Continues(lines[i], lines[next]) ? next : null;
        }

        return lines[last].Length > 0 && Continues(lines[last], lines[next]) ? next : null;
    }

    private bool GoesOnBelow(Line line, Line next) =>
        line.Length > 0 && next.Length > 0 && !next.IsFurniture && (char.IsLower(document[next.Start]) || WantsItsNoun(line.Of(document)) && !Markers.Begins(next.Of(document))) && (line.Margin is not null && char.IsLetter(document[line.End - 1]) || EndsInTheMiddle(line.Of(document)))
        && Labels.Read(next.Of(document), out _) == 0 && !IsRow(next);

    // "That the Harbour Committee recommends to the", a blank line, "Harbour Board the new rates": an article closes no paragraph, whatever letter the next begins with.
    // Refuses: "Apologies of the" over a list of names, which is short, and "RESOLVED to", which leads on.
    private static bool WantsItsNoun(ReadOnlySpan<char> words) =>
        words.Length > LongestLead && words[(words.LastIndexOf(' ') + 1)..] is "the" or "a" or "an" or "of" or "its" or "their";

    private void Append(Line line)
    {
        if (line.Margin is { } margin)
        {
            var name = margin.Of(document);

            // "Dr Patel/" with "Linda Moss" below it is one entry.
            if (margins.Count > 0 && margins[^1].Text is [.., '/' or '&' or ','])
            {
                margins[^1] = margins[^1] with { Text = margins[^1].Text + " " + name };
            }
            else
            {
                margins.Add(new Margin(text.Length + line.Length, name));
            }
        }

        if (line.Length == 0)
        {
            return;
        }

        if (text.Length > 0 && !JoinsHyphen(line))
        {
            map.Add(text.Length, line.Start - 1);
            text.Append(' ');
        }

        var words = line.Of(document);
        if (!words.ContainsAny(OddBlanks) && !words.Contains("  ", StringComparison.Ordinal))
        {
            map.Add(text.Length, line.Start);
            text.Append(words);
            return;
        }

        var blank = false;
        for (var at = line.Start; at < line.Start + line.Length; at++)
        {
            var letter = document[at];
            var isBlank = LineReader.IsBlank(letter);
            if (!(isBlank && blank))
            {
                map.Add(text.Length, at);
                text.Append(isBlank ? ' ' : letter);
            }

            blank = isBlank;
            if (letter == '\t' && (cuts.Count == 0 || cuts[^1] != text.Length - 1))
            {
                cuts.Add(text.Length - 1);
            }
        }
    }

    // Every blank but the plain one.
    private static readonly SearchValues<char> OddBlanks = SearchValues.Create([.. Enumerable.Range(0, 0x3001).Select(code => (char)code).Where(letter => letter != ' ' && LineReader.IsBlank(letter)), '\ufeff']);

    // "Oper-" and "ations" are one word, "multi-" and "academy" two with their hyphen: a first half that is a word by itself keeps it.
    private bool JoinsHyphen(Line line)
    {
        if (text.Length < 3 || text[^1] != '-' || !char.IsLower(text[^2]) || !char.IsLower(document[line.Start]))
        {
            return false;
        }

        var start = text.Length - 1;
        while (start > 0 && char.IsLetter(text[start - 1]))
        {
            start--;
        }

        var half = text.ToString(start, text.Length - 1 - start);
        var behind = line.Of(document);
        var rest = behind.IndexOfAnyExceptInRange('a', 'z') is var stop and >= 0 ? behind[..stop] : behind;
        if (Lexicon.Find(string.Concat(half, rest)).Word is not null || Lexicon.Find(half).Word is null && !Array.Exists(Prefixes, prefix => prefix.Equals(half, StringComparison.OrdinalIgnoreCase)))
        {
            text.Length--;
            map.Cut(text.Length);
        }

        return true;
    }

    private static readonly string[] Prefixes = ["multi", "non", "self", "cross", "long", "short", "half", "well", "high", "low", "sub", "vice", "anti", "post", "pre", "inter", "co", "semi", "mid", "ex", "pro", "full", "cost", "face", "home", "school", "community"];

    /// <summary>A row of a table: its cells are parted by pipes, or by two tabs or more.</summary>
    private bool IsRow(Line line)
    {
        var words = line.Of(document);
        return words.Count('|') >= 2 || words.Count('\t') >= 2;
    }

    // "---|---|" under the titles of a table.
    private bool IsRule(Line line) => line.Length > 2 && line.Of(document).Contains('-') && line.Of(document).ContainsAny('|', '+') && !line.Of(document).ContainsAnyExcept(RuleMarks);

    private static readonly SearchValues<char> RuleMarks = SearchValues.Create("-|:+ =");

    private bool inTable;
    private int outside;

    /// <summary>A row of a table of two columns, which has one pipe between its cells and one at its end: only below the titles of a table of actions.</summary>
    private bool IsInTable(Line line)
    {
        var words = line.Of(document);
        var cells = words.Count('|');
        var after = line.End;
        while (after < document.Length && LineReader.IsBlank(document[after]))
        {
            after++;
        }

        var isRow = cells > 0 || after < document.Length && document[after] == '|';
        if (isRow && cells > 0 && words.Length < 80 && TableTitles.HeadActions([.. words.ToString().Split('|').Select(title => TableTitles.Of(title))]))
        {
            inTable = true;
        }

        outside = isRow ? 0 : outside + 1;
        inTable &= outside < 3;
        return inTable && isRow;
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
        if (next.Length == 0 || next.IsFurniture)
        {
            return false;
        }

        var words = line.Of(document);
        var following = next.Of(document);

        // "…on the 9th November" with "2015 After discussion" below it: a year behind its month is no number of an item.
        if (wrap is not null && following.Length > 5 && following[..2] is "19" or "20" && following[..4].IndexOfAnyExceptInRange('0', '9') < 0 && following[4] is ' ' or ',' or '.' && (Lexicon.Find(words[(words.LastIndexOf(' ') + 1)..]).Class & WordClass.Month) != 0)
        {
            return true;
        }

        // "…the race on" with "412 Saturday 11 August" below it: a number in the margin breaks no sentence.
        if (Labels.Read(following, out var label) > 0 && !(label is null && following[0] == 'o') && !(label is not null && EndsInTheMiddle(words) && !label.AsSpan().ContainsAnyExceptInRange('0', '9')))
        {
            return false;
        }

        if (Markers.Begins(following) || IsRow(next) || following[^1] == '.' && IsLabelAlone(next))
        {
            return false;
        }

        if (char.IsLower(following[0]))
        {
            return true;
        }

        // "Reason for the decision" behind the last limb opens what explains it.
        if (following.StartsWith("Reason", StringComparison.Ordinal) && following.Length < LongestLead && words[^1] == '.')
        {
            return false;
        }

        // "Lead officer: Kim Hale" and "Wards affected: Quay" are fields of the page.
        if (following.StartsWith("Lead officer:", StringComparison.OrdinalIgnoreCase) || following.StartsWith("Wards affected:", StringComparison.OrdinalIgnoreCase) || following.StartsWith("Decision Maker:", StringComparison.OrdinalIgnoreCase))
        {
            return false;
        }

        // "Action: Ian Cotter (Principal" with "Parks Officer) to liaise" below: the bracket is still open.
        if (words.LastIndexOf('(') is var open and >= 0 && words[open..].IndexOf(')') < 0 && words.Length - open < 60 && following.IndexOf(')') is var close and > 0 and < 60 && following[..close].IndexOf('(') < 0)
        {
            return true;
        }

        var last = words[^1];
        if (last is ',' or '\u2018' or '(' || EndsInTheMiddle(words))
        {
            // "RESOLVED that" leads on; "RESOLVED that the update on the boats moored at" is broken.
            return following.Length > 0 && (!Markers.Begins(words) || EndsInAName(words) && !words.EndsWith(':') || words.Length > LongestLead && !words.EndsWith("that") && !words.EndsWith("to"));
        }

        // "4.3   Bins. Clerk to contact Joe Orr/Ann" with "Hall at Thirl to arrange it" set in below it: a name was broken, and the line hangs.
        if (words.Length > LongestHead && next.Indent > line.Indent && char.IsLetter(last) && Labels.Read(words, out var numbered) > 0 && numbered is not null && following.IndexOf(' ') is > 0 and var blank && blank + 1 < following.Length && char.IsLower(following[blank + 1]))
        {
            return true;
        }

        // "19 dwellings, land off Quarry Lane           Object": columns are no sentence that goes on.
        if (HasColumns(words) && !char.IsLower(following[0]))
        {
            return false;
        }

        // "…to all bursars by half term. ACTION: TH" has said all it has to say.
        var marker = words.LastIndexOf("ACTION", StringComparison.Ordinal);
        if (marker > 0 && words.Length - marker < 24 && words[marker - 1] is ' ' or '(' or '[')
        {
            // "…for the cost. Agreed. ACTION" with "RB." below it lost its name to the next line.
            return wrap is not null && words.Length - marker <= 7 && IsShortName(following);
        }

        // A sentence that has ended with a name beside it is done.
        if (line.Margin is not null && last is '.' or ';')
        {
            return false;
        }

        // "(b) the Head of Roads &", "Licensing & Community" with "Safety, in consultation with the Chair" below it: a broken name, and its aside.
        if (wrap is not null && words.Length > LongestHead * 2 / 3 && char.IsLetter(last) && words[(words.LastIndexOf(' ') + 1)..] is { Length: > 1 } ending && char.IsUpper(ending[0]) && FirstWord(following) is > 2 and var comma && following[comma - 1] == ',' && comma + 1 < following.Length && char.IsLower(following[comma + 1]))
        {
            return true;
        }

        // "Chairman\nRobin Vale": only where lines are known to break in sentences, and this one is as long as they are.
        return wrap is { } width && line.Indent + words.Length + FirstWord(following) > width && !Markers.StandsAlone(words);
    }

    private static bool IsShortName(ReadOnlySpan<char> words) => words.TrimEnd('.') is { Length: >= 2 and <= 12 } name && !name.ContainsAny(" ,;:") && name.ContainsAnyInRange('A', 'Z');

    private static bool HasColumns(ReadOnlySpan<char> words) => words.IndexOf("    ", StringComparison.Ordinal) > 20;

    private static int FirstWord(ReadOnlySpan<char> words)
    {
        var end = words.IndexOf(' ');
        return end < 0 ? words.Length : end;
    }

    private static bool EndsInTheMiddle(ReadOnlySpan<char> words)
    {
        var at = words.LastIndexOf(' ');
        return at > 0 && words[(at + 1)..] is "of" or "the" or "and" or "to" or "for" or "a" or "an" or "in" or "on" or "by" or "with" or "that" or "at" or "from" or "or" or "be" or "as" or "its" or "their" or "&" or "regarding" or "concerning" or "between" || words.Length > 2 && words[^1] is 's' && words[^2] is '\'' or '\u2019' && char.IsUpper(words[at + 1]) || EndsInAName(words);
    }

    // "seconded by Cllr" with "Dunn" below it, "the motion of Mr P." with "Hill": a title or an initial wants its name.
    private static bool EndsInAName(ReadOnlySpan<char> words)
    {
        var at = words.LastIndexOf(' ');
        var last = words[(at + 1)..];
        if (at > 0 && last is [>= 'A' and <= 'Z', '.'])
        {
            words = words[..at].TrimEnd();
            at = words.LastIndexOf(' ');
            last = words[(at + 1)..].TrimEnd('.');
        }

        // "seconded by CC" with "Amos" below it: a community councillor's title, and no initials in a margin
        return at > 0 && last.Length > 1 && char.IsUpper(last[0]) && ((Lexicon.Find(last).Class & WordClass.Courtesy) != 0 || last is "CC" && words[..at].EndsWith(" by"));
    }
}
