namespace ActionBot.Storage;

/// <summary>Who does something, as the trail shows it.</summary>
/// <param name="PersonId">The person on the register; null for the console, a job or an import.</param>
/// <param name="Name">The name as it will be read in ten years: "Jo Fletcher", "the daily chase".</param>
/// <param name="Through">The message or command it came by: a Teams activity id, "console".</param>
public sealed record Actor(Guid? PersonId, string Name, string? Through = null);

/// <summary>One line of history: who, what, why, through which message. Nothing here is ever changed or deleted.</summary>
public sealed record TrailLine
{
    /// <summary>The line's own id.</summary>
    public Guid Id { get; init; }

    /// <summary>When, in UTC.</summary>
    public DateTimeOffset HappenedAt { get; init; }

    /// <summary>What kind of thing changed: "action point", "meeting", "finding".</summary>
    public string Subject { get; init; } = "";

    /// <summary>Which one.</summary>
    public Guid SubjectId { get; init; }

    /// <summary>The committee it belongs to; null where it belongs to none.</summary>
    public Guid? CommitteeId { get; init; }

    /// <summary>The person who did it; null for the console or a job.</summary>
    public Guid? ByPersonId { get; init; }

    /// <summary>The name it is shown under.</summary>
    public string ByName { get; init; } = "";

    /// <summary>What happened, as a clause: "closed at the meeting of 24 November 2026, minute 31".</summary>
    public string What { get; init; } = "";

    /// <summary>What kind of deed it was, where something depends on it; of a line that takes another back, the other's.</summary>
    public Deed? Deed { get; init; }

    /// <summary>The reason given.</summary>
    public string? Why { get; init; }

    /// <summary>The message or command it came by.</summary>
    public string? Through { get; init; }

    /// <summary>The state before, as JSON, where the change can be undone.</summary>
    public string? BeforeState { get; init; }

    /// <summary>The version the change made; undo asks whether it is still the newest.</summary>
    public int? AfterVersion { get; init; }

    /// <summary>The line this one takes back.</summary>
    public Guid? UndoesId { get; init; }
}

/// <summary>Writes and reads the history of everything.</summary>
public static class Trail
{
    /// <summary>Writes one line in the session's transaction.</summary>
    public static async Task<TrailLine> WriteAsync(Session session, TrailLine line)
    {
        await session.ChangeAsync(
            """
            insert into history (id, happened_at, subject, subject_id, committee_id, by_person_id, by_name, what, deed, why, through, before_state, after_version, undoes_id)
            values (@Id, @HappenedAt, @Subject, @SubjectId, @CommitteeId, @ByPersonId, @ByName, @What, @deed, @Why, @Through, @BeforeState, @AfterVersion, @UndoesId)
            """,
            new
            {
                line.Id, line.HappenedAt, line.Subject, line.SubjectId, line.CommitteeId, line.ByPersonId, line.ByName, line.What, deed = line.Deed?.ToString(), line.Why, line.Through, line.BeforeState,
                line.AfterVersion, line.UndoesId,
            });
        return line;
    }

    /// <summary>Everything that happened to one thing, oldest first.</summary>
    public static Task<IReadOnlyList<TrailLine>> OfAsync(Session session, Guid subjectId) =>
        session.AllAsync<TrailLine>($"select {Columns} from history where subject_id = @subjectId order by happened_at, id", new { subjectId });

    /// <summary>The last change of one kind that still stands: what came since and was taken back again is in nobody's way.</summary>
    public static async Task<TrailLine?> LastStandingAsync(Session session, Guid subjectId, string subject)
    {
        var all = (await OfAsync(session, subjectId)).Where(line => line.Subject == subject).ToList();
        var undone = all.Select(line => line.UndoesId).OfType<Guid>().ToHashSet();
        return all.FindLast(line => line.UndoesId is null && line.BeforeState is not null && !undone.Contains(line.Id));
    }

    /// <summary>One line, or nothing.</summary>
    public static Task<TrailLine?> LineAsync(Session session, Guid id) =>
        session.FirstAsync<TrailLine>($"select {Columns} from history where id = @id", new { id });

    /// <summary>The last thing a person did that can be taken back and was not.</summary>
    /// <param name="session">Where it is looked up.</param>
    /// <param name="personId">The person.</param>
    /// <param name="subject">Only changes of this kind of thing; null: of any.</param>
    public static Task<TrailLine?> LastUndoableAsync(Session session, Guid personId, string? subject = null) =>
        session.FirstAsync<TrailLine>(
            $"""
            select {Columns} from history
            where by_person_id = @personId and before_state is not null and undoes_id is null and (subject = @subject or @ofAny)
              and not exists (select 1 from history later where later.undoes_id = history.id)
            order by happened_at desc, coalesce(after_version, 0) desc, id desc
            limit 1
            """,
            new { personId, subject = subject ?? "", ofAny = subject is null });

    /// <summary>The line that a person took back last.</summary>
    public static Task<TrailLine?> LastUndoneAsync(Session session, Guid personId) => session.FirstAsync<TrailLine>(
        $"""
        select {Columns} from history
        where id = (select later.undoes_id from history later where later.by_person_id = @personId and later.undoes_id is not null order by later.happened_at desc, later.id desc limit 1)
        """,
        new { personId });

    /// <summary>The last changes of one kind of thing a person made that can be taken back and were not, newest first.</summary>
    public static Task<IReadOnlyList<TrailLine>> UndoableAsync(Session session, Guid personId, string subject, int most) =>
        session.AllAsync<TrailLine>(
            $"""
            select {Columns} from history
            where by_person_id = @personId and before_state is not null and undoes_id is null and subject = @subject
              and not exists (select 1 from history later where later.undoes_id = history.id)
            order by happened_at desc, coalesce(after_version, 0) desc, id desc
            limit @most
            """,
            new { personId, subject, most });

    /// <summary>The last changes of any kind a person made that can be taken back and were not, newest first.</summary>
    public static Task<IReadOnlyList<TrailLine>> UndoableAsync(Session session, Guid personId, int most) =>
        session.AllAsync<TrailLine>(
            $"""
            select {Columns} from history
            where by_person_id = @personId and before_state is not null and undoes_id is null
              and not exists (select 1 from history later where later.undoes_id = history.id)
            order by happened_at desc, coalesce(after_version, 0) desc, id desc
            limit @most
            """,
            new { personId, most });

    /// <summary>Everything a person did through one message or press that can be taken back and was not, newest first.</summary>
    public static Task<IReadOnlyList<TrailLine>> UndoableThroughAsync(Session session, Guid personId, string through) =>
        session.AllAsync<TrailLine>(
            $"""
            select {Columns} from history
            where by_person_id = @personId and through = @through and before_state is not null and undoes_id is null
              and not exists (select 1 from history later where later.undoes_id = history.id)
            order by happened_at desc, coalesce(after_version, 0) desc, id desc
            """,
            new { personId, through });

    private const string Columns =
        "id, happened_at, subject, subject_id, committee_id, by_person_id, by_name, what, deed, why, through, before_state, after_version, undoes_id";
}
