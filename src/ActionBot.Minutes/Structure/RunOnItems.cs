namespace ActionBot.Minutes.Structure;

/// <summary>
/// Finds where the items begin in minutes that have become one line.
/// <para>Takes: "… held on 4 May Present: Cllr Orr 1. Apologies. None. 2. Bins. The Clerk to ring. 3. Quay. RESOLVED to sell it. 4. Next meeting", "1.2.21 Attendance … 2.2.21 To receive apologies … 3.2.21 Bins".</para>
/// <para>Refuses: "agreed: 1. To sell it. 2. To buy a boat.", whose numbers are those of limbs, and numbers that do not count.</para>
/// </summary>
internal static class RunOnItems
{
    // A paragraph is shorter, and numbers its points in it.
    private const int ShortestLine = 700;
    private const int Fewest = 4;

    /// <summary>Where the numbers of the items stand in the line, in order; empty for a line that is no such document.</summary>
    public static List<int> Find(ReadOnlySpan<char> words)
    {
        var items = new List<int>();
        if (words.Length < ShortestLine || !OpensMinutes(words))
        {
            return items;
        }

        var next = 1;
        ReadOnlySpan<char> tail = default;
        for (var at = 1; at < words.Length - 4; at++)
        {
            if (words[at - 1] != ' ' || !char.IsAsciiDigit(words[at]))
            {
                continue;
            }

            var end = at;
            while (end < words.Length && char.IsAsciiDigit(words[end]))
            {
                end++;
            }

            if (end - at > 2 || words[end] != '.' || !int.TryParse(words[at..end], out var number) || number != next && !(items.Count == 1 && number == 1))
            {
                continue;
            }

            // "2.2.21 To receive": the same tail behind each number; "2. Bins"
            var stop = end + 1;
            while (stop < words.Length && (char.IsAsciiDigit(words[stop]) || words[stop] is '.' or '/'))
            {
                stop++;
            }

            var behind = words[end..stop];
            if (stop + 1 >= words.Length || words[stop] != ' ' || !(char.IsUpper(words[stop + 1]) || char.IsAsciiDigit(words[stop + 1])) || items.Count > 0 && number > 1 && !behind.SequenceEqual(tail))
            {
                continue;
            }

            if (number == 1)
            {
                items.Clear();
            }

            tail = behind;
            items.Add(at);
            next = number + 1;
        }

        return items.Count >= Fewest ? items : [];
    }

    // The head of the minutes stands in the same line, or who was there.
    private static bool OpensMinutes(ReadOnlySpan<char> words)
    {
        const int Head = 900;
        var head = words[..Math.Min(words.Length, Head)];
        return head.Contains("minutes of", StringComparison.OrdinalIgnoreCase) || head.Contains("Present:", StringComparison.OrdinalIgnoreCase) || head.Contains("apologies", StringComparison.OrdinalIgnoreCase);
    }
}
