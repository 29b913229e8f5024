namespace ActionBot.Cards;

/// <summary>How large a card may be. Teams' own numbers differ by page and client; these lie under all of them.</summary>
public static class CardLimits
{
    /// <summary>Bytes of the card's JSON with everything beyond ASCII escaped, the largest way to write it.</summary>
    public const int Bytes = 25 * 1024;

    /// <summary>Buttons in the whole card, folded forms included.</summary>
    public const int Actions = 6;

    /// <summary>People for whom a card redraws itself.</summary>
    public const int RefreshedFor = 60;

    /// <summary>What the card weighs, in bytes.</summary>
    public static int SizeOf(Card card) => card.Written().Length;

    /// <summary>How many buttons it has.</summary>
    public static int ActionsOf(Card card) => card.Actions.Sum(Count) + card.Body.Sum(Count);

    /// <summary>What is too much about a card, in a sentence; null: it can be sent.</summary>
    public static string? TooMuch(Card card) =>
        SizeOf(card) is var size && size > Bytes ? $"The card “{card.Summary}” has {size} bytes, and Teams takes {Bytes} without fail: put less on it or make pages."
        : ActionsOf(card) is var actions && actions > Actions ? $"The card “{card.Summary}” has {actions} buttons; {Actions} are the most."
        : card.Refresh?.UserIds.Count > RefreshedFor ? $"The card “{card.Summary}” redraws itself for {card.Refresh.UserIds.Count} people; {RefreshedFor} are the most."
        : null;

    private static int Count(CardAction action) => action is ShowCardAction form ? 1 + form.Actions.Sum(Count) + form.Body.Sum(Count) : 1;

    private static int Count(CardElement element) => element switch
    {
        ActionSet set => set.Actions.Sum(Count),
        Container container => container.Items.Sum(Count),
        ColumnSet columns => columns.Columns.SelectMany(column => column.Items).Sum(Count),
        Table table => table.Rows.SelectMany(row => row.Cells).SelectMany(cell => cell.Items).Sum(Count),
        _ => 0,
    };
}
