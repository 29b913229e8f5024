namespace ActionBot.Intake;

/// <summary>
/// Knows a finding of the confirmed minutes again among those of the draft minutes. Wording and owner can change between the two, so the
/// same place in the agenda and mostly the same words are enough. Pure.
/// </summary>
public static class EarlierVersion
{
    // Corrections change a word or two; another action under the same item shares fewer than this share of its words.
    private const double MostlyTheSame = 0.75;

    /// <summary>The finding of the earlier version that this one is; null: it is new.</summary>
    public static DraftFinding? Of(DraftFinding finding, IReadOnlyList<DraftFinding> earlier, IReadOnlySet<Guid> taken)
    {
        var words = Words(finding.Quote);
        return earlier
            .Where(one => one.Kind == finding.Kind && !taken.Contains(one.Id) && one.Status != FindingStatus.Split)
            .Select(one => (Finding: one, Likeness: Likeness(words, Words(one.Quote))))
            .Where(pair => pair.Likeness >= MostlyTheSame)
            .OrderByDescending(pair => pair.Likeness)
            .ThenBy(pair => Math.Abs(pair.Finding.Number - finding.Number))
            .Select(pair => pair.Finding)
            .FirstOrDefault();
    }

    /// <summary>Takes over what was decided about the earlier one. Where an action point came of it and the new version says something else, the clerk is asked.</summary>
    public static DraftFinding Carry(DraftFinding finding, DraftFinding before) => before.Status switch
    {
        FindingStatus.Confirmed or FindingStatus.Carried or FindingStatus.Changed => finding with
        {
            Status = Difference(finding, before) is null ? FindingStatus.Carried : FindingStatus.Changed,
            Reason = Difference(finding, before),
            ActionPointId = before.ActionPointId,
            FromFindingId = before.Id,
            Text = before.Text == before.Quote ? finding.Text : before.Text,
        },
        FindingStatus.Rejected or FindingStatus.Merged => finding with
        {
            Status = before.Status, Reason = before.Reason, DecidedBy = before.DecidedBy, DecidedAt = before.DecidedAt, FromFindingId = before.Id, ActionPointId = before.ActionPointId,
        },
        _ => finding with { FromFindingId = before.Id },
    };

    /// <summary>How the new version differs, as a sentence; null: only in white space or not at all.</summary>
    public static string? Difference(DraftFinding finding, DraftFinding before)
    {
        var differences = new List<string>();
        if (!Same(finding.OwnerText, before.OwnerText))
        {
            differences.Add($"the owner was '{before.OwnerText ?? "nobody"}' and is now '{finding.OwnerText ?? "nobody"}'");
        }

        if (!Same(finding.DueText, before.DueText))
        {
            differences.Add($"the time was '{before.DueText ?? "none"}' and is now '{finding.DueText ?? "none"}'");
        }

        if (!Words(finding.Quote).SequenceEqual(Words(before.Quote)))
        {
            differences.Add("the wording was corrected");
        }

        return differences.Count == 0 ? null : $"In this version {string.Join("; ", differences)}.";
    }

    private static bool Same(string? one, string? other) => Words(one ?? "").SequenceEqual(Words(other ?? ""));

    private static double Likeness(List<string> one, List<string> other)
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

    private static List<string> Words(string text)
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
}
