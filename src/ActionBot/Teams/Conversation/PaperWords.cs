using System.Globalization;
using System.Text.RegularExpressions;

namespace ActionBot.Teams.Conversation;

/// <summary>What a clerk says about the words that the paper prints. Pure.</summary>
/// <param name="Reference">Which action, its digits or its whole reference; null: not said.</param>
/// <param name="Person">Whose answer; null: not said.</param>
/// <param name="Words">What is to be printed; null: the officer's own words.</param>
/// <param name="TakesOut">They are not to be printed.</param>
public sealed partial record PaperWords(string? Reference, string? Person, string? Words, bool TakesOut)
{
    private const int Longest = 2400;
    private const int MostBetween = 50;

    /// <summary>Reads it; null: that is not what was said.</summary>
    public static PaperWords? Read(string text)
    {
        if (text.Length > Longest)
        {
            return null;
        }

        if (((Func<Regex>[])[Says, ReadsFor, Changes, NumberFirst, ItsPrinted, PutsIn, LetSay]).Select(form => form().Match(text)).FirstOrDefault(match => match.Success) is { } says)
        {
            return new PaperWords(ReferenceIn(says.Groups["about"].Value), null, Quoted(says.Groups["words"].Value), TakesOut: false);
        }

        var takesOut = TakesItOut().Match(text);
        var found = takesOut.Success ? takesOut : Approves().Match(text);
        if (!found.Success)
        {
            return null;
        }

        var about = found.Groups["about"].Value;
        var words = takesOut.Success ? null : Quoted(found.Groups["words"].Value);
        return new PaperWords(ReferenceIn(about), Whose().Match(about) is { Success: true } whose ? whose.Groups["who"].Value : null, words, takesOut.Success);
    }

    /// <summary>The actions that are named where answers to several are approved or taken out, whole references or digits; empty: it is one, or none is named.</summary>
    public static IReadOnlyList<string> Several(string text)
    {
        var found = text.Length > Longest ? Match.Empty : TakesItOut().Match(text) is { Success: true } takesOut ? takesOut : Approves().Match(text);
        if (!found.Success || found.Groups["words"].Success)
        {
            return [];
        }

        var about = Range().Replace(found.Groups["about"].Value, range => string.Join(", ", Between(range)));
        var pointing = Pointing().Matches(about);
        // What is printed stands named one beside the other: in "14 for the paper of 19 January" and "14, I'll look at 15 later" it is the first alone.
        var row = pointing.Take(1).Concat(pointing.Zip(pointing.Skip(1)).TakeWhile(pair => Joins().IsMatch(about[(pair.First.Index + pair.First.Length)..pair.Second.Index]) && !IsOfADay().IsMatch(about[(pair.Second.Index + pair.Second.Length)..])).Select(pair => pair.Second)).ToList();
        if (row.Count < 2 || !Ends().IsMatch(about[(row[^1].Index + row[^1].Length)..]))
        {
            return [];
        }

        var named = row.Select(one => one.Groups["whole"].Success ? one.Groups["whole"].Value.ToUpperInvariant() : one.Groups["digits"].Value).Distinct().ToList();
        return named.Count > 1 ? named : [];
    }

    private static IEnumerable<int> Between(Match range)
    {
        var (first, last) = (int.Parse(range.Groups["first"].ValueSpan, NumberStyles.None, CultureInfo.InvariantCulture), int.Parse(range.Groups["last"].ValueSpan, NumberStyles.None, CultureInfo.InvariantCulture));
        return last > first && last - first < MostBetween ? Enumerable.Range(first, last - first + 1) : [first, last];
    }

    /// <summary>
    /// Whether a sentence plainly speaks of words to be printed though their form is none that is read: whatever else it sounds like, it is neither a date nor
    /// an answer.
    /// </summary>
    public static bool SpeaksOfPrint(string text) => text.Length <= Longest && (Printing().IsMatch(text) || Mentions().IsMatch(text) || Demands().IsMatch(text) || Behind().IsMatch(text));

    /// <summary>"Put for 14: …": words for print where an answer to it waits to be printed, and else news of it. Null: that is not what was said.</summary>
    public static PaperWords? PutsFor(string text) => text.Length <= Longest && Put().Match(text) is { Success: true } put ? new PaperWords(ReferenceIn(put.Groups["about"].Value), null, Quoted(put.Groups["words"].Value), TakesOut: false) : null;

    private static string? ReferenceIn(string about) => Pointing().Match(about) is not { Success: true } found ? null
        : found.Groups["whole"].Success ? found.Groups["whole"].Value.ToUpperInvariant() : found.Groups["digits"].Value;

    private static string? Quoted(string words) => words.Trim().Trim('“', '”', '"').Trim() is { Length: > 0 } said ? said : null;

    // "approve AP14's answer", "print Helen's answer on 14 as: The report was circulated."; an answer must be named: "approve 14" confirms a finding.
    [GeneratedRegex(
        @"^\W*(?:please\s+|can you\s+|could you\s+|yes,?\s+)*(?:(?:approve|print|publish|include|use)\s+(?<about>[^:]*?\b(?:answers?|repl(?:y|ies)|words|wording|response)\b[^:]*?)|put\s+(?<about>[^:]*?\b(?:answers?|repl(?:y|ies)|words|wording|response)\b[^:]*?\b(?:in|into)\s+the\s+paper))(?:\s*(?:,?\s*\bas\s*:|:|,?\s*\bas\s+(?=[“""]))\s*(?<words>.+?))?\s*$",
        RegexOptions.IgnoreCase | RegexOptions.Singleline | RegexOptions.CultureInvariant)]
    private static partial Regex Approves();

    // "the paper should say for 14: …", "print for 14: …".
    [GeneratedRegex(
        @"^\W*(?:please\s+)?(?:(?:let\s+)?(?:the\s+)?(?:paper\s+(?:should|is\s+to|can|may|must|will|ought\s+to|needs\s+to)?\s*|(?:report|agenda|matters\s+outstanding)\s+(?:should|is\s+to|must|ought\s+to)\s+)(?:say|print|read|have)|(?:the\s+)?(?:words|wording|text)\s+(?:to\s+be\s+printed|to\s+print|for\s+print|(?:for|in)\s+the\s+(?:public\s+)?paper)|(?:print|publish)(?:\s+in\s+the\s+paper)?|say\s+in\s+the\s+paper|(?:for\s+|in\s+|on\s+)?the\s+paper(?:\s*,?\s*(?:please\s+)?(?:print|put|say|write))?|(?:the\s+)?(?:printed|public)\s+(?:words|wording|text|answer|version))\s*,?\s+(?:for\s+|on\s+|about\s+|under\s+|of\s+)?(?<about>(?:the\s+)?(?:(?:AP|action(?:\s+point)?|no\.?|number|item)\s*)?#?(?:[A-Za-z0-9]{2,8}-[0-9]{2}-[0-9]{2}-[0-9]{1,5}|[0-9]{1,4}))(?:\s+in\s+the\s+paper)?\s*(?:,?\s*(?:as|is|should\s+(?:be|read|say)|to\s+(?:be|read|say)|say|read)\s*:?\s*(?=[“""'‘]|(?<=:\s*))|,?\s*(?:as|is|should\s+(?:be|read|say)|to\s+(?:be|read|say))?\s*:|\s*(?=[“""]))\s*(?<words>.+)$",
        RegexOptions.IgnoreCase | RegexOptions.Singleline | RegexOptions.CultureInvariant)]
    private static partial Regex Says();

    [GeneratedRegex(@"(?<![\w-])(?<first>[0-9]{1,3})\s*(?:[-–—]|to|through)\s*(?<last>[0-9]{1,3})(?![\w-])", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Range();

    // "14, 15 and the one on 16".
    [GeneratedRegex(@"^(?=.*(?:[,;&+/]|\b(?:and|also|plus)\b))(?:[\s,;&+/]|['\u2019]s\b|\b(?:and|also|plus|both|to|on|for|the|ones?|answers?|that|of|no\.?|numbers?|actions?|AP)(?!\w))*$", RegexOptions.IgnoreCase | RegexOptions.Singleline | RegexOptions.CultureInvariant)]
    private static partial Regex Joins();

    [GeneratedRegex(@"^(?:st|nd|rd|th)?\s*(?:of\s+)?(?:jan|feb|mar|apr|may|june?|july?|aug|sept?|oct|nov|dec)[a-z]*\b|^(?:st|nd|rd|th)\b|^[:/.]?[0-9]|^\s*(?:am|pm|weeks?|days?|months?|years?|%)", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex IsOfADay();

    // What may stand behind the last of them.
    [GeneratedRegex(@"^(?:['\u2019]s?)?(?:\W*$|\s*[,;.]\s*[^\d\s]|\s+(?:please|too|also|as\s+well|now|for\s+(?:the\s+)?(?:public\s+)?(?:paper|print)|in(?:to)?\s+(?:the\s+)?(?:public\s+)?(?:paper|print)|out\s+of|from\s+the|own|answers?|repl(?:y|ies)|words|wording|responses?|but|not|except|instead)\b)", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Ends();

    private const string One = @"(?:(?:AP|action(?:\s+point)?|no\.?|number|item)\s*)?\#?(?:[A-Za-z0-9]{2,8}-[0-9]{2}-[0-9]{2}-[0-9]{1,5}|[0-9]{1,4})";

    // "let 17 say “…” in the matters outstanding", "what it says for 7 should be “…”", "for the paper put “…” against 6".
    [GeneratedRegex(
        @"^\W*(?:please\s+)?(?:(?:let|have|make)\s+(?<about>" + One + @")\s+(?:say|read|print)\s*:?\s*[“""](?<words>.+)[”""](?:\s+(?:in|on)\s+the\s+(?:paper|papers|matters\s+outstanding|report|agenda))?|what\s+(?:it|the\s+(?:paper|report|agenda))\s+(?:says|prints|reads)\s+(?:for|on|at|about|under|against)\s+(?<about>" + One + @")\s+(?:should|is\s+to|must|ought\s+to|has\s+to)\s+(?:be|read|say)\s*:?\s*[“""](?<words>.+)[”""]|(?:for|in|on)\s+the\s+(?:committee['\u2019]s\s+)?(?:paper|report|agenda)\s*,?\s*(?:please\s+)?(?:put|print|write|use|say)\s*:?\s*[“""](?<words>.+)[”""]\s*(?:for|on|at|about|under|against|beside)\s+(?<about>" + One + @"))\W*$",
        RegexOptions.IgnoreCase | RegexOptions.Singleline | RegexOptions.CultureInvariant)]
    private static partial Regex LetSay();

    // "the paper should say '…' for 14", "print “…” for 14": the words first, in quotation marks.
    [GeneratedRegex(
        @"^\W*(?:please\s+)?(?:(?:the\s+)?(?:committee['\u2019]s\s+)?(?:paper|report|agenda|matters\s+outstanding)\s+(?:should|is\s+to|ought\s+to|can|may|must|will)\s+(?:say|print|read)|(?:print|publish)|say\s+in\s+the\s+paper)\s*:?\s*(?:[“""](?<words>.+)[”""]|['‘](?<words>.+)['’])\s*,?\s*(?:in\s+the\s+paper\s+)?(?:for|on|at|about|under|against|beside)\s+(?<about>[^:“”""]{1,40}?)(?:\s+in\s+the\s+paper)?\W*$",
        RegexOptions.IgnoreCase | RegexOptions.Singleline | RegexOptions.CultureInvariant)]
    private static partial Regex ReadsFor();

    // "change what the paper prints for 14 to: …", "correct the words for 14 in the paper to “…”".
    [GeneratedRegex(
        @"^\W*(?:please\s+)?(?:change|correct|amend|alter|replace|set|make)\s+(?:what(?:\s+is|\s+gets|\s+will\s+be|['\u2019]s|\s+was)?\s+(?:(?:to\s+be|being|going\s+to\s+be)\s+)?printed(?:\s+in\s+the\s+paper)?|what\s+(?:we|you|i)\s+(?:are\s+going\s+to\s+|will\s+)?(?:print|publish)|what\s+the\s+(?:public|paper)\s+(?:reads?|sees?|prints|says|is\s+to\s+(?:print|say|read)|will\s+(?:print|say|read))|the\s+(?:public|paper)\s+(?:words|wording|text|version)|the\s+paper['\u2019]?s?\s+(?:words|wording|text)|the\s+(?:printed|approved)\s+(?:words|wording|answer)|the\s+(?:words|wording|text)\s+(?:in|of)\s+the\s+paper|the\s+paper)\s+(?:for|on|about|under|of|against)\s+(?<about>[^:]{1,40}?)\s*(?:\b(?:to|into|with|so\s+that\s+it)\b(?:\s+(?:be|say|says|read|reads))?\s*:?|:)\s*(?<words>.+)$",
        RegexOptions.IgnoreCase | RegexOptions.Singleline | RegexOptions.CultureInvariant)]
    private static partial Regex Changes();

    // "for 8 print: …", "12 should be printed as: …", "8 in the paper: …", "12, print “…”".
    [GeneratedRegex(
        @"^\W*(?:please\s+)?(?:for\s+|on\s+|under\s+)?(?<about>(?:the\s+)?(?:(?:AP|action(?:\s+point)?|no\.?|number|item)\s*)?#?(?:[A-Za-z0-9]{2,8}-[0-9]{2}-[0-9]{2}-[0-9]{1,5}|[0-9]{1,4}))\s*[,:–—-]?\s*(?:please\s+)?(?:(?:should|is\s+to|can|may|must|will|ought\s+to|let\s+(?:it|the\s+paper)|the\s+paper\s+(?:should|is\s+to|can|must|will))\s+)?(?:be\s+)?(?:print(?:ed)?|publish(?:ed)?|(?:read|say|appear|stand)\s+in\s+(?:the\s+paper|print)|in\s+(?:the\s+paper|print)|say)(?:\s+in\s+the\s+paper)?(?:\s+(?:as|like\s+this|so|this|instead))*\s*(?::\s*|(?=[“""]))(?<words>.+)$",
        RegexOptions.IgnoreCase | RegexOptions.Singleline | RegexOptions.CultureInvariant)]
    private static partial Regex NumberFirst();

    // "4's printed words should be: …", "the printed text of 4 is: …", "4's words for the paper are: …", "the public wording on 4 should read “…”".
    [GeneratedRegex(
        @"^\W*(?:please\s+)?(?:(?<about>(?:(?:AP|action(?:\s+point)?|no\.?|number|item)\s*)?\#?(?:[A-Za-z0-9]{2,8}-[0-9]{2}-[0-9]{2}-[0-9]{1,5}|[0-9]{1,4}))['\u2019]s?\s+(?:(?:printed|public|published)\s+(?:words|wording|text|answer|version|line)|(?:words|wording|text|answer|line)\s+(?:for|in)\s+(?:the\s+(?:public\s+)?paper|print))|(?:the\s+)?(?:(?:printed|public|published)\s+(?:words|wording|text|answer|version|line)|(?:words|wording|text|answer|line)\s+(?:for|in)\s+(?:the\s+(?:public\s+)?paper|print))\s+(?:of|for|on|under)\s+(?<about>[^:“”""]{1,30}?))\s*(?:,?\s*(?:should|must|is\s+to|are\s+to|ought\s+to|will|can)?\s*(?:be|read|say|is|are)?)?\s*(?::|(?=[“""]))\s*(?<words>.+)$",
        RegexOptions.IgnoreCase | RegexOptions.Singleline | RegexOptions.CultureInvariant)]
    private static partial Regex ItsPrinted();

    // "put “…” in the paper for 14", "put in the paper for 14: …".
    [GeneratedRegex(
        @"^\W*(?:please\s+)?(?:put|write|have|include|use)\s+(?:(?:[“""](?<words>.+)[”""])\s*(?:in(?:to)?\s+the\s+paper\s+)?(?:for|on|about|under|against)\s+(?<about>[^:“”""]{1,40}?)(?:\s+in(?:to)?\s+the\s+paper)?\W*|in(?:to)?\s+the\s+paper\s+(?:for|on|about|under|against)\s+(?<about>[^:]{1,40}?)\s*:\s*(?<words>.+))$",
        RegexOptions.IgnoreCase | RegexOptions.Singleline | RegexOptions.CultureInvariant)]
    private static partial Regex PutsIn();

    [GeneratedRegex(@"^\W*(?:please\s+)?(?:put|write|use|have)\s+(?:for|on|under|against)\s+(?<about>(?:(?:AP|action(?:\s+point)?|no\.?|number|item)\s*)?\#?(?:[A-Za-z0-9]{2,8}-[0-9]{2}-[0-9]{2}-[0-9]{1,5}|[0-9]{1,4}))\s*(?::\s*|(?=[“""]))(?<words>.+)$", RegexOptions.IgnoreCase | RegexOptions.Singleline | RegexOptions.CultureInvariant)]
    private static partial Regex Put();

    // "the report should say for 10 that the officers met on 20 October", "the agenda is to read … for 6": what a document is to say moves no due.
    [GeneratedRegex(@"^\W*(?:please\s+)?(?:the\s+)?(?:committee['\u2019]s\s+)?(?:(?:papers?|report|agenda|matters\s+outstanding)\s+(?:should|is\s+to|are\s+to|must|ought\s+to|needs?\s+to|has\s+to)\s+(?:say|print|read|state|record|show)|(?:members|the\s+public|the\s+committee|readers)\s+(?:should|are\s+to|is\s+to|must|ought\s+to)\s+(?:see|read|be\s+told)\s+(?:for|on|at|under|against)\s+" + One + @"|(?:let|have|make)\s+" + One + @"\s+(?:say|read))\b", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Demands();

    // A number and print, both named before the colon or the quotation mark behind which the words begin; not "log: print the map", "Sam says 3 is printed: …", "3 done: printed".
    [GeneratedRegex(
        @"^(?!\W*(?:(?:please|ok)\W+)*(?:action|log|record|minutes|add|note)\b)(?![^:“”""]*\b(?:says?|said|tells?|told|reports?|done|finished|completed?|minutes\s+of)\b)(?=[^:“”""]{0,90}(?<![\w-])(?:[A-Za-z0-9]{2,8}-[0-9]{2}-[0-9]{2}-)?[0-9]{1,4}(?!\w))(?=[^:“”""]{0,90}\b(?:print(?:ed|s)?|publish(?:ed)?|(?:(?:in|on|for|into)\s+)the\s+(?:public\s+)?paper)\b)[^:“”""]{1,110}(?::|[“""])\s*\S|^\W*(?:please\s+)?(?:print|publish)\s+(?:for|under|on|against)\s+(?:(?:AP|no\.?|number)\s*)?\#?[0-9]{1,4}\s+(?:that\s+)?(?:\S+\s+){3,}\S",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Mentions();

    // An order about print at the head of a sentence, with a number and words behind a colon or in quotation marks.
    [GeneratedRegex(
        @"^\W*(?:please\s+|can\s+you\s+|could\s+you\s+|i\s+want\s+)*(?:(?:print|publish|re-?print)\b|(?:change|correct|amend|alter|replace|set|make|put|use|have|let)\b[^:“”""]{0,60}\b(?:print(?:s|ed)?|publish(?:ed)?|the\s+(?:public\s+)?paper)\b|(?:the\s+)?(?:public\s+)?paper\b|for\s+(?:AP\s?)?[0-9A-Za-z-]{1,20}\s*,?\s*(?:print|publish)\b)[^:“”""]{0,60}(?::|[“""])\s*\S",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Printing();

    // "…: the MP will ask a question in December - for print on 6", "5 and 8: print “Completed.”": print is what the message is about, at its end or behind the numbers.
    [GeneratedRegex(
        @"[-–—,;(.]\s*(?:(?:this|that|it)\s+is\s+)?(?:for|to)\s+(?:be\s+)?(?:print(?:ed|ing)?|publication|the\s+(?:public\s+)?paper)\s*,?\s*(?:(?:on|for|under|against|at|of)\s+)?(?:(?:AP|no\.?|number)\s*)?\#?[0-9]{1,4}(?!\s+(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec))(?:\s*(?:,|and|&)\s*[0-9]{1,4})*\W*$|^\W*(?:" + One + @"\s*(?:,|and|&)?\s*){1,6}[:,–—-]\s*(?:please\s+)?(?:print|publish)\s*:?\s*[“""]",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Behind();

    // "don't print the answer to 14", "take Helen's answer out of the paper", "leave AP14's words out of the paper".
    [GeneratedRegex(
        @"^\W*(?:please\s+)?(?:(?:don['\u2019]?t|do\s+not|never)\s+(?:approve|print|publish|include|use)\s+(?<about>.*\b(?:answers?|reply|words|wording|response|anything)\b.*|(?:that|it|this|them|those)(?:\s+(?:one|after\s+all|either|now|any\s*more))*|(?:for\s+)?#?(?:AP\s?)?[0-9]{1,4}|[A-Za-z0-9]{2,8}-[0-9]{2}-[0-9]{2}-[0-9]{1,5})\W*|(?:print|publish)\s+nothing\s+(?:for|of|about|under)\s+(?<about>[^:]{1,40}?)\W*|(?:take|leave|keep)\s+(?<about>.*\b(?:answers?|reply|words|wording|response)\b.*)\bout\s+of\s+the\s+paper\W*)$",
        RegexOptions.IgnoreCase | RegexOptions.Singleline | RegexOptions.CultureInvariant)]
    private static partial Regex TakesItOut();

    [GeneratedRegex(@"(?<whole>\b[A-Za-z0-9]{2,8}-[0-9]{2}-[0-9]{2}-[0-9]{1,5}\b)|(?:\b|#)(?:AP|action(?:\s+point)?|no\.?|number)?\s?(?<digits>[0-9]{1,4})\b", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Pointing();

    // "Helen's answer", "the words of Helen Marsh", "the answer from Sam".
    [GeneratedRegex(
        @"(?:\b(?<who>\p{Lu}[\p{L}'-]*[\p{L}](?:\s\p{Lu}[\p{L}'-]*[\p{L}])*)['\u2019]s?\s+(?:own\s+)?(?:answers?|reply|words|wording|response)|\b(?:of|from|by)\s+(?<who>\p{Lu}[\p{L}'-]+(?:\s\p{Lu}[\p{L}'-]+)*))",
        RegexOptions.CultureInvariant)]
    private static partial Regex Whose();
}
