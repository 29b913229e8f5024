using ActionBot.Committees;
using ActionBot.Officers;
using ActionBot.Storage;

namespace ActionBot.Chasing.Overviews;

/// <summary>The second look at an overview, between claiming and sending: whether it is still wanted, and what in it still holds.</summary>
internal sealed class LookAtOverview(Person? reader, IReadOnlyList<Role> roles, bool wantsWeekly, WhoAnswers who, DateOnly today)
{
    private readonly Team? team = reader is null ? null : new Team(who, reader, today);

    /// <summary>What is true of its reader now.</summary>
    public static async Task<LookAtOverview> ForAsync(Session session, Guid readerId, WhoAnswers who, DateOnly today) =>
        new(who.PersonOf(readerId), await RoleTable.OfAsync(session, readerId), (await WeeklyListTable.ReadersAsync(session)).Contains(readerId), who, today);

    /// <summary>Why this line is not sent after all; null: it is.</summary>
    public string? WithdrawnBecause(Planned planned)
    {
        var (reminder, point, committee, calendar, _, _) = planned;
        if (!point.IsOutstanding)
        {
            return $"It is {ActionPoints.StatusWords.Of(point.Status)}.";
        }

        if (reader is null || !who.IsThere(reader, today))
        {
            return $"{reader?.Name ?? "The reader"} is not there today.";
        }

        if (reminder.Step != ReminderStep.Brief)
        {
            return !wantsWeekly ? $"{reader.Name} wants no weekly list any more." : team!.Owes(point) && team.MayBeTold(point) ? null : $"It is not {reader.Name}'s team's any more.";
        }

        if (committee.BriefDays is null || !roles.Any(role => OverviewsWanted.IsChairOn(role, committee.Id, today)))
        {
            return committee.BriefDays is null ? $"{committee.Name} wants no brief any more." : $"{reader.Name} does not chair {committee.Name} any more.";
        }

        return calendar.FirstOrDefault(meeting => meeting.Id == reminder.MeetingId) is { Status: MeetingStatus.Confirmed } next && next.HeldOn == reminder.MeetingOn && next.HeldOn >= today
            ? null
            : $"There is no meeting on {Days.Plain(reminder.MeetingOn)} any more.";
    }
}
