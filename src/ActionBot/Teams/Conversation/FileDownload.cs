using System.Globalization;
using ActionBot.Minutes.Formats;
using ActionBot.Teams.Connector;

namespace ActionBot.Teams.Conversation;

/// <summary>Fetches a file that somebody dropped into the chat: from Microsoft 365's own stores alone, with a limit on size and time.</summary>
/// <param name="client">Follows no redirects: an address that was checked must be the one that is read.</param>
/// <param name="settings">Whether this is a trial on one machine, where a stand-in for Teams may hand over files.</param>
/// <param name="time">The clock of the time limit.</param>
public sealed class FileDownload(HttpClient client, TeamsSettings settings, TimeProvider time)
{
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(2);

    // Teams keeps the files of chats in SharePoint and OneDrive; the address carries its own permission and is worth minutes.
    private static readonly string[] Stores = [".sharepoint.com", ".sharepoint.us", ".sharepoint.de", ".sharepoint.cn", ".svc.ms", ".1drv.com", ".onedrive.com"];

    /// <summary>Fetches and opens it.</summary>
    /// <returns>Its text, or a sentence why not.</returns>
    public async Task<DocumentOutcome> OpenAsync(SharedFile file, CancellationToken cancellation)
    {
        if (!IsTrusted(file.Download))
        {
            return No(file, "does not lie in Microsoft 365's SharePoint or OneDrive, so I do not fetch it. Drop the file itself into our chat, or paste the text.");
        }

        using var limit = new CancellationTokenSource(Patience, time);
        using var both = CancellationTokenSource.CreateLinkedTokenSource(limit.Token, cancellation);
        try
        {
            using var answer = await client.GetAsync(file.Download, HttpCompletionOption.ResponseHeadersRead, both.Token);
            if (!answer.IsSuccessStatusCode)
            {
                return No(file, $"could not be fetched: its store answered {((int)answer.StatusCode).ToString(CultureInfo.InvariantCulture)}. The link that Teams gives lasts only minutes: drop the file again, or paste the text.");
            }

            await using var content = await answer.Content.ReadAsStreamAsync(both.Token);
            return await DocumentOpener.OpenAsync(content, file.Name, answer.Content.Headers.ContentType?.ToString(), cancellation: both.Token);
        }
        catch (Exception broken) when (broken is HttpRequestException or IOException)
        {
            return No(file, "could not be fetched: its store does not answer. Drop it again in a while, or paste the text.");
        }
        catch (OperationCanceledException) when (!cancellation.IsCancellationRequested)
        {
            return No(file, "could not be fetched within two minutes. Drop it again, or paste the text.");
        }
    }

    private static DocumentOutcome No(SharedFile file, string why) => new DocumentOutcome.Unreadable($"“{file.Name}” {why}");

    private bool IsTrusted(Uri address) =>
        (address.Scheme == Uri.UriSchemeHttps && Array.Exists(Stores, store => address.Host.EndsWith(store, StringComparison.OrdinalIgnoreCase)))
        || (!settings.IsRegistered && address.IsLoopback);
}
