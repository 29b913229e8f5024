using ActionBot.Committees;
using ActionBot.Committees.Calendar;

namespace ActionBot.Tests.Committees;

/// <summary>What a calendar that is handed over would change. Today is 24 November 2026.</summary>
public sealed class CompareCalendarTests
{
    private static readonly DateTimeOffset Now = new(2026, 11, 24, 9, 0, 0, TimeSpan.Zero);

    private static readonly Committee Committee = new() { Id = new Guid("00000000-0000-0000-0000-000000000001"), Name = "Audit Committee", Code = "AC" };

    [Fact]
    public void The_same_calendar_again_changes_nothing() =>
        Is(With([On("2027-01-19", id: "a"), On("2027-03-09")], [Entry("2027-01-19", id: "a"), Entry("2027-03-09")]));

    [Fact]
    public void New_days_are_called_and_a_known_day_learns_its_time() =>
        Is(With([On("2027-01-19")], [Entry("2027-01-19", "14:00"), Entry("2027-03-09", "14:00")]), "the meeting of 19 January 2027 begins at 2pm", "called for 9 March 2027 at 2pm");

    [Fact]
    public void A_meeting_is_known_by_its_id_wherever_it_moves() =>
        Is(With([On("2027-01-19", id: "a")], [Entry("2027-04-20", id: "a")]), "moved from 19 January 2027 to 20 April 2027");

    [Fact]
    public void A_move_that_is_said_is_made_however_far_and_one_from_nowhere_is_told()
    {
        Is(With([On("2026-12-01"), On("2027-01-19")], [Entry("2027-03-09") with { MovedFrom = Northbridge.Day("2027-01-19") }]), "moved from 19 January 2027 to 9 March 2027");

        var comparison = With([On("2026-12-01")], [Entry("2027-03-09") with { MovedFrom = Northbridge.Day("2027-01-19") }]);
        Is(comparison);
        Assert.StartsWith("19 January 2027 is no meeting of Audit Committee that takes place", Assert.Single(comparison.Remarks), StringComparison.Ordinal);
    }

    [Fact]
    public void An_older_version_of_a_calendar_moves_no_meeting_back()
    {
        var known = On("2027-01-26", id: "a") with { ExternalSequence = 1 };

        var older = With([known], [Entry("2027-01-19", id: "a") with { Sequence = 0 }]);
        Is(older);
        Assert.StartsWith("26 January 2027: this calendar tells of an older version of the meeting (19 January 2027)", Assert.Single(older.Remarks), StringComparison.Ordinal);
        Is(With([known], [Entry("2027-02-02", id: "a") with { Sequence = 2 }]), "moved from 26 January 2027 to 2 February 2027");
        Assert.Equal(2, With([known], [Entry("2027-02-02", id: "a") with { Sequence = 2 }]).Changes.Single().After.ExternalSequence);
    }

    [Fact]
    public void A_day_that_is_missing_while_another_appears_within_a_fortnight_has_moved() =>
        Is(With([On("2026-12-01"), On("2027-01-19"), On("2027-03-09")], [Entry("2026-12-01"), Entry("2027-01-26"), Entry("2027-03-09")]), "moved from 19 January 2027 to 26 January 2027");

    [Fact]
    public void A_cancelled_meeting_and_a_new_one_beside_it_are_one_that_moved() =>
        Is(With([On("2027-01-19", id: "a")], [Entry("2027-01-19", id: "a", cancelled: true), Entry("2027-01-26", id: "b")]), "moved from 19 January 2027 to 26 January 2027");

    [Fact]
    public void A_cancelled_meeting_is_cancelled_and_one_that_nobody_knew_is_not_called() =>
        Is(With([On("2027-01-19")], [Entry("2027-01-19", cancelled: true), Entry("2027-05-11", cancelled: true)]), "cancelled (19 January 2027)");

    [Fact]
    public void A_list_that_leaves_a_meeting_out_cancels_nothing_and_says_so()
    {
        var comparison = With([On("2027-01-19"), On("2027-02-16"), On("2027-03-09")], [Entry("2027-01-19"), Entry("2027-03-09")]);
        Is(comparison);
        Assert.Equal("16 February 2027 is on the register and not in this calendar: it stays. If it does not take place, cancel it.", Assert.Single(comparison.Remarks));
    }

    [Fact]
    public void One_pasted_date_is_a_new_meeting_not_a_move_of_its_neighbour() =>
        Is(With([On("2027-03-02")], [Entry("2027-03-09")]), "called for 9 March 2027");

    [Fact]
    public void Two_meetings_on_a_day_stay_two() =>
        Is(With([On("2027-01-19", at: "10:00")], [Entry("2027-01-19", "10:00"), Entry("2027-01-19", "14:00")]), "called for 19 January 2027 at 2pm");

    [Fact]
    public void A_meeting_that_goes_on_another_day_has_not_moved() =>
        Is(With([On("2026-11-24")], [Entry("2026-11-24"), Entry("2026-12-01") with { Kind = MeetingKind.Reconvened }]), "reconvenes on 1 December 2026");

    [Fact]
    public void What_the_clerk_cancelled_is_not_called_again_by_an_older_list()
    {
        var comparison = With([On("2027-01-19") with { Status = MeetingStatus.Cancelled }], [Entry("2027-01-19")]);
        Is(comparison);
        Assert.Equal("19 January 2027 is cancelled on the register, and this calendar holds it: it stays cancelled.", Assert.Single(comparison.Remarks));
    }

    [Fact]
    public void An_extraordinary_meeting_is_no_move_of_an_ordinary_one() =>
        Is(
            With([On("2026-12-01"), On("2027-01-19"), On("2027-03-09")], [Entry("2026-12-01"), Entry("2027-01-12") with { Kind = MeetingKind.Extraordinary }, Entry("2027-03-09")]),
            "extraordinary meeting called for 12 January 2027");

    private static CalendarComparison With(Meeting[] calendar, CalendarEntry[] entries) => CompareCalendar.With(Committee, calendar, entries, new DateOnly(2026, 11, 24), Now);

    private static void Is(CalendarComparison comparison, params string[] words) => Assert.Equal(words, comparison.Changes.Select(change => change.Words));

    private static Meeting On(string day, string? at = null, string? id = null) => new()
    {
        Id = Guid.CreateVersion7(Now), CommitteeId = Committee.Id, HeldOn = Northbridge.Day(day), FirstHeldOn = Northbridge.Day(day),
        StartsAt = at is null ? null : TimeOnly.Parse(at, System.Globalization.CultureInfo.InvariantCulture), ExternalId = id,
    };

    private static CalendarEntry Entry(string day, string? at = null, string? id = null, bool cancelled = false) => new(Northbridge.Day(day), 1)
    {
        StartsAt = at is null ? null : TimeOnly.Parse(at, System.Globalization.CultureInfo.InvariantCulture), ExternalId = id, IsCancelled = cancelled,
    };
}
