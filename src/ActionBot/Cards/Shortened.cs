namespace ActionBot.Cards;

/// <summary>Long words cut where a word ends, with a sign that something is missing.</summary>
public static class Shortened
{
    /// <summary>At most so many letters, the ellipsis included.</summary>
    public static string To(string words, int length)
    {
        if (words.Length <= length)
        {
            return words;
        }

        var end = words.LastIndexOfAny([' ', '\n'], length - 2);
        if (end > length / 2)
        {
            return $"{words.AsSpan(0, end).TrimEnd()} …";
        }

        // No space in reach: cut within the word, but not through a letter that takes two places.
        return $"{words.AsSpan(0, char.IsHighSurrogate(words[length - 2]) ? length - 2 : length - 1)}…";
    }
}
