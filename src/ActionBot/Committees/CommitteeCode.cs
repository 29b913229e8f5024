namespace ActionBot.Committees;

/// <summary>The initials that stand in front of a committee's references.</summary>
public static class CommitteeCode
{
    private static readonly HashSet<string> Passing = new(StringComparer.OrdinalIgnoreCase) { "the", "and", "of", "for", "on", "in", "a", "to", "with" };

    /// <summary>"CFS" for "Children and Families Scrutiny", with a figure behind it where another committee has that code.</summary>
    /// <param name="name">The committee's name.</param>
    /// <param name="taken">Codes of other committees.</param>
    public static string From(string name, IReadOnlySet<string> taken)
    {
        var words = name.Split([' ', '-', '/', '&', ',', '.', '(', ')'], StringSplitOptions.RemoveEmptyEntries)
            .Where(word => !Passing.Contains(word) && char.IsLetterOrDigit(word[0]))
            .ToList();
        var letters = words.Count switch
        {
            0 => "COM",
            1 => new string([.. words[0].Where(char.IsAsciiLetterOrDigit).Take(3)]),
            _ => new string([.. words.Take(6).Select(word => word[0]).Where(char.IsAsciiLetterOrDigit)]),
        };
        var code = (letters.Length < 2 ? letters + "C" : letters).ToUpperInvariant();
        var unique = code;
        for (var next = 2; taken.Contains(unique); next++)
        {
            unique = FormattableString.Invariant($"{code}{next}");
        }

        return unique;
    }
}
