using ActionBot.ActionPoints;
using ActionBot.Chasing;
using ActionBot.Committees;
using ActionBot.Officers;
using ActionBot.Storage;

namespace ActionBot.Enquiries;

/// <summary>Whom and what a question about messages is limited to; nothing set: everybody.</summary>
public sealed record AboutMessages
{
    /// <summary>To this person.</summary>
    public Person? Person { get; init; }

    /// <summary>To whoever answers for this post.</summary>
    public Post? Post { get; init; }

    /// <summary>About this action.</summary>
    public ActionPoint? Point { get; init; }

    /// <summary>For this committee.</summary>
    public Committee? Committee { get; init; }

    /// <summary>The first day.</summary>
    public DateOnly? From { get; init; }

    /// <summary>The last day.</summary>
    public DateOnly? Until { get; init; }

    internal bool Means(ActionPoint point, Guid officer) =>
        (Point is null || Point.Id == point.Id) && (Committee is null || Committee.Id == point.CommitteeId) && (Person is null || Person.Id == officer) && (Post is null || point.OwnerPostId == Post.Id);
}

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
