using ActionBot.Storage;

namespace ActionBot.Committees;

/// <summary>The rows of meetings.</summary>
public static class MeetingTable
{
    internal const string Columns = "id, committee_id, held_on, starts_at, place, kind, status, first_held_on, external_id, external_sequence, seen_in";

    /// <summary>All meetings of one committee in order, cancelled ones too.</summary>
    public static Task<IReadOnlyList<Meeting>> OfAsync(Session session, Guid committeeId) =>
        session.AllAsync<Meeting>($"select {Columns} from meetings where committee_id = @committeeId order by held_on, starts_at", new { committeeId });

    /// <summary>All meetings of all committees in order, cancelled ones too.</summary>
    public static Task<IReadOnlyList<Meeting>> AllAsync(Session session) =>
        session.AllAsync<Meeting>($"select {Columns} from meetings order by held_on, starts_at");

    /// <summary>One meeting.</summary>
    public static Task<Meeting?> ByIdAsync(Session session, Guid id) =>
        session.FirstAsync<Meeting>($"select {Columns} from meetings where id = @id", new { id });

    /// <summary>Writes a new meeting.</summary>
    public static Task InsertAsync(Session session, Meeting meeting, DateTimeOffset now) => session.ChangeAsync(
        """
        insert into meetings (id, committee_id, held_on, starts_at, place, kind, status, first_held_on, external_id, external_sequence, created_at)
        values (@Id, @CommitteeId, @HeldOn, @StartsAt, @Place, @kind, @status, @FirstHeldOn, @ExternalId, @ExternalSequence, @now)
        """,
        new
        {
            meeting.Id, meeting.CommitteeId, meeting.HeldOn, meeting.StartsAt, meeting.Place, kind = meeting.Kind.ToString(),
            status = meeting.Status.ToString(), meeting.FirstHeldOn, meeting.ExternalId, meeting.ExternalSequence, now,
        });

    /// <summary>Writes in which calendar a meeting was seen last, and nothing where it is known.</summary>
    public static Task SeenAsync(Session session, Guid id, string calendar) =>
        session.ChangeAsync("update meetings set seen_in = @calendar where id = @id and (seen_in is null or seen_in <> @calendar)", new { id, calendar });

    /// <summary>Writes what may change about a meeting.</summary>
    public static Task UpdateAsync(Session session, Meeting meeting) => session.ChangeAsync(
        """
        update meetings set held_on = @HeldOn, starts_at = @StartsAt, place = @Place, kind = @kind, status = @status, external_id = @ExternalId, external_sequence = @ExternalSequence
        where id = @Id
        """,
        new
        {
            meeting.Id, meeting.HeldOn, meeting.StartsAt, meeting.Place, kind = meeting.Kind.ToString(), status = meeting.Status.ToString(), meeting.ExternalId, meeting.ExternalSequence,
        });
}
