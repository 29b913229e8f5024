namespace ActionBot.Officers;

/// <summary>Something that a clerk has to see to and that no digest stands for: an owner who left, a calendar that changed, a connection that fails.</summary>
public sealed record ClerkListEntry
{
    /// <summary>Our id.</summary>
    public required Guid Id { get; init; }

    /// <summary>What it is about, for ever the same for the same thing: while it is open it is listed, and told, once.</summary>
    public required string Topic { get; init; }

    /// <summary>Whose clerks see to it; null: all clerks, and the administrators.</summary>
    public Guid? CommitteeId { get; init; }

    /// <summary>What has happened and what to do, in sentences. Action points are named by their reference alone.</summary>
    public required string Words { get; init; }

    /// <summary>When it was listed, in UTC.</summary>
    public required DateTimeOffset RaisedAt { get; init; }

    /// <summary>When the clerks were told, in UTC; null: not yet.</summary>
    public DateTimeOffset? ToldAt { get; init; }

    /// <summary>When it was seen to, in UTC; null: it is open.</summary>
    public DateTimeOffset? SettledAt { get; init; }

    /// <summary>How the topics of connections that fail begin.</summary>
    public const string Failure = "failure:";

    /// <summary>How the topics of calendars that differ begin.</summary>
    public const string Calendar = "calendar:";

    /// <summary>How the topics of leavers begin; behind it stand the leaver, the post if it was one, and the committee.</summary>
    public const string Left = "leaver:";

    /// <summary>The topic of leavers whom nobody believes yet.</summary>
    public const string Doubted = "leavers";

    /// <summary>How the topics begin of papers that closed without an answer; behind it stand the meeting and its day.</summary>
    public const string Silence = "silence:";

    /// <summary>Papers have closed without an answer: letters can be drafted.</summary>
    public bool IsOfSilence => Topic.StartsWith(Silence, StringComparison.Ordinal);

    /// <summary>How the topics of those begin who can be reached at last; behind it stand the message that failed and the committee.</summary>
    public const string Reachable = "reachable:";

    /// <summary>How the topics of messages begin that failed or are in doubt; behind it stand the message and the committee.</summary>
    public const string Unreached = "unreached:";

    /// <summary>The message that failed or is in doubt and may be sent again; null: it is about something else.</summary>
    public Guid? Failed => (Topic.StartsWith(Reachable, StringComparison.Ordinal) || Topic.StartsWith(Unreached, StringComparison.Ordinal)) && Topic.Split(':') is [_, var message, ..] && Guid.TryParse(message, out var id) ? id : null;

    /// <summary>A calendar elsewhere differs from the register.</summary>
    public bool IsCalendar => Topic.StartsWith(Calendar, StringComparison.Ordinal);

    /// <summary>So many seem to have left that a person has to say so.</summary>
    public bool IsDoubted => Topic == Doubted;

    /// <summary>Who left; null: it is about something else.</summary>
    public Guid? Leaver => Part(1);

    /// <summary>The post that is vacant since; null: what was left was somebody's own.</summary>
    public Guid? PostLeft => Part(2);

    private Guid? Part(int at) => Topic.StartsWith(Left, StringComparison.Ordinal) && Topic.Split(':') is { } parts && parts.Length > at && Guid.TryParse(parts[at], out var id) ? id : null;

    /// <summary>A connection fails. It may be well again by itself, so it is told only when it lasts.</summary>
    public bool IsFailure => Topic.StartsWith(Failure, StringComparison.Ordinal);
}
