using System.Text.RegularExpressions;
using ActionBot.ActionPoints;
using ActionBot.Officers;
using ActionBot.Replies;
using ActionBot.Storage;

namespace ActionBot.Teams.Conversation;

/// <summary>
/// A decision about a wish that its clerk has come round on, named by whoever asked: "take back my no to Wanda", "let Wanda have till February for the pier
/// after all". The decision is taken back; where she gives what was refused, it is given.
/// </summary>
public sealed partial class ComeRound(Database database, TimeProvider time)
{
    private static readonly TimeSpan Lately = TimeSpan.FromHours(1);
    private const int MostLookedBack = 60;

    /// <summary>What was found.</summary>
    /// <param name="Who">Whoever asked, as the message names him.</param>
    /// <param name="Gives">What was refused is given after all; else the decision is only taken back.</param>
    /// <param name="Until">Until when; null: as it was asked.</param>
    /// <param name="Decided">The decisions that may be meant, the newest first, each with its line.</param>
    internal sealed record Wish(string Who, bool Gives, string? Until, IReadOnlyList<(ActionPoint Point, TrailLine Line)> Decided);

    /// <summary>Reads it; null: nothing of the kind is said.</summary>
    internal async Task<Wish?> FindAsync(Said said)
    {
        if (said.Who.Person is not { } clerk || Read(said.Text) is not { } words)
        {
            return null;
        }

        var found = new List<(ActionPoint Point, TrailLine Line)>();
        string? who = null;
        await database.ReadAsync(async session =>
        {
            foreach (var line in await Trail.UndoableAsync(session, clerk.Id, UndoChange.Subject, MostLookedBack))
            {
                if (await ReplyTable.DecidedInAsync(session, line.Id) is not { } wish || wish.Decision != (words.WasYes ? Decision.Granted : Decision.Declined)
                    || Array.Find(Name(said.Text), name => WhoIsMeant.Names(wish.PersonName, name)) is not { } named
                    || await ActionPointTable.ByIdAsync(session, line.SubjectId) is not { IsOutstanding: true } point || found.Exists(one => one.Point.Id == point.Id))
                {
                    continue;
                }

                who ??= named;
                found.Add((point, line));
            }

            return true;
        });
        // What she has just decided, and no decision of last season.
        var lately = found.FindAll(one => time.GetUtcNow() - one.Line.HappenedAt < Lately);
        found = lately.Count > 0 ? lately : found;
        var about = said.Slots.References.Count > 0
            ? found.FindAll(one => said.Slots.References.Any(reference => new WhichShown([reference.ToUpperInvariant()], LeavesOut: false).Names(one.Point)))
            : NamedInWords.Of(said.Text, [.. found.Select(one => one.Point)], enough: 1) is { } described ? found.FindAll(one => one.Point.Id == described.Id) : found;
        return found.Count == 0 && !words.IsPlain ? null : new Wish(who ?? words.Who, words.Gives, words.Gives && who is not null ? GrantWords.UntilIn(said.Text, who) : null, about);
    }

    /// <summary>What the words say. Pure.</summary>
    /// <returns>Null: nothing of the kind.</returns>
    internal static (string Who, bool WasYes, bool Gives, bool IsPlain)? Read(string text)
    {
        if (text.Length > 200 || text.TrimEnd().EndsWith('?'))
        {
            return null;
        }

        if (TakesBack().Match(text) is { Success: true } back)
        {
            return (back.Groups["who"].Value, back.Groups["yes"].Success, false, true);
        }

        return PutsBack().Match(text) is { Success: true } put ? (put.Groups["who"].Value, false, true, true)
            : AfterAll().Match(text) is { Success: true } after && !Refuses().IsMatch(text) ? (after.Groups["who"].Value, false, true, false)
            : null;
    }

    private static string[] Name(string text) => [.. Proper().Matches(text).Select(name => name.Value).OrderByDescending(name => name.Length)];

    private const string Somebody = @"(?<who>(?-i:\p{Lu}[\p{L}-]+(?:\s\p{Lu}[\p{L}-]+)?))";

    private const string Start = @"^\W*(?:(?:please|sorry|no|oops|wait|ok|okay|actually|right|well|so|and|can\s+(?:you|i|we)|could\s+you|i\s+(?:want|need|would\s+like|wish)\s+to|i['\u2019]?d\s+like\s+to|let['\u2019]?s)\b\W*)*";

    // "take back my no to Wanda", "undo the refusal of Sam's extension", "I withdraw my yes to Helen on the boiler"
    [GeneratedRegex(Start + @"(?:i\s+)?(?:take\s+back|undo|withdraw|reverse|revoke|retract|scrap|revert|cancel)\s+(?:my|the|our|that)\s+(?:(?<yes>yes|approval|agreement|grant(?:ing)?|ok(?:ay)?)|no|refusal|refusing|declin\w+|rejection)\b\s*(?:to|of|for|on|about|over|with)?\s+(?:the\s+)?" + Somebody + @"\b.*$", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex TakesBack();

    // "put back Wanda's extension on the pier, the chair has come round", "give Sam his extension back"
    [GeneratedRegex(Start + @"(?:(?:put|give|bring)\s+back|restore|reinstate|revive)\s+" + Somebody + @"['\u2019]s?\s+(?:extension|extra\s+(?:time|weeks?)|request|wish|weeks?|fortnight|time|longer)\b.*$|" + Start + @"(?:give|let)\s+" + Somebody + @"\s+(?:have\s+)?(?:his|her|their|the)\s+(?:extension|extra\s+(?:time|weeks?)|time|weeks?|fortnight)\s+back\b.*$", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex PutsBack();

    // "let Wanda have till February for the pier after all", "Sam can have his fortnight after all", "yes to Helen after all"
    [GeneratedRegex(Start + @"(?:(?:let|give|allow|grant)\s+" + Somebody + @"\b(?!\s+(?:know|see|do|go|off)\b)|" + Somebody + @"['\u2019]?s?\s+(?:can|may|shall|should|is\s+to|gets?|has)\b(?:\s+(?:have|get|take|keep|till|until|longer|the|his|her|their|more|it|extension))+|yes\s+to\s+" + Somebody + @")\b.*\b(?:after\s+all|(?:has|have)\s+(?:come\s+round|changed\s+(?:her|his|my|their|our|its)\s+minds?|relented|thought\s+again)|on\s+second\s+thoughts)\b.*$|" + Start + @"(?:i|the\s+chair|the\s+committee|we)(?:['\u2019]ve|\s+has|\s+have)\s+(?:come\s+round|changed\s+(?:her|his|my|their|our|its)\s+minds?|relented|thought\s+again)\b[^.]{0,12}\W+" + Somebody + @"\s+(?:can|may|shall|should|gets?|has)\b.*$", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex AfterAll();

    [GeneratedRegex(@"\b(?:not|no|can['\u2019]?t|cannot|never|won['\u2019]?t|away|leave|holiday|chairs?\s+(?:the\s+)?committee|print\w*|paper)\b(?!\s+to\b)", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Refuses();

    [GeneratedRegex(@"\b\p{Lu}[\p{L}-]*\p{Ll}(?:\s\p{Lu}[\p{L}-]*\p{Ll})?\b", RegexOptions.CultureInvariant)]
    private static partial Regex Proper();
}
