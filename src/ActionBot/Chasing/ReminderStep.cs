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
