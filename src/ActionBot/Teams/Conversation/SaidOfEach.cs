using System.Globalization;
using System.Text.RegularExpressions;

namespace ActionBot.Teams.Conversation;

/// <summary>
/// What one message says of several findings or action points, each by its number: "5: Lena, by 1 October; 7 and 13 at the November meeting". Pure.
/// </summary>
/// <param name="Which">The numbers as they were written: "7 and 13", "finding 5".</param>
/// <param name="Numbers">The bare numbers among them.</param>
/// <param name="Rest">What is said of them.</param>
/// <param name="IsOrder">It began with an order: "assign 5 to …".</param>
internal sealed partial record SaidOfEach(string Which, IReadOnlyList<int> Numbers, string Rest, bool IsOrder)
{
    private const int Longest = 600;

    /// <summary>The pieces, in their order; empty where a piece begins with no number.</summary>
    public static IReadOnlyList<SaidOfEach> Of(string text)
    {
        if (text.Length > Longest || text.TrimEnd().EndsWith('?') || Never().IsMatch(text))
        {
            return [];
        }

        var (pieces, before) = (new List<SaidOfEach>(), "");
        foreach (var written in Joint().Split(Described().Replace(text.Trim(), "")).Where(piece => piece.Trim().Length > 0))
        {
            var piece = before.Length > 0 ? $"{before} and {written.Trim()}" : written.Trim();
            if (OnlyNumbers().IsMatch(piece))
            {
                // "7 and 13 at the November meeting": what is said of 13 is said of 7 too.
                before = piece.TrimEnd(',', ' ');
                continue;
            }

            before = "";
            // "9 belongs to Gus; it comes back in February": more of the same one.
            if (pieces.Count > 0 && Goes().IsMatch(piece) && Beginning().Match(piece) is not { Success: true })
            {
                pieces[^1] = pieces[^1] with { Rest = $"{pieces[^1].Rest}, {piece.Trim(' ', '.', ',')}" };
                continue;
            }

            if (Beginning().Match(piece) is not { Success: true } found || found.Groups["rest"].Value.Trim(' ', '.', ',') is not { Length: > 0 } rest)
            {
                return [];
            }

            pieces.Add(new SaidOfEach(
                found.Groups["which"].Value.Trim(),
                [.. Figure().Matches(found.Groups["which"].Value).Select(figure => int.Parse(figure.ValueSpan, NumberStyles.None, CultureInfo.InvariantCulture)).Distinct()],
                rest,
                found.Groups["command"].Success));
        }

        return before.Length > 0 ? [] : pieces;
    }

    /// <summary>Each as sentences of its own, where whose they are and by when is all that is said, and more than one thing of them; else none.</summary>
    public static IReadOnlyList<string> OwnersAndDues(string text, Func<string, bool> isOwner, DateOnly today)
    {
        var read = Of(text).Select(piece => (Piece: piece, Says: OwnerAndDue.Read(piece.Rest, isOwner, today))).ToList();
        if (read.Count == 0 || read.Exists(one => one.Says is null))
        {
            return [];
        }

        var sentences = read.SelectMany(one => Sentences(one.Piece, one.Says!)).ToList();
        return sentences.Count > 1 ? sentences : [];
    }

    private static IEnumerable<string> Sentences(SaidOfEach piece, OwnerAndDue says)
    {
        var be = Several().IsMatch(piece.Which) ? "are" : "is";
        if (says.Owner is { } owner)
        {
            yield return piece.IsOrder ? $"assign {piece.Which} to {owner}" : $"{piece.Which} {be} for {owner}";
        }

        if (says.Due is { } due)
        {
            yield return piece.IsOrder ? $"due {piece.Which} {WithPreposition(due)}" : $"{piece.Which} {be} due {WithPreposition(due)}";
        }
    }

    private static string WithPreposition(string due) => For().Match(due) is { Success: true } bare ? WithPreposition(due[bare.Length..]) : Preposition().IsMatch(due) ? due : due.Contains("meeting", StringComparison.OrdinalIgnoreCase) ? $"at {due}" : $"by {due}";

    /// <summary>One reference, in whatever form; "3 working days", "14 March" are none.</summary>
    internal const string Reference = @"(?:(?:AP|no\.|number|finding|action(?:\s+point)?)\s*)?\#?(?:[A-Za-z0-9]{2,8}-[0-9]{2}-[0-9]{2}-[0-9]{1,5}|[0-9]{1,3}(?![0-9]|(?:st|nd|rd|th)\b|\s*(?:January|February|March|April|May|June|July|August|September|October|November|December|Jan|Feb|Mar|Apr|Jun|Jul|Aug|Sept?|Oct|Nov|Dec|working|days?|weeks?|months?|am|pm|%)\b|[./:][0-9]))";

    /// <summary>One or several.</summary>
    internal const string References = Reference + @"(?:\s*(?:,\s*and|,|and|&)\s*" + Reference + ")*";

    // "6 January meeting please", "7 January's fine", said of one of several things with numbers: the sixth of them, and no day.
    private const string BeforeMeeting = @"[0-9]{1,3}(?=\s+(?:January|February|March|April|May|June|July|August|September|October|November|December)(?:\s+meeting\b|(?:['\u2019]s|\s+is)\s+(?:fine|right|ok|okay|good|correct)\b|\s+it\s+is\b|\s+will\s+do\b))";

    private const string Order = @"(?:assign|reassign|give|hand|pass|allocate|due|set|put)";

    // A name in capitals behind the number is whose it is: "1 Lena by 16 December, 6 Rita too".
    private const string Follows = @"(?:\s+(?-i:\p{Lu}\p{Ll}+)|\s*[:–—]|\s+-\s|['\u2019]s\b|\s*,?\s+(?:is|are|isn['\u2019]t|for|to|by|at|due|goes|go|belongs?|should|in|on|within|before|until|till|with|yes|yep|no|ok|okay|right|correct|fine|reject(?:ed)?|next|every|not|undated)\b)";

    [GeneratedRegex(@"\s*[;\n]\s*(?:and\s+|then\s+)?|(?:\s*,\s*(?:and\s+|then\s+)?|\s+and\s+(?:then\s+)?|\.\s+(?:and\s+)?)(?=(?:" + Order + @"\s+)?" + References + Follows + ")", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Joint();

    // What goes on about the one before it.
    [GeneratedRegex(@"^\W*(?:(?:and|but|so|also|then|please)\b\W*)*(?:it|that|they|both|he|she|due|by|at|before|undated|no\s+(?:particular\s+)?(?:date|deadline|rush|hurry)|let['\u2019]s|leave\s+it|comes?)\b", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Goes();

    // "the exempt pair, 14 and 15: …" describes those that are numbered.
    [GeneratedRegex(@"^\W*(?:(?:and|so|ok|okay|please)\s+)*the\s+(?:exempt\s+|amber\s+|last\s+|first\s+|next\s+|other\s+)*(?:pair|two|three|ones?|findings)\s*[,:–-]?\s*(?=(?:numbers?\s+)?[0-9])", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Described();

    [GeneratedRegex(@"^\W*(?:(?:please|ok|okay|and|so|also|then|yes)\b[\s,]*)*(?:(?<command>" + Order + @")\s+)?(?<which>" + References + "|" + BeforeMeeting + @")(?:['\u2019]s\b|\b)\s*[:,–—-]?\s*(?<rest>.+)$", RegexOptions.IgnoreCase | RegexOptions.Singleline | RegexOptions.CultureInvariant)]
    private static partial Regex Beginning();

    [GeneratedRegex(@"^\W*(?:(?:please|ok|okay|and|so|also|then|yes)\b[\s,]*)*(?:" + Order + @"\s+)?" + References + @"\W*$", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex OnlyNumbers();

    [GeneratedRegex(@"(?<![\w-])(?<!AP\s?)(?<!AP)[0-9]{1,4}(?![\w-])", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Figure();

    [GeneratedRegex(@",|\band\b|&", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    internal static partial Regex Several();

    [GeneratedRegex(@"^(?:by|at|on|in|before|within|for|until|till|from|every|each|undated)\b", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Preposition();

    [GeneratedRegex(@"^for\s+(?=\S)", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex For();

    // Whoever hands over words, answers for somebody or records something is read as a whole.
    [GeneratedRegex(@"\b(?:(?<!\blet['\u2019]?s\s)say|says|said|tells?|told|split|merge|print\w*|publish\w*|log|action:|undo|should\s+read|reword)\b|[“""]", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Never();
}
