using ActionBot.Committees;
using ActionBot.Committees.Calendar;
using ActionBot.Officers;
using ActionBot.Storage;

namespace ActionBot.Enquiries;

/// <summary>A meeting and whether its minutes have been read.</summary>
public sealed record MeetingWithMinutes
{
    /// <summary>The meeting.</summary>
    public required Guid MeetingId { get; init; }

    /// <summary>Its day.</summary>
    public required DateOnly HeldOn { get; init; }

    /// <summary>When its newest minutes came in, in UTC; null: none did.</summary>
    public DateTimeOffset? ImportedAt { get; init; }

    /// <summary>Who brought them.</summary>
    public string? ImportedBy { get; init; }

    /// <summary>How many findings they hold.</summary>
    public required long Findings { get; init; }

    /// <summary>How many of them wait for the clerk.</summary>
    public required long Waiting { get; init; }
}

/// <summary>Says of which meetings the minutes have been read, and of which they have not. What is exempt as a whole is told within the committee's circle alone.</summary>
public sealed class ListMinutes(Database database, CouncilTime clock, TimeProvider time)
{
    /// <summary>The meetings that have been held, the newest first.</summary>
    public Task<IReadOnlyList<MeetingWithMinutes>> RunAsync(Committee committee, Standing who) => database.ReadAsync(session => session.AllAsync<MeetingWithMinutes>(
        $"""
        select m.id as meeting_id, m.held_on, d.imported_at, d.imported_by,
            (select count(*) from findings f where f.document_id = d.id) as findings,
            (select count(*) from findings f where f.document_id = d.id and f.status in ('Draft', 'Changed') and f.strength <> 'Suggestion'
                and not exists (select 1 from minutes_documents later where later.replaces_id = d.id)) as waiting
        from meetings m
        left join minutes_documents d on d.meeting_id = m.id
            and d.id = (select newest.id from minutes_documents newest where newest.meeting_id = m.id and lower(newest.file_name) not like '%.vtt' {(who.MayClerk(committee.Id) || who.SitsOn.Contains(committee.Id) ? "" : "and not newest.exempt")} order by newest.imported_at desc, newest.id desc limit 1)
        where m.committee_id = @id and (m.held_on <= @today or d.id is not null) and m.status = 'Confirmed'
        order by m.held_on desc
        """,
        new { id = committee.Id, today = clock.Day(time.GetUtcNow()) }));
}
