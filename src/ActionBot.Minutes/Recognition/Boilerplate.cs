using ActionBot.Minutes.Structure;
using ActionBot.Minutes.Text;

namespace ActionBot.Minutes.Recognition;

/// <summary>
/// Words that are no words of the meeting, or tell of something other than what somebody is to do next.
/// <para>Takes out of the way: "Members to declare any private interest", the answer of a written question, "Action 2.6 discharged", "The report recommended:-" with what it recommends,
/// "To approve as a correct record the minutes of…".</para>
/// <para>Leaves: everything else.</para>
/// </summary>
internal sealed class Boilerplate : IRecogniser
{
    public void Read(Draft draft)
    {
        var recommended = false;
        foreach (var passage in draft.Open.ToList())
        {
            var words = passage.Words.ToString();
            if (words.StartsWith("To approve", StringComparison.Ordinal) || words.StartsWith("To confirm", StringComparison.Ordinal) || words.StartsWith("To receive", StringComparison.Ordinal) || words.StartsWith("To consider", StringComparison.Ordinal) || words.StartsWith("To note", StringComparison.Ordinal)
                || words.StartsWith("Members to declare", StringComparison.Ordinal) || words.StartsWith("Present", StringComparison.Ordinal) || words.StartsWith("Apologies", StringComparison.Ordinal) || words.StartsWith("In attendance", StringComparison.OrdinalIgnoreCase))
            {
                if (words.Length < 220 && !words.Contains(" to action", StringComparison.Ordinal))
                {
                    draft.Close(passage, nameof(Boilerplate), "agenda boilerplate or a list of those present");
                    continue;
                }
            }

            // "The report recommended:-" and the lower-case limbs behind it are the officer's, not the meeting's.
            if (recommended && (char.IsLower(words.Length > 0 ? words[0] : 'X') || passage.Kind == PassageKind.ListItem))
            {
                draft.Close(passage, nameof(Boilerplate), "a recommendation that is only reported");
                continue;
            }

            var text = passage.Text.AsSpan().TrimEnd();
            recommended = (text.EndsWith(":-") || text.EndsWith(":")) && (passage.Text.Contains("recommended", StringComparison.Ordinal) || passage.Text.StartsWith("Recommendation", StringComparison.OrdinalIgnoreCase)) && !passage.Text.Contains("RESOLVED", StringComparison.Ordinal);
        }
    }
}
