using ActionBot.Minutes.DueDates;
using ActionBot.Minutes.Structure;
using ActionBot.Minutes.Text;

namespace ActionBot.Minutes.Recognition;

/// <summary>
/// Which of the times that a finding names is its due. One rule: a due is the time at which the owner's own deed is to be done, or its
/// result brought back to the meeting. The time of a thing ("events after 1 May"), of somebody else's deed that the owner only asks for
/// ("ask Sam to attend on 19 March"), of a condition ("unless they object within ten days"), how long something lasts ("until the end of
/// May") and how it is said ("a written response") are none.
/// </summary>
internal static class DueOfDeed
{
    /// <summary>The due among the words from <paramref name="start"/> to <paramref name="end"/>.</summary>
    /// <param name="passage">Where they stand.</param>
    /// <param name="start">Where they begin.</param>
    /// <param name="end">Behind the last of them.</param>
    /// <param name="deed">The token of the deed; null where it is not known.</param>
    /// <param name="held">When the meeting was held: what was over by then is no time to do anything by.</param>
    public static DuePhrase? In(Passage passage, int start, int end, int? deed, DateOnly? held)
    {
        var tokens = passage.Tokens;
        var (first, last) = (passage.TokenFrom(start), passage.TokensUntil(end));
        if (last <= first)
        {
            return null;
        }

        var found = DuePhraseReader.Find(passage, first, last)
            .Where(one => !IsPast(one.Phrase, held) && !IsManner(one.Phrase) && !IsOfAThing(passage, one.Start, one.Phrase) && !IsOfAnother(passage, deed is { } own && own >= first && own < one.Start ? own : first, one.Start, one.Phrase, deed is { } known && known < one.Start) && !IsSpan(tokens, one.Start)).ToList();
        if (found.Count == 0)
        {
            return BareDate(passage, first, last, held);
        }

        // The time that follows the deed is the deed's; one in front of it counts where none follows and the clause begins with it ("That at the January meeting…", not
        // "whose terms ended on 31 May"), or where it stands with the verb ("would shortly circulate", "papers in future should say").
        var after = found.Where(one => deed is not { } from || one.Start >= from).ToList();
        if (after.Count == 0)
        {
            found = [.. found.Where(one => one.Start == first || tokens[one.Start - 1].Shape == Shape.Mark || tokens[one.Start - 1].Word is "that" or "and" or "but" or "so" || StandsWith(passage, passage.TokenFrom(tokens[one.Start].Start + one.Phrase.Text.Length), deed!.Value) || StandsWithTheAsked(passage, passage.TokenFrom(tokens[one.Start].Start + one.Phrase.Text.Length), deed!.Value))];
        }

        if (found.Count == 0)
        {
            return null;
        }

        return (after.Count > 0 ? after : found).OrderBy(one => Rank(one.Phrase)).First().Phrase;
    }

    /// <summary>Words that name no time and from which one is proposed: "a written response", "regular updates".</summary>
    public static DuePhrase? MannerIn(Passage passage, int start, int end)
    {
        var (first, last) = (passage.TokenFrom(start), passage.TokensUntil(end));
        return last <= first ? null : DuePhraseReader.Find(passage, first, last).Select(one => one.Phrase).FirstOrDefault(IsManner);
    }

    private static bool IsManner(DuePhrase phrase) =>
        phrase is { Form: DueForm.AfterThisMeeting, Text: ['a' or 'A', ' ', ..] } || phrase is { Form: DueForm.Recurring, Text: ['r' or 'R', 'e', 'g', 'u', 'l', 'a', 'r', ' ', ..] };

    private static bool IsPast(DuePhrase phrase, DateOnly? held) => phrase.Date is { } date && held is { } day && date < day;

    // "the minutes of the meeting held on 4 May (and reconvened on 7 May)", "the letter dated 3 June", "the drains were jetted in May": the day belongs to the thing, or to what was done then.
    // Refuses: "be circulated on 4 May", "to be held on 7 May".
    private static bool IsOfAThing(Passage passage, int at, DuePhrase phrase)
    {
        var tokens = passage.Tokens;
        if (at == 0)
        {
            return false;
        }

        var before = tokens[at - 1];
        var isDay = phrase.Form is DueForm.OnDate or DueForm.InMonth or DueForm.OnWeekday;
        if (before.Is("held") || at > 1 && tokens[at].Is("on") && phrase.Form == DueForm.OnDate && before.Is(WordClass.Participle) && before.Shape == Shape.Lower && !tokens[at - 2].Is(WordClass.Be) && !tokens[at - 2].Is(WordClass.Have) && !tokens[at - 2].Is(WordClass.Adverb) && !before.Is(WordClass.VerbBase))
        {
            return true;
        }

        // "were jetted in May", "had been sent on 4 June"
        if (isDay && at > 1 && tokens[at].Word is "in" or "on" && (before.Is(WordClass.Participle) || before is { Word: null, Shape: Shape.Lower } && passage.Text[before.End - 1] == 'd') && (tokens[at - 2].Word is "was" or "were" || tokens[at - 2].Is("been") && at > 2 && tokens[at - 3].Is(WordClass.Have)) && !Deeds.IsDecision(before.Word ?? ""))
        {
            return true;
        }

        // "held a public meeting at the school on 8 November"
        for (var back = at - 1; isDay && back > Math.Max(0, at - 9) && tokens[back].Word is not ("." or ";" or ","); back--)
        {
            if (tokens[back].Is("held") && !tokens[back - 1].Is(WordClass.Be))
            {
                return true;
            }
        }

        // "about the talk at the conference", "those who helped at the fete": what happened there
        if (tokens[at].Is("at") && phrase is { Form: DueForm.Season, Season: "an event" } && passage.Tokens[at + 1].Is(WordClass.Article))
        {
            for (var back = at - 1; back > Math.Max(-1, at - 9) && tokens[back].Word is not ("." or ";" or "to" or "and"); back--)
            {
                if (tokens[back].Word is "about" or "regarding" or "concerning" or "who" or "which" or "that" or "for" or "on" or "was" or "were" or "had" || Is(passage, back, "arrangements", "held", "helped", "helpers"))
                {
                    return !(tokens[back].Is("on") && back + 1 < at && tokens[back + 1].Is(WordClass.Month));
                }
            }
        }

        // "for use on Friday 5th", "for events after 1 May"
        if (tokens[at].Word is "on" or "after" or "during" or "over" && at > 1 && tokens[at - 2].Is("for") && Is(passage, at - 1, "use", "events", "bookings", "hire", "parties", "weddings", "activities", "functions"))
        {
            return true;
        }

        // "write to the school about the closure on 9 May": of what it is about
        if (isDay && tokens[at].Is("on") && phrase.Form == DueForm.OnDate)
        {
            for (var back = at - 1; back > Math.Max(0, at - 7) && tokens[back].Shape == Shape.Lower && !tokens[back].Is(WordClass.Joint) && !tokens[back].Is("to"); back--)
            {
                if (back < at - 1 && tokens[back].Word is "about" or "regarding" or "concerning" && tokens[back + 1].Is(WordClass.Article))
                {
                    return true;
                }
            }
        }

        // "booking the hall for future meetings", "book the room for the June meeting": the time of what it is booked for
        if (tokens[at].Is("for") && phrase.Form is not (DueForm.Within or DueForm.InPeriod))
        {
            for (var back = at - 1; back > Math.Max(-1, at - 7) && tokens[back].Shape != Shape.Mark; back--)
            {
                if (Is(passage, back, "booking", "book", "hiring", "hire", "booked"))
                {
                    return true;
                }
            }
        }

        // "flags for the fair in June", "those who helped at the fair on 6 June": when it is. "arrange a fair in June" and "before the fair in June" are times.
        if (isDay && tokens[at].Word is "in" or "on" && IsAnOccasion(passage, at - 1))
        {
            var article = at - 2;
            while (article > 0 && at - article < 6 && !tokens[article].Is(WordClass.Article) && !tokens[article].Is(WordClass.Preposition) && tokens[article].Shape != Shape.Mark)
            {
                article--;
            }

            if (article > 0 && (tokens[article].Word is "for" or "at" or "about" or "of" || tokens[article].Is(WordClass.Article) && tokens[article - 1].Word is "for" or "at" or "about" or "of" or "regarding"))
            {
                return true;
            }
        }

        // "order a tree to be planted in November": the order is for now
        if (isDay && tokens[at].Word is "in" or "on" && at > 4 && before.Is(WordClass.Participle) && tokens[at - 2].Is("be") && tokens[at - 3].Is("to"))
        {
            for (var back = at - 4; back > Math.Max(-1, at - 12) && tokens[back].Shape != Shape.Mark && !tokens[back].Is(WordClass.Joint); back--)
            {
                if (tokens[back].Word is "order" or "buy" or "purchase")
                {
                    return true;
                }
            }
        }

        // "the dates of meetings in 2019", "the complaints in 2018": of that year
        if (phrase.Form == DueForm.EndOfYear && tokens[at].Is("in") && Is(passage, at - 1, "meetings", "accounts", "figures", "visits", "events", "complaints", "income", "expenditure", "incidents", "results", "elections"))
        {
            return true;
        }

        // "a precept of £4,000 for the next financial year", "the budget for next year": that of the year
        if ((tokens[at].Is("for") || before.Is("for")) && (phrase.Form is DueForm.EndOfYear or DueForm.NewMunicipalYear || phrase.Unit == DueUnit.Years && before.Is("for")))
        {
            for (var back = at - 1; back > Math.Max(-1, at - 9) && tokens[back].Word is not ("." or ";"); back--)
            {
                if (Is(passage, back, "precept", "budget", "budgets", "fee", "fees", "rent", "rents", "charges", "subscription", "calendar", "programme", "dates"))
                {
                    return true;
                }
            }
        }

        // "the need for an open morning in March", "their likely charges over the winter", "the cost of lights in December": asked now, about then
        if (tokens[at].Word is "in" or "over" or "during" && phrase.Form is DueForm.InMonth or DueForm.Season or DueForm.OnDate)
        {
            for (var back = at - 1; back > Math.Max(-1, at - 9) && !tokens[back].Is(WordClass.Joint) && tokens[back].Word is not ("." or "," or ";" or ":"); back--)
            {
                if (Is(passage, back, "need", "charges", "cost", "costs", "price", "prices", "feasibility", "possibility") && (back == at - 1 || tokens[back + 1].Is("for") || tokens[back + 1].Is("of")))
                {
                    return true;
                }
            }

            // "have it on only during the winter months"
            if (Is(passage, at - 1, "only") || at > 4 && Is(passage, at - 4, "only") && tokens[at - 3].Word is "have" or "keep" or "run" or "use" or "open")
            {
                return true;
            }
        }

        // "the risks to be reviewed at each monthly meeting": how often they are
        return phrase.Form == DueForm.Recurring && at > 3 && before.Is(WordClass.Participle) && tokens[at - 2].Is("be") && tokens[at - 3].Is("to") && tokens[at - 4].Shape == Shape.Lower && !tokens[at - 4].Is(WordClass.Be) && !tokens[at - 4].Is(WordClass.Role) && !tokens[at - 4].Is(WordClass.Document)
            // "the matter be brought back before the Committee"
            || tokens[at].Is("before") && phrase.Form == DueForm.Season && passage.TokenFrom(tokens[at].Start + phrase.Text.Length) is var behind && tokens[behind - 1].Is(WordClass.Body) && tokens[behind - 1].IsCapital && (before.Is("back") || before.Is(WordClass.Participle) || before.Word is "put" or "come" or "go" or "it");
    }

    // The time of somebody else's deed, or of a condition.
    private static bool IsOfAnother(Passage passage, int first, int at, DuePhrase phrase, bool behindTheDeed)
    {
        var tokens = passage.Tokens;
        var ofMeeting = phrase.Form is DueForm.NextMeeting or DueForm.MeetingInMonth or DueForm.MeetingOnDate or DueForm.NextItem || phrase is { Form: DueForm.Undated, Text: var text } && text.Contains("meeting", StringComparison.OrdinalIgnoreCase);
        var ofDay = phrase.Form is DueForm.OnDate or DueForm.InMonth or DueForm.OnWeekday or DueForm.Season or DueForm.EndOfYear && tokens[at].Word is "in" or "on" or "for" or "during" or "over" or "from";
        var (to, wish) = (-1, -1);
        for (var back = at - 1; back >= first; back--)
        {
            var token = tokens[back];
            if (token.Word is "." or ";" or ":")
            {
                return false;
            }

            // "unless they object within ten days", "if all of them have met before the meeting on 4 May". "ask if it could be done by May" is a question, "it would help if it came in May" a wish, and
            // of "if they have comments they should send them by May" the time stands behind the condition.
            if (token.Is("unless") || token.Is("if") && !(back > first && (IsQuestion(tokens, back) || tokens[back - 1].Word is "and" or "or" || Is(passage, back - 1, "helpful", "useful", "good", "better", "best", "grateful", "appreciated", "help"))))
            {
                return tokens.FindIndex(back, at - back, mark => mark.Is(",")) < 0 && Enumerable.Range(back + 1, at - back - 1).Count(one => tokens[one].Is(WordClass.Modal) || tokens[one].Is(WordClass.Have) || tokens[one].Word is "is" or "are" or "was" or "were") < 2;
            }

            // "if he was aware when the hedge was going to be cut"
            if (back == at - 1 && tokens[at].Is("when") && Is(passage, back, "aware", "sure", "certain", "clear", "unsure", "date", "dates", "time", "times"))
            {
                return true;
            }

            // "as the old system would soon be gone", "because the grant will end in May": why it is done
            if (token.Word is "because" or "since" || token.Is("as") && back + 1 < at && (tokens[back + 1].Is(WordClass.Article) || tokens[back + 1].IsCapital || tokens[back + 1].Word is "he" or "she" or "they" or "it"))
            {
                return tokens.FindIndex(back, at - back, mark => mark.Is(",") || mark.Is("and")) < 0 && tokens.FindIndex(back, at - back, verb => verb.Is(WordClass.Modal) || verb.Is(WordClass.Have) || verb.Is(WordClass.Be)) is var verbAt and > 0 && tokens[verbAt].Is(WordClass.Modal);
            }

            if (behindTheDeed && ofDay && back > first && IsOfAClause(passage, first, back, at))
            {
                return true;
            }

            // "a form that she should receive soon": of that form. "a list that he would bring in May" is his deed.
            if (token.Is("that") && back > first && back + 3 < at + 1 && tokens[back - 1].Shape == Shape.Lower && !tokens[back - 1].Is(WordClass.Reporting) && !tokens[back - 1].Is(WordClass.Voicing) && !tokens[back - 1].Is(WordClass.Commit)
                && tokens[back + 1].Is(WordClass.Pronoun) && tokens[back + 2].Is(WordClass.Modal) && tokens[back + 3].Word is "receive" or "get" or "see" or "have" or "hear")
            {
                return true;
            }

            if (ofMeeting)
            {
                continue;
            }

            // "proposed dates, suggesting that the first tour take place before October"
            if (token.Is("that") && back > first && tokens[back - 1].Is(WordClass.VerbIng) && Lexicon.BaseOf(tokens[back - 1].Word!) is "suggest" or "say" or "state" or "ask" or "request" or "inform" or "explain" or "tell" or "advise")
            {
                return true;
            }

            // "ask the school to reply by 6 May", "before the fair": that far the answer is waited for
            if (tokens[at].Word is "by" or "before" or "no" or "within" or "prior" or "ahead")
            {
                continue;
            }

            to = token.Is("to") && back + 1 < at && (tokens[back + 1].Is(WordClass.VerbBase) || tokens[back + 1].Is("be")) || token.Is(WordClass.Modal) && back + 1 < at && to < 0 ? back : to;

            // "ask Sam to attend on 19 March", "asking them if they could lop it in May", "invite her to speak on 4 May": the other's
            if (to > back + 1 && token.Shape == Shape.Lower && (token.Is(WordClass.VerbBase) || token.Is(WordClass.VerbIng)) && Lexicon.BaseOf(token.Word!) is "ask" or "invite" or "request" or "urge" or "encourage" or "remind" or "tell")
            {
                wish = back;
            }

            if (wish >= 0)
            {
                // "to ask Sam to bring the key and report by May": a verb of the owner's own comes between
                return to - wish < 9 && Enumerable.Range(to, at - to).All(one => !(tokens[one].Is("and") && tokens[one + 1].Is(WordClass.VerbBase)) && !tokens[one].Is(","));
            }
        }

        return false;
    }

    // "the plan that was agreed in March", "the firm that dug up the road in May", "explain why it had been late in 2017", "the complaints received in June": told of the thing.
    // Refuses: "a list, which she would send in May", "see whether it could be mended in May", "have the bench repaired in May".
    private static bool IsOfAClause(Passage passage, int first, int opening, int at)
    {
        var tokens = passage.Tokens;
        var token = tokens[opening];

        // "asked that when officers came in June they bring it": the clause says when, and no thing.
        if (token.Is("that") && tokens[opening + 1].Word is "when" or "once" or ",")
        {
            return false;
        }

        // "the motion which sent the work to the Panel, and would ask for a report in June": with the "and" and its modal the owner's own deeds go on.
        for (var and = opening + 1; and + 2 < at; and++)
        {
            if (tokens[and].Is("and") && (tokens[and + 1].Is(WordClass.Modal) && (tokens[and - 1].Is(",") || tokens[and + 1].Is("would")) || tokens[and + 1].Is("to") && tokens[and + 2].Is(WordClass.VerbBase) && tokens[and - 1].Is(",")))
            {
                return false;
            }
        }

        if (token.Word is "who" or "whose" or "which" or "why" or "how" or "what" or "whether" or "that" or "where" && tokens[opening - 1].Shape != Shape.Mark)
        {
            for (var verb = opening + 1; verb < at; verb++)
            {
                if (tokens[verb].Is(WordClass.Modal))
                {
                    // "asking why they could not be had before May"
                    return token.Is("why") || token.Word is "who" or "whose" or "which" && verb + 2 < at && tokens[verb + 1].Is("be") && !tokens[verb + 2].Is(WordClass.Participle);
                }

                // "the lease which ended in March"
                if (verb == opening + 1 && token.Word is "which" or "who" && tokens[verb] is { Word: null, Shape: Shape.Lower } && passage.Text[tokens[verb].End - 1] == 'd')
                {
                    return true;
                }

                if (tokens[verb].Shape == Shape.Lower && (tokens[verb].Is(WordClass.Be) || tokens[verb].Is(WordClass.Have) || tokens[verb].Is(WordClass.VerbPast) && !tokens[verb].Is(WordClass.VerbBase) || token.Is("whose") && verb > opening + 1 && tokens[verb].Is(WordClass.VerbBase)))
                {
                    return !tokens[verb].Is("be") && !Is(passage, verb + 1, "intended", "planned", "due", "expected", "scheduled", "hoped", "to", "going", "likely");
                }
            }

            return false;
        }

        // "when officers attended in June they be asked to": the time of the whole
        return token.Shape == Shape.Lower && token.Is(WordClass.Participle) && !token.Is(WordClass.VerbBase) && opening > first && !Enumerable.Range(first, opening - first).Any(one => tokens[one].Is("when") && opening - one < 8) && at - opening < 5 && tokens[opening - 1].Shape == Shape.Lower && !tokens[opening - 1].Is(WordClass.Be) && !tokens[opening - 1].Is(WordClass.Have) && !tokens[opening - 1].Is(WordClass.Adverb) && !tokens[opening - 1].Is(WordClass.Joint)
            && !tokens[opening - 1].Is(WordClass.Article) && !tokens[opening - 1].Is(WordClass.Preposition) && !tokens[opening - 1].Is(WordClass.Pronoun) && !tokens[opening - 1].Is(WordClass.VerbBase) | tokens[opening - 1].Is(WordClass.Document)
            && !Enumerable.Range(Math.Max(0, first - 1), opening - Math.Max(0, first - 1)).Any(one => tokens[one].Word is "have" or "get" or "see" or "having" or "getting")
            && Enumerable.Range(opening, at - opening).All(one => tokens[one].Shape != Shape.Mark && !tokens[one].Is(WordClass.Joint));
    }

    // "collect the bags until the end of May": how long. "defer it until the next meeting" and "not until after 4 May" are by when.
    private static bool IsSpan(List<Token> tokens, int at) =>
        tokens[at].Word is "until" && !(at > 0 && tokens[at - 1].Is("not"))
        && !tokens.Exists(token => token.Word is { } word && Lexicon.BaseOf(word) is "defer" or "postpone" or "adjourn" or "leave" or "hold" or "put" or "wait" or "delay" or "carry" or "retain");

    // "check with her whether", "ask if", "see if", "to know if"
    private static bool IsQuestion(List<Token> tokens, int at)
    {
        for (var back = at - 1; back >= Math.Max(0, at - 4); back--)
        {
            if (Lexicon.BaseOf(tokens[back].Word ?? "") is "ask" or "see" or "check" or "find" or "know" or "enquire" or "inquire" or "report" or "confirm" or "establish" or "query" or "clarify" or "out" or "investigate")
            {
                return true;
            }
        }

        return false;
    }

    // "asked whether the leaflet could go out before half term and Jo agreed to look into it": the time of what was asked is the time of the answer.
    // Refuses: "The gate was mended before half term and Jo agreed to paint the fence".
    private static bool StandsWithTheAsked(Passage passage, int from, int verb)
    {
        var tokens = passage.Tokens;
        if (!(from < verb && verb - from <= 8 && (tokens[from].Is("and") || tokens[from].Is(",") && tokens[from + 1].Is("and"))))
        {
            return false;
        }

        var thing = verb + 1;
        while (thing < tokens.Count && thing - verb < 3 && tokens[thing].Is(WordClass.Preposition))
        {
            thing++;
        }

        return thing < tokens.Count && tokens[thing].Word is "it" or "this" or "that" or "so" && Enumerable.Range(from, verb - from).Any(at => tokens[at].Is(WordClass.Commit));
    }

    private static bool StandsWith(Passage passage, int from, int verb)
    {
        for (var at = from; at < verb; at++)
        {
            var token = passage.Tokens[at];
            // "has a meeting on Thursday evening at which he will raise it", "on 4 May, where she would ask", "on 4 May after which she would ask"
            if (token.Word is "which" or "where" or "when" && at - from <= 2)
            {
                return true;
            }

            if (!(token.Is("at") || token.Is("after") && at == from || token.Is(",") || token.Is(WordClass.Modal) || token.Is(WordClass.Be) || token.Is(WordClass.Adverb) || token.Is("to")))
            {
                return false;
            }
        }

        return from <= verb;
    }

    // "Open meeting at the Reading Room April 2, Clerk to attend", "to meet the manager, 12/3/15": a day without a preposition, between marks or before one.
    private static DuePhrase? BareDate(Passage passage, int first, int last, DateOnly? held)
    {
        var tokens = passage.Tokens;
        for (var at = first; at < last; at++)
        {
            if (CalendarDates.ReadAt(tokens, passage.Text, at) is not { Month: not null } date || date.EndToken > last)
            {
                continue;
            }

            var hour = DuePhraseScanner.HourEnd(tokens, passage.Text, date.EndToken, last);
            var closes = hour > date.EndToken || date.EndToken >= last || tokens[date.EndToken].Shape == Shape.Mark || tokens[date.EndToken].Is("and");
            var before = at > first ? tokens[at - 1] : default;
            var phrase = new DuePhrase { Text = passage.Text[tokens[at].Start..tokens[hour - 1].End], Form = DueForm.OnDate, Day = date.Day, Month = date.Month, Year = date.Year, Date = date.Whole };
            if (closes && at > first && !IsPast(phrase, held) && (before.Word is "," or "-" or ":" or "(" || before.Shape == Shape.Lower && before.Is(WordClass.Participle) || before.Shape == Shape.Capital && !before.Is(WordClass.Month) && before.Word is null))
            {
                return phrase;
            }

            at = date.EndToken - 1;
        }

        return null;
    }

    // A day is worth more than "in due course", and both more than "by email".
    private static int Rank(DuePhrase phrase) => phrase switch
    {
        { Form: DueForm.AfterThisMeeting, Text: ['b' or 'B', 'y', ..] or ['i' or 'I', 'n', ..] } => 2,
        { Form: DueForm.Undated or DueForm.NextItem } => 1,
        _ => 0,
    };

    private static bool IsAnOccasion(Passage passage, int at) =>
        Is(passage, at, "fair", "fete", "fête", "event", "show", "festival", "wedding", "concert", "party", "carnival", "picnic", "market", "quiz", "gala", "regatta", "parade", "ceremony", "celebration", "celebrations", "exhibition", "election", "elections", "jubilee", "day");

    private static bool Is(Passage passage, int at, params ReadOnlySpan<string> words)
    {
        var text = passage.Text.AsSpan(passage.Tokens[at].Start, passage.Tokens[at].End - passage.Tokens[at].Start);
        foreach (var word in words)
        {
            if (text.Equals(word, StringComparison.OrdinalIgnoreCase))
            {
                return true;
            }
        }

        return false;
    }
}
