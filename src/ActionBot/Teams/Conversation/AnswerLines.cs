using System.Globalization;
using System.Text.RegularExpressions;

namespace ActionBot.Teams.Conversation;

/// <summary>What one answer says of the lines it names.</summary>
/// <param name="Numbers">The lines, as they were written: "2", "AP4", "CFS-26-27-014".</param>
/// <param name="Words">What is said of them, and of no other; without the number.</param>
internal sealed record AnswerLine(IReadOnlyList<string> Numbers, string Words);

/// <summary>
/// Parts an officer's message at the numbers of his reminder's lines: "1 done, 2 - 8 of 12 wards finished, 3 not ours" says three things of three actions,
/// and 8 and 12 are no lines. Each line keeps its own words. Where it is not certain that a number begins a new answer, that is said, so that it can be asked. Pure.
/// </summary>
/// <param name="Lines">What is said of each, in the order of the message.</param>
/// <param name="IsCertain">Every number that begins an answer here begins one beyond doubt, and every other figure belongs to the words.</param>
internal sealed partial record AnswerLines(IReadOnlyList<AnswerLine> Lines, bool IsCertain)
{
    /// <summary>Parts it.</summary>
    /// <param name="text">The sender's own words.</param>
    /// <param name="count">How many lines the reminder has.</param>
    /// <param name="own">The numbers of the references that stand in it.</param>
    /// <returns>Null: no number begins an answer, and the message is read as a whole.</returns>
    public static AnswerLines? Of(string text, int count, IReadOnlySet<int> own)
    {
        var marks = Marks(text, count, own);
        if (marks.Count == 0 || marks[0].IsBeyond || !LeadsIn().IsMatch(text[..marks[0].Start]))
        {
            return null;
        }

        var isCertain = marks[0].Counts == Counting.No;
        var kept = new List<Mark> { marks[0] };
        for (var at = 1; at < marks.Count; at++)
        {
            var (mark, last) = (marks[at], kept[^1]);
            var verdict = Judge(mark, kept, text[last.End..mark.Start], at + 1 < marks.Count ? marks[at + 1] : null);
            if (verdict != Verdict.Text)
            {
                isCertain &= verdict == Verdict.Begins;
                kept.Add(mark);
            }
        }

        // A number that may begin an answer and got none is asked about: what is said of it is never put on its neighbour unasked.
        isCertain &= kept[0].IsSetOff || marks.TrueForAll(mark => kept.Contains(mark) || mark.IsBeyond || mark.Gap == Gap.Blank || mark.Counts != Counting.No || !mark.SaysNext || mark.Numbers.All(number => kept.Exists(one => one.Numbers.Contains(number))));
        if (kept.Count == 1 && (kept[0].IsNamed || kept[0].Counts != Counting.No))
        {
            return null;
        }

        var parted = kept.Select((mark, at) => new AnswerLine(mark.Numbers, Own(text[mark.End..(at + 1 < kept.Count ? kept[at + 1].Start : text.Length)]))).ToList();
        // "1 done, 2" says nothing of 2.
        return parted.TrueForAll(line => line.Words.Length == 0) ? null : new AnswerLines(parted, isCertain && parted.TrueForAll(line => line.Words.Length > 0));
    }

    /// <summary>"No update on 1. No update on 2. 3 done": sentences that end with the number of their line.</summary>
    /// <param name="text">The sender's own words.</param>
    /// <param name="count">How many lines the reminder has.</param>
    /// <param name="own">The numbers of the references that stand in it.</param>
    /// <returns>Null: not every sentence names its line at its end or its beginning.</returns>
    public static AnswerLines? BySentence(string text, int count, IReadOnlySet<int> own)
    {
        var found = new List<AnswerLine>();
        foreach (var sentence in Sentences().Split(text).Select(one => one.Trim()).Where(one => one.Length > 0))
        {
            if (NamedLast().Match(sentence) is { Success: true } last && int.Parse(last.Groups["number"].ValueSpan, NumberStyles.None, CultureInfo.InvariantCulture) is var number && (own.Contains(number) || number >= 1 && number <= count))
            {
                found.Add(new AnswerLine([last.Groups["number"].Value], Own(sentence[..last.Index])));
            }
            else if (found.Count > 0 && Of(sentence, count, own) is { IsCertain: true, Lines: { } more })
            {
                found.AddRange(more);
            }
            else
            {
                return null;
            }
        }

        return found.Count > 1 && found.TrueForAll(line => line.Words.Length > 0) ? new AnswerLines(found, IsCertain: true) : null;
    }

    private enum Gap
    {
        Sentence,
        Clause,
        Blank,
    }

    private enum Verdict
    {
        Begins,
        Doubtful,
        Text,
    }

    private enum Counting
    {
        No,
        Perhaps,
        Surely,
    }

    // How far behind the last line a number may be taken for one more, so that what is said of it is not put on its neighbour.
    private const int Beyond = 5;

    // One number, or several that are said the same of, where a new answer may begin.
    private sealed record Mark(int Start, int End, IReadOnlyList<string> Numbers, int? First, int? Last, Gap Gap, bool IsSetOff, bool IsNamed, Counting Counts, bool SaysNext)
    {
        // There is no such line; only where the count goes on is it meant as one.
        public bool IsBeyond { get; init; }
    }

    private static Verdict Judge(Mark mark, List<Mark> kept, string said, Mark? next)
    {
        if (mark.IsNamed)
        {
            return mark.Gap == Gap.Blank && !mark.IsSetOff ? Verdict.Text : Verdict.Begins;
        }

        if (mark.Numbers.Any(number => kept.Exists(one => one.Numbers.Contains(number))))
        {
            return mark.Gap == Gap.Sentence && mark.IsSetOff ? Verdict.Doubtful : Verdict.Text;
        }

        var follows = mark.First == kept[^1].Last + 1;
        if (mark.IsBeyond)
        {
            return follows && mark.Gap != Gap.Blank && mark.Counts == Counting.No && (mark.IsSetOff || !kept[0].IsSetOff && (mark.SaysNext || mark.Gap == Gap.Sentence)) ? Verdict.Begins : Verdict.Text;
        }

        if (mark.IsSetOff)
        {
            return mark.Gap != Gap.Blank || follows ? Verdict.Begins : Verdict.Text;
        }

        if (mark.Counts == Counting.Surely)
        {
            return Verdict.Text;
        }

        // "2. all 42 reminded; 3 outstanding": whoever sets his numbers off sets all of them off.
        if (kept[0].IsSetOff)
        {
            return mark.Gap == Gap.Blank || mark.Counts != Counting.No || !mark.SaysNext && mark.Gap != Gap.Sentence ? Verdict.Text
                : follows && (mark.SaysNext || next is { IsSetOff: true } && next.First == mark.Last + 1) ? Verdict.Begins : Verdict.Doubtful;
        }

        if (mark.Gap == Gap.Blank)
        {
            return !follows || mark.Counts != Counting.No || Governs().IsMatch(said) ? Verdict.Text : Settled().IsMatch(Own(said)) ? Verdict.Begins : Verdict.Doubtful;
        }

        // "1 done, 2 quotes in" may be one answer; "1 done, 2 quotes in, 3 not ours" is three.
        return mark.Counts == Counting.No || follows && next is { Gap: not Gap.Blank, Counts: Counting.No } && next.First == mark.Last + 1 ? Verdict.Begins : Verdict.Doubtful;
    }

    private static List<Mark> Marks(string text, int count, IReadOnlySet<int> own)
    {
        var marks = new List<Mark>();
        for (var from = 0; One().Match(text, from) is { Success: true } one;)
        {
            from = one.Index + one.Length;
            var isBeyond = !CanName(text, one, count, own);
            if (isBeyond && !CanName(text, one, count + Beyond, own))
            {
                continue;
            }

            var (numbers, last, parts) = (new List<string> { NumberOf(one) }, one, 1);
            while (Another().Match(text, last.Index + last.Length) is { Success: true } joiner && Next().Match(text, joiner.Index + joiner.Length) is { Success: true } next
                && CanName(text, next, count, own, endsARange: joiner.Groups["range"].Success) && Counts(text, next) == Counting.No)
            {
                if (joiner.Groups["range"].Success)
                {
                    if (Figure(last) is not { } low || Figure(next) is not { } high || high <= low)
                    {
                        break;
                    }

                    numbers.AddRange(Enumerable.Range(low + 1, high - low - 1).Where(number => own.Contains(number) || number <= count).Select(number => number.ToString(CultureInfo.InvariantCulture)));
                }

                numbers.Add(NumberOf(next));
                (last, parts) = (next, parts + 1);
            }

            var end = last.Index + last.Length;
            // "2-3 schools": the span is counted, and no line
            if (end + 1 < text.Length && text[end] is '-' or '–' && char.IsAsciiDigit(text[end + 1]))
            {
                continue;
            }

            var setOff = SetsOff().Match(text, end) is { Success: true } mark ? mark : null;
            var (before, isJoined) = WithoutLead(text[..one.Index]);
            marks.Add(new Mark(
                before.Length, setOff is null ? end : setOff.Index + setOff.Length, numbers, Figure(one), Figure(last), GapBefore(before, isJoined), setOff is not null, one.Groups["whole"].Success || one.Groups["prefix"].Success,
                setOff is null && parts == 1 ? Counts(text, one) is var counts && (counts == Counting.Perhaps && Figure(one) > count || PluralVerb().IsMatch(text[end..])) ? Counting.Surely : counts : Counting.No,
                Says().IsMatch(text[end..])) { IsBeyond = isBeyond });
            from = end;
        }

        return marks;
    }

    // "and for 3", "re 2", "ok. then 3": what leads up to a number belongs to no answer.
    private static (string Before, bool IsJoined) WithoutLead(string before)
    {
        var led = LeadsUp().Match(before) is { Success: true } leads ? before[..leads.Index] : before;
        return Joins().Match(led) is { Success: true } joins ? (led[..joins.Index], true) : (led, false);
    }

    private static Gap GapBefore(string before, bool isJoined)
    {
        var trimmed = before.TrimEnd(' ', '\t', '(', '*', '•', '\u00A0');
        return trimmed.Length == 0 || trimmed[^1] is '\n' or '\r' or '.' or ';' or '!' or '?' ? Gap.Sentence
            : isJoined || trimmed[^1] is ',' or ':' or '-' or '–' or '—' or '/' || before[trimmed.Length..].IndexOfAny(['(', '*', '•']) >= 0 ? Gap.Clause
            : Gap.Blank;
    }

    private static string NumberOf(Match one) => one.Groups["whole"].Success ? one.Groups["whole"].Value.ToUpperInvariant()
        : one.Groups["label"].Success ? $"AP{one.Groups["number"].Value}" : one.Groups["number"].Value;

    private static int? Figure(Match one) => one.Groups["number"].Success ? int.Parse(one.Groups["number"].ValueSpan, NumberStyles.None, CultureInfo.InvariantCulture) : null;

    // What follows or stands before makes a day, a page or an amount of it.
    private static bool CanName(string text, Match one, int count, IReadOnlySet<int> own, bool endsARange = false) =>
        one.Groups["whole"].Success || one.Groups["prefix"].Success
        || Figure(one) is { } figure && (own.Contains(figure) || figure >= 1 && figure <= count) && one.Groups["number"].Value[0] != '0' && !Dated().IsMatch(text[(one.Index + one.Length)..]) && (endsARange || !Qualified().IsMatch(text[..one.Index]));

    private static Counting Counts(string text, Match one) => one.Groups["prefix"].Success || one.Groups["whole"].Success ? Counting.No
        : text[(one.Index + one.Length)..] is var rest && Counted().IsMatch(rest) ? Counting.Surely
        : Plural().IsMatch(rest) ? Counting.Perhaps : Counting.No;

    private static string Own(string words)
    {
        words = words.Trim().TrimStart(' ', ',', ';', ':', '.', ')', '-', '–', '—', '=', '>', '→').TrimEnd(' ', ',', ';', ':', '(', '-', '–', '—', '*', '•', '.', '\n', '\r');
        return HangsOver().Replace(words, "").TrimEnd(' ', ',', ';', '.');
    }

    [GeneratedRegex(@"(?<![\w£$€%./:+'\u2019-]|[0-9],)(?:(?<whole>[A-Z]{2,8}-[0-9]{2}-[0-9]{2}-[0-9]{1,4})|(?<prefix>(?:(?<label>aps?|action\s+points?|actions?)|items?|points?|lines?|numbers?|nos?\.?|\#)\s*)?(?<number>[0-9]{1,3}))(?![\w£%/'\u2019]|[.,:][0-9]|-[A-Za-z])", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex One();

    [GeneratedRegex(@"\G(?:(?<whole>[A-Z]{2,8}-[0-9]{2}-[0-9]{2}-[0-9]{1,4})|(?<prefix>(?:(?<label>aps?|action\s+points?|actions?)|items?|points?|lines?|numbers?|nos?\.?|\#)\s*)?(?<number>[0-9]{1,3}))(?![\w£%/'\u2019]|[.,:][0-9]|-[A-Za-z0-9])", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Next();

    // "1, 2 and 3", "1 & 2", "1-3"
    [GeneratedRegex(@"\G\s*(?:(?<range>-|–|\bto\b|\bthru\b|\bthrough(?:\s+to)?\b)|,\s*and\b|,|\band\b|&|\+)\s*", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Another();

    // "1.", "2:", "3)", "4 -", "5 ="
    [GeneratedRegex(@"\G\s*(?:[.)](?=\s|$)|:|(?<=\s)[-=→](?=\s)|[–—]|->)\s*", RegexOptions.CultureInvariant)]
    private static partial Regex SetsOff();

    [GeneratedRegex(@"(?<=(?:^|[,;.!?:(\n–-]|\b(?:and|but|then|while|plus|also|ok|okay)\b)\s*)(?:as\s+for|as\s+regards|regarding|for|on|re|so|now|with)\s+$", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex LeadsUp();

    [GeneratedRegex(@"(?<=^|[\s,;.!?:(])(?:and|but|then|while|whilst|whereas|however|though|plus|also)\s+$", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Joins();

    // What may stand before the first number of a message.
    [GeneratedRegex(@"^\W*(?:(?:hi|hello|hey|dear|morning|good\s+(?:morning|afternoon)|thanks|thank\s+you|ok|okay|right|sorry|apologies|yes|no|well|here\s+(?:you\s+are|goes|are\s+mine)|updates?|my\s+(?:updates?|answers?)|answers?|status|from\s+me|as\s+follows|and|so|then|actionbot|bot|(?-i:\p{Lu}\p{Ll}+)(?=\s*[,:\n-]))\b\W*)*$", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex LeadsIn();

    [GeneratedRegex(@"^\s*(?:(?:jan|feb|mar|apr|may|jun|jul|aug|sept?|oct|nov|dec)(?:uary|ruary|ch|il|e|y|ust|ember|tember|ober)?\b(?!\s+(?:be|have|need|take)\b)|(?:am|pm|o['\u2019]clock|percent|per\s+cent|k|m)\b)", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Dated();

    // "page 2", "phase 2", "with 3", "see 1": a part of the words before it.
    [GeneratedRegex(@"\b(?:page|pages|p|pp|para|paras|paragraph|minute|min|part|parts|phase|stage|step|section|appendix|annex|schedule|version|v|tier|level|ward|room|floor|table|figure|fig|option|options|question|q|quarter|year|grade|unit|block|lot|zone|band|class|key|group|team|of|by|in|at|about|from|than|over|under|around|approx|approximately|only|another|next|last|first|these|those|our|my|their|some|all|both|every|each|see|as|like|per|x|into|between|to|until|till|before|after|within|least|most|nearly|almost|above|below|answered|wrote)\s*\.?\s*$|(?<!(?:^|[,;.!?:(\n–-]|\b(?:and|but|then)\b)\s*|\bas\s+)\b(?:with|for|on)\s*$", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Qualified();

    [GeneratedRegex(@"^\s*(?:of\b|out\s+of\b|more\b|others?\b|months?\b|weeks?\b|days?\b|years?\b|hours?\b|minutes?\b|working\b|people\b|x\s|times\b|local\b|new\b|additional\b|further\b|junior\b|adult\b|in\s+total\b)", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Counted();

    // "39 have updated": one action has, and several are.
    [GeneratedRegex(@"^\s*(?:have|haven['\u2019]?t|were|weren['\u2019]?t|are|aren['\u2019]?t)\b", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex PluralVerb();

    // "2 quotes", "3 junior passes", "2 outstanding"
    [GeneratedRegex(@"^\s*(?:outstanding\b|remaining\b|left\b|children\b|staff\b|to\s+(?:go|come|follow|do)\b|(?!(?:is|was|has|does|needs|goes|belongs|yes|this|always|as|perhaps|its|thats|wants|looks|seems|awaits|remains|stands|stays|depends|slips|focus|status|progress|finishes|ends|starts|closes|comes|gets|runs|requires|legals|unless|express|discuss|process|access|address|us)\b|\p{Ll}+(?:ed|ing)\b|(?:sent|met|had|held|wrote|got|took|gone|given|with|not|nothing|nearly|almost|still|no|under|in|on|will|need|done|and|but|or|the|for|by|we|i|they|it|please|can|may|should|would|too|now|just|also|never|both|all)\b)(?:\p{Ll}{3,}\s+)?\p{Ll}{2,}[^\Wsu]s\b)", RegexOptions.CultureInvariant)]
    private static partial Regex Plural();

    // What an answer begins with.
    [GeneratedRegex(@"^\s*(?:is|isn['\u2019]?t|are|was|has|hasn['\u2019]?t|needs?|done|not|no|yes|nearly|almost|still|ongoing|complete|completed|finished|sorted|in\s+(?:hand|progress)|under\s*way|with\s|waiting|awaiting|will|won['\u2019]?t|can['\u2019]?t|should|ditto|same|nothing|never|too\s+early|delayed|sent|on\s+(?:track|hold))\b", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Says();

    // What stands before a blank governs the number behind it.
    [GeneratedRegex(@"(?:\b(?:the|a|an|or|not|number|wards?|cllr|councillor)|[£$€])\s*$", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Governs();

    // A whole answer: what follows it can only be the next one.
    [GeneratedRegex(@"^(?:yes|yep|no|nope|done|all\s+done|ok|okay|complete|completed|finished|sorted|ongoing|same|ditto|nearly|almost|n/?a|not\s+(?:yet|started|done|begun|mine|ours)|in\s+(?:hand|progress)|nothing|nothing\s+(?:new|yet|to\s+report)|no\s+(?:change|update|news)|as\s+before|still\s+so|unchanged|under\s*way|nearly\s+there|half\s*way|sent|closed|waiting|pending)\W*$", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Settled();

    [GeneratedRegex(@"\s+(?:and|but|then)$", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex HangsOver();

    [GeneratedRegex(@"(?<=[.;!?])\s+|\n+", RegexOptions.CultureInvariant)]
    private static partial Regex Sentences();

    [GeneratedRegex(@"\s+(?:on|for|with|re|about|regarding)\s+(?:(?:action|item|number|no\.?|ap|point|line)\s*)?(?<number>[1-9][0-9]{0,2})[.;!]*$", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex NamedLast();
}
