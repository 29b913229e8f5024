using ActionBot.Storage;

namespace ActionBot.Officers;

/// <summary>Who is to be asked about an action point on a given day, and why it is that person.</summary>
/// <param name="Person">The one to ask; null where nobody can be.</param>
/// <param name="StandsInFor">The owner who is away, where a cover is asked.</param>
/// <param name="HeldUntil">The owner is away without a cover: nothing is sent before this day.</param>
/// <param name="Note">A sentence for the clerk where something is out of the ordinary: vacant, away, left, outside the council.</param>
public sealed record Answerer(Person? Person, Person? StandsInFor = null, DateOnly? HeldUntil = null, string? Note = null)
{
    /// <summary>The last day on which the owner is away, where a cover is asked.</summary>
    public DateOnly? AwayUntil { get; init; }
}

/// <summary>
/// The people and posts of one moment, loaded once, and the one question asked of them: who answers today? The post comes first,
/// because action points belong to posts; then leave, because nobody away is chased.
/// </summary>
public sealed class WhoAnswers(
    IReadOnlyList<Person> people,
    IReadOnlyList<Post> posts,
    IReadOnlyList<Holding> holdings,
    IReadOnlyList<Absence> absences)
{
    // Longer than from the first asking to the closing of the papers.
    private const int DaysBack = 30;

    private readonly Dictionary<Guid, Person> personById = people.ToDictionary(person => person.Id);
    private readonly Dictionary<Guid, Post> postById = posts.ToDictionary(post => post.Id);
    private readonly ILookup<Guid, Holding> holdingsOf = holdings.ToLookup(holding => holding.PostId);
    private readonly ILookup<Guid, Absence> absencesOf = absences.ToLookup(absence => absence.PersonId);

    /// <summary>The title of a post; "a post that is gone" never happens, posts are not deleted.</summary>
    public string TitleOf(Guid postId) => postById[postId].Title;

    /// <summary>Everybody on the register.</summary>
    public IEnumerable<Person> People => personById.Values;

    /// <summary>The service a post belongs to, where it is known.</summary>
    public string? ServiceOf(Guid postId) => postById[postId].Service;

    /// <summary>The posts somebody holds on a day.</summary>
    public IEnumerable<Post> PostsHeldBy(Guid personId, DateOnly day) => holdings.Where(holding => holding.PersonId == personId && holding.HoldsOn(day)).Select(holding => postById[holding.PostId]);

    /// <summary>Whether somebody is at work that day: not away, and still at the council.</summary>
    public bool IsThere(Person person, DateOnly day) => !HasLeft(person, day) && !absencesOf[person.Id].Any(absence => absence.Covers(day));

    /// <summary>The person, or null.</summary>
    public Person? PersonOf(Guid? personId) => personId is { } id ? personById.GetValueOrDefault(id) : null;

    /// <summary>Who holds the post that day: a holder before a cover, the newest first.</summary>
    public Person? HolderOf(Guid postId, DateOnly day)
    {
        Holding? best = null;
        foreach (var holding in holdingsOf[postId])
        {
            if (holding.HoldsOn(day) && !HasLeft(personById[holding.PersonId], day)
                && (best is null || holding.Capacity < best.Capacity || (holding.Capacity == best.Capacity && holding.FromDate > best.FromDate)))
            {
                best = holding;
            }
        }

        return best is null ? null : personById[best.PersonId];
    }

    /// <summary>Who stands in for the holder of a post on a day; null: nobody.</summary>
    public Person? CoverOf(Guid postId, DateOnly day) => holdingsOf[postId]
        .Where(holding => holding.Capacity == Capacity.Cover && holding.HoldsOn(day) && !HasLeft(personById[holding.PersonId], day))
        .OrderByDescending(holding => holding.FromDate)
        .Select(holding => personById[holding.PersonId])
        .FirstOrDefault();

    /// <summary>Who is asked that day about something of this post or person.</summary>
    public Answerer On(DateOnly day, Guid? ownerPostId, Guid? ownerPersonId, Guid? delegateId)
    {
        if (PersonOf(delegateId) is { } named && !HasLeft(named, day))
        {
            return Present(named, day);
        }

        if (ownerPostId is { } postId)
        {
            return HolderOf(postId, day) is { } holder
                ? Present(holder, day)
                : new Answerer(null, Note: $"{postById[postId].Title} is vacant: nobody holds the post on {Days.Plain(day)}.");
        }

        return PersonOf(ownerPersonId) switch
        {
            null => new Answerer(null, Note: "No owner is set."),
            { Kind: PersonKind.Outsider } outsider => new Answerer(null, Note: $"{outsider.Name} is outside the council: the clerk relays."),
            var person when HasLeft(person, day) => new Answerer(null, Note: $"{person.Name} has left."),
            var person => Present(person, day),
        };
    }

    /// <summary>Who covered the leave that somebody came back from in the weeks before a day, and its last day; null: there was none, or nobody covered.</summary>
    public (Person Cover, DateOnly Until)? BackFromLeave(Guid personId, DateOnly day) =>
        absencesOf[personId].Where(absence => absence.UntilDate < day && absence.UntilDate >= day.AddDays(-DaysBack)).MaxBy(absence => absence.UntilDate) is { } over
        && PersonOf(over.CoverPersonId) is { } cover && cover.Id != personId ? (cover, over.UntilDate) : null;

    private Answerer Present(Person person, DateOnly day)
    {
        if (absencesOf[person.Id].Where(absence => absence.Covers(day)).MaxBy(absence => absence.UntilDate) is not { } away)
        {
            return new Answerer(person);
        }

        if (PersonOf(away.CoverPersonId) is { } cover && cover.Id != person.Id && !HasLeft(cover, day))
        {
            return new Answerer(cover, StandsInFor: person, Note: $"{person.Name} is away until {Days.Plain(away.UntilDate)}; {cover.Name} covers.") { AwayUntil = away.UntilDate };
        }

        return new Answerer(person, HeldUntil: away.UntilDate.AddDays(1), Note: $"{person.Name} is away until {Days.Plain(away.UntilDate)} and nobody covers: held until then.");
    }

    private static bool HasLeft(Person person, DateOnly day) => person.LeftOn is { } left && left < day;
}
