using System.Collections;

namespace ActionBot.Understanding;

/// <summary>Names of the register, laid out by their first letter: a message asks at nearly every word whether a name begins there, and a council has thousands.</summary>
public sealed class NameCollection : IReadOnlyCollection<string>
{
    private readonly Dictionary<char, string[]> byLetter;

    /// <summary>Lays them out; in each letter they keep their order.</summary>
    public NameCollection(IEnumerable<string> names)
    {
        byLetter = names.Where(name => name.Length > 0).GroupBy(name => char.ToLowerInvariant(name[0])).ToDictionary(letter => letter.Key, letter => letter.ToArray());
        Count = byLetter.Values.Sum(letter => letter.Length);
    }

    /// <summary>How many there are.</summary>
    public int Count { get; }

    /// <summary>Those that begin with the letter, large or small.</summary>
    public IReadOnlyCollection<string> BeginningWith(char letter) => byLetter.TryGetValue(char.ToLowerInvariant(letter), out var names) ? names : [];

    /// <inheritdoc />
    public IEnumerator<string> GetEnumerator() => byLetter.Values.SelectMany(letter => letter).GetEnumerator();

    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();
}
