using System.Buffers.Text;
using System.Text;
using ActionBot.Intake;

namespace ActionBot.Graph.Documents;

/// <summary>
/// Minutes from a SharePoint or OneDrive sharing link. What it is and how large is asked first; the bytes come from where Graph redirects to, every step
/// looked at, without a token, and no more of them than minutes have.
/// </summary>
internal sealed class GraphDocuments(GraphDoor door) : ISharedDocuments
{
    private const int MostRedirects = 3;

    private static readonly string[] Properties = ["id", "name", "size", "file"];
    private static readonly string[] Homes = [".sharepoint.com", ".sharepoint.us", ".sharepoint.cn", ".sharepoint-mil.us", ".1drv.com", ".onedrive.live.com", ".microsoftpersonalcontent.com"];
    private static readonly string[] Kinds = [".docx", ".doc", ".pdf", ".html", ".htm", ".txt", ".md", ".rtf", ".odt"];

    /// <inheritdoc />
    public bool IsLink(string words) => Uri.TryCreate(words.Trim(), UriKind.Absolute, out var address) && address.Scheme is "https" or "http";

    /// <inheritdoc />
    public async Task<SharedDocument> FetchAsync(string link, CancellationToken cancellation)
    {
        if (!Uri.TryCreate(link.Trim(), UriKind.Absolute, out var address) || !IsAtHome(address))
        {
            return Refused("That is no link of SharePoint or OneDrive. Copy it with “Share” or “Copy link”, or hand over the file.");
        }

        var token = "u!" + Base64Url.EncodeToString(Encoding.UTF8.GetBytes(address.AbsoluteUri));
        var item = await door.AskAsync(
            (graph, limit) => graph.Shares[token].DriveItem.GetAsync(
                asked =>
                {
                    asked.QueryParameters.Select = Properties;
                    asked.Headers.Add("Prefer", "redeemSharingLinkIfNecessary");
                },
                limit),
            cancellation);
        if (item.Trouble is { } trouble)
        {
            return Refused(trouble.IsForbidden || trouble.IsNotFound
                ? "The link leads nowhere, or ActionBot may not open it. Ask whoever shared it to share it within the organisation, or hand over the file."
                : $"The link cannot be opened at the moment: {trouble.Why} Try again, or hand over the file.");
        }

        var (name, size) = (Path.GetFileName(item.Value?.Name ?? ""), item.Value?.Size ?? 0);
        return item.Value?.File is null ? Refused("The link leads to a folder. Share one document.")
            : !Kinds.Contains(Path.GetExtension(name), StringComparer.OrdinalIgnoreCase) ? Refused($"'{name}' is no document that holds minutes. Expected one ending in {string.Join(", ", Kinds)}.")
            : Download.TooLarge(size, name) is { } tooLarge ? tooLarge
            : await DownloadAsync(new Uri($"{door.Settings.Address()}/shares/{token}/driveItem/content"), name, cancellation);
    }

    private async Task<SharedDocument> DownloadAsync(Uri address, string name, CancellationToken cancellation)
    {
        for (var step = 0; step <= MostRedirects; step++)
        {
            var answer = await door.FetchAsync(
                address,
                async (response, limit) => (int)response.StatusCode < 300 ? new Step(await Download.ReadAsync(response, name, limit), null) : new Step(null, response.Headers.Location),
                cancellation);
            if (answer.Trouble is { } trouble)
            {
                return Refused($"'{name}' cannot be fetched: {trouble.Why} Hand over the file.");
            }

            if (answer.Value!.Document is { } document)
            {
                return document;
            }

            if (answer.Value.Location is not { } location || new Uri(address, location) is var next && !IsAtHome(next))
            {
                return Refused($"'{name}' is kept somewhere that is neither SharePoint nor OneDrive, and is not fetched from there. Hand over the file.");
            }

            address = next;
        }

        return Refused($"'{name}' is redirected again and again. Hand over the file.");
    }

    private sealed record Step(SharedDocument? Document, Uri? Location);

    // A Graph on this machine keeps its documents there too; that is for trials alone.
    private bool IsAtHome(Uri address) =>
        (address.Scheme == "https" && address.IsDefaultPort && address.UserInfo.Length == 0 && Homes.Any(home => address.Host.EndsWith(home, StringComparison.OrdinalIgnoreCase)))
        || (door.Settings.Address().IsLoopback && address.Authority == door.Settings.Address().Authority);

    private static SharedDocument Refused(string sentence) => new SharedDocument.Refused(sentence);
}
