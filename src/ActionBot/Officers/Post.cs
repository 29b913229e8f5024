namespace ActionBot.Officers;

/// <summary>A post such as "Director of Education". Action points belong to posts, so they stay when the holder goes.</summary>
public sealed record Post
{
    /// <summary>Our id.</summary>
    public required Guid Id { get; init; }

    /// <summary>The title in use.</summary>
    public required string Title { get; init; }

    /// <summary>The service or directorate.</summary>
    public string? Service { get; init; }
}

/// <summary>Another title under which minutes name a post: "Director for Education &amp; Skills", "DE".</summary>
public sealed record PostAlias
{
    /// <summary>The post meant.</summary>
    public required Guid PostId { get; init; }

    /// <summary>The other title.</summary>
    public required string Alias { get; init; }
}

/// <summary>In what capacity somebody stands in a post.</summary>
public enum Capacity
{
    /// <summary>Holds it, as an interim or for good.</summary>
    Holder,

    /// <summary>Stands in where nobody holds it.</summary>
    Cover,
}

/// <summary>Who holds a post, from when until when.</summary>
public sealed record Holding
{
    /// <summary>The first day of a holding that began before anybody can ask about it.</summary>
    public static readonly DateOnly Ever = new(1900, 1, 1);

    /// <summary>Our id.</summary>
    public required Guid Id { get; init; }

    /// <summary>The post.</summary>
    public required Guid PostId { get; init; }

    /// <summary>Who holds it.</summary>
    public required Guid PersonId { get; init; }

    /// <summary>The first day.</summary>
    public required DateOnly FromDate { get; init; }

    /// <summary>The last day; null while it lasts.</summary>
    public DateOnly? UntilDate { get; init; }

    /// <summary>Holder or cover.</summary>
    public Capacity Capacity { get; init; }

    /// <summary>Whether it holds on that day, both ends included.</summary>
    public bool HoldsOn(DateOnly day) => FromDate <= day && (UntilDate is not { } last || day <= last);
}
