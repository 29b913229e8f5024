using ActionBot.ActionPoints;
using ActionBot.Committees;
using ActionBot.Committees.Calendar;
using ActionBot.Officers;
using ActionBot.Storage;

namespace ActionBot.Enquiries;

/// <summary>One thing that changed, on one line.</summary>
public sealed record ListedChange
{
    /// <summary>When, in UTC.</summary>
    public required DateTimeOffset HappenedAt { get; init; }

    /// <summary>The action's reference; null: it was a meeting, or minutes.</summary>
    public string? Reference { get; init; }

    /// <summary>The action's task.</summary>
    public string? Text { get; init; }

    /// <summary>The committee's name.</summary>
    public string? Committee { get; init; }

    /// <summary>The action is not for the public.</summary>
    public bool? Exempt { get; init; }

    /// <summary>What happened.</summary>
    public required string What { get; init; }

    /// <summary>Who did it.</summary>
    public required string ByName { get; init; }
}

/// <summary>What has changed since a day.</summary>
/// <param name="From">The first day.</param>
/// <param name="Until">The last day; null: today.</param>
/// <param name="Rows">The newest first.</param>
/// <param name="Count">How many there are.</param>
/// <param name="SeesAll">The reader has a committee; else only what is his own is told.</param>
public sealed record Changes(DateOnly From, DateOnly? Until, IReadOnlyList<ListedChange> Rows, long Count, bool SeesAll);

/// <summary>
/// Says what has changed: for clerks, chairs and members in their committees, for officers in what is theirs. What was taken back is no change, and the
/// words of an answer or a reason are not told here.
/// </summary>
public sealed class ListChanges(Database database, CouncilTime clock)
{
    private const int Most = 12;

    /// <summary>Lists them.</summary>
    /// <param name="from">The first day, in council time.</param>
    /// <param name="until">The last; null: today.</param>
    /// <param name="committee">Of one committee; null: of all that are the reader's.</param>
    /// <param name="who">Who asks.</param>
    /// <param name="inCompany">Others read along: nothing exempt is shown.</param>
    /// <param name="byHimself">Only what whoever asks did.</param>
    public async Task<Changes> RunAsync(DateOnly from, DateOnly? until, Committee? committee, Standing who, bool inCompany, bool byHimself = false)
    {
        var seesAll = who.IsConsole || who.Clerks.Count + who.SitsOn.Count > 0;
        if (VisibleTo.Of(who) is not { } visible)
        {
            return new Changes(from, until, [], 0, seesAll);
        }

        // Whose it is decides: of a committee everything, else what one answers for. An owner's exempt action is open to him as well.
        var condition =
            $"""
            from history h left join action_points a on a.id = h.subject_id and h.subject in ('action point', 'paper words') left join committees c on c.id = h.committee_id
            where h.happened_at >= @since and h.happened_at < @before and h.undoes_id is null
                and not exists (select 1 from history later where later.undoes_id = h.id)
                and (a.id is not null or h.subject in ('meeting', 'minutes'))
                and (@Everything or @Circle like '%' || cast(h.committee_id as text) || '%'
                    or @Mine like '%' || cast(a.owner_post_id as text) || '%' or @Mine like '%' || cast(a.owner_person_id as text) || '%' or @Mine like '%' || cast(a.delegate_id as text) || '%')
                {(committee is null ? "" : "and h.committee_id = @committee")} {(inCompany ? "and not coalesce(a.exempt, false)" : "")} {(byHimself ? "and h.by_person_id = @self" : "")}
            """;
        var values = new
        {
            since = clock.Moment(from, TimeOnly.MinValue), before = clock.Moment((until ?? DateOnly.MaxValue.AddDays(-2)).AddDays(1), TimeOnly.MinValue),
            committee = committee?.Id, self = who.Person?.Id, visible.Circle, visible.Mine, visible.Everything, most = Most,
        };
        return await database.ReadAsync(async session => new Changes(
            from,
            until,
            [
                .. await session.AllAsync<ListedChange>(
                    $"""
                    select h.happened_at, a.reference, a.text, c.name as committee, a.exempt, case when h.deed = 'SaidToBelong' then 'said to belong to somebody else' else h.what end as what, h.by_name
                    {condition} order by h.happened_at desc, h.id desc limit @most
                    """,
                    values),
            ],
            await session.CountAsync($"select count(*) {condition}", values),
            seesAll));
    }
}
