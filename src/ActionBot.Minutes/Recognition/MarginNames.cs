using ActionBot.Minutes.Owners;
using ActionBot.Minutes.Structure;
using ActionBot.Minutes.Text;

namespace ActionBot.Minutes.Recognition;

/// <summary>
/// An action column that text has turned into lines: initials or a name alone on a line behind the paragraph, or at its end behind a wide gap.
/// <para>Takes: "Jim to take photographs to the school" with "JL" on the next line, where JL was present or a column is headed "Action".</para>
/// <para>Refuses: initials in a list of those present, a signature, "PC" in running text.</para>
/// </summary>
internal sealed class MarginNames : IRecogniser
{
    public void Read(Draft draft)
    {
        var attendance = draft.Outline.Attendance;
        foreach (var passage in draft.Open.Where(passage => passage.Margins.Count > 0).ToList())
        {
            Beside(draft, passage, attendance);
        }

        var heading = draft.Passages.ToList().FindIndex(HeadsTheColumn);
        for (var i = 1; i < draft.Passages.Count; i++)
        {
            var passage = draft.Passages[i];
            if (passage.IsFurniture || draft.IsTaken(passage) || !(IsMargin(passage, attendance, headed: heading >= 0 && i > heading) || Promised(draft.Passages[i - 1], passage, attendance)))
            {
                continue;
            }

            var before = i - 1;
            while (before > 0 && draft.Passages[before].Sentences.Count == 0)
            {
                before--;
            }

            var carrier = draft.Passages[before];
            // "…for Children's" with "Social Care." below it is a line that broke, not a name beside one.
            if (carrier.Text.AsSpan().TrimEnd() is not [.., '.' or '?' or '!' or ')' or ';' or ':'] && (passage.Text.EndsWith('.') || !passage.Text.Any(char.IsUpper) || AgentKinds.Of(passage, 0, passage.Tokens.Count, attendance) == AgentKind.Thing))
            {
                continue;
            }

            if (carrier.Kind == PassageKind.Heading || carrier.IsFurniture || draft.IsTaken(carrier) || carrier.Text.Length < 12 || carrier.Sentences.Count == 0 || !carrier.Tokens.Exists(token => token.Shape == Shape.Lower))
            {
                continue;
            }

            // "2pm to 4pm / Conference Room" with "St Bride's Institute" below it: no sentence, and nothing to do in it.
            if (carrier.Text.AsSpan().TrimEnd() is not [.., '.' or '?' or '!' or ')' or ';' or ':'] && !passage.Tokens.Exists(token => token.Is(WordClass.Role)) && !attendance.IsFirstName(passage.Text.Split(' ')[0]) && passage.Tokens.Count > 1
                && !Commits(carrier.Sentences[^1], attendance) && !MarkedTasks.IsOrder(carrier, carrier.TokenFrom(carrier.TextStart)))
            {
                continue;
            }

            if (MarkedTasks.HasNone(carrier.Sentences[^1], attendance))
            {
                draft.Close(passage, nameof(MarginNames), "a name beside a sentence with nothing to do in it");
                continue;
            }

            // "…sent to the Borough in October, no reply. Chase." – a sentence of a word or two says nothing without the one before.
            var sentence = carrier.Sentences[^1];
            if (sentence.Count < 5 && sentence.Index > 0)
            {
                sentence.IsTaken = true;
                sentence = carrier.Sentences[sentence.Index - 1];
            }

            sentence.IsTaken = true;
            draft.Close(passage, nameof(MarginNames), "a name in the action column");

            // One cell with four names is four lines.
            var names = passage.Text.Trim().TrimEnd('.');
            for (var next = i + 1; next < draft.Passages.Count && !draft.Passages[next].IsFurniture && !draft.IsTaken(draft.Passages[next]) && IsMargin(draft.Passages[next], attendance, headed: heading >= 0 && i > heading); next++)
            {
                draft.Close(draft.Passages[next], nameof(MarginNames), "another name in the action column");
                names += ", " + draft.Passages[next].Text.Trim().TrimEnd('.');
            }

            draft.Add(nameof(MarginNames), "a name stands in the action column beside it", FindingKind.ActionPoint, Strength.Explicit, carrier, sentence.Start, passage, passage.Text.Length, new Agent(AgentKind.Person, 0, 0, names), new Draft.Options(Reference: carrier.Label));
        }

        foreach (var passage in draft.Open.Where(passage => passage.Sentences.Count > 0).ToList())
        {
            AtTheEnd(draft, passage, attendance);
            if (passage.Text.Length > LongestParagraph)
            {
                InsideOneLine(draft, passage);
            }
        }
    }

    // No paragraph is so long: the whole page became one line.
    private const int LongestParagraph = 700;

    // "… needed to be amended. Minutes were agreed. AP MATTERS ARISING": the entry of the column between the minute and the next title. The same initials stand elsewhere in the page.
    private static void InsideOneLine(Draft draft, Passage passage)
    {
        var tokens = passage.Tokens;
        foreach (var entry in passage.Sentences.Where(sentence => sentence.Index > 0 && sentence.Count > 1).ToList())
        {
            var (name, title) = (tokens[entry.FirstToken], tokens[entry.FirstToken + 1]);
            if (name.Shape != Shape.Upper || name.End - name.Start is not (2 or 3) || title.Shape != Shape.Upper || title.End - title.Start < 5 || title.Is("action"))
            {
                continue;
            }

            var written = passage.Text[name.Start..name.End];
            var again = tokens.Count(token => token.Shape == Shape.Upper && token.End - token.Start == written.Length && passage.Text.AsSpan(token.Start, written.Length).SequenceEqual(written));
            var carrier = passage.Sentences[entry.Index - 1];
            if (carrier.Count < 5 && carrier.Index > 0)
            {
                carrier.IsTaken = true;
                carrier = passage.Sentences[carrier.Index - 1];
            }

            if (again < 2 || carrier.IsTaken)
            {
                continue;
            }

            carrier.IsTaken = true;
            draft.Add(nameof(MarginNames), "initials of the action column stand behind it", FindingKind.ActionPoint, Strength.Explicit, passage, carrier.Start, name.End, new Agent(AgentKind.Person, entry.FirstToken, entry.FirstToken + 1, written));
        }
    }

    // "…and Cllr Amory offered to write to the Member of Parliament." with "Cllr Amory" on the line below: the name is there a second time.
    private static bool Promised(Passage carrier, Passage name, Attendance attendance) =>
        name.Text.Length <= 30 && name.Label is null && name.Tokens.Count is > 0 and <= 4 && carrier.Sentences.Count > 0 && !carrier.Sentences[^1].IsTaken && carrier.Text.TrimEnd()[^1] is '.' or ')'
        && ActionTexts.IsName(name, 0, name.Tokens.Count, attendance)
        && carrier.Sentences[^1].Commitments(attendance).Exists(commitment => commitment is { IsPassive: false, IsUsual: false, Agent: { Kind: AgentKind.Person or AgentKind.Post } agent } && LastWord(agent.Text).Equals(LastWord(name.Text.TrimEnd('.')), StringComparison.Ordinal));

    private static string LastWord(string text) => text[(text.LastIndexOf(' ') + 1)..];

    private static readonly string[] Lists = ["action list", "actions list", "action log", "actions log", "action tracker", "action sheet", "outstanding actions"];

    private static bool HeadsTheColumn(Passage passage) =>
        passage.Text.Length < 60 && (Array.Exists(Lists, list => passage.Text.EndsWith(list, StringComparison.OrdinalIgnoreCase)) || passage.Text.Trim(':') is "Action" or "ACTION" or "Actions" or "Action by" or "Action By" or "ACTION BY" or "By whom" or "Owner" || passage.Text.EndsWith(" Action", StringComparison.Ordinal) && passage.Text.Length < 40);

    // A name beside a paragraph marks the sentence whose line it stands at, or a later one where only that commits somebody.
    private static void Beside(Draft draft, Passage passage, Attendance attendance)
    {
        for (var i = 0; i < passage.Margins.Count; i++)
        {
            var margin = passage.Margins[i];
            var until = i + 1 < passage.Margins.Count ? margin.At : passage.Text.Length;
            var from = i == 0 ? 0 : passage.Margins[i - 1].At;
            var beside = passage.Sentences.FindLast(sentence => sentence.Start < margin.At);
            if (beside is null)
            {
                continue;
            }

            var later = passage.Sentences.Find(sentence => sentence.Index > beside.Index && sentence.Start < until && !sentence.IsTaken && Commits(sentence, attendance));
            var earlier = passage.Sentences.FindLast(sentence => sentence.Index < beside.Index && sentence.Start >= from && !sentence.IsTaken && Commits(sentence, attendance));
            var carrier = Commits(beside, attendance) ? beside : later ?? earlier ?? beside;
            var start = carrier.Count < 5 && carrier.Index > 0 ? passage.Sentences[carrier.Index - 1].Start : carrier.Start;
            if (carrier.IsTaken || carrier.End - start < 8 || MarkedTasks.HasNone(carrier, attendance))
            {
                continue;
            }

            foreach (var sentence in passage.Sentences.Where(sentence => sentence.Start >= start && sentence.End <= carrier.End))
            {
                sentence.IsTaken = true;
            }

            draft.Add(nameof(MarginNames), "a name stands in the action column beside it", FindingKind.ActionPoint, Strength.Explicit, passage, start, carrier.End, new Agent(AgentKind.Person, 0, 0, margin.Text.TrimEnd('.')), new Draft.Options(Reference: passage.Label));
        }
    }

    private static bool Commits(Sentence sentence, Attendance attendance) => sentence.Commitments(attendance).Exists(commitment => !commitment.IsUsual && commitment.Frame != Frame.Unreal);

    // "…to write to the County Council   JB" and "…to report the pothole. (DW)": initials of somebody who was there end the paragraph.
    private static void AtTheEnd(Draft draft, Passage passage, Attendance attendance)
    {
        var owner = ActionTexts.AtTheEnd(passage, passage.TextStart, attendance);
        if (owner is null || owner.EndToken < passage.Tokens.Count - 1)
        {
            return;
        }

        // "Those present were: Ross Whyte (RW), Jean Lamont (JL)": initials behind every name.
        if (passage.Text.Count('(') > 2 && passage.Sentences[^1].Text.Count('(') > 2)
        {
            return;
        }

        var first = passage.Tokens[owner.FirstToken];
        var gap = owner.FirstToken > 0 && passage.InDocument(first.Start) - passage.InDocument(passage.Tokens[owner.FirstToken - 1].End - 1) > 3;
        var known = owner.Text.Split('/', '&', ',').All(part => attendance.Knows(part.Trim()));
        var behindMark = owner.FirstToken > 0 && passage.Tokens[owner.FirstToken - 1].Word is "." or "(" or "-";
        if (!known || !(gap || behindMark) && !passage.Text.Contains(" to ", StringComparison.Ordinal) || !passage.Tokens.Exists(token => token.Shape == Shape.Lower && (token.Is("to") || token.Is(WordClass.Modal) || token.Is(WordClass.Be))) && !IsHabit(draft, passage, attendance))
        {
            return;
        }

        // "copies to MAR and FB", "EK to notify KMC", "the unions on the JCF": they are to get it, or are no person.
        if (!gap && owner.FirstToken > 0 && passage.Tokens[owner.FirstToken - 1] is { Shape: Shape.Lower } link && (link.Is(WordClass.Preposition) || link.Is(WordClass.Joint) || link.Is(WordClass.VerbBase) || link.Is(WordClass.Article)))
        {
            return;
        }

        var carrier = passage.Sentences.Last(sentence => sentence.Start < first.Start);
        if (carrier.Count < 5 && carrier.Index > 0)
        {
            carrier = passage.Sentences[carrier.Index - 1];
        }

        var answer = SaysYes(carrier) && carrier.Index > 0 ? carrier : null;
        carrier = answer is null ? carrier : passage.Sentences[carrier.Index - 1];

        if (carrier.IsTaken)
        {
            return;
        }

        foreach (var sentence in passage.Sentences.Where(sentence => sentence.Start >= carrier.Start))
        {
            sentence.IsTaken = true;
        }

        draft.Add(nameof(MarginNames), "initials stand in the action column beside it", FindingKind.ActionPoint, Strength.Explicit, passage, carrier.Start, passage.Text.Length, owner, new Draft.Options(Reference: passage.Label));

        // "This was agreed although RB will ask another firm. (JS)": what RB will do is his.
        if (answer?.Commitments(attendance).Find(commitment => commitment is { Form: CommitmentForm.Modal, IsPassive: false, IsTask: true, IsUsual: false, Agent: { Kind: AgentKind.Person or AgentKind.Post } }) is { Agent: { } other } beside && other.Text != owner.Text)
        {
            draft.Add(nameof(MarginNames), "somebody else's promise beside what was agreed", FindingKind.ActionPoint, Strength.Undertaking, passage, passage.Tokens[other.FirstToken].Start, answer.End, other, new Draft.Options(DueFrom: beside.VerbToken, Reference: passage.Label));
        }
    }

    // "This was agreed although another firm may be asked. (JS)": what was agreed stands in front of it.
    private static bool SaysYes(Sentence sentence) =>
        sentence.Count > 3 && sentence[sentence.FirstToken].Word is "this" or "it" && sentence[sentence.FirstToken + 1].Is("was") && sentence[sentence.FirstToken + 2].Word is "agreed" or "approved" or "accepted" && !(sentence[sentence.FirstToken + 3].Word is "that" or "to");

    // "No objections. JE" says nothing to do; where other paragraphs of the page end so too, it is the column of a page that has lost it.
    private static bool IsHabit(Draft draft, Passage passage, Attendance attendance) =>
        draft.Passages.Any(other => !ReferenceEquals(other, passage) && other.Sentences.Count > 1 && other.Sentences[^1] is { Count: 1 } end && other.Tokens[end.FirstToken] is { Shape: Shape.Upper } letters && letters.End - letters.Start <= 4 && attendance.Knows(other.Text[letters.Start..letters.End]));

    private static bool IsMargin(Passage passage, Attendance attendance, bool headed)
    {
        if (passage.Text.Length > 40 || passage.Label is not null || passage.Tokens.Count == 0)
        {
            return false;
        }

        var parts = passage.Text.Split(['/', '&', ','], StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries);
        if (parts.Length > 0 && parts.All(part => part.Length is 2 or 3 && part.All(char.IsUpper)))
        {
            return headed || parts.All(attendance.Knows);
        }

        // "Marlow Hythe Flood Front Desk" is the title of a matter.
        return headed && (passage.Tokens.Count <= 3 || passage.Tokens.Exists(token => token.Is(WordClass.Role) || token.Is("and") || token.Is("&") || token.Is("/") || token.Is(","))) && ActionTexts.IsName(passage, 0, passage.Tokens.Count, attendance) && AgentKinds.Of(passage, 0, passage.Tokens.Count, attendance) is AgentKind.Person or AgentKind.Post or AgentKind.Collective
            && passage.Text is not ("Action" or "Action by" or "Action By" or "ACTION" or "ACTION BY" or "Owner" or "By whom");
    }
}
