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

    // Pages of a committee system print the meeting in a line of its own, the first two before the name, the others behind a label.
    private static readonly string[] MeetingLines = ["Meeting: ", "- Meeting of ", "Meeting of ", "Made at meeting: ", "Decided at meeting: "];

    public static void Read(MinutesOutline outline)
    {
        var isItem = IsItemPage(outline.Passages);
        ReadMeetingLine(outline);
        if (isItem)
        {
            outline.MeetingDate ??= DateOfDecision(outline.Passages);
        }
        else
        {
            var head = HeadOf(outline.Passages);
            outline.MeetingDate ??= DateIn(head);
            outline.Committee ??= MeetingName.InHead(head);
        }

        outline.Committee ??= isItem ? DecisionMaker(outline.Passages) : null;
        outline.Committee ??= MeetingName.OfLastMeeting(outline.Passages);
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
            if (label is null || passage.Text.Length > LongestTitle)
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
            name = (item > 0 ? name[..item] : name).Trim().TrimEnd(',', '-', ' ');
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
            if (head.Count == Head || passage.Text is "Minutes:" or "Items" or "No. Item" || head.Count > 0 && passage.Label is { } label && label.AsSpan().ContainsAnyInRange('0', '9'))
            {
                break;
            }

            if (Speaks(passage) && !(MeetingName.SaysItWasHeld(passage.Text) && passage.Text.Length < 260))
            {
                if (head.Count > 0)
                {
                    break;
                }

                continue;
            }

            head.Add(passage);
        }

        return head;
    }

    private static DateOnly? DateIn(List<Passage> head)
    {
        foreach (var passage in head)
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
        }

        return null;
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
