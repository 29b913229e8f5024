using ActionBot.Understanding.Language;

namespace ActionBot.Understanding.Recognition;

/// <summary>What the recognisers share: how a reading is put together, and how reasons, times and names are found in a clause.</summary>
internal static class Reading
{
    public static Understood Of(Intent intent, double confidence, string why, Slots slots, string? act = null, params Intent[] alternatives) =>
        new() { Intent = intent, Confidence = confidence, Why = why, Slots = slots, Act = act, Alternatives = alternatives };

    /// <summary>The slots that every reading of a clause begins with: the actions it points at.</summary>
    /// <param name="clause">Where.</param>
    /// <param name="before">References from this token on belong to a reason; below zero: all count.</param>
    public static Slots Pointing(Clause clause, int before = -1)
    {
        var numbers = new List<string>();
        string? query = null;
        var reach = Reach.Named;
        foreach (var mention in clause.References)
        {
            if (before >= 0 && mention.Start >= before)
            {
                continue;
            }

            numbers.AddRange(mention.Numbers);
            // "the deadline for item 27": the number says which
            query ??= mention.Subject is { } subject && !(clause.At(subject.To - 1) is "item" or "action" or "number" && clause.References.Any(other => other.Numbers.Length > 0 && other.Start <= subject.To && other.End > subject.To)) ? clause.Said(subject.From, subject.To) : null;
            reach = mention.Reach == Reach.Named ? reach : mention.Reach;
        }

        if (reach == Reach.All && numbers.Count == 0)
        {
            numbers.AddRange(clause.Listening.InThread);
        }

        return new Slots { References = [.. numbers.Distinct()], Query = query, Reach = numbers.Count > 0 && reach == Reach.All ? Reach.Named : reach };
    }

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

        return reason;
    }

    private static string? Found(Clause clause, bool loose, out int start)
    {
        for (var at = clause.From; at < clause.To; at++)
        {
            if (clause.Covered(at))
            {
                continue;
            }

            if (clause.OpensAt(at, Concept.Because) is { } because && at > clause.From && !FalseReason(clause, at, because))
            {
                start = at;
                return clause.OpensAt(at, Concept.Waiting) is not null ? clause.Said(at, clause.To) : clause.Said(because.End, clause.To);
            }

            // "cancelled for want of business"
            if (clause.At(at) is "for" && clause.At(at + 1) is "want" or "lack" && clause.At(at + 2) is "of" && at > clause.From)
            {
                start = at;
                return clause.Said(at + 1, clause.To);
            }

            if (clause.OpensAt(at, Concept.Waiting) is { } && at > clause.From)
            {
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
                if (clause.Token(at).Kind is TokenKind.Comma or TokenKind.Dash or TokenKind.Colon or TokenKind.Bracket && !clause.Covered(at) && clause.To - at > 2 && !(clause.To - at <= 4 && clause.At(clause.To - 1) is "it" or "them") && clause.At(at + 1) is not ("can" or "could" or "so" or "need" or "would" or "please" or "till" or "until" or "to" or "is" or "may" or "minute" or "min") && clause.References.All(mention => mention.Start != at + 1) && (clause.Times.All(time => time.Start != at + 1) || clause.To - at > 6 || clause.Times.Any(time => time.Start == at + 1 && time.Kind is TimeKind.Vague or TimeKind.Span && time.End < clause.To && clause.Token(time.End).IsWord && clause.At(time.End) is not ("please" or "if" or "or" or "and" or "instead" or "for" or "would" or "is" or "more" or "will" or "should"))))
                {
                    start = at;
                    return clause.Said(clause.At(at + 1) is "which" && clause.To - at > 4 ? at + 2 : at + 1, clause.To);
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
        "as" => clause.At(because.End) is "complete" or "completed" or "agreed" or "planned" or "asked" or "instructed" or "requested" or "discussed" or "promised" or "done" or "soon" or "of" or "exempt" or "an" or "finished" or "closed" or "confidential" or "a" or "per" or "head" or "director" or "well" or "one" or "part" or "the" && !clause.At(because.End).Equals("the", StringComparison.Ordinal)
            || clause.At(because.End) is "restricted" or "private" or "chair" or "clerk" or "interim" or "overdue" or "closed" or "for" or "from" or "it" && clause.At(because.End + 1) is "was" || clause.OpensAt(because.End, Concept.Done) is not null,
        "since" => clause.Times.Any(time => time.Start == because.End),
        "so" => clause.At(because.End) is "'s" or "can" or "is" or "one" or "has" or "should" or "was",
        "while" => true,
        _ => false,
    };

    /// <summary>The first time behind a preposition such as "until", else the last one.</summary>
    public static TimeMention? Due(Clause clause)
    {
        TimeMention? last = null;

        // "by next Wednesday, sorry, I mean the 16th"
        if (clause.Times.Length > 1 && clause.Find(clause.Times[0].End, "mean", "meant") is var put && put > 0 && clause.LastTime is { } right && right.Start > put && right.Start - put <= 3)
        {
            return right;
        }

        foreach (var time in clause.Times)
        {
            // "should be 4 December not 4 November"
            if (clause.Times.Length > 1 && clause.At(time.Start - 1) is "not" or "than" || clause.At(time.Start - 1) is "of" && clause.At(time.Start - 2) is "instead")
            {
                continue;
            }

            last = time;
            if (clause.At(time.Start - 1) is "until" or "till" or "til" or "to" or "by" or "for" or "before" or "at" or "in" or "on" || (clause.At(time.Start - 1) is "the" && clause.At(time.Start - 2) is "until" or "till" or "til" or "to" or "by" or "for" or "before" or "at" or "in" or "on"))
            {
                return time;
            }
        }

        return last ?? clause.LastTime;
    }

    /// <summary>A name behind one of these words.</summary>
    public static NameMention? Behind(Clause clause, ReadOnlySpan<string> words, params ReadOnlySpan<NameKind> kinds)
    {
        for (var at = clause.From; at < clause.To; at++)
        {
            foreach (var word in words)
            {
                if (clause.At(at) == word && clause.Names.At(at + 1, clause.To, kinds) is { } name && !clause.Covered(name.Start))
                {
                    return name;
                }
            }
        }

        return null;
    }

    /// <summary>Puts a name where it belongs.</summary>
    public static Slots With(this Slots slots, Clause clause, NameMention? name) => name is not { } who ? slots : who.Kind switch
    {
        NameKind.Person => slots with { Person = clause.Said(who.Start, who.End) },
        NameKind.Owner => slots with { Owner = clause.Said(who.Start, who.End) },
        _ => slots with { Committee = clause.Said(who.Start, who.End) },
    };

    /// <summary>The number of a minute: "minute 31", "min 31.2", "(m. 4)".</summary>
    public static string? Minute(Clause clause)
    {
        for (var at = clause.From; at + 1 < clause.To; at++)
        {
            if (clause.At(at) is "minute" or "min" or "minutes" or "mins" or "mn")
            {
                var figure = clause.At(at + 1) is "no" or "number" or "#" or "." ? at + 2 : at + 1;

                // "min. 9(b) refers"
                if (figure + 3 < clause.To && clause.Token(figure).Kind == TokenKind.Number && clause.At(figure + 1) is "(" && clause.At(figure + 2).Length <= 3 && clause.At(figure + 3) is ")" && clause.Token(figure + 1).Start == clause.Token(figure).End)
                {
                    return $"{clause.At(figure)}({clause.At(figure + 2)})";
                }

                if (figure < clause.To && clause.Token(figure).Kind == TokenKind.Number)
                {
                    // "minute 87/26": of the year 26
                    return figure + 2 < clause.To && clause.At(figure + 1) is "/" && clause.Token(figure + 2).Kind == TokenKind.Number && clause.Token(figure + 2).Start == clause.Token(figure).End + 1 ? $"{clause.At(figure)}/{clause.At(figure + 2)}" : clause.At(figure);
                }
            }
        }

        return null;
    }
}
