namespace ActionBot.Intake;

/// <summary>What became of fetching a document.</summary>
public abstract record SharedDocument
{
    private SharedDocument()
    {
    }

    /// <summary>Here it is.</summary>
    /// <param name="Content">All its bytes.</param>
    /// <param name="FileName">Its name where it lies.</param>
    public sealed record Fetched(byte[] Content, string FileName) : SharedDocument;

    /// <summary>It cannot be had, and why.</summary>
    public sealed record Refused(string Sentence) : SharedDocument;
}

/// <summary>Fetches minutes that somebody shares by a link.</summary>
public interface ISharedDocuments
{
    /// <summary>Whether these words are a link of the kind that can be fetched.</summary>
    bool IsLink(string words);

    /// <summary>Fetches what a link leads to.</summary>
    /// <param name="link">The link, as copied from SharePoint or OneDrive.</param>
    /// <param name="cancellation">Gives up.</param>
    Task<SharedDocument> FetchAsync(string link, CancellationToken cancellation);
}

/// <summary>No place is connected from which a link could be fetched.</summary>
public sealed class NoSharedDocuments : ISharedDocuments
{
    /// <inheritdoc />
    public bool IsLink(string words) => Uri.TryCreate(words, UriKind.Absolute, out var address) && address.Scheme is "https" or "http";

    /// <inheritdoc />
    public Task<SharedDocument> FetchAsync(string link, CancellationToken cancellation) => Task.FromResult<SharedDocument>(new SharedDocument.Refused(
        "A link cannot be opened: Graph:Documents is off. Download the document and hand over the file."));
}
