using ActionBot.Storage;

namespace ActionBot.Outstanding;

/// <summary>One column of the paper's tables. Members asked other councils for few and full columns, so what belongs together shares one.</summary>
/// <param name="Heading">As printed.</param>
/// <param name="Share">Its share of the width, in hundredths.</param>
/// <param name="Lines">What stands in it for one matter.</param>
public sealed record PaperColumn(string Heading, int Share, Func<PrintedMatter, IReadOnlyList<PaperLine>> Lines)
{
    /// <summary>The columns from left to right. The first one names the row.</summary>
    public static IReadOnlyList<PaperColumn> All { get; } =
    [
        new("Reference", 14, Reference),
        new("Action", 25, matter => [new(matter.Action)]),
        new("Owner", 14, matter => Said((matter.Owner, Emphasis.Plain), (matter.Holder, Emphasis.Aside))),
        new("Due", 14, matter => Said((PublicWords.Capital(matter.Due), Emphasis.Plain), (matter.DueHistory, Emphasis.Aside))),
        new("Status", 12, matter => Said((matter.IsLate ? "Late" : null, Emphasis.Strong), (matter.Status, Emphasis.Plain))),
        new("Latest update", 21, matter => Said((matter.Update.Remark, Emphasis.Plain), (matter.Update.Words, Emphasis.Plain), (matter.Update.Source, Emphasis.Aside))),
    ];

    private static IReadOnlyList<PaperLine> Reference(PrintedMatter matter) => Said(
        (matter.Reference, Emphasis.Strong),
        (matter.Label, Emphasis.Plain),
        ((matter.AskedBy is { } committee ? committee + ", " : "") + Days.Plain(matter.AskedOn), Emphasis.Aside),
        (matter.AgendaItem, Emphasis.Aside));

    private static IReadOnlyList<PaperLine> Said(params (string? Text, Emphasis Emphasis)[] lines) =>
        [.. lines.Where(line => line.Text is not null).Select(line => new PaperLine(line.Text!, line.Emphasis))];
}
