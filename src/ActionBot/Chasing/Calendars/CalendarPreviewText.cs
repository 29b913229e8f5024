using ActionBot.Committees;
using ActionBot.Intake;
using ActionBot.Storage;

namespace ActionBot.Chasing.Calendars;

/// <summary>A preview in plain words, a line each, for chat and console. Pure.</summary>
public static class CalendarPreviewText
{
    /// <summary>The lines. Action points are named by their reference alone, so that an exempt one shows no word.</summary>
    public static IReadOnlyList<string> Of(CalendarPreview preview)
    {
        if (preview.Refusal is { } refusal)
        {
            return [refusal];
        }

        var lines = new List<string> { preview.Changes.Any(Shows) ? $"{preview.Committee.Name}:" : $"{preview.Committee.Name}: the calendar stands as it is." };
        lines.AddRange(preview.Changes.Where(Shows).Select(change => $"  {change.Words}"));
        lines.AddRange(preview.Dues.Select(due => $"  {Due(due)}"));
        lines.AddRange(preview.WillHear.GroupBy(line => (line.Officer.Id, line.OnDate, line.Step, line.Why))
            .Select(group => $"  {group.First().Officer.Name} hears on {Days.Brief(group.Key.OnDate)} ({References(group)}): {group.Key.Why}"));
        lines.AddRange(preview.NoLonger.GroupBy(line => (line.Officer.Id, line.OnDate, line.Step))
            .Select(group => $"  Not sent any more: {group.First().Officer.Name}, {Days.Brief(group.Key.OnDate)}, {Step(group.Key.Step)} ({References(group)})"));
        if (preview.Changes.Any(Shows) && preview.WillHear.Count == 0)
        {
            lines.Add("  Nobody is written to because of it.");
        }

        lines.AddRange(preview.Remarks.Select(remark => $"  {remark}"));
        return lines;
    }

    /// <summary>A step of the plan as a noun.</summary>
    public static string Step(string step) => step switch
    {
        ReminderStep.Told => "what the committee asked",
        ReminderStep.Ask => "the ask",
        ReminderStep.Remind => "the reminder",
        ReminderStep.Warn => "the warning",
        ReminderStep.Handover => "the handover",
        ReminderStep.Notice => "the notice",
        _ => "the clerk's question",
    };

    private static bool Shows(CalendarChange change) => change.Kind != CalendarChangeKind.Noted;

    private static string Due(FollowedDue due) => due.What switch
    {
        Following.GoesElsewhere => $"{due.Point.Reference} goes to the meeting of {Days.Plain(due.To.HeldOn)}. {due.Why}",
        Following.GoesAlong => $"{due.Point.Reference} moves along to {Days.Plain(due.To.HeldOn)}.",
        _ => $"{due.Point.Reference}: {due.Why}",
    };

    private static string References(IEnumerable<PlannedLine> lines) => string.Join(", ", lines.Select(line => line.Point.Reference));
}
