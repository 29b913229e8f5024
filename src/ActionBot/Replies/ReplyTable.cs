using ActionBot.Storage;

namespace ActionBot.Replies;

/// <summary>The rows of replies. A reply or a decision whose line of history was undone comes back as undone or undecided.</summary>
public static class ReplyTable
{
    // The decision stands in a plain column: SQLite gives the null of an expression no type, and Dapper would read all rows by the first.
    internal const string Select =
        """
        select id, action_point_id, person_id, person_name, recorded_by, digest_id, meeting_id, kind, text, due_text, due_date, due_meeting_id,
            proposed_owner, reason, received_at, after_cut_off,
            decision as decision_made, exists (select 1 from history where undoes_id = replies.decision_line_id) as decision_undone,
            decided_by, approved_text, approved_by, approved_at, line_id, given_with_id,
            exists (select 1 from history where undoes_id = replies.line_id) as undone
        from replies
        """;

    /// <summary>The wish that a line of history decided; null: it decided none.</summary>
    public static Task<Reply?> DecidedInAsync(Session session, Guid lineId) =>
        session.FirstAsync<Reply>($"{Select} where decision_line_id = @lineId", new { lineId });

    /// <summary>One reply.</summary>
    public static Task<Reply?> ByIdAsync(Session session, Guid id) => session.FirstAsync<Reply>($"{Select} where id = @id", new { id });

    /// <summary>Every reply to one action point, oldest first, undone ones too.</summary>
    public static Task<IReadOnlyList<Reply>> OfAsync(Session session, Guid actionPointId) =>
        session.AllAsync<Reply>($"{Select} where action_point_id = @actionPointId order by received_at, id", new { actionPointId });

    /// <summary>Every reply that came at or after a moment, oldest first, undone ones too.</summary>
    public static Task<IReadOnlyList<Reply>> SinceAsync(Session session, DateTimeOffset moment) =>
        session.AllAsync<Reply>($"{Select} where received_at >= @moment order by received_at, id", new { moment });

    /// <summary>Every reply to the action points of one committee, oldest first, undone ones too.</summary>
    public static Task<IReadOnlyList<Reply>> OfCommitteeAsync(Session session, Guid committeeId) => session.AllAsync<Reply>(
        $"{Select} where action_point_id in (select id from action_points where committee_id = @committeeId) order by received_at, id",
        new { committeeId });

    /// <summary>Every reply to the action points that the public may read of one committee, its own and those referred to it, oldest first, undone ones too.</summary>
    public static Task<IReadOnlyList<Reply>> PublicOfAsync(Session session, Guid committeeId) => session.AllAsync<Reply>(
        $"""
        {Select} where action_point_id in (
            select id from action_points where not exempt and (committee_id = @committeeId or referred_to_committee_id = @committeeId))
        order by received_at, id
        """,
        new { committeeId });

    /// <summary>The answers that came after the papers of one meeting had closed, oldest first: for the clerk's verbal report.</summary>
    public static async Task<IReadOnlyList<Reply>> LateForAsync(Session session, Guid meetingId) =>
        [.. (await session.AllAsync<Reply>($"{Select} where meeting_id = @meetingId and after_cut_off order by received_at, id", new { meetingId })).Where(reply => !reply.Undone)];

    /// <summary>The newest wish of one action point that the clerk has still to decide.</summary>
    public static async Task<Reply?> AwaitingDecisionAsync(Session session, Guid actionPointId, ReplyKind kind) =>
        (await OfAsync(session, actionPointId)).LastOrDefault(reply => reply.Kind == kind && reply.AwaitsDecision);

    /// <summary>The reply that made a line of history, with its copies; empty where no reply did.</summary>
    public static Task<IReadOnlyList<Reply>> GivenInAsync(Session session, Guid lineId) => session.AllAsync<Reply>(
        $"""
        {Select} where exists (
            select 1 from replies made
            where made.line_id = @lineId and coalesce(made.given_with_id, made.id) = coalesce(replies.given_with_id, replies.id))
        order by id
        """,
        new { lineId });

    internal static Task InsertAsync(Session session, Reply reply) => session.ChangeAsync(
        """
        insert into replies (id, action_point_id, person_id, person_name, recorded_by, digest_id, meeting_id, kind, text, due_text, due_date,
            due_meeting_id, proposed_owner, reason, received_at, after_cut_off, line_id, given_with_id)
        values (@Id, @ActionPointId, @PersonId, @PersonName, @RecordedBy, @DigestId, @MeetingId, @kind, @Text, @DueText, @DueDate,
            @DueMeetingId, @ProposedOwner, @Reason, @ReceivedAt, @AfterCutOff, @LineId, @GivenWithId)
        """,
        new
        {
            reply.Id, reply.ActionPointId, reply.PersonId, reply.PersonName, reply.RecordedBy, reply.DigestId, reply.MeetingId, kind = reply.Kind.ToString(),
            reply.Text, reply.DueText, reply.DueDate, reply.DueMeetingId, reply.ProposedOwner, reply.Reason, reply.ReceivedAt, reply.AfterCutOff,
            reply.LineId, reply.GivenWithId,
        });

    internal static Task DecideAsync(Session session, Guid id, Decision decision, string decidedBy, Guid lineId, DateTimeOffset now) => session.ChangeAsync(
        "update replies set decision = @decision, decided_by = @decidedBy, decided_at = @now, decision_line_id = @lineId where id = @id",
        new { id, decision = decision.ToString(), decidedBy, lineId, now });

    internal static Task ApproveAsync(Session session, Guid id, string? text, string approvedBy, DateTimeOffset now) => session.ChangeAsync(
        "update replies set approved_text = @text, approved_by = @approvedBy, approved_at = @now where id = @id",
        new { id, text, approvedBy, now });
}
