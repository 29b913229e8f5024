using System.Text.RegularExpressions;

namespace ActionBot.Committees.Calendar;

/// <summary>What the words beside a date say about the meeting: its kind, whether it is off, whose it is, when it begins.</summary>
internal static partial class MeetingWords
{
    /// <summary>The kind of meeting these words name; ordinary where they name none.</summary>
    public static MeetingKind KindOf(string words) =>
        Reconvened().IsMatch(words) ? MeetingKind.Reconvened
        : Extraordinary().IsMatch(words) ? MeetingKind.Extraordinary
        : Annual().IsMatch(words) ? MeetingKind.Annual
        : MeetingKind.Ordinary;

    /// <summary>Whether what stands between two days says that the first meeting was adjourned to the second: "24 November, adjourned to 1 December".</summary>
    public static bool SayContinued(string between) => Continued().IsMatch(between);

    /// <summary>Whether these words say that a meeting was adjourned, or goes on.</summary>
    public static bool SayAdjourned(string words) => Adjourned().IsMatch(words);

    /// <summary>Where a sentence turns from the meeting that was adjourned to the day on which it goes on: behind its last such word.</summary>
    public static int ContinuesAt(string words) => Adjourned().Matches(words) is [.., var last] ? last.Index + last.Length : 0;

    /// <summary>Whether these words say that it does not take place.</summary>
    public static bool SayCancelled(string words) => Off().IsMatch(words);

    /// <summary>The committee in a calendar's subject line: "CANCELLED - Audit Committee (extraordinary)" is "Audit Committee".</summary>
    public static string? CommitteeIn(string subject)
    {
        var name = Off().Replace(Bracketed().Replace(subject, " "), " ");
        name = Leading().Replace(name, "").Trim(' ', '-', '\u2013', '\u2014', ':', ',', '.');
        name = Trailing().Replace(name, "").Trim(' ', '-', '\u2013', '\u2014', ':', ',', '.');
        return name.Length == 0 ? null : name;
    }

    /// <summary>The time of day that begins these words or stands in them; null where none does.</summary>
    public static TimeOnly? TimeIn(string words) => Time().Match(words) is { Success: true } found ? TimeOf(found) : null;

    /// <summary>Every time of day in a text, with where it stands.</summary>
    public static IEnumerable<(int At, TimeOnly Time)> TimesIn(string text) =>
        Time().Matches(text).Select(found => (found.Index, Time: TimeOf(found))).Where(one => one.Time is not null).Select(one => (one.Index, one.Time!.Value));

    // "2pm", "2.30 p.m.", "14:00", "18.30 hrs", "noon". Not "19.01": without am, pm, a colon or hours it may be a date.
    private static TimeOnly? TimeOf(Match found)
    {
        if (found.Groups["word"].Success)
        {
            return new TimeOnly(12, 0);
        }

        var hour = Figure(found.Groups["h"]);
        var minute = found.Groups["min"].Success ? Figure(found.Groups["min"]) : 0;
        if (found.Groups["ap"].Success)
        {
            if (hour is < 1 or > 12)
            {
                return null;
            }

            hour = hour % 12 + (found.Groups["ap"].ValueSpan[0] is 'p' or 'P' ? 12 : 0);
        }

        return hour <= 23 && minute <= 59 ? new TimeOnly(hour, minute) : null;
    }

    private static int Figure(Group group) => int.Parse(group.ValueSpan, System.Globalization.CultureInfo.InvariantCulture);

    [GeneratedRegex(@"\b(extra-?ordinary|special|call-?in|called[ -]in)\b", RegexOptions.IgnoreCase)]
    private static partial Regex Extraordinary();

    // "Annual Council", "annual meeting", "Annual General Meeting"; not "Annual Report".
    [GeneratedRegex(@"\bannual\s+(general\s+)?(meeting|council)\b|\bAGM\b", RegexOptions.IgnoreCase)]
    private static partial Regex Annual();

    // "Reconvened meeting", "continuation of the meeting of 24 November", "adjourned from 24 November"; not "adjourned to 1 December", which is said of the other day.
    [GeneratedRegex(@"\breconven(ed|ing|es?)\b(?!\s+(on|at|to)\b)|\bcontinuation\s+of\b|\badjourned\s+(meeting|from)\b", RegexOptions.IgnoreCase)]
    private static partial Regex Reconvened();

    [GeneratedRegex(@"\badjourned\b[^.;\n]{0,40}?\b(to|un?til?|till)\s*(the\s+|\w+day\s+)?$|\breconven(ed|ing|es?)\s+(on|at|to)?\s*(the\s+|\w+day\s+)?$", RegexOptions.IgnoreCase)]
    private static partial Regex Continued();

    [GeneratedRegex(@"\badjourn(ed|s|ment)?\b|\breconven(ed|ing|es?)\b", RegexOptions.IgnoreCase)]
    private static partial Regex Adjourned();

    [GeneratedRegex(@"\b(cancell?ed|not\s+taking\s+place|will\s+not\s+take\s+place|abandoned)\b", RegexOptions.IgnoreCase)]
    private static partial Regex Off();

    [GeneratedRegex(@"\([^)]*\)|\[[^\]]*\]")]
    private static partial Regex Bracketed();

    [GeneratedRegex(@"^[\s\-:\u2013]*((extra-?ordinary|special|annual|ordinary|call-?in|reconvened|adjourned)\b[\s:\-\u2013]+)?(general\s+)?(meetings?\s+of\s+)?(the\s+)?", RegexOptions.IgnoreCase)]
    private static partial Regex Leading();

    [GeneratedRegex(@"[\s\-:,\u2013]*\b(((extra-?ordinary|special|annual|ordinary|call-?in|reconvened|adjourned)\s+)?meetings?|reconvened|adjourned)\s*$", RegexOptions.IgnoreCase)]
    private static partial Regex Trailing();

    [GeneratedRegex(
        @"(?<![\d.:/-])(?:(?<h>\d{1,2})(?:[.:](?<min>\d{2}))?\s*(?<ap>[ap])\.?\s?m\b\.?|(?<h>[01]?\d|2[0-3])[:](?<min>[0-5]\d)(?!\d)|(?<h>[01]\d|2[0-3])[.:]?(?<min>[0-5]\d)\s*(?:hrs|hours)\b|\b(?<word>noon|midday)\b)",
        RegexOptions.IgnoreCase)]
    private static partial Regex Time();
}
