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
    private static readonly string[] Ended = ["done", "complete", "completed", "closed", "discharged", "superseded", "cancelled", "no longer required", "n/a", "achieved", "actioned", "resolved", "withdrawn", "yes", "green - complete", "on hold", "no further action"];

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
            else if (columns is { } known && passage.Cells.Count >= 2 && !draft.IsTaken(passage))
            {
                Take(draft, passage, known);
            }
        }
    }

    private static void Take(Draft draft, Passage row, Columns columns)
    {
        var task = Cell(row, columns.Action);
        var status = Cell(row, columns.Status).ToLowerInvariant();
        if (task.Length < 3 || Array.Exists(Ended, status.StartsWith))
        {
            draft.Close(row, nameof(ActionRows), task.Length < 3 ? "a row without a task" : $"reported as '{status}'");
            return;
        }

        var owner = Cell(row, columns.Owner);
        var time = Cell(row, columns.Time);
        draft.Close(row, nameof(ActionRows), "a row of a table of actions");
        draft.Add(
            nameof(ActionRows), "a row of a table of actions", FindingKind.ActionPoint, Strength.Explicit, row, row.Cells[0].Start, row.Text.TrimEnd('|', ' ').Length,
            owner.Length > 1 && owner != "TBC" ? new Agent(AgentKind.Post, 0, 0, owner) : null,
            new Draft.Options(Reference: columns.Number is { } number ? Cell(row, number) : row.Label, Due: time.Length > 1 ? DuePhraseReader.Read(time) : null));
    }

    private static string Cell(Passage row, int? column) => column is { } at && at < row.Cells.Count ? row.Text[row.Cells[at].Start..row.Cells[at].End] : "";

    private sealed record Columns(int Action, int? Owner, int? Time, int? Status, int? Number)
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
                : null;
        }
    }
}
