using ActionBot.Storage;

namespace ActionBot.Chasing;

/// <summary>What a reminder says, beside the three asking steps of the ladder, which stand under their own names.</summary>
public static class ReminderStep
{
    /// <summary>What the committee asked of you.</summary>
    public const string Told = "Told";

    /// <summary>Where does it stand?</summary>
    public const string Ask = nameof(Step.Ask);

    /// <summary>We have not heard.</summary>
    public const string Remind = nameof(Step.Remind);

    /// <summary>The papers close soon.</summary>
    public const string Warn = nameof(Step.Warn);

    /// <summary>It is yours now.</summary>
    public const string Handover = "Handover";

    /// <summary>The meeting moved.</summary>
    public const string Notice = "Notice";

    /// <summary>For the chair to know before the meeting.</summary>
    public const string Brief = "Brief";

    private const string InWeek = "Week ";

    /// <summary>For a head of service to know, in the week that begins with that Monday.</summary>
    public static string Week(DateOnly monday) => InWeek + Days.Iso(monday);

    /// <summary>Whether it stands in an overview.</summary>
    public static bool IsOverview(string step) => step == Brief || step.StartsWith(InWeek, StringComparison.Ordinal);

    /// <summary>A clerk asks, for the nth time for this meeting.</summary>
    public static string Manual(int number) => FormattableString.Invariant($"Manual-{number}");

    /// <summary>Whether a clerk asked for it.</summary>
    public static bool IsManual(string step) => step.StartsWith("Manual-", StringComparison.Ordinal);

    /// <summary>Whether it asks for an answer. News and overviews ask for none.</summary>
    public static bool Asks(string step) => step is not (Told or Notice) && !IsOverview(step);

    /// <summary>Whether it counts against the budget of unasked messages.</summary>
    public static bool IsChase(string step) => step is Ask or Remind or Warn or Handover;
}

/// <summary>One action point in one digest. Unique for action point, officer, meeting with its day, and step; takes its state from its digest.</summary>
public sealed record Reminder
{
    /// <summary>Our id.</summary>
    public required Guid Id { get; init; }

    /// <summary>The message it goes in.</summary>
    public required Guid DigestId { get; init; }

    /// <summary>What it is about.</summary>
    public required Guid ActionPointId { get; init; }

    /// <summary>Whom it asks.</summary>
    public required Guid OfficerId { get; init; }

    /// <summary>For which meeting.</summary>
    public required Guid MeetingId { get; init; }

    /// <summary>The day of that meeting when it was planned: afterwards it tells whether the meeting moved.</summary>
    public required DateOnly MeetingOn { get; init; }

    /// <summary>See <see cref="ReminderStep"/>.</summary>
    public required string Step { get; init; }

    /// <summary>Why it is sent on that day.</summary>
    public required string Why { get; init; }

    /// <summary>Why it was taken out before it was sent; null: it was not.</summary>
    public string? WithdrawnWhy { get; init; }
}
