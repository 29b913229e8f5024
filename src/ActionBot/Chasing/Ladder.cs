using ActionBot.Committees.Calendar;
using ActionBot.Storage;

namespace ActionBot.Chasing;

/// <summary>
/// When an action point is asked for, reminded of, warned about and cut off, counted back from publication day. Pure: no clock, no store.
/// Worked: for Tuesday 19 January 2027 publication is Monday 11 January; the ask would fall on 23 December, too near the closure, and
/// moves to Friday 18 December; the reminder is Monday 4 January, the cut-off noon on Friday 8 January.
/// </summary>
public static class Ladder
{
    /// <summary>The steps that are still to come when the plan is made.</summary>
    /// <param name="rules">How many working days before publication.</param>
    /// <param name="days">The committee's calendar.</param>
    /// <param name="publication">Publication day of the meeting the action is reported to.</param>
    /// <param name="dueDate">The date it is due, where it has one of its own.</param>
    /// <param name="madeOn">The day on which the plan is made: an ask that was missed is made once, at once.</param>
    public static IReadOnlyList<LadderStep> Plan(LadderRules rules, WorkingDays days, DateOnly publication, DateOnly? dueDate, DateOnly madeOn)
    {
        var closes = days.Add(publication, -rules.CutOff);
        var cutOff = new LadderStep(Step.CutOff, closes, $"noon, {Before(rules.CutOff)} publication on {Days.Brief(publication)}");
        var first = days.ChasingDayFrom(madeOn);
        if (first > closes)
        {
            return madeOn > closes ? [] : [cutOff];
        }

        var ask = Ask(rules, days, publication, dueDate, closes);
        if (ask.Day < first)
        {
            ask = new LadderStep(Step.Ask, first, $"at once: the ask of {Days.Brief(ask.Day)} had passed when this was planned");
        }

        var steps = new List<LadderStep> { ask };
        foreach (var (step, count) in (ReadOnlySpan<(Step, int)>)[(Step.Remind, rules.Remind), (Step.Warn, rules.Warn)])
        {
            var on = Later(step, days, days.Add(publication, -count), closes, $"{Before(count)} publication on {Days.Brief(publication)}");
            if (on.Day > steps[^1].Day)
            {
                steps.Add(on);
            }
        }

        steps.Add(cutOff);
        return steps;
    }

    private static LadderStep Ask(LadderRules rules, WorkingDays days, DateOnly publication, DateOnly? dueDate, DateOnly closes)
    {
        var byDate = dueDate < publication;
        var day = byDate ? days.Add(dueDate!.Value, -rules.BeforeClosure) : days.Add(publication, -rules.Ask);
        var reason = byDate
            ? $"{Before(rules.BeforeClosure)} the due date {Days.Brief(dueDate!.Value)}"
            : $"{Before(rules.Ask)} publication on {Days.Brief(publication)}";
        if (day > closes)
        {
            day = closes;
        }

        // A closure may lie in front of another; each move goes back in time, so this ends.
        for (var first = day; ;)
        {
            var closure = ClosureWithin(days, day, rules.BeforeClosure);
            if (closure is null && days.MayChase(day))
            {
                return new LadderStep(Step.Ask, day, reason);
            }

            var from = closure ?? day;
            var earlier = days.ChasingDaysBefore(from, closure is null ? 1 : rules.BeforeClosure);
            reason += $"{(day == first ? $" is {Days.Brief(day)}; moved to" : ", and on to")} {Days.Brief(earlier)} because nobody is chased {Span(days, from)}";
            day = earlier;
        }
    }

    /// <summary>"from Fri 25 Dec 2026 to Sun 3 Jan 2027": the days in a row on which nobody is chased.</summary>
    private static string Span(WorkingDays days, DateOnly from)
    {
        var last = days.ChasingDayFrom(from).AddDays(-1);
        return last == from ? $"on {Days.Brief(from)}" : $"from {Days.Brief(from)} to {Days.Brief(last)}";
    }

    /// <summary>The first day of a closure that the day lies in, or that begins before so many working days have passed after it.</summary>
    private static DateOnly? ClosureWithin(WorkingDays days, DateOnly day, int distance)
    {
        if (days.IsClosure(day))
        {
            while (days.IsClosure(day.AddDays(-1)))
            {
                day = day.AddDays(-1);
            }

            return day;
        }

        // The day counts as the first of the working days between it and the closure.
        for (var (next, left) = (day, distance); left > 0;)
        {
            if (days.IsClosure(next))
            {
                return next;
            }

            if (days.MayChase(next))
            {
                left--;
            }

            next = next.AddDays(1);
        }

        return null;
    }

    private static LadderStep Later(Step step, WorkingDays days, DateOnly day, DateOnly closes, string reason)
    {
        var chased = days.ChasingDayFrom(day);
        if (chased > closes)
        {
            chased = days.MayChase(closes) ? closes : days.ChasingDaysBefore(closes, 1);
        }

        return new LadderStep(step, chased, chased == day ? reason : $"{reason} is {Days.Brief(day)}, {days.WhyNot(day)}; moved to {Days.Brief(chased)}");
    }

    private static string Before(int count) => count == 1 ? "one working day before" : $"{count} working days before";
}
