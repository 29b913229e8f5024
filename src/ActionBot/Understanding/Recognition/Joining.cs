using ActionBot.Understanding.Language;

namespace ActionBot.Understanding.Recognition;

/// <summary>Two readings that say one thing: "won't hit the deadline on 5. Can we say mid December?", "14 done. Report circulated."</summary>
internal static class Joining
{
    /// <summary>The two as one; null: they are two.</summary>
    public static Understood? Joins(Understood last, Understood next, Clause clause)
    {
        // "Head of ICT to confirm …. Head of HR to supply …": two actions
        if (last.Intent == Intent.LogAction && next.Intent == Intent.LogAction)
        {
            return null;
        }

        // "Realistically the March meeting. The structural engineer can't come till Feb.": why
        if (last is { Intent: Intent.RequestExtension, Slots: { Due: not null, Reason: null } } && next is { Intent: Intent.RequestExtension, Slots.References.Count: 0 } && !clause.Question && !clause.Requested && clause.Count > 4 && clause.At(clause.From) is "the" or "our" or "my" or "we" or "they" or "it" && !clause.Has(Concept.Extension, Concept.Need))
        {
            return last with { Slots = last.Slots with { Reason = clause.Whole(clause.From, clause.To) } };
        }

        // "There's no deadline on 14. Set it for 15 January."
        if (last is { Intent: Intent.SetDue, Slots.Due.Text: "undated" } && next is { Intent: Intent.SetDue, Slots.Due: not null } && (next.Slots.References.Count == 0 || next.Slots.References.SequenceEqual(last.Slots.References)))
        {
            return next with { Slots = next.Slots with { References = last.Slots.References, Query = last.Slots.Query } };
        }

        var slots = next.Slots;
        var unnamed = slots.References.Count == 0 && slots.Query is null && slots.Reach == Reach.Named;
        if (!unnamed && last.Slots.References.Count == 0 && last.Slots.Query is null && last.Intent == next.Intent)
        {
            return next with { Slots = Filled(next.Slots, last.Slots) };
        }

        // "delayed, legal still reviewing. Suggest April for AP20": the action is named only now
        if (!unnamed && last.Intent == Intent.Update && last.Slots.References.Count == 0 && last.Slots.Query is null && next.Intent is Intent.RequestExtension or Intent.Complete)
        {
            return next.Intent == Intent.RequestExtension ? next with { Slots = next.Slots with { Reason = next.Slots.Reason ?? last.Slots.Text } } : next with { Slots = next.Slots with { Text = next.Slots.Text ?? last.Slots.Text } };
        }

        if (!unnamed)
        {
            return null;
        }

        if (last.Intent == Intent.Update && next.Intent == Intent.Update && slots.Text is not null && (last.Slots.References.Count > 0 || last.Slots.Query is not null))
        {
            return last with { Slots = Filled(last.Slots, slots) };
        }

        // "Could AP12 go to the January meeting? Surveyor can't get on site before then.": why
        if (last is { Intent: Intent.RequestExtension, Slots: { Due: not null, Reason: null } } && next is { Intent: Intent.RequestExtension, Slots: { Due: null, Reason: null } } && !clause.Question && !clause.Requested && clause.Count > 3)
        {
            return last with { Slots = Filled(last.Slots, slots) with { Reason = clause.Whole(clause.From, clause.To) } };
        }

        if (last.Intent == next.Intent)
        {
            return last with { Slots = Filled(last.Slots, slots) };
        }

        var words = clause.Whole(clause.From, clause.To);
        return (last.Intent, next.Intent) switch
        {
            // "14 done. Draft is with you now" and "not ours. Should be with Housing"
            (Intent.Complete, Intent.Update) when clause.Starts("rest", "others", "remainder") => null,
            (Intent.Complete, Intent.Update) => last,
            (Intent.RequestExtension, Intent.Update) => last with { Slots = last.Slots with { Reason = last.Slots.Reason ?? words } },
            (Intent.RequestExtension, Intent.Snooze) when slots.Due is null => last with { Slots = last.Slots with { Reason = last.Slots.Reason ?? words } },
            (Intent.NotMine, Intent.Assign or Intent.ChaseNow or Intent.Update or Intent.Snooze) => last with { Slots = Filled(last.Slots, slots with { Text = null, Due = null }) },
            // "AP5 - I left Housing in August. Try Danielle Roper."
            (Intent.Show or Intent.Update, Intent.NotMine) => next with { Slots = next.Slots with { References = last.Slots.References, Query = last.Slots.Query, Reason = next.Slots.Reason ?? (last.Slots.Text is { } left && left.Split(' ') is ["I" or "i" or "I've" or "i've" or "We" or "we" or "My" or "my", ..] and var words2 && words2.Any(word => word is "left" or "moved" or "retired" or "longer" or "changed" or "transferred") ? left : null) } },
            (Intent.Update, Intent.RequestExtension) => next with { Slots = next.Slots with { References = last.Slots.References, Query = last.Slots.Query, Reason = next.Slots.Reason ?? Because(last.Slots.Text) } },
            (Intent.Update, Intent.Complete) when last.Slots.Text is { } news => next with { Slots = next.Slots with { References = last.Slots.References, Query = last.Slots.Query, Text = next.Slots.Text ?? news } },
            // "26 was closed too soon. Reopen it please, chair wants to see the lease"
            (Intent.Close, Intent.Reopen) => next with { Slots = next.Slots with { References = last.Slots.References, Query = last.Slots.Query } },
            // "committee noted 5 as complete. Please close"
            (Intent.Complete, Intent.Close) when clause.Role == SpeakerRole.Clerk && last.Slots.References.Count > 0 => next with { Slots = next.Slots with { References = last.Slots.References, Reason = next.Slots.Reason ?? last.Slots.Text } },
            (Intent.Snooze, Intent.ChaseNow or Intent.NotMine or Intent.Update or Intent.Assign) => last with { Slots = last.Slots with { Person = last.Slots.Person ?? slots.Person } },
            (Intent.Decide or Intent.Close or Intent.Drop or Intent.Reopen, Intent.Update) => last,
            _ => null,
        };
    }

    // "isn't ready because Finance haven't closed period 8": why, and not that it isn't
    private static string? Because(string? told)
    {
        foreach (var word in told is null ? [] : (ReadOnlySpan<string>)[" because ", " cos ", " as ", " since "])
        {
            if (told!.IndexOf(word, StringComparison.OrdinalIgnoreCase) is > 0 and var at && told[..at].Split(' ') is { Length: <= 4 } before && Array.Exists(before, held => held.ToLowerInvariant() is "not" or "isn't" or "isnt" or "hasn't" or "won't" or "wont" or "can't" or "cant" or "never" or "stuck" or "late" or "delayed" or "behind") && told.Length - at - word.Length > 3)
            {
                return told[(at + word.Length)..];
            }
        }

        return told;
    }

    private static Slots Filled(Slots slots, Slots more) => slots with
    {
        Committee = slots.Committee ?? more.Committee,
        Owner = slots.Owner ?? more.Owner,
        Person = slots.Person ?? more.Person,
        Text = slots.Text ?? more.Text,
        Reason = slots.Reason ?? more.Reason,
        Due = slots.Due ?? more.Due,
        Meeting = slots.Meeting ?? more.Meeting,
        Minute = slots.Minute ?? more.Minute,
    };
}
