using System.Globalization;
using ActionBot.ActionPoints;
using ActionBot.Cards;
using ActionBot.Committees;

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

    private static ExecuteAction Button(string title, string words, string kept, string value) =>
        new(title, DoubtCard.Verb, new Dictionary<string, string> { [DoubtCard.Words] = words, [kept] = value });
}
