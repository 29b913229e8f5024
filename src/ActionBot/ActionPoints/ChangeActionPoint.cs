using System.Text.Json;
using ActionBot.Officers;
using ActionBot.Storage;

namespace ActionBot.ActionPoints;

/// <summary>
/// The one gate through which an action point changes. It reads the row, lets a pure step decide the new state, writes it if nobody else was
/// faster, and writes one line of history with the state before, so that the change can be taken back.
/// </summary>
public sealed class ChangeActionPoint(Database database, TimeProvider time)
{
    /// <summary>A pure step: the action point now, and either the new state with its read-back or a refusal.</summary>
    public delegate StepResult Step(ActionPoint now);

    /// <summary>Changes one action point in a transaction of its own.</summary>
    /// <param name="id">Which one.</param>
    /// <param name="by">Who wants it; the step has the say on whether that is allowed.</param>
    /// <param name="why">The reason given, if one was.</param>
    /// <param name="step">Decides. It may be asked again when somebody else was faster.</param>
    public Task<ChangeOutcome> RunAsync(Guid id, Standing by, string? why, Step step) =>
        database.WriteAsync(session => InAsync(session, id, by, why, step));

    /// <summary>Changes one action point where something has to be read first, in the same transaction.</summary>
    /// <param name="id">Which one.</param>
    /// <param name="by">Who wants it.</param>
    /// <param name="why">The reason given, if one was.</param>
    /// <param name="reads">Reads what the step has to know, and gives the step; it is told the moment.</param>
    public Task<ChangeOutcome> AfterReadingAsync(Guid id, Standing by, string? why, Func<Session, DateTimeOffset, Task<Step>> reads) =>
        database.WriteAsync(async session => await InAsync(session, id, by, why, await reads(session, time.GetUtcNow())));

    /// <summary>Changes one action point within a wider transaction.</summary>
    public async Task<ChangeOutcome> InAsync(Session session, Guid id, Standing by, string? why, Step step)
    {
        if (await ActionPointTable.ByIdAsync(session, id) is not { } before || !ActionPointAccess.MaySee(by, before))
        {
            return new ChangeOutcome.Refused("There is no such action point, or it is not open to you.");
        }

        var result = step(before);
        return result.After is { } after
            ? await WriteAsync(session, before, after, by, why, result.What, result.ReadBack, undoes: null, result.Deed, result.IsConsequence)
            : new ChangeOutcome.Refused(result.Refusal ?? "That cannot be done.");
    }

    internal async Task<ChangeOutcome> WriteAsync(
        Session session, ActionPoint before, ActionPoint after, Standing by, string? why, string what, string readBack, Guid? undoes, Deed? deed, bool isConsequence = false)
    {
        var now = time.GetUtcNow();
        var written = after with { Version = before.Version + 1, ChangedAt = now };
        if (await ActionPointTable.UpdateAsync(session, written, before.Version) == 0)
        {
            return new ChangeOutcome.Refused($"{before.Reference} was changed by somebody else a moment ago. Look at it again, then say it once more.");
        }

        if (before.Due != written.Due)
        {
            await DueChangeTable.InsertAsync(session, before, written, by.Actor.Name, why, now);
        }

        var line = await Trail.WriteAsync(session, new TrailLine
        {
            Id = Guid.CreateVersion7(now),
            HappenedAt = now,
            Subject = "action point",
            SubjectId = before.Id,
            CommitteeId = before.CommitteeId,
            // Undo takes back what a person did; what follows from it is nobody's own deed.
            ByPersonId = isConsequence ? null : by.Actor.PersonId,
            ByName = by.Actor.Name,
            What = what,
            Deed = deed,
            Why = why,
            Through = by.Actor.Through,
            BeforeState = JsonSerializer.Serialize(before, ActionPointJson.Default.ActionPoint),
            AfterVersion = written.Version,
            UndoesId = undoes,
        });
        return new ChangeOutcome.Changed(written, line.Id, readBack);
    }
}

/// <summary>What a step decided.</summary>
/// <param name="After">The new state; null: refused.</param>
/// <param name="What">The clause for the history.</param>
/// <param name="ReadBack">The sentence read back to whoever did it.</param>
/// <param name="Refusal">Why not.</param>
public sealed record StepResult(ActionPoint? After, string What, string ReadBack, string? Refusal)
{
    /// <summary>It follows from a change of something else, and is not taken back by itself.</summary>
    public bool IsConsequence { get; private init; }

    /// <summary>What kind of deed it is, where something later depends on it.</summary>
    public Deed? Deed { get; init; }

    /// <summary>Change it so, because something else changed.</summary>
    public static StepResult Follow(ActionPoint after, string what) => new(after, what, $"{after.Reference} is {what}.", null) { IsConsequence = true };

    /// <summary>Change it so.</summary>
    public static StepResult Change(ActionPoint after, string what, string readBack) => new(after, what, readBack, null);

    /// <summary>Leave it, and say why.</summary>
    public static StepResult Refuse(string sentence) => new(null, "", "", sentence);
}
