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
        lines.AddRange(preview.Dues.Select(due => $"  {Of(due)}"));
        lines.AddRange(Hearing(preview.Difference));
        if (preview.Changes.Any(Shows) && preview.Difference.WillHear.Count == 0)
        {
            lines.Add("  Nobody is written to because of it.");
        }

        lines.AddRange(preview.Remarks.Select(remark => $"  {remark}"));
        return lines;
    }

    /// <summary>Who hears when, and what is not sent any more: those with the same days share a line.</summary>
    internal static IEnumerable<string> Hearing(PlanDifference difference)
    {
        var lost = difference.NoLonger.ToLookup(line => (line.Officer.Id, line.Point.Id));
        var told = difference.WillHear.ToLookup(line => (line.Officer.Id, line.Point.Id));
        return difference.WillHear.Concat(difference.NoLonger)
            .DistinctBy(line => (line.Officer.Id, line.Point.Id))
            .GroupBy(line => Schedule([.. told[(line.Officer.Id, line.Point.Id)]], [.. lost[(line.Officer.Id, line.Point.Id)]]), StringComparer.Ordinal)
            .Select(group => $"  {string.Join(", ", group.GroupBy(line => line.Officer.Id).Select(Who))}: {group.Key}");
    }

    private static string Who(IEnumerable<PlannedLine> lines) => $"{lines.First().Officer.Name} ({string.Join(", ", lines.Select(line => line.Point.Reference))})";

    private static string Schedule(IReadOnlyList<PlannedLine> told, IReadOnlyList<PlannedLine> lost)
    {
        static string Each(IEnumerable<PlannedLine> lines) => string.Join(", ", lines.Select(line => $"{Step(line.Step)} {Days.Brief(line.OnDate)}"));
        var parts = new List<string>();
        if (told.Count > 0)
        {
            parts.Add(Each(told));
        }

        if (lost.Count > 0)
        {
            parts.Add($"no longer {Each(lost)}");
        }

        return $"{string.Join("; ", parts)}.";
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
        ReminderStep.Brief => "the chair's brief",
        _ when ReminderStep.IsOverview(step) => "the weekly list",
        _ => "the clerk's question",
    };

    private static bool Shows(CalendarChange change) => change.Kind != CalendarChangeKind.Noted;

    /// <summary>What a changed calendar makes of one due. The action point is named by its reference alone.</summary>
    public static string Of(FollowedDue due) => due.What switch
    {
        Following.GoesElsewhere => $"{due.Point.Reference} goes to the meeting of {Days.Plain(due.To.HeldOn)}. {due.Why}",
        Following.GoesAlong => $"{due.Point.Reference} moves along to {Days.Plain(due.To.HeldOn)}.",
        _ => $"{due.Point.Reference}: {due.Why}",
    };
}
