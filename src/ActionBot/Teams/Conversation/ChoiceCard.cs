using System.Globalization;
using ActionBot.ActionPoints;
using ActionBot.Cards;
using ActionBot.Committees;
using ActionBot.Review;

namespace ActionBot.Teams.Conversation;

/// <summary>Asks which committee or which action point was meant. Pure.</summary>
public static class ChoiceCard
{
    private const int LongestTask = 160;

    // Longer ones end somewhere else in each client.
    private const int LongestName = 60;

    /// <summary>Which committee.</summary>
    /// <param name="words">What was said.</param>
    /// <param name="choices">Those with a button.</param>
    /// <param name="all">How many there are.</param>
    public static Card Committees(string words, IReadOnlyList<Committee> choices, int all) => new("Which committee?", [
        TextBlock.Title("Which committee?"),
        .. all > choices.Count ? (CardElement[])[TextBlock.Remark($"These are {choices.Count.ToString(CultureInfo.InvariantCulture)} of {all.ToString(CultureInfo.InvariantCulture)}; you can also write the name.")] : [],
    ])
    {
        Actions = [.. choices.Select(committee => Button($"{Shortened.To(committee.Name, LongestName)} ({committee.Code})", words, MeaningKept.Committee, committee.Id.ToString()))],
    };

    /// <summary>Which action point.</summary>
    /// <param name="words">What was said.</param>
    /// <param name="choices">Those with a button, all of them open to the speaker.</param>
    /// <param name="all">How many fit.</param>
    public static Card ActionPoints(string words, IReadOnlyList<ActionPoint> choices, int all) => new("Which one do you mean?", [
        TextBlock.Title("Which one do you mean?"),
        .. choices.Select(point => new TextBlock($"{point.Reference}: {(point.Exempt ? "exempt" : Shortened.To(point.Text, LongestTask))}") { Spacing = Spacing.Small }),
        .. all > choices.Count ? (CardElement[])[TextBlock.Remark($"{(all - choices.Count).ToString(CultureInfo.InvariantCulture)} more fit. Say the number to be certain.")] : [],
    ])
    {
        Actions = [.. choices.Select(point => Button(point.Reference, words, MeaningKept.Reference, point.Reference))],
    };

    /// <summary>Whose the numbers are that were said: findings' on the desk, or action points'.</summary>
    /// <param name="words">What was said.</param>
    /// <param name="findings">The findings of those numbers, with their words.</param>
    /// <param name="points">The action points of those numbers.</param>
    public static Card FindingsOrActions(string words, IReadOnlyList<(int Number, string Words)> findings, IReadOnlyList<ActionPoint> points)
    {
        var (onDesk, onRegister) = ($"Finding{(findings.Count == 1 ? "" : "s")} {Numbers.Of(findings.Select(finding => finding.Number))}", points.Count < 2 ? string.Concat(points.Select(point => point.Reference)) : $"{string.Join(", ", points.SkipLast(1).Select(point => point.Reference))} and {points[^1].Reference}");
        var title = $"{onDesk} on the desk, or {onRegister}?";
        return new Card(title, [
            TextBlock.Title(title),
            .. findings.Select(finding => new TextBlock($"Finding {finding.Number.ToString(CultureInfo.InvariantCulture)}: {Shortened.To(finding.Words, LongestTask)}") { Spacing = Spacing.Small }),
            .. points.Select(point => new TextBlock($"{point.Reference}: {(point.Exempt ? "exempt" : Shortened.To(point.Text, LongestTask))}") { Spacing = Spacing.Small }),
            TextBlock.Remark("Nothing has changed yet. Write “finding” or “action”, or press one of the two."),
        ])
        {
            Actions =
            [
                Button(Shortened.To(onDesk, LongestName), words, MeaningKept.Whose, NumbersMeant.AsFinding),
                Button(Shortened.To(onRegister, LongestName), words, MeaningKept.Whose, NumbersMeant.AsAction),
            ],
        };
    }

    private static ExecuteAction Button(string title, string words, string kept, string value) =>
        new(title, DoubtCard.Verb, new Dictionary<string, string> { [DoubtCard.Words] = words, [kept] = value }) { AsksBack = true };
}
