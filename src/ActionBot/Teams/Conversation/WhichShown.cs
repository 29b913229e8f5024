using System.Globalization;
using System.Text.RegularExpressions;
using ActionBot.ActionPoints;

namespace ActionBot.Teams.Conversation;

/// <summary>Which of the answers that were shown a clerk means: "approve all", "put them all in", "all but 14", "leave out 2 and 3", "only 5". Pure.</summary>
/// <param name="Numbers">The actions that are named, their digits or whole references.</param>
/// <param name="LeavesOut">Those named are left out, and the others meant; else they alone.</param>
internal sealed partial record WhichShown(IReadOnlyList<string> Numbers, bool LeavesOut)
{
    private const int Longest = 160;

    /// <summary>Reads it; null: that is not what was said.</summary>
    public static WhichShown? Read(string text)
    {
        if (text.Length > Longest)
        {
            return null;
        }

        if (AllOfThem().IsMatch(text))
        {
            return new WhichShown([], LeavesOut: true);
        }

        var found = AllBut().Match(text) is { Success: true } but ? but : Only().Match(text);
        return found.Success ? new WhichShown([.. Pointing().Matches(found.Groups["which"].Value).Select(one => one.Value.ToUpperInvariant())], LeavesOut: !found.Groups["only"].Success) : null;
    }

    /// <summary>"Approve 3 and 9 for the paper": the actions that are named; null: that is not what was said.</summary>
    public static IReadOnlyList<string>? ForThePaper(string text) => text.Length <= Longest && NamedForThePaper().Match(text) is { Success: true } found
        ? [.. Pointing().Matches(found.Groups["which"].Value).Select(one => one.Value.ToUpperInvariant()).Distinct()]
        : null;

    /// <summary>Whether an action is among those named.</summary>
    public bool Names(ActionPoint point) => Numbers.Any(number => number == point.Reference || number.TrimStart('0') == point.Number.ToString(CultureInfo.InvariantCulture));

    /// <summary>What was named and is not among those shown.</summary>
    public IEnumerable<string> Unknown(IReadOnlyList<ActionPoint> shown) => Numbers.Where(number => !shown.Any(point => (this with { Numbers = [number] }).Names(point)));

    private const string Several = @"(?<which>(?:(?:\s*(?:,|and|&|\bno\.?|\bAP|#)\s*)*\b(?:[A-Za-z0-9]{2,8}-[0-9]{2}-[0-9]{2}-[0-9]{1,5}|[0-9]{1,4})\b)+)";

    [GeneratedRegex(@"^\W*(?:(?:yes|ok|okay|please|thanks)\W+)*(?:approve|print|publish|include|use|put|take)\s+(?:(?:them|these|those)\s+)?(?:all|everything|the\s+lot|both)(?:\s+(?:of\s+(?:them|these|those)|shown|answers?|in|for|into|the|paper))*\W*$|^\W*(?:yes\W+)?(?:all(?:\s+of\s+them)?|everything|both)\W*$", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex AllOfThem();

    // "all but 14", "approve all answers except 2 and 3", "leave out 14", "not 14", "without 14".
    [GeneratedRegex(@"^\W*(?:(?:yes|ok|okay|please)\W+)*(?:(?:(?:approve|print|publish|include|put)\s+)?(?:them\s+)?(?:all|everything|the\s+rest)(?:\s+(?:of|them|these|those|the|their|shown|in|answers?|words|updates|replies|(?:for|into)\s+the\s+paper))*\W*(?:but|except(?:\s+for)?|apart\s+from|without|not)|leave\s+out|not|without|skip)\s+" + Several + @"(?:\s+out)?(?:\s+(?:for|in|into)\s+the\s+paper)?\W*$|^\W*(?:please\s+)?leave\s+" + Several + @"\s+out\W*$", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex AllBut();

    [GeneratedRegex(@"^\W*(?:(?:yes|ok|okay|please)\W+)*(?<only>(?:approve|print|publish|include|put)\s+(?:only\s+|just\s+)?|(?:only|just)\s+)" + Several + @"(?:\s+(?:only|in(?:\s+the\s+paper)?|(?:for|into)\s+the\s+paper))?\W*$", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Only();

    [GeneratedRegex(@"^\W*(?:(?:yes|ok|okay|please)\W+)*(?:approve|print|publish|include|put)\s+" + Several + @"\s+(?:for|in|into)\s+the\s+paper(?:\W+please)?\W*$", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex NamedForThePaper();

    [GeneratedRegex(@"[A-Za-z0-9]{2,8}-[0-9]{2}-[0-9]{2}-[0-9]{1,5}|[0-9]{1,4}", RegexOptions.CultureInvariant)]
    private static partial Regex Pointing();
}
