using System.Text.RegularExpressions;
using ActionBot.Intake;

namespace ActionBot.Teams.Conversation;

/// <summary>Whose something is and by when, said in one breath: "Lena, by 1 October", "at the January meeting, for Rita". Neither is lost beside the other. Pure.</summary>
/// <param name="Owner">Whose it is, without preposition and article; null: not said.</param>
/// <param name="Due">By when, with its preposition; null: not said.</param>
internal sealed partial record OwnerAndDue(string? Owner, string? Due)
{
    private const int Longest = 160;

    /// <summary>Reads it; null: that is not what the words say, or not all that they say.</summary>
    /// <param name="words">What is said of a finding or of an action point.</param>
    /// <param name="isOwner">Whether words name a post or person of the register and nothing else.</param>
    /// <param name="today">The council's day.</param>
    public static OwnerAndDue? Read(string words, Func<string, bool> isOwner, DateOnly today)
    {
        if (words.Length > Longest || words.TrimEnd().EndsWith('?'))
        {
            return null;
        }

        words = Courtesy().Replace(words.Trim(), "");
        if (OwnerIn(words, isOwner) is { } owner)
        {
            return new OwnerAndDue(owner, null);
        }

        foreach (Match joint in Joint().Matches(words))
        {
            var (left, right) = (words[..joint.Index], words[(joint.Index + joint.Length)..]);
            if (OwnerIn(left, isOwner) is { } first && TimeIn(right, today) is { } then)
            {
                return new OwnerAndDue(first, then);
            }

            if (TimeIn(left, today) is { } when && OwnerIn(right, isOwner) is { } last)
            {
                return new OwnerAndDue(last, when);
            }
        }

        return TimeIn(words, today) is { } due ? new OwnerAndDue(null, due) : null;
    }

    private static bool IsTime(string words, DateOnly today) => OnlyTime().IsMatch(words) && SpokenDue.Read(words, today) is not null;

    private static string? OwnerIn(string words, Func<string, bool> isOwner)
    {
        var lead = BeforeOwner().Match(words.Trim(' ', ',', ';', '.'));
        var bare = Possessive().Replace(words.Trim(' ', ',', ';', '.')[lead.Length..], "");
        // Whom the register does not know is named all the same: by two names, or behind "for".
        return bare.Length > 1 && char.IsLetter(bare[0]) && (isOwner(bare) || TwoNames().IsMatch(bare) && !Times().IsMatch(bare) || lead.Groups["for"].Success && Names().IsMatch(bare) && !Times().IsMatch(bare)) ? bare : null;
    }

    private static string? TimeIn(string words, DateOnly today)
    {
        var bare = AfterTime().Replace(BeforeTime().Replace(words.Trim(' ', ',', ';', '.'), ""), "");
        bare = NextOne().IsMatch(bare) ? "at the next meeting" : bare;
        return bare.Length > 0 && IsTime(bare, today) ? bare : null;
    }

    [GeneratedRegex(@"(?:[\s,]+(?:please|thanks|thank\s+you|ta))*[\s.!]*$", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Courtesy();

    [GeneratedRegex(@"\s*[,;–—]\s*(?:and\s+)?|\s+-\s+|\s+(?=(?:due|by|at|on|in|before|within|for|to|next|every|until|till|and|report|reporting|undated)\b)", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Joint();

    [GeneratedRegex(@"^(?:(?:and|is|are|it\s+is|it['\u2019]s|now|to\s+be|should\s+be|should\s+go|will\s+be|needs?\s+to\s+go|goes|go|belongs?|an?\s+action)\s+)*(?:(?:also|too|as\s+well)\s+)?(?:(?<for>for|to|with|owner\s*:?|owned\s+by)\s+)?(?:the\s+)?", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex BeforeOwner();

    [GeneratedRegex(@"^(?:(?:Cllr|Councillor|Mr|Mrs|Ms|Dr)\.?\s+)?\p{Lu}[\p{L}'\u2019-]*\p{Ll}(?:\s\p{Lu}[\p{L}'\u2019-]*\p{Ll}){1,2}$", RegexOptions.CultureInvariant)]
    private static partial Regex TwoNames();

    // "Nina", "Head of Parks and Leisure".
    [GeneratedRegex(@"^\p{Lu}[\p{L}'\u2019-]*(?:\s(?:\p{Lu}[\p{L}'\u2019-]*|of|for|and|the|&)){0,6}$", RegexOptions.CultureInvariant)]
    private static partial Regex Names();

    // Months and days of the week are nobody's names here, nor is what a task is told in.
    [GeneratedRegex(@"\b(?:january|february|march|april|may|june|july|august|september|october|november|december|(?:mon|tues|wednes|thurs|fri|satur|sun)day|christmas|easter|spring|summer|autumn|winter|meeting|cabinet|council|committee|panel|report|update|done|closed)\b", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Times();

    [GeneratedRegex(@"['\u2019]s?$", RegexOptions.CultureInvariant)]
    private static partial Regex Possessive();

    [GeneratedRegex(@"^(?:(?:and|is|are|it\s+is|it['\u2019]s|both|each|now|to\s+be|should\s+be|will\s+be|to\s+report|reporting|reported|report)\s+(?:back\s+)?)*(?:due\b\s*:?\s*(?!course))?(?:for\s+(?=(?:the\s+)?(?:next|[a-z]+\s+meeting|meeting)))?", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex BeforeTime();

    [GeneratedRegex(@"\s+(?:(?:is|will\s+be|would\s+be)\s+)?(?:fine|right|ok|okay|correct|good|will\s+do)$", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex AfterTime();

    // "the next one", said of meetings.
    [GeneratedRegex(@"^(?:(?:at|by|for|on)\s+)?(?:the\s+)?next(?:\s+one)?$", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex NextOne();

    // Nothing but the words in which times are said.
    [GeneratedRegex(
        @"^(?:(?:by|at|on|in|before|within|for|until|till|from|of|the|an?|next|following|this|that|last|first|second|third|fourth|other|every|each|alternate|annual|ordinary|committee|panel|board|cabinet|meetings?|cycle|month(?:ly|s)?|quarter(?:ly|s)?|annually|yearly|weeks?|weekly|fortnight|days?|working|calendar|years?|new|end|start|beginning|mid|middle|early|late|close|due|course|undated|date|no|asap|ongoing|when|possible|soon|as|noon|today|tomorrow|spring|summer|autumn|winter|christmas|easter|one|two|three|four|five|six|eight|ten|twelve|starting|beginning|jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?|sept?(?:ember)?|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?|(?:mon|tues?|wed(?:nes)?|thur?s?|fri|satur|sat|sun)(?:day)?|[0-9]{1,2}(?:st|nd|rd|th)?|20[0-9]{2}|[0-9]{1,2}[/.][0-9]{1,2}(?:[/.][0-9]{2,4})?)(?:['\u2019]s|['\u2019])?(?:[\s,-]+|$))+$",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex OnlyTime();
}
