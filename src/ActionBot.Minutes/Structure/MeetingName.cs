using ActionBot.Minutes.Text;

namespace ActionBot.Minutes.Structure;

/// <summary>Finds the name of the body whose meeting it was: "Corporate Parenting Board", "Shapinsay Community Council".</summary>
internal static class MeetingName
{
    private static readonly string[] Bodies =
    [
        "Committee", "Sub-Committee", "Subcommittee", "Panel", "Board", "Forum", "Council", "Commission", "Cabinet", "Partnership", "Executive", "Working Party", "Working Group", "Task Group", "Task Force", "Steering Group",
        "Advisory Group", "Assembly", "Authority", "Trust", "Consultative Group", "Liaison Group", "Meeting", "SACRE", "Group",
    ];

    // Words in front of a name that are no part of it.
    private static readonly string[] NotNames =
    [
        "Minutes", "Minute", "Meeting", "Meetings", "Draft", "The", "Of", "Notes", "Note", "Ordinary", "Annual", "Extraordinary", "Special", "Statutory", "Approved", "Unapproved", "Provisional", "A", "Present", "Title", "Confirmed", "Unconfirmed", "Virtual",
    ];

    /// <summary>The name in the head of a document; null where it states none.</summary>
    public static string? InHead(List<Passage> head)
    {
        string? best = null;
        var bestRank = 0;
        foreach (var passage in head)
        {
            var text = passage.Text;
            if (BeforeADate(passage) is { } dated)
            {
                return dated;
            }

            var held = SaysItWasHeld(text);
            if (!held && (text.Length > 110 || IsAttendance(text) || text.StartsWith("To ", StringComparison.Ordinal) || text.StartsWith("Report ", StringComparison.Ordinal) || Markers.Begins(text)) || Find(text) is not { } name)
            {
                continue;
            }

            // "Minutes of a meeting of the Parenting Board held at County Hall" says it outright; a name on a line of its own is more than one in a sentence, and a committee is more than its council.
            var stated = StatedIn(text) is { } said && said.StartsWith(name, StringComparison.OrdinalIgnoreCase) && name is not "Full Council";
            var rank = 1 + (name.Split(' ').Length > 2 ? 1 : 0) + (text.Length < name.Length + 40 ? 2 : 0) + (name.EndsWith("Council", StringComparison.OrdinalIgnoreCase) ? 0 : 1) + (stated ? 4 : 0);
            if (rank > bestRank)
            {
                (best, bestRank) = (name, rank);
            }
        }

        return best;
    }

    // "CABINET – 14 JULY 2020", "Council - Wednesday 8 November 2017", "Children's Committee - Tuesday, 4 June 2019 2.00 pm"
    private static string? BeforeADate(Passage passage)
    {
        if (passage.Text.Length > 150 || CalendarDates.Find(passage.Tokens, passage.Text) is not [var date, ..] || date.FirstToken < 2 || !passage.Tokens[date.FirstToken - 1].Is("-"))
        {
            return null;
        }

        var name = passage.Text[..passage.Tokens[date.FirstToken - 2].End];
        var last = passage.Tokens[date.FirstToken - 2];
        return (last.Is(WordClass.Body) || Find(name) is not null) && last.IsCapital && !name.Contains(':', StringComparison.Ordinal) && !name.Contains("inutes", StringComparison.OrdinalIgnoreCase) ? InTitleCase(name) : null;
    }

    /// <summary>The name in "The minutes of the meeting of the Harrowell Housing Forum held on 3 October 2018 were approved"; null where nothing says it.</summary>
    public static string? OfLastMeeting(List<Passage> passages)
    {
        for (var i = 0; i < Math.Min(passages.Count, 20); i++)
        {
            if (passages[i].Text.Contains("inutes of the ", StringComparison.OrdinalIgnoreCase) && passages[i].Text.Contains("meeting of the ", StringComparison.Ordinal) && StatedIn(passages[i].Text) is { } rest && Find(rest[..Math.Min(rest.Length, 90)]) is { } name && name.Contains(' ', StringComparison.Ordinal) && rest.StartsWith(name, StringComparison.OrdinalIgnoreCase))
            {
                return name;
            }
        }

        return null;
    }

    /// <summary>The words say that a meeting was held: "Minutes of the meeting held on 5 March".</summary>
    public static bool SaysItWasHeld(string text) =>
        (text.Contains("inute", StringComparison.OrdinalIgnoreCase) || text.Contains("otes of", StringComparison.OrdinalIgnoreCase) || text.Contains("meeting", StringComparison.OrdinalIgnoreCase))
        && (text.Contains("held", StringComparison.OrdinalIgnoreCase) || text.Contains("meeting of", StringComparison.OrdinalIgnoreCase) || text.Contains("took place", StringComparison.OrdinalIgnoreCase))
        && !text.Contains(" were ", StringComparison.Ordinal) && !text.Contains("revious", StringComparison.OrdinalIgnoreCase);

    // What stands behind "meeting of (the)" or "minutes of the".
    private static string? StatedIn(string text)
    {
        foreach (var words in (ReadOnlySpan<string>)["meeting of the ", "meeting of ", "minutes of the ", "notes of the ", "minute of the "])
        {
            var at = text.IndexOf(words, StringComparison.OrdinalIgnoreCase);
            if (at >= 0)
            {
                var rest = text[(at + words.Length)..];
                return rest.StartsWith("the ", StringComparison.OrdinalIgnoreCase) ? rest[4..] : rest;
            }
        }

        return null;
    }

    private static bool IsAttendance(string text) =>
        text.Contains("resent", StringComparison.OrdinalIgnoreCase) && text.Length > 9 || text.Contains("pologies", StringComparison.OrdinalIgnoreCase) || text.Contains("ttendance", StringComparison.OrdinalIgnoreCase) || text.Contains("Cllr", StringComparison.OrdinalIgnoreCase)
        || text.Contains("Councillor", StringComparison.OrdinalIgnoreCase) || text.Contains("(Chair", StringComparison.OrdinalIgnoreCase) || text.Contains("Members of", StringComparison.OrdinalIgnoreCase) || text.StartsWith("Mrs ", StringComparison.Ordinal) || text.StartsWith("Mr ", StringComparison.Ordinal)
        || text.StartsWith("Contact", StringComparison.Ordinal) || text.StartsWith("Venue", StringComparison.Ordinal) || text.Contains("Room", StringComparison.Ordinal) && text.Contains(',', StringComparison.Ordinal);

    /// <summary>The run of capitalised words that ends in the name of a body.</summary>
    private static string? Find(string text)
    {
        string? found = null;
        foreach (var body in Bodies)
        {
            for (var at = text.IndexOf(body, StringComparison.OrdinalIgnoreCase); at >= 0; at = text.IndexOf(body, at + 1, StringComparison.OrdinalIgnoreCase))
            {
                var end = at + body.Length;
                if ((end < text.Length && char.IsLetter(text[end])) || (at > 0 && char.IsLetter(text[at - 1])) || !char.IsUpper(text[at]))
                {
                    continue;
                }

                var start = at;
                while (WordBefore(text, start) is { } word && Belongs(text[word..start].Trim()))
                {
                    start = word;
                }

                var name = TrimJoints(text[start..end]);
                var more = text[end..];

                // "Standing Advisory Council on Religious Education", "Panel for Children and Families": what the body is for belongs to its name.
                if (more.StartsWith(" on ", StringComparison.OrdinalIgnoreCase) || more.StartsWith(" for ", StringComparison.OrdinalIgnoreCase))
                {
                    name += Purpose(more);
                }

                if (name.Contains(' ', StringComparison.Ordinal) && (found is null || name.Length > found.Length) && !(body == "Meeting" && !name.Contains("Parish Meeting", StringComparison.OrdinalIgnoreCase)))
                {
                    found = name;
                }
            }
        }

        return found is null ? null : InTitleCase(found);
    }

    private static string InTitleCase(string name) => name.Where(char.IsLetter).All(char.IsUpper) ? TitleCase(name) : name;

    private static string Purpose(string text)
    {
        var words = text.Split(' ', StringSplitOptions.RemoveEmptyEntries);
        var end = 1;
        while (end < words.Length && (char.IsUpper(words[end][0]) && !char.IsAsciiDigit(words[end][0]) && words[end] is not ("Monday" or "Tuesday" or "Wednesday" or "Thursday" or "Friday") || words[end] is "and" or "of" or "&"))
        {
            end++;
            if (words[end - 1][^1] is ',' or '-' or ':')
            {
                break;
            }
        }

        return end > 1 ? " " + string.Join(' ', words[..end]).TrimEnd(',', ':', '-') : "";
    }

    private static int? WordBefore(string text, int start)
    {
        var end = start;
        while (end > 0 && text[end - 1] == ' ')
        {
            end--;
        }

        var at = end;
        while (at > 0 && text[at - 1] != ' ')
        {
            at--;
        }

        return at < end && text[end - 1] is not ('.' or ':' or ';' or ')') ? at : null;
    }

    private static bool Belongs(string word) =>
        word.Length > 0 && (char.IsUpper(word[0]) && !word.EndsWith(',') && !Array.Exists(NotNames, not => not.Equals(word.TrimEnd(':'), StringComparison.OrdinalIgnoreCase))
            || word is "and" or "&" or "of" or "for" or "the" or "with" or "\u2013" or "-" or "/" || word.EndsWith(',') && char.IsUpper(word[0]) && word.Length > 2);

    private static string TrimJoints(string name)
    {
        var words = name.Split(' ', StringSplitOptions.RemoveEmptyEntries).ToList();
        while (words.Count > 1 && words[0].ToLowerInvariant() is "and" or "of" or "the" or "for" or "&" or "-" or "\u2013" or "/" or "draft" or "with")
        {
            words.RemoveAt(0);
        }

        return string.Join(' ', words);
    }

    private static string TitleCase(string name) => string.Join(' ', name.Split(' ').Select((word, i) =>
        i > 0 && word is "AND" or "OF" or "FOR" or "THE" or "ON" ? word.ToLowerInvariant() : string.Join('-', word.Split('-').Select(part => part.Length == 0 ? part : part[0] + part[1..].ToLowerInvariant()))));
}
