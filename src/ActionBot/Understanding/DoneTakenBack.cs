using System.Text.RegularExpressions;

namespace ActionBot.Understanding;

/// <summary>Whether somebody says that what he said to be done is not: "hasn't been done after all", "only the notice is up", "I spoke too soon about 2". Pure.</summary>
public static partial class DoneTakenBack
{
    /// <summary>Whether the words say that it is not done. Of something that nobody said to be done they are news like any other.</summary>
    public static bool Says(string words) => !words.TrimEnd().EndsWith('?') && (NotDone().IsMatch(words) || NotHappened().IsMatch(words) || StillOpen().IsMatch(words) || InPart().IsMatch(words) || Retracts(words));

    /// <summary>Whether the words take back what was said, however like a "done" they sound: "I marked 2 done by mistake".</summary>
    public static bool Retracts(string words) => TakesBack().IsMatch(words);

    /// <summary>What is done and what is not, where one was taken for the other: "it's 3 that's done, not 2"; null: nothing of the kind.</summary>
    public static (string Done, string Not)? Swapped(string words) => Swap().Match(words) is { Success: true } swap && swap.Groups["done"].Value != swap.Groups["not"].Value ? (swap.Groups["done"].Value, swap.Groups["not"].Value) : null;

    /// <summary>The news without what only takes back: "still going" of "scrub that, still going".</summary>
    public static string WithoutOpening(string words) => Opening().Replace(words, "") is { Length: > 0 } rest ? rest : words;

    private const string Not = @"\b(?:not|never|no\s+longer|hardly|far\s+from|nowhere\s+near|(?:is|was|are|were|has|have|had|does|do|did|can|could|should|wo)n['\u2019]?t|cannot)";

    private const string Between = @"(?:\s+(?:actually|really|yet|quite|been|being|fully|be|get|got|down|as|marked|have|has|properly|all|it|that['\u2019]s|that\s+is|so|count|counted|completely|entirely|strictly|even|in|fact|anywhere|near|to|say|said|reported|\d{1,3}|[A-Za-z]{2,8}-\d\d-\d\d-\d{1,5}))*";

    // "4 is not done", "hasn't been completed", "can't be marked done", "wasn't 2 that's done"; not "done, not that anybody noticed"
    [GeneratedRegex(Not + Between + @"\s+(?:done|complete|completed|finished|sorted|over|there|ready|implemented|achieved|discharged|closed)\b", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex NotDone();

    // "the email hasn't gone", "it didn't happen", "we haven't finished it"
    [GeneratedRegex(@"\b(?:(?:has|have|had|did|is|are|was|were)n['\u2019]?t|(?:has|have|had|did|is|are|was|were)\s+not|never)\s+(?:(?:actually|really|even|yet|all|quite|been|in\s+fact)\s+)*(?:finish(?:ed)?|complet(?:e|ed)|happen(?:ed)?|gone|go|start(?:ed)?|begun|sent|send|arrived?|signed?|publish(?:ed)?|circulated?|deliver(?:ed)?|install(?:ed)?|issued?|posted?|ordered|fixed|repaired|written|opened|appointed|built|up|out|in)\b(?!\s+(?:over|wrong|off|unnoticed|to\s+plan|badly|above|beyond)\b)", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex NotHappened();

    [GeneratedRegex(@"\bstill\s+(?:going|to\s+(?:do|come|go|be\s+\p{L}+)|open|outstanding|in\s+(?:progress|hand|train)|under\s*way|on-?going|needs?\s+(?:doing|to|some|more|finishing|a)|not|(?:some|a|a\s+long)\s+way|a\s+(?:bit|lot|little|fair\s+bit)\s+(?:to\s+\p{L}+|more|left)|working\s+on|waiting|ha(?:s|ve)\s+to|missing|at\s+it)\b|\b(?:some|a\s+long|a|quite\s+a)\s+way\s+(?:to\s+go|off)\b|\b(?:there(?:['\u2019]s|\s+is)\s+)?more\s+to\s+do\b|\bback\s+(?:to|in)\s+(?:in\s+)?(?:progress|open|hand)\b|\bneeds?\s+(?:doing|finishing)\b", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex StillOpen();

    // "only the notice is up", "only half done", "nearly finished"
    [GeneratedRegex(@"\b(?:only|just)\s+(?:(?:half|part\w*|some\s+of)\b|(?:the\s+)?(?:\p{L}+\s+){1,3}(?:is|are|has|have|was|were)\b|\d+\s+(?:of|out\s+of)\b)|\b(?:half|partly|partially|part|mostly|nearly|almost)[\s-]+(?:done|finished|complete|completed|there)\b", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex InPart();

    [GeneratedRegex(@"\b(?:(?:spoke|spoken)\s+too\s+soon|jumped\s+the\s+gun|(?:was|were|been|am|is|bit)\s+(?:a\s+bit\s+|rather\s+|too\s+)*premature|(?:done|complete|completed|finished|off|it|that|\d)\s+(?:by\s+mistake|in\s+error|prematurely|wrongly)|(?:done|complete|completed|finished)\s+was\s+(?:a|my)\s+(?:mistake|slip|error)|(?:marked|ticked|said|reported|put|called|closed|signed)\b[^.;]{0,30}\btoo\s+(?:early|soon|hastily|quickly)|i\s+(?:was|got\s+(?:it|that))\s+wrong\s+(?:about|on|with|over)|wrong\s+about|(?:scrub|scratch|strike|scrap)\s+that|ignore\s+(?:that|what\s+i\s+(?:said|wrote))|take\s+(?:(?:it|that)\s+)?back\s+(?:that|what|my\s+done)|i\s+take\s+(?:it|that)\s+back|(?:i|we)\s+said\b[^.;]{0,40}\b(?:done|complete|completed|finished)\b[^.;]{0,15}?(?:,|\bbut\b)\s*(?:it|that|they)\b[^.;]{0,10}(?:not\b|n['\u2019]?t\b)|(?:should\s*n['\u2019]?t|should\s+not)\s+(?:be|have\s+been)\s+(?:\p{L}+\s+){0,2}(?:done|complete|completed|finished)|(?:do\s*n['\u2019]?t|do\s+not)\s+(?:count|take)\b[^.;]{0,20}\bas\s+(?:done|complete|completed|finished)|(?:far\s+from|nowhere\s+near)\s+(?:done|complete|completed|finished|over)|un-?done\s+that|re-?open)\b", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex TakesBack();

    [GeneratedRegex(@"^\W*(?:(?:no|wait|sorry|actually|oh|oops|correction|hang\s+on|i\s+meant?|i\s+mean)\b\W*)*(?:(?:it['\u2019]?s|it\s+is|it\s+was)\s+)?(?<done>\d{1,3})\s+(?:is\s+the\s+one\s+)?(?:that['\u2019]?s|that\s+is|which\s+is|is|that\s+was)\s+(?:done|finished|complete|completed)\W+(?:and\s+|but\s+)?(?:not\s+(?<not>\d{1,3})|(?<not>\d{1,3})\s+(?:is\s*n['\u2019]?t|is\s+not|was\s*n['\u2019]?t))\W*$", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Swap();

    [GeneratedRegex(@"^\W*(?:(?:(?:no|oh|oops|sorry|wait|actually|hang\s+on)\b\W*)*(?:(?:scrub|scratch|strike|scrap|ignore)\s+that(?:\s+on)?|correction|no\s+wait|hang\s+on)\b[\s,.:;–—-]*)+", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Opening();
}
