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
    public async Task An_app_that_nobody_has_uploaded_and_a_permission_to_install_that_is_missing_are_each_named()
    {
        var token = $"{Base64("""{"alg":"none"}""")}.{Base64("""{"roles":["AppCatalog.Read.All"]}""")}.";
        await using var scene = await GraphScene.OnAsync(with: settings => settings.Install = true, credential: new FixedCredential(token));
        var doctor = new TryCapabilities(scene.Door, scene.Time);

        Assert.Equal(
            "Graph:Install is on, and Graph does not know the app of Graph:TeamsAppId in the organisation's catalogue: an administrator uploads it there.",
            Assert.Single(await doctor.RunAsync(default)).Advice);
        scene.Graph.Catalogue[scene.Settings.TeamsAppId!] = "in-the-catalogue";
        Assert.Contains("does not hold TeamsAppInstallation.ReadWriteSelfForUser.All: add this application permission", Assert.Single(await doctor.RunAsync(default)).Advice, StringComparison.Ordinal);
        scene.Graph.Instead = _ => GraphReply.Refused(403, "Forbidden");
        Assert.Contains("give the application the permission AppCatalog.Read.All and TeamsAppInstallation.ReadWriteSelfForUser.All (application)", Assert.Single(await doctor.RunAsync(default)).Advice, StringComparison.Ordinal);
        Assert.Empty(scene.Graph.Of("install"));
    }

    [Fact]
    public async Task Of_several_calendars_one_that_cannot_be_read_is_enough_to_be_told_and_nothing_of_them_but_a_day_is_asked_for()
    {
        const string group = "33333333-3333-3333-3333-333333333333";
        await using var scene = await GraphScene.OnAsync(with: settings =>
        {
            settings.Calendar = true;
            settings.Calendars.Add("committees@northbridge.example");
            settings.Calendars.Add($"CFS=group:{group}");
        });
        var doctor = new TryCapabilities(scene.Door, scene.Time);

        Assert.Null(Assert.Single(await doctor.RunAsync(default)).Advice);
        Assert.All(scene.Graph.Requests, request => Assert.Equal("1", request.Query["$top"]));
        scene.Graph.Instead = request => request.Ids is [group] ? GraphReply.Refused(403, "ErrorAccessDenied") : null;
        Assert.Contains("give the application the permission Calendars.ReadBasic (application)", Assert.Single(await doctor.RunAsync(default)).Advice, StringComparison.Ordinal);
        scene.Graph.Instead = _ => GraphReply.Refused(404, "ErrorInvalidUser");
        Assert.Equal("Graph:Calendar is on, and Graph does not know one of the calendars of Graph:Calendars.", Assert.Single(await doctor.RunAsync(default)).Advice);
    }

    [Theory]
    [InlineData("""["OnlineMeetings.Read.All"]""", "does not hold OnlineMeetingTranscript.Read.All: add this application permission")]
    [InlineData("""["OnlineMeetingTranscript.Read.All"]""", "does not hold OnlineMeetings.Read.All: add this application permission")]
    [InlineData("""["OnlineMeetings.ReadWrite.All","OnlineMeetingTranscript.Read.All"]""", null)]
    public async Task Each_of_the_two_permissions_for_transcripts_is_missed(string roles, string? sentence)
    {
        var token = $"{Base64("""{"alg":"none"}""")}.{Base64($$"""{"roles":{{roles}}}""")}.";
        await using var scene = await GraphScene.OnAsync(with: settings => settings.Transcripts = true, credential: new FixedCredential(token));

        var advice = Assert.Single(await new TryCapabilities(scene.Door, scene.Time).RunAsync(default)).Advice;
        Assert.Equal(sentence is null, advice is null);
        Assert.Contains(sentence ?? "", advice ?? "", StringComparison.Ordinal);
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
