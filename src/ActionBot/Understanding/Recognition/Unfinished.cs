using ActionBot.Understanding.Language;

namespace ActionBot.Understanding.Recognition;

/// <summary>An order that leaves out what it needs: "assign 14", "close it", "history". It is understood so that what is missing can be asked for.</summary>
internal static class Unfinished
{
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
