using ActionBot.Minutes;
using ActionBot.Storage;

namespace ActionBot.CommandLine;

/// <summary>A reading as a clerk reads it on a terminal.</summary>
internal static class FindingsInWords
{
    public static string Of(string? path, MinutesReading reading)
    {
        var lines = new List<string>();
        if (path is not null)
        {
            lines.Add(path);
        }

        lines.Add($"{reading.Committee ?? "Committee not stated"} · {(reading.MeetingDate is { } day ? Days.Full(day) : "date not stated")} · {Count(reading)}");
        if (reading.FutureMeetings.Count > 0)
        {
            lines.Add($"Later meetings: {string.Join(", ", reading.FutureMeetings.Select(Days.Brief))}");
        }

        foreach (var warning in reading.Warnings)
        {
            lines.Add($"Note: {warning}");
        }

        string? item = null;
        foreach (var (finding, number) in reading.Findings.Select((finding, at) => (finding, at + 1)))
        {
            if (finding.AgendaItem != item)
            {
                item = finding.AgendaItem;
                lines.AddRange(["", item ?? "(no agenda item)"]);
            }

            lines.AddRange(["", $"{number,3}  {Kind(finding)}{(finding.Reference is { } label ? $" · {label}" : "")}{(finding.Exempt ? " · exempt" : "")}"]);
            lines.Add($"     “{OneLine(finding.Quote)}”");
            if (finding.Kind == FindingKind.ActionPoint || finding.FollowUp)
            {
                lines.Add($"     owner: {Owner(finding)} · due: {finding.Due?.Text ?? "to be asked"}");
            }
        }

        if (reading.Unclaimed.Count > 0)
        {
            lines.AddRange(["", "Looks like an action, and nobody claimed it:"]);
            foreach (var passage in reading.Unclaimed)
            {
                lines.AddRange([$"     “{OneLine(passage.Text)}”", $"     {passage.Why}"]);
            }
        }

        return string.Join(Environment.NewLine, [.. lines, ""]);
    }

    private static string Count(MinutesReading reading)
    {
        var actions = reading.Findings.Count(finding => finding.Kind == FindingKind.ActionPoint && finding.Strength != Strength.Suggestion);
        var suggestions = reading.Findings.Count(finding => finding.Strength == Strength.Suggestion);
        var limbs = reading.Findings.Count(finding => finding.Kind == FindingKind.Resolution);
        return $"{Plural(actions, "action")}, {Plural(limbs, "resolution")}{(suggestions > 0 ? $", {Plural(suggestions, "suggestion")}" : "")}";
    }

    private static string Plural(int count, string word) => $"{count} {word}{(count == 1 ? "" : "s")}";

    private static string Kind(Finding finding) => (finding.Kind, finding.Strength) switch
    {
        (FindingKind.Resolution, _) => finding.FollowUp ? "Resolution, somebody has to act" : "Resolution",
        (_, Strength.Explicit) => "Action, marked in the minutes",
        (_, Strength.Undertaking) => "Undertaking",
        (_, Strength.Request) => "Request",
        _ => "Suggestion",
    };

    private static string Owner(Finding finding) => (finding.Owner, finding.SuggestedOwner) switch
    {
        ({ IsCollective: false } owner, _) => owner.FullName is { } full && full != owner.Text ? $"{owner.Text} ({full})" : owner.Text,
        ({ } collective, { } likely) => $"{collective.Text}, which names nobody; perhaps {likely}",
        ({ } collective, null) => $"{collective.Text}, which names nobody",
        (null, { } likely) => $"to be asked; perhaps {likely}",
        _ => "to be asked",
    };

    private static string OneLine(string words) => string.Join(' ', words.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
}
