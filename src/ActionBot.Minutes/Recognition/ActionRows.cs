using ActionBot.Minutes.DueDates;
using ActionBot.Minutes.Owners;
using ActionBot.Minutes.Structure;

namespace ActionBot.Minutes.Recognition;

/// <summary>
/// Rows of a table of actions, its columns known by their heading.
/// <para>Takes: "17 | Ask Crown Estate about moorings | HM | Nov | OPEN" under "No | Action | Who | By when | Status".</para>
/// <para>Refuses: "14 | Sign to be repainted | HM | June | DONE", and tables without a column for actions.</para>
/// </summary>
internal sealed class ActionRows : IRecogniser
{
    private static readonly string[] Ended = ["done", "complete", "completed", "closed", "discharged", "superseded", "cancelled", "no longer required", "n/a", "achieved", "actioned", "resolved", "withdrawn", "yes", "green - complete", "on hold", "no further action", "carried out", "signed off", "cleared", "discharge", "on agenda", "on the agenda", "on today", "see agenda", "see item", "see minute", "agenda item"];

    public void Read(Draft draft)
    {
        Columns? columns = null;
        foreach (var passage in draft.Passages)
        {
            if (passage.Kind != PassageKind.Row)
            {
                columns = passage.Text.Length > 0 && passage.Kind == PassageKind.Heading ? null : columns;
                continue;
            }

            if (Columns.Of(passage) is { } headed)
            {
                columns = headed;
                draft.Close(passage, nameof(ActionRows), "the heading of a table of actions");
            }
            else if (columns is { } known && passage.Cells.Count >= (known is { Owner: null, Action: 0, Beside: null } ? 1 : 2) && !draft.IsTaken(passage))
            {
                Take(draft, passage, known);
            }
            else if (columns is null && passage.Cells.Count == 2 && !draft.IsTaken(passage))
            {
                TakeNamed(draft, passage);
            }
        }
    }

    private static void Take(Draft draft, Passage row, Columns columns)
    {
        if (columns.Beside is { } text)
        {
            TakeBeside(draft, row, columns.Action, text);
            return;
        }

        var task = Cell(row, columns.Action);
        var status = Cell(row, columns.Status).ToLowerInvariant();
        if (task.Length < 3 || columns.Action < row.Cells.Count && ActionTexts.IsNone(row, row.TokenFrom(row.Cells[columns.Action].Start)) || Array.Exists(Ended, status.StartsWith))
        {
            draft.Close(row, nameof(ActionRows), task.Length < 3 ? "a row without a task" : $"reported as '{status}'");
            return;
        }

        // "Papers from the March meeting |  |": where no column says who, a row without a status must name somebody or order something.
        if (columns.Owner is null && status.Length == 0 && (task.EndsWith(':') || !Orders(row, columns.Action, draft.Outline.Attendance)))
        {
            return;
        }

        var owner = Cell(row, columns.Owner);
        var time = Cell(row, columns.Time);
        draft.Close(row, nameof(ActionRows), "a row of a table of actions");
        draft.Add(
            nameof(ActionRows), "a row of a table of actions", FindingKind.ActionPoint, Strength.Explicit, row, row.Cells[0].Start, row.Text.TrimEnd('|', ' ').Length,
            owner.Length > 1 && owner != "TBC" ? new Agent(AgentKind.Post, 0, 0, owner) : columns.Owner is null ? InTheTask(row, columns.Action, draft.Outline.Attendance) : null,
            new Draft.Options(Reference: columns.Number is { } number ? Cell(row, number) : row.Label, Due: time.Length > 1 ? DuePhraseReader.Read(time) : null));
    }

    private static bool Orders(Passage row, int column, Attendance attendance)
    {
        var (start, end) = row.Cells[column];
        return MarkedTasks.IsOrder(row, row.TokenFrom(Math.Max(start, row.TextStart)))
            || row.Sentences.Exists(sentence => sentence.Start < end && sentence.Commitments(attendance).Exists(commitment => commitment.Agent is { Acts: true } && !commitment.IsUsual));
    }

    // "CEO, to draw up a note | In hand"
    private static Agent? InTheTask(Passage row, int column, Attendance attendance) => ActionTexts.Owner(row, Math.Max(row.Cells[column].Start, row.TextStart), row.Cells[column].End, attendance);

    // "… will be signed at the next meeting. | Clerk and Cllr Gresham |": a table without a head; who is named beside a cell that commits somebody is to act.
    private static void TakeNamed(Draft draft, Passage row)
    {
        var attendance = draft.Outline.Attendance;
        var (first, end) = (row.TokenFrom(row.Cells[1].Start), row.TokenFrom(row.Cells[1].End));
        if (end > first && row.Cells[0].End - row.Cells[0].Start > 30 && ActionTexts.IsName(row, first, end, attendance) && AgentKinds.Of(row, first, end, attendance) is AgentKind.Person or AgentKind.Post
            && row.Sentences.Exists(sentence => sentence.Start < row.Cells[0].End && sentence.Commitments(attendance).Exists(commitment => !commitment.IsUsual && commitment.Frame != Frame.Unreal)))
        {
            TakeBeside(draft, row, 1, 0);
        }
    }

    // "Item | Minute | Action": the column of actions holds who is to act on the minute beside it, or the action itself.
    private static void TakeBeside(Draft draft, Passage row, int column, int text)
    {
        if (column >= row.Cells.Count || text >= row.Cells.Count || Cell(row, column).Trim() is not { Length: > 1 } cell)
        {
            return;
        }

        var (first, end) = (row.TokenFrom(row.Cells[column].Start), row.TokenFrom(row.Cells[column].End));
        if (ActionTexts.IsNone(row, first) || ActionTexts.IsDone(cell))
        {
            return;
        }

        var name = ActionTexts.IsName(row, first, end, draft.Outline.Attendance);
        draft.Close(row, nameof(ActionRows), "the column of actions has an entry");
        draft.Add(
            nameof(ActionRows), name ? "a name stands in the column of actions" : "the entry of a column of actions", FindingKind.ActionPoint, Strength.Explicit, row,
            name ? Carrier(row, text, draft.Outline.Attendance) : row.Cells[column].Start, row.Cells[column].End,
            name ? new Agent(AgentKind.Person, 0, 0, cell) : ActionTexts.Owner(row, row.Cells[column].Start, draft.Outline.Attendance));
    }

    // The last sentence of the cell that commits somebody, else its last.
    private static int Carrier(Passage row, int text, Attendance attendance)
    {
        var cell = row.Cells[text];
        var inside = row.Sentences.Where(sentence => sentence.End > cell.Start && sentence.Start < cell.End).ToList();
        var carrier = inside.FindLast(sentence => sentence.Commitments(attendance).Exists(commitment => !commitment.IsUsual && commitment.Frame != Frame.Unreal)) ?? inside.LastOrDefault();
        return Math.Max(cell.Start, carrier?.Start ?? cell.Start);
    }

    private static string Cell(Passage row, int? column) => column is { } at && at < row.Cells.Count ? row.Text[row.Cells[at].Start..row.Cells[at].End] : "";

    private sealed record Columns(int Action, int? Owner, int? Time, int? Status, int? Number, int? Beside = null)
    {
        public static Columns? Of(Passage row)
        {
            var places = new int?[5];
            for (var at = 0; at < row.Cells.Count; at++)
            {
                var title = row.Text.AsSpan(row.Cells[at].Start, row.Cells[at].End - row.Cells[at].Start);
                if (title.Length > 30)
                {
                    return null;
                }

                if (TableTitles.Of(title) is { } kind)
                {
                    places[(int)kind] ??= at;
                }
            }

            return places[(int)ColumnKind.Action] is { } action && (places[(int)ColumnKind.Owner] ?? places[(int)ColumnKind.Time] ?? places[(int)ColumnKind.Status]) is not null
                ? new Columns(action, places[(int)ColumnKind.Owner], places[(int)ColumnKind.Time], places[(int)ColumnKind.Status], places[(int)ColumnKind.Number])
                : places[(int)ColumnKind.Action] is { } beside && MinutesIn(row) is { } minutes ? new Columns(beside, null, null, null, null, minutes) : null;
        }

        private static int? MinutesIn(Passage row)
        {
            for (var at = 0; at < row.Cells.Count; at++)
            {
                if (row.Text[row.Cells[at].Start..row.Cells[at].End].Trim(':', ' ').ToLowerInvariant() is "minute" or "minutes" or "discussion" or "notes" or "note" or "discussion/decision" or "details" or "summary" or "item discussed")
                {
                    return at;
                }
            }

            return null;
        }
    }
}
