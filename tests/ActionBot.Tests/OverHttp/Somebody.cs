using System.Text.Json.Nodes;

namespace ActionBot.Tests.OverHttp;

/// <summary>Somebody with the app in his Teams.</summary>
internal sealed class Somebody(LoopbackTeams teams, string id, string name)
{
    private static int count;

    /// <summary>His Entra id.</summary>
    public string Id => id;

    /// <summary>The program he talks to; another one after it was started again.</summary>
    public ProgramUnderTest? Program { get; set; }

    /// <summary>The app is put into his Teams.</summary>
    public Task InstallsAsync() => Program!.BringAsync(Of("installationUpdate", activity => activity["action"] = "add"));

    /// <summary>He writes something, and hears something back that holds these words.</summary>
    public async Task<JsonObject> SaysAsync(string words, string hears)
    {
        var before = teams.Posted;
        await Program!.BringAsync(Of("message", activity => activity["text"] = words));
        return await teams.HearAsync(id, hears, before);
    }

    private JsonObject Of(string type, Action<JsonObject> with)
    {
        var activity = new JsonObject
        {
            ["type"] = type,
            ["id"] = $"h:{Interlocked.Increment(ref count)}",
            ["channelId"] = "msteams",
            ["serviceUrl"] = teams.Service,
            ["from"] = new JsonObject { ["id"] = "29:" + id, ["name"] = name, ["aadObjectId"] = id },
            ["recipient"] = new JsonObject { ["id"] = "28:actionbot", ["name"] = "ActionBot" },
            ["conversation"] = new JsonObject { ["id"] = "a:" + id, ["conversationType"] = "personal", ["tenantId"] = "t" },
        };
        with(activity);
        return activity;
    }
}
