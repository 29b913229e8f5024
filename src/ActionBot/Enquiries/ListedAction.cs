using ActionBot.ActionPoints;
using ActionBot.Committees;
using ActionBot.Storage;

namespace ActionBot.Enquiries;

/// <summary>One action point on one line of a list.</summary>
public sealed record ListedAction
{
    /// <summary>Its id.</summary>
    public required Guid Id { get; init; }

    /// <summary>Whose it is.</summary>
    public required Guid CommitteeId { get; init; }

    /// <summary>The committee's name.</summary>
    public required string Committee { get; init; }

    /// <summary>"CFS-26-27-014".</summary>
    public required string Reference { get; init; }

    /// <summary>What is to be done.</summary>
    public required string Text { get; init; }

    /// <summary>Where it stands.</summary>
    public required ActionPointStatus Status { get; init; }

    /// <summary>Not for the public.</summary>
    public required bool Exempt { get; init; }

    /// <summary>The post or person it belongs to, or the words of the minutes; empty: nobody yet.</summary>
    public required string Owner { get; init; }

    /// <summary>The post it belongs to.</summary>
    public Guid? OwnerPostId { get; init; }

    /// <summary>The person it belongs to.</summary>
    public Guid? OwnerPersonId { get; init; }

    /// <summary>Who does it: today's holder of the post, or a delegate; empty: the post is vacant, or the owner is a person.</summary>
    public required string Holder { get; init; }

    /// <summary>The due's kind.</summary>
    public required DueKind DueKind { get; init; }

    /// <summary>Recurring at every so many meetings; null: at every meeting.</summary>
    public int? EveryNthMeeting { get; init; }

    /// <summary>The due's date, where the kind is date.</summary>
    public DateOnly? DueDate { get; init; }

    /// <summary>The day of the meeting it is reported to.</summary>
    public required DateOnly ReportsOn { get; init; }

    /// <summary>Whether that meeting takes place.</summary>
    public required MeetingStatus Meeting { get; init; }

    /// <summary>The day of the meeting that asked for it.</summary>
    public required DateOnly AskedOn { get; init; }

    /// <summary>How often it was put off.</summary>
    public required int Postponements { get; init; }

    /// <summary>The day it is due; null where none is set.</summary>
    public DateOnly? DueOn => DueKind switch
    {
        DueKind.Date => DueDate,
        DueKind.Meeting => ReportsOn,
        _ => null,
    };

    /// <summary>Neither closed nor superseded nor dropped.</summary>
    public bool IsOutstanding => Status is not (ActionPointStatus.Closed or ActionPointStatus.Superseded or ActionPointStatus.NoLongerRequired);

    /// <summary>Late on that day: the same rule as <see cref="ActionPoint.IsOverdueOn"/>; nothing is late because its meeting was cancelled.</summary>
    public bool IsLateOn(DateOnly today) =>
        Status is not (ActionPointStatus.ProposedComplete or ActionPointStatus.Referred or ActionPointStatus.Closed or ActionPointStatus.Superseded or ActionPointStatus.NoLongerRequired)
        && (DueKind == DueKind.Date || Meeting == MeetingStatus.Confirmed) && DueOn < today;

    /// <summary>A condition on <c>a</c> and its report-to meeting <c>m</c>: late on <c>@today</c>.</summary>
    internal const string Late =
        """
        (a.status not in ('ProposedComplete', 'Referred', 'Closed', 'Superseded', 'NoLongerRequired')
            and ((a.due_kind = 'Date' and a.due_date < @today) or (a.due_kind = 'Meeting' and m.status = 'Confirmed' and m.held_on < @today)))
        """;

    /// <summary>The day it is due, of <c>a</c> and <c>m</c>.</summary>
    internal const string Due = "case a.due_kind when 'Date' then a.due_date when 'Meeting' then m.held_on end";

    /// <summary>The columns of a line, from <c>action_points a</c>; <c>@today</c> says who holds the post.</summary>
    internal const string Columns =
        """
        a.id, a.committee_id, c.name as committee, a.reference, a.text, a.status, a.exempt, a.owner_post_id, a.owner_person_id,
        coalesce(post.title, owner.name, a.owner_text, '') as owner,
        coalesce(delegate.name, (
            select holder.name from holdings h join people holder on holder.id = h.person_id
            where h.post_id = a.owner_post_id and h.from_date <= @today and (h.until_date is null or h.until_date >= @today) and (holder.left_on is null or holder.left_on >= @today)
            order by case h.capacity when 'Holder' then 0 else 1 end, h.from_date desc limit 1), '') as holder,
        a.due_kind, a.due_date, a.every_nth_meeting, m.held_on as reports_on, m.status as meeting, asked.held_on as asked_on, a.postponements
        """;

    /// <summary>What a line is put together from.</summary>
    internal const string Joins =
        """
        join committees c on c.id = a.committee_id
        join meetings m on m.id = a.report_to_meeting_id
        join meetings asked on asked.id = a.meeting_id
        left join posts post on post.id = a.owner_post_id
        left join people owner on owner.id = a.owner_person_id
        left join people delegate on delegate.id = a.delegate_id
        """;

    /// <summary>The lines of these action points, in the order given.</summary>
    internal static async Task<IReadOnlyList<ListedAction>> OfAsync(Session session, IReadOnlyList<Guid> ids, DateOnly today)
    {
        if (ids.Count == 0)
        {
            return [];
        }

        // One question for all: over a network each of twenty would wait for its own answer.
        var lines = (await session.AllAsync<ListedAction>($"select {Columns} from action_points a {Joins} where a.id in ({string.Join(", ", ids.Select((_, at) => FormattableString.Invariant($"@id{at}")))})", Values(ids, today))).ToDictionary(line => line.Id);
        return [.. ids.Where(lines.ContainsKey).Select(id => lines[id])];
    }

    private static Dictionary<string, object> Values(IReadOnlyList<Guid> ids, DateOnly today)
    {
        var values = new Dictionary<string, object> { ["today"] = today };
        for (var at = 0; at < ids.Count; at++)
        {
            values[FormattableString.Invariant($"id{at}")] = ids[at];
        }

        return values;
    }
}
