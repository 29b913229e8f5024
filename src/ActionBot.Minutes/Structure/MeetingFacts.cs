using ActionBot.Minutes.Text;

namespace ActionBot.Minutes.Structure;

/// <summary>Whose meeting it was, on which day, and which later meetings the text lists.</summary>
internal static class MeetingFacts
{
    // The head of a document: title, place, date, those present. Further down a date belongs to the matter.
    private const int Head = 14;

    private static readonly string[] Bodies =
    [
        "Committee", "Sub-Committee", "Subcommittee", "Panel", "Board", "Forum", "Council", "Commission", "Cabinet", "Partnership", "Executive", "Working Party", "Working Group", "Task Group", "Task Force", "Steering Group",
        "Advisory Group", "Assembly", "Authority", "Trust", "Consultative Group", "Liaison Group", "Meeting", "SACRE", "Group",
    ];

    public static void Read(MinutesOutline outline)
    {
        ReadIssueLine(outline);
        outline.MeetingDate ??= Date(outline);
        outline.Committee ??= Committee(outline);
        outline.FutureMeetings = Future(outline);
    }

    // "Meeting: 17/10/2018 - Carers Panel (Item 64)"
    private static void ReadIssueLine(MinutesOutline outline)
    {
        foreach (var passage in outline.Passages.Take(30).Where(passage => passage.Text.StartsWith("Meeting: ", StringComparison.Ordinal)))
        {
            var dash = passage.Text.IndexOf(" - ", StringComparison.Ordinal);
            var dates = CalendarDates.Find(passage.Tokens, passage.Text);
            if (dash < 0 || dates.Count == 0)
            {
                continue;
            }

            var name = passage.Text[(dash + 3)..];
            var item = name.LastIndexOf(" (Item", StringComparison.Ordinal);
            outline.Committee = (item > 0 ? name[..item] : name).Trim();
            outline.MeetingDate = dates[0].Whole;
            return;
        }
    }

    private static DateOnly? Date(MinutesOutline outline)
    {
        foreach (var passage in outline.Passages.Take(Head))
        {
            // "Minutes of the meeting held on 5 March were confirmed" is about another meeting.
            if (passage.Label is not null && passage.Kind == PassageKind.ListItem && passage.Text.Contains("inutes", StringComparison.Ordinal))
            {
                break;
            }

            if (passage.Text.StartsWith("Minutes of Previous", StringComparison.OrdinalIgnoreCase) || Speaks(passage))
            {
                continue;
            }

            if (CalendarDates.Find(passage.Tokens, passage.Text).Select(date => date.Whole).FirstOrDefault(date => date is not null) is { } day && passage.Text.Length < 260)
            {
                return day;
            }
        }

        return null;
    }

    // A whole sentence with a verb in the past is the matter, not the head: "The minutes … were approved".
    private static bool Speaks(Passage passage) =>
        passage.Text.Contains(" were ", StringComparison.Ordinal) || passage.Text.Contains(" was held in ", StringComparison.Ordinal) || passage.Text.StartsWith("To approve", StringComparison.Ordinal) || passage.Text.StartsWith("To confirm", StringComparison.Ordinal)
        || passage.Text.Contains("revious", StringComparison.Ordinal) || passage.Text.Contains("RESOLVED", StringComparison.Ordinal);

    private static string? Committee(MinutesOutline outline)
    {
        var head = outline.Passages.Take(Head).TakeWhile(passage => passage.Kind != PassageKind.ListItem || passage.Text.Length < 60).ToList();
        string? best = null;
        var bestRank = 0;
        foreach (var passage in head)
        {
            if (passage.Text.StartsWith("To ", StringComparison.Ordinal) || passage.Text.StartsWith("Report ", StringComparison.Ordinal) || Markers.Begins(passage.Text) || (passage.Text.Length > 200 && !passage.Text.Contains("meeting of the ", StringComparison.OrdinalIgnoreCase)))
            {
                continue;
            }

            if (Name(passage.Text) is { } name)
            {
                // "Parish Council" in a sentence is less than "Hollinsworth Parish Council" on a line of its own; a committee is more than its council.
                // "Minutes of a meeting of the Parenting Board held at County Hall" says it outright.
                var stated = After(passage.Text, "eeting of the ") is { } rest && rest.StartsWith(name, StringComparison.OrdinalIgnoreCase);
                var rank = 1 + (name.Split(' ').Length > 2 ? 1 : 0) + (passage.Text.Length < name.Length + 40 ? 2 : 0) + (name.EndsWith("Council", StringComparison.OrdinalIgnoreCase) ? 0 : 1) + (stated ? 2 : 0);
                if (rank > bestRank)
                {
                    (best, bestRank) = (name, rank);
                }
            }
        }

        if (best is null)
        {
            // "The minutes of the meeting of the Harrowell Housing Forum held on 3 October 2018 were approved"
            best = outline.Passages.Take(20).Select(passage => After(passage.Text, "meeting of the ") is { } rest ? Name(rest) : null).FirstOrDefault(name => name is not null && name.Split(' ').Length > 1);
        }

        return best;
    }

    private static string? After(string text, string words)
    {
        var at = text.IndexOf(words, StringComparison.OrdinalIgnoreCase);
        return at < 0 ? null : text[(at + words.Length)..];
    }

    /// <summary>The run of capitalised words that ends in the name of a body.</summary>
    private static string? Name(string text)
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
                if (name.Contains(' ', StringComparison.Ordinal) && (found is null || name.Length > found.Length) && name is not ("Annual Meeting" or "Ordinary Meeting" or "The Meeting") && !(body == "Meeting" && !name.Contains("Parish Meeting", StringComparison.OrdinalIgnoreCase)))
                {
                    found = name;
                }
            }
        }

        return found is null ? null : found.Where(char.IsLetter).All(char.IsUpper) ? TitleCase(found) : found;
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
        word.Length > 0 && ((char.IsUpper(word[0]) && !word.EndsWith(',') && word is not ("Minutes" or "MINUTES" or "Meeting" or "MEETING" or "Draft" or "DRAFT" or "The" or "THE" or "Of" or "OF" or "Notes" or "Ordinary" or "Annual" or "ANNUAL" or "ORDINARY" or "A" or "PRESENT:" or "Title:"))
            || word is "and" or "&" or "of" or "for" or "the" or "\u2013" or "-" or "AND" or "FOR" || (word.EndsWith(',') && char.IsUpper(word[0])) || word is "USERS\u2019" or "ANNUAL");

    private static string TrimJoints(string name)
    {
        var words = name.Split(' ', StringSplitOptions.RemoveEmptyEntries).ToList();
        while (words.Count > 1 && words[0] is "and" or "of" or "the" or "The" or "for" or "THE" or "AND" or "&" or "-" or "\u2013" or "OF" or "FOR" or "DRAFT")
        {
            words.RemoveAt(0);
        }

        return string.Join(' ', words);
    }

    private static string TitleCase(string name) => string.Join(' ', name.Split(' ').Select((word, i) =>
        i > 0 && word is "AND" or "OF" or "FOR" or "THE" or "ON" ? word.ToLowerInvariant() : word.Length == 0 ? word : word[0] + word[1..].ToLowerInvariant()));

    private static DateOnly[] Future(MinutesOutline outline)
    {
        var later = new SortedSet<DateOnly>();
        var inList = 0;
        int? year = null;
        foreach (var passage in outline.Passages)
        {
            var text = passage.Text;
            var names = text.Contains("ates of", StringComparison.Ordinal) || text.Contains("ate of", StringComparison.Ordinal) || text.Contains("DATE OF", StringComparison.Ordinal) || text.Contains("DATES OF", StringComparison.Ordinal)
                || text.Contains("ext meeting", StringComparison.OrdinalIgnoreCase) || text.Contains("uture meeting", StringComparison.OrdinalIgnoreCase) || text.Contains("Meetings in 20", StringComparison.Ordinal) || text.Contains("eeting dates", StringComparison.OrdinalIgnoreCase);
            var dates = CalendarDates.Find(passage.Tokens, text);
            // "Head of Parks to report back at the next meeting." speaks of it; no list of dates follows.
            names &= dates.Count > 0 || passage.Kind == PassageKind.Heading || !text.EndsWith('.');
            if (names)
            {
                inList = 12;
                year = passage.Tokens.Select(token => token.Shape == Shape.Figure && token.End - token.Start == 4 && int.TryParse(text.AsSpan(token.Start, 4), out var figure) && figure is >= 1990 and <= 2099 ? figure : (int?)null).FirstOrDefault(figure => figure is not null);
            }
            else if (dates.Count == 0 || text.Length > 200)
            {
                inList -= 4;
            }
            else
            {
                inList--;
            }

            foreach (var date in dates)
            {
                if ((names || inList > 0 || SpeaksOfAMeeting(passage, date)) && Whole(date, outline.MeetingDate, year) is { } day && (outline.MeetingDate is not { } held || day > held))
                {
                    later.Add(day);
                }
            }
        }

        return outline.MeetingDate is null && later.Count > 0 && !outline.Passages.Any(passage => passage.Text.Contains("uture meeting", StringComparison.OrdinalIgnoreCase) || passage.Text.Contains("ext meeting", StringComparison.OrdinalIgnoreCase) || passage.Text.Contains("ates of", StringComparison.Ordinal)) ? [] : [.. later];
    }

    // "…to the meeting on 5 March 2024", "deferred until the meeting to be held on 29 October 2019"
    private static bool SpeaksOfAMeeting(Passage passage, WrittenDate date)
    {
        var from = Math.Max(0, date.FirstToken - 3);
        for (var at = date.FirstToken - 1; at >= from; at--)
        {
            if (passage.Tokens[at].Is("meeting") || passage.Tokens[at].Is("meetings"))
            {
                return !(at > 1 && passage.Tokens[at - 1].Is("last")) && !passage.Text.Contains("inutes of", StringComparison.Ordinal);
            }

            if (passage.Tokens[at].Word is "." or ";")
            {
                return false;
            }
        }

        return false;
    }

    private static DateOnly? Whole(WrittenDate date, DateOnly? held, int? year)
    {
        if (date.Whole is { } whole)
        {
            return whole;
        }

        if (date.Month is not { } month || (year ?? held?.Year) is not { } first)
        {
            return null;
        }

        var day = date.Day <= DateTime.DaysInMonth(first, month) ? new DateOnly(first, month, date.Day) : (DateOnly?)null;
        return year is null && day < held ? day.Value.AddYears(1) : day;
    }
}
