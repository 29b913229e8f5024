using ActionBot.Storage;

namespace ActionBot.Intake;

/// <summary>The rows of findings.</summary>
public static class FindingTable
{
    private const string Columns =
        """
        id, document_id, number, kind, strength, quote, start_at, length, agenda_item, label, owner_text, owner_collective, suggested_owner, due_text,
        follow_up, exempt, recogniser, why, status, reason, text, owner_post_id, owner_person_id, owner_question, due_kind, due_date, report_to_meeting_id,
        due_question, action_point_id, decided_by, decided_at, from_finding_id, clerk_owner, clerk_due, every_nth_meeting, several_owners, due_elsewhere
        """;

    /// <summary>One finding.</summary>
    public static Task<DraftFinding?> ByIdAsync(Session session, Guid id) => session.FirstAsync<DraftFinding>($"select {Columns} from findings where id = @id", new { id });

    /// <summary>The findings of one document in the order of the text.</summary>
    public static Task<IReadOnlyList<DraftFinding>> OfAsync(Session session, Guid documentId) =>
        session.AllAsync<DraftFinding>($"select {Columns} from findings where document_id = @documentId order by number", new { documentId });

    /// <summary>What waits on the desk of one committee, with the day of the meeting that asked. What a later version of its minutes replaced waits no more.</summary>
    public static async Task<IReadOnlyList<(DraftFinding Finding, DateOnly AskedOn)>> DraftsOfAsync(Session session, Guid committeeId)
    {
        var findings = await session.AllAsync<DraftFinding>(
            $"select {Columns} from findings where status = 'Draft' and document_id in (select id from minutes_documents where committee_id = @committeeId and id not in (select replaces_id from minutes_documents where replaces_id is not null)) order by document_id, number",
            new { committeeId });
        var asked = await session.AllAsync<Asked>(
            "select d.id as document_id, m.held_on from minutes_documents d join meetings m on m.id = d.meeting_id where d.committee_id = @committeeId",
            new { committeeId });
        var heldOn = asked.ToDictionary(one => one.DocumentId, one => one.HeldOn);
        return [.. findings.Select(finding => (finding, heldOn[finding.DocumentId]))];
    }

    /// <summary>What was made of the findings of a committee's meetings before a day, the newest meeting first.</summary>
    public static async Task<IReadOnlyList<(DraftFinding Finding, DateOnly HeldOn)>> DecidedBeforeAsync(Session session, Guid committeeId, DateOnly before)
    {
        // Four meetings are looked at; eight leave room for those of which nothing was decided.
        const string meetings = "select distinct m.held_on from meetings m join minutes_documents d on d.meeting_id = m.id where d.committee_id = @committeeId and m.held_on < @before order by m.held_on desc limit 8";
        var documents = await session.AllAsync<Asked>(
            $"select d.id as document_id, m.held_on from minutes_documents d join meetings m on m.id = d.meeting_id where d.committee_id = @committeeId and m.held_on in ({meetings})",
            new { committeeId, before });
        var findings = new List<(DraftFinding, DateOnly)>();
        foreach (var document in documents.OrderByDescending(one => one.HeldOn))
        {
            findings.AddRange((await OfAsync(session, document.DocumentId)).Select(finding => (finding, document.HeldOn)));
        }

        return findings;
    }

    /// <summary>What was rejected before a moment and stands behind nothing that is kept.</summary>
    public static Task<IReadOnlyList<DraftFinding>> RejectedBeforeAsync(Session session, DateTimeOffset moment) => session.AllAsync<DraftFinding>(
        $"""
        select {Columns} from findings f
        where status = 'Rejected' and decided_at < @moment and action_point_id is null
          and not exists (select 1 from action_points a where a.finding_id = f.id) and not exists (select 1 from resolution_limbs l where l.finding_id = f.id)
        order by document_id, number
        """,
        new { moment });

    /// <summary>Deletes one that is rejected. What came of it, or was carried from it, stands by itself from then on.</summary>
    /// <returns>False: it is gone already, or not rejected any more.</returns>
    public static async Task<bool> ForgetAsync(Session session, Guid id)
    {
        await session.ChangeAsync("update findings set from_finding_id = null where from_finding_id = @id and exists (select 1 from findings f where f.id = @id and f.status = 'Rejected')", new { id });
        return await session.ChangeAsync("delete from findings where id = @id and status = 'Rejected'", new { id }) == 1;
    }

    /// <summary>Notes how many rejected findings of a document were forgotten.</summary>
    public static Task CountForgottenAsync(Session session, Guid documentId, int rejected, DateTimeOffset now) => session.ChangeAsync(
        """
        insert into forgotten_findings (document_id, rejected, forgotten_at) values (@documentId, @rejected, @now)
        on conflict (document_id) do update set rejected = forgotten_findings.rejected + excluded.rejected, forgotten_at = excluded.forgotten_at
        """,
        new { documentId, rejected, now });

    /// <summary>Whether something of a document was forgotten.</summary>
    public static async Task<bool> HasForgottenAsync(Session session, Guid documentId) => await session.CountAsync("select count(*) from forgotten_findings where document_id = @documentId", new { documentId }) > 0;

    /// <summary>How many rejected findings of a committee's meetings were forgotten, by the day of the meeting.</summary>
    public static async Task<ILookup<DateOnly, int>> ForgottenOfAsync(Session session, Guid committeeId) => (await session.AllAsync<Forgotten>(
        "select m.held_on, f.rejected from forgotten_findings f join minutes_documents d on d.id = f.document_id join meetings m on m.id = d.meeting_id where d.committee_id = @committeeId order by m.held_on",
        new { committeeId })).ToLookup(one => one.HeldOn, one => one.Rejected);

    /// <summary>Writes a new finding.</summary>
    public static Task InsertAsync(Session session, DraftFinding finding) => session.ChangeAsync(
        $"""
        insert into findings ({Columns})
        values (@Id, @DocumentId, @Number, @kind, @strength, @Quote, @StartAt, @Length, @AgendaItem, @Label, @OwnerText, @OwnerCollective, @SuggestedOwner, @DueText,
            @FollowUp, @Exempt, @Recogniser, @Why, @status, @Reason, @Text, @OwnerPostId, @OwnerPersonId, @OwnerQuestion, @dueKind, @DueDate, @ReportToMeetingId,
            @DueQuestion, @ActionPointId, @DecidedBy, @DecidedAt, @FromFindingId, @ClerkOwner, @ClerkDue, @EveryNthMeeting, @SeveralOwners, @DueElsewhere)
        """,
        Row(finding));

    /// <summary>Writes what the clerk has made of a finding.</summary>
    public static Task UpdateAsync(Session session, DraftFinding finding) => session.ChangeAsync(
        """
        update findings set status = @status, reason = @Reason, text = @Text, exempt = @Exempt, follow_up = @FollowUp,
            owner_text = @OwnerText, owner_collective = @OwnerCollective, owner_post_id = @OwnerPostId, owner_person_id = @OwnerPersonId, owner_question = @OwnerQuestion,
            due_text = @DueText, due_kind = @dueKind, due_date = @DueDate, report_to_meeting_id = @ReportToMeetingId, due_question = @DueQuestion,
            action_point_id = @ActionPointId, decided_by = @DecidedBy, decided_at = @DecidedAt, from_finding_id = @FromFindingId,
            clerk_owner = @ClerkOwner, clerk_due = @ClerkDue, every_nth_meeting = @EveryNthMeeting, several_owners = @SeveralOwners, due_elsewhere = @DueElsewhere
        where id = @Id
        """,
        Row(finding));

    private static object Row(DraftFinding finding) => new
    {
        finding.Id, finding.DocumentId, finding.Number, kind = finding.Kind.ToString(), strength = finding.Strength.ToString(), finding.Quote, finding.StartAt,
        finding.Length, finding.AgendaItem, finding.Label, finding.OwnerText, finding.OwnerCollective, finding.SuggestedOwner, finding.DueText, finding.FollowUp,
        finding.Exempt, finding.Recogniser, finding.Why, status = finding.Status.ToString(), finding.Reason, finding.Text, finding.OwnerPostId,
        finding.OwnerPersonId, finding.OwnerQuestion, dueKind = finding.DueKind?.ToString(), finding.DueDate, finding.ReportToMeetingId, finding.DueQuestion,
        finding.ActionPointId, finding.DecidedBy, finding.DecidedAt, finding.FromFindingId, finding.ClerkOwner, finding.ClerkDue, finding.EveryNthMeeting, finding.SeveralOwners, finding.DueElsewhere,
    };

    private sealed class Forgotten
    {
        public DateOnly HeldOn { get; init; }

        public int Rejected { get; init; }
    }

    private sealed class Asked
    {
        public Guid DocumentId { get; init; }

        public DateOnly HeldOn { get; init; }
    }
}
