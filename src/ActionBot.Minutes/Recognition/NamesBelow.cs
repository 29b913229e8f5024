using ActionBot.Minutes.Structure;

namespace ActionBot.Minutes.Recognition;

/// <summary>Names and broken lines below a limb, which part it from the next.</summary>
internal static class NamesBelow
{
    private const int LongestListOfNames = 12;
    private const int LongestName = 120;

    /// <summary>The limb behind the names that belong to the one above: "(b) the following members be appointed to the groups –", names without labels, "(c) the Co-ordinator email all members".</summary>
    public static int? LimbBehind(Draft draft, int last, int first)
    {
        // "1) Top Markets – to include rents" with "and footfall" below a blank line: the limb is broken, and goes on.
        var broken = draft.Passages[last].Text.AsSpan().TrimEnd()[^1] is not ('.' or ';') && draft.Passages[first] is { Kind: PassageKind.Text, Words: [>= 'a' and <= 'z', ..] };
        if (!LimbShapes.LeadsOn(draft.Passages[last]) && !broken || draft.Passages[last].Label is not { } label)
        {
            return null;
        }

        for (var at = first; at < Math.Min(draft.Passages.Count, first + LongestListOfNames); at++)
        {
            var passage = draft.Passages[at];
            if (at > first && passage.Label is { } next && Labels.Follows(label, next))
            {
                for (var name = first; name < at; name++)
                {
                    draft.Close(draft.Passages[name], nameof(DecisionBlocks), "part of the limb above");
                }

                return at;
            }

            if (passage.Text.Length > LongestName || DecisionFormulas.At(passage) is not null)
            {
                return null;
            }
        }

        return null;
    }
}
