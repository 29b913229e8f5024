using ActionBot.Understanding.Language;

namespace ActionBot.Understanding.Recognition;

/// <summary>What the recognisers share: how a reading is put together, and how reasons, times and names are found in a clause.</summary>
internal static partial class Reading
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

            // "confirm 4 but not 9": whatever is done is not done to 9
            if (mention.Numbers.Length > 0 && numbers.Count > 0 && clause.Role != SpeakerRole.Officer && clause.At(mention.Start - 1) is "not" && mention.Start - 1 > clause.From && (clause.At(mention.Start - 2) is "but" or "," or "and" or "-" or "–" || clause.Covered(mention.Start - 2)))
            {
                continue;
            }

            // "drop 6, it's a duplicate of 4", "reject 5, same as 2": 4 and 2 stay
            if (mention.Numbers.Length > 0 && numbers.Count > 0 && Repeats(clause, mention.Start) && (clause.At(mention.Start - 2) is "duplicate" or "duplication" && clause.Role == SpeakerRole.Officer || clause.Role != SpeakerRole.Officer && clause.Any(Concept.Drop, Concept.Reject) is { } drops && drops.Start < mention.Start))
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

    // "duplicate of 4", "same as 2", "the same thing as 6", "covered by 5"
    private static bool Repeats(Clause clause, int figure)
    {
        figure = References.IsPrefix(clause.At(figure - 1)) ? figure - 1 : figure;
        return clause.At(figure - 1) switch
        {
            "of" => clause.At(figure - 2) is "duplicate" or "duplication" or "copy" or "repeat" or "part" or "rehash" or "repetition" or "version",
            "as" => clause.At(figure - 2) is "same" or "thing" or "one" or "action" or "issue" or "point",
            "by" => clause.At(figure - 2) is "covered" or "superseded" or "replaced" or "overtaken",
            "in" or "with" or "under" => clause.At(figure - 2) is "covered" or "included" or "dealt" or "picked" or "up" or "merged" or "combined",
            "duplicates" or "repeats" => true,
            _ => false,
        };
    }

    /// <summary>What is looked for, without where: "Mill Lane flooding in there", "potholes on the list at all".</summary>
    public static string? Sought(Clause clause, int from)
    {
        var to = clause.To;
        for (var at = to; at > from + 1; at--)
        {
            if (clause.At(at - 1) is "there" or "here" && clause.At(at - 2) is "in" or "on" or "under" || clause.At(at - 1) is "list" or "register" or "tracker" or "books" or "system" or "log" && clause.At(at - 2) is "the" or "our" or "my" && clause.At(at - 3) is "on" or "in" or "from")
            {
                to = clause.At(at - 1) is "there" or "here" ? at - 2 : at - 3;
                at = to + 1;
            }
            else if (clause.At(at - 1) is "end" && clause.At(at - 2) is "the" && clause.At(at - 3) is "in" || clause.At(at - 1) is "not" && clause.At(at - 2) is "or")
            {
                to = clause.At(at - 1) is "end" ? at - 3 : at - 2;
                at = to + 1;
            }
            else if (clause.At(at - 1) is "yet" or "please" or "anywhere" or "currently" or "still" || clause.At(at - 1) is "all" or "moment" or "present" && clause.At(at - 2) is "at" or "the")
            {
                to = clause.At(at - 1) is "all" or "present" ? at - 2 : clause.At(at - 1) is "moment" ? at - 3 : at - 1;
                at = to + 1;
            }
            else
            {
                break;
            }
        }

        return clause.Said(from, Math.Max(to, from));
    }

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

    /// <summary>"till after budget council", "until the inquest": a time by what happens then, in the last words.</summary>
    public static DueWords? Event(Clause clause)
    {
        var until = clause.Find(clause.From, "until", "till", "til");
        var from = clause.At(until + 1) is "after" ? until + 2 : until + 1;
        var to = clause.At(clause.To - 1) is "please" or "pls" or "thanks" ? clause.To - 1 : clause.To;
        from = clause.At(from) is "the" or "our" or "my" ? from + 1 : from;
        if (until < 0 || to - from is < 1 or > 4)
        {
            return null;
        }

        for (var at = from; at < to; at++)
        {
            if (!clause.Token(at).IsWord || clause.Covered(at) || clause.At(at) is "i" or "we" or "he" or "she" or "they" or "it" or "you" or "is" or "are" or "has" or "have" or "'s" or "i'm" or "we've" or "i've" or "then" or "further" or "now" or "back" || clause.At(at).Contains('\'', StringComparison.Ordinal))
            {
                return null;
            }
        }

        return clause.Said(from, to) is { } words ? new DueWords(words) : null;
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

                // "minute A/20"
                if (figure + 2 < clause.To && clause.Token(figure) is { IsWord: true, Word.Length: <= 4 } series && clause.At(figure + 1) is "/" && clause.Token(figure + 2).Kind == TokenKind.Number && clause.Token(figure + 1).Start == series.End && clause.Token(figure + 2).Start == clause.Token(figure + 1).End)
                {
                    return clause.Said(figure, figure + 3);
                }

                // "min. 9(b) refers"
                if (figure + 3 < clause.To && clause.Token(figure).Kind == TokenKind.Number && clause.At(figure + 1) is "(" && clause.At(figure + 2).Length <= 3 && clause.At(figure + 3) is ")" && clause.Token(figure + 1).Start == clause.Token(figure).End)
                {
                    return $"{clause.At(figure)}({clause.At(figure + 2)})";
                }

                if (figure < clause.To && clause.Token(figure).Kind == TokenKind.Number)
                {
                    // "minute 9c"
                    if (figure + 1 < clause.To && clause.Token(figure + 1) is { IsWord: true, Word.Length: 1 } letter && letter.Start == clause.Token(figure).End)
                    {
                        return $"{clause.At(figure)}{letter.Word}";
                    }

                    // "minute 87/26": of the year 26
                    return figure + 2 < clause.To && clause.At(figure + 1) is "/" && clause.Token(figure + 2).Kind == TokenKind.Number && clause.Token(figure + 2).Start == clause.Token(figure).End + 1 ? $"{clause.At(figure)}/{clause.At(figure + 2)}" : clause.At(figure);
                }
            }
        }

        return null;
    }
}
