namespace ActionBot.Minutes.Structure;

/// <summary>Makes a passage of words that stand on no page: a message, a cell.</summary>
internal static class Passages
{
    public static Passage Of(string words)
    {
        var text = string.Join(' ', words.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
        return new Passage(text, TextMap.Straight(0), 0, null, PassageKind.Text);
    }
}
