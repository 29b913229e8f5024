using ActionBot.Storage;

namespace ActionBot.Graph.People;

/// <summary>How the nightly check last found somebody.</summary>
internal enum DirectoryState
{
    /// <summary>He is there, and his account is in use.</summary>
    Present,

    /// <summary>His account is out of use.</summary>
    Disabled,

    /// <summary>The directory does not know him any more.</summary>
    Gone,

    /// <summary>He seems to have left, with so many others that nobody believes it yet.</summary>
    Doubted,
}

/// <summary>How the nightly check last found somebody, and since when. Only what has changed is written.</summary>
internal sealed record InDirectory
{
    public required Guid PersonId { get; init; }

    public required DirectoryState State { get; init; }

    /// <summary>The day on which it was found so for the first time, in council time.</summary>
    public required DateOnly Since { get; init; }

    /// <summary>The first night in a row on which the directory gave no answer for him; null: it answered the last time.</summary>
    public DateOnly? SilentSince { get; init; }

    /// <summary>He is taken to have left.</summary>
    public bool HasLeft => State is DirectoryState.Disabled or DirectoryState.Gone;

    /// <summary>Everybody who was ever found otherwise than expected.</summary>
    public static Task<IReadOnlyList<InDirectory>> AllAsync(Session session) => session.AllAsync<InDirectory>("select person_id, state, since, silent_since from people_in_directory");

    /// <summary>Writes it.</summary>
    public static Task WriteAsync(Session session, InDirectory row) => session.ChangeAsync(
        """
        insert into people_in_directory (person_id, state, since, silent_since) values (@PersonId, @state, @Since, @SilentSince)
        on conflict (person_id) do update set state = excluded.state, since = excluded.since, silent_since = excluded.silent_since
        """,
        new { row.PersonId, state = row.State.ToString(), row.Since, row.SilentSince });
}
