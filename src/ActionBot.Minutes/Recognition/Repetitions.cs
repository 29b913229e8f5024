using ActionBot.Minutes.Structure;
using ActionBot.Minutes.Text;

namespace ActionBot.Minutes.Recognition;

/// <summary>
/// The same thing said twice counts once: a decision printed under "Decision:" and again under "RESOLVED", and an undertaking that the action
/// or the limb right behind it restates.
/// </summary>
internal static class Repetitions
{
    // How much of the shorter one's matter must stand in the other; measured on talk and the marked action that sums it up.
    private const double SameMatter = 0.5;
    private const double SameWords = 0.85;

    // A summing-up stands close behind what it sums up.
    private const int Near = 5;

    public static void Remove(Draft draft)
    {
        var seen = new List<(Finding Finding, HashSet<string> Words)>();
        draft.Remove((finding, _) =>
        {
            if (finding.Kind != FindingKind.Resolution)
            {
                return false;
            }

            var words = Matter(finding.Quote);
            if (seen.Exists(earlier => earlier.Finding.AgendaItem == finding.AgendaItem && Overlap(words, earlier.Words) >= SameWords && Overlap(earlier.Words, words) >= SameWords && words.Count >= 3))
            {
                return true;
            }

            seen.Add((finding, words));
            return false;
        });

        var labelled = new List<HashSet<string>>();
        draft.Remove((finding, _) =>
        {
            if (finding.Kind != FindingKind.ActionPoint || finding.Strength != Strength.Explicit)
            {
                return false;
            }

            // A list at the end repeats the action points of the items.
            var words = Matter(finding.Quote);
            if (words.Count >= 5 && labelled.Exists(earlier => Overlap(words, earlier) >= SameWords && Overlap(earlier, words) >= SameWords))
            {
                return true;
            }

            labelled.Add(words);
            return false;
        });

        var marked = draft.Findings.Where(pair => pair.Finding.Strength == Strength.Explicit && (pair.Finding.Kind == FindingKind.ActionPoint || pair.Finding.FollowUp)).Select(pair => (pair.Finding, At: pair.Passage.Index, Words: Matter(pair.Finding.Quote))).ToList();
        draft.Remove((finding, passage) =>
        {
            if (finding.Strength is not (Strength.Undertaking or Strength.Request))
            {
                return false;
            }

            var at = passage.Index;
            var words = Matter(finding.Quote);
            return marked.Exists(other => other.At - at is >= 0 and <= Near && other.Finding.Start > finding.Start && other.Finding.AgendaItem == finding.AgendaItem
                && (Overlap(words, other.Words) >= SameMatter || (finding.Strength == Strength.Request && other.At - at <= 1 && Overlap(words, other.Words) >= SameMatter / 2) || (other.Finding.Owner?.Text is { } owner && owner == finding.Owner?.Text && other.Finding.Kind == FindingKind.ActionPoint && other.At - at <= 1 && Overlap(words, other.Words) >= SameMatter / 2)));
        });
    }

    private static double Overlap(HashSet<string> words, HashSet<string> other) => words.Count == 0 ? 0 : (double)words.Count(other.Contains) / words.Count;

    /// <summary>The words that carry the matter: no articles, prepositions, modals or formulas.</summary>
    private static HashSet<string> Matter(string quote)
    {
        var passage = Passages.Of(quote);
        const WordClass form = WordClass.Article | WordClass.Preposition | WordClass.Joint | WordClass.Modal | WordClass.Be | WordClass.Have | WordClass.Pronoun | WordClass.Commit | WordClass.Adverb;
        return passage.Tokens
            .Where(token => token.Shape != Shape.Mark && (token.Class & form) == 0 && token.Word is not ("resolved" or "it" or "action" or "point" or "committee" or "members" or "meeting"))
            .Select(token => token.Word is { } known ? Lexicon.BaseOf(known) : passage.Text[token.Start..token.End].ToLowerInvariant())
            .ToHashSet(StringComparer.Ordinal);
    }
}
