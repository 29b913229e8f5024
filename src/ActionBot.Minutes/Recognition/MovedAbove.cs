using ActionBot.Minutes.Structure;
using ActionBot.Minutes.Text;

namespace ActionBot.Minutes.Recognition;

/// <summary>
/// What stands below the line that says who moved it, or that it was carried, where the page has lost "RESOLVED".
/// <para>Takes: "Proposed by Cllr Orr, seconded by Cllr Bell." with "The licence be granted." below it; "The recommendations were put and carried." with "1. To note the plan." and "2. The Clerk be asked to write." below.</para>
/// <para>Refuses: the same above "Members discussed the licence.", "The motion was lost." with a list below it, and what a formula of its own opens.</para>
/// </summary>
internal sealed class MovedAbove : IRecogniser
{
    private const int LongestMover = 24;
    private const int LongestLimbs = 12;

    public void Read(Draft draft)
    {
        for (var i = 1; i < draft.Passages.Count; i++)
        {
            var passage = draft.Passages[i];
            if (!IsOpen(draft, passage))
            {
                continue;
            }

            // "There were no more nominations.", a gap in which a heading stood, "To elect Mr Orr as Chairman."
            if (ElectsBehindAGap(draft, i))
            {
                DecisionLimbs.Take(draft, passage, 0, null, "a 'To elect …' behind a gap", nameof(MovedAbove));
                continue;
            }

            if (IsBetweenFields(draft, i))
            {
                DecisionLimbs.Take(draft, passage, 0, null, "a 'To …' between the fields of a decision's page", nameof(MovedAbove));
                continue;
            }

            if (passage.Label is null && passage.Words[0] is not ('\u201c' or '"') && !passage.Words.StartsWith("That", StringComparison.OrdinalIgnoreCase) && passage.Sentences.Count == 1 && IsMover(draft.Passages[i - 1]) && IsSubjunctive(passage))
            {
                DecisionLimbs.Take(draft, passage, 0, null, "moved and seconded above", nameof(MovedAbove));
                continue;
            }

            if (passage.Label is { } label && LimbShapes.OpensAList(passage) && IsWorded(passage) && IsCarried(draft.Passages[i - 1]))
            {
                var limbs = 0;
                for (; i < draft.Passages.Count && limbs < LongestLimbs && IsOpen(draft, draft.Passages[i]) && IsWorded(draft.Passages[i]) && (limbs == 0 || draft.Passages[i].Label is { } next && Labels.Follows(label, next)); i++, limbs++)
                {
                    label = draft.Passages[i].Label!;
                    DecisionLimbs.Take(draft, draft.Passages[i], 0, null, "a limb of what was carried above", nameof(MovedAbove));
                }

                i--;
            }
        }
    }

    private static bool IsOpen(Draft draft, Passage passage) =>
        passage.Kind is PassageKind.Text or PassageKind.ListItem && !passage.IsFurniture && !draft.IsTaken(passage) && passage.Sentences.Count > 0 && DecisionFormulas.At(passage) is null;

    // "Decision Maker: …", "Purpose: to determine applications", and below them "To approve the grants." in front of "Publication date: …"
    private static bool IsBetweenFields(Draft draft, int i)
    {
        const int Reach = 8;
        var passage = draft.Passages[i];
        if (passage is not { Kind: PassageKind.Text, Label: null } || passage.Tokens.Count < 4 || !passage.Tokens[0].Is("to") || !passage.Tokens[0].IsCapital || !passage.Tokens[1].Is(WordClass.VerbBase))
        {
            return false;
        }

        var purpose = draft.Passages.Skip(Math.Max(0, i - Reach)).Take(Math.Min(i, Reach)).Any(above => above.Text.StartsWith("Purpose:", StringComparison.Ordinal));
        return purpose && draft.Passages.Skip(i + 1).Take(Reach).Any(below => below.Text.StartsWith("Publication date:", StringComparison.Ordinal) || below.Text.StartsWith("Date of decision:", StringComparison.Ordinal));
    }

    /// <summary>A heading was lost in front of the passage, and has left its blank lines behind the talk.</summary>
    public static bool IsBehindAGap(Draft draft, int i)
    {
        const int LinesOfAHeading = 4;
        if (i == 0)
        {
            return false;
        }

        var (above, passage) = (draft.Passages[i - 1], draft.Passages[i]);
        var (from, to) = (above.InDocument(above.Text.Length), passage.InDocument(0));
        return above.Kind == PassageKind.Text && above.Text.AsSpan().TrimEnd()[^1] is '.' or ':' && to > from && draft.Outline.Document.AsSpan(from, to - from).Count('\n') > LinesOfAHeading;
    }

    // What an agenda is for stands right below the title, and no gap above it.
    private static bool ElectsBehindAGap(Draft draft, int i)
    {
        if (i == 0 || draft.Passages[i] is not { Kind: PassageKind.Text, Sentences.Count: 1 } passage || passage.Tokens.Count < 4 || !passage.Tokens[0].Is("to") || !passage.Tokens[0].IsCapital || passage.Tokens[1] is not { Shape: Shape.Lower, Word: { } verb } || !passage.Tokens[1].Is(WordClass.VerbBase) || !(Deeds.IsSettled(verb) || Deeds.IsTold(verb)))
        {
            return false;
        }

        // Where the next line is talk, the gap stood for the title, and this is what the agenda says below it.
        if (i + 1 < draft.Passages.Count && draft.Passages[i + 1] is { Kind: PassageKind.Text, IsFurniture: false, Label: null } next && next.Text.AsSpan().TrimEnd() is [.., '.' or ':'])
        {
            return false;
        }

        return IsBehindAGap(draft, i);
    }

    // "Proposed by Cllr Orr, seconded by Cllr Bell." and nothing else
    private static bool IsMover(Passage above)
    {
        var first = above.TokenFrom(above.TextStart);
        return first < above.Tokens.Count && above.Tokens.Count - first is > 3 and < LongestMover && above.Tokens[first].Word is "moved" or "proposed" or "proposer" && above.Tokens.Exists(token => token.Word is "seconded" or "seconder") && !above.Tokens.Exists(token => token.Word is "that" or "to" or "lost" or "amendment" or "withdrawn");
    }

    // "The Chair proposed the recommendations which were unanimously carried.", "On being put to the vote the motion was agreed."
    private static bool IsCarried(Passage above)
    {
        if (above.Sentences.Count == 0 || above.Kind is PassageKind.Row)
        {
            return false;
        }

        var last = above.Sentences[^1];
        return last.Has("recommendation", "recommendations", "motion", "proposal", "proposals") && last.Has("carried", "agreed", "approved", "accepted", "adopted", "passed") && !last.Has("lost", "defeated", "fell", "withdrawn", "not", "amendment") && !last.Has("would", "could", "if", "be");
    }

    // "The minutes be confirmed", "The Chair be authorised": nobody writes so but in a decision.
    private static bool IsSubjunctive(Passage passage)
    {
        var tokens = passage.Tokens;
        var be = tokens.FindIndex(token => token.Is("be") && token.Shape == Shape.Lower);
        return be > 1 && be + 1 < tokens.Count && !tokens[be - 1].Is("to") && !tokens[be - 1].Is(WordClass.Modal) && tokens[be + 1].Is(WordClass.Participle)
            && !tokens.Exists(token => token.Is(WordClass.Modal) && token.Shape == Shape.Lower || token.Word is "was" or "were");
    }

    // "To note the plan", "That it be noted", "Note the plan", "The Clerk be asked"
    private static bool IsWorded(Passage passage)
    {
        var first = passage.TokenFrom(passage.TextStart);
        return first + 1 < passage.Tokens.Count && (passage.Tokens[first].Is("that") || passage.Tokens[first].Is("to") && passage.Tokens[first + 1].Is(WordClass.VerbBase) || passage.Tokens[first].Is(WordClass.VerbBase) && (!passage.Tokens[first].Is(WordClass.Document) || passage.Tokens[first + 1].Is(WordClass.Article)) || IsSubjunctive(passage));
    }
}
