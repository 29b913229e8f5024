using System.Text.RegularExpressions;

namespace ActionBot.Understanding;

/// <summary>What a sentence does to a leave that is noted already.</summary>
public enum LeaveCorrection
{
    /// <summary>There is none: "cancel my leave", "I'm not going away after all".</summary>
    Withdrawn,

    /// <summary>It is over: "I'm back early", "I'm here today, that leave was wrong".</summary>
    Over,

    /// <summary>Somebody is in on days of it: "I am in on Thursday and Friday after all".</summary>
    InOnDays,

    /// <summary>It has other days: "my leave is only until the 15th", "back on the 26th", "sorry, 4 to 8 January only".</summary>
    OtherDays,

    /// <summary>It is wrong, and nothing says how: "that leave was wrong".</summary>
    Wrong,
}

/// <summary>
/// A sentence that corrects a leave: shortens, lengthens, moves or withdraws it. Pure; which leave and which days is for whoever knows what is noted.
/// </summary>
/// <param name="Kind">What it does to it.</param>
/// <param name="Words">The words that say which days, without what is said not to be so: "not the 15th".</param>
/// <param name="Whose">Whose leave it is, in the words of the sentence; null: the speaker's, or of whom was spoken last.</param>
/// <param name="NamesLeave">It speaks of leave by itself. What does not, "sorry, 4 to 8 January only", is about leave only where that was spoken of last.</param>
/// <param name="Corrects">It says that something else was said before: "only", "instead", "actually", "after all".</param>
public sealed partial record LeaveCorrected(LeaveCorrection Kind, string Words, string? Whose, bool NamesLeave, bool Corrects)
{
    /// <summary>The speaker says it of himself: "I", "my leave". "That leave was wrong" may be about whomever was spoken of last.</summary>
    public bool Own { get; init; }

    private const int Longest = 200;

    /// <summary>Every figure in it is a day's: none is an action's number.</summary>
    public bool CountsDaysAlone => !Year().Replace(HasDays().Replace(Words, " "), " ").Any(char.IsAsciiDigit);

    /// <summary>Reads it; null: the sentence corrects no leave.</summary>
    public static LeaveCorrected? In(string text) => Read(text) is { } read ? read with { Own = read.Whose is null && First().IsMatch(text) } : null;

    private static LeaveCorrected? Read(string text)
    {
        var words = text.Replace('\u2019', '\'').Trim();
        if (words.Length is 0 or > Longest || words.Contains('\n', StringComparison.Ordinal) || (words.Contains('?', StringComparison.Ordinal) && !AsksTo().IsMatch(words)) || SomethingElse().IsMatch(words) || Asks().IsMatch(words))
        {
            return null;
        }

        var opened = Openers().Match(words).Value;
        var said = words[opened.Length..];
        if (said.Contains(':', StringComparison.Ordinal) && !AfterNoun().IsMatch(said))
        {
            return null;
        }

        var corrects = CorrectingOpeners().IsMatch(opened) || Cues().IsMatch(said);
        var (own, whose) = Subject(said);
        // What is said not to be so is none of the days: "4 to 8 January, not 4 to 15".
        var days = NotSo().Replace(said, " ");
        if (days != said)
        {
            corrects = true;
        }

        if (StartsLater().Match(said) is { Success: true } later)
        {
            return new LeaveCorrected(LeaveCorrection.OtherDays, "from " + later.Groups["day"].Value, whose, true, true);
        }

        var hasDays = HasDays().IsMatch(days);
        var withdrawn = Cancels().IsMatch(said) || CalledOff().IsMatch(said) || (own || whose is not null) && NotGoing().IsMatch(said) || BareNotAway().IsMatch(said);
        var wrong = WasWrong().IsMatch(said);
        var isIn = IsIn().Match(said) is { Success: true } present && (whose is null == (present.Groups["i"].Success || present.Groups["bare"].Success)) ? present : null;
        if (isIn is not null && !CountsFrom().IsMatch(said))
        {
            var when = isIn.Groups["when"].Value;
            // "I'll be in again from Thursday" is back then.
            if (AgainFrom().Match(when) is { Success: true } again)
            {
                return new LeaveCorrected(LeaveCorrection.OtherDays, "back on " + again.Groups["day"].Value, whose, true, corrects);
            }

            return !HasDays().IsMatch(when) || NowOnly().IsMatch(when) && !JustToday().IsMatch(said)
                ? corrects || wrong || withdrawn || NowOnly().IsMatch(when) ? new LeaveCorrected(NowOnly().IsMatch(when) ? LeaveCorrection.Over : hasDays ? LeaveCorrection.InOnDays : LeaveCorrection.Withdrawn, days, whose, true, corrects || wrong || withdrawn) : null
                : new LeaveCorrected(LeaveCorrection.InOnDays, when, whose, true, corrects);
        }

        if (CutOverNow().IsMatch(said) && !HasDays().IsMatch(Early().Replace(said, "")))
        {
            return new LeaveCorrected(LeaveCorrection.Over, said, whose, true, wrong);
        }

        if (withdrawn)
        {
            return new LeaveCorrected(hasDays && !SaysRightDays().IsMatch(days) ? LeaveCorrection.InOnDays : hasDays ? LeaveCorrection.OtherDays : LeaveCorrection.Withdrawn, hasDays ? days : said, whose, true, true);
        }

        var names = Noun().IsMatch(said) || BackThen().IsMatch(said) || (own || whose is not null) && Away().IsMatch(said);
        if (wrong && !hasDays)
        {
            return Noun().IsMatch(said) ? new LeaveCorrected(LeaveCorrection.Wrong, said, whose, true, true) : null;
        }

        if (!hasDays)
        {
            return null;
        }

        // "Back on the 26th" says no more than that; "on leave 4 to 8 January" alone is a leave of its own.
        if (names && (corrects || wrong || OfNoted().IsMatch(said) || BackThen().IsMatch(said) && !Away().IsMatch(said.Replace("back", "", StringComparison.OrdinalIgnoreCase))))
        {
            return new LeaveCorrected(LeaveCorrection.OtherDays, days, whose, true, corrects || wrong || OfNoted().IsMatch(said));
        }

        return !names && whose is null && OnlyDays().IsMatch(days.Trim()) ? new LeaveCorrected(LeaveCorrection.OtherDays, days, null, false, corrects) : null;
    }

    // Whose leave it is: "I", "my leave"; "Gus's leave", "Wanda is back on the 26th".
    private static (bool Own, string? Whose) Subject(string said) =>
        Others().Match(said) is { Success: true } others && !NoName().IsMatch(others.Groups["who"].Value) ? (false, Article().Replace(others.Groups["who"].Value.Trim(), ""))
        : OthersLeave().Match(said) is { Success: true } theirs && !NoName().IsMatch(theirs.Groups["who"].Value) ? (false, Article().Replace(theirs.Groups["who"].Value.Trim(), ""))
        : (First().IsMatch(said), null);

    private const string Day = @"(?:(?:the\s+)?\d{1,2}(?:st|nd|rd|th)?(?:\s*(?:-|–|to|until|till|and)\s*(?:the\s+)?\d{1,2}(?:st|nd|rd|th)?)?(?:\s+(?:of\s+)?(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]*)?(?:\s+20\d\d)?|(?:next\s+)?(?:mon|tue|wed|thu|fri|sat|sun)[a-z]*|tomorrow|today|(?:one|two|three|a)\s+(?:weeks?|fortnight))";

    private const string Leave = @"(?:(?:annual|summer|winter|easter|christmas|half[\s-]term|sick|study|whole|entire|planned|second|first|other|january|february|march|april|may|june|july|august|september|october|november|december|jan|feb|mar|apr|jun|jul|aug|sept?|oct|nov|dec)\s+)*(?:leave|holidays?|hols|absences?|time\s+off|days?\s+off|weeks?\s+off|vacation|break)\b";

    [GeneratedRegex(@"\b20\d\d\b", RegexOptions.CultureInvariant)]
    private static partial Regex Year();

    [GeneratedRegex(@"\b(?:leave|holidays?|absence)\s*:", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex AfterNoun();

    [GeneratedRegex(@"^\W*(?:(?:hi|hello|sorry|actually|please|ok|oh)\W+)*(?:can|could|would|will)\s+(?:you|we|i)\s+(?:please\s+)?(?:cancel|scrap|delete|remove|forget|ignore|take|change|move|shorten|extend|make|put|cut|correct|shift|end)\b", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex AsksTo();

    [GeneratedRegex(@"^\W*(?:(?:so|and|ok|hi|please|tell\s+me)\W+)*(?:what|who|whose|when|where|why|how|which|is|are|am|was|were|did|do|does|has|have|if)\b", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Asks();

    // Of meetings, papers, actions and their deadlines it is not about leave, whatever days it names.
    [GeneratedRegex(@"\b(?:meetings?|papers?|reports?|committee|minutes|deadlines?|due|extensions?|findings?|actions?|survey|contractors?|consult\w*|quotes?|tender|invoice|draft|works?\s+(?:is|are|start|finish)|done|complete\w*|finish(?:ed)?\s+(?:it|that|this)|answer|reply|needs?\s+(?:until|till)|need\s+(?:until|till|longer|more)|leave\s+(?:it|that|this|them|him|her|us|me|policy|form|request)|back\s+to\s+(?:you|me|us|him|her|them|the\s+(?:drawing|committee))|come\s+back|came\s+back\s+(?:with|to|from)|(?:get|got|go|went|hear|heard|report|put|push|pushed|set|move|moved|bring|brought|pay|paid|date)\s+back|back\s+(?:in\s+)?(?:hand|order|stock|up\b(?!\s+and\b)|pay|garden|gate|door|wall|lane|street))\b|\b[A-Z]{2,8}-\d\d-\d\d-\d+\b", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex SomethingElse();

    [GeneratedRegex(@"^\W*(?:(?:hi|hello|hey|actually|sorry|apologies|my\s+apologies|no|nope|oh|oops|whoops|wait|hang\s+on|hold\s+on|ok|okay|right|well|um|er|erm|so|and|but|also|then|look|correction|update|change\s+of\s+plans?|(?:slight|small|quick)\s+(?:change|correction)|fyi|please|(?:no\s+)?(?:scrub|scratch|strike|forget|ignore)\s+that|my\s+(?:mistake|bad|error|fault)|(?:that|it)\s+was\s+(?:a\s+(?:mistake|typo)|wrong|my\s+mistake)|i\s+(?:got\s+(?:that|it|the\s+dates?)\s+wrong|made\s+a\s+mistake|was\s+wrong|misspoke|mistyped)|wrong\s+dates?|typo|as\s+it\s+turns\s+out|(?:it\s+)?turns\s+out(?:\s+that)?|good\s+news|bad\s+news|plans\s+(?:have\s+)?changed?|thanks|morning|good\s+morning|afternoon|bot)\b[\s,.:;!–—-]*)+", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Openers();

    [GeneratedRegex(@"\b(?:actually|sorry|apologies|no|nope|oops|whoops|wait|hang|hold|correction|change|scrub|scratch|strike|forget|ignore|mistake|bad|error|wrong|typo|turns|changed?|misspoke|mistyped)\b", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex CorrectingOpeners();

    // "only until the 15th", "4 to 8 instead", "should have been", "I meant", "make that", "after all", "a week longer".
    [GeneratedRegex(@"\b(?:only|just|instead|rather\s+than|after\s+all|now|actually|sorry|i\s+mea?nt?|i\s+should\s+have\s+said|(?:should|ought\s+to)\s+(?:be|have\s+been|read|say|end|start|finish)|(?:make|change|move|shift|put|set|cut|shorten|lengthen|extend|correct|bring|push)\s+(?:it|that|this|my|the)|(?:got|been|is|was|has|'s)\s+(?:been\s+)?(?:cut\s+short|shortened|extended|moved|changed|lengthened|brought\s+forward|pushed\s+back|put\s+(?:off|back))|have\s+(?:moved|changed|cut|shortened|extended)|longer|shorter|earl(?:y|ier)|later|another|extra|more|less|fewer|still|stay(?:ing)?|wrong|mistake|not\s+the|instead\s+of|no\s+longer|any\s*more)\b", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Cues();

    [GeneratedRegex(@"[,;.–—-]?\s*\b(?:and\s+|but\s+)?(?:not|instead\s+of|rather\s+than|no\s+longer)\s+(?:(?:until|till|til|to|from|on|for|up\s+to|all)\s+)*" + Day + @"(?:\s*(?:-|–|to|until|till)\s*" + Day + ")?", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex NotSo();

    // "I'm not away until the 12th" begins then; "not back until" ends then.
    [GeneratedRegex(@"\bnot\s+(?:going\s+)?(?:away|off|on\s+(?:leave|holiday)|leaving|going)\s+(?:until|till|til|before)\s+(?<day>[^,;.]{2,30})", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex StartsLater();

    [GeneratedRegex(@"\b(?:\d{1,2}(?:st|nd|rd|th)|\d{1,2}\s+(?:of\s+)?(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]*|(?:jan|feb|mar|apr|jun|jul|aug|sep|oct|nov|dec)[a-z]*\s+\d{1,2}|may\s+\d{1,2}|\d{1,2}[/.]\d{1,2}(?:[/.]\d{2,4})?|\d{1,2}\s*(?:-|–|to|until|till)\s*\d{1,2}|(?:mon|tues|wednes|thurs|fri|satur|sun)day|(?:mon|tues?|weds?|thurs?|fri)\b|tomorrow|today|(?:next|this|that|all|the\s+(?:first|second|last|whole|rest\s+of\s+the))\s+week|(?:a|one|two|three|four|five|six|seven|eight|nine|ten|\d{1,2}|another|(?:an?\s+)?extra)\s+(?:more\s+|extra\s+|full\s+|whole\s+|working\s+)?(?:weeks?|days?|fortnights?))\b", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex HasDays();

    // "cancel my leave", "forget that I'm away", "take my holiday out"
    [GeneratedRegex(@"\b(?:cancel|cancelled|cancelling|scrap|scrapped|delete|remove|forget|ignore|disregard|drop|dropped|withdraw|withdrawn|scrub|bin|strike|call(?:ed)?\s+off|take\s+(?:out|off|away)|get\s+rid\s+of|clear)\s+(?:(?:out|off|about)\s+)?(?:(?:my|the|that|this|all|all\s+my|any|his|her|their|[\p{L}-]+'s)\s+)?" + Leave + @"(?!\s+(?:polic|form|request|card|year|system|sheet|book|cover|park|let|club))|\b(?:cancel|scrap|forget|ignore|delete|remove)\s+(?:that|what\s+i\s+said\s+about)\s+(?:i'?\s?a?m\s+(?:being\s+)?(?:away|off|on\s+leave|on\s+holiday)|being\s+(?:away|off|on\s+leave)|(?:my\s+)?(?:leave|holiday|being))|\btake\s+(?:my|that|the|[\p{L}-]+'s)\s+" + Leave + @"\s+(?:out|off|away)\b", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Cancels();

    // "my leave is cancelled", "the holiday has fallen through"
    [GeneratedRegex(@"\b(?:my|that|the|this|[\p{L}-]+'s)\s+" + Leave + @"[^.;]{0,25}?(?:'s|\s+is|\s+was|\s+has|\s+have|\s+got|\s+are|\s+were|\s+isn't|\s+wasn't|\s+won't|\s+hasn't)\s+(?:been\s+|now\s+|all\s+|be\s+)*(?:cancelled|canceled|off\b|called\s+off|withdrawn|refused|declined|turned\s+down|scrapped|binned|(?:not\s+)?(?:happening|approved|going\s+ahead|needed|on\s+any\s*more)|no\s+longer\s+(?:happening|needed|on)|fallen\s+through|a\s+mistake|an\s+error|(?:noted|entered|put\s+in)\s+(?:by\s+mistake|in\s+error))|\b(?:leave|holiday|break)\b[^.;]{0,20}\bfallen\s+through\b", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex CalledOff();

    // "I'm not away after all", "I won't be on leave in October", "Gus isn't going away"
    [GeneratedRegex(@"(?:\b(?:not|never|no\s+longer)|n't)\s+(?:actually\s+|going\s+to\s+|be\s+|now\s+|even\s+|really\s+)*(?:away|going\s+away|off|on\s+(?:\p{L}+\s+)?(?:leave|holiday)|going\s+on\s+(?:leave|holiday)|taking\s+(?:\p{L}+\s+){0,3}(?:leave|off|holiday)|(?:take|taken|have)\s+(?:\p{L}+\s+){0,2}(?:leave|holiday)|leaving|going)(?=\s*(?:$|[,.;!–—-])|\s+(?:after\s+all|any\s*more|any\s+longer|now|at\s+all|on|in|this|next|that|then|over|tomorrow|today|from|for|all|the|between|mon|tue|wed|thu|fri|sat|sun|\d))", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex NotGoing();

    [GeneratedRegex(@"^\W*not\s+(?:going\s+)?(?:away|off|on\s+(?:leave|holiday))\b", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex BareNotAway();

    [GeneratedRegex(@"\b(?:that|my|the|this|[\p{L}-]+'s)\s+" + Leave + @"(?:[^.;]{0,30}?)(?:\s+(?:is|was|are|were|has|got|looks)|'s)\s+(?:all\s+|been\s+|noted\s+|put\s+(?:in|down)\s+|entered\s+|down\s+)*(?:wrong(?:ly)?|not\s+right|incorrect|mistaken|in\s+error|by\s+mistake|not\s+correct)\b|\b(?:i|you)(?:'ve|\s+have)?\s+got\s+(?:my|the|that)\s+" + Leave + @"\s+(?:all\s+)?wrong\b|\bwrong\s+(?:days?|dates?)\s+for\s+(?:my|the|that)\s+" + Leave + @"|\b(?:dates?|days?)\s+of\s+my\s+" + Leave + @"\s+(?:is|are|was|were)\s+wrong", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex WasWrong();

    private const string When = @"(?<when>(?:\s*(?:\b(?:again|now|after\s+all|as\s+(?:normal|usual|planned)|then|that\s+(?:week|day)|those\s+days|these\s+days|all(?:\s+of)?|the|whole|rest|of|on|from|over|this|next|week|weeks?|and|both|to|until|till|only|just|instead|properly|already|early|today|tomorrow|christmas|easter|half[\s-]term|first|second|last|(?:a|one|two|three)\s+days?\s+early|mon(?:day)?s?|tue(?:s|sday)?|wed(?:s|nesday)?|thu(?:rs?|rsday)?|fri(?:day)?|satur(?:day)?|sun(?:day)?|\d{1,2}(?:st|nd|rd|th)?|jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?|sept?(?:ember)?|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?)\b|[-–&]))*)";

    // "I'm in after all", "I am in on Thursday and Friday", "Gus is here today", "in on Friday after all"
    [GeneratedRegex(@"(?:\b(?<i>i(?:'m|\s+am|'ll\s+be|\s+will\s+be|\s+shall\s+be|'m\s+going\s+to\s+be|\s+am\s+going\s+to\s+be)|i\s+(?=work\b))\s+|^\W*(?:[\p{L}'-]+\s+){1,4}?(?:is|will\s+be|'ll\s+be)\s+|^\W*(?:[\p{L}-]+\s+){0,3}[\p{L}-]+'s\s+|^(?<bare>(?=\W*(?:in|working|around)\b[^.]{0,40}\bafter\s+all)))(?:now\s+|actually\s+|still\s+|indeed\s+|back\s+)*(?:in(?:\s+the\s+office|\s+work)?|here|at\s+work|at\s+my\s+desk|working|work|around|available)" + When + @"\s*(?:$|[,.;:!–—]|\bso\b|\bbut\b|\bas\b|\bbecause\b|\band\s+(?:not|no\s+longer)\b|\bthat\s+(?:leave|was)\b)", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex IsIn();

    [GeneratedRegex(@"^\s*(?:now\s+|after\s+all\s+)*(?:again\s+(?:from\s+|on\s+)?|from\s+)(?!today\b|now\b|.*\b(?:to|until|till|and)\b|.*[-–&])(?<day>.*\b(?:tomorrow|\d{1,2}(?:st|nd|rd|th)?|(?:mon|tues|wednes|thurs|fri|satur|sun)day)\b.*)$", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex AgainFrom();

    [GeneratedRegex(@"^\s*(?:again\s+|now\s+|from\s+|after\s+all\s+|already\s+)*(?:today|now|already|early|again|from\s+today|(?:a|one|two|three)\s+days?\s+early)(?:\s+(?:after\s+all|again|now|already))*\s*$", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex NowOnly();

    [GeneratedRegex(@"\b(?:only|just)\s+(?:for\s+)?today\b|\btoday\s+only\b|\btoday\b.*\b(?:away|off|gone)\s+(?:again\s+)?(?:from\s+)?tomorrow\b", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex JustToday();

    // "off today, in again tomorrow": the other half of a leave that is said
    [GeneratedRegex(@"^\W*(?:i'?m\s+|i\s+am\s+|i'll\s+be\s+)?(?:away|off|out|on\s+leave|on\s+holiday)\b", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex CountsFrom();

    // "I'm back", "back early", "I came back a day early", "I cut my holiday short"
    [GeneratedRegex(@"^\W*(?:i\s+was\s+(?:away|off)\s+but\s+)?(?:i'm|i\s+am|i've\s+(?:come|got)|i\s+(?:came|got)|(?:[\p{L}'-]+\s+){1,4}?(?:is|has\s+come|came|got)|[\p{L}-]+'s)?\s*(?:now\s+|already\s+|actually\s+)*back\b(?:\s+(?:now|again|early|earlier\s+than\s+(?:planned|expected|noted)|already|at\s+(?:work|my\s+desk)|in\s+the\s+office|in|from\s+(?:my\s+|the\s+)?(?:leave|holidays?|sick\s+leave)|(?:a|one|two|three|four|\d)\s+(?:days?|weeks?)\s+early|sooner(?:\s+than\s+\p{L}+)?|after\s+all))*\s*(?:[.!,;]\s*(?:that|the|my)\s+leave\b.*)?[.!\s]*$|\bi(?:'ve|\s+have)?\s+(?:cut|ended|finished|broke|broken\s+off)\s+(?:my|the)\s+" + Leave + @"\s*(?:short|early|today)?\W*$|\b(?:my|the|that)\s+" + Leave + @"\s+(?:is|has)\s+(?:over|ended|finished)\b", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex CutOverNow();

    [GeneratedRegex(@"\b(?:a|one|two|three|four|\d)\s+(?:days?|weeks?)\s+early\b", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Early();

    // Behind "that was wrong" come the right days: "cancel that leave, I'm off 4 to 8 January"
    [GeneratedRegex(@"\b(?:it's|it\s+is|its|make\s+it|i'm\s+(?:off|away|on)|away|back|should|(?:from|until|till)\s|only)\b|\d\s*(?:-|–|to)\s*\d", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex SaysRightDays();

    [GeneratedRegex(@"\b(?:my|the|that|this|[\p{L}-]+'s)\s+" + Leave + @"|\b(?:on|of|annual|sick)\s+leave\b|\b(?:leave|holiday)\s+(?:is|was|runs?|starts?|ends?|should|dates?|moved|changed|shortened|extended|now|only|from|until|till|to)\b|\btime\s+off\b", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Noun();

    [GeneratedRegex(@"\b(?:away|off|on\s+(?:\p{L}+\s+)?(?:leave|holiday)|out\s+of\s+(?:the\s+)?office|not\s+in|absent|sick)\b", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Away();

    [GeneratedRegex(@"\b(?:back|return(?:ing)?(?:\s+to\s+work)?)(?:\s+(?:at\s+(?:work|my\s+desk)|in(?:\s+the\s+office)?|to\s+work|only|now|instead|again|properly))*\s+(?:on\s+|from\s+|by\s+|until\s+|till\s+|before\s+|for\s+|a\s+week\s+(?:early|later|on)\b|(?:a|one|two|three|\d)\s+(?:days?|weeks?)\s+(?:early|earlier|later|late)\b)*(?:the\s+|next\s+)?(?:\d|mon|tue|wed|thu|fri|sat|sun|tomorrow|jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec|(?<=(?:early|earlier|later|late|on)\s{0,2})$|$)", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex BackThen();

    // Of a leave that is noted: "my leave runs 19 to 25 October", "that leave is until the 15th"
    [GeneratedRegex(@"\b(?:my|that|the|this|[\p{L}-]+'s)\s+" + Leave + @"\s*(?::|(?:has|have|is|was|will|should|runs?|starts?|begins?|ends?|finish\w*|got|goes|lasts?|dates?|moved|in\s+\p{L}+)\b|from\b|until\b|till\b|to\b|by\b)", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex OfNoted();

    [GeneratedRegex(@"\b(?:i|i'm|i'll|i've|i'd|my|me)\b|^\W*(?:not\s+|only\s+|just\s+|still\s+)*(?:away|off|out|on\s+leave|on\s+holiday|back)\b", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex First();

    // "Wanda is back on the 26th", "Gus isn't away after all", "Sam won't be on leave"
    [GeneratedRegex(@"^\W*(?<who>(?:the\s+)?\p{L}[\p{L}'-]*?(?:\s+(?:of\s+|for\s+)?\p{Lu}[\p{L}'-]*){0,5})(?:'s|'ll\s+be|\s+(?:is|isn't|was|wasn't|will|won't|has|hasn't))\s+(?:(?:now|not|only|actually|still|be|been|no\s+longer|also|going|just)\s+)*(?:back|away|off|in|here|working|around|on\s+(?:\p{L}+\s+)?(?:leave|holiday)|going|taking|staying|come\s+back)\b", RegexOptions.CultureInvariant)]
    private static partial Regex Others();

    // "Gus's leave is only until the 15th", "cancel Sam's leave"
    [GeneratedRegex(@"(?:\b(?:[Cc]ancel|[Ss]crap|[Dd]elete|[Rr]emove|[Ff]orget|[Ii]gnore|[Dd]rop|[Ww]ithdraw|[Cc]hange|[Mm]ove|[Ss]horten|[Ee]xtend|[Mm]ake|[Cc]ut|[Cc]orrect|[Tt]ake\s+out|[Ee]nd|[Bb]ring)\s+|^\W*)(?<who>(?:the\s+)?\p{L}[\p{L}-]*(?:\s+(?:of\s+|for\s+)?\p{Lu}[\p{L}-]*){0,5})'s\s+" + Leave, RegexOptions.CultureInvariant)]
    private static partial Regex OthersLeave();

    [GeneratedRegex(@"^(?:i|it|that|this|he|she|they|we|you|there|here|what|who|the\s+(?:leave|office|date)|my|today|tomorrow|leave|let|all|change|everything|nothing)\b", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex NoName();

    [GeneratedRegex(@"^the\s+", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Article();

    // Nothing but days and what corrects them: "make that only until the 15th", "4 to 8 January only", "from Tuesday instead".
    [GeneratedRegex(@"^\W*(?:(?:only|just|make|change|it|its|it's|is|that|that's|to|should|be|have|been|read|say|i|mean|meant|i'm|will|instead|rather|no|not|until|till|til|up|through|from|the|on|and|for|of|start(?:s|ing)?|end(?:s|ing)?|last|first|days?|weeks?|fortnights?|a|an|one|two|three|four|five|six|seven|eight|nine|ten|next|this|another|more|extra|longer|shorter|less|later|earlier|early|now|then|please|thanks|both|inclusive|including|dates?|are|were|was|wrong|right|correct|today|tomorrow|back|by|finish(?:es)?|in|fact|all|there|mon(?:day)?|tue(?:s|sday)?|wed(?:s|nesday)?|thu(?:rs?|rsday)?|fri(?:day)?|sat(?:urday)?|sun(?:day)?|jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?|sept?(?:ember)?|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?|\d{1,2}(?:st|nd|rd|th)?|20\d\d|\d{1,2}/\d{1,2}(?:/\d{2,4})?)\b|[\s,.;:!–—&()-])+$", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex OnlyDays();
}
