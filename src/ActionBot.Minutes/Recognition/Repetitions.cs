using System.Text;
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

    // Of one post's two: without its name and without the deed fewer words are left.
    private const double SameOfOne = 0.4;
    private const double SomeMatter = 0.15;
    private const double SameWords = 0.85;
    private const int Behind = 4;

    // "Cllr Orr will do so." says nothing of its own.
    private const int Thin = 40;

    // A summing-up stands close behind what it sums up.
    private const int Near = 5;

    // A decision is printed again in the same item, a list at the end repeats the actions of a meeting; nothing looks further back than that.
    private const int Furthest = 400;

    // "That the report be noted" is decided at every item; eight words of matter are one decision.
    private const int FewestAnywhere = 8;
    private const int ShortestCutOff = 45;
    private const int LongestHeading = 110;
    private const int LongestMatter = 8;

    public static void Remove(Draft draft)
    {
        RemoveCutOff(draft);
        var decided = new Dictionary<string, List<int[]>>(StringComparer.Ordinal);
        var anywhere = new Dictionary<string, List<int[]>>(StringComparer.Ordinal);
        var listed = new Dictionary<string, List<int[]>>(StringComparer.Ordinal);
        draft.Remove(nameof(Repetitions), "said already", placed =>
        {
            if (placed.Finding.Kind == FindingKind.Resolution)
            {
                // "Confirmation of minutes" may stand twice on an agenda, with numbers of its own.
                var item = $"{placed.Passage.ItemLabel} {placed.Finding.AgendaItem} {SmallHeading(draft, placed.Passage)}";
                if (!decided.TryGetValue(item, out var earlier))
                {
                    decided.Add(item, earlier = []);
                }

                // The title above may be lost or wrong; what says much is the same decision wherever it stands.
                var matter = Matter(placed);
                // "the endorsement of decision CAB 12 be acknowledged" under one item, "of decision CAB 15" under the next: the figures tell them apart.
                if (IsAgain(matter, earlier, fewest: 3))
                {
                    return true;
                }

                if (!anywhere.TryGetValue(Figures(placed), out var everywhere))
                {
                    anywhere.Add(Figures(placed), everywhere = []);
                }

                return IsAgain(matter, everywhere, fewest: FewestAnywhere);
            }

            // "The Panel requested that a clearer plan be brought back" under "Decision:", and in the same words in the minutes of the item
            if (placed.Finding.Strength == Strength.Request)
            {
                return anywhere.TryGetValue(Figures(placed), out var requested) && IsAgain(Matter(placed), requested, fewest: FewestAnywhere);
            }

            if (placed.Finding.Strength != Strength.Explicit)
            {
                return false;
            }

            // "… a note on repairs in ward 1", "… a note on repairs in ward 2": another word in the place of one is another matter; a shorter telling is the same.
            // "Action Point 1: … repairs in ward 1", "Action Point 2: … repairs in ward 2": what the minutes number apart is two. The list at the end repeats the numbers with the words.
            if (!listed.TryGetValue(placed.Finding.Reference ?? "", out var alike))
            {
                listed.Add(placed.Finding.Reference ?? "", alike = []);
            }

            return IsAgain(Matter(placed), alike, fewest: 5, mayDiffer: false);
        });

        RemoveSummedUp(draft);
    }

    // "(b) Ferry fares" between "it was resolved to note the letter" and the next such, "• 23/501 Ferry Lane": another matter, although the item goes on.
    private static string? SmallHeading(Draft draft, Passage passage)
    {
        for (var i = passage.Index - 1; i >= Math.Max(0, passage.Index - LongestMatter); i--)
        {
            var above = draft.Passages[i];
            if (above is { Kind: PassageKind.ListItem, IsTaken: false } && (above.Label is not null || HasAReference(above.Text)) && above.Text.Length < LongestHeading && above.Text.AsSpan().TrimEnd()[^1] is not ('.' or ';' or ':' or ','))
            {
                return above.Text;
            }
        }

        return null;
    }

    // "23/501", "2023/0114/FUL": the number of an application
    private static bool HasAReference(string text)
    {
        for (var at = text.IndexOf('/', StringComparison.Ordinal); at > 0 && at + 1 < text.Length; at = text.IndexOf('/', at + 1))
        {
            if (char.IsAsciiDigit(text[at - 1]) && char.IsAsciiDigit(text[at + 1]))
            {
                return true;
            }
        }

        return false;
    }

    // "(3) That the Risk Manager be requ" at the end of a text that breaks off says again what stands whole above it.
    private static void RemoveCutOff(Draft draft)
    {
        if (draft.Findings.Count == 0 || draft.Findings.MaxBy(placed => placed.Finding.Start) is not { Finding.Kind: FindingKind.Resolution } last || last.Finding.Quote.Length < ShortestCutOff || !char.IsLetterOrDigit(last.Finding.Quote[^1]) || last.To.Index < draft.Passages.Count - 1)
        {
            return;
        }

        var quote = last.Finding.Quote;
        if (draft.Findings.Any(placed => placed.Finding.Start < last.Finding.Start && placed.Finding.Kind == FindingKind.Resolution && placed.Finding.Quote.Length > quote.Length && placed.Finding.Quote.StartsWith(quote, StringComparison.OrdinalIgnoreCase)))
        {
            draft.Remove(nameof(Repetitions), "the beginning of what stands whole above", placed => placed.Finding.Start == last.Finding.Start && placed.Finding.Quote == quote);
        }
    }

    private static bool IsAgain(int[] words, List<int[]> seen, int fewest, bool mayDiffer = true)
    {
        if (words.Length >= fewest)
        {
            for (var i = seen.Count - 1; i >= Math.Max(0, seen.Count - Furthest); i--)
            {
                var fewer = Math.Min(words.Length, seen[i].Length);
                if (fewer >= SameWords * Math.Max(words.Length, seen[i].Length) && Shared(words, seen[i]) is var shared && shared >= SameWords * Math.Max(words.Length, seen[i].Length) && (mayDiffer || shared == fewer))
                {
                    return true;
                }
            }
        }

        seen.Add(words);
        return false;
    }

    private static void RemoveSummedUp(Draft draft)
    {
        var marked = draft.Findings
            .Where(placed => placed.Finding.Strength == Strength.Explicit && (placed.Finding.Kind == FindingKind.ActionPoint || placed.Finding.FollowUp))
            .Select(placed => (placed.Finding, At: placed.Passage.Index, Words: Matter(placed), Condition: Condition(placed), Placed: placed))
            .OrderBy(one => one.At).ToList();
        if (marked.Count == 0)
        {
            return;
        }

        draft.Remove(nameof(Repetitions), "the action or decision behind it says it again", placed =>
        {
            var finding = placed.Finding;
            if (finding.Strength is not (Strength.Undertaking or Strength.Request))
            {
                return false;
            }

            int[]? words = null;
            for (var i = FirstAt(marked, placed.Passage.Index); i < marked.Count && marked[i].At - placed.Passage.Index <= Near; i++)
            {
                var other = marked[i];
                if (other.Finding.Start <= finding.Start || other.Finding.AgendaItem != finding.AgendaItem)
                {
                    continue;
                }

                words ??= Matter(placed);
                if (words.Length > 0 && Shared(words, other.Condition) >= SameMatter * words.Length)
                {
                    continue;
                }

                var doer = finding.Owner?.Text;
                var isOne = doer is not null && doer == other.Finding.Owner?.Text;
                var shared = isOne ? SharedBut(doer!, Matter(placed, withDeed: false), Matter(other.Placed, withDeed: false)) : words.Length == 0 ? 0 : (double)Shared(words, other.Words) / words.Length;
                var isNext = other.At - placed.Passage.Index <= 1;
                // "The Clerk will report the takings of the fair. ACTION: Clerk to report on the future of the fair" are two: a lost promise is worse than one that stands twice.
                if (shared >= (isOne ? SameOfOne : SameMatter) || IsContained(words, other.Words) && !(isOne && other.Finding.Kind == FindingKind.ActionPoint)

                    // "it was agreed that this would be reviewed by the Treasurer", then "(ii) to note that the Treasurer would review the form of it"
                    || shared >= SameMatter / 2 && other.Finding.Kind == FindingKind.Resolution && isOne

                    // "Cllr Salter said that he would go and look. ACTION: Chair to inspect the building", where he is the Chair: nothing stands between.
                    || other.Finding.Kind == FindingKind.ActionPoint && other.Finding.Start - (finding.Start + finding.Length) is >= 0 and < Behind && doer is not null && other.Finding.Owner?.Text is { } named && !isOne && draft.Outline.Attendance.AreOne(doer, named)

                    // "it was agreed that the letter be sent to the owner. ACTION: Clerk to scan it for the owner": nobody was named, and nothing stands between.
                    || other.Finding.Kind == FindingKind.ActionPoint && finding.Owner is null && shared > 0.2 && other.Finding.Start - (finding.Start + finding.Length) is >= 0 and < Behind
                    || isNext && shared >= SameMatter / 2 && finding.Strength == Strength.Request
                    || isNext && isOne && other.Finding.Kind == FindingKind.ActionPoint && (finding.Quote.Length < Thin && shared >= SomeMatter || PointsElsewhere(finding.Quote)))
                {
                    return true;
                }
            }

            return false;
        });
    }

    // "He will follow up on this.": what it is stands in the action below.
    private static bool PointsElsewhere(string quote) => quote.TrimEnd('.', ' ') is var words && (words.EndsWith(" this", StringComparison.Ordinal) || words.EndsWith(" it", StringComparison.Ordinal));

    // What share of the words is said again; that both name the same person says nothing of what he is to do.
    private static double SharedBut(string owner, int[] words, int[] others)
    {
        var names = owner.Split(' ').Count(name => name is not ("of" or "for" or "the" or "and" or "&"));
        return words.Length <= names ? 0 : Math.Max(0, (double)(Shared(words, others) - names) / (words.Length - names));
    }

    // "Members asked about the structure and it was agreed that a copy of it would be circulated", then "RESOLVED that a copy of the structure be circulated": the limb is the talk without its occasion.
    private static bool IsContained(int[] words, int[] limb) => Shared(words, limb) is var shared && shared >= 3 && shared >= 0.6 * limb.Length;

    private static int FirstAt(List<(Finding Finding, int At, int[] Words, int[] Condition, Draft.Placed Placed)> marked, int at)
    {
        var (low, high) = (0, marked.Count);
        while (low < high)
        {
            var middle = (low + high) / 2;
            (low, high) = marked[middle].At < at ? (middle + 1, high) : (low, middle);
        }

        return low;
    }

    // Both in ascending order.
    private static int Shared(int[] words, int[] others)
    {
        var (count, at) = (0, 0);
        foreach (var word in words)
        {
            while (at < others.Length && others[at] < word)
            {
                at++;
            }

            count += at < others.Length && others[at] == word ? 1 : 0;
        }

        return count;
    }

    // "That, subject to the changes being made, the plan be agreed": the limb builds on the changes and does not say that they be made.
    private static int[] Condition(Draft.Placed placed)
    {
        var text = placed.Passage.Text;
        if (placed.Finding.Kind != FindingKind.Resolution || !ReferenceEquals(placed.Passage, placed.To) || text.IndexOf("subject to ", placed.Start, placed.End - placed.Start, StringComparison.OrdinalIgnoreCase) is not (>= 0 and var subject)
            || text.IndexOf(',', subject, placed.End - subject) is not (> 0 and var comma))
        {
            return [];
        }

        var words = new SortedSet<int>();
        Collect(words, placed.Passage, subject, comma);
        return [.. words];
    }

    /// <summary>The words that carry the matter, as numbers in ascending order: no articles, prepositions, modals or formulas, verbs by their base.</summary>
    private static int[] Matter(Draft.Placed placed, bool withDeed = true)
    {
        var words = new SortedSet<int>();
        if (ReferenceEquals(placed.Passage, placed.To))
        {
            Collect(words, placed.Passage, placed.Start, placed.End, withDeed);
        }
        else
        {
            Collect(words, placed.Passage, placed.Start, placed.Passage.Text.Length, withDeed);
            Collect(words, placed.To, 0, placed.End, withDeed);
        }

        return [.. words];
    }

    /// <summary>The figures it names, in their order.</summary>
    private static string Figures(Draft.Placed placed)
    {
        var passage = placed.Passage;
        var end = ReferenceEquals(passage, placed.To) ? placed.End : passage.Text.Length;
        var figures = new StringBuilder();
        for (var at = passage.TokenFrom(placed.Start); at < passage.Tokens.Count && passage.Tokens[at].Start < end; at++)
        {
            if (passage.Tokens[at].Shape == Shape.Figure)
            {
                figures.Append(passage.Text, passage.Tokens[at].Start, passage.Tokens[at].End - passage.Tokens[at].Start).Append(' ');
            }
        }

        return figures.ToString();
    }

    private static void Collect(SortedSet<int> words, Passage passage, int start, int end, bool withDeed = true)
    {
        const WordClass form = WordClass.Article | WordClass.Preposition | WordClass.Joint | WordClass.Modal | WordClass.Be | WordClass.Have | WordClass.Pronoun | WordClass.Commit | WordClass.Adverb;
        for (var at = passage.TokenFrom(start); at < passage.Tokens.Count && passage.Tokens[at].Start < end; at++)
        {
            var token = passage.Tokens[at];
            // That both are to report says nothing of what.
            if (!withDeed && at > 0 && token.Is(WordClass.VerbBase) && passage.Tokens[at - 1].Is("to"))
            {
                continue;
            }

            if (token.Shape == Shape.Mark || (token.Class & form) != 0 || token.Word is "resolved" or "it" or "action" or "point" or "committee" or "members" or "meeting")
            {
                continue;
            }

            var word = token.Word is { } known ? Lexicon.BaseOf(known) : passage.Text.AsSpan(token.Start, token.End - token.Start);
            // "agendas" is "agenda".
            words.Add(string.GetHashCode(word.Length > 4 && word[^1] is 's' or 'S' && word[^2] is not ('s' or 'S') ? word[..^1] : word, StringComparison.OrdinalIgnoreCase));
        }
    }
}
