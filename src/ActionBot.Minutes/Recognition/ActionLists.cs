using ActionBot.Minutes.Structure;
using ActionBot.Minutes.Text;

namespace ActionBot.Minutes.Recognition;

/// <summary>
/// Items of a list that is headed as actions.
/// <para>Takes: the lines under "Actions:" or "ACTIONS AGREED" until the next heading: "Carol to ring the Communications Team"; under "Action" alone what orders something.</para>
/// <para>Refuses: "Actions from the last meeting" followed by reports of what was done, and "Action Tracker" as the title of an item.</para>
/// </summary>
internal sealed class ActionLists : IRecogniser
{
    public void Read(Draft draft)
    {
        for (var i = 0; i < draft.Passages.Count; i++)
        {
            var heading = draft.Passages[i];
            var single = IsSingle(draft, i);
            if (!(IsHeading(heading) || single) || draft.IsTaken(heading))
            {
                continue;
            }

            draft.Close(heading, nameof(ActionLists), "heads a list of actions");
            for (var next = i + 1; next < draft.Passages.Count; next++)
            {
                var item = draft.Passages[next];

                // "Action Points" and below it "1. Order a bin - Clerk": a short line with a number looks like the title of an item.
                if (item is { Kind: PassageKind.Heading, Label: not null } && IsNumberedTask(item, draft.Outline.Attendance))
                {
                    item.Kind = PassageKind.ListItem;
                }

                if (item.Kind == PassageKind.Heading || (item.Label is null && item.Kind == PassageKind.Text && next > i + 1 && draft.Passages[next - 1].Kind is PassageKind.ListItem or PassageKind.Row) || Markers.Begins(item.Text) || single && !IsTask(item, draft.Outline.Attendance))
                {
                    break;
                }

                if (item.Kind == PassageKind.Row || draft.IsTaken(item) || item.Sentences.Count == 0)
                {
                    continue;
                }

                if (ActionTexts.IsDone(item.Text) || ActionTexts.IsNone(item, item.TokenFrom(item.TextStart)))
                {
                    draft.Close(item, nameof(ActionLists), "done, or nothing to do");
                    continue;
                }

                draft.Close(item, nameof(ActionLists), "an item of a list of actions");
                draft.Add(nameof(ActionLists), $"stands under '{heading.Text.TrimEnd(':')}'", FindingKind.ActionPoint, Strength.Explicit, item, item.TextStart, item.Text.Length, ActionTexts.Owner(item, item.TextStart, draft.Outline.Attendance));
            }
        }
    }

    // "Decision" and "Action" as headings of their own: the line below is the task, not the sentence above.
    private static bool IsSingle(Draft draft, int i) =>
        IsSingle(draft.Passages[i].Words.Trim().TrimEnd(':').TrimEnd()) && i + 1 < draft.Passages.Count && IsTask(draft.Passages[i + 1], draft.Outline.Attendance);

    private static bool IsSingle(ReadOnlySpan<char> words) =>
        words.Equals("action", StringComparison.OrdinalIgnoreCase) || words.Equals("next steps", StringComparison.OrdinalIgnoreCase) || words.Equals("to do", StringComparison.OrdinalIgnoreCase) || words.Equals("follow-up", StringComparison.OrdinalIgnoreCase) || words.Equals("follow up", StringComparison.OrdinalIgnoreCase);

    // "1. Order a bin - Clerk", "2. Chairman to ring the school"; "6. Report of the Clerk" is an item of the agenda.
    private static bool IsNumberedTask(Passage passage, Attendance attendance)
    {
        var first = passage.TokenFrom(passage.TextStart);
        return first + 2 < passage.Tokens.Count && passage.Sentences.Count > 0
            && (MarkedTasks.IsOrder(passage, first) || passage.Tokens[first].Is(WordClass.VerbBase) && ActionTexts.AtTheEnd(passage, passage.TextStart, attendance) is not null
                || passage.Sentences[0].Commitments(attendance).Exists(commitment => commitment.Form == CommitmentForm.Infinitive && commitment.ClauseStart == passage.Sentences[0].FirstToken && commitment.Agent is { Acts: true }));
    }

    // "Update the plan. (Fay Maddern)", "Clerk to write", "To circulate the figures"
    private static bool IsTask(Passage passage, Attendance attendance)
    {
        var first = passage.TokenFrom(passage.TextStart);
        return passage.Kind != PassageKind.Heading && passage.Sentences.Count > 0
            && (MarkedTasks.IsOrder(passage, first) || passage.Tokens[first].Is("to") && first + 1 < passage.Tokens.Count && passage.Tokens[first + 1].Is(WordClass.VerbBase)
                || passage.Sentences[0].Commitments(attendance).Exists(commitment => commitment.Form == CommitmentForm.Infinitive && commitment.ClauseStart == passage.Sentences[0].FirstToken && commitment.Agent is { Acts: true }));
    }

    private static bool IsHeading(Passage passage)
    {
        var words = passage.Words.Trim().TrimEnd(':').TrimEnd();
        return words.Equals("actions", StringComparison.OrdinalIgnoreCase)
            || words.Equals("action points", StringComparison.OrdinalIgnoreCase)
            || words.Equals("action point", StringComparison.OrdinalIgnoreCase)
            || words.Equals("actions agreed", StringComparison.OrdinalIgnoreCase)
            || words.Equals("agreed actions", StringComparison.OrdinalIgnoreCase)
            || words.Equals("new actions", StringComparison.OrdinalIgnoreCase)
            || words.Equals("summary of actions", StringComparison.OrdinalIgnoreCase)
            || words.Equals("action list", StringComparison.OrdinalIgnoreCase)
            || words.Equals("actions arising", StringComparison.OrdinalIgnoreCase)
            || words.Equals("actions required", StringComparison.OrdinalIgnoreCase)
            || words.Equals("action items", StringComparison.OrdinalIgnoreCase)
            || words.Equals("follow-up actions", StringComparison.OrdinalIgnoreCase)
            || words.Equals("follow up actions", StringComparison.OrdinalIgnoreCase)
            || words.Equals("actions from this meeting", StringComparison.OrdinalIgnoreCase)
            || words.Equals("actions from the meeting", StringComparison.OrdinalIgnoreCase)
            || words.Equals("actions to be taken", StringComparison.OrdinalIgnoreCase)
            || words.Equals("summary of action points", StringComparison.OrdinalIgnoreCase);
    }
}
