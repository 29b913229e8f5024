namespace ActionBot.Minutes.Structure;

/// <summary>Words that begin something new wherever they stand at the beginning of a line.</summary>
internal static class Markers
{
    private static readonly string[] Openings =
    [
        "ACTION", "Action:", "Action -", "Action –", "Action Point", "Actions:", "Action point", "New action", "RESOLVED", "Resolved", "IT WAS RESOLVED", "It was RESOLVED", "AGREED", "Agreed:", "Agreed –", "Agreed -",
        "DECISION", "Decision:", "Decisions:", "Minutes:", "NOTED", "Proposal:", "Proposed ", "RECOMMENDED", "UNANIMOUSLY RESOLVED", "Resolution:", "Resolution", "IT WAS AGREED", "It was AGREED", "Agreed that", "Agreed to", "AGREED", "Outcome:",
    ];

    /// <summary>The line begins with such a word.</summary>
    public static bool Begins(ReadOnlySpan<char> line)
    {
        if (line.Length == 0 || line[0] is not ('A' or 'D' or 'I' or 'M' or 'N' or 'P' or 'R' or 'U'))
        {
            return false;
        }

        // "Action 2 – forms to be posted out"
        if (line.Length > 8 && line.StartsWith("Action ", StringComparison.OrdinalIgnoreCase) && char.IsAsciiDigit(line[7]))
        {
            return true;
        }

        foreach (var opening in Openings)
        {
            if (line.StartsWith(opening, StringComparison.Ordinal) && (line.Length == opening.Length || !char.IsLetter(opening[^1]) || !char.IsLetter(line[opening.Length])))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>The line is such a word and nothing else, or a word with its colon: "Minutes:", "RESOLVED:".</summary>
    public static bool StandsAlone(ReadOnlySpan<char> line) => line.Length < 40 && line[^1] == ':' && Begins(line);
}
