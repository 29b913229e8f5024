namespace ActionBot.Intake;

/// <summary>How one finding reads in two versions of the same minutes. Pure.</summary>
/// <param name="Owner">Another owner is named.</param>
/// <param name="Time">Another time is named.</param>
/// <param name="Wording">Other words are used.</param>
/// <param name="Slip">The other words are slips of the pen put right: "exlusions" reads "exclusions".</param>
/// <param name="Sentence">All of it in words; null: nothing but white space and stops, or not even those.</param>
public sealed record VersionDifference(bool Owner, bool Time, bool Wording, bool Slip, string? Sentence)
{
    // "exlusions" and "exclusions", "recieve" and "receive"; "note" and "not" are too short to be trusted.
    private const int LargestSlip = 2;
    private const int ShortestWord = 5;

    /// <summary>It changes what somebody is asked for: only the clerk can say yes to it.</summary>
    public bool NeedsTheClerk => Owner || Time || (Wording && !Slip);

    /// <summary>Compares them.</summary>
    /// <param name="now">The finding in the later version.</param>
    /// <param name="before">The same in the earlier.</param>
    public static VersionDifference Between(DraftFinding now, DraftFinding before)
    {
        // What the clerk said where the minutes named nobody is no difference between the versions.
        var owner = !Same(now.OwnerText, before.OwnerText) && !(now.OwnerText is null && !IsIn(before.OwnerText, before.Quote));
        var time = !Same(now.DueText, before.DueText) && !(now.DueText is null && !IsIn(before.DueText, before.Quote));
        var (words, wordsBefore) = (WordsOf(now.Quote), WordsOf(before.Quote));
        var wording = !words.SequenceEqual(wordsBefore, StringComparer.Ordinal);
        var slips = Slips(words, wordsBefore);
        var differences = new List<string>();
        if (owner)
        {
            differences.Add($"the owner was '{before.OwnerText ?? "nobody"}' and is now '{now.OwnerText ?? "nobody"}'");
        }

        if (time)
        {
            differences.Add($"the time was '{before.DueText ?? "none"}' and is now '{now.DueText ?? "none"}'");
        }

        if (wording)
        {
            differences.Add(slips is [var (was, reads)] ? $"'{was}' was corrected to '{reads}'" : "the wording was corrected");
        }

        return new VersionDifference(owner, time, wording, slips is not null, differences.Count == 0 ? null : $"In this version {string.Join("; ", differences)}.");
    }

    /// <summary>How much two lists of words have in common: 1 the same words, 0 none.</summary>
    internal static double Likeness(List<string> one, List<string> other)
    {
        if (one.Count == 0 || other.Count == 0)
        {
            return 0;
        }

        var left = one.GroupBy(word => word, StringComparer.Ordinal).ToDictionary(group => group.Key, group => group.Count(), StringComparer.Ordinal);
        var common = 0;
        foreach (var word in other)
        {
            if (left.TryGetValue(word, out var count) && count > 0)
            {
                left[word] = count - 1;
                common++;
            }
        }

        return 2.0 * common / (one.Count + other.Count);
    }

    /// <summary>The words of a text in small letters, without stops.</summary>
    internal static List<string> WordsOf(string text)
    {
        var words = new List<string>();
        var start = -1;
        for (var i = 0; i <= text.Length; i++)
        {
            var inside = i < text.Length && char.IsLetterOrDigit(text[i]);
            if (inside && start < 0)
            {
                start = i;
            }
            else if (!inside && start >= 0)
            {
                words.Add(text[start..i].ToLowerInvariant());
                start = -1;
            }
        }

        return words;
    }

    private static bool Same(string? one, string? other) => WordsOf(one ?? "").SequenceEqual(WordsOf(other ?? ""), StringComparer.Ordinal);

    private static bool IsIn(string? words, string quote) => words is not null && quote.Contains(words, StringComparison.OrdinalIgnoreCase);

    // The words that differ, where every one of them is a slip; null where one is another word.
    private static List<(string Was, string Reads)>? Slips(List<string> words, List<string> before)
    {
        if (words.Count != before.Count)
        {
            return null;
        }

        var slips = new List<(string, string)>();
        for (var at = 0; at < words.Count; at++)
        {
            if (words[at] == before[at])
            {
                continue;
            }

            if (Math.Min(words[at].Length, before[at].Length) < ShortestWord || words[at].Any(char.IsDigit) || before[at].Any(char.IsDigit) || Distance(words[at], before[at]) > LargestSlip)
            {
                return null;
            }

            slips.Add((before[at], words[at]));
        }

        return slips;
    }

    /// <summary>How many letters have to be put in, taken out or changed to make one word of the other.</summary>
    private static int Distance(string one, string other)
    {
        var row = Enumerable.Range(0, other.Length + 1).ToArray();
        for (var i = 1; i <= one.Length; i++)
        {
            var diagonal = row[0];
            row[0] = i;
            for (var j = 1; j <= other.Length; j++)
            {
                var here = Math.Min(Math.Min(row[j], row[j - 1]) + 1, diagonal + (one[i - 1] == other[j - 1] ? 0 : 1));
                (diagonal, row[j]) = (row[j], here);
            }
        }

        return row[other.Length];
    }
}
