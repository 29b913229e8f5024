using ActionBot.Minutes.DueDates;
using ActionBot.Minutes.Structure;
using ActionBot.Minutes.Text;

namespace ActionBot.Minutes.Recognition;

/// <summary>What one verb of a limb means for it.</summary>
internal enum Weight
{
    /// <summary>Nothing; the verb behind it counts.</summary>
    None,

    /// <summary>"be noted": done with the deciding.</summary>
    Settles,

    /// <summary>"be repaired": somebody has to act, unless another verb has settled the matter.</summary>
    Asks,

    /// <summary>"be noted and referred to Cabinet": somebody has to act in any case.</summary>
    AsksInAnyCase,
}

/// <summary>Weighs the verbs of limbs: done with the deciding, or something to do.</summary>
internal static class LimbVerbs
{
    // "leave it in abeyance", "left lying on the table"
    private static bool LeavesOpen(Passage passage, int at)
    {
        for (var next = at + 1; next < Math.Min(passage.Tokens.Count, at + 5); next++)
        {
            if (passage.Text.AsSpan(passage.Tokens[next].Start, passage.Tokens[next].End - passage.Tokens[next].Start) is "abeyance" || passage.Tokens[next].Is("table") && passage.Tokens[next - 1].Is("the"))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>"that no further grant be made": the clause in front of "be" begins with "no".</summary>
    public static bool IsDenied(List<Token> tokens, int be)
    {
        for (var back = be - 1; back > 0 && be - back < 6 && tokens[back].Shape != Shape.Mark; back--)
        {
            if (tokens[back].Is("no"))
            {
                return tokens[back - 1].Word is "that" or "and" or ";" or ",";
            }
        }

        return false;
    }

    /// <summary>Weighs the verb at a token of a limb.</summary>
    public static Weight WeightOf(Passage passage, int at, int end)
    {
        var tokens = passage.Tokens;
        var token = tokens[at];
        var verb = Lexicon.BaseOf(token.Word!);
        var before = at > 0 ? tokens[at - 1] : default;
        var next = at + 1 < tokens.Count && tokens[at + 1].End <= end ? tokens[at + 1] : default;

        // "should not be included", "not be renewed", "be not approved", "that no call-in be made": that is left
        if (at > 1 && (before.Is("be") && tokens[at - 2].Is("not") || before.Is("not") && tokens[at - 2].Is("be") || before.Is("be") && IsDenied(tokens, at - 1) || before.Is("not") && tokens[at - 2].Is(WordClass.Modal)))
        {
            return Weight.Settles;
        }

        // "it was better not to replace the bins", "agreed to not replace them"
        if (at > 2 && (before.Is("to") && tokens[at - 2].Is("not") && passage.Text.AsSpan(0, tokens[at - 2].Start).TrimEnd() is [.., 'e', 't', 't', 'e', 'r'] or [.., 'b', 'e', 's', 't'] || before.Is("not") && tokens[at - 2].Is("to")) && token.Is(WordClass.VerbBase))
        {
            return Weight.Settles;
        }

        if (LimbCompany.WeightOf(passage, at, end) is { } byItsCompany)
        {
            return byItsCompany;
        }

        if (LimbObjects.WeightOf(passage, at, end) is { } byItsObject)
        {
            return byItsObject;
        }

        // "as follows"
        if (token.Is("follows"))
        {
            return Weight.None;
        }

        // "Note the reply and respond to it", "Make provision in the budget"
        if (verb is "respond" && token.Is(WordClass.VerbBase) && before.Is("and") || verb == "make" && next.Word is null && at + 1 < tokens.Count && passage.Text.AsSpan(tokens[at + 1].Start).StartsWith("provision", StringComparison.Ordinal))
        {
            return Weight.AsksInAnyCase;
        }

        // "to carry on and defer any decisions to the next meeting"
        if (verb is "defer" or "postpone" or "adjourn" && token.Is(WordClass.VerbBase) && before.Is("and"))
        {
            return Weight.AsksInAnyCase;
        }

        // "continue consideration to the next meeting"
        if (verb == "continue" && next.Is("consideration"))
        {
            return Weight.AsksInAnyCase;
        }

        // "was continued to the meeting on 12 June"
        if (verb == "continue" && before.Is(WordClass.Be) && next.Word is "to" or "until" or "for")
        {
            return Weight.AsksInAnyCase;
        }

        // "agreed that Mr Holmes be present as an observer"
        if (verb == "present" && before.Is("be") && next.Word is "as" or "for" or "at" or "during" or "in" or "." or null)
        {
            return Weight.Settles;
        }

        // "remove item 7 from the website": somebody's work
        if (verb == "remove" && passage.Text.AsSpan(token.End, Math.Max(0, end - token.End)).Contains(" from the website", StringComparison.Ordinal))
        {
            return Weight.AsksInAnyCase;
        }

        // "to transfer item 38 to the Forward Plan": the list of items is put right by saying so. "to move the item to the next meeting" puts it off.
        if (verb is "transfer" or "move" or "remove" && next.Is("item") && at + 2 < tokens.Count && tokens[at + 2].Shape == Shape.Figure && !Has(passage, at, end, "meeting") && !passage.Text.AsSpan(token.End, Math.Max(0, end - token.End)).Contains("site", StringComparison.Ordinal) && !passage.Text.AsSpan(token.End, Math.Max(0, end - token.End)).Contains("board", StringComparison.Ordinal))
        {
            return Weight.Settles;
        }

        // "the rules were approved by Members": it has been. "be approved by Council" has not.
        if (verb is "approve" or "ratify" or "endorse" or "agree" or "confirm" && at > 0 && (before.Is(WordClass.Adverb) || before is { Word: null, Shape: Shape.Lower }) && at > 1 && tokens[at - 2].Word is "was" or "were" || verb is "approve" or "ratify" or "endorse" or "agree" or "confirm" && before.Word is "was" or "were")
        {
            return Weight.Settles;
        }

        // "would continue to represent the Council on the Trust": appointed again. "represent the Council at the inquiry" sends somebody.
        if (verb is "represent" or "serve" or "act" or "sit" && before.Is("to") && at > 1 && Lexicon.BaseOf(tokens[at - 2].Word ?? "") == "continue")
        {
            return Weight.Settles;
        }

        // "to hold future meetings in the library", "hold meetings on the third Monday" fixes them; "to hold a meeting with the residents" is one to arrange.
        if (verb == "hold" && (next.Is("meetings") || at + 2 < tokens.Count && tokens[at + 2].Is("meetings") && (next.Word is "future" or "all" or "its" or "our" or "their" or "the" or "council" || next.IsCapital)) && !Has(passage, at, Math.Min(end, token.End + 40), "with") && !passage.Text.AsSpan(token.End, Math.Max(0, end - token.End)).Contains(" back ", StringComparison.Ordinal))
        {
            return Weight.Settles;
        }

        // "to fill the vacancy by co-opting Mr Dunn": with that it is filled. "to fill the vacancy by advertising" is not.
        if (verb == "fill" && passage.Text.AsSpan(token.End, Math.Max(0, end - token.End)) is var filled && (filled.Contains(" by co-opting ", StringComparison.OrdinalIgnoreCase) || filled.Contains(" by appointing ", StringComparison.OrdinalIgnoreCase) || filled.Contains(" by electing ", StringComparison.OrdinalIgnoreCase)))
        {
            return Weight.Settles;
        }

        // "that the scheme proceed to consultation": somebody runs it. "proceed to the vote", "to the next item" is done there and then.
        if (verb == "proceed" && next.Is("to") && !Has(passage, at, Math.Min(end, token.End + 30), "vote", "item", "business", "session", "debate", "ballot"))
        {
            return Weight.Asks;
        }

        // "be left until the next meeting", "be left on the table"
        if (verb == "leave" && (next.Word is "until" or "till" or "to" or "for" or "over" or "on" || next.Word is "this" or "it" && at + 2 < tokens.Count && tokens[at + 2].Word is "until" or "till" || LeavesOpen(passage, at)))
        {
            return Weight.AsksInAnyCase;
        }

        // "the new road is named Ferry Way", "that the minutes be varied": done with the words
        if (verb == "name" && before.Word is "is" or "are" || verb is "vary" or "amend" or "correct" && at > 1 && before.Is("be") && tokens[at - 2].Word is "minutes" or "minute")
        {
            return Weight.Settles;
        }

        // "Cllr Orr to remain as Chairman", "Condition 12 be amended as follows"
        if (verb is "remain" or "stay" or "serve" || verb is "amend" or "vary" or "revise" && next.Is("as"))
        {
            return Weight.Settles;
        }

        // "to consider the following matters": a heading of what comes under it.
        if (verb == "consider" && next.Is("the") && at + 2 < tokens.Count && tokens[at + 2].Is("following"))
        {
            return Weight.Settles;
        }

        // "be considered at the next meeting", "officers note and consider the comments": it has still to be thought about.
        if (verb == "consider" && (before.Is("be") || token.Is(WordClass.VerbBase) && !before.Is("to") && !before.Is("that")))
        {
            return before.Is("be") ? Weight.Asks : Weight.AsksInAnyCase;
        }

        // "to amend item 8 to read …", "correct minute 34": the last minutes are put right by saying so.
        if (verb is "amend" or "correct" or "change" && next.Word is "item" or "minute" && at + 2 < tokens.Count && tokens[at + 2].Shape == Shape.Figure)
        {
            return Weight.Settles;
        }

        // "be taken to the Staffing Committee", "be left with the Clerk": it goes on there. "be taken to mean" says what is meant.
        if (verb == "take" && next.Is("to") && GoesToABody(tokens, at + 2) || verb == "leave" && before.Is("be") && next.Is("with") && at + 2 < tokens.Count && !tokens[at + 2].Is("no"))
        {
            return Weight.AsksInAnyCase;
        }

        // "to grant the club £800", "be awarded £200": somebody pays it out.
        if (verb is "grant" or "award" && passage.Text.AsSpan(token.End, Math.Max(0, Math.Min(end, token.End + 60) - token.End)).Contains('\u00a3'))
        {
            return Weight.Asks;
        }

        // "to return to open session", "resolved to move into private session": over when the meeting is.
        if (verb is "return" or "move" or "go" && next.Word is "to" or "into" && Has(passage, at, Math.Min(end, token.End + 30), "session"))
        {
            return Weight.Settles;
        }

        // "to leave well alone", "leave it as it is": nothing is done.
        if (verb == "leave" && (next.Word is "well" or "alone" or "as" || next.Word is "it" or "this" or "things" && at + 2 < tokens.Count && tokens[at + 2].Word is "as" or "alone"))
        {
            return Weight.Settles;
        }

        // "to go with the view of the officer"
        if (verb == "go" && next.Is("with") && Has(passage, at, Math.Min(end, token.End + 40), "decision", "view", "views", "opinion", "recommendation", "recommendations"))
        {
            return Weight.Settles;
        }

        // "to go ahead with the wall": somebody has it built.
        if (verb is "go" or "proceed" && (next.Is("with") || next.Is("ahead") && at + 2 < tokens.Count && tokens[at + 2].Is("with")))
        {
            return Weight.Asks;
        }

        // "(2) Determined the size of the Committee", "that the hours be determined"; "agreed to allow the tenant to build": with that it is
        if (verb == "determine" && (token.Is(WordClass.VerbPast) && token.IsCapital || before.Is("be")) || verb is "allow" or "permit" && before.Is("to"))
        {
            return Weight.Settles;
        }

        // "could make the declaration" allows it, "make no further comment" leaves it: nobody has to.
        if (before.Word is "could" or "may" or "might" or "can" || next.Is("no"))
        {
            return Weight.Settles;
        }

        // "agree to purchase", "continues to receive": the verb behind counts.
        if (verb is "agree" or "resolve" && (at + 1 >= tokens.Count || tokens[at + 1].Word is "," or "that" or "(" or "to" or ":" or "-" or "unanimously")
            || verb is "agree" or "continue" or "resolve" or "consider" or "propose" or "seek" && next.Is("to"))
        {
            return Weight.None;
        }

        // "were asked to note the figures"
        if (verb is "ask" or "invite" or "request" && next.Is("to") && at + 2 < tokens.Count && tokens[at + 2].Is("note"))
        {
            return Weight.Settles;
        }

        // "to receive a further report", "that the Forum receive a report in six months", "continue to receive the figures on a quarterly basis": somebody brings it. "to receive the report" has it.
        if (verb == "receive" && token.Is(WordClass.VerbBase) && (before.Word is "to" or "that" or "and" && (Has(passage, at, end, "updates", "reports", "update") || next.Is("a") && at + 2 < tokens.Count && tokens[at + 2].Is("further"))
            || (before.Word is "to" or "that" or "and" || before.Is(WordClass.Body)) && (Has(passage, at, end, "basis") || passage.Text.AsSpan(token.End, Math.Max(0, end - token.End)).Contains(" every ", StringComparison.Ordinal) || Has(passage, at, end, "months", "weeks", "quarterly", "half-yearly", "six-monthly") && (!next.Is("the") || passage.Text.AsSpan(token.End, Math.Max(0, end - token.End)) is var when && (when.Contains(" in ", StringComparison.Ordinal) || when.Contains(" within ", StringComparison.Ordinal))) || next.Is("a") && !before.Is("to") && DuePhraseReader.Find(passage, at, passage.TokenFrom(end)).Count > 0)))
        {
            return Weight.AsksInAnyCase;
        }

        // "be commended to Cabinet", "be taken forward with officers", "to take down the wall", "sets up a meeting"
        if (verb is "commend" or "support" or "endorse" or "approve" && SendsUp(passage, at, end) || (verb is "take" or "carry" or "bring" or "set" && Has(passage, at, Math.Min(end, token.End + 16), "forward", "up", "back", "down")) || verb == "set" && next.Is("out") && before.Is("to"))
        {
            return Weight.AsksInAnyCase;
        }

        // "be approved by Council", "be endorsed for recommendation to the Council": another body has to.
        if (verb is "approve" or "ratify" or "endorse" or "agree" or "confirm" && (next.Is("by") && at + 2 < tokens.Count && (tokens[at + 2].Is(WordClass.Body) && tokens[at + 2].IsCapital || tokens[at + 2].Is("full")) || next.Is("for") && at + 2 < tokens.Count && tokens[at + 2].Word is "recommendation" or "submission" or "referral"))
        {
            return Weight.AsksInAnyCase;
        }

        // "would take place at the next meeting" puts it off; "take place on 4 June" fixes it.
        if (verb == "take" && next.Is("place"))
        {
            return Has(passage, at, end, "next", "later", "future", "following") ? Weight.AsksInAnyCase : Weight.Settles;
        }

        // "to note that the Finance Officer would review the format": what was noted is somebody's word.
        if (before.Word is "would" or "will" && at > 1 && tokens[at - 2].Is(WordClass.Role) && token.Is(WordClass.Task) && !Deeds.IsSettled(verb))
        {
            return Weight.AsksInAnyCase;
        }

        // "the composition would be agreed at the meeting on 19 July", "a calendar to be agreed by the board": it is still to be
        if (verb is "agree" or "approve" or "confirm" or "decide" or "determine" or "finalise" && before.Is("be") && at > 1 && (tokens[at - 2].Word is "would" or "will" && next.Word is "at" or "in" or "by" or "with" || tokens[at - 2].Is("to") && next.Word is "at" or "by" && !(at > 2 && tokens[at - 3].Word is "amount" or "terms" or "date" or "sum")))
        {
            return Weight.AsksInAnyCase;
        }

        // "approve the preparation of a plan": somebody prepares it
        if (verb is "approve" or "agree" or "authorise" or "support" or "endorse" && NamesADeed(passage, at, end))
        {
            return Weight.AsksInAnyCase;
        }

        // "agree the protocol subject to the amendments outlined above": somebody makes them
        if (verb is "approve" or "agree" or "adopt" or "endorse" or "accept" && Subject(passage, at, end))
        {
            return Weight.AsksInAnyCase;
        }

        // "take part"
        if (verb == "take" && next.Is("part"))
        {
            return Weight.None;
        }

        // "pay for the fountain" buys it; "pay the invoice" pays.
        if (verb == "pay" && next.Is("for") && before.Is("to"))
        {
            return Weight.Asks;
        }

        if (verb == "give" && (Gift(passage, at, end) is { } gift))
        {
            return gift;
        }

        // "to meet every other month": how often is settled
        if (verb is "hold" or "meet" && before.Is("to") && Has(passage, at, Math.Min(end, token.End + 24), "every", "monthly", "quarterly", "fortnightly", "weekly"))
        {
            return Weight.Settles;
        }

        // "be held on 24 May" fixes a date, "include it at £15" a price, "make the following payments" pays.
        if (verb is "hold" or "meet" && CalendarDates.Find(tokens, passage.Text).Exists(date => tokens[date.FirstToken].Start > token.Start && tokens[date.EndToken - 1].End <= end)
            || verb is "include" or "set" or "fix" && IsPriced(passage, at, end)
            || verb == "raise" && (next.Word is "from" or "to" or "by" || passage.Text.AsSpan(token.End, Math.Max(0, end - token.End)).ContainsAny('%', '\u00a3'))
            || verb == "make" && Has(passage, at, Math.Min(end, token.End + 40), "payment", "payments"))
        {
            return Weight.Settles;
        }

        // "a target must be set": what has to be settled is not settled yet.
        if (verb is "set" or "remove" or "delete" or "move" or "record" or "put" && at > 1 && before.Is("be") && tokens[at - 2].Is("must"))
        {
            return Weight.Asks;
        }

        // A verb that is in neither list is a deed where the lexicon knows it as one: "be relocated", "be repainted".
        if (Deeds.IsFollowedUp(verb) || token.Is(WordClass.Task) && !Deeds.IsSettled(verb))
        {
            return Deeds.IsSentOn(verb) ? Weight.AsksInAnyCase : Weight.Asks;
        }

        return Deeds.IsSettled(verb) ? Weight.Settles : Weight.None;
    }

    // "the Staffing Committee", "Full Council", "HR"
    private static bool GoesToABody(List<Token> tokens, int at)
    {
        for (var last = at; last < Math.Min(tokens.Count, at + 6) && (tokens[last].IsCapital || tokens[last].Word is "the" or "next" or "full"); last++)
        {
            if (tokens[last].Is(WordClass.Body) && tokens[last].IsCapital)
            {
                return true;
            }
        }

        return false;
    }

    // "the preparation of", "the purchase of", "the commissioning of"
    private static bool NamesADeed(Passage passage, int verb, int end)
    {
        var tokens = passage.Tokens;
        for (var at = verb + 1; at + 1 < tokens.Count && at < verb + 5 && tokens[at].End <= end; at++)
        {
            if (tokens[at + 1].Is("of") && passage.Text.AsSpan(tokens[at].Start, tokens[at].End - tokens[at].Start) is "preparation" or "purchase" or "production" or "submission" or "publication" or "procurement" or "commissioning" or "installation" or "establishment" or "drafting" or "recruitment" or "setting-up" or "printing" or "issue" or "circulation")
            {
                return true;
            }
        }

        return false;
    }

    // "subject to the amendments outlined above", "subject to Council approval of the contract": an item that is added is added by saying so, and what is subject to conditions or to funds waits for nobody.
    private static bool Subject(Passage passage, int verb, int end)
    {
        var tokens = passage.Tokens;
        for (var at = verb + 1; at + 3 < tokens.Count && tokens[at + 3].End <= end; at++)
        {
            if (tokens[at].Is("subject") && tokens[at + 1].Is("to") && (tokens[at + 2].Word is "amendments" or "corrections" || tokens[at + 2].Is(WordClass.Article) && tokens[at + 3].Word is "amendments" or "corrections"))
            {
                return !passage.Tokens.Exists(token => token.Word is "minutes");
            }

            // another body has to give it
            if (tokens[at].Is("subject") && tokens[at + 1].Is("to") && tokens.FindIndex(at + 2, Math.Min(5, tokens.Count - at - 2), token => token.Is("approval") || passage.Text.AsSpan(token.Start, token.End - token.Start) is "ratification" or "confirmation" or "endorsement") is var word and > 0
                && Enumerable.Range(at + 2, Math.Min(tokens.Count, word + 5) - at - 2).Any(one => tokens[one].Is(WordClass.Body) && tokens[one].IsCapital))
            {
                return true;
            }
        }

        return false;
    }

    private static readonly HashSet<string> Gifts = new(StringComparer.OrdinalIgnoreCase) { "approval", "consideration", "consent", "permission", "thanks", "authority", "power", "powers", "effect", "dispensation", "leave", "support", "status", "seat", "membership" };

    // "approval be given to", "thanks be given", "be given a dispensation", "give £200 to the Jubilee Committee" settle it; "consideration was given to updating the website" asks for more than thought.
    private static Weight? Gift(Passage passage, int verb, int end)
    {
        var tokens = passage.Tokens;
        if (verb > 1 && tokens[verb - 2].Is("consideration") && verb + 2 < tokens.Count && tokens[verb + 1].Is("to") && tokens[verb + 2].Is(WordClass.VerbIng))
        {
            return Weight.AsksInAnyCase;
        }

        // "that £50 be given to the Scouts"
        if (verb > 2 && tokens[verb - 1].Is("be") && passage.Text[tokens[verb - 2].Start] is '\u00a3')
        {
            return Weight.Settles;
        }

        var given = verb > 1 && Gifts.Contains(passage.Text[tokens[verb - 2].Start..tokens[verb - 2].End]) || verb + 1 < tokens.Count && passage.Text[tokens[verb + 1].Start] == '\u00a3';
        for (var at = verb + 1; !given && at < Math.Min(tokens.Count, verb + 12) && tokens[at].End <= end; at++)
        {
            given = (at < verb + 4 || tokens[at].Word is "status" or "seat" or "membership" or "permission") && Gifts.Contains(passage.Text[tokens[at].Start..tokens[at].End]);
        }

        return given ? Weight.Settles : null;
    }

    // "in the table of fees at £15.00"
    private static bool IsPriced(Passage passage, int verb, int end)
    {
        var tokens = passage.Tokens;
        for (var at = verb + 1; at + 1 < tokens.Count && tokens[at].End <= end; at++)
        {
            if (tokens[at].Is("at") && passage.Text[tokens[at + 1].Start] == '\u00a3')
            {
                return true;
            }
        }

        return false;
    }

    // "commended to Cabinet": what goes to another body comes back from it.
    private static bool SendsUp(Passage passage, int verb, int end)
    {
        var tokens = passage.Tokens;
        for (var at = verb + 1; at < Math.Min(tokens.Count - 1, verb + 4) && tokens[at].End <= end; at++)
        {
            if (tokens[at].Is("to") && (tokens[at + 1].Is(WordClass.Body) && tokens[at + 1].IsCapital || tokens[at + 1].Is("the") && at + 2 < tokens.Count && tokens[at + 2].Is(WordClass.Body) && tokens[at + 2].IsCapital))
            {
                return true;
            }
        }

        return false;
    }

    private static bool Has(Passage passage, int from, int end, params string[] words)
    {
        for (var at = from; at < passage.Tokens.Count && passage.Tokens[at].End <= end; at++)
        {
            if (Array.Exists(words, passage.Tokens[at].Is))
            {
                return true;
            }
        }

        return false;
    }
}
