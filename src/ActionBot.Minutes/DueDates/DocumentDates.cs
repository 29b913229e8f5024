using ActionBot.Minutes.Structure;

namespace ActionBot.Minutes.DueDates;

/// <summary>Gives a due phrase its date where the document itself fixes it: a day and month near the meeting's own date, or a meeting whose date the document lists.</summary>
internal static class DocumentDates
{
    public static DuePhrase Fix(DuePhrase phrase, MinutesOutline outline)
    {
        if (phrase.Date is not null)
        {
            return phrase;
        }

        DateOnly? date = phrase.Form switch
        {
            DueForm.OnDate or DueForm.MeetingOnDate when phrase is { Day: { } day, Month: { } month } && outline.MeetingDate is { } held => Next(held, month, day),
            DueForm.NextMeeting when phrase.OfCommittee is null && outline.FutureMeetings.Count > 0 => outline.FutureMeetings[0],
            DueForm.MeetingInMonth or DueForm.InMonth when phrase.Month is { } month => Only(outline.FutureMeetings.Where(meeting => meeting.Month == month && (phrase.Year is null || meeting.Year == phrase.Year))),
            _ => null,
        };
        return phrase with { Date = date };
    }

    private static DateOnly? Only(IEnumerable<DateOnly> days)
    {
        var found = days.Take(2).ToList();
        return found.Count > 0 ? found[0] : null;
    }

    private static DateOnly? Next(DateOnly held, int month, int day)
    {
        for (var year = held.Year; year <= held.Year + 1; year++)
        {
            if (day <= DateTime.DaysInMonth(year, month) && new DateOnly(year, month, day) >= held)
            {
                return new DateOnly(year, month, day);
            }
        }

        return null;
    }
}
