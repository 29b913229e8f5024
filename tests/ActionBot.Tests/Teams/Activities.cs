using System.Text.Json.Nodes;

namespace ActionBot.Tests.Teams;

/// <summary>Activities as Teams sends them.</summary>
internal static class Activities
{
    public const string Tenant = "0d1f0a34-3f6b-4f0e-8f4a-2a6f8f3e7c11";

    private static int count;

    public static JsonObject Message(string text, string from = "Jo Hale") => Of("message", from, activity => activity["text"] = text);

    public static JsonObject Press(string verb, JsonObject data, string from = "Jo Hale", string trigger = "manual") => Of("invoke", from, activity =>
    {
        activity["name"] = "adaptiveCard/action";
        activity["replyToId"] = "1:card";
        activity["value"] = new JsonObject { ["action"] = new JsonObject { ["type"] = "Action.Execute", ["verb"] = verb, ["data"] = data }, ["trigger"] = trigger };
    });

    public static JsonObject Of(string type, string from = "Jo Hale", Action<JsonObject>? with = null)
    {
        var activity = new JsonObject
        {
            ["type"] = type,
            ["id"] = $"f:{Interlocked.Increment(ref count)}",
            ["timestamp"] = "2026-11-24T10:00:00.123Z",
            ["serviceUrl"] = LocalKeys.Service,
            ["channelId"] = "msteams",
            ["from"] = new JsonObject { ["id"] = "29:" + from, ["name"] = from, ["aadObjectId"] = from },
            ["recipient"] = new JsonObject { ["id"] = "28:" + LocalKeys.Bot, ["name"] = "ActionBot" },
            ["conversation"] = new JsonObject { ["id"] = "a:" + from, ["conversationType"] = "personal", ["tenantId"] = Tenant },
            ["channelData"] = new JsonObject { ["tenant"] = new JsonObject { ["id"] = Tenant } },
            ["entities"] = new JsonArray(new JsonObject { ["type"] = "clientInfo", ["locale"] = "en-GB", ["text"] = new JsonObject() }),
            ["somethingNew"] = new JsonObject { ["of"] = "2027" },
        };
        with?.Invoke(activity);
        return activity;
    }

    public static JsonObject With(this JsonObject activity, Action<JsonObject> change)
    {
        change(activity);
        return activity;
    }
}
