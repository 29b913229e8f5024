using System.Globalization;

namespace ActionBot.Understanding.Language;

/// <summary>What kind of time was said.</summary>
internal enum TimeKind
{
    Day,
    Month,
    Span,
    Meeting,
    Vague,
    Range,
}

/// <summary>A time in a message: tokens from Start to before End, without the preposition.</summary>
internal readonly record struct TimeMention(int Start, int End, TimeKind Kind, DateOnly? Date, TimeOnly? Clock = null)
{
    /// <summary>A length that no day is counted from: "another fortnight".</summary>
    public DueStretch? Stretch { get; init; }

    public bool Covers(int token) => token >= Start && token < End;
}

/// <summary>
/// Reads times as people write them in chat. A date comes out only where the words and the day of asking fix it; meetings are left to whoever
/// knows the calendar.
/// </summary>
internal sealed partial class Times(Token[] tokens, DateOnly today)
{
    private static readonly Dictionary<string, int> Months = Named(
        "january jan", "february feb", "march mar", "april apr", "may", "june jun", "july jul", "august aug", "september sep sept", "october oct", "november nov", "december dec");

    private static readonly Dictionary<string, int> Weekdays = Named("monday mon", "tuesday tue tues", "wednesday wed weds", "thursday thu thur thurs", "friday fri", "saturday sat", "sunday sun");

    private static readonly HashSet<string> BeforeTimes =
        ["by", "before", "until", "till", "til", "'til", "to", "on", "in", "for", "from", "at", "the", "of", "since", "this", "next", "last", "early", "mid", "late", "end", "due", "w/c", "and", "after", "around", "about", "realistically", "say", "like", "maybe", "probably", "perhaps", "suggest", "try", "earliest", "per", "-", "–", "/", ",", "&", "is", "now"];

    /// <summary>The words for months, weekdays and spans, so that a slip in one is mended.</summary>
    public static IEnumerable<string> Vocabulary => Months.Keys.Where(word => word.Length > 3).Concat(Weekdays.Keys.Where(word => word.Length > 5)).Concat(["tomorrow", "fortnight", "meeting"]);

    public static int MonthOf(string word) => Months.GetValueOrDefault(word);

    /// <summary>Every time in the message, in its order, none within another.</summary>
    public static TimeMention[] In(Token[] tokens, DateOnly today)
    {
        var times = new Times(tokens, today);
        var found = new List<TimeMention>();
        for (var at = 0; at < tokens.Length; at++)
        {
            if (times.At(at) is { } time)
            {
                found.Add(time);
                at = time.End - 1;
            }
        }

        return [.. found];
    }

    private TimeMention? At(int at)
    {
        if (Plain(at) is not { } time)
        {
            return null;
        }

        // "9 to 20 November", "21 Dec - 4 Jan", "9th-13th": both ends make one time; "9 or 16 November" is no range
        if (time.Kind is TimeKind.Day && Word(time.End) is "to" or "-" or "–" or "until" or "till" or "through" && (Day(Skip(time.End + 1, "the")) ?? Weekday(time.End + 1)) is { } last && !MovesFrom(at))
        {
            return last with { Start = at, Kind = TimeKind.Range, Date = null };
        }

        // "from the 16th for two weeks", "Monday for ten days"
        if (time.Kind is TimeKind.Day && Word(time.End) is "for" && time.End + 1 < tokens.Length && (tokens[time.End + 1].Kind == TokenKind.Number || Counts.ContainsKey(Word(time.End + 1)!)) && Span(time.End + 1) is { } lasts)
        {
            return lasts with { Start = at, Kind = TimeKind.Range, Date = null };
        }

        return WithMeeting(WithClock(time));
    }

    // "from 3 Feb to 10 Feb" of a meeting that is moved is two times; "on leave from 9 to 20 November" is one.
    private bool MovesFrom(int at)
    {
        var moves = false;
        for (var before = at - 1; before >= 0 && tokens[before].Kind != TokenKind.Stop; before--)
        {
            moves |= tokens[before].Word is "move" or "moved" or "moves" or "moving" or "shift" or "shifted" or "reschedule" or "rescheduled" or "change" or "changed" or "switch" or "switched" or "swap" or "swapped" or "bring" or "brought" or "postponed" or "postpone" or "put" or "push" or "pushed" or "gone" or "goes";
        }

        return moves;
    }

    private TimeMention? Plain(int at) => Day(at) ?? Range(at) ?? Weekday(at) ?? Meeting(at) ?? Part(at) ?? Month(at) ?? Span(at) ?? Phrase(at);

    private string? Word(int at) => at >= 0 && at < tokens.Length ? tokens[at].Word : null;

    private int Skip(int at, string word) => Word(at) == word ? at + 1 : at;

    private bool After(int at, params ReadOnlySpan<string> words)
    {
        foreach (var word in words)
        {
            if (at > 0 && tokens[at - 1].Is(word))
            {
                return true;
            }
        }

        return false;
    }

    private static Dictionary<string, int> Named(params string[] lines)
    {
        var named = new Dictionary<string, int>(StringComparer.Ordinal);
        for (var line = 0; line < lines.Length; line++)
        {
            foreach (var word in lines[line].Split(' '))
            {
                named[word] = line + 1;
            }
        }

        return named;
    }
}
