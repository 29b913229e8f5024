using ActionBot.Officers;
using ActionBot.Storage;
using ActionBot.Tests.Storage;

namespace ActionBot.Tests.Intake;

/// <summary>A council of thousands is not read again for every sentence that names somebody, and nobody is mistaken because of that.</summary>
public sealed class OwnersKeptTests
{
    private static readonly DateTimeOffset Now = FakeTime.On("2026-11-24T09:00Z").GetUtcNow();

    [Theory, OnSqlite, OnPostgreSql]
    public async Task Everybody_is_read_again_only_when_somebody_has_changed(Kind kind)
    {
        await using var store = await TestDatabase.MigratedAsync(kind);
        await store.Database.WriteAsync(session => PersonTable.InsertAsync(session, Sam, Now));
        var first = await store.Database.ReadAsync(OwnerMatcher.OfAsync);

        Assert.Same(first, await store.Database.ReadAsync(OwnerMatcher.OfAsync));

        await store.Database.WriteAsync(session => PersonTable.UpdateAsync(session, Sam with { Mail = "sam.patel@northbridge.gov.uk" }));
        Assert.Equal("sam.patel@northbridge.gov.uk", Assert.IsType<OwnerMatch.APerson>((await store.Database.ReadAsync(OwnerMatcher.OfAsync)).Match("Sam")).Person.Mail);
    }

    [Theory, OnSqlite, OnPostgreSql]
    public async Task Whoever_another_instance_has_put_on_the_register_is_known_to_the_next_message(Kind kind)
    {
        await using var store = await TestDatabase.MigratedAsync(kind);
        var there = Database.From(store.ConnectionString);
        var parks = new Post { Id = NewId(), Title = "Head of Parks" };
        Assert.IsType<OwnerMatch.Nobody>(await MatchAsync("Sam Patel"));

        await there.WriteAsync(session => PersonTable.InsertAsync(session, Sam, Now));
        Assert.IsType<OwnerMatch.APerson>(await MatchAsync("Sam Patel"));
        await there.WriteAsync(session => PostTable.InsertAsync(session, parks, Now));
        Assert.IsType<OwnerMatch.APost>(await MatchAsync("Head of Parks"));
        await there.WriteAsync(session => PostTable.InsertAliasAsync(session, parks.Id, "Green Space Lead"));
        Assert.IsType<OwnerMatch.APost>(await MatchAsync("Green Space Lead"));
        await there.WriteAsync(session => session.ChangeAsync("delete from post_aliases"));
        Assert.IsType<OwnerMatch.Nobody>(await MatchAsync("Green Space Lead"));

        async Task<OwnerMatch> MatchAsync(string words) => (await store.Database.ReadAsync(OwnerMatcher.OfAsync)).Match(words);
    }

    [Theory, OnSqlite, OnPostgreSql]
    public async Task Whoever_writes_knows_what_he_has_just_written_and_nobody_else_does_when_it_is_taken_back(Kind kind)
    {
        await using var store = await TestDatabase.MigratedAsync(kind);
        Assert.IsType<OwnerMatch.Nobody>((await store.Database.ReadAsync(OwnerMatcher.OfAsync)).Match("Sam Patel"));

        await Assert.ThrowsAsync<InvalidOperationException>(() => store.Database.WriteAsync(async session =>
        {
            await PersonTable.InsertAsync(session, Sam, Now);
            Assert.IsType<OwnerMatch.APerson>((await OwnerMatcher.OfAsync(session)).Match("Sam Patel"));
            throw new InvalidOperationException("Not after all.");
        }));

        Assert.IsType<OwnerMatch.Nobody>((await store.Database.ReadAsync(OwnerMatcher.OfAsync)).Match("Sam Patel"));
    }

    private static Person Sam { get; } = new() { Id = NewId(), Name = "Sam Patel" };

    private static Guid NewId() => Guid.CreateVersion7(Now);
}
