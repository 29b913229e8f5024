using System.Text.RegularExpressions;

namespace ActionBot.Teams.Conversation;

/// <summary>A clerk gives longer in her own words: "Rita may have until the 8th for 9", "Lena has till the 20th on the draft sites", "Phil gets the extra two weeks". Pure.</summary>
/// <param name="Until">Until when; null: as it was asked.</param>
/// <param name="Reference">The action's number or reference; null: none is said.</param>
/// <param name="About">What it is about, in words; null: not said.</param>
internal sealed partial record GrantWords(string? Until, string? Reference, string? About)
{
    private const int Longest = 160;

    /// <summary>Reads it; null: that is not what was said.</summary>
    /// <param name="text">The message.</param>
    /// <param name="who">How whoever asked is named in it; null: not at all.</param>
    public static GrantWords? Read(string text, string? who)
    {
        if (text.Length > Longest || text.TrimEnd().EndsWith('?') || SaysOtherwise().IsMatch(text))
        {
            return null;
        }

        var rest = who is null ? text : Regex.Replace(text, $@"\b{Regex.Escape(who)}(?:['\u2019]s?)?", " ", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant);
        var until = Time().Match(rest) is { Success: true } time ? time : Day().Match(rest) is { Success: true } day ? day : null;
        // Somebody is given something until a day, or longer at all; of an action that is named, that it is fine is enough.
        if (!(GivesUntil().IsMatch(rest) || Gives().IsMatch(rest) && Longer().IsMatch(rest) && !HasToDo().IsMatch(rest) || Granted().IsMatch(rest)))
        {
            return null;
        }

        var left = until is null ? rest : rest.Remove(until.Index, until.Length);
        var reference = Numbered().Match(left) is { Success: true } number ? number.Groups["ref"].Value : null;
        var about = AboutIn().Match(left) is { Success: true } subject && subject.Groups["what"].Value.Trim() is { Length: > 2 } what && !char.IsAsciiDigit(what[0]) ? what : null;
        return new GrantWords(until?.Groups["when"].Value.Trim(), reference, reference is null ? about : null);
    }

    /// <summary>Until when, of words that give longer in whatever way; null: none is said.</summary>
    public static string? UntilIn(string text, string who) =>
        Regex.Replace(text, $@"\b{Regex.Escape(who)}(?:['\u2019]s?)?", " ", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant) is var rest && (Time().Match(rest) is { Success: true } time ? time : Day().Match(rest)) is { Success: true } found ? found.Groups["when"].Value.Trim() : null;

    /// <summary>Whether it says that somebody has, or is given, until a day: no other order is worded so.</summary>
    public static bool IsPlain(string text) => GivesUntil().IsMatch(text) || Longer().IsMatch(text);

    private const string Month = @"(?:jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?|sept?(?:ember)?|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?)";

    private const string When = @"(?<when>(?:the\s+)?(?:[0-9]{1,2}(?:st|nd|rd|th)?(?:\s+(?:of\s+)?" + Month + @"(?:\s+20[0-9]{2})?)?|(?:end\s+of\s+|mid[\s-]|early\s+)?" + Month + @"(?:\s+20[0-9]{2})?(?:\s+meeting)?|next\s+(?:meeting|week|month)|meeting\s+(?:of|in)\s+[0-9\p{L} ]{3,20}?)\b)";

    [GeneratedRegex(@"\b(?:until|till|til|up\s+to|to|by)\s+" + When, RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Time();

    // "granted too, the 20th".
    [GeneratedRegex(@"[,;–-]\s*(?<when>the\s+[0-9]{1,2}(?:st|nd|rd|th)(?:\s+(?:of\s+)?" + Month + @")?)\b", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Day();

    [GeneratedRegex(@"\b(?:(?:may|can|could|should|to|shall|will)\s+have|has|have|gets?|takes?|give|let|allow|grant|happy\s+for)\b", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Gives();

    // "May have until the 8th", "has 14 till March", "have to the 5th"; not "has to send the map by the 8th", "give 14 to Sam by the 8th".
    [GeneratedRegex(@"\b(?:has|have|gets?|takes?|give|let|allow|grant|happy\s+for)(?:\s+(?!to\b|by\b)[\p{L}\p{N}'\u2019-]+){0,5}(?:\s*,)?\s+(?:until|till|til|up\s+to)\s+" + When + @"|\b(?:has|have|gets?|takes?)(?:\s+(?:it|longer|(?:AP\s?)?[0-9]{1,3}))?\s+to\s+" + When, RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex GivesUntil();

    // A duty gives nobody longer: "has to write an extra page".
    [GeneratedRegex(@"\b(?:has|have|is|are)\s+to\s+(?!have\b|get\b|" + When + @")\p{L}", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex HasToDo();

    [GeneratedRegex(@"\b(?:longer|extra|extension|more\s+time|another\s+(?:week|fortnight|month)|what\s+(?:he|she|they)\s+asked)\b", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Longer();

    [GeneratedRegex(@"\b(?:is|are)\s+(?:also\s+|all\s+)?(?:granted|agreed|approved|allowed|fine|ok(?:ay)?)\b", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Granted();

    [GeneratedRegex(@"(?<![\w/.-])(?<ref>[A-Za-z]{2,8}-[0-9]{2}-[0-9]{2}-[0-9]{1,5}|(?<!:)(?:AP\s?)?[0-9]{1,3})(?!\s*(?:(?:more|extra|further|full|clear)\s+)?(?:weeks?|days?|months?|working|st|nd|rd|th|am|pm|(?:of\s+)?" + Month + @")\b)(?![\w/-]|[:.][0-9])", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Numbered();

    [GeneratedRegex(@"\b(?:for|on|about|with)\s+(?!have\b|to\b)(?:the\s+|her\s+|his\s+|their\s+)?(?<what>[^,;.]{3,60}?)\s*(?:[,;.]|\b(?:is|are|then|please|too)\b|$)", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex AboutIn();

    // A wish handed on, news of somebody, a refusal: none of these gives longer.
    [GeneratedRegex(@"\b(?:no|not|never|can['\u2019]?t|cannot|won['\u2019]?t|mustn['\u2019]?t|don['\u2019]?t|shouldn['\u2019]?t|refuse\w*|declin\w+|reject\w*|turn\w*\s+down|needs?|wants?|asks?|asked|asking|says?|said|tells?|told|wrote|away|leave|holiday|covers?|done|finished|due|print\w*|paper)\b|[“""]", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex SaysOtherwise();
}
