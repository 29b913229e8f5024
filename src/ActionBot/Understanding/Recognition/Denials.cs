using ActionBot.Understanding.Language;

namespace ActionBot.Understanding.Recognition;

/// <summary>
/// Whose an action is not: "12 isn't Wanda's, it's Karl's", "not Wanda, Karl for 12". Whoever is denied is never given it; whoever is named in the place is, and
/// where nobody is the bot asks whose it is.
/// </summary>
internal static class Denials
{
    private const int Furthest = 4;

    /// <summary>The owner in the place of one who is denied; null: the clause denies nobody, or says more than that.</summary>
    public static Understood? Corrected(Clause clause)
    {
        if (clause.Role == SpeakerRole.Officer || clause.Question || clause.AsksWh || clause.References.Count(mention => mention.Numbers.Length > 0) != 1)
        {
            return null;
        }

        var names = All(clause);
        if (!names.Exists(name => IsDenied(clause, name)) || !SaysNoMore(clause, names))
        {
            return null;
        }

        var named = names.FindAll(name => !IsDenied(clause, name));
        return named.Count > 1 ? null
            : Reading.Of(Intent.Assign, named.Count == 1 ? 0.95 : 0.9, named.Count == 1 ? "whose an action is, and not whose" : "whose an action is not", named.Count == 1 ? Reading.Pointing(clause).With(clause, named[0]) : Reading.Pointing(clause));
    }

    /// <summary>A reading in which nobody who is denied is the owner.</summary>
    public static Understood Heeded(Clause clause, Understood read)
    {
        if (read.Intent != Intent.Assign || (read.Slots.Owner ?? read.Slots.Person) is not { } holder)
        {
            return read;
        }

        var names = All(clause);
        if (!names.Exists(name => IsDenied(clause, name) && Is(clause, name, holder)) || names.Exists(name => !IsDenied(clause, name) && Is(clause, name, holder)))
        {
            return read;
        }

        var instead = names.FindAll(name => !IsDenied(clause, name));
        var bare = read.Slots with { Owner = null, Person = null, Reason = null };
        return read with { Slots = instead.Count == 1 ? bare.With(clause, instead[0]) : bare };
    }

    private static bool Is(Clause clause, NameMention name, string holder) => string.Equals(clause.Said(name.Start, name.End), holder, StringComparison.OrdinalIgnoreCase);

    private static List<NameMention> All(Clause clause)
    {
        var names = new List<NameMention>();
        for (var at = clause.From; at < clause.To; at++)
        {
            if (!clause.Covered(at) && clause.Token(at).IsWord && !IsPlain(clause.At(at)) && clause.Names.At(at, clause.To, NameKind.Owner, NameKind.Person) is { } name && name.Start == at)
            {
                names.Add(name);
                at = name.End - 1;
            }
        }

        return names;
    }

    // "isn't the Head of Parks's", "not for Wanda", "rather than Wanda", "instead of Wanda", "no longer with Wanda"
    private static bool IsDenied(Clause clause, NameMention name)
    {
        for (var at = name.Start - 1; at >= clause.From && name.Start - at <= Furthest; at--)
        {
            switch (clause.At(at))
            {
                case "not" or "isn't" or "wasn't" or "aren't" or "weren't" or "never" or "doesn't" or "than" or "shouldn't" or "nor" or "isn" or "isnae":
                case "longer" when clause.At(at - 1) is "no":
                case "of" when clause.At(at - 1) is "instead":
                    return true;
                case "the" or "a" or "an" or "for" or "with" or "to" or "by" or "of" or "really" or "actually" or "just" or "only" or "belong" or "be" or "going" or "been" or "down" or "one" or "meant":
                    continue;
                default:
                    return false;
            }
        }

        return false;
    }

    // Nothing but whose it is and whose not: "12 isn't closed, Wanda's ill" denies nobody an action
    private static bool SaysNoMore(Clause clause, List<NameMention> names)
    {
        for (var at = clause.From; at < clause.To; at++)
        {
            if (clause.Token(at).IsWord && !clause.Covered(at) && !IsPlain(clause.At(at)) && !names.Exists(name => at >= name.Start && at < name.End))
            {
                return false;
            }
        }

        return true;
    }

    private static bool IsPlain(string word) => word is "is" or "isn't" or "not" or "'s" or "s" or "it" or "it's" or "its" or "that" or "that's" or "this" or "was" or "wasn't" or "never" or "no" or "but" or "rather" or "instead" or "than" or "of" or "for" or "to" or "with" or "by"
        or "the" or "a" or "own" or "himself" or "herself" or "itself" or "themselves" or "belongs" or "belong" or "doesn't" or "goes" or "go" or "should" or "shouldn't" or "be" or "make" or "give" or "assign" or "put" or "down" or "action" or "finding" or "number" or "actually" or "please"
        or "sorry" or "and" or "really" or "any" or "more" or "longer" or "anymore" or "all" or "at" or "responsibility" or "job" or "one" or "now" or "he" or "she" or "they" or "him" or "her" or "them" or "on" or "meant" or "been" or "so" or "well" or "just" or "only" or "item" or "going" or "isnae" or "yes" or "ok" or "then" or "as" or "owner" or "i" or "said";
}
