using ActionBot.Minutes.Text;

namespace ActionBot.Minutes.Recognition;

/// <summary>Verbs that are a deed, or none, by the words behind them.</summary>
internal static class LightVerbs
{
    /// <summary>
    /// A weak verb that its company makes an errand.
    /// <para>Takes: "have a word with the owner", "do this", "go through the log", "come back to members with a figure", "decide how to proceed", "change the wording", "let Cllr Hale know".</para>
    /// <para>Refuses: "have a budget", "do well", "go ahead", "come into force", "decide the appeal", "change next year".</para>
    /// </summary>
    public static bool IsErrand(Sentence sentence, int verb)
    {
        var next = Word(sentence, verb + 1);
        return sentence.Tokens[verb].Word switch
        {
            "have" => IsCausative(sentence, verb) || next is "a" or "another" && Word(sentence, verb + 2) is "word" or "look" or "chat" or "conversation" or "discussion" or "meeting" or "talk" or "go" || next is "words",
            "see" => next is "if" or "whether" || next is "what" && !Happens(sentence, verb + 2) || next is "to" || Reaches(sentence, verb, "about"),
            "be" => next is "in" && Word(sentence, verb + 2) is "touch" or "contact" || next is "on" && Reaches(sentence, verb, "agenda") || IsTried(sentence, verb) && next is "there" or "at" or "present",
            "do" => Reaches(sentence, verb, "research", "note", "work", "piece", "list", "check", "report", "article", "letter", "draft", "survey", "count", "flowers", "catering", "teas", "refreshments", "costings", "minutes", "paperwork", "posters", "accounts", "repairs", "shopping", "bits", "budget", "audit", "inventory", "rota", "agenda", "sign", "signs", "poster") && !Reaches(sentence, verb, "any") || next is "a" or "an" && Word(sentence, verb + 2) is null && verb + 2 < sentence.EndToken && sentence.Tokens[verb + 2].Shape == Shape.Lower && sentence.Passage.Text.AsSpan(sentence.Tokens[verb + 2].Start, sentence.Tokens[verb + 2].End - sentence.Tokens[verb + 2].Start) is not ("lot" or "bit" or "great" or "deal" or "little" or "better") || next is "." or "this" or "so" or "it" or "that" or "these",
            "go" => next is "through" or "over" or "round" || next is "back" && Word(sentence, verb + 2) is "to" || next is "and" || next is "to" && HasPurpose(sentence, verb + 2),
            "use" => UsesItToAct(sentence, verb),
            "reach" => next is "out" && Word(sentence, verb + 2) is "to",
            "assist" => next is "with" or "in" && verb + 2 < sentence.EndToken && (sentence.Tokens[verb + 2].Is(WordClass.VerbIng) || sentence.Tokens[verb + 2].Is(WordClass.Article)),
            "come" => next is "back" || next is "in" && Word(sentence, verb + 2) is "to" || next is "to" && Reaches(sentence, verb, "meeting"),
            "decide" => next is "on" or "how" or "whether" or "what" or "which" or "when" or "where",
            "change" => Reaches(sentence, verb, "wording", "text", "paragraph", "title", "name", "document", "report", "policy", "sentence", "form", "sign", "lock", "locks") || sentence.Passage.Text.AsSpan(sentence.Tokens[verb].End, sentence.End - sentence.Tokens[verb].End) is var what && (what.StartsWith(" references to ") || what.StartsWith(" the references to ") || what.StartsWith(" all references to ")),
            "keep" => Reaches(sentence, verb, "informed", "date", "updated", "advised", "appraised", "apprised", "posted", "abreast") || IsInTheLoop(sentence, verb),
            "ensure" => HandsOver(sentence, verb),
            "run" => Reaches(sentence, verb, "session", "stall", "workshop", "event", "survey") || Reaches(sentence, verb, "past", "by"),
            "reflect" => Reaches(sentence, verb, "comments", "views", "points", "changes", "discussion", "feedback", "suggestions", "concerns"),
            "offer" => verb + 1 < sentence.EndToken && !(next is "." or "help" or "support" or "advice") && HandsTo(sentence, verb),
            "hold" => Reaches(sentence, verb, "quiz", "raffle", "stall", "sale", "session", "workshop", "event"),
            "feedback" => next is "to" or "on" or "at" or "any" or "the" or "his" or "her",
            "highlight" => HandsTo(sentence, verb),
            "suggest" or "propose" => next is "to" && verb + 2 < sentence.EndToken && (sentence.Tokens[verb + 2].Is(WordClass.Article) || sentence.Tokens[verb + 2].IsCapital),
            "start" => next is "a" or "an" && Reaches(sentence, verb, "list", "log", "reference", "register", "rota", "record", "file", "document", "survey", "petition", "tracker"),
            "open" => next is "discussions" or "negotiations" or "dialogue",
            _ => false,
        };
    }

    /// <summary>
    /// A strong verb that its company makes no errand.
    /// <para>Takes: "give up the chair", "take up post", "find it helpful", "make no change", "take any queries", "take place", "replace Councillor Ames on the Panel", "answer any questions".</para>
    /// <para>Refuses: "give the figures", "take the matter up", "replace the bulb", "answer Mr Pike's letter".</para>
    /// </summary>
    public static bool IsIdle(Sentence sentence, int verb)
    {
        var next = Word(sentence, verb + 1);
        return Lexicon.BaseOf(sentence.Tokens[verb].Word ?? "") switch
        {
            "give" => next is "up" or "rise" or "way",
            "take" => next is "up" && Reaches(sentence, verb, "post", "office", "position", "residence", "duties", "role", "appointment") || next is "over" or "place" or "part" or "effect" or "account" or "office" or "precedence" or "advantage" || next is "any" || next is "into" && Word(sentence, verb + 2) is "account" or "consideration",
            "put" => next is "up" && Word(sentence, verb + 2) is "with",
            "answer" => next is "any" or "questions",
            "join" => verb + 1 < sentence.EndToken && sentence.Tokens[verb + 1].IsCapital,
            "renew" => Reaches(sentence, verb, "position", "positions", "membership", "term"),
            "work" => next is "together",
            "provide" => next is "support" or "services" or "care",
            "call" => next is "on" && Word(sentence, verb + 2) is "members" or "councillors",
            "replace" or "amend" or "change" or "correct" => IsWording(sentence, verb),
            "meet" => next is "the" && Word(sentence, verb + 2) is "needs" or "need" or "target" or "targets" or "requirements" or "cost" or "costs" or "demand" or "criteria",
            "set" => next is "out" && Word(sentence, verb + 2) is "to",
            "make" => next is "sense" or "use" or "no",
            "find" => next is "it" && Word(sentence, verb + 2) is "helpful" or "useful" or "difficult" or "hard" or "interesting",
            _ => false,
        };
    }

    // "use the figures to write to the Member"; "use the reserve to keep the rents down" is policy.
    private static bool UsesItToAct(Sentence sentence, int use)
    {
        for (var to = use + 2; to + 1 < Math.Min(sentence.EndToken, use + 7) && sentence.Tokens[to].Shape != Shape.Mark; to++)
        {
            if (sentence.Tokens[to].Is("to"))
            {
                return sentence.Tokens[to + 1].Word is "write" or "ask" or "contact" or "chase" or "lobby" or "apply" or "produce" or "prepare" or "draft" or "approach";
            }
        }

        return false;
    }

    // "keep the Rowing Club in the loop"
    private static bool IsInTheLoop(Sentence sentence, int keep)
    {
        for (var at = keep + 2; at + 2 < Math.Min(sentence.EndToken, keep + 10); at++)
        {
            if (sentence.Tokens[at].Is("in") && sentence.Tokens[at + 1].Is("the") && sentence.Passage.Text.AsSpan(sentence.Tokens[at + 2].Start, sentence.Tokens[at + 2].End - sentence.Tokens[at + 2].Start) is "loop")
            {
                return true;
            }
        }

        return false;
    }

    // "would ensure it was circulated", "would ensure that members received the assessment", "would ensure that the other two were inspected"; "would ensure that standards were met" is nothing to ask for.
    private static bool HandsOver(Sentence sentence, int verb)
    {
        if (sentence.NamesAPaper(verb + 1, verb + 10))
        {
            return true;
        }

        var what = verb + 1 < sentence.EndToken && sentence.Tokens[verb + 1].Is("that") ? verb + 2 : verb + 1;
        var isCertain = what < sentence.EndToken && (sentence.Tokens[what].Is(WordClass.Article) || sentence.Tokens[what].Word is "these" or "those" or "all" or "it" or "they");
        for (var at = verb + 1; at < Math.Min(sentence.EndToken, verb + 10); at++)
        {
            if (sentence.Tokens[at].Is(WordClass.Participle) && sentence.Tokens[at - 1].Is(WordClass.Be) && Lexicon.BaseOf(sentence.Tokens[at].Word!) is var deed && (Deeds.IsDelivered(deed) || Deeds.IsErrand(deed) || sentence.Tokens[at].Is(WordClass.Task) && isCertain && deed is not ("meet" or "treat" or "follow" or "consider" or "consult" or "keep")))
            {
                return true;
            }
        }

        return false;
    }

    // "would replace Councillor Ames on the Panel"; "the word 'ownership' to be replaced with 'tenancy'": the minutes of the last meeting are put right there and then.
    private static bool IsWording(Sentence sentence, int verb)
    {
        if (verb + 1 < sentence.EndToken && sentence.Tokens[verb].Is("replace") && sentence.Tokens[verb + 1].Is(WordClass.Courtesy))
        {
            return true;
        }

        for (var at = sentence.FirstToken; at < verb; at++)
        {
            if (sentence.Tokens[at].Word is "word" or "words")
            {
                return true;
            }
        }

        return false;
    }

    // "will have the sign put right", "to have the lock changed"; "would have a plan agreed by Cabinet" is none, nor "have the matter discussed" a thing to do.
    private static bool IsCausative(Sentence sentence, int have)
    {
        var tokens = sentence.Tokens;
        if (have + 3 >= sentence.EndToken || !(tokens[have + 1].Word is "the" or "this" or "these" or "it" or "them"))
        {
            return false;
        }

        for (var at = have + 2; at < Math.Min(sentence.EndToken, have + 5); at++)
        {
            if (tokens[at].Is(WordClass.Participle) && tokens[at].Is(WordClass.Task) && !tokens[at].Is(WordClass.VerbBase) || tokens[at].Word is "put" or "cut" && at > have + 2)
            {
                return true;
            }

            if (!(tokens[at].Shape == Shape.Lower) || tokens[at].Is(WordClass.Preposition))
            {
                return false;
            }
        }

        return false;
    }

    // "will attempt to be there", "to try and be at the site": what is tried for is a deed.
    private static bool IsTried(Sentence sentence, int be) => be - 2 >= sentence.FirstToken && Word(sentence, be - 1) is "to" or "and" && Word(sentence, be - 2) is "attempt" or "try" or "endeavour";

    // "will go to the garden centre to leave the cards"; "would go to Cabinet to be approved" is the paper's way.
    private static bool HasPurpose(Sentence sentence, int place)
    {
        for (var to = place + 1; to + 1 < Math.Min(sentence.EndToken, place + 7) && sentence.Tokens[to].Shape != Shape.Mark; to++)
        {
            if (sentence.Tokens[to].Is("to"))
            {
                return sentence.Tokens[to + 1].Is(WordClass.VerbBase) && sentence.Tokens[to + 1].Shape == Shape.Lower;
            }
        }

        return false;
    }

    // "to see what happened" is to wait.
    private static bool Happens(Sentence sentence, int at) => at < sentence.EndToken && sentence.Passage.Text.AsSpan(sentence.Tokens[at].Start) is ['h', 'a', 'p', 'p', 'e', 'n', ..];

    // "which the Clerk would offer to those on the waiting list", "would offer them to the next on the list". "would offer residents a choice" is a service.
    private static bool HandsTo(Sentence sentence, int verb)
    {
        for (var at = verb + 1; at + 1 < Math.Min(sentence.EndToken, verb + 6); at++)
        {
            if (sentence.Tokens[at].Is("to"))
            {
                return !sentence.Tokens[at + 1].Is(WordClass.VerbBase) && !sentence.Tokens[at + 1].Is("all");
            }
        }

        return false;
    }

    private static string? Word(Sentence sentence, int at) => at < sentence.EndToken ? sentence.Tokens[at].Word : null;

    private static bool Reaches(Sentence sentence, int verb, params ReadOnlySpan<string> words)
    {
        for (var at = verb + 1; at < Math.Min(sentence.EndToken, verb + 5); at++)
        {
            foreach (var word in words)
            {
                if (sentence.Tokens[at].Is(word))
                {
                    return true;
                }
            }
        }

        return false;
    }
}
