using System.Globalization;
using ActionBot.Cards;
using ActionBot.Chasing.Calendars;
using ActionBot.Committees;
using ActionBot.Storage;

namespace ActionBot.Teams.Conversation;

/// <summary>Meetings that were put into a calendar, read back. Pure.</summary>
public static class MeetingsCard
{
    private const int MostDays = 24;

    /// <summary>The card.</summary>
    /// <param name="done">What was added.</param>
    /// <param name="notRead">What was not read, a sentence each.</param>
    /// <param name="through">The message that did it.</param>
    public static Card Added(CalendarPreview done, IReadOnlyList<string> notRead, string? through)
    {
        if (done.Refusal is { } refusal)
        {
            return ReadBackCard.For(refusal);
        }

        var title = $"{done.Committee.Name} ({done.Committee.Code}): {(done.Changes.Count == 1 ? "a meeting" : $"{done.Changes.Count.ToString(CultureInfo.InvariantCulture)} meetings")} added";
        return new Card(title, [
            TextBlock.Title(title),
            .. done.Changes.Take(MostDays).Select(change => new TextBlock(Day(change.After)) { Spacing = Spacing.Small }),
            .. done.Changes.Count > MostDays ? (CardElement[])[TextBlock.Remark($"… and {(done.Changes.Count - MostDays).ToString(CultureInfo.InvariantCulture)} more")] : [],
            .. done.Remarks.Concat(notRead).Take(8).Select(sentence => TextBlock.Toned(Tone.Warning, $"To look at: {sentence}")),
        ])
        {
            Actions = through is null ? [] : [ReadBackCard.Undo(through)],
        };
    }

    private static string Day(Meeting meeting) =>
        $"{Days.Full(meeting.HeldOn)}{(meeting.StartsAt is { } at ? $" at {Days.Clock(at)}" : "")}{(meeting.Kind switch { MeetingKind.Extraordinary => ", extraordinary", MeetingKind.Reconvened => ", reconvened", MeetingKind.Annual => ", annual", _ => "" })}";
}
