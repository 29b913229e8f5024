using ActionBot.Intake;
using ActionBot.Officers;
using ActionBot.Storage;

namespace ActionBot.Review;

/// <summary>Refuses findings, with the reason. They are kept for 90 days, and the reader learns from them.</summary>
public sealed class RejectFindings(Database database, TimeProvider time)
{
    /// <summary>Rejects the findings of these numbers.</summary>
    /// <param name="documentId">The minutes.</param>
    /// <param name="numbers">Which.</param>
    /// <param name="reason">Why: "it was answered".</param>
    /// <param name="by">A clerk of the committee.</param>
    public Task<DeskOutcome> RunAsync(Guid documentId, IReadOnlyCollection<int> numbers, string? reason, Standing by) =>
        AtTheDesk.RunAsync(database, time, documentId, by, numbers, async (session, _, named) =>
        {
            if (named.Select(AtTheDesk.DecidedAlready).FirstOrDefault(sentence => sentence is not null) is { } already)
            {
                return new DeskOutcome.Refused(already);
            }

            // A change of the confirmed minutes that she does not want leaves what was confirmed before.
            var kept = named.Where(finding => finding.Status == FindingStatus.Changed)
                .Select(finding => finding with { Status = FindingStatus.Carried, Reason = $"{finding.Reason} Left as it was confirmed{(string.IsNullOrWhiteSpace(reason) ? "" : $": {reason.Trim()}")}.", DecidedBy = by.Actor.Name, DecidedAt = time.GetUtcNow() })
                .ToList();
            var rejected = named.Where(finding => finding.Status != FindingStatus.Changed)
                .Select(finding => finding with { Status = FindingStatus.Rejected, Reason = string.IsNullOrWhiteSpace(reason) ? "no reason given" : reason.Trim(), DecidedBy = by.Actor.Name, DecidedAt = time.GetUtcNow() })
                .ToList();
            foreach (var finding in kept.Concat(rejected))
            {
                await FindingTable.UpdateAsync(session, finding);
            }

            var sentences = new[] { rejected.Count > 0 ? $"Rejected {Numbers.Of(rejected)}." : "", kept.Count > 0 ? $"{Numbers.Of(kept)} {(kept.Count == 1 ? "stays" : "stay")} as confirmed before." : "" };
            return new DeskOutcome.Done([.. kept, .. rejected], [], [], string.Join(' ', sentences.Where(sentence => sentence.Length > 0)));
        });
}
