using ActionBot.Minutes.Text;

namespace ActionBot.Minutes.Recognition;

/// <summary>
/// What a small body settles in the words of its own talk: it calls something off, lets people do something, fixes what is paid, moves somebody to a post.
/// <para>Takes: "the picnic should be cancelled", "members may bring a guest", "he would be transferred to the role of trustee", "the club should continue to be affiliated", "to cancel the advertisement", "to raise the rents by 2%", "that we ask for a precept of £900".</para>
/// <para>Refuses: "a sign should be made", "the Clerk can write", "the Forum would continue to lobby", "to raise the matter of the rents", "that we ask for a quotation".</para>
/// </summary>
internal static class HouseRulings
{
    private const int LongestMatter = 8;

    private static readonly string[] CalledOff = ["cancel", "postpone", "waive", "adopt", "abandon", "scrap", "suspend", "discontinue", "co-opt", "rescind", "retain", "disband", "dissolve"];

    private static readonly string[] Paid = ["rent", "rents", "fee", "fees", "subscription", "subscriptions", "subs", "charge", "charges", "price", "prices", "precept", "rate", "rates", "deposit", "deposits", "honorarium", "salary", "wage", "wages", "tariff", "levy", "fare", "fares", "float", "reserve", "reserves", "allowance"];

    /// <summary>"the picnic should be cancelled", "the rule be adopted", "the rents should be raised": with that it is. The participle stands at a token.</summary>
    public static bool IsCalledOff(Sentence sentence, int participle)
    {
        var deed = Deed(sentence, participle);
        return CalledOff.Contains(deed) || deed is "raise" or "increase" or "reduce" or "double" or "freeze" && IsPaid(sentence, sentence.FirstToken, participle) && !(participle + 1 < sentence.EndToken && sentence.Tokens[participle + 1].Is("with"));
    }

    /// <summary>"to cancel the advertisement", "to abandon the scheme", "to stop the raffle", "to postpone the walk". Refuses: "to drop the leaflets round", "to stop by the hall", "to stop the rain coming in".</summary>
    public static bool CallsOff(Sentence sentence, int verb) => verb + 1 < sentence.EndToken && (Deed(sentence, verb) is "cancel" or "postpone" or "abandon" or "scrap" or "discontinue" or "disband" or "dissolve" or "waive" || Deed(sentence, verb) is "stop" or "drop" or "suspend" && StopsAThing(sentence, verb));

    // Behind "stop", "drop" and "suspend" a thing with its article, and no place to take it to.
    private static bool StopsAThing(Sentence sentence, int verb)
    {
        var tokens = sentence.Tokens;
        if (tokens[verb].Is("stop") && tokens[verb + 1].Is(WordClass.VerbIng))
        {
            return true;
        }

        if (!tokens[verb + 1].Is(WordClass.Article) && Text(sentence, verb + 1) is not ("its" or "our" or "their" or "this" or "these" or "all" or "any"))
        {
            return false;
        }

        for (var at = verb + 2; at < Math.Min(sentence.EndToken, verb + LongestMatter) && tokens[at].Shape != Shape.Mark; at++)
        {
            if (Text(sentence, at) is "round" or "around" or "off" or "by" or "over" or "above" or "into" or "to" or "at" or "through" || at > verb + 2 && tokens[at].Is(WordClass.VerbIng) && !tokens[at - 1].Is("from") || tokens[at].Is("in") && !(at + 1 < sentence.EndToken && (tokens[at + 1].Is(WordClass.Month) || tokens[at + 1].Shape == Shape.Figure || Text(sentence, at + 1) is "favour")))
            {
                return false;
            }
        }

        return true;
    }

    /// <summary>"to raise the rents by 2%", "to keep the hire charge at £9", "to double the subscription". Refuses: "to raise the matter of fees", "to increase awareness", "to raise money", "to raise the charges with the owner", "to keep the deposit slip", "to introduce Mr Price to the school".</summary>
    public static bool FixesWhatIsPaid(Sentence sentence, int verb) =>
        (Deed(sentence, verb) is "put" && sentence.Passage.Text.AsSpan(sentence.Tokens[verb].Start, sentence.End - sentence.Tokens[verb].Start).Contains(" up to £", StringComparison.Ordinal) || Deed(sentence, verb) is "raise" or "increase" or "reduce" or "double" or "halve" or "lower" or "freeze" or "hold" or "set" or "fix" or "charge" or "keep" or "implement" or "introduce" or "apply") && FixesThePrice(sentence, verb + 1)
        || Deed(sentence, verb) is "charge" && verb + 1 < sentence.EndToken && IsASum(sentence, verb + 1);

    /// <summary>"It was agreed to charge £5 a head": a sum at once behind the verb.</summary>
    public static bool Charges(Sentence sentence, int verb) => verb + 1 < sentence.EndToken && Text(sentence, verb) is "charge" && IsASum(sentence, verb + 1);

    /// <summary>Whether a matter of the house sends somebody: what is put off comes back, and a second deed behind "and" is judged by its verb (null).</summary>
    public static bool? SendsSomebody(Sentence sentence, int verb)
    {
        var tokens = sentence.Tokens;
        if (tokens[verb].Is("postpone"))
        {
            return true;
        }

        return tokens.FindIndex(verb + 1, sentence.EndToken - verb - 1, token => token.Is("and")) is var joint and > 0 && joint + 1 < sentence.EndToken && tokens[joint + 1].Is(WordClass.VerbBase) ? null : false;
    }

    // The money word is what the verb is about, and nothing but its sum, its time or the end stands behind it.
    private static bool FixesThePrice(Sentence sentence, int from)
    {
        var tokens = sentence.Tokens;
        for (var at = from; at < Math.Min(sentence.EndToken, from + LongestMatter) && !tokens[at].Is(WordClass.Preposition) && tokens[at].Shape != Shape.Mark; at++)
        {
            if (!Paid.Contains(Text(sentence, at)) || at + 1 < sentence.EndToken && (Paid.Contains(Text(sentence, at + 1)) || Text(sentence, at + 1) is "increase" or "rise" or "increases"))
            {
                continue;
            }

            if (at + 2 >= sentence.EndToken || tokens[at + 1].Shape == Shape.Mark)
            {
                return true;
            }

            return Text(sentence, at + 1) switch
            {
                "by" or "to" or "at" or "of" => IsASum(sentence, at + 2) || Text(sentence, at + 2) is "a" or "the" or "its" or "their" && at + 3 < sentence.EndToken && Text(sentence, at + 3) is "present" or "current" or "same" or "old" or "tenth" or "third" or "quarter" or "half" or "new",
                "up" or "down" => Text(sentence, at + 2) is "to" or "by",
                "in" or "for" => tokens[at + 2].Is(WordClass.Month) || tokens[at + 2].Shape == Shape.Figure || at + 3 < sentence.EndToken && Text(sentence, at + 3) is "coming" or "next" or "new" or "year" or "season" or "spring" or "summer" or "autumn" or "hall" or "room" or "plots" or "stalls",
                "from" or "until" or "this" or "next" or "per" or "an" or "a" or "each" or "now" or "and" or "as" or "but" or "because" or "since" or "further" or "again" or "slightly" or "unchanged" => true,
                _ => false,
            };
        }

        return false;
    }

    // "£9", "2%", "five pounds"
    private static bool IsASum(Sentence sentence, int at) => sentence.Tokens[at].Shape == Shape.Figure || sentence.Tokens[at].Is(WordClass.Number) || Text(sentence, at) is ['£' or (>= '0' and <= '9'), ..];

    /// <summary>"that we ask for a precept of £900", "that the Council request a precept figure of £4,000": the sum is fixed with that. Refuses: "that we ask for a grant form".</summary>
    public static bool AsksForItsPrecept(Sentence sentence, int that)
    {
        var tokens = sentence.Tokens;
        for (var at = that + 2; at < Math.Min(sentence.EndToken, that + LongestMatter); at++)
        {
            if (tokens[at].Word is "ask" or "request" or "set" or "raise" or "submit" or "claim" && (tokens[at - 1].Is("we") || tokens[at - 1].Is(WordClass.Body) || tokens[at - 1].Is(WordClass.Modal)))
            {
                return Word(sentence, at + 1, LongestMatter, "precept") && sentence.Passage.Text.AsSpan(tokens[at].End, sentence.End - tokens[at].End).Contains('£');
            }
        }

        return false;
    }

    /// <summary>"that we proceed with the cheaper one", "that we use the reserve": the body itself does it, and that is settled. Refuses: "that we write to the owner", "that we need more room", "that we were late".</summary>
    public static bool WeDo(Sentence sentence, int we)
    {
        var tokens = sentence.Tokens;

        // "that we would try and do without a June meeting", "that we will carry on as before": nobody has to do anything for it.
        if (we + 3 < sentence.EndToken && tokens[we].Is("we") && tokens[we + 1].Word is "would" or "will" or "should")
        {
            var verb = we + 2;
            var tried = Text(sentence, verb) is "try" && tokens[verb + 1].Word is "and" or "to";
            verb += tried ? 2 : 0;
            return verb + 1 < sentence.EndToken && (Text(sentence, verb) is "keep" or "stay" or "stick" or "leave" or "adopt" or "accept" or "spend" && !tokens[verb + 1].Is(WordClass.Adverb) && !sentence.Has("informed", "updated", "touch", "eye", "agenda", "note", "review", "message")
                || sentence.Span.Contains(" without ", StringComparison.Ordinal) && (tried || Text(sentence, verb) is "do" or "manage" or "go" or "carry" or "cope")
                || Text(sentence, verb) is "carry" or "continue" or "go" or "proceed" && tokens[verb + 1].Word is "on" or "with" or "as" or "ahead" or "without");
        }

        return we + 2 < sentence.EndToken && tokens[we].Is("we") && tokens[we + 1].Shape == Shape.Lower && Deed(sentence, we + 1) is "proceed" or "go" or "continue" or "keep" or "use" or "adopt" or "accept" or "stay" or "stick" or "leave" or "donate" or "buy" or "purchase" or "pay" or "hold" or "charge" or "raise" or "increase" or "reduce" or "join" or "support" or "object" or "renew" or "stop" or "spend" or "give"
            && tokens[we + 1].Is(WordClass.VerbBase) && !(tokens[we + 1].Word is "continue" or "go" && tokens[we + 2].Is("to")) && IsTheBodysOwn(sentence, we + 1);
    }

    // "give Mrs Orr a ring", "keep in touch", "pay a visit", "go through the list", "hold a meeting with the owner": errands in verbs that often settle.
    private static bool IsTheBodysOwn(Sentence sentence, int verb)
    {
        var tokens = sentence.Tokens;
        var next = Text(sentence, verb + 1);
        return Deed(sentence, verb) switch
        {
            "give" => HasMoney(sentence, verb) || Word(sentence, verb + 1, 6, "permission", "consent", "leave", "support", "donation", "grant", "use", "money", "notice", "prizes", "seat"),
            "pay" => !Word(sentence, verb + 1, 4, "visit", "visits", "call", "attention", "tribute", "respects"),
            "keep" => next is not ("in" or "an" or "a" or "on" or "up" or "them" or "him" or "her") && !tokens[verb + 1].IsCapital,
            "stay" => next is not "in",
            "go" => next is "ahead" or "with" or "for" or "on" or "back",
            "hold" => !Word(sentence, verb + 1, LongestMatter, "with"),
            "leave" => next is not "a",
            "raise" => !Word(sentence, verb + 1, LongestMatter, "with", "matter", "question", "issue"),
            "stop" or "drop" => StopsAThing(sentence, verb),
            _ => true,
        };
    }

    private static bool HasMoney(Sentence sentence, int from) => sentence.Passage.Text.AsSpan(sentence.Tokens[from].Start, sentence.End - sentence.Tokens[from].Start).Contains('£');

    /// <summary>"plot holders can attend the meeting", "members may bring a guest": leave is given to somebody, no errand. Refuses: "we can write", "the Clerk can ask", "residents can see the lights".</summary>
    public static bool Permits(Sentence sentence, int modal, int verb)
    {
        var tokens = sentence.Tokens;
        return tokens[modal].Word is "can" or "may" && verb + 1 < sentence.EndToken && tokens[verb].Is(WordClass.VerbBase) && tokens[verb].Word is not ("see" or "hear" or "say" or "help" or "be" or "have" or "make" or "get" or "find" or "expect" or "let" or "tell" or "reply" or "return" or "email") && !Deeds.IsErrand(Deed(sentence, verb))
            && (tokens[modal - 1].Is(WordClass.Outsider) || tokens[modal - 1].Is(WordClass.Collective) || tokens[modal - 1].Is(WordClass.Body) || tokens[modal - 1].IsCapital && Text(sentence, modal - 1) is "Holders" or "Members" or "Parents" or "Residents" or "Hirers" or "Tenants"
                || Text(sentence, modal - 1) is "holders" or "hirers" or "tenants" or "children" or "pupils" or "dogs" or "visitors" or "guests" or "clubs" or "groups");
    }

    /// <summary>"the Council should not get involved", "we would not enter the competition": the body itself leaves it. Refuses: "we would not know", "the Council should not be blamed".</summary>
    public static bool HoldsBack(Sentence sentence, int modal, int verb)
    {
        var tokens = sentence.Tokens;
        return tokens[modal].Word is "should" or "would" or "will" && (tokens[modal - 1].Is("we") || tokens[modal - 1].Is(WordClass.Body)) && verb + 1 < sentence.EndToken && tokens[verb].Shape == Shape.Lower && (tokens[verb].Is(WordClass.VerbBase) || tokens[verb].Word is null)
            && tokens[verb].Word is not ("be" or "have" or "know" or "need" or "want" or "expect" or "forget" or "lose" or "see" or "like" or "wish" or "hope") && Text(sentence, verb) is not ("rush" or "hurry" or "panic" or "worry" or "ignore" or "overlook" or "neglect" or "underestimate" or "dwell");
    }

    /// <summary>"would have full rights", "should have a key", "will have the use of the hall": what somebody is to have from then on. Refuses: "would have a word", "should have the report".</summary>
    public static bool Entitles(Sentence sentence, int modal, int verb) =>
        sentence.Tokens[modal].Word is "should" or "would" or "will" && sentence.Tokens[verb].Is("have") && !HasAPurpose(sentence, verb) && Word(sentence, verb + 1, 4, "rights", "access", "use", "priority", "votes", "permission", "membership", "authority");

    // "access to a solicitor to write the letter": what it is for is an errand
    private static bool HasAPurpose(Sentence sentence, int verb)
    {
        var tokens = sentence.Tokens;
        var to = tokens.FindIndex(verb, sentence.EndToken - verb, token => token.Is("to"));
        return to > 0 && tokens.FindIndex(to + 1, sentence.EndToken - to - 1, token => token.Is("to")) is var second and > 0 && second + 1 < sentence.EndToken && tokens[second + 1].Is(WordClass.VerbBase) && tokens[second + 1].Is(WordClass.Task);
    }

    /// <summary>A ruling that waits for something has to be seen to; a right that somebody has from then on need not be; null where its verbs say so.</summary>
    public static bool? IsToBeSeenTo(Sentence sentence, int from)
    {
        if (from < sentence.EndToken && sentence.Tokens[from].Word is "when" or "once")
        {
            return true;
        }

        var modal = sentence.Tokens.FindIndex(from, sentence.EndToken - from, token => token.Is(WordClass.Modal));
        return modal > 0 && modal + 2 < sentence.EndToken && (Entitles(sentence, modal, modal + 1) || StaysSo(sentence, modal, modal + 1) || HousePredicates.SendsNobody(sentence, modal, modal + 1)) ? false : null;
    }

    /// <summary>"there should be an increase to £60", "there would be no charge", "there would be no further action". Refuses: "there should be more signs", "there would be a report", "there would be no harm", "there would be an action for the Clerk".</summary>
    public static bool BringsIn(Sentence sentence, int from)
    {
        var tokens = sentence.Tokens;
        return from + 4 < sentence.EndToken && tokens[from].Is("there") && tokens[from + 1].Word is "should" or "would" or "will" && tokens[from + 2].Is("be") && tokens[from + 3].Word is "a" or "an" or "no"
            && (Word(sentence, from + 4, 3, "increase", "rise", "charge", "charges", "limit", "fee", "ban", "discount", "reduction", "deposit", "levy", "change") || tokens[from + 3].Is("no") && Word(sentence, from + 4, 2, "action", "objection", "objections", "alteration", "alterations", "changes", "refund", "refunds", "fees")) && !Word(sentence, from + 5, 4, "heart", "mind", "mood", "attitude");
    }

    /// <summary>
    /// Who is to stay at a post, in the subjunctive; the verb stands at a token.
    /// <para>Takes: "Mrs Orr act as Chair until May", "KL serve another term", "members continue in office". Refuses: "the Clerk continue to chase it", "the signs act as a warning".</para>
    /// </summary>
    public static bool KeepsAPost(Sentence sentence, int verb)
    {
        var tokens = sentence.Tokens;
        if (tokens[verb].Shape != Shape.Lower || verb <= sentence.FirstToken || verb + 2 >= sentence.EndToken || Text(sentence, verb) is not ("serve" or "act" or "continue" or "stand" or "stay"))
        {
            return false;
        }

        var who = tokens[verb - 1];
        return (who.IsCapital || who.Is(WordClass.Collective) || who.Is(WordClass.Role) || who.Is(WordClass.Outsider) || Text(sentence, verb - 1) is "he" or "she" or "they" or "officers" or "trustees" or "governors")
            && (tokens[verb + 1].Word is "as" || tokens[verb + 1].Is("in") && Word(sentence, verb + 2, 3, "office", "post", "role", "position", "place", "chair", "posts", "roles") || tokens[verb + 1].Word is "on" or "for" or "another" or "a" && Word(sentence, verb + 1, 6, "term", "terms", "year", "years", "board", "committee", "panel"));
    }

    /// <summary>"that Jane be the new key holder", "that this be the last meeting": made so by saying it. "be" stands at a token.</summary>
    public static bool MakesIt(Sentence sentence, int be)
    {
        var tokens = sentence.Tokens;
        return be + 2 < sentence.EndToken && !tokens[be - 1].Is("to") && !tokens[be - 1].Is(WordClass.Modal) && tokens[be - 1].IsCapital && (tokens[be + 1].Is(WordClass.Article) || tokens[be + 1].Is(WordClass.Role))
            && !(be + 3 < sentence.EndToken && Text(sentence, be + 2) is "first" or "one" or "next" or "last" or "person" && tokens[be + 3].Word is "to" or "who");
    }

    /// <summary>"should continue to be affiliated", "would continue as Chairman", "should continue with the scheme", "would chair the meeting", "would act as secretary", "should take over as treasurer". Refuses: "would continue to lobby", "should continue to monitor it".</summary>
    public static bool StaysSo(Sentence sentence, int modal, int verb)
    {
        var tokens = sentence.Tokens;
        return tokens[modal].Word is "should" or "would" or "will" && verb + 2 < sentence.EndToken && (tokens[verb].Is("continue") && (tokens[verb + 1].Word is "as" or "with" or "in" && Text(sentence, verb + 2) is not ("her" or "his" or "their" or "efforts" or "attempts") || tokens[verb + 1].Is("to") && tokens[verb + 2].Is("be"))
            || tokens[verb].Is("chair") && tokens[verb + 1].Word is "the" or "this" && tokens[verb + 2].Word is "meeting" || tokens[verb].Is("take") && tokens[verb + 1].Is("over") && tokens[verb + 2].Word is "as" or "from" or "the" && Word(sentence, verb + 2, 6, "chair", "chairman", "chairperson", "secretary", "treasurer", "clerk", "role", "post", "position") || tokens[verb].Word is "act" or "serve" && tokens[verb + 1].Is("as"));
    }

    /// <summary>"would be on the same day as", "should be on Sundays", "will be at the Mill in June": where or when something is. Refuses: "would be on the agenda", "should be at a loss".</summary>
    public static bool FixesThePlace(Sentence sentence, int behindBe)
    {
        var tokens = sentence.Tokens;
        return behindBe + 2 < sentence.EndToken && tokens[behindBe].Is("on") && (tokens[behindBe + 1].Is("the") && Text(sentence, behindBe + 2) is "same" or "first" or "last" or "second" or "third" && behindBe + 3 < sentence.EndToken && (Text(sentence, behindBe + 3) is "date" or "evening" or "night" or "weekend" or "morning" or "afternoon" || Text(sentence, behindBe + 3).AsSpan().TrimEnd('s').EndsWith("day", StringComparison.Ordinal)) || Text(sentence, behindBe + 1).AsSpan().TrimEnd('s').EndsWith("day", StringComparison.Ordinal) && tokens[behindBe + 1].IsCapital);
    }

    /// <summary>"would be formally transferred to the role of governor", "should be appointed to the committee". Refuses: "would be transferred to the new account", "a governor would be appointed".</summary>
    public static bool MovesToAPost(Sentence sentence, int participle)
    {
        var tokens = sentence.Tokens;
        if (participle + 2 < sentence.EndToken && Deed(sentence, participle) is "transfer" or "move" or "promote")
        {
            // Money and matters are moved too: "transferred to the treasurer", "moved to the Finance Committee".
            return tokens[participle + 1].Word is "to" or "into" && Word(sentence, participle + 1, 5, "role", "post", "position", "vacancy");
        }

        return Deed(sentence, participle) is "appoint" or "co-opt" or "elect" or "nominate" or "admit" && participle + 2 < sentence.EndToken && (tokens[participle + 1].Word is "to" or "as" or "onto" or "on")
            && Word(sentence, participle + 1, 7, "role", "post", "position", "vacancy", "committee", "board", "governor", "trustee", "chair", "chairman", "secretary", "treasurer");
    }

    /// <summary>
    /// "that the house would suit him and that he be nominated": the second clause settles, whatever the first one thinks.
    /// <para>Refuses: "that the bench was old and that a letter be sent".</para>
    /// </summary>
    public static bool SettlesBehind(Sentence sentence, int that)
    {
        var tokens = sentence.Tokens;
        for (var at = that + 3; at + 4 < sentence.EndToken; at++)
        {
            // "that his trade would help the Board and all voted in favour of him serving"
            if (tokens[at].Is("and") && tokens[at + 1].Word is "all" or "everyone" && Word(sentence, at + 2, 3, "voted") && Word(sentence, at + 3, 5, "favour"))
            {
                return true;
            }

            if (!tokens[at].Is("and") || !tokens[at + 1].Is("that"))
            {
                continue;
            }

            var be = tokens.FindIndex(at + 2, Math.Min(LongestMatter, sentence.EndToken - at - 2), token => token.Is("be"));
            return be > at + 2 && be + 1 < sentence.EndToken && !tokens[be - 1].Is("to") && !tokens[be - 1].Is(WordClass.Modal) && tokens[be + 1].Is(WordClass.Participle) && Deeds.IsTold(Deed(sentence, be + 1));
        }

        return false;
    }

    /// <summary>What somebody pays is named, as its own matter: "the hire charge", "rents for the plots". Refuses: "the matter of fees".</summary>
    public static bool IsPaid(Sentence sentence, int from, int end)
    {
        for (var at = from; at < end; at++)
        {
            // "the matter of fees", "awareness of charges"
            if (sentence.Tokens[at].Is("of"))
            {
                return false;
            }

            if (Paid.Contains(Text(sentence, at).ToLowerInvariant()))
            {
                return true;
            }
        }

        return false;
    }

    private static bool Word(Sentence sentence, int from, int within, params ReadOnlySpan<string> words)
    {
        for (var at = from; at < Math.Min(sentence.EndToken, from + within); at++)
        {
            if (words.Contains(Text(sentence, at).ToLowerInvariant()))
            {
                return true;
            }
        }

        return false;
    }

    private static string Text(Sentence sentence, int at) => sentence.Passage.Text[sentence.Tokens[at].Start..sentence.Tokens[at].End];

    // A verb that the lexicon does not know is taken by its letters: "discontinued", "scrapped".
    private static string Deed(Sentence sentence, int at)
    {
        if (sentence.Tokens[at].Word is { } known)
        {
            return Lexicon.BaseOf(known);
        }

        var word = Text(sentence, at).ToLowerInvariant();
        return word switch
        {
            "abandoned" => "abandon",
            "scrapped" => "scrap",
            "discontinued" => "discontinue",
            "disbanded" => "disband",
            "dissolved" => "dissolve",
            "lowered" => "lower",
            "frozen" => "freeze",
            _ => word,
        };
    }
}
