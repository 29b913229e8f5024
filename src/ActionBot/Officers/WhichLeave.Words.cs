using System.Globalization;
using System.Text.RegularExpressions;

namespace ActionBot.Officers;

/// <summary>What the words of a correction say of the leave besides its days.</summary>
public abstract partial record WhichLeave
{
    // "My leave in September", "the October leave": those of that month; none named, all.
    private static IReadOnlyList<Absence> InMonth(string words, IReadOnlyList<Absence> noted)
    {
        var months = Month().Matches(words).Select(month => Array.FindIndex(CultureInfo.InvariantCulture.DateTimeFormat.AbbreviatedMonthNames, name => name.Length > 0 && month.Value.StartsWith(name, StringComparison.OrdinalIgnoreCase)) + 1).ToHashSet();
        return months.Count == 0 ? noted : [.. noted.Where(leave => months.Contains(leave.FromDate.Month) || months.Contains(leave.UntilDate.Month))];
    }

    // "My December leave" is the one in December, whatever days it is to have.
    private static IReadOnlyList<Absence> OfMonth(string words, IReadOnlyList<Absence> noted) =>
        MonthOfLeave().Match(words) is { Success: true } named && InMonth(named.Value, noted) is { Count: > 0 } those ? those : noted;

    private static bool All(string words) => AllOfIt().IsMatch(words);

    private static bool ShiftsWhole(string words) => OtherTime().IsMatch(words) && !OneEndOnly().IsMatch(words);

    // A first day that is said, and not only counted from today.
    private static bool Named(string words, DateOnly day) => Figures().Matches(words).Any(figure => figure.Value == day.Day.ToString(CultureInfo.InvariantCulture)) || words.Contains(day.DayOfWeek.ToString()[..3], StringComparison.OrdinalIgnoreCase);

    [GeneratedRegex(@"\b(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)(?:uary|ruary|ch|il|e|y|ust|t|tember|ober|ember)?\b", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Month();

    [GeneratedRegex(@"\b(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]*\s+(?:leave|holidays?|absence|time\s+off|break)\b|\b(?:leave|holiday|absence)\s+in\s+(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]*\b", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex MonthOfLeave();

    [GeneratedRegex(@"\ball\s+(?:of\s+)?(?:my|the|his|her|their|this)\b|\bboth\b", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex AllOfIt();

    [GeneratedRegex(@"\b(?:later|earlier)\b", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex OtherTime();

    [GeneratedRegex(@"\b(?:back|return\w*|ends?|ending|until|till|finish\w*)\b", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex OneEndOnly();

    [GeneratedRegex(@"\d+", RegexOptions.CultureInvariant)]
    private static partial Regex Figures();
}
