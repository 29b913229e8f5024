using ActionBot.Minutes.DueDates;
using ActionBot.Minutes.Owners;
using ActionBot.Minutes.Structure;
using ActionBot.Minutes.Text;

namespace ActionBot.Minutes.Recognition;

/// <summary>
/// A marker in front of its task, at the head of a paragraph or inside one. Where only a name or nothing follows the marker that heads a paragraph, the sentence before is the task.
/// <para>Takes: "Action Point 2: That at the January meeting the Director provides…", "ACTION: JM to cost an extra two hours", "Action – Clerk to write",
/// "…in poor repair – ACTION: JB to ring the owner", "Action: Hazel Court", "(Act Clerk)" and "ACTION" alone behind the sentence that carries the task.</para>
/// <para>Refuses: "Action Tracker pdf icon", "Actions 4, 5 and 9 were closed", "Action taken: none", "The Chair welcomed everybody. Action: Chair"; and what is told behind the task:
/// "Action: Clerk to order two. The Council resolved to close the path."</para>
/// </summary>
internal sealed class LabelledActions : IRecogniser
{
    public void Read(Draft draft)
    {
        var attendance = draft.Outline.Attendance;
        for (var i = 0; i < draft.Passages.Count; i++)
        {
            var passage = draft.Passages[i];
            if (passage.IsFurniture || draft.IsTaken(passage) || ActionMarkers.All(passage) is not { Count: > 0 } markers)
            {
                continue;
            }

            if (IsColumnHead(draft, i))
            {
                continue;
            }

            for (var each = 0; each < markers.Count; each++)
            {
                var marker = markers[each];
                var until = each + 1 < markers.Count ? markers[each + 1].FirstToken : passage.Tokens.Count;
                var heads = each == 0 && marker.FirstToken <= passage.TokenFrom(passage.TextStart);
                var rest = marker.EndToken;
                // "That the Head of Housing and the Deputy Town Clerk write to him" is a clause, for all its capitals.
                if (rest >= until || !passage.Tokens[rest].Is("that") && (IsOnlyAName(passage, rest, attendance) || ActionMarkers.NameEnd(passage, rest, attendance) is { } name && !MarkedTasks.GoesOn(passage, name, attendance)))
                {
                    // Inside a paragraph the sentence before is in the same passage: that is TrailingActions'.
                    if (heads)
                    {
                        TakeSentenceBefore(draft, i, passage, rest, alone: until == passage.Tokens.Count && (rest >= until || IsOnlyAName(passage, rest, attendance)));
                    }
                }
                else
                {
                    Take(draft, i, marker, until, heads);
                    if (heads && until == passage.Tokens.Count && marker.Label.EndsWith('s'))
                    {
                        TakeTheRest(draft, i);
                    }
                }
            }
        }
    }

    // "ACTION BY" alone on its line is the head of a column, unless a name stands below it.
    private static bool IsColumnHead(Draft draft, int i)
    {
        var (passage, next) = (draft.Passages[i], i + 1);
        if (i > 0 && passage.Text.AsSpan().Trim() is "ACTION" or "Action" or "Actions" or "ACTIONS" && draft.Passages[i - 1].Text.AsSpan().Trim() is "Item" or "Agenda Item" or "Agenda item" or "Item No" or "Item No." or "Discussion" or "Subject" or "Topic" or "Minute" or "ITEM" or "AGENDA ITEM")
        {
            return true;
        }

        return passage.Text.AsSpan().Trim().TrimEnd(':').Equals("action by", StringComparison.OrdinalIgnoreCase)
            && (next >= draft.Passages.Count || draft.Passages[next].Tokens.Count == 0 || !ActionTexts.IsName(draft.Passages[next], 0, draft.Passages[next].Tokens.Count, draft.Outline.Attendance));
    }

    private static void Take(Draft draft, int i, ActionMarkers.Found marker, int until, bool heads)
    {
        var passage = draft.Passages[i];
        var attendance = draft.Outline.Attendance;
        var tokens = passage.Tokens;
        var rest = marker.EndToken;
        if (marker.HasNumber && IsTold(passage, rest, until, attendance))
        {
            CloseUpTo(draft, passage, tokens[marker.FirstToken].Start, tokens[until - 1].End, heads && until == tokens.Count, "tells what somebody did about an earlier action");
            return;
        }

        var parts = MarkedTasks.Of(passage, rest, until, attendance);
        var whole = heads && until == tokens.Count;
        if (whole && ActionTexts.IsDone(passage.Text) || ActionTexts.IsNone(passage, rest) || ActionTexts.IsDone(passage.Text[tokens[rest].Start..parts[^1].End]))
        {
            CloseUpTo(draft, passage, tokens[marker.FirstToken].Start, whole ? passage.Text.Length : parts[^1].End, whole, "done, or nothing to do");
            return;
        }

        CloseUpTo(draft, passage, tokens[marker.FirstToken].Start, parts[^1].End, heads, "begins with the marker");
        foreach (var (start, end) in parts)
        {
            var time = Labelled(passage, start, end, TimeLabels);
            var (from, owner) = (start, OwnerOf(passage, start, end, attendance));
            if (start == tokens[rest].Start)
            {
                from = heads ? marker.IsLabel ? 0 : passage.TextStart : tokens[marker.FirstToken].Start;

                // "JB – Action: to circulate the list", "Lead: Neil Gray. Action: speak to the ranger": who is to do it stands in front.
                if (!heads && owner is null && NameInFront(passage, marker.FirstToken, attendance) is { } front)
                {
                    (from, owner) = (passage.TextStart, front);
                }

                owner = marker.Owner ?? owner ?? (until == tokens.Count ? NameBelow(draft, i) : null);

                // "…might tell all providers. ACTION: To be raised with the team": the task stands in front of the marker.
                if (!heads && marker.Owner is null && (tokens[rest].Is("to") || tokens[rest].Shape == Shape.Lower && !tokens[rest].Is(WordClass.Role) && !tokens[rest].Is(WordClass.Collective)) && passage.Sentences.FindLast(sentence => sentence.Start < from) is { IsTaken: false } before)
                {
                    before.IsTaken = true;
                    from = before.Start;
                }
                else if (!heads && MarkedTasks.IsBare(passage, rest, end) && passage.Sentences.FindLast(sentence => sentence.Start < from) is { IsTaken: false } said)
                {
                    // "Members asked for a site visit. ACTION: Clerk to arrange" asks for one thing.
                    said.IsTaken = true;
                }
            }

            draft.Add(nameof(LabelledActions), $"marked '{marker.Label}'", FindingKind.ActionPoint, Strength.Explicit, passage, from, end, owner, new Draft.Options(Reference: marker.HasNumber ? marker.Label : passage.Label, Due: time is null ? null : DuePhraseReader.Read(time)));
        }
    }

    // "Action Point 4 – RT read out a letter", "Action 6 – JS gave the figures": the number is of the last meeting's list, and this is what became of it.
    // Refuses: "Action 6 – JS to read out the letter", "Action 6 – JS gave the figures and will send them round".
    private static bool IsTold(Passage passage, int rest, int until, Attendance attendance)
    {
        var tokens = passage.Tokens;
        rest += rest < until && tokens[rest].Is("-") ? 1 : 0;
        var verb = rest;
        while (verb < until && verb - rest < 5 && !(tokens[verb].Is(WordClass.VerbPast) && tokens[verb].Shape == Shape.Lower))
        {
            verb++;
        }

        if (verb <= rest || verb + 1 >= until || verb - rest >= 5 || !ActionTexts.IsName(passage, rest, verb, attendance) || tokens[verb].Is(WordClass.Commit) || tokens[verb].Word is "asked" or "requested" or "agreed" or "instructed"
            || tokens[verb].Is(WordClass.VerbBase) && !(tokens[verb].Is("read") && (tokens[verb + 1].Word is "out" or "from" or "through" || tokens[verb + 1].Is(WordClass.Article))))
        {
            return false;
        }

        return !passage.Sentences.Exists(sentence => sentence.EndToken > rest && sentence.FirstToken < until && sentence.Commitments(attendance).Exists(commitment => commitment.FirstToken >= rest && commitment.FirstToken < until && !commitment.IsUsual));
    }

    private static Agent? NameInFront(Passage passage, int marker, Attendance attendance)
    {
        var tokens = passage.Tokens;
        var first = passage.TokenFrom(passage.TextStart);
        first += first + 1 < marker && tokens[first + 1].Is(":") ? 2 : 0;
        var end = marker;
        while (end > first && tokens[end - 1].Word is "-" or "." or ":" or ";" or ",")
        {
            end--;
        }

        return end > first && end - first < 5 && ActionTexts.IsName(passage, first, end, attendance) ? new Agent(AgentKind.Person, first, end, passage.Text[tokens[first].Start..tokens[end - 1].End]) : null;
    }

    // "Action points: Mark to check the loop." and on the lines below "Mark to send details to the radio,", "Sophie to bring drinks": the label heads them all.
    private static void TakeTheRest(Draft draft, int i)
    {
        for (var next = i + 1; next < draft.Passages.Count; next++)
        {
            var passage = draft.Passages[next];
            var first = passage.TokenFrom(passage.TextStart);
            if (passage.Kind is not (PassageKind.Text or PassageKind.ListItem) || passage.IsFurniture || draft.IsTaken(passage) || passage.AgendaItem != draft.Passages[i].AgendaItem || first >= passage.Tokens.Count || !passage.Tokens[first].IsCapital
                || passage.Sentences.Count is 0 or > 2 || ActionTexts.Owner(passage, passage.TextStart, draft.Outline.Attendance) is not { } owner || owner.FirstToken > first + 1 || owner.EndToken >= passage.Tokens.Count || !passage.Tokens[owner.EndToken].Is("to"))
            {
                return;
            }

            draft.Close(passage, nameof(LabelledActions), "stands in the list that the label above heads");
            draft.Add(nameof(LabelledActions), "stands in the list that the label above heads", FindingKind.ActionPoint, Strength.Explicit, passage, passage.TextStart, passage.Text.Length, owner, new Draft.Options(Reference: passage.Label));
        }
    }

    // What is told behind the task stays open: "…to order two. The Council resolved to close the path."
    private static void CloseUpTo(Draft draft, Passage passage, int from, int end, bool heads, string why)
    {
        if (heads)
        {
            draft.CloseInPart(passage, end, nameof(LabelledActions), why);
        }

        foreach (var sentence in passage.Sentences.Where(sentence => sentence.End > from && sentence.Start < end))
        {
            sentence.IsTaken = true;
        }
    }

    // "ACTION: To be raised with the team", and far below in the column "Action" with "T. Hallam" under it.
    private static Agent? NameBelow(Draft draft, int i)
    {
        var next = i + 1;
        if (next < draft.Passages.Count && draft.Passages[next].Text.TrimEnd(':') is "Action" or "ACTION" or "Action by" or "Action By")
        {
            next++;
        }

        if (next >= draft.Passages.Count || draft.Passages[next] is not { Label: null, Text.Length: < 40 } below || below.Tokens.Count == 0 || draft.IsTaken(below) || next == i + 1
            || !ActionTexts.IsName(below, 0, below.Tokens.Count, draft.Outline.Attendance))
        {
            return null;
        }

        draft.Close(below, nameof(LabelledActions), "who is to do what is marked above");
        return new Agent(AgentKind.Person, 0, 0, below.Text.Trim().TrimEnd('.'));
    }

    private static Agent? OwnerOf(Passage passage, int start, int end, Attendance attendance)
    {
        if (Labelled(passage, start, end, OwnerLabels) is { } labelled)
        {
            return new Agent(AgentKind.Post, 0, 0, labelled);
        }

        // "…what the county does. By: Cllr EL"; "By: 19 May" is a time.
        if (Labelled(passage, start, end, ["by"]) is { } who && DuePhraseReader.Read(who) is null && ActionTexts.IsName(passage, passage.TokenFrom(passage.Text.IndexOf(who, start, StringComparison.Ordinal)), passage.TokenFrom(end), attendance))
        {
            return new Agent(AgentKind.Post, 0, 0, who);
        }

        // "Action: Head of Parks – inspect the oak", "ACTION – JB: write to the school"
        var tokens = passage.Tokens;
        var first = passage.TokenFrom(start);
        var mark = first;
        while (mark < tokens.Count && mark - first < 8 && !(tokens[mark].Word is ":" or "-" && tokens[mark].Start > start))
        {
            mark++;
        }

        if (mark > first && mark < tokens.Count && tokens[mark].Word is ":" or "-" && tokens[mark].Start > tokens[mark - 1].End - (tokens[mark].Is(":") ? 1 : 0) && ActionTexts.IsName(passage, first, mark, attendance))
        {
            return new Agent(AgentKind.Post, first, mark, passage.Text[tokens[first].Start..tokens[mark - 1].End]);
        }

        // "ACTION: Everyone speak to Charlotte", "Action: All read the draft"
        if (first + 2 < tokens.Count && tokens[first].IsCapital && tokens[first].Word is "everyone" or "everybody" or "all" && tokens[first + 1] is { Shape: Shape.Lower } order && order.Is(WordClass.VerbBase) && !order.Is(WordClass.Document))
        {
            return new Agent(AgentKind.Collective, first, first + 1, passage.Text[tokens[first].Start..tokens[first].End]);
        }

        // "ACTION HB to AF": from one to the other, without a verb.
        if (first + 2 < tokens.Count && tokens[first].IsCapital && tokens[first + 1].Is("to") && tokens[first + 2].IsCapital && ActionTexts.IsName(passage, first, first + 1, attendance))
        {
            return new Agent(AgentKind.Person, first, first + 1, passage.Text[tokens[first].Start..tokens[first].End]);
        }

        // "ACTION – AW agenda item for the next meeting": initials of somebody who was there, and what there is to do.
        if (first + 2 < tokens.Count && tokens[first].Shape == Shape.Upper && tokens[first + 1].Shape == Shape.Lower && !tokens[first + 1].Is("to") && !tokens[first + 1].Is("and") && attendance.Knows(passage.Text[tokens[first].Start..tokens[first].End]))
        {
            return new Agent(AgentKind.Person, first, first + 1, passage.Text[tokens[first].Start..tokens[first].End]);
        }

        // "Action: Scan the letter to the owner By Office": the column "By" ran into the line.
        var last = passage.TokenFrom(end) - 1;
        last -= last > first && tokens[last].Is(".") ? 1 : 0;
        for (var by = last; by > first && last - by < 5 && tokens[by].IsCapital; by--)
        {
            if (tokens[by].Is("by") && by < last)
            {
                return new Agent(AgentKind.Post, by + 1, last + 1, passage.Text[tokens[by + 1].Start..tokens[last].End]);
            }
        }

        return ActionTexts.Owner(passage, start, end, attendance);
    }

    private static void TakeSentenceBefore(Draft draft, int i, Passage marker, int rest, bool alone)
    {
        var attendance = draft.Outline.Attendance;
        var before = i - 1;
        while (before >= 0 && (draft.Passages[before].Sentences.Count == 0 || !draft.Passages[before].Text.Any(char.IsLetter) || draft.Passages[before].Kind == PassageKind.Heading && draft.Passages[before].Text.Length < 4))
        {
            before--;
        }

        if (before < 0 || draft.Passages[before].Kind == PassageKind.Heading || draft.Passages[before].IsFurniture || draft.IsTaken(draft.Passages[before]))
        {
            return;
        }

        var carrier = draft.Passages[before];
        var sentence = carrier.Sentences[^1];

        // "Action By: Nil"
        if (rest < marker.Tokens.Count && ActionTexts.IsNone(marker, rest))
        {
            draft.Close(marker, nameof(LabelledActions), "nothing to do");
            return;
        }

        // "Action by:" below the limbs of a decision, who is to act on the lines below it: the limbs are the decision's.
        if (alone && rest >= marker.Tokens.Count && (carrier.UnderDecision || carrier.Words.StartsWith("To ", StringComparison.Ordinal) || carrier.Words.StartsWith("That ", StringComparison.Ordinal)) && marker.Text.Contains(" by", StringComparison.OrdinalIgnoreCase))
        {
            draft.Close(marker, nameof(LabelledActions), "says who acts on the decision above");
            return;
        }

        var named = rest < marker.Tokens.Count ? alone ? NameEnd(marker, rest) : ActionMarkers.NameEnd(marker, rest, attendance) ?? rest + 1 : rest;
        var owner = rest < marker.Tokens.Count
            ? new Agent(AgentKind.Post, rest, named, marker.Text[marker.Tokens[marker.Tokens[rest].Is("the") && rest + 1 < named ? rest + 1 : rest].Start..marker.Tokens[named - 1].End].TrimEnd('.', ' ', ')'))
            : SpokenOwner(sentence, attendance);
        var end = alone ? marker.Text.Length : marker.Sentences.First(one => one.EndToken >= named).End;
        draft.CloseInPart(marker, end, nameof(LabelledActions), "marks the sentence before it");
        if (MarkedTasks.HasNone(sentence, attendance))
        {
            draft.Refuse(sentence, nameof(LabelledActions), "marked, but there is nothing to do in it");
            return;
        }

        // "The Clerk to let the company know. Cllr Sadler reported that the lamp is up. ACTION: The Clerk": news stand between the task and its marker.
        var (first, start) = (carrier, sentence.Start);
        if (owner is not null && Owing(draft, before, sentence, owner, attendance) is { } owing)
        {
            (first, start) = (owing.Passage, owing.Start);
            owing.IsTaken = true;
        }

        sentence.IsTaken = true;
        var time = rest < marker.Tokens.Count ? Labelled(marker, marker.Tokens[rest].Start, marker.Text.Length, TimeLabels) : null;
        draft.Add(nameof(LabelledActions), "the marker stands behind the sentence", FindingKind.ActionPoint, Strength.Explicit, first, start, marker, end, owner, new Draft.Options(Reference: carrier.Label, Due: time is null ? null : DuePhraseReader.Read(time)));
    }

    // The sentence right before the last one, where it binds the one who is named and the last one binds nobody.
    private static Sentence? Owing(Draft draft, int carrier, Sentence last, Agent owner, Attendance attendance)
    {
        if (last.Commitments(attendance).Exists(commitment => !commitment.IsUsual))
        {
            return null;
        }

        var before = last.Index > 0 ? last.Passage.Sentences[last.Index - 1] : carrier > 0 && draft.Passages[carrier - 1] is { Kind: PassageKind.Text or PassageKind.ListItem, Sentences.Count: > 0 } other && other.AgendaItem == last.Passage.AgendaItem ? other.Sentences[^1] : null;
        return before is { IsTaken: false } && before.Commitments(attendance).Exists(commitment => commitment.Agent is { Acts: true } agent && !commitment.IsPassive && owner.Text.EndsWith(agent.Text, StringComparison.OrdinalIgnoreCase)) ? before : null;
    }

    internal static Agent? SpokenOwner(Sentence sentence, Attendance attendance) =>
        sentence.Commitments(attendance).Where(commitment => !commitment.IsPassive && commitment.Agent is { Acts: true }).Select(commitment => commitment.Agent).FirstOrDefault()
        ?? ActionTexts.Asked(sentence, attendance)
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
}
