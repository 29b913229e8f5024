using ActionBot.ActionPoints;
using ActionBot.Committees;
using ActionBot.Officers;
using ActionBot.Replies;

namespace ActionBot.Chasing.Ledger;

/// <summary>Somebody who was asked and has not answered. Whom no message reached is not silent: that stands on the list of what failed.</summary>
/// <param name="Officer">Who was asked last.</param>
/// <param name="Point">About which action point.</param>
/// <param name="Committee">Whose it is.</param>
/// <param name="Meeting">The meeting it was asked for.</param>
/// <param name="AskedOn">The days on which it was asked for that meeting, in order.</param>
/// <param name="ClosesAt">When that meeting's papers close or closed, in UTC.</param>
/// <param name="PapersClosed">They have closed: the paper says that no update was received.</param>
public sealed record SilentOwner(Person Officer, ActionPoint Point, Committee Committee, Meeting Meeting, IReadOnlyList<DateOnly> AskedOn, DateTimeOffset ClosesAt, bool PapersClosed)
{
    /// <summary>Everybody who is silent at a moment, the longest asked first. Pure.</summary>
    internal static IReadOnlyList<SilentOwner> Among(
        IEnumerable<LedgerRow> rows,
        Dictionary<Guid, ActionPoint> points,
        Dictionary<Guid, Person> people,
        ILookup<Guid, Reply> replies,
        Committee committee,
        IReadOnlyList<Meeting> calendar,
        ChaseRules rules,
        DateTimeOffset now) =>
    [
        .. rows.Where(row => row is { State: DigestState.Sent, WithdrawnWhy: null } && ReminderStep.Asks(row.Step))
            .GroupBy(row => row.ActionPointId)
            .Select(asks => Of(points[asks.Key], [.. asks], people, replies[asks.Key], committee, calendar, rules, now))
            .OfType<SilentOwner>()
            .OrderBy(silent => silent.AskedOn[0])
            .ThenBy(silent => silent.Point.Reference, StringComparer.Ordinal),
    ];

    private static SilentOwner? Of(
        ActionPoint point, List<LedgerRow> asks, Dictionary<Guid, Person> people, IEnumerable<Reply> replies, Committee committee, IReadOnlyList<Meeting> calendar, ChaseRules rules, DateTimeOffset now)
    {
        // The meeting it was asked for last; asks for a day that no longer holds were for the same meeting and count.
        var meeting = calendar.FirstOrDefault(one => one.Id == asks[^1].MeetingId);
        var cycle = asks.Where(ask => ask.MeetingId == meeting?.Id).ToList();
        if (meeting is not { Status: MeetingStatus.Confirmed } || !point.IsChased || point.Status is ActionPointStatus.ExtensionRequested or ActionPointStatus.ReassignmentProposed
            || replies.Any(reply => reply.ReceivedAt >= (cycle[0].SentAt ?? cycle[0].CreatedAt) && reply.Decision != Decision.Declined))
        {
            return null;
        }

        var closes = rules.Of(committee, meeting);
        return new SilentOwner(people[cycle[^1].OfficerId], point, committee, meeting, [.. cycle.Select(ask => ask.OnDate).Distinct()], closes, now >= closes);
    }
}
