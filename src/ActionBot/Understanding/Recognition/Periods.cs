using ActionBot.Understanding.Language;

namespace ActionBot.Understanding.Recognition;

/// <summary>Reads the days that a question limits itself to.</summary>
internal static class Periods
{
    private static readonly string[] Numbers = ["zero", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven", "twelve"];

    /// <summary>The period in a clause; null: none is said.</summary>
    /// <param name="clause">Where.</param>
    /// <param name="past">The question looks back: "March" is the last one, "Monday" the one before today.</param>
    public static Period? In(Clause clause, bool past)
    {
        for (var at = clause.From; at < clause.To; at++)
        {
            var (edge, from) = Opening(clause, at);
            if (Of(clause, from, past, out var end) is not { } days)
            {
                continue;
            }

            var words = clause.Message.Words(at, end);
            if (days.Meeting is not null)
            {
                return days with { Text = words, Edge = edge is Edge.Since or Edge.After ? PeriodEdge.Since : edge is Edge.By or Edge.Before ? PeriodEdge.Until : PeriodEdge.At };
            }

            return edge switch
            {
                Edge.Since => new Period(words, days.From, null),
                Edge.After => new Period(words, days.Until?.AddDays(1), null),
                Edge.By => new Period(words, null, days.Until),
                Edge.Before => new Period(words, null, days.From > clause.Listening.Today ? days.From?.AddDays(-1) : days.Until),
                _ => days with { Text = words },
            };
        }

        return null;
    }

    private enum Edge
    {
        Within,
        Since,
        After,
        By,
        Before,
    }

    private static (Edge Edge, int From) Opening(Clause clause, int at)
    {
        var next = clause.At(at + 1) is "the" or "our" ? at + 2 : at + 1;
        return clause.At(at) switch
        {
            "since" or "from" => (Edge.Since, next),
            "after" => (Edge.After, next),
            "by" or "until" or "till" or "til" => (Edge.By, next),
            "before" => (Edge.Before, next),
            "in" or "on" or "during" or "within" or "over" or "at" or "for" or "between" => (Edge.Within, next),
            _ => (Edge.Within, at),
        };
    }

    private static Period? Of(Clause clause, int at, bool past, out int end)
    {
        var today = clause.Listening.Today;
        end = at + 1;
        switch (clause.At(at))
        {
            case "today":
                return On(today);
            case "yesterday":
                return On(today.AddDays(-1));
            case "tomorrow":
                return On(today.AddDays(1));
            case "christmas" or "xmas":
                return On(new DateOnly(past && today < new DateOnly(today.Year, 12, 25) ? today.Year - 1 : today.Year, 12, 25));
        }

        // "since the meeting", "before our meeting": the last or the next one
        if (clause.At(at) is "meeting" or "mtg" && clause.At(at - 1) is "the" or "our" or "since" or "after" or "before" && !clause.Times.Any(time => time.Covers(at) || time.Start == at + 1 || time.Start == at + 2))
        {
            return new Period("", null, null) { Meeting = past ? "last meeting" : "next meeting" };
        }

        if (Rolling(clause, at, today, out end) is { } rolled)
        {
            return rolled;
        }

        foreach (var time in clause.Times)
        {
            if (time.Start != at)
            {
                continue;
            }

            end = time.End;
            switch (time.Kind)
            {
                case TimeKind.Meeting:
                    return new Period("", null, null) { Meeting = clause.Said(time.Start, time.End) };
                case TimeKind.Day when time.Date is { } day:
                    return On(past ? NotAhead(day, today, alone: time.End - time.Start == 1) : day);
                // "Next Friday", said on a Wednesday, is the one or the other: what comes up to the later one holds both.
                case TimeKind.Day when clause.At(at) is "next" && Weekday(clause.At(at + 1)) is { } weekday:
                    return new Period("", today, Coming(today.AddDays(6), weekday));
                case TimeKind.Month when Times.MonthOf(clause.At(at)) is > 0 and var month:
                    var year = clause.Token(time.End - 1).Value is > 2000 and var said ? said : past ? (month > today.Month ? today.Year - 1 : today.Year) : month < today.Month ? today.Year + 1 : today.Year;
                    return Month(new DateOnly(year, month, 1));
                default:
                    return null;
            }
        }

        return null;
    }

    // "this week", "last month", "the past two weeks", "the next fortnight", "in three weeks".
    private static Period? Rolling(Clause clause, int at, DateOnly today, out int end)
    {
        var which = clause.At(at) is "this" or "next" or "last" or "past" or "coming" or "previous" or "current" ? clause.At(at) : null;
        var unit = which is null ? at : at + 1;
        var count = Math.Max(clause.At(unit) is "few" ? 3 : Array.IndexOf(Numbers, clause.At(unit)), unit < clause.To && clause.Token(unit).Kind == TokenKind.Number ? clause.Token(unit).Value : -1);
        unit = count > 0 ? unit + 1 : unit;
        end = unit + 1;
        var back = which is "last" or "past" or "previous";
        var rolling = count > 0 || back && clause.At(at - 1) is "the" && clause.At(at - 2) is "in" or "over" or "within" or "during" || which is "past" or "coming" && clause.At(at - 1) is "the";
        if (which is null && count <= 0 || count is > 0 && which is null && clause.At(at - 1) is not ("in" or "within"))
        {
            return null;
        }

        count = Math.Max(1, count);
        var length = clause.At(unit) switch
        {
            "day" or "days" => (0, count),
            "week" or "weeks" => (0, 7 * count),
            "fortnight" or "fortnights" => (0, 14 * count),
            "month" or "months" => (count, 0),
            "quarter" or "quarters" => (3 * count, 0),
            "year" or "years" => (12 * count, 0),
            _ => (0, 0),
        };
        if (length == (0, 0))
        {
            return null;
        }

        if (rolling || clause.At(unit) is "fortnight" or "day" or "quarter" or "fortnights" or "days" or "quarters")
        {
            return back ? new Period("", today.AddMonths(-length.Item1).AddDays(-length.Item2), today) : new Period("", today, today.AddMonths(length.Item1).AddDays(length.Item2));
        }

        var step = back ? -1 : which is "next" or "coming" ? 1 : 0;
        return clause.At(unit) switch
        {
            "week" => Week(today.AddDays(7 * step)),
            "month" => Month(new DateOnly(today.Year, today.Month, 1).AddMonths(step)),
            _ => new Period("", new DateOnly(today.Year + step, 1, 1), new DateOnly(today.Year + step, 12, 31)),
        };
    }

    private static Period On(DateOnly day) => new("", day, day);

    private static Period Week(DateOnly day)
    {
        var monday = day.AddDays(-(((int)day.DayOfWeek + 6) % 7));
        return new Period("", monday, monday.AddDays(6));
    }

    private static Period Month(DateOnly first) => new("", first, first.AddMonths(1).AddDays(-1));

    private static DateOnly Coming(DateOnly from, DayOfWeek weekday) => from.AddDays((((int)weekday - (int)from.DayOfWeek + 6) % 7) + 1);

    private static DayOfWeek? Weekday(string word) => word.Length > 2 && Enum.GetValues<DayOfWeek>().Cast<DayOfWeek?>().FirstOrDefault(day => day.ToString()!.StartsWith(word, StringComparison.OrdinalIgnoreCase)) is { } found ? found : null;

    // The clock of a chat looks ahead; a question that looks back means the last Monday, the last 3 November.
    private static DateOnly NotAhead(DateOnly day, DateOnly today, bool alone)
    {
        if (day <= today)
        {
            return day;
        }

        if (day <= today.AddDays(7) && alone)
        {
            return day.AddDays(-7) < today ? day.AddDays(-7) : day.AddDays(-14);
        }

        return alone && day.AddMonths(-1) <= today ? day.AddMonths(-1) : day.AddYears(-1);
    }
}
