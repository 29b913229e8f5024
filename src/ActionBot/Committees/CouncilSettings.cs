using System.Globalization;
using ActionBot.Committees.Calendar;
using ActionBot.Storage;

namespace ActionBot.Committees;

/// <summary>What is true of the whole council: the section <c>Council</c> of the configuration.</summary>
public sealed class CouncilSettings
{
    /// <summary>"Northbridge Council", as the papers print it.</summary>
    public string Name { get; set; } = "Our Council";

    /// <summary>England, Wales, Scotland or NorthernIreland: decides bank holidays and clear days.</summary>
    public string Nation { get; set; } = "England";

    /// <summary>The council's time zone, by its IANA name.</summary>
    public string TimeZone { get; set; } = "Europe/London";

    /// <summary>Entra object ids of the people who may approve roles.</summary>
    public IList<string> Administrators { get; } = [];

    /// <summary>Days on which the council is closed beside bank holidays, as yyyy-MM-dd or yyyy-MM-dd/yyyy-MM-dd.</summary>
    public IList<string> ClosureDays { get; } = [];

    /// <summary>Whether those closure days count as clear days. Between 25 December and 1 January they do unless this says otherwise.</summary>
    public bool ClosureDaysCount { get; set; } = true;

    /// <summary>Whether the public paper names who holds a post beside the post. Unless this says so it shows posts: it is no list of what named officers owe.</summary>
    public bool NamesInPapers { get; set; }

    /// <summary>The folder in which minutes that were read wrongly are kept for <c>evaluate</c>; <c>specimens</c> beside the database unless said, <c>none</c>: nowhere.</summary>
    public string? Specimens { get; set; }

    /// <summary>The nation as a value.</summary>
    public Nation NationOf() => Enum.Parse<Nation>(Nation.Replace(" ", "", StringComparison.Ordinal), ignoreCase: true);

    /// <summary>Every closure day, ranges written out.</summary>
    public IEnumerable<DateOnly> Closures()
    {
        foreach (var entry in ClosureDays)
        {
            var ends = entry.Split('/');
            for (var day = Day(ends[0])!.Value; day <= Day(ends[^1])!.Value; day = day.AddDays(1))
            {
                yield return day;
            }
        }
    }

    /// <summary>What is wrong with these settings, a sentence each; none: nothing.</summary>
    public IEnumerable<string> Problems()
    {
        if (!Enum.TryParse<Nation>(Nation.Replace(" ", "", StringComparison.Ordinal), ignoreCase: true, out _) || Nation.Any(char.IsDigit))
        {
            yield return $"Council:Nation is '{Nation}'. Write England, Wales, Scotland or NorthernIreland.";
        }

        if (!TimeZoneInfo.TryFindSystemTimeZoneById(TimeZone, out _))
        {
            yield return $"Council:TimeZone is '{TimeZone}', and this machine knows no such zone. Write Europe/London.";
        }

        foreach (var administrator in Administrators.Where(administrator => !Guid.TryParseExact(administrator, "D", out _)))
        {
            yield return $"Council:Administrators holds '{administrator}', and that is no Entra object id. It looks like 00000000-0000-0000-0000-000000000000; Entra shows it on the person's page as Object ID.";
        }

        foreach (var entry in ClosureDays)
        {
            var ends = entry.Split('/');
            if (ends.Length > 2 || ends.Any(end => Day(end) is null) || Day(ends[0]) > Day(ends[^1]))
            {
                yield return $"Council:ClosureDays holds '{entry}'. Write a day as 2026-12-29 or a range as 2026-12-29/2026-12-31.";
            }
        }
    }

    private static DateOnly? Day(string text) =>
        DateOnly.TryParseExact(text.Trim(), "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day) && Days.IsPlausible(day) ? day : null;
}
