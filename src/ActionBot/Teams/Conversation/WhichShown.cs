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

        return AllBut().Match(text) is { Success: true } but ? Of(but, leavesOut: true)
            : Only().Match(text) is { Success: true } only ? Of(only, leavesOut: false)
            : Excepting().Match(text) is { Success: true } excepting && !Word().IsMatch(Beside().Replace(excepting.Groups["which"].Value, "")) ? Of(excepting, leavesOut: true)
            : null;
    }

    /// <summary>Whether some are excepted in words that name none by its number: "approve all the answers except Sue's".</summary>
    public static bool ExceptsOthers(string text) => text.Length <= Longest && Excepting().IsMatch(text) && Read(text) is null;

    private static WhichShown Of(Match found, bool leavesOut) => new([.. Pointing().Matches(found.Groups["which"].Value).Select(one => one.Value.ToUpperInvariant()).Distinct()], leavesOut);

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

    [GeneratedRegex(@"^\W*(?:(?:yes|ok|okay|please)\W+)*(?:(?:approve|print|publish|include|put)\s+(?:only\s+|just\s+)?|(?:only|just)\s+)" + Several + @"(?:\s+(?:only|in(?:\s+the\s+paper)?|(?:for|into)\s+the\s+paper))?\W*$", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Only();

    [GeneratedRegex(@"^\W*(?:(?:yes|ok|okay|please)\W+)*(?:approve|print|publish|include|put)\s+" + Several + @"\s+(?:for|in|into)\s+the\s+paper(?:\W+please)?\W*$", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex NamedForThePaper();

    // "approve the answers all except 10", "print every answer bar the one on 3".
    [GeneratedRegex(@"^\W*(?:(?:yes|ok|okay|please|thanks)\W+)*(?:approve|print|publish|include)\b(?=[^:“”""]*\b(?:answers?|words|updates|replies|all|every|everything)\b)[^:“”""]*\b(?:except|excepting|all\s+but|bar|apart\s+from|but\s+not|without|other\s+than)\b(?<which>[^:“”""]*)$", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Excepting();

    // What may stand beside the numbers of those that are excepted; "except 2 and Sue's" names one that is not read, so none is.
    [GeneratedRegex(@"[A-Za-z0-9]{2,8}-[0-9]{2}-[0-9]{2}-[0-9]{1,5}|[0-9]{1,4}|\b(?:the|one|ones|answers?|words|actions?|numbers?|no|AP|on|to|for|of|and|or|in|paper|please)\b", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Beside();

    [GeneratedRegex(@"\w", RegexOptions.CultureInvariant)]
    private static partial Regex Word();

    [GeneratedRegex(@"[A-Za-z0-9]{2,8}-[0-9]{2}-[0-9]{2}-[0-9]{1,5}|[0-9]{1,4}", RegexOptions.CultureInvariant)]
    private static partial Regex Pointing();
}
