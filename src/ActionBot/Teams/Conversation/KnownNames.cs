using ActionBot.Committees;
using ActionBot.Officers;
using ActionBot.Storage;
using ActionBot.Understanding;

namespace ActionBot.Teams.Conversation;

/// <summary>
/// The names every message is read with: committees, posts and people. They are read once and kept for as long as the register's own stamp stays the
/// same, which every change of a name moves on, whoever makes it: this program, another instance or an administrator's own statement.
/// </summary>
public sealed class KnownNames
{
    private volatile Names? kept;

    /// <summary>The names as the register has them now.</summary>
    public async Task<Names> OfAsync(Session session)
    {
        // The stamp is read first: names that change in between are kept under the older stamp, and so read again.
        var stamp = await session.CountAsync("select stamp from names_stamp");
        if (kept is { } known && known.Stamp == stamp)
        {
            return known;
        }

        var committees = await CommitteeTable.AllAsync(session);
        var fresh = new Names(
            stamp,
            new NameCollection(committees.SelectMany(committee => Shorter(committee.Name) is { } shorter ? (string[])[committee.Name, shorter, committee.Code] : [committee.Name, committee.Code])),
            new NameCollection((await PostTable.AllAsync(session)).Select(post => post.Title).Concat((await PostTable.AliasesAsync(session)).Select(alias => alias.Alias))),
            new NameCollection((await PersonTable.AllAsync(session)).Select(person => person.Name)));
        kept = fresh;
        return fresh;
    }

    // "Housing and Regeneration": a name of several words is often said without what every such body is.
    private static string? Shorter(string name) =>
        Array.Find([" Committee", " Panel", " Board"], last => name.EndsWith(last, StringComparison.OrdinalIgnoreCase)) is { } ending && name[..^ending.Length] is var rest && rest.Contains(" and ", StringComparison.OrdinalIgnoreCase) ? rest : null;

    /// <summary>The names at one moment.</summary>
    /// <param name="Stamp">The register's stamp then.</param>
    /// <param name="Committees">Committees by their names and codes.</param>
    /// <param name="Posts">Posts by their titles and other titles.</param>
    /// <param name="People">People.</param>
    public sealed record Names(long Stamp, NameCollection Committees, NameCollection Posts, NameCollection People);
}
