using System.Globalization;
using ActionBot.Cards;
using ActionBot.Committees.Calendar;
using ActionBot.Storage;

namespace ActionBot.Enquiries;

/// <summary>What has changed, the newest first. Pure.</summary>
public static class ChangesCard
{
    /// <summary>The card.</summary>
    /// <param name="changes">What has changed.</param>
    /// <param name="of">The committee that was asked about; null: all of the reader's.</param>
    /// <param name="clock">The council's clock.</param>
    public static Card For(Changes changes, string? of, CouncilTime clock)
    {
        var span = PlannedCard.Between(changes.From, changes.Until);
        if (changes.Rows.Count == 0)
        {
            var none = $"{(of is null ? "" : $"{of}: ")}{(of is null ? "Nothing" : "nothing")} has changed {span}{(changes.SeesAll ? "" : " in what is yours")}";
            return new Card(none, [TextBlock.Title(none), new TextBlock("“What has changed since 1 November?” looks further back; “what's outstanding?” shows where things stand.")]);
        }

        var title = $"{(of is null ? "" : $"{of}: ")}{(changes.Count == 1 ? "one change" : $"{changes.Count.ToString(CultureInfo.InvariantCulture)} changes")} {span}";
        var severalCommittees = of is null && changes.Rows.Select(row => row.Committee).Distinct().Count() > 1;
        return new Card(changes.Rows.Any(row => row.Exempt == true) ? "What has changed" : title, [
            TextBlock.Title(char.ToUpperInvariant(title[0]) + title[1..]),
            Table.Of([("When", 2), ("What", 3), ("What happened", 4)], changes.Rows.Select(row => (IReadOnlyList<string>)
            [
                Days.Brief(clock.Day(row.HappenedAt)),
                (row.Reference is { } reference ? $"{reference}{(row.Exempt == true ? " · exempt" : "")} {Shortened.To(row.Text ?? "", 80)}" : "Calendar and minutes") + (severalCommittees ? $" · {row.Committee}" : ""),
                $"{Shortened.To(row.What, 160)}, by {row.ByName}",
            ])),
            .. changes.Count > changes.Rows.Count ? [TextBlock.Remark($"The newest {changes.Rows.Count.ToString(CultureInfo.InvariantCulture)} of {changes.Count.ToString(CultureInfo.InvariantCulture)}. A later day narrows it down: “what has changed since yesterday?”")] : Array.Empty<CardElement>(),
        ]) { Wide = true };
    }
}
