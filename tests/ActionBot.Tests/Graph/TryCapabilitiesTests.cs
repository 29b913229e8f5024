using System.Buffers.Text;
using System.Text;
using ActionBot.Graph;

namespace ActionBot.Tests.Graph;

public sealed class TryCapabilitiesTests
{
    [Fact]
    public async Task What_works_is_not_spoken_of()
    {
        await using var scene = await GraphScene.OnAsync(with: settings => settings.People = true);
        scene.Graph.Add(new GraphUser("1", "Helen Marsh"));

        Assert.Equal([new CapabilityTried("Graph:People", null)], await new TryCapabilities(scene.Door, scene.Time).RunAsync(default));
    }

    [Fact]
    public async Task A_missing_permission_is_named()
    {
        await using var scene = await GraphScene.OnAsync(with: settings => settings.People = settings.Leave = true);
        scene.Graph.Instead = _ => GraphReply.Refused(403, "Authorization_RequestDenied");

        var advice = (await new TryCapabilities(scene.Door, scene.Time).RunAsync(default)).Select(tried => tried.Advice).ToList();
        Assert.Contains("the permission User.Read.All (application)", advice[0], StringComparison.Ordinal);
        Assert.Contains("the permission MailTips.ReadBasic.All (application)", advice[1], StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_cannot_be_tried_without_doing_it_is_read_from_the_token()
    {
        var token = $"{Base64("""{"alg":"none"}""")}.{Base64("""{"roles":["Files.ReadWrite.All"]}""")}.";
        await using var scene = await GraphScene.OnAsync(with: settings => settings.Mail = settings.Documents = settings.ToDo = true, credential: new FixedCredential(token));

        var tried = (await new TryCapabilities(scene.Door, scene.Time).RunAsync(default)).ToDictionary(one => one.Name, one => one.Advice);
        Assert.Contains("does not hold Mail.Send, unless Exchange gives it by RBAC for Applications", tried["Graph:Mail"], StringComparison.Ordinal);
        Assert.Null(tried["Graph:Documents"]);
        Assert.Contains("does not hold Tasks.ReadWrite.All", tried["Graph:ToDo"], StringComparison.Ordinal);
        Assert.Equal(0, scene.Graph.HttpRequests);
    }

    [Fact]
    public async Task A_Graph_that_cannot_be_reached_is_said_to_be_so()
    {
        await using var scene = await GraphScene.OnAsync(with: settings => (settings.People, settings.BaseAddress) = (true, "http://127.0.0.1:9/v1.0"));

        var advice = Assert.Single(await new TryCapabilities(scene.Door, scene.Time).RunAsync(default)).Advice;
        Assert.Contains("Graph cannot be reached", advice, StringComparison.Ordinal);
    }

    private static string Base64(string text) => Base64Url.EncodeToString(Encoding.UTF8.GetBytes(text));
}
