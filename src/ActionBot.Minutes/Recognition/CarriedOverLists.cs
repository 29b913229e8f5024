using ActionBot.Minutes.DueDates;
using ActionBot.Minutes.Structure;
using ActionBot.Minutes.Text;

namespace ActionBot.Minutes.Recognition;

/// <summary>How an action of an earlier meeting is said to stand, at the end of its line.</summary>
internal enum Standing
{
    /// <summary>"Completed", "– done 4 May".</summary>
    Done,

    /// <summary>"Ongoing", "in hand", "carried forward".</summary>
    Open,

    /// <summary>"– Laid before the Parish Council 5 June", "– Visit fixed 12 June", "– See publicity report".</summary>
    Reported,
}

/// <summary>
/// What the last meeting asked for, read out again: a list in which each line ends with how it stands, and "Actions from last meeting: …" with what came of it below.
/// <para>Takes: "4/3-09 Publicity team to look into coming fetes – Ongoing" among lines of which others are "– Completed": still open, and somebody is named;
/// "Outstanding actions: Clerk to write to the school."</para>
/// <para>Refuses: "4/3-02 Plan to be filed – Completed", "Actions from last meeting: Clerk to put the subscription on the agenda.", "The following were actions at the last meeting:" above bullets that say what came of each, and the infinitives below such a heading that an answer follows.</para>
/// </summary>
internal sealed class CarriedOverLists : IRecogniser
{
    private const int FewestStandings = 2;

    private static readonly string[] UnfinishedWords = ["ongoing", "on-going", "outstanding", "not yet", "carried forward", "carry forward", "to follow", "still to"];

    public void Read(Draft draft)
    {
        var passages = draft.Passages;
        for (var i = 0; i < passages.Count; i++)
        {
            if (passages[i].IsFurniture || draft.IsTaken(passages[i]))
            {
                continue;
            }

            if (OpensEarlier(passages[i]) is { } behind)
            {
                if (behind < passages[i].Tokens.Count)
                {
                    TakeLine(draft, passages[i], behind);
                }
                else
                {
                    CloseAnswered(draft, i + 1);
                    CloseToldInPlace(draft, i + 1);
                }
            }
            else if (StandingOf(passages[i]) is not null)
            {
                i = TakeRun(draft, i);
            }
        }
    }

    // Lines that follow one another, most of them with a standing.
    private static int TakeRun(Draft draft, int first)
    {
        var passages = draft.Passages;
        var end = first;
        var sure = 0;
        while (end < passages.Count && passages[end].Kind is PassageKind.Text or PassageKind.ListItem && !passages[end].IsFurniture && !draft.IsTaken(passages[end]) && (StandingOf(passages[end]) is not null || end + 1 < passages.Count && StandingOf(passages[end + 1]) is Standing.Done or Standing.Open && passages[end].Label is not null))
        {
            sure += StandingOf(passages[end]) is Standing.Done or Standing.Open ? 1 : 0;
            end++;
        }

        for (var i = first; i < end; i++)
        {
            var passage = passages[i];
            var standing = StandingOf(passage);
            if (standing == Standing.Done || sure >= FewestStandings && standing == Standing.Reported)
            {
                draft.Close(passage, nameof(CarriedOverLists), "an earlier action, said to be done");
            }
            else if (sure >= FewestStandings && standing == Standing.Open)
            {
                if (BehindOtherTalk(passage) is { } last)
                {
                    TakeTheLast(draft, passage, last);
                    continue;
                }

                var owner = ActionTexts.Owner(passage, passage.TextStart, Shouted(passage)?.Start ?? passage.Text.Length, draft.Outline.Attendance);
                draft.Close(passage, nameof(CarriedOverLists), "an earlier action, said to be open");
                if (owner is not null || passage.Text.Contains("CHASE", StringComparison.Ordinal))
                {
                    draft.Add(nameof(CarriedOverLists), "carried over from an earlier meeting", FindingKind.ActionPoint, Strength.Explicit, passage, passage.TextStart, passage.Text.Length, owner);
                }
            }
        }

        return Math.Max(first, end - 1);
    }

    // "Barbecues: the rule was read out. The signs are to be moved. Also a light to be fitted. Ongoing": the word stands for the sentence in front of it, and the others are talk.
    private static Sentence? BehindOtherTalk(Passage passage) =>
        Shouted(passage) is null && passage.Sentences.Count > 3 && passage.Sentences[^1].Count <= 4 && passage.Sentences[^2] is { } task && passage.Sentences[0].Tokens.FindIndex(0, passage.Sentences[0].EndToken, token => token.Is(WordClass.VerbPast) && token.Shape == Shape.Lower) > 0 ? task : null;

    private static void TakeTheLast(Draft draft, Passage passage, Sentence task)
    {
        var owner = ActionTexts.Owner(passage, task.Start, task.End, draft.Outline.Attendance);
        if (task.Commitments(draft.Outline.Attendance).Count > 0 || owner is not null)
        {
            task.IsTaken = true;
            draft.Add(nameof(CarriedOverLists), "still open, behind other talk", FindingKind.ActionPoint, Strength.Explicit, passage, task.Start, passage.Sentences[^1].End, owner);
        }

        passage.Sentences[^1].IsTaken = true;
    }

    /// <summary>How a line that tells of a task says at its end that the task stands; null where it says nothing, or tells of no task.</summary>
    private static Standing? StandingOf(Passage passage) =>
        passage.Kind is PassageKind.Text or PassageKind.ListItem && passage.Text.Length <= 400 && passage.Tokens.Count >= 4 && AtItsEnd(passage) is { } standing && ActionMarkers.All(passage).Count == 0 ? standing : null;

    private static Standing? AtItsEnd(Passage passage)
    {
        var tokens = passage.Tokens;

        // "…for the coffee vans. NO REPLY – CHASE": the last sentence in capitals is how it stands.
        if (Shouted(passage) is { } shouted && IsTask(passage, shouted.FirstToken))
        {
            return Word(passage, shouted.FirstToken) ?? (shouted.Text.Contains("CHASE", StringComparison.Ordinal) || shouted.Text.Contains(" TO ", StringComparison.Ordinal) ? Standing.Open : null);
        }

        // The words behind the last dash, or the last sentence where it is short.
        for (var at = tokens.Count - 1; at > 1; at--)
        {
            var isDash = tokens[at - 1].Is("-") && tokens[at].Start > passage.TextStart;
            if (!(isDash || tokens[at - 1].Word is "." && tokens.Count - at <= 4) || !IsTask(passage, at - 1))
            {
                continue;
            }

            if (Word(passage, at) is { } said)
            {
                return said;
            }

            return isDash && tokens.Count - at <= 14 && IsReport(passage, at) ? Standing.Reported : null;
        }

        return null;
    }

    private static Sentence? Shouted(Passage passage) =>
        passage.Sentences.Count > 1 && passage.Sentences[^1] is { Count: <= 16 } last && !last.Span.ContainsAnyInRange('a', 'z') && last.Span.ContainsAnyInRange('A', 'Z') ? last : null;

    private static Standing? Word(Passage passage, int at)
    {
        var rest = passage.Text.AsSpan(passage.Tokens[at].Start).TrimEnd(".) ");
        foreach (var word in (ReadOnlySpan<string>)["completed", "complete", "done", "actioned", "closed", "discharged", "cleared", "now done", "now complete", "all done"])
        {
            if (StartsWith(rest, word) && !rest.Contains(" to ", StringComparison.Ordinal))
            {
                return Standing.Done;
            }
        }

        foreach (var word in (ReadOnlySpan<string>)["ongoing", "on going", "on-going", "outstanding", "in hand", "in progress", "carried forward", "carry forward", "c/f", "pending", "still open", "still outstanding", "still to do", "not yet done", "not done", "open"])
        {
            if (StartsWith(rest, word) && rest.Length - word.Length < 40)
            {
                return Standing.Open;
            }
        }

        return null;
    }

    private static bool StartsWith(ReadOnlySpan<char> rest, string word) => rest.StartsWith(word, StringComparison.OrdinalIgnoreCase) && (rest.Length == word.Length || !char.IsLetter(rest[word.Length]));

    // "Laid before the Council", "Visit fixed 12 June", "See report below": what came of it, without a verb that looks ahead.
    private static bool IsReport(Passage passage, int at)
    {
        var tokens = passage.Tokens;
        var told = tokens[at].Is("see");
        for (var next = at; next < tokens.Count; next++)
        {
            if (tokens[next].Is(WordClass.Modal) || tokens[next].Is("to") || tokens[next].Is("be"))
            {
                return false;
            }

            told |= tokens[next].Is(WordClass.Participle) || tokens[next].Is(WordClass.VerbPast);
        }

        return told;
    }

    // "Clerk to find a copy", "Plan to be filed", "The Chair agreed to supply a copy", "File leaflets", "Correct wording ready for the next meeting"
    private static bool IsTask(Passage passage, int end)
    {
        var first = passage.TokenFrom(passage.TextStart);

        // "- 18/16. Ask the owners"
        while (first + 1 < end && (passage.Tokens[first].Shape == Shape.Figure || passage.Tokens[first].Word is "." or ":" or "-" or ")"))
        {
            first++;
        }

        if (MarkedTasks.IsOrder(passage, first))
        {
            return true;
        }

        for (var at = first + 1; at + 1 < end; at++)
        {
            if (passage.Tokens[at].Is("to") && (passage.Tokens[at + 1].Is(WordClass.VerbBase) || passage.Tokens[at + 1].Is("be")))
            {
                return true;
            }
        }

        return false;
    }

    // "Actions from last meeting", "Outstanding actions", "Matters arising from the October meeting were set out with their outcomes:" – the token behind it.
    private static int? OpensEarlier(Passage passage)
    {
        var tokens = passage.Tokens;
        var at = passage.TokenFrom(passage.TextStart);

        // "The following were actions at the last meeting:"
        if (at + 3 < tokens.Count && tokens[at].Is("the") && tokens[at + 1].Is("following") && tokens[at + 2].Is("were"))
        {
            at += tokens[at + 3].Is("the") ? 4 : 3;
        }

        var open = at < tokens.Count && tokens[at].Is("outstanding");
        at += open ? 1 : 0;
        var matters = at + 1 < tokens.Count && tokens[at].Is("matters") && passage.Text.AsSpan(tokens[at + 1].Start).StartsWith("arising", StringComparison.OrdinalIgnoreCase);
        if (at >= tokens.Count || !(tokens[at].Is("action") || tokens[at].Is("actions") || matters))
        {
            return null;
        }

        var earlier = open;
        for (var next = at + 1; next < tokens.Count && next - at < 30; next++)
        {
            earlier |= tokens[next].Word is "last" or "previous" or "earlier" or "meeting" && next - at < 10;
            if (tokens[next].Is(":"))
            {
                // "Matters arising from the last meeting: the lamp" leads to news; only its heading may stand above tasks.
                return earlier && !(matters && next + 1 < tokens.Count) ? next + 1 : null;
            }

            if (tokens[next].Is("."))
            {
                return null;
            }
        }

        return earlier && !matters && tokens.Count - at < 10 ? tokens.Count : null;
    }

    private static void TakeLine(Draft draft, Passage passage, int behind)
    {
        var attendance = draft.Outline.Attendance;
        var open = passage.Tokens[passage.TokenFrom(passage.TextStart)].Is("outstanding");
        if (!passage.Sentences.Exists(sentence => sentence.EndToken > behind && sentence.Commitments(attendance).Exists(commitment => commitment.Form == CommitmentForm.Infinitive)))
        {
            return;
        }

        draft.Close(passage, nameof(CarriedOverLists), "what the last meeting asked for");
        foreach (var sentence in passage.Sentences.Where(sentence => sentence.EndToken > behind && !ActionTexts.IsDone(sentence.Text)))
        {
            var start = Math.Max(sentence.Start, passage.Tokens[behind].Start);
            if ((open || sentence.Text.Contains("ongoing", StringComparison.OrdinalIgnoreCase) || sentence.Text.Contains("outstanding", StringComparison.OrdinalIgnoreCase)) && ActionTexts.Owner(passage, start, sentence.End, attendance) is { } owner)
            {
                draft.Add(nameof(CarriedOverLists), "still open from an earlier meeting", FindingKind.ActionPoint, Strength.Explicit, passage, start, sentence.End, owner, new Draft.Options(Reference: passage.Label));
            }
        }
    }

    // "Jean to speak to Emma about the barns." and below it "Alma had told the owners…": the answer stands under the task.
    private static void CloseAnswered(Draft draft, int first)
    {
        var attendance = draft.Outline.Attendance;
        for (var i = first; i + 1 < draft.Passages.Count && draft.Passages[i].Kind != PassageKind.Heading; i++)
        {
            var (task, answer) = (draft.Passages[i], draft.Passages[i + 1]);
            if (!draft.IsTaken(task) && Asks(task, attendance) && answer.Kind != PassageKind.Heading && answer.Sentences.Count > 0 && !Asks(answer, attendance) && Tells(answer.Sentences[0]))
            {
                draft.Close(task, nameof(CarriedOverLists), "what the last meeting asked for; what came of it stands below");
            }
        }
    }

    // "- Policy to be sent with the papers for the next meeting. Sent with the papers for this one.": task and answer share a bullet. Refuses: "Plan to be drawn up. Not yet done.", "The Clerk sent the forms. If Jill hears nothing, she will ring him." and a bullet that says only the task.
    private static void CloseToldInPlace(Draft draft, int first)
    {
        var attendance = draft.Outline.Attendance;
        for (var i = first; i < draft.Passages.Count && draft.Passages[i].Kind == PassageKind.ListItem; i++)
        {
            var told = draft.Passages[i];
            if (!draft.IsTaken(told) && told.Sentences.Count > 1 && told.Sentences.FindIndex(sentence => BeginsToAsk(sentence, attendance)) is var task and >= 0 && task < told.Sentences.Count - 1 && !Array.Exists(UnfinishedWords, word => told.Text.Contains(word, StringComparison.OrdinalIgnoreCase)))
            {
                draft.Close(told, nameof(CarriedOverLists), "what the last meeting asked for; what came of it stands behind");
            }
        }
    }

    private static bool Asks(Passage passage, Attendance attendance) =>
        passage.Sentences.Count is 1 or 2 && BeginsToAsk(passage.Sentences[0], attendance);

    private static bool BeginsToAsk(Sentence sentence, Attendance attendance) =>
        sentence.Commitments(attendance).Exists(commitment => commitment.Form == CommitmentForm.Infinitive && commitment.ClauseStart == sentence.FirstToken);

    private static bool Tells(Sentence sentence)
    {
        for (var at = sentence.FirstToken; at < sentence.EndToken; at++)
        {
            if (sentence[at].Shape == Shape.Lower && (sentence[at].Is(WordClass.VerbPast) || sentence[at].Is(WordClass.Have) || sentence[at].Is(WordClass.Reporting) || sentence[at].Word is "was" or "were" or "had"))
            {
                return true;
            }
        }

        return false;
    }
}
