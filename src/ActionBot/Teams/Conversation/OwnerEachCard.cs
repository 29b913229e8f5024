using System.Globalization;
using System.Text.RegularExpressions;
using ActionBot.ActionPoints;
using ActionBot.Cards;
using ActionBot.Review;

namespace ActionBot.Teams.Conversation;

/// <summary>Asks what is meant by a second owner, as an action belongs to one: one for each, the other one instead, or nothing. Pure.</summary>
internal static partial class OwnerEachCard
{
    /// <summary>The verb of its buttons.</summary>
    public const string Verb = nameof(OpenAlike);

    /// <summary>Under this name stands the answer.</summary>
    public const string Answer = "answer";

    /// <summary>Under this name stands whoever has the finding.</summary>
    public const string First = "first";

    /// <summary>Under this name stand the others: of a finding by name, of an action point by their ids.</summary>
    public const string Others = "others";

    /// <summary>One for each.</summary>
    public const string Each = "each";

    /// <summary>The other one instead.</summary>
    public const string Instead = "instead";

    /// <summary>Nothing.</summary>
    public const string Leave = "leave";

    private const int LongestName = 50;

    /// <summary>The question about an action point.</summary>
    public static Card OfAction(ActionPoint point, string has, IReadOnlyList<Owner> others)
    {
        var names = string.Join(" and ", others.Select(other => other.Name));
        return Ask(
            $"{point.Reference} belongs to {has}, and an action belongs to one. Shall {names} have one of {(others.Count == 1 ? "the same" : "the same each")}?",
            Data(point, others),
            $"Another for {Shortened.To(names, LongestName)}",
            others.Count == 1 ? $"Give it to {Shortened.To(names, LongestName)} instead" : null,
            $"Leave it with {Shortened.To(has, LongestName)}");
    }

    /// <summary>The question about a finding.</summary>
    public static Card OfFinding(Guid document, int number, string first, string other) => Ask(
        string.Create(CultureInfo.InvariantCulture, $"{number} is for {first}, and an action belongs to one. Shall {first} and {other} have one each?"),
        Data(document, number, first, other),
        "One for each",
        $"Only {Shortened.To(other, LongestName)}",
        $"Leave it with {Shortened.To(first, LongestName)}");

    /// <summary>What the question about an action point keeps.</summary>
    public static Dictionary<string, string> Data(ActionPoint point, IReadOnlyList<Owner> others) => new() { [MeaningKept.Reference] = point.Reference, [Others] = string.Join(',', others.Select(other => other.PostId ?? other.PersonId)) };

    /// <summary>What the question about a finding keeps.</summary>
    public static Dictionary<string, string> Data(Guid document, int number, string first, string other) =>
        new() { [DeskCard.Document] = document.ToString(), [FindingCard.Number] = number.ToString(CultureInfo.InvariantCulture), [First] = first, [Others] = other };

    /// <summary>The answer in words; null: it is none.</summary>
    public static string? Answered(string text) => InItsPlace().IsMatch(text) ? Instead : ForEach().IsMatch(text) || YesOrNo.In(text) == true ? Each : AsItIs().IsMatch(text) || YesOrNo.In(text) == false ? Leave : null;

    private static Card Ask(string sentence, IReadOnlyDictionary<string, string> data, string each, string? instead, string leave) => new(sentence, [
        TextBlock.Title(sentence),
        TextBlock.Remark($"Nothing has changed yet. Write “one each”, {(instead is null ? "" : "“instead”, ")}“leave it”, or press a button."),
    ])
    {
        Actions = [Button(each, data, Each), .. instead is null ? [] : new CardAction[] { Button(instead, data, Instead) }, Button(leave, data, Leave)],
    };

    private static ExecuteAction Button(string title, IReadOnlyDictionary<string, string> data, string answer) => new(title, Verb, new Dictionary<string, string>(data) { [Answer] = answer });

    [GeneratedRegex(@"^\W*(?:(?:yes|ok|please|no|give|it|to)\b\W*)*(?:[\p{L}'\u2019 ]{0,40}\binstead|only\s+[\p{L}'\u2019 ]{2,40}|replace\b.{0,40})\W*$", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex InItsPlace();

    [GeneratedRegex(@"^\W*(?:(?:yes|ok|please|make|it|give|them|both|have)\b\W*)*(?:one\s+(?:for\s+)?each|one\s+more|each(?:\s+of\s+them)?|both(?:\s+of\s+them)?|another(?:\s+(?:one|for)\b.{0,40})?|a\s+second\s+one(?:\s+for\b.{0,40})?|two)\b(?:\W+please)?\W*$", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex ForEach();

    [GeneratedRegex(@"^\W*(?:(?:no|ok|please)\b\W*)*(?:leave\s+(?:it|that)(?:\s+(?:with|as|where)\b.{0,40})?|neither|keep\s+it\b.{0,40}|as\s+it\s+is)\W*$", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex AsItIs();
}
