using System.Text.RegularExpressions;

namespace ActionBot.Teams.Conversation;

/// <summary>
/// What a clerk says of print in whole sentences: what somebody said is to be printed, some of it not, words for several actions at once, words that go off
/// the paper, and which answers wait for her. What it means for print never moves a date or a state. Pure.
/// </summary>
internal sealed partial record PrintSaid
{
    private const int Longest = 2400;
    private const int LongestAsked = 120;

    private PrintSaid()
    {
    }

    /// <summary>The actions whose words are to be printed: digits or whole references.</summary>
    public IReadOnlyList<string> Prints { get; private init; } = [];

    /// <summary>The actions whose words are not to be printed.</summary>
    public IReadOnlyList<string> TakesOut { get; private init; } = [];

    /// <summary>Whose answer; null: not said.</summary>
    public string? Person { get; private init; }

    /// <summary>What the answer is about, where no number is said: "the tariff".</summary>
    public string? About { get; private init; }

    /// <summary>What is to be printed; null: the words that were answered.</summary>
    public string? Words { get; private init; }

    /// <summary>All that waits is to be shown before any of it is printed.</summary>
    public bool ShowsAll { get; private init; }

    /// <summary>Reads it; null: that is not what was said.</summary>
    public static PrintSaid? Read(string text)
    {
        if (text.Length > Longest)
        {
            return null;
        }

        if (text.Length <= LongestAsked && NotApproved().IsMatch(text))
        {
            return new PrintSaid { ShowsAll = true };
        }

        if (text.TrimEnd().EndsWith('?') && !Requests().IsMatch(text))
        {
            return null;
        }

        if (((Func<Regex>[])[SameForAll, ForPrintBehind, PaperSays]).Select(form => form().Match(text)).FirstOrDefault(match => match.Success) is { } worded)
        {
            return Quoted(worded.Groups["words"].Value) is { } words ? new PrintSaid { Prints = In(worded.Groups["which"].Value), Person = Name(worded), Words = words } : null;
        }

        if (SomeNot().Match(text) is { Success: true } some)
        {
            return new PrintSaid { Prints = In(some.Groups["which"].Value), TakesOut = In(some.Groups["not"].Value), Person = Name(some) };
        }

        if (OffThePaper().Match(text) is { Success: true } off)
        {
            return new PrintSaid { TakesOut = In(off.Groups["which"].Value), Person = Name(off) };
        }

        if (Everything().Match(text) is { Success: true } all)
        {
            return new PrintSaid { ShowsAll = true, Person = Name(all) };
        }

        return WhatWasSaid().Match(text) is not { Success: true } said ? null
            : In(said.Groups["which"].Value) is { Count: > 0 } numbers ? new PrintSaid { Prints = numbers, Person = Name(said) }
            : said.Groups["what"].Success ? new PrintSaid { Person = Name(said), About = said.Groups["what"].Value.Trim() }
            : new PrintSaid { ShowsAll = true, Person = Name(said) };
    }

    private static List<string> In(string which) => [.. Pointing().Matches(which).Select(one => one.Groups["n"].Success ? one.Groups["n"].Value : one.Value.ToUpperInvariant()).Distinct()];

    private static string? Name(Match found) => found.Groups["who"] is { Success: true, Value: var who } && char.IsUpper(who[0]) ? who : null;

    private static string? Quoted(string words) => words.Trim().Trim('“', '”', '"').Trim() is { Length: > 0 } said ? said : null;

    private const string One = @"(?:(?:AP|action(?:\s+point)?|no\.?|numbers?|item)\s*)?\#?(?:[A-Za-z0-9]{2,8}-[0-9]{2}-[0-9]{2}-[0-9]{1,5}|[0-9]{1,3}(?![0-9]|(?:st|nd|rd|th)\b|\s+(?-i:(?:Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec)|(?:jan|feb|apr|aug|sept|oct|nov|dec)\b|(?:january|february|april|june|july|august|september|october|november|december))))";

    private const string Several = One + @"(?:(?:\s*,\s*(?:and\s+)?|\s+and\s+|\s*&\s*)" + One + ")*";

    private const string Lead = @"^\W*(?:(?:please|ok|okay|yes|right|so|and|also|can\s+you|could\s+you)\b[\s,]*)*";

    private const string Paper = @"(?:the\s+|our\s+)?(?:(?:public|next|committee['\u2019]s)\s+)?(?:papers?|report|agenda|matters\s+outstanding)";

    private const string Who = @"(?<who>(?-i:\p{Lu})[\p{L}'\u2019-]*\p{L}(?:\s(?-i:\p{Lu})[\p{L}'\u2019-]*\p{L}){0,2}|she|he|they)";

    private const string May = @"(?:may|can|could|should|must|might|is\s+to|are\s+to|ought\s+to|is\s+fine\s+to|are\s+fine\s+to|is|are|to)\s+(?:all\s+|now\s+|both\s+)*(?:be\s+printed|be\s+published|be\s+used|go\s+(?:in|into|on)(?:\s+" + Paper + @"|\s+print)?|get\s+printed|print|for\s+print|(?:fine|ok|okay|good|all\s+right)\s+(?:for|to)\s+(?:print|" + Paper + @")|printable|(?:fine|ok|okay)\s+to\s+be\s+printed|be\s+in\s+" + Paper + ")";

    // "5 and 8: print “Completed.” for both", "print “Completed.” for 5 and 8", "for 5 and 8 the paper may say “…”".
    [GeneratedRegex(
        Lead + @"(?:(?:for|on|under)\s+)?(?<which>" + Several + @")\s*[,:–—-]?\s*(?:please\s+)?(?:both\s+|all\s+)?(?:print|publish|put|write|say|(?:let\s+)?" + Paper + @"\s+(?:should|may|can|must|is\s+to|ought\s+to|will|to)?\s*(?:just\s+|simply\s+|only\s+)?(?:say|read|print|have))\s*:?\s*[“""](?<words>[^“”""]+)[”""]\s*,?\s*(?:for\s+|on\s+|under\s+)?(?:both|all|each|them|those)(?:\s+(?:of\s+)?(?:them|those|three|four))?(?:\s+(?:in|on)\s+" + Paper + @")?\W*$"
        + @"|" + Lead + @"(?:print|publish|put|use|write)\s*:?\s*[“""](?<words>[^“”""]+)[”""]\s*,?\s*(?:(?:in|on)\s+" + Paper + @"\s+)?(?:for|on|under|against)\s+(?:both\s+)?(?<which>" + One + @"(?:(?:\s*,\s*(?:and\s+)?|\s+and\s+|\s*&\s*)" + One + @")+)(?:\s+(?:in|on)\s+" + Paper + @")?\W*$",
        RegexOptions.IgnoreCase | RegexOptions.Singleline | RegexOptions.CultureInvariant)]
    private static partial Regex SameForAll();

    // "Peter Lowe's words: … - for print on 6", "“…” - for the paper, 6".
    [GeneratedRegex(
        @"^\W*(?:(?:" + Who + @"['\u2019]s?\s+(?:words|answer|reply|wording)\s*(?::|are|is)\s*:?\s*)(?<words>.+?)|[“""](?<words>[^“”""]+)[”""])\s*[-–—,;(.]+\s*(?:(?:this|that|it)\s+is\s+|all\s+)?(?:for|to)\s+(?:be\s+)?(?:print(?:ed|ing)?|publication|go\s+in\s+" + Paper + "|" + Paper + @")\s*(?:,|on|for|under|against|at|:)\s*(?<which>" + Several + @")\W*$",
        RegexOptions.IgnoreCase | RegexOptions.Singleline | RegexOptions.CultureInvariant)]
    private static partial Regex ForPrintBehind();

    // "on the paper 5 should just say: …", "for 8 the paper may say “…”", "let the paper simply say “…” for 8", "5 may say in the paper: …".
    [GeneratedRegex(
        Lead + @"(?:(?:on|in|for)\s+" + Paper + @"\s*,?\s*(?:for\s+)?(?<which>" + Several + @")\s+(?:should|may|can|must|is\s+to|are\s+to|ought\s+to|will|need|needs\s+to)\s+(?:just\s+|simply\s+|only\s+)?(?:say|read|print|have|be\s+printed\s+as)\s*(?::|(?=[“""]))\s*(?<words>.+)"
        + @"|(?:for|on|under|at)\s+(?<which>" + Several + @")\s*,?\s*(?:let\s+)?" + Paper + @"\s+(?:(?:should|may|can|must|is\s+to|are\s+to|ought\s+to|will|to|need|needs\s+to)\s+)?(?:just\s+|simply\s+|only\s+)?(?:say|read|print|have)\s*(?::|(?=[“""]))\s*(?<words>.+)"
        + @"|(?:for|on|under|at)\s+(?<which>" + Several + @")\s*,?\s*(?:please\s+)?(?:put|write|print|use|have)\s*:?\s*[“""](?<words>[^“”""]+)[”""]\s*(?:on|in|into)\s+(?:" + Paper + @"|print)\W*"
        + @"|(?:let\s+|have\s+)?" + Paper + @"\s+(?:(?:should|may|can|must|is\s+to|ought\s+to|will|need)\s+)?(?:just\s+|simply\s+|only\s+)(?:say|read|print)\s+(?:for|on|under|at)\s+(?<which>" + Several + @")\s*(?::|(?=[“""]))\s*(?<words>.+)"
        + @"|(?:let\s+|have\s+)?" + Paper + @"\s+(?:(?:should|may|can|must|is\s+to|ought\s+to|will|need)\s+)?(?:just\s+|simply\s+|only\s+)?(?:say|read|print)\s*:?\s*[“""](?<words>[^“”""]+)[”""]\s*(?:for|on|under|at|against)\s+(?<which>" + Several + @")"
        + @"|(?<which>" + Several + @")\s+(?:should|may|can|must|is\s+to|are\s+to|ought\s+to|will)\s+(?:just\s+|simply\s+|only\s+)?(?:say|read|be\s+printed(?:\s+as)?|be)\s+(?:on|in)\s+(?:" + Paper + @"|print)\s*(?::|(?=[“""]))\s*(?<words>.+))$",
        RegexOptions.IgnoreCase | RegexOptions.Singleline | RegexOptions.CultureInvariant)]
    private static partial Regex PaperSays();

    private const string Its = @"(?:['\u2019]s?(?:\s+(?:words|answers?|reply|wording|text))?)?";

    // "Wanda's 4 may be printed but her 12 may not", "print 4 but not 12", "4's words can go in the paper, 12's can't".
    [GeneratedRegex(
        Lead + @"(?:(?:" + Who + @"['\u2019]s?|her|his|their|the(?:\s+(?:words|answers?)\s+(?:for|on|to))?)\s+)?(?:(?:answers?|words)\s+(?:to|on|for)\s+)?(?<which>" + Several + ")" + Its + @"\s+" + May + @"\s*(?:[,;–—-]\s*)?(?:(?:but|and|while|though|only)\s+)?(?:(?:(?-i:\p{Lu})\p{L}+['\u2019]s?|her|his|their|the|hers\s+(?:on|to|for)|the\s+one\s+(?:on|to|for))\s+)?(?:not\s+(?:her\s+|his\s+|their\s+|for\s+|on\s+)?(?<not>" + Several + ")" + Its + @"|(?<not>" + Several + ")" + Its + @"\s+(?:can['\u2019]?t|(?:may|can|should|must|is|are|could|ought)(?:n['\u2019]?t|\s*not))(?:\s+(?:be\s+printed|be|to\s+be(?:\s+printed)?|go\s+in(?:\s+" + Paper + @")?|yet|for\s+print))?)\W*$"
        + "|" + Lead + @"(?:print|publish|approve|use)\s+(?:(?:" + Who + @"['\u2019]s?|her|his|their|the)\s+)?(?:(?:answers?|words)\s+(?:to|on|for)\s+)?(?<which>" + Several + ")" + Its + @"\s*,?\s*(?:but|and)?\s*(?:not|leave\s+out|don['\u2019]?t\s+print)\s+(?:her\s+|his\s+|their\s+|the\s+(?:one|answer|words)\s+(?:on|to|for)\s+)?(?<not>" + Several + ")" + Its + @"(?:\s+(?:out|yet))?\W*$",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex SomeNot();

    private const string Answer = @"(?:words|answers?|reply|replies|wording|text|line)";

    // "take the words for 2 off the paper", "10's words shouldn't be printed", "remove Helen's answer to 2 from the paper".
    [GeneratedRegex(
        Lead + @"(?:(?:take|leave|keep|remove|strike|pull|delete|get|cut|withdraw)\s+(?:(?:(?:" + Who + @"['\u2019]s?|the|her|his|their|any)\s+)?" + Answer + @"\s+(?:for|of|on|to|about|under|against)\s+(?<which>" + Several + @")|(?<which>" + Several + @")['\u2019]s?\s+" + Answer + @")\s+(?:back\s+)?(?:off|out\s+of|from|out\s+from)\s+(?:" + Paper + @"|print)"
        + @"|(?:(?:(?:" + Who + @"['\u2019]s?|the|her|his|their)\s+)?" + Answer + @"\s+(?:for|of|on|to|about|under)\s+(?<which>" + Several + @")|(?<which>" + Several + @")['\u2019]s?\s+" + Answer + @"|what\s+" + Who + @"\s+(?:said|wrote|answered)\s+(?:on|about|for|to)\s+(?<which>" + Several + @"))\s+(?:(?:can['\u2019]?t|(?:should|must|may|can|ought|are|is)(?:n['\u2019]?t|\s+not|not))\s+(?:to\s+)?(?:be\s+)?(?:printed|published|print|for\s+print|in\s+" + Paper + @"|go\s+in(?:to)?\s+" + Paper + @")|(?:should|must|is\s+to|are\s+to|can)\s+(?:stay|come|be\s+left|be\s+kept|be\s+taken)\s+(?:off|out\s+of|from)\s+(?:" + Paper + @"|print))"
        + @"|(?:no|don['\u2019]?t\s+(?:print|publish|use)\s+(?:any|the)?)\s+" + Answer + @"\s+(?:for|on|under|to)\s+(?<which>" + Several + @")(?:\s+(?:in|on)\s+(?:" + Paper + @"|print))?"
        + @"|(?:un-?approve|unprint|un-?publish)\s+(?:the\s+)?(?:" + Answer + @"\s+(?:for|on|to|of)\s+)?(?<which>" + Several + ")" + Its + @")(?:\s+(?:please|after\s+all|again|then|now))*\W*$",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex OffThePaper();

    private const string Said = @"(?:(?:has\s+|have\s+|had\s+|['\u2019]s\s+)?(?:just\s+)?(?:said|says|wrote|written|answered|answers|replied|told\s+(?:us|me|you)|sent|put|gave|given|reported)(?:\s+(?:us|me|you|in|back))?)";

    // "everything Ines answered may be printed", "print all that Ines said", "all of Ines's answers can go in".
    [GeneratedRegex(
        Lead + @"(?:(?:everything|all\s+(?:that\s+)?|whatever)\s*(?:that\s+)?" + Who + @"\s+" + Said + @"(?:\s+(?:so\s+far|this\s+time|today|yesterday))?\s+" + May + @"|(?:print|approve|publish|use|include)\s+(?:everything|all|whatever)\s+(?:that\s+)?" + Who + @"\s+" + Said + @"(?:\s+(?:so\s+far|this\s+time|today|yesterday))?(?:\s+(?:in|for)\s+" + Paper + @")?|(?:all\s+(?:of\s+)?)?" + Who + @"['\u2019]s?\s+(?:answers|replies|words)\s+" + May + @")\W*$",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Everything();

    // "print what Ines said on 5", "approve what Beatrice said on the tariff", "what Ines said about 5 may be printed".
    [GeneratedRegex(
        Lead + @"(?:(?:print|approve|publish|use|include|put)\s+(?:what|whatever|the\s+words)\s+(?:that\s+)?" + Who + @"\s+" + Said + @"(?:\s+(?:on|about|for|to|of|under|against|re)\s+(?:(?<which>" + Several + @")|(?:the\s+)?(?<what>(?-i:\p{L})[\p{L}\d '\u2019-]{2,60}?)))?(?:\s+(?:in(?:to)?|for|on)\s+(?:" + Paper + @"|print))?|what\s+" + Who + @"\s+" + Said + @"(?:\s+(?:on|about|for|to|of|under|re)\s+(?:(?<which>" + Several + @")|(?:the\s+)?(?<what>(?-i:\p{L})[\p{L}\d '\u2019-]{2,60}?)))?\s+" + May + @")(?:\s+(?:please|as\s+it\s+(?:is|stands)|word\s+for\s+word|verbatim))*\W*$",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex WhatWasSaid();

    // "which answers have I not approved?", "what is left to approve?", "are there any answers I haven't approved yet?".
    [GeneratedRegex(
        @"^\W*(?:(?:please|ok|so|and)\b[\s,]*)*(?:(?:show\s+me\s+|list\s+)?(?:the\s+)?(?:which|what)?\s*(?:of\s+the\s+)?(?:answers?|words|replies|updates?)\s+(?:that\s+)?(?:(?:have|has)\s+i\s+(?:not|still\s+not)(?:\s+yet)?\s+approved|(?:haven['\u2019]?t|have\s+not)\s+i\s+approved|i\s+(?:have\s+not|haven['\u2019]?t)(?:\s+yet)?\s+approved|(?:are|is)\s+(?:still\s+)?(?:not(?:\s+yet)?\s+approved|un-?approved)|(?:have|has)(?:n['\u2019]?t|\s+not)(?:\s+yet)?\s+been\s+approved|did\s+i\s+not\s+approve|do\s+i\s+(?:still\s+)?(?:have|need)\s+to\s+approve|still\s+wait(?:s)?\s+for\s+my\s+(?:approval|ok))|what\s+(?:have\s+i\s+not(?:\s+yet)?\s+approved|haven['\u2019]?t\s+i\s+approved|do\s+i\s+(?:still\s+)?(?:have|need)\s+to\s+approve|is\s+(?:still\s+)?(?:left\s+)?(?:to\s+approve|to\s+be\s+approved|unapproved|not\s+approved))|(?:is\s+there\s+|are\s+there\s+)?any(?:thing)?\s*(?:answers?|words)?\s*(?:still\s+|left\s+)*(?:(?:that\s+)?i\s+(?:have\s+not|haven['\u2019]?t)\s+approved|to\s+approve))(?:\s+(?:yet|so\s+far|for\s+(?:the\s+)?(?:paper|print)))*\W*$",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex NotApproved();

    [GeneratedRegex(@"^\W*(?:please\s+)?(?:can|could|would|will)\s+you\b", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Requests();

    [GeneratedRegex(@"[A-Za-z0-9]{2,8}-[0-9]{2}-[0-9]{2}-[0-9]{1,5}|(?<![\w-])(?:AP\s?|\#)?(?<n>[0-9]{1,4})(?!\w)", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Pointing();
}
