using ActionBot.ActionPoints;

namespace ActionBot.Enquiries;

/// <summary>Which actions a list is to hold.</summary>
public sealed record Wanted
{
    /// <summary>Of one committee; null: of all that the reader may see.</summary>
    public Guid? CommitteeId { get; init; }

    /// <summary>Only what is late.</summary>
    public bool Late { get; init; }

    /// <summary>Only what has been put off, the most often put off first.</summary>
    public bool PutOff { get; init; }

    /// <summary>What the committee asked for longest ago comes first.</summary>
    public bool Oldest { get; init; }

    /// <summary>Only what is not for the public.</summary>
    public bool Exempt { get; init; }

    /// <summary>Only what this meeting asked for.</summary>
    public Guid? AskedAt { get; init; }

    /// <summary>Only what stands so; null: everything outstanding.</summary>
    public ActionPointStatus? Status { get; init; }

    /// <summary>Only what belongs to this post.</summary>
    public Guid? OwnerPostId { get; init; }

    /// <summary>Only what belongs to this person.</summary>
    public Guid? OwnerPersonId { get; init; }

    /// <summary>Only what is due, or was closed, from this day on.</summary>
    public DateOnly? Since { get; init; }

    /// <summary>Only what is due, or was closed, up to this day.</summary>
    public DateOnly? Until { get; init; }

    /// <summary>Only what is reported to this meeting.</summary>
    public Guid? ReportsTo { get; init; }

    /// <summary>How many were seen already.</summary>
    public int From { get; init; }

    /// <summary>How many at once.</summary>
    public int Most { get; init; } = 10;
}

/// <summary>One page of a list, and how long the whole is.</summary>
/// <param name="Wanted">What was asked for.</param>
/// <param name="Rows">The page: the longest late first, then by the day it is due.</param>
/// <param name="Count">How many there are, those included which stand on other pages. What the reader may not see is not counted.</param>
/// <param name="Late">How many of them are late.</param>
/// <param name="Today">The day in council time.</param>
public sealed record ActionList(Wanted Wanted, IReadOnlyList<ListedAction> Rows, long Count, long Late, DateOnly Today)
{
    /// <summary>There are more behind this page.</summary>
    public bool HasMore => Wanted.From + Rows.Count < Count;
}
