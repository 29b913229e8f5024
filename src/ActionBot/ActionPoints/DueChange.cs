using ActionBot.Storage;

namespace ActionBot.ActionPoints;

/// <summary>One change of a due: from, to, who, why.</summary>
public sealed record DueChange
{
    /// <summary>Which action point.</summary>
    public required Guid ActionPointId { get; init; }

    /// <summary>The words before.</summary>
    public string? FromText { get; init; }

    /// <summary>The date before.</summary>
    public DateOnly? FromDate { get; init; }

    /// <summary>The meeting before.</summary>
    public required Guid FromMeetingId { get; init; }

    /// <summary>The words after.</summary>
    public string? ToText { get; init; }

    /// <summary>The date after.</summary>
    public DateOnly? ToDate { get; init; }

    /// <summary>The meeting after.</summary>
    public required Guid ToMeetingId { get; init; }

    /// <summary>Who changed it.</summary>
    public required string ChangedBy { get; init; }

    /// <summary>Why.</summary>
    public string? Why { get; init; }

    /// <summary>When, in UTC.</summary>
    public required DateTimeOffset ChangedAt { get; init; }

    private static readonly TimeSpan SlipOfThePen = TimeSpan.FromHours(1);

    /// <summary>Whether a change of a due puts an earlier one right: what whoever changed it says anew within the hour is one change with it.</summary>
    /// <param name="by">Who changes it now.</param>
    /// <param name="at">The moment.</param>
    /// <param name="earlierBy">Who changed it before.</param>
    /// <param name="earlierAt">When.</param>
    public static bool PutsRight(string by, DateTimeOffset at, string earlierBy, DateTimeOffset earlierAt) => by == earlierBy && at - earlierAt <= SlipOfThePen;
}

/// <summary>The rows of due changes.</summary>
public static class DueChangeTable
{
    /// <summary>Every change of one action point's due, oldest first.</summary>
    public static Task<IReadOnlyList<DueChange>> OfAsync(Session session, Guid actionPointId) => session.AllAsync<DueChange>(
        """
        select action_point_id, from_text, from_date, from_meeting_id, to_text, to_date, to_meeting_id, changed_by, why, changed_at
        from due_changes where action_point_id = @actionPointId order by changed_at, id
        """,
        new { actionPointId });

    /// <summary>Every change of a due of one committee's outstanding action points, oldest first.</summary>
    public static Task<IReadOnlyList<DueChange>> OfOutstandingAsync(Session session, Guid committeeId) => session.AllAsync<DueChange>(
        """
        select d.action_point_id, d.from_text, d.from_date, d.from_meeting_id, d.to_text, d.to_date, d.to_meeting_id, d.changed_by, d.why, d.changed_at
        from due_changes d join action_points a on a.id = d.action_point_id
        where a.committee_id = @committeeId and a.status not in ('Closed', 'Superseded', 'NoLongerRequired')
        order by d.changed_at, d.id
        """,
        new { committeeId });

    internal static Task InsertAsync(Session session, ActionPoint before, ActionPoint after, string changedBy, string? why, DateTimeOffset now) => session.ChangeAsync(
        """
        insert into due_changes (id, action_point_id, from_text, from_date, from_meeting_id, to_text, to_date, to_meeting_id, changed_by, why, changed_at)
        values (@id, @actionPointId, @fromText, @fromDate, @fromMeetingId, @toText, @toDate, @toMeetingId, @changedBy, @why, @now)
        """,
        new
        {
            id = Guid.CreateVersion7(now), actionPointId = before.Id, fromText = before.DueText, fromDate = before.DueDate, fromMeetingId = before.ReportToMeetingId,
            toText = after.DueText, toDate = after.DueDate, toMeetingId = after.ReportToMeetingId, changedBy, why, now,
        });
}
