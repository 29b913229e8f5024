using ActionBot.Committees;
using ActionBot.Officers;
using ActionBot.Storage;

namespace ActionBot.Chasing.Overviews;

/// <summary>Who wants an overview, and who has had which. Where nobody wants one nothing is looked up.</summary>
/// <param name="Chairs">The chairs of the committees that have a brief.</param>
/// <param name="WeeklyReaders">Who gets the weekly list.</param>
/// <param name="Made">What was made lately and not taken out.</param>
public sealed record OverviewsWanted(IReadOnlyList<Role> Chairs, IReadOnlySet<Guid> WeeklyReaders, IReadOnlyList<OverviewMade> Made)
{
    /// <summary>Nobody wants one.</summary>
    public static OverviewsWanted None { get; } = new([], new HashSet<Guid>(), []);

    // A brief comes at most 40 working days before its meeting.
    private const int DaysBack = 90;

    internal static async Task<OverviewsWanted> LoadAsync(Session session, IReadOnlyList<Committee> committees, DateOnly today)
    {
        var briefed = committees.Where(committee => committee.BriefDays is not null && !(committee.EndedOn < today)).Select(committee => committee.Id).ToHashSet();
        var weekly = await WeeklyListTable.ReadersAsync(session);
        if (briefed.Count == 0 && weekly.Count == 0)
        {
            return None;
        }

        var chairs = briefed.Count == 0 ? [] : (await RoleTable.AllAsync(session)).Where(role => IsChair(role) && briefed.Contains(role.CommitteeId!.Value)).ToList();
        return new OverviewsWanted(chairs, weekly, await DigestTable.OverviewsFromAsync(session, today.AddDays(-DaysBack)));
    }

    /// <summary>Whether somebody chairs a committee on that day.</summary>
    internal static bool IsChairOn(Role role, Guid committeeId, DateOnly day) => IsChair(role) && role.CommitteeId == committeeId && role.FromDate <= day && !(role.UntilDate < day);

    private static bool IsChair(Role role) => role is { Status: RoleStatus.Approved, Name: RoleName.Chair, CommitteeId: not null };
}

/// <summary>An overview that was made.</summary>
public sealed record OverviewMade
{
    /// <summary>Who gets it.</summary>
    public required Guid OfficerId { get; init; }

    /// <summary>See <see cref="ReminderStep"/>.</summary>
    public required string Step { get; init; }

    /// <summary>The meeting it is for.</summary>
    public required Guid MeetingId { get; init; }

    /// <summary>Its day, in council time.</summary>
    public required DateOnly OnDate { get; init; }
}
