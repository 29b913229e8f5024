using System.Globalization;
using System.Text.RegularExpressions;
using ActionBot.Intake;
using ActionBot.Understanding;

namespace ActionBot.Teams.Conversation;

/// <summary>
/// What a clerk said of an action, a finding or a person and what took no part in what was done: a sentence or clause with somebody of the register, a time, a
/// number or an order's verb that neither the parts understood nor the words read back hold. News, reasons, courtesies and words that are kept as they were
/// written are nobody's order and never complained of. Pure.
/// </summary>
internal static partial class LeftUnread
{
    private const int Longest = 400;
    private const int LongestName = 7;

    /// <summary>The clauses that were left, as they were written; empty: nothing was.</summary>
    /// <param name="written">The message.</param>
    /// <param name="told">What was read back.</param>
    /// <param name="meaning">What the message was taken to mean.</param>
    /// <param name="isName">Whether words name a post or person of the register and nothing else.</param>
    /// <param name="understand">Reads a clause by itself.</param>
    /// <param name="today">The council's day.</param>
    public static IReadOnlyList<string> In(string written, string told, Understood meaning, Func<string, bool> isName, Func<string, Understood> understand, DateOnly today)
    {
        if (written.Length > Longest || written.TrimEnd().EndsWith('?') || KeptWhole().IsMatch(written))
        {
            return [];
        }

        var taken = new Taken(told, meaning);
        var left = new List<string>();
        foreach (var clause in Clauses(written))
        {
            if (Left(clause, taken, isName, understand, today) && !left.Contains(clause))
            {
                left.Add(clause);
            }
        }

        return left;
    }

    private static bool Left(string clause, Taken taken, Func<string, bool> isName, Func<string, Understood> understand, DateOnly today)
    {
        // What is told of a number is told of an action, whatever it is: "4 was sent".
        var numbers = Numbered().Match(clause) is { Success: true } numbered ? Figure().Matches(numbered.Groups["which"].Value).Select(one => one.Value).ToList() : [];
        if (numbers.Exists(number => !taken.HasNumber(number)))
        {
            return true;
        }

        if (Minute().Matches(clause).SelectMany(minute => Figure().Matches(minute.Groups["which"].Value)).Any(minute => !taken.HasNumber(minute.Value)))
        {
            return true;
        }

        // "He'd best do it before half term": a time that nobody could read is dropped like any other.
        if (Wanted().Match(clause) is { Success: true } wanted && (SpokenDue.Read(wanted.Groups["when"].Value, today) is null ? !taken.HasOf(wanted.Groups["when"].Value) : !taken.HasTime(wanted.Groups["when"].Value)))
        {
            return true;
        }

        var rest = Reason().Replace(clause, "");
        if (Bid().Match(rest) is { Success: true } bid)
        {
            return !taken.HasDue(bid.Groups["when"].Value);
        }

        if (rest.Length == 0 || News().IsMatch(rest) || taken.HasFree(rest))
        {
            return false;
        }

        var names = Names(rest, isName).ToList();
        var times = Times(rest, today).ToList();
        return names.Exists(name => !taken.HasName(name)) || times.Exists(time => !taken.HasTime(time))
            || (numbers.Count == 0 && names.Count == 0 && times.Count == 0 && Order().Match(rest) is { Success: true } order && !taken.HasOrder(order.Groups["verb"].Value, understand(clause)));
    }

    // Sentences, lines, and clauses within them; what stands in quotation marks or brackets belongs to its clause.
    private static IEnumerable<string> Clauses(string written) => Joint().Split(SignOff().Replace(Salutation().Replace(Quoted().Replace(written, " "), ""), "")).Select(clause => Courtesy().Replace(clause, "").Trim(' ', ',', ';', '.', ':', '!', '-', '–', '—', '\n')).Where(clause => clause.Length > 2);

    private static IEnumerable<string> Names(string clause, Func<string, bool> isName)
    {
        var words = Word().Matches(clause);
        for (var first = 0; first < words.Count;)
        {
            var length = char.IsUpper(words[first].Value[0]) ? Math.Min(LongestName, words.Count - first) : 0;
            for (; length > 0; length--)
            {
                var named = clause[words[first].Index..(words[first + length - 1].Index + words[first + length - 1].Length)];
                if (named.Length > 2 && !Calendar().IsMatch(named) && !Joining().IsMatch(words[first + length - 1].Value) && isName(named))
                {
                    yield return named;
                    break;
                }
            }

            first += Math.Max(1, length);
        }

        // Whom the register does not know is somebody too where he is to do it.
        if (OwnerAndDue.ToDo().Match(clause) is { Success: true } somebody && !isName(somebody.Groups["who"].Value) && !Calendar().IsMatch(somebody.Groups["who"].Value))
        {
            yield return somebody.Groups["who"].Value;
        }
    }

    private static IEnumerable<string> Times(string clause, DateOnly today) => ByWhen().Matches(clause).Select(found => found.Groups["when"].Value.Trim()).Where(when => OwnerAndDue.HasTime().IsMatch(when) && SpokenDue.Read(when, today) is not null);

    // "he'd best do it before the boat show": by when is bidden, though no calendar knows it. Not "he said he would do it before lunch".
    [GeneratedRegex(@"^(?:and\s+|but\s+|so\s+)?(?:he|she|they)(?:['\u2019]d\s+(?:best|better)|\s+(?:had\s+(?:best|better)|should|must|ought\s+to|needs?\s+to|ha(?:s|ve)\s+to|(?:is|are)\s+to))\s+(?:do|finish|have|get)\s+(?:it|that|them|this)\b[^.]*?\b(?<when>(?:by|before|until|in\s+time\s+for)\s+[^.]{3,60})$", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Bid();

    // What was done, in the words of it.
    private sealed class Taken(string told, Understood meaning)
    {
        private readonly IReadOnlyList<Understood> parts = meaning.Parts.Count == 0 ? [meaning] : [meaning, .. meaning.Parts];

        public bool HasNumber(string number)
        {
            var bare = number.TrimStart('0');
            return parts.Any(part => part.Slots.References.Concat(part.Slots.But).Append(part.Slots.By).Append(part.Slots.Minute).Any(one => one is not null && (one.TrimStart('0') == bare || one.EndsWith($"-{bare.PadLeft(3, '0')}", StringComparison.Ordinal))))
                || Figure().Matches(told).Any(one => one.Value.TrimStart('0') == bare) || Ranges().Matches(told).Any(range => Within(range, bare));
        }

        // Of two who are named together each, of a name of two words either.
        public bool HasName(string name) => InSlots(name) || Together().Split(name).All(one =>
            Word().Matches(one).Select(word => word.Value).Where(word => word.Length > 2 && !Joining().IsMatch(word)).ToList() is var words
            && (words.TrueForAll(Holds) || (words.Count < 3 && words.Exists(Holds))));

        // What was understood of a time is not yet done: it has to be read back.
        public bool HasTime(string time) => told.Contains(time, StringComparison.OrdinalIgnoreCase) || parts.Any(part => part.Slots.Days.Count > 0 || part.Slots.Period is not null || Free(part.Slots).Any(slot => slot.Contains(time, StringComparison.OrdinalIgnoreCase)))
            || (Month().Match(time) is { Success: true } month ? Months().Matches(told).Any(one => one.Value.StartsWith(month.Value[..3], StringComparison.OrdinalIgnoreCase)) : AnyTime().IsMatch(told));

        public bool HasDue(string when) => told.Contains(when, StringComparison.OrdinalIgnoreCase) || parts.Any(part => part.Slots.Due is not null);

        public bool HasOrder(string verb, Understood alone) => alone.Confidence < Understand.Sure && alone.Intent != Intent.Unknown || parts.Any(part => part.Intent == alone.Intent && part.Intent != Intent.Unknown)
            || told.Contains(verb[..Math.Min(4, verb.Length)], StringComparison.OrdinalIgnoreCase);

        // It is read back in other words: "before Christmas" as 24 December would not be, "the January meeting" as 20 January is.
        public bool HasOf(string when) => Word().Matches(when).Select(word => word.Value).Where(word => word.Length > 3).All(word => told.Contains(word, StringComparison.OrdinalIgnoreCase)) || (Month().IsMatch(when) && HasTime(when));

        /// <summary>It is kept as it stands, as a reason or as what is told.</summary>
        public bool HasFree(string clause) => parts.Any(part => Free(part.Slots).Any(slot => slot.Contains(clause, StringComparison.OrdinalIgnoreCase) || (slot.Length > 3 && clause.Contains(slot, StringComparison.OrdinalIgnoreCase))));

        // Somebody who is understood beside a time or a meeting is not yet asked for by it.
        private bool InSlots(string words) => parts.Any(part => (part.Intent is Intent.SetDue or Intent.Close or Intent.Reopen or Intent.Drop or Intent.Review or Intent.SetPost or Intent.SetRole ? [] : new[] { part.Slots.Owner, part.Slots.Person })
            .Append(part.Slots.From).Append(part.Slots.Committee).Append(part.Slots.Query).Concat(Free(part.Slots)).Any(slot => slot?.Contains(words, StringComparison.OrdinalIgnoreCase) == true));

        private static IEnumerable<string> Free(Slots slots) => new[] { slots.Text, slots.Reason }.OfType<string>();

        private bool Holds(string word) => told.Contains(word, StringComparison.OrdinalIgnoreCase);

        private static bool Within(Match range, string number) => int.TryParse(number, NumberStyles.None, CultureInfo.InvariantCulture, out var meant)
            && meant >= int.Parse(range.Groups["from"].ValueSpan, NumberStyles.None, CultureInfo.InvariantCulture) && meant <= int.Parse(range.Groups["to"].ValueSpan, NumberStyles.None, CultureInfo.InvariantCulture);
    }

    // Words for the paper, a task, what somebody says of his own: they are kept as they stand.
    [GeneratedRegex(@"\b(?:(?<!\blet['\u2019]?s\s)say|says|said|saying|tells|(?<!\bbe\s)told|(?:print|publish)(?:ed|s)?\s+(?:for|as|on|under|nothing|[\p{L}'\u2019]+\s+answer|the\s+answer)|paper\s+(?:should|prints?)|log|record|note|action\s*:|should\s+(?:read|say)|to\s+read|reword\w*|wording|split|merge|minutes\s+of|undo|agreed\s+that|resolved)\b|^\W*(?:what|who|whose|when|where|which|why|how|is|are|was|were|has|have|did|does|do\s+(?:we|you|i)|can|could|would|will|should|any)\b|@", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex KeptWhole();

    [GeneratedRegex(@"[“""][^”""]*[”""]|\([^)]*\)", RegexOptions.CultureInvariant)]
    private static partial Regex Quoted();

    [GeneratedRegex(@"\s*[;\n]\s*|\s+[–—-]\s+|(?<=[\p{L}\d)])[.!]\s+(?=\S)|\s*,\s*(?:and\s+|but\s+|then\s+)*|\s+(?:and|but)\s+(?:then\s+|also\s+|please\s+)*(?=(?:" + Verbs + @")\b|(?:AP\s?|no\.\s?|\#)?[0-9]{1,3}\s+(?:is|are|was|were|for|to|goes|due|by|at)\b)", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Joint();

    [GeneratedRegex(@"^\W*(?:(?:hi|hello|hey|dear|good\s+(?:morning|afternoon|evening)|morning|afternoon|thanks|thank\s+you|many\s+thanks|cheers|ta|please|ok|okay|yes|no|sorry|oh|and|but|then|also|so|well|right|now|actually|best|regards|kind\s+regards|best\s+wishes)\b(?:\s+(?:all|both|everyone|actionbot|bot)\b)?[\s,.!-]*)+|[\s,]*\b(?:please|thanks|thank\s+you|ta|cheers)(?:\s+\p{L}+)?\W*$", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Courtesy();

    // "Good morning Sam,"
    [GeneratedRegex(@"^\W*(?:hi|hello|hey|dear|good\s+(?:morning|afternoon|evening)|morning|afternoon)\b[ ,!]*(?:\p{Lu}\p{L}+(?:\s\p{Lu}\p{L}+)?(?=\s*[,!\n–-]))?", RegexOptions.CultureInvariant)]
    private static partial Regex Salutation();

    // "Many thanks, Jo", "Cheers Helen", and a name alone on the last line.
    [GeneratedRegex(@"(?:[\s,.;–-]*\b(?i:many\s+thanks|thanks|thank\s+you|cheers|ta|(?:kind\s+|best\s+)?regards|best(?:\s+wishes)?)\b(?i:\s+(?:all|both|everyone|again|very\s+much))?[\s,.!–-]*(?:\p{Lu}\p{L}+(?:\s\p{Lu}\p{L}+)?)?|\n\s*\p{Lu}\p{L}+(?:\s\p{Lu}\p{L}+)?)\W*$", RegexOptions.CultureInvariant)]
    private static partial Regex SignOff();

    // From the word that gives a reason on.
    [GeneratedRegex(@"(?:^|[\s,]+)(?:because|since|as\s+(?:he|she|they|it|we|i|you|the|there|this|that|agreed|discussed|requested|asked)|so\s+(?:that|we|they|he|she|i|the)|which|who|whom|whose|in\s+case|if|when|while|until\s+(?:we|he|she|they|the\s+\p{L}+\s+(?:has|have|is))|after|due\s+to|owing\s+to|given|per|according|following|in\s+line\s+with|thanks\s+to|except|apart\s+from|other\s+than|not|(?:isn|wasn|aren|weren|doesn)['\u2019]t|(?:is|was)\s+never|never|don['\u2019]t|no\s+longer|no\s+need|waiting|pending|to\s+(?:let|allow|give|avoid|make)|for\s+(?:info|information|now|the\s+record))\b.*$", RegexOptions.IgnoreCase | RegexOptions.Singleline | RegexOptions.CultureInvariant)]
    private static partial Regex Reason();

    // Something happened, is so, or will be: it is told and not ordered.
    [GeneratedRegex(@"\b(?:i|we|i['\u2019](?:ve|ll|m|d)|we['\u2019](?:ve|ll|re|d)|he|she|they|he['\u2019]s|she['\u2019]s|they['\u2019]re|there|was|were|had|has|have|been|sent|went|got|came|met|left|leaves|leaving|retires|starts|returns|gave|made|took|put|did|done|spoke|knows|thinks?|wants?|wanted|asks?|agrees?|hopes?|likes?|sits?|is\s+(?:away|on\s+leave|off|ill|new|retiring|leaving|happy|ok|fine|aware|working|looking|back|in)|apologies|unfortunately|\p{L}{3,}ed)\b", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex News();

    // What somebody would like by some time.
    [GeneratedRegex(@"\b(?:(?:we|i|he|she|they)['\u2019]d|(?:we|i|he|she|they)\s+(?:would|should|must|need|want|had\s+best)|let['\u2019]?s|best|it\s+(?:should|must|needs|has\s+to|comes|goes|is\s+wanted))\b[^,;]{0,40}?\b(?<when>(?:by|before|in\s+time\s+for|no(?:t)?\s+later\s+than)\s+(?!then\b|it\b|that\b|he\b|she\b|they\b|we\b|i\b)[^,;]{3,40})$", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Wanted();

    private const string Verbs = "assign|reassign|give|hand|pass|allocate|close|drop|reopen|restrict|refer|move|chase|remind|nudge|send|show|confirm|reject|cancel|add|lift|email|mail|print|invite|ask|tell|write|ring|call|set|mark|make|draft|prepare|circulate|put|let|get|list|escalate";

    [GeneratedRegex(@"^(?:(?:please|also|then|and|now)\s+)*(?<verb>" + Verbs + @")\b(?!\s*:)", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Order();

    // A number at the beginning that something is said of, or behind an order's verb.
    [GeneratedRegex(@"^(?:(?:please|also|then|and|now)\s+)*(?:(?:" + Verbs + @")\s+(?:(?:finding|action|no\.|number)\s*)?(?=(?:AP\s?|\#)?[0-9]{1,3}(?![\p{L}0-9%£/:.-])(?!\s+(?:\p{Lu}|days?|weeks?|months?|years?|copies|people|minutes?|hours?|members|schools|of|more|other|per|pm|am)))|(?=" + SaidOfEach.References + @"\s*(?:[:–—]|(?:is|are|was|were|for|to|goes|go|belongs?|due|done|closed|needs?|should|can)\b)))(?<which>" + SaidOfEach.References + ")", RegexOptions.CultureInvariant)]
    private static partial Regex Numbered();

    [GeneratedRegex(@"\bmin(?:ute)?s?\.?\s+(?:no\.?\s*)?(?<which>[0-9]{1,3}(?:\s*(?:,|and|&)\s*[0-9]{1,3})*)(?![\w/.(])(?!\s+(?:January|February|March|April|May|June|July|August|September|October|November|December)\b)", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Minute();

    [GeneratedRegex(@"(?<![\w.,£])[0-9]{1,5}(?![\w%])|(?<=-)[0-9]{3,5}\b", RegexOptions.CultureInvariant)]
    private static partial Regex Figure();

    [GeneratedRegex(@"\b(?<from>[0-9]{1,3})\s?(?:-|–|to)\s?(?<to>[0-9]{1,3})\b", RegexOptions.CultureInvariant)]
    private static partial Regex Ranges();

    [GeneratedRegex(@"\p{L}[\p{L}-]*(?:['\u2019](?!s\b)\p{L}+)*", RegexOptions.CultureInvariant)]
    private static partial Regex Word();

    [GeneratedRegex(@"\s*(?:,|&|\band\b)\s*", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Together();

    [GeneratedRegex(@"^(?:the|of|for|and|to|in|on|at|by|a|an|is|be|will|together|jointly|both|too|also|head|director|manager|officer)$", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Joining();

    [GeneratedRegex(@"^(?:(?:january|february|march|april|may|june|july|august|september|october|november|december|jan|feb|mar|apr|jun|jul|aug|sept?|oct|nov|dec|(?:mon|tues|wednes|thurs|fri|satur|sun)day|christmas|easter|meeting|council|committee|cabinet|panel|members?|officers?|minutes?|action|finding|everyone|everybody|nobody|somebody|someone|this|that|it|they|them|those|these|we|you|i|he|she|who|all|both|each|another)\b\s*)+$", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Calendar();

    // A time by which something is wanted.
    [GeneratedRegex(@"\bin\s+(?<when>(?:january|february|march|april|may|june|july|august|september|october|november|december))\W*$|\b(?:due|by|for|before|within|until|till)\s+(?:at\s+|by\s+|in\s+|on\s+|for\s+)?(?<when>(?:the\s+)?[^,;.]{2,40})$|\bat\s+(?<when>the\s+[^,;.]{2,30}?\smeeting)\b", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex ByWhen();

    [GeneratedRegex(@"\b(?:january|february|march|april|may|june|july|august|september|october|november|december)\b", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Month();

    [GeneratedRegex(@"\b(?:january|february|march|april|may|june|july|august|september|october|november|december|jan|feb|mar|apr|jun|jul|aug|sep|oct|nov|dec)\b", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Months();

    // A date of any kind was read back.
    [GeneratedRegex(@"\b[0-9]{1,2}\s(?:january|february|march|april|may|june|july|august|september|october|november|december)\b|\bmeeting\b|\bin\s+due\s+course\b|\bundated\b", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex AnyTime();
}
