using ActionBot.ActionPoints;
using ActionBot.Committees;
using ActionBot.Replies;
using ActionBot.Storage;

namespace ActionBot.Enquiries;

/// <summary>Everything about one action point that its reader may see.</summary>
public sealed record ActionDetail
{
    /// <summary>The action point.</summary>
    public required ActionPoint Point { get; init; }

    /// <summary>The same as a line of a list: with owner, holder and days.</summary>
    public required ListedAction Line { get; init; }

    /// <summary>Whose it is.</summary>
    public required Committee Committee { get; init; }

    /// <summary>The committee's meetings, for the days that changes name.</summary>
    public required IReadOnlyList<Meeting> Meetings { get; init; }

    /// <summary>How its due has changed, oldest first.</summary>
    public required IReadOnlyList<DueChange> Slips { get; init; }

    /// <summary>What happened, oldest first. Where answers are not open to the reader, without the reasons given in them.</summary>
    public required IReadOnlyList<TrailLine> History { get; init; }

    /// <summary>The answers that stand, oldest first. Where they are not open to the reader, those words alone that a clerk approved.</summary>
    public required IReadOnlyList<Reply> Answers { get; init; }

    /// <summary>The answers are open to the reader in their own words: a clerk of the committee, or whoever may answer.</summary>
    public required bool SeesAnswers { get; init; }

    /// <summary>A clerk of the committee reads it.</summary>
    public required bool IsClerk { get; init; }

    /// <summary>The reader may answer for it as owner, cover or delegate.</summary>
    public required bool IsMine { get; init; }

    /// <summary>The action point it was superseded by; null: none.</summary>
    public string? Successor { get; init; }

    /// <summary>The day in council time.</summary>
    public required DateOnly Today { get; init; }
}
