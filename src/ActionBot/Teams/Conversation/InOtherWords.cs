using System.Text.RegularExpressions;

namespace ActionBot.Teams.Conversation;

/// <summary>
/// Plain questions for which the language has words of its own: "what did we close last night?" asks which were closed last night. Each is put in those
/// words with whatever it says of whom and when, so that it is read with its object and not by its first words alone. Pure.
/// </summary>
internal static partial class InOtherWords
{
    private const int Longest = 140;
    private const int LongestDates = 300;

    private static readonly (Regex Asked, string Known)[] Questions =
    [
        (SinceHere(), "what has changed?"),
        (WillBeSent(), "when will you ask ${who}?"),
        (WantsTime(), "which actions are extension requested?"),
        (NotHeard(), "who has not answered?"),
        (AllAbout(), "what is happening with ${what}?"),
        (Closed(), "which were closed${when}?"),
        (ComesUp(), "what is due for ${when}?"),
        (InThePaper(), "the matters outstanding paper${when}"),
        (CameIn(), "what has changed${when}?"),
        (MyDoings(), "what have I changed${when}?"),
        (GoesOut(), "who gets chased${when}?"),
        (Plans(), "who gets chased ${when}?"),
        (WillHearOf(), "when will you ask ${who} about ${what}?"),
        (WillHear(), "when will you ask ${who}?"),
        (WasAsked(), "what did you send ${who}?"),
        (Promised(), "list the outstanding actions of ${who}"),
        (Told(), "what did you send about ${what}?"),
        (Answered(), "list the outstanding actions of ${who}"),
        (Renames(), "the ${post} is now called ${title}"),
        (Followed(), "the ${post} is ${who}${mail}${from}"),
        (EachTime(), "${which} is due at every meeting"),
        (PrintsNothing(), "take the answer on ${what} out of the paper"),
        (IsBack(), "${who} is back"),
        (IsAway(), "${who} is on leave ${when}"),
        (Stands(), "summary please"),
        (Listed(), "what's outstanding?"),
        (TheRest(), "confirm all"),
        (Lifted(), "undo the exempt mark"),
    ];

    /// <summary>The same question in words that are understood; what is none of them comes back as it is.</summary>
    public static string Of(string text)
    {
        // "Planning: 17 Sept, 12 Nov, all at 2pm", "our dates: …, always 6.30 in the evening": each of them at that hour.
        if (text.Length <= LongestDates && AllAt().Match(text) is { Success: true } all && Each(all) is { Count: > 1 } days)
        {
            return all.Groups["ours"].Success ? $"the meetings are {string.Join(", ", days)}" : $"{all.Groups["body"].Value}: {string.Join(", ", days)}";
        }

        if (text.Length > Longest)
        {
            return text;
        }

        // "split 10 into one for Gus and one for Beatrice": an action each.
        text = OneForEach().Replace(text, "${which} is for ${one} and ${other}");

        foreach (var (asked, known) in Questions)
        {
            if (asked.Match(text) is { Success: true } found)
            {
                // A group that took no part is empty; a pronoun that stands for who asks is "me".
                var words = found.Result(known.Replace("${mail}", found.Groups["mail"].Success ? ", ${mail}" : "", StringComparison.Ordinal).Replace("${from}", found.Groups["from"].Success ? " from ${from}" : "", StringComparison.Ordinal));
                return MySelf().Replace(words, "${before} me");
            }
        }

        return text;
    }

    // The days, each with the hour that is said for all of them.
    private static List<string> Each(Match all)
    {
        var at = InTheEvening().Replace(InTheMorning().Replace(all.Groups["at"].Value, "am"), "pm");
        return [.. And().Split(all.Groups["days"].Value).Select(day => day.Trim()).Where(day => day.Length > 0).Select(day => at.Length == 0 ? day : $"{day} at {at}")];
    }

    private const string Named = @"(?:the\s+)?\p{L}[\p{L}'\u2019&-]*(?:\s+(?!(?:and\s+)?(?:one|another)\b|the\s+other\b)[\p{L}'\u2019&-]+){0,5}?";

    // "10 let's split, one for Gus one for Beatrice", "10: one for Gus, one for Beatrice"; not "split 10: draft the licence / try it out".
    [GeneratedRegex(@"(?<![\w-])(?:(?:please|let['\u2019]?s|can\s+(?:we|you))\s+)*(?:split\s+)?(?:finding\s+|no\.?\s*|number\s+|\#)?(?<which>[0-9]{1,3}|[A-Za-z0-9]{2,8}-[0-9]{2}-[0-9]{2}-[0-9]{1,5})\s*[,:–-]?\s*(?:(?:let['\u2019]?s|please|we|should|can|to|be|is|are|goes|becomes|make|it|that|into|in|split|two|things|actions|parts|up|really)\b\s*[,:–-]?\s*)*one\s+(?:each\s+)?(?:is\s+)?for\s+(?<one>" + Named + @")\s*(?:[,;]|\band\b|&)?\s*(?:and\s+)?(?:one|another|the\s+other|a\s+second)(?:\s+one)?\s+(?:is\s+)?for\s+(?<other>" + Named + @")(?=\s*[.,;!]|\s*$)", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex OneForEach();

    private const string Opening = @"^\W*(?:(?:so|and|ok|okay|please|hi|hello|hey|sorry|just|then|tell\s+me|show\s+me|can\s+you\s+tell\s+me|do\s+you\s+know|remind\s+me)\b\W*)*";

    // Before a question the time of day is wished.
    private const string Greeted = @"^\W*(?:(?:so|and|ok|okay|please|hi|hello|hey|sorry|just|then|good|morning|afternoon|evening|bore\s+da|all|there|everyone|tell\s+me|show\s+me)\b\W*)*";

    private const string Name = @"(?:the\s+)?(?:\p{L}[\p{L}'\u2019&-]*)(?:\s+(?!about\b|on\b|for\b|from\b|and\s+(?:when|how)\b|again\b|next\b|to\b|in\b)[\p{L}'\u2019&-]+){0,6}";

    // "what did the committee agree to do?", "what did the minutes say?" ask what was resolved, and nobody's list.
    private const string NoBody = @"(?!(?:the\s+)?(?:committee|council|panel|board|cabinet|commission|minutes|meeting|paper|report|agenda|members|officers|public|government)\b)";

    // "good morning, what has happened since I was last here?", "what did I miss?", "bring me up to date"; not "what happened to 14 while I was away?".
    [GeneratedRegex(Greeted + @"(?:(?:what|has\s+anything|anything|did\s+anything|what(?:['\u2019]?s|\s+has|\s+have))\s+(?:happened|changed|been\s+(?:happening|going\s+on)|gone\s+on|come\s+up|new|moved|is\s+new)(?:\s+(?:since\s+(?:i\s+(?:was|have\s+been|last\s+(?:looked|was|wrote|came|logged))|we\s+last|my\s+last|the\s+last\s+time|then|i(?:['\u2019]ve)?\s+been)|while\s+i\s+(?:was|have\s+been)|in\s+my\s+absence|without\s+me)[^?,;0-9]{0,40})|(?:what\s+(?:did|have)\s+i\s+miss(?:ed)?|(?:please\s+)?(?:bring|get)\s+me\s+up\s+to\s+(?:date|speed)|catch\s+me\s+up|what\s+have\s+i\s+been\s+missing)(?:\s+(?:while|when|since)\s+[^?,;0-9]{1,40}|\s+please)?)\W*$", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex SinceHere();

    // "what will Karl be sent next?", "what is Helen going to get from you?", "what's next for Karl", "what message goes to Sam next?"
    [GeneratedRegex(Opening + @"(?:what(?:\s+messages?|\s+reminders?)?\s+(?:will|is|does)\s+" + NoBody + @"(?!(?:you|i|we|it|this|that|there|be|the\s+next)\b)(?<who>" + Name + @"?)\s+(?:(?:going\s+to|due\s+to)\s+)?(?:(?:be|get)\s+(?:sent|told|asked)|get|receive|hear)(?:\s+(?:next|from\s+you|by\s+you|in\s+the\s+next\s+(?:reminder|message|digest)))+|what\s+(?:will|do|are)\s+you\s+(?:going\s+to\s+)?(?:send|sending|ask|asking|write\s+to|tell)\s+" + NoBody + @"(?!(?:you|it|this|that|out|people|any|every|officers|me\s+about)\w*\b)(?<who>" + Name + @"?)\s+next)\W*$", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex WillBeSent();

    // "who wants more time?", "has anybody asked for longer?", "who needs an extension?", "any requests for more time"; not "I want more time", "who gave Sam more time?".
    [GeneratedRegex(Opening + @"(?:(?:who(?:\s+all|\s+else)?|which\s+(?:of\s+them|officers|ones|people|owners)|does\s+any(?:one|body)|has\s+any(?:one|body)|have\s+any(?:\s+of\s+them)?|is\s+any(?:one|body)|any(?:one|body))(?:['\u2019]s|\s+(?:is|are|has|have))?\s+(?:still\s+)?(?:wants?|wanting|needs?|needing|asks?|asked|asking|wish(?:es)?|requested|requesting|requests?|would\s+like|after)\s+(?:for\s+)?|(?:are\s+there\s+)?any\s+(?:requests?|wishes)\s+for\s+)(?:(?:a\s+bit|some|any|still|even)\s+)?(?:more\s+time|longer|extra\s+time|an?\s+extension|extensions|a\s+(?:later|new)\s+date|to\s+have\s+longer)\W*$", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex WantsTime();

    // "what have we not heard about?", "what haven't we heard back on", "who have we heard nothing from?"; not "I have not heard from Sam".
    [GeneratedRegex(Opening + @"(?:(?:what|which(?:\s+(?:ones|actions|of\s+them))?)\s+have\s*(?:n['\u2019]?t\s+)?(?:we|i|you)\s+(?:not\s+)?(?:yet\s+)?(?:heard\s+(?:nothing\s+|anything\s+)?(?:back\s+)?(?:about|on)|had\s+(?:no|any)\s+(?:answer|reply|word|news)\s+(?:about|on|to))|who(?:m)?\s+have\s*(?:n['\u2019]?t\s+)?(?:we|i|you)\s+(?:not\s+heard|heard\s+nothing|had\s+(?:nothing|no\s+(?:answer|reply|word)))\s+(?:back\s+)?from)(?:\s+(?:yet|so\s+far|still|at\s+all))*\W*(?<=\b(?:not|n['\u2019]?t|nothing|no)\b.*)$", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex NotHeard();

    // "show me everything on the boatyard", "all you have about the pier", "tell me all about the laptops"; not "show me everything on the list", "… on 14", "… exempt".
    [GeneratedRegex(Opening + @"(?:(?:show|give|tell|find|get|let)\s+(?:me\s+|us\s+)?(?:have\s+|see\s+)?)?(?:everything|all|anything|what(?:ever)?)\s+(?:(?:that\s+)?(?:there\s+is|you\s+have|you(?:['\u2019]ve)?\s+(?:got|know)|we\s+have|we(?:['\u2019]ve)?\s+got|is\s+known)\s+)?(?:on|about|regarding|concerning|to\s+do\s+with)\s+(?<what>(?:the\s+)?(?!(?:list|register|desk|agenda|paper|papers|calendar|books?|screen|file|record|my|your|our|it|that|this|them|those|these|what|exempt|action|committee|meeting|track|time|hold|top|board|order)\b)\p{L}[\p{L}'\u2019 -]{2,50}?)(?:\s+please)?\W*$", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex AllAbout();

    // "what did we close last night?", "how many actions did we close this year", "which have been signed off since May?"
    [GeneratedRegex(Opening + @"(?:what|which|how\s+many|how\s+much)(?:\s+(?:of\s+them|actions?|action\s+points?|ones|items|things|matters|have|has|did|were|was|the\s+committee|we|been|all|did\s+you|you|they|members))*\s+(?:close|closed|sign(?:ed)?\s+off|settled?|wound\s+up|wrap(?:ped)?\s+up)(?:\s+off|\s+out)?(?<when>\s+(?:today|yesterday|last|this|since|in|on|at|during|between|from|before|so\s+far)\b[^?]{0,50}|)\W*$", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Closed();

    // "what's on for 19 January?", "what is coming to the March meeting", "what comes up at the next meeting?"
    [GeneratedRegex(Opening + @"what(?:['\u2019]?s|\s+is|\s+are\s+we|\s+do\s+we\s+have|\s+have\s+we\s+got)?\s+(?:on|coming(?:\s+up)?|comes(?:\s+up)?|going|up|down|planned|expected|lined\s+up|to\s+come)\s+(?:for|at|to|on|in)\s+(?:the\s+)?(?<when>(?:[^?]{0,30}\bmeeting\b[^?]{0,20}|\d{1,2}(?:st|nd|rd|th)?\s+\p{L}+(?:\s+\d{4})?|(?:january|february|march|april|may|june|july|august|september|october|november|december)\b[^?]{0,12}))\W*$", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex ComesUp();

    // "what will be in the paper?", "what goes in the January paper", "what's going in the report for March?"; not "what is the paper".
    [GeneratedRegex(Opening + @"what(?:['\u2019]?s|['\u2019]?ll|\s+is|\s+will|\s+does|\s+would)?\s+(?:be|go|goes|going|stand|stands|printed|appear|appears|get\s+printed|come|comes)?\s*(?:in|into|on)\s+the\s+(?:next\s+)?(?:matters\s+outstanding\s+)?(?:paper|papers|report|matters\s+outstanding)(?<when>\s+(?:for|at|in|of)\s+[^?]{2,40}|)\W*$", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex InThePaper();

    // "what's come in?", "anything come back today?", "has anything arrived since Monday"
    [GeneratedRegex(Opening + @"(?:what(?:['\u2019]?s|\s+has|\s+have)?|has\s+anything|have\s+any(?:thing|\s+answers|\s+replies|\s+updates)|anything|any\s+(?:answers|replies|updates))\s+(?:new\s+|else\s+)?(?:come|came|arrived|been\s+(?:received|answered|sent)|coming)(?:\s+(?:in|back|through))?(?:\s+yet|\s+so\s+far)?(?<when>\s+(?:today|yesterday|since|this|last|over|in\s+the\s+last)\b[^?]{0,40}|)\W*$", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex CameIn();

    // "what did I do today?", "what have I changed since Monday"
    [GeneratedRegex(Opening + @"what\s+(?:did|have|had)\s+i\s+(?:do|done|change|changed|just\s+do|just\s+done|record|recorded|get\s+done|got\s+done)(?<when>\s+(?:today|yesterday|since|this|last)\b[^?]{0,40}|)\W*$", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex MyDoings();

    // What follows is a time, and no subject: "what's going on with the boatyard?", "what is going in the skip?".
    private const string SomeTime = @"(?:\d|next|this|coming|following|last|first|weekend|week|month|fortnight|year|mon|tue|wed|thu|fri|sat|sun|jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec|christmas|easter|holidays?|summer|winter|autumn|spring|end|meeting|papers?|tomorrow|then|a\s+(?:week|month|fortnight|few)|two|three|four)[a-z]*";

    // "what will you send next Monday?", "what goes out next week", "what are you sending out in December?"
    [GeneratedRegex(Opening + @"what(?:['\u2019]?s|['\u2019]?ll|\s+is|\s+will|\s+do|\s+are|\s+does)?\s+(?:(?:you|it|the\s+bot)\s+)?(?:(?:going\s+to|be|being|due\s+to|planning\s+to|next)\s+)*(?:send|sending|sent|write|writing|go|goes|going)\b(?:\s+(?:out|people|anyone|everyone|everybody|officers|to\s+\p{L}+))*(?<when>\s+(?:next|this|tomorrow|today|(?:on|in|over|before|by)\s+(?:the\s+)?" + SomeTime + @")\b[^?]{0,40})\W*$", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex GoesOut();

    // "what are the plans for next week?", "what is planned for December"
    [GeneratedRegex(Opening + @"what(?:['\u2019]?s|\s+is|\s+are)?\s+(?:the\s+plans?|planned|scheduled|the\s+timetable)\s+(?:for|in|on)\s+(?<when>(?:next|this)\s+(?:week|month|fortnight)|tomorrow|today|(?:january|february|march|april|may|june|july|august|september|october|november|december)\b[^?]{0,12})\W*$", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Plans();

    // "when will Colin hear about 8?", "when does Helen get asked about 3", "when is the next time you ask Greg about 4?"
    [GeneratedRegex(Opening + @"when(?:['\u2019]?s|\s+is|\s+will|\s+does|\s+do|\s+are)\s+(?:the\s+next\s+time\s+(?:that\s+)?you(?:['\u2019]ll|\s+will)?\s+(?:ask|chase|remind|write\s+to)\s+)?(?<who>" + Name + @")(?:\s+(?:going\s+to|next|be|get|hear|asked|reminded|chased|told|written\s+to|from\s+you|again|a\s+reminder))*\s+(?:about|for)\s+(?<what>(?:the\s+)?[^?]{1,60}?)\W*$", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex WillHearOf();

    // "when will Colin hear from you?", "when is Helen next asked", "when do I hear from you again?"
    [GeneratedRegex(Opening + @"when(?:['\u2019]?s|\s+is|\s+will|\s+does|\s+do|\s+are|\s+am)\s+(?:(?:the\s+next\s+time\s+(?:that\s+)?you(?:['\u2019]ll|\s+will)?\s+(?:ask|chase|remind|write\s+to)\s+(?<who>" + Name + @"))|(?<who>" + Name + @")\s+(?:going\s+to\s+|next\s+|be\s+)*(?:hear|get\s+(?:asked|chased|reminded|a\s+reminder)|(?:asked|chased|reminded)))(?:\s+(?:from\s+you|next|again))*\W*$", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex WillHear();

    // "who asked Greg and when?", "when did you ask Greg", "how many times have you chased Greg?", "how often has Greg been reminded?"
    [GeneratedRegex(Opening + @"(?:who\s+(?:has\s+)?(?:asked|chased|reminded)\s+(?<who>" + Name + @")\s*,?\s*(?:and\s+(?:when|how\s+often))|when\s+(?:did|have)\s+(?:you|we|i|anyone|somebody)\s+(?:last\s+)?(?:ask|asked|chase|chased|remind|reminded|write\s+to|written\s+to)\s+(?<who>" + Name + @")|how\s+(?:often|many\s+times)\s+(?:(?:did|have)\s+(?:you|we)\s+(?:ask|asked|chase|chased|remind|reminded)\s+(?<who>" + Name + @")|(?:has|was)\s+(?<who>" + Name + @")\s+(?:been\s+)?(?:asked|chased|reminded)))\W*$", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex WasAsked();

    // "what did the Director of Public Health promise?", "what does Sue owe us", "what has Colin undertaken to do?"
    [GeneratedRegex(Opening + @"what(?:\s+(?:all|else))?\s+(?:did|has|have|does|do|is)\s+(?!you\b|i\b|we\b|it\b|this\b|that\b)" + NoBody + @"(?<who>" + Name + @")\s+(?:promised?|undertaken?|undertook|owe(?:s|d)?|commit(?:ted)?|agreed?\s+to\s+do|say\s+(?:he|she|they)\s+(?:would|will)\s+do|supposed\s+to\s+do|meant\s+to\s+do|down\s+(?:for|to\s+do)|have\s+(?:left\s+)?to\s+do)(?:\s+(?:us|to\s+do|to\s+(?:us|the\s+committee)|for\s+us|the\s+committee|still))*\W*$", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Promised();

    // "has anyone been told about 22?", "who have you told about 3"
    [GeneratedRegex(Opening + @"(?:(?:has|have)\s+(?:any(?:one|body)|some(?:one|body)|they|you)\s+(?:been\s+)?(?:told|asked|chased|reminded|written\s+to)(?:\s+any(?:one|body))?(?:\s+yet)?|who(?:m)?\s+(?:have\s+you|did\s+you|has\s+been|was)\s+(?:told|tell|asked|ask|chased|reminded))\s+(?:about|for|of)\s+(?<what>(?:the\s+)?[^?]{1,60}?)(?:\s+yet)?\W*$", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Told();

    // "what did Phil answer?", "what has Rita said", "what did Sue come back with?"
    [GeneratedRegex(Opening + @"what\s+(?:did|has|have)\s+(?!you\b|i\b|we\b|it\b|they\b|nobody\b)" + NoBody + @"(?<who>" + Name + @")\s+(?:answer(?:ed)?|repl(?:y|ied)|say|said|write|written|wrote|respond(?:ed)?|come\s+back\s+with)(?:\s+(?:so\s+far|yet|to\s+(?:us|you|that)))*\W*$", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Answered();

    // "rename the Head of Highways to Head of Streets"
    [GeneratedRegex(@"^\W*(?:please\s+)?(?:rename|retitle)\s+(?:the\s+)?(?:post\s+(?:of\s+)?)?(?<post>\p{L}[^:;?.]{2,80}?)\s+(?:to|as|into)\s+(?:the\s+)?(?<title>\p{L}[^:;?.]{2,80}?)\W*$", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Renames();

    // "Sam leaves on 31 December, Nina Farr takes over as Head of Housing on 1 January", "Dave has gone, Nina Farr (nina@…) is the new Head of Highways from 1 December"
    [GeneratedRegex(@"^\W*\p{Lu}[\p{L}'\u2019 -]{1,40}?\s+(?:(?:has|is|will\s+be)\s+)?(?:left|gone|leaves|leaving|retires?|retired|retiring|moved\s+on|moving\s+on|goes)(?:\s+(?:on|at|from|in)\s+[^,;.]{3,30})?\s*[,;.–-]+\s*(?:and\s+)?(?<who>\p{Lu}[\p{L}'\u2019-]+(?:\s\p{Lu}[\p{L}'\u2019-]*){1,3})(?:\s*[(,]\s*(?<mail>\S+@[^\s),]+)\s*[),]?)?\s+(?:takes?\s+over\s+as|will\s+take\s+over\s+as|is\s+(?:now\s+)?the\s+new|becomes|will\s+be(?:\s+the\s+new)?|is\s+(?:now\s+)?(?:the\s+)?acting)\s+(?:the\s+)?(?<post>\p{Lu}[^,;.@]{3,80}?)(?:\s+(?:from|on|as\s+of|since)\s+(?<from>[^,;.]{3,30}?))?\W*$", RegexOptions.CultureInvariant)]
    private static partial Regex Followed();

    // "don't print what Rita said about 3", "nothing is to be printed for 3", "for 4 print nothing for now"
    [GeneratedRegex(@"^\W*(?:please\s+)?(?:(?:do\s+not|don['\u2019]?t|never)\s+(?:print|publish)\s+(?:what\s+[^?]{2,40}?\s+(?:said|wrote|answered)|anything|any\s+words|(?:the|that|his|her|their)\s+(?:answer|words))\s+(?:about|for|on|under|to)\s+(?<what>[^?,;]{1,40}?)|nothing\s+(?:is|should\s+be|gets?|will\s+be)\s+(?:to\s+be\s+)?(?:printed|published)\s+(?:about|for|on|under)\s+(?<what>[^?,;]{1,40}?)|(?:for|on|under)\s+(?<what>[^?,;]{1,40}?)\s*,?\s+(?:print|publish)\s+nothing|(?:print|publish)\s+nothing\s+(?:for|on|about|under)\s+(?<what>[^?,;]{1,40}?))(?:\s+(?:for\s+now|yet|please|after\s+all|any\s*more|in\s+the\s+paper))*\W*$", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex PrintsNothing();

    // "7 should be looked at every time we meet", "I want 7 on every agenda"
    [GeneratedRegex(@"^\W*(?:(?:and|ok|please|yes|also)\b\W*)*(?:(?:i|we)\s+want\s+)?(?<which>(?:finding\s+|action\s+|AP\s?|no\.?\s*)?[0-9]{1,3}|[A-Z0-9]{2,8}-[0-9]{2}-[0-9]{2}-[0-9]{1,5})\s+(?:(?:should|must|is\s+to|has\s+to|needs\s+to|ought\s+to|can|will|to|comes?|goes)\s+)?(?:(?:be\s+)?(?:looked\s+at|reviewed|reported(?:\s+on)?|brought(?:\s+back)?|discussed|considered|checked|on\s+the\s+agenda)|come\s+(?:back|up)|come|go|back|looked\s+at)?\s*(?:to\s+us\s+)?(?:(?:at\s+)?(?:every|each)\s+time\s+(?:we|the\s+committee|they)\s+meets?|whenever\s+(?:we|the\s+committee)\s+meets?|on\s+(?:every|each)\s+agenda)\W*$", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex EachTime();

    // "put Dave back, he's in", "Dave is in after all", "Dave is not away after all"
    [GeneratedRegex(@"^\W*(?:(?:no|sorry|actually|ok|please)\b\W*)*(?:put\s+(?<who>(?!(?:it|that|this|them|these|those|the|everything)\b)\p{L}[\p{L}'\u2019 -]{1,40}?)\s+back(?:\s*[,;–-]\s*(?:he|she|they)(?:['\u2019](?:s|re)|\s+is|\s+are)\s+(?:in|back|here|at\s+work|not\s+away)(?:\s+after\s+all)?)?|(?<who>(?!(?:i|we|it|he|she|they|that|this)\b)\p{L}[\p{L}'\u2019 -]{1,40}?)(?:['\u2019]s|\s+is)\s+(?:in\s+after\s+all|not\s+(?:going\s+to\s+be\s+)?(?:away|on\s+leave|off)(?:\s+(?:after\s+all|any\s*more))?))\W*$", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex IsBack();

    // "Sam is away from 7 December to 11 December"; not "is Sam away?", "I am away"
    [GeneratedRegex(@"^\W*(?<who>\p{Lu}[\p{L}-]+(?:\s\p{Lu}[\p{L}'\u2019-]+){0,2})(?:['\u2019]s|\s+is|\s+will\s+be)\s+(?:away|off)\s+(?<when>(?:from|until|till|on|next|this|between|all|for|tomorrow|today|the|w/c|\d)\b.*)$", RegexOptions.CultureInvariant)]
    private static partial Regex IsAway();

    // "Planning: 17 Sept, 12 Nov, all at 2pm", "our dates are 14 Sept, 16 Nov, always 6.30 in the evening"; not "action: Head of Parks to install 3 benches, 2 bins, all at Mill Field".
    [GeneratedRegex(@"^\W*(?:(?:so|and|ok|here\s+are)\s+)*(?:(?<ours>(?:(?:our|the|my)\s+)?(?:meeting\s+|committee\s+)?dates(?:\s+(?:for|in)\s+(?:the\s+year|20[0-9]{2}(?:[/-][0-9]{2,4})?))?)\s*(?::|\bare\b|[–-])\s*(?<days>[^?\n:]*?\d[^?\n:]*?)(?:[,;]?\s+(?:and\s+)?(?:all|always|each(?:\s+time)?|every\s+time)(?:\s+of\s+them)?(?:\s+at)?\s+" + Hour + @")?|(?:(?:the\s+)?meetings\s+of\s+)?(?<body>\p{L}[^:?\n]{2,70}?)\s*(?::|\bare\b)\s*(?<days>[^?\n]*?\d[^?\n]*?)[,;]?\s+(?:all\s+(?:of\s+them\s+)?at|always\s+at|each\s+at)\s+" + Hour + @")\W*$", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex AllAt();

    private const string Hour = @"(?<at>[0-9]{1,2}(?:[.:][0-9]{2})?\s*(?:[ap]\.?m\b\.?|o['\u2019]?clock|in\s+the\s+(?:morning|afternoon|evening))?|noon|midday)";

    [GeneratedRegex(@"\s*in\s+the\s+(?:afternoon|evening)\b", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex InTheEvening();

    [GeneratedRegex(@"\s*in\s+the\s+morning\b", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex InTheMorning();

    [GeneratedRegex(@"\s*[,;]\s*(?:and\s+)?|\s+and\s+", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex And();

    // "where do we stand?", "what is on the register?", "how are we doing on actions?"
    [GeneratedRegex(Opening + @"(?:where\s+(?:do|are)\s+we(?:\s+(?:stand|at|up\s+to|with))*(?:\s+(?:with|on)\s+(?:it\s+all|everything|the\s+actions|our\s+actions|actions))?|what(?:['\u2019]?s|\s+is|\s+do\s+you\s+have)\s+(?:all\s+)?(?:on|in)\s+(?:the|your|our)\s+(?:register|books|list)|how\s+are\s+we\s+(?:doing|getting\s+on)(?:\s+(?:with|on)\s+(?:it\s+all|everything|the\s+actions|our\s+actions|actions))?)\W*$", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Stands();

    [GeneratedRegex(@"^\W*(?:please\s+)?(?:(?:the\s+)?(?:full\s+|whole\s+)?list|list\s+(?:them|them\s+all|all|everything|all\s+of\s+them|all\s+actions|the\s+actions|actions)|show\s+(?:me\s+)?(?:the\s+list|everything|them\s+all|all\s+actions))(?:\s+please)?\W*$", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Listed();

    [GeneratedRegex(@"^\W*(?:(?:ok|please|then|now)\W+)*confirm\s+(?:what(?:['\u2019]?s|\s+is|ever\s+is)\s+left|the\s+rest|the\s+remaining(?:\s+ones)?|the\s+others|all\s+the\s+others|everything\s+else|all\s+that(?:['\u2019]?s|\s+is)\s+left)\W*$", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex TheRest();

    // "lift that again", said after something was made exempt; "remove it" may be said of anything
    [GeneratedRegex(@"^\W*(?:(?:no|sorry|actually|ok|please|oops)\W+)*(?:lift\s+(?:that|it)|(?:lift|take\s+off|remove)\s+the\s+(?:exemption|exempt\s+mark|restriction|mark))(?:\s+(?:again|off|please))*\W*$", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Lifted();

    [GeneratedRegex(@"(?<before>\b(?:ask|send|of))\s+(?:i|we|us|you)\b", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex MySelf();
}
