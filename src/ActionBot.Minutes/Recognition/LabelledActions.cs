using System.Buffers;
using System.Globalization;
using ActionBot.Minutes.DueDates;
using ActionBot.Minutes.Owners;
using ActionBot.Minutes.Structure;
using ActionBot.Minutes.Text;

namespace ActionBot.Minutes.Recognition;

/// <summary>
/// A paragraph that begins with the marker. Where words follow, they are the action; where only a name or nothing follows, the sentence before is.
/// <para>Takes: "Action Point 2: That at the January meeting the Director provides…", "ACTION: JM to cost an extra two hours", "Action – Clerk to write",
/// "Action: Hazel Court" and "ACTION" alone behind the sentence that carries the task.</para>
/// <para>Refuses: "Action Tracker pdf icon", "Actions 4, 5 and 9 were closed", "Action taken: none".</para>
/// </summary>
internal sealed class LabelledActions : IRecogniser
{
    public void Read(Draft draft)
    {
        var attendance = draft.Outline.Attendance;
        for (var i = 0; i < draft.Passages.Count; i++)
        {
            var passage = draft.Passages[i];
            if (passage.IsFurniture || draft.IsTaken(passage))
            {
                continue;
            }

            if ((Numbered(passage) ?? Marker(passage, passage.TokenFrom(passage.TextStart))) is not { } marker)
            {
                InTheMiddle(draft, passage);
                continue;
            }

            var rest = marker.EndToken;
            var tokens = passage.Tokens;
            if (rest >= tokens.Count || IsOnlyAName(passage, rest, attendance))
            {
                TakeSentenceBefore(draft, i, passage, rest);
            }
            else if (ActionTexts.IsDone(passage.Text) || ActionTexts.IsNone(passage, rest))
            {
                draft.Close(passage, nameof(LabelledActions), "done, or nothing to do");
            }
            else
            {
                draft.Close(passage, nameof(LabelledActions), "begins with the marker");
                foreach (var (start, end) in Parts(passage, rest, attendance))
                {
                    var owner = OwnerOf(passage, start, end, attendance);
                    var time = Labelled(passage, start, end, TimeLabels);
                    draft.Add(nameof(LabelledActions), $"marked '{marker.Label}'", FindingKind.ActionPoint, Strength.Explicit, passage, start == tokens[rest].Start ? (marker.IsLabel ? 0 : passage.TextStart) : start, end, owner, new Draft.Options(Reference: marker.HasNumber ? marker.Label : passage.Label, Due: time is null ? null : DuePhraseReader.Read(time)));
                }
            }
        }
    }

    // "Drivers have asked for a later finish. ACTION 3.2: JM to cost an extra two hours"
    private static void InTheMiddle(Draft draft, Passage passage)
    {
        var marked = passage.Sentences.Skip(1).Where(sentence => !sentence.IsTaken).Select(sentence => (Sentence: sentence, Marker: Marker(passage, sentence.FirstToken))).Where(pair => pair.Marker is not null).ToList();
        for (var i = 0; i < marked.Count; i++)
        {
            var (sentence, marker) = marked[i];
            if (marker!.EndToken >= sentence.EndToken || IsOnlyAName(passage, marker.EndToken, draft.Outline.Attendance))
            {
                continue;
            }

            var until = i + 1 < marked.Count ? marked[i + 1].Sentence : null;
            var end = until is null ? passage.Text.Length : passage.Sentences[until.Index - 1].End;
            foreach (var taken in passage.Sentences.Where(one => one.Index >= sentence.Index && (until is null || one.Index < until.Index)))
            {
                taken.IsTaken = true;
            }

            // "…might tell all providers. ACTION: To be raised with the team": the task stands in front of the marker.
            var rest = passage.Tokens[marker.EndToken];
            var from = rest.Is("to") || rest.Shape == Shape.Lower && !rest.Is(WordClass.Role) ? passage.Sentences[sentence.Index - 1] : sentence;
            from.IsTaken = true;
            draft.Add(nameof(LabelledActions), $"marked '{marker.Label}'", FindingKind.ActionPoint, Strength.Explicit, passage, from.Start, end, OwnerOf(passage, rest.Start, end, draft.Outline.Attendance), new Draft.Options(Reference: marker.HasNumber ? marker.Label : passage.Label));
        }
    }

    // "Action: PH to write to the landlords. JL to ring the school." is two.
    private static IEnumerable<(int Start, int End)> Parts(Passage passage, int rest, Attendance attendance)
    {
        var first = passage.Tokens[rest].Start;
        var sentences = passage.Sentences.Where(sentence => sentence.End > first).ToList();
        var starts = sentences.Where(sentence => sentence.Start > first && sentence.Commitments(attendance).Exists(commitment => commitment.Form == CommitmentForm.Infinitive && commitment.Agent is { Acts: true } && commitment.ClauseStart == sentence.FirstToken)).Select(sentence => sentence.Start).ToList();
        var from = first;
        foreach (var start in starts)
        {
            yield return (from, passage.Text[..start].TrimEnd().Length);
            from = start;
        }

        yield return (from, passage.Text.Length);
    }

    private static Agent? OwnerOf(Passage passage, int start, int end, Attendance attendance)
    {
        if (Labelled(passage, start, end, OwnerLabels) is { } labelled)
        {
            return new Agent(AgentKind.Post, 0, 0, labelled);
        }

        // "Action: Head of Parks – inspect the oak", "ACTION – JB: write to the school"
        var tokens = passage.Tokens;
        var first = tokens.FindIndex(token => token.Start >= start);
        var mark = first;
        while (mark < tokens.Count && mark - first < 8 && !(tokens[mark].Word is ":" or "-" && tokens[mark].Start > start))
        {
            mark++;
        }

        if (mark > first && mark < tokens.Count && tokens[mark].Word is ":" or "-" && tokens[mark].Start > tokens[mark - 1].End - (tokens[mark].Is(":") ? 1 : 0) && ActionTexts.IsName(passage, first, mark, attendance))
        {
            return new Agent(AgentKind.Post, first, mark, passage.Text[tokens[first].Start..tokens[mark - 1].End]);
        }

        // "ACTION HB to AF": from one to the other, without a verb.
        if (first + 2 < tokens.Count && tokens[first].IsCapital && tokens[first + 1].Is("to") && tokens[first + 2].IsCapital && ActionTexts.IsName(passage, first, first + 1, attendance))
        {
            return new Agent(AgentKind.Person, first, first + 1, passage.Text[tokens[first].Start..tokens[first].End]);
        }

        return ActionTexts.Owner(passage, start, attendance);
    }

    private static void TakeSentenceBefore(Draft draft, int i, Passage marker, int rest)
    {
        var before = i - 1;
        while (before >= 0 && (draft.Passages[before].Sentences.Count == 0 || draft.Passages[before].Kind == PassageKind.Heading && draft.Passages[before].Text.Length < 4))
        {
            before--;
        }

        if (before < 0 || draft.Passages[before].Kind == PassageKind.Heading || draft.Passages[before].IsFurniture || draft.IsTaken(draft.Passages[before]))
        {
            return;
        }

        var carrier = draft.Passages[before];
        var sentence = carrier.Sentences[^1];
        var owner = rest < marker.Tokens.Count
            ? new Agent(AgentKind.Post, rest, NameEnd(marker, rest), marker.Text[marker.Tokens[rest].Start..marker.Tokens[NameEnd(marker, rest) - 1].End].TrimEnd('.', ' ', ')'))
            : SpokenOwner(sentence, draft.Outline.Attendance);
        sentence.IsTaken = true;
        var time = rest < marker.Tokens.Count ? Labelled(marker, marker.Tokens[rest].Start, marker.Text.Length, TimeLabels) : null;
        draft.Close(marker, nameof(LabelledActions), "marks the sentence before it");
        draft.Add(nameof(LabelledActions), "the marker stands behind the sentence", FindingKind.ActionPoint, Strength.Explicit, carrier, sentence.Start, marker, marker.Text.Length, owner, new Draft.Options(Reference: carrier.Label, Due: time is null ? null : DuePhraseReader.Read(time)));
    }

    internal static Agent? SpokenOwner(Sentence sentence, Attendance attendance) =>
        sentence.Commitments(attendance).Where(commitment => !commitment.IsPassive && commitment.Agent is { Acts: true }).Select(commitment => commitment.Agent).FirstOrDefault()
        ?? (AgentFinder.Subject(sentence.Passage, sentence.FirstToken, sentence.EndToken, attendance) is { Kind: AgentKind.Person or AgentKind.Post } subject ? subject : null);

    private static bool IsOnlyAName(Passage passage, int rest, Attendance attendance) => ActionTexts.IsName(passage, rest, NameEnd(passage, rest), attendance);

    // "Action by: Head of Parks    Due: 18 February": the name ends where another label begins.
    private static int? LabelBehind(Passage passage, int from)
    {
        for (var at = from + 1; at + 1 < passage.Tokens.Count; at++)
        {
            if (passage.Tokens[at + 1].Is(":") && Array.Exists(TimeLabels, label => passage.Text.AsSpan(passage.Tokens[at].Start, passage.Tokens[at].End - passage.Tokens[at].Start).Equals(label, StringComparison.OrdinalIgnoreCase)))
            {
                return at;
            }
        }

        return null;
    }

    private static readonly string[] TimeLabels = ["due", "deadline", "when", "date", "target", "timescale", "by"];
    private static readonly string[] OwnerLabels = ["owner", "lead", "responsible", "who", "assigned", "officer"];

    // "…to the group. Owner: Priya Nair. Due: 19 May.": labels inside the action.
    private static string? Labelled(Passage passage, int start, int end, string[] labels)
    {
        for (var at = passage.TokenFrom(start); at + 2 < passage.Tokens.Count && passage.Tokens[at + 2].Start < end; at++)
        {
            if (!passage.Tokens[at + 1].Is(":") || !Array.Exists(labels, label => passage.Text.AsSpan(passage.Tokens[at].Start, passage.Tokens[at].End - passage.Tokens[at].Start).Equals(label, StringComparison.OrdinalIgnoreCase)))
            {
                continue;
            }

            var last = at + 2;
            while (last < passage.Tokens.Count && passage.Tokens[last].Start < end && !(passage.Tokens[last].Word is "." or ";" && (last + 1 >= passage.Tokens.Count || passage.Tokens[last + 1].IsCapital)) && !(last + 1 < passage.Tokens.Count && passage.Tokens[last + 1].Is(":")))
            {
                last++;
            }

            return last > at + 2 ? passage.Text[passage.Tokens[at + 2].Start..passage.Tokens[last - 1].End] : null;
        }

        return null;
    }

    private static int NameEnd(Passage passage, int rest)
    {
        if (LabelBehind(passage, rest) is { } label)
        {
            return label;
        }

        var end = passage.Tokens.Count;
        while (end > rest && passage.Tokens[end - 1].Word is "." or "]" or ")")
        {
            end--;
        }

        // "Action – All Members to note": the verb says nothing that the sentence before does not.
        if (end - rest > 2 && passage.Tokens[end - 2].Is("to") && passage.Tokens[end - 1].Word is "note" or "action" or "progress")
        {
            end -= 2;
        }

        return Math.Max(end, rest);
    }

    // "AP125 SL to ask the partners", "AP 3: …": the abbreviation with its number, read as a label or as words.
    private static Found? Numbered(Passage passage)
    {
        if (passage.Label is { } label && IsAbbreviation(label.AsSpan().TrimEnd(".:)")))
        {
            return new Found(passage.TokenFrom(passage.TextStart), label, true, IsLabel: true);
        }

        var at = passage.TokenFrom(passage.TextStart);
        if (at >= passage.Tokens.Count)
        {
            return null;
        }

        var word = passage.Text.AsSpan(passage.Tokens[at].Start, passage.Tokens[at].End - passage.Tokens[at].Start);
        var end = word is "AP" && at + 1 < passage.Tokens.Count && passage.Tokens[at + 1].Shape == Shape.Figure ? at + 2 : IsAbbreviation(word) ? at + 1 : at;
        if (end == at)
        {
            return null;
        }

        var rest = end;
        while (rest < passage.Tokens.Count && passage.Tokens[rest].Word is ":" or "-" or "." or ";" or ")")
        {
            rest++;
        }

        return rest < passage.Tokens.Count ? new Found(rest, passage.Text[passage.Tokens[at].Start..passage.Tokens[end - 1].End], true) : null;
    }

    private static readonly SearchValues<char> Figures = SearchValues.Create("0123456789/.-");

    private static bool IsAbbreviation(ReadOnlySpan<char> word) => word.Length is > 2 and <= 8 && word.StartsWith("AP") && !word[2..].ContainsAnyExcept(Figures);

    private sealed record Found(int EndToken, string Label, bool HasNumber, bool IsLabel = false);

    /// <summary>The marker with which a paragraph begins.</summary>
    private static Found? Marker(Passage passage, int at)
    {
        var tokens = passage.Tokens;
        if (at < 0)
        {
            return null;
        }

        var bracketed = false;
        while (at < tokens.Count && tokens[at].Word is "(" or "[" or "*")
        {
            bracketed = true;
            at++;
        }

        var first = at;
        var isNew = at < tokens.Count && tokens[at].Is("new") && tokens[at].IsCapital;
        at += isNew ? 1 : 0;

        // "For action: Clerk to order two butts."
        var isFor = at + 2 < tokens.Count && tokens[at].Is("for") && tokens[at].IsCapital && tokens[at + 1].Is("action") && tokens[at + 2].Word is ":" or "-";
        at += isFor ? 1 : 0;
        if (at >= tokens.Count || !(tokens[at].Is("action") || tokens[at].Is("actions")) || !(tokens[at].IsCapital || isNew || isFor) || ActionTexts.IsTitle(passage, at))
        {
            return null;
        }

        var capitals = tokens[at].Shape == Shape.Upper;
        at++;
        var point = at < tokens.Count && (tokens[at].Is("point") || tokens[at].Is("item"));
        at += point ? 1 : 0;
        at += at < tokens.Count && (tokens[at].Is("no") || tokens[at].Is("number")) ? 1 : 0;
        at += at < tokens.Count && tokens[at].Is(".") && point ? 1 : 0;
        var number = at < tokens.Count && (tokens[at].Shape == Shape.Figure || (tokens[at].End - tokens[at].Start <= 2 && tokens[at].IsCapital && at + 1 < tokens.Count && tokens[at + 1].Word is ":" or "-"));
        at += number ? 1 : 0;

        // "Action by: Head of Regeneration", "Action for: Clerk", "Action owner – JB"
        at += at + 1 < tokens.Count && tokens[at + 1].Word is ":" or "-" && passage.Text.AsSpan(tokens[at].Start, tokens[at].End - tokens[at].Start) is "by" or "By" or "BY" or "for" or "For" or "FOR" or "owner" or "Owner" or "required" or "agreed" ? 1 : 0;
        var label = passage.Text[tokens[first].Start..tokens[at - 1].End];
        var marked = at < tokens.Count && tokens[at].Word is ":" or "-" or "]" or ";";
        while (at < tokens.Count && tokens[at].Word is ":" or "-" or "]" or ";" or ".")
        {
            at++;
        }

        // "ACTION PH to write": capitals are marker enough where somebody's name follows; "Action taken was noted" is a sentence.
        return marked || at >= tokens.Count && (capitals || at - first > 1) || (bracketed && IsOnlyAName(passage, at, Attendance.Nobody)) || (capitals && tokens[at].IsCapital) || (number && capitals) ? new Found(at, label, number) : null;
    }
}
