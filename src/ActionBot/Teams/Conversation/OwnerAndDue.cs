using System.Text.RegularExpressions;
using ActionBot.Intake;

namespace ActionBot.Teams.Conversation;

/// <summary>Whose something is and by when, said in one breath: "Lena, by 1 October", "is Rita's and should come to the January meeting". Neither is lost beside the other. Pure.</summary>
/// <param name="Owner">Whose it is, without preposition and article; null: not said.</param>
/// <param name="Due">By when, with its preposition; null: not said.</param>
internal sealed partial record OwnerAndDue(string? Owner, string? Due)
{
    private const int Longest = 160;
    private const int LongestName = 9;

    // Where the owner and the time stood, in the words that are looked at for anything more.
    private const char OwnerStood = '\u0001';
    private const char TimeStood = '\u0002';

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

        words = NoDate().Replace(Means().Replace(words.Trim(), ""), "undated");
        words = ToDo().Replace(Denied().Replace(Courtesy().Replace(words.Trim(), ""), "not "), "for ${who}");
        // "Not January, March", "March rather than January": what is put in its place is what is said.
        if (new[] { NotThat().Match(words), NotThatBehind().Match(words) }.FirstOrDefault(one => one.Success) is { } instead && Read(instead.Groups["old"].Value, isOwner, today) is { } old)
        {
            return Read(instead.Groups["new"].Value, isOwner, today) is { } says && (says.Owner is null) == (old.Owner is null) && (says.Due is null) == (old.Due is null) ? says : null;
        }

        // Whoever is on the register is found first, and a time may be all that is left; whom it does not know is named by what a time leaves.
        foreach (var owner in Known(words, isOwner).Concat(Unknown(words)).Append(default))
        {
            var rest = owner.Length == 0 ? words : Replaced(words, owner, OwnerStood);
            var times = Times().Matches(rest).Select(run => Trimmed(run, today)).OfType<(Range Where, string Says)>().ToList();
            if (times.Count > 1)
            {
                continue;
            }

            var left = times is [var only] ? Replaced(rest, (only.Where.Start.Value, only.Where.End.Value - only.Where.Start.Value), TimeStood) : rest;
            if ((owner.Length > 0 || times.Count > 0) && Says().IsMatch(left))
            {
                return new OwnerAndDue(owner.Length == 0 ? null : words.Substring(owner.Start, owner.Length), times is [var time] ? time.Says : null);
            }
        }

        return null;
    }

    // The longest run of words that names somebody on the register and nothing else.
    private static IEnumerable<(int Start, int Length)> Known(string words, Func<string, bool> isOwner)
    {
        var tokens = Word().Matches(words);
        for (var length = Math.Min(LongestName, tokens.Count); length > 0; length--)
        {
            for (var first = 0; first + length <= tokens.Count; first++)
            {
                var (start, end) = (tokens[first].Index, tokens[first + length - 1].Index + tokens[first + length - 1].Length);
                if (words[start..end] is { Length: > 1 } named && char.IsLetter(named[0]) && !Bare().IsMatch(tokens[first].Value) && !Bare().IsMatch(tokens[first + length - 1].Value) && isOwner(named))
                {
                    yield return (start, end - start);
                }
            }
        }
    }

    // Whom the register does not know is named all the same: by two names, or behind "for".
    private static IEnumerable<(int Start, int Length)> Unknown(string words) =>
        TwoNames().Matches(words).Concat(Names().Matches(words)).Select(match => match.Groups["who"]).Where(name => !InTime().IsMatch(name.Value)).Select(name => (name.Index, name.Length));

    private static string Replaced(string words, (int Start, int Length) what, char by) => $"{words[..what.Start]}{by}{words[(what.Start + what.Length)..]}";

    // A run of words in which times are said, without what only joins it to the rest; null: it names no time.
    private static (Range Where, string Says)? Trimmed(Match run, DateOnly today)
    {
        foreach (Match within in From().Matches(run.Value))
        {
            var says = Dangling().Replace(run.Value[within.Index..], "");
            var bare = NextOne().IsMatch(says) ? "at the next meeting" : says;
            if (HasTime().IsMatch(says) && SpokenDue.Read(bare, today) is not null)
            {
                return (new Range(run.Index + within.Index, run.Index + within.Index + says.Length), bare);
            }
        }

        return null;
    }

    [GeneratedRegex(@"(?:[\s,]+(?:please|thanks|thank\s+you|ta))*[\s.!]*$", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Courtesy();

    // "two weeks means 30 September": what the words of the minutes amount to.
    [GeneratedRegex(@"^\W*(?:(?:the|that|those|within|in|by)\s+)*(?:[\p{L}\d'\u2019“”""]+\s+){1,5}?(?:means?|meant|would\s+be|amounts\s+to|makes\s+it)\s+(?=(?:by\s+|on\s+|at\s+|the\s+)*(?:[0-9]{1,2}(?:st|nd|rd|th)?\s+\p{L}|\p{L}+\s+meeting|next\b|end\b|\p{Lu}))", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Means();

    // "no particular date", "no date given so leave it undated", "no rush".
    [GeneratedRegex(@"\b(?:(?:there(?:['\u2019]s|\s+is)\s+)?no\s+(?:particular\s+|fixed\s+|set\s+|special\s+|specific\s+|real\s+)*(?:date|deadline|time\s+limit|rush|hurry)(?:\s+(?:given|set|said|named|as\s+yet|yet))?(?:\s*,?\s*(?:so\s+)?(?:please\s+)?leave\s+(?:it|that)\s+(?:undated|open))?|leave\s+(?:it|that)\s+(?:undated|open|without\s+a\s+date)|without\s+a\s+date)\b", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex NoDate();

    // "isn't Gus's", "was never for Gus", "does not belong to Gus".
    [GeneratedRegex(@"^\W*(?:(?:it|that|this|one)\s+)?(?:(?:is|are|was|were|should)n['\u2019]?t(?:\s+be)?|(?:is|are|was|were|has)\s+(?:never|no\s+longer)(?:\s+been)?|do(?:es)?(?:n['\u2019]?t|\s+not)\s+(?:belong|go))\s+(?:really\s+|actually\s+)?", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Denied();

    [GeneratedRegex(@"^\W*(?:(?:no|and|but|it|that|is|are|['\u2019]s|should\s+be)\b\W*)*not\s+(?<old>[^,;.–—]{2,60}?)(?:\s*[,;.–—]+\s*|\s+-\s+|\s+(?=but\b))(?:(?:but|rather|instead|no|make\s+(?:it|that))\b\W*)*(?<new>.{2,}?)(?:\s+instead)?$", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex NotThat();

    [GeneratedRegex(@"^(?<new>.{2,}?)\s*,?\s+(?:(?:and\s+)?not|rather\s+than|instead\s+of)\s+(?<old>[^,;]{2,60})$", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex NotThatBehind();

    [GeneratedRegex(@"[\p{L}\d][\p{L}\d&/-]*(?:['\u2019](?!s\b)\p{L}+)*|&", RegexOptions.CultureInvariant)]
    private static partial Regex Word();

    // A name neither begins nor ends with these.
    [GeneratedRegex(@"^(?:the|an?|of|for|and|to|in|on|at|by|it|is|be|&|[0-9].*)$", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Bare();

    [GeneratedRegex(@"(?<![\p{L}'\u2019-])(?<who>(?:(?:Cllr|Councillor|Mr|Mrs|Ms|Dr)\.?\s+)?\p{Lu}[\p{L}'\u2019-]*\p{Ll}(?:\s\p{Lu}[\p{L}'\u2019-]*\p{Ll}){1,2}?)(?=['\u2019]s\b|[\s,;.)(]|$)", RegexOptions.CultureInvariant)]
    private static partial Regex TwoNames();

    // "Nina", "Head of Parks and Leisure".
    [GeneratedRegex(@"\b(?:for|to|with|owner\s*:|owned\s+by)\s+(?:the\s+)?(?<who>\p{Lu}[\p{L}'\u2019-]*(?:\s(?:\p{Lu}[\p{L}'\u2019-]*|(?:of|for|and|the|&)(?=\s\p{Lu}|\sthe\s\p{Lu}))){0,6})(?=[\s,;.)(]|$)", RegexOptions.CultureInvariant)]
    private static partial Regex Names();

    // Months and days of the week are nobody's names here, nor is what a task is told in.
    [GeneratedRegex(@"\b(?:january|february|march|april|may|june|july|august|september|october|november|december|(?:mon|tues|wednes|thurs|fri|satur|sun)day|christmas|easter|spring|summer|autumn|winter|meeting|cabinet|council|committee|panel|report|update|done|closed)\b", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex InTime();

    private const string TimeWord = @"(?:by|at|on|in|before|within|for|until|till|from|of|the|an?|next|following|this|that|last|first|second|third|fourth|other|every|each|alternate|annual|ordinary|committee|panel|board|cabinet|meetings?|cycle|month(?:ly|s)?|quarter(?:ly|s)?|annually|yearly|weeks?|weekly|fortnight|days?|working|calendar|years?|new|end|start|beginning|mid|middle|early|late|close|due\s+course|undated|date|no|asap|ongoing|when|possible|soon|as|noon|today|tomorrow|spring|summer|autumn|winter|christmas|easter|half|half-term|term|one|two|three|four|five|six|eight|ten|twelve|starting|jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?|sept?(?:ember)?|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?|(?:mon|tues?|wed(?:nes)?|thur?s?|fri|satur|sat|sun)(?:day)?|[0-9]{1,2}(?:st|nd|rd|th)?|20[0-9]{2}|[0-9]{1,2}[/.][0-9]{1,2}(?:[/.][0-9]{2,4})?)";

    [GeneratedRegex(@"(?<![\p{L}\d'\u2019])" + TimeWord + @"(?:['\u2019](?!s\s+(?:fine|right|ok|okay|good|best|better)\b)s?)?(?:(?:[\s-]+|,\s+(?=20[0-9]{2}))" + TimeWord + @"(?:['\u2019](?!s\s+(?:fine|right|ok|okay|good|best|better)\b)s?)?)*(?![\p{L}\d])", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Times();

    // Where a time may begin in such a run: at its first word, and at each preposition behind it.
    [GeneratedRegex(@"^|\b(?:by|at|on|in|before|within|for|until|till|from|every|each|undated)\b", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex From();

    // "within six weeks for": what joins the time to whoever comes behind it.
    [GeneratedRegex(@"(?:[\s,-]+(?:for|by|from|of|to|the|a|an|in|at|on|before|until|till|within))*[\s,-]*$", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Dangling();

    [GeneratedRegex(@"\b(?:meetings?|cycle|month(?:ly|s)?|quarter(?:ly|s)?|annually|yearly|weeks?|weekly|fortnight|days?|years?|due\s+course|undated|asap|ongoing|possible|soon|today|tomorrow|spring|summer|autumn|winter|christmas|easter|half[\s-]term|next|jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?|sept?(?:ember)?|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?|(?:mon|tues?|wed(?:nes)?|thur?s?|fri|satur|sat|sun)(?:day)?|[0-9]{1,2}(?:st|nd|rd|th)|[0-9]{1,2}[/.][0-9]{1,2})\b", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    internal static partial Regex HasTime();

    // "the next one", said of meetings.
    [GeneratedRegex(@"^(?:(?:at|by|for|on)\s+)?(?:the\s+)?next(?:\s+one)?$", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex NextOne();

    private const string It = @"(?:it|that|this|they|them|those|these|which)";

    // "should be done by", "to be taken by", "is down to".
    private const string Lead = @"(?:(?:and|but|now|also|then|please|both|all|each)\s+)*(?:" + It + @"(?:['\u2019]s)?\s+)?(?:(?:is|are|['\u2019]s|was|now|also|to\s+be|should|ought\s+to|must|will|can|has\s+to|needs?\s+to|be|go|goes|belongs?|an?\s+action|(?:an?\s+)?(?:one|job|matter)|give|assign|hand|pass|allocate|make|put|take|shared|split|down)\s+(?:" + It + @"(?:\s+one)?\s+)?(?:over\s+|on\s+|down\s+)?)*"
        + @"(?:(?:be\s+)?(?:done|taken|handled|seen\s+to|dealt\s+with|led|written|carried\s+out|owned|picked\s+up)(?<=\bbe\s+\S+(?:\s+\S+)?)\s+(?:on\s+)?by\s+|(?:for|to|with|from|between|owner\s*:?|owned\s+by)\s+)?(?:the\s+)?";

    // "Dave to do this", "Dave will pick it up".
    private const string DoesIt = @"(?:to|will|should|must|can)\s+(?:please\s+)?(?:do|take|lead|handle|deal\s+with|see\s+to|pick|own|action|carry\s+out|look\s+(?:after|at|into))\s+(?:on\s+|up\s+)?(?:this|it|that|them|these|both)(?:\s+(?:one|up|on|forward|out)\b)?";

    /// <summary>Somebody by name, whether the register knows him or not, is to do it.</summary>
    [GeneratedRegex(@"(?<![\p{L}'\u2019-]|\bto\s)(?<who>\p{Lu}[\p{L}'\u2019-]*\p{Ll}(?:\s\p{Lu}[\p{L}'\u2019-]*\p{Ll}){0,2})\s+(?:is\s+|are\s+)?" + DoesIt + @"(?!\p{L})", RegexOptions.CultureInvariant)]
    internal static partial Regex ToDo();

    private const string Whom = Lead + @"\u0001(?:['\u2019]s?)?(?:\s+(?:own(?:\s+(?:one|job))?|himself|herself|too|also|as\s+well|please|now|then|together|jointly|between\s+them|both|gets?\s+(?:it|that|this(?:\s+one)?)|(?:has|takes|does|owns|holds)\s+(?:it|that|this(?:\s+one)?)|(?:will|can|should|must|to)\s+(?:have|take|do|own)\s+(?:it|that|this(?:\s+one)?)))*";

    private const string ByWhen = @"(?:(?:and|but|now|also|then|both|each|please|" + It + @"|['\u2019]s|is|are|should|ought|will|would|must|can|has|have|had|needs?|wants?|to|be|being|come|comes|coming|go|goes|going|get|gets|report|reports|reported|reporting|bring|brought|taken|make|made|put|set|wanted|needed|required|expected|due|back|us|here|committee|the|doing|ready|finished|completed?|we|i|he|she|we['\u2019]d|i['\u2019]d|he['\u2019]d|she['\u2019]d|they['\u2019]d|['\u2019]d|like|love|prefer|best|better|let['\u2019]s|lets|say|do|see|hear|have|think|time|done(?<=\b(?:be|get|gets|doing|want|wants|needs?|to)\s+done)|want)\b:?\s*)*\u0002(?:\s+(?:for\s+)?" + It + @")?(?:\s+(?:please|then|instead))*(?:\s*(?:(?:is|will\s+be|would\s+be|['\u2019]s)\s+)?(?:fine|right|ok|okay|correct|good|best|better|will\s+do(?:\s+(?:nicely|well|fine))?))?";

    // Nothing but whose and by when, whichever comes first.
    [GeneratedRegex(@"^[\s,;:.(-]*(?:" + Whom + @"(?:\s*[,;:.()–—-]+\s*(?:please\b\W*)?|\s+)" + ByWhen + "|" + ByWhen + @"(?:\s*[,;:.()–—-]+\s*(?:please\b\W*)?|\s+)" + Whom + "|" + Whom + "|" + ByWhen + @")(?:\s+please)?[\s,;:.)!]*$", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Says();
}
