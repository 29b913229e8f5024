using ActionBot.Understanding.Language;

namespace ActionBot.Understanding.Recognition;

// The thing of which a sentence tells how it stands: "the depot move is on hold", "finished the parking review, it's in SharePoint", "the committee wanted a plan for the cemetery wall. That's with Cadw".
internal static partial class Subjects
{
    /// <summary>The answer with the subject that its first words name; null: they name none.</summary>
    private static Understood? Stood(Clause whole, Understood answer)
    {
        if (answer.Slots is not { Text: { } text } slots)
        {
            return null;
        }

        if (answer.Intent == Intent.Update && Wished(whole) is var (wished, then) && whole.Said(wished.From, wished.To) is { } wish)
        {
            return answer with { Slots = slots with { Query = wish, Text = Clause.Trimmed(whole.Message.Words(then, whole.To), true) } };
        }

        if (answer.Intent == Intent.Complete && Did(whole) is { } did)
        {
            return answer with { Slots = slots with { Query = whole.Said(did.From, did.To), Text = Without(text, whole, did) } };
        }

        if (answer.Intent == Intent.Update && Stands(whole) is { } thing && text.StartsWith(whole.Message.Words(thing.From, thing.To), StringComparison.OrdinalIgnoreCase))
        {
            return answer with { Slots = slots with { Query = whole.Said(thing.From, thing.To), Text = Behind(text[(thing.To == thing.From ? 0 : whole.Message.Words(thing.From, thing.To).Length)..]) } };
        }

        // "Nothing further to report on the library lease"
        if (answer.Intent == Intent.Update && whole.At(whole.From) is "nothing" or "no" && Worked(whole) is { } upon && upon.To == whole.To && text.EndsWith(whole.Message.Words(upon.From, upon.To), StringComparison.OrdinalIgnoreCase))
        {
            return answer with { Slots = slots with { Query = whole.Said(upon.From, upon.To), Text = whole.Said(whole.From, upon.From - 2) } };
        }

        return null;
    }

    // "finished the parking review, …": the deed first, and nothing between it and the mark but the thing
    private static (int From, int To)? Did(Clause whole)
    {
        var at = whole.At(whole.From) is "i've" or "we've" or "i" or "we" or "have" or "just" ? whole.From + 1 : whole.From;
        if (whole.At(at) is not ("finished" or "completed" or "done" or "sorted" or "delivered") || whole.At(at + 1) is not ("the" or "my" or "our"))
        {
            return null;
        }

        var to = at + 2;
        while (to < whole.To && whole.Token(to).IsWord)
        {
            to++;
        }

        return to - at is > 2 and <= Longest + 2 && to < whole.To && whole.Token(to).Kind is TokenKind.Comma or TokenKind.Dash && Noun(whole, at + 2, to) ? (at + 2, to) : null;
    }

    // "the depot move is on hold, awaiting Cabinet"
    private static (int From, int To)? Stands(Clause whole)
    {
        if (whole.At(whole.From) is not ("the" or "our" or "my") || whole.Find(whole.From + 2, "is", "are", "'s") is not (> 0 and var verb) || verb - whole.From is < 3 or > Longest + 1)
        {
            return null;
        }

        var state = whole.At(verb + 1) is "still" or "now" or "currently" or "nearly" or "almost" ? verb + 2 : verb + 1;
        var stands = whole.At(state) is "delayed" or "late" or "stuck" or "paused" or "behind" || whole.At(state) is "on" && whole.At(state + 1) is "hold" or "track" || whole.OpensAt(state, Concept.Waiting) is not null || whole.At(state) is "in" or "out" or "under" or "going" && whole.OpensAt(state, Concept.Progress) is not null;
        return stands && Noun(whole, whole.From + 1, verb) ? (whole.From + 1, verb) : null;
    }

    // "the committee wanted a plan for the cemetery wall. that's with Cadw": of what, and where the news begins
    private static ((int From, int To) Thing, int Then)? Wished(Clause whole)
    {
        var verb = whole.Find(whole.From, "wanted", "asked", "requested", "want");
        if (verb - whole.From is < 1 or > 3 || whole.At(verb - 1) is not ("committee" or "members" or "you" or "they" or "panel" or "board" or "cabinet" or "council" or "chair" or "councillors"))
        {
            return null;
        }

        var stop = verb;
        while (stop < whole.To && whole.Token(stop).Kind != TokenKind.Stop)
        {
            stop++;
        }

        var of = whole.Find(verb, "for", "on", "about", "of");
        of = whole.At(verb) is "asked" && of == verb + 1 ? whole.Find(of + 1, "for", "on", "about", "of") : of;
        var from = whole.At(of + 1) is "the" or "our" or "a" ? of + 2 : of + 1;
        return of > 0 && stop - from is > 0 and <= Longest && stop + 2 < whole.To && whole.At(stop + 1) is "that" or "that's" or "it's" or "it" or "this" or "its" && Noun(whole, from, stop) ? ((from, stop), stop + 1) : null;
    }

    // What is told behind the verb
    private static string? Behind(string told)
    {
        told = told.TrimStart();
        foreach (var verb in (ReadOnlySpan<string>)["is ", "are ", "'s "])
        {
            told = told.StartsWith(verb, StringComparison.OrdinalIgnoreCase) ? told[verb.Length..] : told;
        }

        return Clause.Trimmed(told, true);
    }
}
