using ActionBot.Cards;
using ActionBot.Committees;
using ActionBot.Storage;

namespace ActionBot.Teams.Conversation;

/// <summary>The people picker and the meeting picker, each beside a field for words: not every client draws them, and not everybody is found. Pure.</summary>
internal static class PickerFields
{
    /// <summary>Under this name the chosen person's Entra object id comes back.</summary>
    public const string Picked = "picked";

    /// <summary>Under this name the chosen meeting comes back.</summary>
    public const string Meeting = "meeting";

    private const int MostMeetings = 12;

    /// <summary>Somebody of the organisation.</summary>
    /// <param name="label">What is asked.</param>
    /// <param name="suggested">Who may be meant, on top of the list.</param>
    public static ChoiceInput Person(string label, IReadOnlyList<Choice>? suggested = null) => ChoiceInput.Person(Picked, label, "Choose somebody, or write the name below.") with { Choices = suggested ?? [] };

    /// <summary>One of the meetings to come.</summary>
    /// <param name="label">What is asked.</param>
    /// <param name="meetings">The committee's calendar.</param>
    /// <param name="today">The day in council time.</param>
    public static IEnumerable<CardElement> Meetings(string label, IEnumerable<Meeting> meetings, DateOnly today)
    {
        var ahead = meetings.Where(meeting => meeting.Status == MeetingStatus.Confirmed && meeting.HeldOn >= today).OrderBy(meeting => meeting.HeldOn).Take(MostMeetings).ToList();
        return ahead.Count == 0 ? [] : [new ChoiceInput(Meeting, label, "Choose a meeting, or write when below.", [.. ahead.Select(meeting => new Choice(Days.Full(meeting.HeldOn), meeting.Id.ToString()))])];
    }
}
