using System.Text;

namespace ActionBot.Committees.Calendar;

/// <summary>One property of an iCalendar file: <c>DTSTART;TZID=Europe/London:20270119T140000</c>.</summary>
/// <param name="Name">In capitals.</param>
/// <param name="Parameters">By name in capitals.</param>
/// <param name="Value">As written, escapes and all.</param>
/// <param name="Line">Where it begins, counted from 1.</param>
internal sealed record ICalendarProperty(string Name, IReadOnlyDictionary<string, string> Parameters, string Value, int Line)
{
    /// <summary>The value as text: "\," is a comma and "\n" a new line.</summary>
    public string? Text
    {
        get
        {
            var text = new StringBuilder(Value.Length);
            for (var at = 0; at < Value.Length; at++)
            {
                text.Append(Value[at] == '\\' && at + 1 < Value.Length ? Value[++at] is 'n' or 'N' ? ' ' : Value[at] : Value[at]);
            }

            return text.ToString().Trim() is { Length: > 0 } words ? words : null;
        }
    }

    /// <summary>Every property of a file, lines that were folded put together again.</summary>
    public static IEnumerable<ICalendarProperty> In(string text)
    {
        var folded = new StringBuilder();
        var began = 0;
        foreach (var (index, raw) in text.TrimStart('\uFEFF').Split('\n').Index())
        {
            var line = raw.TrimEnd('\r');
            if (line.Length > 0 && line[0] is ' ' or '\t')
            {
                folded.Append(line, 1, line.Length - 1);
                continue;
            }

            if (Of(folded.ToString(), began) is { } property)
            {
                yield return property;
            }

            folded.Clear().Append(line);
            began = index + 1;
        }

        if (Of(folded.ToString(), began) is { } last)
        {
            yield return last;
        }
    }

    // A colon within quotes belongs to a parameter: DTSTART;TZID="(UTC+00:00) London":20270119T140000
    private static ICalendarProperty? Of(string line, int number)
    {
        var quoted = false;
        var cuts = new List<int>();
        for (var at = 0; at < line.Length; at++)
        {
            quoted ^= line[at] == '"';
            if (!quoted && line[at] is ';' or ':')
            {
                cuts.Add(at);
                if (line[at] == ':')
                {
                    break;
                }
            }
        }

        if (cuts.Count == 0 || line[cuts[^1]] != ':')
        {
            return null;
        }

        var parameters = new Dictionary<string, string>(StringComparer.OrdinalIgnoreCase);
        for (var i = 0; i + 1 < cuts.Count; i++)
        {
            var parameter = line[(cuts[i] + 1)..cuts[i + 1]];
            if (parameter.IndexOf('=', StringComparison.Ordinal) is var equals and > 0)
            {
                parameters[parameter[..equals].ToUpperInvariant()] = parameter[(equals + 1)..].Trim('"');
            }
        }

        return new ICalendarProperty(line[..cuts[0]].Trim().ToUpperInvariant(), parameters, line[(cuts[^1] + 1)..].Trim(), number);
    }
}
