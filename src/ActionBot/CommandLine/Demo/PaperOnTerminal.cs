using ActionBot.Outstanding;
using ActionBot.Storage;

namespace ActionBot.CommandLine.Demo;

/// <summary>The paper as far as a terminal can show it: the same sections and words, without tables.</summary>
internal static class PaperOnTerminal
{
    private const int Width = 92;

    /// <summary>Its lines.</summary>
    public static IEnumerable<string> Of(MattersOutstanding paper)
    {
        foreach (var line in new[] { paper.Title.ToUpperInvariant(), paper.Body, paper.Meeting, "", paper.Position, paper.Summary }.SelectMany(line => Lines.Wrapped(line, Width)))
        {
            yield return line;
        }

        foreach (var section in paper.Sections)
        {
            yield return "";
            yield return section.Heading;
            foreach (var line in section.Matters.SelectMany(Matter))
            {
                yield return line;
            }
        }
    }

    private static IEnumerable<string> Matter(PrintedMatter matter) => ((string?[])
    [
        "",
        $"  {matter.Reference}{(matter.Label is { } label ? $" · {label}" : "")} · asked on {Days.Plain(matter.AskedOn)}",
        $"    {matter.Action}",
        $"    {matter.Owner}{(matter.Holder is { } holder ? $" ({holder})" : "")} · due: {matter.Due}{(matter.DueHistory is { } history ? $" · {history}" : "")}",
        $"    {(matter.IsLate ? "Late. " : "")}{matter.Status}.",
        matter.Update.Words is { } words ? $"    “{words}” ({matter.Update.Source})" : null,
        matter.Update.Remark is { } remark ? $"    {remark}" : null,
    ]).OfType<string>().SelectMany(line => Lines.Wrapped(line, Width));
}
