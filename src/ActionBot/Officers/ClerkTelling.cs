namespace ActionBot.Officers;

/// <summary>One of the clerks and one entry of the list.</summary>
public sealed record ClerkTelling
{
    /// <summary>The entry.</summary>
    public required Guid EntryId { get; init; }

    /// <summary>The clerk.</summary>
    public required Guid PersonId { get; init; }

    /// <summary>Not told and past this moment, in UTC: whoever told it was cut short or did not get through, and it is taken up again.</summary>
    public required DateTimeOffset AgainAt { get; init; }

    /// <summary>When she was told, in UTC.</summary>
    public DateTimeOffset? ToldAt { get; init; }
}
