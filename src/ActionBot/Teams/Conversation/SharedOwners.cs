using System.Text.RegularExpressions;

namespace ActionBot.Teams.Conversation;

/// <summary>
/// What says that somebody has an action beside somebody else: "12 should go to Gus as well as Wanda", "12 is shared by Wanda and Gus", "12 is Gus's too". What
/// says anything more is left alone. Pure.
/// </summary>
/// <param name="References">The numbers and references it is said of; none: of what lies open.</param>
/// <param name="Owners">Who is named, in the order of the words.</param>
/// <param name="Adds">One is named who has it too: whoever has it already is not named.</param>
internal sealed partial record SharedOwners(IReadOnlyList<string> References, IReadOnlyList<string> Owners, bool Adds)
{
    private const int Longest = 160;
    private const int LongestName = 9;

    // Where an owner and a reference stood, in the words that are looked at for anything more.
    private const char OwnerStood = '\u0001';
    private const char ReferenceStood = '\u0002';

    /// <summary>Whether it is worth a look at the register at all.</summary>
    public static bool MayBe(string text) => text.Length <= Longest && !text.TrimEnd().EndsWith('?') && Beside().IsMatch(text);

    /// <summary>Reads it; null: it says something else, or something more.</summary>
    /// <param name="text">The message.</param>
    /// <param name="isOne">Whether words name one post or person of the register and nothing else.</param>
    public static SharedOwners? Read(string text, Func<string, bool> isOne)
    {
        if (!MayBe(text))
        {
            return null;
        }

        var references = new List<string>();
        var rest = Reference().Replace(Courtesy().Replace(text, ""), found =>
        {
            references.Add(found.Groups["number"].Value);
            return ReferenceStood.ToString();
        });
        var owners = new List<string>();
        rest = Everyone(rest, isOne, owners);
        if (owners.Count is 0 or > 4 || !SaysNoMore().IsMatch(rest))
        {
            return null;
        }

        return owners.Count > 1
            ? Both().IsMatch(rest) ? new SharedOwners(references, owners, Adds: false) : null
            : Too().IsMatch(rest) ? new SharedOwners(references, owners, Adds: true) : null;
    }

    // Each run of words that names somebody, the longest first, gives way to a mark.
    private static string Everyone(string text, Func<string, bool> isOne, List<string> owners)
    {
        var tokens = Word().Matches(text);
        var (rest, from) = (new System.Text.StringBuilder(), 0);
        for (var first = 0; first < tokens.Count; first++)
        {
            for (var length = Math.Min(LongestName, tokens.Count - first); length > 0; length--)
            {
                var (start, end) = (tokens[first].Index, tokens[first + length - 1].Index + tokens[first + length - 1].Length);
                if (Never().IsMatch(tokens[first].Value) || Never().IsMatch(tokens[first + length - 1].Value) || text[start..end] is not { Length: > 1 } named || !(isOne(named) || TwoNames().IsMatch(named)))
                {
                    continue;
                }

                owners.Add(named);
                rest.Append(text, from, start - from).Append(OwnerStood);
                from = end;
                first += length - 1;
                break;
            }
        }

        return rest.Append(text, from, text.Length - from).ToString();
    }

    private const string Togetherness = @"as\s+well\s+as|alongside|along\s+with|together\s+with|in\s+addition\s+to|besides|plus|and\s+also|shared?|both|jointly|joint|each|between\s+them";

    [GeneratedRegex(@"\b(?:" + Togetherness + @"|too|also|as\s+well|add(?:ed)?|with|and)\b|&", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Beside();

    // Two of them, and a word that joins them.
    [GeneratedRegex(@"\b(?:" + Togetherness + @"|too|also|as\s+well)\b|\u0001(?:['\u2019]s?)?\s*(?:,|\band\b|&|\bwith\b)|\bwith\s+\u0001", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Both();

    [GeneratedRegex(@"\b(?:too|also|as\s+well|alongside|in\s+addition|add(?:ed)?|shares?|shared|joins?|jointly)\b", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Too();

    [GeneratedRegex(@"[\p{L}\d][\p{L}\d&/-]*(?:['\u2019](?!s\b)\p{L}+)*|&", RegexOptions.CultureInvariant)]
    private static partial Regex Word();

    // A name neither begins nor ends with these.
    [GeneratedRegex(@"^(?:the|an?|of|for|and|to|in|on|at|by|it|is|be|as|well|too|also|with|both|action|owner|finding|&|[0-9].*)$", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Never();

    // Somebody the register does not know.
    [GeneratedRegex(@"^(?:(?:Cllr|Councillor|Mr|Mrs|Ms|Dr)\.?\s+)?(?!(?:Add|Give|Make|Put|Let|Assign|Please|Both|Also|Share)\b)\p{Lu}[\p{L}'\u2019-]*\p{Ll}\s\p{Lu}[\p{L}'\u2019-]*\p{Ll}$", RegexOptions.CultureInvariant)]
    private static partial Regex TwoNames();

    [GeneratedRegex(@"(?:\b(?:finding|action(?:\s+point)?|no\.|number)\s*|\bAP\s?|\#)?(?<![\w-])(?<number>[A-Za-z0-9]{2,8}-[0-9]{2}-[0-9]{2}-[0-9]{1,5}|[0-9]{1,3})(?![\w/.%-]|\s*(?:January|February|March|April|May|June|July|August|September|October|November|December|working|days?|weeks?|months?|am|pm)\b)(?=['\u2019]s\b|[\s,:;.!–-]|$)", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Reference();

    [GeneratedRegex(@"^\W*(?:(?:please|ok|okay|yes|and|so|right|actually|sorry|no|well|then)\b\W*)+|(?:[\s,]+(?:please|thanks|thank\s+you|ta))*[\s.!]*$", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Courtesy();

    // Nothing but whose it is: news, other owners that it is taken from, times and reasons are somebody else's to read.
    [GeneratedRegex(@"^(?:\W|\u0001|\u0002|\b(?:is|are|['\u2019]?s|should|ought|needs?|wants?|can|could|let|let['\u2019]s|be|go|goes|going|to|for|give|given|assign|assigned|put|make|made|add|added|have|has|get|gets|take|takes|own|owner|owners|owned|belongs?|down|sit|sits|move|attention|responsibility|job|name|names|action|finding|item|one|this|that|it|them|they|each|his|her|their|own|copy|the|a|an|on|onto|of|by|in|with|and|as|well|too|also|alongside|along|together|addition|besides|plus|shared?|shares|sharing|both|jointly|joint|joins?|between|now|please|equally|all|two|him|herself|himself)\b)*$", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex SaysNoMore();
}
