using ActionBot.Understanding.Language;

namespace ActionBot.Officers;

/// <summary>
/// What to put on the register for an owner whom the minutes name and the register does not know yet: a post or a person of exactly those
/// words. Nothing is guessed: nobody can be reached under it until the clerk says who it is. Pure.
/// </summary>
public static class AsWritten
{
    private static readonly string[] Courtesies = ["Cllr", "Cllrs", "Councillor", "Mr", "Mrs", "Ms", "Miss", "Dr", "Sir", "Dame", "Rev", "Prof"];

    private static readonly string[] PostWords =
    [
        "director", "officer", "head", "manager", "clerk", "chair", "chairman", "chairperson", "convener", "convenor", "lead", "team", "service", "services", "secretary", "treasurer",
        "warden", "executive", "solicitor", "surveyor", "engineer", "planner", "co-ordinator", "coordinator", "adviser", "advisor", "holder", "member", "department",
        "committee", "panel", "board", "group", "council", "inspector", "accountant", "auditor", "consultant", "commander", "facilitator", "administrator", "assistant", "leader", "mayor",
    ];

    // Jobs that are surnames too: "Harbour Master" is a post and "Kim Master" somebody.
    private static readonly string[] JobsAndSurnames =
    [
        "master", "keeper", "ranger", "steward", "marshal", "forester", "bailiff", "sergeant", "provost", "constable", "sexton", "verger", "usher", "buyer", "trainer", "pilot",
    ];

    private static readonly string[] Jobs =
    [
        "registrar", "caretaker", "foreman", "forewoman", "superintendent", "supervisor", "librarian", "archivist", "architect", "curator", "bursar", "controller", "comptroller", "custodian", "conservator", "coroner", "chaplain", "analyst", "technician",
        "ecologist", "economist", "arborist", "groundsman", "groundskeeper", "harbourmaster", "piermaster", "operative", "representative", "guardian", "attendant", "champion", "commissioner", "ombudsman", "scientist", "psychologist", "therapist", "nurse", "teacher",
    ];

    /// <summary>Whether the words name a person rather than a post: "Cllr Osei", "Denise Orme", but not "Head of SEND" or "the Chair".</summary>
    public static bool NamesAPerson(string words)
    {
        var parts = words.Split([' ', '.'], StringSplitOptions.RemoveEmptyEntries);
        if (parts.Length == 0)
        {
            return false;
        }

        if (Courtesies.Contains(parts[0], StringComparer.OrdinalIgnoreCase))
        {
            return true;
        }

        return parts.Length is 2 or 3
            && parts.All(part => char.IsUpper(part[0]) && part.Any(char.IsLower))
            && !parts.Any(part => PostWords.Contains(part.TrimEnd(',').ToLowerInvariant()))
            && !IsAJob(parts[0].ToLowerInvariant(), parts[^1].ToLowerInvariant());
    }

    // A given name before it makes a job's name a surname.
    private static bool IsAJob(string first, string last) => !Lexicon.IsGivenName(first) && (Jobs.Contains(last) || JobsAndSurnames.Contains(last));

    /// <summary>Whether the words are initials alone, "SH": they name somebody, but do not say whom.</summary>
    public static bool AreInitials(string words) =>
        words.Replace(".", "", StringComparison.Ordinal).Replace("/", "", StringComparison.Ordinal).Trim() is { Length: >= 2 and <= 4 } letters && letters.All(char.IsUpper);

    /// <summary>The words without courtesy titles: what a person's row is called.</summary>
    public static string Name(string words)
    {
        var parts = words.Split(' ', StringSplitOptions.RemoveEmptyEntries);
        return parts.Length > 1 && Courtesies.Contains(parts[0].TrimEnd('.'), StringComparer.OrdinalIgnoreCase) ? string.Join(' ', parts[1..]) : words.Trim();
    }

    /// <summary>What somebody is called whom nobody has named in full: "Cllr Elwood" stays so, for a bare surname reads as if it were no councillor.</summary>
    public static string Called(string words) => Name(words) is var name && name.Contains(' ', StringComparison.Ordinal) ? name : words.Trim();

    /// <summary>Councillor where the courtesy says so.</summary>
    public static PersonKind Kind(string words) =>
        words.StartsWith("Cllr", StringComparison.OrdinalIgnoreCase) || words.StartsWith("Councillor", StringComparison.OrdinalIgnoreCase) ? PersonKind.Councillor : PersonKind.Officer;
}
