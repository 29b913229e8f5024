using System.Text.RegularExpressions;
using ActionBot.ActionPoints;
using ActionBot.Committees.Calendar;
using ActionBot.Officers;
using ActionBot.Storage;

namespace ActionBot.Enquiries;

/// <summary>What a search found.</summary>
/// <param name="Words">What was searched for.</param>
/// <param name="Rows">The newest first.</param>
/// <param name="HasMore">There is more than is shown.</param>
/// <param name="Today">The day in council time.</param>
public sealed record ActionsFound(IReadOnlyList<string> Words, IReadOnlyList<ListedAction> Rows, bool HasMore, DateOnly Today);

/// <summary>Finds action points by words, closed ones too: in label, text, the words of the minutes, agenda item and owner as minuted. Endings do not matter. A whole reference finds its action.</summary>
public sealed partial class SearchActions(Database database, CouncilTime clock, TimeProvider time)
{
    /// <summary>Searches.</summary>
    /// <param name="question">What is looked for, as it was said.</param>
    /// <param name="committeeId">In one committee; null: in all.</param>
    /// <param name="who">Who asks. What he may not see is not found.</param>
    /// <param name="most">How many at most.</param>
    public async Task<ActionsFound> RunAsync(string question, Guid? committeeId, Standing who, int most = 10)
    {
        var (words, today) = (SearchWords.Of(question), clock.Day(time.GetUtcNow()));
        if (words.Count == 0 || VisibleTo.Of(who) is not { } visible)
        {
            return new ActionsFound(words, [], false, today);
        }

        return await database.ReadAsync(async session =>
        {
            // A whole reference is one action, or none that may be seen.
            if (Reference().IsMatch(question))
            {
                return await ActionPointTable.ByReferenceAsync(session, question.Trim().ToUpperInvariant()) is { } exact && (committeeId is null || exact.CommitteeId == committeeId) && ActionPointAccess.MaySee(who, exact)
                    ? new ActionsFound(words, await ListedAction.OfAsync(session, [exact.Id], today), false, today)
                    : new ActionsFound(words, [], false, today);
            }

            var ids = await FoundByWords.ActionPointsAsync(session, words, committeeId, visible, most + 1);
            return new ActionsFound(words, await ListedAction.OfAsync(session, [.. ids.Take(most)], today), ids.Count > most, today);
        });
    }

    [GeneratedRegex(@"^\s*[A-Za-z0-9]{2,8}-[0-9]{2}-[0-9]{2}-[0-9]{3,5}\s*$", RegexOptions.CultureInvariant)]
    private static partial Regex Reference();
}
