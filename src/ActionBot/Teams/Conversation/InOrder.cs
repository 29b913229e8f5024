using System.Globalization;
using System.Text.RegularExpressions;

namespace ActionBot.Teams.Conversation;

/// <summary>
/// Puts the number of a line before what is said of it, where the officer wrote it behind: "I did 2 and 3, waiting on the grant people for 5" is "2 and 3 done,
/// 5 waiting on the grant people". The words of each stay his own. Pure.
/// </summary>
internal static partial class InOrder
{
    /// <summary>The same answer, its numbers in front.</summary>
    /// <param name="text">The sender's own words.</param>
    /// <param name="isLine">Whether a number is a line of his reminder, or a reference in it.</param>
    public static string Of(string text, Func<int, bool> isLine)
    {
        text = Close().Replace(text, pair => Lines(pair.Value, isLine) ? $"{pair.Groups["one"].Value}, {pair.Groups["other"].Value}" : pair.Value);
        text = SomeOf().Replace(text, some => Lines(some.Groups["list"].Value, isLine) ? $"{some.Groups["list"].Value} done" : some.Value);
        text = Did().Replace(text, did => Lines(did.Groups["list"].Value, isLine) ? $"{did.Groups["list"].Value} done" : did.Value);
        text = SoIs().Replace(text, so => Lines(so.Groups["list"].Value, isLine) ? $"{so.Groups["list"].Value} ditto" : so.Value);
        return SaidOf().Replace(text, said => Lines(said.Groups["list"].Value, isLine) ? $"{said.Groups["list"].Value} {said.Groups["what"].Value}" : said.Value);
    }

    private static bool Lines(string list, Func<int, bool> isLine) => Figures().Matches(list).All(one => isLine(int.Parse(one.ValueSpan, NumberStyles.None, CultureInfo.InvariantCulture)));

    private const string Begins = @"(?<=^\s*|[.,;:(\n]\s*|\b(?:and|but|while|whereas|so)\s+)";

    private const string List = @"(?<list>(?:(?:no\.?|numbers?|lines?|actions?)\s*)?(?<![\w£$€%./-])[1-9][0-9]{0,2}(?:\s*(?:,\s*and\b|,|\band\b|&|\+|-|–|\bto\b|\bthru\b|\bthrough(?:\s+to)?\b)\s*[1-9][0-9]{0,2})*)(?![\w£%/'\u2019]|[.,:][0-9])";

    private const string Ends = @"(?=\s*(?:$|[.,;:!)\n–-]|\b(?:and|but|while|whereas|so|then|too|as\s+well|now|already|yesterday|today|thanks)\b))";

    // "4,5 nothing new"
    [GeneratedRegex(@"(?<=^|[.;\n]\s*|[\s(])(?<one>[1-9][0-9]?),(?<other>[1-9][0-9]?)(?![\w£%/,]|\.[0-9])", RegexOptions.CultureInvariant)]
    private static partial Regex Close();

    // "I've done three of the five: 1, 4 and 5"
    [GeneratedRegex(Begins + @"(?:(?:i|we)(?:['\u2019]ve|\s+have)?\s+)?(?:now\s+)?(?:done|did|finished|completed)\s+(?:one|two|three|four|five|six|some|most|[1-9])(?:\s+of\s+(?:the|them|these|my|mine)(?:\s+\p{L}+)?)?\s*[:–-]\s*" + List + Ends, RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex SomeOf();

    // "I did 2 and 3", "finished 1 thru 4"; not "completed 3 of 5", "finished 12 wards"
    [GeneratedRegex(Begins + @"(?:(?:i|we)(?:['\u2019]ve|\s+have)?\s+)?(?:now\s+|also\s+|already\s+|just\s+)*(?:done|did|finished(?:\s+with)?|completed|sorted(?:\s+out)?|dealt\s+with|have\s+done)\s+" + List + Ends, RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Did();

    // "and so is 4", "So are 1 and 5"
    [GeneratedRegex(@"\b(?:so\s+(?:is|are|has|have)|(?:likewise|same)(?:\s+(?:is|are|goes))?(?:\s+for)?)\s+" + List + Ends, RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex SoIs();

    // "waiting on the grant people for 5", "can't say on 3", "nothing yet on 2"
    [GeneratedRegex(Begins + @"(?<what>(?:still\s+)?(?:waiting|awaiting|held\s+up|stuck|chasing)\b[^.,;:\n0-9]{0,60}?|(?:i\s+|we\s+)?can(?:no|['\u2019]?)t\s+(?:say|tell|comment|answer)(?:\s+yet)?|no\s+(?:idea|news|updates?|change|progress|movement)(?:\s+yet)?|nothing(?:\s+(?:new|yet|to\s+(?:report|add|say)))*|not\s+(?:sure|started|done)(?:\s+yet)?|(?:i\s+|we\s+)?needs?\s+(?:longer|more\s+time))\s+(?:on|for|with|about|re)\s+" + List + Ends, RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex SaidOf();

    [GeneratedRegex("[0-9]+", RegexOptions.CultureInvariant)]
    private static partial Regex Figures();
}
