using ActionBot.Committees;

namespace ActionBot.Chasing;

/// <summary>The committees and meetings of one moment, ready to be looked up.</summary>
internal sealed class ChaseCalendar(ChaseWorld world)
{
    private readonly Dictionary<Guid, Committee> committees = world.Committees.ToDictionary(committee => committee.Id);
    private readonly Dictionary<Guid, Meeting> meetings = world.Meetings.ToDictionary(meeting => meeting.Id);
    private readonly Dictionary<Guid, List<Meeting>> meetingsOf = world.Meetings.GroupBy(meeting => meeting.CommitteeId).ToDictionary(group => group.Key, group => group.ToList());

    public Committee Committee(Guid id) => committees[id];

    public Meeting? Meeting(Guid id) => meetings.GetValueOrDefault(id);

    /// <summary>The calendar of one committee, in order.</summary>
    public IReadOnlyList<Meeting> MeetingsOf(Guid committeeId) => meetingsOf.GetValueOrDefault(committeeId) ?? [];

    /// <summary>The last meeting of a committee that took reports before that day.</summary>
    public Meeting? LastBefore(Guid committeeId, DateOnly day) => MeetingsOf(committeeId)
        .LastOrDefault(meeting => meeting.HeldOn < day && meeting.TakesReports);
}
