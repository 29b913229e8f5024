using ActionBot.Storage;

namespace ActionBot.Officers;

/// <summary>A post or somebody that came on the register by what is taken back, and is nowhere else, goes with it: a title made of half a sentence haunts nobody.</summary>
internal static class MadeByMistake
{
    /// <summary>Takes off the register those that were made since and that nothing refers to.</summary>
    /// <param name="session">The transaction of the undo.</param>
    /// <param name="posts">The posts that what is taken back named.</param>
    /// <param name="people">The people it named.</param>
    /// <param name="since">When what is taken back began.</param>
    /// <returns>The sentence that says so, with a space before it; empty: none was.</returns>
    public static async Task<string> TakeOffAsync(Session session, IEnumerable<Guid> posts, IEnumerable<Guid> people, DateTimeOffset since)
    {
        var gone = new List<string>();
        foreach (var id in posts.Distinct())
        {
            if (await PostTable.ByIdAsync(session, id) is { } post && await PostTable.RemoveUnusedAsync(session, id, since))
            {
                gone.Add(post.Title);
            }
        }

        foreach (var id in people.Distinct())
        {
            if (await PersonTable.ByIdAsync(session, id) is { } person && await PersonTable.RemoveUnusedAsync(session, id, since))
            {
                gone.Add(person.Name);
            }
        }

        return gone.Count == 0 ? "" : $" Off the register again: {string.Join(" and ", gone)}.";
    }
}
