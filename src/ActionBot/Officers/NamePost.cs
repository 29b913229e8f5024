using System.Text.Json;
using ActionBot.Storage;

namespace ActionBot.Officers;

/// <summary>
/// Gives a post another name: one that minutes and people use beside its title ("HoP", "Parks Manager"), or a new title, beside which the old one stays known. Whatever belongs to the
/// post stays with it.
/// </summary>
public sealed class NamePost(Database database, TimeProvider time)
{
    /// <summary>The subject of its lines of history.</summary>
    public const string Subject = "post name";

    private const int Longest = 120;

    /// <summary>Names it.</summary>
    /// <param name="title">The post, by its title or another of its names.</param>
    /// <param name="other">The other name.</param>
    /// <param name="instead">It is the title from now on.</param>
    /// <param name="by">A clerk, an administrator or the console.</param>
    /// <returns>Whether it was done, and the sentence read back.</returns>
    public Task<(bool Done, string ReadBack)> RunAsync(string title, string other, bool instead, Standing by) => database.WriteAsync(async session =>
    {
        if (!by.IsClerk && !by.IsAdministrator)
        {
            return (false, "Only a clerk or an administrator can name posts.");
        }

        if (string.IsNullOrWhiteSpace(other) || other.Length > Longest)
        {
            return (false, $"A name has 1 to {Longest} letters.");
        }

        if (await PostTable.TitledAsync(session, title) is not { } post)
        {
            return (false, $"There is no post called '{title}'. Say first who holds it.");
        }

        var taken = await PostTable.TitledAsync(session, other);
        if (taken is not null && taken.Id != post.Id)
        {
            return (false, $"'{other}' is the {taken.Title} on the register: one name cannot mean two posts.");
        }

        var isAlias = taken is not null && !post.Title.Equals(other, StringComparison.OrdinalIgnoreCase);
        if (taken is not null && !(isAlias && instead))
        {
            return (false, isAlias ? $"{other} is known as the {post.Title} already." : $"{post.Title} is its title already.");
        }

        var before = new PostNames(post.Title, instead ? post.Title : other, isAlias ? other : null);
        await before.ToAsync(session, post.Id, instead ? other : post.Title, remove: before.Removed, add: before.Added);
        var now = time.GetUtcNow();
        var what = instead ? $"{post.Title} is called {other} from now on" : $"{other} is another name of {post.Title}";
        await Trail.WriteAsync(session, new TrailLine
        {
            Id = Guid.CreateVersion7(now), HappenedAt = now, Subject = Subject, SubjectId = post.Id, ByPersonId = by.Actor.PersonId, ByName = by.Actor.Name, Through = by.Actor.Through,
            What = what, BeforeState = JsonSerializer.Serialize(before, OfficersJson.Default.PostNames),
        });
        return (true, $"{what}. {(instead ? "The old title stays known." : "Minutes and messages may say either.")}");
    });
}

/// <summary>What a change of names found, and what it did.</summary>
/// <param name="Title">The title before.</param>
/// <param name="Added">The name that was added beside the title.</param>
/// <param name="Removed">The name beside it that became the title; null: none.</param>
internal sealed record PostNames(string Title, string Added, string? Removed)
{
    /// <summary>Takes the change back.</summary>
    public Task UndoAsync(Session session, Guid postId) => ToAsync(session, postId, Title, remove: Added, add: Removed);

    internal async Task ToAsync(Session session, Guid postId, string title, string? remove, string? add)
    {
        if (remove is not null)
        {
            await PostTable.DeleteAliasAsync(session, postId, remove);
        }

        await PostTable.SetTitleAsync(session, postId, title);
        if (add is not null)
        {
            await PostTable.InsertAliasAsync(session, postId, add);
        }
    }
}
