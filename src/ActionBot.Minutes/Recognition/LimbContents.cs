using ActionBot.Minutes.Structure;
using ActionBot.Minutes.Text;

namespace ActionBot.Minutes.Recognition;

/// <summary>
/// What stands listed below a limb: limbs of their own, or things that belong to the one above.
/// <para>Takes as things: "that the following Members be appointed:" with names below it, "that the budget be set at £40,000, made up of:", "that officers give details of:".</para>
/// <para>Refuses: "(c) the Leader be recommended -" and "approval be given to:", which say nothing without the list.</para>
/// </summary>
internal static class LimbContents
{
    private static readonly string[] Contents =
        ["conditions", "condition", "reasons", "reason", "grounds", "payments", "amendments", "amendment", "members", "changes", "invoices", "accounts", "cheques", "dates", "informatives", "membership", "appointments"];

    /// <summary>The words end in "the following conditions:" – what is listed below belongs to the limb and is no limb of its own.</summary>
    public static bool OpensContents(Draft draft, int i) => !OpensAppointments(draft, i) && !(i + 1 < draft.Passages.Count && (draft.Passages[i + 1].Words.StartsWith("That ", StringComparison.Ordinal) || draft.Passages[i + 1].Words.StartsWith("To ", StringComparison.Ordinal) && draft.Passages[i].Text.Contains("ecommendation", StringComparison.Ordinal))) && (OpensContents(draft.Passages[i]) || IsDecidedBelow(draft, i) || IsDecidedAbove(draft, i) || IsWhole(draft, i));

    /// <summary>"agreed the following appointments:" with "Chair of the Audit Committee: Councillor Pell" below it: each is decided for itself.</summary>
    public static bool OpensAppointments(Draft draft, int i) =>
        i + 1 < draft.Passages.Count && LimbShapes.LeadsOn(draft.Passages[i]) && !draft.Passages[i].Tokens.Exists(token => token.Word is "noted" or "note" or "received" or "confirmed") && LimbShapes.IsAppointment(draft.Passages[i + 1]) && draft.Passages[i].Tokens.Exists(token => token.Is("following") || token.Is("below")) && (draft.Passages[i].Text.Contains("appoint", StringComparison.OrdinalIgnoreCase) || draft.Passages[i].Text.Contains("elect", StringComparison.OrdinalIgnoreCase) || draft.Passages[i].Text.Contains("nominat", StringComparison.OrdinalIgnoreCase));

    // "that the following petitions be noted and the answers to them be endorsed:-" has decided; "(a) Containing 200 names …" is what it decided on.
    // Refuses: "that the following be agreed:" with "(a) that the fee be raised".
    private static bool IsDecidedAbove(Draft draft, int i)
    {
        var tokens = draft.Passages[i].Tokens;
        var last = tokens.Count - 1;
        while (last > 0 && tokens[last].Word is ":" or "-")
        {
            last--;
        }

        // "that it be noted that the following interests were declared:-" with who declared them below
        if (last > 4 && last < tokens.Count - 1 && tokens[last].Is(WordClass.Participle) && tokens[last - 1].Is("were") && tokens.Exists(token => token.Is("following")) && tokens.Exists(token => token.Word is "noted" or "note") && i + 1 < draft.Passages.Count && draft.Passages[i + 1].Kind == PassageKind.ListItem && IsThing(draft.Passages[i + 1]))
        {
            return true;
        }

        // "that powers be given to the Director to grant licences as follows, where the policy is not met:" with kinds of licences below it
        if (last > 8 && last < tokens.Count - 1 && draft.Passages[i].Text.Contains(" as follows, ", StringComparison.Ordinal) && tokens.FindIndex(token => token.Is("be")) is var given and > 1 && tokens[given + 1].Is(WordClass.Participle)
            && i + 1 < draft.Passages.Count && draft.Passages[i + 1] is { Kind: PassageKind.ListItem } kind && IsThing(kind))
        {
            return true;
        }

        // "that the action taken, as set out below, be noted:-" with what was done below it
        if (last > 6 && last < tokens.Count - 1 && tokens[last].Is("noted") && tokens[last - 1].Is("be") && tokens.Exists(token => token.Is("below")) && !tokens.Exists(token => token.Is("following")))
        {
            return true;
        }

        return last > 4 && last < tokens.Count - 1 && tokens[last].Is(WordClass.Participle) && tokens[last - 1].Is("be") && tokens.FindIndex(token => token.Is("following")) is var named and > 0 && named + 1 < last && !tokens[named + 1].Is("be")
            && i + 1 < draft.Passages.Count && draft.Passages[i + 1] is { Kind: PassageKind.ListItem, Tokens.Count: > 3 } thing && thing.TokenFrom(thing.TextStart) is var first && first < thing.Tokens.Count && thing.Text[..thing.Tokens[first].End].EndsWith("ing", StringComparison.Ordinal);
    }

    // "that the dates as indicated below be noted:" with the dates below it
    private static bool IsDecidedBelow(Draft draft, int i)
    {
        var tokens = draft.Passages[i].Tokens;
        return i + 1 < draft.Passages.Count && LimbShapes.LeadsOn(draft.Passages[i]) && tokens.Exists(token => token.Word is "below" or "following") && tokens.FindIndex(token => token.Is("be")) is var be and > 0 && be + 1 < tokens.Count && tokens[be + 1].Is(WordClass.Participle) && tokens.Count - be <= 4
            && draft.Passages[i + 1] is { Kind: PassageKind.ListItem, Label: null } thing && IsThing(thing);
    }

    private static bool OpensContents(Passage passage)
    {
        var tokens = passage.Tokens;
        var last = tokens.Count - 1;
        while (last >= 0 && tokens[last].Word is ":" or "-")
        {
            last--;
        }

        return last > 0 && last < tokens.Count - 1
            && (tokens[last].Is("to") && (tokens[last - 1].Is("subject") || passage.Text.AsSpan(tokens[last - 1].Start, tokens[last - 1].End - tokens[last - 1].Start) is "relating") || Including(passage, last) || Array.Exists(Contents, word => passage.Text.AsSpan(tokens[last].Start, tokens[last].End - tokens[last].Start).Equals(word, StringComparison.OrdinalIgnoreCase))
                || passage.Text.Contains("following conditions", StringComparison.OrdinalIgnoreCase) || passage.Text.Contains("following reasons", StringComparison.OrdinalIgnoreCase) || passage.Text.Contains("following payments", StringComparison.OrdinalIgnoreCase) || passage.Text.Contains("following minutes", StringComparison.OrdinalIgnoreCase) || passage.Text.Contains("minutes of the following", StringComparison.OrdinalIgnoreCase) || passage.Text.Contains("following changes", StringComparison.OrdinalIgnoreCase) && passage.Text.Length > 60);
    }

    /// <summary>
    /// A lettered limb that has said what it decides, with things listed below it: "(a) regular items on the agenda are:" with "(i) decisions of the Commissioner;".
    /// <para>Refuses: "(c) the Leader be recommended -" and "(d) approval be given to:", which say nothing without the list.</para>
    /// </summary>
    public static bool OpensThings(Draft draft, int i)
    {
        var limb = draft.Passages[i];
        var tokens = limb.Tokens;
        var last = tokens.Count - 1;
        while (last > 0 && tokens[last].Word is ":" or "-")
        {
            last--;
        }

        // "(ii) the following four outcomes be approved:-" has decided on all of them.
        if (limb.Label is not null && last < tokens.Count - 1 && i + 1 < draft.Passages.Count && draft.Passages[i + 1] is { Kind: PassageKind.ListItem, Label: null } && tokens.Exists(token => token.Is("following")) && tokens.FindIndex(token => token.Is("be")) is var be and > 0 && tokens[be + 1].Is(WordClass.Participle) && be + 1 <= last)
        {
            return true;
        }

        return limb.Label is not null && last < tokens.Count - 1 && last > 2 && !tokens[last].Is("to") && !tokens[last].Is("that") && !(tokens[last].Is(WordClass.Participle) || tokens[last].Is(WordClass.VerbBase) && tokens[last - 1].Is("to"))
            && i + 1 < draft.Passages.Count && draft.Passages[i + 1] is { Kind: PassageKind.ListItem } thing && !(thing.Label is { } next && Labels.Follows(limb.Label, next)) && IsThing(thing);
    }

    // "grant awards by the Commissioner" is a thing, "note the awards" and "officers be asked" are none.
    private static bool IsThing(Passage passage)
    {
        var tokens = passage.Tokens;
        var first = passage.TokenFrom(passage.TextStart);
        return first < tokens.Count && !tokens[first].Is("to") && !tokens[first].Is("that")
            && !(tokens[first].Is(WordClass.VerbBase) && first + 1 < tokens.Count && (tokens[first + 1].Is(WordClass.Article) || tokens[first + 1].Is(WordClass.Preposition) || tokens[first + 1].Is("that")))
            && !tokens.Exists(token => token.Start >= passage.TextStart && (token.Is(WordClass.Modal) || token.Is(WordClass.Be) || token.Is(WordClass.Have)));
    }

    // "Approval of the strategy, including:" is a limb; what is included is none.
    private static bool Including(Passage passage, int last) =>
        passage.Text.AsSpan(passage.Tokens[last].Start, passage.Tokens[last].End - passage.Tokens[last].Start) is "including" or "namely" or "regarding" or "concerning" or "covering" or "comprising" or "includes" or "as" || passage.Tokens[last].Is("follows") && last > 0 && passage.Tokens[last - 1].Is("as") && passage.Tokens.Exists(token => token.Is(WordClass.Participle) && Lexicon.BaseOf(token.Word!) is "amend" or "revise" or "vary" or "change" or "appoint" or "elect" or "pay");

    // "that the following Members be appointed to the party:" with "- Councillor Orr", "that the rents be raised as shown, made up of:", "that officers give the Panel details of:" with "a) the cost;": the clause above has said it all, and things stand below it.
    // Refuses: "That the Panel note:", "That approval be given to the following:", "That the following be agreed:", which wait for the list.
    private static bool IsWhole(Draft draft, int i)
    {
        var tokens = draft.Passages[i].Tokens;
        var last = tokens.Count - 1;
        while (last > 0 && tokens[last].Word is ":" or "-")
        {
            last--;
        }

        if (last < 6 || last == tokens.Count - 1 || tokens[last].Shape == Shape.Mark || tokens[last].Word is "to" or "that" or "be" or "following" or "below" or "for" or "by" or "with" || tokens[last].Is(WordClass.VerbBase) && !tokens[last].Is(WordClass.Document) || tokens[last].Is(WordClass.Participle) && !tokens[last].Is(WordClass.VerbBase) && !(tokens[last].Is("appointed") && tokens.Exists(token => token.Is("following")))
            || i + 1 >= draft.Passages.Count || draft.Passages[i + 1] is not { Kind: PassageKind.ListItem } first || !IsThing(first) || i + 2 < draft.Passages.Count && draft.Passages[i + 2] is { Kind: PassageKind.ListItem } second && !IsThing(second))
        {
            return false;
        }

        var be = tokens.FindIndex(token => token.Is("be") && token.Shape == Shape.Lower);
        var decided = be > 1 && be + 2 < last && tokens[be + 1].Is(WordClass.Participle) && !tokens[be - 1].Is("following") && !(tokens[be + 1].Word is "recommended" or "resolved" or "agreed" or "added" or "included")
            || tokens.FindIndex(token => token.Is(WordClass.Document)) is var paper && paper > 0 && tokens.FindIndex(token => token.Is(WordClass.VerbBase) && token.Is(WordClass.Task) && token.Shape == Shape.Lower) is var deed && deed > 1 && deed < last - 1 && (tokens[deed - 1].Is(WordClass.Role) || tokens[deed - 1] is { Shape: Shape.Capital } || tokens[deed - 1].Is(WordClass.Collective) || tokens[deed - 1].Is("to")) && tokens.FindIndex(deed + 1, token => token.Is(WordClass.Document)) > 0;
        return decided && (tokens[last].Is("of") || !tokens[last].Is(WordClass.Preposition));
    }
}
