using ActionBot.Committees;
using ActionBot.Officers;
using ActionBot.Storage;
using ActionBot.Teams.Conversation;
using ActionBot.Tests.Storage;

namespace ActionBot.Tests.Teams.Conversation;

public sealed class KnownNamesTests
{
    private static readonly DateTimeOffset Now = FakeTime.On("2026-11-24T09:00Z").GetUtcNow();

    [Theory, OnSqlite, OnPostgreSql]
    public async Task Names_are_not_read_again_as_long_as_none_has_changed(Kind kind)
    {
        await using var store = await TestDatabase.MigratedAsync(kind);
        var names = new KnownNames();
        await store.Database.WriteAsync(session => CommitteeTable.InsertAsync(session, Scrutiny, Now));
        var first = await store.Database.ReadAsync(names.OfAsync);

        // A meeting, a holder, a mail address: no name.
        await store.Database.WriteAsync(session => MeetingTable.InsertAsync(session, new Meeting { Id = NewId(), CommitteeId = Scrutiny.Id, HeldOn = new DateOnly(2027, 1, 19), FirstHeldOn = new DateOnly(2027, 1, 19) }, Now));

        Assert.Same(first, await store.Database.ReadAsync(names.OfAsync));
        Assert.Equal(["Children's Scrutiny", "CS"], first.Committees);
    }

    [Theory, OnSqlite, OnPostgreSql]
    public async Task A_name_that_another_instance_has_written_is_known_to_the_next_message(Kind kind)
    {
        await using var store = await TestDatabase.MigratedAsync(kind);
        var (here, there) = (new KnownNames(), Database.From(store.ConnectionString));
        var sam = new Person { Id = NewId(), Name = "Sam Patel" };
        var parks = new Post { Id = NewId(), Title = "Head of Parks" };
        await SeesAsync("", "", "");

        await there.WriteAsync(session => CommitteeTable.InsertAsync(session, Scrutiny, Now));
        await SeesAsync("Children's Scrutiny,CS", "", "");
        await there.WriteAsync(session => PersonTable.InsertAsync(session, sam, Now));
        await SeesAsync("Children's Scrutiny,CS", "", "Sam Patel");
        await there.WriteAsync(session => PersonTable.UpdateAsync(session, sam with { Name = "Samira Patel" }));
        await SeesAsync("Children's Scrutiny,CS", "", "Samira Patel");
        await there.WriteAsync(session => PostTable.InsertAsync(session, parks, Now));
        await there.WriteAsync(session => PostTable.InsertAliasAsync(session, parks.Id, "Parks Manager"));
        await SeesAsync("Children's Scrutiny,CS", "Head of Parks,Parks Manager", "Samira Patel");
        await there.WriteAsync(session => session.ChangeAsync("delete from post_aliases where alias = 'Parks Manager'"));
        await there.WriteAsync(session => session.ChangeAsync("update posts set title = 'Head of Green Space' where title = 'Head of Parks'"));
        await SeesAsync("Children's Scrutiny,CS", "Head of Green Space", "Samira Patel");
        await there.WriteAsync(session => session.ChangeAsync("delete from people where name = 'Samira Patel'"));
        await there.WriteAsync(session => session.ChangeAsync("update committees set name = 'Children and Young People', code = 'CYP' where code = 'CS'"));
        await SeesAsync("Children and Young People,CYP", "Head of Green Space", "");

        async Task SeesAsync(string committees, string posts, string people)
        {
            var now = await store.Database.ReadAsync(here.OfAsync);
            Assert.Equal((committees, posts, people), (string.Join(',', now.Committees), string.Join(',', now.Posts), string.Join(',', now.People)));
        }
    }

    [Theory, OnSqlite, OnPostgreSql]
    public async Task A_change_that_is_taken_back_before_it_counted_is_no_change(Kind kind)
    {
        await using var store = await TestDatabase.MigratedAsync(kind);
        var names = new KnownNames();
        await store.Database.WriteAsync(session => CommitteeTable.InsertAsync(session, Scrutiny, Now));
        var first = await store.Database.ReadAsync(names.OfAsync);

        await Assert.ThrowsAsync<InvalidOperationException>(() => store.Database.WriteAsync(async session =>
        {
            await PersonTable.InsertAsync(session, new Person { Id = NewId(), Name = "Nobody" }, Now);
            throw new InvalidOperationException("Not after all.");
        }));

        Assert.Same(first, await store.Database.ReadAsync(names.OfAsync));
    }

    [Theory, OnSqlite, OnPostgreSql]
    public async Task Two_who_import_people_at_once_do_not_wait_for_each_other_for_ever(Kind kind)
    {
        await using var store = await TestDatabase.MigratedAsync(kind);
        await Task.WhenAll(Enumerable.Range(0, 4).Select(import => Task.Run(() => store.Database.WriteAsync(async session =>
        {
            for (var number = 0; number < 50; number++)
            {
                await PersonTable.InsertAsync(session, new Person { Id = NewId(), Name = $"Officer {import}-{number}" }, Now);
            }
        }))));

        Assert.Equal(200, (await store.Database.ReadAsync(new KnownNames().OfAsync)).People.Count);
    }

    private static Committee Scrutiny { get; } = new() { Id = NewId(), Name = "Children's Scrutiny", Code = "CS" };

    private static Guid NewId() => Guid.CreateVersion7(Now);
}
