using System.Collections.Frozen;
using System.Reflection;

namespace ActionBot.Understanding.Likeness;

/// <summary>
/// What the labelled messages teach of wording: for each feature and meaning a weight, kept in <c>learnt.txt</c> as a line for a feature and a letter for a
/// meaning. Nothing is learnt while the bot runs; the file is written by the tests from the suites (docs/understanding.md says how).
/// </summary>
/// <param name="Meanings">Each an intent's name, "several" for a message of several answers, or "unknown" for what is none of our business.</param>
/// <param name="From">What it was learnt from, so that a test sees whether that has changed since.</param>
/// <param name="Weights">Of each feature, one for a meaning.</param>
internal sealed record Learnt(string[] Meanings, string From, FrozenDictionary<string, sbyte[]> Weights)
{
    /// <summary>So many steps of a weight make one.</summary>
    public const int Steps = 8;

    /// <summary>The largest weight in steps; what is larger says no more.</summary>
    public const int Largest = 60;

    private const char Nought = 'R';

    private static readonly Lazy<Learnt> Shipped = new(() =>
    {
        using var stream = Assembly.GetExecutingAssembly().GetManifestResourceStream("ActionBot.Understanding.Likeness.learnt.txt")!;
        using var reader = new StreamReader(stream);
        return Parse(reader.ReadToEnd());
    });

    /// <summary>As it is shipped.</summary>
    public static Learnt FromTheSuites => Shipped.Value;

    /// <summary>Reads the file.</summary>
    public static Learnt Parse(string text)
    {
        var lines = text.Split('\n', StringSplitOptions.RemoveEmptyEntries);
        var meanings = lines[1].TrimEnd('\r').Split(' ');
        return new Learnt(meanings, lines[0].TrimEnd('\r'), lines.Skip(2).Select(line => line.TrimEnd('\r').Split('\t')).ToFrozenDictionary(parts => parts[0], parts => parts[1].Select(letter => (sbyte)(letter - Nought)).ToArray(), StringComparer.Ordinal));
    }

    /// <summary>Writes the file.</summary>
    public string Written() => string.Concat(
        [$"{From}\n", $"{string.Join(' ', Meanings)}\n", .. Weights.OrderBy(line => line.Key, StringComparer.Ordinal).Select(line => $"{line.Key}\t{string.Concat(line.Value.Select(weight => (char)(Nought + weight)))}\n")]);

    /// <summary>How likely each meaning is, in the order of <see cref="Meanings"/>.</summary>
    public float[] Likelihoods(List<string> features)
    {
        var sums = new int[Meanings.Length];
        var known = 0;
        foreach (var feature in features)
        {
            if (Weights.TryGetValue(feature, out var weights))
            {
                known++;
                for (var meaning = 0; meaning < sums.Length; meaning++)
                {
                    sums[meaning] += weights[meaning];
                }
            }
        }

        var likely = new float[sums.Length];
        var total = 0f;
        var scale = Steps * MathF.Sqrt(Math.Max(1, known));
        var most = sums.Max();
        for (var meaning = 0; meaning < sums.Length; meaning++)
        {
            likely[meaning] = MathF.Exp((sums[meaning] - most) / scale);
            total += likely[meaning];
        }

        for (var meaning = 0; meaning < sums.Length; meaning++)
        {
            likely[meaning] /= total;
        }

        return likely;
    }

    /// <summary>The words that speak most for a meaning: why it was taken.</summary>
    public IEnumerable<string> Telling(List<string> features, int meaning) => features
        .Where(feature => Weights.TryGetValue(feature, out var weights) && weights[meaning] > 0 && !feature.Contains('=', StringComparison.Ordinal))
        .OrderByDescending(feature => Weights[feature][meaning]).ThenBy(feature => feature, StringComparer.Ordinal).Take(3)
        .Select(feature => feature.TrimStart('<', '^').Trim());
}
