using ActionBot.ActionPoints;

namespace ActionBot.Outstanding;

/// <summary>
/// How an action point stands in one meeting's paper, whenever the paper is written. A late answer must not change a published pack, and what
/// is closed at the meeting itself is reported as closed by the next paper: so that every closing is printed once, and once only. Pure.
/// </summary>
internal static class StateInPaper
{
    /// <summary>The state that paper shows.</summary>
    public static ActionPoint Of(OutstandingItem item, PaperDates dates) => item.Changes is [var first, ..]
        ? item.Changes.Where(change => Counts(change, dates)).Aggregate(first.Before, Apply)
        : item.Now;

    private static bool Counts(RecordedChange change, PaperDates dates)
    {
        var late = change.AnsweredAt > dates.AnswersClose;
        var endedAfterPublication = change.HappenedAt >= dates.Published && change is { Before.IsOutstanding: true, After.IsOutstanding: false };
        return change.HappenedAt < dates.MeetingDay && !late && !endedAfterPublication;
    }

    // Where an earlier change did not count, this one brings its own part of the state and no more.
    private static ActionPoint Apply(ActionPoint state, RecordedChange change)
    {
        var (before, after) = (change.Before, change.After);
        return (before.Status, before.StatusNote) != (after.Status, after.StatusNote)
            ? after
            : after with
            {
                Status = state.Status, StatusNote = state.StatusNote, ClosedAtMeetingId = state.ClosedAtMeetingId, ClosedMinute = state.ClosedMinute,
                SupersededById = state.SupersededById, ReferredToCommitteeId = state.ReferredToCommitteeId,
            };
    }
}
