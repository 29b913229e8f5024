using ActionBot.Minutes.Text;

namespace ActionBot.Minutes.Structure;

/// <summary>Finds the name of the body whose meeting it was: "Corporate Parenting Board", "Shapinsay Community Council".</summary>
internal static class MeetingName
{
    internal static readonly string[] Bodies =
    [
        "Committee", "Sub-Committee", "Subcommittee", "Panel", "Board", "Forum", "Council", "Commission", "Cabinet", "Partnership", "Executive", "Working Party", "Working Group", "Task Group", "Task Force", "Steering Group",
        "Advisory Group", "Assembly", "Authority", "Trust", "Consultative Group", "Liaison Group", "Meeting", "SACRE", "Group",
    ];

    // Words in front of a name that are no part of it.
    internal static readonly string[] NotNames =
    [
        "Minutes", "Minute", "Meeting", "Meetings", "Draft", "The", "Of", "Notes", "Note", "Ordinary", "Annual", "Extraordinary", "Special", "Statutory", "Approved", "Unapproved", "Provisional", "A", "Present", "Title", "Confirmed", "Unconfirmed", "Virtual",
    ];

    /// <summary>The name without what the page says of a body that is no more: "Board (this committee no longer meets)", "Leisure OSC - Expired 01/04/16", "Scrutiny Committee-dissolved".</summary>
    public static string WithoutItsEnd(string name)
    {
        foreach (var end in (ReadOnlySpan<string>)[" (this ", " - Expired", " - Decommissioned", " (Decommissioned", "-dissolved", " - dissolved", " - Dissolved", " (dissolved", " (Dissolved", " - Disbanded", " (Expired", " (until "])
        {
            var at = name.IndexOf(end, StringComparison.Ordinal);
            name = at > 0 ? name[..at] : name;
        }

        return name;
    }

    // "Parish Council" says what kind of body it is, and not which.
    internal static bool IsAKind(string name) => name.ToLowerInvariant() is "parish council" or "town council" or "community council" or "parish meeting" or "parish assembly" or "joint committee" or "full council" or "working group" or "working party" or "steering group" or "task group";

    /// <summary>The name in the head of a document; null where it states none.</summary>
    /// <param name="head">The passages above the talk.</param>
    /// <param name="kindOnly">They say only what kind of body it was: "Parish Council".</param>
    public static string? InHead(List<Passage> head, out bool kindOnly)
    {
        kindOnly = false;
        string? best = null;
        string? kind = null;
        var bestRank = 0;
        foreach (var passage in head)
        {
            var text = passage.Text;
            if (BeforeADate(passage) is { } dated)
            {
                return dated;
            }

            if (IsOfASite(head, passage))
            {
                continue;
            }

            var held = SaysItWasHeld(text);
            if (kind is null && held && text.Contains("parish council meeting", StringComparison.Ordinal))
            {
                kind = "Parish Council";
            }

            if (!held && (text.Length > 110 && !(text.Length < 260 && text.Contains("inutes of the meeting", StringComparison.OrdinalIgnoreCase)) || IsAttendance(text) || text.StartsWith("To ", StringComparison.Ordinal) || text.StartsWith("Report ", StringComparison.Ordinal) || Markers.Begins(text)) || Find(text) is not { } written || Bare(written) is not { } name || name.Contains(" - ", StringComparison.Ordinal) && !name.Contains('('))
            {
                continue;
            }

            // "Minutes of a meeting of the Parenting Board held at County Hall" says it outright; a name on a line of its own is more than one in a sentence, and a committee is more than its council.
            var stated = StatedIn(text) is { } said && said.StartsWith(name, StringComparison.OrdinalIgnoreCase) && name is not "Full Council";
            if (IsAKind(name))
            {
                // "At a Meeting of the FULL COUNCIL", "ANNUAL PARISH MEETING" on a line of its own
                kind = text.Contains("Full Council", StringComparison.OrdinalIgnoreCase) ? "Full Council" : kind ?? (text.Contains("Annual Parish Meeting", StringComparison.OrdinalIgnoreCase) ? "Annual Parish Meeting" : name);
                continue;
            }

            var rank = 1 + (name.Split(' ').Length > 2 ? 1 : 0) + (text.Length < name.Length + 40 ? 2 : 0) + (name.EndsWith("Council", StringComparison.OrdinalIgnoreCase) ? 0 : 1) + (stated ? 4 : 0);
            if (rank > bestRank)
            {
                (best, bestRank) = (name, rank);
            }
        }

        kindOnly = best is null;
        return best ?? kind;
    }

    // On the pages of a committee system the council's own name stands above everything: "Penbrook Council" with "Agenda and minutes" below it.
    private static bool IsOfASite(List<Passage> head, Passage passage) =>
        passage.Text.EndsWith("Council", StringComparison.OrdinalIgnoreCase) && passage.Text.Length < 60 && head.Exists(other => other.Text is "Agenda and minutes" or "Agenda and draft minutes" or "Agenda, decisions and minutes" or "Meeting documents" or "Decisions" || other.Text.StartsWith("Venue:", StringComparison.Ordinal) || other.Text.StartsWith("Contact:", StringComparison.Ordinal));

    // "CABINET – 14 JULY 2020", "Council - Wednesday 8 November 2017", "Children's Committee - Tuesday, 4 June 2019 2.00 pm"
    private static string? BeforeADate(Passage passage)
    {
        if (passage.Text.Length > 150 || CalendarDates.Find(passage.Tokens, passage.Text) is not [var date, ..] || date.FirstToken < 2 || !passage.Tokens[date.FirstToken - 1].Is("-"))
        {
            return null;
        }

        var name = passage.Text[..passage.Tokens[date.FirstToken - 2].End];
        var last = passage.Tokens[date.FirstToken - 2];
        name = Bare(name);
        return (last.Is(WordClass.Body) || Find(name) is not null) && (last.IsCapital || last.Is(")")) && !name.Contains(':', StringComparison.Ordinal) && !name.Contains("inutes", StringComparison.OrdinalIgnoreCase) ? InTitleCase(name) : null;
    }

    // "Agenda for Council on Thursday", "Annual Meeting, Cemetery Joint Committee", "Tram Sub Committee, Eastmarch Transport Board"
    private static string Bare(string name)
    {
        name = name.StartsWith("Agenda for ", StringComparison.OrdinalIgnoreCase) ? name[11..] : name;
        var on = name.LastIndexOf(" on ", StringComparison.Ordinal);
        name = on > 0 && name.EndsWith("day", StringComparison.Ordinal) ? name[..on] : name;
        var comma = name.IndexOf(", ", StringComparison.Ordinal);
        if (comma < 0)
        {
            return name;
        }

        return name[..comma].EndsWith("Meeting", StringComparison.OrdinalIgnoreCase) ? name[(comma + 2)..] : Array.Exists(Bodies, body => name[..comma].EndsWith(" " + body, StringComparison.OrdinalIgnoreCase)) ? name[..comma] : name;
    }

    /// <summary>The words say that a meeting was held: "Minutes of the meeting held on 5 March".</summary>
    public static bool SaysItWasHeld(string text) =>
        (text.Contains("inute", StringComparison.OrdinalIgnoreCase) || text.Contains("otes of", StringComparison.OrdinalIgnoreCase) || text.Contains("meeting", StringComparison.OrdinalIgnoreCase))
        && (text.Contains("held", StringComparison.OrdinalIgnoreCase) || text.Contains("meeting of", StringComparison.OrdinalIgnoreCase) || text.Contains("took place", StringComparison.OrdinalIgnoreCase))
        && !text.Contains(" were ", StringComparison.Ordinal) && !text.Contains("revious", StringComparison.OrdinalIgnoreCase);

    // What stands behind "meeting of (the)" or "minutes of the".
    private static string? StatedIn(string text)
    {
        foreach (var words in (ReadOnlySpan<string>)["meeting of the ", "meeting of ", "minutes of the ", "notes of the ", "minute of the ", "minutes of a ", "minutes of an "])
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
        || text.StartsWith("Observer", StringComparison.Ordinal) || text.StartsWith("Guest", StringComparison.Ordinal) || text.StartsWith("Contact", StringComparison.Ordinal) || text.StartsWith("Venue", StringComparison.Ordinal) || text.Contains("Room", StringComparison.Ordinal) && text.Contains(',', StringComparison.Ordinal);

    /// <summary>The run of capitalised words that ends in the name of a body.</summary>
    private static string? Find(string text)
    {
        string? found = null;
        foreach (var body in Bodies)
        {
            for (var at = text.IndexOf(body, StringComparison.OrdinalIgnoreCase); at >= 0; at = text.IndexOf(body, at + 1, StringComparison.OrdinalIgnoreCase))
            {
                var end = at + body.Length;
                if ((end < text.Length && char.IsLetter(text[end])) || (at > 0 && char.IsLetter(text[at - 1])) || !char.IsUpper(text[at]) && !(end == text.Length && text.Length < 70 && at > 0 && char.IsUpper(text[0]) && body is "Council" or "Committee"))
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

                // "SCRUTINY COMMITTEE (HOUSING AND PUBLIC PROTECTION)", where nothing else stands on the line
                if (more is [' ', '(', ..] && more.IndexOf(')') == more.Length - 1 && more.Count(letter => letter == ' ') > 1)
                {
                    name += more;
                }

                // "Lead Cabinet Member" is no cabinet.
                if (more.StartsWith(" Member", StringComparison.OrdinalIgnoreCase) && body == "Cabinet")
                {
                    continue;
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
