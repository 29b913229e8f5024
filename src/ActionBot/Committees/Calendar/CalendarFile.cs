namespace ActionBot.Committees.Calendar;

/// <summary>Reads a calendar in any of the forms a clerk has at hand. Pure.</summary>
public static class CalendarFile
{
    /// <summary>Reads an iCalendar file, a CSV file, or a pasted list of dates; which it is shows in the text.</summary>
    /// <param name="text">The whole text.</param>
    /// <param name="time">The council's time: moments in another zone become its days.</param>
    /// <param name="today">The day in council time.</param>
    public static CalendarReading Read(string text, CouncilTime time, DateOnly today)
    {
        var reading = ICalendar.IsOne(text) ? ICalendar.Read(text, time)
            : CsvCalendar.IsOne(text) ? CsvCalendar.Read(text, today)
            : PastedCalendar.Read(text, today);
        return reading is { Entries.Count: 0, NotRead.Count: 0 }
            ? reading with { NotRead = ["No meeting is in it. Expected an .ics file, a CSV file with a column 'date', or dates such as 19 January 2027, 9 March 2027 at 2pm."] }
            : reading;
    }
}
