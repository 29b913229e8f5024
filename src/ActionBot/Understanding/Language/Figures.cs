namespace ActionBot.Understanding.Language;

/// <summary>Figures that count something, tell the time or stand in an address, and so point at no action: "14 people came", "at 2", "12 Station Road".</summary>
internal static class Figures
{
    // "14 people came": a figure that counts something is no reference.
    private static readonly HashSet<string> Counted =
    [
        "people", "members", "residents", "councillors", "pupils", "children", "days", "day", "weeks", "week", "months", "month", "years", "year", "hours", "hour", "minutes", "mins", "percent", "%", "pm", "am", "schools", "homes",
        "properties", "trees", "bins", "responses", "replies", "of", "more", "working", "officers", "times", "miles", "pages", "copies", "per", "x", "quotes", "letters", "reports", "families", "cases", "sites", "actions", "things", "items", "other", "others", "meetings", "emails",
        "o'clock", "k", "million", "m", "thousand", "additional", "new", "complaints", "staff", "households", "were", "votes", "paragraphs", "para", "separate", "bids", "tenders", "options", "units",
    ];

    private static readonly HashSet<string> NotBefore = ["p", "pp", "pg", "para", "paragraph", "paras", "paragraphs", "sections", "pages", "clause", "clauses", "recommendation", "recommendations", "objective", "article", "condition", "conditions", "policy", "plot", "zone", "route", "class", "block", "minute", "min", "minutes", "part", "page", "£", "$", "schedule", "version", "phase", "room", "at", "section", "appendix", "year", "ward", "covid", "form", "level", "stage", "tier", "unit", "annex", "question", "line", "ext", "channel", "order", "po", "invoice", "ticket", "incident", "case", "flat", "bus", "gate", "platform", "chapter", "season", "episode", "chg", "sr", "ritm", "req", "won", "lost", "drew", "beat", "score", "parcel", "floor", "bay", "row", "table", "desk", "door", "lane", "junction", "exit", "month", "period", "quarter", "path", "footpath", "bridleway", "band", "grade", "q", "week", "store", "hall", "appendices", "bullet", "bulletin", "circular", "newsletter", "gazette", "volume", "edition"];

    /// <summary>Whether a word is one of those that are counted: "people", "responses".</summary>
    public static bool AreOf(string word) => Counted.Contains(word);

    /// <summary>Whether an unmarked figure counts something rather than points at an action.</summary>
    /// <param name="tokens">The message.</param>
    /// <param name="times">Its times.</param>
    /// <param name="cues">Its cues.</param>
    /// <param name="at">Where the reference would begin.</param>
    /// <param name="figure">Where the figure stands.</param>
    public static bool Counts(Token[] tokens, TimeMention[] times, Cue[] cues, int at, int figure)
    {
        // "fence quotes done, got 3, cheapest is 1840"
        if (at == figure && at > 1 && tokens[at - 1].Word is "got" or "received" or "obtained" or "had" && tokens[at - 2].Kind is TokenKind.Comma or TokenKind.Dash or TokenKind.Stop && (figure + 1 == tokens.Length || tokens[figure + 1].Kind is TokenKind.Comma or TokenKind.Stop or TokenKind.Dash))
        {
            return true;
        }

        // "the meeting is at 10 not 9"
        if (at == figure && at > 2 && tokens[at - 1].Word is "not" or "or" && tokens[at - 2].Kind is TokenKind.Number or TokenKind.Clock && tokens[at - 3].Is("at"))
        {
            return true;
        }

        // "minute 87/26"
        if (at > 2 && tokens[at - 1].Is("/") && tokens[at - 2].Kind == TokenKind.Number && tokens[at - 3].Word is "minute" or "min" or "minutes" or "mins")
        {
            return true;
        }

        // "letter went 5/10": a day, written without blanks; at the beginning of a sentence "1/2 done" names two actions
        if (at == figure && (Slashed(tokens, figure, figure + 1) && figure > 0 && tokens[figure - 1].Kind != TokenKind.Stop && !Times.OpensList(tokens[figure - 1].Word) && !IsSubject(tokens, figure + 2) || figure > 1 && Slashed(tokens, figure - 2, figure - 1) && figure > 2 && tokens[figure - 3].Kind != TokenKind.Stop && !Times.OpensList(tokens[figure - 3].Word) && !IsSubject(tokens, figure)))
        {
            return true;
        }

        // "I'll ring you in 5", "back in 10": minutes, and no action
        if (at == figure && at > 1 && tokens[at - 1].Is("in") && (figure + 1 == tokens.Length || !tokens[figure + 1].IsWord || tokens[figure + 1].Word is "ok" or "okay" or "or" or "if" or "please" or "x" or "to") && Array.Exists(tokens[Math.Max(0, at - 5)..at], token => token.Word is "ring" or "call" or "phone" or "back" or "ready" or "leaving" or "join" or "joining" or "see" or "there" or "meet" or "downstairs" or "bell" or "buzz" or "pop" or "you" or "done" or "here" or "starts" or "starting" or "over" or "round"))
        {
            return true;
        }

        // "is 31 January not 13": another day
        if (at == figure && at > 1 && tokens[at - 1].Word is "not" or "than" && References.Covered(times, tokens[at - 2].Kind is TokenKind.Comma && at > 2 ? at - 3 : at - 2, out _) && (figure + 1 == tokens.Length || !tokens[figure + 1].IsWord))
        {
            return true;
        }

        var next = figure + 1 < tokens.Length ? tokens[figure + 1] : default;
        // "reopen 12 members werent happy": nobody reopens members
        if (at == figure && at > 0 && tokens[at - 1].Word is "reopen" or "close" or "drop" or "restrict" or "reject" or "assign" && figure + 2 < tokens.Length && tokens[figure + 2].Word is "were" or "weren't" or "werent" or "was" or "are" or "aren't" or "have" or "haven't" or "had" or "want" or "wanted" or "asked" or "need" or "didn't" or "don't" or "felt" or "say" or "said" or "think" or "is" or "has" or "not")
        {
            return false;
        }

        // "3 working on it": the days say that days are counted
        if (next.Word is "working" && !(figure + 2 < tokens.Length && tokens[figure + 2].Word is "days" or "day" or "groups" or "parties" or "hours" or "weeks" or "smokers"))
        {
            return false;
        }

        // "5 and 6 were closed by Audit", "restrict 8 and 9 para 3": what is said of the actions
        if (next.Word is "were" && figure + 2 < tokens.Length && tokens[figure + 2].Word is "closed" or "done" or "completed" or "agreed" or "finished" or "sorted" or "dealt" or "signed" or "discharged" or "dropped" or "both" or "all" or "noted" or "reported" or "superseded" or "answered" && at > 1 && tokens[at - 1].Word is "and" or "," or "&"
            || next.Word is "para" or "paras" or "paragraph" or "paragraphs" && figure + 2 < tokens.Length && tokens[figure + 2].Kind == TokenKind.Number)
        {
            return false;
        }

        // "finished 17 ages ago"
        if (next.Word is "ages" or "yonks" or "weeks" or "months" && figure + 2 < tokens.Length && tokens[figure + 2].Is("ago") && at > 0 && tokens[at - 1].Word is "finished" or "done" or "completed" or "did" or "closed" && tokens[figure].Value > 12 | next.Word is "ages" or "yonks")
        {
            return false;
        }

        // "12 more time please"
        if (next.Word is "more" or "extra" or "additional" && figure + 2 < tokens.Length && tokens[figure + 2].Is("time"))
        {
            return false;
        }

        var counts = next.Word is not null && (Counted.Contains(next.Word) || (next.IsWord && next.Word.Length > 3 && next.Word is not ("this" or "does" or "always" or "perhaps" or "across" or "unless" or "towards" or "yes") && next.Word[^1] == 's' && next.Word[^2] is not ('s' or 'u') && !References.OpensPredicate(next.Word) && !Array.Exists(cues, cue => cue.Start == figure + 1))
            || (next.IsWord && figure > 0 && tokens[figure - 1].Word is "the" or "a" or "my" or "our" or "those" or "these" or "first" or "last" && !References.OpensPredicate(next.Word)));

        // "12 local residents came"
        counts |= figure + 2 < tokens.Length && next.IsWord && tokens[figure + 2].Word is "men" or "women" or "people" or "residents" or "members" or "children" or "pupils" or "families" or "households" or "officers" or "councillors" or "schools" or "homes" && next.Word is { } kind && !References.OpensPredicate(kind) && kind is not ("saying" or "that" or "telling" or "says" or "had" or "asked" or "told" or "met" or "visited" or "for" or "the" or "our" or "some" or "saw" or "and" or "spoke" or "where" or "means" or "when" or "my");
        counts |= at > 0 && tokens[at - 1].Is("all") && next.IsWord && next.Word is { } noun && !References.OpensPredicate(noun) && noun is not ("of" or "please" or "and" or "or" or "complete" or "marked") || Addresses(tokens, figure) || Tallies(tokens, times, figure);
        // "5 for lunch", "5 a side", "10 out of 10"
        if (next.Word is "out" && figure + 3 < tokens.Length && tokens[figure + 2].Is("of") && tokens[figure + 3].Kind == TokenKind.Number || next.Word is "for" && figure + 2 < tokens.Length && tokens[figure + 2].Word is "lunch" or "dinner" or "tea" or "coffee" or "drinks" or "breakfast" or "supper" or "cake" || next.Word is "a" && figure + 2 < tokens.Length && tokens[figure + 2].Word is "side" or "piece" or "head")
        {
            return true;
        }

        // "we won 4-2": a score
        if (next.Word is "-" or "–" && figure + 2 < tokens.Length && tokens[figure + 2] is { Kind: TokenKind.Number, Value: >= 0 } && tokens[figure + 2].Start == next.End && next.Start == tokens[figure].End && tokens[figure + 2].Value < tokens[figure].Value)
        {
            return true;
        }

        // "paras 1 and 2"
        if (at > 2 && tokens[at - 1].Word is "and" or "," or "&" or "or" && tokens[at - 2].Kind == TokenKind.Number && NotBefore.Contains(tokens[at - 3].Word) && tokens[at - 3].Word[^1] == 's')
        {
            return true;
        }

        // "60 of 112 play areas"
        if (at > 1 && tokens[at - 1].Is("of") && tokens[at - 2].Kind == TokenKind.Number)
        {
            return true;
        }

        return counts && next.Start - tokens[figure].End < 2 || at > 0 && NotBefore.Contains(tokens[at - 1].Word) && !(tokens[at - 1].Is("case") && at > 1 && tokens[at - 2].Is("in")) && !(tokens[at - 1].Is("at") && at > 1 && tokens[at - 2].Word is "look" or "looking" or "looked" or "looks" or "away") || Clocked(tokens, at);
    }

    /// <summary>Whether a dash sets the first number of a sentence off from words that begin with a figure: "4 - 37 garages are empty". "4 - 7 done" and "4-7 please" are ranges.</summary>
    /// <param name="tokens">The message.</param>
    /// <param name="times">Its times.</param>
    /// <param name="cues">Its cues.</param>
    /// <param name="start">Where the reference begins.</param>
    /// <param name="dash">Where the dash stands.</param>
    public static bool SetOff(Token[] tokens, TimeMention[] times, Cue[] cues, int start, int dash)
    {
        var (figure, behind) = (dash + 1, dash + 2);
        if (tokens[dash].Kind != TokenKind.Dash || (start > 0 && tokens[start - 1].Kind != TokenKind.Stop) || behind >= tokens.Length || !tokens[behind].IsWord && !Counted.Contains(tokens[behind].Word))
        {
            return false;
        }

        return Counts(tokens, times, cues, figure, figure)
            || (tokens[dash - 1].End < tokens[dash].Start && tokens[dash].End < tokens[figure].Start && !References.OpensPredicate(tokens[behind].Word) && !Array.Exists(cues, cue => cue.Start == behind) && tokens[behind].Word is not ("and" or "or" or "for" or "from" or "by" or "as" or "at" or "of"));
    }

    /// <summary>Whether a figure belongs to what is told of an action: behind the dash that sets its number off, or one end of a span that counts ("about 20-25 people").</summary>
    public static bool Told(Token[] tokens, TimeMention[] times, Cue[] cues, int figure)
    {
        if (figure >= 2 && tokens[figure - 1].Kind == TokenKind.Dash && tokens[figure - 2].Kind == TokenKind.Number && SetOff(tokens, times, cues, figure - 2, figure - 1))
        {
            return true;
        }

        var sentence = figure == 0 || tokens[figure - 1].Kind == TokenKind.Stop;
        return figure + 3 < tokens.Length && tokens[figure + 1].Word is "-" or "–" or "to" && tokens[figure + 2].Kind == TokenKind.Number && tokens[figure + 2].Value > tokens[figure].Value && !(figure + 3 < tokens.Length && tokens[figure + 3].Is("/"))
            && !(sentence && tokens[figure].End < tokens[figure + 1].Start) && !(figure > 0 && tokens[figure - 1].IsWord && References.IsPrefix(tokens[figure - 1].Word))
            && Counts(tokens, times, cues, figure + 2, figure + 2);
    }

    /// <summary>Whether a figure is what a verdict in the singular is given on: "14 is done" means an action, whoever has it, where "39 have updated" counts.</summary>
    public static bool IsSubject(Token[] tokens, int figure) => figure + 1 < tokens.Length
        && (figure == 0 || tokens[figure - 1].Kind is TokenKind.Stop or TokenKind.Comma or TokenKind.Dash || tokens[figure - 1].Word is "and" or "but" or "that" or "so" or "now" or "hi" or "hello" or "please")
        && tokens[figure + 1].Word is "is" or "isn't" or "'s" or "done" or "complete" or "completed" or "finished" or "closed" or "sorted" or "needs" or "hasn't" or "wasn't" or "belongs" or "not" or "mine" or "isnt";

    /// <summary>Whether an action has its number before this place: in "AP7: two quotes in, third one expected" the third is one of its things.</summary>
    public static bool Stand(Token[] tokens, TimeMention[] times, int before)
    {
        for (var at = 0; at < before; at++)
        {
            if (tokens[at].Kind is TokenKind.Number or TokenKind.Reference && !References.Covered(times, at, out _))
            {
                return true;
            }
        }

        return false;
    }

    // "did you see it at 2": a figure behind "by" or "at" with nothing behind it is an hour
    private static bool Clocked(Token[] tokens, int at) => at > 0 && tokens[at - 1].Word is "by" && (at + 1 >= tokens.Length || !References.OpensPredicate(tokens[at + 1].Word)) && !(at > 1 && tokens[at - 2].Word is "superseded" or "replaced" or "overtaken" or "covered" or "supplanted");

    private static bool Slashed(Token[] tokens, int first, int slash) => slash + 1 < tokens.Length && tokens[slash].Is("/") && tokens[first] is { Kind: TokenKind.Number, Value: > 0 and <= 31 } day && tokens[slash + 1] is { Kind: TokenKind.Number, Value: > 0 and <= 12 } month
        && day.End == tokens[slash].Start && tokens[slash].End == month.Start;

    // "12 Station Road": where somebody lives
    private static bool Addresses(Token[] tokens, int figure)
    {
        for (var at = figure + 2; at < tokens.Length && at - figure <= 3 && tokens[at - 1].IsWord && tokens[at - 1].Capital; at++)
        {
            if (tokens[at].Capital && tokens[at].Word is "road" or "street" or "lane" or "avenue" or "close" or "drive" or "court" or "way" or "place" or "terrace" or "gardens" or "square" or "crescent" or "hill" or "house" or "row" or "walk" or "grove" or "rd" or "st")
            {
                return true;
            }
        }

        return false;
    }

    // "40 responses so far and 12 to come": where things were counted already, the next figure counts them too
    private static bool Tallies(Token[] tokens, TimeMention[] times, int figure)
    {
        if (figure + 1 >= tokens.Length || figure < 3 || tokens[figure - 1].Word is not ("and" or "," or "but" or "with" or "plus") || !(tokens[figure + 1].Word is "to" && figure + 2 < tokens.Length && tokens[figure + 2].Word is "come" or "go" or "follow" or "do" || tokens[figure + 1].Word is "back" or "in" or "left" or "outstanding" or "received" or "returned" or "still" or "so" or "already"))
        {
            return false;
        }

        for (var at = figure - 2; at >= 0 && tokens[at].Kind != TokenKind.Stop; at--)
        {
            if (tokens[at].Kind == TokenKind.Number && !References.Covered(times, at, out _) && tokens[at + 1].IsWord && tokens[at + 1].Word.Length > 3 && tokens[at + 1].Word[^1] == 's' && !References.OpensPredicate(tokens[at + 1].Word))
            {
                return true;
            }
        }

        return false;
    }
}
