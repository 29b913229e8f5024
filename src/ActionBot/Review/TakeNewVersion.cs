using ActionBot.ActionPoints;
using ActionBot.Committees;
using ActionBot.Intake;
using ActionBot.Officers;
using ActionBot.Resolutions;
using ActionBot.Storage;

namespace ActionBot.Review;

/// <summary>
/// Takes what the confirmed minutes say in place of the draft into the action point or the resolution that came of it: the same one, its first
/// due and its history kept. A corrected due is no postponement.
/// </summary>
internal sealed class TakeNewVersion(ChangeActionPoint change)
{
    /// <summary>Takes one changed finding on, and says what was done.</summary>
    /// <param name="finding">The finding as the confirmed minutes have it.</param>
    /// <param name="owner">Whom it is for; null where no action point came of it.</param>
    public async Task<string> InAsync(Session session, DraftFinding finding, Guid committeeId, Owner? owner, Standing by)
    {
        if (finding.Kind == Minutes.FindingKind.Resolution && await LimbAsync(session, finding) is { } limb)
        {
            await ResolutionTable.CorrectLimbAsync(session, limb with { Label = finding.Label, Text = finding.Quote, FollowUp = finding.FollowUp, FindingId = finding.Id });
        }

        if (finding.ActionPointId is not { } pointId || owner is null || finding.FromFindingId is not { } from || await FindingTable.ByIdAsync(session, from) is not { } before)
        {
            return $"{finding.Number} reads as in the confirmed minutes now.";
        }

        var difference = VersionDifference.Between(finding, before);
        var meetings = (await MeetingTable.OfAsync(session, committeeId)).ToDictionary(meeting => meeting.Id);
        var outcome = await change.InAsync(session, pointId, by, finding.Reason, now => Decide(now, finding, difference, owner, meetings));
        return outcome switch
        {
            ChangeOutcome.Changed changed => changed.ReadBack,
            ChangeOutcome.Refused refused => refused.Sentence,
            _ => throw new InvalidOperationException("A change is made or refused."),
        };
    }

    /// <summary>The action point as the confirmed minutes leave it. What is closed keeps its owner and its due. Pure.</summary>
    internal static StepResult Decide(ActionPoint now, DraftFinding finding, VersionDifference difference, Owner owner, IReadOnlyDictionary<Guid, Meeting> meetings)
    {
        var (after, what) = (now, new List<string>());
        if (difference.Owner && now.IsOutstanding && (now.OwnerPostId, now.OwnerPersonId) != (owner.PostId, owner.PersonId))
        {
            after = after with { OwnerText = finding.OwnerText, OwnerPostId = owner.PostId, OwnerPersonId = owner.PersonId, DelegateId = null };
            what.Add($"assigned to {owner.Name}");
        }

        if (difference.Time && now.IsOutstanding && finding is { DueKind: { } kind, ReportToMeetingId: { } to } && meetings.TryGetValue(to, out var meeting))
        {
            var due = new Due(finding.DueText, kind, finding.DueDate, to, finding.EveryNthMeeting);
            after = after with { DueText = due.Text, DueKind = due.Kind, EveryNthMeeting = due.EveryNthMeeting, DueDate = due.Date, ReportToMeetingId = to };
            what.Add($"due {SetDue.Words(due, meeting)}");
        }

        if (after.Text != finding.Text)
        {
            after = after with { Text = finding.Text };
            what.Add("in their words");
        }

        return what.Count == 0
            ? StepResult.Refuse($"{now.Reference} is as the confirmed minutes have it already.")
            : StepResult.Follow(after, $"corrected by the confirmed minutes: {string.Join(", ", what)}") with { Deed = Deed.Corrected };
    }

    // The limb was kept of the finding of the version in which it was confirmed.
    private static async Task<ResolutionLimb?> LimbAsync(Session session, DraftFinding finding)
    {
        for (var one = finding; one is not null; one = one.FromFindingId is { } from ? await FindingTable.ByIdAsync(session, from) : null)
        {
            if (await ResolutionTable.LimbOfFindingAsync(session, one.Id) is { } limb)
            {
                return limb;
            }
        }

        return null;
    }
}
