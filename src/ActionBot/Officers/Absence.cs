using ActionBot.Storage;

namespace ActionBot.Officers;

/// <summary>Days on which somebody is away, and who answers meanwhile. Nobody away is marked late.</summary>
public sealed record Absence
{
    /// <summary>Our id.</summary>
    public required Guid Id { get; init; }

    /// <summary>Who is away.</summary>
    public required Guid PersonId { get; init; }

    /// <summary>The first day.</summary>
    public required DateOnly FromDate { get; init; }

    /// <summary>The last day.</summary>
    public required DateOnly UntilDate { get; init; }

    /// <summary>Who covers; null: messages are held until the return.</summary>
    public Guid? CoverPersonId { get; init; }

    /// <summary>How we know: "said in chat", "automatic replies".</summary>
    public required string Source { get; init; }

    /// <summary>Whether that day is one of them.</summary>
    public bool Covers(DateOnly day) => FromDate <= day && day <= UntilDate;
}

/// <summary>The rows of absences.</summary>
public static class AbsenceTable
{
    /// <summary>All absences that end on that day or later.</summary>
    public static Task<IReadOnlyList<Absence>> FromAsync(Session session, DateOnly day) => session.AllAsync<Absence>(
        "select id, person_id, from_date, until_date, cover_person_id, source from absences where until_date >= @day order by from_date, id", new { day });

    /// <summary>Whom somebody covers for on that day.</summary>
    public static Task<IReadOnlyList<Guid>> CoveredByAsync(Session session, Guid personId, DateOnly day) => session.AllAsync<Guid>(
        "select person_id from absences where cover_person_id = @personId and from_date <= @day and until_date >= @day order by from_date, id", new { personId, day });

    /// <summary>One absence.</summary>
    public static Task<Absence?> ByIdAsync(Session session, Guid id) => session.FirstAsync<Absence>(
        "select id, person_id, from_date, until_date, cover_person_id, source from absences where id = @id", new { id });

    /// <summary>Writes a new absence.</summary>
    public static Task InsertAsync(Session session, Absence absence, DateTimeOffset now) => session.ChangeAsync(
        """
        insert into absences (id, person_id, from_date, until_date, cover_person_id, source, recorded_at)
        values (@Id, @PersonId, @FromDate, @UntilDate, @CoverPersonId, @Source, @now)
        """,
        new { absence.Id, absence.PersonId, absence.FromDate, absence.UntilDate, absence.CoverPersonId, absence.Source, now });

    /// <summary>Ends an absence on another day.</summary>
    public static Task EndAsync(Session session, Guid id, DateOnly until) => session.ChangeAsync("update absences set until_date = @until where id = @id", new { id, until });

    /// <summary>Gives an absence other days, or another cover.</summary>
    public static Task UpdateAsync(Session session, Absence absence) => session.ChangeAsync(
        "update absences set from_date = @FromDate, until_date = @UntilDate, cover_person_id = @CoverPersonId where id = @Id",
        new { absence.Id, absence.FromDate, absence.UntilDate, absence.CoverPersonId });

    /// <summary>Takes an absence back.</summary>
    public static Task DeleteAsync(Session session, Guid id) => session.ChangeAsync("delete from absences where id = @id", new { id });
}
