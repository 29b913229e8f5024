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
    private static readonly string[] Owners = ["who", "owner", "lead", "by whom", "responsible", "officer", "action by", "assigned", "responsibility", "action owner", "lead officer", "name", "person responsible", "responsible officer", "initials"];
    private static readonly string[] Times = ["by when", "when", "due", "deadline", "target", "date due", "due date", "timescale", "by", "target date", "date", "timeframe", "completion date"];
    private static readonly string[] States = ["status", "progress", "update", "outcome", "rag", "comments", "position", "state"];
    private static readonly string[] Ended = ["done", "complete", "completed", "closed", "discharged", "superseded", "cancelled", "no longer required", "n/a", "achieved", "actioned", "resolved", "withdrawn"];

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
            int? action = null, owner = null, time = null, status = null, number = null;
            for (var at = 0; at < row.Cells.Count; at++)
            {
                var title = row.Text[row.Cells[at].Start..row.Cells[at].End].ToLowerInvariant().TrimEnd(':', '.');
                if (title.Length > 30)
                {
                    return null;
                }

                if (Owners.Contains(title))
                {
                    owner ??= at;
                }
                else if (Times.Contains(title))
                {
                    time ??= at;
                }
                else if (States.Contains(title))
                {
                    status ??= at;
                }
                else if (title is "action" or "actions" or "task" or "action required" or "what" or "action point" or "agreed action" or "recommendation" or "action agreed")
                {
                    action ??= at;
                }
                else if (title is "no" or "number" or "ref" or "item" or "#" or "action no" or "reference" or "minute")
                {
                    number ??= at;
                }
            }

            return action is { } found && (owner ?? time ?? status) is not null ? new Columns(found, owner, time, status, number) : null;
        }
    }
}
