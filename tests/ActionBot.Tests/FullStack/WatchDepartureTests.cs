using System.Text;
using ActionBot.FullStack;

namespace ActionBot.Tests.FullStack;

/// <summary>What breaks before a message begins to leave is tried again; what breaks after it may have arrived, and is the clerk's to decide.</summary>
public sealed class WatchDepartureTests
{
    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task It_knows_whether_anything_of_the_message_has_left_when_the_line_breaks(bool leaves)
    {
        using var client = new HttpMessageInvoker(new WatchDeparture { InnerHandler = new BreakingLine(leaves) });
        using var request = new HttpRequestMessage(HttpMethod.Post, "http://127.0.0.1/") { Content = new StringContent("""{"text":"Where does it stand?"}""", Encoding.UTF8, "application/json") };
        var departure = WatchDeparture.Next();

        await Assert.ThrowsAsync<HttpRequestException>(() => client.SendAsync(request, default));

        Assert.Equal(leaves, departure.HasBegun);
        Assert.Equal("application/json", request.Content.Headers.ContentType?.MediaType);
    }

    [Fact]
    public async Task Two_messages_on_their_way_at_once_are_watched_apart()
    {
        async Task<bool> BreakAsync(bool leaves)
        {
            using var client = new HttpMessageInvoker(new WatchDeparture { InnerHandler = new BreakingLine(leaves) });
            using var request = new HttpRequestMessage(HttpMethod.Post, "http://127.0.0.1/") { Content = new StringContent("x") };
            var departure = WatchDeparture.Next();
            await Assert.ThrowsAsync<HttpRequestException>(() => client.SendAsync(request, default));
            return departure.HasBegun;
        }

        Assert.Equal(new[] { true, false, true, false }, await Task.WhenAll(new[] { true, false, true, false }.Select(leaves => Task.Run(() => BreakAsync(leaves)))));
    }

    private sealed class BreakingLine(bool leaves) : HttpMessageHandler
    {
        protected override async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
        {
            if (leaves)
            {
                await request.Content!.CopyToAsync(Stream.Null, cancellationToken);
            }

            throw new HttpRequestException(HttpRequestError.ConnectionError);
        }
    }
}
