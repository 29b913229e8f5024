namespace ActionBot.Understanding.Language;

/// <summary>Cuts a message into clauses: by sentence and line, and within a sentence where another action becomes the subject or another command begins.</summary>
internal static class Clauses
{
    /// <summary>The clauses of a message, in their order.</summary>
    public static List<Clause> Of(Message message)
    {
        var clauses = new List<Clause>();
        var tokens = message.Tokens;
        for (var at = 0; at < tokens.Length;)
        {
            var end = at;
            while (end < tokens.Length && tokens[end].Kind != TokenKind.Stop)
            {
                end++;
            }

            if (clauses.Count > 0 && SignOffs.SignsOff(tokens, at, end))
            {
                if (SignOffs.OnlySignature(message, end))
                {
                    break;
                }

                // A name under the greeting is no message.
                at = tokens[at..].Any(token => token.Kind == TokenKind.Stop && token.Is("\n")) || end >= tokens.Length || end - at > 3 ? Math.Max(end + 1, SignOffs.NextLine(tokens, at)) : end + 1;
                continue;
            }

            if (clauses.Count > 0 && SignOffs.Signed(message, at))
            {
                break;
            }

            Sentence(message, at, end, clauses);
            at = end + 1;
        }

        return clauses;
    }

    private static void Sentence(Message message, int from, int to, List<Clause> clauses)
    {
        var start = from;
        foreach (var cut in Turns.In(message, from, to))
        {
            Courtesies.Strip(message, start, cut, clauses);
            start = cut;
        }

        Courtesies.Strip(message, start, to, clauses);
    }
}
