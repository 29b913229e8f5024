using ActionBot.Understanding.Language;

namespace ActionBot.Understanding.Recognition;

// Why: behind a "because", behind a mark, or before a "so".
internal static partial class Reading
{
    /// <summary>Why: the words behind "because", "as", "waiting for", or set off behind a dash.</summary>
    /// <param name="clause">Where.</param>
    /// <param name="loose">Words behind a comma or dash count too.</param>
    /// <param name="start">The token with which the reason begins, its connector included; -1: none.</param>
    public static string? Reason(Clause clause, bool loose, out int start)
    {
        if (Found(clause, loose, out start) is not { } reason)
        {
            return null;
        }

        // "overtaken by the new strategy, drop it": the order behind it is none
        for (var at = clause.To - 2; at > start + 2 && clause.To - at <= 6; at--)
        {
            if ((clause.Token(at - 1).Kind is TokenKind.Comma or TokenKind.Dash || clause.At(at - 1) is "so") && Turns.IsCommand(clause.At(clause.At(at) is "please" or "so" or "just" ? at + 1 : at)) && clause.Find(at, "it", "them", "that") is > 0 and var it && it - at <= 2)
            {
                return clause.Said(start + 1, at - 1) is { } before && reason.EndsWith(clause.Said(at, clause.To) ?? "", StringComparison.Ordinal) ? reason[..^(clause.Said(at, clause.To)?.Length ?? 0)].TrimEnd(' ', ',', '-', '–') is { Length: > 2 } kept ? kept : before : reason;
            }
        }

        // "because of frost, prob need 2 more weeks": what is asked for is none
        for (var at = start + 2; at + 2 < clause.To && start >= clause.From; at++)
        {
            if (clause.Token(at).Kind is TokenKind.Comma or TokenKind.Dash && clause.At(at + 1) is "prob" or "probably" or "need" or "needs" or "can" or "could" or "please" or "would" or "realistically" or "hoping" or "hope" or "realistic" or "new" or "revised" or "likely" or "expected" or "target" or "earliest" or "aiming" && clause.Times.Any(time => time.Start > at + 1 && time.Start - at <= 7) && clause.OpensAt(start, Concept.Because) is not null
                && clause.Whole(at + 1, clause.To) is { } asked && reason.EndsWith(asked, StringComparison.Ordinal) && reason[..^asked.Length].TrimEnd(' ', ',', '-', '–') is { Length: > 3 } alone)
            {
                return alone;
            }
        }

        // "the county has taken the footway back so it's academic": what follows from it is none either
        for (var at = start + 4; at + 1 < clause.To; at++)
        {
            if (clause.At(at) is "so" && clause.To - at <= 8 && clause.At(at + 1) is "it's" or "its" or "it" or "we" or "you" or "that's" or "that" or "this" or "they" or "no" or "not" or "please" or "can" or "there's" or "there" or "they're" or "i" && !(clause.At(at + 1) is "that" && clause.At(at + 2) is not ("'s" or "is" or "one" or "can")) && !(clause.At(at + 1) is "there's" or "there" && clause.Word("nothing") && clause.At(clause.To - 2) is "to")
                && clause.Whole(at, clause.To) is { } so && reason.EndsWith(so, StringComparison.Ordinal) && reason[..^so.Length].TrimEnd(' ', ',', '-', '–') is { Length: > 3 } because)
            {
                return because;
            }
        }

        return reason;
    }

    /// <summary>What stands behind everything that was ordered, comma or not: "reopen 12 members werent happy", "lift the marking from 27 its in the public domain now"; null: nothing that could be why.</summary>
    public static string? Rest(Clause clause, int from)
    {
        var at = from;
        while (at < clause.To && (!clause.Token(at).IsWord && clause.Token(at).Kind is TokenKind.Comma or TokenKind.Dash or TokenKind.Colon or TokenKind.Bracket || clause.At(at) is "please" or "pls" or "plz" or "now" or "instead" or "again" or "then" or "too" || clause.At(at) is "will" or "would" or "can" or "could" && clause.At(at + 1) is "you" && at + 2 < clause.To && !clause.Token(at + 2).IsWord || clause.At(at) is "you" && clause.At(at - 1) is "will" or "would" or "can" or "could"))
        {
            at++;
        }

        var apart = at > from && !clause.Token(at - 1).IsWord;
        if (clause.To - at < (apart ? 2 : 3) || clause.References.Any(mention => mention.Start >= at && mention.Start <= at + 1) || clause.At(at) is "and" or "but" or "can" or "could" or "to" or "for" or "from" or "by" or "until" or "till" or "at" or "in" or "on" or "with" or "minute" or "min" or "agreed" or "of" or "or" or "so" or "minutes" or "as" or "if" or "off" or "thanks" or "sorry" or "should" or "shouldn't" or "is" or "isn't" or "was" or "wasn't" or "has" or "hasn't" or "have" or "will" or "won't" or "can't" or "needs" or "need" or "were" or "are" or "be" or "tell" or "let" or "which" or "try" or "ask" or "remind" or "chase" or "see")
        {
            return null;
        }

        // Without a mark it takes a sentence
        return apart || Predicates(clause, at) ? clause.Whole(at, clause.To) : null;
    }

    // A subject and its verb: "members werent happy", "its in the public domain", "the school has shut"
    internal static bool Predicates(Clause clause, int from)
    {
        for (var at = from; at < clause.To && at - from <= 5; at++)
        {
            if (clause.At(at) is "is" or "are" or "was" or "were" or "has" or "have" or "had" or "isn't" or "wasn't" or "werent" or "weren't" or "hasn't" or "haven't" or "didn't" or "doesn't" or "don't" or "won't" or "can't" or "couldn't" or "will" or "want" or "wants" or "wanted" or "need" or "needs" or "said" or "says" or "say" or "think" or "asked" or "'s" && at > from || at == from && clause.At(at) is "it's" or "its" or "they're" or "we're" or "he's" or "she's" or "that's" or "there's" or "we've" or "they've" or "i've" or "i'm")
            {
                return true;
            }
        }

        return false;
    }

    private static string? Found(Clause clause, bool loose, out int start)
    {
        for (var at = clause.From; at < clause.To; at++)
        {
            if (clause.Covered(at))
            {
                continue;
            }

            if (clause.OpensAt(at, Concept.Because) is { } because && at > clause.From && because.End < clause.To && !FalseReason(clause, at, because))
            {
                start = at;
                return clause.OpensAt(at, Concept.Waiting) is not null ? clause.Said(at, clause.To) : clause.Whole(because.End, clause.To);
            }

            // "cancelled for want of business"
            if (clause.At(at) is "for" && clause.At(at + 1) is "want" or "lack" && clause.At(at + 2) is "of" && at > clause.From)
            {
                start = at;
                return clause.Said(at + 1, clause.To);
            }

            if (clause.OpensAt(at, Concept.Waiting) is { } && at > clause.From)
            {
                // "needs till 22 January, scaffolding is held up": with its subject
                var subject = at;
                while (subject > clause.From && at - subject < 6 && clause.Token(subject - 1).IsWord && !clause.Covered(subject - 1))
                {
                    subject--;
                }

                if (at - subject is > 1 and < 6 && subject > clause.From + 1 && clause.Token(subject - 1).Kind is TokenKind.Comma or TokenKind.Dash && clause.At(at - 1) is "is" or "are" or "was" or "were" or "still" or "'s" or "been" && clause.At(subject) is not ("we" or "i" or "it" or "we're" or "i'm" or "it's" or "this" or "that" or "so" or "but" or "and"))
                {
                    start = subject - 1;
                    return clause.Said(subject, clause.To);
                }

                start = at;
                var end = clause.Find(at, "so", "need", "needs");
                return clause.Said(at, end > 0 ? end : clause.To);
            }
        }

        // "- reason, Ofsted inspection", "reason: staff sickness"
        for (var at = clause.From + 1; at + 1 < clause.To; at++)
        {
            if (clause.At(at) is "reason" && clause.Token(at - 1).Kind is TokenKind.Comma or TokenKind.Dash or TokenKind.Bracket && (clause.Token(at + 1).Kind is TokenKind.Comma or TokenKind.Dash or TokenKind.Colon || clause.At(at + 1) is "is" or "being"))
            {
                start = at - 1;
                return clause.Said(at + 2, clause.To);
            }
        }

        if (loose)
        {
            for (var at = clause.From + 1; at + 1 < clause.To; at++)
            {
                if (clause.Token(at).Kind is TokenKind.Comma or TokenKind.Dash or TokenKind.Colon or TokenKind.Bracket && !clause.Covered(at) && clause.To - at > 2 && !(clause.To - at <= 4 && clause.At(clause.To - 1) is "it" or "them") && clause.At(at + 1) is not ("can" or "could" or "so" or "need" or "would" or "please" or "till" or "until" or "to" or "is" or "may" or "minute" or "min") && clause.References.All(mention => mention.Start != at + 1 || mention is { Reach: Reach.All, Numbers.Length: 0 } && clause.Token(mention.End < clause.To ? mention.End : mention.Start).IsWord && clause.To - mention.End >= 2) && (clause.Times.All(time => time.Start != at + 1) || clause.To - at > 6 || clause.Times.Any(time => time.Start == at + 1 && time.Kind is TimeKind.Vague or TimeKind.Span && time.End < clause.To && clause.Token(time.End).IsWord && clause.At(time.End) is not ("please" or "if" or "or" or "and" or "instead" or "for" or "would" or "is" or "more" or "will" or "should"))))
                {
                    start = at;
                    return clause.Whole(clause.At(at + 1) is "which" && clause.To - at > 4 ? at + 2 : at + 1, clause.To);
                }
            }
        }

        start = -1;
        return null;
    }

    /// <summary>"I left Highways so 29 isn't mine": where the "so" stands before the action that follows from it; -1: nowhere.</summary>
    public static int Therefore(Clause clause)
    {
        foreach (var mention in clause.References)
        {
            var so = clause.At(mention.Start - 1) is "for" or "on" or "re" ? mention.Start - 2 : mention.Start - 1;
            if (mention.Numbers.Length > 0 && so - clause.From >= 3 && clause.At(so) is "so" && clause.References.All(other => other.Start >= mention.Start))
            {
                return so;
            }
        }

        return -1;
    }

    /// <summary>"The bins are overflowing so please reopen 18", "we are not contracted for it so this one isn't ours": where the "so" stands before what follows from it; -1: nowhere.</summary>
    public static int Hence(Clause clause, int consequence)
    {
        if (Therefore(clause) is > 0 and var named)
        {
            return named;
        }

        for (var at = Math.Min(consequence, clause.To - 1); at >= clause.From + 3 && consequence - at <= 7; at--)
        {
            if (clause.At(at) is "so" && clause.At(at + 1) is not ("far" or "that" or "much" or "many" or "long") && clause.References.All(mention => mention.Start > at || mention.Numbers.Length == 0) && clause.Token(at - 1).IsWord | clause.Token(at - 1).Kind is TokenKind.Comma or TokenKind.Dash && clause.At(at - 1) is not ("not" or "and" or "do" or "is" or "or" or "been"))
            {
                return at;
            }
        }

        return -1;
    }

    /// <summary>One or two words set off at the end: "cancel audit 10/12, inquorate", "close the pest control one, members satisfied".</summary>
    public static string? Trailing(Clause clause)
    {
        for (var at = clause.To - 2; at > clause.From + 1 && clause.To - at <= 3; at--)
        {
            if (clause.Token(at).Kind is TokenKind.Comma or TokenKind.Dash)
            {
                return Array.TrueForAll(clause.Message.Tokens[(at + 1)..clause.To], token => token.IsWord) && !clause.Covered(at + 1) && !clause.Covered(clause.To - 1) && clause.At(at + 1) is not ("please" or "pls" or "thanks" or "ta" or "agreed" or "ok" or "now" or "then" or "para" or "minute" or "sorry" or "not" or "it's" or "try" or "ask" or "just" or "too" or "as" or "can" or "don't" or "and" or "is" or "thank" or "cheers" or "yes" or "no" or "with" or "tell" or "chase" or "drop" or "close" or "put" or "take" or "bin" or "done" or "noted") && clause.Names.At(at + 1, clause.To, NameKind.Person, NameKind.Committee) is null ? clause.Said(at + 1, clause.To) : null;
            }
        }

        return null;
    }

    // "as complete", "as soon as", "as of today", "since May" give no reason.
    private static bool FalseReason(Clause clause, int at, Cue because) => clause.At(at) switch
    {
        "as" => clause.At(because.End) is "i" or "we" or "i've" or "we've" && clause.At(because.End + 1) is "told" or "said" or "explained" or "mentioned" or "warned" or "advised" or "wrote" or "promised" or "understand" or "understood" || clause.At(at - 1) is "same" or "thing" or "such" or "much" || clause.At(because.End) is "no" && clause.At(because.End + 1) is "longer" || clause.At(because.End) is "not" || clause.At(because.End) is "complete" or "completed" or "agreed" or "planned" or "asked" or "instructed" or "requested" or "discussed" or "promised" or "done" or "soon" or "of" or "exempt" or "an" or "finished" or "closed" or "confidential" or "a" or "per" or "head" or "director" or "well" or "one" or "part" or "the" && !clause.At(because.End).Equals("the", StringComparison.Ordinal)
            || clause.At(because.End) is "restricted" or "private" or "chair" or "clerk" or "interim" or "overdue" or "closed" or "for" or "from" or "it" && clause.At(because.End + 1) is "was" || clause.OpensAt(because.End, Concept.Done) is not null,
        "since" => clause.Times.Any(time => time.Start == because.End || time.Start == because.End + 1 && clause.At(because.End) is "the" or "last") || because.End < clause.To && clause.Token(because.End) is { Kind: TokenKind.Number, Value: >= 1950 and <= 2100 },
        "so" => clause.At(because.End) is "'s" or "can" or "is" or "one" or "has" or "should" or "was",
        "while" => true,
        _ => false,
    };
}
