using System.Globalization;
using ActionBot.ActionPoints;
using ActionBot.Cards;
using ActionBot.Committees;
using ActionBot.Storage;

namespace ActionBot.Enquiries;

/// <summary>One line of a list in the words people read. Pure.</summary>
public static class LineInWords
{
    /// <summary>"Director of Education (Helen Marsh)", "Head of Highways (vacant)", "no owner yet".</summary>
    public static string Owner(ListedAction line) =>
        line.Owner.Length == 0 ? "no owner yet"
        : line.Holder.Length > 0 ? $"{line.Owner} ({line.Holder})"
        : line.OwnerPostId is null ? line.Owner
        : $"{line.Owner} (vacant)";

    /// <summary>By when: "12 days late (12 October 2026)", "meeting of 19 January 2027", "no date set".</summary>
    public static string Due(ListedAction line, DateOnly today) => line switch
    {
        { DueOn: { } due } when line.IsLateOn(today) => $"{Days(today.DayNumber - due.DayNumber)} late ({Storage.Days.Plain(due)})",
        { DueKind: DueKind.Date, DueDate: { } date } => $"by {Storage.Days.Plain(date)}",
        { DueKind: DueKind.Recurring } => $"{ActionPoints.Due.Every(line.EveryNthMeeting)}, next {Storage.Days.Plain(line.ReportsOn)}",
        { DueKind: DueKind.Undated } => "no date set",
        { Meeting: MeetingStatus.Cancelled } => $"meeting of {Storage.Days.Plain(line.ReportsOn)}, cancelled",
        _ => $"meeting of {Storage.Days.Plain(line.ReportsOn)}",
    };

    /// <summary>Where it stands and how often it slipped: "extension requested, put off twice"; null: simply open.</summary>
    public static string? State(ListedAction line)
    {
        string?[] parts = [line.Status == ActionPointStatus.Open ? null : StatusWords.Of(line.Status), PutOff(line.Postponements)];
        return string.Join(", ", parts.OfType<string>()) is { Length: > 0 } state ? state : null;
    }

    /// <summary>"put off twice"; null: never.</summary>
    public static string? PutOff(int times) => times switch
    {
        0 => null,
        1 => "put off once",
        2 => "put off twice",
        _ => $"put off {times.ToString(CultureInfo.InvariantCulture)} times",
    };

    /// <summary>How it is to be seen at a glance.</summary>
    public static Tone ToneOf(ListedAction line, DateOnly today) => line switch
    {
        _ when line.IsLateOn(today) => Tone.Attention,
        { Status: ActionPointStatus.ProposedComplete } => Tone.Good,
        { Status: ActionPointStatus.ExtensionRequested or ActionPointStatus.ReassignmentProposed } => Tone.Warning,
        _ => Tone.Default,
    };

    /// <summary>"1 day", "12 days".</summary>
    public static string Days(int count) => count == 1 ? "1 day" : $"{count.ToString(CultureInfo.InvariantCulture)} days";

    /// <summary>How long something has been going on: "6 days", "10 weeks", "16 months".</summary>
    public static string Since(DateOnly from, DateOnly today) => (today.DayNumber - from.DayNumber) switch
    {
        < 0 => "not yet begun",
        < 15 and var days => Days(days),
        < 120 and var days => $"{(days / 7).ToString(CultureInfo.InvariantCulture)} weeks",
        _ => $"{Months(from, today).ToString(CultureInfo.InvariantCulture)} months",
    };

    private static int Months(DateOnly from, DateOnly today) => (today.Year - from.Year) * 12 + today.Month - from.Month - (today.Day < from.Day ? 1 : 0);
}
