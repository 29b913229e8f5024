using System.Net;
using System.Net.Http.Headers;
using System.Text;
using System.Text.Json.Nodes;

namespace ActionBot.Tests.Teams;

public sealed class EndpointTests
{
    [Theory]
    [InlineData("application/json", "{\"type\":", HttpStatusCode.BadRequest)]
    [InlineData("application/json", "{\"type\":\"message\"}", HttpStatusCode.BadRequest)]
    [InlineData("text/plain", "{}", HttpStatusCode.UnsupportedMediaType)]
    [InlineData("application/x-www-form-urlencoded", "type=message", HttpStatusCode.UnsupportedMediaType)]
    public async Task What_is_no_activity_is_refused_in_one_sentence(string type, string body, HttpStatusCode status)
    {
        await using var scene = await TeamsScene.StartAsync();
        using var request = new HttpRequestMessage(HttpMethod.Post, "/api/messages") { Content = new StringContent(body, Encoding.UTF8, type) };
        request.Headers.Authorization = new AuthenticationHeaderValue("Bearer", scene.Keys.Sign(scene.Time.GetUtcNow()));

        using var answer = await scene.Bot.SendAsync(request);

        Assert.Equal(status, answer.StatusCode);
        Assert.EndsWith(".", await answer.Content.ReadAsStringAsync(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_invoke_that_nobody_knows_is_not_taken_for_done()
    {
        await using var scene = await TeamsScene.StartAsync();

        using var strange = await scene.BringAsync(Activities.Of("invoke", with: activity => activity["name"] = "calling/anything"));
        using var verbless = await scene.BringAsync(Activities.Press("x", []).With(activity => activity["value"] = new JsonObject()));

        Assert.Equal(HttpStatusCode.NotImplemented, strange.StatusCode);
        Assert.Equal(HttpStatusCode.OK, verbless.StatusCode);
        Assert.Equal(400, (int)JsonNode.Parse(await verbless.Content.ReadAsStringAsync())!["statusCode"]!);
    }
}
