using ActionBot.Committees.Calendar;
using ActionBot.Storage;

namespace ActionBot.Officers;

/// <summary>Says in time that the list of bank holidays ends. A list that has ended makes every publication day after it wrong, and nobody would notice.</summary>
public sealed class HolidaysEnd(Database database, TimeProvider time, CouncilTime clock, ILogger<HolidaysEnd> logger)
{
    private const string Topic = "bank holidays:";

    /// <summary>The warning from six months before the end on; null until then.</summary>
    public static string? Warning(DateOnly today) => today < BankHolidays.Ours.WarnsFrom ? null
        : $"The list of bank holidays ends on {Days.Plain(BankHolidays.Ours.Until)}: install a newer ActionBot before then, or publication days will be wrong.";

    /// <summary>The warning as of now.</summary>
    public string? Warning() => Warning(clock.Day(time.GetUtcNow()));

    /// <summary>Writes it to the log, for whoever keeps the server, and once on the list of every clerk, who has council IT do it. A newer list takes it off again.</summary>
    public async Task RunAsync()
    {
        var (warning, topic) = (Warning(), $"{Topic}{BankHolidays.Ours.Until:O}");
        if (warning is not null)
        {
            logger.LogWarning("{Warning}", warning);
        }

        await database.WriteAsync(session => ClerkListTable.KeepAsync(session, Topic, warning is null ? [] : [new ToSeeTo(topic, null, warning)], time.GetUtcNow()));
    }
}
