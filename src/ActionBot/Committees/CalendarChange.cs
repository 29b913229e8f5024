using ActionBot.Storage;

namespace ActionBot.Committees;

/// <summary>What becomes of a meeting when a calendar changes.</summary>
public enum CalendarChangeKind
{
    /// <summary>It is called.</summary>
    Added,

    /// <summary>It is held on another day. It keeps its id.</summary>
    Moved,

    /// <summary>It begins at another time of its day.</summary>
    Retimed,

    /// <summary>It does not take place.</summary>
    Cancelled,

    /// <summary>It was cancelled and takes place after all.</summary>
    Reinstated,

    /// <summary>Its place, or its id in another calendar, was learnt. No date changes.</summary>
    Noted,
}

/// <summary>One change of a committee's calendar, wished or made.</summary>
/// <param name="Before">The meeting as it stands; null: it is new.</param>
/// <param name="After">The meeting as it will be.</param>
public sealed record CalendarChange(Meeting? Before, Meeting After)
{
    /// <summary>What becomes of it.</summary>
    public CalendarChangeKind Kind => Before switch
    {
        null => CalendarChangeKind.Added,
        { Status: MeetingStatus.Confirmed } when After.Status == MeetingStatus.Cancelled => CalendarChangeKind.Cancelled,
        { Status: MeetingStatus.Cancelled } when After.Status == MeetingStatus.Confirmed => CalendarChangeKind.Reinstated,
        var before when before.HeldOn != After.HeldOn => CalendarChangeKind.Moved,
        var before when before.StartsAt != After.StartsAt => CalendarChangeKind.Retimed,
        _ => CalendarChangeKind.Noted,
    };

    /// <summary>The change as a clause, for the history and to show before it is made: "moved from 24 November 2026 to 17 November 2026".</summary>
    public string Words => Kind switch
    {
        CalendarChangeKind.Added when After.Kind == MeetingKind.Reconvened => $"reconvenes on {Days.Plain(After.HeldOn)}{At}",
        CalendarChangeKind.Added => $"{(After.Kind == MeetingKind.Extraordinary ? "extraordinary meeting " : After.Kind == MeetingKind.Annual ? "annual meeting " : "")}called for {Days.Plain(After.HeldOn)}{At}",
        CalendarChangeKind.Moved => $"moved from {Days.Plain(Before!.HeldOn)} to {Days.Plain(After.HeldOn)}{(Before.StartsAt == After.StartsAt ? "" : At)}",
        CalendarChangeKind.Retimed => $"the meeting of {Days.Plain(After.HeldOn)} begins{(After.StartsAt is null ? " at a time not yet known" : At)}",
        CalendarChangeKind.Cancelled => $"cancelled ({Days.Plain(After.HeldOn)})",
        CalendarChangeKind.Reinstated => $"takes place after all ({Days.Plain(After.HeldOn)})",
        _ => $"place or calendar id noted ({Days.Plain(After.HeldOn)})",
    };

    private string At => After.StartsAt is { } time ? $" at {Days.Clock(time)}" : "";

    /// <summary>A meeting is called.</summary>
    public static CalendarChange Add(Committee committee, NamedMeeting named, DateTimeOffset now) => new(null, new Meeting
    {
        Id = Guid.CreateVersion7(now), CommitteeId = committee.Id, HeldOn = named.HeldOn, FirstHeldOn = named.HeldOn,
        StartsAt = named.StartsAt, Kind = named.Kind, Place = named.Place, ExternalId = named.ExternalId,
    });

    /// <summary>A meeting is held on another day.</summary>
    public static CalendarChange Move(Meeting meeting, DateOnly to, TimeOnly? startsAt = null) =>
        new(meeting, meeting with { HeldOn = to, StartsAt = startsAt ?? meeting.StartsAt });

    /// <summary>
    /// A meeting was adjourned and reconvenes. One that has begun stays on its day, and the rest of it is a sitting of its own, to which nothing new is
    /// reported; one that is still to come has simply moved.
    /// </summary>
    public static CalendarChange Reconvene(Meeting meeting, DateOnly on, TimeOnly? startsAt, DateOnly today, DateTimeOffset now) => meeting.HeldOn > today
        ? Move(meeting, on, startsAt)
        : new CalendarChange(null, new Meeting { Id = Guid.CreateVersion7(now), CommitteeId = meeting.CommitteeId, HeldOn = on, FirstHeldOn = on, StartsAt = startsAt ?? meeting.StartsAt, Place = meeting.Place, Kind = MeetingKind.Reconvened });

    /// <summary>A meeting does not take place.</summary>
    public static CalendarChange Cancel(Meeting meeting) => new(meeting, meeting with { Status = MeetingStatus.Cancelled });

    /// <summary>A cancelled meeting takes place after all.</summary>
    public static CalendarChange Reinstate(Meeting meeting) => new(meeting, meeting with { Status = MeetingStatus.Confirmed });

    /// <summary>A calendar as these changes leave it, in order.</summary>
    public static IReadOnlyList<Meeting> Applied(IReadOnlyList<Meeting> calendar, IReadOnlyList<CalendarChange> changes)
    {
        var changed = changes.ToDictionary(change => change.After.Id, change => change.After);
        return
        [
            .. calendar.Where(meeting => !changed.ContainsKey(meeting.Id)).Concat(changed.Values)
                .OrderBy(meeting => meeting.HeldOn).ThenBy(meeting => meeting.StartsAt ?? TimeOnly.MinValue),
        ];
    }
}
