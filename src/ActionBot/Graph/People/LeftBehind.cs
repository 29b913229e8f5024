using ActionBot.ActionPoints;
using ActionBot.Officers;
using ActionBot.Storage;

namespace ActionBot.Graph.People;

/// <summary>What a leaver leaves open in one committee: a post nobody else holds, or things that were his own.</summary>
/// <param name="Leaver">Who has left.</param>
/// <param name="Manager">Whom he reported to, where the register knows.</param>
/// <param name="Post">The post; null: it was his own.</param>
/// <param name="CommitteeId">Whose action points.</param>
/// <param name="References">Which ones.</param>
internal sealed record LeftBehind(Person Leaver, Person? Manager, Post? Post, Guid CommitteeId, IReadOnlyList<string> References)
{
    /// <summary>For the clerk.</summary>
    /// <param name="suggestion">Who might take over, a sentence with a space before it; empty: nobody is known.</param>
    public string Words(string suggestion) => Post is null
        ? $"{Leaver.Name} has left, says Microsoft 365, and nobody is asked about {string.Join(", ", References)}. Give each to somebody else: “assign … to …”."
        : $"{Leaver.Name} has left, says Microsoft 365: {Post.Title} is vacant, and nobody is asked about {string.Join(", ", References)}.{suggestion}";

    /// <summary>Everything that the check's leavers leave open.</summary>
    public static async Task<IReadOnlyList<LeftBehind>> LoadAsync(Session session, DateOnly today)
    {
        var left = (await InDirectory.AllAsync(session)).Where(row => row.HasLeft).Select(row => row.PersonId).ToHashSet();
        if (left.Count == 0)
        {
            return [];
        }

        var people = await PersonTable.AllAsync(session);
        var posts = await PostTable.AllAsync(session);
        var holdings = await PostTable.HoldingsAsync(session);
        return Of([.. people.Where(person => left.Contains(person.Id) && person.LeftOn < today)], people, posts, holdings, await ActionPointTable.OutstandingAsync(session), today);
    }

    /// <summary>The same, decided. Pure.</summary>
    internal static IReadOnlyList<LeftBehind> Of(
        IReadOnlyList<Person> leavers, IReadOnlyList<Person> people, IReadOnlyList<Post> posts, IReadOnlyList<Holding> holdings, IReadOnlyList<ActionPoint> points, DateOnly today)
    {
        var who = new WhoAnswers(people, posts, holdings, []);
        var all = new List<LeftBehind>();
        foreach (var leaver in leavers)
        {
            var vacant = holdings.Where(holding => holding.PersonId == leaver.Id && holding.HoldsOn(today)).Select(holding => holding.PostId)
                .Where(id => who.HolderOf(id, today) is null).ToHashSet();
            all.AddRange(points
                .Where(point => Waits(point, leaver, vacant, who, today))
                .GroupBy(point => (point.OwnerPostId, point.CommitteeId))
                .Select(group => new LeftBehind(
                    leaver, who.PersonOf(leaver.LineManagerId), posts.FirstOrDefault(post => post.Id == group.Key.OwnerPostId), group.Key.CommitteeId, [.. group.Select(point => point.Reference)])));
        }

        return all;
    }

    // Whatever somebody else answers for is not left behind.
    private static bool Waits(ActionPoint point, Person leaver, HashSet<Guid> vacant, WhoAnswers who, DateOnly today) =>
        ((point.OwnerPostId is { } post && vacant.Contains(post)) || (point.OwnerPostId is null && point.OwnerPersonId == leaver.Id))
        && who.On(today, point.OwnerPostId, point.OwnerPersonId, point.DelegateId).Person is null;
}
