using ActionBot.Minutes.Text;

namespace ActionBot.Minutes.Recognition;

/// <summary>Decisions that are told with a verb and its company, or with a noun, rather than with one verb of decision.</summary>
internal static class ToldPhrases
{
    /// <summary>
    /// A verb that decides by its company stands at a token, the body in front of it.
    /// <para>Takes: "set the precept at", "gave its approval to", "raised no objection to", "voted to", "voted in favour of buying", "voted in favour of her serving", "opted to keep", "signed off the plan", "decided against a bench", "were content to approve", "were in agreement that the plan be adopted".</para>
    /// <para>Refuses: "set a good example", "gave its thanks", "had no idea", "voted in the county hall", "were happy to hear", "were in favour".</para>
    /// </summary>
    public static bool At(Sentence sentence, int verb)
    {
        var tokens = sentence.Tokens;
        if (verb + 2 >= sentence.EndToken || tokens[verb].Word is not { } word)
        {
            return false;
        }

        var next = tokens[verb + 1];
        switch (word)
        {
            case "set" or "fixed":
                return Names(sentence, verb + 1, 5, "precept", "budget", "fee", "fees", "rent", "rents", "levy", "charge", "charges", "rate");
            case "gave" or "granted":
                return Names(sentence, verb + 1, 5, "approval", "authority", "consent", "permission", "agreement", "endorsement", "authorisation", "backing", "support") && !sentence.Has("thanks");
            case "raised" or "expressed" or "offered":
                return next.Is("no") && Names(sentence, verb + 2, 2, "objection", "objections");
            case "voted":
                return Behind(sentence, verb + 1) is var vote && (Leads(sentence, vote) || vote + 3 < sentence.EndToken && tokens[vote].Is("in") && tokens[vote + 1].Is("favour") && tokens[vote + 2].Is("of") && tokens.FindIndex(vote + 3, Math.Min(4, sentence.EndToken - vote - 3), token => token.Is(WordClass.VerbIng) || token.IsCapital) is var doing and > 0 && !tokens[doing].IsCapital);
            case "determined" or "opted" or "elected" or "declined":
                return Behind(sentence, verb + 1) is var to && to + 1 < sentence.EndToken && (tokens[to].Is("to") && tokens[to + 1].Is(WordClass.VerbBase) || tokens[to].Is("not") && tokens[to + 1].Is("to") || word is "determined" && tokens[to].Is("that"));
            case "concurred":
                return next.Is("with");
            case "signed":
                return Names(sentence, verb + 1, 1, "off");
            case "decided":
                return next.Word is "against" || next.Is("not") && tokens[verb + 2].Is("to");
            case "was" or "were":
                return IsOfOneMind(sentence, verb + 1);
            default:
                return false;
        }
    }

    /// <summary>
    /// The decision is a noun, and nobody need be named: "Approval was given for the lock", "There was unanimous agreement that the fee be doubled", "A decision was taken to close it", "The vote was unanimous to close it", "The consensus of the meeting was to leave the gate", "It was the decision of the Panel to close it".
    /// <para>Refuses: "Approval was awaited", "There was agreement that it had been late", "The decision was read out". Gives the token of the noun.</para>
    /// </summary>
    public static int? ByNoun(Sentence sentence)
    {
        var tokens = sentence.Tokens;
        for (var at = sentence.FirstToken; at + 2 < Math.Min(sentence.EndToken, sentence.FirstToken + 14); at++)
        {
            if (tokens[at].Is(WordClass.Modal) || tokens[at].Is(WordClass.Have) || tokens[at].Word is "that" or "which" or "if")
            {
                return null;
            }

            if (tokens[at].Shape == Shape.Mark || Of(sentence, at) is not ("approval" or "permission" or "consent" or "authority" or "authorisation" or "agreement" or "decision" or "vote" or "favour" or "consensus"))
            {
                continue;
            }

            var (noun, first) = (Of(sentence, at), at == sentence.FirstToken || at == sentence.FirstToken + 1 && (tokens[sentence.FirstToken].Is(WordClass.Article) || tokens[sentence.FirstToken].Is("unanimous")));
            var was = at + 1 < sentence.EndToken && tokens[at + 1].Is("was") ? at + 2 : 0;
            var behind = Behind(sentence, was > 0 ? was + 1 : at + 1);
            if (behind + 1 >= sentence.EndToken)
            {
                continue;
            }

            var decides = noun switch
            {
                "approval" or "permission" or "consent" or "authority" or "authorisation" => first && was > 0 && tokens[was].Word is "given" or "granted" && !tokens[was + 1].Is("by") && tokens[behind].Word is "for" or "to" or "that",
                "consensus" when first && MindOf(sentence, at + 1) is { } mind => Leads(sentence, mind),
                "agreement" when was > 0 => first && Of(sentence, was) is "reached" && Leads(sentence, behind),
                "agreement" or "consensus" => sentence.HasBefore(at, "there") && sentence.HasBefore(at, "was") && Leads(sentence, behind),
                "decision" when was > 0 => first && tokens[was].Word is "made" or "taken" && Leads(sentence, behind),
                "decision" => sentence.HasBefore(at, "it") && sentence.HasBefore(at, "was") && tokens[at + 1].Is("of") && tokens.FindIndex(at, Math.Min(9, sentence.EndToken - at), token => token.Word is "to" or "that") is var to and > 0 && Leads(sentence, to),
                "vote" => was > 0 && Of(sentence, was) is "unanimous" && Leads(sentence, behind),
                "favour" => at > sentence.FirstToken + 2 && tokens[at - 1].Is("in") && tokens[at - 2].Word is "were" or "was" && sentence.HasBefore(at, "all", "everyone", "everybody", "members") && tokens[at + 1].Is("of") && tokens[at + 2].Is(WordClass.VerbIng) && !sentence.HasBefore(at, "not"),
                _ => false,
            };
            if (decides)
            {
                return at;
            }
        }

        return null;
    }

    // "was to leave", "of the meeting was that": behind "was"
    private static int? MindOf(Sentence sentence, int at)
    {
        var was = sentence.Tokens[at].Word is "of" or "among" or "at" ? sentence.Tokens.FindIndex(at, Math.Min(5, sentence.EndToken - at), token => token.Is("was")) : sentence.Tokens[at].Is("was") ? at : -1;
        return was > 0 && was + 2 < sentence.EndToken ? was + 1 : null;
    }

    /// <summary>"policy on fences", "changes in the lease": what is put to a meeting, without an article. Refuses: "plan the fair", where it is a verb.</summary>
    public static bool IsPut(Sentence sentence, int at) =>
        at + 1 < sentence.EndToken && Of(sentence, at) is "policy" or "policies" or "changes" or "proposals" or "amendments" or "recommendations" or "terms" or "adoption" or "payment" or "renewal" or "use";

    // "were content to approve", "were all in agreement that the plan be adopted", "was minded to grant", "were all in agreement to keep the rent", "was in agreement with the proposal"
    private static bool IsOfOneMind(Sentence sentence, int from)
    {
        var tokens = sentence.Tokens;
        var at = from;
        while (at + 2 < sentence.EndToken && (tokens[at].Is(WordClass.Adverb) || tokens[at].Word is "all" or "unanimously" or "in" or "full" || Of(sentence, at) is "unanimous"))
        {
            at++;
        }

        if (at + 2 >= sentence.EndToken || Of(sentence, at) is not ("content" or "happy" or "minded" or "agreement" or "favour" or "satisfied" or "unanimous"))
        {
            return false;
        }

        var settles = at + 2 < sentence.EndToken && Lexicon.BaseOf(tokens[at + 2].Word ?? "") is var deed && (Deeds.IsTold(deed) || Deeds.IsSettled(deed));
        return tokens[at + 1].Word switch
        {
            // What all are in agreement to do is decided; whom all are in agreement to write to is an errand.
            "to" => settles || Of(sentence, at) is "agreement" && (tokens[at + 2].Is(WordClass.VerbBase) && Lexicon.BaseOf(tokens[at + 2].Word!) is var done && !Deeds.IsErrand(done) && done is not ("have" or "be" or "continue" or "try" or "support") || tokens[at + 2].Is(WordClass.Article) && Names(sentence, at + 3, 4, "proposal", "proposals", "change", "changes", "request", "increase", "amendment", "amendments", "purchase", "plan", "plans")),
            "with" => Of(sentence, at) is "agreement" && Names(sentence, at + 2, 5, "proposal", "proposals", "recommendation", "recommendations", "suggestion", "motion", "change", "changes", "amendment", "amendments"),
            "of" => tokens[at + 2].Is(WordClass.VerbIng) && settles,
            "that" => Rulings.Settles(sentence, at + 2) || IsSettled(sentence, at + 2),
            _ => false,
        };
    }

    /// <summary>"the plan be adopted", "Mr Hill be co-opted": the clause is in the subjunctive, and its verb settles.</summary>
    public static bool IsSettled(Sentence sentence, int from)
    {
        var tokens = sentence.Tokens;
        for (var at = from + 1; at + 1 < sentence.EndToken; at++)
        {
            if (tokens[at].Is(WordClass.Modal) || tokens[at].Is(WordClass.Have) || tokens[at].Word is "was" or "were" or "is" or "are" or "that" or "which")
            {
                return false;
            }

            if (tokens[at].Is("be") && !tokens[at - 1].Is("to"))
            {
                return tokens[at + 1].Word is { } word && tokens[at + 1].Is(WordClass.Participle) && Lexicon.BaseOf(word) is var deed && (Deeds.IsTold(deed) || Deeds.IsSettled(deed));
            }
        }

        return false;
    }

    // "to close", "not to close", "that the fee be doubled", "in favour of adopting", "for the plan"
    private static bool Leads(Sentence sentence, int at)
    {
        var tokens = sentence.Tokens;
        if (at + 1 >= sentence.EndToken)
        {
            return false;
        }

        return tokens[at].Word switch
        {
            "to" => tokens[at + 1].Is(WordClass.VerbBase),
            "not" => tokens[at + 1].Is("to"),
            "that" => Rulings.Settles(sentence, at + 1) || IsSettled(sentence, at + 1) || VerbBe(sentence, at + 1),
            "in" => at + 3 < sentence.EndToken && tokens[at + 1].Is("favour") && tokens[at + 2].Is("of") && !(tokens[at + 3].Is(WordClass.VerbIng) && !Deeds.IsSettled(Lexicon.BaseOf(tokens[at + 3].Word!))) && !tokens[at + 3].IsCapital,
            _ => false,
        };
    }

    private static bool VerbBe(Sentence sentence, int from)
    {
        for (var at = from + 1; at + 1 < sentence.EndToken; at++)
        {
            if (sentence.Tokens[at].Is("be"))
            {
                return !sentence.Tokens[at - 1].Is("to") && !sentence.Tokens[at - 1].Is(WordClass.Modal) && sentence.Tokens[at + 1].Is(WordClass.Participle);
            }
        }

        return false;
    }

    // Past "unanimously", "by a majority", "by 5 votes to 2"
    private static int Behind(Sentence sentence, int at)
    {
        var tokens = sentence.Tokens;
        while (at + 1 < sentence.EndToken && (tokens[at].Is("unanimously") || tokens[at].Is(WordClass.Adverb) || tokens[at].Is(",")))
        {
            at++;
        }

        if (at + 1 < sentence.EndToken && tokens[at].Is("by"))
        {
            for (var next = at + 1; next + 1 < Math.Min(sentence.EndToken, at + 9); next++)
            {
                if (tokens[next].Is("that") || tokens[next].Is("to") && tokens[next + 1].Is(WordClass.VerbBase))
                {
                    return next;
                }
            }
        }

        return at;
    }

    private static bool Names(Sentence sentence, int from, int within, params ReadOnlySpan<string> words)
    {
        for (var at = from; at < Math.Min(sentence.EndToken, from + within); at++)
        {
            foreach (var word in words)
            {
                if (Of(sentence, at).Equals(word, StringComparison.OrdinalIgnoreCase))
                {
                    return true;
                }
            }
        }

        return false;
    }

    private static string Of(Sentence sentence, int at) => sentence.Passage.Text[sentence.Tokens[at].Start..sentence.Tokens[at].End].ToLowerInvariant();
}
