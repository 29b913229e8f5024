using System.Data.Common;
using System.Diagnostics;
using System.Globalization;
using ActionBot.Committees;
using ActionBot.Committees.Calendar;
using ActionBot.Enquiries;
using ActionBot.Officers;
using ActionBot.Storage;

namespace ActionBot.Benchmarks;

#pragma warning disable RS0030 // The floor is what the driver does without any of our own code.

/// <summary>
/// A register of a million action points, 100,000 of them open: a page of twenty and the count of one committee against the same question asked of the
/// driver by hand, and the newest twenty that hold a word.
/// </summary>
internal static class MillionActions
{
    private const int Actions = 1_000_000;
    private const int Open = 100_000;
    private const int Owners = 5_000;
    private const int Pages = 60;
    private const int Searches = 2_000;
    private static readonly DateTimeOffset Now = new(2026, 11, 2, 9, 0, 0, TimeSpan.Zero);
    private static readonly string[] Words = ["catchment", "libraries", "exclusions", "external review", "figures by ward"];

    public static async Task MeasureAsync(TextWriter report)
    {
        await foreach (var register in Register.OfEachDatabaseAsync())
        {
            await using (register)
            {
                await register.FillAsync(Actions, Open, Owners, number => new DateOnly(2026, 11, 24).AddDays(number % 3), Now.AddDays(-30));
                var committee = (await register.Database.ReadAsync(CommitteeTable.AllAsync))[0];
                var person = (await register.Database.ReadAsync(PersonTable.AllAsync))[0];
                var who = new Standing { Actor = new Actor(person.Id, person.Name), Person = person, Clerks = new HashSet<Guid> { committee.Id } };
                var clock = CouncilTime.In("Europe/London");
                await PageAsync(report, register, committee, who, new ListActions(register.Database, clock, TimeProvider.System));
                await SearchAsync(report, register, who, new SearchActions(register.Database, clock, TimeProvider.System));
            }
        }
    }

    private static async Task PageAsync(TextWriter report, Register register, Committee committee, Standing who, ListActions list)
    {
        var (ours, floor) = (new List<double>(), new List<double>());
        await using var connection = await OpenAsync(register);
        for (var page = 0; page < Pages; page++)
        {
            var rows = 0;
            floor.Add(await TimeAsync(async () => rows = await ByHandAsync(connection, register, committee.Id)));
            ActionList? seen = null;
            ours.Add(await TimeAsync(async () => seen = await list.RunAsync(new Wanted { CommitteeId = committee.Id, Most = 20 }, who)));
            if (seen!.Rows.Count != 20 || rows != seen.Count)
            {
                throw new InvalidOperationException("The page and the floor do not see the same.");
            }
        }

        await report.WriteLineAsync(string.Create(
            CultureInfo.InvariantCulture,
            $"a page of 20 and the count over {Actions:N0} action points on {register.Name}: {Median(ours) / Median(floor):0.00} x raw ADO.NET ({Median(ours):0.00} ms against {Median(floor):0.00} ms)"));
    }

    private static async Task SearchAsync(TextWriter report, Register register, Standing who, SearchActions search)
    {
        // What runs often is compiled once more while it runs: no one word pays for that.
        for (var time = 0; time < Searches; time++)
        {
            await search.RunAsync(Words[time % Words.Length], null, who, most: 20);
        }

        foreach (var words in Words)
        {
            var (took, used) = (new List<double>(), new List<double>());
            for (var time = 0; time < Searches / Words.Length; time++)
            {
                var before = Environment.CpuUsage.TotalTime;
                took.Add(await TimeAsync(() => search.RunAsync(words, null, who, most: 20)));
                used.Add((Environment.CpuUsage.TotalTime - before).TotalMilliseconds);
            }

            // SQLite works within this process: beside other work its own processor time says what a quiet machine would need.
            await report.WriteLineAsync(string.Create(
                CultureInfo.InvariantCulture, $"the newest 20 of {Actions:N0} that hold “{words}” on {register.Name}: {Percentiles(took)} by the wall{(register.IsSqlite ? $", {Percentiles(used)} of processor time" : "")}"));
        }
    }

    private static async Task<DbConnection> OpenAsync(Register register)
    {
        DbConnection connection = register.IsSqlite ? new Microsoft.Data.Sqlite.SqliteConnection(register.ConnectionString) : new Npgsql.NpgsqlConnection(register.ConnectionString);
        await connection.OpenAsync();
        return connection;
    }

    // What somebody writes who wants one page, how many there are and how many of them are late.
    private static async Task<int> ByHandAsync(DbConnection connection, Register register, Guid committee)
    {
        const string outstanding = "a.committee_id = @committee and a.status not in ('Closed', 'Superseded', 'NoLongerRequired')";
        const string late = "a.status not in ('ProposedComplete', 'Referred') and ((a.due_kind = 'Date' and a.due_date < @today) or (a.due_kind = 'Meeting' and m.status = 'Confirmed' and m.held_on < @today))";
        await using (var page = Command(
            $"""
            select a.id, a.reference, a.text, a.status, a.due_kind, a.due_date, m.held_on, post.title, holder.name
            from action_points a join meetings m on m.id = a.report_to_meeting_id
            left join posts post on post.id = a.owner_post_id left join holdings h on h.post_id = a.owner_post_id and h.until_date is null left join people holder on holder.id = h.person_id
            where {outstanding}
            order by case when {late} then 0 else 1 end, case a.due_kind when 'Date' then a.due_date when 'Meeting' then m.held_on end, a.reference
            limit 20
            """))
        {
            await using var reader = await page.ExecuteReaderAsync();
            while (await reader.ReadAsync())
            {
                for (var column = 0; column < reader.FieldCount; column++)
                {
                    _ = reader.GetValue(column);
                }
            }
        }

        await using var count = Command($"select count(*) from action_points a where {outstanding}");
        var all = Convert.ToInt32(await count.ExecuteScalarAsync(), CultureInfo.InvariantCulture);
        await using var overdue = Command($"select count(*) from action_points a join meetings m on m.id = a.report_to_meeting_id where {outstanding} and {late}");
        await overdue.ExecuteScalarAsync();
        return all;

        DbCommand Command(string sql)
        {
            var command = connection.CreateCommand();
#pragma warning disable CA2100 // Every word of it stands above.
            command.CommandText = sql;
#pragma warning restore CA2100
            var today = DateOnly.FromDateTime(TimeProvider.System.GetUtcNow().UtcDateTime);
            Add(command, "committee", register.IsSqlite ? committee.ToString("D") : committee);
            Add(command, "today", register.IsSqlite ? today.ToString("O", CultureInfo.InvariantCulture) : today);
            return command;
        }
    }

    private static void Add(DbCommand command, string name, object value)
    {
        var parameter = command.CreateParameter();
        (parameter.ParameterName, parameter.Value) = (name, value);
        command.Parameters.Add(parameter);
    }

    private static async Task<double> TimeAsync(Func<Task> work)
    {
        var watch = Stopwatch.StartNew();
        await work();
        return watch.Elapsed.TotalMilliseconds;
    }

    private static string Percentiles(List<double> all)
    {
        double[] sorted = [.. all.Skip(5).Order()];
        return string.Create(CultureInfo.InvariantCulture, $"p50 {sorted[sorted.Length / 2]:0.00} ms, p99 {sorted[sorted.Length * 99 / 100]:0.00} ms");
    }

    private static double Median(List<double> values) => values.Skip(5).Order().ElementAt((values.Count - 5) / 2);
}
