using ActionBot.Storage;

namespace ActionBot.Officers;

/// <summary>The rows of posts, their other titles and their holders.</summary>
public static class PostTable
{
    /// <summary>All posts, by title.</summary>
    public static Task<IReadOnlyList<Post>> AllAsync(Session session) =>
        session.AllAsync<Post>("select id, title, service from posts order by title");

    /// <summary>All other titles.</summary>
    public static Task<IReadOnlyList<PostAlias>> AliasesAsync(Session session) =>
        session.AllAsync<PostAlias>("select post_id, alias from post_aliases order by alias");

    /// <summary>One post.</summary>
    public static Task<Post?> ByIdAsync(Session session, Guid id) =>
        session.FirstAsync<Post>("select id, title, service from posts where id = @id", new { id });

    /// <summary>The post of exactly this title or other title.</summary>
    public static Task<Post?> TitledAsync(Session session, string title) => session.FirstAsync<Post>(
        """
        select id, title, service from posts
        where lower(title) = lower(@title) or id in (select post_id from post_aliases where lower(alias) = lower(@title))
        """,
        new { title });

    /// <summary>Writes a new post.</summary>
    public static Task InsertAsync(Session session, Post post, DateTimeOffset now) => session.ChangeAsync(
        "insert into posts (id, title, service, created_at) values (@Id, @Title, @Service, @now)",
        new { post.Id, post.Title, post.Service, now });

    /// <summary>Says which service a post belongs to.</summary>
    public static Task SetServiceAsync(Session session, Guid postId, string service) => session.ChangeAsync("update posts set service = @service where id = @postId", new { postId, service });

    /// <summary>Gives a post another title.</summary>
    public static Task InsertAliasAsync(Session session, Guid postId, string alias) => session.ChangeAsync(
        "insert into post_aliases (post_id, alias) values (@postId, @alias)", new { postId, alias });

    /// <summary>Takes another title away.</summary>
    internal static Task DeleteAliasAsync(Session session, Guid postId, string alias) => session.ChangeAsync(
        "delete from post_aliases where post_id = @postId and lower(alias) = lower(@alias)", new { postId, alias });

    /// <summary>Calls a post otherwise.</summary>
    internal static Task SetTitleAsync(Session session, Guid postId, string title) => session.ChangeAsync("update posts set title = @title where id = @postId", new { postId, title });

    /// <summary>The titles of the posts somebody holds on a day.</summary>
    public static Task<IReadOnlyList<string>> TitlesOfAsync(Session session, Guid personId, DateOnly day) => session.AllAsync<string>(
        """
        select p.title from posts p join holdings h on h.post_id = p.id
        where h.person_id = @personId and h.from_date <= @day and (h.until_date is null or h.until_date >= @day)
        order by p.title
        """,
        new { personId, day });

    /// <summary>Every holding there ever was, oldest first.</summary>
    public static Task<IReadOnlyList<Holding>> HoldingsAsync(Session session) => session.AllAsync<Holding>(
        "select id, post_id, person_id, from_date, until_date, capacity from holdings order by from_date, id");

    /// <summary>Every holding of one person, oldest first.</summary>
    public static Task<IReadOnlyList<Holding>> HoldingsOfPersonAsync(Session session, Guid personId) => session.AllAsync<Holding>(
        "select id, post_id, person_id, from_date, until_date, capacity from holdings where person_id = @personId order by from_date, id", new { personId });

    /// <summary>Every holding of one post, oldest first.</summary>
    public static Task<IReadOnlyList<Holding>> HoldingsOfAsync(Session session, Guid postId) => session.AllAsync<Holding>(
        "select id, post_id, person_id, from_date, until_date, capacity from holdings where post_id = @postId order by from_date, id", new { postId });

    /// <summary>Writes a new holding.</summary>
    public static Task InsertHoldingAsync(Session session, Holding holding) => session.ChangeAsync(
        """
        insert into holdings (id, post_id, person_id, from_date, until_date, capacity)
        values (@Id, @PostId, @PersonId, @FromDate, @UntilDate, @capacity)
        """,
        new { holding.Id, holding.PostId, holding.PersonId, holding.FromDate, holding.UntilDate, capacity = holding.Capacity.ToString() });

    /// <summary>Puts the holdings of a post back to what they were.</summary>
    internal static async Task ReplaceHoldingsAsync(Session session, Guid postId, IReadOnlyList<Holding> holdings)
    {
        await session.ChangeAsync("delete from holdings where post_id = @postId", new { postId });
        foreach (var holding in holdings)
        {
            await InsertHoldingAsync(session, holding);
        }
    }

    /// <summary>Whatever makes a post more than a title that was written once.</summary>
    internal const string Unused =
        """
        id = @id and created_at >= @since
            and not exists (select 1 from holdings where post_id = @id) and not exists (select 1 from post_aliases where post_id = @id)
            and not exists (select 1 from findings where owner_post_id = @id) and not exists (select 1 from action_points where owner_post_id = @id)
        """;

    /// <summary>Takes a post off the register that was put on it by mistake: made since a moment, and nothing refers to it.</summary>
    /// <returns>Whether it was taken off.</returns>
    internal static async Task<bool> RemoveUnusedAsync(Session session, Guid id, DateTimeOffset since) =>
        await session.ChangeAsync($"delete from posts where {Unused}", new { id, since }) == 1;

    /// <summary>Ends a holding on a day.</summary>
    public static Task EndHoldingAsync(Session session, Guid id, DateOnly untilDate) => session.ChangeAsync(
        "update holdings set until_date = @untilDate where id = @id", new { id, untilDate });
}
