using ActionBot.Storage;

namespace ActionBot.Officers;

/// <summary>
/// Everybody whom Teams has shown, by installing the app or in a roster: enough to know him when a clerk names him afterwards. It permits nothing and
/// is forgotten a year after he was last seen.
/// </summary>
public static class SeenIdentityTable
{
    private const string Columns = "aad_object_id, name, upn, mail";

    // Whoever is in a team writes, or the roster is read again, well within a year.
    private static readonly TimeSpan Remembered = TimeSpan.FromDays(365);

    /// <summary>Somebody, if he was seen since then.</summary>
    public static async Task<TeamsIdentity?> SinceAsync(Session session, string aadObjectId, DateTimeOffset since) => (await session.FirstAsync<Row>(
        $"select {Columns} from seen_identities where aad_object_id = @aadObjectId and seen_at >= @since", new { aadObjectId, since }))?.Identity;

    /// <summary>Remembers somebody as he was shown just now.</summary>
    public static Task RememberAsync(Session session, TeamsIdentity identity, DateTimeOffset now) => session.ChangeAsync(
        """
        insert into seen_identities (aad_object_id, name, upn, mail, seen_at) values (@AadObjectId, @Name, @Upn, @Mail, @now)
        on conflict (aad_object_id) do update set name = excluded.name, upn = excluded.upn, mail = excluded.mail, seen_at = excluded.seen_at
        """,
        new { identity.AadObjectId, identity.Name, identity.Upn, identity.Mail, now });

    /// <summary>Whoever is nobody on the register yet and has that address, or that surname somewhere in his name.</summary>
    public static async Task<IReadOnlyList<TeamsIdentity>> LikeAsync(Session session, string? mail, string? upn, string surname) => [.. (await session.AllAsync<Row>(
        $"""
        select {Columns} from seen_identities seen
        where not exists (select 1 from people where people.aad_object_id = seen.aad_object_id)
          and (lower(upn) in (lower(@mail), lower(@upn)) or lower(mail) in (lower(@mail), lower(@upn)) or lower(name) like @like escape '!')
        order by name, aad_object_id
        """,
        new { mail = mail ?? "", upn = upn ?? "", like = $"%{surname.ToLowerInvariant().Replace("!", "!!", StringComparison.Ordinal).Replace("%", "!%", StringComparison.Ordinal).Replace("_", "!_", StringComparison.Ordinal)}%" })).Select(row => row.Identity)];

    /// <summary>Forgets whoever was not seen for a year.</summary>
    /// <returns>How many.</returns>
    public static Task<int> ForgetAsync(Session session, DateTimeOffset now) =>
        session.ChangeAsync("delete from seen_identities where seen_at < @before", new { before = now - Remembered });

    private sealed class Row
    {
        public string AadObjectId { get; set; } = "";

        public string Name { get; set; } = "";

        public string? Upn { get; set; }

        public string? Mail { get; set; }

        public TeamsIdentity Identity => new(AadObjectId, Name, Upn, Mail);
    }
}
