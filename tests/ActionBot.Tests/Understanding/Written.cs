using System.Globalization;
using System.Text;
using ActionBot.Understanding;

namespace ActionBot.Tests.Understanding;

/// <summary>A message as somebody wrote it, and what it means: one line of a suite.</summary>
/// <param name="Line">Where it stands.</param>
/// <param name="Role">Who says it.</param>
/// <param name="Text">The words.</param>
/// <param name="Expected">The intents with their slots, several for a message of several answers.</param>
public sealed record Written(int Line, SpeakerRole Role, string Text, IReadOnlyList<(string Intent, IReadOnlyDictionary<string, string> Slots)> Expected)
{
    /// <summary>The day on which the messages of most suites are said: a Wednesday.</summary>
    public static readonly DateOnly Wednesday = new(2026, 11, 4);

    /// <summary>The day on which it is said: the suite's head names it.</summary>
    public required DateOnly SaidOn { get; init; }

    /// <summary>Reads a suite: "role: words → intent; slot value | intent; slot value".</summary>
    public static IReadOnlyList<Written> Suite(string markdown) =>
    [
        .. markdown.Split('\n').Select((line, index) => (Line: line.TrimEnd('\r'), Number: index + 1))
            .Where(line => line.Line.Contains(" → ", StringComparison.Ordinal) && line.Line.Split(':')[0] is "clerk" or "officer" or "chair")
            .Select(line => Of(line.Line, line.Number, DayOf(markdown))),
    ];

    // "Every message is said on Monday 30 November 2026."
    private static DateOnly DayOf(string markdown)
    {
        const string said = "said on ";
        var at = markdown.IndexOf(said, StringComparison.Ordinal);
        var words = at < 0 ? [] : markdown[(at + said.Length)..].Split([' ', '.', ',', '\n'], 5);
        return words.Length > 3 && DateOnly.TryParseExact(string.Join(' ', words[1..4]), "d MMMM yyyy", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day) ? day : Wednesday;
    }

    private static Written Of(string line, int number, DateOnly saidOn)
    {
        var colon = line.IndexOf(": ", StringComparison.Ordinal);
        var arrow = line.LastIndexOf(" → ", StringComparison.Ordinal);
        return new Written(
            number,
            Enum.Parse<SpeakerRole>(line[..colon], ignoreCase: true),
            line[(colon + 2)..arrow].Replace("\\n", "\n", StringComparison.Ordinal),
            [.. line[(arrow + 3)..].Split(" | ").Select(part => part.Split("; ")).Select(part => (part[0].Trim(), (IReadOnlyDictionary<string, string>)part.Skip(1).Select(slot => slot.Trim().Split(' ', 2)).ToDictionary(slot => slot[0] == "references" ? "reference" : slot[0], slot => slot[1])))]) { SaidOn = saidOn };
    }

    /// <summary>What the message is taken to mean, without a register.</summary>
    public Understood Understand() => ActionBot.Understanding.Understand.Message(Text, new Listening(Role, SaidOn));

    /// <summary>Whether the intents are right, in their order.</summary>
    public bool IntentIsRight(Understood understood) => Parts(understood).Select(part => Name(part.Intent)).SequenceEqual(Expected.Select(part => part.Intent));

    /// <summary>How many slots are expected, and how many of these are right; a slot that was not said counts as one that is wrong.</summary>
    public (int Expected, int Right) Slots(Understood understood)
    {
        var parts = Parts(understood);
        int expected = 0, right = 0;
        for (var index = 0; index < Expected.Count; index++)
        {
            var said = index < parts.Count ? Spoken(parts[index].Slots) : [];
            var wanted = Expected[index].Slots;
            expected += wanted.Count + said.Keys.Count(name => !wanted.ContainsKey(name));
            right += wanted.Count(slot => said.TryGetValue(slot.Key, out var words) && (slot.Key == "query" ? Same(WithoutNoun(slot.Value), WithoutNoun(words)) : Same(slot.Value, words)));
        }

        return (expected, right);
    }

    /// <summary>In the suite's own notation.</summary>
    public static string InWords(Understood understood) => string.Join(" | ", Parts(understood).Select(part => string.Join("; ", new[] { Name(part.Intent) }.Concat(Spoken(part.Slots).Select(slot => $"{slot.Key} {slot.Value}")))));

    /// <summary>What is wanted, in the suite's own notation.</summary>
    public static string InWords(IEnumerable<(string Intent, IReadOnlyDictionary<string, string> Slots)> parts) => string.Join(" | ", parts.Select(part => string.Join("; ", part.Slots.Select(slot => $"{slot.Key} {slot.Value}").Prepend(part.Intent))));

    public static string Name(Intent intent) => JsonNamingPolicyOf(intent.ToString());

    private static string JsonNamingPolicyOf(string name) => char.ToLowerInvariant(name[0]) + name[1..];

    private static IReadOnlyList<Understood> Parts(Understood understood) => understood.Parts.Count > 0 ? understood.Parts : [understood];

    private static Dictionary<string, string> Spoken(Slots slots)
    {
        var said = new Dictionary<string, string>(StringComparer.Ordinal);
        void Add(string name, string? value)
        {
            if (value is not null)
            {
                said[name] = value;
            }
        }

        Add("reference", slots.References.Count == 0 ? null : string.Join(',', slots.References));
        Add("committee", slots.Committee);
        Add("owner", slots.Owner);
        Add("person", slots.Person);
        Add("text", slots.Text);
        Add("reason", slots.Reason);
        Add("due", slots.Due is { } due ? due.Text + (due.Date is { } date ? $" [{date.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture)}]" : "") : null);
        Add("meeting", slots.Meeting);
        Add("status", slots.Status);
        Add("query", slots.Query);
        Add("minute", slots.Minute);
        return said;
    }

    private static bool Same(string wanted, string said) => string.Equals(Plain(wanted), Plain(said), StringComparison.OrdinalIgnoreCase);

    // "the culvert", "the culvert one", "the culvert action" ask for the same
    private static string WithoutNoun(string query)
    {
        var space = query.LastIndexOf(' ');
        return space > 0 && query[(space + 1)..].ToLowerInvariant() is "one" or "item" or "action" ? query[..space] : query;
    }

    // Case, marks and an article at the front make no difference to what was said.
    private static string Plain(string words)
    {
        var plain = new StringBuilder();
        foreach (var character in words)
        {
            plain.Append(character is ',' or ';' or '.' or ':' or '–' or '!' or '?' or '"' or '(' or ')' ? ' ' : character);
        }

        var text = string.Join(' ', plain.ToString().Split(' ', StringSplitOptions.RemoveEmptyEntries));
        return text.StartsWith("the ", StringComparison.OrdinalIgnoreCase) ? text[4..] : text;
    }
}
