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
    public static Meeting? Find(Said said, ActionPoint point, IReadOnlyList<Meeting> meetings, CouncilTime? clock)
    {
        var asked = AskedOn(point, meetings);
        var held = meetings.Where(meeting => meeting.Status == MeetingStatus.Confirmed && meeting.HeldOn <= said.Today && (asked is null || meeting.HeldOn >= asked)).ToList();
        if (said.Slots.Meeting is { } words)
        {
            // "Were agreed on Monday": the last Monday that has been, and no other meeting in its place.
            if (Weekday(words, said.Today) is { } day)
            {
                return held.Find(meeting => meeting.HeldOn == day);
            }

            // "On the 17th", when none was held on such a day, is a slip or the day of something else, and no meeting to come.
            if (DayAlone().IsMatch(words) && MeetingNamed.Find(words, held, said.Today).Count == 0 && !Just().IsMatch(said.Text))
            {
                return null;
            }

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
        return held.FindLast(meeting => asked is { } first ? meeting.HeldOn > first || meeting.HeldOn == said.Today : clock is null || meeting.HeldOn >= clock.Day(point.ConfirmedAt));
    }

    /// <summary>
    /// Whether the meeting that is named is the one from whose minutes the action comes: that it was closed there as well is asked, unless it is that very day,
    /// the clerk has answered it, or she closes it herself with the minute or the date at hand: "CFS-26-27-001 is closed, 24 November", and not "2 and 18 were signed off last Monday".
    /// </summary>
    public static bool IsWhereItWasAsked(Said said, ActionPoint point, Meeting meeting) =>
        meeting.Id == point.MeetingId && meeting.HeldOn != said.Today && !said.Answered.ContainsKey(MeaningKept.Meeting) && !(Closes().IsMatch(said.Text) && (Minute(said) is not null || WrittenDays.Find(said.Text).Count > 0));

    /// <summary>Asks for it.</summary>
    public static string Question(Said said, ActionPoint point, IReadOnlyList<Meeting> meetings)
    {
        var today = said.Today;
        var number = point.Number.ToString(System.Globalization.CultureInfo.InvariantCulture);
        if (Find(said, point, meetings, null) is { } first && IsWhereItWasAsked(said, point, first))
        {
            return $"{point.Reference} was only asked for at the meeting of {Days.Plain(first.HeldOn)}, so I have not closed it there. If it was agreed at that meeting all the same, write “{Days.Plain(first.HeldOn)}”; else the day of the meeting that agreed it.";
        }

        if (said.Slots.Meeting is { } words && Weekday(words, today) is { } day && meetings.LastOrDefault(meeting => meeting.Status == MeetingStatus.Confirmed && meeting.HeldOn <= today) is { } last)
        {
            return $"No meeting was held on {day.ToString("dddd", System.Globalization.CultureInfo.InvariantCulture)} {Days.Plain(day)}{(last.HeldOn == day ? $" since {point.Reference} was asked for" : $"; the last was on {Days.Plain(last.HeldOn)}")}. Which meeting agreed that {point.Reference} is closed? Its day will do, and {number} stays as it is until then.";
        }

        return Unsaid(point, meetings, today);
    }

    private static string Unsaid(ActionPoint point, IReadOnlyList<Meeting> meetings, DateOnly today) =>
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

    // The day of the week that was last: "Monday", "last Monday"; a day of the month says more.
    private static DateOnly? Weekday(string words, DateOnly today)
    {
        if (WrittenDays.Find(words).Count > 0 || Named().Match(words) is not { Success: true } found)
        {
            return null;
        }

        var day = Array.FindIndex(Enum.GetNames<DayOfWeek>(), name => name.StartsWith(found.Groups["day"].Value[..3], StringComparison.OrdinalIgnoreCase));
        var back = ((int)today.DayOfWeek - day + 7) % 7;
        return today.AddDays(back == 0 && found.Groups["last"].Success ? -7 : -back);
    }

    private static DateOnly? AskedOn(ActionPoint point, IReadOnlyList<Meeting> meetings) => meetings.FirstOrDefault(meeting => meeting.Id == point.MeetingId)?.HeldOn;

    [GeneratedRegex(@"\b(?:last\s+night|yesterday|tonight|this\s+(?:morning|afternoon|evening)|today|at\s+the\s+(?:last\s+)?meeting|(?:the\s+(?:committee|panel|board)|we|members)\s+(?:have\s+|has\s+)?(?:agreed|closed))\b", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Just();

    [GeneratedRegex(@"^\W*(?:please\s+)?close\b|^\W*\S+\s+is\s+closed\b", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Closes();

    [GeneratedRegex(@"^\W*(?:the\s+)?[0-9]{1,2}(?:st|nd|rd|th)\W*$", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex DayAlone();

    [GeneratedRegex(@"\b(?<last>last\s+)?(?<day>(?:mon|tues?|wed(?:nes)?|thur?s?|fri|satur|sun)day)\b", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Named();

    [GeneratedRegex(@"\bmin(?:ute)?s?\.?\s+(?:no\.?\s*|number\s+|#)?(?<minute>(?:[A-Z]{1,4}/)?[0-9]{1,4}(?:[./][0-9]{1,4})*[a-z]?\b(?:\s?\([0-9a-z]{1,4}\))*)", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Minutes();

    [GeneratedRegex(@"^\W*(?:please\s+)?close\s+(?:(?:AP\s?|no\.?\s?|\#)?[0-9]{1,5}|[A-Z0-9]{2,8}-[0-9]{2}-[0-9]{2}-[0-9]{1,5})\s*[,:;–-]\s*(?!(?:as\s+)?agreed\b|(?:at|on|in|by|minute|min)\b|[0-9])(?<why>\p{L}[^,;]{3,120}?)\s*[,;]\s*(?:see\s+)?min(?:ute)?s?\b", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Between();
}
