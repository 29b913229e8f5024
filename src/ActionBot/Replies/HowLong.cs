using System.Text.RegularExpressions;

namespace ActionBot.Replies;

/// <summary>Whether longer was asked for as a stretch of time, or until a day. Pure.</summary>
public static partial class HowLong
{
    /// <summary>"4 weeks", "a fortnight more": how long, and no day until which.</summary>
    public static bool IsSpan(string words) => Span().IsMatch(words);

    /// <summary>With "until" before it where it is a day: "until March", "4 weeks".</summary>
    public static string InWords(string words) => IsSpan(words) ? words : $"until {words}";

    [GeneratedRegex(@"^\W*(?:(?:another|an?|some|a\s+few|[0-9]{1,3}|one|two|three|four|five|six|seven|eight|ten|twelve|couple|of|more|extra|further|other)\s+)+(?:(?:working\s+)?days?|weeks?|fortnights?|months?|years?)(?:\s+(?:more|extra|longer))?\W*$", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Span();
}
