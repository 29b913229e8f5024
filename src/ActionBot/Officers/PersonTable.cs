using ActionBot.Storage;

namespace ActionBot.Officers;

/// <summary>The rows of people.</summary>
public static class PersonTable
{
    private const string Columns = "id, name, mail, upn, aad_object_id, kind, line_manager_id, left_on";

    /// <summary>Everybody, by name.</summary>
    public static Task<IReadOnlyList<Person>> AllAsync(Session session) =>
        session.AllAsync<Person>($"select {Columns} from people order by name, id");

    /// <summary>One person.</summary>
    public static Task<Person?> ByIdAsync(Session session, Guid id) =>
        session.FirstAsync<Person>($"select {Columns} from people where id = @id", new { id });

    /// <summary>The person a Teams identity belongs to.</summary>
    public static Task<Person?> ByAadObjectIdAsync(Session session, string aadObjectId) =>
        session.FirstAsync<Person>($"select {Columns} from people where aad_object_id = @aadObjectId", new { aadObjectId });

    /// <summary>The one person of this mail address or sign-in name.</summary>
    public static Task<Person?> ByMailAsync(Session session, string mail) =>
        session.FirstAsync<Person>($"select {Columns} from people where lower(mail) = lower(@mail) or lower(upn) = lower(@mail)", new { mail });

    /// <summary>Everybody of exactly this name.</summary>
    public static Task<IReadOnlyList<Person>> NamedAsync(Session session, string name) =>
        session.AllAsync<Person>($"select {Columns} from people where lower(name) = lower(@name)", new { name });

    /// <summary>Whether there is anybody on the register whom Teams does not know yet.</summary>
    public static async Task<bool> AnyUnknownToTeamsAsync(Session session) =>
        await session.CountAsync("select count(*) from (select 1 from people where aad_object_id is null and left_on is null limit 1) one") > 0;

    /// <summary>Writes a new person.</summary>
    public static Task InsertAsync(Session session, Person person, DateTimeOffset now) => session.ChangeAsync(
        """
        insert into people (id, name, mail, upn, aad_object_id, kind, line_manager_id, left_on, created_at)
        values (@Id, @Name, @Mail, @Upn, @AadObjectId, @kind, @LineManagerId, @LeftOn, @now)
        """,
        new { person.Id, person.Name, person.Mail, person.Upn, person.AadObjectId, kind = person.Kind.ToString(), person.LineManagerId, person.LeftOn, now });

    /// <summary>Writes what may change about a person.</summary>
    public static Task UpdateAsync(Session session, Person person) => session.ChangeAsync(
        """
        update people set name = @Name, mail = @Mail, upn = @Upn, aad_object_id = @AadObjectId, kind = @kind, line_manager_id = @LineManagerId, left_on = @LeftOn
        where id = @Id
        """,
        new { person.Id, person.Name, person.Mail, person.Upn, person.AadObjectId, kind = person.Kind.ToString(), person.LineManagerId, person.LeftOn });

    /// <summary>Whatever makes somebody more than a name that was written once.</summary>
    internal const string Unused =
        """
        id = @id and created_at >= @since and aad_object_id is null
            and not exists (select 1 from holdings where person_id = @id) and not exists (select 1 from roles where person_id = @id or decided_by = @id)
            and not exists (select 1 from absences where person_id = @id or cover_person_id = @id) and not exists (select 1 from people other where other.line_manager_id = @id)
            and not exists (select 1 from findings where owner_person_id = @id) and not exists (select 1 from action_points where owner_person_id = @id or delegate_id = @id)
            and not exists (select 1 from digests where officer_id = @id) and not exists (select 1 from reminders where officer_id = @id) and not exists (select 1 from replies where person_id = @id)
            and not exists (select 1 from todo_tasks where person_id = @id) and not exists (select 1 from todo_lists where person_id = @id)
            and not exists (select 1 from weekly_lists where person_id = @id) and not exists (select 1 from clerk_tellings where person_id = @id)
        """;

    /// <summary>Takes somebody off the register who was put on it by mistake: made since a moment, not known in Teams, and nothing refers to him.</summary>
    /// <returns>Whether he was taken off.</returns>
    internal static async Task<bool> RemoveUnusedAsync(Session session, Guid id, DateTimeOffset since)
    {
        if (await session.CountAsync($"select count(*) from people where {Unused}", new { id, since }) == 0)
        {
            return false;
        }

        // What was only supposed of him or looked up goes with him.
        await session.ChangeAsync("delete from identity_proposals where person_id = @id", new { id });
        await session.ChangeAsync("delete from people_in_directory where person_id = @id", new { id });
        return await session.ChangeAsync($"delete from people where {Unused}", new { id, since }) == 1;
    }
}
