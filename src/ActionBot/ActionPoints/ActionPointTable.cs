using ActionBot.Storage;

namespace ActionBot.ActionPoints;

/// <summary>The rows of action points. Rows change through <see cref="ChangeActionPoint"/> alone, which writes the history along with them.</summary>
public static class ActionPointTable
{
    /// <summary>Every column of an action point.</summary>
    internal const string Columns =
        """
        id, committee_id, municipal_year, number, reference, label, text, quote, agenda_item, meeting_id, finding_id, resolution_limb_id,
        owner_text, owner_post_id, owner_person_id, delegate_id, due_text, due_kind, due_date, report_to_meeting_id,
        first_due_text, first_due_kind, first_due_date, first_report_to_meeting_id, postponements, status, status_note,
        closed_at_meeting_id, closed_minute, superseded_by_id, referred_to_committee_id, asked_with_id, exempt, exempt_paragraph,
        confirmed_at, changed_at, version, recorded_by, every_nth_meeting
        """;

    /// <summary>One action point.</summary>
    public static Task<ActionPoint?> ByIdAsync(Session session, Guid id) =>
        session.FirstAsync<ActionPoint>($"select {Columns} from action_points where id = @id", new { id });

    /// <summary>The action point of exactly this reference.</summary>
    public static Task<ActionPoint?> ByReferenceAsync(Session session, string reference) =>
        session.FirstAsync<ActionPoint>($"select {Columns} from action_points where reference = @reference", new { reference = reference.ToUpperInvariant() });

    /// <summary>Everything of one committee, in the order of the references.</summary>
    public static Task<IReadOnlyList<ActionPoint>> OfCommitteeAsync(Session session, Guid committeeId) =>
        session.AllAsync<ActionPoint>($"select {Columns} from action_points where committee_id = @committeeId order by municipal_year, number", new { committeeId });

    /// <summary>Every action point that a committee still waits for.</summary>
    public static Task<IReadOnlyList<ActionPoint>> OutstandingAsync(Session session) =>
        session.AllAsync<ActionPoint>(
            $"select {Columns} from action_points where status not in ('Closed', 'Superseded', 'NoLongerRequired') order by committee_id, municipal_year, number");

    /// <summary>The same without their words and what became of them: what decides who is asked, and when. Of a hundred thousand the rest is most of the work.</summary>
    internal static Task<IReadOnlyList<ActionPoint>> OutstandingInBriefAsync(Session session) =>
        session.AllAsync<ActionPoint>(
            """
            select id, committee_id, municipal_year, number, reference, '' as text, '' as quote, meeting_id, owner_post_id, owner_person_id, delegate_id,
                due_kind, due_date, every_nth_meeting, report_to_meeting_id, first_due_kind, first_report_to_meeting_id, status, asked_with_id, exempt, confirmed_at
            from action_points where status not in ('Closed', 'Superseded', 'NoLongerRequired') order by committee_id, municipal_year, number
            """);

    /// <summary>Every action point that one committee still waits for.</summary>
    public static Task<IReadOnlyList<ActionPoint>> OutstandingOfAsync(Session session, Guid committeeId) =>
        session.AllAsync<ActionPoint>(
            $"""
            select {Columns} from action_points
            where committee_id = @committeeId and status not in ('Closed', 'Superseded', 'NoLongerRequired')
            order by municipal_year, number
            """,
            new { committeeId });

    /// <summary>Those of one committee whose owner has asked for longer, or says that they are another's.</summary>
    public static Task<IReadOnlyList<ActionPoint>> AskedForOfAsync(Session session, Guid committeeId) =>
        session.AllAsync<ActionPoint>(
            // Said twice, so that the index of those that are open serves it.
            $"""
            select {Columns} from action_points
            where committee_id = @committeeId and status not in ('Closed', 'Superseded', 'NoLongerRequired') and status in ('ExtensionRequested', 'ReassignmentProposed')
            order by municipal_year, number
            """,
            new { committeeId });

    /// <summary>
    /// What the public may read of one committee: what it waits for, what others referred to it, and what ended or changed since a moment.
    /// Exempt ones are left where they are, and what was confirmed by mistake never was one.
    /// </summary>
    public static Task<IReadOnlyList<ActionPoint>> PublicSinceAsync(Session session, Guid committeeId, DateTimeOffset moment) =>
        session.AllAsync<ActionPoint>(
            $"""
            select {Columns} from action_points
            where not exempt
              and not (status = 'NoLongerRequired' and coalesce(status_note, '') = @mistake)
              and ((committee_id = @committeeId and (status not in ('Closed', 'Superseded', 'NoLongerRequired') or changed_at > @moment))
                or (referred_to_committee_id = @committeeId and status = 'Referred'))
            order by committee_id, municipal_year, number
            """,
            new { committeeId, moment, mistake = ActionPoint.Mistake });

    /// <summary>The action points of several committees that ask for the same thing: the first of them and those asked with it.</summary>
    public static Task<IReadOnlyList<ActionPoint>> AskedWithAsync(Session session, Guid firstId) =>
        session.AllAsync<ActionPoint>($"select {Columns} from action_points where id = @firstId or asked_with_id = @firstId order by id", new { firstId });

    /// <summary>The highest number taken under a committee's code in a municipal year; 0 where none is. What was transferred since keeps its number.</summary>
    public static Task<long> LastNumberAsync(Session session, string code, string municipalYear) => session.CountAsync(
        "select coalesce(max(number), 0) from action_points where municipal_year = @municipalYear and reference like @pattern",
        new { municipalYear, pattern = $"{code}-{municipalYear}-%" });

    internal static Task InsertAsync(Session session, ActionPoint point) => session.ChangeAsync(
        $"""
        insert into action_points ({Columns})
        values (@Id, @CommitteeId, @MunicipalYear, @Number, @Reference, @Label, @Text, @Quote, @AgendaItem, @MeetingId, @FindingId, @ResolutionLimbId,
            @OwnerText, @OwnerPostId, @OwnerPersonId, @DelegateId, @DueText, @DueKind, @DueDate, @ReportToMeetingId,
            @FirstDueText, @FirstDueKind, @FirstDueDate, @FirstReportToMeetingId, @Postponements, @Status, @StatusNote,
            @ClosedAtMeetingId, @ClosedMinute, @SupersededById, @ReferredToCommitteeId, @AskedWithId, @Exempt, @ExemptParagraph,
            @ConfirmedAt, @ChangedAt, @Version, @RecordedBy, @EveryNthMeeting)
        """,
        Row(point));

    /// <summary>Writes the row only if nobody changed it since it was read.</summary>
    internal static Task<int> UpdateAsync(Session session, ActionPoint point, int versionRead) => session.ChangeAsync(
        """
        update action_points set committee_id = @CommitteeId, label = @Label, text = @Text, agenda_item = @AgendaItem,
            owner_text = @OwnerText, owner_post_id = @OwnerPostId, owner_person_id = @OwnerPersonId, delegate_id = @DelegateId,
            due_text = @DueText, due_kind = @DueKind, due_date = @DueDate, every_nth_meeting = @EveryNthMeeting, report_to_meeting_id = @ReportToMeetingId, postponements = @Postponements,
            status = @Status, status_note = @StatusNote, closed_at_meeting_id = @ClosedAtMeetingId, closed_minute = @ClosedMinute,
            superseded_by_id = @SupersededById, referred_to_committee_id = @ReferredToCommitteeId, asked_with_id = @AskedWithId,
            exempt = @Exempt, exempt_paragraph = @ExemptParagraph, changed_at = @ChangedAt, version = @Version
        where id = @Id and version = @VersionRead
        """,
        Row(point, versionRead));

    // Enumerations are written by name: a number would mean something else once a status is added in between.
    private static object Row(ActionPoint point, int versionRead = 0) => new
    {
        point.Id, point.CommitteeId, point.MunicipalYear, point.Number, point.Reference, point.Label, point.Text, point.Quote, point.AgendaItem,
        point.MeetingId, point.FindingId, point.ResolutionLimbId, point.OwnerText, point.OwnerPostId, point.OwnerPersonId, point.DelegateId,
        point.DueText, DueKind = point.DueKind.ToString(), point.DueDate, point.EveryNthMeeting, point.ReportToMeetingId,
        point.FirstDueText, FirstDueKind = point.FirstDueKind.ToString(), point.FirstDueDate, point.FirstReportToMeetingId, point.Postponements,
        Status = point.Status.ToString(), point.StatusNote, point.ClosedAtMeetingId, point.ClosedMinute, point.SupersededById,
        point.ReferredToCommitteeId, point.AskedWithId, point.Exempt, point.ExemptParagraph, point.ConfirmedAt, point.ChangedAt, point.Version, point.RecordedBy, VersionRead = versionRead,
    };
}
