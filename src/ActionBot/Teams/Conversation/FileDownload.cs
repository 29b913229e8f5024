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

    /// <summary>Fetches it.</summary>
    /// <returns>The bytes, or a sentence why not.</returns>
    public async Task<(byte[]? Content, string? Why)> FetchAsync(SharedFile file, CancellationToken cancellation)
    {
        if (!IsTrusted(file.Download))
        {
            return (null, $"“{file.Name}” does not lie in this organisation's SharePoint or OneDrive, so I do not fetch it. Drop the file itself into our chat, or paste the text.");
        }

        using var limit = new CancellationTokenSource(Patience, time);
        using var both = CancellationTokenSource.CreateLinkedTokenSource(limit.Token, cancellation);
        try
        {
            using var answer = await client.GetAsync(file.Download, HttpCompletionOption.ResponseHeadersRead, both.Token);
            if (!answer.IsSuccessStatusCode)
            {
                return (null, $"“{file.Name}” could not be fetched: its store answered {((int)answer.StatusCode).ToString(System.Globalization.CultureInfo.InvariantCulture)}. The link Teams gives lasts only minutes: drop the file again, or paste the text.");
            }

            if (answer.Content.Headers.ContentLength is { } length && DocumentOpener.TooLarge(length, file.Name) is { } said)
            {
                return (null, said.Sentence);
            }

            await using var stream = await answer.Content.ReadAsStreamAsync(both.Token);
            using var content = new MemoryStream();
            var part = new byte[81920];
            for (int read; (read = await stream.ReadAsync(part, both.Token)) > 0;)
            {
                content.Write(part, 0, read);
                if (DocumentOpener.TooLarge(content.Length, file.Name) is { } grown)
                {
                    return (null, grown.Sentence);
                }
            }

            return (content.ToArray(), null);
        }
        catch (HttpRequestException)
        {
            return (null, $"“{file.Name}” could not be fetched: its store does not answer. Drop it again in a while, or paste the text.");
        }
        catch (OperationCanceledException) when (!cancellation.IsCancellationRequested)
        {
            return (null, $"“{file.Name}” could not be fetched within two minutes. Drop it again, or paste the text.");
        }
    }

    private bool IsTrusted(Uri address) =>
        (address.Scheme == Uri.UriSchemeHttps && Array.Exists(Stores, store => address.Host.EndsWith(store, StringComparison.OrdinalIgnoreCase)))
        || (!settings.IsRegistered && address.IsLoopback);
}
