using ActionBot.ActionPoints;
using ActionBot.Committees;
using ActionBot.Officers;
using ActionBot.Replies;
using ActionBot.Storage;

namespace ActionBot.Chasing;

/// <summary>One look at the matter, for one meeting's papers on one day.</summary>
internal sealed class LookAtMatter(Matter matter, ActionPoint point, Committee committee, Meeting meeting, DateOnly day, DateTimeOffset moment)
{
    private readonly ChaseRules rules = matter.Rules;
    private readonly DateTimeOffset cutOff = matter.Rules.Of(committee, meeting);

    // A date of its own counts for the meeting it was given for; what is late is asked for with the papers of the next one.
    private readonly IReadOnlyList<LadderStep> ladder = matter.Rules.LadderOf(committee, meeting, OwnDate(point, meeting));

    // Before its papers: then the officer answers for that day, wherever the meeting goes.
    private readonly DateOnly? dueBefore = OwnDate(point, meeting) is { } own && own < matter.Rules.Publication(committee, meeting) ? own : null;

    public Turn? Decide()
    {
        var answerer = matter.World.Who.On(day, point.OwnerPostId, point.OwnerPersonId, point.DelegateId);
        if (answerer is { Person: { Kind: not PersonKind.Outsider } officer, HeldUntil: null })
        {
            return Due(officer, answerer) is { } due
                ? Turn.Due(officer, new PlannedReminder(point, committee, meeting, due.Step, cutOff, answerer.Note is { } note ? $"{due.Why} {note}" : due.Why))
                : null;
        }

        var why = answerer.Person is { Kind: PersonKind.Outsider } outsider && answerer.HeldUntil is null
            ? $"{outsider.Name} is outside the council: the clerk relays."
            : answerer.Note ?? "Nobody can be asked.";
        return !Answered() && (LadderStepDue() is not null || IsToBeTold()) ? Turn.Cannot(new CannotAsk(point, committee, meeting, day, why)) : null;
    }

    private (string Step, string Why)? Due(Person officer, Answerer answerer)
    {
        if (TakesOver(officer, answerer))
        {
            var before = matter.World.Who.PersonOf(matter.Made[^1].OfficerId)?.Name ?? "somebody else";
            return (ReminderStep.Handover, $"It is yours now; {before} was asked for it before.");
        }

        if (Answered())
        {
            return null;
        }

        if (LadderStepDue() is { } step)
        {
            return WithinBudget() ? Words(step) : null;
        }

        if (MovedSince(officer) is { } move && moment < cutOff)
        {
            return (ReminderStep.Notice, dueBefore is { } own ? $"{move} It {(own < day ? "was" : "is")} due on {Days.Full(own)} as before." : $"{move} No update is needed until {rules.Words(cutOff)}.");
        }

        return IsToBeTold() ? (ReminderStep.Told, $"Confirmed on {Days.Full(rules.Day(point.ConfirmedAt))}; told on the working day after.") : null;
    }

    private LadderStep? LadderStepDue()
    {
        if (moment >= cutOff)
        {
            return null;
        }

        var step = ladder.LastOrDefault(one => one.Step != Step.CutOff && one.Day <= day);
        return step is null || Cycle().Any(one => ReminderStep.Asks(one.Step) && (one.OnDate >= step.Day || (dueBefore is not null && step.Step == Step.Ask))) ? null : step;
    }

    private (string Step, string Why) Words(LadderStep step)
    {
        var asked = Cycle().Any(one => ReminderStep.Asks(one.Step));
        var name = asked ? step.Step.ToString() : ReminderStep.Ask;
        if (!asked && (step.Step != Step.Ask || step.Day < day))
        {
            var ask = ladder.First(one => one.Step == Step.Ask);
            var move = matter.Made.Select(Move).LastOrDefault(words => words is not null);
            return (name, $"{(move is null ? "" : move + " ")}Asked at once: the day of asking, {Days.Full(ask.Day)}, had passed.");
        }

        return (name, $"{(name == ReminderStep.Ask ? "Asked" : step.Step == Step.Remind ? "Reminded" : "Warned")}: {step.Reason}.");
    }

    private bool WithinBudget() => Cycle().Count(one => ReminderStep.IsChase(one.Step)) < rules.Settings.BudgetPerCycle;

    // Whoever was away while a cover was asked takes nothing over by coming back.
    private bool TakesOver(Person officer, Answerer answerer) =>
        answerer.StandsInFor is null
        && matter.Made.Count > 0
        && !matter.Made.Any(one => one.OfficerId == officer.Id || StoodInFor(one)?.Id == officer.Id);

    private Person? StoodInFor(ReminderMade one) =>
        matter.World.Who.On(one.OnDate, point.OwnerPostId, point.OwnerPersonId, point.DelegateId) is { StandsInFor: { } owner, Person: { } cover } && cover.Id == one.OfficerId ? owner : null;

    private bool IsToBeTold() =>
        rules.Settings.TellOnConfirmation
        && matter.Made.Count == 0
        && matter.Replies.Count == 0
        && day >= rules.NextChasingDay(rules.Day(point.ConfirmedAt));

    // The last thing this officer was asked names a day that no longer holds.
    private string? MovedSince(Person officer) =>
        matter.Made.LastOrDefault(one => one.OfficerId == officer.Id) is { } last && (ReminderStep.Asks(last.Step) || last.Step == ReminderStep.Notice) ? Move(last) : null;

    private string? Move(ReminderMade one)
    {
        if (one.MeetingId == meeting.Id && one.MeetingOn == meeting.HeldOn)
        {
            return null;
        }

        return matter.Calendar.Meeting(one.MeetingId) switch
        {
            { Status: MeetingStatus.Cancelled } gone => $"The meeting of {Days.Plain(gone.HeldOn)} is cancelled; it goes to the meeting of {Days.Plain(meeting.HeldOn)}.",
            { } moved when moved.HeldOn != one.MeetingOn => $"The meeting of {Days.Plain(one.MeetingOn)} has moved to {Days.Plain(moved.HeldOn)}.",
            _ => null,
        };
    }

    // A meeting that moves is asked for anew. What is due on a day before its papers was asked for that day, and is not asked again.
    private IEnumerable<ReminderMade> Cycle() => matter.Made.Where(one => one.MeetingId == meeting.Id && (one.MeetingOn == meeting.HeldOn || dueBefore is not null));

    private static DateOnly? OwnDate(ActionPoint point, Meeting meeting) => point.DueKind == DueKind.Date && meeting.Id == point.ReportToMeetingId ? point.DueDate : null;

    // An answer counts for these papers when it came after an ask for them; an ask for a cancelled meeting or by a twin's committee is one too,
    // as long as no meeting has taken place since.
    private bool Answered()
    {
        if (matter.Replies.Count == 0)
        {
            return false;
        }

        var last = matter.Calendar.LastBefore(committee.Id, meeting.HeldOn);
        var asked = matter.Made
            .Where(one => ReminderStep.Asks(one.Step)
                && (one.MeetingId == meeting.Id
                    || ((one.ActionPointId != point.Id || matter.Calendar.Meeting(one.MeetingId)?.Status == MeetingStatus.Cancelled) && (last is null || one.OnDate > last.HeldOn))))
            .Select(one => (DateTimeOffset?)one.MadeAt)
            .Min();
        // An answer that comes while the ask still waits to leave takes the ask back, and is an answer all the same: nobody is asked anew for these papers.
        var opens = rules.Moment(last is { } before && before.HeldOn >= ladder[0].Day ? before.HeldOn.AddDays(1) : ladder[0].Day, TimeOnly.MinValue);
        return matter.Replies.Any(reply => (reply.ReceivedAt >= opens || reply.ReceivedAt >= asked) && reply.Decision != Decision.Declined);
    }
}
