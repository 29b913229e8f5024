using System.Text.Json.Nodes;
using ActionBot.ActionPoints;
using ActionBot.Committees;
using ActionBot.Intake;
using ActionBot.Minutes;
using ActionBot.Officers;
using ActionBot.Review;
using ActionBot.Storage;

namespace ActionBot.CommandLine;

/// <summary>The clerk's desk on a terminal: each finding with its number, its words, what is known and what is asked.</summary>
internal static class DeskInWords
{

    public static async Task<string> OfAsync(Database database, Desk desk, IReadOnlyList<string> sentences)
    {
        var names = await NamesAsync(database, desk);
        var lines = new List<string> { $"{desk.Committee.Name}, {Days.Full(desk.Meeting.HeldOn)}: {desk.Summary}" };
        lines.AddRange(sentences);
        foreach (var finding in desk.Findings)
        {
            lines.AddRange(["", $"{finding.Number,3}  {State(finding, names)}{(finding.Exempt ? " · exempt" : "")}{(finding.AgendaItem is { } item ? $" · {item}" : "")}", $"     “{OneLine(finding.Text)}”"]);
            if (finding.GivesAnActionPoint)
            {
                lines.Add($"     for {names.Owner(finding) ?? "nobody yet"} · {names.Due(finding) ?? "no time yet"}");
                if (finding.Status is FindingStatus.Draft or FindingStatus.Changed)
                {
                    lines.AddRange(new[] { finding.OwnerQuestion, finding.DueQuestion }.OfType<string>().Select(question => $"     ? {question}"));
                }
            }
        }

        return string.Join(Environment.NewLine, lines);
    }

    public static async Task<string> JsonAsync(Database database, Desk desk)
    {
        var names = await NamesAsync(database, desk);
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
                ["owner"] = names.Owner(finding),
                ["due"] = names.Due(finding),
                ["exempt"] = finding.Exempt,
                ["questions"] = new JsonArray([.. new[] { finding.OwnerQuestion, finding.DueQuestion }.OfType<string>().Select(question => (JsonNode)question)]),
                ["actionPoint"] = names.Reference(finding),
            })]),
        });
    }

    private static string State(DraftFinding finding, Names names) => finding.Status switch
    {
        FindingStatus.Confirmed when names.Reference(finding) is { } reference => $"Confirmed as {reference}",
        FindingStatus.Confirmed => "Confirmed, kept as a resolution",
        FindingStatus.Rejected => $"Rejected: {finding.Reason}",
        FindingStatus.Carried => "Confirmed from an earlier version",
        FindingStatus.Changed => $"Changed since the earlier version: {finding.Reason}",
        FindingStatus.Merged => "Made one with another",
        FindingStatus.Split => "Split",
        _ => (finding.Kind, finding.Strength) switch
        {
            (FindingKind.Resolution, _) => finding.FollowUp ? "Resolution, somebody has to act" : "Resolution",
            (_, Strength.Explicit) => "Marked",
            (_, Strength.Undertaking) => "Undertaking, to go through",
            (_, Strength.Request) => "Request, to go through",
            _ => "Suggestion",
        },
    };

    private static string OneLine(string words) => string.Join(' ', words.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));

    private static Task<Names> NamesAsync(Database database, Desk desk) => database.ReadAsync(async session => new Names(
        (await PostTable.AllAsync(session)).ToDictionary(post => post.Id, post => post.Title),
        (await PersonTable.AllAsync(session)).ToDictionary(person => person.Id, person => person.Name),
        (await MeetingTable.OfAsync(session, desk.Committee.Id)).ToDictionary(meeting => meeting.Id),
        (await ActionPointTable.OfCommitteeAsync(session, desk.Committee.Id)).ToDictionary(point => point.Id, point => point.Reference)));

    private sealed record Names(
        Dictionary<Guid, string> Posts, Dictionary<Guid, string> People, Dictionary<Guid, Meeting> Meetings, Dictionary<Guid, string> References)
    {
        public string? Owner(DraftFinding finding) =>
            finding.OwnerPostId is { } post ? Posts.GetValueOrDefault(post)
            : finding.OwnerPersonId is { } person ? People.GetValueOrDefault(person)
            : finding.OwnerCollective ? null
            : finding.OwnerText;

        public string? Due(DraftFinding finding) => finding.DueKind is { } kind && finding.ReportToMeetingId is { } to && Meetings.TryGetValue(to, out var meeting)
            ? SetDue.Words(new Due(finding.DueText, kind, finding.DueDate, to, finding.EveryNthMeeting), meeting)
            : null;

        public string? Reference(DraftFinding finding) => finding.ActionPointId is { } id ? References.GetValueOrDefault(id) : null;
    }
}
