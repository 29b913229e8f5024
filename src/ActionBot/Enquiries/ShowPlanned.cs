using ActionBot.ActionPoints;
using ActionBot.Chasing;
using ActionBot.Committees;
using ActionBot.Officers;
using ActionBot.Storage;

namespace ActionBot.Enquiries;

/// <summary>The messages that lie ahead, as far as they are open to whoever asks.</summary>
/// <param name="About">What was asked.</param>
/// <param name="Messages">In the order in which they leave.</param>
/// <param name="CannotAsk">What nobody can be asked for.</param>
/// <param name="Until">The last day looked at.</param>
public sealed record Planned(AboutMessages About, IReadOnlyList<PlannedMessage> Messages, IReadOnlyList<CannotAsk> CannotAsk, DateOnly Until);

/// <summary>Says who will be asked, reminded or warned, and when: from the same plan that the sweep follows. Sends nothing.</summary>
public sealed class ShowPlanned(PlanChase plan, ChaseRules rules, TimeProvider time)
{
    private const int DaysAhead = 120;

    /// <summary>Looks it up.</summary>
    /// <param name="about">Whom and what.</param>
    /// <param name="who">Who asks: clerks and members for their committees, everybody for himself.</param>
    /// <param name="inCompany">Others read along: nothing exempt is shown.</param>
    public async Task<Planned> RunAsync(AboutMessages about, Standing who, bool inCompany)
    {
        var today = rules.Day(time.GetUtcNow());
        var last = about.Until is { } until && until >= today ? until : today.AddDays(DaysAhead);
        var timetable = await plan.RunAsync(rules.Moment(last, new TimeOnly(23, 59)));
        var messages = timetable.Messages.Where(message => !DigestKind.IsOverview(message.Kind) && (about.From is not { } from || message.OnDate >= from))
            .Select(message => message with { Reminders = [.. message.Reminders.Where(one => about.Means(one.Point, message.Officer.Id) && MayKnow(who, one.Point, message.Officer.Id) && !(inCompany && one.Point.Exempt))] })
            .Where(message => message.Reminders.Count > 0);
        return new Planned(about, [.. messages], [.. timetable.CannotAsk.Where(one => who.MayClerk(one.Point.CommitteeId) && about.Person is null && about.Means(one.Point, Guid.Empty) && !(inCompany && one.Point.Exempt))], last);
    }

    private static bool MayKnow(Standing who, ActionPoint point, Guid officer) =>
        who.Person?.Id == officer || (who.MayClerk(point.CommitteeId) || who.SitsOn.Contains(point.CommitteeId)) && ActionPointAccess.MaySee(who, point);
}
