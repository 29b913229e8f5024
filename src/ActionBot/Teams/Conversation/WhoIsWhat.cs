using System.Text.RegularExpressions;

namespace ActionBot.Teams.Conversation;

/// <summary>A message that tells of several people what they are: "Pip Farrow is Tree Officer. Ama Beg is a member, and Kath Dunmore stays as chair". Pure.</summary>
internal static partial class WhoIsWhat
{
    private const int Longest = 400;

    /// <summary>The sentences; none where it tells of one, or of something else.</summary>
    public static IReadOnlyList<string> Of(string text)
    {
        if (text.Length > Longest || text.TrimEnd().EndsWith('?') || text.Contains('\n', StringComparison.Ordinal))
        {
            return [];
        }

        // "Lena Brandt, Head of Planning, is a member": her post and her seat are two sentences.
        if (Between().Match(text) is { Success: true } both && Appointments.Title().IsMatch(both.Groups["post"].Value))
        {
            return [$"{both.Groups["who"].Value} is {both.Groups["post"].Value}", $"{both.Groups["who"].Value} {both.Groups["seat"].Value}"];
        }

        var sentences = Joint().Split(text.Trim()).Select(sentence => sentence.Trim(' ', '.', ',', ';')).Where(sentence => sentence.Length > 0).ToList();
        return sentences.Count > 1 && sentences.TrueForAll(sentence => Tells().IsMatch(sentence)) ? sentences : [];
    }

    /// <summary>The people it names, by two names or a title with one; whoever stands in a committee's own name is none.</summary>
    public static IReadOnlyList<string> People(string text, string? committee)
    {
        var rest = committee is null ? text : text.Replace(committee, " ", StringComparison.OrdinalIgnoreCase);
        return [.. Named().Matches(rest).Select(one => one.Value).Where(name => !Appointments.Title().IsMatch(name) && !Body().IsMatch(name)).Distinct(StringComparer.OrdinalIgnoreCase)];
    }

    // Somebody by name, and what he is.
    private const string Person = @"(?:(?:Cllr|Councillor|Mr|Mrs|Ms|Dr)\.?\s+)?\p{Lu}[\p{L}'\u2019-]+(?:\s\p{Lu}[\p{L}'\u2019-]+){0,3}";

    private const string Says = @"\s+(?:(?:is|are|will\s+be|remains?|stays?(?:\s+on)?|becomes?|continues?)\b|(?:chairs|clerks|sits\s+on|serves\s+on|joins|holds|acts\s+as|takes(?:\s+over)?)\b)";

    [GeneratedRegex(@"(?<=[\p{Ll})\]])\.\s+(?=(?:[Tt]he\s+)?\p{Lu})|\s*;\s*(?:and\s+)?(?=(?:the\s+)?\p{Lu})|(?:,?\s+(?:and|while)|,)\s+(?=" + Person + Says + ")", RegexOptions.CultureInvariant)]
    private static partial Regex Joint();

    [GeneratedRegex("^(?<who>" + Person + @"),\s+(?<post>(?:the\s+|our\s+)?\p{L}[\p{L}\d&'\u2019 -]{3,70}),\s+(?:and\s+)?(?<seat>(?:is|are|will\s+be|becomes?|stays(?:\s+on)?|remains?|chairs|clerks|sits\s+on|serves\s+on|joins)\b[^,;.]{3,80})[\s.!]*$|^(?<post>(?:[Tt]he\s+|[Oo]ur\s+)?\p{L}[\p{L}\d&'\u2019 -]{3,70})\s+is\s+(?<who>" + Person + @"),\s+(?:who|and)\s+(?:also\s+)?(?<seat>(?:is|chairs|clerks|sits\s+on|serves\s+on|joins)\b[^,;.]{3,80})[\s.!]*$", RegexOptions.CultureInvariant)]
    private static partial Regex Between();

    [GeneratedRegex(@"^(?i:in)\s+the\s+chair\s+(?:we\s+have(?:\s+got)?|we['\u2019]ve\s+got|sits)\s+" + Person + @"$|^(?:(?:also|and|the)\s+)*" + @"\p{Lu}[\p{L}\d&'\u2019,.() -]{1,80}?(?:" + Says + @"|\s*:\s*" + Person + "$)", RegexOptions.CultureInvariant)]
    private static partial Regex Tells();

    [GeneratedRegex(@"\b(?:(?:Cllr|Councillor|Mr|Mrs|Ms|Dr)\.?\s+\p{Lu}[\p{L}'\u2019-]+(?:\s\p{Lu}[\p{L}'\u2019-]+)?|\p{Lu}[\p{L}'\u2019-]*\p{Ll}(?:\s\p{Lu}[\p{L}'\u2019-]*\p{Ll}){1,2})\b", RegexOptions.CultureInvariant)]
    private static partial Regex Named();

    [GeneratedRegex(@"\b(?:committee|panel|board|council|cabinet|commission|scrutiny|forum|group|service|services|department|team|the|our)\b", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Body();
}
