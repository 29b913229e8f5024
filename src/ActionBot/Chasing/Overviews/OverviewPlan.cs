using ActionBot.ActionPoints;
using ActionBot.Committees;
using ActionBot.Officers;
using ActionBot.Storage;

namespace ActionBot.Chasing.Overviews;

/// <summary>
/// Plans the overviews that somebody asked for: the chair's brief so many working days before a meeting, and a head of service's weekly list. They
/// ask for nothing, so they stand beside the message of a day and never in its place. Pure.
/// </summary>
internal sealed class OverviewPlan(ChaseWorld world, ChaseRules rules)
{
    private readonly ChaseCalendar calendar = new(world);
    private readonly List<OverviewMade> made = [.. world.Overviews.Made];

    /// <summary>The overviews from the world's moment until another, that one included.</summary>
    public IReadOnlyList<PlannedMessage> Until(DateTimeOffset until)
    {
        var messages = new List<PlannedMessage>();
        if (world.Overviews == OverviewsWanted.None)
        {
            return messages;
        }

        for (var day = rules.Day(world.Now); day <= rules.Day(until); day = day.AddDays(1))
        {
            if (rules.LeavesOn(day, world.Now) is { } moment && moment <= until)
            {
                messages.AddRange(Briefs(day, moment));
                messages.AddRange(WeeklyLists(day, moment));
            }
        }

        return messages;
    }

    /// <summary>The day of a meeting's brief: so many working days before it, and where nobody is written to on that day, the last day before on which somebody is.</summary>
    internal static (DateOnly Day, string Why) BriefOn(ChaseRules rules, Committee committee, Meeting meeting)
    {
        var days = rules.DaysOf(committee);
        var count = committee.BriefDays ?? 0;
        var day = days.Add(meeting.HeldOn, -count);
        var why = FormattableString.Invariant($"The chair's brief, {count} working day{(count == 1 ? "" : "s")} before the meeting of {Days.Full(meeting.HeldOn)}");
        return days.MayChase(day) ? (day, why + ".") : days.ChasingDaysBefore(day, 1) is var earlier
            ? (earlier, $"{why}, is {Days.Brief(day)}, {days.WhyNot(day)}; moved to {Days.Brief(earlier)}.")
            : default;
    }

    private IEnumerable<PlannedMessage> Briefs(DateOnly day, DateTimeOffset moment)
    {
        var lines = new List<(Person Chair, PlannedReminder Line)>();
        foreach (var committee in world.Committees.Where(committee => committee.BriefDays is not null && !(committee.EndedOn < day)))
        {
            var next = calendar.MeetingsOf(committee.Id).FirstOrDefault(meeting =>
                meeting.TakesReports && meeting.HeldOn > day && BriefOn(rules, committee, meeting).Day <= day && !AllHaveIt(committee, meeting, day));
            if (next is null)
            {
                continue;
            }

            var (onDay, why) = BriefOn(rules, committee, next);
            var points = world.ActionPoints.Where(point => point.CommitteeId == committee.Id && point.IsOutstanding).OrderBy(point => point.Reference, StringComparer.Ordinal).ToList();
            foreach (var chair in ChairsOf(committee, day).Where(chair => !HasIt(chair, committee, onDay)))
            {
                lines.AddRange(points.Select(point => (chair, new PlannedReminder(point, committee, next, ReminderStep.Brief, rules.Of(committee, next), onDay < day ? $"{why} Sent at once: that day had passed." : why))));
            }
        }

        return Messages(lines, DigestKind.Brief, day, moment);
    }

    private IEnumerable<PlannedMessage> WeeklyLists(DateOnly day, DateTimeOffset moment)
    {
        var step = ReminderStep.Week(MondayOf(day));
        var lines = new List<(Person Head, PlannedReminder Line)>();
        foreach (var head in world.Overviews.WeeklyReaders.Select(id => world.Who.PersonOf(id)).OfType<Person>().Where(person => world.Who.IsThere(person, day) && !made.Exists(one => one.OfficerId == person.Id && one.Step == step)))
        {
            var team = new Team(world.Who, head, day);
            lines.AddRange(world.ActionPoints.Where(point => point.IsOutstanding && team.Owes(point) && team.MayBeTold(point)).Select(point =>
            {
                var committee = calendar.Committee(point.CommitteeId);
                var meeting = ReportingMeeting.Of(point, calendar.MeetingsOf(committee.Id), day) ?? calendar.Meeting(point.ReportToMeetingId)!;
                return (head, new PlannedReminder(point, committee, meeting, step, rules.Of(committee, meeting), "The weekly list of what the team owes, on the first working day of the week."));
            }));
        }

        return Messages(lines, DigestKind.Weekly, day, moment);
    }

    // What is planned for one day is remembered, so that a later day builds on it.
    private List<PlannedMessage> Messages(List<(Person Reader, PlannedReminder Line)> lines, string kind, DateOnly day, DateTimeOffset moment)
    {
        made.AddRange(lines.Select(line => new OverviewMade { OfficerId = line.Reader.Id, Step = line.Line.Step, MeetingId = line.Line.Meeting.Id, OnDate = day }).Distinct());
        return
        [
            .. lines.GroupBy(line => line.Reader.Id).Select(reader => new PlannedMessage(
                reader.First().Reader, day, moment, kind, [.. reader.Select(line => line.Line)], world.Reachable.Contains(reader.Key))),
        ];
    }

    private IEnumerable<Person> ChairsOf(Committee committee, DateOnly day) => world.Overviews.Chairs
        .Where(role => OverviewsWanted.IsChairOn(role, committee.Id, day))
        .Select(role => world.Who.PersonOf(role.PersonId))
        .OfType<Person>()
        .Where(person => world.Who.IsThere(person, day))
        .DistinctBy(person => person.Id);

    private bool AllHaveIt(Committee committee, Meeting meeting, DateOnly day) => ChairsOf(committee, day).All(chair => HasIt(chair, committee, BriefOn(rules, committee, meeting).Day));

    // A brief that came since the day on which it was to come is this one, also when the meeting has moved a little since.
    private bool HasIt(Person chair, Committee committee, DateOnly since) =>
        made.Exists(one => one.OfficerId == chair.Id && one.Step == ReminderStep.Brief && one.OnDate >= since && calendar.Meeting(one.MeetingId)?.CommitteeId == committee.Id);

    private static DateOnly MondayOf(DateOnly day) => day.AddDays(-(((int)day.DayOfWeek + 6) % 7));
}
