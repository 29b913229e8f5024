using ActionBot.Committees;
using ActionBot.Committees.Calendar;
using ActionBot.Officers;
using ActionBot.Storage;

namespace ActionBot.ActionPoints;

/// <summary>
/// The due that a change of it goes back behind: a slip put right within the hour by whoever made it counts with it as one change, and a due that is set back on the same day to what it was, before
/// anybody was told, as none. How often an action slipped is public, and a slip of the pen is no postponement.
/// </summary>
/// <param name="Day">The day it was due on before.</param>
/// <param name="Postponements">How often it had been put off before.</param>
internal sealed record CorrectedDue(DateOnly Day, int Postponements)
{
    /// <summary>Reads it; null: the change is one of its own.</summary>
    public static async Task<CorrectedDue?> OfAsync(Session session, Guid id, Due due, Standing by, DateTimeOffset now, CouncilTime clock, ILastTold lastTold)
    {
        if (await ActionPointTable.ByIdAsync(session, id) is not { } point)
        {
            return null;
        }

        var told = await lastTold.OfAsync(session, id);
        var history = await ActionPointStates.OfAsync(session, id);
        return Before(point, history, due, by, now, told, clock) is { } before
            ? new CorrectedDue(before.DueDate ?? (await MeetingTable.ByIdAsync(session, before.ReportToMeetingId))!.HeldOn, before.Postponements)
            : null;
    }

    // The state before the first of the changes that this one puts right.
    private static ActionPoint? Before(ActionPoint point, IReadOnlyList<(TrailLine Line, ActionPoint Before)> history, Due due, Standing by, DateTimeOffset now, DateTimeOffset? told, CouncilTime clock)
    {
        var (after, isOneRun) = (point, true);
        ActionPoint? found = null;
        foreach (var (line, before) in history.Reverse().TakeWhile(one => clock.Day(one.Line.HappenedAt) == clock.Day(now)))
        {
            if (before.Due != after.Due)
            {
                isOneRun &= DueChange.PutsRight(by.Actor.Name, now, line.ByName, line.HappenedAt) && line is { Deed: Deed.DueSet, UndoesId: null };
                var isBack = (before.Due with { Text = due.Text }) == due && (told is null || told < line.HappenedAt);
                found = isOneRun || isBack ? before : found;
            }

            after = before;
        }

        return found;
    }
}
