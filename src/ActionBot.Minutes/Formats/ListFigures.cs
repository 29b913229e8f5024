using System.Globalization;
using System.Text;

namespace ActionBot.Minutes.Formats;

/// <summary>The figures with which lists count.</summary>
internal static class ListFigures
{
    // Beyond these nobody counts in letters or in Roman figures.
    private const int LastLetters = 26 * 3;
    private const int LastRoman = 399;

    /// <summary>a, b, … z, aa, bb, …</summary>
    public static string Letters(int number) => number is < 1 or > LastLetters ? Plain(number) : new string((char)('a' + ((number - 1) % 26)), ((number - 1) / 26) + 1);

    /// <summary>i, ii, iii, iv, …</summary>
    public static string Roman(int number)
    {
        if (number is < 1 or > LastRoman)
        {
            return Plain(number);
        }

        var roman = new StringBuilder();
        foreach (var (value, letters) in (ReadOnlySpan<(int, string)>)[(100, "c"), (90, "xc"), (50, "l"), (40, "xl"), (10, "x"), (9, "ix"), (5, "v"), (4, "iv"), (1, "i")])
        {
            for (; number >= value; number -= value)
            {
                roman.Append(letters);
            }
        }

        return roman.ToString();
    }

    /// <summary>1st, 2nd, 3rd, 4th, … 11th, …</summary>
    public static string Ordinal(int number) => Plain(number) + ((number % 100) is >= 11 and <= 13 ? "th" : (number % 10) switch { 1 => "st", 2 => "nd", 3 => "rd", _ => "th" });

    private static string Plain(int number) => number.ToString(CultureInfo.InvariantCulture);
}
