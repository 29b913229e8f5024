using System.Globalization;

namespace ActionBot.Understanding.Language;

/// <summary>Cuts a message into tokens. "14's" and "Priya's" become two, "isn't" stays one: a negation must not be lost.</summary>
internal static class Tokens
{
    private static readonly Dictionary<string, string> Hurried = new(StringComparer.Ordinal)
    {
        ["wont"] = "won't", ["cant"] = "can't", ["isnt"] = "isn't", ["dont"] = "don't", ["doesnt"] = "doesn't", ["hasnt"] = "hasn't", ["havent"] = "haven't", ["wasnt"] = "wasn't", ["arent"] = "aren't", ["didnt"] = "didn't",
        ["shouldnt"] = "shouldn't", ["couldnt"] = "couldn't", ["wouldnt"] = "wouldn't", ["im"] = "i'm", ["ive"] = "i've", ["weve"] = "we've", ["youre"] = "you're", ["teh"] = "the", ["hte"] = "the", ["shouldve"] = "should've", ["waht"] = "what", ["whta"] = "what", ["hwat"] = "what", ["wat"] = "what", ["theyre"] = "they're", ["shes"] = "she's", ["hes"] = "he's", ["youve"] = "you've", ["theyve"] = "they've", ["aint"] = "isn't", ["ain't"] = "isn't", ["theyll"] = "they'll", ["itll"] = "it'll", ["werent"] = "weren't", ["abt"] = "about", ["wen"] = "when", ["nxt"] = "next", ["hvnt"] = "haven't", ["evrything"] = "everything", ["evryone"] = "everyone", ["thx"] = "thanks", ["il"] = "i'll",
        // As it is said in the north and in Scotland
        ["owt"] = "anything", ["nowt"] = "nothing", ["summat"] = "something", ["havenae"] = "haven't", ["hasnae"] = "hasn't", ["isnae"] = "isn't", ["arenae"] = "aren't", ["wasnae"] = "wasn't", ["didnae"] = "didn't", ["dinnae"] = "don't", ["doesnae"] = "doesn't", ["cannae"] = "can't", ["couldnae"] = "couldn't", ["willnae"] = "won't", ["winnae"] = "won't", ["shouldnae"] = "shouldn't", ["wouldnae"] = "wouldn't", ["gonnae"] = "gonna",
    };

    public static Token[] Of(string text)
    {
        var tokens = new List<Token>(32);
        for (var at = 0; at < text.Length;)
        {
            var character = text[at];
            if (character == '\n')
            {
                tokens.Add(new Token(at, at + 1, "\n", TokenKind.Stop));
                at++;
            }
            else if (char.IsWhiteSpace(character))
            {
                at++;
            }
            else if (char.IsAsciiDigit(character))
            {
                at = Figure(text, at, tokens);
            }
            else if (char.IsLetter(character) || character == '@')
            {
                at = Word(text, at, tokens);
            }
            else
            {
                at = Mark(text, at, tokens);
            }
        }

        return [.. tokens];
    }

    private static int Figure(string text, int start, List<Token> tokens)
    {
        var end = Digits(text, start);

        // "4,500", "1,250,000": one figure, and no action
        if (Thousands(text, start, end) is var whole && whole > end)
        {
            tokens.Add(new Token(start, whole, text[start..whole], TokenKind.Number, Value: -1));
            return whole;
        }

        // "2026-11-09", "16/2/27", "9.11.26"
        if (end < text.Length && text[end] is '-' or '/' or '.' && Digits(text, end + 1) is var second && second > end + 1
            && second < text.Length && text[second] == text[end] && Digits(text, second + 1) is var third && third > second + 1)
        {
            tokens.Add(new Token(start, third, text[start..third], TokenKind.Date));
            return third;
        }

        // "16/2" is a day; "1/2" could be two actions, and is taken so by whoever reads references.
        if (Suffix(text, end, "am") || Suffix(text, end, "pm"))
        {
            tokens.Add(new Token(start, end + 2, Lower(text, start, end + 2), TokenKind.Clock));
            return end + 2;
        }

        if (end < text.Length && text[end] is ':' or '.' && Digits(text, end + 1) is var minutes && minutes > end + 1)
        {
            if (Suffix(text, minutes, "am") || Suffix(text, minutes, "pm"))
            {
                tokens.Add(new Token(start, minutes + 2, Lower(text, start, minutes + 2), TokenKind.Clock));
                return minutes + 2;
            }

            if (text[end] == ':' && minutes == end + 3)
            {
                tokens.Add(new Token(start, minutes, text[start..minutes], TokenKind.Clock));
                return minutes;
            }

            // "31.2", the number of a minute
            tokens.Add(new Token(start, minutes, text[start..minutes], TokenKind.Number, Value: -1));
            return minutes;
        }

        var value = end - start <= 6 ? int.Parse(text.AsSpan(start, end - start), CultureInfo.InvariantCulture) : -1;
        foreach (var suffix in (ReadOnlySpan<string>)["st", "nd", "rd", "th"])
        {
            if (Suffix(text, end, suffix))
            {
                tokens.Add(new Token(start, end + 2, Lower(text, start, end + 2), TokenKind.Ordinal, Value: value));
                return end + 2;
            }
        }

        tokens.Add(new Token(start, end, text[start..end], TokenKind.Number, Value: value));
        return end;
    }

    private static int Thousands(string text, int start, int end)
    {
        var behind = end;
        while (end - start <= 3 && behind + 3 < text.Length && text[behind] == ',' && Digits(text, behind + 1) == behind + 4)
        {
            behind += 4;
        }

        return behind;
    }

    private static int Word(string text, int start, List<Token> tokens)
    {
        if (Address(text, start) is var address && address > start)
        {
            tokens.Add(new Token(start, address, text[start..address], TokenKind.Address));
            return address;
        }

        if (text[start] == '@')
        {
            return start + 1;
        }

        if (Reference(text, start) is var reference && reference > start)
        {
            tokens.Add(new Token(start, reference, text[start..reference].ToUpperInvariant(), TokenKind.Reference, Capital: true));
            return reference;
        }

        var end = start;
        while (end < text.Length && (char.IsLetter(text[end]) || InsideWord(text, end)))
        {
            end++;
        }

        // On a telephone the apostrophe is left out: "wont", "whats"
        if (Hurried.TryGetValue(Lower(text, start, end), out var whole))
        {
            tokens.Add(new Token(start, end, whole, TokenKind.Word, char.IsUpper(text[start])));
            return end;
        }

        if (end - start is >= 4 and <= 6 && Lower(text, start, end) is "whats" or "thats" or "whos" or "wheres" or "whens" or "hows")
        {
            tokens.Add(Plain(text, start, end - 1));
            tokens.Add(new Token(end - 1, end, "'s", TokenKind.Word));
            return end;
        }

        // "b4 xmas"
        if (end - start == 1 && end < text.Length && text[end] == '4' && text[start] is 'b' or 'B' && (end + 1 == text.Length || !char.IsLetterOrDigit(text[end + 1])))
        {
            tokens.Add(new Token(start, end + 1, "before", TokenKind.Word, char.IsUpper(text[start])));
            return end + 1;
        }

        // "AP14" is two tokens, "s151" too.
        if (end - start > 2 && text[end - 2] == '\'' && text[end - 1] is 's' or 'S' && !Lower(text, start, end).StartsWith("let", StringComparison.Ordinal))
        {
            tokens.Add(Plain(text, start, end - 2));
            tokens.Add(new Token(end - 2, end, "'s", TokenKind.Word));
        }
        else
        {
            tokens.Add(Plain(text, start, end));
        }

        return end;
    }

    private static Token Plain(string text, int start, int end) => new(start, end, Lower(text, start, end) is var word && Hurried.TryGetValue(word, out var meant) ? meant : word, TokenKind.Word, char.IsUpper(text[start]));

    // Within a word: an apostrophe ("isn't"), a hyphen ("re-open", "Sub-Committee"), the stroke of "w/c" and "a/l", the ampersand of "O&S".
    private static bool InsideWord(string text, int at) => at > 0 && at + 1 < text.Length && char.IsLetter(text[at - 1]) && char.IsLetter(text[at + 1])
        && (text[at] is '\'' or '-' or '&' || (text[at] == '/' && (at < 2 || !char.IsLetter(text[at - 2])) && (at + 2 >= text.Length || !char.IsLetter(text[at + 2]))));

    private static int Mark(string text, int at, List<Token> tokens)
    {
        var character = text[at];
        if (character == '\'' && at + 1 < text.Length && text[at + 1] is 's' or 'S' && (at + 2 == text.Length || !char.IsLetter(text[at + 2])) && at > 0 && char.IsLetterOrDigit(text[at - 1]))
        {
            tokens.Add(new Token(at, at + 2, "'s", TokenKind.Word));
            return at + 2;
        }

        if (character is '-' or '=' && at + 1 < text.Length && text[at + 1] == '>')
        {
            tokens.Add(new Token(at, at + 2, "→", TokenKind.Symbol));
            return at + 2;
        }

        var kind = character switch
        {
            '.' or '!' or '?' or ';' => TokenKind.Stop,
            ',' => TokenKind.Comma,
            '-' or '–' or '—' => TokenKind.Dash,
            ':' => TokenKind.Colon,
            '(' or ')' or '[' or ']' => TokenKind.Bracket,
            _ => TokenKind.Symbol,
        };
        var end = at + (char.IsSurrogatePair(text, at) ? 2 : 1);

        // "…" and "..." end no sentence; the variation selector behind an emoji is nothing.
        if (character is '…' || (character == '.' && at + 1 < text.Length && text[at + 1] == '.') || (character == '.' && at > 0 && text[at - 1] == '.'))
        {
            kind = TokenKind.Dash;
        }

        if (character is not ('"' or '\uFE0F' or '\u200D' or '\'' or '*' or '_'))
        {
            tokens.Add(new Token(at, end, text[at..end], kind));
        }

        return end;
    }

    // CFS-26-27-014, also with strokes
    private static int Reference(string text, int start)
    {
        var at = start;
        while (at < text.Length && char.IsAsciiLetter(text[at]))
        {
            at++;
        }

        if (at == start || at - start > 8)
        {
            return start;
        }

        foreach (var length in (ReadOnlySpan<int>)[2, 2, 0])
        {
            if (at >= text.Length || text[at] is not ('-' or '/'))
            {
                return start;
            }

            var end = Digits(text, at + 1);
            if (end == at + 1 || (length > 0 && end - at - 1 != length))
            {
                return start;
            }

            at = end;
        }

        return at;
    }

    private static int Address(string text, int start)
    {
        var end = start;
        bool at = false, scheme = string.Compare(text, start, "http", 0, 4, StringComparison.OrdinalIgnoreCase) == 0 && text.IndexOf("://", start, Math.Min(9, text.Length - start), StringComparison.Ordinal) > 0
            || string.Compare(text, start, "www.", 0, 4, StringComparison.OrdinalIgnoreCase) == 0;
        while (end < text.Length && !char.IsWhiteSpace(text[end]) && text[end] is not (',' or '(' or ')' or '<' or '>' or '"' or ';'))
        {
            at |= text[end] == '@' && end > start;
            end++;
        }

        while (end > start && text[end - 1] is '.' or '!' or '?' or ':' or '\'')
        {
            end--;
        }

        return (at && text.IndexOf('.', text.IndexOf('@', start)) is var dot && dot > 0 && dot < end) || scheme ? end : start;
    }

    private static int Digits(string text, int at)
    {
        while (at < text.Length && char.IsAsciiDigit(text[at]))
        {
            at++;
        }

        return at;
    }

    private static bool Suffix(string text, int at, string suffix) =>
        string.Compare(text, at, suffix, 0, suffix.Length, StringComparison.OrdinalIgnoreCase) == 0 && (at + suffix.Length >= text.Length || !char.IsLetterOrDigit(text[at + suffix.Length]));

    private static string Lower(string text, int start, int end) => text[start..end].ToLowerInvariant();
}
