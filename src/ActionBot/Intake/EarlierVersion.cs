using ActionBot.Minutes;

namespace ActionBot.Intake;

/// <summary>
/// Knows a finding of the confirmed minutes again among those of the draft minutes. Wording and owner can change between the two, so the
/// same kind and mostly the same words are enough. Pure.
/// </summary>
public static class EarlierVersion
{
    // Corrections change a word or two; another action under the same item shares fewer than this share of its words.
    private const double MostlyTheSame = 0.75;

    /// <summary>The finding of the earlier version that this one is; null: it is new.</summary>
    public static DraftFinding? Of(DraftFinding finding, IReadOnlyList<DraftFinding> earlier, IReadOnlySet<Guid> taken)
    {
        var words = VersionDifference.WordsOf(finding.Quote);
        return earlier
            .Where(one => one.Kind == finding.Kind && !taken.Contains(one.Id) && WholeOf(one, earlier) is null)
            .Select(one => (Finding: one, Likeness: VersionDifference.Likeness(words, VersionDifference.WordsOf(one.Quote))))
            .Where(pair => pair.Likeness >= MostlyTheSame)
            .OrderByDescending(pair => pair.Likeness)
            .ThenBy(pair => Math.Abs(pair.Finding.Number - finding.Number))
            .Select(pair => pair.Finding)
            .FirstOrDefault();
    }

    /// <summary>The parts that the clerk made of a finding of the earlier version.</summary>
    public static IEnumerable<DraftFinding> PartsOf(DraftFinding whole, IReadOnlyList<DraftFinding> earlier) => earlier.Where(one => WholeOf(one, earlier)?.Id == whole.Id);

    /// <summary>
    /// Takes over what the clerk decided about the earlier one. Where an action point or a resolution came of it and the new version says
    /// something else, she is asked; a slip of the pen needs nobody.
    /// </summary>
    public static DraftFinding Carry(DraftFinding finding, DraftFinding before)
    {
        var difference = VersionDifference.Between(finding, before);
        var carried = finding with
        {
            FromFindingId = before.Id,
            ActionPointId = before.ActionPointId,
            ClerkOwner = difference.Owner ? null : before.ClerkOwner,
            ClerkDue = difference.Time ? null : before.ClerkDue,
            Exempt = finding.Exempt || before.Exempt,
            Text = before.Text == TaskWords.Of(before.Quote, before.Label) ? finding.Text : before.Text,
        };
        if (!difference.Owner)
        {
            carried = carried with
            {
                OwnerText = before.OwnerText, OwnerCollective = before.OwnerCollective, OwnerPostId = before.OwnerPostId, OwnerPersonId = before.OwnerPersonId,
                OwnerQuestion = before.OwnerPostId is null && before.OwnerPersonId is null ? finding.OwnerQuestion : before.OwnerQuestion,
                SeveralOwners = before.OwnerPostId is null && before.OwnerPersonId is null ? finding.SeveralOwners : before.SeveralOwners,
            };
        }

        if (!difference.Time && before.DueKind is not null && before.DueQuestion is null)
        {
            carried = carried.With(before.Due) with { DueText = before.DueText };
        }

        return before.Status switch
        {
            FindingStatus.Confirmed or FindingStatus.Carried or FindingStatus.Changed => carried with { Status = difference.NeedsTheClerk ? FindingStatus.Changed : FindingStatus.Carried, Reason = difference.Sentence },
            FindingStatus.Draft => carried with { Reason = difference.Sentence },
            _ => carried with { Status = before.Status, Reason = before.Reason, DecidedBy = before.DecidedBy, DecidedAt = before.DecidedAt },
        };
    }

    private static DraftFinding? WholeOf(DraftFinding part, IReadOnlyList<DraftFinding> earlier) =>
        part.FromFindingId is { } from ? earlier.FirstOrDefault(one => one.Id == from && one.DocumentId == part.DocumentId && one.Status == FindingStatus.Split) : null;
}
