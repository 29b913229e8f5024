using ActionBot.Minutes.Text;

namespace ActionBot.Minutes.Recognition;

/// <summary>Approval of the last minutes, told without a marker: no decision that anybody looks for.</summary>
internal static class Approvals
{
    /// <summary>"The minutes were agreed as a true record": told, and not marked.</summary>
    public static bool OfMinutes(Sentence sentence) =>
        sentence.Tokens.FindIndex(sentence.FirstToken, Math.Min(5, sentence.Count), token => token.Word is "minutes") >= 0 && sentence.Has("approved", "agreed", "accepted", "confirmed", "adopted") && !sentence.Has("amended", "resolved")
        || sentence.Has("minutes", "notes", "record") && (sentence.Has("signed", "correct") && sentence.Has("minutes", "notes") || sentence.Text.Contains("record", StringComparison.OrdinalIgnoreCase) || sentence.Text.Contains("accurate", StringComparison.OrdinalIgnoreCase) || sentence.Text.Contains("true", StringComparison.OrdinalIgnoreCase));
}
