using ActionBot.Intake;

namespace ActionBot.Graph.Documents;

/// <summary>The newest transcript of an online meeting, as WebVTT with the speakers in it.</summary>
internal sealed class GraphTranscripts(GraphDoor door) : ITranscripts
{
    /// <inheritdoc />
    public async Task<SharedDocument> FetchAsync(string organiser, string joinLink, CancellationToken cancellation)
    {
        var meetings = await door.AskAsync(
            (graph, limit) => graph.Users[organiser].OnlineMeetings.GetAsync(asked => asked.QueryParameters.Filter = $"JoinWebUrl eq {People.GraphDirectory.Quoted(joinLink.Trim())}", limit), cancellation);
        if (meetings.Trouble is { } notFound)
        {
            return Refused(notFound);
        }

        if (meetings.Value?.Value is not [{ Id: { } meeting }, ..])
        {
            return new SharedDocument.Refused("No meeting of that organiser has that link. Copy the link from the invitation, and name whoever called the meeting.");
        }

        var transcripts = await door.AskAsync((graph, limit) => graph.Users[organiser].OnlineMeetings[meeting].Transcripts.GetAsync(cancellationToken: limit), cancellation);
        if (transcripts.Trouble is { } notListed)
        {
            return Refused(notListed);
        }

        if (transcripts.Value?.Value?.Where(one => one.Id is not null).MaxBy(one => one.CreatedDateTime) is not { Id: { } newest } transcript)
        {
            return new SharedDocument.Refused("The meeting has no transcript: it was not transcribed, or the transcript has been deleted.");
        }

        var answer = await door.FetchAsync(
            new Uri($"{door.Settings.Address()}/users/{Uri.EscapeDataString(organiser)}/onlineMeetings/{Uri.EscapeDataString(meeting)}/transcripts/{Uri.EscapeDataString(newest)}/content?$format=text/vtt"), cancellation);
        if (answer.Trouble is { } notRead)
        {
            return Refused(notRead);
        }

        using var response = answer.Value!;
        return (int)response.StatusCode >= 300
            ? new SharedDocument.Refused("Graph keeps the transcript somewhere else, and it is not fetched from there. Download it from Teams as a .vtt file and hand that over.")
            : await Download.ReadAsync(response, FormattableString.Invariant($"transcript-{transcript.CreatedDateTime:yyyy-MM-dd}.vtt"), cancellation);
    }

    private static SharedDocument Refused(GraphTrouble trouble) => new SharedDocument.Refused(trouble.IsForbidden
        ? "ActionBot may not read this meeting's transcript: its organiser is outside the application access policy, or the permission is missing. Download it from Teams as a .vtt file and hand that over."
        : $"The transcript cannot be fetched at the moment: {trouble.Why}");
}
