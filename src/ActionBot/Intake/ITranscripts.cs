namespace ActionBot.Intake;

/// <summary>Fetches the transcript of an online meeting.</summary>
public interface ITranscripts
{
    /// <summary>Fetches it.</summary>
    /// <param name="organiser">The mail address or Entra id of whoever called the meeting.</param>
    /// <param name="joinLink">The link by which people join it.</param>
    /// <param name="day">The day of the meeting, in council time; null: nobody said, which is enough where the link was used on one day alone.</param>
    /// <param name="cancellation">Gives up.</param>
    /// <returns>The transcript of that day as a WebVTT file, or why there is none.</returns>
    Task<SharedDocument> FetchAsync(string organiser, string joinLink, DateOnly? day, CancellationToken cancellation);
}

/// <summary>No place is connected from which a transcript could be fetched.</summary>
public sealed class NoTranscripts : ITranscripts
{
    /// <inheritdoc />
    public Task<SharedDocument> FetchAsync(string organiser, string joinLink, DateOnly? day, CancellationToken cancellation) => Task.FromResult<SharedDocument>(new SharedDocument.Refused(
        "A transcript cannot be fetched: Graph:Transcripts is off. Download it from Teams as a .vtt file and hand that over."));
}
