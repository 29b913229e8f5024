using ActionBot.Committees;
using ActionBot.Committees.Calendar;
using ActionBot.Officers;
using ActionBot.Storage;

namespace ActionBot.ActionPoints;

/// <summary>
/// A committee takes what another referred to it: it gets an action point of its own, reported to one of its meetings. The other's stays on
/// its list, linked, until this one reports; the owner is asked once.
/// </summary>
public sealed class AcceptReferral(Database database, TimeProvider time, CouncilTime clock, OpenActionPoint open, AskTogether together)
{
    /// <summary>Takes it.</summary>
    /// <param name="id">What was referred.</param>
    /// <param name="by">A clerk of the committee it was referred to.</param>
    /// <param name="meeting">The meeting of that committee it is reported to; null: the next one, or, of a recommendation with a day of receipt, the last in time.</param>
    /// <param name="owner">Whose it is there; null: its owner's where it comes from.</param>
    /// <param name="received">The day the executive received a recommendation: it answers within two months beginning with that day. Null: no such clock runs.</param>
    /// <returns>The new action point, or why there is none.</returns>
    public Task<ReferralAccepted> RunAsync(Guid id, Standing by, Meeting? meeting = null, Owner? owner = null, DateOnly? received = null) => database.WriteAsync(async session =>
    {
        if (await ActionPointTable.ByIdAsync(session, id) is not { Status: ActionPointStatus.Referred, ReferredToCommitteeId: { } to } referred || (meeting is not null && to != meeting.CommitteeId))
        {
            return new ReferralAccepted(null, "That was not referred to this committee.");
        }

        if (!by.MayClerk(to))
        {
            return new ReferralAccepted(null, $"Only a clerk of the committee it was referred to can take {referred.Reference}.");
        }

        if ((await ActionPointTable.AskedWithAsync(session, referred.AskedWithId ?? referred.Id)).FirstOrDefault(one => one.CommitteeId == to && one.IsOutstanding) is { } taken)
        {
            return new ReferralAccepted(null, $"{referred.Reference} is taken already, as {taken.Reference}.");
        }

        var now = time.GetUtcNow();
        var committee = (await CommitteeTable.ByIdAsync(session, to))!;
        var meetings = await MeetingTable.OfAsync(session, to);
        if ((meeting ?? ReportedTo(meetings, received, today: clock.Day(now))) is not { } reportedTo)
        {
            return new ReferralAccepted(null, received is { } day
                ? $"{committee.Name} holds no meeting between {Days.Plain(day)} and {Days.Plain(ResponseDeadline.TwoMonthsBeginningWith(day))}, within which it has to answer. Add one, or say which meeting takes it."
                : $"{committee.Name} has no meeting ahead to report it to. Add one first.");
        }

        var annual = meetings.Where(one => one.Kind == MeetingKind.Annual).Select(one => one.HeldOn);
        var source = (await MeetingTable.ByIdAsync(session, referred.MeetingId))!;
        var point = await open.InAsync(
            session,
            new NewActionPoint
            {
                // An id of its own lets "undo" withdraw what was taken by mistake.
                Id = Guid.CreateVersion7(now),
                Committee = committee,
                Meeting = source,
                MunicipalYear = MunicipalYear.Of(reportedTo.HeldOn, annual),
                Text = referred.Text,
                Quote = referred.Quote,
                RecordedBy = referred.RecordedBy,
                Owner = owner ?? await OwnerOfAsync(session, referred),
                OwnerText = referred.OwnerText,
                Due = received is { } receipt
                    ? new Due($"two months beginning with {Days.Plain(receipt)}", DueKind.Date, ResponseDeadline.TwoMonthsBeginningWith(receipt), reportedTo.Id)
                    : new Due(null, DueKind.Meeting, null, reportedTo.Id),
                Exempt = referred.Exempt,
                ExemptParagraph = referred.ExemptParagraph,
            },
            by);
        if (await together.LinkAsync(session, point.Id, referred, by) is ChangeOutcome.Refused { Sentence: var sentence })
        {
            throw new StorageRefusedException($"{sentence} Nothing was taken over.");
        }

        await Trail.WriteAsync(session, new TrailLine
        {
            Id = Guid.CreateVersion7(now), HappenedAt = now, Subject = UndoChange.Subject, SubjectId = referred.Id, CommitteeId = referred.CommitteeId,
            ByPersonId = by.Actor.PersonId, ByName = by.Actor.Name, Through = by.Actor.Through, What = $"taken by {committee.Name} as {point.Reference}",
        });
        return new ReferralAccepted(point, $"{referred.Reference} is taken as {point.Reference}, {(received is { } since ? $"to be answered by {Days.Plain(ResponseDeadline.TwoMonthsBeginningWith(since))} and " : "")}reported to the meeting of {Days.Plain(reportedTo.HeldOn)}.");
    });

    private static async Task<Owner> OwnerOfAsync(Session session, ActionPoint referred) =>
        await Owner.OfAsync(session, referred.OwnerPostId, referred.OwnerPersonId) ?? new Owner(null, null, referred.OwnerText ?? "nobody yet");

    // An executive answers a recommendation within two months: at its last meeting in time, so that its officers have the longest.
    private static Meeting? ReportedTo(IReadOnlyList<Meeting> meetings, DateOnly? received, DateOnly today) => received is { } day
        ? ResponseDeadline.LastMeetingInTime(CalendarMeeting.Of(meetings), day) is { } last ? meetings.First(one => one.Id == last.Id) : null
        : meetings.FirstOrDefault(one => one.HeldOn > today && one.TakesReports);
}

/// <summary>What became of taking a referral.</summary>
/// <param name="Point">The action point of the committee that took it; null: refused.</param>
/// <param name="ReadBack">What was done, or why not.</param>
public sealed record ReferralAccepted(ActionPoint? Point, string ReadBack);
