using ActionBot.Officers;

namespace ActionBot.Tests.Storage;

/// <summary>An undo takes off the register whom it put there by mistake, and nobody who stands anywhere else on it.</summary>
public sealed class MadeByMistakeTests
{
    // What is only supposed of somebody or looked up of him goes with him.
    private static readonly string[] GoesAlong = ["identity_proposals", "people_in_directory"];

    [Theory]
    [InlineData("people", PersonTable.Unused)]
    [InlineData("posts", PostTable.Unused)]
    public async Task Whatever_refers_to_somebody_keeps_him_on_the_register(string table, string unused)
    {
        await using var store = await TestDatabase.MigratedAsync(Kind.Sqlite);
        var references = await store.Database.ReadAsync(session => session.AllAsync<string>(
            """
            select m.name || ' ' || k."from" from sqlite_master m join pragma_foreign_key_list(m.name) k where m.type = 'table' and k."table" = @table
            """,
            new { table }));

        Assert.NotEmpty(references);
        Assert.All(references.Select(one => one.Split(' ')).Where(one => !GoesAlong.Contains(one[0])), one =>
        {
            Assert.Contains($"from {one[0]} ", unused, StringComparison.Ordinal);
            Assert.Contains($"{one[1]} = @id", unused, StringComparison.Ordinal);
        });
    }

    [Theory, OnSqlite, OnPostgreSql]
    public async Task Whom_the_directory_was_asked_about_meanwhile_goes_all_the_same(Kind kind)
    {
        await using var store = await TestDatabase.MigratedAsync(kind);
        var now = FakeTime.On("2026-11-24T09:00Z").GetUtcNow();
        var sam = new Person { Id = Guid.CreateVersion7(now), Name = "Sam Patel", Mail = "sam.patel@northbridge.example" };
        await store.Database.WriteAsync(async session =>
        {
            await PersonTable.InsertAsync(session, sam, now);
            await session.ChangeAsync("insert into people_in_directory (person_id, state, since) values (@Id, 'Found', @day)", new { sam.Id, day = new DateOnly(2026, 11, 24) });
        });

        Assert.Equal(" Off the register again: Sam Patel.", await store.Database.WriteAsync(session => MadeByMistake.TakeOffAsync(session, [], [sam.Id], now)));
        Assert.Empty(await store.Database.ReadAsync(PersonTable.AllAsync));
    }
}
