using ActionBot.Storage;

namespace ActionBot.Enquiries;

/// <summary>Ids of rows that hold all the words, the newest first.</summary>
internal static class FoundByWords
{
    // So many of the newest rows are looked at one by one on PostgreSQL before its index of words is asked: a common word is found among them
    // at once, and of a rare one the index has few to sort. Neither plan alone serves both, and this look costs less than the index does.
    private const int LookedAt = 200;

    // Held by so many of them or more it is common enough for a longer look: of a million rows the index would have 10,000 to sort.
    private const int Common = 2;

    // What the first look makes likely to be enough, and as much again.
    private const int Margin = 2;

    /// <summary>The action points.</summary>
    /// <param name="session">Where.</param>
    /// <param name="words">What they must hold; never empty.</param>
    /// <param name="committeeId">Of one committee; null: of all.</param>
    /// <param name="visible">Who asks.</param>
    /// <param name="most">How many at most.</param>
    public static async Task<IReadOnlyList<Guid>> ActionPointsAsync(Session session, IReadOnlyList<string> words, Guid? committeeId, VisibleTo visible, int most)
    {
        var values = new { words = Expression(session, words, committeeId), token = Token(committeeId), most, visible.Circle, visible.Mine, visible.Everything };
        if (session.Dialect.KeepsWordsApart)
        {
            return await session.AllAsync<Guid>(
                $"""
                select a.id from action_point_words w cross join action_point_words_rows r on r.row = w.rowid cross join action_points a on a.id = r.action_point_id
                where w.action_point_words match @words and {VisibleTo.Condition}
                order by w.rowid desc limit @most
                """,
                values);
        }

        var newest = committeeId is null ? await AmongNewestAsync(LookedAt) : [];
        if (newest.Count >= Common && newest.Count < most)
        {
            newest = await AmongNewestAsync(Margin * LookedAt * most / newest.Count);
        }

        return newest.Count == most ? newest : await session.AllAsync<Guid>(
            $"""
            with found as materialized (select a.id from action_points a where a.words @@ {Lexemes(committeeId)} and {VisibleTo.Condition})
            select id from found order by id desc limit @most
            """,
            values);

        Task<IReadOnlyList<Guid>> AmongNewestAsync(int lookedAt) => session.AllAsync<Guid>(
            $"""
            select a.id from (select * from action_points order by id desc limit @lookedAt) a
            where a.words @@ {Lexemes(committeeId)} and {VisibleTo.Condition}
            order by a.id desc limit @most
            """,
            new { values.words, values.token, values.most, values.Circle, values.Mine, values.Everything, lookedAt });
    }

    /// <summary>The limbs of resolutions. Those of exempt ones only within the committee's circle.</summary>
    public static Task<IReadOnlyList<Guid>> LimbsAsync(Session session, IReadOnlyList<string> words, Guid? committeeId, VisibleTo visible, int most)
    {
        var values = new { words = Expression(session, words, committeeId), token = Token(committeeId), most, visible.Circle, visible.Everything };
        return session.AllAsync<Guid>(
            session.Dialect.KeepsWordsApart
                ? $"""
                select l.id from limb_words w cross join limb_words_rows n on n.row = w.rowid cross join resolution_limbs l on l.id = n.limb_id cross join resolutions r on r.id = l.resolution_id
                where w.limb_words match @words and {ResolutionVisible}
                order by w.rowid desc limit @most
                """
                : $"""
                with found as materialized (
                    select l.id from resolution_limbs l join resolutions r on r.id = l.resolution_id where l.words @@ {Lexemes(committeeId)} and {ResolutionVisible})
                select id from found order by id desc limit @most
                """,
            values);
    }

    /// <summary>A condition on a limb <c>l</c> of a resolution <c>r</c>: open to the reader, and its confirmation not taken back.</summary>
    internal const string ResolutionVisible =
        "(@Everything or not r.exempt or @Circle like '%' || cast(r.committee_id as text) || '%') and not exists (select 1 from findings f where f.id = l.finding_id and f.status in ('Draft', 'Rejected', 'Merged', 'Split'))";

    // Both databases' languages of search are kept out of what people write: every word is letters and figures alone.
    private static string Expression(Session session, IReadOnlyList<string> words, Guid? committeeId) => session.Dialect.KeepsWordsApart
        ? $"words : ({string.Join(" AND ", words.Select(word => $"\"{word}\""))})" + (committeeId is null ? "" : $" AND committee : {Token(committeeId)}")
        : string.Join(" & ", words);

    // The committee's own word must not be shortened as English is: it goes beside the words, not among them.
    private static string Lexemes(Guid? committeeId) => committeeId is null ? "to_tsquery('english', @words)" : "(to_tsquery('english', @words) && cast(@token as tsquery))";

    private static string? Token(Guid? committeeId) => committeeId is { } id ? "c" + id.ToString("N") : null;
}
