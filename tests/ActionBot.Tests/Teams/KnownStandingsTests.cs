using ActionBot.Committees;
using ActionBot.Officers;
using ActionBot.Storage;
using ActionBot.Tests.Storage;

namespace ActionBot.Tests.Teams;

public sealed class KnownStandingsTests
{
    private const string Sams = "0b6bfa3c-41a5-4f5e-9d55-0c7f4a7d1f10";
    private static readonly DateTimeOffset Now = FakeTime.On("2026-11-24T09:00Z").GetUtcNow();
    private static readonly DateOnly Today = new(2026, 11, 24);

    [Theory, OnSqlite, OnPostgreSql]
    public async Task Who_spoke_before_is_known_by_the_stamp_alone_and_each_message_is_his_own(Kind kind)
    {
        await using var scene = await SceneAsync(kind);

        var (first, second) = (await scene.SamAsync("f:1"), await scene.SamAsync("f:2"));

        Assert.Same(first.Clerks, second.Clerks);
        Assert.Equal(("f:1", "f:2"), (first.Actor.Through, second.Actor.Through));
    }

    [Theory, OnSqlite, OnPostgreSql]
    public async Task A_role_that_another_instance_gives_or_takes_back_counts_from_the_next_message_on(Kind kind)
    {
        await using var scene = await SceneAsync(kind);
        var role = new Role { Id = NewId(), PersonId = scene.Sam.Id, CommitteeId = scene.Scrutiny.Id, Name = RoleName.Clerk, Status = RoleStatus.Approved, FromDate = Today };
        Assert.False((await scene.SamAsync()).MayClerk(scene.Scrutiny.Id));

        await scene.There.WriteAsync(session => RoleTable.InsertAsync(session, role, Now));
        Assert.True((await scene.SamAsync()).MayClerk(scene.Scrutiny.Id));
        await scene.There.WriteAsync(session => session.ChangeAsync("update roles set status = 'Refused'"));
        Assert.False((await scene.SamAsync()).MayClerk(scene.Scrutiny.Id));
        await scene.There.WriteAsync(session => session.ChangeAsync("update roles set status = 'Approved'"));
        Assert.True((await scene.SamAsync()).MayClerk(scene.Scrutiny.Id));
        await scene.There.WriteAsync(session => session.ChangeAsync("delete from roles"));
        Assert.False((await scene.SamAsync()).MayClerk(scene.Scrutiny.Id));
    }

    [Theory, OnSqlite, OnPostgreSql]
    public async Task So_does_a_post_that_is_taken_over_leave_that_names_a_cover_and_an_identity_that_was_wrong(Kind kind)
    {
        await using var scene = await SceneAsync(kind);
        var (parks, priya) = (new Post { Id = NewId(), Title = "Head of Parks" }, new Person { Id = NewId(), Name = "Priya Nair" });
        Assert.Empty((await scene.SamAsync()).Posts);

        await scene.There.WriteAsync(async session =>
        {
            await PersonTable.InsertAsync(session, priya, Now);
            await PostTable.InsertAsync(session, parks, Now);
            await PostTable.InsertHoldingAsync(session, new Holding { Id = NewId(), PostId = parks.Id, PersonId = priya.Id, FromDate = Today.AddYears(-1) });
        });
        Assert.False((await scene.SamAsync()).Answers(parks.Id, null, null));
        await scene.There.WriteAsync(session => AbsenceTable.InsertAsync(session, new Absence { Id = NewId(), PersonId = priya.Id, CoverPersonId = scene.Sam.Id, FromDate = Today, UntilDate = Today.AddDays(3), Source = "chat" }, Now));
        Assert.True((await scene.SamAsync()).Answers(parks.Id, null, null));
        await scene.There.WriteAsync(session => PersonTable.UpdateAsync(session, scene.Sam with { AadObjectId = null }));
        Assert.Null((await scene.SamAsync()).Person);
    }

    [Theory, OnSqlite, OnPostgreSql]
    public async Task A_role_that_ends_today_is_over_tomorrow_though_nothing_was_written(Kind kind)
    {
        await using var scene = await SceneAsync(kind);
        await scene.There.WriteAsync(session => RoleTable.InsertAsync(session, new Role { Id = NewId(), PersonId = scene.Sam.Id, CommitteeId = scene.Scrutiny.Id, Name = RoleName.Clerk, Status = RoleStatus.Approved, FromDate = Today, UntilDate = Today }, Now));

        Assert.True((await scene.SamAsync()).MayClerk(scene.Scrutiny.Id));
        Assert.False((await scene.SamAsync(day: Today.AddDays(1))).MayClerk(scene.Scrutiny.Id));
    }

    private static async Task<Scene> SceneAsync(Kind kind)
    {
        var scene = new Scene(await TestDatabase.MigratedAsync(kind));
        await scene.There.WriteAsync(async session =>
        {
            await CommitteeTable.InsertAsync(session, scene.Scrutiny, Now);
            await PersonTable.InsertAsync(session, scene.Sam, Now);
        });
        return scene;
    }

    private static Guid NewId() => Guid.CreateVersion7(Now);

    private sealed class Scene(TestDatabase store) : IAsyncDisposable
    {
        private readonly LookUpStanding standing = new(store.Database, new CouncilSettings(), new KnownStandings());

        public Committee Scrutiny { get; } = new() { Id = NewId(), Name = "Children's Scrutiny", Code = "CS" };

        public Person Sam { get; } = new() { Id = NewId(), Name = "Sam Patel", AadObjectId = Sams };

        public Database There { get; } = Database.From(store.ConnectionString);

        public Task<Standing> SamAsync(string through = "f:1", DateOnly? day = null) => standing.OfAsync(Sams, "Sam Patel", through, day ?? Today);

        public ValueTask DisposeAsync() => store.DisposeAsync();
    }
}
