using ActionBot.Committees;
using ActionBot.Officers;
using ActionBot.Storage;

namespace ActionBot.ActionPoints;

/// <summary>
/// A committee takes what another referred to it: it gets an action point of its own, reported to one of its meetings. The other's stays on
/// its list, linked, until this one reports; the owner is asked once.
/// </summary>
public sealed class AcceptReferral(Database database, OpenActionPoint open, AskTogether together)
{
    /// <summary>Takes it.</summary>
    /// <param name="id">What was referred.</param>
    /// <param name="by">A clerk of the committee it was referred to.</param>
    /// <param name="meeting">The meeting of that committee it is reported to.</param>
    /// <param name="owner">Whose it is there.</param>
    /// <param name="dueText">By when, as said; null where nobody said.</param>
    /// <returns>The new action point, or why there is none.</returns>
    public Task<ReferralAccepted> RunAsync(Guid id, Standing by, Meeting meeting, Owner owner, string? dueText = null) => database.WriteAsync(async session =>
    {
        if (await ActionPointTable.ByIdAsync(session, id) is not { Status: ActionPointStatus.Referred, ReferredToCommitteeId: { } to } referred || to != meeting.CommitteeId)
        {
            return new ReferralAccepted(null, "That was not referred to this committee.");
        }

        if (!by.MayClerk(to))
        {
            return new ReferralAccepted(null, $"Only a clerk of the committee it was referred to can take {referred.Reference}.");
        }

        var committee = (await CommitteeTable.ByIdAsync(session, to))!;
        var annual = (await MeetingTable.OfAsync(session, to)).Where(one => one.Kind == MeetingKind.Annual).Select(one => one.HeldOn);
        var source = (await MeetingTable.ByIdAsync(session, referred.MeetingId))!;
        var point = await open.InAsync(
            session,
            new NewActionPoint
            {
                Committee = committee,
                Meeting = source,
                MunicipalYear = MunicipalYear.Of(meeting.HeldOn, annual),
                Text = referred.Text,
                Quote = referred.Quote,
                RecordedBy = referred.RecordedBy,
                Owner = owner,
                OwnerText = referred.OwnerText,
                Due = new Due(dueText, DueKind.Meeting, null, meeting.Id),
                Exempt = referred.Exempt,
                ExemptParagraph = referred.ExemptParagraph,
            },
            by);
        return await together.LinkAsync(session, point.Id, referred, by) is ChangeOutcome.Refused { Sentence: var sentence }
            ? throw new StorageRefusedException($"{sentence} Nothing was taken over.")
            : new ReferralAccepted(point, $"{referred.Reference} is taken as {point.Reference}, reported to the meeting of {Days.Plain(meeting.HeldOn)}.");
    });
}

/// <summary>What became of taking a referral.</summary>
/// <param name="Point">The action point of the committee that took it; null: refused.</param>
/// <param name="ReadBack">What was done, or why not.</param>
public sealed record ReferralAccepted(ActionPoint? Point, string ReadBack);
