namespace ActionBot.Understanding.Language;

/// <summary>Actions as they are pointed at: by number, by subject ("the exclusions one"), or all at once.</summary>
internal readonly record struct RefMention(int Start, int End, string[] Numbers, (int From, int To)? Subject = null, Reach Reach = Reach.Named)
{
    public bool Covers(int token) => token >= Start && token < End;
}

/// <summary>Finds references in a message: "AP14", "no 14", "#14", "1, 2 and 5", "1-3", "number fourteen", "the exclusions one", "both".</summary>
internal static class References
{
    private static readonly HashSet<string> Prefixes = ["ap", "aps", "action", "actions", "no", "nos", "number", "numbers", "item", "items", "#", "ref", "reference", "num", "job", "point", "points", "pt", "pts", "finding", "findings", "nr", "task", "aps", "act"];

    // Words that follow a figure which is the subject of a sentence.
    private static readonly HashSet<string> Predicates =
    [
        "is", "are", "'s", "isn't", "aren't", "needs", "need", "done", "complete", "completed", "finished", "sorted", "not", "=", "still", "will", "won't", "has", "have", "hasn't", "haven't", "can", "can't", "could", "should", "was", "wasn't", "to", "in", "on", "with",
        "awaiting", "waiting", "closed", "belongs", "belong", "may", "might", "requires", "went", "goes", "go", "same", "nearly", "almost", "half", "ongoing", "underway", "delayed", "slipping", "overdue", "under", "never", "all", "both", "also", "now", "just", "nothing", "no", "yes", "ready", "due", "moved",
        "extension", "extend", "wants", "looks", "must", "update", "got", "✔", "✅", "☑", "✓", "❌", "✗", "✘", "🟢", "🟠", "🔴", "doesn't", "don't", "does", "depends", "stuck", "progressing", "drafted", "partly", "part", "superseded", "pending", "has", "report", "sent", "circulated", "delivered", "should've", "we", "i", "i'm", "i've", "we've", "we're", "it's", "needing", "chased", "withdrawn", "complete", "hopefully", "looking", "cannot", "waits", "slips", "moves", "slides", "carries", "isnt", "wont", "cant", "arent", "replaces", "supersedes", "hasnt", "→", "keeps", "says", "seems", "remains", "stays", "comes", "continues", "sits", "lies", "falls", "reads", "covers", "concerns", "asks", "relates", "takes", "makes", "gets", "starts", "ends", "follows", "calls", "applies", "means", "links", "please", "pls", "i'd", "we'd", "i'll", "we'll", "begins", "finishes", "opens", "closes", "runs", "moves", "stands", "rests", "came", "ought",
    ];

    /// <summary>Numbers as they are spoken, by their value.</summary>
    public static readonly string[] NumberWords = ["zero", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven", "twelve", "thirteen", "fourteen", "fifteen", "sixteen", "seventeen", "eighteen", "nineteen", "twenty"];

    private static readonly string[] Tens = ["", "", "twenty", "thirty", "forty", "fifty"];

    private static readonly string[] Places = ["zeroth", "first", "second", "third", "fourth", "fifth", "sixth", "seventh", "eighth", "ninth", "tenth"];

    /// <summary>Finds them.</summary>
    /// <param name="tokens">The message.</param>
    /// <param name="times">Its times.</param>
    /// <param name="cues">Its cues.</param>
    /// <param name="known">The numbers that can mean an action to the speaker: any other figure is a part of what is told. Null: not known.</param>
    public static RefMention[] In(Token[] tokens, TimeMention[] times, Cue[] cues, IReadOnlySet<int>? known = null)
    {
        var found = new List<RefMention>();
        for (var at = 0; at < tokens.Length;)
        {
            if (Covered(times, at, out var behind))
            {
                at = behind;
                continue;
            }

            if ((Numbered(tokens, times, cues, known, at) ?? SubjectReferences.BySubject(tokens, times, at) ?? SubjectReferences.AtOnce(tokens, at)) is { } mention)
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

    /// <summary>Whether a word stands before a reference's number: "action", "no".</summary>
    public static bool IsPrefix(string word) => Prefixes.Contains(word);

    private static RefMention? Numbered(Token[] tokens, TimeMention[] times, Cue[] cues, IReadOnlySet<int>? known, int start)
    {
        var numbers = new List<string>();
        var end = One(tokens, times, cues, known, start, numbers, first: true);
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
                // "4 - 37 garages are empty": 4 is the action, and 37 is what is said of it
                if (numbers.Count == 1 && Figures.SetOff(tokens, times, cues, start, end))
                {
                    break;
                }

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

            // "close 2 9 and 13 pls", "I've done 1 2 and 3, number 4 is waiting": hurried, without the comma
            if (next == end && end + 1 < tokens.Length && tokens[end] is { Kind: TokenKind.Number, Value: > 0 and < 1000 } && start > 0 && (tokens[start - 1].Word is "close" or "chase" or "reject" or "confirm" or "drop" or "reopen" || Array.Exists(cues, cue => cue.Concept == Concept.Done && cue.End == start)) && !Covered(times, end, out _) && (tokens[end + 1].Kind == TokenKind.Number || tokens[end + 1].Word is "and" or "&" or "," or "please" or "pls" || tokens[end + 1].Kind == TokenKind.Stop) && !Figures.Counts(tokens, times, cues, end, end))
            {
                numbers.Add(Plain(tokens[end].Value));
                end++;
                more = true;
                continue;
            }

            if (next > end && !(numbers.Count == 1 && tokens[end].Kind == TokenKind.Comma && next == end + 1 && start > 0 && tokens[start - 1].Word is "for" or "with" or "as" or "on" or "about" or "of" && Predicate(tokens, next + 1) && !Lists(tokens, next + 1))
                && !OwnSubject(tokens, times, cues, known, start, next) && !Ordered(tokens, times, cues, known, start, next)
                && One(tokens, times, cues, known, next, numbers, first: false) is var behind && behind > 0)
            {
                end = behind;
                more = true;
            }
        }

        return new RefMention(start, end, [.. numbers.Distinct()]);
    }

    // "confirm 1 and 2, 3 is for Moira": 3 has a verb in the singular, and the order stands before the others
    private static bool Ordered(Token[] tokens, TimeMention[] times, Cue[] cues, IReadOnlySet<int>? known, int start, int next) =>
        start > 0 && tokens[next - 1].Kind == TokenKind.Comma && tokens[start - 1].Word is "confirm" or "accept" or "keep" or "approve" or "reject" or "close" or "drop" or "bin" or "chase" or "reopen" && One(tokens, times, cues, known, next, [], first: false) is var end && end > 0 && end + 1 < tokens.Length
        && tokens[end].Word is "is" or "isn't" or "'s" or "should" or "needs" or "belongs" or "goes" or "wants" && tokens[end + 1].Word is not ("not" or "fine" or "ok" or "okay" or "right" or "correct");

    // "I've finished number 3, and number 15 is nearly there": 15 has a verb of its own, and 3 had one before it
    private static bool OwnSubject(Token[] tokens, TimeMention[] times, Cue[] cues, IReadOnlySet<int>? known, int start, int next) =>
        Array.Exists(cues, cue => cue.Concept == Concept.Done && cue.End == start) && One(tokens, times, cues, known, next, [], first: false) is var end && end > 0 && end < tokens.Length
        && tokens[end].Word is "is" or "isn't" or "'s" or "has" or "hasn't" or "needs" or "will" or "won't" or "should" or "nearly" or "almost" or "still" or "not" or "can't" or "waiting" or "awaiting" or "stuck" or "ongoing" or "underway" or "belongs" or "isnt" or "wont" or "cant" or "with";

    private static bool Lists(Token[] tokens, int at) => at < tokens.Length && (tokens[at].Kind == TokenKind.Comma || tokens[at].Word is "and" or "&" or "are");

    private static bool Predicate(Token[] tokens, int at) => at < tokens.Length && Predicates.Contains(tokens[at].Word);

    // One number with whatever stands before it: "AP 14", "action point no. 3", "#14", "CFS-26-27-014"
    private static int One(Token[] tokens, TimeMention[] times, Cue[] cues, IReadOnlySet<int>? known, int at, List<string> numbers, bool first)
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
        if (token.Kind == TokenKind.Number && (Figures.Told(tokens, times, cues, figure) || !marked && known?.Contains(token.Value) == false && !Figures.IsSubject(tokens, figure)))
        {
            return -1;
        }

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

            if (!marked && Glued(tokens, at))
            {
                return -1;
            }

            if (!marked && Figures.Counts(tokens, times, cues, at, figure))
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
            if (figure + 1 < tokens.Length && Figures.AreOf(tokens[figure + 1].Word))
            {
                return -1;
            }

            numbers.Add(Plain(value));
            return figure + 1;
        }

        // "first one's done, second needs until the 20th"
        if (!marked && Array.IndexOf(Places, token.Word) is var rank && rank > 0 && !Figures.Stand(tokens, times, at) && (at == 0 || tokens[at - 1].Kind is TokenKind.Stop or TokenKind.Comma or TokenKind.Dash || tokens[at - 1].Is("and")) && figure + 1 < tokens.Length && tokens[figure + 1].Word is "one" or "needs" or "is" or "isn't" or "done" or "action" or "still")
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
        if (!marked && token.Is("the") && figure + 1 < tokens.Length && !Figures.Stand(tokens, times, at) && Array.IndexOf(Places, tokens[figure + 1].Word) is var place && place > 0
            && figure + 2 < tokens.Length && (tokens[figure + 2].Word is "one" or "action" or "point" or "item" || tokens[figure + 2].Word is "is" or "'s" or "needs" or "isn't"))
        {
            numbers.Add(Plain(place));
            return tokens[figure + 2].Word is "one" or "action" or "point" or "item" ? figure + 3 : figure + 2;
        }

        return -1;
    }

    // "the A47", "B1234", "Q2 data", "s106": letters before a figure without a space name something else; so does one behind it, "3G", but "14s done" is a slip
    private static bool Glued(Token[] tokens, int at) =>
        // "minute A/20": an item of an agenda
        at > 1 && tokens[at - 1].Is("/") && tokens[at - 1].End == tokens[at].Start && tokens[at - 2].End == tokens[at - 1].Start && tokens[at - 2] is { IsWord: true, Word.Length: <= 4 } ||
        at > 0 && tokens[at - 1].End == tokens[at].Start && tokens[at - 1].IsWord && !Prefixes.Contains(tokens[at - 1].Word)
        || at + 1 < tokens.Length && tokens[at + 1].Start == tokens[at].End && tokens[at + 1].IsWord && tokens[at + 1].Word.Length <= 3 && tokens[at + 1].Word is not ("s" or "'s" or "is") && !Predicates.Contains(tokens[at + 1].Word);

    private static bool SpokenSubject(Token[] tokens, Cue[] cues, int at, bool first)
    {
        // "you can mark twenty two as done"
        if (first && at > 0 && tokens[at - 1].Word is "mark" or "close" or "chase" or "tick" or "reopen" or "drop" && Array.IndexOf(Tens, tokens[at].Word) > 0)
        {
            return true;
        }

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

    /// <summary>Whether a time covers a token, and where that ends.</summary>
    public static bool Covered(TimeMention[] times, int at, out int end)
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
