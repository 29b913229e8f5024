using System.Globalization;
using ActionBot.Cards;
using ActionBot.Committees;
using ActionBot.Committees.Calendar;
using ActionBot.Storage;

namespace ActionBot.Enquiries;

/// <summary>Of which meetings the minutes have been read. Pure.</summary>
public static class MinutesCard
{
    private const int Most = 10;

    /// <summary>The card.</summary>
    /// <param name="committee">Whose.</param>
    /// <param name="meetings">The meetings that have been held, the newest first.</param>
    /// <param name="isClerk">The reader clerks it: what is left on the desk is told, and how to hand minutes over.</param>
    /// <param name="clock">The council's clock.</param>
    public static Card For(Committee committee, IReadOnlyList<MeetingWithMinutes> meetings, bool isClerk, CouncilTime clock)
    {
        var read = meetings.Count(meeting => meeting.ImportedAt is not null);
        var title = meetings.Count == 0
            ? $"{committee.Name}: no meeting has been held yet"
            : $"{committee.Name}: minutes of {(read == 0 ? "no meeting" : read == 1 ? "one meeting" : $"{read.ToString(CultureInfo.InvariantCulture)} meetings")} read{(read < meetings.Count ? $", of {(meetings.Count - read).ToString(CultureInfo.InvariantCulture)} not" : "")}";
        return new Card(title, [
            TextBlock.Title(title),
            .. meetings.Take(Most).Select(meeting => new TextBlock(Line(meeting, isClerk, clock)) { Spacing = Spacing.Small }),
            .. meetings.Count > Most ? [TextBlock.Remark($"And {(meetings.Count - Most).ToString(CultureInfo.InvariantCulture)} earlier meetings.")] : Array.Empty<CardElement>(),
            .. isClerk && read < meetings.Count ? [TextBlock.Remark(HowTo(committee, meetings.First(meeting => meeting.ImportedAt is null).HeldOn))] : Array.Empty<CardElement>(),
        ]);
    }

    /// <summary>"24 November 2026: read on 25 November 2026, handed over by Clare Dunn; 9 findings, 5 wait for you."</summary>
    public static string Line(MeetingWithMinutes meeting, bool isClerk, CouncilTime clock) => meeting.ImportedAt is not { } at
        ? $"{Days.Plain(meeting.HeldOn)}: no minutes yet."
        : $"{Days.Plain(meeting.HeldOn)}: read on {Days.Plain(clock.Day(at))}, handed over by {meeting.ImportedBy}" + (isClerk
            ? $"; {(meeting.Findings == 1 ? "one finding" : $"{meeting.Findings.ToString(CultureInfo.InvariantCulture)} findings")}, {(meeting.Waiting == 0 ? "all decided" : $"{meeting.Waiting.ToString(CultureInfo.InvariantCulture)} {(meeting.Waiting == 1 ? "waits" : "wait")} for a clerk")}."
            : ".");

    /// <summary>How the minutes of a meeting are handed over.</summary>
    public static string HowTo(Committee committee, DateOnly day) => $"Drop the file here, or write “Minutes of {committee.Name}, {Days.Plain(day)}” and paste the text.";
}
