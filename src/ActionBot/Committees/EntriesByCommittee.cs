using ActionBot.Committees.Calendar;

namespace ActionBot.Committees;

/// <summary>The meetings of a calendar, each with the committee it belongs to.</summary>
/// <param name="Of">By committee.</param>
/// <param name="LeftOut">What belongs to no committee on the register, a sentence each name.</param>
public sealed record EntriesByCommittee(IReadOnlyList<(Committee Committee, IReadOnlyList<CalendarEntry> Entries)> Of, IReadOnlyList<string> LeftOut)
{
    /// <summary>Sorts a calendar's meetings by committee. Pure.</summary>
    /// <param name="entries">What was read.</param>
    /// <param name="committees">The register's committees.</param>
    /// <param name="only">The committee the clerk named: its own meetings are taken, and those that name none, where the calendar is not a whole council's.</param>
    public static EntriesByCommittee Sorted(IReadOnlyList<CalendarEntry> entries, IReadOnlyList<Committee> committees, Committee? only)
    {
        var named = entries.Select(entry => entry.Committee).Distinct(StringComparer.OrdinalIgnoreCase).ToDictionary(name => name ?? "", name => Named(name, committees), StringComparer.OrdinalIgnoreCase);
        if (only is not null)
        {
            // A calendar with one name, or none, is this committee's, however it calls itself; one with several is the council's.
            var own = named.Count == 1 && named.Values.Single() is null ? [.. entries] : entries.Where(entry => entry.Committee is null || named[entry.Committee]?.Id == only.Id).ToList();
            IReadOnlyList<string> others = own.Count == entries.Count ? [] : [$"{(entries.Count - own.Count).ToString(System.Globalization.CultureInfo.InvariantCulture)} meetings of other committees are left out."];
            return new EntriesByCommittee(own.Count == 0 ? [] : [(only, own)], others);
        }

        var sorted = entries.Where(entry => named[entry.Committee ?? ""] is not null)
            .GroupBy(entry => named[entry.Committee ?? ""]!.Id)
            .Select(group => (named[group.First().Committee ?? ""]!, (IReadOnlyList<CalendarEntry>)[.. group]))
            .ToList();
        return new EntriesByCommittee(sorted, [.. entries.Where(entry => named[entry.Committee ?? ""] is null).GroupBy(entry => entry.Committee).Select(LeftOutBecause)]);
    }

    private static string LeftOutBecause(IGrouping<string?, CalendarEntry> group) => group.Key is { } name
        ? $"Line {group.First().Line}: '{name}' names no committee on the register, or more than one; its meetings are left out. Add the committee, or say which one is meant."
        : $"Line {group.First().Line}: no committee is named with these dates. Say which one is meant.";

    // "Children and Families Scrutiny Committee, Council Chamber" is the committee whose whole name stands in it, the longest name first.
    private static Committee? Named(string? words, IReadOnlyList<Committee> committees)
    {
        if (words is null)
        {
            return null;
        }

        var within = committees.Where(one => words.Contains(one.Name, StringComparison.OrdinalIgnoreCase)).OrderByDescending(one => one.Name.Length).FirstOrDefault();
        return within ?? (FindCommittee.Named(words, committees) is [var only] ? only : null);
    }
}
