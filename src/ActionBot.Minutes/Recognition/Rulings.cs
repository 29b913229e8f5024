using ActionBot.Minutes.Text;

namespace ActionBot.Minutes.Recognition;

/// <summary>What stands behind "it was agreed that": a ruling settles a matter, and sends nobody.</summary>
internal static class Rulings
{
    // "the main topic of the sub-committee's work this year" is a long subject.
    private const int LongestSubject = 24;

    /// <summary>
    /// The clause rules something.
    /// <para>Takes: "the barn can be used", "the fete could not go ahead", "the election would be left until June", "the topic would be Housing Repairs", "Cllr Orr to remain as Chairman", "the fund is used first", "the meeting in May be cancelled", "the meeting be audio recorded", "the fee remain at £20", "the Council had no objections".</para>
    /// <para>Refuses: "the railings were very good", "a sign would be a good idea", "the wording needed to change", "the Clerk would write", "reports should be shorter".</para>
    /// </summary>
    public static bool Settles(Sentence sentence, int from)
    {
        var tokens = sentence.Tokens;
        from = BehindTheReason(sentence, from);
        for (var at = from + 1; at < Math.Min(sentence.EndToken - 1, from + LongestSubject); at++)
        {
            var token = tokens[at];
            if (token.Is(WordClass.Modal) && token.Shape != Shape.Capital)
            {
                return ByModal(sentence, at);
            }

            // "that Sam is to be secretary"
            if (token.Word is "is" or "are" && tokens[at + 1].Is("to") && at + 3 < sentence.EndToken && tokens[at + 2].Is("be") && tokens[at - 1].IsCapital && HousePredicates.NamesAPost(sentence, at + 3))
            {
                return true;
            }

            // "that the project proceed"
            if (token.Is("proceed") && token.Shape == Shape.Lower && tokens[at - 1].Shape == Shape.Lower && !tokens[at - 1].Is("to") && sentence.Passage.Text.AsSpan(tokens[at - 1].Start, tokens[at - 1].End - tokens[at - 1].Start) is "project" or "scheme" or "work" or "works" or "plan" or "plans" or "event" or "application")
            {
                return true;
            }

            // "is used", "are co-opted": the present tense rules; "was used" tells.
            if (token.Word is "is" or "are" && token.Shape != Shape.Capital)
            {
                return tokens[at + 1].Is(WordClass.Participle) && Deeds.IsSettled(Lexicon.BaseOf(tokens[at + 1].Word!)) && !Lexicon.BaseOf(tokens[at + 1].Word!).Equals("agree", StringComparison.Ordinal);
            }

            // "that the meeting in May be cancelled"; "that a letter be sent" is an errand
            if (token.Is("be") && !tokens[at - 1].Is("to") && tokens[at + 1].Is(WordClass.Participle) && Lexicon.BaseOf(tokens[at + 1].Word!) is "cancel" or "suspend" or "close" or "waive" or "retain" or "rescind" or "increase" or "reduce" or "raise" or "extend" or "co-opt" or "decline")
            {
                return true;
            }

            // "that the meeting be audio recorded", "that the session be adjourned": what becomes of the meeting itself is settled there
            if (token.Is("be") && !tokens[at - 1].Is("to") && (tokens[at - 1].Word is "meeting" or "session" or "hearing" or "proceedings") && IsOfTheMeeting(sentence, at + 1))
            {
                return true;
            }

            // "that the meeting proceed on an informal basis", "that the session continue in private"
            if (token.Word is "proceed" or "continue" or "close" && token.Shape == Shape.Lower && tokens[at - 1].Word is "meeting" or "session" or "hearing" or "proceedings")
            {
                return true;
            }

            // "that Mrs Orr act as Chair until May", "that members continue in office"
            if (HouseRulings.KeepsAPost(sentence, at))
            {
                return true;
            }

            // "that Jane be the new key holder"
            if (token.Is("be") && HouseRulings.MakesIt(sentence, at))
            {
                return true;
            }

            // "that the Council had no objections"; "had no idea" tells
            if (token.Word is "had" or "has" or "have" && at + 2 < sentence.EndToken && tokens[at + 1].Is("no") && sentence.Passage.Text.AsSpan(tokens[at + 2].Start).StartsWith("objection", StringComparison.Ordinal))
            {
                return true;
            }

            // "that the minute on fares be amended": a minute is put right by saying so; "that the policy be amended" is an errand
            if (token.Is("be") && !tokens[at - 1].Is("to") && tokens[at + 1].Is(WordClass.Participle) && Lexicon.BaseOf(tokens[at + 1].Word!) is "amend" or "correct" or "vary" && (tokens[from + 1].Is("minute") || tokens[from].Is("minute") || tokens[from + 1].Is("minutes") && at == from + 2))
            {
                return true;
            }

            // "that the recommendation to Council was not to go on with it"
            if (token.Word is "was" or "is" or "be" && tokens[at + 1].Word is "to" or "not" && (at + 2 < sentence.EndToken && (tokens[at + 1].Is("to") || tokens[at + 2].Is("to"))) && sentence.HasBefore(at, "recommendation", "decision"))
            {
                return true;
            }

            // "it was better not to replace the bins"
            if (token.Is("was") && tokens[at - 1].Is("it") && sentence.Passage.Text.AsSpan(tokens[at + 1].Start, tokens[at + 1].End - tokens[at + 1].Start) is "better" or "best" && at + 3 < sentence.EndToken && tokens[at + 2].Word is "not" or "to" && tokens[at + 3].Word is "not" or "to")
            {
                return true;
            }

            // "that rents stay the same", "that the money from the fair goes towards the playground"
            if (token.Shape == Shape.Lower && !tokens[at - 1].Is("to") && at + 2 < sentence.EndToken && (tokens[at + 1].Is("the") && sentence.Passage.Text.AsSpan(token.Start).StartsWith("stay the same", StringComparison.Ordinal) || tokens[at + 1].Word is "to" or "towards" && sentence.Passage.Text.AsSpan(token.Start, token.End - token.Start) is "go" or "goes" && sentence.Passage.Text.AsSpan(tokens[from].Start, token.Start - tokens[from].Start) is var what && (what.Contains("money", StringComparison.Ordinal) || what.Contains("profit", StringComparison.Ordinal) || what.Contains("proceeds", StringComparison.Ordinal) || what.Contains("takings", StringComparison.Ordinal))))
            {
                return true;
            }

            // "that the fee remain at £20"
            if (token.Is("remain") && token.Shape == Shape.Lower && !tokens[at - 1].Is("to"))
            {
                return true;
            }

            if (token.Word is "was" or "were" or "had" or "has" or "have" or "be" or "being" or "needed" or "needs" or "need" || token.Is(WordClass.Reporting) && token.Shape == Shape.Lower)
            {
                return false;
            }

            // "Cllr Orr to remain as Chairman"
            if (token.Is("to") && (tokens[at - 1].IsCapital || tokens[at - 1].Is(WordClass.Role)) && tokens[at + 1].Word is "remain" or "continue" or "stay" or "serve" or "act" && at + 2 < sentence.EndToken && tokens[at + 2].Word is "as" or "in" or "on")
            {
                return true;
            }
        }

        return false;
    }

    // "that due to the fact that consent was unlikely that the path be closed", "that, since it was dark, the walk be put off": the reason rules nothing.
    private static int BehindTheReason(Sentence sentence, int from)
    {
        const int LongestReason = 30;
        var tokens = sentence.Tokens;
        if (from + 2 >= sentence.EndToken)
        {
            return from;
        }

        var at = from + (tokens[from].Is(",") ? 1 : 0);
        var due = tokens[at].Is("due") && at + 1 < sentence.EndToken && tokens[at + 1].Is("to");

        // "that when the form was back he would be moved to the post", "once it is paid the fee will be waived": what is ruled is behind the modal
        if (tokens[at].Word is "when" or "once" && tokens.FindIndex(at + 2, Math.Min(LongestReason, sentence.EndToken - at - 2), token => token.Word is "would" or "will" or "should") is var modal and > 0)
        {
            return modal - 1;
        }

        if (!due && !(tokens[at].Word is "since" or "as" or "because" or "following" or "after" or "given"))
        {
            return from;
        }

        // The "that" or the comma that closes it; "due to the fact that" has one of its own.
        for (var end = at + (due ? 5 : 2); end + 1 < Math.Min(sentence.EndToken, at + LongestReason); end++)
        {
            if (tokens[end].Word is "that" or ",")
            {
                return end + 1;
            }

            // "as there was no litter it was better left": no mark closes the reason
            if (tokens[end].Is("it") && tokens[end + 1].Is("was"))
            {
                return end;
            }
        }

        // "as neither of them was there Mrs Hill would chair the meeting"
        if (!due && tokens.FindIndex(at + 2, Math.Min(LongestReason, sentence.EndToken - at - 2), token => token.Word is "would" or "will" or "should") is var ruled and > 0)
        {
            return ruled - 1;
        }

        return from;
    }

    // "recorded", "audio recorded", "now adjourned"
    private static bool IsOfTheMeeting(Sentence sentence, int from)
    {
        for (var at = from; at < Math.Min(sentence.EndToken, from + 2); at++)
        {
            if (sentence.Tokens[at].Is(WordClass.Participle))
            {
                return Lexicon.BaseOf(sentence.Tokens[at].Word!) is "record" or "adjourn" or "extend" or "film" or "close" or "suspend";
            }
        }

        return false;
    }

    private static bool ByModal(Sentence sentence, int modal)
    {
        var tokens = sentence.Tokens;
        var verb = modal + 1;
        var not = false;
        while (verb < sentence.EndToken - 1 && (tokens[verb].Is("not") || tokens[verb].Is(WordClass.Adverb) && !tokens[verb].Is(WordClass.Have) || tokens[verb].Is("now")))
        {
            not |= tokens[verb].Is("not");
            verb++;
        }

        // "Sam would be the new secretary", "tickets would be £5", "this should not go ahead"
        if ((!not || tokens[verb].Word is "go" or "proceed") && HousePredicates.Fix(sentence, modal, verb))
        {
            return true;
        }

        // "that Cllr Dunn should take the chair"
        if (tokens[modal].Word is "should" or "would" or "will" && verb + 2 < sentence.EndToken && tokens[verb].Is("take") && tokens[verb + 1].Is("the") && tokens[verb + 2].Is("chair"))
        {
            return !not;
        }

        // "AG and PK would have full admin rights", "hirers should have use of the kitchen"
        if (!not && HouseRulings.Entitles(sentence, modal, verb))
        {
            return true;
        }

        if (not)
        {
            if (HouseRulings.HoldsBack(sentence, modal, verb))
            {
                return true;
            }

            // "could not go ahead", "would not be renewed", "will not renew the contract"; "should not be forgotten" is an opinion, "could not be proved" a fact.
            return verb + 1 < sentence.EndToken && tokens[modal].Is("should") && tokens[verb].Is("be") && tokens[verb + 1].Word is "included" or "allowed" or "permitted" or "charged" or "paid" or "eligible"
                || tokens[modal].Word is "would" or "will" or "could" && (tokens[verb].Word is "go" or "proceed" or "continue" or "support" or "fund" or "pursue" or "accept" or "pay" || tokens[modal].Word is "would" or "will" && (tokens[verb].Is("be") && verb + 1 < sentence.EndToken && (tokens[verb + 1].Is(WordClass.Participle) || tokens[verb + 1].Is("subject")) || tokens[verb].Is(WordClass.VerbBase) && tokens[verb].Is(WordClass.Task)));
        }

        // "the Panel should consist of 22 members", "the term of office should be two years", "drainage members should not be included in the sum"
        if (tokens[modal].Word is "should" or "would" or "will" && (tokens[verb].Word is "consist" or "comprise" || tokens[verb].Is("be") && verb + 2 < sentence.EndToken && (tokens[verb + 1].Is(WordClass.Number) || tokens[verb + 1].Shape == Shape.Figure || tokens[verb + 1].Word is "limited" or "restricted")))
        {
            return true;
        }

        // "the principal focus would be on three matters"
        if (tokens[modal].Word is "would" or "will" or "should" && tokens[verb].Is("be") && verb + 1 < sentence.EndToken && tokens[verb + 1].Word is "on" or "in" or "at" && Names(sentence, modal))
        {
            return true;
        }

        // "meetings would start at 7pm", "the fee would stay at £5"
        if (tokens[modal].Word is "would" or "will" or "should" && tokens[verb].Word is "start" or "begin" or "finish" or "open" or "close" or "stay" or "remain" && verb + 1 < sentence.EndToken && tokens[verb + 1].Word is "at" or "on" or "in" or "as")
        {
            return true;
        }

        // "the quorum would change to 10", "the fee would rise by £2"; "numbers would rise" foretells
        if (tokens[modal].Word is "would" or "will" or "should" && verb + 2 < sentence.EndToken && tokens[verb + 1].Word is "to" or "by" or "from" && (tokens[verb + 2].Shape == Shape.Figure || tokens[verb + 2].Is(WordClass.Number) || sentence.Passage.Text[tokens[verb + 2].Start] == '\u00a3') && sentence.Passage.Text.AsSpan(tokens[verb].Start, tokens[verb].End - tokens[verb].Start) is "change" or "rise" or "increase" or "go" or "fall" or "drop" or "reduce" or "move")
        {
            return true;
        }

        // "the venue should rotate", "the old rule would lapse"
        if (tokens[modal].Word is "would" or "will" or "should" && verb < sentence.EndToken && sentence.Passage.Text.AsSpan(tokens[verb].Start, tokens[verb].End - tokens[verb].Start) is "rotate" or "alternate" or "lapse" or "cease")
        {
            return true;
        }

        // "the display would go ahead"
        if (tokens[modal].Word is "would" or "will" && (tokens[verb].Is("proceed") || tokens[verb].Is("go") && verb + 1 < sentence.EndToken && tokens[verb + 1].Is("ahead")))
        {
            return true;
        }

        // "plot holders can attend", "the club should continue to be affiliated"
        if (HouseRulings.Permits(sentence, modal, verb) || HouseRulings.StaysSo(sentence, modal, verb))
        {
            return true;
        }

        if (!tokens[verb].Is("be") || verb + 1 >= sentence.EndToken)
        {
            // "would take place at the next meeting" puts it there
            return tokens[modal].Word is "would" or "will" or "must" && (tokens[verb].Is("remain") || tokens[verb].Is("take") && verb + 2 < sentence.EndToken && tokens[verb + 1].Is("place") && tokens[verb + 2].Word is "at" or "on");
        }

        // "it would be in order to spend the reserve"
        if (verb + 3 < sentence.EndToken && tokens[modal - 1].Is("it") && tokens[verb + 1].Is("in") && tokens[verb + 2].Is("order") && tokens[verb + 3].Is("to"))
        {
            return tokens[modal].Word is "would" or "will";
        }

        var done = verb + 1;
        while (done < sentence.EndToken - 1 && tokens[done].Is(WordClass.Adverb))
        {
            done++;
        }

        var predicate = tokens[done];

        // "the picnic should be cancelled", "he would be transferred to the role of trustee", "work parties would be on the same day"
        if (tokens[modal].Word is "should" or "would" or "will" && (HouseRulings.IsCalledOff(sentence, done) || HouseRulings.MovesToAPost(sentence, done) || HouseRulings.FixesThePlace(sentence, done)))
        {
            return true;
        }

        // "that item 12 would be heard in private", "would be taken in closed session"
        if (tokens[modal].Word is "would" or "will" or "should" && predicate.Is(WordClass.Participle) && Behind(sentence, done + 1) is "private" or "public" or "closed" or "camera")
        {
            return true;
        }

        if (predicate.Is(WordClass.Participle) && predicate.Shape == Shape.Lower)
        {
            var deed = Lexicon.BaseOf(predicate.Word!);
            return tokens[modal].Word switch
            {
                "can" or "may" => true,
                "could" => deed is "remove" or "close" or "delete" or "use" or "withdraw" or "put" or "move" or "keep" or "sell" or "spend" or "let" or "donate" or "hire" or "book" or "allow",
                "should" => deed is "dismiss",
                "would" or "will" => deed is "dismiss" or "leave" or "defer" or "postpone" or "adjourn" or "hold" or "keep" or "retain" or "close" or "waive" or "cancel",
                _ => false,
            };
        }

        // "that the old panel can be disbanded": no word that the lexicon knows, and a ruling all the same
        if (tokens[modal].Word is "can" or "may" && predicate is { Word: null, Shape: Shape.Lower } && sentence.Passage.Text.AsSpan(predicate.Start, predicate.End - predicate.Start) is [_, _, .., 'e', 'd'])
        {
            return true;
        }

        // "that this should be earmarked for the hall", "that options 2 and 3 should be dismissed": with that they are
        if (tokens[modal].Word is "should" or "would" or "will" && predicate is { Word: null, Shape: Shape.Lower } && sentence.Passage.Text.AsSpan(predicate.Start, predicate.End - predicate.Start) is "earmarked" or "dismissed" or "discarded" or "discounted" or "ring-fenced" or "ringfenced" or "precepted")
        {
            return true;
        }

        // "Cllr Dunn should be chairman"
        if (tokens[modal].Word is "should" or "would" or "will" && predicate.Is(WordClass.Role) && tokens[modal - 1].IsCapital)
        {
            return true;
        }

        // "would be Housing Repairs", "will be 7 May": what it is to be is fixed by name. What is still to be put to another body is no ruling.
        return tokens[modal].Word is "would" or "will" && (predicate.IsCapital || predicate.Shape == Shape.Figure) && !HasInfinitive(sentence, modal);
    }

    // What a meeting gives a place or a direction
    private static bool Names(Sentence sentence, int end)
    {
        for (var at = sentence.FirstToken; at < end; at++)
        {
            if (sentence.Passage.Text.AsSpan(sentence.Tokens[at].Start, sentence.Tokens[at].End - sentence.Tokens[at].Start) is "focus" or "emphasis" or "venue" or "theme" or "meetings")
            {
                return true;
            }
        }

        return false;
    }

    // The word behind "in": "in private"
    private static string? Behind(Sentence sentence, int at) =>
        at + 1 < sentence.EndToken && sentence.Tokens[at].Is("in") ? sentence.Passage.Text[sentence.Tokens[at + 1].Start..sentence.Tokens[at + 1].End] : null;

    private static bool HasInfinitive(Sentence sentence, int end)
    {
        for (var at = sentence.FirstToken; at + 1 < end; at++)
        {
            if (sentence.Tokens[at].Is("to") && sentence.Tokens[at + 1].Is("be"))
            {
                return true;
            }
        }

        return false;
    }
}
