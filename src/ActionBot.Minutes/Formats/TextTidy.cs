using System.Buffers;
using System.Text;

namespace ActionBot.Minutes.Formats;

/// <summary>Puts right what programs leave in text when it goes from one to the other: letters joined for print, bullets of symbol fonts, hyphens that do not show, text that was decoded wrongly.</summary>
internal static class TextTidy
{
    // The letters that stand for more or other than they show. Text without any of them, as most is, is given back as it came.
    private static readonly SearchValues<char> Odd = SearchValues.Create([
        .. Enumerable.Range(0xFB00, 7).Select(code => (char)code), .. Enumerable.Range(0xF000, 256).Select(code => (char)code),
        .. Enumerable.Range(0, 0x20).Where(code => code is not ('\t' or '\n' or '\r' or '\f')).Select(code => (char)code),
        '\u00ad', '\u0085', '\u2028', '\u2029', '\u2010', '\u2011',
    ]);

    private static readonly string[] Joined = ["ff", "fi", "fl", "ffi", "ffl", "st", "st"];

    // UTF-8 that somebody's program took for Windows-1252: "Childrenâ€™s", "Â£45".
    private static readonly (string Wrong, string Right)[] Misread =
    [
        ("â€™", "’"), ("â€˜", "‘"), ("â€œ", "“"), ("â€\u009d", "”"), ("â€“", "–"), ("â€”", "—"), ("â€¦", "…"), ("â€¢", "•"), ("Â£", "£"), ("Â\u00a0", "\u00a0"), ("Â·", "·"),
    ];

    /// <summary>The text put right.</summary>
    public static string Of(string text)
    {
        if (text.Contains("â€", StringComparison.Ordinal) || text.Contains('Â', StringComparison.Ordinal))
        {
            foreach (var (wrong, right) in Misread)
            {
                text = text.Replace(wrong, right, StringComparison.Ordinal);
            }
        }

        if (!text.AsSpan().ContainsAny(Odd))
        {
            return text;
        }

        var tidy = new StringBuilder(text.Length);
        var rest = text.AsSpan();
        for (int at; (at = rest.IndexOfAny(Odd)) >= 0; rest = rest[(at + 1)..])
        {
            tidy.Append(rest[..at]).Append(rest[at] switch
            {
                '\u00ad' => "",
                '\u2010' or '\u2011' => "-",
                '\u0085' or '\u2028' or '\u2029' or '\v' => "\n",
                >= '\uFB00' and <= '\uFB06' => Joined[rest[at] - '\uFB00'],
                >= '\uF000' and <= '\uF0FF' => "•",
                _ => " ",
            });
        }

        return tidy.Append(rest).ToString();
    }
}
