using ActionBot.Officers;
using ActionBot.Storage;

namespace ActionBot.Enquiries;

/// <summary>One limb of a resolution on one line of a list.</summary>
public sealed record ListedLimb
{
    /// <summary>The committee's name.</summary>
    public required string Committee { get; init; }

    /// <summary>The day of the meeting that resolved it.</summary>
    public required DateOnly ResolvedOn { get; init; }

    /// <summary>The agenda item.</summary>
    public string? AgendaItem { get; init; }

    /// <summary>"(a)".</summary>
    public string? Label { get; init; }

    /// <summary>The words of the minutes.</summary>
    public required string Text { get; init; }

    /// <summary>Not for the public.</summary>
    public required bool Exempt { get; init; }

    /// <summary>The action that follows it up; null: none, or not open to the reader.</summary>
    public string? Reference { get; init; }
}

/// <summary>What was resolved.</summary>
/// <param name="Words">What was searched for; empty: the newest.</param>
/// <param name="Rows">The newest first.</param>
/// <param name="HasMore">There is more than is shown.</param>
public sealed record ResolutionsFound(IReadOnlyList<string> Words, IReadOnlyList<ListedLimb> Rows, bool HasMore);

/// <summary>Finds what was resolved, by words or simply the newest of a committee. What is exempt is found within the committee's circle alone.</summary>
public sealed class ListResolutions(Database database)
{
    /// <summary>Finds it.</summary>
    /// <param name="about">What it is about; null: the newest.</param>
    /// <param name="committeeId">Of one committee; null: of all.</param>
    /// <param name="who">Who asks.</param>
    /// <param name="from">How many were seen already.</param>
    /// <param name="most">How many at once.</param>
    /// <param name="meetingId">Of one meeting, where nothing is searched for; null: of all.</param>
    /// <param name="withoutAction">Only what no action follows up, where nothing is searched for.</param>
    public async Task<ResolutionsFound> RunAsync(string? about, Guid? committeeId, Standing who, int from = 0, int most = 8, Guid? meetingId = null, bool withoutAction = false)
    {
        IReadOnlyList<string> words = about is null ? [] : SearchWords.Of(about);
        if (VisibleTo.Of(who) is not { } visible)
        {
            return new ResolutionsFound(words, [], false);
        }

        return await database.ReadAsync(async session =>
        {
            var ids = words.Count > 0
                ? await FoundByWords.LimbsAsync(session, words, committeeId, visible, from + most + 1)
                : await NewestAsync(session, committeeId, meetingId, withoutAction, visible, from + most + 1);
            var rows = new List<ListedLimb>();
            foreach (var id in ids.Skip(from).Take(most))
            {
                rows.Add(await LineAsync(session, id, visible));
            }

            return new ResolutionsFound(words, rows, ids.Count > from + most);
        });
    }

    private static Task<IReadOnlyList<Guid>> NewestAsync(Session session, Guid? committeeId, Guid? meetingId, bool withoutAction, VisibleTo visible, int most) => session.AllAsync<Guid>(
        $"""
        select l.id from resolutions r join meetings m on m.id = r.meeting_id join resolution_limbs l on l.resolution_id = r.id
        where {(committeeId is null ? "" : "r.committee_id = @committeeId and ")}{(meetingId is null ? "" : "r.meeting_id = @meetingId and ")}{(withoutAction ? "l.action_point_id is null and " : "")}{FoundByWords.ResolutionVisible}
        order by m.held_on desc, r.recorded_at, r.id, l.number
        limit @most
        """,
        new { committeeId, meetingId, most, visible.Circle, visible.Everything });

    private static async Task<ListedLimb> LineAsync(Session session, Guid id, VisibleTo visible) => (await session.FirstAsync<ListedLimb>(
        $"""
        select c.name as committee, m.held_on as resolved_on, r.agenda_item, l.label, l.text, r.exempt,
            (select a.reference from action_points a where a.id = l.action_point_id and {VisibleTo.Condition}) as reference
        from resolution_limbs l join resolutions r on r.id = l.resolution_id join meetings m on m.id = r.meeting_id join committees c on c.id = r.committee_id
        where l.id = @id
        """,
        new { id, visible.Circle, visible.Mine, visible.Everything }))!;
}
