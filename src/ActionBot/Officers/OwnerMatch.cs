namespace ActionBot.Officers;

/// <summary>Whom the words of an owner mean on the register.</summary>
public abstract record OwnerMatch
{
    private OwnerMatch()
    {
    }

    /// <summary>One post.</summary>
    public sealed record APost(Post Post) : OwnerMatch;

    /// <summary>One person.</summary>
    public sealed record APerson(Person Person) : OwnerMatch;

    /// <summary>Several fit: the clerk chooses.</summary>
    public sealed record Several(IReadOnlyList<Post> Posts, IReadOnlyList<Person> People) : OwnerMatch;

    /// <summary>Nobody on the register fits.</summary>
    public sealed record Nobody : OwnerMatch;
}
