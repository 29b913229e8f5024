using System.Text.RegularExpressions;
using ActionBot.Cards;
using ActionBot.Storage;
using ActionBot.Teams.Connector;

namespace ActionBot.Teams.Conversation;

/// <summary>The next page of what was shown last: "more" in words is its button.</summary>
internal static partial class MoreToShow
{
    /// <summary>Under this name stands that it is a page, and no question.</summary>
    public const string Key = "more";

    /// <summary>Whether the next page is asked for.</summary>
    public static bool IsAskedFor(string text) => text.Length <= 60 && More().IsMatch(text);

    /// <summary>Keeps it, where no question of another kind waits for its answer.</summary>
    public static Task RememberAsync(Session session, IncomingActivity activity, ExecuteAction next, DateTimeOffset now) =>
        OpenQuestion.OfferAsync(session, activity, next.Verb, new Dictionary<string, string>(next.Data) { [Key] = "yes" }, now);

    [GeneratedRegex(@"^\W*(?:(?:please\s+)?(?:show\s+(?:me\s+)?)?(?:some\s+|the\s+)?(?:more|rest|next(?:\s+(?:page|ones?|few|lot))?|others)(?:\s+of\s+(?:it|them))?|go\s+on|next\s+page|continue)(?:,?\s+please)?\W*$", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex More();
}
