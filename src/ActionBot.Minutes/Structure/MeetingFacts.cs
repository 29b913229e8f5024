using ActionBot.Minutes.Text;

namespace ActionBot.Minutes.Structure;

/// <summary>
/// Whose meeting it was and on which day, where the document states it: on an issue page in the line that names the meeting, else in the head, above the first
/// words of talk. A blank beats a guess: what is named in the talk may be anybody's committee.
/// </summary>
internal static class MeetingFacts
{
    // The head of a document: title, place, date, those present. Further down a date belongs to the matter.
    private const int Head = 16;
    private const int LongestTitle = 150;
    private const int LongestMeetingLine = 280;

    // Pages of a committee system print the meeting in a line of its own, the first two before the name, the others behind a label.
    private static readonly string[] MeetingLines = ["Meeting: ", "- Meeting of ", "Meeting of ", "Made at meeting: ", "Decided at meeting: "];

    public static void Read(MinutesOutline outline)
    {
        var isItem = IsItemPage(outline.Passages);
        string? kind = null;
        ReadMeetingLine(outline);
        if (isItem)
        {
            outline.MeetingDate ??= DateOfDecision(outline.Passages);
        }
        else
        {
            var head = HeadOf(outline.Passages);
            outline.MeetingDate ??= DateIn(head);
            if (outline.Committee is null && MeetingName.InHead(head, out var kindOnly) is { } inHead)
            {
                outline.Committee = kindOnly ? null : inHead;
                kind = kindOnly ? inHead : null;
            }
        }

        outline.Committee ??= isItem ? DecisionMaker(outline.Passages) : null;
        outline.Committee ??= NameInTalk.OfLastMeeting(outline.Passages) ?? kind ?? NameInTalk.OfTheTalk(outline.Passages);
        outline.FutureMeetings = FutureMeetings.Of(outline);
    }

    // "Agenda item", "Issue - meetings", "Issue - decisions": the page is about one item, and its title names no meeting.
    private static bool IsItemPage(List<Passage> passages)
    {
        for (var i = 0; i < Math.Min(passages.Count, 6); i++)
        {
            var text = passages[i].Text;
            if (text is "Agenda item" || text.StartsWith("Agenda item - ", StringComparison.Ordinal) || text.StartsWith("Issue - ", StringComparison.Ordinal) || text is "Issue details" or "Decision details" or "Decisions")
            {
                return true;
            }
        }

        return false;
    }

    // "Meeting: 17/10/2018 - Carers Panel (Item 64)", "Meeting of Housing Panel: Central Area, Tuesday, 28th July, 2015 2.00pm (Item 6.)", "Decided at meeting: 03/03/2011 - Council"
    private static void ReadMeetingLine(MinutesOutline outline)
    {
        foreach (var passage in outline.Passages)
        {
            var label = Array.Find(MeetingLines, line => passage.Text.StartsWith(line, StringComparison.Ordinal));
            if (label is null || passage.Text.Length > LongestMeetingLine)
            {
                continue;
            }

            var dates = CalendarDates.Find(passage.Tokens, passage.Text);
            if (dates.Count == 0)
            {
                continue;
            }

            var first = passage.Tokens[dates[0].FirstToken].Start;
            var dash = passage.Text.IndexOf(" - ", first, StringComparison.Ordinal);
            var name = dash > 0 ? passage.Text[(dash + 3)..] : passage.Text[label.Length..Math.Max(label.Length, first)];
            var item = name.LastIndexOf(" (Item", StringComparison.Ordinal);
            name = MeetingName.WithoutItsEnd((item > 0 ? name[..item] : name).Trim()).TrimEnd(',', '-', ' ');
            if (name.Length > 2)
            {
                outline.Committee = name;
                outline.MeetingDate = dates[0].Whole;
                return;
            }
        }
    }

    // "Decision Maker: Cabinet Member for Highways"; two of them do not say whose meeting it was.
    private static string? DecisionMaker(List<Passage> passages)
    {
        const string label = "Decision Maker: ";
        var line = passages.Find(passage => passage.Text.StartsWith(label, StringComparison.OrdinalIgnoreCase) && passage.Text.Length < LongestTitle);
        return line is null || line.Text.Contains(',', StringComparison.Ordinal) ? null : line.Text[label.Length..].Trim();
    }

    // "06/09/2021 - Treasury Management Strategy Statement", "Date of decision: 03/03/2011"
    private static DateOnly? DateOfDecision(List<Passage> passages)
    {
        foreach (var passage in passages)
        {
            if (passage.Text.Length > LongestTitle || !(passage.Text.StartsWith("Date of decision", StringComparison.OrdinalIgnoreCase) || passage.Tokens.Count > 2 && passage.Tokens[0].Shape == Shape.Figure && passage.Tokens[1].Is("-")))
            {
                continue;
            }

            if (CalendarDates.Find(passage.Tokens, passage.Text) is [{ Whole: { } day, FirstToken: < 6 }, ..])
            {
                return day;
            }
        }

        return null;
    }

    /// <summary>The passages above the talk. A paragraph with a verb of its own begins it, unless it says that the meeting was held; so does a numbered item about earlier minutes.</summary>
    private static List<Passage> HeadOf(List<Passage> passages)
    {
        var head = new List<Passage>();
        foreach (var passage in passages)
        {
            if (head.Count == Head || passage.Text is "Minutes:" or "Items" or "No. Item" || IsAboutEarlierMinutes(passage.Words) || head.Count > 0 && passage.Label is { } label && label.AsSpan().ContainsAnyInRange('0', '9') && !(passage.Tokens.Count > 1 && CalendarDates.ReadAt(passage.Tokens, passage.Text, 0) is not null))
            {
                break;
            }

            if (RunOn(passage) is { } title)
            {
                // A page whose lines were lost: "Board Meeting Minutes of the meeting held on 9 June at The Hub PRESENT Gail Tressell …"
                head.Add(title);
                break;
            }

            if (Speaks(passage) && !(MeetingName.SaysItWasHeld(passage.Text) && passage.Text.Length < 260 && (OpensMinutes(passage.Text) || CalendarDates.Find(passage.Tokens, passage.Text).Count > 0)))
            {
                if (head.Count > 0)
                {
                    break;
                }

                continue;
            }

            head.Add(passage);
        }

        // "You can download a copy here." between the name of the page and "Minutes of the meeting held on 12 May"
        if (!head.Exists(passage => OpensMinutes(passage.Text)) && passages.Take(Head).FirstOrDefault(passage => OpensMinutes(passage.Text) && MeetingName.SaysItWasHeld(passage.Text) && passage.Text.Length < 260) is { } opening)
        {
            head.AddRange(passages.Skip(head.Count > 0 ? head[^1].Index + 1 : 0).TakeWhile(passage => passage.Index <= opening.Index).Where(passage => passage == opening || !Speaks(passage)));
        }

        return head;
    }

    private static bool IsAboutEarlierMinutes(ReadOnlySpan<char> words) =>
        words.StartsWith("Minutes of the previous", StringComparison.OrdinalIgnoreCase) || words.StartsWith("Minutes of previous", StringComparison.OrdinalIgnoreCase) || words.StartsWith("Minutes of the last", StringComparison.OrdinalIgnoreCase)
        || words.StartsWith("To agree the ", StringComparison.Ordinal) || words.StartsWith("That the minutes", StringComparison.Ordinal);

    private static bool OpensMinutes(ReadOnlySpan<char> text) =>
        text.StartsWith("Minute", StringComparison.OrdinalIgnoreCase) || text.StartsWith("Draft minute", StringComparison.OrdinalIgnoreCase) || text.StartsWith("Notes of ", StringComparison.OrdinalIgnoreCase) || text.StartsWith("At a meeting", StringComparison.OrdinalIgnoreCase);

    /// <summary>The title at the beginning of a passage that goes on with those present or the first item; null where there is none.</summary>
    private static Passage? RunOn(Passage passage)
    {
        const int shortest = 150;
        const int longest = 620;
        const int longestTitle = 260;
        if (passage.Text.Length < shortest)
        {
            return null;
        }

        var text = passage.Text.AsSpan(0, Math.Min(passage.Text.Length, longest));
        var end = text.Length;
        foreach (var behind in (ReadOnlySpan<string>)["Present", "PRESENT", "In attendance", "In Attendance", "Attending", "Attendance", "Apologies", " 1. ", " 1 Welcome", "Members present", "Members Present", "Community Councillors present", "RCC Members", "Those present", "commencing at"])
        {
            var at = text.IndexOf(behind, StringComparison.Ordinal);
            end = at > 20 && at < end ? at : end;
        }

        if (end == text.Length)
        {
            return null;
        }

        // What the page says of itself stands in front of "MINUTES OF THE BOARD MEETING".
        var title = passage.Text[..end].Trim();
        if (title.Length > longestTitle)
        {
            var from = Math.Max(title.LastIndexOf(". ", StringComparison.Ordinal) + 2, title.Length - longestTitle);
            title = title[from..];
        }

        return title.Contains("inute", StringComparison.OrdinalIgnoreCase) && title.Contains("eeting", StringComparison.OrdinalIgnoreCase) || MeetingName.SaysItWasHeld(title) ? Passages.Of(title) : null;
    }

    private static DateOnly? DateIn(List<Passage> head)
    {
        // The line that says it was held goes before the day on which the page was put up.
        foreach (var passage in head.OrderByDescending(passage => OpensMinutes(passage.Text) || passage.Text.StartsWith("Date:", StringComparison.OrdinalIgnoreCase) || MeetingName.SaysItWasHeld(passage.Text)))
        {
            // "Minutes of the previous meeting held on 5 March", "Minutes uploaded on 5 October" are about other days.
            var text = passage.Text;
            if (text.Length >= 260 || text.Contains("revious", StringComparison.OrdinalIgnoreCase) || text.Contains("last meeting", StringComparison.OrdinalIgnoreCase) || text.Contains("ploaded", StringComparison.Ordinal) || text.Contains("ublished", StringComparison.Ordinal) || text.Contains("ext meeting", StringComparison.OrdinalIgnoreCase))
            {
                continue;
            }

            if (CalendarDates.Find(passage.Tokens, text).Select(date => date.Whole).FirstOrDefault(date => date is not null) is { } day)
            {
                return day;
            }

            // "held on 12thMay 2014", "5February2018", "July 2018at 6.30pm": the blanks were lost.
            var spaced = Passages.Of(WithBlanks(text));
            if (CalendarDates.Find(spaced.Tokens, spaced.Text).Select(date => date.Whole).FirstOrDefault(date => date is not null) is { } found)
            {
                return found;
            }
        }

        // "October 2022 Minutes" above "held on Thursday 13th October": the year stands elsewhere in the head.
        if (head.Select(passage => CalendarDates.Find(passage.Tokens, passage.Text).Find(date => date is { Month: not null, Year: null }) is { Day: > 0 } date && MeetingName.SaysItWasHeld(passage.Text) ? date : (WrittenDate?)null).FirstOrDefault(date => date is not null) is { } without
            && head.Select(passage => YearOf(passage, without.Month!.Value)).FirstOrDefault(year => year is not null) is { } itsYear && without.Day <= DateTime.DaysInMonth(itsYear, without.Month!.Value))
        {
            return new DateOnly(itsYear, without.Month!.Value, without.Day);
        }

        return null;
    }

    // "October 2022"
    private static int? YearOf(Passage passage, int month)
    {
        for (var at = 0; at + 1 < passage.Tokens.Count; at++)
        {
            if (CalendarDates.MonthOf(passage.Tokens[at]) == month && CalendarDates.YearAt(passage.Tokens, passage.Text, at + 1, out _) is { } year)
            {
                return year;
            }
        }

        return null;
    }

    private static string WithBlanks(string text)
    {
        var spaced = new System.Text.StringBuilder(text.Length + 8);
        for (var at = 0; at < text.Length; at++)
        {
            var breaks = at > 0 && (char.IsAsciiDigit(text[at]) && char.IsAsciiLetter(text[at - 1]) || char.IsAsciiDigit(text[at - 1]) && char.IsAsciiLetterUpper(text[at])
                || at > 2 && char.IsAsciiLetterUpper(text[at]) && text.AsSpan(at - 2, 2) is "th" or "st" or "nd" or "rd" && char.IsAsciiDigit(text[at - 3]) || at > 3 && char.IsAsciiLetterLower(text[at]) && char.IsAsciiDigit(text[at - 1]) && char.IsAsciiDigit(text[at - 4]));
            if (breaks)
            {
                spaced.Append(' ');
            }

            spaced.Append(text[at]);
        }

        return spaced.ToString();
    }

    /// <summary>A sentence of talk: a verb in small letters, as no title, place or list of names has one.</summary>
    internal static bool Speaks(Passage passage)
    {
        for (var at = 0; at < passage.Tokens.Count; at++)
        {
            var token = passage.Tokens[at];
            if (token.Shape == Shape.Lower && (token.Is(WordClass.Modal) || token.Is(WordClass.Have) || token.Is(WordClass.Be) && !token.Is("be") || token.Is(WordClass.Reporting) || token.Is(WordClass.Commit)))
            {
                return true;
            }

            if (token.Word is "resolved" or "recommendation" or "recommended" && token.IsCapital)
            {
                return true;
            }
        }

        return false;
    }
}
