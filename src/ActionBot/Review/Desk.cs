using ActionBot.Committees;
using ActionBot.Intake;
using ActionBot.Storage;

namespace ActionBot.Review;

/// <summary>One document on the clerk's desk with its findings, and how it can be spoken of.</summary>
/// <param name="Committee">Whose minutes.</param>
/// <param name="Meeting">Of which meeting.</param>
/// <param name="Document">The document.</param>
/// <param name="Findings">All its findings in the order of the text.</param>
public sealed record Desk(Committee Committee, Meeting Meeting, MinutesDocument Document, IReadOnlyList<DraftFinding> Findings)
{
    /// <summary>Marked in the minutes and still to be decided: confirmed together.</summary>
    public IEnumerable<DraftFinding> Marked => Waiting.Where(finding => finding.IsMarked && finding.Status == FindingStatus.Draft);

    /// <summary>Unmarked undertakings and requests still to be decided, and what a later version changed: gone through one by one.</summary>
    public IEnumerable<DraftFinding> Amber => Waiting.Where(finding => finding.Status == FindingStatus.Changed || finding.Strength is Minutes.Strength.Undertaking or Minutes.Strength.Request);

    /// <summary>Suggestions nobody took on: folded.</summary>
    public IEnumerable<DraftFinding> Folded => Waiting.Where(finding => finding.Strength == Minutes.Strength.Suggestion && finding.Status == FindingStatus.Draft);

    /// <summary>A later version of these minutes was handed over: nothing is decided here any more.</summary>
    public bool IsReplaced { get; init; }

    /// <summary>Everything still to be decided.</summary>
    public IEnumerable<DraftFinding> Waiting => IsReplaced ? [] : Findings.Where(finding => finding.Status is FindingStatus.Draft or FindingStatus.Changed);

    /// <summary>How often the reading was right at the meetings before; null where nothing was decided yet.</summary>
    public ReadingAccuracy? Accuracy { get; init; }

    /// <summary>"12 findings: 3 confirmed, 9 left (4 marked, 3 to go through, 2 suggestions). Right in 41 of 43 at your last four meetings."</summary>
    public string Summary
    {
        get
        {
            var decided = Findings.Count(finding => finding.Status is FindingStatus.Confirmed or FindingStatus.Carried);
            var left = Waiting.Count();
            return (IsReplaced ? "A later version of these minutes was handed over: look at that one."
                : left == 0
                ? $"{Numbers.Count(Findings.Count, "finding")}, all decided."
                : $"{Numbers.Count(Findings.Count, "finding")}: {decided} confirmed, {left} left ({Marked.Count()} marked, {Amber.Count()} to go through, {Numbers.Count(Folded.Count(), "suggestion")}).") + (Accuracy is null ? "" : $" {Accuracy.Sentence}");
        }
    }

    /// <summary>Loads the desk of one document.</summary>
    public static async Task<Desk?> OfAsync(Session session, Guid documentId)
    {
        if (await MinutesDocumentTable.ByIdAsync(session, documentId) is not { } document)
        {
            return null;
        }

        var meeting = (await MeetingTable.ByIdAsync(session, document.MeetingId))!;
        return new Desk((await CommitteeTable.ByIdAsync(session, document.CommitteeId))!, meeting, document, await FindingTable.OfAsync(session, document.Id))
        {
            IsReplaced = await MinutesDocumentTable.IsReplacedAsync(session, document.Id),
            Accuracy = await ReadingAccuracy.OfAsync(session, document.CommitteeId, meeting.HeldOn),
        };
    }
}
