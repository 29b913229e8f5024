using ActionBot.Intake;
using ActionBot.Minutes;
using ActionBot.Minutes.Evaluation;

namespace ActionBot.Review;

/// <summary>Minutes as a clerk says they should have been read: what she confirmed is what there is to find, what she refused is not.</summary>
internal static class Specimen
{
    /// <summary>
    /// The annotations of one document; null where there is nothing to learn from it, or anything in it is not for the public: then nothing of it
    /// is written to a file. Pure.
    /// </summary>
    /// <param name="document">The minutes.</param>
    /// <param name="findings">Its findings as the clerk decided them.</param>
    /// <param name="reading">The same minutes as they are read now.</param>
    /// <param name="hasForgotten">Some of what she refused has been forgotten since.</param>
    public static ExtractedDocument? Of(MinutesDocument document, IReadOnlyList<DraftFinding> findings, MinutesReading reading, bool hasForgotten)
    {
        var isExempt = document.Exempt || reading.HoldsExemptMatters || findings.Any(finding => finding.Exempt);
        return isExempt || !(hasForgotten || findings.Any(IsLesson))
            ? null
            : new ExtractedDocument
            {
                Committee = reading.Committee,
                MeetingDate = reading.MeetingDate,
                Items = [.. findings.Where(finding => finding.Status is (FindingStatus.Confirmed or FindingStatus.Carried) && IsOfThePage(finding, findings)).Select(finding => Item(finding, document.Text, reading))],

                // Nobody has said yes or no to these.
                Neutral = [.. findings.Where(finding => finding.Status is FindingStatus.Draft or FindingStatus.Changed or FindingStatus.Merged or FindingStatus.Split).Select(finding => finding.Quote).Distinct()],
            };
    }

    private static bool IsLesson(DraftFinding finding) => finding.Status == FindingStatus.Rejected || finding.ClerkOwner is not null || finding.ClerkDue is not null;

    private static bool IsOfThePage(DraftFinding finding, IReadOnlyList<DraftFinding> findings) =>
        finding.FromFindingId is not { } from || !findings.Any(other => other.Id == from);

    private static ExtractedItem Item(DraftFinding finding, string text, MinutesReading reading) => new()
    {
        Kind = finding.Kind == FindingKind.ActionPoint ? "action" : "resolution",
        Strength = finding.Strength.ToString().ToLowerInvariant(),
        Quote = finding.Quote,
        AgendaItem = finding.AgendaItem,
        Reference = finding.Label,
        Owner = finding.ClerkOwner ?? AsWritten(finding.OwnerText, text),
        Due = new ExtractedDue(finding.ClerkDue ?? AsWritten(finding.DueText, text), finding.ClerkDue is null ? reading.Findings.FirstOrDefault(read => read.Quote == finding.Quote)?.Due?.Date : null),
        FollowUp = finding.FollowUp,
    };

    // What the clerk said because the minutes are silent cannot be read in them.
    private static string? AsWritten(string? words, string text) => words is not null && text.Contains(words, StringComparison.OrdinalIgnoreCase) ? words : null;
}
