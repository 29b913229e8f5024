using ActionBot.ActionPoints;
using ActionBot.Officers;
using ActionBot.Storage;

namespace ActionBot.Replies;

/// <summary>
/// Takes somebody's last change back. Where it was an answer that stands in two committees' lists, both are taken back: it was one answer.
/// Status and reply go together, because a reply stands as long as its line of history does.
/// </summary>
public sealed class UndoReply(Database database, UndoChange undo)
{
    /// <summary>Undoes one particular answer, with its copy for another committee.</summary>
    /// <param name="by">Who gave it.</param>
    /// <param name="lineId">The line of history it made.</param>
    public async Task<ChangeOutcome> RunAsync(Standing by, Guid lineId)
    {
        var copies = await database.ReadAsync(session => ReplyTable.GivenInAsync(session, lineId));
        ChangeOutcome? first = null;
        foreach (var copy in copies.Where(reply => !reply.Undone).OrderBy(reply => reply.LineId == lineId ? 0 : 1))
        {
            var outcome = await undo.RunAsync(by, copy.LineId!.Value);
            first ??= outcome;
        }

        return first ?? new ChangeOutcome.Refused("That was undone already, or it was not yours to undo.");
    }

    /// <summary>Undoes the newest change of this person, be it an answer or not.</summary>
    public async Task<ChangeOutcome> RunAsync(Standing by)
    {
        if (by.Person is null || await database.ReadAsync(session => Trail.LastUndoableAsync(session, by.Person.Id, UndoChange.Subject)) is not { } line)
        {
            return await undo.RunAsync(by);
        }

        var copies = await database.ReadAsync(session => ReplyTable.GivenInAsync(session, line.Id));
        ChangeOutcome? first = null;
        foreach (var copy in copies.Where(reply => !reply.Undone))
        {
            var outcome = await undo.RunAsync(by, copy.LineId!.Value);
            first ??= outcome;
        }

        return first ?? await undo.RunAsync(by);
    }
}
