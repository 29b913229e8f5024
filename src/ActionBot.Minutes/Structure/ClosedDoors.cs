namespace ActionBot.Minutes.Structure;

/// <summary>
/// Whether the public is out of the room while minutes are read from the top to the bottom. What is said then is proposed as exempt, and only the clerk
/// sets or lifts the mark; so in doubt the doors are shut.
/// </summary>
internal sealed class ClosedDoors
{
    private const int UntilOpened = int.MaxValue;

    // "Resolved that the public be temporarily excluded": so far before the verb stand what makes it none.
    private const int Before = 8;

    private static readonly string[] Rest = ["EXCLUSION OF", "EXCLUDE THE PRESS", "EXCLUDE THE PUBLIC", "EXCLUDE PRESS", "EXCLUDE PUBLIC", "EXCLUDING THE PRESS", "EXCLUDING THE PUBLIC"];
    private static readonly string[] ShutAtTheFront = ["PART 2", "PART II", "PART TWO", "PART B", "EXEMPT", "CONFIDENTIAL", "PRIVATE SESSION", "CLOSED SESSION", "IN CAMERA", "IN PRIVATE"];
    private static readonly string[] OpenAtTheFront = ["PART 1", "PART I", "PART ONE", "PART A", "PUBLIC SESSION", "OPEN SESSION"];
    private static readonly string[] ThisItem = ["NOT FOR PUBLICATION", "(EXEMPT", "[EXEMPT", "- EXEMPT", "– EXEMPT", "(CONFIDENTIAL", "[CONFIDENTIAL", "- CONFIDENTIAL", "– CONFIDENTIAL", "(PRIVATE)", "(IN PRIVATE", "EXEMPT BY VIRTUE", "EXEMPT UNDER", "SCHEDULE 12A"];

    // For so many titles more the public stays out; null: it is in the room.
    private int? titlesMore;
    private bool itemAlone;
    private bool byTitle;

    /// <summary>Whether what stands here was said without the public.</summary>
    public bool AreShut => titlesMore is not null || itemAlone;

    /// <summary>An item begins.</summary>
    public void Title(string title)
    {
        var name = WithoutNumber(title);
        titlesMore = titlesMore switch { null or 0 => null, UntilOpened => UntilOpened, { } more => more - 1 };
        itemAlone = Array.Exists(ThisItem, words => title.Contains(words, StringComparison.OrdinalIgnoreCase));
        byTitle = Shuts(name);
        titlesMore = byTitle ? UntilOpened : Opens(name) ? null : titlesMore;
    }

    /// <summary>Whether a line that is no title shuts the doors as a heading does: "PART II", "EXEMPT BUSINESS".</summary>
    public static bool Shuts(string line) =>
        Array.Exists(Rest, words => line.Contains(words, StringComparison.OrdinalIgnoreCase))
        || Begins(line, ShutAtTheFront);

    /// <summary>Such a line was read.</summary>
    public void Shut() => titlesMore = UntilOpened;

    /// <summary>What stands below a title was read: it may say that the public was sent out, or came back.</summary>
    public void Read(Passage passage)
    {
        // "21. Exclusion of the press and public: There were no such items."
        if (byTitle && passage.Kind != PassageKind.Heading && Nothing(Words(passage.Text)))
        {
            titlesMore = null;
        }

        byTitle &= passage.Kind == PassageKind.Heading;
        if (!passage.Text.Contains("public", StringComparison.OrdinalIgnoreCase) && !passage.Text.Contains("press", StringComparison.OrdinalIgnoreCase) && !passage.Text.Contains("session", StringComparison.OrdinalIgnoreCase) && !passage.Text.Contains("camera", StringComparison.OrdinalIgnoreCase))
        {
            return;
        }

        var words = Words(passage.Text);
        if (IsLetBackIn(words))
        {
            titlesMore = null;
        }
        else if (IsSentOut(words))
        {
            titlesMore = IsOne(passage.Text, "following item") || IsOne(passage.Text, "next item") ? 1
                : passage.Text.Contains("this item", StringComparison.OrdinalIgnoreCase) ? 0
                : UntilOpened;
        }
    }

    private static bool Opens(string line) =>
        Begins(line, OpenAtTheFront) || line.Contains("RE-ADMISSION", StringComparison.OrdinalIgnoreCase) || line.Contains("READMISSION", StringComparison.OrdinalIgnoreCase);

    // "PART II" and not "PART III"
    private static bool Begins(string line, string[] any) =>
        Array.Exists(any, words => line.StartsWith(words, StringComparison.OrdinalIgnoreCase) && (line.Length == words.Length || !char.IsLetterOrDigit(line[words.Length])));

    // "A/23 Part II - exempt", "ARC.26.23 Exempt item: recovery", "23) Confidential business": the house's number goes before the words that count.
    private static string WithoutNumber(string title)
    {
        var rest = title.AsSpan().Trim();
        while (rest.IndexOf(' ') is var space && space is > 0 and < 16 && rest[..space].ContainsAnyInRange('0', '9') || rest.Length > 2 && rest[0] is '-' or '–' or '—' or ':' && rest[1] == ' ')
        {
            rest = rest[(rest.IndexOf(' ') + 1)..].TrimStart();
        }

        return rest.ToString();
    }

    // "for the following item of business", not "for the following items"
    private static bool IsOne(string text, string item) => text.IndexOf(item, StringComparison.OrdinalIgnoreCase) is var at && at >= 0 && (at + item.Length == text.Length || text[at + item.Length] != 's');

    // In small letters, with the ends of sentences as words of their own.
    private static string[] Words(string text) =>
        text.ToLowerInvariant().Replace(".", " . ", StringComparison.Ordinal).Replace(";", " ; ", StringComparison.Ordinal).Split([' ', ' ', ',', ':', '(', ')', '\n'], StringSplitOptions.RemoveEmptyEntries);

    private static bool Nothing(string[] words) =>
        words is ["none" or "nil" or "no" or "nothing" or "n/a", ..] or ["not", "required" or "applicable" or "needed", ..] or ["there", "were" or "was" or "are", "no" or "none", ..];

    // "RESOLVED that … the press and public be excluded from the meeting for the following item", "Resolved to exclude the public", "The meeting went into closed session";
    // not "the public may be excluded", "whether to exclude the public", "it was agreed not to exclude", "no member of the public had been excluded".
    private static bool IsSentOut(string[] words)
    {
        for (var i = 1; i < words.Length; i++)
        {
            var sentOut = words[i] switch
            {
                "excluded" => Passive(words, i),
                "exclude" or "excluding" => Decided(words),
                "exclusion" => Decided(words) && !Near(words, i, "considered", "consider", "considering"),
                "session" => words[i - 1] is ("private" or "closed" or "confidential" or "exempt") && Near(words, i, "into", "moved", "went", "entered"),
                "camera" => words[i - 1] == "in" && Near(words, i, "met", "continued", "sat", "moved", "went", "resolved", "agreed"),
                _ => false,
            };
            if (sentOut && !Near(words, i, "not", "never", "whether", "if", "may", "might", "can", "could", "had", "no", "without"))
            {
                return true;
            }
        }

        return false;
    }

    // "be temporarily excluded"
    private static bool Passive(string[] words, int verb)
    {
        var before = verb - 1;
        while (before > 0 && words[before].EndsWith("ly", StringComparison.Ordinal))
        {
            before--;
        }

        return words[before] is "be" or "was" or "were" or "been" or "are";
    }

    private static bool Decided(string[] words) =>
        Array.Exists(words, word => word is "resolved" or "agreed" or "agrees" or "voted" or "decided" or "carried" or "resolution") && Array.Exists(words, word => word is "public" or "press");

    // "The public were readmitted", "The meeting returned to open session", "Open session resumed"; not "the open session in the library".
    private static bool IsLetBackIn(string[] words)
    {
        for (var i = 1; i < words.Length; i++)
        {
            if (words[i] is "readmitted" or "re-admitted"
                || words[i] == "session" && words[i - 1] is ("open" or "public") && (Near(words, i, "returned", "reverted", "resumed", "back", "moved", "went") || i + 1 < words.Length && words[i + 1] == "resumed")
                || words[i] == "public" && Near(words, i, "reopened", "re-opened"))
            {
                return true;
            }
        }

        return false;
    }

    // In the same sentence, not far in front.
    private static bool Near(string[] words, int at, params ReadOnlySpan<string> any)
    {
        for (var i = at - 1; i >= 0 && i >= at - Before && words[i] is not ("." or ";"); i--)
        {
            if (any.Contains(words[i]))
            {
                return true;
            }
        }

        return false;
    }
}
