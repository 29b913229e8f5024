namespace ActionBot.Intake;

/// <summary>
/// The task as it is spoken of from now on: the words of the minutes without the label, the marker and the joint to the next limb. The quote keeps them all.
/// A "that" stays: "That the Monitoring Officer write to the services" is a sentence, and without it none.
/// </summary>
internal static class TaskWords
{
    private static readonly string[] Markers = ["new action", "actions", "action point", "action", "resolved", "agreed", "decision"];
    private static readonly string[] Joints = ["; and", ", and", "; or", ";", ","];

    /// <summary>The words of a task.</summary>
    /// <param name="quote">"Action Point 2: That the Head of SEND circulate the guidance", "(b) That the Clerk write to the owner; and".</param>
    /// <param name="label">The printed label, if there is one.</param>
    public static string Of(string quote, string? label)
    {
        var words = string.Join(' ', quote.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
        var rest = WithoutMarker(Without(words, label));
        foreach (var joint in Joints)
        {
            if (rest.EndsWith(joint, StringComparison.Ordinal))
            {
                rest = rest[..^joint.Length];
                break;
            }
        }

        rest = rest.Trim();
        return rest.Length < 3 ? words : char.ToUpperInvariant(rest[0]) + rest[1..];
    }

    private static string Without(string words, string? label) =>
        label is { Length: > 0 } && words.StartsWith(label, StringComparison.OrdinalIgnoreCase) ? words[label.Length..].TrimStart(' ', ':', '-', '–', '—', '.', ')', ']') : words;

    // "ACTION: Head of Parks to inspect" loses its marker; "Action plans to be brought" has none to lose.
    private static string WithoutMarker(string words)
    {
        var marker = Array.Find(Markers, one => words.StartsWith(one, StringComparison.OrdinalIgnoreCase));
        return marker is not null && Begun(words[marker.Length..]) is { } rest ? rest : words;
    }

    private static string? Begun(string rest)
    {
        var text = rest.TrimStart(' ', ':', '-', '–', '—', '.', ')', ']');
        return text.Length > 0 && text.Length < rest.TrimStart(' ').Length || rest.StartsWith(' ') && text.StartsWith("that ", StringComparison.OrdinalIgnoreCase) ? text : null;
    }
}
