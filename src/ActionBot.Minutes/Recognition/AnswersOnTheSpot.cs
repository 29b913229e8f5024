using ActionBot.Minutes.Structure;
using ActionBot.Minutes.Text;

namespace ActionBot.Minutes.Recognition;

/// <summary>
/// What was asked of the meeting or put to it in a few words, and its word behind them.
/// <para>Takes: "Nick asked for £60 for paint. Agreed.", "Request for the slipway on 4 June – agreed", "Stalls £5 until the end of June (agreed)".</para>
/// <para>Refuses: "Nick asked for a report on the paint. Agreed.", "Application 24/001 – approved", "Orr to look at the gate (agreed)".</para>
/// </summary>
internal static class AnswersOnTheSpot
{
    private const int LongestAnswer = 9;

    public static bool Take(Draft draft, Sentence sentence, int at) =>
        TakeRequest(draft, sentence, at) || TakeBehindADash(draft, sentence, at) || TakeInBrackets(draft, sentence, at);

    // "Nick asked for £60 for paint. Agreed.", "The club had requested the use of the hall. This was approved.": what was asked of the meeting, and what it said.
    // Refuses: "Nick asked for a report on the paint. Agreed.", which somebody has to write.
    private static bool TakeRequest(Draft draft, Sentence sentence, int at)
    {
        if (sentence.Index == 0 || sentence.Count > LongestAnswer || !(sentence.Tokens[at].Word is "agreed" or "approved" or "granted" or "accepted" or "refused" or "declined" or "favour" or "agreement") || !(Outcomes.IsOutcome(sentence, at) || at == sentence.FirstToken || sentence.Tokens[at - 1].Word is "was" or "were" or "all") || sentence.Has("that", "to", "by", "not", "minutes")
            || sentence.Passage.Sentences[sentence.Index - 1] is not { IsTaken: false } asked || !AsksTheMeeting(asked))
        {
            return false;
        }

        sentence.IsTaken = asked.IsTaken = true;
        DecisionLimbs.Add(draft, sentence.Passage, asked.Start, sentence.End, Granted(asked, sentence.Tokens[at]), "asked of the meeting, and its answer", sentence.Start, nameof(DecisionSentences));
        return true;
    }

    // "Request from the sailing club for the slipway on 4 June – agreed", "Quotation of £450 for the gate – accepted unanimously."
    // Refuses: "Application 24/001 – approved", which is the planning authority's word.
    private static bool TakeBehindADash(Draft draft, Sentence sentence, int at)
    {
        var tokens = sentence.Tokens;
        if (at - sentence.FirstToken < 3 || !tokens[at - 1].Is("-") || !(tokens[at].Word is "agreed" or "approved" or "granted" or "accepted" or "refused" or "declined" or "adopted") || sentence.EndToken - at > 5 || sentence.Passage.Tokens.FindIndex(at, sentence.EndToken - at, token => token.Word is "to" or "that" or "but" or "not" or "subject") > 0
            || !sentence.HasBefore(at, "request", "requests", "quotation", "quotations", "quote", "quotes", "proposal", "donation", "invoice", "payment", "tender", "grant", "fee", "fees", "charge", "charges", "price", "prices", "rent", "rents", "budget", "meetings") || sentence.HasBefore(at, "application", "applications", "minutes"))
        {
            return false;
        }

        for (var before = sentence.FirstToken; before < at; before++)
        {
            if (tokens[before].Is(WordClass.Modal) || tokens[before].Word is "is" or "are" or "was" or "were")
            {
                return false;
            }
        }

        sentence.IsTaken = true;
        DecisionLimbs.Add(draft, sentence.Passage, sentence.Start, sentence.End, Granted(sentence, tokens[at]), "put to the meeting, and its answer behind a dash", tokens[at].Start, nameof(DecisionSentences));
        return true;
    }

    // "Nick asked for £60 for paint. Agreed.", "Quotation of £450 – accepted": somebody pays it out or places the order. The use of the hall is had with the word, and what was refused sends nobody.
    private static Lead? Granted(Sentence asked, Token answer) =>
        answer.Word is not ("refused" or "declined") && !asked.Has("invoice", "payment") && (asked.Has("quotation", "quote", "tender", "quotations", "quotes") || asked.Passage.Text.AsSpan(asked.Start, asked.End - asked.Start).Contains('\u00a3')) ? new Lead(null, FollowsUp: true) : null;

    // "asked if the Friends would pay for the coach"
    private static bool Covers(Sentence sentence, int from)
    {
        for (var at = from; at < Math.Min(sentence.EndToken, from + LongestAnswer); at++)
        {
            if (sentence.Passage.Text.AsSpan(sentence.Tokens[at].Start, sentence.Tokens[at].End - sentence.Tokens[at].Start) is "cover" or "fund" or "pay" or "donate" or "contribute" or "sponsor" && sentence.Tokens[at - 1].Word is "would" or "could" or "might")
            {
                return true;
            }
        }

        return false;
    }

    // "asked for £80", "requested the use of the hall", "sought permission", "asked to use the slipway"
    private static bool AsksTheMeeting(Sentence sentence)
    {
        var tokens = sentence.Tokens;
        for (var at = sentence.FirstToken; at + 2 < sentence.EndToken; at++)
        {
            if (tokens[at].Word is "asked" or "requested" or "sought" or "request" or "requests" or "asking" or "requesting" or "seeking")
            {
                return tokens[at + 1].Word is "if" or "whether" && Covers(sentence, at + 2) || tokens[at + 1].Is("to") && tokens[at + 2].Word is "use" or "hold" or "hire" or "have" or "rent" or "borrow" or "run" or "park"
                    || sentence.Passage.Text.AsSpan(tokens[at].End, sentence.End - tokens[at].End).Contains('\u00a3')
                    || sentence.Has("permission", "approval", "consent", "donation", "grant", "use");
            }
        }

        return false;
    }

    // "Stalls £5 until the end of June (agreed)", "Meetings to start at 7.30pm (all agreed).": what was put is clipped to a few words, and the answer closes them in brackets.
    // Refuses: "The rota (agreed) was read out", "Orr to look at the gate (agreed)", an errand, "The minutes of 4 May (agreed)".
    private static bool TakeInBrackets(Draft draft, Sentence sentence, int at)
    {
        var tokens = sentence.Tokens;
        var open = at - 1;
        while (open > sentence.FirstToken && !tokens[open].Is("(") && at - open < 3)
        {
            open--;
        }

        var close = at + 1;
        while (close < sentence.EndToken && !tokens[close].Is(")") && close - at < 3)
        {
            close++;
        }

        if (open - sentence.FirstToken < 2 || close >= sentence.EndToken || !tokens[open].Is("(") || !tokens[close].Is(")") || sentence.EndToken - close > 2 || !(tokens[at].Word is "agreed" or "approved" or "accepted")
            || !IsClipped(sentence, open) || sentence.HasBefore(open, "minutes", "notes", "apologies", "application", "applications", "agenda", "previously"))
        {
            return false;
        }

        sentence.IsTaken = true;
        var followUp = !HouseRulings.IsPaid(sentence, sentence.FirstToken, open) && Limbs.FollowsUp(sentence.Passage, sentence.Start, sentence.End);
        draft.Add(nameof(DecisionSentences), "put in a few words, and its answer in brackets", FindingKind.Resolution, Strength.Explicit, sentence.Passage, sentence.Start, sentence.End, null, new Draft.Options(FollowUp: followUp, Reference: sentence.Passage.Label));
        return true;
    }

    // No verb of its own but an infinitive that nobody in particular is to do: "Meetings to start at 7.30pm".
    private static bool IsClipped(Sentence sentence, int end)
    {
        var tokens = sentence.Tokens;
        for (var before = sentence.FirstToken; before < end; before++)
        {
            var token = tokens[before];
            if (token.Is(WordClass.Modal) && token.Shape == Shape.Lower || token.Is(WordClass.Have) || token.Word is "is" or "are" or "was" or "were" || token.Is(WordClass.Reporting) && token.Shape == Shape.Lower && token.Is(WordClass.VerbPast)
                || token.Is("to") && before + 1 < end && tokens[before + 1].Is(WordClass.VerbBase) && (before > sentence.FirstToken && (tokens[before - 1].IsCapital || tokens[before - 1].Is(WordClass.Role)) && before - sentence.FirstToken > 1 | tokens[before - 1].Shape == Shape.Upper || Deeds.IsErrand(Lexicon.BaseOf(tokens[before + 1].Word!))))
            {
                return false;
            }
        }

        return true;
    }
}
