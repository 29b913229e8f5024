using ActionBot.Minutes.Text;

namespace ActionBot.Minutes.Recognition;

/// <summary>Approval of the last minutes, told without a marker: no decision that anybody looks for.</summary>
internal static class Approvals
{
    /// <summary>"The minutes were agreed as a true record": told, and not marked. "Members' comments should be recorded in the notes" approves none.</summary>
    public static bool OfMinutes(Sentence sentence) =>
        sentence.Tokens.FindIndex(sentence.FirstToken, Math.Min(5, sentence.Count), token => token.Word is "minutes") >= 0 && sentence.Has("approved", "agreed", "accepted", "confirmed", "adopted") && !sentence.Has("amended", "resolved")
        || ApprovesThem(sentence)
        || sentence.Has("minutes", "notes", "record") && !(sentence.Has("should") && !sentence.Has("signed", "correct")) && (sentence.Has("signed", "correct") && sentence.Has("minutes", "notes") || sentence.Text.Contains("record", StringComparison.OrdinalIgnoreCase) || sentence.Text.Contains("accurate", StringComparison.OrdinalIgnoreCase) || sentence.Text.Contains("true", StringComparison.OrdinalIgnoreCase));

    // "Cllr Hale proposed and Cllr Orr seconded, the Council unanimously approved the minutes."
    // Refuses: "approved the minutes as amended", "approved the minutes secretary's fee".
    private static bool ApprovesThem(Sentence sentence)
    {
        var tokens = sentence.Tokens;
        for (var at = sentence.FirstToken + 1; at + 2 < sentence.EndToken; at++)
        {
            if (tokens[at].Word is "approved" or "accepted" or "adopted" or "confirmed" && tokens[at + 1].Is("the"))
            {
                var minutes = tokens[at + 2].Word is "previous" or "last" or "draft" && at + 3 < sentence.EndToken ? at + 3 : at + 2;
                return tokens[minutes].Is("minutes") && (minutes + 1 >= sentence.EndToken || tokens[minutes + 1].Word is "." or "of") && !sentence.Has("amended", "resolved");
            }
        }

        return false;
    }
}
