using ActionBot.Minutes.Text;

namespace ActionBot.Minutes.Structure;

/// <summary>
/// Dates of later meetings of the body that the text states.
/// <para>Takes: the dates under "Dates of future meetings", "Date of next meeting: Wednesday 15 June 2022", "deferred until the meeting to be held on 29 October 2019".</para>
/// <para>Refuses: "the minutes of its previous meeting of 25 April 2013", dates in the rows of a table of actions.</para>
/// </summary>
internal static class FutureMeetings
{
    private const int LongestList = 24;
    private const int LongestNotice = 160;
    private const int Reach = 12;

    public static DateOnly[] Of(MinutesOutline outline)
    {
        var later = new SortedSet<DateOnly>();
        var inList = 0;
        int? year = null;
        foreach (var passage in outline.Passages)
        {
            var announces = Announces(passage.Text);
            if (!announces && !HasMonthOrSlash(passage))
            {
                inList -= 4;
                continue;
            }

            var dates = CalendarDates.Find(passage.Tokens, passage.Text);

            // "Head of Parks to report back at the next meeting." speaks of it; no list of dates follows. Nor does one in a table of actions.
            announces &= (dates.Count > 0 || passage.Kind == PassageKind.Heading || !passage.Text.EndsWith('.')) && passage.Kind != PassageKind.Row;
            if (announces && passage.Text.Length < LongestNotice && !(dates.Count > 0 && MeetingFacts.Speaks(passage)))
            {
                inList = LongestList;
                year = YearIn(passage);
            }
            else
            {
                inList -= dates.Count == 0 || passage.Text.Length > 200 ? 4 : 1;
            }

            DateOnly? before = null;
            foreach (var date in dates)
            {
                if ((announces && (passage.Text.Length < LongestNotice && IsAnnounced(passage, date) || IsBehindMeeting(passage, date)) || inList > 0 && !announces && passage.Kind != PassageKind.Row && (!MeetingFacts.Speaks(passage) || passage.Text.Contains("eeting", StringComparison.Ordinal)) || SpeaksOfAMeeting(passage, date, outline.MeetingDate is null)) && Whole(date, outline.MeetingDate, year, before) is { } day && (outline.MeetingDate is not { } held || day > held))
                {
                    later.Add(day);
                    before = day;
                }
            }
        }

        return [.. later];
    }

    private static bool Announces(string text) => text.Contains("eeting", StringComparison.OrdinalIgnoreCase) && SpeaksOfDays(text) && !text.Contains("inutes of the meeting", StringComparison.OrdinalIgnoreCase);

    private static bool SpeaksOfDays(string text) =>
        text.Contains("ates of", StringComparison.OrdinalIgnoreCase) || text.Contains("ate of", StringComparison.OrdinalIgnoreCase) || text.Contains("ext meeting", StringComparison.OrdinalIgnoreCase) || text.Contains("uture meeting", StringComparison.OrdinalIgnoreCase) || text.Contains("eetings in 20", StringComparison.OrdinalIgnoreCase) || text.Contains("eeting dates", StringComparison.OrdinalIgnoreCase) || text.Contains("chedule of meetings", StringComparison.OrdinalIgnoreCase) || text.Contains("alendar of meetings", StringComparison.OrdinalIgnoreCase);

    // "The committee would look at the dinghy on 25 June and report back at the next meeting": the day stands in front of the meeting, and is another's. So is "held on 12 December".
    private static bool IsAnnounced(Passage passage, WrittenDate date)
    {
        const int shortNotice = 60;
        if (IsOfAMeetingHeld(passage, date) || passage.Tokens.Exists(token => token.Is("incorrectly")))
        {
            return false;
        }

        return passage.Text.Length < shortNotice && !MeetingFacts.Speaks(passage) || passage.Tokens.FindIndex(0, date.FirstToken, token => token.Word is "meeting" or "meetings" or "date" or "dates") >= 0;
    }

    // "the Village Plan meeting held on 12 December"; "to be held on" is to come
    private static bool IsOfAMeetingHeld(Passage passage, WrittenDate date)
    {
        var held = date.FirstToken - (date.FirstToken > 0 && passage.Tokens[date.FirstToken - 1].Is("on") ? 2 : 1);
        return date.Year is null && held > 0 && passage.Tokens[held].Is("held") && !passage.Tokens[held - 1].Is("be") && !passage.Tokens.Exists(token => token.Word is "next" or "future");
    }

    // In a long paragraph only a date right behind the words counts: "…the next meeting would be held on 5 March".
    private static bool IsBehindMeeting(Passage passage, WrittenDate date)
    {
        for (var at = date.FirstToken - 1; at >= Math.Max(1, date.FirstToken - Reach); at--)
        {
            if (passage.Tokens[at].Word is "meeting" or "meetings")
            {
                return passage.Tokens[at - 1].Word is "next" or "future" or "further";
            }
        }

        return false;
    }

    private static bool HasMonthOrSlash(Passage passage)
    {
        foreach (var token in passage.Tokens)
        {
            if (token.Is(WordClass.Month) || token.Shape == Shape.Figure && token.End - token.Start is >= 6 and <= 10)
            {
                return true;
            }
        }

        return false;
    }

    private static int? YearIn(Passage passage)
    {
        foreach (var token in passage.Tokens)
        {
            if (token.Shape == Shape.Figure && token.End - token.Start == 4 && int.TryParse(passage.Text.AsSpan(token.Start, 4), out var figure) && figure is >= 1990 and <= 2099)
            {
                return figure;
            }
        }

        return null;
    }

    // "…to the meeting on 5 March 2024", "deferred until the meeting to be held on 29 October 2019"
    private static bool SpeaksOfAMeeting(Passage passage, WrittenDate date, bool dayIsUnknown)
    {
        // Where the day of the meeting is not known, only "the next meeting on 7 February 2018" is certain to come.
        if (dayIsUnknown)
        {
            return date.Whole is not null && IsOfTheNext(passage, date);
        }

        if (IsOfAMeetingHeld(passage, date) || passage.Tokens.Exists(token => token.Is("incorrectly")))
        {
            return false;
        }

        var from = Math.Max(0, date.FirstToken - 6);
        for (var at = date.FirstToken - 1; at >= from; at--)
        {
            if (passage.Tokens[at].Is("meeting") || passage.Tokens[at].Is("meetings"))
            {
                return date.FirstToken - at <= 3 && !(at > 1 && passage.Tokens[at - 1].Word is "last" or "previous") && !passage.Text.Contains("inutes of", StringComparison.Ordinal);
            }

            if (passage.Tokens[at].Word is "." or ";")
            {
                return false;
            }
        }

        return false;
    }

    // "the next Panel meeting on 7 February 2018", "the next Scrutiny Meeting, held on Monday 14 October 2019"
    private static bool IsOfTheNext(Passage passage, WrittenDate date)
    {
        var at = date.FirstToken - 1;
        while (at > 0 && passage.Tokens[at].Word is "on" or "held" or "," or "be" or "to" or "(")
        {
            at--;
        }

        for (var back = at - 1; at > 0 && passage.Tokens[at].Is("meeting") && back >= Math.Max(0, at - 5); back--)
        {
            if (passage.Tokens[back].Is("next"))
            {
                return true;
            }
        }

        return false;
    }

    // "Feb 28th, June 13th, Dec 12th" behind a meeting in December: without a year, each comes after the meeting and after the one in front of it.
    private static DateOnly? Whole(WrittenDate date, DateOnly? held, int? year, DateOnly? before)
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
        for (var more = 0; year is null && more < 3 && day is { } early && (early < held || early < before); more++)
        {
            day = early.AddYears(1);
        }

        return day;
    }
}
