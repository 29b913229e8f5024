using ActionBot.Minutes.Text;

namespace ActionBot.Minutes.DueDates;

/// <summary>Meetings, agendas, and the next report on the matter.</summary>
internal readonly ref partial struct DuePhraseScanner
{
    // "to the next meeting", "at its next meeting in January 2020", "at the January meeting", "to the September Board", "to the meeting on 5 March 2024", "to a future meeting", "on the agenda for the next meeting", "in the next progress report"
    private (DuePhrase Phrase, int End)? Meeting(int at, string preposition)
    {
        var next = at;
        next += Is(next, WordClass.Article) ? 1 : 0;
        if (next < end && CalendarDates.MonthOf(tokens[next]) is { } named)
        {
            return OfMonth(next, named, hasArticle: next > at);
        }

        // "to the Committee's November meeting", "for the Board's June meeting"
        if (next > at && Is(next, WordClass.Body) && Text(next).EndsWith("'s") | Text(next).EndsWith("\u2019s") && next + 1 < end && CalendarDates.MonthOf(tokens[next + 1]) is { } whose)
        {
            return OfMonth(next + 1, whose, hasArticle: true);
        }

        // "at Monday's meeting"
        if (Is(next, WordClass.Weekday) && IsOccasion(next + 1))
        {
            return (new DuePhrase { Text = "", Form = DueForm.OnWeekday, Weekday = WeekdayOf(tokens[next]) }, next + 2);
        }

        // "at the meeting after next", "at the meeting after that"
        if (IsOccasion(next) && Is(next + 1, "after") && Word(next + 2) is "next" or "that")
        {
            return (new DuePhrase { Text = "", Form = DueForm.InPeriod, Count = 2, Unit = DueUnit.Meetings }, next + 3);
        }

        // "to the next but one meeting"
        if (Is(next, "next") && Is(next + 1, "but") && Is(next + 2, "one") && IsOccasion(next + 3))
        {
            return (new DuePhrase { Text = "", Form = DueForm.InPeriod, Count = 2, Unit = DueUnit.Meetings }, next + 4);
        }

        // "at next week's meeting"
        if (Is(next, "next") && Word(next + 1) is "week" or "month" && Text(next + 1).ContainsAny('\'', '\u2019') && IsOccasion(next + 2))
        {
            return (new DuePhrase { Text = "", Form = DueForm.Within, Count = 1, Unit = Is(next + 1, "week") ? DueUnit.Weeks : DueUnit.Months }, next + 3);
        }

        // "at the aforementioned meeting": one that was named before.
        if (Word(next) is "aforementioned" or "aforesaid" or "same" or "said" or "above" && IsOccasion(next + 1))
        {
            return Phrase(next + 2, DueForm.Undated);
        }

        // "at the meeting following receipt of the data", "at the meeting after the election"
        if (IsOccasion(next) && preposition is "at" or "to" or "for" && Word(next + 1) is "following" or "after" && next + 2 < end && tokens[next + 2].Shape == Shape.Lower && !tokens[next + 2].Is(WordClass.Modal))
        {
            return InSeason(Is(next + 2, "receipt") && Is(next + 3, "of") ? Object(next + 4) : Object(next + 2), "an event");
        }

        // "to the autumn meeting"
        if (next > at && Word(next) is "spring" or "summer" or "autumn" or "winter" && IsOccasion(next + 1))
        {
            return InSeason(next + 2, tokens[next].Word!);
        }

        // "at the Summer term meeting 2014", "to the autumn half-term meeting"
        if (next > at && Word(next) is "spring" or "summer" or "autumn" or "winter" && Word(next + 1) is "term" or "half-term" && IsOccasion(next + 2))
        {
            return InSeason(CalendarDates.YearAt(tokens, passage.Text, next + 3, out var behindTerm) is not null ? behindTerm : next + 3, tokens[next].Word!);
        }

        // "in the summer newsletter", "in the spring edition"
        if (next > at && preposition is "in" or "for" && Word(next) is "spring" or "summer" or "autumn" or "winter" && Word(next + 1) is "newsletter" or "edition" or "bulletin" or "magazine")
        {
            return InSeason(next + 2, tokens[next].Word!);
        }

        // "in time for the new season"
        if (preposition is "for" or "before" or "by" && Word(next) is "new" && next + 1 < end && Text(next + 1) is "season")
        {
            return InSeason(next + 2, "season");
        }

        if (Word(next) is "future" or "later" or "subsequent" or "upcoming" or "forthcoming" || Is(next, "further") && Word(next + 1) is "meeting" or "meetings")
        {
            return Later(next + 1);
        }

        var isNext = Word(next) is "next" or "following";
        return isNext ? Next(next + 1, preposition) : Named(next, preposition);
    }

    // "the January meeting", "January's meeting", "the January 2026 Committee meeting", "the September Board"; "the March Town Council" is a place
    private (DuePhrase Phrase, int End)? OfMonth(int at, int month, bool hasArticle)
    {
        var year = CalendarDates.YearAt(tokens, passage.Text, at + 1, out var behind);
        var head = Is(behind, WordClass.Body) && (Is(behind + 1, "meeting") || Is(behind + 1, "agenda")) ? behind + 1 : behind;
        if (year is null && BodyOf(behind) is { } body)
        {
            return (new DuePhrase { Text = "", Form = DueForm.MeetingInMonth, Month = month }, body);
        }

        // "the October Schools Forum meeting", "the March Strategic Housing Board": the body by its whole name
        for (var name = behind; hasArticle && !IsOccasion(head) && name < Math.Min(end, behind + 5) && tokens[name].IsCapital && CalendarDates.MonthOf(tokens[name]) is null; name++)
        {
            head = Is(name, WordClass.Body) && IsOccasion(name + 1) ? name + 1 : head;
        }

        if (IsOccasion(head) && OfBody(head + 1) is var whose && whose > head + 1)
        {
            return (new DuePhrase { Text = "", Form = DueForm.MeetingInMonth, Month = month, Year = year }, whose);
        }

        // "for the May newsletter"
        if (hasArticle && Word(behind) is "newsletter" or "edition" or "bulletin" or "magazine" or "issue")
        {
            return (new DuePhrase { Text = "", Form = DueForm.InMonth, Month = month, Year = year }, Is(behind + 1, "of") && Is(behind + 2, "the") ? Object(behind + 2) : behind + 1);
        }

        // "at March's Services meeting", "at the March Finance meeting": of that part of the body
        if ((hasArticle || Text(at).ContainsAny('\'', '\u2019')) && OccasionBehind(behind) is { } part && part > behind && part - behind < 4 && tokens[behind].IsCapital)
        {
            return (new DuePhrase { Text = "", Form = DueForm.MeetingInMonth, Month = month, Year = year }, part + 1);
        }

        return IsOccasion(head) || hasArticle && head < end && tokens[head].Is(WordClass.Body) && tokens[head].IsCapital
            ? (new DuePhrase { Text = "", Form = DueForm.MeetingInMonth, Month = month, Year = year }, head + 1)
            : null;
    }

    // "September Area Panel", "November Schools Forum": one capital or two and a body that meets; a town council in March is a place
    private int? BodyOf(int at)
    {
        var head = at;
        while (head < end && head - at < 3 && tokens[head].IsCapital && !(Word(head) is "panel" or "board" or "forum" or "committee" or "cabinet"))
        {
            head++;
        }

        return head > at && Word(head) is "panel" or "board" or "forum" or "committee" && tokens[head].IsCapital && !IsOccasion(head + 1) ? head + 1 : null;
    }

    // "the October 2019 agenda pack", "the papers for the next meeting"
    private (DuePhrase Phrase, int End)? PackFor(int at)
    {
        if (!Is(at, WordClass.Article))
        {
            return null;
        }

        if (Meeting(at, "with") is { } meeting && Is(meeting.End - 1, "agenda"))
        {
            return Word(meeting.End) is "pack" or "papers" ? (meeting.Phrase, meeting.End + 1) : meeting;
        }

        var papers = Is(at + 1, "agenda") && Word(at + 2) is "pack" or "papers" ? at + 2 : at + 1;
        return Word(papers) is "pack" or "papers" or "agenda" && Is(papers + 1, "for") && papers + 2 < end ? Meeting(papers + 2, "for") : null;
    }

    // "a future meeting of the Committee", "later meetings", "future reports"
    private (DuePhrase Phrase, int End)? Later(int at)
    {
        if (Word(at) is "report" or "reports" or "update" or "updates")
        {
            return Phrase(at + 1, DueForm.NextItem);
        }

        if (Word(at) is "agenda" or "agendas" or "meetings" && !(at + 1 < end && Text(at + 1) is "setting" or "planning"))
        {
            return Phrase(at + 1, DueForm.Undated);
        }

        // "invited to future Community Safety agenda setting meetings": which ones
        for (var word = at; word + 1 < Math.Min(end, at + 5); word++)
        {
            if (Is(at - 1, "future") && Is(word, "agenda") && Text(word + 1) is "setting" or "planning")
            {
                return null;
            }
        }

        var head = Skip(at);
        if (head > at && head - at < 5 && Is(head - 1, WordClass.Body))
        {
            return Phrase(head, DueForm.Undated);
        }

        return IsOccasion(head) ? Phrase(OfBody(head + 1), DueForm.Undated) : Gathering(at) is { } other ? Phrase(other, DueForm.Undated) : null;
    }

    private (DuePhrase Phrase, int End)? Next(int at, string preposition)
    {
        // "the next update", "the next progress report", "their next annual report"
        for (var word = at; word < Math.Min(end, at + 3); word++)
        {
            if (Word(word) is "update" or "report" or "review" or "newsletter" or "issue" or "edition" or "bulletin" or "magazine" && !(Is(word + 1, "meeting") || Is(word + 1, WordClass.Body)))
            {
                return Phrase(word + 1, DueForm.NextItem);
            }
        }

        // "for next season"
        if (at < end && preposition is "for" or "by" or "before" or "in" && Text(at) is "season")
        {
            return InSeason(at + 1, "season");
        }

        // "the next meeting in January" is read below; "the next January meeting" has its month in front.
        if (at < end && CalendarDates.MonthOf(tokens[at]) is { } month)
        {
            return OfMonth(at, month, hasArticle: true);
        }

        var head = OccasionBehind(at) ?? Skip(at + (Is(at, WordClass.Number) ? 1 : 0));
        if (IsOccasion(head) || Is(head, "meetings"))
        {
            return Told(head);
        }

        // "the next Member Development Morning", "the next target setting review", "the next site visit"
        if (Gathering(at) is { } gathering)
        {
            return Phrase(gathering, DueForm.NextItem);
        }

        // "to the next Board", "at the next Full Council", "next FGB"
        if (head > at && Is(head - 1, WordClass.Body))
        {
            return Phrase(head, DueForm.NextMeeting);
        }

        return preposition is "to" or "at" or "for" or "before" or "by" && at < end && tokens[at] is { Shape: Shape.Upper, Word: null } && tokens[at].End - tokens[at].Start is >= 2 and <= 5 && !(at + 1 < end && Word(at + 1) is "minutes" or "papers" or "report" or "agenda" or "members" or "notice") ? Phrase(at + 1, DueForm.NextMeeting) : null;
    }

    // "the meeting on 21 January", "its meeting in November", "the Committee meeting in June": only with a date behind
    // Of "on the agenda for the next meeting" the time is "for the next meeting", which is read where it begins.
    private (DuePhrase Phrase, int End)? Named(int at, string preposition)
    {
        var head = at;
        for (var word = 0; word < 3 && head < end && !IsOccasion(head) && (tokens[head].IsCapital || tokens[head].Is(WordClass.Body)); word++)
        {
            head++;
        }

        return IsOccasion(head) && Told(head) is { Phrase.Form: not DueForm.NextMeeting } told ? told
            : AgendaOf(head) is { } agenda ? agenda.Phrase.Form == DueForm.NextMeeting ? null : agenda

            // "at LHIG meeting": another body's, on its own day
            : preposition is "at" && at < end && tokens[at].Shape == Shape.Upper && Is(at + 1, "meeting") && !Is(at - 1, WordClass.Article) ? Phrase(at + 2, DueForm.Undated) : null;
    }

    // "the agenda for the next meeting", "the agenda for September"
    private (DuePhrase Phrase, int End)? AgendaOf(int at) =>
        Is(at, "agenda") && Word(at + 1) is "for" or "of" && at + 2 < end ? Meeting(at + 2, "for") : null;

    /// <summary>A meeting named at <paramref name="occasion"/>, with whose it is and when it is held.</summary>
    private (DuePhrase Phrase, int End)? Told(int occasion)
    {
        if (AgendaOf(occasion) is { } agenda)
        {
            return agenda;
        }

        var next = OfBody(occasion + 1);
        var held = Is(next, ",") ? next + 1 : next;
        held += Is(held, "to") && Is(held + 1, "be") ? 2 : Word(held) is "being" or "due" ? 1 : 0;
        held += Is(held, "to") && Is(held + 1, "be") ? 2 : 0;
        if (Word(held) is "held" or "scheduled" or "planned" or "arranged")
        {
            next = held + 1;

            // "the meeting being held 14 September"
            if (next < end && CalendarDates.ReadAt(tokens, passage.Text, next) is { Month: not null } bare)
            {
                return (new DuePhrase { Text = "", Form = DueForm.MeetingOnDate, Day = bare.Day, Month = bare.Month, Year = bare.Year, Date = bare.Whole }, bare.EndToken);
            }
        }

        if (Word(next) is "in" or "for" && next + 1 < end && CalendarDates.MonthOf(tokens[next + 1]) is { } month)
        {
            var year = CalendarDates.YearAt(tokens, passage.Text, next + 2, out var behind);
            return (new DuePhrase { Text = "", Form = DueForm.MeetingInMonth, Month = month, Year = year }, year is null ? next + 2 : behind);
        }

        if (Word(next) is "on" or "of" or "for" && next + 1 < end && CalendarDates.ReadAt(tokens, passage.Text, next + (Is(next + 1, "the") && next + 2 < end ? 2 : 1)) is { Month: not null } date)
        {
            return (new DuePhrase { Text = "", Form = DueForm.MeetingOnDate, Day = date.Day, Month = date.Month, Year = date.Year, Date = date.Whole }, date.EndToken);
        }

        // "at the next meeting (6 May)", "at the next meeting, on 6 May"
        var aside = Is(next, "(") ? next + 1 : Is(next, ",") && Is(next + 1, "on") ? next + 2 : end;
        if (aside < end && CalendarDates.ReadAt(tokens, passage.Text, aside) is { Month: not null } told && (Is(next, ",") || Is(told.EndToken, ")")))
        {
            return (new DuePhrase { Text = "", Form = DueForm.MeetingOnDate, Day = told.Day, Month = told.Month, Year = told.Year, Date = told.Whole }, Is(next, "(") ? told.EndToken + 1 : told.EndToken);
        }

        return Phrase(OfBody(occasion + 1), DueForm.NextMeeting);
    }

    // "of the Health and Care Committee", "of this Panel"
    private int OfBody(int at)
    {
        if (!(Is(at, "of") && (Word(at + 1) is "the" or "this" || Is(at + 1, WordClass.Body))))
        {
            return at;
        }

        var body = at + 1;
        while (body < end && (tokens[body].IsCapital || Is(body, "'") && Is(body + 1, WordClass.Body) || Word(body) is "the" or "this" || Is(body, WordClass.Body) || (Is(body, "and") && body + 1 < end && tokens[body + 1].IsCapital)) && body - at < 13)
        {
            body++;
        }

        return body;
    }

    // "the next steering group meeting", "the next street scene meeting": whatever words of its kind stand before it
    // Refuses: "the next stage of the meeting", "the next report to the meeting".
    private int? OccasionBehind(int at)
    {
        for (var head = at; head < end && head - at < 5; head++)
        {
            if (Is(head, "meeting"))
            {
                return head;
            }

            if (tokens[head].Shape == Shape.Mark || Text(head).ContainsAny('\'', '\u2019') || Is(head, WordClass.Article) || Is(head, WordClass.Joint) || Is(head, WordClass.Preposition) || Is(head, WordClass.Modal) || Is(head, WordClass.Be))
            {
                return null;
            }
        }

        return null;
    }

    // "next available meeting", "next full Council meeting", "next Overview and Scrutiny meeting", "next Schools Forum": up to six words of the kind and the body
    private int Skip(int at)
    {
        for (var word = 0; word < 6 && at < end && !IsOccasion(at) && (tokens[at].Shape != Shape.Mark || tokens[at].Is("'") && at + 1 < end && tokens[at + 1].Is(WordClass.Body))
            && (tokens[at].Is("'") || Is(at, "and") && tokens[at - 1].IsCapital && at + 1 < end && tokens[at + 1].IsCapital || tokens[at].Shape == Shape.Upper && IsOccasion(at + 1) || tokens[at].IsCapital && (tokens[at].Class == WordClass.None || tokens[at].Is(WordClass.Body) || tokens[at].Is(WordClass.Collective) || Word(at) is "overview" or "scrutiny" or "working" or "planning") || tokens[at].Is(WordClass.Body) || Word(at) is "available" or "ordinary" or "full" or "formal" or "scheduled" or "of" or "working" or "month" or "monthly" or "quarterly" or "regular" or "public" or "planned" || tokens[at] is { Shape: Shape.Lower, Word: null }); word++)
        {
            // "the next board on the matter": the body itself is the meeting.
            if (word == 0 && tokens[at] is { Shape: Shape.Lower } && tokens[at].Is(WordClass.Body) && !IsOccasion(at + 1) && !(at + 1 < end && tokens[at + 1].Is(WordClass.Body)))
            {
                return Word(at) is "board" or "committee" or "forum" or "panel" or "council" or "cabinet" ? at + 1 : at;
            }

            at++;
        }

        return at;
    }

    /// <summary>Behind a gathering that is no meeting of the body: up to three words of its kind, then what it is.</summary>
    private int? Gathering(int at)
    {
        for (var head = at; head < end && head - at < 4 && tokens[head].Shape != Shape.Mark && !tokens[head].Is(WordClass.Article) && !tokens[head].Is(WordClass.Joint) && !tokens[head].Is(WordClass.Preposition); head++)
        {
            if (Word(head) is "workshop" or "briefing" or "seminar" or "training" or "morning" or "afternoon" or "evening" or "day" or "visit" or "walkabout" or "inspection" or "review" or "tour" or "newsletter" or "edition" or "bulletin" or "update" or "report" && (head > at || !(Word(head) is "day" or "morning" or "afternoon" or "evening")))
            {
                return head + 1;
            }
        }

        return null;
    }

    private bool IsOccasion(int at) => Word(at) is "meeting" or "agenda" or "session" || at < end && Text(at) is "cycle";
}
