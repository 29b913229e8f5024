using System.Text.RegularExpressions;

namespace ActionBot.Officers;

/// <summary>
/// Owners named together: "the Head of SEND and the Director of Education". An action point belongs to one post, so that each of them is given one of his
/// own; to take the one the register knows and drop the other would lose him in silence. Pure.
/// </summary>
public static partial class JointOwners
{
    private const int Most = 4;

    /// <summary>The owners one by one; empty: the words name one, or the register knows none of them.</summary>
    /// <param name="words">As written.</param>
    /// <param name="matcher">The register's titles and names: a title with an "and" of its own is one.</param>
    public static IReadOnlyList<string> In(string words, OwnerMatcher matcher)
    {
        if (matcher.IsExact(words))
        {
            return [];
        }

        foreach (Match joint in Joint().Matches(words))
        {
            var (first, rest) = (Bare(words[..joint.Index]), words[(joint.Index + joint.Length)..]);
            if (!Stands(first, matcher))
            {
                continue;
            }

            IReadOnlyList<string> others = In(rest, matcher) is { Count: > 0 } more ? more : [Bare(rest)];
            IReadOnlyList<string> all = [first, .. others];
            if (all.Count <= Most && others.All(other => Stands(other, matcher)) && all.Any(one => Known(one, matcher) is not null) && AreDifferent(all, matcher))
            {
                return all;
            }
        }

        return [];
    }

    // "Head of SEND" and "SEND" are one; two that the register does not know differ by their words.
    private static bool AreDifferent(IReadOnlyList<string> all, OwnerMatcher matcher) => all.Select(one => Known(one, matcher)?.ToString() ?? one.ToUpperInvariant()).Distinct().Count() == all.Count;

    // Whoever is named by his first name alone is one of the two all the same.
    private static bool Stands(string words, OwnerMatcher matcher) => words.Length > 1 && (matcher.IsExact(words) || matcher.Match(words) is OwnerMatch.APerson || AsWritten.NamesAPerson(words) || Title().IsMatch(words));

    private static Guid? Known(string words, OwnerMatcher matcher) => matcher.Match(words) switch
    {
        OwnerMatch.APost { Post.Id: var id } => id,
        OwnerMatch.APerson { Person.Id: var id } => id,
        _ => null,
    };

    private static string Bare(string words) => Owning().Replace(Together().Replace(Article().Replace(words.Trim(), ""), ""), "");

    [GeneratedRegex(@"\s*[,;/]\s*(?:and\s+|&\s*)?|\s+(?:and(?:\s+also)?|&|together\s+with|with|jointly\s+with|as\s+well\s+as|alongside|along\s+with|in\s+addition\s+to|plus)\s+", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Joint();

    [GeneratedRegex(@"[\s,]+(?:together|jointly|both|between\s+them)$", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Together();

    // "Wanda's and Karl's".
    [GeneratedRegex(@"(?:['\u2019]s|(?<=s)['\u2019])$", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Owning();

    [GeneratedRegex(@"^(?:both\s+)?(?:the\s+)?", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Article();

    [GeneratedRegex(@"\b(?:head|director|manager|officer|chief|leader|lead|solicitor|treasurer|secretary|co-?ordinator|assistant|engineer|surveyor|librarian|clerk|warden|accountant|auditor|adviser|advisor|planner|inspector)\b", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Title();
}
