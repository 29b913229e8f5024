using ActionBot.ActionPoints;
using ActionBot.Officers;

namespace ActionBot.Chasing.Overviews;

/// <summary>
/// Whose actions a head of service is told of: his own, those of everybody who reports to him, directly or through others, and those of the posts in
/// the service of a post he holds, vacant ones too. Pure.
/// </summary>
internal sealed class Team(WhoAnswers who, Person head, DateOnly day)
{
    private readonly HashSet<Guid> people = Below(who, head);
    private readonly HashSet<string> services = who.PostsHeldBy(head.Id, day).Select(post => post.Service).OfType<string>().ToHashSet(StringComparer.OrdinalIgnoreCase);

    /// <summary>Whether there is anybody beside himself.</summary>
    public bool IsAlone => people.Count == 1 && services.Count == 0;

    /// <summary>Whether the team owes it.</summary>
    public bool Owes(ActionPoint point) =>
        (point.OwnerPersonId is { } person && people.Contains(person))
        || (point.DelegateId is { } named && people.Contains(named))
        || (point.OwnerPostId is { } post && (who.HolderOf(post, day) is { } holder && people.Contains(holder.Id) || (who.ServiceOf(post) is { } service && services.Contains(service))));

    /// <summary>Whether he may be told that it exists: what is exempt only where he answers for it himself.</summary>
    public bool MayBeTold(ActionPoint point) =>
        !point.Exempt || point.OwnerPersonId == head.Id || point.DelegateId == head.Id || (point.OwnerPostId is { } post && who.HolderOf(post, day)?.Id == head.Id);

    private static HashSet<Guid> Below(WhoAnswers who, Person head)
    {
        var found = new HashSet<Guid> { head.Id };
        for (var more = true; more;)
        {
            more = false;
            foreach (var person in who.People)
            {
                more |= person.LineManagerId is { } manager && found.Contains(manager) && found.Add(person.Id);
            }
        }

        return found;
    }
}
