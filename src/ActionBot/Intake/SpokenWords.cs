using System.Text;
using System.Text.RegularExpressions;
using ActionBot.Minutes;
using ActionBot.Minutes.Owners;

namespace ActionBot.Intake;

/// <summary>
/// Reads the transcript of a meeting (WebVTT, with the speaker in a voice tag) as a second source beside the minutes: what somebody promised in the
/// first person, with who said it and when. All of it is amber and marked as spoken: talk is not a minute. Pure.
/// </summary>
public static partial class SpokenWords
{
    /// <summary>How the desk says where such a finding is from.</summary>
    public const string Recogniser = "Spoken";

    /// <summary>Whether a text is a transcript.</summary>
    public static bool IsTranscript(string text) => text.AsSpan().TrimStart('\uFEFF').StartsWith("WEBVTT", StringComparison.Ordinal);

    /// <summary>Reads it.</summary>
    /// <param name="transcript">The text of the .vtt file.</param>
    /// <param name="meetingDate">The day of the meeting, which a transcript does not state.</param>
    public static MinutesReading Read(string transcript, DateOnly? meetingDate)
    {
        var text = new StringBuilder();
        var findings = new List<Finding>();
        foreach (var turn in Turns(transcript))
        {
            text.Append(turn.Speaker).Append(": ");
            var start = text.Length;
            text.Append(turn.Words).Append("\n\n");
            findings.AddRange(Sentence().Matches(turn.Words).Where(sentence => Promise().IsMatch(sentence.Value) && !Courtesy().IsMatch(sentence.Value)).Select(sentence => new Finding
            {
                Kind = FindingKind.ActionPoint,
                Strength = Strength.Undertaking,
                Quote = sentence.Value.Trim(),
                Start = start + sentence.Index + (sentence.Length - sentence.Value.TrimStart().Length),
                Length = sentence.Value.Trim().Length,
                Owner = turn.Speaker.Length > 0 ? new OwnerPhrase(turn.Speaker) : null,
                Recogniser = Recogniser,
                Why = $"Spoken{(turn.Speaker.Length > 0 ? $" by {turn.Speaker}" : "")} at {turn.At}, in the transcript and not in the minutes.",
            }));
        }

        return new MinutesReading { Text = text.ToString(), MeetingDate = meetingDate, Findings = findings };
    }

    // Cues of one speaker in a row are one turn: a transcript cuts sentences wherever somebody breathes.
    private static IEnumerable<Turn> Turns(string transcript)
    {
        string? speaker = null;
        var (at, words) = ("", new StringBuilder());
        var time = "";
        foreach (var line in transcript.ReplaceLineEndings("\n").Split('\n').Append("<v >"))
        {
            if (Timing().Match(line) is { Success: true } timing)
            {
                time = timing.Groups["from"].Value;
                continue;
            }

            foreach (var voice in Voice().Matches(line).Cast<Match>())
            {
                var name = voice.Groups["name"].Value.Trim();
                if (name != speaker)
                {
                    if (words.Length > 0)
                    {
                        yield return new Turn(speaker ?? "", at, words.ToString().Trim());
                    }

                    (speaker, at) = (name, time);
                    words.Clear();
                }

                words.Append(System.Net.WebUtility.HtmlDecode(Tag().Replace(voice.Groups["words"].Value, ""))).Append(' ');
            }

            // The second line of a cue goes on without a tag of its own.
            if (speaker is not null && time.Length > 0 && line.Length > 0 && !line.Contains("<v ", StringComparison.Ordinal) && !CueName().IsMatch(line))
            {
                words.Append(System.Net.WebUtility.HtmlDecode(Tag().Replace(line, ""))).Append(' ');
            }
        }
    }

    private sealed record Turn(string Speaker, string At, string Words);

    // "00:12:31.120 --> 00:12:35.480 align:start"
    [GeneratedRegex(@"^(?<from>(\d{2}:)?\d{2}:\d{2})[.,]\d{3}\s+-->")]
    private static partial Regex Timing();

    // "<v Helen Marsh>I'll circulate the figures.</v>"
    [GeneratedRegex(@"<v(?:\.[\w.]+)?\s+(?<name>[^>]*)>(?<words>.*?)(?=<v[\s.]|$)")]
    private static partial Regex Voice();

    [GeneratedRegex(@"</?[a-z][^>]*>", RegexOptions.IgnoreCase)]
    private static partial Regex Tag();

    // "0a1f3c52-…/14-0": the name of the next cue stands on a line of its own.
    [GeneratedRegex(@"^\s*([0-9a-f-]{8,}[/\d-]*|\d+|NOTE\b.*|WEBVTT\b.*)\s*$", RegexOptions.IgnoreCase)]
    private static partial Regex CueName();

    [GeneratedRegex(@"[^.!?]+[.!?]*")]
    private static partial Regex Sentence();

    // "I'll circulate the figures", "we will bring a report back in March", "let me check that and come back to you"; not "I will be brief", "we'll see".
    [GeneratedRegex(
        @"\b(I|we)\s*('|’)?\s*(ll|will|shall|can|am\s+going\s+to|are\s+going\s+to)\s+(also\s+|certainly\s+|happily\s+|then\s+)?(circulate|send|share|write|bring|report|provide|check|find\s+out|ask|arrange|look\s+into|come\s+back\s+to|get\s+back\s+to|take\s+(that|this|it)\s+away|follow\s+(that|this|it)?\s*up|prepare|draft|review|update|speak\s+(to|with)|contact|chase|confirm|publish|raise|email|e-mail|organise|set\s+up|submit|forward|investigate)\b|\blet\s+me\s+(check|find\s+out|look\s+into|take\s+(that|this|it)\s+away|come\s+back)\b|\bleave\s+(that|it|this)\s+with\s+me\b",
        RegexOptions.IgnoreCase)]
    private static partial Regex Promise();

    // "I'll come back to that in a moment", "I'll bring in Councillor Osei", "I'll ask Members to vote", "can I check": talk that leads the meeting.
    [GeneratedRegex(@"\b(in\s+a\s+(moment|minute|second)|later\s+(on\s+)?in\s+(the|this)\s+(meeting|item|agenda)|bring\s+in\b|ask\s+(Members|colleagues|the\s+committee)\s+to\b|any\s+questions|on\s+screen)", RegexOptions.IgnoreCase)]
    private static partial Regex Courtesy();
}
