using System.Globalization;
using System.Text;
using ActionBot.Cards;

namespace ActionBot.Chasing.Overviews;

/// <summary>An overview as text and as a card. Pure. What is exempt shows its reference alone, and is not counted on a lock screen.</summary>
public static class OverviewText
{
    private const int MostOnCard = 40;
    private const int LongestTask = 240;

    /// <summary>The whole of it in plain words.</summary>
    public static string Of(Overview overview)
    {
        var text = new StringBuilder().Append(overview.Reader.Name).Append(": ").AppendLine(overview.Opening).AppendLine().AppendLine(Count(overview));
        foreach (var line in overview.Lines)
        {
            text.AppendLine().Append("- ").AppendLine(Heading(line));
            if (!line.Point.Exempt)
            {
                text.Append("  ").AppendLine(line.Point.Text).Append("  ").AppendLine(Standing(line));
            }
        }

        return text.AppendLine().Append(Closing(overview)).ToString();
    }

    /// <summary>What a lock screen may show.</summary>
    public static string Summary(Overview overview)
    {
        var open = overview.Lines.Where(line => !line.Point.Exempt).ToList();
        return open.Count == 0 ? "ActionBot has a message for you." : Counted(open);
    }

    /// <summary>The card. What does not fit on it is told and can be asked for.</summary>
    public static Card Card(Overview overview)
    {
        for (var most = MostOnCard; ; most /= 2)
        {
            var card = Drawn(overview, [.. overview.Lines.Take(most)]);
            if (most <= 1 || CardLimits.TooMuch(card) is null)
            {
                return card;
            }
        }
    }

    private static Card Drawn(Overview overview, IReadOnlyList<OverviewLine> shown) => new(Summary(overview), [
        TextBlock.Title(string.Concat(overview.Opening[..1].ToUpperInvariant(), overview.Opening.AsSpan(1))),
        new TextBlock(Count(overview)),
        .. shown.Select(line => new Container([.. Lines(line)]) { Separator = true, Spacing = Spacing.Medium }),
        .. shown.Count < overview.Lines.Count ? [TextBlock.Remark($"And {(overview.Lines.Count - shown.Count).ToString(CultureInfo.InvariantCulture)} more: ask “what's outstanding?”.")] : Array.Empty<CardElement>(),
        TextBlock.Remark(Closing(overview)),
    ]);

    private static IEnumerable<CardElement> Lines(OverviewLine line)
    {
        yield return new TextBlock(Heading(line)) { Weight = TextWeight.Bolder };
        if (!line.Point.Exempt)
        {
            yield return new TextBlock(Shortened.To(line.Point.Text, LongestTask)) { Spacing = Spacing.Small };
            yield return line.IsLate ? TextBlock.Toned(Tone.Attention, Standing(line)) : TextBlock.Remark(Standing(line));
        }
    }

    private static string Heading(OverviewLine line) => line.Point.Exempt ? $"{line.Point.Reference} (exempt; write “show {line.Point.Reference}” to read it)" : $"{line.Point.Reference} · {line.Committee.Name}";

    private static string Standing(OverviewLine line) => $"{line.Owner} · {line.When} · {line.State}";

    private static string Count(Overview overview) => Counted(overview.Lines);

    private static string Counted(IReadOnlyList<OverviewLine> lines)
    {
        var late = lines.Count(line => line.IsLate);
        return $"{(lines.Count == 1 ? "One action is" : $"{lines.Count.ToString(CultureInfo.InvariantCulture)} actions are")} outstanding{(late == 0 ? "." : $", {late.ToString(CultureInfo.InvariantCulture)} late.")}";
    }

    private static string Closing(Overview overview) => overview.Kind.StartsWith(DigestKind.Weekly, StringComparison.Ordinal)
        ? "This comes on the first working day of the week. “No more weekly list” stops it."
        : "This comes before each meeting. “No more brief” stops it.";
}
