namespace ActionBot.Understanding.Language;

/// <summary>Actions as they are pointed at: by number, by subject ("the exclusions one"), or all at once.</summary>
internal readonly record struct RefMention(int Start, int End, string[] Numbers, (int From, int To)? Subject = null, Reach Reach = Reach.Named)
{
    public bool Covers(int token) => token >= Start && token < End;
}

/// <summary>Finds references in a message: "AP14", "no 14", "#14", "1, 2 and 5", "1-3", "number fourteen", "the exclusions one", "both".</summary>
internal static class References
{
    private static readonly HashSet<string> Prefixes = ["ap", "aps", "action", "actions", "no", "nos", "number", "numbers", "item", "items", "#", "ref", "reference", "num", "point", "points", "finding", "findings", "nr", "task", "aps", "act"];

    // "14 people came": a figure that counts something is no reference.
    private static readonly HashSet<string> Counted =
    [
        "people", "members", "residents", "councillors", "pupils", "children", "days", "day", "weeks", "week", "months", "month", "years", "year", "hours", "hour", "minutes", "mins", "percent", "%", "pm", "am", "schools", "homes",
        "properties", "trees", "bins", "responses", "replies", "of", "more", "working", "officers", "times", "miles", "pages", "copies", "per", "x", "quotes", "letters", "reports", "families", "cases", "sites", "actions", "things", "items", "other", "others", "meetings", "emails",
        "o'clock", "k", "million", "m", "thousand", "additional", "new", "complaints", "staff", "households", "were", "votes", "paragraphs", "para", "separate", "bids", "tenders", "options", "units",
    ];

    private static readonly HashSet<string> NotBefore = ["para", "paragraph", "minute", "min", "minutes", "part", "page", "£", "$", "schedule", "version", "phase", "room", "at", "section", "appendix", "year", "ward", "covid", "form", "level", "stage", "tier", "unit", "annex", "question", "line", "ext", "channel", "order", "po", "invoice", "ticket", "incident", "case", "flat", "bus", "gate", "platform", "chapter", "season", "episode", "chg", "sr", "ritm", "req", "won", "lost", "drew", "beat", "score", "parcel", "floor", "bay", "row", "table", "desk", "door", "lane", "junction", "exit"];

    // Words that follow a figure which is the subject of a sentence.
    private static readonly HashSet<string> Predicates =
    [
        "is", "are", "'s", "isn't", "aren't", "needs", "need", "done", "complete", "completed", "finished", "sorted", "not", "still", "will", "won't", "has", "have", "hasn't", "haven't", "can", "can't", "could", "should", "was", "wasn't", "to", "in", "on", "with",
        "awaiting", "waiting", "closed", "belongs", "belong", "may", "might", "requires", "went", "goes", "go", "same", "nearly", "almost", "half", "ongoing", "underway", "delayed", "slipping", "overdue", "under", "never", "all", "both", "also", "now", "just", "nothing", "no", "yes", "ready", "due", "moved",
        "extension", "extend", "wants", "looks", "must", "update", "got", "✔", "✅", "☑", "✓", "❌", "✗", "✘", "🟢", "🟠", "🔴", "doesn't", "don't", "does", "depends", "stuck", "progressing", "drafted", "partly", "part", "superseded", "pending", "has", "report", "sent", "circulated", "delivered", "should've", "we", "i", "i'm", "i've", "we've", "we're", "it's", "needing", "chased", "withdrawn", "complete", "hopefully", "looking", "cannot", "isnt", "wont", "cant", "arent", "replaces", "supersedes", "hasnt", "→", "keeps", "says", "seems", "remains", "stays", "comes", "continues", "sits", "lies", "falls", "reads", "covers", "concerns", "asks", "relates", "takes", "makes", "gets", "starts", "ends", "follows", "calls", "applies", "means", "links", "please", "pls",
    ];

    private static readonly string[] NumberWords = ["zero", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven", "twelve", "thirteen", "fourteen", "fifteen", "sixteen", "seventeen", "eighteen", "nineteen", "twenty"];

    private static readonly string[] Tens = ["", "", "twenty", "thirty", "forty", "fifty"];

    private static readonly string[] Places = ["zeroth", "first", "second", "third", "fourth", "fifth", "sixth", "seventh", "eighth", "ninth", "tenth"];

    // Not the subject of an action: "the next one", "the other one".
    private static readonly HashSet<string> Pointing = ["last", "next", "only", "other", "same", "marked", "amber", "late", "right", "wrong", "new", "old", "open", "that", "this", "first", "second", "third", "overdue", "outstanding", "latest", "exempt", "closed", "following", "correct", "previous", "main", "draft", "confidential", "public", "ordinary", "special", "extraordinary", "original", "big", "small", "accessible", "wrong", "first"];

    private static readonly HashSet<string> NoSubject = ["is", "are", "was", "were", "be", "been", "has", "have", "had", "to", "by", "until", "till", "can", "could", "will", "would", "do", "does", "did", "not", "i", "we", "you", "he", "she", "they", "it", "and", "but", "or", "if", "that", "which", "who", "need", "needs", "from", "at", "with", "please", "no", "another", "any", "mine", "ours", "done"];

    public static RefMention[] In(Token[] tokens, TimeMention[] times, Cue[] cues)
    {
        var found = new List<RefMention>();
        for (var at = 0; at < tokens.Length;)
        {
            if (Covered(times, at, out var behind))
            {
                at = behind;
                continue;
            }

            if ((Numbered(tokens, times, cues, at) ?? BySubject(tokens, times, at) ?? AtOnce(tokens, at)) is { } mention)
            {
                found.Add(mention);
                at = mention.End;
            }
            else
            {
                at++;
            }
        }

        return [.. found];
    }

    /// <summary>Whether a word is one that follows a reference as its predicate.</summary>
    public static bool OpensPredicate(string word) => Predicates.Contains(word);

    private static RefMention? Numbered(Token[] tokens, TimeMention[] times, Cue[] cues, int start)
    {
        var numbers = new List<string>();
        var end = One(tokens, times, cues, start, numbers, first: true);
        if (end < 0)
        {
            return null;
        }

        for (var more = true; more;)
        {
            more = false;
            if (end < tokens.Length && tokens[end].Word is "-" or "–" or "to" or "through" or "until" && end + 1 < tokens.Length && tokens[end + 1].Kind == TokenKind.Number && numbers.Count > 0 && !Covered(times, end + 1, out _)
                && int.TryParse(numbers[^1], out var from) && tokens[end + 1].Value is var last && last > from && last - from <= 60)
            {
                for (var number = from + 1; number <= last; number++)
                {
                    numbers.Add(Plain(number));
                }

                end += 2;
                more = true;
                continue;
            }

            // "action points four to six", dictated
            if (end + 1 < tokens.Length && tokens[end].Word is "to" or "through" && Array.IndexOf(NumberWords, tokens[end - 1].Word) is > 0 && Array.IndexOf(NumberWords, tokens[end + 1].Word) is var upper && upper > 0 && int.TryParse(numbers[^1], out var lower) && upper > lower)
            {
                for (var number = lower + 1; number <= upper; number++)
                {
                    numbers.Add(Plain(number));
                }

                end += 2;
                more = true;
                continue;
            }

            var next = end;
            while (next < tokens.Length && next - end < 2 && (tokens[next].Kind == TokenKind.Comma || tokens[next].Word is "and" or "&" or "+" or "/" or "plus" or "or" or "nd" or "n" or "an"))
            {
                next++;
            }

            if (next > end && !(numbers.Count == 1 && tokens[end].Kind == TokenKind.Comma && next == end + 1 && start > 0 && tokens[start - 1].Word is "for" or "with" or "as" or "on" or "about" or "of" && Predicate(tokens, next + 1) && !Lists(tokens, next + 1))
                && !OwnSubject(tokens, times, cues, start, next)
                && One(tokens, times, cues, next, numbers, first: false) is var behind && behind > 0)
            {
                end = behind;
                more = true;
            }
        }

        return new RefMention(start, end, [.. numbers.Distinct()]);
    }

    // "I've finished number 3, and number 15 is nearly there": 15 has a verb of its own, and 3 had one before it
    private static bool OwnSubject(Token[] tokens, TimeMention[] times, Cue[] cues, int start, int next) =>
        Array.Exists(cues, cue => cue.Concept == Concept.Done && cue.End == start) && One(tokens, times, cues, next, [], first: false) is var end && end > 0 && end < tokens.Length
        && tokens[end].Word is "is" or "isn't" or "'s" or "has" or "hasn't" or "needs" or "will" or "won't" or "should" or "nearly" or "almost" or "still" or "not" or "can't";

    private static bool Lists(Token[] tokens, int at) => at < tokens.Length && (tokens[at].Kind == TokenKind.Comma || tokens[at].Word is "and" or "&" or "are");

    private static bool Predicate(Token[] tokens, int at) => at < tokens.Length && Predicates.Contains(tokens[at].Word);

    // One number with whatever stands before it: "AP 14", "action point no. 3", "#14", "CFS-26-27-014"
    private static int One(Token[] tokens, TimeMention[] times, Cue[] cues, int at, List<string> numbers, bool first)
    {
        var figure = at;
        while (figure < tokens.Length && figure - at < 4 && (Prefixes.Contains(tokens[figure].Word) || (tokens[figure].Kind == TokenKind.Stop && tokens[figure].Is(".") && figure > at && tokens[figure - 1].Word is "no" or "nos")))
        {
            figure++;
        }

        if (figure >= tokens.Length || Covered(times, figure, out _))
        {
            return -1;
        }

        var marked = figure > at;
        var token = tokens[figure];
        if (token.Kind == TokenKind.Reference)
        {
            numbers.Add(token.Word);
            return figure + 1;
        }

        if (token.Kind == TokenKind.Number && token.Value is > 0 and < 1000 && token.End - token.Start <= 3)
        {
            // "Q2 data"
            if (!marked && first && at > 1 && tokens[at - 1].Word is "-" or "–" && tokens[at - 1].End == token.Start && tokens[at - 2].End == tokens[at - 1].Start && tokens[at - 2].Kind == TokenKind.Number)
            {
                return -1;
            }

            if (!marked && at > 0 && tokens[at - 1].End == token.Start && tokens[at - 1].Word is "q" or "s" or "covid")
            {
                return -1;
            }

            var next = figure + 1 < tokens.Length ? tokens[figure + 1] : default;
            var counts = next.Word is not null && (Counted.Contains(next.Word) || (next.IsWord && next.Word.Length > 3 && next.Word is not ("this" or "does" or "always" or "perhaps" or "across" or "unless" or "towards" or "yes") && next.Word[^1] == 's' && next.Word[^2] is not ('s' or 'u') && !Predicates.Contains(next.Word) && !Array.Exists(cues, cue => cue.Start == figure + 1))
                || (next.IsWord && figure > 0 && tokens[figure - 1].Word is "the" or "a" or "my" or "our" or "those" or "these" or "first" or "last" && !Predicates.Contains(next.Word)));

            // "12 local residents came"
            counts |= figure + 2 < tokens.Length && next.IsWord && tokens[figure + 2].Word is "men" or "women" or "people" or "residents" or "members" or "children" or "pupils" or "families" or "households" or "officers" or "councillors" or "schools" or "homes" && next.Word is { } kind && !Predicates.Contains(kind) && kind is not ("had" or "asked" or "told" or "met" or "visited" or "for" or "the" or "our" or "some" or "saw" or "and" or "spoke" or "where" or "means" or "when" or "my");
            counts |= at > 0 && tokens[at - 1].Is("all") && next.IsWord && next.Word is { } noun && !Predicates.Contains(noun) && noun is not ("of" or "please" or "and" or "or" or "complete" or "marked") || Addresses(tokens, figure) || Tallies(tokens, times, figure);
            if (!marked && (counts && next.Start - token.End < 2 || (at > 0 && NotBefore.Contains(tokens[at - 1].Word)) || Clocked(tokens, at)))
            {
                return -1;
            }

            numbers.Add(Plain(token.Value));
            return figure + 1;
        }

        // "number fourteen", and dictated "one and three are done"
        if (Array.IndexOf(Tens, token.Word) is var tens && tens > 0 && (marked || SpokenSubject(tokens, cues, figure, first)))
        {
            var unit = figure + 1 < tokens.Length ? Array.IndexOf(NumberWords, tokens[figure + 1].Word) : -1;
            numbers.Add(Plain((10 * tens) + (unit is > 0 and < 10 ? unit : 0)));
            return unit is > 0 and < 10 ? figure + 2 : figure + 1;
        }

        if (Array.IndexOf(NumberWords, token.Word) is var value && value > 0 && (marked || SpokenSubject(tokens, cues, figure, first)))
        {
            if (figure + 1 < tokens.Length && Counted.Contains(tokens[figure + 1].Word))
            {
                return -1;
            }

            numbers.Add(Plain(value));
            return figure + 1;
        }

        // "first one's done, second needs until the 20th"
        if (!marked && Array.IndexOf(Places, token.Word) is var rank && rank > 0 && !Figured(tokens, times, at) && (at == 0 || tokens[at - 1].Kind is TokenKind.Stop or TokenKind.Comma or TokenKind.Dash || tokens[at - 1].Is("and")) && figure + 1 < tokens.Length && tokens[figure + 1].Word is "one" or "needs" or "is" or "isn't" or "done" or "action" or "still")
        {
            numbers.Add(Plain(rank));
            return tokens[figure + 1].Word is "one" or "action" ? figure + 2 : figure + 1;
        }

        // "the first two are done", "first three done"
        var few = token.Is("the") ? figure + 1 : figure;
        if (!marked && few + 2 < tokens.Length && tokens[few].Is("first") && Array.IndexOf(NumberWords, tokens[few + 1].Word) is >= 2 and <= 9 and var many && tokens[few + 2].Word is "are" or "done" or "is" or "have" or "need" or "complete" or "finished" or "sorted" or "were" or "still" or "aren't" or "actions" or "of" or "'s")
        {
            for (var counted = 1; counted <= many; counted++)
            {
                numbers.Add(Plain(counted));
            }

            return tokens[few + 2].Word is "actions" ? few + 3 : few + 2;
        }

        // "confirm the first three"
        if (!marked && few > 0 && few + 1 < tokens.Length && tokens[few].Is("first") && Array.IndexOf(NumberWords, tokens[few + 1].Word) is >= 2 and <= 9 and var early && (few + 2 == tokens.Length || tokens[few + 2].Kind is TokenKind.Stop or TokenKind.Comma || tokens[few + 2].Word is "please" or "and" or "but" or "findings") && at > 0 && tokens[at - 1].Word is "confirm" or "accept" or "approve" or "reject" or "chase" or "take" or "keep")
        {
            for (var counted = 1; counted <= early; counted++)
            {
                numbers.Add(Plain(counted));
            }

            return few + 2;
        }

        // "the first one is done", "second needs longer"
        if (!marked && token.Is("the") && figure + 1 < tokens.Length && !Figured(tokens, times, at) && Array.IndexOf(Places, tokens[figure + 1].Word) is var place && place > 0
            && figure + 2 < tokens.Length && (tokens[figure + 2].Word is "one" or "action" or "point" or "item" || tokens[figure + 2].Word is "is" or "'s" or "needs" or "isn't"))
        {
            numbers.Add(Plain(place));
            return tokens[figure + 2].Word is "one" or "action" or "point" or "item" ? figure + 3 : figure + 2;
        }

        return -1;
    }

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
            if (tokens[at].Kind == TokenKind.Number && !Covered(times, at, out _) && tokens[at + 1].IsWord && tokens[at + 1].Word.Length > 3 && tokens[at + 1].Word[^1] == 's' && !Predicates.Contains(tokens[at + 1].Word))
            {
                return true;
            }
        }

        return false;
    }

    // "AP7: two quotes in, third one expected": where an action has its number, "third" is one of its things
    private static bool Figured(Token[] tokens, TimeMention[] times, int before)
    {
        for (var at = 0; at < before; at++)
        {
            if (tokens[at].Kind is TokenKind.Number or TokenKind.Reference && !Covered(times, at, out _))
            {
                return true;
            }
        }

        return false;
    }

    // "did you see it at 2": a figure behind "by" or "at" with nothing behind it is an hour
    private static bool Clocked(Token[] tokens, int at) => at > 0 && tokens[at - 1].Word is "by" && (at + 1 >= tokens.Length || !Predicates.Contains(tokens[at + 1].Word)) && !(at > 1 && tokens[at - 2].Word is "superseded" or "replaced" or "overtaken" or "covered" or "supplanted");

    private static bool SpokenSubject(Token[] tokens, Cue[] cues, int at, bool first)
    {
        if (first && at > 0 && tokens[at - 1].Kind is not (TokenKind.Stop or TokenKind.Comma or TokenKind.Dash) && tokens[at - 1].Word is not ("and" or "but" or "now" or "so" or "thanks" or "hi") && !Array.Exists(cues, cue => cue.Concept is Concept.Done or Concept.Progress or Concept.NotMine && cue.End == at))
        {
            return false;
        }

        var next = at + 1;
        while (next < tokens.Length && (tokens[next].Word is "and" or "," || Array.IndexOf(NumberWords, tokens[next].Word) > 0 || Array.IndexOf(Tens, tokens[next].Word) > 0))
        {
            next++;
        }

        return next < tokens.Length && (tokens[next].Word is "i" or "we" or "i've" or "we've" && (next > at + 1 || at > 0 && tokens[at - 1].Word is "and" or "but" or "," or "then") || tokens[next].Word is "is" or "are" or "'s" or "isn't" or "aren't" or "needs" or "need" or "done" or "complete" or "finished" or "not" or "still" or "has" or "have" or "will" or "belongs" or "can" or "sorted" or "should" or "nearly" or "won't" or "ongoing" or "sent" or "awaiting" or "waiting" or "closed" or "hasn't" or "haven't");
    }

    // "the exclusions one", "the action on grit bins", "the one about the oak"
    private static RefMention? BySubject(Token[] tokens, TimeMention[] times, int at)
    {
        if (tokens[at].Word is not ("the" or "my" or "our" or "that" or "his" or "her" or "'s" or "their"))
        {
            return null;
        }

        var first = at + 1;
        if (first >= tokens.Length)
        {
            return null;
        }

        // "that's one for Tom Ward" gives it away
        if (tokens[at].Is("'s") && tokens[first].Is("one") && first + 1 < tokens.Length && tokens[first + 1].Is("for"))
        {
            return null;
        }

        if (tokens[first].Word is "one" or "action" or "item" or "ones" && first + 1 < tokens.Length && tokens[first + 1].Word is "about" or "on" or "re" or "regarding" or "for" or "concerning" or "with" && !(tokens[first].Word is "ones" && tokens[first + 1].Word is "with"))
        {
            var subject = first + 2;
            var until = subject;
            while (until < tokens.Length && until - subject < 6 && tokens[until].IsWord && !NoSubject.Contains(tokens[until].Word) && tokens[until].Word is not ("'s" or "done") && !Covered(times, until, out _))
            {
                until++;
            }

            return until > subject && tokens[subject].Word is not ("me" or "us") ? new RefMention(at, until, [], Subject: (first, until)) : null;
        }

        for (var noun = first; noun < tokens.Length && noun - first < 6; noun++)
        {
            var token = tokens[noun];
            if (token.Word is "one" or "ones" || (token.Word is "item" or "deadline" && noun > first + (token.Word is "item" ? 0 : 1) && !tokens[first].Is("agenda")) || (token.Word is "action" && noun > first && !(noun + 1 < tokens.Length && (tokens[noun + 1].Word is "point" or "list" or "log" or "tracker" or "plan" or "sheet" or "paper" or "report" || tokens[noun + 1].Kind == TokenKind.Number || Array.IndexOf(NumberWords, tokens[noun + 1].Word) > 0))))
            {
                return noun > first && !(noun == first + 1 && Pointing.Contains(tokens[first].Word)) ? new RefMention(at, token.Word is "deadline" ? noun : noun + 1, [], Subject: (first, token.Word is "deadline" ? noun : noun + 1)) : null;
            }

            if (!token.IsWord || token.Word is "the" or "my" or "our" or "number" or "past" or "its" || (NoSubject.Contains(token.Word) && token.Word != "and") || (token.Word == "'s" && noun == first) || Covered(times, noun, out _) && token.Word is not ("winter" or "summer" or "spring" or "christmas" or "easter"))
            {
                return null;
            }
        }

        return null;
    }

    // "both", "all three", "the lot", "the rest"
    private static RefMention? AtOnce(Token[] tokens, int at)
    {
        string? Word(int index) => index < tokens.Length ? tokens[index].Word : null;
        var word = tokens[at].Word;
        if (word is "both" or "everything" or "all" or "each")
        {
            // "went out to all members": what was done, not to which actions
            if (word is "all" && at > 0 && tokens[at - 1].Word is "to" or "with" or "for" or "from" or "by" or "at" or "in" && at + 1 < tokens.Length && tokens[at + 1].IsWord && tokens[at + 1].Word.Length > 3 && (tokens[at + 1].Word[^1] == 's' || tokens[at + 1].Word is "staff" or "people" or "parties" or "relevant" or "children") && tokens[at + 1].Word is not ("actions" or "ones" or "points" or "items" or "those" or "three" or "findings"))
            {
                return null;
            }

            var end = at + 1;
            end = Word(end) is "of" ? end + 1 : end;
            end = Word(end) is "the" or "my" or "our" or "these" or "those" ? end + 1 : end;
            end = Word(end) is "two" or "three" or "four" or "five" or "six" or "them" or "mine" or "those" or "these" or "it" or "2" or "3" or "4" or "5" or "6" ? end + 1 : end;
            // "we visited all 4 day centres": what was done, not to which actions
            if (end > at + 1 && Word(end - 1) is { } many && (char.IsAsciiDigit(many[0]) || Array.IndexOf(NumberWords, many) > 0) && end < tokens.Length && tokens[end].IsWord && tokens[end].Word.Length > 2 && !Predicates.Contains(tokens[end].Word) && tokens[end].Word is not ("actions" or "ones" or "action" or "points" or "items" or "please" or "mine" or "ours" or "were" or "and" or "but" or "finished" or "closed" or "sorted" or "completed" or "of" or "for" or "from"))
            {
                return null;
            }

            end = Word(end) is "actions" or "ones" or "action" or "points" ? end + 1 : end;
            end = Word(end) is "of" && Word(end + 1) is "mine" or "ours" or "them" or "these" or "those" ? end + 2 : end;
            return new RefMention(at, end, [], Reach: Reach.All);
        }

        if (word is "them" && Word(at + 1) is "all" or "both")
        {
            return new RefMention(at, at + 2, [], Reach: Reach.All);
        }

        if (word is "the" or "my" && Word(at + 1) is "lot" or "whole" && Word(at + 2) is not "of")
        {
            return new RefMention(at, at + 2, [], Reach: Reach.All);
        }

        if (word is "the" or "my" && Word(at + 1) is "rest" or "others" or "remainder" or "remaining")
        {
            var end = at + 2;
            end = Word(end) is "of" && Word(end + 1) is "them" or "mine" ? end + 2 : Word(end) is "ones" or "two" or "three" or "actions" or "one" ? end + 1 : end;
            return new RefMention(at, end, [], Reach: Reach.Rest);
        }

        if (word is "the" && Word(at + 1) is "other" && Word(at + 2) is "one" or "two" or "three" or "ones" or "actions")
        {
            return new RefMention(at, at + 3, [], Reach: Reach.Rest);
        }

        return null;
    }

    private static bool Covered(TimeMention[] times, int at, out int end)
    {
        foreach (var time in times)
        {
            if (time.Covers(at))
            {
                end = time.End;
                return true;
            }
        }

        end = at;
        return false;
    }

    private static string Plain(int value) => value.ToString(System.Globalization.CultureInfo.InvariantCulture);
}
