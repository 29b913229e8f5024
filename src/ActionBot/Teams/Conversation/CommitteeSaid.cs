using ActionBot.Committees;
using ActionBot.Storage;

namespace ActionBot.Teams.Conversation;

/// <summary>The committee of the register that a message names.</summary>
internal static class CommitteeSaid
{
    /// <summary>Finds it; null: none is named, or the words may mean several.</summary>
    public static async Task<Committee?> NamedAsync(Database database, Said said) =>
        said.Slots.Committee is { } words && FindCommittee.Named(words, await database.ReadAsync(CommitteeTable.AllAsync)) is [var one] ? one : null;
}
