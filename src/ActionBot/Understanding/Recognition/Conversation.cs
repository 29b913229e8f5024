using ActionBot.Understanding.Language;

namespace ActionBot.Understanding.Recognition;

/// <summary>Greetings, help and taking back.</summary>
internal static class Conversation
{
    public static Understood? Help(Clause clause)
    {
        // "Members want more options": things, and no help
        if (clause.Any(Concept.Help) is { } noun && noun.End - noun.Start == 1 && clause.At(noun.Start) is "options" or "instructions" or "guide" or "commands" or "menu" or "usage" && noun.Start > clause.From && !clause.Question && clause.At(clause.From) is not ("show" or "list" or "what" or "give" or "see" or "bot"))
        {
            return null;
        }

        if (clause.Any(Concept.Help) is { } help && (help.Start - clause.From <= 2 || clause.Count <= 8 || clause.Question) && !clause.Points && !(clause.At(help.Start) is "help" && clause.At(help.End) is "with" or "to" && clause.Role != SpeakerRole.Officer && clause.Count > 6))
        {
            if (clause.At(help.Start) is "options" or "instructions" or "guide" or "what's" or "what" or "menu" or "usage" or "commands" && help.End - help.Start <= 2 && clause.To > help.End && clause.At(help.Start) is "what's" or "what" or "options" or "guide" && help.Start != clause.From)
            {
                return null;
            }

            if (clause.At(help.Start) is "what's" or "what" && clause.At(help.Start + 1) is "this" && clause.To > help.End && clause.At(help.End) is not ("bot" or "then" or "thing" or "for" or "all" or "app"))
            {
                return null;
            }

            // "what am I supposed to be doing for Licensing" asks for the speaker's actions
            if (clause.At(help.Start) is "what" && clause.Word("supposed", "meant") && clause.Find(help.End, "doing", "do") > 0 && Reading.Behind(clause, ["for"], NameKind.Committee, NameKind.Owner) is not null)
            {
                return null;
            }

            // "I'm stuck in traffic"
            if (clause.At(help.Start) is "i'm" && clause.At(help.End) is "in" or "on" or "at" or "behind")
            {
                return null;
            }

            // "how do I book annual leave" is asked of somebody else
            if (clause.At(help.Start) is "how" && help.End < clause.To && clause.At(help.End - 1) is "i" && clause.At(help.End) is not ("use" or "tell" or "say" or "reply" or "answer" or "close" or "log" or "ask" or "get" or "see" or "confirm" or "mark" or "change" or "undo" or "chase" or "add" or "find" or "report" or "update" or "respond" or "do" or "start" or "work" or "know" or "assign" or "extend" or "stop" or "reopen" or "talk" or "make" or "record" or "show" or "set" or "give" or "import" or "upload" or "begin" or "write"))
            {
                return null;
            }

            return Reading.Of(Intent.Help, help.Start == clause.From || clause.Word("new") && clause.At(help.Start) is "what" or "where" or "how" ? 0.93 : 0.86, "help asked for", new Slots());
        }

        if (Teaches(clause))
        {
            return Reading.Of(Intent.Help, 0.84, "asks what can be said here", new Slots());
        }

        return clause.Opens(Concept.Greeting) is { } greeting && (greeting.End == clause.To || clause.To - greeting.End <= 2 && !clause.Has(Concept.Done, Concept.Close, Concept.Outstanding) && !clause.Points)
            ? Reading.Of(Intent.Help, 0.8, "a greeting", new Slots())
            : null;
    }

    /// <summary>A greeting and whom it is for: "hello bot", "morning all".</summary>
    public static bool Greets(Message message)
    {
        if (message.Tokens.Length is 0 or > 5 || !Array.Exists(message.Cues, cue => cue.Concept == Concept.Greeting && cue.Start == 0))
        {
            return false;
        }

        var greeting = message.Cues.Where(cue => cue.Concept == Concept.Greeting && cue.Start == 0).Max(cue => cue.End);
        return message.Tokens.Skip(greeting).All(token => !token.IsWord || token.Word is "bot" or "actionbot" or "all" or "there" or "team" or "again" or "everyone" or "mate" or "please" or "action" or "you" or "folks" or "to");
    }

    // "what sort of things can I say?", "I don't know what to type", "is there a list of commands"
    private static bool Teaches(Clause clause)
    {
        if (clause.Points || clause.Find(clause.From, "what", "how", "where", "which", "list") is not (>= 0 and var asks))
        {
            return false;
        }

        return clause.Find(asks, "say", "type", "ask", "tell", "write", "use", "commands", "begin", "start", "reply", "respond", "answer") is var verb && verb > asks && verb - asks <= 7 && clause.Find(asks, "i", "to", "you", "of", "this", "we") is var self && self > asks && self < verb && clause.To - verb <= 3 && !clause.Has(Concept.Outstanding, Concept.Late);
    }

    // What the bot did and can take back.
    private static bool Changed(Clause clause) =>
        clause.Find(clause.From, "referral", "closing", "closure", "approval", "extension", "exemption", "assignment", "confirmation", "answer", "reply", "change", "leave", "rejection", "wording", "reopening", "transfer", "cancellation", "move") > clause.From;

    public static Understood? Undo(Clause clause)
    {
        // "sorry, I meant 15 not 14"
        if (clause.At(clause.From) is "i" && clause.At(clause.From + 1) is "meant" && clause.Find(clause.From, "not") is > 0 and var not && clause.References.Length >= 1 && clause.References[0] is { Numbers.Length: > 0 } right && right.Start <= clause.From + 3 && not - right.End <= 1 && clause.To - not <= 4)
        {
            return Reading.Of(Intent.Undo, 0.92, "another action was meant", new Slots());
        }

        // "take back the referral of 6", "take the closing of 14 back", "take 14 back": whoever takes something back takes it on no desk. "Take back the laptop" is none of ours.
        if (clause.At(clause.From) is "take" && clause.Find(clause.From, "back") is var back && back > 0 && back - clause.From <= 6 && (Changed(clause) || clause.Points && (back == clause.From + 1 || back + 1 >= clause.To || clause.At(back + 1) is "please" or "again" or "," or "off")))
        {
            return Reading.Of(Intent.Undo, 0.93, "'take back': a change that is named", Reading.Pointing(clause) is { References: { Count: > 0 } which } ? new Slots { References = which } : new Slots());
        }

        if (clause.Any(Concept.Undo) is not { } undo)
        {
            return null;
        }

        var word = clause.At(undo.Start);

        // "26 has landed with me by mistake": another's action
        if (clause.Role == SpeakerRole.Officer && clause.Points && word is "by" or "in" && clause.Find(clause.From, "landed", "come", "came", "sent", "given", "assigned", "addressed", "put", "allocated") is >= 0 and var landed && landed < undo.Start && clause.Find(landed, "me", "us", "my", "our") > landed)
        {
            return null;
        }

        if (word is "go" && (clause.Points || clause.Times.Length > 0))
        {
            return null;
        }

        if (word is "reverse" or "undone" or "go" or "by" or "in" && !(undo.End - undo.Start > 1 || clause.Count <= 3) || clause.Denied(undo) && !(clause.At(clause.From) is "no" or "nope" && undo.Start - clause.From <= 2))
        {
            return null;
        }

        // "I meant 16 not 15, ignore what I just said about 15"
        if (word is "ignore" or "disregard" or "forget" or "take" or "undo" && undo.End - undo.Start > 2 && clause.At(undo.End - 1) is "said" or "did" or "last" or "say" or "do" or "wrote")
        {
            var about = Array.Find(clause.References, mention => mention.Start >= undo.End && mention.Numbers.Length > 0).Numbers;
            return Reading.Of(Intent.Undo, 0.93, $"'{clause.Said(undo.Start, undo.End)}': what was said is taken back", new Slots { References = about ?? [] });
        }

        // "ignore that", "cancel that please" with nothing else named
        if (clause.Count - (undo.End - undo.Start) > 6 && word is "ignore" or "forget" or "cancel" or "disregard" or "oops" or "whoops" or "my" or "that" && !(clause.Count <= 12 && !clause.Points && Array.Exists(clause.Message.Cues, cue => cue.Concept == Concept.Undo && cue.Start >= undo.End && cue.Start - undo.End <= 1 && cue.End <= clause.To)))
        {
            return null;
        }

        return word is "undone" && clause.Question ? null : Reading.Of(Intent.Undo, word is "undo" && undo.Start == clause.From ? 0.945 : clause.Count <= 5 ? 0.93 : 0.8, $"'{clause.Said(undo.Start, undo.End)}': the last change is taken back", Reading.Pointing(clause) is { References.Count: > 0 } slots && clause.Reference is { } of && (of.Start == undo.End || of.Start == undo.End + 1 && clause.At(undo.End).EndsWith("ing", StringComparison.Ordinal) || clause.At(of.Start - 1) is "on" or "of" or "to" or "for" or "about" && of.Start <= undo.End + 3 || slots.References.Count == 1 && Array.Exists(clause.Message.Cues, cue => cue.Concept == Concept.Undo && cue.End == of.Start)) ? new Slots { References = slots.References } : new Slots());
    }
}
