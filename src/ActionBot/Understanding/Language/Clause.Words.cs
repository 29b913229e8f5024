namespace ActionBot.Understanding.Language;

// The words of a clause as said: a part of them, or what is left when others have gone.
internal sealed partial class Clause
{
    private static readonly HashSet<string> Edges = ["and", "but", "so", "then", "also", "that", "as", "the", "because", "since", "it's", "just", ",", "-", "–", ":", "(", ")", "'s", "now", "for", "on", "about", "with", "re", "which", "well", "is", "are", "to", "of", "–", "/", "→", "&", "by", "or", "please", "pls", "thanks", "a", "an", "if", "though"];

    private static readonly HashSet<string> Articles = ["the", "a", "an", "our", "your", "my", "his", "her", "their", "its"];

    /// <summary>Words as said, without preposition or article before, and without marks around them.</summary>
    public string? Said(int from, int to)
    {
        from = Math.Max(from, From);
        to = Math.Min(to, To);
        while (from < to && (Articles.Contains(message.Tokens[from].Word) && !(from + 1 < to && message.Tokens[from + 1].Start == message.Tokens[from].End) || message.Tokens[from].Kind is TokenKind.Comma or TokenKind.Dash or TokenKind.Colon or TokenKind.Bracket or TokenKind.Stop || message.Tokens[from].Word is "'s"))
        {
            from++;
        }

        while (to > from && (message.Tokens[to - 1].Kind is TokenKind.Comma or TokenKind.Dash or TokenKind.Colon or TokenKind.Stop or TokenKind.Symbol || message.Tokens[to - 1].Word is "please" or "pls" or "thanks" or "and" or "," or "thx" or "ta" or "cheers" or "diolch" or "tybed" || (message.Tokens[to - 1].Kind == TokenKind.Bracket && Unbalanced(from, to))))
        {
            to--;
        }

        var words = message.Words(from, to);
        return words.Length == 0 ? null : words;
    }

    /// <summary>A sentence as said: what belongs to whom stays ("our consultant has left"), only "the" and marks around it go.</summary>
    public string? Whole(int from, int to)
    {
        while (from < to && from < To && message.Tokens[from].Kind is TokenKind.Comma or TokenKind.Dash or TokenKind.Colon or TokenKind.Stop)
        {
            from++;
        }

        return from < to && At(from) is "our" or "your" or "my" or "his" or "her" or "their" or "its" && Said(from, to) is not null ? message.Words(from, LastOf(from, to)) : Said(from, to);
    }

    // Without what Said leaves off the end
    private int LastOf(int from, int to)
    {
        var end = Math.Min(to, To);
        while (end > from && message.Tokens[end - 1].Kind is TokenKind.Comma or TokenKind.Dash or TokenKind.Colon or TokenKind.Stop or TokenKind.Symbol || end > from && message.Tokens[end - 1].Word is "please" or "pls" or "thanks" or "and" or "thx" or "ta" or "cheers")
        {
            end--;
        }

        return end;
    }

    private bool Unbalanced(int from, int to)
    {
        var open = 0;
        for (var at = from; at < to; at++)
        {
            open += message.Tokens[at].Word switch { "(" or "[" => 1, ")" or "]" => -1, _ => 0 };
        }

        return open != 0 || message.Tokens[to - 1].Word is "(" or "[";
    }

    /// <summary>Words without what only joined them to something that has gone.</summary>
    /// <param name="text">The words.</param>
    /// <param name="isWholeTail">They end as the sentence ends, so that only courtesy goes from their end.</param>
    internal static string? Trimmed(string text, bool isWholeTail = false)
    {
        for (var changed = true; changed && text.Length > 0;)
        {
            changed = false;
            text = text.Trim(' ', ',', '-', '–', '—', ':', ';', '.', '!', '?', '(', '…', '\n', '*', '•', '/', '→', '=');
            var (first, last) = (0, text.Length);
            while (last > first && Pictured(text[last - 1]))
            {
                last--;
            }

            while (first < last && Pictured(text[first]))
            {
                first++;
            }

            // "(report published 20/11)" whose first bracket has gone
            last -= last > first && text[last - 1] == ')' && text.IndexOf('(', StringComparison.Ordinal) < 0 ? 1 : 0;
            changed = last - first != text.Length;
            text = text[first..last];
            var space = text.IndexOf(' ', StringComparison.Ordinal);
            if (space > 0 && text[..space].ToLowerInvariant() is "and" or "but" or "so" or "then" or "that" or "as" or "because" or "since" or "'s" or "also" or "which" or "please" or "well" or "is" or "are" or "yes" or "ok" or "hi" or "cos" or "um" or "er" or "erm" or "uh" or "a" or "an")
            {
                text = text[(space + 1)..];
                changed = true;
            }

            space = text.LastIndexOf(' ');
            if (space > 0 && (text[(space + 1)..].ToLowerInvariant() is "please" or "pls" or "thanks" or "ta" or "cheers" || !isWholeTail && text[(space + 1)..].ToLowerInvariant() is "and" or "but" or "so" or "then" or "that" or "as" or "for" or "about" or "on" or "with" or "re" or "is" or "are" or "that's" or "to" or "the" or "of" or "it's" or "this" or "by" or "now"))
            {
                text = text[..space];
                changed = true;
            }
        }

        return text.Length > 1 && !Edges.Contains(text.ToLowerInvariant()) ? text : null;
    }

    // 👍 and 🎉 around the words say nothing more; a part of them is a letter of its own
    private static bool Pictured(char letter) => char.IsSurrogate(letter) || letter is '\uFE0F' or '\u200D' || char.GetUnicodeCategory(letter) is System.Globalization.UnicodeCategory.OtherSymbol;

    /// <summary>The words of a time, and its day.</summary>
    public DueWords Due(TimeMention time) => time.Kind == TimeKind.Vague && time.Date is null && At(time.Start - 1) is "the" && (At(time.Start - 2) is "after" || At(time.Start - 2) is "before" && At(time.Start - 3) is "until" or "till" or "til") ? new(Said(time.Start - 2, time.End)!)
        : time.Kind == TimeKind.Month && time.End < To && Names.At(time.End, To, NameKind.Committee) is { } body && body.Start == time.End ? new(Said(time.Start, body.End)!)
        : time.Kind == TimeKind.Month && time.Start - 1 > From && message.Tokens[time.Start - 1].Capital && Names.At(time.Start - 1, time.Start, NameKind.Committee) is { } held && held.End == time.Start && (At(time.Start - 2) is "to" or "at" or "for" or "by" or "until" or "till") ? new(Said(held.Start, time.End)!)
        : time.Kind == TimeKind.Vague && At(time.Start - 1) is "after" ? new(Said(time.Start - 1, time.End)!)
        : time.Kind == TimeKind.Vague && At(time.Start - 1) is "before" && At(time.Start - 2) is "until" or "till" or "til" or "to" ? new(Said(time.Start - 1, time.End)!)
        : new(Said(time.Start, time.End)!, time.Date) { Stretch = time.Stretch };
}
