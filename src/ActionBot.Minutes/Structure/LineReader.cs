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

    private static void Add(string document, List<Line> lines, Line line)
    {
        // "…Present: Cllr Orr 1. Apologies. None. 2. Bins. …": minutes that became one line are cut where their items begin.
        foreach (var item in RunOnItems.Find(line.Of(document)).ConvertAll(item => line.Start + item))
        {
            Add(document, lines, line with { Length = document.AsSpan(line.Start, item - line.Start).TrimEnd().Length });
            line = Behind(document, line, item - line.Start);
        }

        // "Minutes: That the motion be referred": agenda and minutes are two, also where the line begins with the word.
        if (line.Length > Inline.Length + 4 && line.Of(document).StartsWith(Inline.AsSpan(1), StringComparison.Ordinal) && OpensTheMinutes(line.Of(document)[(Inline.Length - 1)..]))
        {
            lines.Add(line with { Length = Inline.Length - 2 });
            line = Behind(document, line, Inline.Length - 1);
        }

        // "APPOINTMENT OF CHAIR To appoint a Chair. Minutes: Agreed that …": a table that became one line; the same.
        while (line.Length > Inline.Length && line.Of(document).IndexOf(Inline, StringComparison.Ordinal) is > 0 and var at && at + Inline.Length < line.Length)
        {
            lines.Add(line with { Length = line.Of(document)[..at].TrimEnd().Length });
            lines.Add(new Line(line.Start + at + 1, Inline.Length - 2, 0));
            line = Behind(document, line, at + Inline.Length);
        }

        if (OutcomeIn(line.Of(document)) is { } outcome)
        {
            lines.Add(line with { Length = line.Of(document)[..outcome].TrimEnd().TrimEnd(['-', '\u2013', '\u2014']).TrimEnd().Length });
            line = Behind(document, line, outcome);
        }

        // A whole document that lost its line breaks is read piece by piece: what is read of a paragraph may take the paragraph's length for every sentence in it.
        while (line.Length > Longest)
        {
            var cut = SentenceEnd(line.Of(document)[..Longest]);
            lines.Add(line with { Length = line.Of(document)[..cut].TrimEnd().Length });
            line = Behind(document, line, cut);
        }

        lines.Add(line);
    }

    // "That the motion be referred", "Resolved that it be noted", "The Committee considered"; "Jo Dunn (Clerk)" is who took them.
    private static bool OpensTheMinutes(ReadOnlySpan<char> words)
    {
        foreach (var opening in (ReadOnlySpan<string>)["That ", "Resolved", "RESOLVED", "Agreed", "AGREED", "The ", "It was ", "Members ", "There "])
        {
            if (words.StartsWith(opening, StringComparison.Ordinal))
            {
                return true;
            }
        }

        return false;
    }

    // "5. To receive an update on fencing – It was RESOLVED: That the shelter be removed", "6. Grass contract - It was agreed that it be extended": the agenda's line and what came of it.
    // Refuses: "RESOLVED – That the report be noted", "Licences – DEFERRED to December", "3. The Chair spoke. The road – it was agreed – is bad".
    private static int? OutcomeIn(ReadOnlySpan<char> words)
    {
        for (var at = 4; at < Math.Min(words.Length - 12, LongestTitle); at++)
        {
            if (words[at] == '.' && at > 6 && words[at + 1] == ' ' && char.IsUpper(words[at + 2]) && !char.IsUpper(words[at - 1]))
            {
                return null;
            }

            // "7. Accounts for Payment: Resolved to pay the two invoices."
            if (words[at] == ':' && words[(at + 1)..].StartsWith(" Resolved to ", StringComparison.Ordinal) && Labels.Read(words, out var item) > 0 && item is not null && char.IsAsciiDigit(item[0]))
            {
                return at + 2;
            }

            if (words[at] is not ('-' or '\u2013' or '\u2014') || words[at - 1] != ' ')
            {
                continue;
            }

            var behind = words[(at + 1)..].TrimStart();
            // "11. To consider the vacancies – Mr Hill was approved for the seat": what was said of it is told in a sentence.
            if (Labels.Read(words, out var number) is var start && words[start..].StartsWith("To ", StringComparison.Ordinal) && (start == 0 || number is not null) && Tells(behind))
            {
                return words.Length - behind.Length;
            }

            if (IsOutcome(behind))
            {
                return words.StartsWith("To ", StringComparison.Ordinal) || Labels.Read(words, out var label) > 0 && label is not null && char.IsAsciiDigit(label[0]) ? words.Length - behind.Length : null;
            }
        }

        return null;
    }

    // "Mr Hill was approved", "The Clerk reported"; "Quay Lane and The Bend" tells nothing.
    private static bool Tells(ReadOnlySpan<char> words)
    {
        if (words.Length == 0 || !char.IsUpper(words[0]))
        {
            return false;
        }

        foreach (var verb in (ReadOnlySpan<string>)[" was ", " were ", " has ", " have ", " will ", " agreed ", " reported ", " noted ", " advised ", " resolved "])
        {
            if (words[..Math.Min(words.Length, LongestLead)].Contains(verb, StringComparison.Ordinal))
            {
                return true;
            }
        }

        return false;
    }

    private static bool IsOutcome(ReadOnlySpan<char> words)
    {
        foreach (var formula in Formulas)
        {
            if (words.StartsWith(formula, StringComparison.Ordinal) || words.StartsWith("It was ", StringComparison.Ordinal) && words[7..Math.Min(words.Length, 40)].Contains(formula, StringComparison.OrdinalIgnoreCase))
            {
                return true;
            }
        }

        return false;
    }

    private static readonly string[] Formulas = ["Resolved that", "Resolved to", "Resolved:", "RESOLVED that", "RESOLVED to", "RESOLVED:", "RESOLVED That", "Agreed that", "Agreed to", "AGREED that", "AGREED to", "AGREED:", "Decided that", "Decided to"];

    private const int LongestTitle = 300;

    // The verb of a sentence stands this near its beginning.
    private const int LongestLead = 60;

    private static Line Behind(string document, Line line, int at)
    {
        while (at < line.Length && IsBlank(document[line.Start + at]))
        {
            at++;
        }

        return new Line(line.Start + at, line.Length - at, 0);
    }

    // Behind the last full stop; else at the last blank, else in the middle of the word.
    private static int SentenceEnd(ReadOnlySpan<char> words)
    {
        var stop = words.LastIndexOf(". ", StringComparison.Ordinal);
        return stop > words.Length / 2 ? stop + 1
            : words.LastIndexOf(' ') is > 0 and var blank ? blank
            : char.IsHighSurrogate(words[^1]) ? words.Length - 1 : words.Length;
    }

    /// <summary>How long a line may be, in letters; no paragraph of minutes as they are written comes near it.</summary>
    public const int Longest = 6_000;

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
