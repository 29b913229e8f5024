using ActionBot.Minutes.Structure;
using ActionBot.Minutes.Text;

namespace ActionBot.Minutes.Recognition;

/// <summary>
/// A list whose every line opens with what the body did, below a line that names the body.
/// <para>Takes: "The Committee:" with "(i) NOTED progress against the plan;" and "(ii) AGREED –" below, which may lead to "(a) that …"; "The Sub-Committee:-" with "1. noted the report".</para>
/// <para>Refuses: "The Committee heard from:" with names below, "Officers present:", and a list that opens with other words.</para>
/// </summary>
internal sealed class DecisionVerbs : IRecogniser
{
    private const int LongestLead = 160;

    public void Read(Draft draft)
    {
        for (var i = 0; i + 1 < draft.Passages.Count; i++)
        {
            if (!draft.IsTaken(draft.Passages[i]) && (Leads(draft.Passages[i]) && OpensWithAVerb(draft.Passages[i + 1]) || NamesItself(draft, i) || LostItsFormula(draft, i)))
            {
                i = Take(draft, i);
            }
        }
    }

    private static bool Leads(Passage passage) =>
        passage.Text.Length < LongestLead && (passage.Text.AsSpan().TrimEnd() is [.., ':' or '-' or '\u2013'] || passage.Tokens[^1].Is(WordClass.Body) && passage.Tokens.Count > 1 && passage.Kind != PassageKind.Heading) && !passage.Text.Contains("ecommend", StringComparison.Ordinal) && !passage.Tokens.Exists(token => token.Is(WordClass.Reporting) && token.Shape == Shape.Lower && !Deeds.IsDecision(token.Word!))
        && (HasBody(passage) || passage.Tokens.Exists(token => token.Is("decision")));

    // "Cabinet" alone on its line, with "1) APPROVED the award" and "2) DELEGATED authority" below it
    private static bool NamesItself(Draft draft, int i)
    {
        var lead = draft.Passages[i];
        return lead.Label is null && lead.Tokens.Count is > 0 and < 5 && lead.Tokens[^1].Is(WordClass.Body) && lead.Tokens.TrueForAll(token => token.IsCapital)
            && draft.Passages[i + 1] is { Kind: PassageKind.ListItem, Label: not null } first && first.Tokens.Find(token => token.Start >= first.TextStart) is { Shape: Shape.Upper, Word: { } word } verb && verb.Is(WordClass.VerbPast) && Deeds.IsDecision(word);
    }

    // "Having read it, Cabinet noted the report and" with "1. Approve the sites" and "2. Delegate authority" below it: the formula between was lost.
    // Refuses: "The report asked Cabinet to:" with the same below it, which was only put.
    private static bool LostItsFormula(Draft draft, int i)
    {
        var lead = draft.Passages[i];
        if (lead.Kind is not (PassageKind.Text or PassageKind.Heading) || lead.Tokens.Count < 5 || i + 2 >= draft.Passages.Count || lead.Text.Contains("ecommend", StringComparison.Ordinal))
        {
            return false;
        }

        var last = lead.Sentences[^1];
        var noted = -1;
        for (var at = last.FirstToken + 1; at < last.EndToken && noted < 0; at++)
        {
            noted = lead.Tokens[at].Word is "noted" or "endorsed" or "supported" or "considered" or "received" && lead.Tokens[at - 1].Is(WordClass.Body) && lead.Tokens[at - 1].IsCapital ? at : -1;
        }

        return noted > 0 && (lead.Tokens[^1].Is("and") || lead.Text.AsSpan().TrimEnd()[^1] == ':' && lead.Tokens.FindIndex(noted, token => token.Is("and")) > 0)
            && Orders(draft.Passages[i + 1]) && Orders(draft.Passages[i + 2]) && Labels.Follows(draft.Passages[i + 1].Label, draft.Passages[i + 2].Label!);
    }

    private static bool Orders(Passage passage) =>
        passage is { Kind: PassageKind.ListItem, Label: not null } && passage.Tokens.Find(token => token.Start >= passage.TextStart) is { IsCapital: true } verb && verb.Is(WordClass.VerbBase);

    // "The Committee", and "after consideration, the committee" in the councils that write it small
    private static bool HasBody(Passage passage)
    {
        var tokens = passage.Tokens;
        for (var at = 0; at < tokens.Count; at++)
        {
            if (tokens[at].Is(WordClass.Body) && (tokens[at].IsCapital || (at > 0 && tokens[at - 1].Is("the"))) || (at == 0 && tokens[at].Is("members")))
            {
                return true;
            }
        }

        return false;
    }

    private static bool OpensWithAVerb(Passage passage)
    {
        if (passage.Kind != PassageKind.ListItem && DecisionFormulas.At(passage) is not null)
        {
            return false;
        }

        var first = passage.Tokens.Find(token => token.Start >= passage.TextStart);

        // "(a) considered and noted the report;"
        if (passage.Kind == PassageKind.ListItem && first.Word is "considered" or "discussed" or "reviewed" && passage.TokenFrom(first.Start) is var at && at + 2 < passage.Tokens.Count && passage.Tokens[at + 1].Is("and") && passage.Tokens[at + 2].Word is { } decided && Deeds.IsDecision(decided))
        {
            return true;
        }

        return first.Is(WordClass.VerbPast) && first.Word is { } word && (first.Shape == Shape.Upper || Deeds.IsDecision(word)) && (passage.Kind == PassageKind.ListItem || first.Shape == Shape.Upper || first.Shape == Shape.Lower);
    }

    private static int Take(Draft draft, int i)
    {
        draft.Close(draft.Passages[i], nameof(DecisionVerbs), "leads to the decisions below");
        var next = i + 1;
        for (; next < draft.Passages.Count && (draft.Passages[next].Kind == PassageKind.ListItem || OpensWithAVerb(draft.Passages[next])); next++)
        {
            var limb = draft.Passages[next];
            // "23/10/2024 - Lease of the quay" opens the next matter of the page.
            if (limb.Kind == PassageKind.Heading || draft.IsTaken(limb) || limb.Label is { Length: > 7 })
            {
                break;
            }

            if (LimbContents.OpensThings(draft, next))
            {
                DecisionLimbs.Take(draft, limb, 0, null, "a verb of decision opens the line", nameof(DecisionVerbs));
                while (next + 1 < draft.Passages.Count && draft.Passages[next + 1].Kind == PassageKind.ListItem && !(draft.Passages[next + 1].Label is { } label && limb.Label is not null && Labels.Follows(limb.Label, label)))
                {
                    draft.Close(draft.Passages[++next], nameof(DecisionVerbs), "part of the limb above");
                }
            }
            else if (limb.Text.AsSpan().TrimEnd() is [.., '-' or '\u2013' or ':'] && next + 1 < draft.Passages.Count && draft.Passages[next + 1].Kind == PassageKind.ListItem)
            {
                draft.Close(limb, nameof(DecisionVerbs), "leads to the limbs below");
            }
            else
            {
                DecisionLimbs.Take(draft, limb, 0, null, "a verb of decision opens the line", nameof(DecisionVerbs));
            }
        }

        return next - 1;
    }
}
