namespace ActionBot.Minutes.Text;

/// <summary>
/// The lexicon as one table asked with a stretch of text, whatever its case: every word of every document is looked up once, so it is one hash and
/// mostly one comparison. A word with a letter outside ASCII is not in it.
/// </summary>
internal sealed class WordTable
{
    private readonly (string? Word, WordClass Class)[] slots;
    private readonly int mask;
    private readonly int longest;

    public WordTable(Dictionary<string, WordClass> words)
    {
        var size = 1;
        while (size < words.Count * 3)
        {
            size *= 2;
        }

        slots = new (string?, WordClass)[size];
        mask = size - 1;
        foreach (var (word, kind) in words)
        {
            var lower = string.Intern(word.ToLowerInvariant());
            longest = Math.Max(longest, lower.Length);
            var at = (int)Hash(lower) & mask;
            while (slots[at].Word is not null)
            {
                at = (at + 1) & mask;
            }

            slots[at] = (lower, kind);
        }
    }

    public bool Find(ReadOnlySpan<char> word, out (string? Word, WordClass Class) entry)
    {
        if (word.Length <= longest)
        {
            for (var at = (int)Hash(word) & mask; slots[at].Word is { } candidate; at = (at + 1) & mask)
            {
                if (IsSame(candidate, word))
                {
                    entry = slots[at];
                    return true;
                }
            }
        }

        entry = default;
        return false;
    }

    // FNV over letters made small: | 0x20 leaves figures, hyphens and apostrophes as they are.
    private static uint Hash(ReadOnlySpan<char> word)
    {
        var hash = 2166136261u;
        foreach (var letter in word)
        {
            hash = (hash ^ (letter | 0x20u)) * 16777619u;
        }

        return hash ^ (hash >> 15);
    }

    private static bool IsSame(string lower, ReadOnlySpan<char> word)
    {
        if (lower.Length != word.Length)
        {
            return false;
        }

        for (var at = 0; at < word.Length; at++)
        {
            var letter = word[at];
            if (lower[at] != (letter is >= 'A' and <= 'Z' ? (char)(letter | 0x20) : letter))
            {
                return false;
            }
        }

        return true;
    }
}
