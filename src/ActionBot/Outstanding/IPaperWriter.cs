namespace ActionBot.Outstanding;

/// <summary>Sets the paper in one format. It adds no word of its own and decides nothing.</summary>
public interface IPaperWriter
{
    /// <summary>The format's name and file extension: "docx".</summary>
    string Format { get; }

    /// <summary>The document.</summary>
    byte[] Write(MattersOutstanding paper);
}
