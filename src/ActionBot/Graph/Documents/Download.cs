using ActionBot.Intake;
using ActionBot.Minutes.Formats;

namespace ActionBot.Graph.Documents;

/// <summary>Takes the bytes of a response, and no more of them than a document may have.</summary>
internal static class Download
{
    /// <summary>A sentence for a document that is too large; null where it is not. Asked before anything is fetched.</summary>
    public static SharedDocument.Refused? TooLarge(long length, string name) => length <= OpeningLimits.Ordinary.LargestDocument
        ? null
        : new SharedDocument.Refused(FormattableString.Invariant(
            $"'{name}' is {length / (1024.0 * 1024):0} MB; minutes of up to {OpeningLimits.Ordinary.LargestDocument / (1024 * 1024)} MB are read. Hand over one meeting at a time."));

    /// <summary>Reads them.</summary>
    /// <param name="response">The response, its headers read.</param>
    /// <param name="name">The document's name, for the sentences.</param>
    /// <param name="cancellation">Gives up.</param>
    public static async Task<SharedDocument> ReadAsync(HttpResponseMessage response, string name, CancellationToken cancellation)
    {
        using var bytes = new MemoryStream();
        var part = new byte[81920];
        try
        {
            await using var body = await response.Content.ReadAsStreamAsync(cancellation);
            for (int read; (read = await body.ReadAsync(part, cancellation)) > 0;)
            {
                bytes.Write(part, 0, read);
                // The size that was asked for before may not be the size that comes.
                if (TooLarge(bytes.Length, name) is { } tooLarge)
                {
                    return tooLarge;
                }
            }
        }
        catch (Exception broken) when (broken is HttpRequestException or IOException)
        {
            return new SharedDocument.Refused($"'{name}' broke off on the way. Try again, or hand over the file.");
        }

        return new SharedDocument.Fetched(bytes.ToArray(), name);
    }
}
