using ActionBot.Storage;

namespace ActionBot.Chasing.Ledger;

/// <summary>A reminder with the message it went in, as the store has them.</summary>
internal sealed record LedgerRow
{
    public required Guid DigestId { get; init; }

    public required Guid ActionPointId { get; init; }

    public required Guid OfficerId { get; init; }

    public required Guid MeetingId { get; init; }

    public required DateOnly MeetingOn { get; init; }

    public required string Step { get; init; }

    public string? WithdrawnWhy { get; init; }

    public required DateOnly OnDate { get; init; }

    public required DigestState State { get; init; }

    public DateTimeOffset? SentAt { get; init; }

    public string? Reason { get; init; }

    public required DateTimeOffset CreatedAt { get; init; }

    /// <summary>The rows of one committee's action points from a day on, oldest first.</summary>
    public static Task<IReadOnlyList<LedgerRow>> OfAsync(Session session, Guid committeeId, DateOnly from) => session.AllAsync<LedgerRow>(
        """
        select r.digest_id, r.action_point_id, r.officer_id, r.meeting_id, r.meeting_on, r.step, r.withdrawn_why,
            d.on_date, d.state, d.sent_at, d.reason, d.created_at
        from reminders r join digests d on d.id = r.digest_id join action_points a on a.id = r.action_point_id
        where a.committee_id = @committeeId and d.on_date >= @from
        order by d.on_date, d.created_at, r.id
        """,
        new { committeeId, from });
}
