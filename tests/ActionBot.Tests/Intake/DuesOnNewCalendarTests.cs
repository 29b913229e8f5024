using ActionBot.ActionPoints;
using ActionBot.Committees;
using ActionBot.Intake;

namespace ActionBot.Tests.Intake;

/// <summary>
/// The calendar is Children and Families Scrutiny's: 15 September and 24 November 2026, 19 January and 9 March 2027. Action points come from
/// 15 September; today is 1 October 2026.
/// </summary>
public sealed class DuesOnNewCalendarTests
{
    private static readonly DateOnly Today = new(2026, 10, 1);

    private static readonly Committee Committee = new() { Id = Id(0), Name = "Children and Families Scrutiny", Code = "CFS" };

    private static readonly IReadOnlyList<Meeting> Calendar = [On(1, "2026-09-15"), On(2, "2026-11-24"), On(3, "2027-01-19"), On(4, "2027-03-09")];

    [Theory]
    [InlineData("to the next meeting")]
    [InlineData(null)]
    [InlineData("in due course", DueKind.Undated)]
    public void What_is_due_at_the_next_meeting_goes_to_an_ordinary_one_that_is_called_before_it(string? words, DueKind kind = DueKind.Meeting)
    {
        var due = Assert.Single(Follow(Point(2, words, kind), CalendarChange.Add(Committee, new NamedMeeting(new DateOnly(2026, 10, 20)), DateTimeOffset.UnixEpoch)));
        Assert.Equal((Following.GoesElsewhere, new DateOnly(2026, 10, 20)), (due.What, due.To.HeldOn));
        Assert.Equal((Id(2), words, 0), (due.After.FirstReportToMeetingId, due.After.DueText, due.After.Postponements));
    }

    [Fact]
    public void An_extraordinary_meeting_captures_nothing_and_the_clerk_is_offered_it()
    {
        var due = Assert.Single(Follow(Point(2, "to the next meeting"), CalendarChange.Add(Committee, new NamedMeeting(new DateOnly(2026, 10, 8), Kind: MeetingKind.Extraordinary), DateTimeOffset.UnixEpoch)));
        Assert.Equal(Following.Offered, due.What);
        Assert.Equal("An extraordinary meeting on 8 October 2026 does not take it: it stays with 24 November 2026 unless you say otherwise.", due.Why);
        Assert.Same(due.Point, due.After);
    }

    [Fact]
    public void A_meeting_whose_papers_have_gone_out_takes_nothing_back_to_itself()
    {
        // Five clear days before 7 October are gone on the 1st.
        var due = Assert.Single(Follow(Point(2, "to the next meeting"), CalendarChange.Add(Committee, new NamedMeeting(new DateOnly(2026, 10, 7)), DateTimeOffset.UnixEpoch)));
        Assert.Equal(Following.Offered, due.What);
    }

    [Fact]
    public void What_hangs_on_a_meeting_that_moves_goes_along() =>
        Assert.Equal(
            (Following.GoesAlong, "The meeting of 19 January 2027 has moved to 2 February 2027."),
            Only(Follow(Point(3, "to the January meeting"), CalendarChange.Move(Calendar[2], new DateOnly(2027, 2, 2)))));

    [Fact]
    public void The_next_meeting_is_another_one_when_it_moves_behind_its_neighbour()
    {
        var due = Assert.Single(Follow(Point(2, "to the next meeting"), CalendarChange.Move(Calendar[1], new DateOnly(2027, 1, 26))));
        Assert.Equal((Following.GoesElsewhere, new DateOnly(2027, 1, 19)), (due.What, due.To.HeldOn));
    }

    [Theory]
    [InlineData("to the January meeting", DueKind.Meeting)]
    [InlineData("at a meeting the clerk chose by hand", DueKind.Meeting)]
    [InlineData("regularly", DueKind.Recurring)]
    public void What_was_due_at_a_cancelled_meeting_goes_to_the_next(string words, DueKind kind)
    {
        var due = Assert.Single(Follow(Point(3, words, kind), CalendarChange.Cancel(Calendar[2])));
        Assert.Equal((Following.GoesElsewhere, Calendar[3].Id, "The meeting of 19 January 2027 is cancelled."), (due.What, due.To.Id, due.Why));
    }

    [Fact]
    public void Without_a_later_meeting_the_clerk_is_asked_for_one()
    {
        var due = Assert.Single(Follow(Point(4, "to the March meeting"), CalendarChange.Cancel(Calendar[3])));
        Assert.Equal((Following.HasNoMeeting, "The meeting of 9 March 2027 is cancelled, and the calendar holds no later one. Add the next meeting."), (due.What, due.Why));
    }

    [Fact]
    public void A_meeting_added_afterwards_takes_what_was_left_without_one()
    {
        IReadOnlyList<Meeting> without = [.. Calendar.Take(3), Calendar[3] with { Status = MeetingStatus.Cancelled }];
        var due = Assert.Single(Follow(without, Point(4, "to the March meeting"), [], CalendarChange.Add(Committee, new NamedMeeting(new DateOnly(2027, 4, 13)), DateTimeOffset.UnixEpoch)));
        Assert.Equal((Following.GoesElsewhere, new DateOnly(2027, 4, 13)), (due.What, due.To.HeldOn));
    }

    [Fact]
    public void A_second_meeting_in_the_month_is_offered_not_taken()
    {
        var due = Assert.Single(Follow(Point(3, "to the January meeting"), CalendarChange.Add(Committee, new NamedMeeting(new DateOnly(2027, 1, 5)), DateTimeOffset.UnixEpoch)));
        Assert.Equal((Following.Offered, new DateOnly(2027, 1, 5)), (due.What, due.To.HeldOn));
    }

    [Fact]
    public void What_a_clerk_has_set_by_hand_stays_while_its_meeting_takes_place() =>
        Assert.Empty(Follow(Point(4, "to the next meeting"), CalendarChange.Add(Committee, new NamedMeeting(new DateOnly(2026, 10, 20)), DateTimeOffset.UnixEpoch)));

    [Fact]
    public void The_next_meeting_counts_from_the_day_it_was_said()
    {
        // On 26 November a clerk said "the next meeting", which was 19 January; an added December meeting is the next from then.
        var due = Assert.Single(Follow(Calendar, Point(3, "the next meeting"), [new DateOnly(2026, 11, 26)], CalendarChange.Add(Committee, new NamedMeeting(new DateOnly(2026, 12, 15)), DateTimeOffset.UnixEpoch)));
        Assert.Equal(new DateOnly(2026, 12, 15), due.To.HeldOn);
    }

    [Fact]
    public void A_date_beyond_the_calendar_is_reported_further_on_when_the_calendar_reaches_it()
    {
        var point = Point(4, "by 1 May 2027", DueKind.Date) with { DueDate = new DateOnly(2027, 5, 1) };
        var due = Assert.Single(Follow(point, CalendarChange.Add(Committee, new NamedMeeting(new DateOnly(2027, 6, 15)), DateTimeOffset.UnixEpoch)));
        Assert.Equal((Following.GoesElsewhere, new DateOnly(2027, 6, 15), new DateOnly(2027, 5, 1)), (due.What, due.To.HeldOn, due.After.DueDate));
    }

    [Fact]
    public void What_was_due_at_a_meeting_already_held_stays_late() =>
        Assert.Empty(Follow(Point(1, "to the next meeting") with { MeetingId = Id(9) }, CalendarChange.Add(Committee, new NamedMeeting(new DateOnly(2026, 10, 20)), DateTimeOffset.UnixEpoch)));

    private static (Following What, string Why) Only(IReadOnlyList<FollowedDue> dues) => (Assert.Single(dues).What, dues[0].Why);

    private static IReadOnlyList<FollowedDue> Follow(ActionPoint point, params CalendarChange[] changes) => Follow(Calendar, point, [], changes);

    private static IReadOnlyList<FollowedDue> Follow(IReadOnlyList<Meeting> calendar, ActionPoint point, DateOnly[] saidOn, params CalendarChange[] changes) =>
        new DuesOnNewCalendar(calendar, CalendarChange.Applied(calendar, changes), CommitteeRules.Of(Committee, new CouncilSettings()), Today)
            .Of([point], saidOn.ToLookup(_ => point.Id));

    private static ActionPoint Point(int reportTo, string? words, DueKind kind = DueKind.Meeting) => new()
    {
        Id = Id(50), CommitteeId = Committee.Id, MunicipalYear = "26-27", Number = 1, Reference = "CFS-26-27-001", Text = "Report", Quote = "Report", MeetingId = Id(1),
        DueText = words, DueKind = kind, ReportToMeetingId = Id(reportTo), FirstDueText = words, FirstDueKind = kind, FirstReportToMeetingId = Id(reportTo),
    };

    private static Meeting On(int id, string day) => new() { Id = Id(id), CommitteeId = Committee.Id, HeldOn = Northbridge.Day(day), FirstHeldOn = Northbridge.Day(day) };

    private static Guid Id(int number) => new(number, 0, 0, [0, 0, 0, 0, 0, 0, 0, 0]);
}
