using ActionBot.Intake;
using ActionBot.Officers;
using ActionBot.Storage;

namespace ActionBot.Review;

/// <summary>Makes several findings of one that holds two tasks. The original is kept and says what became of it.</summary>
public sealed class SplitFinding(Database database, TimeProvider time)
{
    /// <summary>Splits it into the parts given, or at its own "and" where none are given.</summary>
    public Task<DeskOutcome> RunAsync(Guid documentId, int number, IReadOnlyList<string>? parts, Standing by) =>
        AtTheDesk.RunAsync(database, time, documentId, by, [number], async (session, desk, named) =>
        {
            if (AtTheDesk.DecidedAlready(named[0]) is { } already)
            {
                return new DeskOutcome.Refused(already);
            }

            var whole = named[0];
            var tasks = (parts is { Count: > 0 } ? parts : Parts(whole.Text)).Select(part => part.Trim()).Where(part => part.Length > 0).ToList();
            if (tasks.Count < 2)
            {
                return new DeskOutcome.Refused($"{number} does not show where to split it. Write the parts: \"split {number}: first task / second task\".");
            }

            var now = time.GetUtcNow();
            var next = desk.Findings.Max(finding => finding.Number);
            var made = new List<DraftFinding>();
            foreach (var task in tasks)
            {
                var part = whole with { Id = Guid.CreateVersion7(now), Number = ++next, Text = task, FromFindingId = whole.Id };
                await FindingTable.InsertAsync(session, part);
                made.Add(part);
            }

            var split = whole with { Status = FindingStatus.Split, Reason = $"split into {Numbers.Of(made)}", DecidedBy = by.Actor.Name, DecidedAt = now };
            await FindingTable.UpdateAsync(session, split);
            return new DeskOutcome.Done([split, .. made], [], [.. made.Where(finding => !finding.IsReady)], $"{number} is now {Numbers.Of(made)}.");
        });

    /// <summary>Two tasks joined by a semicolon, by "and to", or by two sentences. Pure.</summary>
    internal static IReadOnlyList<string> Parts(string text)
    {
        foreach (var joint in (ReadOnlySpan<string>)["; and ", "; ", " and to ", ". ", ", and ", " and "])
        {
            var parts = text.Split(joint, StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);
            if (parts.Length > 1)
            {
                return parts;
            }
        }

        return [text];
    }
}
