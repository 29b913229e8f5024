namespace ActionBot.Understanding.Language;

/// <summary>A message taken apart once: tokens, times, references, cues.</summary>
internal sealed class Message
{
    // "no. 14", "min. 3", "Cllr. Osei": the stop ends nothing.
    private static readonly HashSet<string> Abbreviated = ["no", "nos", "min", "para", "cllr", "mr", "mrs", "ms", "dr", "prof", "approx", "mtg", "cttee", "ref", "ap", "dept", "dir", "asst", "dep", "nr", "paras", "mins", "e.g", "i.e", "st", "p", "pp", "pg"];

    private Message(string text, Listening listening)
    {
        Text = text;
        Listening = listening;
        Tokens = LongNames.Joined(WithoutIdleStops(WithApostrophes(WithSpokenMarks(Language.Tokens.Of(text)))), text, listening);
        WithScotsNot(Tokens);
        Spelling.Mend(Tokens);
        Times = Language.Times.In(Tokens, listening.Today);
        Cues = Lexicon.In(Tokens);
        References = Language.References.In(Tokens, Times, Cues, listening.Numbers);
        Names = new Names(text, Tokens, Times, References, listening);
    }

    public string Text { get; }

    public Listening Listening { get; }

    public Token[] Tokens { get; }

    public TimeMention[] Times { get; }

    public Cue[] Cues { get; }

    public RefMention[] References { get; }

    public Names Names { get; }

    public static Message Of(string ownWords, Listening listening) => new(ownWords, listening);

    /// <summary>The words from one token to before another, as they were written.</summary>
    public string Words(int from, int to) => to <= from ? "" : Text[Tokens[from].Start..Tokens[to - 1].End].Replace('\n', ' ').Trim();

    // Dictated: "sixteen complete comma members were briefed full stop"
    private static Token[] WithSpokenMarks(Token[] tokens)
    {
        if (!Array.Exists(tokens, token => token.Word is "comma" or "full" or "question"))
        {
            return tokens;
        }

        var marked = new List<Token>(tokens.Length);
        for (var at = 0; at < tokens.Length; at++)
        {
            var next = at + 1 < tokens.Length ? tokens[at + 1] : default;
            var stop = tokens[at].Word is "full" && next.Word is "stop";
            var asks = tokens[at].Word is "question" && next.Word is "mark" && at > 0;
            if (stop || asks)
            {
                marked.Add(new Token(tokens[at].Start, next.End, stop ? "." : "?", TokenKind.Stop));
                at++;
                continue;
            }

            marked.Add(tokens[at].Word is "comma" && at > 0 ? new Token(tokens[at].Start, tokens[at].End, ",", TokenKind.Comma) : tokens[at]);
        }

        return [.. marked];
    }

    // "is anything of Grahams overdue", "all of davids to karen": the apostrophe is left out; "Rhys Williams" has one name more
    private static Token[] WithApostrophes(Token[] tokens)
    {
        for (var at = 1; at < tokens.Length; at++)
        {
            var token = tokens[at];
            if (token.IsWord && token.Word.Length > 3 && token.Word[^1] == 's' && tokens[at - 1].Word is "of" or "is" or "are" or "which" or "all" or "that's" or "was" or "they're" or "it's" or "its" or "one's" && token.End - token.Start == token.Word.Length && Lexicon.IsGivenName(token.Word[..^1]) && !Names.IsAlsoWord(token.Word[..^1]) && !Lexicon.IsGivenName(token.Word) && !(at + 1 < tokens.Length && tokens[at + 1].Capital))
            {
                return WithApostrophes([.. tokens[..at], token with { End = token.End - 1, Word = token.Word[..^1] }, new Token(token.End - 1, token.End, "'s", TokenKind.Word), .. tokens[(at + 1)..]]);
            }
        }

        return tokens;
    }

    // "3 I've no started", "9's no finished yet", "it's no mine"; "1 and 2 r done"
    private static void WithScotsNot(Token[] tokens)
    {
        for (var at = 1; at + 1 < tokens.Length; at++)
        {
            var says = tokens[at + 1].Word;
            var before = tokens[at - 1];
            if (tokens[at].Is("no") && (says is "started" or "finished" or "begun" or "ready" && (before.Word is "i've" or "we've" or "'s" or "is" or "are" or "it's" or "its" or "has" or "have" or "they've" || before.Kind == TokenKind.Number) || says is "mine" or "ours" or "able" or "sure" or "going" or "done" && before.Word is "i've" or "i'm" or "'s" or "is" or "it's" or "its" or "are" or "we're"))
            {
                tokens[at] = tokens[at] with { Word = "not" };
            }
            else if (tokens[at].Is("r") && before.Kind == TokenKind.Number && says is "done" or "complete" or "completed" or "finished" or "sorted" or "all" or "both" or "not" or "mine" or "ours" or "closed" or "late" or "overdue" or "nearly")
            {
                tokens[at] = tokens[at] with { Word = "are" };
            }
        }
    }

    // Stops behind abbreviations and behind the numbers of a list ("2. need till March") end no sentence.
    private static Token[] WithoutIdleStops(Token[] tokens)
    {
        var kept = new List<Token>(tokens.Length);

        // "close 4, minute 12. drop 5" is two sentences; "1. done 2. need till March" is a list, and its first number says so
        var listed = false;
        for (var at = 0; at < tokens.Length; at++)
        {
            var token = tokens[at];
            var idle = token.Kind == TokenKind.Stop && token.Is(".") && at > 0 && at + 1 < tokens.Length && (Abbreviated.Contains(tokens[at - 1].Word) || tokens[at - 1] is { IsWord: true, Capital: true } initial && initial.End - initial.Start == 1 && initial.Word is not "i" && tokens[at + 1].Capital && at > 1 && tokens[at - 2].IsWord
                || (tokens[at - 1].Kind == TokenKind.Number && (at == 1 || tokens[at - 2].Kind == TokenKind.Stop || listed && tokens[at + 1].IsWord && !tokens[at + 1].Capital)));
            listed |= idle && tokens[at - 1].Kind == TokenKind.Number || token.Kind == TokenKind.Colon && at + 2 < tokens.Length && tokens[at + 1].Kind == TokenKind.Number && tokens[at + 2].Is(".");
            if (!idle)
            {
                kept.Add(token);
            }
        }

        return [.. kept];
    }

    /// <summary>An action is pointed at between two places.</summary>
    public bool Points(int from, int to)
    {
        foreach (var reference in References)
        {
            if (reference.Start >= from && reference.End <= to)
            {
                return true;
            }
        }

        return false;
    }
}
