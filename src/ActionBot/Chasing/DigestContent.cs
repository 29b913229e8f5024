using ActionBot.ActionPoints;
using ActionBot.Committees;
using ActionBot.Officers;

namespace ActionBot.Chasing;

/// <summary>Everything a digest says, looked up and ready to be written down as text or card.</summary>
/// <param name="Officer">Whom it is for.</param>
/// <param name="Kind">See <see cref="DigestKind"/>.</param>
/// <param name="Entries">The action points, the most urgent first.</param>
public sealed record DigestContent(Person Officer, string Kind, IReadOnlyList<DigestEntry> Entries)
{
    /// <summary>The digest's id: what an answer to it names.</summary>
    public Guid Id { get; init; }

    /// <summary>It is the first this officer gets, and says what becomes of an answer.</summary>
    public bool SaysWhatIsKept { get; init; }
}

/// <summary>One action point in a digest.</summary>
/// <param name="Point">The action point.</param>
/// <param name="Committee">Whose it is.</param>
/// <param name="Meeting">The meeting whose papers it goes into.</param>
/// <param name="AskedOn">The day of the meeting that asked for it.</param>
/// <param name="Step">See <see cref="ReminderStep"/>.</param>
/// <param name="ClosesAt">When those papers close, in UTC.</param>
/// <param name="Closes">The same in words, in council time.</param>
/// <param name="Why">Why this message comes, in a sentence.</param>
public sealed record DigestEntry(ActionPoint Point, Committee Committee, Meeting Meeting, DateOnly? AskedOn, string Step, DateTimeOffset ClosesAt, string Closes, string Why)
{
    /// <summary>What was answered about it before this message: "On 3 November 2026 you wrote: “on track”."; null: nothing was, or it is not to be repeated here.</summary>
    public string? Earlier { get; init; }

    /// <summary>What is known of an answer for these papers, where it is not that the reader was asked and has not answered: "You asked for longer on 3 November 2026, which was declined."</summary>
    public string? Heard { get; init; }

    /// <summary>Those papers had closed before it left: no answer by then is asked for.</summary>
    public bool IsClosed { get; init; }

    /// <summary>For whom the reader covers, where it is somebody else's; null: it is the reader's own.</summary>
    public Covering? Covers { get; init; }
}

/// <summary>Whoever is asked stands in for somebody.</summary>
/// <param name="Name">For whom.</param>
/// <param name="Until">The last day of the leave.</param>
public sealed record Covering(string Name, DateOnly Until);
