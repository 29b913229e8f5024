using System.Text.RegularExpressions;

namespace ActionBot.Teams.Conversation;

/// <summary>Who is meant by initials in the minutes: "KW is Karl, IC Ines, WP Wanda". Pure.</summary>
/// <param name="Letters">The initials.</param>
/// <param name="Name">Who that is.</param>
internal sealed partial record Initials(string Letters, string Name)
{
    private const int Longest = 160;

    /// <summary>Reads them; none: the words say something else.</summary>
    public static IReadOnlyList<Initials> In(string text)
    {
        if (text.Length > Longest || text.TrimEnd().EndsWith('?') || !Begins().IsMatch(text))
        {
            return [];
        }

        var all = new List<Initials>();
        foreach (var piece in Joint().Split(Courtesy().Replace(text, "")).Where(piece => piece.Trim().Length > 0))
        {
            if (One().Match(piece) is not { Success: true } one || (all.Count == 0 && !one.Groups["is"].Success))
            {
                return [];
            }

            all.Add(new Initials(one.Groups["letters"].Value, one.Groups["name"].Value.Trim()));
        }

        return all;
    }

    /// <summary>Whether the owner of a finding is written so.</summary>
    public bool Are(string? owner) => owner is not null && owner.Replace(".", "", StringComparison.Ordinal).Trim().Equals(Letters, StringComparison.Ordinal);

    [GeneratedRegex(@"^\W*(?:(?i:so|ok|and|the\s+initials)\b\W*)*[A-Z]{2,4}\s*(?:is|=|:|means|stands\s+for|will\s+be)\s", RegexOptions.CultureInvariant)]
    private static partial Regex Begins();

    [GeneratedRegex(@"^\W*(?:(?i:so|ok|and|the\s+initials)\b\W*)*|[\s.!]+$", RegexOptions.CultureInvariant)]
    private static partial Regex Courtesy();

    [GeneratedRegex(@"\s*[,;\n]\s*(?:and\s+)?|\s+and\s+(?=[A-Z]{2,4}\s)", RegexOptions.CultureInvariant)]
    private static partial Regex Joint();

    [GeneratedRegex(@"^\s*(?<letters>[A-Z]{2,4})\s*(?<is>is\s|=|:|means\s|stands\s+for\s|will\s+be\s)?\s*(?:the\s+)?(?<name>\p{Lu}[\p{L}'\u2019&-]*(?:\s(?:of|for|and|the|&|\p{Lu}[\p{L}'\u2019-]*)){0,5})\s*$", RegexOptions.CultureInvariant)]
    private static partial Regex One();
}
