using ActionBot.ActionPoints;
using ActionBot.Committees;
using ActionBot.Replies;

namespace ActionBot.Outstanding;

/// <summary>
/// One action point as one paper sees it: its state there, its state in the last one, the answers that came in time, and so its place. Pure.
/// </summary>
internal sealed class ListedMatter
{
    private readonly PaperWorld world;
    private readonly OutstandingItem item;

    public ListedMatter(PaperWorld world, OutstandingItem item)
    {
        this.world = world;
        this.item = item;
        Point = StateInPaper.Of(item, world.Dates);
        Before = world.LastDates is { } last ? StateInPaper.Of(item, last) : AsOpened();
        Meetings = [.. world.Meetings.Where(meeting => meeting.CommitteeId == Point.CommitteeId)];
        ReportsTo = Meetings.FirstOrDefault(meeting => meeting.Id == Point.ReportToMeetingId) switch
        {
            // A cancelled meeting hears nothing, and nothing is late because of it: the next one takes its reports.
            { Status: MeetingStatus.Cancelled } cancelled => ReportingMeeting.Of(Point, Meetings, cancelled.HeldOn),
            var meeting => meeting,
        };
        Answers = [.. item.Replies.Where(reply => reply.ReceivedAt <= world.Dates.AnswersClose)];
        Place = Decide();
    }

    /// <summary>The state this paper shows.</summary>
    public ActionPoint Point { get; }

    /// <summary>The state the last paper showed, or would have shown.</summary>
    public ActionPoint Before { get; }

    /// <summary>The calendar of the committee that asked.</summary>
    public IReadOnlyList<Meeting> Meetings { get; }

    /// <summary>The meeting that waits for it; null where the calendar knows none.</summary>
    public Meeting? ReportsTo { get; }

    /// <summary>The answers that came in time for this paper, oldest first.</summary>
    public IReadOnlyList<Reply> Answers { get; }

    /// <summary>Where it is printed.</summary>
    public PaperPlace Place { get; }

    /// <summary>It is outstanding, and left to the paper of the later meeting that waits for it.</summary>
    public bool IsDueLater => Place == PaperPlace.NotListed && Point.IsOutstanding && Point.CommitteeId == world.Committee.Id && WasAskedBefore();

    /// <summary>The paper's own day: what falls due between publication and the meeting is not late in it.</summary>
    public DateOnly Day => world.Today < world.Dates.Publication ? world.Today : world.Dates.Publication;

    /// <summary>Whether it is late on that day.</summary>
    public bool IsLate => ReportsTo is { } meeting && Point.IsOverdueOn(Day, meeting.HeldOn);

    /// <summary>The day it is due; null where none is set.</summary>
    public DateOnly? DueOn => Point.DueKind switch
    {
        DueKind.Date => Point.DueDate,
        DueKind.Meeting => ReportsTo?.HeldOn,
        _ => null,
    };

    /// <summary>An answer came since the papers of the last meeting closed.</summary>
    public bool Answered => Answers is [.., var latest] && latest.ReceivedAt > LastClosed;

    /// <summary>The owner was asked for this paper and has not answered.</summary>
    public bool IsSilent => Point.IsChased && !Answered && item.AskedAt.Any(at => at > LastClosed && at <= world.Dates.AnswersClose);

    // What comes again at every second meeting is left out of the papers in between.
    private Meeting? Turn => Point is { DueKind: DueKind.Recurring, EveryNthMeeting: > 1 } ? ReportingMeeting.Of(Point, Meetings, world.Meeting.HeldOn) : ReportsTo;

    private DateTimeOffset LastClosed => world.LastDates?.AnswersClose ?? DateTimeOffset.UnixEpoch;

    private PaperPlace Decide() => Point switch
    {
        _ when !WasAskedBefore() => PaperPlace.NotListed,
        { Status: var status } when Point.CommitteeId != world.Committee.Id => status == ActionPointStatus.Referred ? PaperPlace.ReferredHere : PaperPlace.NotListed,
        { IsOutstanding: false } => Before.IsOutstanding ? PaperPlace.Ended : PaperPlace.NotListed,
        _ when IsLate => PaperPlace.Late,
        { Status: ActionPointStatus.ProposedComplete or ActionPointStatus.ExtensionRequested } => PaperPlace.ToAgree,
        _ when Answered || Changed() => PaperPlace.Changed,
        { Status: ActionPointStatus.Referred } => PaperPlace.Other,
        _ => Turn is { } meeting && meeting.HeldOn > world.Meeting.HeldOn ? PaperPlace.NotListed : PaperPlace.Other,
    };

    // By the day of its meeting, not of its confirmation: a clerk may confirm minutes long afterwards and print a paper of that time.
    private bool WasAskedBefore() =>
        item.Now.ConfirmedAt < world.Dates.MeetingDay || world.Meetings.Any(meeting => meeting.Id == Point.MeetingId && meeting.HeldOn < world.Meeting.HeldOn);

    private ActionPoint AsOpened() => item.Changes is [var first, ..] ? first.Before : item.Now;

    // Words and label may be put right without that being news.
    private bool Changed() =>
        (Point.Status, Point.Due, Point.Postponements, Point.OwnerPostId, Point.OwnerPersonId, Point.ReferredToCommitteeId)
        != (Before.Status, Before.Due, Before.Postponements, Before.OwnerPostId, Before.OwnerPersonId, Before.ReferredToCommitteeId);
}
