using System.Text.RegularExpressions;
using ActionBot.ActionPoints;
using ActionBot.Committees;
using ActionBot.Committees.Calendar;
using ActionBot.Storage;

namespace ActionBot.Teams.Conversation;

/// <summary>What a clerk says with "close 14": at which meeting, by which minute and why. Pure.</summary>
internal static partial class ClosedAt
{
    /// <summary>
    /// The meeting that was said, else the last one held since the action was asked for. Null: there is none, and it has to be asked which.
    /// </summary>
    public static Meeting? Find(Said said, ActionPoint point, IReadOnlyList<Meeting> meetings, CouncilTime clock)
    {
        var asked = AskedOn(point, meetings);
        var held = meetings.Where(meeting => meeting.Status == MeetingStatus.Confirmed && meeting.HeldOn <= said.Today && (asked is null || meeting.HeldOn >= asked)).ToList();
        if (said.Slots.Meeting is { } words)
        {
            if ((MeetingNamed.Find(words, held, said.Today) is { Count: > 0 } before ? before : MeetingNamed.Find(words, meetings, said.Today)) is [var named])
            {
                return named;
            }

            // "Circulated on 20 November and agreed last night": the day is that of the deed, and the meeting is the last.
            if (!Just().IsMatch(said.Text))
            {
                return null;
            }
        }

        // "HRC-26-27-001 is closed, 18 November": a day in passing is the meeting's where one was held on it.
        if (WrittenDays.Find(said.Text).Count > 0 && MeetingNamed.Find(said.Text, held, said.Today) is [var onDay])
        {
            return onDay;
        }

        // The meeting that asked for it did not close it as well, unless the clerk writes on its very day.
        return held.FindLast(meeting => asked is { } first ? meeting.HeldOn > first || meeting.HeldOn == said.Today : meeting.HeldOn >= clock.Day(point.ConfirmedAt));
    }

    /// <summary>Asks for it.</summary>
    public static string Question(ActionPoint point, IReadOnlyList<Meeting> meetings, DateOnly today) =>
        !meetings.Any(meeting => meeting.Status == MeetingStatus.Confirmed && meeting.HeldOn <= today)
            ? $"The committee closes an action at a meeting, and the calendar knows none that has been held. Add it first, then close {point.Reference}."
            : AskedOn(point, meetings) is { } asked
            ? $"Which meeting agreed that {point.Reference} is closed? It was asked for on {Days.Plain(asked)}, and I know of no meeting held since. If one was, its day will do. Else say it again after the next; “{point.Number.ToString(System.Globalization.CultureInfo.InvariantCulture)} is done” notes until then that it is."
            : $"Which meeting agreed that {point.Reference} is closed? Its day will do, as in “19 January”.";

    /// <summary>The minute as it was written: "52(b)", "31.2".</summary>
    public static string? Minute(Said said)
    {
        var written = Minutes().Matches(said.Text).Select(found => found.Groups["minute"].Value).ToList();
        return said.Slots.Minute is { } understood
            ? written.Find(one => one.StartsWith(understood, StringComparison.OrdinalIgnoreCase) && one.Length > understood.Length && !char.IsAsciiDigit(one[understood.Length])) ?? understood
            : written is [var only] ? only : null;
    }

    /// <summary>"Close 3, policy adopted, minute 31": what stands between.</summary>
    public static string? Why(string text) => Between().Match(text) is { Success: true } found ? found.Groups["why"].Value : null;

    private static DateOnly? AskedOn(ActionPoint point, IReadOnlyList<Meeting> meetings) => meetings.FirstOrDefault(meeting => meeting.Id == point.MeetingId)?.HeldOn;

    [GeneratedRegex(@"\b(?:last\s+night|yesterday|tonight|this\s+(?:morning|afternoon|evening)|today|at\s+the\s+(?:last\s+)?meeting|(?:the\s+(?:committee|panel|board)|we|members)\s+(?:have\s+|has\s+)?(?:agreed|closed))\b", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Just();

    [GeneratedRegex(@"\bmin(?:ute)?s?\.?\s+(?:no\.?\s*|number\s+|#)?(?<minute>[0-9]{1,4}(?:[./][0-9]{1,4})*[a-z]?\b(?:\s?\([0-9a-z]{1,4}\))*)", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Minutes();

    [GeneratedRegex(@"^\W*(?:please\s+)?close\s+(?:(?:AP\s?|no\.?\s?|\#)?[0-9]{1,5}|[A-Z0-9]{2,8}-[0-9]{2}-[0-9]{2}-[0-9]{1,5})\s*[,:;–-]\s*(?!(?:as\s+)?agreed\b|(?:at|on|in|by|minute|min)\b|[0-9])(?<why>\p{L}[^,;]{3,120}?)\s*[,;]\s*(?:see\s+)?min(?:ute)?s?\b", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Between();
}
