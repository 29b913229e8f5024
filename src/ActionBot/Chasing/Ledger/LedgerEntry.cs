using ActionBot.ActionPoints;
using ActionBot.Committees;
using ActionBot.Officers;
using ActionBot.Replies;

namespace ActionBot.Chasing.Ledger;

/// <summary>What became of one action point in one message: what a clerk wants to know at a glance.</summary>
public enum LedgerState
{
    /// <summary>Planned, and waiting to leave.</summary>
    Waiting,

    /// <summary>Teams accepted it; nobody has answered.</summary>
    Delivered,

    /// <summary>Delivered, and answered since.</summary>
    Answered,

    /// <summary>Refused for good: somebody has to see to it.</summary>
    Failed,

    /// <summary>It may have arrived and it may not: only a person can send it again.</summary>
    InDoubt,

    /// <summary>Taken out before it was sent, because it was no longer needed or was sent again.</summary>
    Withdrawn,
}

/// <summary>One action point in one message, and what became of it.</summary>
/// <param name="DigestId">The message, by which it can be sent again.</param>
/// <param name="Officer">Whom it was for.</param>
/// <param name="Point">The action point as it is now.</param>
/// <param name="Committee">Whose it is.</param>
/// <param name="MeetingOn">The day the meeting had when it was planned.</param>
/// <param name="Step">See <see cref="ReminderStep"/>.</param>
/// <param name="OnDate">The day of the message, in council time.</param>
/// <param name="SentAt">When Teams accepted it, in UTC.</param>
/// <param name="State">What became of it.</param>
/// <param name="Reason">Why it failed, is in doubt, waits or was withdrawn.</param>
/// <param name="Answer">The first answer that came after it.</param>
public sealed record LedgerEntry(
    Guid DigestId,
    Person Officer,
    ActionPoint Point,
    Committee Committee,
    DateOnly MeetingOn,
    string Step,
    DateOnly OnDate,
    DateTimeOffset? SentAt,
    LedgerState State,
    string? Reason,
    Reply? Answer)
{
    /// <summary>A person has to see to it.</summary>
    public bool NeedsTheClerk => State is LedgerState.Failed or LedgerState.InDoubt;
}
