namespace ActionBot.Understanding.Language;

internal enum NameKind
{
    Person,
    Owner,
    Committee,
}

/// <summary>A name in a message: tokens from Start to before End, without article.</summary>
internal readonly record struct NameMention(int Start, int End, NameKind Kind, bool Sure = true);

/// <summary>Reads who is named: people, posts and services, committees. Works without a register; one that is known makes it surer.</summary>
internal sealed partial class Names(string raw, Token[] tokens, TimeMention[] times, RefMention[] references, Listening listening)
{
    private readonly (int For, int End)[] read = new (int, int)[3 * tokens.Length];

    /// <summary>Reads a name of one of the kinds, in the order given, that begins here; an article is passed over.</summary>
    public NameMention? At(int at, int end, params ReadOnlySpan<NameKind> kinds)
    {
        while (at < end && tokens[at].Word is "the" or "our" or "your" or "my" or "a" or "an" or "to")
        {
            at++;
        }

        if (at >= end)
        {
            return null;
        }

        foreach (var kind in kinds)
        {
            var behind = End(kind, at, end);
            if (behind > at)
            {
                return new NameMention(at, behind, kind);
            }
        }

        return null;
    }

    // Recognisers ask the same of the same place again and again
    private int End(NameKind kind, int at, int end)
    {
        ref var known = ref read[((int)kind * tokens.Length) + at];
        if (known.For != end)
        {
            known = (end, kind switch
            {
                NameKind.Person => Person(at, end),
                NameKind.Owner => Owner(at, end),
                _ => Committee(at, end),
            });
        }

        return known.End;
    }

    /// <summary>"Sam and Priya", "Housing and Legal": names of one kind that belong together.</summary>
    public NameMention Joint(NameMention name, int end)
    {
        while (name.End + 1 < end && tokens[name.End].Word is "and" or "&" && At(name.End + 1, end, name.Kind) is { } more && more.End > name.End + 1)
        {
            name = name with { End = more.End };
        }

        return name;
    }

    /// <summary>The first name of these kinds between two places.</summary>
    public NameMention? First(int from, int to, params ReadOnlySpan<NameKind> kinds)
    {
        for (var at = from; at < to; at++)
        {
            if (!Taken(at) && tokens[at].IsWord && At(at, to, kinds) is { } name && name.Start == at)
            {
                return name;
            }
        }

        return null;
    }

    // A name of the register, whole or its beginning of at least two words
    private int Listed(IReadOnlyCollection<string> names, int at, int end)
    {
        var best = -1;
        foreach (var name in Beginning(names, tokens[at].Word))
        {
            if (name.Length == 0 || char.ToLowerInvariant(name[0]) != tokens[at].Word[0])
            {
                continue;
            }

            var length = tokens[at].Start + name.Length;
            if (length <= raw.Length && string.Compare(raw, tokens[at].Start, name, 0, name.Length, StringComparison.OrdinalIgnoreCase) == 0 && (length == raw.Length || !char.IsLetterOrDigit(raw[length])))
            {
                var behind = at;
                while (behind < end && tokens[behind].End <= length)
                {
                    behind++;
                }

                best = Math.Max(best, behind);
            }
        }

        return best;
    }

    private static IReadOnlyCollection<string> Beginning(IReadOnlyCollection<string> names, string word) => names is NameCollection laidOut && word.Length > 0 ? laidOut.BeginningWith(word[0]) : names;

    private bool Taken(int at)
    {
        foreach (var time in times)
        {
            if (time.Covers(at))
            {
                return true;
            }
        }

        foreach (var reference in references)
        {
            if (reference.Covers(at) && reference.Subject is null)
            {
                return true;
            }
        }

        return false;
    }
}
