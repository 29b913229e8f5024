namespace ActionBot.Minutes.DueDates;

/// <summary>What kind of time the minutes name. The rows are those of the practice notes on date phrases; turning one into a date needs a calendar and is the application's.</summary>
public enum DueForm
{
    /// <summary>"to the next meeting".</summary>
    NextMeeting,

    /// <summary>"at the January meeting", "at its meeting in November": <see cref="DuePhrase.Month"/>, perhaps <see cref="DuePhrase.Year"/>.</summary>
    MeetingInMonth,

    /// <summary>"at the meeting on 21 January": <see cref="DuePhrase.Day"/> and <see cref="DuePhrase.Month"/>, perhaps <see cref="DuePhrase.Year"/>.</summary>
    MeetingOnDate,

    /// <summary>"by 3 July 2020", "by the 10th": <see cref="DuePhrase.Day"/>, perhaps <see cref="DuePhrase.Month"/> and <see cref="DuePhrase.Year"/>.</summary>
    OnDate,

    /// <summary>"in December", "by the end of March 2027": <see cref="DuePhrase.Month"/>, perhaps <see cref="DuePhrase.Year"/>.</summary>
    InMonth,

    /// <summary>"by Friday", "next Tuesday": <see cref="DuePhrase.Weekday"/>.</summary>
    OnWeekday,

    /// <summary>"following the meeting", "outside the meeting", "by email", "a written response": no meeting, but soon.</summary>
    AfterThisMeeting,

    /// <summary>"within a fortnight", "within 10 working days": <see cref="DuePhrase.Count"/> of <see cref="DuePhrase.Unit"/>.</summary>
    Within,

    /// <summary>"in six months", "in 12 months' time", "in the next 6–12 months" (the end of the range): <see cref="DuePhrase.Count"/> of <see cref="DuePhrase.Unit"/>.</summary>
    InPeriod,

    /// <summary>"by the end of the quarter", "Q4": <see cref="DuePhrase.Quarter"/> where one is named.</summary>
    EndOfQuarter,

    /// <summary>"by year end": which year is always asked.</summary>
    EndOfYear,

    /// <summary>"early in the new municipal year".</summary>
    NewMunicipalYear,

    /// <summary>"after the election".</summary>
    AfterElection,

    /// <summary>"before recess", "in the autumn", "the spring term": <see cref="DuePhrase.Season"/>.</summary>
    Season,

    /// <summary>"at their next update", "in the next report", "future reports": the next item of that topic, not the next meeting.</summary>
    NextItem,

    /// <summary>"regular updates", "on a monthly basis", "quarterly": recurs, and its cadence is asked; "every second meeting": <see cref="DuePhrase.Count"/> of <see cref="DuePhrase.Unit"/>.</summary>
    Recurring,

    /// <summary>"in due course", "at a future meeting", "when available", "as soon as possible": never overdue.</summary>
    Undated,
}

/// <summary>What <see cref="DuePhrase.Count"/> counts.</summary>
public enum DueUnit
{
    /// <summary>Calendar days.</summary>
    Days,

    /// <summary>Working days of the council's calendar.</summary>
    WorkingDays,

    /// <summary>Weeks of seven days.</summary>
    Weeks,

    /// <summary>Calendar months.</summary>
    Months,

    /// <summary>Calendar years.</summary>
    Years,

    /// <summary>Meetings of the committee: "in two meetings' time".</summary>
    Meetings,
}

/// <summary>By when, in the words of the minutes, and what kind of time those words name. No date is worked out here unless the words give it whole.</summary>
public sealed record DuePhrase
{
    /// <summary>The exact words: "at its next meeting in January 2020".</summary>
    public required string Text { get; init; }

    /// <summary>What kind of time they name.</summary>
    public required DueForm Form { get; init; }

    /// <summary>Day of the month, 1 to 31.</summary>
    public int? Day { get; init; }

    /// <summary>Month, 1 to 12.</summary>
    public int? Month { get; init; }

    /// <summary>Year as four figures.</summary>
    public int? Year { get; init; }

    /// <summary>Day of the week, for <see cref="DueForm.OnWeekday"/>.</summary>
    public DayOfWeek? Weekday { get; init; }

    /// <summary>How many units, for <see cref="DueForm.Within"/> and <see cref="DueForm.InPeriod"/>.</summary>
    public int? Count { get; init; }

    /// <summary>What is counted.</summary>
    public DueUnit? Unit { get; init; }

    /// <summary>1 to 4, for <see cref="DueForm.EndOfQuarter"/>.</summary>
    public int? Quarter { get; init; }

    /// <summary>"autumn", "spring term", "summer recess", as written in lower case, for <see cref="DueForm.Season"/>.</summary>
    public string? Season { get; init; }

    /// <summary>Another body's meeting is meant, as written: "the HR Committee". Null: the committee whose minutes these are.</summary>
    public string? OfCommittee { get; init; }

    /// <summary>The date, only where the document itself fixes it: a full date in the words, or a meeting whose date the document gives.</summary>
    public DateOnly? Date { get; init; }
}
