using System.Diagnostics;
using System.Globalization;
using ActionBot.Chasing;
using ActionBot.Committees;
using ActionBot.Storage;

namespace ActionBot.Benchmarks;

/// <summary>
/// A sweep over 100,000 open action points of 5,000 owners and 3,000 meetings, all to be asked today, against the bare SQL that finds them and
/// writes one row each into the same tables; and the same sweep again, which must make nothing.
/// </summary>
internal static class ChaseSweep
{
    private const int Actions = 100_000;
    private const int Owners = 5_000;
    private const int Rounds = 5;
    private static readonly DateTimeOffset Now = new(2026, 11, 2, 9, 0, 0, TimeSpan.Zero);

    public static async Task MeasureAsync(TextWriter report)
    {
        await foreach (var register in Register.OfEachDatabaseAsync())
        {
            await using (register)
            {
                await register.FillAsync(Actions, Actions, Owners, number => new DateOnly(2026, 11, 24).AddDays(number % 3), Now.AddDays(-30));
                await report.WriteLineAsync(await MeasureAsync(register));
            }
        }
    }

    private static async Task<string> MeasureAsync(Register register)
    {
        var rules = new ChaseRules(new CouncilSettings(), new ChasingSettings { TellOnConfirmation = false, AskDays = 12, RemindDays = 5 });
        var (floor, ours, again) = (new List<double>(), new List<double>(), new List<double>());
        for (var round = 0; round <= Rounds; round++)
        {
            await ForgetAsync(register);
            floor.Add(await TimeAsync(register, () => FindAndInsertAsync(register)));
            await ForgetAsync(register);
            var make = new MakeDigests(register.Database, new Standing(Now), rules);
            ours.Add(await TimeAsync(register, async () => Expect(Owners, (await make.RunAsync(default)).Made)));
            again.Add(await TimeAsync(register, async () => Expect(0, (await make.RunAsync(default)).Made)));
            Expect(Actions, (int)await register.Database.ReadAsync(session => session.CountAsync("select count(*) from reminders")));
        }

        return string.Create(
            CultureInfo.InvariantCulture,
            $"a sweep over {Actions:N0} open action points on {register.Name}: {Median(ours) / Median(floor):0.00} x the bare find-and-insert ({Median(ours):0} ms {(register.IsSqlite ? "of processor time" : "by the wall")} against {Median(floor):0} ms, medians of {Rounds}); again the same day {Median(again):0} ms, 0 made");
    }

    private static Task ForgetAsync(Register register) => register.Database.WriteAsync(session => session.ChangeAsync("delete from reminders where id is not null; delete from digests where id is not null;"));

    // Into the same tables, with the same keys: one row an owner and one an action point. Who is asked and why is left out.
    private static Task FindAndInsertAsync(Register register) => register.Database.WriteAsync(async session =>
    {
        var id = session.Dialect.Name == "SQLite" ? "lower(hex(randomblob(16)))" : "gen_random_uuid()";
        await session.ChangeAsync(
            $"""
            insert into digests (id, officer_id, on_date, kind, state, not_before, attempts, created_at)
            select {id}, h.person_id, @day, 'scheduled', 'Due', @now, 0, @now
            from (select distinct owner_post_id from action_points where status not in ('Closed', 'Superseded', 'NoLongerRequired')) a
            join holdings h on h.post_id = a.owner_post_id
            where not exists (select 1 from digests d where d.officer_id = h.person_id and d.on_date = @day and d.kind = 'scheduled')
            """,
            new { day = DateOnly.FromDateTime(Now.UtcDateTime), now = Now });
        Expect(Actions, await session.ChangeAsync(
            $"""
            insert into reminders (id, digest_id, action_point_id, officer_id, meeting_id, meeting_on, step, why)
            select {id}, d.id, a.id, h.person_id, m.id, m.held_on, 'Ask', 'Asked: ten working days before publication.'
            from action_points a
            join meetings m on m.id = a.report_to_meeting_id
            join holdings h on h.post_id = a.owner_post_id
            join digests d on d.officer_id = h.person_id and d.on_date = @day and d.kind = 'scheduled'
            where a.status not in ('Closed', 'Superseded', 'NoLongerRequired') and m.status = 'Confirmed' and m.held_on >= @day
              and not exists (select 1 from reminders r where r.action_point_id = a.id and r.officer_id = h.person_id and r.meeting_id = m.id and r.step = 'Ask' and r.withdrawn_why is null)
            """,
            new { day = DateOnly.FromDateTime(Now.UtcDateTime) }));
    });

    // SQLite works in this process: its processor time is all there is. What PostgreSQL's server uses is seen by the wall alone.
    private static async Task<double> TimeAsync(Register register, Func<Task> work)
    {
        GC.Collect();
        var (watch, used) = (Stopwatch.StartNew(), Environment.CpuUsage.TotalTime);
        await work();
        return register.IsSqlite ? (Environment.CpuUsage.TotalTime - used).TotalMilliseconds : watch.Elapsed.TotalMilliseconds;
    }

    // The first round warms up.
    private static double Median(List<double> values) => values.Skip(1).Order().ElementAt((values.Count - 1) / 2);

    private static void Expect(int expected, int actual)
    {
        if (expected != actual)
        {
            throw new InvalidOperationException(string.Create(CultureInfo.InvariantCulture, $"{expected} were expected and {actual} made: the figures would mean nothing."));
        }
    }

    private sealed class Standing(DateTimeOffset now) : TimeProvider
    {
        public override DateTimeOffset GetUtcNow() => now;
    }
}
