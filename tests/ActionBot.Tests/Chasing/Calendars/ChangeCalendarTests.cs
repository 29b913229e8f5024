using ActionBot.ActionPoints;
using ActionBot.Chasing;
using ActionBot.Chasing.Calendars;
using ActionBot.Committees;
using ActionBot.Intake;
using ActionBot.Officers;
using ActionBot.Replies;
using ActionBot.Storage;
using ActionBot.Tests.Storage;

namespace ActionBot.Tests.Chasing.Calendars;

/// <summary>A meeting moves, and everything that hangs on it: shown first, then done.</summary>
public sealed class ChangeCalendarTests
{
    [Theory, OnSqlite, OnPostgreSql]
    public async Task What_moves_and_who_will_hear_is_shown_before_anything_is_changed(Kind kind)
    {
        await using var scene = await AskedForJanuaryAsync(kind);
        var january = (await scene.CalendarAsync())[1];

        var shown = await scene.ChangeCalendar.ShowAsync(scene.Committee, [CalendarChange.Cancel(january)]);

        Assert.Equal(
            [
                "Children and Families Scrutiny:",
                "  cancelled (13 January 2026)",
                "  CFS-26-27-001 goes to the meeting of 10 February 2026. The meeting of 13 January 2026 is cancelled.",
                "  Helen Marsh (CFS-26-27-001): the notice Fri 19 Dec 2025, the ask Mon 19 Jan 2026, the reminder Mon 26 Jan 2026, the warning Thu 29 Jan 2026; no longer the reminder Wed 24 Dec 2025, the warning Fri 2 Jan 2026.",
            ],
            CalendarPreviewText.Of(shown));
        Assert.Equal(january, (await scene.CalendarAsync())[1]);
        Assert.Single(await scene.HistoryAsync());
    }

    [Theory, OnSqlite, OnPostgreSql]
    public async Task What_was_shown_is_what_is_done_with_a_line_of_history_and_the_first_due_kept(Kind kind)
    {
        await using var scene = await AskedForJanuaryAsync(kind);
        var calendar = await scene.CalendarAsync();
        var shown = await scene.ChangeCalendar.ShowAsync(scene.Committee, [CalendarChange.Cancel(calendar[1])]);

        var done = await scene.ChangeCalendar.RunAsync(scene.Committee, [CalendarChange.Cancel(calendar[1])], Northbridge.Clerk(scene.Committee), "the boiler");

        Assert.Equal(CalendarPreviewText.Of(shown), CalendarPreviewText.Of(done));
        var point = await scene.OnlyPointAsync();
        Assert.Equal((calendar[2].Id, calendar[1].Id, 0, "to the January meeting"), (point.ReportToMeetingId, point.FirstReportToMeetingId, point.Postponements, point.DueText));
        var line = (await scene.HistoryAsync())[^1];
        Assert.Equal(("Jo Hale", "reported to the meeting of 10 February 2026, no longer 13 January 2026", "The meeting of 13 January 2026 is cancelled."), (line.ByName, line.What, line.Why));
        var change = Assert.Single(await scene.Council.Database.ReadAsync(session => DueChangeTable.OfAsync(session, point.Id)));
        Assert.Equal((calendar[1].Id, calendar[2].Id), (change.FromMeetingId, change.ToMeetingId));
        Assert.Equal(("cancelled (13 January 2026)", "the boiler"), (await scene.Council.Database.ReadAsync(session => Trail.OfAsync(session, calendar[1].Id))) switch { [.., var last] => (last.What, last.Why), _ => default });
    }

    [Theory, OnSqlite, OnPostgreSql]
    public async Task A_message_that_waits_for_the_old_day_is_withdrawn_at_once_and_planned_anew(Kind kind)
    {
        await using var scene = await RunChaseTests.OnTheDayOfAskingAsync(kind);
        scene.Messenger.Answers = _ => new SendOutcome.NotYet(TimeSpan.FromMinutes(1), "429 Throttled");
        await scene.Sweep.RunAsync(default);
        var november = Assert.Single(await scene.CalendarAsync());

        await scene.ChangeCalendar.RunAsync(scene.Committee, [CalendarChange.Move(november, Northbridge.Day("2026-12-01"))], Northbridge.Clerk(scene.Committee));

        var digest = Assert.Single(await RunChaseTests.DigestsAsync(scene, DigestState.Withdrawn));
        var reminder = Assert.Single(await scene.Council.Database.ReadAsync(session => DigestTable.RemindersAsync(session, digest.Id)));
        Assert.Equal("It no longer goes to the meeting of 24 November 2026.", reminder.WithdrawnWhy);
        scene.Messenger.Answers = message => new SendOutcome.Sent("a", message.OnceOnly.ToString());
        await scene.LiveUntilAsync("2026-11-10T00:00Z");
        Assert.Equal(["2026-11-09 09:00Z Helen Marsh"], scene.Arrived);
        Assert.Equal("moved with its meeting from 24 November 2026 to 1 December 2026", (await scene.HistoryAsync())[^1].What);
    }

    [Theory, OnSqlite, OnPostgreSql]
    public async Task Who_has_answered_is_not_written_to_when_the_meeting_moves(Kind kind)
    {
        await using var scene = await RunChaseTests.OnTheDayOfAskingAsync(kind);
        await scene.Sweep.RunAsync(default);
        await scene.Record.RunAsync(new Answer((await scene.OnlyPointAsync()).Id, ReplyKind.Update, "half way"), await scene.Council.StandingAsync(scene.Helen));
        var november = Assert.Single(await scene.CalendarAsync());

        var done = await scene.ChangeCalendar.RunAsync(scene.Committee, [CalendarChange.Move(november, Northbridge.Day("2026-11-17"))], Northbridge.Clerk(scene.Committee));

        Assert.Empty(done.Difference.WillHear);
        Assert.Equal("  Nobody is written to because of it.", CalendarPreviewText.Of(done)[^1]);
    }

    [Theory, OnSqlite, OnPostgreSql]
    public async Task What_cannot_be_done_gets_a_sentence_and_changes_nothing(Kind kind)
    {
        await using var scene = await AskedForJanuaryAsync(kind);
        var calendar = await scene.CalendarAsync();
        async Task RefusedAsync(string sentence, CalendarChange change, Standing? by = null) =>
            Assert.Equal(sentence, (await scene.ChangeCalendar.RunAsync(scene.Committee, [change], by ?? Northbridge.Clerk(scene.Committee))).Refusal);

        await RefusedAsync("Only a clerk of Children and Families Scrutiny can change its calendar.", CalendarChange.Cancel(calendar[1]), await scene.Council.StandingAsync(scene.Helen));
        await RefusedAsync("The meeting of 25 November 2025 has been held, so it cannot move. Add the new day as a meeting of its own.", CalendarChange.Move(calendar[0], Northbridge.Day("2026-01-20")));
        await RefusedAsync("1 December 2025 is past: a meeting moves to a day to come.", CalendarChange.Move(calendar[1], Northbridge.Day("2025-12-01")));
        await RefusedAsync("There is a meeting on 10 February 2026 already. Say when each begins if there are two.", CalendarChange.Add(scene.Committee, new NamedMeeting(Northbridge.Day("2026-02-10")), scene.Council.Time.GetUtcNow()));
        await RefusedAsync("The meeting of 13 January 2026 stands so already.", CalendarChange.Move(calendar[1], calendar[1].HeldOn));
        await RefusedAsync("The meeting of 14 January 2026 was changed by somebody else a moment ago. Look at the calendar again.", CalendarChange.Cancel(calendar[1] with { HeldOn = Northbridge.Day("2026-01-14") }));
        Assert.Equal(calendar, await scene.CalendarAsync());
    }

    [Theory, OnSqlite, OnPostgreSql]
    public async Task A_line_that_follows_the_calendar_is_not_what_undo_takes_back(Kind kind)
    {
        await using var scene = await AskedForJanuaryAsync(kind);
        var clerk = Northbridge.Clerk(scene.Committee) with { Person = scene.Helen, Actor = new Actor(scene.Helen.Id, "Jo Hale") };
        await scene.ChangeCalendar.RunAsync(scene.Committee, [CalendarChange.Cancel((await scene.CalendarAsync())[1])], clerk);

        Assert.Equal(new ChangeOutcome.Refused("There is nothing of yours to undo."), await new UndoChange(scene.Council.Database, scene.Council.Change).RunAsync(clerk));
    }

    /// <summary>Friday 19 December 2025, before nine: Helen was asked on the 17th for the January meeting.</summary>
    private static async Task<ChasingScene> AskedForJanuaryAsync(Kind kind)
    {
        var scene = await ChasingScene.OnAsync(kind, "2025-11-26T10:00Z");
        var november = await scene.Council.MeetingAsync(scene.Committee, "2025-11-25");
        var january = await scene.Council.MeetingAsync(scene.Committee, "2026-01-13");
        await scene.Council.MeetingAsync(scene.Committee, "2026-02-10");
        await scene.Council.OpenAsync(scene.Committee, november, january, Owner.Of(scene.Director), "Provide an update on the exclusions review", due: "to the January meeting");
        await scene.LiveUntilAsync("2025-12-19T08:00Z");
        return scene;
    }
}
