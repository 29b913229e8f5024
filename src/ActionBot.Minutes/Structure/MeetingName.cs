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
    private static bool IsAKind(string name) => name.ToLowerInvariant() is "parish council" or "town council" or "community council" or "parish meeting" or "parish assembly" or "working group" or "working party" or "steering group" or "task group";

    /// <summary>The name in the head of a document; null where it states none.</summary>
    public static string? InHead(List<Passage> head)
    {
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
            if (!held && (text.Length > 110 || IsAttendance(text) || text.StartsWith("To ", StringComparison.Ordinal) || text.StartsWith("Report ", StringComparison.Ordinal) || Markers.Begins(text)) || Find(text) is not { } name)
            {
                continue;
            }

            // "Minutes of a meeting of the Parenting Board held at County Hall" says it outright; a name on a line of its own is more than one in a sentence, and a committee is more than its council.
            var stated = StatedIn(text) is { } said && said.StartsWith(name, StringComparison.OrdinalIgnoreCase) && name is not "Full Council";
            if (IsAKind(name))
            {
                // "At a Meeting of the FULL COUNCIL", "ANNUAL PARISH MEETING" on a line of its own
                kind ??= text.Contains("Full Council", StringComparison.OrdinalIgnoreCase) ? "Full Council" : name.EndsWith("eeting", StringComparison.OrdinalIgnoreCase) && text.Trim().Equals("Annual Parish Meeting", StringComparison.OrdinalIgnoreCase) ? "Annual Parish Meeting" : null;
                continue;
            }

            var rank = 1 + (name.Split(' ').Length > 2 ? 1 : 0) + (text.Length < name.Length + 40 ? 2 : 0) + (name.EndsWith("Council", StringComparison.OrdinalIgnoreCase) ? 0 : 1) + (stated ? 4 : 0);
            if (rank > bestRank)
            {
                (best, bestRank) = (name, rank);
            }
        }

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
        return (last.Is(WordClass.Body) || Find(name) is not null) && (last.IsCapital || last.Is(")")) && !name.Contains(':', StringComparison.Ordinal) && !name.Contains("inutes", StringComparison.OrdinalIgnoreCase) ? InTitleCase(name) : null;
    }

    /// <summary>The name in "The minutes of the meeting of the Harrowell Housing Forum held on 3 October 2018 were approved", "minutes of the Road Safety Board meeting held on 11 March"; null where nothing says it.</summary>
    public static string? OfLastMeeting(List<Passage> passages)
    {
        for (var i = 0; i < Math.Min(passages.Count, 40); i++)
        {
            var text = passages[i].Text;
            foreach (var words in (ReadOnlySpan<string>)["inutes of the ", "inutes of "])
            {
                var at = text.IndexOf(words, StringComparison.Ordinal);
                if (at < 0)
                {
                    continue;
                }

                var rest = text[(at + words.Length)..];
                foreach (var more in (ReadOnlySpan<string>)["last ", "previous ", "meetings of the ", "meeting of the ", "meetings of ", "meeting of ", "the "])
                {
                    rest = rest.StartsWith(more, StringComparison.OrdinalIgnoreCase) ? rest[more.Length..] : rest;
                }

                if (Leading(rest) is { } name && (rest[name.Length..].Contains("eeting", StringComparison.Ordinal) || rest[name.Length..].Contains(" held ", StringComparison.Ordinal) || rest[name.Length..].TrimStart().StartsWith("on ", StringComparison.Ordinal)))
                {
                    return name;
                }
            }
        }

        return null;
    }

    /// <summary>
    /// The body that does in the text what only the meeting does: "The Armed Forces Covenant Board considered a report", "elected Chairman of the Health and Wellbeing Board"; null where it is named in one word or not at all.
    /// <para>Refuses: "The Governance Committee had considered the report in May", "the Leisure Trust agreed with the Council that".</para>
    /// </summary>
    public static string? OfTheTalk(List<Passage> passages)
    {
        const int furthest = 60;
        for (var i = 0; i < Math.Min(passages.Count, furthest); i++)
        {
            foreach (var sentence in passages[i].Sentences)
            {
                var tokens = sentence.Tokens;
                var first = sentence.FirstToken + (tokens[sentence.FirstToken].Is("the") ? 1 : 0);
                if (first + 2 < sentence.EndToken && tokens[first].IsCapital && Leading(passages[i].Text[tokens[first].Start..Math.Min(sentence.End, tokens[first].Start + 100)]) is { } name)
                {
                    var behind = passages[i].TokenFrom(tokens[first].Start + name.Length);
                    if (behind < sentence.EndToken && tokens[behind].Word is "considered" or "received" or "noted" or "agreed" or "resolved" or "discussed" or "reviewed" or "approved" or "requested" or "endorsed" && tokens[behind].Shape != Shape.Figure)
                    {
                        return name;
                    }
                }

                var words = passages[i].Text.AsSpan(sentence.Start, sentence.End - sentence.Start);
                var elected = words.IndexOf(" elected Chair", StringComparison.Ordinal);
                var of = elected < 0 ? -1 : words[elected..].IndexOf(" of the ", StringComparison.Ordinal);
                if (of is > 0 and < 24 && Leading(words[(elected + of + 8)..].ToString()) is { } whose)
                {
                    return whose;
                }
            }
        }

        return null;
    }

    // The name with which words begin, of two words at least: "Early Years Forum" in "Early Years Forum meeting".
    private static string? Leading(string rest)
    {
        var end = 0;
        var last = 0;
        while (end < rest.Length && end < 90)
        {
            var stop = rest.IndexOf(' ', end);
            stop = stop < 0 ? rest.Length : stop;
            var word = rest[end..stop].TrimEnd(',', '.', ';', ':');
            if (word.Length == 0 || !(char.IsUpper(word[0]) || word is "and" or "&" or "of" or "for" or "committee" or "board" or "forum" or "panel"))
            {
                break;
            }

            last = Array.Exists(Bodies, body => body != "Meeting" && body.Equals(word, StringComparison.OrdinalIgnoreCase)) && !(word == "Council" && end > 0 && rest[stop..].TrimStart() is ['A' or 'P', ..]) ? end + word.Length : last;
            if (rest[end..stop].Length != word.Length)
            {
                break;
            }

            end = stop + 1;
        }

        var name = rest[..last];
        return last > 0 && name.Contains(' ', StringComparison.Ordinal) && !IsAKind(name) && char.IsUpper(name[0]) && !name.StartsWith("Previous", StringComparison.Ordinal) ? name : null;
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
