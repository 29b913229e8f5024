using ActionBot.Chasing;
using ActionBot.Committees;
using ActionBot.Storage;

namespace ActionBot.Outstanding;

/// <summary>Writes a committee's paper of what is outstanding. It reads the register, changes nothing, and holds nothing exempt: anybody may have it.</summary>
public sealed class WritePaper(Database database, TimeProvider time, ChaseRules rules)
{
    private static readonly IPaperWriter[] Writers = [new MarkdownPaper(), new HtmlPaper(), new CsvPaper(), new WordPaper()];

    /// <summary>The formats it can be had in: "md", "html", "csv", "docx".</summary>
    public static IReadOnlyList<string> Formats { get; } = [.. Writers.Select(writer => writer.Format)];

    /// <summary>Writes it.</summary>
    /// <param name="committee">Whose.</param>
    /// <param name="meetingOn">The day of the meeting it is for, also a past one; null: the next one that takes reports.</param>
    /// <param name="format">One of <see cref="Formats"/>.</param>
    public Task<PaperOutcome> RunAsync(Committee committee, DateOnly? meetingOn, string format) =>
        RunAsync(committee, meetingOn, format, world => (DrawUpPaper.From(world), null));

    /// <summary>
    /// Writes the supplement to it: the approved words of the answers that came after the papers had closed. The published paper stays as it is. Refused while the paper
    /// itself still takes answers, and where no words are approved.
    /// </summary>
    /// <param name="committee">Whose.</param>
    /// <param name="meetingOn">The day of the meeting it is for, also a past one; null: the next one that takes reports.</param>
    /// <param name="format">One of <see cref="Formats"/>.</param>
    public Task<PaperOutcome> SupplementAsync(Committee committee, DateOnly? meetingOn, string format) =>
        RunAsync(committee, meetingOn, format, DrawUpSupplement.From);

    private Task<PaperOutcome> RunAsync(Committee committee, DateOnly? meetingOn, string format, Func<PaperWorld, (MattersOutstanding? Paper, string? Refusal)> drawUp) => database.ReadAsync<PaperOutcome>(async session =>
    {
        if (Array.Find(Writers, writer => string.Equals(writer.Format, format.TrimStart('.'), StringComparison.OrdinalIgnoreCase)) is not { } writer)
        {
            return new PaperOutcome.Refused($"'{format}' is no format of the paper. It comes as {string.Join(", ", Formats)}.");
        }

        var now = time.GetUtcNow();
        var (meeting, refusal) = WhichMeeting(committee, await MeetingTable.OfAsync(session, committee.Id), meetingOn, rules.Day(now));
        if (meeting is null)
        {
            return new PaperOutcome.Refused(refusal!);
        }

        var (paper, why) = drawUp(await PaperWorld.LoadAsync(session, rules, committee, meeting, now));
        return paper is null ? new PaperOutcome.Refused(why!) : new PaperOutcome.Written(paper, writer.Write(paper), FileName(paper, writer.Format));
    });

    internal static (Meeting? Meeting, string? Refusal) WhichMeeting(Committee committee, IReadOnlyList<Meeting> meetings, DateOnly? wanted, DateOnly today)
    {
        var next = meetings.FirstOrDefault(meeting => meeting.HeldOn >= today && meeting.TakesReports);
        if (wanted is not { } day)
        {
            return next is null
                ? (null, $"{committee.Name} has no meeting ahead that a paper could be for. Put its next meeting on the calendar, or name a past one by its date.")
                : (next, null);
        }

        var ahead = next is null ? "No meeting of it lies ahead." : $"Its next is on {Days.Plain(next.HeldOn)}.";
        var held = meetings.Where(meeting => meeting.HeldOn == day).ToList();
        return held.Find(meeting => meeting.Status == MeetingStatus.Confirmed) is { } found
            ? (found, null)
            : (null, held.Count > 0
                ? $"The meeting of {committee.Name} on {Days.Plain(day)} is cancelled, and has no paper. {ahead}"
                : $"{committee.Name} has no meeting on {Days.Plain(day)}. {ahead}");
    }

    private static string FileName(MattersOutstanding paper, string extension)
    {
        var words = $"{paper.Code} {paper.Title}".ToLowerInvariant().Select(sign => char.IsAsciiLetterOrDigit(sign) ? sign : ' ');
        return $"{string.Join('-', string.Concat(words).Split(' ', StringSplitOptions.RemoveEmptyEntries))}-{Days.Iso(paper.MeetingOn)}.{extension}";
    }
}
