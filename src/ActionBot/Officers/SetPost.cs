using System.Text.Json;
using ActionBot.Storage;

namespace ActionBot.Officers;

/// <summary>Says who holds a post from a day on. The post and the person are made where they are new; whoever held it before holds it until the day before.</summary>
public sealed class SetPost(Database database, MatchIdentity match, TimeProvider time)
{
    /// <summary>Sets the holder.</summary>
    /// <param name="title">"Director of Education".</param>
    /// <param name="holder">The name; null leaves the post vacant from that day.</param>
    /// <param name="mail">The mail address, where it is known.</param>
    /// <param name="from">The first day.</param>
    /// <param name="by">Who says so.</param>
    /// <param name="sinceEver">Nobody said a first day: whoever is the first known holder of a post has held it as long as anybody can ask about.</param>
    public Task<PostSet> RunAsync(string title, string? holder, string? mail, DateOnly from, Actor by, bool sinceEver = false) =>
        database.WriteAsync(session => InAsync(session, title, holder, mail, from, by, sinceEver));

    /// <summary>Sets as the holder somebody whom the register knows.</summary>
    public Task<PostSet> RunAsync(string title, Person holder, DateOnly from, Actor by, bool sinceEver = false) =>
        database.WriteAsync(session => InAsync(session, title, holder.Name, null, from, by, sinceEver, holder));

    /// <summary>Sets the holder within a wider transaction.</summary>
    public async Task<PostSet> InAsync(Session session, string title, string? holder, string? mail, DateOnly from, Actor by, bool sinceEver = false, Person? known = null)
    {
        if (Trouble(title, holder, mail) is { } trouble)
        {
            return new PostSet(new Post { Id = Guid.Empty, Title = title }, null, trouble);
        }

        var now = time.GetUtcNow();
        var post = await EnsurePostAsync(session, title.Trim(), now);
        var holdings = await PostTable.HoldingsOfAsync(session, post.Id);
        if (sinceEver && holdings.Count == 0)
        {
            from = Holding.Ever;
        }

        var before = holdings.LastOrDefault(holding => holding.HoldsOn(from) && holding.Capacity == Capacity.Holder);
        if (holder is null)
        {
            await EndAsync(session, before, from);
            await WriteAsync(session, post, holdings, $"vacant from {Days.Plain(from)}", by, now);
            return new PostSet(post, null);
        }

        var person = known ?? await EnsurePersonAsync(session, holder.Trim(), string.IsNullOrWhiteSpace(mail) ? null : mail.Trim(), PersonKind.Officer, now);
        if (person is null)
        {
            return new PostSet(post, null, $"There are several people called {holder}. Say the mail address as well.");
        }

        var (seen, namesakes) = await match.SeekAsync(session, person);
        if (before?.PersonId == person.Id)
        {
            return new PostSet(post, seen) { Namesakes = namesakes };
        }

        await EndAsync(session, before, from);
        await PostTable.InsertHoldingAsync(session, new Holding { Id = Guid.CreateVersion7(now), PostId = post.Id, PersonId = person.Id, FromDate = from });
        await WriteAsync(session, post, holdings, $"held by {person.Name}{(from == Holding.Ever ? "" : $" from {Days.Plain(from)}")}", by, now);
        return new PostSet(post, seen) { Namesakes = namesakes };
    }

    /// <summary>Whether words can be a mail address: something, an at sign, something, and no space.</summary>
    public static bool IsMail(string words) => words.Split('@') is [{ Length: > 0 }, { Length: > 0 }] && !words.Any(char.IsWhiteSpace);

    // What would stand on the register, in messages and in the paper as an empty place.
    private static string? Trouble(string title, string? holder, string? mail) =>
        string.IsNullOrWhiteSpace(title) ? "The post has no title. Write it as the council calls it, such as Director of Education."
        : holder is not null && string.IsNullOrWhiteSpace(holder) ? $"Nobody is named as the holder of {title.Trim()}. Write the name, or say that the post is vacant."
        : !string.IsNullOrWhiteSpace(mail) && !IsMail(mail.Trim()) ? $"'{mail}' is no mail address. Write it as helen.marsh@northbridge.gov.uk."
        : null;

    /// <summary>The post of that title, made where it is new.</summary>
    public static async Task<Post> EnsurePostAsync(Session session, string title, DateTimeOffset now)
    {
        if (await PostTable.TitledAsync(session, title) is { } there)
        {
            return there;
        }

        var post = new Post { Id = Guid.CreateVersion7(now), Title = title };
        await PostTable.InsertAsync(session, post, now);
        return post;
    }

    /// <summary>The person of that name or mail address, made where new; null where several bear the name.</summary>
    public static async Task<Person?> EnsurePersonAsync(Session session, string name, string? mail, PersonKind kind, DateTimeOffset now)
    {
        if (mail is not null && await PersonTable.ByMailAsync(session, mail) is { } addressed)
        {
            return addressed;
        }

        var named = await PersonTable.NamedAsync(session, name);
        switch (named.Count)
        {
            case 1 when mail is null || named[0].Mail is null:
                var known = mail is null ? named[0] : named[0] with { Mail = mail };
                await PersonTable.UpdateAsync(session, known);
                return known;
            case > 1 when mail is null:
                return null;
        }

        var person = new Person { Id = Guid.CreateVersion7(now), Name = name, Mail = mail, Kind = kind };
        await PersonTable.InsertAsync(session, person, now);
        return person;
    }

    // Whoever held it for a day or more keeps that in the trail; a holding that begins on the same day is replaced.
    private static Task EndAsync(Session session, Holding? before, DateOnly from) =>
        before is null ? Task.CompletedTask : PostTable.EndHoldingAsync(session, before.Id, from.AddDays(-1));

    private static Task WriteAsync(Session session, Post post, IReadOnlyList<Holding> before, string what, Actor by, DateTimeOffset now) => Trail.WriteAsync(session, new TrailLine
    {
        Id = Guid.CreateVersion7(now), HappenedAt = now, Subject = "post", SubjectId = post.Id,
        ByPersonId = by.PersonId, ByName = by.Name, Through = by.Through, What = $"{post.Title} {what}",
        BeforeState = JsonSerializer.Serialize([.. before], OfficersJson.Default.ListHolding),
    });
}

/// <summary>What became of setting a post's holder.</summary>
/// <param name="Post">The post.</param>
/// <param name="Holder">Who holds it now; null: vacant.</param>
/// <param name="Refusal">Why nothing changed.</param>
public sealed record PostSet(Post Post, Person? Holder, string? Refusal = null)
{
    /// <summary>Who in Teams bears the holder's name and may be the holder: for a clerk to decide.</summary>
    public IReadOnlyList<TeamsIdentity> Namesakes { get; init; } = [];
}
