using System.Text.RegularExpressions;

namespace ActionBot.Teams.Conversation;

/// <summary>
/// A clerk's sentence that says something of several actions, of each its own: "2 is for the Monitoring Officer and 3 for the CFO", "close 23 (minute 53) and
/// 20 (minute 54)", "6 is for the Head of Parks, due at the March meeting". Each becomes a sentence by itself, so that none is told what was said of its
/// neighbour. Pure.
/// </summary>
internal static partial class EachItsOwn
{
    private const int Longest = 600;

    /// <summary>The sentences; one or none where nothing is to be parted.</summary>
    public static IReadOnlyList<string> Of(string text)
    {
        if (text.Length > Longest || text.Contains('\n', StringComparison.Ordinal) || text.TrimEnd().EndsWith('?') || Never().IsMatch(text))
        {
            return [];
        }

        var pieces = Pieces(text.Trim().TrimEnd('.', '!'));
        var whole = new List<string>();
        Head? before = null;
        foreach (var piece in pieces)
        {
            if (Read(piece) is not { } head || (pieces.Count > 1 && head.Rest.Length == 0))
            {
                return [];
            }

            head = head.Command is null && head.Verb.Length == 0 && before is not null ? Completed(head, before) : head;
            whole.AddRange(Deeds(head));
            before = head;
        }

        return whole.Count > 1 ? whole : [];
    }

    // Where another action is named that something is said of, or another command begins with the number behind it.
    private static List<string> Pieces(string text)
    {
        var (pieces, from) = (new List<string>(), 0);
        foreach (Match joint in Joint().Matches(text))
        {
            // "close 1 and 2 at the March meeting": of 1 nothing is said yet.
            if (joint.Index > from && Read(text[from..joint.Index].Trim()) is { Rest.Length: > 0 })
            {
                pieces.Add(text[from..joint.Index].Trim().TrimEnd(',', ';'));
                from = joint.Index + joint.Length;
            }
        }

        pieces.Add(text[from..].Trim());
        return pieces;
    }

    private static Head? Read(string piece) => Beginning().Match(piece) is { Success: true } found
        ? new Head(found.Groups["command"].Success ? found.Groups["command"].Value : null, found.Groups["which"].Value.Trim(), found.Groups["verb"].Value.Trim(), piece[found.Length..].Trim())
        : null;

    // "3 for the CFO" behind "2 is for the Monitoring Officer"; "23 too, minute 32(a)" behind "1 closed at yesterday's meeting (min 31)".
    private static Head Completed(Head head, Head before)
    {
        // "8 also Nina" is Nina's, and takes nothing over from its neighbour.
        if (Too().Match(head.Rest) is { Success: true } too && (head.Rest[too.Length..].Trim(' ', ',', '.').Length == 0 || WithMinute().Match(head.Rest[too.Length..]) is { Success: true, Index: 0 } || AtOrBy().IsMatch(head.Rest[too.Length..])))
        {
            var said = WithMinute().Replace(before.Rest, "").Trim().TrimEnd(',');
            return before with { Which = head.Which, Rest = $"{said} {head.Rest[too.Length..].Trim(' ', ',')}".Trim() };
        }

        // What stands for the word before it: "2 at that of 9 March".
        return before with { Which = head.Which, Rest = ThatOf().Replace(head.Rest, "${at} the meeting of ") };
    }

    private static IEnumerable<string> Deeds(Head head)
    {
        var (whose, when) = WithDue().Match(head.Rest) is { Success: true } due ? (head.Rest[..due.Index], due.Groups["when"].Value) : (head.Rest, null);
        yield return $"{(head.Command is null ? "" : head.Command + " ")}{head.Which} {(head.Verb.Length == 0 ? "" : head.Verb + " ")}{whose}".Trim();
        if (when is not null)
        {
            yield return $"{head.Which} {(SaidOfEach.Several().IsMatch(head.Which) ? "are" : "is")} due {when}";
        }
    }

    private sealed record Head(string? Command, string Which, string Verb, string Rest);

    private const string Reference = SaidOfEach.Reference;

    private const string References = SaidOfEach.References;

    private const string Order = @"(?:assign|reassign|give|hand|pass|allocate|close|drop|reopen|restrict|refer|set|move|mark|due)";

    private const string Is = @"(?:(?:is|are|was|were|should\s+be|will\s+be|to\s+be)\s+)";

    // A colon, "for", "due", "goes to", "closed at", a minute in brackets: what is said of an action in such a sentence.
    private const string Says = @"(?:" + Is + @"?(?:now\s+)?(?:an?\s+action\s+)?(?=(?:for|due|closed|agreed|with|exempt|no\s+longer|not\s+needed|superseded)\b)|" + Is + @"?(?=(?:to|at|by|min(?:ute)?s?\.?|too|also|as\s+well)\b|\(\s*min)|(?=(?:goes|go|belongs?|should\s+go|needs\s+to\s+go)\s+(?:to|with)\b))";

    [GeneratedRegex(@"(?:\s*[,;]\s*(?:and\s+|but\s+|then\s+)?|\s+(?:and|but)\s+(?:then\s+)?|\.\s+)(?=(?:" + Order + @"\s+)" + Reference + @"|" + References + @"\s*,?\s*" + Says + ")", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Joint();

    [GeneratedRegex(@"^\W*(?:(?:please|ok|and|yes)\s+)*(?:(?<command>" + Order + @")\s+(?<which>" + References + @")(?:\s*[,:]\s*|\s+|(?=\()|$)(?<verb>)|(?<which>" + References + @")\s*,?\s*(?<verb>(?:goes|go|belongs?|should\s+go|needs\s+to\s+go)\s+(?=(?:to|with)\b)|" + Is + @"?(?:now\s+)?(?:an?\s+action\s+)?)(?=(?:for|due|closed|agreed|with|exempt|no\s+longer|not\s+needed|superseded|to|at|by|min(?:ute)?s?\.?|too|also|as\s+well|goes|go|belongs?|should\s+go|needs\s+to\s+go)\b|\(\s*min))", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Beginning();

    [GeneratedRegex(@"^(?:too|also|as\s+well)\b", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Too();

    [GeneratedRegex(@"^\W*(?:at|by|under|in|on|\()", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex AtOrBy();

    [GeneratedRegex(@"\s*,?\s*\(?\s*(?:at\s+|by\s+|see\s+)?min(?:ute)?s?\.?\s+(?:no\.?\s*)?[0-9][0-9a-z./]*(?:\s?\([0-9a-z]{1,4}\))*\s*\)?", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex WithMinute();

    [GeneratedRegex(@"^(?<at>at|to|for|by)\s+(?:that|the\s+one)\s+of\s+", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex ThatOf();

    // "for the Head of Parks, due at the March meeting": two things of one action.
    [GeneratedRegex(@"(?<=^(?:an?\s+action\s+)?(?:for|to|with)\s.{2,90}?)\s*[,;]?\s*(?:\band\s+)?(?:(?:it\s+)?is\s+|it['\u2019]s\s+)?\bdue\s+(?<when>(?:at|by|on|in|to|for|before)\s+.+|.*(?:meeting|[0-9]).*)$", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex WithDue();

    // Whoever hands over words, answers for somebody or decides findings in one go is read as a whole.
    [GeneratedRegex(@"\b(?:says?|said|tells?|told|confirm\w*|reject\w*|split|merge|print|publish|log|action:|undo|should\s+read|reword)\b|[“""]", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Never();
}
