using ActionBot.Understanding.Language;

namespace ActionBot.Understanding.Recognition;

/// <summary>An order that leaves out what it needs: "assign 14", "close it", "history". It is understood so that what is missing can be asked for.</summary>
internal static class Unfinished
{
    private static readonly HashSet<string> Verdicts = ["done", "complete", "completed", "finished", "sorted", "closed", "implemented", "resolved", "achieved", "discharged", "over", "tick", "ticked", "dusted"];

    private static readonly HashSet<string> Pointers = ["this", "that", "it", "its", "it's", "that's", "thats", "these", "those", "one", "ones", "mine", "ours", "action", "actions", "list", "them", "both", "two", "three", "four", "team", "person", "department", "service", "officer", "everything"];

    /// <summary>"all sent", "not me guv": an officer's answer if it answers anything, and nothing says that it does.</summary>
    public static bool Hangs(Message message, Understood answer)
    {
        if (message.Listening is not { Role: SpeakerRole.Officer, InThread.Count: 0, AtTheDesk: false } || answer is not { Intent: Intent.Complete or Intent.NotMine, Parts.Count: 0, Slots: { References.Count: 0, Query: null, Owner: null, Person: null, Committee: null, Reason: null } })
        {
            return false;
        }

        var words = 0;
        foreach (var token in message.Tokens)
        {
            words += token.IsWord ? 1 : 0;
            if (Pointers.Contains(token.Word) || answer.Intent == Intent.Complete && Verdicts.Contains(token.Word))
            {
                return false;
            }
        }

        return words <= 5;
    }

    public static Understood? Read(Clause clause)
    {
        if (clause.Count > 4 || clause.Question)
        {
            return null;
        }

        var pointing = clause.Reference is { Numbers.Length: > 0 } mention && mention.Start == clause.From + 1 && mention.End == clause.To;
        var slots = pointing ? Reading.Pointing(clause) : new Slots();
        var alone = clause.Count == 1;
        var it = clause.Count == 2 && clause.At(clause.From + 1) is "it" or "that" or "this" or "one";
        var isClerk = clause.Role == SpeakerRole.Clerk;
        return clause.At(clause.From) switch
        {
            "assign" or "reassign" or "reallocate" or "allocate" when pointing || (isClerk && it) => Reading.Of(Intent.Assign, 0.8, "an action goes to somebody who is not named", slots),
            "refer" or "escalate" when pointing || (isClerk && it) => Reading.Of(Intent.Refer, 0.8, "an action goes to a body that is not named", slots),
            "close" or "reopen" or "drop" when isClerk && (it || alone) => Reading.Of(clause.At(clause.From) switch { "close" => Intent.Close, "drop" => Intent.Drop, _ => Intent.Reopen }, 0.95, "an order without its action", slots),
            "history" when alone => Reading.Of(Intent.Show, 0.8, "the history of an action that is not named", slots),
            _ => null,
        };
    }
}
