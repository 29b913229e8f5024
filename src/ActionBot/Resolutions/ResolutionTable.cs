using ActionBot.Storage;

namespace ActionBot.Resolutions;

/// <summary>The rows of resolutions and their limbs.</summary>
public static class ResolutionTable
{
    /// <summary>The resolution that one document records under one agenda item.</summary>
    public static Task<Resolution?> InDocumentAsync(Session session, Guid documentId, string? agendaItem) => session.FirstAsync<Resolution>(
        """
        select id, committee_id, meeting_id, document_id, agenda_item, exempt from resolutions
        where document_id = @documentId and coalesce(agenda_item, '') = @agendaItem
        """,
        new { documentId, agendaItem = agendaItem ?? "" });

    /// <summary>Writes a new resolution.</summary>
    public static Task InsertAsync(Session session, Resolution resolution, DateTimeOffset now) => session.ChangeAsync(
        """
        insert into resolutions (id, committee_id, meeting_id, document_id, agenda_item, exempt, recorded_at)
        values (@Id, @CommitteeId, @MeetingId, @DocumentId, @AgendaItem, @Exempt, @now)
        """,
        new { resolution.Id, resolution.CommitteeId, resolution.MeetingId, resolution.DocumentId, resolution.AgendaItem, resolution.Exempt, now });

    /// <summary>Writes a new limb behind those that stand there.</summary>
    public static Task InsertLimbAsync(Session session, ResolutionLimb limb) => session.ChangeAsync(
        """
        insert into resolution_limbs (id, resolution_id, number, label, text, follow_up, finding_id, action_point_id)
        select @Id, @ResolutionId, coalesce(max(number), 0) + 1, @Label, @Text, @FollowUp, @FindingId, @ActionPointId
        from resolution_limbs where resolution_id = @ResolutionId
        """,
        limb);

    /// <summary>The limb that was kept of a finding.</summary>
    public static Task<ResolutionLimb?> LimbOfFindingAsync(Session session, Guid findingId) => session.FirstAsync<ResolutionLimb>(
        "select id, resolution_id, number, label, text, follow_up, finding_id, action_point_id from resolution_limbs where finding_id = @findingId", new { findingId });

    /// <summary>Puts the words of the confirmed minutes in the place of those of the draft.</summary>
    public static Task CorrectLimbAsync(Session session, ResolutionLimb limb) => session.ChangeAsync(
        "update resolution_limbs set label = @Label, text = @Text, follow_up = @FollowUp, finding_id = @FindingId where id = @Id", limb);

    /// <summary>Links a limb to the action point that follows it up.</summary>
    public static Task LinkAsync(Session session, Guid limbId, Guid actionPointId) => session.ChangeAsync(
        "update resolution_limbs set action_point_id = @actionPointId where id = @limbId", new { limbId, actionPointId });
}
