namespace ActionBot.Minutes.Text;

/// <summary>A date as written: the day always, month and year where the words give them.</summary>
/// <param name="FirstToken">Its first token.</param>
/// <param name="EndToken">Behind its last token.</param>
/// <param name="Day">1 to 31.</param>
/// <param name="Month">1 to 12; null: a day alone ("15 January and 11 March" borrow nothing, "7 and 21 March" borrow the month).</param>
/// <param name="Year">Four figures.</param>
internal readonly record struct WrittenDate(int FirstToken, int EndToken, int Day, int? Month, int? Year)
{
    public DateOnly? Whole => Month is { } month && Year is { } year && Day <= DateTime.DaysInMonth(year, month) ? new DateOnly(year, month, Day) : null;
}

/// <summary>Reads dates: "Tuesday, 4 June 2019", "13th May 2021", "June 4th, 2019", "09/12/2021", "15 January, 12 March and 9 July 2015". A month or year that follows is shared backwards.</summary>
internal static class CalendarDates
{
    private static readonly string[] Months = ["jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec"];

    public static int? MonthOf(Token token) => token.Is(WordClass.Month) && token.IsCapital ? Array.FindIndex(Months, month => token.Word!.StartsWith(month, StringComparison.Ordinal)) + 1 : null;

    public static List<WrittenDate> Find(List<Token> tokens, string text)
    {
        var dates = new List<WrittenDate>();
        for (var at = 0; at < tokens.Count; at++)
        {
            if (ReadAt(tokens, text, at) is { } date)
            {
                dates.Add(date);
                at = date.EndToken - 1;
            }
        }

        // "15th January, 12th March, 14th May and 9th July 2015": the year stands once, behind the last.
        for (var i = dates.Count - 2; i >= 0; i--)
        {
            if (dates[i].Year is null && dates[i + 1] is { Year: { } year } next && IsList(tokens, dates[i].EndToken, next.FirstToken))
            {
                dates[i] = dates[i] with { Year = year };
            }
        }

        return dates;
    }

    /// <summary>The date that begins at a token, or nothing.</summary>
    public static WrittenDate? ReadAt(List<Token> tokens, string text, int at) =>
        tokens[at].Shape == Shape.Figure || tokens[at].Is(WordClass.Weekday | WordClass.Month) ? ReadFrom(tokens, text, at) : null;

    // Asked of every word of many passages: what no date begins with is told apart above.
    private static WrittenDate? ReadFrom(List<Token> tokens, string text, int at)
    {
        var first = at;
        if (tokens[at].Is(WordClass.Weekday) && at + 1 < tokens.Count)
        {
            at += tokens[at + 1].Is(",") && at + 2 < tokens.Count ? 2 : 1;
            if (at < tokens.Count && tokens[at].Is("the") && at + 1 < tokens.Count)
            {
                at++;
            }
        }

        var token = tokens[at];
        var written = text.AsSpan(token.Start, token.End - token.Start);
        if (Slashed(written) is { } slashed)
        {
            return new WrittenDate(first, at + 1, slashed.Day, slashed.Month, slashed.Year);
        }

        if (DayOf(written) is { } day && at + 1 < tokens.Count)
        {
            var next = at + 1;

            // "3 rd December": what was raised above the line stands apart.
            next += next + 1 < tokens.Count && text.AsSpan(tokens[next].Start, tokens[next].End - tokens[next].Start) is "st" or "nd" or "rd" or "th" ? 1 : 0;
            if (tokens[next].Is("of") && next + 1 < tokens.Count)
            {
                next++;
            }

            if (MonthOf(tokens[next]) is { } month)
            {
                var year = YearAt(tokens, text, next + 1, out var end) ?? ShortYearAt(tokens, text, next + 1, ref end);
                return new WrittenDate(first, end, day, month, year);
            }
        }

        // "March the 5th 2019"
        if (MonthOf(token) is { } named && at + 2 < tokens.Count && tokens[at + 1].Is("the") && text.AsSpan(tokens[at + 2].Start, tokens[at + 2].End - tokens[at + 2].Start) is { Length: > 2 } ordinal && DayOf(ordinal) is { } nth)
        {
            var year = YearAt(tokens, text, at + 3, out var end);
            return new WrittenDate(first, year is null ? at + 3 : end, nth, named, year);
        }

        // "Apr. 19th, 2016", "Feb. 9 2016": a full stop for what the month left out. Refuses: "It ends in May. 9 people came".
        if (MonthOf(token) is { } cut && token.End - token.Start is 3 or 4 && !token.Is("may") && at + 3 < tokens.Count && tokens[at + 1].Is(".")
            && DayOf(text.AsSpan(tokens[at + 2].Start, tokens[at + 2].End - tokens[at + 2].Start)) is { } dotted && YearAt(tokens, text, at + 3, out var behindYear) is { } inYear)
        {
            return new WrittenDate(first, behindYear, dotted, cut, inYear);
        }

        // "June 4th, 2019", "March 4 2019"
        if (MonthOf(token) is { } leading && at + 1 < tokens.Count
            && DayOf(text.AsSpan(tokens[at + 1].Start, tokens[at + 1].End - tokens[at + 1].Start)) is { } following
            && (text.AsSpan(tokens[at + 1].Start, tokens[at + 1].End - tokens[at + 1].Start).Length > 2 || (at + 2 < tokens.Count && (tokens[at + 2].Is(",") || YearAt(tokens, text, at + 2, out _) is not null))))
        {
            var behind = at + 2 < tokens.Count && tokens[at + 2].Is(",") ? at + 3 : at + 2;
            var year = YearAt(tokens, text, behind, out var end);
            return new WrittenDate(first, year is null ? at + 2 : end, following, leading, year);
        }

        return null;
    }

    /// <summary>The year that stands at a token: "2019", "'19" is not one.</summary>
    public static int? YearAt(List<Token> tokens, string text, int at, out int end)
    {
        end = at;
        if (at < tokens.Count && tokens[at].Is(",") && at + 1 < tokens.Count)
        {
            at++;
        }

        if (at < tokens.Count && tokens[at].Shape == Shape.Figure && tokens[at].End - tokens[at].Start == 4 && int.TryParse(text.AsSpan(tokens[at].Start, 4), out var year) && year is >= 1990 and <= 2099)
        {
            end = at + 1;
            return year;
        }

        return null;
    }

    // "17th July 14", "13 March 96 at 7.40pm": two figures with nothing behind them that they could count
    private static int? ShortYearAt(List<Token> tokens, string text, int at, ref int end)
    {
        if (at >= tokens.Count || tokens[at].Shape != Shape.Figure || tokens[at].End - tokens[at].Start != 2 || !int.TryParse(text.AsSpan(tokens[at].Start, 2), out var figures) || figures is > 39 and < 90 or < 3
            || at + 1 < tokens.Count && !(tokens[at + 1].Word is "." or "," or ";" or ")" or "at" or "in") || at + 2 < tokens.Count && tokens[at + 1].Word is "." or "," && tokens[at + 2].Shape == Shape.Figure)
        {
            return null;
        }

        end = at + 1;
        return figures < 90 ? 2000 + figures : 1900 + figures;
    }

    /// <summary>"3", "3rd"; null for every other word.</summary>
    internal static int? DayOf(ReadOnlySpan<char> word)
    {
        var figures = 0;
        while (figures < word.Length && char.IsAsciiDigit(word[figures]))
        {
            figures++;
        }

        return figures is 1 or 2
            && (figures == word.Length || word[figures..] is "st" or "nd" or "rd" or "th" or "ST" or "ND" or "RD" or "TH")
            && int.Parse(word[..figures], System.Globalization.CultureInfo.InvariantCulture) is >= 1 and <= 31 and var day ? day : null;
    }

    private static (int Day, int Month, int? Year)? Slashed(ReadOnlySpan<char> word)
    {
        // "09-03-17" only with all three
        var mark = word.Contains('/') ? '/' : word.Count('-') == 2 ? '-' : '.';
        var first = word.IndexOf(mark);
        if (first is < 1 or > 2)
        {
            return null;
        }

        var rest = word[(first + 1)..];
        var second = rest.IndexOf(mark);
        var month = second < 0 ? rest : rest[..second];
        if (!int.TryParse(word[..first], out var day) || month.Length is < 1 or > 2 || !int.TryParse(month, out var figure) || day is < 1 or > 31 || figure is < 1 or > 12)
        {
            return null;
        }

        if (second < 0)
        {
            return null;
        }

        return int.TryParse(rest[(second + 1)..], out var year) && year is >= 0 and <= 99 or >= 1990 and <= 2099 ? (day, figure, year < 100 ? 2000 + year : year) : null;
    }

    private static bool IsList(List<Token> tokens, int from, int to)
    {
        for (var at = from; at < to; at++)
        {
            if (!(tokens[at].Word is "," or "and" or "&" or ";" or "-" or "at" or "on" || tokens[at].Is(WordClass.Weekday)) && tokens[at].Shape != Shape.Figure)
            {
                return false;
            }
        }

        return true;
    }
}
