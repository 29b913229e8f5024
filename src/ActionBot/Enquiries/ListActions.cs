using ActionBot.ActionPoints;
using ActionBot.Committees.Calendar;
using ActionBot.Officers;
using ActionBot.Storage;

namespace ActionBot.Enquiries;

/// <summary>What is outstanding: one page, and how many there are. The longest late comes first, then what is due soonest.</summary>
public sealed class ListActions(Database database, CouncilTime clock, TimeProvider time)
{
    private const string Outstanding = "a.status not in ('Closed', 'Superseded', 'NoLongerRequired')";

    /// <summary>Lists them for somebody.</summary>
    /// <param name="wanted">Which ones.</param>
    /// <param name="who">Who asks. A stranger gets an empty list.</param>
    public Task<ActionList> RunAsync(Wanted wanted, Standing who)
    {
        var today = clock.Day(time.GetUtcNow());
        return VisibleTo.Of(who) is { } visible
            ? database.ReadAsync(session => InAsync(session, wanted, visible, today))
            : Task.FromResult(new ActionList(wanted, [], 0, 0, today));
    }

    /// <summary>What somebody answers for today, all committees together: as owner, as holder of a post, as cover or as delegate.</summary>
    /// <param name="who">Who asks.</param>
    /// <param name="wanted">Which of them; owner and paging count as for every list.</param>
    public async Task<ActionList> MineAsync(Standing who, Wanted wanted)
    {
        var today = clock.Day(time.GetUtcNow());
        if (who.Person is not { } person)
        {
            return new ActionList(wanted, [], 0, 0, today);
        }

        var all = await database.ReadAsync(async session =>
        {
            var mine = new List<ListedAction>();
            // One question an owner: each reads its own index, where one question for all would read the register.
            foreach (var post in who.Posts)
            {
                mine.AddRange(await OwnedAsync(session, "a.owner_post_id = @owner", post, today));
            }

            foreach (var owner in who.CoversFor.Append(person.Id))
            {
                mine.AddRange(await OwnedAsync(session, "a.owner_person_id = @owner", owner, today));
            }

            mine.AddRange(await OwnedAsync(session, "a.delegate_id = @owner", person.Id, today));
            return mine;
        });
        var wished = all.DistinctBy(action => action.Id)
            .Where(action => (wanted.CommitteeId is null || action.CommitteeId == wanted.CommitteeId) && (!wanted.Late || action.IsLateOn(today)) && (wanted.Status is null || action.Status == wanted.Status)
                && (wanted.Since is not { } since || action.DueOn >= since) && (wanted.Until is not { } until || action.DueOn <= until))
            .OrderBy(action => action.IsLateOn(today) ? 0 : 1).ThenBy(action => action.DueOn ?? DateOnly.MaxValue).ThenBy(action => action.Reference, StringComparer.Ordinal)
            .ToList();
        return new ActionList(wanted, [.. wished.Skip(wanted.From).Take(wanted.Most)], wished.Count, wished.Count(action => action.IsLateOn(today)), today);
    }

    internal static async Task<ActionList> InAsync(Session session, Wanted wanted, VisibleTo visible, DateOnly today)
    {
        var condition = Condition(wanted, visible);
        var order = wanted.Oldest ? "page_asked, page_reference" : "page_put_off, page_late, page_due nulls last, page_reference";
        var values = new
        {
            committee = wanted.CommitteeId, status = wanted.Status?.ToString(), post = wanted.OwnerPostId, person = wanted.OwnerPersonId, since = wanted.Since, until = wanted.Until, reportsTo = wanted.ReportsTo, askedAt = wanted.AskedAt, today, from = wanted.From, most = wanted.Most,
            visible.Circle, visible.Mine, visible.Everything,
        };
        // The ids alone are sorted: a page is twenty of several hundred rows, each of them wide.
        var rows = await session.AllAsync<ListedAction>(
            $"""
            select {ListedAction.Columns}
            from (
                select a.id as page_id, case when {ListedAction.Late} then 0 else 1 end as page_late, {ListedAction.Due} as page_due, {(wanted.PutOff ? "-a.postponements" : "0")} as page_put_off, {(wanted.Oldest ? "asked.held_on" : "null")} as page_asked, a.reference as page_reference
                from action_points a join meetings m on m.id = a.report_to_meeting_id {(wanted.Oldest ? "join meetings asked on asked.id = a.meeting_id" : "")}
                where {condition}
                order by {order}
                limit @most offset @from
            ) page
            join action_points a on a.id = page.page_id
            {ListedAction.Joins}
            order by {order}
            """,
            values);
        var count = await session.CountAsync($"select count(*) from action_points a {(wanted.Late || wanted.Since is not null || wanted.Until is not null ? "join meetings m on m.id = a.report_to_meeting_id" : "")} where {condition}", values);
        var late = wanted.Late ? count : await session.CountAsync($"select count(*) from action_points a join meetings m on m.id = a.report_to_meeting_id where {condition} and {ListedAction.Late}", values);
        return new ActionList(wanted, rows, count, late, today);
    }

    private static Task<IReadOnlyList<ListedAction>> OwnedAsync(Session session, string owned, Guid owner, DateOnly today) => session.AllAsync<ListedAction>(
        $"select {ListedAction.Columns} from action_points a {ListedAction.Joins} where {owned} and {Outstanding}", new { owner, today });

    // What is closed was so at a meeting; what is open is due on a day.
    private static string DayOf(Wanted wanted) => wanted.Status == ActionPointStatus.Closed
        ? "(select closing.held_on from meetings closing where closing.id = a.closed_at_meeting_id)"
        : $"({ListedAction.Due})";

    // Only what is asked for stands in the statement, so that the narrowest index is found.
    private static string Condition(Wanted wanted, VisibleTo visible) => string.Join(" and ", new[]
    {
        wanted.CommitteeId is null ? null : "a.committee_id = @committee",
        wanted.Status is null ? Outstanding : "a.status = @status",
        wanted.OwnerPostId is null ? null : "a.owner_post_id = @post",
        wanted.OwnerPersonId is null ? null : "(a.owner_person_id = @person or a.delegate_id = @person or a.owner_post_id in (select post_id from holdings where person_id = @person and from_date <= @today and (until_date is null or until_date >= @today)))",
        wanted.Late ? ListedAction.Late : null,
        wanted.PutOff ? "a.postponements > 0" : null,
        wanted.Exempt ? "a.exempt" : null,
        wanted.AskedAt is null ? null : "a.meeting_id = @askedAt",
        wanted.Since is null ? null : $"{DayOf(wanted)} >= @since",
        wanted.Until is null ? null : $"{DayOf(wanted)} <= @until",
        wanted.ReportsTo is null ? null : "a.report_to_meeting_id = @reportsTo",
        wanted.CommitteeId is { } committee && visible.SeesAllOf(committee) ? null : VisibleTo.Condition,
    }.OfType<string>());
}
