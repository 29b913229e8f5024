using ActionBot.ActionPoints;
using ActionBot.Storage;

namespace ActionBot.Intake;

/// <summary>What a later version of minutes makes of what the earlier one said: the same for the command line, the page and chat.</summary>
/// <param name="Same">Findings that were decided before and read the same, or differ by a slip of the pen.</param>
/// <param name="Changed">Findings that were confirmed and now say something else: the clerk takes the change on, or leaves it.</param>
/// <param name="Added">Findings that the earlier version did not have.</param>
/// <param name="Gone">Findings of the earlier version, confirmed or waiting, that this one no longer has. Nothing happens to them by itself.</param>
/// <param name="Sentences">All of it in words.</param>
public sealed record VersionComparison(
    IReadOnlyList<DraftFinding> Same, IReadOnlyList<DraftFinding> Changed, IReadOnlyList<DraftFinding> Added, IReadOnlyList<DraftFinding> Gone, IReadOnlyList<string> Sentences)
{
    private const int LongestQuote = 120;

    /// <summary>Compares a document with what it replaces; null where it replaces nothing.</summary>
    public static async Task<VersionComparison?> OfAsync(Session session, MinutesDocument document)
    {
        if (document.ReplacesId is null)
        {
            return null;
        }

        var findings = await FindingTable.OfAsync(session, document.Id);
        var earlier = await EarlierFindings.OfAsync(session, document);
        var references = new Dictionary<Guid, string>();
        foreach (var id in findings.Concat(earlier).Select(finding => finding.ActionPointId).OfType<Guid>().Distinct())
        {
            references[id] = (await ActionPointTable.ByIdAsync(session, id))!.Reference;
        }

        return Of(findings, earlier, references);
    }

    /// <summary>Compares them. Pure.</summary>
    /// <param name="findings">The findings of the later version.</param>
    /// <param name="earlier">Those of the earlier versions that were still alive when it came.</param>
    /// <param name="references">The references of the action points that came of them.</param>
    public static VersionComparison Of(IReadOnlyList<DraftFinding> findings, IReadOnlyList<DraftFinding> earlier, IReadOnlyDictionary<Guid, string> references)
    {
        var known = earlier.Select(finding => finding.Id).ToHashSet();
        var found = findings.Select(finding => finding.FromFindingId).OfType<Guid>().ToHashSet();
        var parts = findings.Where(finding => finding.FromFindingId is { } from && !known.Contains(from)).Select(finding => finding.Id).ToHashSet();
        var added = findings.Where(finding => finding.FromFindingId is null).ToList();
        var changed = findings.Where(finding => finding.Status == FindingStatus.Changed).ToList();
        var same = findings.Except(added).Except(changed).Where(finding => !parts.Contains(finding.Id)).ToList();
        var gone = earlier.Where(finding => !found.Contains(finding.Id) && finding.Status is (FindingStatus.Confirmed or FindingStatus.Carried or FindingStatus.Changed or FindingStatus.Draft)).ToList();
        var counts = new[] { (same.Count, "as before"), (changed.Count, "changed"), (added.Count, "new"), (gone.Count, "no longer there") }.Where(pair => pair.Item1 > 0).Select(pair => FormattableString.Invariant($"{pair.Item1} {pair.Item2}"));
        return new VersionComparison(same, changed, added, gone,
        [
            $"A later version of minutes that were handed over before: {string.Join(", ", counts)}.",
            .. changed.Select(finding => $"{Name(finding, references)}: {finding.Reason} Confirm {finding.Number} to take the change on, reject it to leave {Pronoun(finding)} as it was."),
            .. same.Where(finding => finding is { Reason: not null, Status: FindingStatus.Carried }).Select(finding => $"{Name(finding, references)}: {finding.Reason}"),
            .. gone.Select(finding => $"No longer in this version: “{Shortened(finding.Quote)}”{(Reference(finding, references) is { } reference ? $". {reference} stays as it is until you drop it." : ".")}"),
        ]);
    }

    private static string Name(DraftFinding finding, IReadOnlyDictionary<Guid, string> references) =>
        Reference(finding, references) is { } reference ? FormattableString.Invariant($"{finding.Number} ({reference})") : FormattableString.Invariant($"{finding.Number}");

    private static string Pronoun(DraftFinding finding) => finding.ActionPointId is null ? "the resolution" : "the action";

    private static string? Reference(DraftFinding finding, IReadOnlyDictionary<Guid, string> references) => finding.ActionPointId is { } id ? references.GetValueOrDefault(id) : null;

    private static string Shortened(string quote)
    {
        var line = string.Join(' ', quote.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
        return line.Length <= LongestQuote ? line : line[..LongestQuote] + "…";
    }
}
