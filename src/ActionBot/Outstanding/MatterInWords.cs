using ActionBot.ActionPoints;
using ActionBot.Committees;
using ActionBot.Replies;
using ActionBot.Storage;

namespace ActionBot.Outstanding;

/// <summary>Puts one listed matter into the words the paper prints. An officer's own words are not among them unless a clerk approved them. Pure.</summary>
internal static class MatterInWords
{
    /// <summary>The matter as printed.</summary>
    public static PrintedMatter Of(PaperWorld world, ListedMatter matter)
    {
        var point = matter.Point;
        var (owner, holder) = Owner(world, matter);
        return new PrintedMatter
        {
            Reference = point.Reference,
            Label = PublicWords.OrNone(point.Label) is { } label && !IsBareNumber(label) ? label : null,
            AskedBy = point.CommitteeId == world.Committee.Id ? null : CommitteeName(world, point.CommitteeId),
            AskedOn = HeldOn(world, point.MeetingId) ?? world.Clock.Day(point.ConfirmedAt),
            AgendaItem = PublicWords.OrNone(point.AgendaItem),
            Action = PublicWords.OneLine(point.Text),
            Owner = owner,
            Holder = holder,
            FirstDue = FirstDue(world, matter),
            FirstDueOn = point.FirstDueKind switch
            {
                DueKind.Date => point.FirstDueDate,
                DueKind.Meeting => HeldOn(world, point.FirstReportToMeetingId),
                _ => null,
            },
            Due = Due(point.DueKind, point.DueDate, matter.ReportsTo, point.EveryNthMeeting),
            DueOn = matter.DueOn,
            Postponements = point.Postponements,
            Status = Status(world, point),
            IsLate = matter.IsLate,
            Update = Update(world, matter),
        };
    }

    // The meeting may be another committee's: what was transferred in May was first due there.
    private static string FirstDue(PaperWorld world, ListedMatter matter)
    {
        var point = matter.Point;
        var first = world.Meetings.FirstOrDefault(meeting => meeting.Id == point.FirstReportToMeetingId);
        // While it still waits for the meeting it was first meant for, that meeting's fate is told once: by the due itself.
        return point.FirstReportToMeetingId == point.ReportToMeetingId
            ? Due(point.FirstDueKind, point.FirstDueDate, matter.ReportsTo, point.EveryNthMeeting)
            : Due(point.FirstDueKind, point.FirstDueDate, first, point.EveryNthMeeting) + (point.FirstDueKind == DueKind.Meeting && first?.Status == MeetingStatus.Cancelled ? " (cancelled)" : "");
    }

    private static string Due(DueKind kind, DateOnly? date, Meeting? reportsTo, int? everyNth) => kind switch
    {
        DueKind.Date when date is { } day => Days.Plain(day),
        DueKind.Undated => "no date set",
        DueKind.Recurring => ActionPoints.Due.Every(everyNth),
        _ => reportsTo is null ? "a meeting not yet called" : $"meeting of {Days.Plain(reportsTo.HeldOn)}",
    };

    private static (string Owner, string? Holder) Owner(PaperWorld world, ListedMatter matter) => matter.Point switch
    {
        { OwnerPostId: { } post } => (world.Who.TitleOf(post), world.Who.HolderOf(post, matter.Day) is not { } holder ? "vacant" : world.NamesHolders ? holder.Name : null),
        { OwnerPersonId: { } person } when world.Who.PersonOf(person) is { } own => (own.Name, null),
        { OwnerText: { } words } => (PublicWords.OneLine(words), null),
        _ => ("no owner yet", null),
    };

    private static string Status(PaperWorld world, ActionPoint point) => point.Status switch
    {
        ActionPointStatus.Closed => "Closed"
            + (point.ClosedAtMeetingId is { } id && HeldOn(world, id) is { } day ? $" at the meeting of {Days.Plain(day)}" : "")
            + (PublicWords.OrNone(point.ClosedMinute) is { } minute ? $", minute {minute}" : ""),
        ActionPointStatus.Superseded => "Superseded" + (point.SupersededById is { } id && world.Successors.TryGetValue(id, out var successor) ? $" by {successor}" : ""),
        // The clerk was told that this reason is printed. Every other note may hold an officer's candid words.
        ActionPointStatus.NoLongerRequired => "No longer required" + (PublicWords.OrNone(point.StatusNote) is { } why ? $": {why}" : ""),
        ActionPointStatus.Referred when point.ReferredToCommitteeId is { } to => $"Referred to {(to == world.Committee.Id ? "this committee" : CommitteeName(world, to))}",
        var status => PublicWords.Capital(StatusWords.Of(status)),
    };

    private static PrintedUpdate Update(PaperWorld world, ListedMatter matter)
    {
        var latest = matter.Answers is [.., var newest] ? newest : null;
        // The words of a "done" that was taken back or not accepted are true no longer.
        var isDone = !matter.Point.IsOutstanding || matter.Point.Status == ActionPointStatus.ProposedComplete;
        var approved = matter.Answers.LastOrDefault(reply => PublicWords.OrNone(reply.ApprovedText) is not null && (isDone || reply.Kind != ReplyKind.Done));
        var remark = matter switch
        {
            { IsSilent: true } => world.Now > world.Dates.AnswersClose
                ? $"No update received by {world.AnswersClose}."
                : "No update received so far.",
            _ when latest is not null && latest != approved => $"A reply was received on {Days.Plain(world.Clock.Day(latest.ReceivedAt))}.",
            _ => latest is null && matter.Point.IsOutstanding ? "No update yet." : null,
        };
        return new PrintedUpdate(PublicWords.OrNone(approved?.ApprovedText), approved is null ? null : world.Clock.Day(approved.ReceivedAt), remark);
    }

    // "(ii)" and "2." say where in the minutes a limb stands, and nothing to whoever reads the paper.
    private static bool IsBareNumber(string label) => label.Trim('(', ')', '[', ']', '.', ':', ' ') is var bare && (bare.Length <= 1 || bare.All(char.IsDigit) || bare.All(letter => letter is 'i' or 'v' or 'x'));

    private static DateOnly? HeldOn(PaperWorld world, Guid meetingId) => world.Meetings.FirstOrDefault(meeting => meeting.Id == meetingId)?.HeldOn;

    private static string CommitteeName(PaperWorld world, Guid id) => world.Committees.FirstOrDefault(one => one.Id == id)?.Name ?? "another committee";
}
