using System.Collections.Concurrent;
using ActionBot.Officers;
using ActionBot.Storage;

namespace ActionBot.Chasing;

/// <summary>
/// One sweep: makes the digests that are due, then sends what is due. It can run as often as it likes, in any number of instances, and be cut
/// short anywhere: unique keys decide who makes a digest, a compare-and-set who sends it.
/// </summary>
public sealed class RunChase(Database database, TimeProvider time, ChaseRules rules, IOfficerMessenger messenger, SendingPace pace, HeedLeave? leave = null)
{
    // Leave that is entered while a long sweep runs is heeded after this long.
    private static readonly TimeSpan PeopleStayKnown = TimeSpan.FromSeconds(30);

    // A cover is looked up like the owner he stands in for, and so is his cover.
    private const int RoundsOfLeave = 3;

    private readonly string instance = $"{Environment.MachineName}/{Environment.ProcessId}/{Guid.CreateVersion7(time.GetUtcNow()):N}";

    /// <summary>Runs the sweep.</summary>
    /// <param name="cancellation">Stops it between two messages, never within one.</param>
    public async Task<SweepOutcome> RunAsync(CancellationToken cancellation)
    {
        var now = time.GetUtcNow();
        var doubted = await database.WriteAsync(session => DigestTable.DoubtStaleAsync(
            session, now - rules.Settings.ClaimHolds, "Sending was cut short, and nobody knows whether it arrived."));
        var (world, timetable) = await PlanAsync(now, cancellation);

        var made = 0;
        foreach (var message in timetable.Messages)
        {
            cancellation.ThrowIfCancellationRequested();
            made += await MakeAsync(message, now) ? 1 : 0;
        }

        var (ended, alarm) = await SendAsync(world.Who, cancellation);
        return new SweepOutcome
        {
            Made = made,
            Sent = ended.Count(state => state == DigestState.Sent),
            Postponed = ended.Count(state => state == DigestState.Due),
            Undeliverable = ended.Count(state => state == DigestState.Undeliverable),
            Unconfirmed = doubted + ended.Count(state => state == DigestState.Unconfirmed),
            Withdrawn = ended.Count(state => state == DigestState.Withdrawn),
            Alarm = alarm,
            CannotAsk = timetable.CannotAsk,
        };
    }

    private async Task<(ChaseWorld World, ChaseTimetable Timetable)> PlanAsync(DateTimeOffset now, CancellationToken cancellation)
    {
        for (var round = 1; ; round++)
        {
            var world = await database.ReadAsync(session => ChaseWorld.LoadAsync(session, rules, now));
            var timetable = new ChasePlan(world, rules).Until(now);
            var heeded = leave is null ? LeaveHeeded.Nothing : await leave.RunAsync(timetable.Messages, cancellation);
            if (!heeded.Changed || round == RoundsOfLeave)
            {
                return (world, timetable with { Messages = [.. timetable.Messages.Where(message => !heeded.Waiting.Contains(message.Officer.Id))] });
            }
        }
    }

    private Task<bool> MakeAsync(PlannedMessage message, DateTimeOffset now) => database.WriteAsync(async session =>
    {
        var digest = new Digest
        {
            Id = Guid.CreateVersion7(now), OfficerId = message.Officer.Id, OnDate = message.OnDate, Kind = message.Kind, NotBefore = message.NotBefore, CreatedAt = now,
        };
        return await DigestTable.MakeAsync(session, digest, [.. message.Reminders.Select(reminder => new Reminder
        {
            Id = Guid.CreateVersion7(now), DigestId = digest.Id, ActionPointId = reminder.Point.Id, OfficerId = message.Officer.Id,
            MeetingId = reminder.Meeting.Id, MeetingOn = reminder.Meeting.HeldOn, Step = reminder.Step, Why = reminder.Why,
        })]) > 0;
    });

    private async Task<(IReadOnlyCollection<DigestState> Ended, string? Alarm)> SendAsync(WhoAnswers who, CancellationToken cancellation)
    {
        var due = await database.ReadAsync(session => DigestTable.DueAsync(session, time.GetUtcNow()));
        var send = new SendDigest(database, time, rules, messenger, instance);
        var people = new PeopleNow(database, time, rules, who);
        var ended = new ConcurrentBag<DigestState>();
        string? alarm = null;
        await Parallel.ForEachAsync(
            due,
            new ParallelOptions { MaxDegreeOfParallelism = rules.Settings.Senders, CancellationToken = cancellation },
            async (id, _) =>
            {
                if (Volatile.Read(ref alarm) is not null || !rules.MaySendAt(time.GetUtcNow()))
                {
                    return;
                }

                await pace.TakeAsync(cancellation);
                var attempt = await send.RunAsync(id, await people.GetAsync());
                switch (attempt?.Outcome)
                {
                    case null:
                        pace.GiveBack();
                        break;
                    case SendOutcome.NotYet { After: { } wait }:
                        await pace.HoldAsync(wait);
                        break;
                    case SendOutcome.Unauthorised refused:
                        Interlocked.CompareExchange(ref alarm, refused.Reason, null);
                        break;
                }

                if (attempt is not null)
                {
                    ended.Add(attempt.Digest.State);
                }
            });
        return (ended, alarm);
    }

    /// <summary>Who answers, looked up again when it has become old.</summary>
    private sealed class PeopleNow(Database database, TimeProvider time, ChaseRules rules, WhoAnswers who)
    {
        private (DateTimeOffset At, WhoAnswers Who)[] known = [(time.GetUtcNow(), who)];

        public async Task<WhoAnswers> GetAsync()
        {
            var (at, who) = Volatile.Read(ref known)[0];
            var now = time.GetUtcNow();
            if (now - at <= PeopleStayKnown)
            {
                return who;
            }

            // Two senders may look at once; both are right.
            var fresh = await database.ReadAsync(session => ChaseWorld.LoadWhoAsync(session, rules.Day(now)));
            Volatile.Write(ref known, [(now, fresh)]);
            return fresh;
        }
    }
}
