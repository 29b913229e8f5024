using ActionBot.Understanding.Language;

namespace ActionBot.Understanding.Recognition;

// The deed itself told, without the word that it is done: "8 - sent to Cllr Whitlock".
internal static partial class Completions
{
    private static readonly HashSet<string> Sent = ["sent", "circulated", "published", "submitted", "issued", "posted", "emailed", "uploaded", "installed", "adopted", "paid", "supplied", "shared", "provided", "signed", "repaired", "fixed", "erected", "distributed", "launched", "handed", "replied", "presented"];

    /// <summary>A deed that may have been the whole action: "sent", "circulated".</summary>
    public static bool IsDeed(string word) => Sent.Contains(word);

    // "8 - sent to Cllr Whitlock", "that's the figures circulated": the deed was the action
    private static Understood? Delivered(Clause clause)
    {
        if (clause.Role != SpeakerRole.Officer || clause.Asked)
        {
            return null;
        }

        // "Sent.", "all circulated", "sent it over on Friday"
        var first = clause.At(clause.From) is "all" or "now" or "been" or "already" or "i" or "we" or "i've" or "we've" or "have" ? clause.From + 1 : clause.From;
        if (!clause.Points && Sent.Contains(clause.At(first)) && clause.At(first) is not ("fixed" or "paid" or "handed" or "replied" or "presented" or "signed") && (first + 1 == clause.To || clause.At(first + 1) is "it" or "this" or "that" or "them" or "these" or "both" && clause.To - first <= 8 && clause.At(first + 2) is "" or "over" or "out" or "on" or "to" or "round" or "across" or "yesterday" or "last" or "this" or "already" or "through" or "in" && !clause.Word("comment", "comments", "approval", "legal", "draft", "sign-off")) && (clause.Message.Tokens[0].Start == clause.Token(clause.From).Start || first + 1 == clause.To))
        {
            return Reading.Of(Intent.Complete, 0.72, "something sent, by its officer", new Slots { Text = first + 1 < clause.To ? clause.Said(first, clause.To) : null });
        }

        // "that's the Blue Badge figures circulated"
        if (clause.At(clause.From) is "that" or "that's" && clause.At(clause.To - 1) is { } last && Sent.Contains(last) && clause.Count is > 3 and < 12 && clause.At(clause.From + 1) is "'s" or "the")
        {
            return Reading.Of(Intent.Complete, 0.85, "'that's' something delivered", Reading.Pointing(clause) with { Text = clause.Said(clause.From + 2, clause.To) });
        }

        // "The defibrillators have all been installed. Action 29.", "All of the lamps have been replaced. No 12."
        if (clause.Reference is { Numbers.Length: > 0 } lent && lent.Start >= clause.To && clause.Find(clause.From, "have", "has", "are", "were") is > 0 and var verb && (clause.At(clause.From) is "all" or "both" ? verb : clause.At(verb + 1) is "all" or "both" or "now" ? verb + 1 : verb + 2) is var every && (clause.At(every) is "all" or "both" or "now" || every == verb) && (clause.At(every + 1) is "been" ? every + 2 : every + 1) is var whole && (Sent.Contains(clause.At(whole)) || clause.At(whole) is "fitted" or "replaced" or "removed" or "painted" or "planted" or "cleared" or "resurfaced" or "delivered" or "trained" or "briefed" or "notified" or "written" or "updated" or "inspected" or "tested")
            && !clause.Word("draft", "but", "partly", "some", "half", "except", "bar", "until", "first", "will", "should", "not", "still", "comment", "comments", "consultation", "waiting", "awaiting", "quotes", "nearly"))
        {
            return Reading.Of(Intent.Complete, 0.85, "all of it was done", Told.In(clause, Intent.Complete, Reading.Pointing(clause)));
        }

        if (clause.Reference is not { Numbers.Length: > 0 } mention || mention.Start - clause.From > 1)
        {
            return null;
        }

        // "AP11: the revised fee schedule was published on the website", "36 - all 14 play areas inspected, no defects"
        if (mention.Start == clause.From && mention.End + 2 < clause.To && Deed(clause, mention.End) && !clause.Word("draft", "comment", "comments", "consultation", "approval", "awaiting", "waiting", "but", "partly", "some", "half", "legal", "except", "bar", "until", "first", "quote", "quotes", "tender", "will", "should", "not", "still", "reminder", "chaser", "application"))
        {
            return Reading.Of(Intent.Complete, 0.8, "what was asked for was delivered", Reading.Pointing(clause) with { Text = clause.Token(mention.End).IsWord ? clause.Said(mention.End, clause.To) : clause.Said(mention.End + 1, clause.To) });
        }

        if (Live(clause, mention) is > 0 and var live)
        {
            return Reading.Of(Intent.Complete, 0.86, "in use, by its officer", Reading.Pointing(clause) with { Text = clause.Said(live, clause.To) });
        }

        if (WentOut(clause, mention))
        {
            return Reading.Of(Intent.Complete, 0.86, "it has gone out", Reading.Pointing(clause) with { Text = clause.Said(mention.End, clause.To) });
        }

        var at = mention.End;
        while (at < clause.To && (clause.Token(at).Kind is TokenKind.Comma or TokenKind.Dash or TokenKind.Colon || clause.At(at) is "is" or "was" or "has" or "have" or "been" or "now" or "all" or "were" or "are" or "both" or "already" or ")"))
        {
            at++;
        }

        var we = clause.At(at) is "we" or "i" or "we've" or "i've";
        at = we ? at + 1 : at;
        if (at >= clause.To || we && clause.At(at + 1) is not ("this" or "it" or "that" or "these" or "them") || !Sent.Contains(clause.At(at)) || clause.Word("draft", "comment", "comments", "consultation", "approval", "quote", "quotes", "sign-off", "but", "awaiting", "waiting", "reminder", "chaser", "legal", "partly", "some", "half") || clause.At(at) is "signed" && clause.At(at + 1) is "up" || clause.At(at) is "handed" or "replied" or "presented" or "shared" && clause.At(at + 1) is "over" or "to" && clause.At(at) is "handed")
        {
            return null;
        }

        return Reading.Of(Intent.Complete, 0.8, $"'{clause.At(at)}' said of an action", Reading.Pointing(clause) with { Text = at + 1 < clause.To ? clause.Said(we ? at - 1 : at, clause.To) : null });
    }

    // "12 has gone out to members": to whom it was owed; "2 went out yesterday" is news alone
    private static bool WentOut(Clause clause, RefMention mention)
    {
        var at = clause.At(mention.End) is "has" or "have" or "'s" or "all" or "both" ? mention.End + 1 : mention.End;
        if (mention.Start != clause.From || clause.At(at) is not ("went" or "gone") || clause.At(at + 1) is not ("out" or "off" or "round"))
        {
            return false;
        }

        return clause.At(at + 2) is "to" && clause.At(at + 3) is "members" or "all" or "everyone" or "residents" or "councillors" or "schools" or "cllrs" && clause.To - at <= 8;
    }

    // "10 has gone live today", "14 is up and running", "6 has been rolled out": where that begins; -1: it is not, not all of it, or is still to be
    private static int Live(Clause clause, RefMention mention)
    {
        var at = mention.End;
        while (clause.Token(Math.Min(at, clause.To - 1)).Kind is TokenKind.Comma or TokenKind.Dash or TokenKind.Colon && at < clause.To || clause.At(at) is "is" or "are" or "has" or "have" or "been" or "was" or "now" or "already" or "finally" or "'s" or "all")
        {
            at++;
        }

        var is1 = clause.At(at - 1) is "is" or "are" or "now" or "'s" or "all";
        var uses = clause.At(at) is "gone" or "went" && clause.At(at + 1) is "live" || clause.At(at) is "live" && is1 && at + 2 >= clause.To || clause.At(at) is "up" && clause.At(at + 1) is "and" && clause.At(at + 2) is "running" || clause.At(at) is "in" && is1 && clause.At(at + 1) is "place" or "use" or "operation" && (clause.To - at <= 3 || clause.Times.Any(time => time.Start == at + 2))
            || clause.At(at) is "rolled" && clause.At(at + 1) is "out" && clause.At(at - 1) is not "mention" && at > mention.End || clause.At(at) is "launched" or "opened" && clause.Times.Length > 0;
        return uses && !clause.Has(Concept.Miss, Concept.Need, Concept.Waiting) && (clause.At(at) is "gone" or "went" or "rolled" or "launched" or "opened" || !clause.Times.Any(time => time.Date > clause.Listening.Today)) && !clause.Word("but", "partly", "some", "half", "pilot", "phase", "first", "part", "not", "except", "bar", "until", "will", "should", "soon", "apart", "consultation", "still", "test", "beta", "trial", "one", "only") ? at : -1;
    }

    // "the schedule was published", "all 14 play areas inspected": all of it, and in the past
    private static bool Deed(Clause clause, int from)
    {
        from = clause.Token(from).IsWord ? from : from + 1;
        var all = clause.At(from) is "all" && clause.At(from + 1) is not ("of" or "done" or "good");
        for (var at = from + 2; at < clause.To && at - from <= 7; at++)
        {
            if (clause.Token(at).Kind is TokenKind.Comma or TokenKind.Dash or TokenKind.Colon)
            {
                return false;
            }

            if (all && clause.At(at) is "inspected" or "checked" or "repaired" or "replaced" or "fixed" or "painted" or "cleaned" or "tested" or "surveyed" or "trained" or "briefed" or "notified" or "written" or "updated" or "filled" or "cleared" or "installed" or "signed" or "returned" or "issued" or "sent" or "circulated" or "fitted" && clause.At(at - 1) is not ("be" or "being")
                || clause.At(from) is "the" or "our" or "revised" or "final" or "updated" && clause.At(at) is "published" or "circulated" or "issued" or "emailed" or "shared" or "uploaded" or "distributed" or "sent" or "submitted" && (clause.At(at - 1) is "was" or "were" || clause.At(at - 1) is "been" && clause.At(at - 2) is "has" or "have" or "'s") && (clause.At(at + 1) is not "to" || (clause.At(at + 2) is "the" or "all" ? clause.At(at + 3) : clause.At(at + 2)) is "members" or "panel" or "committee" or "councillors" or "everyone" or "residents" or "board" or "cllrs" or "schools" or "all" or "staff"))
            {
                return true;
            }
        }

        return false;
    }
}
