using ActionBot.ActionPoints;
using ActionBot.Committees;
using ActionBot.Committees.Calendar;
using ActionBot.Minutes.DueDates;
using ActionBot.Officers;
using ActionBot.Storage;

namespace ActionBot.Intake;

/// <summary>
/// Lets dues follow a calendar that has changed, in the transaction that changes it: each that goes to another meeting, or along with its
/// own, gets a line of history, and drafts on the desk are looked up anew.
/// </summary>
public sealed class FollowCalendar(TimeProvider time, CouncilSettings council, CouncilTime clock, ChangeActionPoint change)
{
    /// <summary>Follows. The calendar has been written already.</summary>
    /// <param name="session">The transaction that changed the calendar.</param>
    /// <param name="committee">Whose calendar.</param>
    /// <param name="before">The calendar as it was.</param>
    /// <param name="by">Who changed it.</param>
    /// <returns>Every due that is touched, offers to the clerk included.</returns>
    public async Task<IReadOnlyList<FollowedDue>> InAsync(Session session, Committee committee, IReadOnlyList<Meeting> before, Actor by)
    {
        var after = await MeetingTable.OfAsync(session, committee.Id);
        var rules = CommitteeRules.Of(committee, council);
        var dues = new DuesOnNewCalendar(before, after, rules, clock.Day(time.GetUtcNow()));
        var points = await ActionPointTable.OutstandingOfAsync(session, committee.Id);
        var followed = dues.Of(points, await SaidOnAsync(session, committee.Id));
        foreach (var due in followed)
        {
            await WriteAsync(session, due, by);
        }

        await LookUpDraftsAsync(session, committee, CalendarMeeting.Of(before), CalendarMeeting.Of(after), rules.Days);
        return followed;
    }

    /// <summary>The days on which the dues of a committee's outstanding action points were said anew, by action point, oldest first.</summary>
    public async Task<ILookup<Guid, DateOnly>> SaidOnAsync(Session session, Guid committeeId) =>
        (await DueChangeTable.OfOutstandingAsync(session, committeeId)).ToLookup(one => one.ActionPointId, one => clock.Day(one.ChangedAt));

    private async Task WriteAsync(Session session, FollowedDue due, Actor by)
    {
        switch (due.What)
        {
            case Following.GoesElsewhere:
                var what = $"reported to the meeting of {Days.Plain(due.To.HeldOn)}, no longer {Days.Plain(due.From.HeldOn)}";
                await ChangeAsync(session, due, what, by);
                break;
            case Following.GoesAlong or Following.HasNoMeeting:
                var now = time.GetUtcNow();
                await Trail.WriteAsync(session, new TrailLine
                {
                    Id = Guid.CreateVersion7(now), HappenedAt = now, Subject = "action point", SubjectId = due.Point.Id, CommitteeId = due.Point.CommitteeId,
                    ByPersonId = by.PersonId, ByName = by.Name, Through = by.Through,
                    What = due.What == Following.GoesAlong ? $"moved with its meeting from {Days.Plain(due.From.HeldOn)} to {Days.Plain(due.To.HeldOn)}" : "left without a meeting",
                    Why = due.Why,
                });
                break;
        }
    }

    // An officer may be answering at this very moment; then his change is read, and this one made on top of it.
    private async Task ChangeAsync(Session session, FollowedDue due, string what, Actor by)
    {
        for (var attempt = 1; ; attempt++)
        {
            var outcome = await change.InAsync(
                session, due.Point.Id, Standing.Console with { Actor = by }, due.Why, now => StepResult.Follow(now with { ReportToMeetingId = due.To.Id }, what));
            if (outcome is ChangeOutcome.Changed)
            {
                return;
            }

            if (attempt == 3)
            {
                throw new StorageRefusedException(((ChangeOutcome.Refused)outcome).Sentence + " The calendar was left as it was.");
            }
        }
    }

    // A draft that stood where its words had put it is put where they put it now; what the clerk has set herself stays.
    private static async Task LookUpDraftsAsync(Session session, Committee committee, IReadOnlyList<CalendarMeeting> before, IReadOnlyList<CalendarMeeting> after, WorkingDays days)
    {
        foreach (var (draft, askedOn) in await FindingTable.DraftsOfAsync(session, committee.Id))
        {
            var phrase = draft.DueText is null ? null : DuePhraseReader.Read(draft.DueText);
            var was = DueOnCalendar.Resolve(phrase, askedOn, before, days);
            var now = DueOnCalendar.Resolve(phrase, askedOn, after, days);
            if (was != now && was == draft.Due)
            {
                await FindingTable.UpdateAsync(session, draft.With(now));
            }
        }
    }
}
