using ActionBot.Cards;
using ActionBot.Storage;

namespace ActionBot.Outstanding;

/// <summary>The paper as a card, where a file cannot be handed over: as much of it as a card holds, and where the rest is. Pure.</summary>
public static class PaperCard
{
    private const int LongestText = 300;

    /// <summary>The card.</summary>
    /// <param name="paper">The paper.</param>
    /// <param name="alone">Its reader is alone with the bot, where a file can be handed over.</param>
    public static Card For(MattersOutstanding paper, bool alone = false)
    {
        var matters = paper.Sections.Sum(section => section.Matters.Count);
        for (var most = matters; most > 0; most = most > 10 ? most * 3 / 4 : most - 1)
        {
            if (Draw(paper, most, matters, alone) is var card && CardLimits.TooMuch(card) is null)
            {
                return card;
            }
        }

        return Draw(paper, 0, matters, alone);
    }

    private static Card Draw(MattersOutstanding paper, int most, int all, bool alone)
    {
        var body = new List<CardElement> { TextBlock.Title($"{paper.Title}: {paper.Committee}"), new TextBlock(paper.Meeting), new TextBlock(paper.Summary), TextBlock.Remark(paper.Position) };
        var left = most;
        foreach (var section in paper.Sections.TakeWhile(_ => left > 0))
        {
            body.Add(TextBlock.Heading(section.Heading));
            foreach (var matter in section.Matters.Take(left))
            {
                body.Add(new TextBlock($"{matter.Reference} · {matter.Owner}{(matter.Holder is { } holder ? $" ({holder})" : "")}") { Weight = TextWeight.Bolder, Separator = true });
                body.Add(new TextBlock(Shortened.To(matter.Action, LongestText)) { Spacing = Spacing.Small });
                body.Add(TextBlock.Remark($"Due: {matter.Due}. {matter.Status}.{Update(matter)}"));
            }

            left -= Math.Min(left, section.Matters.Count);
        }

        if (most < all)
        {
            body.Add(TextBlock.Remark($"These are the first {most.ToString(System.Globalization.CultureInfo.InvariantCulture)} of {all.ToString(System.Globalization.CultureInfo.InvariantCulture)}. {(alone ? "For the whole paper write" : "For the whole paper write to me in the chat we two have alone")}: “the paper, in Word”."));
        }

        return new Card($"{paper.Title}, {paper.Committee}, {Days.Plain(paper.MeetingOn)}", body) { Wide = true };
    }

    private static string Update(PrintedMatter matter) =>
        string.Concat(matter.Update.Words is { } words ? $" {Shortened.To(words, LongestText)}" : "", matter.Update.Remark is { } remark ? $" {remark}" : "");
}
