using System.Text.Json;
using ActionBot.Intake;
using ActionBot.Officers;
using ActionBot.Storage;

namespace ActionBot.Review;

/// <summary>Opens the desk for one deed: asks whether this clerk may, and finds the findings she names by their numbers.</summary>
internal static class AtTheDesk
{
    /// <summary>Runs a deed in one transaction on the findings of these numbers.</summary>
    public static Task<DeskOutcome> RunAsync(
        Database database, TimeProvider time, Guid documentId, Standing by, IReadOnlyCollection<int> numbers, Func<Session, Desk, IReadOnlyList<DraftFinding>, Task<DeskOutcome>> deed) =>
        database.WriteAsync(async session =>
        {
            if (await Desk.OfAsync(session, documentId) is not { } desk)
            {
                return new DeskOutcome.Refused("These minutes are not on the register.");
            }

            if (!by.MayClerk(desk.Committee.Id))
            {
                return new DeskOutcome.Refused($"Only a clerk of {desk.Committee.Name} can do that.");
            }

            // Two clerks at one desk: the second waits for the first, and then sees what she did.
            await Committees.CommitteeTable.HoldAsync(session, desk.Committee.Id);
            desk = (await Desk.OfAsync(session, documentId))!;
            if (desk.IsReplaced)
            {
                return new DeskOutcome.Refused($"A later version of the minutes of {Days.Plain(desk.Meeting.HeldOn)} was handed over, so nothing is decided in this one any more. “Show the findings” brings the newest.");
            }

            var named = desk.Findings.Where(finding => numbers.Contains(finding.Number)).ToList();
            var missing = numbers.Except(named.Select(finding => finding.Number)).Order().ToList();
            if (missing.Count > 0)
            {
                return new DeskOutcome.Refused($"There is no finding {Numbers.Of(missing)}: these minutes have {(desk.Findings.Count == 1 ? "finding 1 alone" : $"1 to {desk.Findings.Count}")}.");
            }

            var outcome = await deed(session, desk, named);
            if (outcome is DeskOutcome.Done { Changed.Count: > 0 } done)
            {
                await WriteAsync(session, desk, done, by, time.GetUtcNow());
            }

            return outcome;
        });

    // The findings as they were before, so that the deed can be taken back; those it made stand there as rejected.
    private static Task WriteAsync(Session session, Desk desk, DeskOutcome.Done done, Standing by, DateTimeOffset now)
    {
        var before = desk.Findings.ToDictionary(finding => finding.Id);
        List<DraftFinding> states = [.. done.Changed.Select(changed => before.GetValueOrDefault(changed.Id, changed with { Status = FindingStatus.Rejected, Reason = "undone" }))];
        return Trail.WriteAsync(session, new TrailLine
        {
            Id = Guid.CreateVersion7(now), HappenedAt = now, Subject = UndoAtDesk.Subject, SubjectId = desk.Document.Id, CommitteeId = desk.Committee.Id,
            ByPersonId = by.Actor.PersonId, ByName = by.Actor.Name, Through = by.Actor.Through, What = $"findings {Numbers.Of(done.Changed)} of the minutes of {Days.Plain(desk.Meeting.HeldOn)}",
            BeforeState = JsonSerializer.Serialize(states, DeskJson.Default.ListDraftFinding),
        });
    }

    /// <summary>A sentence for a finding that was decided already; null while it waits.</summary>
    public static string? DecidedAlready(DraftFinding finding) => finding.Status switch
    {
        FindingStatus.Confirmed => $"{finding.Number} was confirmed already{By(finding)}.",
        FindingStatus.Rejected => $"{finding.Number} was rejected already{By(finding)}.",
        FindingStatus.Carried => $"{finding.Number} was confirmed from an earlier version of these minutes.",
        FindingStatus.Merged => $"{finding.Number} was made one with another finding.",
        FindingStatus.Split => $"{finding.Number} was split{(finding.Reason is { } how ? $" ({how})" : "")}.",
        _ => null,
    };

    private static string By(DraftFinding finding) => finding.DecidedBy is null ? "" : $" by {finding.DecidedBy}";
}
