using ActionBot.Storage;

namespace ActionBot.Officers;

/// <summary>Finds whom a name means among those who are still here: by the whole name, by a part of it, or by the post somebody holds.</summary>
public sealed class PeopleNamed(Database database)
{
    /// <summary>Everybody whom the name may mean.</summary>
    public Task<IReadOnlyList<Person>> RunAsync(string name, DateOnly today) => database.ReadAsync<IReadOnlyList<Person>>(async session =>
    {
        var people = (await PersonTable.AllAsync(session)).Where(one => one.LeftOn is null && one.Kind != PersonKind.Outsider).ToList();
        if (people.FindAll(one => one.Name.Equals(name, StringComparison.OrdinalIgnoreCase)) is { Count: > 0 } exact)
        {
            return exact;
        }

        if (people.FindAll(one => one.Name.Split(' ').Any(part => part.Equals(name, StringComparison.OrdinalIgnoreCase))) is { Count: > 0 } partly)
        {
            return partly;
        }

        var holders = (await PostTable.AllAsync(session)).FirstOrDefault(post => post.Title.Equals(name, StringComparison.OrdinalIgnoreCase)) is { } post
            ? (await PostTable.HoldingsOfAsync(session, post.Id)).Where(holding => holding.HoldsOn(today)).Select(holding => holding.PersonId).ToHashSet()
            : [];
        return people.FindAll(one => holders.Contains(one.Id));
    });

    /// <summary>The only one whom it means; null: nobody, or it is in doubt.</summary>
    public async Task<Person?> OnlyAsync(string name, DateOnly today) => await RunAsync(name, today) is [var only] ? only : null;
}
