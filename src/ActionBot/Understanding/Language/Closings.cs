namespace ActionBot.Understanding.Language;

/// <summary>What is said in parting and says nothing of an action: "sorry it took so long", "hope that helps", "any questions give me a shout".</summary>
internal static class Closings
{
    /// <summary>Nothing but such a courtesy stands between two places.</summary>
    public static bool Only(Message message, int from, int to)
    {
        var tokens = message.Tokens;
        string Word(int at) => at < to ? tokens[at].Word : "";

        // "my apologies", "and sorry", "again sorry"
        var at = from;
        while (at < to && tokens[at].Word is "my" or "many" or "and" or "but" or "again" or "so" or "very" or "really" or "oh" or "our" or "huge" or "hi" or "hello" or "hiya" or "there" or "good" or "morning" or "afternoon" or "i" or ",")
        {
            at++;
        }

        if (at >= to || to - at > 12 || message.Points(at, to))
        {
            return false;
        }

        return Word(at) switch
        {
            "sorry" or "apologies" or "apols" => (at + 1 == to || Word(at + 1) is "for" or "about" or "it" or "i" or "it's" or "that" or "this" or "to" or "if" or "we" or "all" or "again" or "i've" or "we've" or "thought" or "forgot" or "meant" or "should" or "only" or "once" or "folks" or "everyone") && !Turns(tokens, at + 1, to),
            "thanks" or "thank" or "ta" => (Word(at + 1) is "for" or "again" || Word(at + 1) is "you" && Word(at + 2) is "for" or "again") && to - at <= 8,
            "hope" when Word(at + 1) is "you" or "you're" or "all" or "everyone" or "this" or "your" && Word(to - 1) is "well" or "weekend" or "ok" or "okay" or "good" or "break" or "holiday" or "week" or "there" or "it" or "you" => true,
            "hope" => Word(at + 1) is "that" or "that's" or "this" or "it" or "thats" && Word(to - 1) is "helps" or "ok" or "okay" or "fine" or "alright" or "help" or "suffices" or "clear" or "enough",
            "let" => Word(at + 1) is "me" or "us" && Word(at + 2) is "know" && Word(at + 3) is "if" or "whether" or "should",
            "any" => Word(at + 1) is "questions" or "queries" or "problems" or "issues" or "probs",
            "shout" or "holler" => Word(at + 1) is "if",
            "give" => Word(at + 1) is "me" or "us" && Word(at + 2) is "a" && Word(at + 3) is "shout" or "ring" or "call" or "bell" && Word(at + 4) is "if" or "with" or "",
            "happy" => Word(at + 1) is "to" && Word(at + 2) is "discuss" or "chat" or "talk" or "explain" or "elaborate",
            _ => false,
        };
    }

    // "sorry for the delay, try Housing": something is said behind it
    private static bool Turns(Token[] tokens, int from, int to)
    {
        for (var at = from; at < to; at++)
        {
            if (tokens[at].Kind is TokenKind.Comma or TokenKind.Dash or TokenKind.Colon || tokens[at].Word is "but" or "it's" && at > from || tokens[at].Word is "try" or "need" or "needs")
            {
                return true;
            }
        }

        return false;
    }
}
