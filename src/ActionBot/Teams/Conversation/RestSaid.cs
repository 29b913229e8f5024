using System.Text.RegularExpressions;

namespace ActionBot.Teams.Conversation;

/// <summary>What an answer says of all that it does not name: "1 done, rest no change", "only 2 outstanding, the others are finished". Pure.</summary>
/// <param name="Named">What it says of the lines it names.</param>
/// <param name="Verdict">What it says of the others.</param>
/// <param name="Left">The lines of which it says only that they are left: "only 2 outstanding".</param>
internal sealed partial record RestSaid(string Named, string Verdict, IReadOnlyList<string> Left)
{
    /// <summary>Reads it; null: it says nothing of the others.</summary>
    public static RestSaid? Of(string text)
    {
        if (text.Length > 600 || new[] { Rest().Match(text), First().Match(text) }.FirstOrDefault(one => one.Success && Whole().IsMatch(one.Groups["verdict"].Value)) is not { } rest)
        {
            return null;
        }

        var (verdict, named) = (rest.Groups["verdict"].Value.Trim().TrimEnd('.', '!', ' '), rest.Groups["named"].Value.Trim().TrimEnd(',', ';', '.', '-', '–', ' '));
        return OnlyLeft().Match(named) is { Success: true } only
            ? new RestSaid("", verdict, [.. Figure().Matches(only.Groups["list"].Value).Select(one => one.Value)])
            : new RestSaid(named, verdict, []);
    }

    private const string Others = @"(?:(?:all\s+)?(?:the\s+)?(?:rest|others|other\s+(?:ones|two|three|four|five|six)|remaining(?:\s+(?:ones|two|three|four|five))?|remainder)(?:\s+of\s+(?:them|these|mine))?|everything\s+else|all\s+else)";

    // "…, rest done", "…; no change on anything else"
    [GeneratedRegex(@"^(?<named>.*?)(?:^|[.,;\n(–]|\s-|\band\b|\bbut\b)\s*(?:" + Others + @"\s*[:,-]?\s*(?:(?:is|are|['\u2019]s|were|have\s+been)\s+)?(?:all\s+)?(?<verdict>[^\n]{2,120}?)|(?<verdict>(?:no\s+(?:change|news|updates?|progress)|nothing(?:\s+(?:new|yet|to\s+report|further))?|unchanged|as\s+before|still\s+the\s+same)\b[^.,;\n]{0,20}?)\s+(?:on|for|with|to|about)\s+(?:" + Others + @"|anything\s+else|any\s+(?:of\s+the\s+)?others?))\s*\)?[.!\s]*$", RegexOptions.IgnoreCase | RegexOptions.Singleline | RegexOptions.CultureInvariant)]
    private static partial Regex Rest();

    // "rest done, only 2 outstanding"
    [GeneratedRegex(@"^\W*" + Others + @"\s*[:,-]?\s*(?:(?:is|are|['\u2019]s)\s+)?(?:all\s+)?(?<verdict>[^.,;\n]{2,60}?)\s*[.,;\n–-]\s*(?<named>.+)$", RegexOptions.IgnoreCase | RegexOptions.Singleline | RegexOptions.CultureInvariant)]
    private static partial Regex First();

    [GeneratedRegex(@"^\W*(?:(?:only|just|it['\u2019]?s\s+(?:only|just))\s+)?(?:no\.?\s*|numbers?\s*)?(?<list>[1-9][0-9]{0,2}(?:\s*(?:,\s*and\b|,|\band\b|&)\s*[1-9][0-9]{0,2})*)\s+(?:(?:is|are)\s+)?(?:still\s+)?(?:outstanding|left(?:\s+to\s+do)?|open|to\s+(?:do|go|come|follow)|remaining|not\s+(?:done|yet)(?:\s+yet)?|unfinished)$", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex OnlyLeft();

    // What may be said of all that is not named: a whole verdict and nothing that only one of them can mean.
    [GeneratedRegex(@"^\W*(?:is\s+|are\s+|all\s+|still\s+|now\s+)*(?:done|complete|completed|finished|sorted|closed|ok(?:ay)?|fine|good|in\s+hand|in\s+progress|ongoing|on-?going|under\s*way|on\s+(?:track|hold|course)|going\s+(?:well|ok)|(?:no|without)\s+(?:change|news|updates?|progress)|unchanged|not\s+(?:started|done|yet(?:\s+\p{L}+)?|begun|complete|finished)|nothing(?:\s+(?:new|yet|to\s+report|further))?|(?:to|same)\s+as\s+before|as\s+before|as\s+they\s+were|(?:the\s+)?same|to\s+do|outstanding|no\s+change\s+since\b.*)(?:\s+(?:thanks|too|as\s+well|now|yet|so\s+far|sorry|from\s+me|at\s+present|at\s+the\s+moment|since\s+last\s+time))*\W*$", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Whole();

    [GeneratedRegex("[0-9]{1,3}", RegexOptions.CultureInvariant)]
    private static partial Regex Figure();
}
