using System.Globalization;
using System.Text.RegularExpressions;
using ActionBot.ActionPoints;
using ActionBot.Chasing.Calendars;
using ActionBot.Intake;
using ActionBot.Officers;
using ActionBot.Replies;
using ActionBot.Review;
using ActionBot.Storage;
using ActionBot.Understanding;

namespace ActionBot.Teams.Conversation;

/// <summary>Takes the last thing back that somebody did: all that one message or one button did, whatever kinds of things it changed.</summary>
public sealed partial class TakeBack(
    Database database, UndoChange undoChange, UndoAppointment undoAppointment, UndoCalendar undoCalendar, UndoReplacement undoReplacement, UndoAtDesk undoAtDesk, UndoReply undoReply, ApproveAnswer approve, SetAbsence setAbsence, RedrawDigests redraw, TellOfAnswers tell) : ITakePart
{
    private const int MostLookedBack = 40;

    /// <summary>Under this name a button carries the message whose changes it takes back.</summary>
    public const string Through = "through";

    /// <inheritdoc />
    public IReadOnlyCollection<Intent> Intents => [Intent.Undo];

    /// <inheritdoc />
    public IReadOnlyCollection<string> Verbs => [nameof(UndoChange)];

    /// <inheritdoc />
    public async Task SaidAsync(Said said, CancellationToken cancellation)
    {
        if (Asks().IsMatch(said.Text))
        {
            await said.Turn.SayAsync(await AboutUndoAsync(said.Who), cancellation);
            return;
        }

        var (words, lines) = said.Slots.References.Count > 0 ? await OfAsync(said.Who, said.Slots.References) : await LastAsync(said.Who);
        await said.Turn.SayAsync(words, cancellation);
        await AfterwardsAsync(said.Turn, lines, said.Today, cancellation);
    }

    /// <inheritdoc />
    public async Task PressedAsync(Pressed pressed, CancellationToken cancellation)
    {
        var (words, lines) = pressed.Words(Through) is { } through ? await ThroughAsync(pressed.Who, through) : await LastAsync(pressed.Who);
        await pressed.Turn.RedrawAsync(ReadBackCard.For(words), cancellation);
        await AfterwardsAsync(pressed.Turn, lines, pressed.Today, cancellation);
    }

    // A question about undo undoes nothing: what was taken back last, and what would be next.
    private Task<string> AboutUndoAsync(Standing by) => database.ReadAsync(async session =>
    {
        if (by.Person is not { } person)
        {
            return "There is nothing of yours to undo.";
        }

        var (undone, next) = (await Trail.LastUndoneAsync(session, person.Id), await Trail.LastUndoableAsync(session, person.Id));
        return (undone is null ? "You have taken nothing back yet." : $"What you took back last: {await InWordsAsync(session, undone)}.")
            + (next is null ? " There is nothing more of yours to undo." : $" Nothing else has been undone; “undo” would take back: {await InWordsAsync(session, next)}.");
    });

    private static async Task<string> InWordsAsync(Session session, TrailLine line) =>
        line.Subject is UndoChange.Subject or ApproveAnswer.Subject && await ActionPointTable.ByIdAsync(session, line.SubjectId) is { } point ? $"{point.Reference}, {line.What}" : line.What;

    // Reminders that stand in Teams say what is true again, and the clerks hear of an answer that was taken back.
    private async Task AfterwardsAsync(Turn turn, IReadOnlyList<TrailLine> lines, DateOnly today, CancellationToken cancellation)
    {
        var (changed, answered) = await database.ReadAsync(async session =>
        {
            var (changed, answered) = (new HashSet<Guid>(), new List<ActionPoint>());
            foreach (var line in lines)
            {
                if (line.Subject == UndoAtDesk.Subject)
                {
                    changed.UnionWith((await FindingTable.OfAsync(session, line.SubjectId)).Select(finding => finding.ActionPointId).OfType<Guid>());
                }
                else if (line.Subject == UndoChange.Subject && changed.Add(line.SubjectId)
                    && (await ReplyTable.OfAsync(session, line.SubjectId)).Any(reply => reply.LineId == line.Id && reply.Undone))
                {
                    answered.Add((await ActionPointTable.ByIdAsync(session, line.SubjectId))!);
                }
            }

            return (changed, answered);
        });
        await redraw.WithAsync(changed, except: null, today, cancellation);
        await tell.TakenBackAsync(answered, turn.Who, today, cancellation);
    }

    // "undo 2" takes back the speaker's own last change of that action and leaves what the same message did to others.
    private async Task<(string Words, IReadOnlyList<TrailLine> Lines)> OfAsync(Standing by, IReadOnlyList<string> references)
    {
        var (sentences, lines) = (new List<string>(), new List<TrailLine>());
        var recent = by.Person is null ? [] : await database.ReadAsync(async session =>
        {
            var found = new List<(ActionPoint Point, TrailLine Line)>();
            foreach (var line in await Trail.UndoableAsync(session, by.Person.Id, UndoChange.Subject, MostLookedBack))
            {
                if (await ActionPointTable.ByIdAsync(session, line.SubjectId) is { } point)
                {
                    found.Add((point, line));
                }
            }

            return found;
        });
        foreach (var reference in references)
        {
            var meant = recent.FindAll(one => one.Point.Reference.Equals(reference, StringComparison.OrdinalIgnoreCase) || one.Point.Number.ToString(CultureInfo.InvariantCulture) == reference.TrimStart('0'));
            if (meant.Count == 0 || meant.Exists(one => one.Point.Id != meant[0].Point.Id))
            {
                sentences.Add(meant.Count == 0 ? $"You have changed nothing about {reference} that can be undone." : $"{reference} may be {string.Join(" or ", meant.Select(one => one.Point.Reference).Distinct())}: say the whole reference.");
                continue;
            }

            var line = meant[0].Line;
            var outcome = (await database.ReadAsync(session => ReplyTable.GivenInAsync(session, line.Id))).Count > 0 ? await undoReply.RunAsync(by, line.Id) : await undoChange.RunAsync(by, line.Id);
            sentences.Add(outcome switch { ChangeOutcome.Changed changed => changed.ReadBack, ChangeOutcome.Refused refused => refused.Sentence, _ => "" });
            lines.Add(line);
        }

        return (string.Join('\n', sentences), lines);
    }

    private async Task<(string Words, IReadOnlyList<TrailLine> Lines)> LastAsync(Standing by) =>
        by.Person is { } person && await database.ReadAsync(session => Trail.LastUndoableAsync(session, person.Id)) is { } last
            ? last.Through is { } through ? await ThroughAsync(by, through) : (await LinesAsync(by, [last]), [last])
            : ("There is nothing of yours to undo.", []);

    private async Task<(string Words, IReadOnlyList<TrailLine> Lines)> ThroughAsync(Standing by, string through) =>
        by.Person is { } person && await database.ReadAsync(session => Trail.UndoableThroughAsync(session, person.Id, through)) is { Count: > 0 } lines
            ? (await LinesAsync(by, lines), lines)
            : ("That was undone already, or it was not yours to undo.", []);

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

    // "What did you just undo?", "did you undo that?"; not "can you undo that?".
    [GeneratedRegex(@"^\W*(?:(?:so|ok|and|but|sorry|wait)\b\W*)*(?:what|which|whose|who|when|why|how|did|have|has|was|were|is|are)\b", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Asks();
}
