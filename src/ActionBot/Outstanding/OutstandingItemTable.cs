using System.Text.Json;
using ActionBot.ActionPoints;
using ActionBot.Chasing;
using ActionBot.Replies;
using ActionBot.Storage;

namespace ActionBot.Outstanding;

/// <summary>Reads what a committee's paper is made of, in four statements however long the list is.</summary>
public static class OutstandingItemTable
{
    /// <summary>What the public may read of a committee's action points.</summary>
    /// <param name="session">The register.</param>
    /// <param name="committeeId">Whose paper it is.</param>
    /// <param name="since">The moment from which changes are wanted: the papers of the last meeting closed. In UTC.</param>
    public static async Task<IReadOnlyList<OutstandingItem>> OfAsync(Session session, Guid committeeId, DateTimeOffset since)
    {
        var points = await ActionPointTable.PublicSinceAsync(session, committeeId, since);
        var lines = (await LinesAsync(session, committeeId, since)).ToLookup(line => line.ActionPointId);
        var replies = (await ReplyTable.PublicOfAsync(session, committeeId)).Where(reply => !reply.Undone).ToLookup(reply => reply.ActionPointId);
        var asked = (await AskedAsync(session, committeeId)).Where(one => ReminderStep.Asks(one.Step)).ToLookup(one => one.ActionPointId, one => one.SentAt);
        return
        [
            .. points.Select(point => new OutstandingItem
            {
                Now = point, Changes = Changes(point, [.. lines[point.Id]]), Replies = [.. replies[point.Id]], AskedAt = [.. asked[point.Id]],
            }),
        ];
    }

    /// <summary>The references of the action points that took the place of these. An exempt successor is not named.</summary>
    public static async Task<IReadOnlyDictionary<Guid, string>> SuccessorsAsync(Session session, Guid committeeId) =>
        (await session.AllAsync<Successor>(
            """
            select distinct s.id, s.reference from action_points a join action_points s on s.id = a.superseded_by_id
            where a.committee_id = @committeeId and not a.exempt and not s.exempt
            """,
            new { committeeId }))
        .ToDictionary(one => one.Id, one => one.Reference);

    // What a line made is what the next one found; the last one made what is there now.
    private static IReadOnlyList<RecordedChange> Changes(ActionPoint now, IReadOnlyList<Line> lines)
    {
        var states = lines.Select(line => JsonSerializer.Deserialize(line.BeforeState, ActionPointJson.Default.ActionPoint)!).Append(now).ToList();
        return [.. lines.Select((line, at) => new RecordedChange(line.HappenedAt, line.ReceivedAt, states[at], states[at + 1]))];
    }

    // An answer and its taking back are the officer's; everything else is the clerk's.
    private static Task<IReadOnlyList<Line>> LinesAsync(Session session, Guid committeeId, DateTimeOffset since) => session.AllAsync<Line>(
        """
        select h.subject_id as action_point_id, h.happened_at, r.received_at, h.before_state
        from history h
        join action_points a on a.id = h.subject_id
        left join replies r on r.line_id = coalesce(h.undoes_id, h.id)
        where not a.exempt and (a.committee_id = @committeeId or a.referred_to_committee_id = @committeeId)
          and h.subject = 'action point' and h.before_state is not null and h.happened_at > @since
        order by h.subject_id, h.after_version
        """,
        new { committeeId, since });

    // What two committees asked for together was asked for once, in the name of one of them.
    private static Task<IReadOnlyList<Asked>> AskedAsync(Session session, Guid committeeId) => session.AllAsync<Asked>(
        """
        select a.id as action_point_id, r.step, d.sent_at
        from action_points a
        join action_points twin on coalesce(twin.asked_with_id, twin.id) = coalesce(a.asked_with_id, a.id)
        join reminders r on r.action_point_id = twin.id
        join digests d on d.id = r.digest_id
        where not a.exempt and (a.committee_id = @committeeId or a.referred_to_committee_id = @committeeId)
          and r.withdrawn_why is null and d.state = 'Sent' and d.sent_at is not null
        order by d.sent_at
        """,
        new { committeeId });

    private sealed record Line
    {
        public required Guid ActionPointId { get; init; }

        public required DateTimeOffset HappenedAt { get; init; }

        public DateTimeOffset? ReceivedAt { get; init; }

        public required string BeforeState { get; init; }
    }

    private sealed record Asked
    {
        public required Guid ActionPointId { get; init; }

        public required string Step { get; init; }

        public required DateTimeOffset SentAt { get; init; }
    }

    private sealed record Successor
    {
        public required Guid Id { get; init; }

        public required string Reference { get; init; }
    }
}
