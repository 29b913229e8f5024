using System.Text.RegularExpressions;
using ActionBot.Intake;
using ActionBot.Minutes.Formats;
using ActionBot.Understanding;

namespace ActionBot.Teams.Conversation;

/// <summary>Minutes behind a sharing link, and the transcript of a meeting behind its join link, handed over in a message.</summary>
public sealed partial class FetchLink(ISharedDocuments shared, ITranscripts transcripts)
{
    // No sentence that hands over a link is longer.
    private const int LongestSentence = 700;

    /// <summary>A link that was handed over.</summary>
    /// <param name="Address">The link.</param>
    /// <param name="IsTranscript">The meeting's transcript is wanted, and not a document.</param>
    /// <param name="Around">The words beside it.</param>
    public sealed record Given(string Address, bool IsTranscript, string Around);

    /// <summary>The link that is all that was said, or stands beside minutes or a transcript; null: none, or it is part of a sentence.</summary>
    public static Given? LinkIn(Said said)
    {
        if (said.Text.Length > LongestSentence || said.Meaning.Intent == Intent.LogAction || Link().Match(said.Text) is not { Success: true } found)
        {
            return null;
        }

        var around = said.Text.Replace(found.Value, " ", StringComparison.Ordinal);
        var given = new Given(found.Value.TrimEnd('.', ',', ')', '>'), Transcript().IsMatch(around) || found.Value.Contains("/meetup-join/", StringComparison.OrdinalIgnoreCase), around);
        return given.IsTranscript || said.Meaning.Intent == Intent.ImportMinutes || Minutes().IsMatch(around) || around.Trim().Length == 0 ? given : null;
    }

    /// <summary>Fetches and opens it.</summary>
    /// <param name="said">The message.</param>
    /// <param name="link">The link in it.</param>
    /// <param name="day">The day of the meeting, where it was said.</param>
    /// <param name="cancellation">Gives up.</param>
    /// <returns>The document with its name, or why there is none and what to do.</returns>
    public async Task<(DocumentOutcome.Opened? Document, string FileName, string? Refusal)> RunAsync(Said said, Given link, DateOnly? day, CancellationToken cancellation)
    {
        // Whoever hands it over has called the meeting, unless another address stands beside it.
        var organiser = Mail().Match(link.Around) is { Success: true } mail ? mail.Value : said.Who.Person?.Upn ?? said.Who.Person?.Mail ?? said.Turn.Activity.From.AadObjectId;
        var fetched = !link.IsTranscript ? await shared.FetchAsync(link.Address, cancellation)
            : organiser is null ? new SharedDocument.Refused("Who called that meeting? Write the mail address beside the link: “the transcript of <link>, organised by jo.hale@…”.")
            : await transcripts.FetchAsync(organiser, link.Address, day, cancellation);
        if (fetched is not SharedDocument.Fetched document)
        {
            return (null, "", ((SharedDocument.Refused)fetched).Sentence);
        }

        return await DocumentOpener.OpenAsync(new MemoryStream(document.Content), document.FileName, cancellation: cancellation) switch
        {
            DocumentOutcome.Opened opened => (opened, document.FileName, null),
            DocumentOutcome.Unreadable unreadable => (null, document.FileName, unreadable.Sentence),
            _ => throw new InvalidOperationException("A document is opened or it is not."),
        };
    }

    [GeneratedRegex(@"https?://\S+", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Link();

    [GeneratedRegex(@"\b(?:transcript|recording)\b", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Transcript();

    [GeneratedRegex(@"\bminutes\b", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Minutes();

    [GeneratedRegex(@"[\w.+'-]+@[\w-]+(?:\.[\w-]+)+", RegexOptions.CultureInvariant)]
    private static partial Regex Mail();
}
