using System.Collections.Concurrent;
using ActionBot.Officers;
using ActionBot.Storage;

namespace ActionBot.Chasing;

/// <summary>
/// One sweep: makes the digests that are due, then sends what is due. It can run as often as it likes, in any number of instances, and be cut
/// short anywhere: unique keys decide who makes a digest, a compare-and-set who sends it.
/// </summary>
public sealed class RunChase(Database database, TimeProvider time, ChaseRules rules, IOfficerMessenger messenger, SendingPace pace, KnownCouncil council, HeedLeave? leave = null)
{
    private readonly string instance = $"{Environment.MachineName}/{Environment.ProcessId}/{Guid.CreateVersion7(time.GetUtcNow()):N}";

    /// <summary>Runs the sweep.</summary>
    /// <param name="cancellation">Stops it between two messages, never within one.</param>
    public async Task<SweepOutcome> RunAsync(CancellationToken cancellation)
    {
        var now = time.GetUtcNow();
        var doubted = await database.WriteAsync(session => DigestTable.DoubtStaleAsync(
            session, now - rules.Settings.ClaimHolds, "Sending was cut short, and nobody knows whether it arrived."));
        var (made, timetable) = await new MakeDigests(database, time, rules, leave).RunAsync(cancellation);
        var (ended, alarm) = await SendAsync(cancellation);
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

    private async Task<(IReadOnlyCollection<DigestState> Ended, string? Alarm)> SendAsync(CancellationToken cancellation)
    {
        var due = await WhatClosesFirst.AmongDueAsync(database, rules, time.GetUtcNow());
        var send = new SendDigest(database, time, rules, messenger, council, instance);
        var ended = new ConcurrentBag<DigestState>();
        string? alarm = null;
        await Parallel.ForEachAsync(
            due,
            new ParallelOptions { MaxDegreeOfParallelism = rules.Settings.Senders, CancellationToken = cancellation },
            async (id, _) =>
            {
                bool May() => Volatile.Read(ref alarm) is null && rules.MaySendAt(time.GetUtcNow());
                if (!May())
                {
                    return;
                }

                await pace.TakeAsync(cancellation);
                // The office may have closed, and the credentials been refused, while the token was waited for.
                if (!May())
                {
                    pace.GiveBack();
                    return;
                }

                var attempt = await send.RunAsync(id);
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
}
