using System.Collections.Frozen;
using System.Security.Cryptography;
using System.Text;
using ActionBot.Understanding;
using ActionBot.Understanding.Language;
using ActionBot.Understanding.Likeness;

namespace ActionBot.Tests.Understanding;

/// <summary>
/// Learns from labelled messages how meanings are worded: logistic regression over the features of <see cref="Wording"/>, by gradient descent with a step for
/// each weight, the same from the same messages.
/// </summary>
internal static class Learning
{
    private const int Rounds = 20;
    private const float Step = 0.3f;
    private const float Decay = 1e-5f;

    // A feature of one message only teaches nothing
    private const int Often = 2;

    // A weight smaller than this is noise
    private const float Smallest = 0.25f;

    /// <summary>What the messages teach.</summary>
    public static Learnt From(IReadOnlyCollection<Written> messages)
    {
        var examples = messages.Select(written => (Features: FeaturesOf(written), Meaning: MeaningOf(written))).ToList();
        var meanings = examples.Select(example => example.Meaning).Distinct().Order(StringComparer.Ordinal).ToArray();
        var places = examples.SelectMany(example => example.Features).GroupBy(feature => feature, StringComparer.Ordinal).Where(group => group.Count() >= Often)
            .Select(group => group.Key).Order(StringComparer.Ordinal).Select((feature, place) => (feature, place)).ToDictionary(one => one.feature, one => one.place, StringComparer.Ordinal);
        var weights = Descended([.. examples.Select(example => (example.Features.Where(places.ContainsKey).Select(feature => places[feature]).ToArray(), Array.IndexOf(meanings, example.Meaning)))], places.Count, meanings.Length);
        return new Learnt(meanings, Fingerprint(messages), places.ToFrozenDictionary(one => one.Key, one => Rounded(weights.AsSpan(one.Value * meanings.Length, meanings.Length)), StringComparer.Ordinal));
    }

    /// <summary>Of what was learnt: another where a message or its meaning has changed since.</summary>
    public static string Fingerprint(IEnumerable<Written> messages) =>
        Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(string.Join('\n', messages.Select(written => $"{written.Role}: {written.Text} → {MeaningOf(written)}").Order(StringComparer.Ordinal)))));

    /// <summary>The meaning it teaches: "several" where it gives several answers.</summary>
    public static string MeaningOf(Written written) => written.Expected.Select(part => part.Intent).Distinct().ToList() is [var only] ? only : "several";

    /// <summary>How it is worded.</summary>
    public static List<string> FeaturesOf(Written written) => Wording.Of(Message.Of(OwnWords.Of(written.Text, out _), new Listening(written.Role, written.SaidOn)));

    private static float[] Descended((int[] Features, int Meaning)[] examples, int features, int meanings)
    {
        var weights = new float[features * meanings];
        var slopes = new float[weights.Length];
        var likely = new float[meanings];
        var order = Enumerable.Range(0, examples.Length).ToArray();
        var random = new Random(1);
        for (var round = 0; round < Rounds; round++)
        {
            random.Shuffle(order);
            foreach (var example in order)
            {
                var (held, meaning) = examples[example];
                var scale = 1 / MathF.Sqrt(Math.Max(1, held.Length));
                Guess(weights, held, scale, likely);
                foreach (var feature in held)
                {
                    for (var other = 0; other < meanings; other++)
                    {
                        var at = (feature * meanings) + other;
                        var slope = ((likely[other] - (other == meaning ? 1 : 0)) * scale) + (Decay * weights[at]);
                        if (MathF.Abs(slope) >= Decay)
                        {
                            slopes[at] += slope * slope;
                            weights[at] -= Step * slope / (MathF.Sqrt(slopes[at]) + 1e-3f);
                        }
                    }
                }
            }
        }

        return weights;
    }

    private static void Guess(float[] weights, int[] held, float scale, float[] likely)
    {
        Array.Clear(likely);
        foreach (var feature in held)
        {
            for (var meaning = 0; meaning < likely.Length; meaning++)
            {
                likely[meaning] += weights[(feature * likely.Length) + meaning];
            }
        }

        var most = likely.Max() * scale;
        var total = 0f;
        for (var meaning = 0; meaning < likely.Length; meaning++)
        {
            likely[meaning] = MathF.Exp((likely[meaning] * scale) - most);
            total += likely[meaning];
        }

        for (var meaning = 0; meaning < likely.Length; meaning++)
        {
            likely[meaning] /= total;
        }
    }

    private static sbyte[] Rounded(ReadOnlySpan<float> weights)
    {
        var rounded = new sbyte[weights.Length];
        for (var at = 0; at < weights.Length; at++)
        {
            rounded[at] = MathF.Abs(weights[at]) < Smallest ? (sbyte)0 : (sbyte)Math.Clamp(MathF.Round(weights[at] * Learnt.Steps), -Learnt.Largest, Learnt.Largest);
        }

        return rounded;
    }
}
