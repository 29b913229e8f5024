using System.Text.RegularExpressions;

namespace ActionBot.Teams.Conversation;

/// <summary>What is said of one finding, in answer to its question or to its card. Pure.</summary>
internal abstract partial record FindingAnswer
{
    private FindingAnswer()
    {
    }

    /// <summary>It is right as it stands.</summary>
    /// <param name="Confirms">It is taken on with that: "confirmed".</param>
    public sealed record Yes(bool Confirms = false) : FindingAnswer;

    /// <summary>It is none.</summary>
    /// <param name="Why">Why; null: not said.</param>
    public sealed record Rejects(string? Why) : FindingAnswer;

    /// <summary>Whose it is and by when.</summary>
    /// <param name="Whose">Whose; null: not said.</param>
    /// <param name="When">By when, with its preposition; null: not said.</param>
    /// <param name="SaysYes">A yes stands with it, which is said of findings alone.</param>
    /// <param name="IsSentence">"Is for the Head of SEND", where "Nigel Nobody" alone is but a name.</param>
    public sealed record Sets(string? Whose, string? When, bool SaysYes, bool IsSentence) : FindingAnswer;

    /// <summary>Reads it; null: none of these.</summary>
    /// <param name="rest">What is said, without the finding's number.</param>
    /// <param name="isOwner">Whether words name a post or person of the register and nothing else.</param>
    /// <param name="today">The council's day.</param>
    public static FindingAnswer? Read(string rest, Func<string, bool> isOwner, DateOnly today)
    {
        // "Is that right?" asks and does not answer.
        if (rest.TrimEnd(' ', '"', '”', ')', '!').EndsWith('?'))
        {
            return null;
        }

        if (NoAction().Match(rest) is { Success: true } none)
        {
            return new Rejects(none.Groups["why"].Value.Trim(' ', ',', '.', '!', ':', ';', '-', '–', '—') is { Length: > 0 } why ? why : null);
        }

        // "January's fine" before "January" is looked for: the yes may stand before it and behind it.
        var words = Closing().Replace(Lead().Replace(rest, ""), "").Trim(' ', ',', '.', '!', ':', '-', '–');
        var saysYes = Assents().IsMatch(rest);
        return words.Length == 0 || SaysNoMore().IsMatch(words) ? saysYes ? new Yes(Taken().IsMatch(rest)) : null
            : (OwnerAndDue.Read(words, isOwner, today) ?? OwnerAndDue.Read(rest, isOwner, today)) is { } sets ? new Sets(sets.Owner, sets.Due, saysYes, Sentence().IsMatch(rest))
            : null;
    }

    // "is not an action, councillors do that", "no action", "isn't ours, throw it out"; not "bin lorries: Sam by March".
    [GeneratedRegex(@"^\W*(?:(?:please|no)\b\W*)*(?:reject(?:ed)?|(?:drop|bin)(?:\s+(?:it|that|this|them))?(?=\W*$|\s*[,.;:!–—-]|\s+(?:because|as|since|please|too|also|it|that|this|we|they|there|not|no|already)\b)|(?:throw|chuck)\s+(?:it|that)\s+(?:out|away)|take\s+(?:it\s+|that\s+)?off(?:\s+the\s+desk)?|(?:(?:it|that)\s+)?(?:(?:is|was)\s+(?:not|no)|isn['\u2019]?t|wasn['\u2019]?t|['\u2019]s\s+not|not|no)\s+(?:really\s+)?(?:(?:an?\s+)?action|(?:one\s+(?:of|for)\s+)?(?:ours|us)))\b(?<why>.*)$", RegexOptions.IgnoreCase | RegexOptions.Singleline | RegexOptions.CultureInvariant)]
    private static partial Regex NoAction();

    private const string Good = @"(?:(?:all|quite|absolutely|perfectly|exactly)\s+)?(?:right|correct|fine|good|ok|okay|great|perfect|lovely|spot\s+on)";

    // In how many ways one says yes.
    private const string Yeses = @"(?:yes|yep|yeah|yup|y|aye|ok|okay|sure|confirmed|confirm|agreed|absolutely|certainly|indeed|exactly|precisely|of\s+course|by\s+all\s+means|go\s+(?:ahead|for\s+it)|right\s+you\s+are|you(?:['\u2019]re|\s+are)\s+(?:quite\s+)?(?:right|correct)|you(?:['\u2019]ve|\s+have)?\s+got\s+(?:it|that)(?:\s+right)?|fair\s+enough|bang\s+on|(?:please\s+)?do(?:\s+(?:that|so))|(?:(?:that|it|this)\s*(?:['\u2019]s|\s+is|\s+was|\s+looks|\s+sounds)?\s+|(?:looks|sounds|seems)\s+)?" + Good
        + @"(?:\s+(?:by|with|for)\s+(?:me|us))?|(?:that|it|this)\s+(?:works|suits)(?:\s+(?:for\s+)?(?:me|us))?|works\s+for\s+(?:me|us)|(?:that|it|this)\s+(?:will|would)\s+do(?:\s+(?:nicely|fine|well))?|(?:i['\u2019]?m\s+|we['\u2019]?re\s+)?(?:quite\s+|very\s+)?happy(?:\s+with\s+(?:that|it|this))?|no\s+(?:objections?|problem|changes?)|i\s+agree|suits\s+(?:me|us))\b";

    [GeneratedRegex(@"^\W*(?:(?:" + Yeses + @"|is|are|it['\u2019]?s|it|that['\u2019]?s|that|all|please|(?:no|well|so)(?=\W+\S))\b\W*)+", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Lead();

    // "the next meeting is correct", "the next one, yes please", "January it is", "March would be better": the yes stands behind.
    [GeneratedRegex(@"(?:\s*[,;:.–-]\s*(?:" + Yeses + @"|please|thanks)|(?:['\u2019]s|\s+(?:is|are|would\s+be|will\s+be|works|suits))(?:\s+(?:quite|absolutely|perfectly))?(?:\s+(?:right|correct|fine|good|ok|okay|great|perfect|best|better|the\s+(?:one|right\s+one)))?|\s+it\s+is|\s+(?:will|would)\s+do(?:\s+(?:nicely|fine|well))?)(?:\s+(?:please|thanks|by\s+me|by\s+us|for\s+me|for\s+us|with\s+me))*\W*$", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Closing();

    // What is left of a yes and adds nothing to it.
    [GeneratedRegex(@"^(?:please|thanks|thank\s+you|as\s+you\s+(?:say|propose|suggest)|(?:at\s+)?the\s+(?:next|right|correct)\s+(?:one|meeting|date|time)|as\s+(?:proposed|suggested|it\s+stands|shown)|what\s+you\s+(?:say|propose)|(?:the\s+)?one(?:\s+(?:i|we)\s+(?:mean|meant|want))?|(?:to\s+|with\s+)?(?:the|that|this|your|its)\s+(?:proposed\s+)?(?:meeting|date|day|time|proposal)|what\s+(?:i|we)\s+want(?:ed)?|so|it|that)$", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex SaysNoMore();

    [GeneratedRegex(@"\bconfirm(?:ed)?\b", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Taken();

    [GeneratedRegex(@"^(?:is|are|goes|go|belongs?|should)\b", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Sentence();

    [GeneratedRegex(@"(?<!\bnot\s)(?<!n['\u2019]?t\s)(?:\b|(?<=['\u2019]s\s))(?:" + Yeses + @"|(?:will|would)\s+do\b|that['\u2019]?s\s+(?:it|the\s+one)\b|the\s+right\s+(?:one|meeting|date)\b)", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Assents();
}
