using ActionBot.Minutes.Structure;
using ActionBot.Minutes.Text;

namespace ActionBot.Minutes.Recognition;

/// <summary>
/// Limbs whose heading the page has lost: labelled paragraphs that all begin with "That".
/// <para>Takes: "(a) That the Forward Work Programme be approved;" "(b) That the Facilitator be authorised…" without any RESOLVED above.</para>
/// <para>Refuses: the same under "The report recommended:-" or "Recommendations".</para>
/// </summary>
internal sealed class LostHeadings : IRecogniser
{
    public void Read(Draft draft)
    {
        for (var i = 0; i < draft.Passages.Count; i++)
        {
            var passage = draft.Passages[i];
            if (draft.IsTaken(passage) || passage.Kind != PassageKind.ListItem || passage.Label is null || !passage.Words.StartsWith("That ", StringComparison.Ordinal))
            {
                continue;
            }

            if (i > 0 && (draft.Passages[i - 1].Text.Contains("ecommend", StringComparison.Ordinal) || draft.Passages[i - 1].Text.Contains("RECOMMEND", StringComparison.Ordinal)) && draft.Passages[i - 1].Kind != PassageKind.ListItem && !draft.Passages[i - 1].Text.Contains("moved", StringComparison.Ordinal))
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
}
