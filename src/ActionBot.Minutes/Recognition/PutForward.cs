using ActionBot.Minutes.Text;

namespace ActionBot.Minutes.Recognition;

/// <summary>
/// Somebody was put forward for a post or a seat, and it was agreed: an appointment in the words of a small group.
/// <para>Takes: "Mrs Orr was proposed and agreed to represent the hall on the forum", "Bob was nominated and agreed to act as Treasurer", "Ann was suggested and agreed as secretary".</para>
/// <para>Refuses: "Sam was nominated and agreed to write to the school", an errand; "Ann was asked and agreed to stand", which she only says.</para>
/// </summary>
internal static class PutForward
{
    public static bool Take(Draft draft, Sentence sentence, int at)
    {
        var tokens = sentence.Tokens;
        if (!(tokens[at].Word is "agreed" or "accepted") || at - sentence.FirstToken < 4 || at + 2 >= sentence.EndToken || !tokens[at - 1].Is("and") || !(Text(sentence, at - 2) is "proposed" or "nominated" or "suggested") || !(tokens[at - 3].Word is "was" or "were") || !(tokens[at - 4].IsCapital || tokens[at - 4].Is(")")) || !IsAPost(sentence, at + 1))
        {
            return false;
        }

        sentence.IsTaken = true;
        draft.Add(nameof(DecisionSentences), "put forward and agreed", FindingKind.Resolution, Strength.Explicit, sentence.Passage, sentence.Start, sentence.End, null, new Draft.Options(Reference: sentence.Passage.Label));
        return true;
    }

    // "to represent the hall", "to act as Treasurer", "to take on the role of secretary", "as secretary"
    private static bool IsAPost(Sentence sentence, int from) =>
        sentence.Tokens[from].Is("as") || sentence.Tokens[from].Is("to") && Text(sentence, from + 1) is "represent" or "act" or "serve" or "be" or "become" or "chair" or "fill" or "stand" or "continue" or "join" or "sit" || sentence.Tokens[from].Is("to") && sentence.Tokens[from + 1].Is("take") && sentence.Tokens.FindIndex(from, Math.Min(9, sentence.EndToken - from), token => token.Word is "role" or "post" or "position" or "place" or "chair" or "seat" || token.Is(WordClass.Role)) > 0;

    private static string Text(Sentence sentence, int at) => sentence.Passage.Text[sentence.Tokens[at].Start..sentence.Tokens[at].End];
}
