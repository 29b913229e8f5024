using ActionBot.Understanding.Language;

namespace ActionBot.Understanding.Recognition;

/// <summary>What a clerk puts right in the finding she confirms: "confirm 7 but the date's wrong, should be 19 Feb", "confirm 4 but the owner should be Tom Ward".</summary>
internal static class Amendments
{
    /// <summary>"… but the date", "… except the owner" behind a finding that is confirmed.</summary>
    public static bool Begins(Message message, int start, int at, int to)
    {
        var tokens = message.Tokens;
        if (message.Listening.Role != SpeakerRole.Clerk || !(tokens[at].Is("except") || tokens[at - 1].Is("but")) || !message.Points(start, at))
        {
            return false;
        }

        var what = tokens[at].Is("except") ? at + 1 : at;
        what = what < to && tokens[what].Word is "the" or "for" or "its" ? what + 1 : what;
        return what < to && tokens[what].Word is "date" or "deadline" or "owner" or "due" && Array.Exists(tokens[start..at], token => token.Word is "confirm" or "accept" or "right" or "fine" or "correct" or "ok" or "good" or "keep" or "approve");
    }

    /// <summary>The order to the finding confirmed just before; null: nothing is put right.</summary>
    public static Understood? Of(Clause clause, Understood last)
    {
        if (last is not { Intent: Intent.Review, Act: "confirm", Slots.References: { Count: > 0 } references } || clause.Points)
        {
            return null;
        }

        var what = clause.Find(clause.From, "date", "deadline", "owner", "due");
        if (what < 0 || what - clause.From > 3)
        {
            return null;
        }

        var slots = new Slots { References = references };
        return clause.At(what) is "owner"
            ? clause.Names.First(what + 1, clause.To, NameKind.Owner, NameKind.Person) is { } owner ? Reading.Of(Intent.Assign, 0.9, "whose the finding is that is confirmed", slots.With(clause, owner)) : null
            : Reading.Due(clause) is { } due ? Reading.Of(Intent.SetDue, 0.9, "when the finding is due that is confirmed", slots with { Due = clause.Due(due) }) : null;
    }
}
