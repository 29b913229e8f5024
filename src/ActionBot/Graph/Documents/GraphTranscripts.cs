using System.Text;
using ActionBot.Committees.Calendar;
using ActionBot.Intake;
using ActionBot.Storage;
using Models = Microsoft.Graph.Models;

namespace ActionBot.Graph.Documents;

/// <summary>
/// The transcript of an online meeting on one day, as WebVTT with the speakers in it. A recurring meeting has one link for all its days, and a meeting
/// whose transcription was stopped and started again has several transcripts on one.
/// </summary>
internal sealed class GraphTranscripts(GraphDoor door, CouncilTime clock) : ITranscripts
{
    private const int MostPages = 20;
    private const int MostNamed = 6;

    /// <inheritdoc />
    public async Task<SharedDocument> FetchAsync(string organiser, string joinLink, DateOnly? day, CancellationToken cancellation)
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

        var listed = await ListAsync(organiser, meeting, cancellation);
        return listed.Trouble is { } notListed ? Refused(notListed) : Choose(listed.Value!, day) switch
        {
            (_, { } sentence) => new SharedDocument.Refused(sentence),
            var (chosen, _) => await DownloadAsync(organiser, meeting, chosen, cancellation),
        };
    }

    /// <summary>Those of the day, oldest first, or why it is not known which. Pure.</summary>
    private (IReadOnlyList<Models.CallTranscript> Chosen, string? Sentence) Choose(IReadOnlyList<Models.CallTranscript> all, DateOnly? day)
    {
        var days = all.Select(DayOf).Distinct().Order().ToList();
        var named = string.Join(", ", days.TakeLast(MostNamed).Select(Days.Plain));
        return (day, days) switch
        {
            (_, []) => ([], "The meeting has no transcript: it was not transcribed, or the transcript has been deleted."),
            (null, [_, _, ..]) => ([], $"That link was used on several days: {named}. Say of which one you want the transcript."),
            ({ } wanted, _) when !days.Contains(wanted) => ([], $"There is no transcript of {Days.Plain(wanted)} behind that link, only of {named}."),
            _ => ([.. all.Where(one => DayOf(one) == (day ?? days[0])).OrderBy(one => one.CreatedDateTime)], null),
        };
    }

    private DateOnly DayOf(Models.CallTranscript transcript) => clock.Day(transcript.CreatedDateTime!.Value);

    private async Task<GraphAnswer<IReadOnlyList<Models.CallTranscript>>> ListAsync(string organiser, string meeting, CancellationToken cancellation)
    {
        var all = new List<Models.CallTranscript>();
        string? next = null;
        for (var number = 0; number < MostPages; number++)
        {
            var at = next;
            var page = await door.AskAsync(
                (graph, limit) => at is null
                    ? graph.Users[organiser].OnlineMeetings[meeting].Transcripts.GetAsync(cancellationToken: limit)
                    : graph.Users[organiser].OnlineMeetings[meeting].Transcripts.WithUrl(at).GetAsync(cancellationToken: limit),
                cancellation);
            if (page.Trouble is { } trouble)
            {
                return new GraphAnswer<IReadOnlyList<Models.CallTranscript>>(null, trouble);
            }

            all.AddRange((page.Value?.Value ?? []).Where(one => one is { Id: not null, CreatedDateTime: not null }));
            next = page.Value?.OdataNextLink;
            if (next is null)
            {
                return new GraphAnswer<IReadOnlyList<Models.CallTranscript>>(all, null);
            }

            if (!door.IsWithin(next))
            {
                break;
            }
        }

        return new GraphAnswer<IReadOnlyList<Models.CallTranscript>>(null, new GraphTrouble(TroubleKind.InDoubt, null, "the list of its transcripts was not read to its end."));
    }

    private async Task<SharedDocument> DownloadAsync(string organiser, string meeting, IReadOnlyList<Models.CallTranscript> chosen, CancellationToken cancellation)
    {
        var name = $"transcript-{Days.Iso(DayOf(chosen[0]))}.vtt";
        var text = new StringBuilder();
        foreach (var transcript in chosen)
        {
            var answer = await door.FetchAsync(
                new Uri($"{door.Settings.Address()}/users/{Uri.EscapeDataString(organiser)}/onlineMeetings/{Uri.EscapeDataString(meeting)}/transcripts/{Uri.EscapeDataString(transcript.Id!)}/content?$format=text/vtt"),
                async (response, limit) => (int)response.StatusCode >= 300
                    ? new SharedDocument.Refused("Graph keeps the transcript somewhere else, and it is not fetched from there. Download it from Teams as a .vtt file and hand that over.")
                    : await Download.ReadAsync(response, name, limit),
                cancellation);
            if (answer.Trouble is { } notRead)
            {
                return Refused(notRead);
            }

            if (answer.Value is not SharedDocument.Fetched part)
            {
                return answer.Value!;
            }

            text.Append(Encoding.UTF8.GetString(part.Content).TrimStart('\uFEFF')).Append("\n\n");
            if (Download.TooLarge(text.Length, name) is { } tooLarge)
            {
                return tooLarge;
            }
        }

        return new SharedDocument.Fetched(Encoding.UTF8.GetBytes(text.ToString()), name);
    }

    private static SharedDocument Refused(GraphTrouble trouble) => new SharedDocument.Refused(trouble.IsForbidden
        ? "ActionBot may not read this meeting's transcript: its organiser is outside the application access policy, or the permission is missing. Download it from Teams as a .vtt file and hand that over."
        : $"The transcript cannot be fetched at the moment: {trouble.Why}");
}
