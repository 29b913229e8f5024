using System.Text.RegularExpressions;
using ActionBot.Understanding;

namespace ActionBot.Teams.Conversation;

/// <summary>An answer that says it will be later, without asking for longer in so many words: "can't before 18 December", "will slip to March". Pure.</summary>
internal static partial class Later
{
    /// <summary>What is asked for; null: it says nothing of the kind.</summary>
    public static Understood? In(string words)
    {
        if (words.Length > 300 || (Slips().Match(words) is { Success: true } slips ? slips : NotBefore().Match(words) is { Success: true } not ? not : MoreLikely().Match(words)) is not { Success: true } later)
        {
            return null;
        }

        return new Understood
        {
            Intent = Intent.RequestExtension, Confidence = 1, Why = "it will be later",
            Slots = new Slots { Due = new DueWords(later.Groups["when"].Value.Trim()), Reason = later.Groups["why"] is { Success: true, Value.Length: > 2 } why ? why.Value.Trim() : null },
        };
    }

    private const string Month = @"(?:january|february|march|april|may|june|july|august|september|october|november|december|jan|feb|mar|apr|jun|jul|aug|sept?|oct|nov|dec)\b";

    // "letters will go to 12 schools" names no time.
    private const string When = @"(?<when>(?:(?:the\s+)?(?:beginning|start|middle|mid|end)\s+of\s+)?(?:the\s+|next\s+|early\s+|late\s+|mid[\s-]?)?(?:\d{1,2}(?:st|nd|rd|th)?(?:\s+of)?\s+" + Month + @"(?:\s+\d{4})?|\d{1,2}(?:st|nd|rd|th)|" + Month + @"\s+\d{1,2}(?:st|nd|rd|th)?\b|" + Month + @"(?:\s+(?:meeting|committee|\d{4}))?|(?:next\s+)?(?:meeting|week|month|spring|summer|autumn|new\s+year|year)(?:\s+after\s+next)?|easter|christmas)(?:\s+(?:meeting|committee))?)";

    private const string Why = @"(?:\s*[,;:–-]\s*(?<why>.+?)|\s+(?:because|as|since)\s+(?<why>.+?)|\s+(?<why>(?:due\s+to|waiting)\s.+?)|(?:\s+(?:now|then|please|sorry|i['\u2019]m\s+afraid|at\s+the\s+earliest))*)\W*$";

    // "will slip to March - consultants want 8 weeks", "the map will need to wait for the January meeting", "can this wait till Jan?"; not "the
    // report goes to the January meeting", which may be the one at which it is due
    [GeneratedRegex(@"\b(?:slip(?:s|ped|ping)?|wait(?:s)?|(?:be\s+)?(?:put|pushed|moved|delayed|deferred)(?:\s+back)?|move[sd]?|(?<=\b(?:can|could|may|must|have|has|had|needs?|better)\b[^,;.]{0,20}\s)go|come(?:s)?\s+back|drift(?:s|ed)?|slide[s]?)\s+(?:back\s+)?(?:to|till|until|for|into)\s+" + When + Why, RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Slips();

    // "can't before 18 December, the supplier is closed", "won't be ready until March"
    [GeneratedRegex(@"\b(?:can(?:no|['\u2019]?)t|cannot|won['\u2019]?t|will\s+not|unable\s+to|not\s+(?:going\s+to\s+be\s+)?(?:possible|ready|available|able\s+to))\b(?:\s+(?:be|do|finish|make|manage|get|have|start|complete|it|this|that|these|done|ready|finished|there|possible|available|in))*\s+(?:before|until|till)\s+" + When + Why, RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex NotBefore();

    // "can't promise March, end of April more like", "more likely to be the March meeting"
    [GeneratedRegex(@"(?:\b(?:can(?:no|['\u2019]?)t|cannot|won['\u2019]?t)\s+(?:promise|make|manage|do|meet)\b[^,;.–-]{0,30}[,;.–-]\s*(?:it['\u2019]?s\s+|that['\u2019]?s\s+|probably\s+|maybe\s+)*" + When + @"\s+(?:is\s+)?(?:more\s+like(?:ly)?|instead|perhaps|probably|at\s+the\s+earliest)|\bmore\s+like(?:ly)?\s+(?:to\s+be\s+|in\s+|by\s+)?" + When + @")\W*$", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex MoreLikely();
}
