using ActionBot.Storage;

namespace ActionBot.Committees;

/// <summary>The rows of committees.</summary>
public static class CommitteeTable
{
    internal const string Columns =
        "id, name, code, report_title, clear_days, saturdays_count, ask_days, remind_days, warn_days, cut_off_days, brief_days, replaced_by, ends_on, ended_on";

    /// <summary>All committees that still exist, by name.</summary>
    public static Task<IReadOnlyList<Committee>> AllAsync(Session session) =>
        session.AllAsync<Committee>($"select {Columns} from committees where ended_on is null order by name");

    /// <summary>All committees, also those that ended.</summary>
    public static Task<IReadOnlyList<Committee>> EveryAsync(Session session) =>
        session.AllAsync<Committee>($"select {Columns} from committees order by name");

    /// <summary>One committee.</summary>
    public static Task<Committee?> ByIdAsync(Session session, Guid id) =>
        session.FirstAsync<Committee>($"select {Columns} from committees where id = @id", new { id });

    /// <summary>The committee of exactly this name or code.</summary>
    public static Task<Committee?> NamedAsync(Session session, string nameOrCode) =>
        session.FirstAsync<Committee>(
            $"select {Columns} from committees where lower(name) = lower(@nameOrCode) or lower(code) = lower(@nameOrCode)",
            new { nameOrCode });

    /// <summary>Writes a new committee.</summary>
    public static Task InsertAsync(Session session, Committee committee, DateTimeOffset now) => session.ChangeAsync(
        """
        insert into committees (id, name, code, report_title, clear_days, saturdays_count, ask_days, remind_days, warn_days, cut_off_days, brief_days, created_at)
        values (@Id, @Name, @Code, @ReportTitle, @ClearDays, @SaturdaysCount, @AskDays, @RemindDays, @WarnDays, @CutOffDays, @BriefDays, @now)
        """,
        new
        {
            committee.Id, committee.Name, committee.Code, committee.ReportTitle, committee.ClearDays, committee.SaturdaysCount,
            committee.AskDays, committee.RemindDays, committee.WarnDays, committee.CutOffDays, committee.BriefDays, now,
        });

    /// <summary>Writes what a clerk may change about a committee.</summary>
    public static Task UpdateAsync(Session session, Committee committee) => session.ChangeAsync(
        """
        update committees set name = @Name, code = @Code, report_title = @ReportTitle, clear_days = @ClearDays, saturdays_count = @SaturdaysCount,
            ask_days = @AskDays, remind_days = @RemindDays, warn_days = @WarnDays, cut_off_days = @CutOffDays, brief_days = @BriefDays, replaced_by = @ReplacedBy, ends_on = @EndsOn, ended_on = @EndedOn
        where id = @Id
        """,
        committee);

    /// <summary>
    /// Holds this committee's row until the transaction ends, so that two action points cannot take the same number.
    /// (SQLite holds the whole file already; PostgreSQL needs a change of the row, and of no column that others look out for.)
    /// </summary>
    public static Task HoldAsync(Session session, Guid id) =>
        session.ChangeAsync("update committees set created_at = created_at where id = @id", new { id });
}
