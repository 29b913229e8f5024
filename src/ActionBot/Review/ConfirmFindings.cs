using ActionBot.ActionPoints;
using ActionBot.Committees;
using ActionBot.Intake;
using ActionBot.Minutes;
using ActionBot.Officers;
using ActionBot.Resolutions;
using ActionBot.Storage;

namespace ActionBot.Review;

/// <summary>
/// Takes findings on: an action becomes an action point, a resolution limb is kept verbatim and gives an action point where somebody has to
/// act. A finding without an owner or a time is not taken on; its question is handed back instead.
/// </summary>
public sealed class ConfirmFindings(Database database, OpenActionPoint open, TimeProvider time)
{
    private readonly TakeNewVersion take = new(new ChangeActionPoint(database, time));

    /// <summary>Confirms the findings of these numbers.</summary>
    public Task<DeskOutcome> RunAsync(Guid documentId, IReadOnlyCollection<int> numbers, Standing by) =>
        AtTheDesk.RunAsync(database, time, documentId, by, numbers, (session, desk, named) => ConfirmAsync(session, desk, named, by));

    /// <summary>Confirms everything the minutes mark and that waits. What the confirmed minutes changed is named by its number or not taken on.</summary>
    public Task<DeskOutcome> AllMarkedAsync(Guid documentId, Standing by) =>
        AtTheDesk.RunAsync(database, time, documentId, by, [], (session, desk, _) => ConfirmAsync(session, desk, [.. desk.Marked], by));

    private async Task<DeskOutcome> ConfirmAsync(Session session, Desk desk, IReadOnlyList<DraftFinding> named, Standing by)
    {
        if (named.Count == 1 && AtTheDesk.DecidedAlready(named[0]) is { } already)
        {
            return new DeskOutcome.Refused(already);
        }

        var matcher = await OwnerMatcher.OfAsync(session);
        var waiting = named.Where(finding => AtTheDesk.DecidedAlready(finding) is null).Select(finding => WithWhoeverIsKnownNow(finding, matcher)).ToList();
        foreach (var finding in waiting.Where(finding => !named.Contains(finding)))
        {
            await FindingTable.UpdateAsync(session, finding);
        }

        if (waiting.Count == 0)
        {
            return new DeskOutcome.Refused("Nothing of that waits to be confirmed.");
        }

        var annual = (await MeetingTable.OfAsync(session, desk.Committee.Id)).Where(meeting => meeting.Kind == MeetingKind.Annual).Select(meeting => meeting.HeldOn).ToList();
        var year = MunicipalYear.Of(desk.Meeting.HeldOn, annual);
        var confirmed = new List<DraftFinding>();
        var opened = new List<ActionPoint>();
        var changes = new List<string>();
        var asked = waiting.Where(finding => !finding.IsReady).ToList();
        foreach (var finding in waiting.Where(finding => finding.IsReady))
        {
            var now = time.GetUtcNow();
            if (finding.Status == FindingStatus.Changed)
            {
                var accepted = finding with { Status = FindingStatus.Confirmed, DecidedBy = by.Actor.Name, DecidedAt = now };
                changes.Add(await take.InAsync(session, finding, desk.Committee.Id, await OwnerIfNamedAsync(session, finding, now), by));
                await FindingTable.UpdateAsync(session, accepted);
                confirmed.Add(accepted);
                continue;
            }

            var limbId = finding.Kind == FindingKind.Resolution ? await KeepLimbAsync(session, desk, finding, now) : (Guid?)null;
            var point = finding.GivesAnActionPoint && finding.ActionPointId is null ? await OpenAsync(session, desk, finding, limbId, year, by, now) : null;
            if (point is not null)
            {
                opened.Add(point);
                if (limbId is { } limb)
                {
                    await ResolutionTable.LinkAsync(session, limb, point.Id);
                }
            }

            var done = finding with
            {
                Status = FindingStatus.Confirmed, ActionPointId = point?.Id ?? finding.ActionPointId, OwnerPostId = point?.OwnerPostId ?? finding.OwnerPostId,
                OwnerPersonId = point?.OwnerPersonId ?? finding.OwnerPersonId, DecidedBy = by.Actor.Name, DecidedAt = now,
            };
            await FindingTable.UpdateAsync(session, done);
            confirmed.Add(done);
        }

        // Of several that are named the one that was split or rejected long ago is not passed over.
        var decidedBefore = named.Select(AtTheDesk.DecidedAlready).OfType<string>().Distinct();
        return new DeskOutcome.Done(confirmed, opened, asked, string.Join(' ', [.. changes, .. decidedBefore, ReadBack([.. confirmed.Where(finding => waiting.Exists(one => one.Id == finding.Id && one.Status == FindingStatus.Draft))], opened, asked)]).Trim());
    }

    // Between the reading of the minutes and the clerk's word the post may have come on the register: it is that very post, and nobody new. Two who fit by then, or who are named together, are asked about.
    private static DraftFinding WithWhoeverIsKnownNow(DraftFinding finding, OwnerMatcher matcher)
    {
        if (finding is not { OwnerPostId: null, OwnerPersonId: null, OwnerText: { } words, OwnerCollective: false, SeveralOwners: false, GivesAnActionPoint: true })
        {
            return finding;
        }

        var found = OwnerOnRegister.Find(finding.ClerkOwner ?? words, collective: false, finding.SuggestedOwner, matcher);
        return found.TakenAsWritten || (finding.OwnerQuestion is not null && found.Question is not null) ? finding : finding with { OwnerPostId = found.PostId, OwnerPersonId = found.PersonId, OwnerQuestion = found.Question, SeveralOwners = found.AreSeveral };
    }

    private static async Task<Owner?> OwnerIfNamedAsync(Session session, DraftFinding finding, DateTimeOffset now) => finding.ActionPointId is null ? null : await OwnerAsync(session, finding, now);

    private async Task<ActionPoint> OpenAsync(Session session, Desk desk, DraftFinding finding, Guid? limbId, string year, Standing by, DateTimeOffset now) =>
        await open.InAsync(
            session,
            new NewActionPoint
            {
                Committee = desk.Committee,
                Meeting = desk.Meeting,
                MunicipalYear = year,
                Text = finding.Text,
                Quote = finding.Quote,
                Label = finding.Label,
                AgendaItem = finding.AgendaItem,
                OwnerText = finding.OwnerText,
                Owner = await OwnerAsync(session, finding, now),
                Due = new Due(finding.DueText, finding.DueKind!.Value, finding.DueDate, finding.ReportToMeetingId!.Value, finding.EveryNthMeeting),
                Exempt = finding.Exempt,
                ExemptParagraph = desk.Document.ExemptParagraph,
                FindingId = finding.Id,
                ResolutionLimbId = limbId,
            },
            by);

    private static Task<Owner> OwnerAsync(Session session, DraftFinding finding, DateTimeOffset now) =>
        OwnerAsync(session, finding.OwnerPostId, finding.OwnerPersonId, finding.OwnerText, now);

    // An owner whom the minutes name and the register does not know is put there in exactly those words; nobody can be reached under it yet.
    internal static async Task<Owner> OwnerAsync(Session session, Guid? ownerPostId, Guid? ownerPersonId, string? ownerText, DateTimeOffset now)
    {
        if (await Owner.OfAsync(session, ownerPostId, ownerPersonId) is { } owner)
        {
            return owner;
        }

        var words = ownerText ?? throw new InvalidOperationException("What has no owner is asked about, not confirmed.");
        return AsWritten.NamesAPerson(words) && await SetPost.EnsurePersonAsync(session, AsWritten.Called(words), null, AsWritten.Kind(words), now) is { } named
            ? Owner.Of(named)
            : Owner.Of(await SetPost.EnsurePostAsync(session, words, now));
    }

    private static async Task<Guid> KeepLimbAsync(Session session, Desk desk, DraftFinding finding, DateTimeOffset now)
    {
        var resolution = await ResolutionTable.InDocumentAsync(session, desk.Document.Id, finding.AgendaItem);
        if (resolution is null)
        {
            resolution = new Resolution
            {
                Id = Guid.CreateVersion7(now), CommitteeId = desk.Committee.Id, MeetingId = desk.Meeting.Id, DocumentId = desk.Document.Id,
                AgendaItem = finding.AgendaItem, Exempt = finding.Exempt,
            };
            await ResolutionTable.InsertAsync(session, resolution, now);
        }

        // Confirmed once before and taken back: it is the same limb again.
        if (await ResolutionTable.LimbOfFindingAsync(session, finding.Id) is { } before)
        {
            await ResolutionTable.CorrectLimbAsync(session, before with { Label = finding.Label, Text = finding.Quote, FollowUp = finding.FollowUp });
            return before.Id;
        }

        var limb = new ResolutionLimb
        {
            Id = Guid.CreateVersion7(now), ResolutionId = resolution.Id, Number = 0, Label = finding.Label, Text = finding.Quote, FollowUp = finding.FollowUp, FindingId = finding.Id,
        };
        await ResolutionTable.InsertLimbAsync(session, limb);
        return limb.Id;
    }

    private static string ReadBack(List<DraftFinding> confirmed, List<ActionPoint> opened, List<DraftFinding> asked)
    {
        var resolutions = confirmed.Count(finding => finding.Kind == FindingKind.Resolution);
        var sentences = new List<string>();
        if (confirmed.Count > 0)
        {
            sentences.Add($"Confirmed {Numbers.Of(confirmed)}: {Numbers.Count(opened.Count, "action point")}{(opened.Count > 0 ? $" ({opened[0].Reference}{(opened.Count > 1 ? $" to {opened[^1].Reference}" : "")})" : "")}{(resolutions > 0 ? $", {Numbers.Count(resolutions, "resolution")} kept" : "")}.");
        }

        if (asked.Count > 0)
        {
            sentences.Add($"{(confirmed.Count > 0 ? "Still to ask" : "First to ask")}: " + string.Join(" ", asked.Select(finding => $"{finding.Number}: {finding.OwnerQuestion ?? finding.DueQuestion}")));
        }

        return string.Join(" ", sentences);
    }
}
