using ActionBot.Committees;
using ActionBot.Officers;
using ActionBot.Storage;

namespace ActionBot.Chasing;

/// <summary>
/// What the second look and every redrawn message are held against: who answers, and the committees with their calendars. It is read once and kept for
/// as long as the register's own stamp stays the same, which every change of a person, a post, a holder, leave, a committee or a meeting changes, whoever
/// makes it: this program, another instance or an administrator's own statement. So leave entered in the middle of a sweep is heeded by the next message.
/// </summary>
public sealed class KnownCouncil
{
    private volatile CouncilNow? kept;

    /// <summary>Asks for the register's stamp.</summary>
    internal const string Statement = "select stamp from council_stamp";

    /// <summary>The council as the register has it now.</summary>
    internal async Task<CouncilNow> OfAsync(Session session, DateOnly today) => await OfAsync(session, today, await session.CountAsync(Statement));

    /// <summary>The council as it is under a stamp that was just read. The stamp is read first: what changes in between is kept under the older one, and so read again.</summary>
    internal async Task<CouncilNow> OfAsync(Session session, DateOnly today, long stamp)
    {
        if (kept is { } known && known.Stamp == stamp && known.Day == today)
        {
            return known;
        }

        var fresh = new CouncilNow(
            stamp,
            today,
            await ChaseWorld.LoadWhoAsync(session, today),
            (await CommitteeTable.EveryAsync(session)).ToDictionary(committee => committee.Id),
            (await MeetingTable.AllAsync(session)).ToLookup(meeting => meeting.CommitteeId));
        kept = fresh;
        return fresh;
    }
}

/// <summary>The council at one moment.</summary>
internal sealed class CouncilNow(long stamp, DateOnly day, WhoAnswers who, IReadOnlyDictionary<Guid, Committee> committees, ILookup<Guid, Meeting> meetings)
{
    private readonly Dictionary<Guid, IReadOnlyList<Meeting>> calendars = meetings.ToDictionary(calendar => calendar.Key, calendar => (IReadOnlyList<Meeting>)[.. calendar]);
    private readonly Dictionary<Guid, DateOnly> days = meetings.SelectMany(calendar => calendar).ToDictionary(meeting => meeting.Id, meeting => meeting.HeldOn);

    /// <summary>The register's stamp then.</summary>
    public long Stamp => stamp;

    /// <summary>The day.</summary>
    public DateOnly Day => day;

    /// <summary>Who answers.</summary>
    public WhoAnswers Who => who;

    /// <summary>A committee, also one that has ended.</summary>
    public Committee Committee(Guid id) => committees[id];

    /// <summary>All meetings of a committee in order, cancelled and past ones too.</summary>
    public IReadOnlyList<Meeting> CalendarOf(Guid committeeId) => calendars.GetValueOrDefault(committeeId, []);

    /// <summary>The day of a meeting of whichever committee.</summary>
    public DateOnly? DayOf(Guid meetingId) => days.TryGetValue(meetingId, out var heldOn) ? heldOn : null;
}
