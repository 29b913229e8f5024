namespace ActionBot.Minutes.Text;

/// <summary>Cuts a passage into words and marks. "Council’s", "e-mail" and "045/LO/23" are one word each.</summary>
internal static class Tokeniser
{
    private const string Spaced = "T H A T";

    public static List<Token> Cut(ReadOnlySpan<char> text)
    {
        var tokens = new List<Token>(text.Length / 5);
        for (var at = 0; at < text.Length;)
        {
            if (text[at] == ' ')
            {
                at++;
                continue;
            }

            var end = at + 1;
            if (text[at] == 'T' && text[at..].StartsWith(Spaced) && !(at + Spaced.Length < text.Length && char.IsLetterOrDigit(text[at + Spaced.Length])))
            {
                // "RECOMMENDED - T H A T the minutes be approved"
                end = at + Spaced.Length;
                tokens.Add(Word("THAT", 0, 4) with { Start = at, End = end });
            }
            else if (Contracted(text, at) is { } contracted)
            {
                end = at + (contracted == "will" ? 3 : 2);
                tokens.Add(Word(contracted, 0, contracted.Length) with { Start = at, End = end });
            }
            else if (char.IsLetterOrDigit(text[at]))
            {
                while (end < text.Length && GoesOn(text, at, end))
                {
                    end++;
                }

                tokens.Add(Word(text, at, end));
            }
            else
            {
                tokens.Add(new Token(at, end, Mark(text[at]), WordClass.None, Shape.Mark));
            }

            at = end;
        }

        Initials(tokens);
        return tokens;
    }

    // Nearly every letter is one of a plain word: it is asked first.
    private static bool GoesOn(ReadOnlySpan<char> text, int start, int at) => char.IsLetterOrDigit(text[at])
        ? !LostItsBlank(text, start, at)
        : at + 1 < text.Length && Contracted(text, at) is null && !EndsANumber(text, start, at) && (IsInner(text[at], text[at - 1], text[at + 1]) || IsThousand(text, at));

    // "AS to contact the supplier": in a line of small letters two capitals are somebody's initials, whatever the lexicon makes of them.
    // Refuses: "RECEIVED AS READ", "IT was discussed", which may be the service.
    private static void Initials(List<Token> tokens)
    {
        for (var at = 0; at + 1 < tokens.Count; at++)
        {
            if (tokens[at] is { Shape: Shape.Upper, Word: "as" or "is" or "am" or "or" or "he" or "an" or "so" or "go" or "be" or "by" } && tokens[at + 1].Shape == Shape.Lower && (at == 0 || tokens[at - 1].Shape != Shape.Upper))
            {
                tokens[at] = tokens[at] with { Word = null, Class = WordClass.None };
            }
        }
    }

    // "she'd ring them", "I'll send it": the modal is a word of its own.
    private static string? Contracted(ReadOnlySpan<char> text, int at)
    {
        if (!(text[at] is '\'' or '\u2019') || at == 0 || !char.IsLetter(text[at - 1]) || at + 2 >= text.Length)
        {
            return null;
        }

        return text[at + 1] == 'd' && text[at + 2] == ' ' ? "would" : text[at + 1] == 'l' && text[at + 2] == 'l' && at + 3 < text.Length && text[at + 3] == ' ' ? "will" : null;
    }

    // "P.C.S.O", "3.4" and "example.org" are one word; "at the meeting.The Clerk" and "22.001.It was" lost their blanks.
    private static bool IsInner(char letter, char before, char after) =>
        letter is '\'' or '\u2019' or '-' or '/' or '.' && char.IsLetterOrDigit(after) && !(letter == '.' && (char.IsLower(before) || char.IsAsciiDigit(before)) && char.IsUpper(after));

    // "14/02/27-01-Secretary to send": the number of a log entry ends where the word begins.
    private static bool EndsANumber(ReadOnlySpan<char> text, int start, int at) => text[at] == '-' && char.IsAsciiDigit(text[at - 1]) && char.IsAsciiLetterUpper(text[at + 1]) && text[start..at].Count('/') == 2;

    // "£1,500.00" and "40,000" are one figure each; "5, 6 and 7" and "5,6" are several.
    private static bool IsThousand(ReadOnlySpan<char> text, int comma) =>
        text[comma] == ',' && char.IsAsciiDigit(text[comma - 1]) && comma + 3 < text.Length && char.IsAsciiDigit(text[comma + 1]) && char.IsAsciiDigit(text[comma + 2]) && char.IsAsciiDigit(text[comma + 3]) && !(comma + 4 < text.Length && char.IsAsciiDigit(text[comma + 4]));

    // "RESOLVEDto note": a word in capitals that runs into the next one. "EHCPs" and "MPs" are words.
    private static bool LostItsBlank(ReadOnlySpan<char> text, int start, int at) =>
        at - start >= 5 && char.IsAsciiLetterUpper(text[start]) && char.IsAsciiLetterLower(text[at]) && at + 1 < text.Length && char.IsAsciiLetterLower(text[at + 1]) && !text[start..at].ContainsAnyExceptInRange('A', 'Z');

    private static Token Word(ReadOnlySpan<char> text, int start, int end)
    {
        var written = text[start..end];
        var plain = written;

        // "Council’s" is looked up as "Council".
        if (plain.Length > 2 && plain[^1] is 's' or 'S' && plain.Length > 2 && plain[^2] is '\'' or '\u2019')
        {
            plain = plain[..^2];
        }

        var (word, kind) = Lexicon.Find(plain);
        if (plain.Length != written.Length)
        {
            kind &= ~(WordClass.VerbBase | WordClass.VerbS | WordClass.VerbPast | WordClass.Participle | WordClass.VerbIng);
        }

        return new Token(start, end, word, kind, ShapeOf(written));
    }

    private static Shape ShapeOf(ReadOnlySpan<char> word)
    {
        if (char.IsDigit(word[0]))
        {
            return Shape.Figure;
        }

        if (!char.IsUpper(word[0]))
        {
            return Shape.Lower;
        }

        // "EMcA", "RMcC": initials of Ewan McAuslane; "McAuslane" is a name.
        if (GivenNames.AreInitialsOfAMac(word))
        {
            return Shape.Upper;
        }

        foreach (var letter in word[1..])
        {
            if (char.IsLower(letter))
            {
                return Shape.Capital;
            }
        }

        return word.Length == 1 ? Shape.Capital : Shape.Upper;
    }

    private static string Mark(char mark) => mark switch
    {
        '.' => ".",
        ',' => ",",
        ';' => ";",
        ':' => ":",
        '(' => "(",
        ')' => ")",
        '-' or '\u2013' or '\u2014' or '\u2212' => "-",
        '?' => "?",
        '!' => "!",
        '&' => "&",
        '/' => "/",
        '|' => "|",
        '"' or '\u201c' or '\u201d' => "\"",
        '\'' or '\u2018' or '\u2019' => "'",
        '[' => "[",
        ']' => "]",
        _ => "*",
    };
}
