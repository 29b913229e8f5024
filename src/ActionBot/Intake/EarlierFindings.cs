using ActionBot.Storage;

namespace ActionBot.Intake;

/// <summary>What the earlier versions of a document still have to say: the findings of the one before, and those of older ones that it had lost.</summary>
internal static class EarlierFindings
{
    // Draft, draft corrected, confirmed: nobody hands over more than a few.
    private const int MostVersions = 20;

    /// <summary>The findings, those of the newest version first.</summary>
    public static async Task<IReadOnlyList<DraftFinding>> OfAsync(Session session, MinutesDocument document)
    {
        var earlier = new List<DraftFinding>();
        var takenOn = new HashSet<Guid>();
        var replaced = document.ReplacesId;
        for (var versions = 0; replaced is { } id && versions < MostVersions; versions++)
        {
            var findings = await FindingTable.OfAsync(session, id);
            earlier.AddRange(findings.Where(finding => !takenOn.Contains(finding.Id)));
            takenOn.UnionWith(findings.Select(finding => finding.FromFindingId).OfType<Guid>());
            replaced = (await MinutesDocumentTable.ByIdAsync(session, id))?.ReplacesId;
        }

        return earlier;
    }
}
