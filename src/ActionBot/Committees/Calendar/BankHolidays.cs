using System.Collections.Frozen;
using System.Globalization;
using System.Reflection;
using System.Text.Json;

namespace ActionBot.Committees.Calendar;

/// <summary>
/// Bank holidays of the four nations with their substitute and one-off days, from a dated file: proclamations cannot be computed.
/// </summary>
public sealed class BankHolidays
{
    private static readonly Lazy<BankHolidays> Shipped = new(() => Load(
        Assembly.GetExecutingAssembly().GetManifestResourceStream("ActionBot.Committees.Calendar.bank-holidays.json")!));

    private readonly Dictionary<Nation, FrozenDictionary<DateOnly, string>> byNation;

    private BankHolidays(Dictionary<Nation, FrozenDictionary<DateOnly, string>> byNation, DateOnly from, DateOnly until)
    {
        this.byNation = byNation;
        From = from;
        Until = until;
    }

    /// <summary>The file that ships with the program.</summary>
    public static BankHolidays Ours => Shipped.Value;

    /// <summary>The first day the file speaks of.</summary>
    public DateOnly From { get; }

    /// <summary>The last day the file speaks of.</summary>
    public DateOnly Until { get; }

    /// <summary>The day from which the clerk is warned that the file ends: six months before.</summary>
    public DateOnly WarnsFrom => Until.AddMonths(-6);

    /// <summary>The holidays of a nation with their titles.</summary>
    public IReadOnlyDictionary<DateOnly, string> Of(Nation nation) => byNation[nation];

    private static BankHolidays Load(Stream file)
    {
        using var json = JsonDocument.Parse(file);
        FrozenDictionary<DateOnly, string> Read(string division) => json.RootElement.GetProperty(division).EnumerateArray()
            .ToFrozenDictionary(day => Day(day.GetProperty("date").GetString()!), day => day.GetProperty("title").GetString()!);

        var englandAndWales = Read("england-and-wales");
        return new BankHolidays(
            new()
            {
                [Nation.England] = englandAndWales,
                [Nation.Wales] = englandAndWales,
                [Nation.Scotland] = Read("scotland"),
                [Nation.NorthernIreland] = Read("northern-ireland"),
            },
            Day(json.RootElement.GetProperty("from").GetString()!),
            Day(json.RootElement.GetProperty("until").GetString()!));
    }

    private static DateOnly Day(string text) => DateOnly.ParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture);
}
