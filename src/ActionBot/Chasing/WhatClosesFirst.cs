using ActionBot.Committees;
using ActionBot.Storage;

namespace ActionBot.Chasing;

/// <summary>
/// The order in which what is due leaves: whose papers close first is written to first. Committees publish so many days before as each has decided, so
/// that the earlier meeting may well be the one with more time left.
/// </summary>
internal static class WhatClosesFirst
{
    /// <summary>What may be sent now, in that order.</summary>
    public static async Task<IReadOnlyList<Guid>> AmongDueAsync(Database database, ChaseRules rules, DateTimeOffset now)
    {
        var (waiting, committees) = await database.ReadAsync(async session =>
        {
            var waiting = await DigestTable.DueAsync(session, now);
            return (waiting, waiting.Count == 0 ? [] : (await CommitteeTable.EveryAsync(session)).ToDictionary(committee => committee.Id));
        });
        return Order(waiting, committees, rules);
    }

    /// <summary>Each message once, by the earliest cut-off of anything in it; what holds nothing any more comes last and is only withdrawn. Pure.</summary>
    internal static IReadOnlyList<Guid> Order(IReadOnlyList<Waiting> waiting, IReadOnlyDictionary<Guid, Committee> committees, ChaseRules rules)
    {
        var closes = waiting.Select(one => (one.CommitteeId, one.MeetingOn)).Distinct().ToDictionary(
            one => one,
            one => one is ({ } committee, { } day) ? rules.Of(committees[committee], new Meeting { Id = Guid.Empty, CommitteeId = committee, HeldOn = day, FirstHeldOn = day }) : DateTimeOffset.MaxValue);
        return [.. waiting.GroupBy(one => one.Id).OrderBy(digest => digest.Min(one => closes[(one.CommitteeId, one.MeetingOn)])).ThenBy(digest => digest.Key).Select(digest => digest.Key)];
    }
}

/// <summary>A message that waits, and one of the papers it is for.</summary>
internal sealed record Waiting
{
    /// <summary>The message.</summary>
    public required Guid Id { get; init; }

    /// <summary>Whose papers; null: nothing is left in it.</summary>
    public Guid? CommitteeId { get; init; }

    /// <summary>The day of the meeting.</summary>
    public DateOnly? MeetingOn { get; init; }
}
