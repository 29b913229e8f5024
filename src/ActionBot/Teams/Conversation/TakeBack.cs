using ActionBot.ActionPoints;
using ActionBot.Chasing.Calendars;
using ActionBot.Officers;
using ActionBot.Review;
using ActionBot.Storage;
using ActionBot.Understanding;

namespace ActionBot.Teams.Conversation;

/// <summary>Takes the last thing back that somebody did: all that one message or one button did, whatever kinds of things it changed.</summary>
public sealed class TakeBack(Database database, UndoChange undoChange, UndoAppointment undoAppointment, UndoCalendar undoCalendar, UndoAtDesk undoAtDesk) : ITakePart
{
    /// <summary>Under this name a button carries the message whose changes it takes back.</summary>
    public const string Through = "through";

    /// <inheritdoc />
    public IReadOnlyCollection<Intent> Intents => [Intent.Undo];

    /// <inheritdoc />
    public IReadOnlyCollection<string> Verbs => [nameof(UndoChange)];

    /// <inheritdoc />
    public async Task SaidAsync(Said said, CancellationToken cancellation) => await said.Turn.SayAsync(await LastAsync(said.Who), cancellation);

    /// <inheritdoc />
    public async Task PressedAsync(Pressed pressed, CancellationToken cancellation)
    {
        var words = pressed.Words(Through) is { } through ? await ThroughAsync(pressed.Who, through) : await LastAsync(pressed.Who);
        await pressed.Turn.RedrawAsync(ReadBackCard.For(words), cancellation);
    }

    private async Task<string> LastAsync(Standing by) =>
        by.Person is { } person && await database.ReadAsync(session => Trail.LastUndoableAsync(session, person.Id)) is { } last
            ? last.Through is { } through ? await ThroughAsync(by, through) : await LinesAsync(by, [last])
            : "There is nothing of yours to undo.";

    private async Task<string> ThroughAsync(Standing by, string through)
    {
        if (by.Person is not { } person || await database.ReadAsync(session => Trail.UndoableThroughAsync(session, person.Id, through)) is not { Count: > 0 } lines)
        {
            return "That was undone already, or it was not yours to undo.";
        }

        return await LinesAsync(by, lines);
    }

    private async Task<string> LinesAsync(Standing by, IReadOnlyList<TrailLine> lines)
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

        return string.Join('\n', sentences.Distinct());
    }

    private async Task<string> OneAsync(Standing by, TrailLine line) =>
        UndoAppointment.Subjects.Contains(line.Subject) ? await undoAppointment.RunAsync(line, by)
        : line.Subject == UndoAtDesk.Subject ? await undoAtDesk.RunAsync(line, by)
        : await undoChange.RunAsync(by, line.Id) switch
        {
            ChangeOutcome.Changed changed => changed.ReadBack,
            ChangeOutcome.Refused refused => refused.Sentence,
            _ => throw new InvalidOperationException("A change is made or refused."),
        };
}
