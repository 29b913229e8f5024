namespace ActionBot.Cards;

/// <summary>Puts a list on as many cards as it takes.</summary>
public static class CardPages
{
    /// <summary>Splits the entries so that each page's card keeps to <see cref="CardLimits"/>, as many on a page as fit.</summary>
    /// <param name="entries">The list.</param>
    /// <param name="most">The most entries a reader wants on one page.</param>
    /// <param name="draw">Draws a page; called for trial, so it must change nothing.</param>
    /// <exception cref="ArgumentException">One entry alone is too much for a card: shorten it.</exception>
    public static IReadOnlyList<IReadOnlyList<T>> Of<T>(IReadOnlyList<T> entries, int most, Func<IReadOnlyList<T>, Card> draw)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(most, 1);
        var pages = new List<IReadOnlyList<T>>();
        for (var from = 0; from < entries.Count; from += pages[^1].Count)
        {
            var fitting = Math.Min(most, entries.Count - from);
            while (CardLimits.TooMuch(draw([.. entries.Skip(from).Take(fitting)])) is { } tooMuch)
            {
                if (--fitting == 0)
                {
                    throw new ArgumentException(tooMuch, nameof(entries));
                }
            }

            pages.Add([.. entries.Skip(from).Take(fitting)]);
        }

        return pages;
    }
}
