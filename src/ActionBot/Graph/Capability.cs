using System.Globalization;
using Microsoft.Graph.Users.Item.GetMailTips;
using Models = Microsoft.Graph.Models;

namespace ActionBot.Graph;

/// <summary>One thing ActionBot may do through Graph: its switch, the permissions it needs, and the least question by which it shows whether it has them.</summary>
/// <param name="Name">The setting.</param>
/// <param name="IsOn">Whether it is switched on.</param>
/// <param name="Permissions">The application permissions of least privilege.</param>
/// <param name="Needs">What must exist, for the sentence where Graph answers 404.</param>
/// <param name="TryAsync">Asks; the trouble comes back, or null. Null itself: it cannot be tried without doing it.</param>
internal sealed record Capability(
    string Name, Func<GraphSettings, bool> IsOn, IReadOnlyList<string> Permissions, string Needs, Func<GraphDoor, TimeProvider, CancellationToken, Task<GraphTrouble?>>? TryAsync)
{
    /// <summary>Permissions that no question shows: only the token says whether they are there. Each with the greater ones that hold it.</summary>
    public IReadOnlyList<string[]> InToken { get; init; } = [];

    /// <summary>Where the permission may come from instead of the token; empty: nowhere else.</summary>
    public string Unless { get; init; } = "";

    /// <summary>All of them, in the order of docs/graph-permissions.md.</summary>
    public static IReadOnlyList<Capability> All { get; } =
    [
        new("Graph:People", settings => settings.People, ["User.Read.All"], "any user", TryPeopleAsync),
        new("Graph:Leave", settings => settings.Leave, ["MailTips.ReadBasic.All"], "the mailbox of Graph:Mailbox", TryLeaveAsync),
        new("Graph:Install", settings => settings.Install, ["AppCatalog.Read.All", "TeamsAppInstallation.ReadWriteSelfForUser.All"], "the app of Graph:TeamsAppId in the organisation's catalogue: an administrator uploads it there", TryInstallAsync)
        {
            InToken =
            [
                ["TeamsAppInstallation.ReadWriteSelfForUser.All", "TeamsAppInstallation.ReadWriteAndConsentSelfForUser.All", "TeamsAppInstallation.ReadWriteForUser.All", "TeamsAppInstallation.ReadWriteAndConsentForUser.All"],
            ],
        },
        new("Graph:Mail", settings => settings.Mail, ["Mail.Send"], "the mailbox of Graph:Mailbox", null)
        {
            InToken = [["Mail.Send"]], Unless = "unless Exchange gives it by RBAC for Applications",
        },
        new("Graph:Calendar", settings => settings.Calendar, ["Calendars.ReadBasic"], "one of the calendars of Graph:Calendars", TryCalendarAsync),
        new("Graph:Documents", settings => settings.Documents, ["Files.Read.All"], "any shared file", null) { InToken = [["Files.Read.All", "Files.ReadWrite.All", "Sites.Read.All", "Sites.ReadWrite.All"]] },
        new("Graph:Transcripts", settings => settings.Transcripts, ["OnlineMeetings.Read.All", "OnlineMeetingTranscript.Read.All"], "any meeting", null)
        {
            InToken = [["OnlineMeetings.Read.All", "OnlineMeetings.ReadWrite.All"], ["OnlineMeetingTranscript.Read.All"]],
        },
        new("Graph:ToDo", settings => settings.ToDo, ["Tasks.ReadWrite.All"], "any task list", null) { InToken = [["Tasks.ReadWrite.All"]] },
    ];

    // Without the permission to read every user the job title is left out of the answer, or the whole question refused.
    private static async Task<GraphTrouble?> TryPeopleAsync(GraphDoor door, TimeProvider time, CancellationToken cancellation)
    {
        var answer = await door.AskAsync(
            (graph, limit) => graph.Users.GetAsync(
                asked =>
                {
                    asked.QueryParameters.Select = People.GraphDirectory.Properties;
                    asked.QueryParameters.Top = 1;
                },
                limit),
            cancellation);
        return answer.Trouble;
    }

    private static async Task<GraphTrouble?> TryLeaveAsync(GraphDoor door, TimeProvider time, CancellationToken cancellation)
    {
        var answer = await door.AskAsync(
            (graph, limit) => graph.Users[door.Settings.Mailbox].GetMailTips.PostAsGetMailTipsPostResponseAsync(
                new GetMailTipsPostRequestBody { EmailAddresses = [door.Settings.Mailbox!], MailTipsOptions = Models.MailTipsType.AutomaticReplies }, cancellationToken: limit),
            cancellation);
        return answer.Trouble;
    }

    private static async Task<GraphTrouble?> TryInstallAsync(GraphDoor door, TimeProvider time, CancellationToken cancellation)
    {
        var answer = await door.AskAsync(
            (graph, limit) => graph.AppCatalogs.TeamsApps.GetAsync(
                asked =>
                {
                    asked.QueryParameters.Filter = $"externalId eq '{door.Settings.TeamsAppId}'";
                    asked.QueryParameters.Select = ["id"];
                },
                limit),
            cancellation);
        return answer.Trouble ?? (answer.Value?.Value is { Count: > 0 } ? null : new GraphTrouble(TroubleKind.Refused, 404, "The catalogue does not hold it."));
    }

    private static async Task<GraphTrouble?> TryCalendarAsync(GraphDoor door, TimeProvider time, CancellationToken cancellation)
    {
        var now = time.GetUtcNow();
        var (from, until) = (now.ToString("O", CultureInfo.InvariantCulture), now.AddDays(1).ToString("O", CultureInfo.InvariantCulture));
        foreach (var calendar in door.Settings.CalendarsToRead())
        {
            var answer = await door.AskAsync(
                (graph, limit) => calendar.IsGroup
                    ? graph.Groups[calendar.Owner].CalendarView.GetAsync(asked => (asked.QueryParameters.StartDateTime, asked.QueryParameters.EndDateTime, asked.QueryParameters.Top) = (from, until, 1), limit)
                    : graph.Users[calendar.Owner].CalendarView.GetAsync(asked => (asked.QueryParameters.StartDateTime, asked.QueryParameters.EndDateTime, asked.QueryParameters.Top) = (from, until, 1), limit),
                cancellation);
            if (answer.Trouble is { } trouble)
            {
                return trouble;
            }
        }

        return null;
    }
}
