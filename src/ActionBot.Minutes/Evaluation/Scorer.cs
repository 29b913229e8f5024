using System.Text;

namespace ActionBot.Minutes.Evaluation;

/// <summary>
/// Scores readings against annotations. Two items match when they are of one kind and their words overlap with F1 of at least one half; each
/// item matches once, the best first. Suggestions are folded: they are never missed and never false alarms, and find nothing but suggestions.
/// </summary>
public static class Scorer
{
    private const double Threshold = 0.5;
    private const double NearShare = 0.8;

    /// <summary>Adds one document to a scorecard.</summary>
    public static void Add(Scorecard card, ExtractedDocument gold, ExtractedDocument prediction)
    {
        var isFolded = (ExtractedItem item) => item.Kind == "action" && item.Strength == "suggestion";
        var predicted = prediction.Items.Where(item => item.Quote.Length > 0 && !isFolded(item)).ToList();
        var neutral = (gold.Neutral ?? []).Select(Tokens).ToList();
        var matches = Match(gold.Items, predicted);
        var byGold = matches.ToDictionary(match => match.Gold, match => match.Predicted);
        var byPrediction = matches.ToDictionary(match => match.Predicted, match => match.Gold);
        card.Add("documents");
        for (var g = 0; g < gold.Items.Count; g++)
        {
            var item = gold.Items[g];
            if (isFolded(item))
            {
                card.Add("suggestions");
                continue;
            }

            card.Add($"gold {item.Kind}");
            card.Add($"gold {item.Kind} {item.Strength}");
            if (!byGold.TryGetValue(g, out var p))
            {
                continue;
            }

            card.Add($"found {item.Kind}");
            card.Add($"found {item.Kind} {item.Strength}");
            Compare(card, item, predicted[p]);
        }

        var isEmpty = gold.Items.All(isFolded);
        card.Add("empty documents", isEmpty ? 1 : 0);
        for (var p = 0; p < predicted.Count; p++)
        {
            var item = predicted[p];
            card.Add($"predicted {item.Kind}");
            card.Add($"predicted {item.Kind} {item.Strength}");
            if (byPrediction.TryGetValue(p, out var g) && !isFolded(gold.Items[g]))
            {
                card.Add($"right {item.Kind}");
                card.Add($"right {item.Kind} {item.Strength}");
                continue;
            }

            var words = Tokens(item.Quote);
            var isNeutral = !byPrediction.ContainsKey(p) && neutral.Exists(span => Near(words, span));
            card.Add($"neutral {item.Kind}", isNeutral ? 1 : 0);
            card.Add($"neutral {item.Kind} {item.Strength}", isNeutral ? 1 : 0);
            card.Add("alarms in empty", isEmpty ? 1 : 0);
            card.Add("alarms in empty, neutral left out", isEmpty && !isNeutral ? 1 : 0);
        }
    }

    private static void Compare(Scorecard card, ExtractedItem gold, ExtractedItem predicted)
    {
        card.Add("matched");
        card.Add("owner right", OwnerAgrees(gold, predicted) ? 1 : 0);
        card.Add("date right", gold.Due?.Date == predicted.Due?.Date ? 1 : 0);
        if (!string.IsNullOrEmpty(gold.Owner))
        {
            card.Add("owner named");
            card.Add("owner named right", OwnerAgrees(gold, predicted) ? 1 : 0);
        }

        if (gold.Due?.Date is not null)
        {
            card.Add("dated");
            card.Add("dated right", gold.Due.Date == predicted.Due?.Date ? 1 : 0);
        }

        if (!string.IsNullOrEmpty(gold.Due?.Text))
        {
            card.Add("due");
            card.Add("due right", !string.IsNullOrEmpty(predicted.Due?.Text) && Near(Tokens(gold.Due.Text), Tokens(predicted.Due.Text)) ? 1 : 0);
        }

        if (gold.Kind == "resolution")
        {
            card.Add("limbs");
            card.Add("followUp right", gold.FollowUp == predicted.FollowUp ? 1 : 0);
        }
    }

    private static List<(int Gold, int Predicted)> Match(IReadOnlyList<ExtractedItem> gold, List<ExtractedItem> predicted)
    {
        var words = predicted.Select(item => Tokens(item.Quote)).ToList();
        var pairs = new List<(double Likeness, bool Folded, int Gold, int Predicted)>();
        for (var g = 0; g < gold.Count; g++)
        {
            var spans = new[] { gold[g].Quote }.Concat(gold[g].AlsoAt ?? []).Select(Tokens).ToList();
            for (var p = 0; p < predicted.Count; p++)
            {
                var likeness = gold[g].Kind == predicted[p].Kind ? spans.Max(span => Likeness(span, words[p])) : 0;
                if (likeness >= Threshold)
                {
                    pairs.Add((likeness, gold[g].Strength == "suggestion", g, p));
                }
            }
        }

        var matches = new List<(int, int)>();
        var goldTaken = new HashSet<int>();
        var predictedTaken = new HashSet<int>();
        foreach (var (_, _, g, p) in pairs.OrderByDescending(pair => pair.Likeness).ThenBy(pair => pair.Folded).ThenBy(pair => pair.Gold != pair.Predicted).ThenBy(pair => pair.Gold).ThenBy(pair => pair.Predicted))
        {
            if (!goldTaken.Contains(g) && !predictedTaken.Contains(p))
            {
                goldTaken.Add(g);
                predictedTaken.Add(p);
                matches.Add((g, p));
            }
        }

        return matches;
    }

    private static bool OwnerAgrees(ExtractedItem gold, ExtractedItem predicted)
    {
        var names = new[] { gold.Owner }.Concat(gold.OwnerAlt ?? []).Where(name => !string.IsNullOrEmpty(name)).Select(name => Name(name!)).ToList();
        if (string.IsNullOrEmpty(predicted.Owner) || names.Count == 0)
        {
            return string.IsNullOrEmpty(predicted.Owner) && string.IsNullOrEmpty(gold.Owner);
        }

        var said = Name(predicted.Owner);
        return names.Exists(name => name.SequenceEqual(said) || Contains(name, said) || Contains(said, name));
    }

    private static bool Contains(List<string> longer, List<string> shorter) =>
        shorter.Count > 0 && shorter.Count <= longer.Count && Enumerable.Range(0, longer.Count - shorter.Count + 1).Any(at => longer.Skip(at).Take(shorter.Count).SequenceEqual(shorter));

    private static List<string> Name(string name)
    {
        var words = Words(name);
        if (words.Count > 0 && words[0] is "the" or "a" or "an")
        {
            words.RemoveAt(0);
        }

        return [.. words.Select(word => word is "cllr" or "cllrs" or "councillors" ? "councillor" : word)];
    }

    private static bool Near(Dictionary<string, int> one, Dictionary<string, int> other)
    {
        var common = Common(one, other);
        return common > 0 && (Likeness(one, other) >= Threshold || common >= NearShare * Math.Min(one.Values.Sum(), other.Values.Sum()));
    }

    private static double Likeness(Dictionary<string, int> one, Dictionary<string, int> other)
    {
        var common = Common(one, other);
        return common == 0 ? 0 : 2.0 * common / (one.Values.Sum() + other.Values.Sum());
    }

    private static int Common(Dictionary<string, int> one, Dictionary<string, int> other) => one.Sum(pair => Math.Min(pair.Value, other.GetValueOrDefault(pair.Key)));

    private static Dictionary<string, int> Tokens(string text) => Words(text).GroupBy(word => word, StringComparer.Ordinal).ToDictionary(group => group.Key, group => group.Count(), StringComparer.Ordinal);

    private static List<string> Words(string text)
    {
        var words = new List<string>();
        var word = new StringBuilder();
        foreach (var letter in text)
        {
            if (char.IsLetterOrDigit(letter) || letter == '_' || char.GetUnicodeCategory(letter) is System.Globalization.UnicodeCategory.NonSpacingMark)
            {
                word.Append(char.ToLowerInvariant(letter));
            }
            else if (word.Length > 0)
            {
                words.Add(word.ToString());
                word.Clear();
            }
        }

        if (word.Length > 0)
        {
            words.Add(word.ToString());
        }

        return words;
    }
}
