using System.Text.Json.Nodes;
using System.Text.RegularExpressions;

namespace ActionBot.Tests.Graph;

/// <summary>What kind of value a property of a request has, as the published metadata of Graph v1.0 types it.</summary>
internal enum Shape
{
    Text,
    Flag,
    Texts,
    Moment,
    Object,
    Objects,
}

/// <summary>One endpoint of Graph: what may be asked of it and what a body must look like.</summary>
/// <param name="Name">Under which the loopback Graph answers it.</param>
/// <param name="Method">GET, POST or PATCH.</param>
/// <param name="Path">With {} for an id.</param>
/// <param name="Query">The query options it takes.</param>
/// <param name="Properties">What may be selected, filtered or expanded.</param>
/// <param name="Body">Every property a body may hold, by its path; "*" stands for "each".</param>
/// <param name="Required">Properties a body must hold.</param>
internal sealed record Endpoint(
    string Name, string Method, string Path, string[] Query, string[] Properties, IReadOnlyDictionary<string, Shape> Body, string[] Required)
{
    private readonly Regex pattern = new("^" + Regex.Escape(Path).Replace(@"\{}", "([^/]+)", StringComparison.Ordinal) + "$", RegexOptions.CultureInvariant);

    /// <summary>The ids in a path; null: it is another endpoint's.</summary>
    public string[]? IdsIn(string path) => pattern.Match(path) is { Success: true } match ? [.. match.Groups.Values.Skip(1).Select(group => Uri.UnescapeDataString(group.Value))] : null;
}

/// <summary>
/// The endpoints of Graph that ActionBot uses, from Microsoft's reference and metadata, written down by themselves: a request that is not described
/// here, in method, path, query, property name or type, is a breach that fails the test.
/// </summary>
internal static partial class GraphDescription
{
    private static readonly string[] Nothing = [];
    private static readonly Dictionary<string, Shape> NoBody = [];
    private static readonly string[] User = ["id", "displayName", "givenName", "surname", "mail", "jobTitle", "userPrincipalName", "accountEnabled", "manager"];
    private static readonly string[] Event = ["id", "iCalUId", "seriesMasterId", "type", "subject", "start", "end", "location", "isCancelled", "isAllDay", "categories", "onlineMeeting", "organizer"];

    public static IReadOnlyList<Endpoint> Endpoints { get; } =
    [
        Get("users", "/users", ["$filter", "$select", "$top", "$skiptoken"], User),
        Get("user", "/users/{}", ["$select", "$expand"], User),
        Post("mailTips", "/users/{}/getMailTips", new() { ["EmailAddresses"] = Shape.Texts, ["MailTipsOptions"] = Shape.Text }, "EmailAddresses", "MailTipsOptions"),
        Get("teamsApps", "/appCatalogs/teamsApps", ["$filter", "$select"], ["id", "externalId"]),
        Get("installedApps", "/users/{}/teamwork/installedApps", ["$filter", "$expand", "$select"], ["teamsApp/id", "teamsApp", "id"]),
        Post("install", "/users/{}/teamwork/installedApps", new() { ["teamsApp@odata.bind"] = Shape.Text, ["@odata.type"] = Shape.Text }, "teamsApp@odata.bind"),
        // The metadata writes the parameters of this action with capitals, and the properties of a message without.
        Post("sendMail", "/users/{}/sendMail", new()
        {
            ["Message"] = Shape.Object, ["SaveToSentItems"] = Shape.Flag, ["Message/subject"] = Shape.Text, ["Message/body"] = Shape.Object, ["Message/body/contentType"] = Shape.Text,
            ["Message/body/content"] = Shape.Text, ["Message/toRecipients"] = Shape.Objects, ["Message/toRecipients/*/emailAddress"] = Shape.Object,
            ["Message/toRecipients/*/emailAddress/address"] = Shape.Text, ["Message/toRecipients/*/emailAddress/name"] = Shape.Text,
            ["Message/replyTo"] = Shape.Objects, ["Message/replyTo/*/emailAddress"] = Shape.Object, ["Message/replyTo/*/emailAddress/address"] = Shape.Text,
            ["Message/internetMessageHeaders"] = Shape.Objects, ["Message/internetMessageHeaders/*/name"] = Shape.Text, ["Message/internetMessageHeaders/*/value"] = Shape.Text,
        }, "Message", "Message/toRecipients"),
        Get("calendarView", "/users/{}/calendarView", ["startDateTime", "endDateTime", "$select", "$top", "$orderby", "$skip"], Event),
        Get("groupCalendarView", "/groups/{}/calendarView", ["startDateTime", "endDateTime", "$select", "$top", "$orderby", "$skip"], Event),
        Get("sharedItem", "/shares/{}/driveItem", ["$select"], ["id", "name", "size", "file"]),
        Get("sharedContent", "/shares/{}/driveItem/content", Nothing, Nothing),
        Get("onlineMeetings", "/users/{}/onlineMeetings", ["$filter"], ["JoinWebUrl"]),
        Get("transcripts", "/users/{}/onlineMeetings/{}/transcripts", ["$top", "$skiptoken"], Nothing),
        Get("transcriptContent", "/users/{}/onlineMeetings/{}/transcripts/{}/content", ["$format"], Nothing),
        Get("lists", "/users/{}/todo/lists", ["$filter", "$select", "$top", "$skip"], ["id", "displayName"]),
        Post("makeList", "/users/{}/todo/lists", new() { ["displayName"] = Shape.Text }, "displayName"),
        Get("tasks", "/users/{}/todo/lists/{}/tasks", ["$filter", "$select", "$expand", "$top", "$skip"], ["id", "status", "title", "linkedResources"]),
        Post("makeTask", "/users/{}/todo/lists/{}/tasks", new()
        {
            ["title"] = Shape.Text, ["body"] = Shape.Object, ["body/content"] = Shape.Text, ["body/contentType"] = Shape.Text, ["dueDateTime"] = Shape.Object, ["dueDateTime/dateTime"] = Shape.Moment,
            ["dueDateTime/timeZone"] = Shape.Text, ["linkedResources"] = Shape.Objects, ["linkedResources/*/webUrl"] = Shape.Text, ["linkedResources/*/applicationName"] = Shape.Text,
            ["linkedResources/*/displayName"] = Shape.Text, ["linkedResources/*/externalId"] = Shape.Text,
        }, "title"),
        new("changeTask", "PATCH", "/users/{}/todo/lists/{}/tasks/{}", Nothing, Nothing, new Dictionary<string, Shape> { ["status"] = Shape.Text }, ["status"]),
    ];

    /// <summary>What is wrong with a request; none: nothing.</summary>
    public static IEnumerable<string> BreachesOf(Endpoint endpoint, IReadOnlyDictionary<string, string> query, JsonNode? body)
    {
        foreach (var (name, value) in query)
        {
            if (!endpoint.Query.Contains(name))
            {
                yield return $"{endpoint.Name} takes no query {name}";
            }

            if (name is "$select" or "$filter" or "$expand" or "$orderby")
            {
                foreach (var stranger in PropertiesIn(name, value).Where(property => !endpoint.Properties.Contains(property)))
                {
                    yield return $"{endpoint.Name} has no property {stranger} ({name})";
                }
            }
        }

        foreach (var missing in endpoint.Required.Where(path => At(body, path) is null))
        {
            yield return $"{endpoint.Name} needs {missing}";
        }

        foreach (var breach in BodyBreaches(endpoint, body, ""))
        {
            yield return breach;
        }
    }

    private static IEnumerable<string> BodyBreaches(Endpoint endpoint, JsonNode? node, string path)
    {
        if (node is JsonArray array)
        {
            return array.SelectMany(item => item is JsonObject ? BodyBreaches(endpoint, item, path + "*/") : []);
        }

        return node is not JsonObject members
            ? []
            // An annotation of its type may stand in any object.
            : members.Where(member => member.Key != "@odata.type").SelectMany(member => !endpoint.Body.TryGetValue(path + member.Key, out var shape) ? [$"{endpoint.Name} takes no {path}{member.Key}"]
                : !Fits(member.Value, shape) ? [$"{endpoint.Name}: {path}{member.Key} must be {shape} and is {member.Value?.ToJsonString()}"]
                : BodyBreaches(endpoint, member.Value, path + member.Key + "/"));
    }

    private static bool Fits(JsonNode? value, Shape shape) => shape switch
    {
        Shape.Text => value is JsonValue text && text.TryGetValue<string>(out _),
        Shape.Flag => value is JsonValue flag && flag.TryGetValue<bool>(out _),
        Shape.Moment => value is JsonValue moment && moment.TryGetValue<string>(out var written) && DateTime.TryParse(written, System.Globalization.CultureInfo.InvariantCulture, out _),
        Shape.Texts => value is JsonArray texts && texts.All(text => Fits(text, Shape.Text)),
        Shape.Object => value is JsonObject,
        _ => value is JsonArray objects && objects.All(one => one is JsonObject),
    };

    private static JsonNode? At(JsonNode? node, string path) => path.Split('/').Aggregate(node, (at, name) => (at as JsonObject)?[name]);

    private static IEnumerable<string> PropertiesIn(string option, string value) => option switch
    {
        "$select" => value.Split(','),
        "$filter" => Filtered().Matches(value).Select(match => match.Groups["name"].Value),
        // "manager($select=id,mail)" and "teamsApp"; "start/dateTime desc" is a property of start.
        "$orderby" => value.Split(',').Select(part => part.Split(' ', '/')[0]),
        _ => Expanded().Matches(value).SelectMany(match => match.Groups["inner"].Success ? [match.Groups["name"].Value, .. match.Groups["inner"].Value.Split(',')] : (string[])[match.Groups["name"].Value]),
    };

    private static Endpoint Get(string name, string path, string[] query, string[] properties) => new(name, "GET", path, query, properties, NoBody, Nothing);

    private static Endpoint Post(string name, string path, Dictionary<string, Shape> body, params string[] required) => new(name, "POST", path, Nothing, Nothing, body, required);

    // "mail eq 'x'", "startswith(displayName,'x')".
    [GeneratedRegex(@"(?:startswith\(\s*(?<name>[\w/]+)\s*,|(?<name>[\w/]+)\s+eq\s)")]
    private static partial Regex Filtered();

    [GeneratedRegex(@"(?<name>\w+)(?:\(\$select=(?<inner>[\w,]+)\))?")]
    private static partial Regex Expanded();
}
