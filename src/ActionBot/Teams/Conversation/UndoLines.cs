using System.Text.RegularExpressions;
using ActionBot.ActionPoints;
using ActionBot.Chasing.Calendars;
using ActionBot.Enquiries;
using ActionBot.Officers;
using ActionBot.Replies;
using ActionBot.Review;
using ActionBot.Storage;

namespace ActionBot.Teams.Conversation;

/// <summary>Takes changes back, of whatever kind they are: each by whoever can.</summary>
public sealed partial class UndoLines(Database database, UndoChange undoChange, UndoAppointment undoAppointment, UndoCalendar undoCalendar, UndoReplacement undoReplacement, UndoAtDesk undoAtDesk, ApproveAnswer approve, SetAbsence setAbsence)
{
    /// <summary>The last thing somebody did.</summary>
    public async Task<(string Words, IReadOnlyList<TrailLine> Lines)> LastAsync(Standing by) =>
        by.Person is { } person && await database.ReadAsync(session => Trail.LastUndoableAsync(session, person.Id)) is { } last
            ? last.Through is { } through ? await ThroughAsync(by, through) : (await LinesAsync(by, [last]), [last])
            : ("There is nothing of yours to undo.", []);

    /// <summary>All that one message or press did.</summary>
    public async Task<(string Words, IReadOnlyList<TrailLine> Lines)> ThroughAsync(Standing by, string through) =>
        by.Person is { } person && await database.ReadAsync(session => Trail.UndoableThroughAsync(session, person.Id, through)) is { Count: > 0 } lines
            ? (await LinesAsync(by, lines), lines)
            : ("That was undone already, or it was not yours to undo.", []);

    /// <summary>Several changes together.</summary>
    /// <returns>What was done, a line each.</returns>
    public async Task<string> LinesAsync(Standing by, IReadOnlyList<TrailLine> lines)
    {
        var sentences = new List<string>();
        if (lines.Where(line => line.Subject == UndoCalendar.Subject).ToList() is { Count: > 0 } meetings)
        {
            sentences.Add(await undoCalendar.RunAsync(meetings, by));
        }

        foreach (var line in lines.Where(line => line.Subject != UndoCalendar.Subject))
        {
            sentences.Add(await OneAsync(by, line));
        }

        // Of what is withdrawn nothing else is said.
        var withdrawn = sentences.Select(sentence => Withdrawn().Match(sentence)).Where(found => found.Success).Select(found => found.Groups["ref"].Value).ToList();
        return string.Join('\n', sentences.Distinct().Where(sentence => Withdrawn().IsMatch(sentence) || !withdrawn.Exists(reference => sentence.StartsWith($"Undone. {reference} ", StringComparison.Ordinal))));
    }

    private async Task<string> OneAsync(Standing by, TrailLine line) =>
        line.Subject == SetAbsence.Subject ? await setAbsence.TakeBackAsync(line, by)
        : line.Subject == ApproveAnswer.Subject ? await approve.TakeBackAsync(line, by)
        : line.Subject == UndoReplacement.Subject ? await undoReplacement.RunAsync(line, by)
        : UndoAppointment.Subjects.Contains(line.Subject) ? await undoAppointment.RunAsync(line, by)
        : line.Subject == UndoAtDesk.Subject ? await undoAtDesk.RunAsync(line, by)
        : await undoChange.RunAsync(by, line.Id) switch
        {
            ChangeOutcome.Changed changed => changed.ReadBack,
            ChangeOutcome.Refused refused => refused.Sentence,
            _ => throw new InvalidOperationException("A change is made or refused."),
        };

    [GeneratedRegex(@"^Undone\. (?<ref>\S+) is withdrawn", RegexOptions.CultureInvariant)]
    private static partial Regex Withdrawn();
}
