namespace ActionBot.Minutes.Structure;

/// <summary>
/// Parts the action column from the text it stands beside, so that a sentence runs on past a name in the margin.
/// <para>Takes: "…by the end of the month.            SB/CF" where a column is headed "Action", or where such initials stand at one depth of the page again and again.</para>
/// <para>Leaves: columns of attendance above that heading, "A J Roofing     £3,480", and a lone name without a heading.</para>
/// </summary>
internal static class ActionColumn
{
    private const int NarrowestGap = 3;
    private const int NarrowestText = 30;
    private const int LongestName = 32;

    // Proportional text that became columns is ragged by so many characters.
    private const int Ragged = 14;

    public static void Part(string document, List<Line> lines)
    {
        int? headed = null;
        var column = -1;
        var initials = new Dictionary<int, int>();
        var tails = new Span?[lines.Count];
        for (var i = 0; i < lines.Count; i++)
        {
            if (Tail(document, lines[i]) is not { } tail)
            {
                continue;
            }

            tails[i] = tail;
            var words = document.AsSpan(tail.Start, tail.Length);
            if (headed is null && IsTitle(words) && IsTitleRow(document.AsSpan(lines[i].Start, tail.Start - lines[i].Start)))
            {
                (headed, column) = (i, Column(lines[i], tail));
            }
            else if (AreInitials(words))
            {
                var depth = Column(lines[i], tail) / Ragged;
                initials[depth] = initials.GetValueOrDefault(depth) + 1;
            }
        }

        // "Action" with "by" on the line below it is one title.
        if (headed is { } title && title + 1 < lines.Count && lines[title + 1].Of(document) is "by" or "By" or "BY" or "by:" or "for" && Math.Abs(lines[title + 1].Indent - column) <= Ragged)
        {
            lines[title + 1] = lines[title + 1] with { Length = 0 };
        }

        // A title alone far to the right is no word of the sentence above it.
        if (headed is { } lone && tails[lone] is { } word && word.Start == lines[lone].Start)
        {
            lines[lone] = lines[lone] with { Length = 0 };
        }

        for (var i = 0; i < lines.Count; i++)
        {
            if (tails[i] is not { } tail || i == headed)
            {
                continue;
            }

            var words = document.AsSpan(tail.Start, tail.Length);
            var beside = headed < i && Math.Abs(Column(lines[i], tail) - column) <= Ragged;
            if (beside && IsNoName(words))
            {
                lines[i] = lines[i] with { Length = document.AsSpan(lines[i].Start, tail.Start - lines[i].Start).TrimEnd().Length };
            }
            else if ((beside && AreNames(words)) || (headed is null && AreInitials(words) && initials[Column(lines[i], tail) / Ragged] > 1) || headed is null && IsPostFarOff(document.AsSpan(lines[i].Start, tail.Start - lines[i].Start), words))
            {
                var text = document.AsSpan(lines[i].Start, tail.Start - lines[i].Start).TrimEnd();
                lines[i] = lines[i] with { Length = text.Length, Margin = tail };
            }
        }
    }

    private static int Column(Line line, Span tail) => tail.Start - line.Start + line.Indent;

    /// <summary>What stands behind the last wide gap of a line, or alone far to the right of the page.</summary>
    private static Span? Tail(string document, Line line)
    {
        var words = line.Of(document);
        if (words.Length == 0)
        {
            return null;
        }

        var blanks = 0;
        for (var at = words.Length - 1; at >= 0; at--)
        {
            if (!LineReader.IsBlank(words[at]))
            {
                if (blanks >= NarrowestGap)
                {
                    var start = at + 1 + blanks;
                    return words.Length - start <= LongestName && line.Indent + start >= NarrowestText ? new Span(line.Start + start, words.Length - start) : null;
                }

                blanks = 0;
                if (words.Length - at > LongestName)
                {
                    return null;
                }
            }
            else
            {
                blanks++;
            }
        }

        return line.Indent >= NarrowestText + Ragged ? new Span(line.Start, line.Length) : null;
    }

    private static bool IsTitle(ReadOnlySpan<char> words) => words.TrimEnd(':') is "Action" or "ACTION" or "Actions" or "ACTIONS" or "Action by" or "Action By" or "ACTION BY" or "Action for" or "Who" or "WHO" or "By whom" or "By Whom" or "Owner" or "Lead" or "Responsible" or "Action Owner";

    // "…he would forward to District.                              Clerk": a post behind a very wide gap, without any heading.
    private static bool IsPostFarOff(ReadOnlySpan<char> text, ReadOnlySpan<char> words) =>
        words is "Clerk" or "CLERK" or "The Clerk" or "Chairman" or "Chair" or "RFO" or "All" or "ALL" or "Clerk/Chairman" && text.TrimEnd() is { Length: > NarrowestText } before && before[^1] is '.' or ')' && text.Length - before.Length >= WidestBlank;

    private const int WidestBlank = 12;

    // What stands in the column where nobody has to do anything.
    private static bool IsNoName(ReadOnlySpan<char> words) => words.TrimEnd(".:") is "Noted" or "NOTED" or "noted" or "Note" or "To note" or "None" or "NONE" or "Nil" or "NIL" or "N/A" or "n/a" or "Info" or "Information" or "For information" or "For info" or "Agreed" or "AGREED" or "Approved" or "APPROVED" or "Resolved" or "RESOLVED" or "-" or "\u2013";

    // "Item        Action": nothing but the title of the other column stands beside the title.
    private static bool IsTitleRow(ReadOnlySpan<char> words) => words.Trim().Length < 24 && words.Trim().Count(' ') < 3;

    private static bool AreInitials(ReadOnlySpan<char> words)
    {
        foreach (var range in words.SplitAny('/', '&', ',', '+'))
        {
            var part = words[range].Trim();
            if (part.Length is < 2 or > 4 || part.ContainsAnyExceptInRange('A', 'Z'))
            {
                return words[range].Trim().Length == 0 && range.End.Value == words.Length && words.Length > 2;
            }
        }

        return true;
    }

    private static bool AreNames(ReadOnlySpan<char> words)
    {
        var count = 0;
        foreach (var range in words.SplitAny(" /&,+"))
        {
            var part = words[range];
            if (part.Length == 0)
            {
                continue;
            }

            count++;
            if (!char.IsUpper(part[0]) && part is not ("of" or "and" or "the" or "for") || part.ContainsAnyInRange('0', '9') || part[^1] == ':')
            {
                return false;
            }
        }

        return count is > 0 and <= 5;
    }
}
