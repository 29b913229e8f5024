using ActionBot.ActionPoints;
using ActionBot.Committees;
using ActionBot.Committees.Calendar;
using ActionBot.Minutes;
using ActionBot.Officers;
using ActionBot.Storage;

namespace ActionBot.Intake;

/// <summary>Turns what the page says into drafts on the desk: owner looked up on the register, due on the committee's calendar, decisions of an earlier version kept.</summary>
public sealed class DraftFindings(TimeProvider time, CouncilSettings council)
{
    private static readonly string[] Until = ["by", "before", "until", "no later than"];

    /// <summary>Writes the drafts of one document.</summary>
    public async Task<IReadOnlyList<DraftFinding>> WriteAsync(Session session, MinutesDocument document, Meeting meeting, IReadOnlyList<Finding> findings)
    {
        var matcher = await OwnerMatcher.OfAsync(session);
        var calendar = CalendarMeeting.Of(await MeetingTable.OfAsync(session, document.CommitteeId));
        var days = CommitteeRules.Of((await CommitteeTable.ByIdAsync(session, document.CommitteeId))!, council).Days;
        var earlier = await EarlierFindings.OfAsync(session, document);
        var taken = new HashSet<Guid>();
        var now = time.GetUtcNow();
        var drafts = new List<DraftFinding>();
        var split = new List<DraftFinding>();
        foreach (var finding in findings)
        {
            var draft = Draft(finding, drafts.Count + 1, document, meeting, matcher, calendar, days, CouncilTime.In(council.TimeZone).Day(now), now);
            if (EarlierVersion.Of(draft, earlier, taken) is { } before)
            {
                taken.Add(before.Id);
                draft = EarlierVersion.Carry(draft, before);
                split.AddRange(EarlierVersion.PartsOf(before, earlier));
            }

            await FindingTable.InsertAsync(session, draft);
            drafts.Add(draft);
        }

        // What the clerk had split is split in the new version too; its parts stand behind the findings of the page, as they did.
        foreach (var part in split)
        {
            var draft = EarlierVersion.Carry(part with { Id = Guid.CreateVersion7(now), DocumentId = document.Id, Number = drafts.Count + 1 }, part);
            await FindingTable.InsertAsync(session, draft);
            drafts.Add(draft);
        }

        return drafts;
    }

    // "by 1 November 2026" in minutes of 24 November names a time, and none that anything can be due at.
    private static string? PastDay(string quote, DateOnly meetingOn)
    {
        foreach (var day in WrittenDays.Find(quote).Where(day => day.Year is { } year && day.In(year) <= meetingOn))
        {
            var before = quote[..day.Start].TrimEnd();
            if (Array.Find(Until, word => before.EndsWith(" " + word, StringComparison.OrdinalIgnoreCase)) is { } word)
            {
                return $"{word} {day.Words}";
            }
        }

        return null;
    }

    private static DraftFinding Draft(
        Finding finding, int number, MinutesDocument document, Meeting meeting, OwnerMatcher matcher, IReadOnlyList<CalendarMeeting> calendar, WorkingDays days, DateOnly today, DateTimeOffset now)
    {
        var owner = OwnerOnRegister.Find(finding.Owner?.FullName ?? finding.Owner?.Text, finding.Owner?.IsCollective ?? false, finding.SuggestedOwner, matcher);
        var due = DueOnCalendar.Resolve(finding.Due ?? finding.Manner, meeting.HeldOn, calendar, days, today: today);
        if (finding.Due is null && due.ReportToMeetingId is { } next && PastDay(finding.Quote, meeting.HeldOn) is { } past)
        {
            due = due with { Question = $"The minutes say '{past}', and that day was past when the committee met: is the next meeting, {Days.Plain(calendar.First(one => one.Id == next).HeldOn)}, right?" };
        }

        return new DraftFinding
        {
            Id = Guid.CreateVersion7(now),
            DocumentId = document.Id,
            Number = number,
            Kind = finding.Kind,
            Strength = finding.Strength,
            Quote = finding.Quote,
            StartAt = finding.Start,
            Length = finding.Length,
            AgendaItem = finding.AgendaItem,
            Label = finding.Reference,
            OwnerText = finding.Owner?.FullName ?? finding.Owner?.Text,
            OwnerCollective = finding.Owner?.IsCollective ?? false,
            SuggestedOwner = finding.SuggestedOwner,
            DueText = finding.Due?.Text,
            FollowUp = finding.FollowUp,
            Exempt = finding.Exempt || document.Exempt,
            Recogniser = finding.Recogniser,
            Why = finding.Why,
            Status = FindingStatus.Draft,
            Text = TaskWords.Of(finding.Quote, finding.Reference),
            OwnerPostId = owner.PostId,
            OwnerPersonId = owner.PersonId,
            OwnerQuestion = owner.Question,
            SeveralOwners = owner.AreSeveral,
            DueKind = due.Kind,
            EveryNthMeeting = due.EveryNthMeeting,
            DueDate = due.Date,
            ReportToMeetingId = due.ReportToMeetingId,
            DueQuestion = due.Question,
            DueElsewhere = due.IsElsewhere,
        };
    }
}
