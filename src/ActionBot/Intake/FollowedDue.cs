using ActionBot.ActionPoints;
using ActionBot.Committees;

namespace ActionBot.Intake;

/// <summary>What a change of the calendar means for one due.</summary>
public enum Following
{
    /// <summary>It goes to another meeting now, as its words say on the new calendar.</summary>
    GoesElsewhere,

    /// <summary>Its meeting has another day, and it goes along.</summary>
    GoesAlong,

    /// <summary>Its meeting does not take place, and the calendar holds no later one.</summary>
    HasNoMeeting,

    /// <summary>It stays where it is; the clerk could move it.</summary>
    Offered,
}

/// <summary>One due that a change of the calendar touches.</summary>
/// <param name="Point">The action point as it is before.</param>
/// <param name="What">What happens to it.</param>
/// <param name="From">The meeting it is reported to, as it stood before the change.</param>
/// <param name="To">The meeting it is reported to afterwards; where it is only offered, the one it could go to.</param>
/// <param name="Why">The reason, as a sentence.</param>
public sealed record FollowedDue(ActionPoint Point, Following What, Meeting From, Meeting To, string Why)
{
    /// <summary>The action point as the change leaves it. The first due and the words stay, and a meeting that moves is no postponement.</summary>
    public ActionPoint After => What == Following.GoesElsewhere ? Point with { ReportToMeetingId = To.Id } : Point;
}
