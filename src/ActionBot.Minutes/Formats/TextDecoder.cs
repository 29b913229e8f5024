using System.Text;

namespace ActionBot.Minutes.Formats;

/// <summary>Turns bytes into text: UTF-8 and UTF-16 with or without a byte order mark, else Windows-1252, which every older office wrote.</summary>
internal static class TextDecoder
{
    // The letters 0x80 to 0x9F of Windows-1252; five of them stand for nothing.
    private const string Windows1252 = "\u20ac\u0081\u201a\u0192\u201e\u2026\u2020\u2021\u02c6\u2030\u0160\u2039\u0152\u008d\u017d\u008f\u0090\u2018\u2019\u201c\u201d\u2022\u2013\u2014\u02dc\u2122\u0161\u203a\u0153\u009d\u017e\u0178";

    // Text may hold a stray control character; a binary file is full of them.
    private const int OneInSo = 200;

    /// <summary>The text; null where the bytes are none.</summary>
    public static string? Decode(byte[] content)
    {
        var text = content switch
        {
            [0xEF, 0xBB, 0xBF, ..] => Encoding.UTF8.GetString(content.AsSpan(3)),
            [0xFF, 0xFE, ..] => Encoding.Unicode.GetString(content.AsSpan(2)),
            [0xFE, 0xFF, ..] => Encoding.BigEndianUnicode.GetString(content.AsSpan(2)),
            _ => Guess(content),
        };
        var strange = text.Count(letter => letter is '\0' or '\ufffd' || (char.IsControl(letter) && letter is not ('\n' or '\r' or '\t' or '\f' or '\v')));
        return strange * OneInSo > text.Length ? null : text;
    }

    private static string Guess(byte[] content)
    {
        var zerosAtOdd = 0;
        var zerosAtEven = 0;
        var looked = Math.Min(content.Length, 2000);
        for (var at = 0; at < looked; at++)
        {
            if (content[at] == 0)
            {
                _ = at % 2 == 0 ? zerosAtEven++ : zerosAtOdd++;
            }
        }

        if (zerosAtOdd > looked / 4 && zerosAtEven == 0)
        {
            return Encoding.Unicode.GetString(content);
        }

        if (zerosAtEven > looked / 4 && zerosAtOdd == 0)
        {
            return Encoding.BigEndianUnicode.GetString(content);
        }

        try
        {
            return new UTF8Encoding(false, throwOnInvalidBytes: true).GetString(content);
        }
        catch (DecoderFallbackException)
        {
            return string.Create(content.Length, content, static (letters, bytes) =>
            {
                for (var at = 0; at < bytes.Length; at++)
                {
                    letters[at] = bytes[at] is >= 0x80 and <= 0x9F ? Windows1252[bytes[at] - 0x80] : (char)bytes[at];
                }
            });
        }
    }
}
