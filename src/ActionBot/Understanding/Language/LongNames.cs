namespace ActionBot.Understanding.Language;

/// <summary>
/// Names of the register with commas, brackets or dashes of their own or, of committees, an "and", such as "Children, Education and Families Select Committee": each is one token,
/// so that nothing is cut within it and no word of it is taken for a command.
/// </summary>
internal static class LongNames
{
    private static readonly System.Buffers.SearchValues<char> Cutting = System.Buffers.SearchValues.Create(",;:/()–—-&");

    public static Token[] Joined(Token[] tokens, string text, Listening listening)
    {
        List<(int Start, int End)>? spans = null;
        foreach (var (names, haveAnd) in new[] { (listening.Committees, true), (listening.Posts, false) })
        {
            foreach (var name in names)
            {
                // "what's outstanding for Environment and Open Spaces" asks for one committee, and "and" joins no two wishes in it.
                if (name.Length <= text.Length && (name.AsSpan().ContainsAny(Cutting) || haveAnd && name.Contains(" and ", StringComparison.OrdinalIgnoreCase)))
                {
                    Find(name, text, ref spans);
                }
            }
        }

        return spans is null ? tokens : Join(tokens, text, spans);
    }

    private static void Find(string name, string text, ref List<(int Start, int End)>? spans)
    {
        for (var at = 0; (at = text.IndexOf(name, at, StringComparison.OrdinalIgnoreCase)) >= 0;)
        {
            var end = at + name.Length;
            if ((at == 0 || !char.IsLetterOrDigit(text[at - 1])) && (end == text.Length || !char.IsLetterOrDigit(text[end])))
            {
                (spans ??= []).Add((at, end));
            }

            at = end;
        }
    }

    private static Token[] Join(Token[] tokens, string text, List<(int Start, int End)> spans)
    {
        var joined = new List<Token>(tokens.Length);
        for (var at = 0; at < tokens.Length; at++)
        {
            // The longest name that begins here.
            var end = spans.Where(span => span.Start == tokens[at].Start).Select(span => span.End).DefaultIfEmpty(-1).Max();
            if (end < 0)
            {
                joined.Add(tokens[at]);
                continue;
            }

            var start = tokens[at].Start;
            while (at + 1 < tokens.Length && tokens[at + 1].End <= end)
            {
                at++;
            }

            joined.Add(new Token(start, end, text[start..end].ToLowerInvariant(), TokenKind.Word, char.IsUpper(text[start])));
        }

        return [.. joined];
    }
}
