using ActionBot.Storage;

namespace ActionBot.Chasing;

/// <summary>
/// Makes the digests that are due now, with their reminders. However often it runs and in however many instances, each is made once: unique keys
/// decide. Some hundred go into one transaction, so that nobody else who writes waits for long.
/// </summary>
public sealed class MakeDigests(Database database, TimeProvider time, ChaseRules rules, HeedLeave? leave = null)
{
    // A cover is looked up like the owner he stands in for, and so is his cover.
    private const int RoundsOfLeave = 3;

    private const int AtOnce = 500;

    /// <summary>Makes them.</summary>
    /// <param name="cancellation">Stops it between two transactions.</param>
    /// <returns>How many were made, and the timetable they are from.</returns>
    public async Task<(int Made, ChaseTimetable Timetable)> RunAsync(CancellationToken cancellation)
    {
        var now = time.GetUtcNow();
        var timetable = await PlanAsync(now, cancellation);
        var made = 0;
        foreach (var messages in timetable.Messages.Chunk(AtOnce))
        {
            cancellation.ThrowIfCancellationRequested();
            var (digests, reminders) = Rows(messages, now);
            made += (await database.WriteAsync(session => DigestTable.MakeAsync(session, digests, reminders))).Count;
        }

        return (made, timetable);
    }

    private async Task<ChaseTimetable> PlanAsync(DateTimeOffset now, CancellationToken cancellation)
    {
        for (var round = 1; ; round++)
        {
            var world = await database.ReadAsync(session => ChaseWorld.LoadAsync(session, rules, now, withWords: false));
            var timetable = new ChasePlan(world, rules).Until(now);
            var heeded = leave is null ? LeaveHeeded.Nothing : await leave.RunAsync(timetable.Messages, cancellation);
            if (!heeded.Changed || round == RoundsOfLeave)
            {
                return timetable with { Messages = [.. timetable.Messages.Where(message => !heeded.Waiting.Contains(message.Officer.Id))] };
            }
        }
    }

    private static (List<Digest> Digests, List<Reminder> Reminders) Rows(PlannedMessage[] messages, DateTimeOffset now)
    {
        // In one order wherever it runs, so that two sweeps at once wait for each other and never both ways.
        var digests = messages.OrderBy(message => message.Officer.Id).Select(message => (Message: message, Digest: new Digest
        {
            Id = Guid.CreateVersion7(now), OfficerId = message.Officer.Id, OnDate = message.OnDate, Kind = message.Kind, NotBefore = message.NotBefore, CreatedAt = now,
        })).ToList();

        // By action point, as their index has them: written in the order of officers, each would land on a page of its own.
        var reminders = digests.SelectMany(one => one.Message.Reminders, (one, reminder) => (one.Digest, Planned: reminder)).OrderBy(one => one.Planned.Point.Id).Select(one => new Reminder
        {
            Id = Guid.CreateVersion7(now), DigestId = one.Digest.Id, ActionPointId = one.Planned.Point.Id, OfficerId = one.Digest.OfficerId,
            MeetingId = one.Planned.Meeting.Id, MeetingOn = one.Planned.Meeting.HeldOn, Step = one.Planned.Step, Why = one.Planned.Why,
        }).ToList();
        return ([.. digests.Select(one => one.Digest)], reminders);
    }
}
