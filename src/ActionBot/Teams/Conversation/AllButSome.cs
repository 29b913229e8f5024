using System.Text.RegularExpressions;

namespace ActionBot.Teams.Conversation;

/// <summary>
/// "All done except 2 and 4", "all mine are done bar the Splashwell one", "everything but 1 is in hand": a verdict on everything a reminder waits for, and
/// what it does not reach. Pure.
/// </summary>
/// <param name="Verdict">What is said of the others, without the exception: "All done".</param>
/// <param name="Numbers">The lines it does not reach, by number; empty: they are described.</param>
/// <param name="Described">The lines it does not reach, by their subject; empty: by number.</param>
/// <param name="About">What is said of the exception: "waiting for a quote"; blank: nothing.</param>
internal sealed partial record AllButSome(string Verdict, IReadOnlyList<string> Numbers, IReadOnlyList<string> Described, string About)
{
    /// <summary>"All done, not the schools": what is described may also be no action, and the sentence then says something else.</summary>
    public bool IsGuess { get; init; }

    /// <summary>Reads it; null: nothing is excepted.</summary>
    public static AllButSome? Of(string text)
    {
        if (text.Length > 400 || Excepts().Match(text) is not { Success: true } found)
        {
            return null;
        }

        var (lead, what) = (found.Groups["lead"].Value.Trim().TrimEnd(',', '-', '–', '(', ' '), found.Groups["what"].Value.Trim());
        if (Figures().Match(what) is { Success: true } numbers)
        {
            var rest = what[numbers.Length..];
            return With(lead, [.. Figure().Matches(numbers.Value).Select(one => one.Value)], [], rest);
        }

        // "But" opens many sentences: only what is called an action is left out by it.
        if (Subjects().Match(what) is { Success: true } subjects)
        {
            return With(lead, [], [.. subjects.Groups["one"].Captures.Select(one => one.Value.Trim())], what[subjects.Length..]);
        }

        return found.Groups["but"].Success && NotThe().Match(what) is not { Success: true } ? null : With(lead, [], [what.TrimEnd('.', '!', ')', ' ')], "") with { IsGuess = found.Groups["but"].Success };
    }

    /// <summary>How many the message counts: "both" are two, "all three" three; null: it does not count.</summary>
    public static int? Counted(string text) => HowMany().Match(text) is not { Success: true } many ? null
        : many.Groups["both"].Success ? 2 : Array.IndexOf(Counts, many.Groups["many"].Value.ToLowerInvariant()) is >= 0 and var at ? at % 9 + 2 : null;

    /// <summary>Whether "all" in it is everything that is asked, and not all of something: "all members told" speaks of members.</summary>
    public static bool ReachesAll(string text) => Everything().IsMatch(text);

    private static readonly string[] Counts = ["two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "2", "3", "4", "5", "6", "7", "8", "9", "10"];

    // "everything but 1 is done": the verdict stands behind the exception.
    private static AllButSome With(string lead, IReadOnlyList<string> numbers, IReadOnlyList<string> described, string rest)
    {
        rest = Aside().Replace(rest.Trim().TrimEnd(')'), "").Trim();
        // "Finished with all of these", "done them all": the verdict stands before what it reaches.
        lead = DoneWithAll().IsMatch(lead) ? "all done" : TheyAre().Replace(lead, "");
        return All().IsMatch(lead)
            ? new AllButSome($"{lead} {rest}".Trim(), numbers, described, "")
            : new AllButSome(lead, numbers, described, Relative().Replace(rest, "").Trim());
    }

    // "All members told except Cllr Reeve" speaks of members.
    [GeneratedRegex(@"^(?<lead>\W*(?:(?:yes|ok|okay|hi|hello|well|so|morning|sorry|right)\W+)*(?:(?:they|these|mine)(?:['\u2019]re|\s+are)(?:\s+now)?\s+)?(?:(?:(?:i|we)(?:['\u2019]ve|['\u2019]m|['\u2019]re|\s+have|\s+am|\s+are)?\s+)?(?:now\s+)?(?:done|finished|completed|answered|sorted|did|through)(?:\s+with)?\s+)?(?:everything|every\s+one|both|the\s+lot|them\s+all|every\s+single\s+one|the\s+others?|all(?=\s*(?:$|[,(–-]|(?:of|mine|my|are|is|done|have|has|were|was|now|in|still|on|complete|completed|finished|sorted|actions|closed|ok|fine|except|bar|but|apart|other|two|three|four|five|six|[2-9]|as|nearly|under|ongoing|answered|not|excluding|besides|save|aside|the\s+(?:actions|others|rest))\b)))\b[^?\n]*?)(?:\s*[,(–-]\s*|\s+)(?:(?:except(?:ing)?|bar(?:ring)?|apart|aside|other\s+than|excluding|besides|save|minus|without|leaving\s+out|with\s+the\s+exception\s+of)\b(?:\s+(?:for|from|of))?|(?<but>but\s+(?:not|for)\b|but\b|not\b))\s*:?\s+(?<what>.+)$", RegexOptions.IgnoreCase | RegexOptions.Singleline | RegexOptions.CultureInvariant)]
    private static partial Regex Excepts();

    [GeneratedRegex(@"\b(?:everything|every\s+one|both|the\s+(?:lot|rest|others?)|these|those|them|any|either|neither|none|each|(?<!\b(?:after|at)\s+)all(?=\W*(?:$|\b(?:of|mine|my|are|is|done|have|has|were|was|now|in|still|on|complete|completed|finished|sorted|actions|closed|ok|fine|good|except|bar|but|apart|other|two|three|four|five|six|[2-9]|as|nearly|under|ongoing|answered|not|unchanged|yes|no|ready|with|due|need|go|going|waiting|awaiting|mine|the\s+(?:actions|others|rest|same))\b)))\b?", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Everything();

    [GeneratedRegex(@"^(?:(?:for\s+)?(?:number|numbers|no|nos|action|actions|ap|item|items|line|lines|\#)\.?\s*)?(?:[A-Z]{2,8}-[0-9]{2}-[0-9]{2}-[0-9]{1,4}|[0-9]{1,3})(?:\s*(?:,\s*and|,|and|&|\+|or)\s*(?:(?:number|no|action|ap|item)\.?\s*)?(?:[A-Z]{2,8}-[0-9]{2}-[0-9]{2}-[0-9]{1,4}|[0-9]{1,3}))*(?![\w%/])", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Figures();

    [GeneratedRegex(@"[A-Z]{2,8}-[0-9]{2}-[0-9]{2}-[0-9]{1,4}|[0-9]{1,3}", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Figure();

    [GeneratedRegex(@"^(?:the\s+(?<one>[^,.;]{2,50}?)\s+(?:one|action|item)\b)(?:\s*(?:,|and|&)+\s*the\s+(?<one>[^,.;]{2,50}?)\s+(?:one|action|item)\b)*", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Subjects();

    [GeneratedRegex(@"^\W*(?:yes\W+|ok\W+|so\W+)?(?:all|everything|every\s+one|both|the\s+lot|the\s+others?)(?:\s+(?:of\s+(?:them|mine|these)|mine|my\s+(?:ones|actions)|actions|the\s+(?:actions|others)))?$", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex All();

    // "all done (not the schools)"; not "all done, not that anybody noticed", "not in the way we planned"
    [GeneratedRegex(@"^(?:for\s+)?(?:the|my|that)\s+(?!way\b|best\b|same\b)[^,;.\n]{2,40}?[.!)\s]*$", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex NotThe();

    // "not 3 obviously"
    [GeneratedRegex(@"^[\s,]*(?:obviously|though|yet|sadly|sorry|however|i['\u2019]m\s+afraid|of\s+course|please|thanks|so\s+far|just\s+yet)\W*$", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Aside();

    [GeneratedRegex(@"^\W*(?:they|these|mine)(?:['\u2019]re|\s+are)(?:\s+now)?\s+", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex TheyAre();

    [GeneratedRegex(@"^\W*(?:(?:yes|ok|so|hi|well|right)\W+)*(?:(?:i|we)(?:['\u2019]ve|['\u2019]m|['\u2019]re|\s+have|\s+am|\s+are)?\s+)?(?:now\s+)?(?:done|finished|completed|sorted|did|through)(?:\s+with)?\s+(?:everything|every\s+(?:single\s+)?one|both|the\s+lot|them\s+all|all(?:\s+of\s+(?:them|these|those|mine)|\s+mine|\s+(?:the\s+)?(?:actions|others))?)$", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex DoneWithAll();

    [GeneratedRegex(@"^[\s,;:.–-]*(?:(?:which|that|and\s+that|it)(?:['\u2019]s|\s+is|\s+are)?\s+|(?:is|are)\s+|because\s+|as\s+)?", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Relative();

    [GeneratedRegex(@"\b(?<both>both)\b|\b(?:all|the)\s+(?<many>two|three|four|five|six|seven|eight|nine|ten|[2-9]|10)(?=\s+(?:(?:of\s+them\s+)?(?:are|done|is|were|have|in|still|complete|completed|finished|of|actions)\b)|\s*$)", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex HowMany();
}
