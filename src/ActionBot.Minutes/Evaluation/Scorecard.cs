namespace ActionBot.Minutes.Evaluation;

/// <summary>How often readings agree with annotations; every figure is a count, the shares are worked out.</summary>
public sealed class Scorecard
{
    private readonly Dictionary<string, int> counts = new(StringComparer.Ordinal);

    /// <summary>A count by its name.</summary>
    public int this[string name] => counts.GetValueOrDefault(name);

    /// <summary>Documents that have nothing to find.</summary>
    public int EmptyDocuments => this["empty documents"];

    /// <summary>The share of one count in another; null where there is nothing to share.</summary>
    public double? Share(string part, string whole) => this[whole] == 0 ? null : (double)this[part] / this[whole];

    internal void Add(string name, int by = 1) => counts[name] = this[name] + by;
}
