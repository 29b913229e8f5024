using ActionBot.Officers;

namespace ActionBot.ActionPoints;

/// <summary>
/// Who may see and who may change an action point. An exempt one is open to the committee's clerks and members, its owner and the owner's
/// cover; to everybody else it shows its reference alone.
/// </summary>
public static class ActionPointAccess
{
    /// <summary>May see that it exists and everything about it.</summary>
    public static bool MaySee(Standing who, ActionPoint point) =>
        who.MayClerk(point.CommitteeId)
        || who.SitsOn.Contains(point.CommitteeId)
        || MayAnswer(who, point)
        || (!point.Exempt && who.Person is not null);

    /// <summary>May answer for it: the owner, a cover or a delegate, or the clerk on somebody's behalf.</summary>
    public static bool MayAnswer(Standing who, ActionPoint point) =>
        who.MayClerk(point.CommitteeId) || who.Answers(point.OwnerPostId, point.OwnerPersonId, point.DelegateId);

    /// <summary>A sentence for somebody who may not do a clerk's work here; null for a clerk of this committee.</summary>
    public static string? OnlyTheClerk(Standing who, ActionPoint point, string deed) =>
        who.MayClerk(point.CommitteeId) ? null : $"Only a clerk of the committee can {deed} {point.Reference}.";
}
