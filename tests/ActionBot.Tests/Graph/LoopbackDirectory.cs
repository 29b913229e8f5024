using System.Text.Json.Nodes;
using System.Text.RegularExpressions;

namespace ActionBot.Tests.Graph;

/// <summary>The people of the loopback Graph: who is in the directory, and who has automatic replies on.</summary>
internal sealed partial class LoopbackDirectory(GraphPages pages)
{
    public List<GraphUser> Users { get; } = [];

    /// <summary>Who has automatic replies on, by mail address, and until when as Graph writes it.</summary>
    public Dictionary<string, string?> AutomaticReplies { get; } = new(StringComparer.OrdinalIgnoreCase);

    public GraphReply ListUsers(GraphRequest request)
    {
        var filter = request.Query.GetValueOrDefault("$filter");
        return GraphReply.Json(pages.Paged(request, Users.Where(user => filter is null || Passes(user, filter)).Select(user => (JsonObject)Shown(user, request)), "$skiptoken"));
    }

    public GraphReply OneUser(GraphRequest request) => Find(request.Ids[0]) is { } user ? GraphReply.Json(Shown(user, request)) : GraphReply.NotFound;

    public GraphReply MailTips(GraphRequest request) => GraphReply.Json(GraphPages.Listed(request.Body!["EmailAddresses"]!.AsArray().Select(node => node!.GetValue<string>()).Select(address => new JsonObject
    {
        ["emailAddress"] = new JsonObject { ["name"] = "", ["address"] = address },
        ["automaticReplies"] = AutomaticReplies.TryGetValue(address, out var until)
            ? new JsonObject { ["message"] = "I am away.", ["scheduledEndTime"] = until is null ? null : new JsonObject { ["dateTime"] = until, ["timeZone"] = "UTC" } }
            : new JsonObject { ["message"] = "" },
    })));

    private GraphUser? Find(string id) => Users.Find(user => user.Id == id || string.Equals(user.Mail, id, StringComparison.OrdinalIgnoreCase));

    // Graph leaves out what was not selected, and accountEnabled unless it was.
    private JsonNode Shown(GraphUser user, GraphRequest request)
    {
        var all = new JsonObject
        {
            ["id"] = user.Id, ["displayName"] = user.Name, ["surname"] = user.Name.Split(' ')[^1], ["mail"] = user.Mail, ["userPrincipalName"] = user.Mail,
            ["jobTitle"] = user.JobTitle, ["accountEnabled"] = user.Enabled,
        };
        var wanted = request.Query.TryGetValue("$select", out var select) ? select.Split(',') : ["id", "displayName", "mail", "userPrincipalName", "jobTitle"];
        var shown = new JsonObject([.. all.Where(member => wanted.Contains(member.Key)).Select(member => KeyValuePair.Create(member.Key, member.Value?.DeepClone()))]);
        if (request.Query.TryGetValue("$expand", out var expand) && expand.StartsWith("manager", StringComparison.Ordinal) && user.ManagerId is { } id && Find(id) is { } manager)
        {
            shown["manager"] = new JsonObject
            {
                ["@odata.type"] = "#microsoft.graph.user", ["id"] = manager.Id, ["displayName"] = manager.Name, ["mail"] = manager.Mail, ["userPrincipalName"] = manager.Mail,
            };
        }

        return shown;
    }

    private static bool Passes(GraphUser user, string filter)
    {
        var clauses = Clause().Matches(filter).ToList();
        bool Holds(Match clause) => (clause.Groups["fn"].Success ? clause.Groups["fn"].Value : clause.Groups["name"].Value) switch
        {
            "startswith" => ValueOf(user, clause.Groups["of"].Value).StartsWith(Unquoted(clause.Groups["prefix"].Value), StringComparison.OrdinalIgnoreCase),
            "accountEnabled" => user.Enabled,
            var name => string.Equals(ValueOf(user, name), Unquoted(clause.Groups["value"].Value), StringComparison.OrdinalIgnoreCase),
        };
        var others = clauses.Where(clause => clause.Groups["name"].Value != "accountEnabled").ToList();
        return clauses.Where(clause => clause.Groups["name"].Value == "accountEnabled").All(Holds) && (others.Count == 0 || others.Exists(Holds));
    }

    private static string ValueOf(GraphUser user, string property) => property switch
    {
        "displayName" => user.Name,
        "surname" => user.Name.Split(' ')[^1],
        "jobTitle" => user.JobTitle ?? "",
        _ => user.Mail,
    };

    private static string Unquoted(string words) => words.Replace("''", "'", StringComparison.Ordinal);

    [GeneratedRegex(@"(?<fn>startswith)\((?<of>\w+),'(?<prefix>(?:[^']|'')*)'\)|(?<name>\w+) eq (?:'(?<value>(?:[^']|'')*)'|true)")]
    private static partial Regex Clause();
}
