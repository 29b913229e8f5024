using System.Globalization;

namespace ActionBot.Minutes.Structure;

/// <summary>Reads the label or bullet in front of a line: "(a)", "iv)", "5.1.2", "311-1.", "2206.05", "045/LO/23", "•". Not a date, a time or a sum of money.</summary>
internal static class Labels
{
    private const string Bullets = "\u00b7\u2022\u25cf\u25aa\u25a0\uf0b7\u2023\u25e6*\u2043\u27a2\u2713\u2192\u25ba\u25b6\u00bb";

    /// <summary>Length of the label with the blank behind it; 0 for none. A bullet has a length and no label.</summary>
    public static int Read(ReadOnlySpan<char> line, out string? label)
    {
        label = null;
        if (line.Length < 2)
        {
            return 0;
        }

        if (Bullets.Contains(line[0], StringComparison.Ordinal) || (line[0] is '-' or '\u2013' or 'o' or '\u00d8' or '\u00a7' && LineReader.IsBlank(line[1])))
        {
            return Behind(line, 1);
        }

        // "-> ACTION: Ollie to put a call out"
        if (line.StartsWith("->") || line.StartsWith("=>"))
        {
            return Behind(line, 2);
        }

        if (BehindMargin(line, out label) is var behind and > 0)
        {
            return behind;
        }

        var length = Bracketed(line);
        if (length == 0 && Logged(line) is var logged and > 0)
        {
            label = line[..logged].ToString();
            return Behind(line, line[logged] == '-' ? logged + 1 : logged);
        }

        if (length == 0)
        {
            length = BareRoman(line);
        }

        if (length == 0)
        {
            length = Numbered(line);
        }

        if (length == 0 || length >= line.Length)
        {
            return 0;
        }

        label = line[..length].ToString();
        return Behind(line, length);
    }

    /// <summary>The next label of the same list: 2 behind 1, (b) behind (a), ii behind i.</summary>
    public static bool Follows(string? last, string label)
    {
        if (last is null || last[^1] != label[^1] || char.IsLetterOrDigit(last[0]) != char.IsLetterOrDigit(label[0]))
        {
            return false;
        }

        var before = last.Trim('(', ')', '.', ' ');
        var now = label.Trim('(', ')', '.', ' ');
        if (int.TryParse(before, CultureInfo.InvariantCulture, out var number))
        {
            return int.TryParse(now, CultureInfo.InvariantCulture, out var next) && next == number + 1;
        }

        return before.Length == 1 && now.Length == 1 && now[0] == before[0] + 1 || Roman(before) is { } roman && Roman(now) == roman + 1;
    }

    private static int? Roman(ReadOnlySpan<char> text)
    {
        var value = 0;
        for (var at = 0; at < text.Length; at++)
        {
            var here = ValueOf(text[at]);
            if (here == 0)
            {
                return null;
            }

            value += at + 1 < text.Length && ValueOf(text[at + 1]) > here ? -here : here;
        }

        return value > 0 ? value : null;
    }

    private static int ValueOf(char letter) => letter switch { 'i' or 'I' => 1, 'v' or 'V' => 5, 'x' or 'X' => 10, _ => 0 };

    private static int Behind(ReadOnlySpan<char> line, int at)
    {
        while (at < line.Length && LineReader.IsBlank(line[at]))
        {
            at++;
        }

        return at;
    }

    // (a) (iv) (12) a) iv) a. iv. — but not "a meeting" and not "I. Smith".
    private static int Bracketed(ReadOnlySpan<char> line)
    {
        var open = line[0] is '(' or '[';
        var at = open ? 1 : 0;
        var start = at;
        while (at < line.Length && at - start < 5 && (char.IsAsciiLetter(line[at]) || char.IsAsciiDigit(line[at]) || (open && line[at] == '.')))
        {
            at++;
        }

        if (at == start || at >= line.Length)
        {
            return 0;
        }

        var inner = line[start..at];
        var isLabel = char.IsAsciiDigit(inner[0]) ? inner.Length <= 3 && inner.IndexOfAnyExceptInRange('0', '9') < 0 : inner.Length == 1 || IsRoman(inner) || (inner.Length == 2 && inner[0] == inner[1]);
        if (!isLabel)
        {
            return 0;
        }

        if (line[at] is ')' or ']')
        {
            return at + 1;
        }

        if (open || line[at] != '.' || at + 1 >= line.Length)
        {
            return 0;
        }

        // "a. moss", "a.All moss" and "iii.CEO to write" are labelled, and "A. That the plan be amended"; "A. Smith" is a name, "a.m." a time.
        return char.IsAsciiLetterLower(inner[0]) ? LineReader.IsBlank(line[at + 1]) || char.IsAsciiLetterUpper(line[at + 1]) ? at + 1 : 0
            : LineReader.IsBlank(line[at + 1]) && OpensASentence(line[Behind(line, at + 1)..]) ? at + 1 : 0;
    }

    private static bool OpensASentence(ReadOnlySpan<char> words)
    {
        foreach (var opening in (ReadOnlySpan<string>)["That ", "The ", "To ", "Further", "An ", "All ", "There ", "This "])
        {
            if (words.StartsWith(opening, StringComparison.Ordinal))
            {
                return true;
            }
        }

        return false;
    }

    // "413 ii) the update be noted": the number of the minute stands in the margin, in front of the limb's own letter.
    // Refuses: "12 (a) Apologies", where both are the label.
    private static int BehindMargin(ReadOnlySpan<char> line, out string? label)
    {
        label = null;
        var figures = line.IndexOfAnyExceptInRange('0', '9');
        if (figures is < 1 or > 4 || !LineReader.IsBlank(line[figures]))
        {
            return 0;
        }

        var at = Behind(line, figures);
        var length = at < line.Length && char.IsAsciiLetterLower(line[at]) ? Bracketed(line[at..]) : 0;
        if (length == 0 || line[at + length - 1] != ')' || at + length + 1 >= line.Length || !LineReader.IsBlank(line[at + length]))
        {
            return 0;
        }

        label = line.Slice(at, length).ToString();
        return Behind(line, at + length);
    }

    // "14/02/27-01-Secretary to send", "14/02/27-12 – Clerk to ring": the log numbers each action by the meeting that asked for it.
    // Refuses: "14/02/27 Clerk to ring", "14/02/27-15/02/27".
    private static int Logged(ReadOnlySpan<char> line)
    {
        const string day = "00/00/00-";
        if (line.Length < day.Length + 4)
        {
            return 0;
        }

        for (var at = 0; at < day.Length; at++)
        {
            if (day[at] == '0' ? !char.IsAsciiDigit(line[at]) : line[at] != day[at])
            {
                return 0;
            }
        }

        var end = day.Length;
        while (end < line.Length && char.IsAsciiDigit(line[end]))
        {
            end++;
        }

        var name = end < line.Length && line[end] == '-' ? Behind(line, end + 1) : end < line.Length && LineReader.IsBlank(line[end]) ? Behind(line, end) : line.Length;
        return end - day.Length is >= 1 and <= 3 && name < line.Length && char.IsAsciiLetterUpper(line[name]) ? end : 0;
    }

    // "ii  Servicing of Schools Forum": a small Roman number and a gap wider than a blank.
    private static int BareRoman(ReadOnlySpan<char> line)
    {
        var end = line.IndexOfAnyExcept('i', 'v', 'x');
        return end is > 0 and < 6 && end + 2 < line.Length && LineReader.IsBlank(line[end]) && (LineReader.IsBlank(line[end + 1]) || line[end] == '\t') ? end : 0;
    }

    // 5. 5.1 5.1.2. 34. 2206.01 311-1. 107/22 045/LO/23 19/23 C048/23 — followed by a blank or, with a mark at its end, by a capital.
    private static int Numbered(ReadOnlySpan<char> line)
    {
        var at = 0;
        while (at < line.Length && char.IsAsciiLetterUpper(line[at]) && at < 3)
        {
            at++;
        }

        // "P.112 Apologies": letters, a full stop and the number.
        var dotted = at > 0 && at + 1 < line.Length && line[at] == '.' && char.IsAsciiDigit(line[at + 1]);
        at += dotted ? 1 : 0;
        var figures = at;
        var marks = dotted ? 1 : 0;
        while (at < line.Length && (char.IsAsciiDigit(line[at]) || (at > figures && line[at] is '.' or '/' or '-' or ':' && at + 1 < line.Length && (char.IsAsciiDigit(line[at + 1]) || (line[at] == '/' && char.IsAsciiLetterUpper(line[at + 1])))) || (marks > 0 && char.IsAsciiLetterUpper(line[at]) && line[at - 1] is '/' or >= 'A' and <= 'Z')))
        {
            marks += line[at] is '.' or '/' or '-' or ':' ? 1 : 0;
            at++;
        }

        // "2026/27 was a hard year": the year of a budget counts nothing; "2114/BC" is a number, "23/6/08 at noon" a day.
        if (at == 7 && figures == 0 && line[4] == '/' && line[0] is '1' or '2' && int.TryParse(line[2..4], CultureInfo.InvariantCulture, out var from) && int.TryParse(line[5..7], CultureInfo.InvariantCulture, out var to) && from + 1 == to)
        {
            return 0;
        }

        if (at == figures || at >= line.Length || at > 14 || (figures > 0 && marks == 0 && !(figures > 1 && at - figures <= 3 && IsFollowedByACapital(line, at))))
        {
            return 0;
        }

        var closed = line[at] is '.' or ')' or ':';
        if (closed)
        {
            at++;
        }

        if (at >= line.Length || (!LineReader.IsBlank(line[at]) && !(closed && char.IsAsciiLetterUpper(line[at]))))
        {
            return 0;
        }

        // "3 September 2019" and "10.30 am" and "12 members" are no labels; "12  Apologies" and "10. Care" are.
        var rest = line[Behind(line, at)..];
        if (rest.Length == 0)
        {
            return 0;
        }

        if (marks == 0 && !closed)
        {
            return char.IsAsciiLetterUpper(rest[0]) && !StartsWithMonth(rest) ? at : 0;
        }

        return rest.StartsWith("am", StringComparison.OrdinalIgnoreCase) || rest.StartsWith("pm", StringComparison.OrdinalIgnoreCase) || rest.StartsWith("p.m", StringComparison.Ordinal) || rest.StartsWith("a.m", StringComparison.Ordinal) ? 0 : at;
    }

    // "SC17 Minutes"; "M25 junction" and "CO6 3BW" are no labels.
    private static bool IsFollowedByACapital(ReadOnlySpan<char> line, int at) => LineReader.IsBlank(line[at]) && Behind(line, at) is var next && next + 1 < line.Length && char.IsAsciiLetterUpper(line[next]) && char.IsLetter(line[next + 1]);

    private static bool StartsWithMonth(ReadOnlySpan<char> text)
    {
        foreach (var month in (ReadOnlySpan<string>)["January", "February", "March", "April", "May ", "June", "July", "August", "September", "October", "November", "December"])
        {
            if (text.StartsWith(month, StringComparison.OrdinalIgnoreCase))
            {
                return true;
            }
        }

        return false;
    }

    private static bool IsRoman(ReadOnlySpan<char> text)
    {
        foreach (var letter in text)
        {
            if (letter is not ('i' or 'v' or 'x' or 'I' or 'V' or 'X'))
            {
                return false;
            }
        }

        return true;
    }
}
