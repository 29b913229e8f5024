using ActionBot.Understanding.Language;

namespace ActionBot.Understanding.Recognition;

// What became of something: whether anybody has done it, where it went, what was last said of it.
internal static partial class Lookups
{
    private static readonly HashSet<string> Deeds =
    [
        "done", "do", "sorted", "sort", "fixed", "fix", "mended", "mend", "painted", "repaired", "repair", "replaced", "replace", "cleared", "clear", "cleaned", "removed", "resurfaced", "inspected", "surveyed", "chased", "written", "sent", "started", "finished", "completed", "looked", "look", "dealt", "filled", "installed", "moved", "cut", "planted", "ordered", "built", "published", "circulated", "arranged", "organised", "gritted", "emptied",
    ];

    // What colleagues do for each other is no action
    private static readonly HashSet<string> Chores =
    [
        "tea", "teas", "coffee", "crossword", "lottery", "milk", "kettle", "printer", "photocopier", "copier", "toner", "raffle", "cake", "cakes", "collection", "quiz", "wordle", "washing", "dishes", "dishwasher", "fridge", "microwave", "biscuits", "lunch", "laptop", "projector", "stapler", "keys", "rota", "training", "module", "e-learning", "card", "sweepstake",
    ];

    /// <summary>"has anyone done the crossing outside St Mary's yet", "what happened to the bus shelter", "can't find the roundabout one, has it gone", "haven't heard from Stuart on 23, what did he last say".</summary>
    public static Understood? Became(Clause clause)
    {
        if (Unheard(clause) is { } unheard)
        {
            return unheard;
        }

        if (Unseen(clause) is { } unseen)
        {
            return unseen;
        }

        if (clause.Role == SpeakerRole.Officer || clause.Points)
        {
            return null;
        }

        var from = Attempted(clause) is > 0 and var attempted ? attempted : Happened(clause);
        if (from < 0 || clause.At(from) is not ("the" or "that" or "those" or "our" or "these") || clause.To - from < 2)
        {
            return null;
        }

        for (var at = from; at < clause.To; at++)
        {
            if (Chores.Contains(clause.At(at)))
            {
                return null;
            }
        }

        return Reading.Sought(clause, from) is { } query ? Reading.Of(Intent.Show, 0.9, "asks what became of something", new Slots { Query = query }) : null;
    }

    // Where the thing begins behind "has anyone done", "did anybody ever fix", "have they looked at"; -1: nothing of the kind
    private static int Attempted(Clause clause)
    {
        if (clause.At(clause.From) is not ("has" or "have" or "did" or "is" or "are") || clause.At(clause.From + 1) is not ("anyone" or "anybody" or "someone" or "somebody" or "they" or "we" or "nobody"))
        {
            return -1;
        }

        var verb = clause.From + 2;
        while (clause.At(verb) is "ever" or "actually" or "yet" or "even" or "finally" or "got" or "round" or "to" or "been" or "doing" or "managed")
        {
            verb++;
        }

        return !Deeds.Contains(clause.At(verb)) ? -1 : clause.At(verb + 1) is "at" or "with" or "about" or "on" or "up" or "into" or "off" or "out" or "anything" ? clause.At(verb + 2) is "about" or "on" or "with" ? verb + 3 : verb + 2 : verb + 1;
    }

    // Where the thing begins behind "what happened to", "whatever became of"; -1: nothing of the kind
    private static int Happened(Clause clause)
    {
        var at = clause.At(clause.From) is "so" or "and" ? clause.From + 1 : clause.From;
        if (clause.At(at) is not ("what" or "whatever" or "what's"))
        {
            return -1;
        }

        at = clause.At(at + 1) is "ever" or "'s" or "has" or "is" ? at + 2 : at + 1;
        at = clause.At(at) is "ever" ? at + 1 : at;
        return clause.At(at) is "happened" or "happening" && clause.At(at + 1) is "to" or "with" || clause.At(at) is "become" or "became" && clause.At(at + 1) is "of" ? at + 2 : -1;
    }

    // "haven't heard from Stuart on 23, what did he last say"
    private static Understood? Unheard(Clause clause)
    {
        if (clause.Role == SpeakerRole.Officer || !clause.Points || clause.At(clause.From) is not ("haven't" or "not" or "nothing" or "never" or "no" or "i've" or "i" or "we" or "we've" or "still"))
        {
            return null;
        }

        var heard = clause.Find(clause.From, "from");
        if (heard < 0 || heard - clause.From > 4 || clause.Names.At(heard + 1, clause.To, NameKind.Person, NameKind.Owner) is not { } who || who.Start - heard > 2)
        {
            return null;
        }

        var asks = clause.Find(who.End, "what", "when");
        return asks > 0 && clause.Token(asks - 1).Kind is TokenKind.Comma or TokenKind.Dash && clause.At(asks + 1) is "did" or "was" or "has" or "'s" or "is" && clause.Word("say", "said", "last", "answer", "tell", "told", "hear", "reply")
            ? Reading.Of(Intent.Show, 0.95, "asks what somebody last said of an action", Reading.Pointing(clause).With(clause, who))
            : null;
    }

    // "can't find the roundabout one on here, has it gone"
    private static Understood? Unseen(Clause clause)
    {
        var at = clause.At(clause.From) is "i" or "we" ? clause.From + 1 : clause.From;
        if (clause.At(at) is not ("can't" or "cannot" or "couldn't") || clause.At(at + 1) is not ("see" or "find") || Array.Find(clause.References, mention => mention.Subject is not null && mention.Start - at is 2 or 3) is not { End: > 0 } unseen)
        {
            return null;
        }

        return unseen.End == clause.To || clause.At(unseen.End) is "on" or "in" or "here" or "anywhere" or "any" or "," or "-" or "now"
            ? Reading.Of(Intent.Show, 0.93, "looks for an action and does not find it", new Slots { Query = clause.Said(unseen.Subject!.Value.From, unseen.Subject.Value.To) })
            : null;
    }
}
