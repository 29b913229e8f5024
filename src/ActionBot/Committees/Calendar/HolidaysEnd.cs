using ActionBot.Storage;

namespace ActionBot.Committees.Calendar;

/// <summary>Says in time that the list of bank holidays ends. A list that has ended makes every publication day after it wrong, and nobody would notice.</summary>
public sealed class HolidaysEnd(TimeProvider time, CouncilTime clock, ILogger<HolidaysEnd> logger)
{
    /// <summary>The warning from six months before the end on; null until then.</summary>
    public static string? Warning(DateOnly today) => today < BankHolidays.Ours.WarnsFrom ? null
        : $"The list of bank holidays ends on {Days.Plain(BankHolidays.Ours.Until)}: install a newer ActionBot before then, or publication days will be wrong.";

    /// <summary>The warning as of now.</summary>
    public string? Warning() => Warning(clock.Day(time.GetUtcNow()));

    /// <summary>Writes it to the log, for whoever keeps the server.</summary>
    public Task RunAsync()
    {
        if (Warning() is { } warning)
        {
            logger.LogWarning("{Warning}", warning);
        }

        return Task.CompletedTask;
    }
}
