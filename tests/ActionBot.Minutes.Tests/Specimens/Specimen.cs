using System.Globalization;
using System.Text;
using ActionBot.Minutes.Formats;

namespace ActionBot.Minutes.Tests.Specimens;

/// <summary>What a specimen expects of one finding.</summary>
public sealed record ExpectedFinding(string Kind, string Strength, string Quote, IReadOnlyDictionary<string, string> Fields)
{
    /// <summary>What a field says; null where the specimen is silent about it.</summary>
    public string? this[string field] => Fields.GetValueOrDefault(field);
}

/// <summary>One construction of minutes: the rule, words that follow it, and what is to be found in them.</summary>
public sealed record Specimen(
    string Name, string Recogniser, string Rule, string Minutes, IReadOnlyList<ExpectedFinding> Findings, IReadOnlyList<string> Negatives, IReadOnlyDictionary<string, string> Facts)
{
    /// <summary>The minutes as they are read: a specimen that begins with a tag is a web page, and goes through the same door as a page that is dropped.</summary>
    public string Text => Minutes.StartsWith('<')
        ? DocumentOpener.OpenText(Encoding.UTF8.GetBytes(Minutes), "page.html") is DocumentOutcome.Opened opened ? opened.Text : throw new FormatException($"{Name}: the page cannot be opened.")
        : Minutes;

    /// <summary>All specimens beside the tests, in the order of their names.</summary>
    public static IReadOnlyList<Specimen> All { get; } =
        [.. Directory.GetFiles(Path.Combine(AppContext.BaseDirectory, "Specimens"), "*.md").Where(path => Path.GetFileName(path) != "README.md").Order(StringComparer.Ordinal).Select(Load)];

    /// <summary>The specimen of that name.</summary>
    public static Specimen Named(string name) => All.Single(specimen => specimen.Name == name);

    private static Specimen Load(string path)
    {
        var name = Path.GetFileNameWithoutExtension(path);
        var (head, minutes, rest) = Fenced(File.ReadAllText(path).ReplaceLineEndings("\n"), name);
        var recogniser = head.FirstOrDefault(line => line.StartsWith("Recogniser: ", StringComparison.Ordinal))?[12..] ?? throw new FormatException($"{name}: no line 'Recogniser: …'.");
        var rule = string.Join(' ', head.Where(line => line.Length > 0 && line[0] != '#' && !line.StartsWith("Recogniser: ", StringComparison.Ordinal)));
        var findings = new List<ExpectedFinding>();
        var negatives = new List<string>();
        var facts = new Dictionary<string, string>(StringComparer.Ordinal);
        var section = "";
        foreach (var line in rest.Where(line => line.Trim().Length > 0))
        {
            switch (section, line)
            {
                case (_, ['#', '#', ' ', ..]):
                    section = line[3..];
                    break;
                case ("Findings", [' ', ' ', '-', ' ', ..]):
                    var (field, value) = Pair(line[4..], name);
                    ((Dictionary<string, string>)findings[^1].Fields).Add(field, value);
                    break;
                case ("Findings", ['-', ' ', ..]):
                    var (kind, quote) = Pair(line[2..], name);
                    var strength = kind.Split(", ");
                    findings.Add(new ExpectedFinding(strength[0], strength.Length > 1 ? strength[1] : "explicit", quote, new Dictionary<string, string>(StringComparer.Ordinal)));
                    break;
                case ("Not findings", ['-', ' ', ..]):
                    negatives.Add(line[2..]);
                    break;
                case ("Facts", ['-', ' ', ..]):
                    var (fact, said) = Pair(line[2..], name);
                    facts.Add(fact, said);
                    break;
                default:
                    throw new FormatException(string.Create(CultureInfo.InvariantCulture, $"{name}: '{line}' was not understood under '{section}'."));
            }
        }

        return new Specimen(name, recogniser, rule, minutes, findings, negatives, facts);
    }

    private static (string[] Head, string Minutes, string[] Expected) Fenced(string text, string name)
    {
        var open = text.IndexOf("\n~~~\n", StringComparison.Ordinal);
        var close = open < 0 ? -1 : text.IndexOf("\n~~~\n", open + 4, StringComparison.Ordinal);
        return close < 0
            ? throw new FormatException($"{name}: the minutes do not stand between two lines of three tildes.")
            : (text[..open].Split('\n').Where(line => !line.StartsWith("## ", StringComparison.Ordinal)).ToArray(), text[(open + 5)..close], text[(close + 5)..].Split('\n'));
    }

    private static (string Key, string Value) Pair(string line, string name)
    {
        var colon = line.IndexOf(": ", StringComparison.Ordinal);
        return colon < 0 ? throw new FormatException($"{name}: '{line}' has no colon.") : (line[..colon], line[(colon + 2)..]);
    }
}
