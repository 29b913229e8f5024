using ActionBot.Minutes.Structure;
using ActionBot.Minutes.Text;

namespace ActionBot.Minutes.Recognition;

/// <summary>What looks like an action and nobody took, so that the clerk sees on the day what was not recognised.</summary>
internal static class UnclaimedPassages
{
    public static IReadOnlyList<UnclaimedPassage> Of(Draft draft)
    {
        var found = new List<UnclaimedPassage>();
        foreach (var sentence in draft.OpenSentences)
        {
            var cue = sentence.Commitments(draft.Outline.Attendance).Find(commitment => commitment.IsTask && !commitment.IsUsual && commitment.Frame != Frame.Unreal);
            var word = cue is null && sentence.Tokens.Skip(sentence.FirstToken).Take(sentence.Count).Any(token => token.Is("action") && token.Shape == Shape.Upper);
            if (cue is not null || word)
            {
                found.Add(new UnclaimedPassage(
                    sentence.Text, sentence.Passage.InDocument(sentence.Start), sentence.Passage.InDocument(sentence.End - 1) + 1 - sentence.Passage.InDocument(sentence.Start), sentence.Passage.AgendaItem,
                    cue is null ? "holds the word ACTION" : $"'{cue.Verb}' may be something to do, but nothing says who is bound by it"));
            }
        }

        return found;
    }
}
