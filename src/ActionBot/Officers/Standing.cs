using ActionBot.Storage;

namespace ActionBot.Officers;

/// <summary>
/// Who somebody is on one day: the person, the roles that count, the posts held. Every use case asks this record and nothing else whether
/// a thing is allowed. It is looked up by the Entra object id, never by a name or by an id inside a card.
/// </summary>
public sealed record Standing
{
    /// <summary>Who it is, for the trail.</summary>
    public required Actor Actor { get; init; }

    /// <summary>The person on the register; null for the console, which is whoever can read the configuration, and for strangers.</summary>
    public Person? Person { get; init; }

    /// <summary>The console, a job or an import run by the operator: may do what a clerk may.</summary>
    public bool IsConsole { get; init; }

    /// <summary>Approves claims of a role.</summary>
    public bool IsAdministrator { get; init; }

    /// <summary>The committees clerked.</summary>
    public IReadOnlySet<Guid> Clerks { get; init; } = new HashSet<Guid>();

    /// <summary>The committees chaired.</summary>
    public IReadOnlySet<Guid> Chairs { get; init; } = new HashSet<Guid>();

    /// <summary>The committees sat on, chaired ones included.</summary>
    public IReadOnlySet<Guid> SitsOn { get; init; } = new HashSet<Guid>();

    /// <summary>The posts held or covered today.</summary>
    public IReadOnlySet<Guid> Posts { get; init; } = new HashSet<Guid>();

    /// <summary>The people whose messages come here today, because they are away and named this person.</summary>
    public IReadOnlySet<Guid> CoversFor { get; init; } = new HashSet<Guid>();

    /// <summary>The operator at the console.</summary>
    public static Standing Console { get; } = new() { Actor = new Actor(null, "the console", "console"), IsConsole = true };

    /// <summary>Whether this is a clerk of that committee.</summary>
    public bool MayClerk(Guid committeeId) => IsConsole || Clerks.Contains(committeeId);

    /// <summary>Whether this is a clerk of any committee.</summary>
    public bool IsClerk => IsConsole || Clerks.Count > 0;

    /// <summary>Whether an owner's post or person means this person today, as owner or as cover.</summary>
    public bool Answers(Guid? ownerPostId, Guid? ownerPersonId, Guid? delegateId) =>
        Person is { } person
        && ((ownerPostId is { } post && Posts.Contains(post))
            || (ownerPersonId is { } owner && (owner == person.Id || CoversFor.Contains(owner)))
            || delegateId == person.Id);
}
