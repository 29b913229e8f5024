using ActionBot.Minutes.Structure;
using ActionBot.Minutes.Text;

namespace ActionBot.Minutes.Recognition;

/// <summary>
/// Limbs whose heading the page has lost: labelled paragraphs that all begin with "That", and a sentence of its own that does.
/// <para>Takes: "(a) That the Forward Work Programme be approved;" "(b) That the Facilitator be authorised…" without any RESOLVED above; "That the report be noted." behind the talk.</para>
/// <para>Refuses: the same under "The report recommended:-", "Recommendations" or "moved the following motion", and "That was the view of most."</para>
/// </summary>
internal sealed class LostHeadings : IRecogniser
{
    private const int LongestRun = 12;

    // "the minutes of the meeting of the Overview and Scrutiny Committee held on Tuesday 3 June be confirmed"
    private const int LongestSubject = 24;

    public void Read(Draft draft)
    {
        for (var i = 0; i < draft.Passages.Count; i++)
        {
            var passage = draft.Passages[i];
            if (!draft.IsTaken(passage) && passage.Kind == PassageKind.Text && TakeMoved(draft, i))
            {
                continue;
            }

            // "Moved by Councillor Orr, seconded by Alderman Bell:" with the motion in quotation marks below it, and below that the vote
            if (!draft.IsTaken(passage) && i > 0 && passage.Words is [('\u201c' or '"'), 'T', 'h', 'a', 't', ' ', ..] && Announcements.IsMover(draft.Passages[i - 1]) && Announcements.IsVotedFor(draft.Passages, i))
            {
                draft.Close(passage, nameof(LostHeadings), "moved above, and voted for below");
                DecisionLimbs.Add(draft, passage, 0, passage.Text.Length, null, "moved above, and voted for below", passage.TextStart + 1, nameof(LostHeadings));
                continue;
            }

            if (!draft.IsTaken(passage) && !passage.IsFurniture && (IsBareRuling(draft, i) || IsAnErrandBehindAGap(draft, i)))
            {
                draft.Close(passage, nameof(LostHeadings), "a decision without its heading");
                DecisionLimbs.Take(draft, passage, 0, null, "a '… be approved' without a heading", nameof(LostHeadings));
                continue;
            }

            if (!draft.IsTaken(passage) && !passage.IsFurniture && IsAmongResolutions(draft, i))
            {
                draft.Close(passage, nameof(LostHeadings), "a deed among lines of 'Resolved to …'");
                DecisionLimbs.Take(draft, passage, 0, null, "a deed among lines of 'Resolved to …'", nameof(LostHeadings));
                continue;
            }

            // "Approve the lease of the quay." below "23/10/2023 - Lease of the quay"
            if (!draft.IsTaken(passage) && !passage.IsFurniture && passage is { Kind: PassageKind.Text, Label: null, Sentences.Count: > 0 } && i > 0 && IsDayAndTitle(draft.Passages[i - 1].Text) && passage.Tokens[0] is { Shape: Shape.Capital, Word: { } order } && passage.Tokens[0].Is(WordClass.VerbBase) && Deeds.IsSettled(order) && passage.Tokens.Count > 2 && passage.Tokens[1].Is(WordClass.Article))
            {
                passage.Sentences[0].IsTaken = true;
                DecisionLimbs.Add(draft, passage, 0, passage.Sentences[0].End, null, "an order below the day of its decision", 0, nameof(LostHeadings));
                continue;
            }

            if (!draft.IsTaken(passage) && !passage.IsFurniture && passage.Label is not null && IsBelowADay(draft, i))
            {
                draft.Close(passage, nameof(LostHeadings), "a limb below the day of its decision");
                DecisionLimbs.Add(draft, passage, 0, passage.Text.Length, null, "a lettered 'to …' below the day and the title of its decision", passage.TextStart, nameof(LostHeadings));
                continue;
            }

            if (!draft.IsTaken(passage) && !passage.IsFurniture && passage.Label is null && passage.Words.StartsWith("That ", StringComparison.Ordinal) && TakeDeeds(draft, i) is var last and > 0)
            {
                i = last;
                continue;
            }

            if (draft.IsTaken(passage) || passage.IsFurniture || !(passage.Words.StartsWith("That ", StringComparison.OrdinalIgnoreCase) || passage.Words.StartsWith("That,", StringComparison.OrdinalIgnoreCase)) || passage.Kind is PassageKind.Heading or PassageKind.Row)
            {
                continue;
            }

            if (passage.Label is null)
            {
                Unlabelled(draft, i);
                continue;
            }

            // "Reason for the meeting. To note" with "1. that the two roles be kept apart" below it is the agenda's.
            if (i > 0 && draft.Passages[i - 1] is { Tokens.Count: > 1 } purpose && purpose.Tokens[^1].Is(WordClass.VerbBase) && purpose.Tokens[^2].Is("to") && purpose.Tokens[^2].IsCapital)
            {
                draft.Close(passage, nameof(LostHeadings), "what the agenda puts");
                continue;
            }

            if (i > 0 && (Announcements.IsAMotion(draft.Passages, i) || draft.Passages[i - 1].Text.Contains("ecommend", StringComparison.Ordinal) || draft.Passages[i - 1].Text.Contains("RECOMMEND", StringComparison.Ordinal)) && draft.Passages[i - 1].Kind != PassageKind.ListItem && (Announcements.IsAMotion(draft.Passages, i) || !draft.Passages[i - 1].Text.Contains("moved", StringComparison.Ordinal)))
            {
                // The officer's own recommendations end where the labels end.
                while (i < draft.Passages.Count && draft.Passages[i].Kind == PassageKind.ListItem)
                {
                    draft.Close(draft.Passages[i++], nameof(LostHeadings), "a recommendation that is only reported");
                }

                i--;
                continue;
            }

            draft.Close(passage, nameof(LostHeadings), "a limb without a heading");
            DecisionLimbs.Add(draft, passage, 0, passage.Text.Length, null, "a lettered 'That …' without a heading", passage.TextStart, nameof(LostHeadings));
        }
    }

    // "Elected Mr Orr as Chairman for a year" and "Tasked the Moorings Group with a plan" between "Resolved to open the slipway" and "Resolved that dogs be kept on leads": a list of what was done.
    // Refuses: "Elected members present: Mr Orr", and the same below talk.
    private static bool IsAmongResolutions(Draft draft, int i)
    {
        var passage = draft.Passages[i];
        return IsADeed(passage) && (passage.Tokens[1].IsCapital || passage.Tokens[1].Is(WordClass.Article)) && IsResolved(above: true) && IsResolved(above: false);

        bool IsResolved(bool above)
        {
            var step = above ? -1 : 1;
            for (var near = i + step; near >= 0 && near < draft.Passages.Count; near += step)
            {
                if (!IsADeed(draft.Passages[near]))
                {
                    return draft.IsTaken(draft.Passages[near]) && draft.Passages[near].Words.StartsWith("Resolved t", StringComparison.Ordinal);
                }
            }

            return false;
        }

        static bool IsADeed(Passage passage) => passage.Tokens.Count > 4 && passage.Kind != PassageKind.Row && passage.Tokens[0] is { Shape: Shape.Capital, Word: "elected" or "appointed" or "tasked" or "instructed" or "authorised" or "authorized" or "delegated" or "directed" };
    }

    // The history of an issue: "(i) to note the planner; and" below "14/06/2021 - Business Planner". Not an agenda's "(a) to receive apologies" below "1. Apologies", nor a list below a lead.
    private static bool IsBelowADay(Draft draft, int i)
    {
        var above = i;
        while (above >= 0 && i - above <= LongestRun && IsInfinitive(draft.Passages[above]))
        {
            above--;
        }

        return above >= 0 && above < i && IsDayAndTitle(draft.Passages[above].Text);
    }

    private static bool IsInfinitive(Passage passage)
    {
        var to = passage.Label is null || !passage.Words.StartsWith("to ", StringComparison.Ordinal) ? -1 : passage.Tokens.FindIndex(token => token.Start >= passage.TextStart);
        // "to otherwise note the planner"
        return to >= 0 && to + 2 < passage.Tokens.Count && (passage.Tokens[to + 1].Is(WordClass.VerbBase) || passage.Tokens[to + 2].Is(WordClass.VerbBase));
    }

    // "14/06/2021 - Business Planner"
    private static bool IsDayAndTitle(string text) =>
        text.Length is > 13 and < 160 && char.IsAsciiDigit(text[0]) && char.IsAsciiDigit(text[9]) && text[2] == '/' && text[5] == '/' && text.AsSpan(10).TrimStart() is ['-' or '\u2013', ..];

    // "The application be approved subject to the conditions in the report." on its own: nobody writes so but in a decision, or in a recommendation, which the page announces.
    // "the contents of the Action List be noted.": the small letter says that "RESOLVED that" stood in front of it, so any verb and a longer subject will do.
    private static bool IsBareRuling(Draft draft, int i)
    {
        var passage = draft.Passages[i];
        var tokens = passage.Tokens;
        var small = passage.Words.Length > 0 && char.IsLower(passage.Words[0]) && tokens.Count > 0 && (tokens[0].Is(WordClass.Article) || tokens[0].Word is "no") && IsBehindAFullStop(draft, i);
        var be = passage is { Kind: PassageKind.Text, Label: null, Sentences.Count: 1 } && tokens.Count is > 4 and < 60 && (small || tokens[0] is { Shape: Shape.Capital }) ? tokens.FindIndex(token => token.Is("be") && token.Shape == Shape.Lower) : -1;
        if (be < 2 || be > (small ? LongestSubject : 9) || be + 1 >= tokens.Count || tokens[be - 1].Is("to") || tokens[be - 1].Is(WordClass.Modal) || tokens[be - 1].Shape == Shape.Mark || tokens[be + 1].Word is not { } word || !tokens[be + 1].Is(WordClass.Participle) || !(Deeds.IsTold(Lexicon.BaseOf(word)) || Deeds.IsSettled(Lexicon.BaseOf(word)) || small)
            || tokens.Exists(token => token.Shape == Shape.Lower && token.Start != tokens[be + 1].Start && (token.Is(WordClass.Modal) || token.Is(WordClass.Reporting) && !token.Is(WordClass.Document) || token.Is(WordClass.Commit) || token.Word is "was" or "were" or "had")) || !tokens.TrueForAll(token => token.Word is not ("if" or "proposed" or "moved" or "seconded" or "asked" or "recommended")))
        {
            return false;
        }

        for (var above = i - 1; above >= Math.Max(0, i - 3); above--)
        {
            if (draft.Passages[above].Text.Contains("ecommend", StringComparison.Ordinal) || draft.Passages[above].Text.Contains("RECOMMEND", StringComparison.Ordinal) || draft.Passages[above].Tokens.Exists(token => token.Word is "motion" or "amendment" or "proposal"))
            {
                return false;
            }
        }

        return !Announcements.IsOnlyProposed(draft.Passages, i);
    }

    // What stands above has ended, with a full stop or as "(Report attached)" does: the small letter goes on with nothing.
    private static bool IsBehindAFullStop(Draft draft, int i) =>
        i > 0 && (draft.Passages[i - 1].Kind == PassageKind.Heading || draft.Passages[i - 1].Text.AsSpan().TrimEnd() is [.., '.' or ')' or '?']);

    // "Officers attend the next meeting to explain the lettings." where a title and "RESOLVED that" have left a gap: only a decision says so in the present.
    private static bool IsAnErrandBehindAGap(Draft draft, int i)
    {
        var passage = draft.Passages[i];
        var tokens = passage.Tokens;
        if (passage is not { Kind: PassageKind.Text, Label: null, Sentences.Count: 1 } || tokens.Count is < 6 or > 60 || passage.Text.AsSpan().TrimEnd()[^1] != '.' || !MovedAbove.IsBehindAGap(draft, i))
        {
            return false;
        }

        var verb = tokens[0].Is(WordClass.Article) ? 2 : 1;
        return tokens[verb - 1].Is(WordClass.Collective) && tokens[verb] is { Shape: Shape.Lower } deed && deed.Is(WordClass.VerbBase) && deed.Is(WordClass.Task) && !deed.Is(WordClass.VerbPast) && (tokens[verb + 1].Is(WordClass.Article) || tokens[verb + 1].Is(WordClass.Preposition) || tokens[verb + 1].Is(WordClass.Adverb) || tokens[verb + 1].Is("back") || tokens[verb + 1].Is("and"))
            && !tokens.Exists(token => token.Shape == Shape.Lower && (token.Is(WordClass.Modal) || token.Is(WordClass.Habitual) || token.Word is "was" or "were" or "had"));
    }

    // "Proposed by Councillor Orr, Seconded by Alderman Bell, That the Committee accepts the terms." with "…declared carried" below it
    private static bool TakeMoved(Draft draft, int i)
    {
        var passage = draft.Passages[i];
        var tokens = passage.Tokens;
        var that = tokens.Count > 6 && tokens[0].Word is "proposed" or "moved" ? tokens.FindIndex(0, Math.Min(24, tokens.Count), token => token.Is("that") && token.IsCapital) : -1;
        if (that < 3 || passage.Sentences.Count > 2 || !Announcements.IsCarried(draft.Passages, i) && !Announcements.IsVotedFor(draft.Passages, i))
        {
            return false;
        }

        draft.Close(passage, nameof(LostHeadings), "moved, and carried below");
        DecisionLimbs.Add(draft, passage, tokens[that].Start, passage.Text.Length, null, "moved, and carried below", tokens[that].Start, nameof(LostHeadings));
        return true;
    }

    // "That the report be noted." with the formula above it lost; the subjunctive tells it from "That was the view of most."
    // "Representations were heard from two residents:" with "- That the path be cleared" and what somebody answered below it, and "- That the precept be raised"
    private static bool IsARepresentation(IReadOnlyList<Passage> passages, int index)
    {
        const int Reach = 7;
        for (var above = index - 1; passages[index].Kind == PassageKind.ListItem && above >= Math.Max(0, index - Reach) && passages[above].Kind != PassageKind.Heading; above--)
        {
            if (passages[above].Text.AsSpan().TrimEnd() is [.., ':'] && (passages[above].Text.Contains("epresentation", StringComparison.Ordinal) || passages[above].Text.Contains("residents", StringComparison.Ordinal)) && !passages[above].Tokens.Exists(token => token.Word is "resolved" or "agreed"))
            {
                return true;
            }
        }

        return false;
    }

    // "That Cabinet" with "1) Authorises the sale; and" and "2) Notes the risks." below it, or "That Cabinet resolves to:" with "1. Agree …". Returns the last limb, 0 for none.
    // Refuses: the same below "moved the following motion:".
    private static int TakeDeeds(Draft draft, int i)
    {
        const int LongestLead = 8;
        var tokens = draft.Passages[i].Tokens;
        var end = tokens.Count - (tokens[^1].Word is ":" or "-" ? 1 : 0);

        // "That the Committee resolves to:" with "1. Agree the dates." below it
        var orders = end > 3 && tokens[end - 1].Is("to") && tokens[end - 2].Word is "resolves" or "agrees";
        end -= orders ? 2 : 0;
        if (end is < 2 or > LongestLead || !tokens[end - 1].Is(WordClass.Body) || !tokens[end - 1].IsCapital || tokens.FindIndex(1, end - 1, token => !token.IsCapital && !token.Is(WordClass.Article) && token.Word is not ("of" or "and")) >= 0 || Announcements.IsOnlyProposed(draft.Passages, i))
        {
            return 0;
        }

        var last = 0;
        for (var next = i + 1; next < draft.Passages.Count && draft.Passages[next] is { Kind: PassageKind.ListItem } limb && !draft.IsTaken(limb) && limb.Tokens.Find(token => token.Start >= limb.TextStart) is { Word: { } word } verb && verb.Is(orders ? WordClass.VerbBase : WordClass.VerbS) && (Deeds.IsSettled(Lexicon.BaseOf(word)) || Deeds.IsFollowedUp(Lexicon.BaseOf(word)) || Deeds.IsTold(Lexicon.BaseOf(word))); next++)
        {
            DecisionLimbs.Take(draft, limb, 0, null, "what the body above does", nameof(LostHeadings));
            last = next;
        }

        if (last > 0)
        {
            draft.Close(draft.Passages[i], nameof(LostHeadings), "leads to the limbs below");
        }

        return last;
    }

    private static void Unlabelled(Draft draft, int i)
    {
        var passage = draft.Passages[i];
        if (passage.Sentences.Count == 0 || !char.IsUpper(passage.Words[0]) || !IsSubjunctive(passage.Sentences[0]))
        {
            return;
        }

        // "Minutes:" announces what was decided, and no proposal.
        if (i > 0 && draft.Passages[i - 1].Text.AsSpan().Trim() is "Minutes:")
        {
            draft.Close(passage, nameof(LostHeadings), "a decision without its heading");
            DecisionLimbs.Take(draft, passage, 0, null, "a 'That … be …' below 'Minutes:'", nameof(LostHeadings));
            return;
        }

        // Motions and recommendations are announced by the paragraph above; what it announces was only proposed.
        var announcing = i - 1;
        while (announcing > 0 && i - announcing < LongestRun && draft.Passages[announcing].IsFurniture || announcing > 0 && draft.Passages[announcing].Words.StartsWith("That ", StringComparison.OrdinalIgnoreCase) && i - announcing < LongestRun)
        {
            announcing--;
        }

        var above = i > 0 ? draft.Passages[announcing] : null;
        if (IsARepresentation(draft.Passages, i) || Announcements.IsOnlyProposed(draft.Passages, i) || above is not null && above.Text.AsSpan().TrimEnd() is [.., ':' or '-' or '\u2013' or '\u201c' or '"'] && !above.Tokens.Exists(token => token.Word is "resolved" or "agreed") && !Announcements.IsCarried(draft.Passages, i)
            || above is not null && !Announcements.IsCarried(draft.Passages, i) && (above.Text.StartsWith("Recommendation", StringComparison.OrdinalIgnoreCase) || above.Text.StartsWith("Motion", StringComparison.OrdinalIgnoreCase) || above.Text.StartsWith("Amendment", StringComparison.OrdinalIgnoreCase)))
        {
            draft.Close(passage, nameof(LostHeadings), "only proposed");
            return;
        }

        draft.Close(passage, nameof(LostHeadings), "a decision without its heading");
        DecisionLimbs.Take(draft, passage, 0, null, "a 'That … be …' without a heading", nameof(LostHeadings));

        // "That Council notes the report and" with "1. approves the scheme" and "2. requires a report" below it
        string? last = null;
        for (var next = i + 1; passage.Tokens[^1].Is("and") && next < draft.Passages.Count && draft.Passages[next] is { Kind: PassageKind.ListItem, Label: { } label } limb && (last is null || Labels.Follows(last, label)) && !draft.IsTaken(limb) && limb.Tokens.Find(token => token.Start >= limb.TextStart) is { Shape: Shape.Lower } verb && limb.Text[verb.End - 1] == 's'; next++)
        {
            DecisionLimbs.Take(draft, limb, 0, null, "goes on with the decision above", nameof(LostHeadings));
            last = label;
        }
    }

    private static bool IsSubjunctive(Sentence sentence)
    {
        // "That the Committee notes the report", "That the Leader approves the scheme"
        for (var at = sentence.FirstToken + 2; at < Math.Min(sentence.EndToken, sentence.FirstToken + 7); at++)
        {
            if (sentence.Tokens[at].Is(WordClass.VerbS) && sentence.Tokens[at].Shape == Shape.Lower && (sentence.Tokens[at - 1].Is(WordClass.Body) || sentence.Tokens[at - 1].Is(WordClass.Role)) && sentence.Tokens[at - 1].IsCapital)
            {
                return Lexicon.BaseOf(sentence.Tokens[at].Word!) is "note" or "agree" or "approve" or "adopt" or "endorse" or "receive" or "accept" or "support" or "recommend" or "request" or "refer" or "authorise" or "write" or "ask" or "call" or "urge" or "express" or "instruct" or "oppose";
            }
        }

        // "That officers consult on the hours and report back"
        for (var at = sentence.FirstToken + 2; at < Math.Min(sentence.EndToken, sentence.FirstToken + 6); at++)
        {
            var before = sentence.Tokens[at - 1];
            if (sentence.Tokens[at] is { Shape: Shape.Lower } verb && verb.Is(WordClass.VerbBase) && verb.Is(WordClass.Task) && !verb.Is(WordClass.Document) && (before.Is(WordClass.Collective) || before.Is(WordClass.Role)))
            {
                return true;
            }
        }

        for (var at = sentence.FirstToken + 1; at < sentence.EndToken; at++)
        {
            if (sentence.Tokens[at].Is("be") && !sentence.Tokens[at - 1].Is(WordClass.Modal) && !sentence.Tokens[at - 1].Is("to"))
            {
                return true;
            }
        }

        return false;
    }
}
