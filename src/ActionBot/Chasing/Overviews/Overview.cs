using ActionBot.ActionPoints;
using ActionBot.Committees;
using ActionBot.Officers;
using ActionBot.Storage;

namespace ActionBot.Chasing.Overviews;

/// <summary>What a chair's brief or a weekly list says, looked up and ready to be written down.</summary>
/// <param name="Reader">Whom it is for.</param>
/// <param name="Kind">See <see cref="DigestKind"/>.</param>
/// <param name="Opening">Its first line.</param>
/// <param name="Lines">What is outstanding, late things first.</param>
public sealed record Overview(Person Reader, string Kind, string Opening, IReadOnlyList<OverviewLine> Lines)
{
    /// <summary>An overview as things stand. Pure.</summary>
    /// <param name="reader">Whom it is for.</param>
    /// <param name="kind">See <see cref="DigestKind"/>.</param>
    /// <param name="planned">What is in it.</param>
    /// <param name="who">People and posts.</param>
    /// <param name="today">The day in council time.</param>
    internal static Overview Of(Person reader, string kind, IReadOnlyList<Planned> planned, WhoAnswers who, DateOnly today)
    {
        var meetings = planned.Select(one => (one.Committee.Name, one.Reminder.MeetingOn)).Distinct().OrderBy(one => one.MeetingOn).ToList();
        var opening = kind.StartsWith(DigestKind.Weekly, StringComparison.Ordinal)
            ? "what your team owes to committees"
            : $"before {string.Join(" and ", meetings.Select(one => $"{one.Name} meets on {Days.Full(one.MeetingOn)}"))}";
        return new Overview(reader, kind, opening, [.. planned.Select(one => OverviewLine.Of(one, who, today)).OrderByDescending(line => line.IsLate).ThenBy(line => line.Point.Reference, StringComparer.Ordinal)]);
    }
}

/// <summary>One action point in an overview.</summary>
/// <param name="Point">The action point.</param>
/// <param name="Committee">Whose it is.</param>
/// <param name="Owner">The post, else the person: an overview names no more than the paper does.</param>
/// <param name="When">By when, and how late.</param>
/// <param name="State">Where it stands, and how often it was put off.</param>
/// <param name="IsLate">It is late.</param>
public sealed record OverviewLine(ActionPoint Point, Committee Committee, string Owner, string When, string State, bool IsLate)
{
    internal static OverviewLine Of(Planned planned, WhoAnswers who, DateOnly today)
    {
        var point = planned.Point;
        var reportsOn = planned.Calendar.FirstOrDefault(meeting => meeting.Id == point.ReportToMeetingId)?.HeldOn ?? planned.Reminder.MeetingOn;
        var late = point.IsOverdueOn(today, reportsOn);
        var due = point is { DueKind: DueKind.Date, DueDate: { } date } ? $"by {Days.Plain(date)}" : point.DueKind == DueKind.Undated ? "no date set" : $"for the meeting of {Days.Plain(reportsOn)}";
        var putOff = point.Postponements switch
        {
            0 => "",
            1 => ", put off once",
            2 => ", put off twice",
            var times => FormattableString.Invariant($", put off {times} times"),
        };
        return new OverviewLine(
            point,
            planned.Committee,
            point.OwnerPostId is { } post ? who.TitleOf(post) + (who.HolderOf(post, today) is null ? " (vacant)" : "") : who.PersonOf(point.OwnerPersonId)?.Name ?? "no owner",
            late ? $"late: {due}" : due,
            StatusWords.Of(point.Status) + putOff,
            late);
    }
}
