using ActionBot.ActionPoints;
using ActionBot.Committees;
using ActionBot.Officers;
using ActionBot.Replies;
using ActionBot.Storage;

namespace ActionBot.Chasing;

/// <summary>What is true of a reminder in the moment before it is sent.</summary>
/// <param name="Reminder">As it was planned.</param>
/// <param name="Point">The action point now.</param>
/// <param name="Committee">Its committee.</param>
/// <param name="Calendar">Its committee's meetings now.</param>
/// <param name="AskedOn">The day of the meeting that asked, which may have been another committee's.</param>
/// <param name="Replies">Its answers, undone ones too.</param>
internal sealed record Planned(Reminder Reminder, ActionPoint Point, Committee Committee, IReadOnlyList<Meeting> Calendar, DateOnly? AskedOn, IReadOnlyList<Reply> Replies);

/// <summary>The second look, between claiming and sending: what was closed, answered, passed on or moved since it was planned is taken out. Pure.</summary>
internal static class LookAgain
{
    /// <summary>Why this reminder is not sent after all; null: it is.</summary>
    /// <param name="planned">The reminder and what is true of it now.</param>
    /// <param name="madeAt">When its digest was made.</param>
    /// <param name="who">Who answers now.</param>
    /// <param name="rules">The calendar.</param>
    /// <param name="now">The moment.</param>
    public static string? WithdrawnBecause(Planned planned, DateTimeOffset madeAt, WhoAnswers who, ChaseRules rules, DateTimeOffset now)
    {
        var (reminder, point, committee, calendar, _, replies) = planned;
        var today = rules.Day(now);
        if (!point.IsOutstanding)
        {
            return $"It is {StatusWords.Of(point.Status)}.";
        }

        var asks = ReminderStep.Asks(reminder.Step);
        if (asks && (!point.IsChased || point.Status is ActionPointStatus.ExtensionRequested or ActionPointStatus.ReassignmentProposed))
        {
            return $"It is {StatusWords.Of(point.Status)}: nobody is asked.";
        }

        if (asks && replies.LastOrDefault(reply => !reply.Undone && reply.ReceivedAt >= madeAt) is { } reply)
        {
            return $"{reply.PersonName} has answered.";
        }

        var answerer = who.On(today, point.OwnerPostId, point.OwnerPersonId, point.DelegateId);
        if (answerer.Person?.Id != reminder.OfficerId)
        {
            return answerer.Person is { } other ? $"{other.Name} answers for it now." : answerer.Note ?? "Nobody answers for it now.";
        }

        if (answerer.HeldUntil is { } back)
        {
            return $"{answerer.Person.Name} is away until {Days.Plain(back.AddDays(-1))}.";
        }

        if (ReportingMeeting.Of(point, calendar, today) is not { } meeting || meeting.Id != reminder.MeetingId || meeting.HeldOn != reminder.MeetingOn)
        {
            return $"It no longer goes to the meeting of {Days.Plain(reminder.MeetingOn)}.";
        }

        // A clerk may ask on purpose after the papers have closed, for what is reported at the meeting.
        return asks && reminder.Step != ReminderStep.Handover && !ReminderStep.IsManual(reminder.Step) && now >= rules.Of(committee, meeting)
            ? $"The papers for {Days.Plain(meeting.HeldOn)} had closed before it could be sent."
            : null;
    }
}
