using ActionBot.Minutes.DueDates;
using ActionBot.Minutes.Owners;
using ActionBot.Minutes.Structure;
using ActionBot.Minutes.Text;

namespace ActionBot.Minutes.Recognition;

/// <summary>
/// A table whose cells a page has parted by strokes, the last of them the column of actions.
/// <para>Takes: "4. / Judith will send each group its part of the report / Judith" under "Action Sheet", "… he would look for the accounts. / Chairman/" under "1. / Welcome / Action",
/// "… were agreed / Chase TS for the results / CH / Apr 2017" under "Item / Discussion / Actions / Responsibility / Date by".</para>
/// <para>Refuses: "2pm to 4pm / Conference Room", "Kurt / Deputy Clerk / 0118", and every page without such a head.</para>
/// </summary>
internal sealed class SlashCells : IRecogniser
{
    private const int LongestName = 48;
    private const int FewestRows = 3;

    public void Read(Draft draft)
    {
        List<ColumnKind?>? columns = null;
        for (var i = 0; i < draft.Passages.Count; i++)
        {
            var passage = draft.Passages[i];
            if (passage.IsFurniture || passage.Text.Length == 0)
            {
                continue;
            }

            columns ??= IsRowOfTasks(draft, i) ? [ColumnKind.Action, ColumnKind.Time, ColumnKind.Owner] : null;
            if (Head(passage) is { } head)
            {
                columns = head;
            }

            else if (columns is not null && passage.Kind is PassageKind.Text or PassageKind.ListItem or PassageKind.Heading && !draft.IsTaken(passage))
            {
                if (!Take(draft, passage, columns) && NameOfTheRow(draft, i) is { } owner)
                {
                    TakeFirstLine(draft, passage, owner);
                }
            }
        }
    }

    // "1. / Welcome / Action", "Agenda Item / Discussion / Actions / Responsibility / Date by", "Action Sheet"
    private static List<ColumnKind?>? Head(Passage passage)
    {
        if (passage.Text.Length > 90)
        {
            return null;
        }

        var words = passage.Words.TrimEnd(':').Trim();
        foreach (var title in (ReadOnlySpan<string>)["action sheet", "actions sheet", "action list", "actions list", "list of actions"])
        {
            if (words.Equals(title, StringComparison.OrdinalIgnoreCase))
            {
                return [ColumnKind.Action];
            }
        }

        if (!passage.Text.Contains(" / ", StringComparison.Ordinal))
        {
            return null;
        }

        var titles = passage.Text.Split(" / ");

        List<ColumnKind?> kinds = [.. titles.Select(title => TableTitles.Of(title))];
        return kinds.Contains(ColumnKind.Action) ? kinds : null;
    }

    // "Circulate the draft / asap / Janet" and two more such lines below it: nobody headed the table, but every line orders something of somebody.
    // Refuses: "2pm / Conference Room", "Kurt Hale / Deputy Clerk", which order nothing.
    private static bool IsRowOfTasks(Draft draft, int first)
    {
        var rows = 0;
        for (var i = first; i < draft.Passages.Count && rows < FewestRows; i++)
        {
            var passage = draft.Passages[i];
            if (passage.Text.Length == 0)
            {
                continue;
            }

            if (Strokes(passage) is not { Count: > 0 } strokes || !MarkedTasks.IsOrder(passage, passage.TokenFrom(passage.TextStart)) || !IsName(passage, strokes[^1] + 1, passage.Tokens.Count, draft.Outline.Attendance))
            {
                return false;
            }

            rows++;
        }

        return rows == FewestRows;
    }

    // "3. / Judith to develop the criteria." and on the next line "NB: Members may apply. / Judith": the row has two lines, and the name stands behind the second.
    private static Agent? NameOfTheRow(Draft draft, int i)
    {
        var passage = draft.Passages[i];
        if (Strokes(passage) is not { Count: 1 } only || only[0] > 3 || i + 1 >= draft.Passages.Count || draft.Passages[i + 1] is not { } next || Strokes(next) is not { Count: 1 } strokes || strokes[0] < 4)
        {
            return null;
        }

        var end = next.Tokens.Count;
        return IsName(next, strokes[0] + 1, end, draft.Outline.Attendance) ? new Agent(AgentKind.Person, 0, 0, next.Text[next.Tokens[strokes[0] + 1].Start..].Trim()) : null;
    }

    private static void TakeFirstLine(Draft draft, Passage passage, Agent owner)
    {
        if (passage.Sentences.Find(sentence => Commits(sentence, draft.Outline.Attendance)) is not { IsTaken: false } sentence)
        {
            return;
        }

        sentence.IsTaken = true;
        var start = passage.Tokens[Strokes(passage)[0] + 1].Start;
        draft.Add(nameof(SlashCells), "who is to do it stands in the last cell of the row", FindingKind.ActionPoint, Strength.Explicit, passage, Math.Max(start, sentence.Start), sentence.End, owner, new Draft.Options(Reference: passage.Label));
    }

    private static bool Take(Draft draft, Passage passage, List<ColumnKind?> columns)
    {
        var attendance = draft.Outline.Attendance;
        var tokens = passage.Tokens;
        if (Strokes(passage) is not { Count: > 0 } strokes)
        {
            return false;
        }

        // From the end: the time where a column has one, then who.
        var last = strokes.Count - 1;
        var end = tokens.Count;
        DuePhrase? due = null;
        if (last > 0 && columns.Contains(ColumnKind.Time) && DuePhraseReader.Read(passage.Text[tokens[strokes[last]].End..].Trim(' ', '/')) is { } time && !IsName(passage, strokes[last] + 1, end, attendance))
        {
            due = time;
            end = strokes[last];
            last--;
        }

        var named = end;
        while (named > strokes[last] + 1 && tokens[named - 1].Word is "/" or "." or "and" or "&")
        {
            named--;
        }

        if (!IsName(passage, strokes[last] + 1, named, attendance))
        {
            return false;
        }

        var owner = new Agent(AgentKind.Person, strokes[last] + 1, named, passage.Text[tokens[strokes[last] + 1].Start..tokens[named - 1].End]);
        // "Circulate the draft / asap / Janet": the time stands in front of the name.
        var timed = last > 0 && columns is [.., ColumnKind.Time, ColumnKind.Owner];
        due ??= timed ? TimeIn(passage.Text[tokens[strokes[last - 1]].End..tokens[strokes[last]].Start].Trim(' ', '/')) : null;
        var from = timed ? passage.TextStart : last > 0 && columns.Contains(ColumnKind.Owner) ? tokens[strokes[last - 1] + 1].Start : passage.TextStart;
        var until = tokens[strokes[last]].Start;
        var carriers = passage.Sentences.Where(sentence => sentence.End > from && sentence.Start < until && Commits(sentence, attendance)).ToList();
        var first = passage.TokenFrom(from);
        while (first < tokens.Count && tokens[first].Shape == Shape.Mark)
        {
            first++;
        }

        // Below two such rows "Schedule meeting for the desk" and "Volunteer names" order something too.
        var row = columns is [ColumnKind.Action, ColumnKind.Time, ColumnKind.Owner] && first < tokens.Count && tokens[first] is { Shape: Shape.Capital } order && order.Is(WordClass.VerbBase);
        if (carriers.Count == 0 && !row && !MarkedTasks.IsOrder(passage, first))
        {
            return false;
        }

        draft.Close(passage, nameof(SlashCells), "who is to do it stands in the last cell");
        if (passage.Kind == PassageKind.Heading)
        {
            passage.Kind = PassageKind.Text;
        }

        for (var i = 0; i < Math.Max(1, carriers.Count); i++)
        {
            var start = carriers.Count == 0 ? tokens[first].Start : Math.Max(carriers[i].Start, tokens[first].Start);
            var stop = i + 1 < carriers.Count ? carriers[i].End : passage.Text.Length;
            if (carriers.Count > 0 && i + 1 == carriers.Count && passage.Sentences.Exists(sentence => sentence.Index > carriers[i].Index && sentence.Start < until))
            {
                stop = carriers[i].End;
            }

            var spoken = carriers.Count > 1 ? ActionTexts.Owner(passage, start, carriers[i].End, attendance) : null;
            draft.Add(nameof(SlashCells), "who is to do it stands in the last cell", FindingKind.ActionPoint, Strength.Explicit, passage, start, stop, spoken ?? owner, new Draft.Options(Reference: passage.Label, Due: due));
        }

        return true;
    }

    // "Oct/Nov", "Aug/early Sept": one of several months is no day, but a time.
    private static DuePhrase? TimeIn(string cell) =>
        DuePhraseReader.Read(cell) ?? (cell.Contains('/', StringComparison.Ordinal) && Array.TrueForAll(cell.Split('/'), part => (Lexicon.Find(part.AsSpan(part.LastIndexOf(' ') + 1)).Class & WordClass.Month) != 0) ? new DuePhrase { Text = cell, Form = DueForm.Undated } : null);

    private static bool IsName(Passage passage, int first, int end, Attendance attendance) =>
        end > first && passage.Text.AsSpan(passage.Tokens[first].Start, passage.Tokens[end - 1].End - passage.Tokens[first].Start).Length <= LongestName && ActionTexts.IsName(passage, first, end, attendance);

    private static bool Commits(Sentence sentence, Attendance attendance) =>
        sentence.Commitments(attendance).Exists(commitment => !commitment.IsUsual && commitment.Frame is not (Frame.Unreal or Frame.Requested or Frame.Suggested) && !(commitment.IsPassive && commitment.Form == CommitmentForm.Modal));

    // The strokes between cells have blanks about them or end the line; "Sam/Eileen" is one cell.
    private static List<int> Strokes(Passage passage)
    {
        var strokes = new List<int>();
        for (var at = 0; at < passage.Tokens.Count; at++)
        {
            var token = passage.Tokens[at];
            if (token.Is("/") && (token.Start == 0 || passage.Text[token.Start - 1] == ' ') && token.End < passage.Text.Length && passage.Text[token.End] == ' ' && token.Start >= 0)
            {
                strokes.Add(at);
            }
        }

        return strokes;
    }
}
