using ActionBot.ActionPoints;
using ActionBot.Officers;
using ActionBot.Storage;

namespace ActionBot.Chasing.ByHand;

/// <summary>
/// A clerk sends again what failed or is in doubt. The machine never does: Teams has no key by which it could tell a repeat from a first
/// message, so whether an officer may get it twice is for a person to decide. The first attempt stays in the ledger as it ended.
/// </summary>
public sealed class SendAgain(Database database, TimeProvider time, ChaseRules rules)
{
    private const int MostADay = 9;

    /// <summary>Sends it again, as a message of its own; before it leaves it is looked at again like every other.</summary>
    /// <param name="digestId">The message that failed or is in doubt.</param>
    /// <param name="by">A clerk; what belongs to other committees stays for their clerks.</param>
    public Task<ByHandOutcome> RunAsync(Guid digestId, Standing by) => database.WriteAsync(async session =>
    {
        if (await DigestTable.ByIdAsync(session, digestId) is not { } digest || await PersonTable.ByIdAsync(session, digest.OfficerId) is not { } officer)
        {
            return Refused("There is no such message.");
        }

        if (digest.State is not (DigestState.Undeliverable or DigestState.Unconfirmed))
        {
            return Refused(digest.State == DigestState.Sent
                ? $"{officer.Name} got it on {Days.Plain(digest.OnDate)}. Have the owner asked again instead."
                : "It has not been tried to the end yet: only what failed or is in doubt is sent again.");
        }

        var (mine, points) = (new List<Reminder>(), new List<ActionPoint>());
        foreach (var reminder in (await DigestTable.RemindersAsync(session, digestId)).Where(one => one.WithdrawnWhy is null))
        {
            if (await ActionPointTable.ByIdAsync(session, reminder.ActionPointId) is { } point && by.MayClerk(point.CommitteeId))
            {
                mine.Add(reminder);
                points.Add(point);
            }
        }

        return mine.Count == 0 ? Refused("Nothing in it is yours to send again, or all of it was sent again already.") : await MakeAsync(session, digest.Kind, officer, mine, points, by);
    });

    private async Task<ByHandOutcome> MakeAsync(Session session, string kind, Person officer, List<Reminder> reminders, List<ActionPoint> points, Standing by)
    {
        var now = time.GetUtcNow();
        var (day, notBefore) = ChaseNow.Leaves(rules, now);
        foreach (var reminder in reminders)
        {
            await DigestTable.WithdrawAsync(session, reminder.Id, $"{by.Actor.Name} sent it again on {Days.Plain(rules.Day(now))}.");
        }

        for (var number = 1; number <= MostADay; number++)
        {
            var digest = new Digest { Id = Guid.CreateVersion7(now), OfficerId = officer.Id, OnDate = day, Kind = DigestKind.Again(kind, number), NotBefore = notBefore, CreatedAt = now };
            if ((await DigestTable.MakeAsync(session, [digest], [.. reminders.Select(one => one with { Id = Guid.CreateVersion7(now), DigestId = digest.Id })])).Count == 0)
            {
                continue;
            }

            // What was sent again is seen to, whichever way it was asked for.
            foreach (var entry in (await ClerkListTable.OpenAsync(session)).Where(entry => entry.Failed is { } failed && failed == reminders[0].DigestId && entry.CommitteeId is { } committee && by.MayClerk(committee)))
            {
                await ClerkListTable.SettleAsync(session, entry, now);
            }

            foreach (var point in points)
            {
                await Trail.WriteAsync(session, new TrailLine
                {
                    Id = Guid.CreateVersion7(now), HappenedAt = now, Subject = "action point", SubjectId = point.Id, CommitteeId = point.CommitteeId,
                    ByPersonId = by.Actor.PersonId, ByName = by.Actor.Name, Through = by.Actor.Through, What = $"sent again to {officer.Name}",
                });
            }

            return new ByHandOutcome(
                [new MadeByHand(digest, officer, points)], [], $"{officer.Name} is written to again about {string.Join(", ", points.Select(point => point.Reference))}{(notBefore > now ? $" at {rules.Words(notBefore)}" : "")}.");
        }

        throw new StorageRefusedException($"{officer.Name} has been written to by hand too often today. Nothing was sent.");
    }

    private static ByHandOutcome Refused(string sentence) => new([], [sentence], sentence);
}
