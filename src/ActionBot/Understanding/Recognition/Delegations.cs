using ActionBot.Understanding.Language;

namespace ActionBot.Understanding.Recognition;

/// <summary>An officer gives an action into other hands, and says so as he does it: "passing 3 to Priti", "Shona's going to finish 13, I've handed her the file".</summary>
internal static class Delegations
{
    public static Understood? Passes(Clause clause)
    {
        if (clause.Role != SpeakerRole.Officer || clause.AsksWh || clause.Asked || clause.Reference is not { Numbers.Length: > 0 } mention)
        {
            return null;
        }

        // "passing 3 to legal for a view": it comes back
        if (clause.At(clause.From) is "passing" or "sending" or "giving" && mention.Start - clause.From is 1 or 2 && clause.At(mention.End) is "to" && clause.Find(mention.End, "for") is > 0 and var purpose && clause.Find(purpose, "comment", "comments", "view", "views", "check", "checking", "approval", "signature", "sign-off", "review") > 0)
        {
            return Reading.Of(Intent.Update, 0.92, "where an action is for the time being", Reading.Pointing(clause, mention.End) with { Text = clause.Said(clause.From, clause.To) });
        }

        return Passing(clause, mention) is { } heir || Finishing(clause, mention) is { } heir2 && (heir = heir2) is { }
            ? Reading.Of(Intent.Assign, 0.95, "an officer passes an action on", Reading.Pointing(clause, mention.End).With(clause, heir))
            : null;
    }

    // "I'm passing 12 over to Priya", "7 I'm handing to Sian", "giving 5 to Owain"
    private static NameMention? Passing(Clause clause, RefMention mention)
    {
        var verb = clause.Find(clause.From, "passing", "handing", "giving", "delegating", "transferring", "reassigning");
        if (verb < 0 || clause.Denied(new Cue(Concept.Assign, verb, verb + 1)))
        {
            return null;
        }

        var opens = verb == clause.From || verb - clause.From <= 2 && clause.At(verb - 1) is "i'm" or "am" or "we're" or "are" or "be";
        var to = opens && mention.Start - verb is 1 or 2 ? mention.End : mention.Start == clause.From && clause.At(verb - 1) is "i'm" or "am" or "we're" && verb - mention.End <= 3 ? verb + 1 : -1;
        to = clause.At(to) is "over" or "on" or "across" or "it" or "this" or "straight" ? to + 1 : to;
        to = clause.At(to) is "over" or "on" or "across" ? to + 1 : to;
        if (to < 0 || clause.At(to) is not ("to" or "onto"))
        {
            return null;
        }

        return clause.Names.At(to + 1, clause.To, NameKind.Owner, NameKind.Person) is { } heir && heir.Start - to <= 2 && (heir.End == clause.To || clause.At(heir.End) is not ("for" or "to" or "'s") && !clause.Word("comment", "comments", "view", "check", "checking", "approval", "signature", "sign-off", "review", "draft"))
            ? heir
            : clause.Token(Math.Min(to + 1, clause.To - 1)) is { IsWord: true } lower && to + 2 == clause.To && !Lexicon.Knows(lower.Word) ? new NameMention(to + 1, to + 2, NameKind.Person) : null;
    }

    // "Shona will finish 8, I've given her the papers": who has the file has the action
    private static NameMention? Finishing(Clause clause, RefMention mention)
    {
        if (clause.Names.At(clause.From, clause.To, NameKind.Person, NameKind.Owner) is not { } heir || heir.Start - clause.From > 1 || mention.Start < heir.End || mention.Start - heir.End > 6)
        {
            return null;
        }

        var does = clause.Find(heir.End, "finish", "finishing", "complete", "do", "doing", "take", "taking", "pick", "picking");
        var tokens = clause.Message.Tokens;
        var hands = Array.FindIndex(tokens, mention.End, Math.Min(8, tokens.Length - mention.End), token => token.Word is "handed" or "given" or "passed" or "briefed" or "gave" or "left" or "sent");
        return does > 0 && does < mention.Start && clause.At(heir.End) is "'s" or "is" or "will" or "'ll" or "to" && hands > 0 && hands + 1 < tokens.Length && tokens[hands - 1].Word is "i've" or "i" or "we've" or "we" or "have" && tokens[hands + 1].Word is "her" or "him" or "them" ? heir : null;
    }
}
