using System.Globalization;
using System.Text.RegularExpressions;
using ActionBot.ActionPoints;

namespace ActionBot.Enquiries;

/// <summary>
/// The label that the minutes print, "Action Point 2", in what somebody says. Written as a label it goes before the register's own number: the
/// register may well have given that action another one. Pure.
/// </summary>
public static partial class PrintedLabel
{
    /// <summary>Whether the words name this number as a printed label: "AP2", "Action Point 2", "AP no. 2".</summary>
    public static bool IsSaid(string text, int number) => Said().Matches(text).Any(match => Figure(match.Groups["number"].Value) == number);

    /// <summary>A bare number as it was written: "AP2" where the words name it as a label, else as it is.</summary>
    public static string AsWritten(string reference, string text) => Figure(reference) is { } number && IsSaid(text, number) ? FormattableString.Invariant($"AP{number}") : reference;

    /// <summary>Whether an action is printed under this number.</summary>
    public static bool Is(ActionPoint point, int number) => point.Label is { } label && Last().Match(label) is { Success: true } figure && Figure(figure.Value) == number;

    /// <summary>The number under which an action is printed; null: none.</summary>
    public static int? NumberOf(ActionPoint point) => point.Label is { } label && Last().Match(label) is { Success: true } figure ? Figure(figure.Value) : null;

    private static int? Figure(string words) => int.TryParse(words, NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : null;

    [GeneratedRegex(@"\b(?:AP|action\s+points?)\s*(?:no\.?|number|\#)?\s*(?<number>[0-9]{1,5})\b", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Said();

    [GeneratedRegex("[0-9]+$", RegexOptions.CultureInvariant)]
    private static partial Regex Last();
}
