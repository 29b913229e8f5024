using ActionBot.Intake;
using ActionBot.Storage;

namespace ActionBot.Review;

/// <summary>
/// Forgets what a clerk rejected 90 days ago: the words of a finding that was none are nobody's record. How many there were is kept, so that the
/// count of right readings stays true. Safe to run twice and at once.
/// </summary>
public sealed class ForgetRejected(Database database, TimeProvider time)
{
    /// <summary>How long they are kept.</summary>
    public static readonly TimeSpan Kept = TimeSpan.FromDays(90);

    /// <summary>Forgets them.</summary>
    /// <returns>How many.</returns>
    public Task<int> RunAsync() => database.WriteAsync(async session =>
    {
        var now = time.GetUtcNow();
        var forgotten = 0;
        foreach (var document in (await FindingTable.RejectedBeforeAsync(session, now - Kept)).GroupBy(finding => finding.DocumentId).OrderBy(document => document.Key))
        {
            var gone = new List<DraftFinding>();
            foreach (var finding in document.OrderBy(finding => finding.Number))
            {
                if (await FindingTable.ForgetAsync(session, finding.Id))
                {
                    gone.Add(finding);
                }
            }

            if (gone.Count > 0)
            {
                await FindingTable.CountForgottenAsync(session, document.Key, gone.Count(ReadingAccuracy.CountsRejected), now);
                forgotten += gone.Count;
            }
        }

        return forgotten;
    });
}
