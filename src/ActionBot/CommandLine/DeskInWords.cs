using System.Text.Json.Nodes;
using ActionBot.Intake;
using ActionBot.Minutes;
using ActionBot.Review;
using ActionBot.Storage;

namespace ActionBot.CommandLine;

/// <summary>The clerk's desk on a terminal: each finding with its number, its words, what is known and what is asked.</summary>
internal static class DeskInWords
{
    public static string Of(DeskSeen seen, IReadOnlyList<string> sentences)
    {
        var desk = seen.Desk;
        var lines = new List<string> { $"{desk.Committee.Name}, {Days.Full(desk.Meeting.HeldOn)}: {desk.Summary}" };
        lines.AddRange(sentences);
        foreach (var finding in desk.Findings)
        {
            lines.AddRange(["", $"{finding.Number,3}  {State(finding, seen)}{(finding.Exempt ? " · exempt" : "")}{(finding.AgendaItem is { } item ? $" · {item}" : "")}", $"     “{OneLine(finding.Text)}”"]);
            if (finding.GivesAnActionPoint)
            {
                lines.Add($"     for {seen.Owner(finding) ?? "nobody yet"} · {seen.Due(finding) ?? "no time yet"}");
                if (finding.Status is FindingStatus.Draft or FindingStatus.Changed)
                {
                    lines.AddRange(new[] { finding.OwnerQuestion, finding.DueQuestion }.OfType<string>().Select(question => $"     ? {question}"));
                }
            }
        }

        return string.Join(Environment.NewLine, lines);
    }

    public static string Json(DeskSeen seen)
    {
        var desk = seen.Desk;
        return AsJson.Of(new JsonObject
        {
            ["document"] = desk.Document.Id.ToString(),
            ["committee"] = desk.Committee.Name,
            ["meetingDate"] = Days.Iso(desk.Meeting.HeldOn),
            ["findings"] = new JsonArray([.. desk.Findings.Select(finding => (JsonNode)new JsonObject
            {
                ["number"] = finding.Number,
                ["kind"] = finding.Kind == FindingKind.ActionPoint ? "action" : "resolution",
                ["strength"] = finding.Strength.ToString().ToLowerInvariant(),
                ["status"] = finding.Status.ToString(),
                ["quote"] = finding.Quote,
                ["agendaItem"] = finding.AgendaItem,
                ["owner"] = seen.Owner(finding),
                ["due"] = seen.Due(finding),
                ["exempt"] = finding.Exempt,
                ["questions"] = new JsonArray([.. new[] { finding.OwnerQuestion, finding.DueQuestion }.OfType<string>().Select(question => (JsonNode)question)]),
                ["actionPoint"] = seen.Reference(finding),
            })]),
        });
    }

    private static string State(DraftFinding finding, DeskSeen seen) => finding.Status switch
    {
        FindingStatus.Confirmed when seen.Reference(finding) is { } reference => $"Confirmed as {reference}",
        FindingStatus.Confirmed => "Confirmed, kept as a resolution",
        FindingStatus.Rejected => $"Rejected: {finding.Reason}",
        FindingStatus.Carried => "Confirmed from an earlier version",
        FindingStatus.Changed => $"Changed since the earlier version: {finding.Reason}",
        FindingStatus.Merged => "Made one with another",
        FindingStatus.Split => "Split",
        _ => DeskSeen.Kind(finding) + (finding is { Kind: FindingKind.ActionPoint, Strength: Strength.Undertaking or Strength.Request } ? ", to go through" : ""),
    };

    private static string OneLine(string words) => string.Join(' ', words.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
}
