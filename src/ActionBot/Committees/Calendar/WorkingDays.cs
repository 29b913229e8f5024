namespace ActionBot.Committees.Calendar;

/// <summary>
/// Counts working days. Two kinds of days are kept apart: those that count towards a period of clear days, and those on which somebody is
/// chased. Between Christmas and New Year most councils' days count and nobody is chased.
/// </summary>
public sealed class WorkingDays
{
    private readonly IReadOnlyDictionary<DateOnly, string> holidays;
    private readonly HashSet<DateOnly> closures;
    private readonly bool closuresCount;
    private readonly bool saturdaysCount;

    /// <summary>Sets up the calendar of one council or committee.</summary>
    /// <param name="nation">Whose bank holidays.</param>
    /// <param name="closures">Days on which the council is closed beside them.</param>
    /// <param name="closuresCount">Whether closure days count as working days; nobody is chased on them either way.</param>
    /// <param name="saturdaysCount">Whether Saturdays count, as some parishes hold; nobody is chased on them either way.</param>
    public WorkingDays(Nation nation, IEnumerable<DateOnly>? closures = null, bool closuresCount = true, bool saturdaysCount = false)
    {
        holidays = BankHolidays.Ours.Of(nation);
        this.closures = [.. closures ?? []];
        this.closuresCount = closuresCount;
        this.saturdaysCount = saturdaysCount;
    }

    /// <summary>Whether the day counts as a working day.</summary>
    public bool Counts(DateOnly day) =>
        day.DayOfWeek != DayOfWeek.Sunday
        && (saturdaysCount || day.DayOfWeek != DayOfWeek.Saturday)
        && !holidays.ContainsKey(day)
        && (closuresCount || !IsClosure(day));

    /// <summary>Whether anybody is written to that day: a weekday, no holiday, no closure, and not between 25 December and 1 January.</summary>
    public bool MayChase(DateOnly day) =>
        day.DayOfWeek is not (DayOfWeek.Saturday or DayOfWeek.Sunday) && !holidays.ContainsKey(day) && !IsClosure(day);

    /// <summary>Whether the council is closed that day beyond weekends and bank holidays.</summary>
    public bool IsClosure(DateOnly day) => closures.Contains(day) || IsBetweenChristmasAndNewYear(day);

    /// <summary>Why nobody is chased that day, as words; null where somebody may be.</summary>
    public string? WhyNot(DateOnly day) =>
        holidays.TryGetValue(day, out var title) ? title
        : IsBetweenChristmasAndNewYear(day) ? "the days between Christmas and New Year"
        : closures.Contains(day) ? "a closure day"
        : day.DayOfWeek is DayOfWeek.Saturday or DayOfWeek.Sunday ? "a weekend"
        : null;

    /// <summary>The day that lies so many working days after, or before for a negative count. The day itself is not counted.</summary>
    public DateOnly Add(DateOnly day, int count)
    {
        var step = Math.Sign(count);
        for (var left = Math.Abs(count); left > 0;)
        {
            day = day.AddDays(step);
            if (Counts(day))
            {
                left--;
            }
        }

        return day;
    }

    /// <summary>The day itself if somebody may be chased on it, else the next such day.</summary>
    public DateOnly ChasingDayFrom(DateOnly day)
    {
        while (!MayChase(day))
        {
            day = day.AddDays(1);
        }

        return day;
    }

    /// <summary>The next day after this one on which somebody may be chased.</summary>
    public DateOnly NextChasingDay(DateOnly day) => ChasingDayFrom(day.AddDays(1));

    /// <summary>The chasing day that lies so many chasing days before.</summary>
    public DateOnly ChasingDaysBefore(DateOnly day, int count)
    {
        while (count > 0)
        {
            day = day.AddDays(-1);
            if (MayChase(day))
            {
                count--;
            }
        }

        return day;
    }

    private static bool IsBetweenChristmasAndNewYear(DateOnly day) => day is { Month: 12, Day: >= 25 } or { Month: 1, Day: 1 };
}
