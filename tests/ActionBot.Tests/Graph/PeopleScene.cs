using ActionBot.Committees.Calendar;
using ActionBot.Graph.People;
using ActionBot.Officers;
using ActionBot.Tests.Chasing;
using ActionBot.Tests.Storage;
using Microsoft.Extensions.Logging.Abstractions;

namespace ActionBot.Tests.Graph;

/// <summary>A council that is chased, and the directory that says each night who is still there.</summary>
internal sealed record PeopleScene(ChasingScene Chasing, GraphScene Graph) : IAsyncDisposable
{
    public static async Task<PeopleScene> OnAsync(Kind kind)
    {
        var chasing = await ChasingScene.OnAsync(kind, "2026-11-24T04:30Z");
        return new PeopleScene(chasing, await GraphScene.OnAsync(time: chasing.Council.Time));
    }

    public Northbridge Council => Chasing.Council;

    public CheckPeople Check { get; } = new(
        Chasing.Council.Database, new LookUpPeople(Graph.Door, Chasing.Council.Time), new GraphDirectory(Graph.Door), CouncilTime.In("Europe/London"), Chasing.Council.Time, NullLogger<CheckPeople>.Instance);

    /// <summary>What is open on the clerk's list.</summary>
    public Task<IReadOnlyList<ClerkListEntry>> OpenAsync() => Council.Database.ReadAsync(ClerkListTable.OpenAsync);

    public async Task<Person> PersonAsync(Guid id) => (await Council.Database.ReadAsync(session => PersonTable.ByIdAsync(session, id)))!;

    /// <summary>So many officers that nobody believes that all have left.</summary>
    public async Task WithOfficersAsync(int many)
    {
        for (var number = 0; number < many; number++)
        {
            await Council.PersonAsync($"Officer {number}");
        }
    }

    public async ValueTask DisposeAsync()
    {
        await Graph.DisposeAsync();
        await Chasing.DisposeAsync();
    }
}
