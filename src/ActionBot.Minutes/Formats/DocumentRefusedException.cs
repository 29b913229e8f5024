namespace ActionBot.Minutes.Formats;

/// <summary>Ends the reading of a document from deep inside it; the opener turns it into the sentence. It never leaves this folder.</summary>
internal sealed class DocumentRefusedException(string because) : Exception(because)
{
    /// <summary>What follows the document's name: "is protected with a password. …".</summary>
    public string Because { get; } = because;
}
