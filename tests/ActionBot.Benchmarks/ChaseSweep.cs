using System.Diagnostics;
using System.Globalization;
using ActionBot.Chasing;
using ActionBot.Committees;
using ActionBot.Storage;

namespace ActionBot.Benchmarks;

/// <summary>
/// A sweep over 100,000 open action points of 5,000 owners and 3,000 meetings, all to be asked today, against the bare SQL that finds them and
/// writes one row each; and the same sweep again, which must make nothing.
/// </summary>
internal static class ChaseSweep
{
    private const int Actions = 100_000;
    private const int Owners = 5_000;
    private const int Rounds = 3;
    private static readonly DateTimeOffset Now = new(2026, 11, 2, 9, 0, 0, TimeSpan.Zero);

    // The same tables and keys, and one row an owner and one an action point; the asking day counted back in words is left out.
    private const string Floor =
        """
        create table floor_digests as select * from digests where 1 = 0;
        create unique index floor_one_digest on floor_digests (officer_id, on_date, kind) where state <> 'Withdrawn';
        create index floor_digests_to_send on floor_digests (state, not_before) where state in ('Due', 'Sending');
        create index floor_claimed on floor_digests (officer_id, claimed_at);
        create table floor_reminders as select * from reminders where 1 = 0;
        create unique index floor_one_reminder on floor_reminders (action_point_id, officer_id, meeting_id, meeting_on, step) where withdrawn_why is null;
        create index floor_reminders_of on floor_reminders (digest_id);
        """;

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
        await register.Database.WriteAsync(session => session.ChangeAsync(Floor));
        var rules = new ChaseRules(new CouncilSettings(), new ChasingSettings { TellOnConfirmation = false, AskDays = 12, RemindDays = 5 });
        var (floor, ours, again) = (new List<double>(), new List<double>(), new List<double>());
        for (var round = 0; round <= Rounds; round++)
        {
            await register.Database.WriteAsync(session => session.ChangeAsync("delete from reminders where id is not null; delete from digests where id is not null; delete from floor_reminders where id is not null; delete from floor_digests where id is not null;"));
            floor.Add(await TimeAsync(() => FindAndInsertAsync(register)));
            var make = new MakeDigests(register.Database, new Standing(Now), rules);
            ours.Add(await TimeAsync(async () => Expect(Owners, (await make.RunAsync(default)).Made)));
            again.Add(await TimeAsync(async () => Expect(0, (await make.RunAsync(default)).Made)));
            Expect(Actions, (int)await register.Database.ReadAsync(session => session.CountAsync("select count(*) from reminders")));
        }

        return string.Create(
            CultureInfo.InvariantCulture,
            $"a sweep over {Actions:N0} open action points on {register.Name}: {Median(ours) / Median(floor):0.00} x the bare find-and-insert ({Median(ours):0} ms against {Median(floor):0} ms, medians of {Rounds}); again the same day {Median(again):0} ms, 0 made");
    }

    private static Task FindAndInsertAsync(Register register) => register.Database.WriteAsync(async session =>
    {
        var id = session.Dialect.Name == "SQLite" ? "lower(hex(randomblob(16)))" : "gen_random_uuid()";
        await session.ChangeAsync(
            $"""
            insert into floor_digests (id, officer_id, on_date, kind, state, not_before, attempts, created_at)
            select {id}, h.person_id, @day, 'scheduled', 'Due', @now, 0, @now
            from (select distinct owner_post_id from action_points where status not in ('Closed', 'Superseded', 'NoLongerRequired')) a
            join holdings h on h.post_id = a.owner_post_id
            where not exists (select 1 from floor_digests d where d.officer_id = h.person_id and d.on_date = @day and d.kind = 'scheduled')
            """,
            new { day = DateOnly.FromDateTime(Now.UtcDateTime), now = Now });
        Expect(Actions, await session.ChangeAsync(
            $"""
            insert into floor_reminders (id, digest_id, action_point_id, officer_id, meeting_id, meeting_on, step, why)
            select {id}, d.id, a.id, h.person_id, m.id, m.held_on, 'Ask', 'Asked: ten working days before publication.'
            from action_points a
            join meetings m on m.id = a.report_to_meeting_id
            join holdings h on h.post_id = a.owner_post_id
            join floor_digests d on d.officer_id = h.person_id and d.on_date = @day and d.kind = 'scheduled'
            where a.status not in ('Closed', 'Superseded', 'NoLongerRequired') and m.status = 'Confirmed' and m.held_on >= @day
              and not exists (select 1 from floor_reminders r where r.action_point_id = a.id and r.officer_id = h.person_id and r.meeting_id = m.id and r.step = 'Ask' and r.withdrawn_why is null)
            """,
            new { day = DateOnly.FromDateTime(Now.UtcDateTime) }));
    });

    private static async Task<double> TimeAsync(Func<Task> work)
    {
        GC.Collect();
        var watch = Stopwatch.StartNew();
        await work();
        return watch.Elapsed.TotalMilliseconds;
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
