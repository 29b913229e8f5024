using ActionBot.Chasing;
using ActionBot.Committees;

namespace ActionBot.Outstanding;

/// <summary>The moments that decide what is still in one meeting's paper. Counted from the day the meeting now stands on.</summary>
/// <param name="MeetingOn">The day of the meeting, in council time.</param>
/// <param name="AnswersClose">What an officer answers after this moment stands in the next paper; in UTC.</param>
/// <param name="Publication">Publication day, in council time.</param>
/// <param name="Published">The end of publication day, in UTC: what is closed from now on is reported as closed by the next paper.</param>
/// <param name="MeetingDay">The beginning of the meeting's day, in UTC: nothing that happens from now on is in the paper.</param>
public sealed record PaperDates(DateOnly MeetingOn, DateTimeOffset AnswersClose, DateOnly Publication, DateTimeOffset Published, DateTimeOffset MeetingDay)
{
    /// <summary>The dates of a meeting's paper.</summary>
    public static PaperDates Of(ChaseRules rules, Committee committee, Meeting meeting)
    {
        var publication = rules.Publication(committee, meeting);
        return new PaperDates(
            meeting.HeldOn,
            rules.Of(committee, meeting),
            publication,
            rules.Moment(publication.AddDays(1), TimeOnly.MinValue),
            rules.Moment(meeting.HeldOn, TimeOnly.MinValue));
    }
}
