using System.Text.RegularExpressions;

namespace ActionBot.Intake;

/// <summary>The days that a season or a feast stands for, and on which side of them a due lies: "in the new year", "before Easter", "over the summer". Pure.</summary>
/// <param name="From">The first day.</param>
/// <param name="Until">The last day.</param>
/// <param name="Side">Before it, in it, or after it.</param>
public sealed partial record SeasonSaid(DateOnly From, DateOnly Until, SeasonSide Side)
{
    /// <summary>Reads it; null: the words name none whose days are known to everybody. A recess, a half term and an event are a council's own.</summary>
    /// <param name="words">As said: "before Easter", "in the autumn term".</param>
    /// <param name="source">The day from which it is said; the season meant is the next that has not ended by then.</param>
    public static SeasonSaid? Read(string words, DateOnly source)
    {
        if (Said().Match(words) is not { Success: true } said)
        {
            return null;
        }

        var side = said.Groups["side"].Value.ToLowerInvariant() switch
        {
            "before" or "until" or "till" or "ahead of" or "prior to" => SeasonSide.Before,
            "by" when said.Groups["what"].Value.StartsWith("new", StringComparison.OrdinalIgnoreCase) => SeasonSide.In,
            "by" => SeasonSide.Before,
            "after" or "following" => SeasonSide.After,
            _ => SeasonSide.In,
        };
        for (var year = source.Year; year <= source.Year + 2; year++)
        {
            var (from, until) = In(said.Groups["what"].Value.ToLowerInvariant(), year);
            // What lies before it has to be ahead; what lies in or after it may have begun.
            if (side == SeasonSide.Before ? from > source : until > source)
            {
                return new SeasonSaid(from, until, side);
            }
        }

        return null;
    }

    /// <summary>Easter Sunday of a year, by the anonymous Gregorian reckoning.</summary>
    internal static DateOnly EasterOf(int year)
    {
        var (a, b, c) = (year % 19, year / 100, year % 100);
        var h = (19 * a + b - b / 4 - (b - (b + 8) / 25 + 1) / 3 + 15) % 30;
        var l = (32 + 2 * (b % 4) + 2 * (c / 4) - h - c % 4) % 7;
        var m = (a + 11 * h + 22 * l) / 451;
        var sum = h + l - 7 * m + 114;
        return new DateOnly(year, sum / 31, sum % 31 + 1);
    }

    private static (DateOnly From, DateOnly Until) In(string what, int year) => what switch
    {
        _ when what.StartsWith("new", StringComparison.Ordinal) => (new DateOnly(year + 1, 1, 1), new DateOnly(year + 1, 3, 31)),
        "easter" => (EasterOf(year).AddDays(-2), EasterOf(year).AddDays(1)),
        "christmas" or "xmas" => (new DateOnly(year, 12, 25), new DateOnly(year, 12, 31)),
        _ when what.EndsWith("term", StringComparison.Ordinal) => what.StartsWith("au", StringComparison.Ordinal) ? (new DateOnly(year, 9, 1), new DateOnly(year, 12, 20))
            : what.StartsWith("sp", StringComparison.Ordinal) ? (new DateOnly(year, 1, 1), new DateOnly(year, 3, 31)) : (new DateOnly(year, 4, 15), new DateOnly(year, 7, 20)),
        "spring" => (new DateOnly(year, 3, 1), new DateOnly(year, 5, 31)),
        "summer" => (new DateOnly(year, 6, 1), new DateOnly(year, 8, 31)),
        "autumn" => (new DateOnly(year, 9, 1), new DateOnly(year, 11, 30)),
        _ => (new DateOnly(year, 12, 1), new DateOnly(year + 1, 2, 28)),
    };

    [GeneratedRegex(@"^\W*(?:(?:early|late|later|sometime|some\s+time|at\s+some\s+point)\s+)?(?:(?<side>before|until|till|by|ahead\s+of|prior\s+to|after|following|in|over|during|at|for|around|towards|to)\s+)?(?:early\s+in\s+|late\s+in\s+)?(?:the\s+|this\s+|next\s+|coming\s+)*(?<what>new\s+year|easter|christmas|xmas|(?:autumn|spring|summer)\s+term|spring|summer|autumn|winter)(?:\s+(?:meeting|holidays?|break|months))?\W*$", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Said();
}

/// <summary>On which side of a season a due lies.</summary>
public enum SeasonSide
{
    /// <summary>Before it begins.</summary>
    Before,

    /// <summary>In it.</summary>
    In,

    /// <summary>After it has ended.</summary>
    After,
}
