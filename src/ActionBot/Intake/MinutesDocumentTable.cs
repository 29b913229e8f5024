using ActionBot.Storage;

namespace ActionBot.Intake;

/// <summary>The rows of minutes documents.</summary>
public static class MinutesDocumentTable
{
    private const string Columns = "id, committee_id, meeting_id, file_name, content_hash, text, exempt, exempt_paragraph, imported_by, imported_at, replaces_id";

    private const string Waiting = """
        d.committee_id = @committeeId
          and exists (select 1 from findings f where f.document_id = d.id and f.status in ('Draft', 'Changed') and f.strength <> 'Suggestion')
          and not exists (select 1 from minutes_documents later where later.replaces_id = d.id)
        """;

    /// <summary>One document.</summary>
    public static Task<MinutesDocument?> ByIdAsync(Session session, Guid id) =>
        session.FirstAsync<MinutesDocument>($"select {Columns} from minutes_documents where id = @id", new { id });

    /// <summary>The documents of one meeting, newest first.</summary>
    public static Task<IReadOnlyList<MinutesDocument>> OfMeetingAsync(Session session, Guid meetingId) => session.AllAsync<MinutesDocument>(
        $"select {Columns} from minutes_documents where meeting_id = @meetingId order by imported_at desc, id desc", new { meetingId });

    /// <summary>The newest document of a committee.</summary>
    public static Task<MinutesDocument?> LatestOfAsync(Session session, Guid committeeId) => session.FirstAsync<MinutesDocument>(
        $"select {Columns} from minutes_documents where committee_id = @committeeId order by imported_at desc, id desc", new { committeeId });

    /// <summary>Whether a later version took the place of a document.</summary>
    public static async Task<bool> IsReplacedAsync(Session session, Guid id) => await session.CountAsync("select count(*) from minutes_documents where replaces_id = @id", new { id }) > 0;

    /// <summary>The newest document of a committee that still holds something to decide. What a later version replaced holds nothing any more.</summary>
    public static Task<MinutesDocument?> WaitingOfAsync(Session session, Guid committeeId) => session.FirstAsync<MinutesDocument>(
        $"""
        select {Columns} from minutes_documents d
        where {Waiting}
        order by imported_at desc, id desc
        """,
        new { committeeId });

    /// <summary>Whether a committee has such a document. What it says is not read.</summary>
    public static async Task<bool> HasWaitingAsync(Session session, Guid committeeId) => await session.CountAsync($"select case when exists (select 1 from minutes_documents d where {Waiting}) then 1 else 0 end", new { committeeId }) > 0;

    /// <summary>The documents that came in since a moment and that no later version replaces.</summary>
    public static Task<IReadOnlyList<Guid>> NotReplacedSinceAsync(Session session, DateTimeOffset moment) => session.AllAsync<Guid>(
        "select d.id from minutes_documents d where d.imported_at >= @moment and not exists (select 1 from minutes_documents later where later.replaces_id = d.id) order by d.imported_at",
        new { moment });

    /// <summary>Writes a new document.</summary>
    public static Task InsertAsync(Session session, MinutesDocument document) => session.ChangeAsync(
        $"""
        insert into minutes_documents ({Columns})
        values (@Id, @CommitteeId, @MeetingId, @FileName, @ContentHash, @Text, @Exempt, @ExemptParagraph, @ImportedBy, @ImportedAt, @ReplacesId)
        """,
        document);
}
