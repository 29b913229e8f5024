using ActionBot.ActionPoints;
using ActionBot.Committees.Calendar;
using ActionBot.Minutes.DueDates;

namespace ActionBot.Intake;

/// <summary>What a due phrase amounts to on a committee's calendar.</summary>
/// <param name="Kind">Meeting, date, undated or recurring; null while the clerk has to say.</param>
/// <param name="Date">The date, where the kind is date.</param>
/// <param name="ReportToMeetingId">The meeting it is reported to; null where the calendar has none.</param>
/// <param name="Question">What to ask the clerk first; null: nothing.</param>
/// <param name="EveryNthMeeting">Recurring at every so many meetings; null: at every meeting.</param>
public sealed record DueOutcome(DueKind? Kind, DateOnly? Date, Guid? ReportToMeetingId, string? Question, int? EveryNthMeeting = null)
{
    /// <summary>The words mean a meeting of another committee, for which this calendar cannot answer.</summary>
    public bool IsElsewhere { get; init; }

    /// <summary>The day that the words name has gone by, and the same day of another year would be meant without being said.</summary>
    public bool HasGoneBy { get; init; }
}

/// <summary>
/// Resolves the words of a due against the committee's own calendar: an extraordinary meeting does not capture "the next meeting", a
/// cancelled one is passed over, and what can mean two things is asked. Pure.
/// </summary>
public static class DueOnCalendar
{
    // "following the meeting", "by email": ten working days, as the practice notes propose.
    private const int AfterTheMeetingDays = 10;

    // What went by less than half a year ago is rather that than what comes in more than half a year.
    private const int MostGoneBy = 183;

    // "By 31 August" said in January is the August of that year; "by 20 December" said then may still be the one that was.
    private const int JustGoneBy = 62;

    // A report on a quarter is ready some six weeks after its end (seen: the fourth quarter's report on 4 June).
    private const int QuarterReportDays = 42;

    /// <summary>Resolves a phrase.</summary>
    /// <param name="phrase">What the minutes or the clerk said; null: nothing.</param>
    /// <param name="source">The day of the meeting that asked.</param>
    /// <param name="meetings">The committee's calendar in order.</param>
    /// <param name="days">Its working days.</param>
    /// <param name="saidByClerk">The clerk herself said it: what would only be confirmed is not asked back.</param>
    /// <param name="today">The day on which it is asked: a meeting that has been held by then is proposed to nobody. Null: right after the meeting.</param>
    public static DueOutcome Resolve(DuePhrase? phrase, DateOnly source, IReadOnlyList<CalendarMeeting> meetings, WorkingDays days, bool saidByClerk = false, DateOnly? today = null)
    {
        var later = meetings.Where(meeting => meeting.TakesReports && meeting.HeldOn > source).ToList();
        if (later.Count == 0)
        {
            return Ask("The calendar holds no later meeting: add the next meetings first.");
        }

        // What recurs from March on begins with the meeting in March.
        var next = phrase is { Form: DueForm.Recurring, Month: { } begins } && later.Find(meeting => meeting.HeldOn.Month == begins) is { } begun ? begun : later[0];
        DueOutcome Meeting(CalendarMeeting meeting) => new(DueKind.Meeting, null, meeting.Id, null);
        DueOutcome Date(DateOnly date) => OnOrAfter(later, date) is { } reportsTo
            ? new(DueKind.Date, date, reportsTo.Id, null)
            : Confirm(new DueOutcome(DueKind.Date, date, later[^1].Id, null), $"'{phrase!.Text}' comes to {Storage.Days.Plain(date)}, and the calendar holds no meeting from then on. Add the next meetings first; or is it to be reported to the last that is known, {Storage.Days.Plain(later[^1].HeldOn)}?");
        DueOutcome Confirm(DueOutcome outcome, string question) => saidByClerk ? outcome : outcome with { Question = question };
        DueOutcome ConfirmMeetingFrom(DateOnly day) => OnOrAfter(later, day) is { } target
            ? Confirm(Meeting(target), $"'{phrase!.Text}' comes to {Storage.Days.Plain(day)}, so to the meeting of {Storage.Days.Plain(target.HeldOn)}: right?")
            : Ask($"'{phrase!.Text}' comes to {Storage.Days.Plain(day)}, and the calendar holds no meeting from then on. Which is meant?");
        DueOutcome Undated() => new(DueKind.Undated, null, next.Id, null);

        // "By 20 October" said in November: nobody waits for it until the next October unless the year is said.
        DueOutcome? GoneBy(DateOnly day) => saidByClerk && phrase is { } said && (said.Year is null || (said.Date is not null && !said.Text.Contains(day.Year.ToString(System.Globalization.CultureInfo.InvariantCulture), StringComparison.Ordinal))) && day.AddYears(-1) is var gone && source.DayNumber - gone.DayNumber is >= 0 and < MostGoneBy && (day.Year > source.Year || source.DayNumber - gone.DayNumber < JustGoneBy)
            ? Ask($"“{phrase.Text}” has gone by: {Storage.Days.Plain(gone)} {(gone == source ? "is the day itself" : "is past")}. If {Storage.Days.Plain(day)} is meant, say it with its year; else by when?") with { HasGoneBy = true }
            : null;

        switch (phrase?.Form)
        {
            case null:
                var ahead = later.FirstOrDefault(meeting => meeting.HeldOn >= (today ?? source)) ?? next;
                return new DueOutcome(DueKind.Meeting, null, ahead.Id, $"The minutes name no time: is the next meeting, {Storage.Days.Plain(ahead.HeldOn)}, right?");

            // "be taken to the January meeting of the HR Committee": this calendar cannot answer for another committee's, whoever says it.
            case DueForm.NextMeeting or DueForm.MeetingInMonth or DueForm.MeetingOnDate when phrase.OfCommittee is { } other:
                return Meeting(next) with { Question = $"'{phrase.Text}' means a meeting of {other}: refer it there, or report it here on {Storage.Days.Plain(next.HeldOn)}?", IsElsewhere = true };

            case DueForm.NextMeeting:
                return Meeting(next);

            case DueForm.MeetingInMonth or DueForm.InMonth when phrase.Month is { } month:
                var inThisMonth = month == source.Month && ((phrase.Form == DueForm.InMonth && EndOf(source.Year, month) > source) || later.Any(meeting => IsIn(meeting, source.Year, month)));
                var year = phrase.Year ?? (month > source.Month || inThisMonth ? source.Year : source.Year + 1);
                var inMonth = later.Where(meeting => IsIn(meeting, year, month)).ToList();
                return inMonth.Count switch
                {
                    1 => Meeting(inMonth[0]),
                    > 1 => Confirm(Meeting(inMonth[0]), $"There are {inMonth.Count} meetings in that month: is the first, {Storage.Days.Plain(inMonth[0].HeldOn)}, meant?"),
                    _ when phrase.Form == DueForm.InMonth => GoneBy(EndOf(year, month)) ?? Date(EndOf(year, month)),
                    _ when meetings.FirstOrDefault(meeting => meeting.IsCancelled && meeting.HeldOn > source && IsIn(meeting, year, month)) is { } cancelled
                        && OnOrAfter(later, cancelled.HeldOn) is { } instead =>
                        Confirm(Meeting(instead), $"The meeting of {Storage.Days.Plain(cancelled.HeldOn)} is cancelled: is the next, {Storage.Days.Plain(instead.HeldOn)}, right?"),
                    _ => Ask($"'{phrase.Text}': no meeting is held in that month. Which is meant?"),
                };

            case DueForm.MeetingOnDate or DueForm.OnDate when DayOf(phrase, source) is { } day:
                var onDay = meetings.Where(meeting => meeting.HeldOn == day && day > source && !meeting.IsCancelled).ToList();
                return (phrase.Form, onDay.Count) switch
                {
                    (_, > 0) when phrase.Form == DueForm.MeetingOnDate || onDay[0].TakesReports => Meeting(onDay[0]),
                    (DueForm.MeetingOnDate, _) => Ask($"'{phrase.Text}': no later meeting is held on {Storage.Days.Plain(day)}. Which is meant?"),
                    _ => phrase.Month is null ? Date(day) : GoneBy(day) ?? Date(day),
                };

            case DueForm.OnWeekday when phrase.Weekday is { } weekday:
                return Date(source.AddDays(((int)weekday - (int)source.DayOfWeek + 6) % 7 + 1));

            case DueForm.AfterThisMeeting:
                return Date(days.Add(source, AfterTheMeetingDays));

            case DueForm.Within when phrase is { Count: { } count, Unit: { } unit } && unit != DueUnit.Meetings:
                return Date(After(source, count, unit, days));

            // "in two meetings' time" needs no confirming: it is the second from here.
            case DueForm.Within or DueForm.InPeriod when phrase is { Count: > 0 and var count, Unit: DueUnit.Meetings }:
                return count <= later.Count ? Meeting(later[count - 1]) : Ask($"'{phrase.Text}': the calendar holds only {later.Count} later. Which meeting is meant?");

            case DueForm.InPeriod when phrase is { Count: { } count, Unit: { } unit }:
                return ConfirmMeetingFrom(After(source, count, unit, days));

            case DueForm.EndOfQuarter when phrase.Quarter is { } quarter:
                return ConfirmMeetingFrom(EndOfQuarter(source.AddDays(-QuarterReportDays), quarter).AddDays(QuarterReportDays));

            case DueForm.EndOfQuarter:
                var quarterEnds = EndOfQuarter(source, null);
                return Confirm(Date(quarterEnds), $"'{phrase.Text}' comes to {Storage.Days.Plain(quarterEnds)}, the end of the financial quarter: right?");

            case DueForm.EndOfYear:
                return Ask($"'{phrase.Text}': which year ends? 31 March, the municipal year, 31 December or 31 August?");

            case DueForm.NewMunicipalYear or DueForm.AfterElection:
                var turn = later.FirstOrDefault(meeting => meeting.Kind == Committees.MeetingKind.Annual)?.HeldOn ?? NextFifteenthOfMay(source);
                var first = later.FirstOrDefault(meeting => meeting.HeldOn >= turn && meeting.Kind == Committees.MeetingKind.Ordinary);
                return first is null
                    ? Ask($"'{phrase.Text}': the calendar does not reach that far. Which meeting is meant?")
                    : Confirm(Meeting(first), $"'{phrase.Text}' comes to the meeting of {Storage.Days.Plain(first.HeldOn)}: right?");

            case DueForm.Season when SeasonSaid.Read(phrase.Text, source) is { } season:
                return season.Side switch
                {
                    SeasonSide.Before when later.LastOrDefault(meeting => meeting.HeldOn < season.From) is { } before => Confirm(Meeting(before), $"'{phrase.Text}' comes to the last meeting before it, {Storage.Days.Plain(before.HeldOn)}: right?"),
                    SeasonSide.Before => Date(season.From.AddDays(-1)),
                    SeasonSide.In when later.FirstOrDefault(meeting => meeting.HeldOn >= season.From && meeting.HeldOn <= season.Until) is { } within => Confirm(Meeting(within), $"'{phrase.Text}' comes to the meeting of {Storage.Days.Plain(within.HeldOn)}: right?"),
                    SeasonSide.In => ConfirmMeetingFrom(season.From),
                    _ => ConfirmMeetingFrom(season.Until.AddDays(1)),
                };

            case DueForm.Season:
                return Ask($"'{phrase.Text}': which meeting is that? The next ones are {string.Join(", ", later.Take(4).Select(meeting => Storage.Days.Plain(meeting.HeldOn)))}.");

            case DueForm.NextItem:
                return Confirm(Meeting(next), $"'{phrase.Text}' is the next item on that topic: is it on {Storage.Days.Plain(next.HeldOn)}?");

            case DueForm.Recurring when phrase is { Count: > 1 and var nth, Unit: DueUnit.Meetings }:
                return Confirm(new DueOutcome(DueKind.Recurring, null, next.Id, null, nth), $"'{phrase.Text}': at {Due.Every(nth)}, from {Storage.Days.Plain(next.HeldOn)}?");

            // "Quarterly" of a committee that meets every six weeks is every second meeting.
            case DueForm.Recurring when EveryNth(phrase.Text, later) is > 1 and var often:
                return Confirm(new DueOutcome(DueKind.Recurring, null, next.Id, null, often), $"'{phrase.Text}': at {Due.Every(often)}, from {Storage.Days.Plain(next.HeldOn)}?");

            case DueForm.Recurring:
                return Confirm(new DueOutcome(DueKind.Recurring, null, next.Id, null), $"'{phrase.Text}': how often? At every meeting, from {Storage.Days.Plain(next.HeldOn)}?");

            case DueForm.Undated:
                return Undated();

            default:
                return Ask($"'{phrase.Text}' cannot be read as a time. When is it due?");
        }
    }

    // How many meetings lie in what the words name, by the distance at which the committee meets; null: they name no stretch of time, or the calendar tells no distance.
    private static int? EveryNth(string words, List<CalendarMeeting> later)
    {
        int? days = words.Contains("quarter", StringComparison.OrdinalIgnoreCase) || words.Contains("three months", StringComparison.OrdinalIgnoreCase) ? 91
            : words.Contains("six months", StringComparison.OrdinalIgnoreCase) || words.Contains("half-year", StringComparison.OrdinalIgnoreCase) || words.Contains("twice a year", StringComparison.OrdinalIgnoreCase) ? 182
            : words.Contains("annual", StringComparison.OrdinalIgnoreCase) || words.Contains("yearly", StringComparison.OrdinalIgnoreCase) || words.Contains("every year", StringComparison.OrdinalIgnoreCase) || words.Contains("once a year", StringComparison.OrdinalIgnoreCase) ? 365
            : null;
        return days is null || later.Count < 2 ? null : (int)Math.Round(days.Value / ((later[^1].HeldOn.DayNumber - later[0].HeldOn.DayNumber) / (later.Count - 1.0)), MidpointRounding.AwayFromZero);
    }

    private static DueOutcome Ask(string question) => new(null, null, null, question);

    private static CalendarMeeting? OnOrAfter(List<CalendarMeeting> later, DateOnly day) => later.FirstOrDefault(meeting => meeting.HeldOn >= day);

    private static bool IsIn(CalendarMeeting meeting, int year, int month) => meeting.HeldOn.Year == year && meeting.HeldOn.Month == month;

    // Without an annual meeting in the calendar the municipal year turns on 15 May.
    private static DateOnly NextFifteenthOfMay(DateOnly source)
    {
        var thisYear = new DateOnly(source.Year, 5, 15);
        return source < thisYear ? thisYear : thisYear.AddYears(1);
    }

    private static DateOnly EndOf(int year, int month) => new(year, month, DateTime.DaysInMonth(year, month));

    private static DateOnly? DayOf(DuePhrase phrase, DateOnly source)
    {
        if (phrase.Date is { } whole)
        {
            return whole;
        }

        if (phrase.Day is not { } day)
        {
            return null;
        }

        // "by the 10th" is the next tenth; "by 21 January" the next January that has come.
        for (var month = phrase.Month is { } named ? new DateOnly(phrase.Year ?? source.Year, named, 1) : new DateOnly(source.Year, source.Month, 1);
            month.Year <= source.Year + 8;
            month = phrase.Month is null ? month.AddMonths(1) : month.AddYears(1))
        {
            if (day <= DateTime.DaysInMonth(month.Year, month.Month) && (phrase.Year is not null || month.AddDays(day - 1) > source))
            {
                return month.AddDays(day - 1);
            }

            if (phrase.Year is not null)
            {
                return null;
            }
        }

        return null;
    }

    private static DateOnly After(DateOnly source, int count, DueUnit unit, WorkingDays days) => unit switch
    {
        DueUnit.Days => source.AddDays(count),
        DueUnit.WorkingDays => days.Add(source, count),
        DueUnit.Weeks => source.AddDays(7 * count),
        DueUnit.Months => source.AddMonths(count),
        _ => source.AddYears(count),
    };

    // Financial quarters: the first runs from April to June, the fourth from January to March.
    private static DateOnly EndOfQuarter(DateOnly source, int? quarter)
    {
        for (var month = new DateOnly(source.Year, source.Month, 1); ; month = month.AddMonths(1))
        {
            if (month.Month % 3 == 0 && (quarter is null || ((month.Month / 3) + 2) % 4 + 1 == quarter) && EndOf(month.Year, month.Month) > source)
            {
                return EndOf(month.Year, month.Month);
            }
        }
    }
}
