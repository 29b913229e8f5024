using ActionBot.Minutes.Recognition;
using ActionBot.Minutes.Structure;

namespace ActionBot.Minutes;

/// <summary>Minutes in, findings out. Pure: no clock, database, network or bot. Odd minutes never throw.</summary>
public sealed class MinutesReader
{
    /// <summary>Reads the text of one document.</summary>
    /// <param name="text">The minutes as text.</param>
    /// <param name="explain">Also say how every passage was decided.</param>
    /// <param name="meetingDate">The day of the meeting, where the clerk said it; null: as the page states it.</param>
    /// <returns>What was found, possibly nothing.</returns>
    public MinutesReading Read(string text, bool explain = false, DateOnly? meetingDate = null)
    {
        var outline = MinutesOutline.Of(text, meetingDate);
        var draft = new Draft(outline, explain);
        foreach (var recogniser in Recognisers.InOrder)
        {
            recogniser.Read(draft);
        }

        Repetitions.Remove(draft);
        return new MinutesReading
        {
            Text = text,
            Committee = outline.Committee,
            MeetingDate = outline.MeetingDate,
            FutureMeetings = outline.FutureMeetings,
            HoldsExemptMatters = outline.Passages.Exists(passage => passage.Exempt),
            Findings = [.. draft.Findings.Select(pair => pair.Finding).OrderBy(finding => finding.Start).ThenBy(finding => finding.Kind)],
            Unclaimed = UnclaimedPassages.Of(draft),
            Decisions = [.. draft.Decisions.OrderBy(decision => decision.Start)],
            Warnings = outline.Warnings,
        };
    }
}
