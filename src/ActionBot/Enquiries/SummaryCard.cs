using System.Globalization;
using ActionBot.ActionPoints;
using ActionBot.Cards;
using ActionBot.Storage;

namespace ActionBot.Enquiries;

/// <summary>Where a committee stands, for its chair: one ring, the figures in words, the longest late, and the ways on. Pure.</summary>
public static class SummaryCard
{
    /// <summary>The verb that draws it again.</summary>
    public const string Verb = "summarise";

    /// <summary>The card.</summary>
    public static Card For(CommitteeSummary summary)
    {
        var (name, committee) = (summary.Committee.Name, new Dictionary<string, string> { ["committee"] = summary.Committee.Id.ToString() });
        var title = $"{name} at a glance";
        if (summary.Outstanding == 0)
        {
            return new Card(title, [TextBlock.Title(title), new TextBlock("Nothing is outstanding."), .. Next(summary)]);
        }

        return new Card(title, [
            TextBlock.Title(title),
            TextBlock.Toned(summary.Late > 0 ? Tone.Attention : Tone.Good, $"{Figure(summary.Outstanding)} outstanding, {(summary.Late == 0 ? "none late" : $"{Figure(summary.Late)} late")}"),
            DonutChart.Of($"Outstanding for {name}", "Where it stands", [.. summary.Counts.Select(count => new ChartPart(Capital(StatusWords.Of(count.Status)), count.Count, ColourOf(count.Status)))]),
            .. Silent(summary),
            .. summary.PutOff is { } slipped ? [new TextBlock($"Slipped most: {slipped.Reference}, {LineInWords.PutOff(slipped.Postponements)}: {Shortened.To(slipped.Text, 120)}")] : Array.Empty<CardElement>(),
            .. summary.Pressing.Count > 0 ? [TextBlock.Heading("The longest late"), ListCard.Lines(summary.Pressing, summary.Today, severalCommittees: false)] : Array.Empty<CardElement>(),
            .. Next(summary),
        ])
        {
            Wide = true,
            Actions =
            [
                new ExecuteAction("All that is outstanding", WantedData.Verb, WantedData.Of(new Wanted { CommitteeId = summary.Committee.Id })),
                .. summary.Late > 0 ? [new ExecuteAction("What is late", WantedData.Verb, WantedData.Of(new Wanted { CommitteeId = summary.Committee.Id, Late = true }))] : Array.Empty<CardAction>(),
                .. summary.Silent.Silent.Count > 0 ? [new ExecuteAction("Who has not answered", SilenceCard.Verb, committee)] : Array.Empty<CardAction>(),
            ],
        };
    }

    private static IEnumerable<CardElement> Silent(CommitteeSummary summary)
    {
        var names = summary.Silent.Silent.Select(one => one.Officer.Name).Distinct(StringComparer.Ordinal).ToList();
        yield return new TextBlock(names.Count switch
        {
            0 => "Everybody who was asked has answered.",
            <= 4 => $"No answer yet from {string.Join(", ", names)}.",
            _ => $"No answer yet from {string.Join(", ", names.Take(3))} and {Figure(names.Count - 3)} more.",
        });
    }

    private static IEnumerable<CardElement> Next(CommitteeSummary summary) => summary.Next is { } next
        ? [new TextBlock($"Next meeting: {Days.Full(next.Meeting.HeldOn)}. Answers are taken until {next.Closes}.")]
        : [new TextBlock("No meeting lies ahead on the calendar.")];

    private static string ColourOf(ActionPointStatus status) => status switch
    {
        ActionPointStatus.ProposedComplete => "good",
        ActionPointStatus.ExtensionRequested or ActionPointStatus.ReassignmentProposed => "warning",
        ActionPointStatus.Open => "neutral",
        ActionPointStatus.InProgress => "categoricalBlue",
        ActionPointStatus.AwaitingOthers => "categoricalPurple",
        _ => "categoricalTeal",
    };

    private static string Figure(int figure) => figure.ToString("N0", CultureInfo.GetCultureInfo("en-GB"));

    private static string Capital(string words) => string.Concat(words[..1].ToUpperInvariant(), words.AsSpan(1));
}
