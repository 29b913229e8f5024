using System.Net.Http.Headers;
using ActionBot.Teams.Connector;

namespace ActionBot.Teams.Conversation;

/// <summary>Puts a file where its reader agreed to: in Microsoft 365's own stores alone, whatever address the answer brings.</summary>
/// <param name="client">Follows no redirects: an address that was checked must be the one that is written to.</param>
/// <param name="settings">Whether this is a trial on one machine, where a stand-in for Teams may take files.</param>
/// <param name="time">The clock of the time limit.</param>
public sealed class FileUpload(HttpClient client, TeamsSettings settings, TimeProvider time)
{
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(2);
    private static readonly string[] Stores = [".sharepoint.com", ".sharepoint.us", ".sharepoint.de", ".sharepoint.cn", ".svc.ms", ".1drv.com", ".onedrive.com"];

    /// <summary>Puts it there.</summary>
    /// <returns>Why not, in a sentence; null: it is there.</returns>
    public async Task<string?> PutAsync(UploadPlace place, byte[] content, CancellationToken cancellation)
    {
        if (!IsTrusted(place.Upload))
        {
            return "Teams named a place for the file that is not this organisation's SharePoint or OneDrive, so I did not put it there. “the paper, here” shows it in the chat.";
        }

        using var limit = new CancellationTokenSource(Patience, time);
        using var both = CancellationTokenSource.CreateLinkedTokenSource(limit.Token, cancellation);
        using var body = new ByteArrayContent(content);
        body.Headers.ContentRange = new ContentRangeHeaderValue(0, content.Length - 1, content.Length);
        body.Headers.ContentType = new MediaTypeHeaderValue("application/octet-stream");
        try
        {
            using var answer = await client.PutAsync(place.Upload, body, both.Token);
            return answer.IsSuccessStatusCode ? null : $"The file could not be saved: its store answered {((int)answer.StatusCode).ToString(System.Globalization.CultureInfo.InvariantCulture)}. Ask for the paper again, or write “the paper, here”.";
        }
        catch (Exception broken) when (broken is HttpRequestException || (broken is OperationCanceledException && !cancellation.IsCancellationRequested))
        {
            return "The file could not be saved: its store does not answer. Ask for the paper again in a while, or write “the paper, here”.";
        }
    }

    private bool IsTrusted(Uri address) =>
        (address.Scheme == Uri.UriSchemeHttps && Array.Exists(Stores, store => address.Host.EndsWith(store, StringComparison.OrdinalIgnoreCase)))
        || (!settings.IsRegistered && address.IsLoopback);
}
