namespace ActionBot.Committees.Calendar;

/// <summary>
/// The last day on which the papers of a meeting can lawfully be published: so many clear working days lie between it and the meeting, both
/// ends excluded (R v Swansea City Council ex p Elitestone, 1993). It is the deadline that matters, and everything is counted back from it.
/// </summary>
public static class PublicationDay
{
    /// <summary>Clear days where a committee has no rule of its own.</summary>
    public static int ClearDays(Nation nation) => nation is Nation.Wales or Nation.Scotland ? 3 : 5;

    /// <summary>The publication day of a meeting.</summary>
    /// <param name="meeting">The day of the meeting.</param>
    /// <param name="clearDays">How many clear working days.</param>
    /// <param name="days">The committee's calendar.</param>
    public static DateOnly For(DateOnly meeting, int clearDays, WorkingDays days) => days.Add(meeting, -(clearDays + 1));
}
