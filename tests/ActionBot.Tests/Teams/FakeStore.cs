using System.Net;

namespace ActionBot.Tests.Teams;

/// <summary>Stands for SharePoint and OneDrive: gives the files that are dropped into a chat, and takes those that are handed back.</summary>
internal sealed class FakeStore : HttpMessageHandler
{
    /// <summary>Answers each address so; what is not here is not there.</summary>
    public Dictionary<string, Func<HttpResponseMessage>> Files { get; } = [];

    /// <summary>What was put where, with the range it was said to be.</summary>
    public Dictionary<string, (byte[] Content, string? Range)> Put { get; } = [];

    /// <summary>Every address asked for, in order.</summary>
    public List<Uri> Asked { get; } = [];

    /// <summary>Whether any request carried a token: the address is the permission, and a token would be given away.</summary>
    public bool SawToken { get; private set; }

    /// <summary>Comes to its end when a file was asked for that never comes.</summary>
    public Signal Silent { get; } = new();

    /// <summary>A file that is asked for and never comes.</summary>
    public static Uri Never => new("https://northbridge-my.sharepoint.com/never.docx");

    /// <summary>What it answers to a file that is put there.</summary>
    public HttpStatusCode TakesWith { get; set; } = HttpStatusCode.Created;

    public Uri Keep(string name, byte[] content, string? type = null) => Keep(name, () =>
    {
        var answer = new HttpResponseMessage { Content = new ByteArrayContent(content) };
        answer.Content.Headers.TryAddWithoutValidation("Content-Type", type);
        return answer;
    });

    public Uri Keep(string name, Func<HttpResponseMessage> answer)
    {
        var address = new Uri($"https://northbridge-my.sharepoint.com/personal/jo/{Uri.EscapeDataString(name)}?tempauth=once");
        Files[address.AbsoluteUri] = answer;
        return address;
    }

    protected override async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
    {
        Asked.Add(request.RequestUri!);
        SawToken |= request.Headers.Authorization is not null;
        if (request.Method == HttpMethod.Put)
        {
            Put[request.RequestUri!.AbsoluteUri] = (await request.Content!.ReadAsByteArrayAsync(cancellationToken), request.Content.Headers.ContentRange?.ToString());
            return new HttpResponseMessage(TakesWith);
        }

        if (request.RequestUri == Never)
        {
            Silent.SetResult();
            await Task.Delay(Timeout.InfiniteTimeSpan, TimeProvider.System, cancellationToken);
        }

        return Files.TryGetValue(request.RequestUri!.AbsoluteUri, out var answer) ? answer() : new HttpResponseMessage(HttpStatusCode.NotFound);
    }
}
