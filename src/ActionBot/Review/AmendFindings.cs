using ActionBot.ActionPoints;
using ActionBot.Committees;
using ActionBot.Committees.Calendar;
using ActionBot.Intake;
using ActionBot.Minutes;
using ActionBot.Minutes.DueDates;
using ActionBot.Officers;
using ActionBot.Storage;

namespace ActionBot.Review;

/// <summary>Gives findings an owner, a time, other words or the exempt mark, one or many at once, before they are confirmed.</summary>
public sealed class AmendFindings(Database database, CouncilSettings council, TimeProvider time)
{
    /// <summary>Gives them an owner by the words the clerk uses: a post, a person, a part of a title.</summary>
    public Task<DeskOutcome> OwnerAsync(Guid documentId, IReadOnlyCollection<int> numbers, string owner, Standing by) =>
        AtTheDesk.RunAsync(database, time, documentId, by, numbers, async (session, desk, findings) =>
        {
            var matcher = await OwnerMatcher.OfAsync(session);
            var found = OwnerOnRegister.Find(owner, collective: false, suggestion: null, matcher);
            if (found.Question is { } question)
            {
                return new DeskOutcome.Refused(question);
            }

            // A first name alone that nobody on the register has is asked about: it would stand there as a post nobody holds.
            if (found.TakenAsWritten && !owner.Trim().Contains(' ', StringComparison.Ordinal) && Understanding.Language.Lexicon.IsGivenName(owner.Trim().ToLowerInvariant()))
            {
                return new DeskOutcome.Refused($"Nobody on the register is called “{owner.Trim()}”. Say the whole name or the post, or first who holds it: “the Head of Parks is {owner.Trim()} …, {owner.Trim().ToLowerInvariant()}@…”.");
            }

            // Whom the register does not know yet is put there in the clerk's words: those of the minutes stay what they are.
            var named = found.TakenAsWritten && findings.All(finding => AtTheDesk.DecidedAlready(finding) is null) ? await ConfirmFindings.OwnerAsync(session, null, null, owner, time.GetUtcNow()) : new Owner(found.PostId, found.PersonId, owner);
            // A short form is read back as whom it means: "Bea" as Beatrice Hallam.
            if (named.PersonId is { } whom && await PersonTable.ByIdAsync(session, whom) is { } known && !known.Name.Split(' ').Contains(Officers.AsWritten.Name(owner).Split(' ')[0], StringComparer.OrdinalIgnoreCase) && Officers.AsWritten.Name(owner).Split(' ')[0].Length > 2)
            {
                owner = known.Name;
            }

            var isNew = found.TakenAsWritten ? ", who is new on the register" : "";
            // A resolution that is given to somebody is one that somebody has to act on.
            var (calendar, days) = (CalendarMeeting.Of(await MeetingTable.OfAsync(session, desk.Committee.Id)), CommitteeRules.Of(desk.Committee, council).Days);
            return await ChangeAsync(
                session,
                findings,
                finding => (finding.GivesAnActionPoint ? finding : AsAnAction(finding, desk.Meeting.HeldOn, calendar, days)) with
                {
                    ClerkOwner = WasMisread(finding, named, owner) ? owner : finding.ClerkOwner, OwnerText = finding.OwnerText ?? owner, OwnerCollective = false,
                    OwnerPostId = named.PostId, OwnerPersonId = named.PersonId, OwnerQuestion = null,
                },
                changed => Are(changed, findings.All(finding => finding.GivesAnActionPoint) ? $"for {owner}{isNew}" : $"an action for {owner}{isNew}"));
        });

    /// <summary>Gives them a time by its words: "the March meeting", "by 3 July", "undated".</summary>
    public Task<DeskOutcome> DueAsync(Guid documentId, IReadOnlyCollection<int> numbers, DuePhrase phrase, Standing by) =>
        AtTheDesk.RunAsync(database, time, documentId, by, numbers, async (session, desk, named) =>
        {
            var meetings = await MeetingTable.OfAsync(session, desk.Committee.Id);
            var due = DueOnCalendar.Resolve(phrase, desk.Meeting.HeldOn, CalendarMeeting.Of(meetings), CommitteeRules.Of(desk.Committee, council).Days, saidByClerk: true);
            if (due.Question is { } question)
            {
                return new DeskOutcome.Refused(question);
            }

            var to = meetings.First(meeting => meeting.Id == due.ReportToMeetingId);
            return await ChangeAsync(
                session,
                named,
                finding => finding.With(due) with
                {
                    ClerkDue = finding is { DueText: not null, DueQuestion: null } && finding.Due != due with { IsElsewhere = finding.DueElsewhere } ? phrase.Text : finding.ClerkDue,
                    DueText = finding.DueText ?? phrase.Text,
                },
                changed => Are(changed, $"due {SetDue.Words(new Due(phrase.Text, due.Kind!.Value, due.Date, to.Id, due.EveryNthMeeting), to)}"));
        });

    /// <summary>Takes the meeting or the day that was proposed: the answer "yes" to "is the next meeting right?".</summary>
    public Task<DeskOutcome> AcceptDueAsync(Guid documentId, IReadOnlyCollection<int> numbers, Standing by) =>
        AtTheDesk.RunAsync(database, time, documentId, by, numbers, async (session, desk, named) =>
        {
            var asked = named.Where(finding => finding.DueTakesYes && AtTheDesk.DecidedAlready(finding) is null).ToList();
            if (asked.Count == 0)
            {
                return new DeskOutcome.Refused("That is not asked any more: write “what is left to confirm?” to see what is.");
            }

            var meetings = await MeetingTable.OfAsync(session, desk.Committee.Id);
            var dues = asked.Select(finding => SetDue.Words(new Due(finding.DueText, finding.DueKind!.Value, finding.DueDate, finding.ReportToMeetingId!.Value, finding.EveryNthMeeting), meetings.First(meeting => meeting.Id == finding.ReportToMeetingId))).Distinct().ToList();
            return await ChangeAsync(session, asked, finding => finding with { DueQuestion = null }, changed => Are(changed, $"due {string.Join(" and ", dues)}"));
        });

    /// <summary>Says that nobody has to act on them: a decision is kept as one, without an owner or a time.</summary>
    public Task<DeskOutcome> NobodyAsync(Guid documentId, IReadOnlyCollection<int> numbers, Standing by) =>
        AtTheDesk.RunAsync(database, time, documentId, by, numbers, (session, _, named) => named.FirstOrDefault(finding => finding.Kind != FindingKind.Resolution) is { } action
            ? Task.FromResult<DeskOutcome>(new DeskOutcome.Refused($"{action.Number} is an action, and an action needs somebody. If nobody has to do it, take it off the desk: “reject {action.Number}, nobody has to act”."))
            : ChangeAsync(session, named, finding => finding with { FollowUp = false, OwnerQuestion = null, DueQuestion = null, SeveralOwners = false }, changed => $"{Numbers.Of(changed)}: {(changed.Count == 1 ? "a decision" : "decisions")} and nothing more, nobody has to act."));

    /// <summary>Gives one finding other words. The words of the minutes stay beside them.</summary>
    public Task<DeskOutcome> TextAsync(Guid documentId, int number, string text, Standing by) =>
        AtTheDesk.RunAsync(database, time, documentId, by, [number], (session, _, named) => string.IsNullOrWhiteSpace(text)
            ? Task.FromResult<DeskOutcome>(new DeskOutcome.Refused("An action needs words."))
            : ChangeAsync(session, named, finding => finding with { Text = text.Trim() }, changed => $"{Numbers.Of(changed)}: reads '{text.Trim()}'."));

    /// <summary>Sets or lifts the exempt mark.</summary>
    public Task<DeskOutcome> ExemptAsync(Guid documentId, IReadOnlyCollection<int> numbers, bool exempt, Standing by) =>
        AtTheDesk.RunAsync(database, time, documentId, by, numbers, (session, _, named) =>
            ChangeAsync(session, named, finding => finding with { Exempt = exempt }, changed => Are(changed, exempt ? "exempt" : "open to the public")));

    // The time that its own words name is kept; where they name none, or several, it is asked.
    private static DraftFinding AsAnAction(DraftFinding finding, DateOnly meetingOn, IReadOnlyList<CalendarMeeting> calendar, WorkingDays days)
    {
        var named = DuePhraseReader.Find(finding.Quote);
        var phrase = named.Count == 1 ? named[0] : null;
        var due = DueOnCalendar.Resolve(phrase, meetingOn, calendar, days);
        return finding.With(due) with { FollowUp = true, DueText = phrase?.Text };
    }

    // An owner who was asked for was not misread.
    private static bool WasMisread(DraftFinding finding, Owner named, string owner) => finding is { OwnerText: not null, OwnerQuestion: null }
        && (finding.OwnerPostId is null && finding.OwnerPersonId is null ? !finding.OwnerText.Equals(owner, StringComparison.OrdinalIgnoreCase) : (finding.OwnerPostId, finding.OwnerPersonId) != (named.PostId, named.PersonId));

    private static async Task<DeskOutcome> ChangeAsync(Session session, IReadOnlyList<DraftFinding> named, Func<DraftFinding, DraftFinding> change, Func<IReadOnlyList<DraftFinding>, string> readBack)
    {
        if (named.Select(AtTheDesk.DecidedAlready).FirstOrDefault(sentence => sentence is not null) is { } already)
        {
            return new DeskOutcome.Refused(already);
        }

        var changed = named.Select(change).ToList();
        foreach (var finding in changed)
        {
            await FindingTable.UpdateAsync(session, finding);
        }

        return new DeskOutcome.Done(changed, [], [.. changed.Where(finding => !finding.IsReady)], readBack(changed));
    }

    private static string Are(IReadOnlyList<DraftFinding> changed, string what) => changed.Count > 1 ? $"{Numbers.Of(changed)} are {what}." : $"{Numbers.Of(changed)}: is {what}.";
}
