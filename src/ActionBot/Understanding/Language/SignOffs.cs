namespace ActionBot.Understanding.Language;

/// <summary>The end of a letter: "Kind regards", and the name, post and telephone below it, which say nothing.</summary>
internal static class SignOffs
{
    private static readonly HashSet<string> Formulas = ["regards", "kind regards", "rgds", "kind rgds", "best regards", "best wishes", "best", "many thanks", "thanks", "thank you", "yours sincerely", "cheers", "warm regards", "kr", "all the best", "thanks again", "yours", "br", "thanks in advance", "ta"];

    /// <summary>A sentence is a greeting at the end of a letter.</summary>
    public static bool SignsOff(Token[] tokens, int from, int to)
    {
        // "Thank you for your message." opens a letter
        if (to == from || to - from > 2 && (tokens[from].Is("thanks") && tokens[from + 1].Is("for") || tokens[from].Is("thank") && tokens[from + 2].Is("for")))
        {
            return false;
        }

        var words = to - from;
        var one = tokens[from].Word;
        var two = words > 1 ? $"{one} {tokens[from + 1].Word}" : one;
        var length = Formulas.Contains(two) ? (words > 1 ? 2 : 1) : Formulas.Contains(one) ? 1 : 0;
        if (length == 0)
        {
            return false;
        }

        // "Thanks, Tom", "Many thanks, Oluwaseun, School Improvement": at most a name behind it, and a post
        return (words - length <= 4 || words - length <= 18 && tokens[from + length].Kind == TokenKind.Comma && Array.TrueForAll(tokens[(from + length)..to], token => !token.IsWord || token.Capital || token.Word is "of" or "and" or "for" or "in" or "to" or "the" or "'s" or "&")) && !tokens[(from + length)..to].Any(token => token.Kind is TokenKind.Number or TokenKind.Reference);
    }

    /// <summary>Nothing but name, post and telephone stands below: short lines that point at no action.</summary>
    public static bool OnlySignature(Message message, int from)
    {
        var tokens = message.Tokens;
        if (from >= tokens.Length || !tokens[from].Is("\n") && !(from + 1 < tokens.Length && tokens[from + 1].Is("\n")))
        {
            return false;
        }

        var line = 0;
        for (var at = from; at < tokens.Length; at++)
        {
            line = tokens[at].Is("\n") ? 0 : line + 1;
            if (line > 8)
            {
                return false;
            }
        }

        return !message.Points(from, tokens.Length);
    }

    /// <summary>Where the text goes on below a line that signs off.</summary>
    public static int NextLine(Token[] tokens, int at)
    {
        // what follows a sign-off line of one or two words is the name
        for (var next = at; next < tokens.Length; next++)
        {
            if (tokens[next].Is("\n"))
            {
                var end = next + 1;
                while (end < tokens.Length && tokens[end].Kind != TokenKind.Stop)
                {
                    end++;
                }

                return end - next <= 4 ? end + 1 : next + 1;
            }
        }

        return tokens.Length;
    }

    /// <summary>"Rob", "Head of Facilities" on lines of their own under the message: who wrote it, and nothing he says.</summary>
    public static bool Signed(Message message, int from)
    {
        var tokens = message.Tokens;
        if (from == 0 || from >= tokens.Length || !tokens[from - 1].Is("\n") || message.Points(from, tokens.Length) || Array.Exists(message.Times, time => time.Start >= from))
        {
            return false;
        }

        var line = 0;
        for (var at = from; at < tokens.Length; at++)
        {
            line = tokens[at].Is("\n") ? 0 : line + 1;
            if (line > 7 || tokens[at].IsWord && !tokens[at].Capital && tokens[at].Word is not ("of" or "and" or "for" or "&" or "the" or "'s"))
            {
                return false;
            }
        }

        return (message.Names.Person(from, tokens.Length) > 0 || Lexicon.IsGivenName(tokens[from].Word)) && !Array.Exists(message.Cues, cue => cue.Concept is Concept.NotMine or Concept.WrongOne);
    }
}
