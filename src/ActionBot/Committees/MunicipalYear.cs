namespace ActionBot.Committees;

/// <summary>The municipal year, which runs from annual meeting to annual meeting. Where no annual meeting is known it turns on 15 May.</summary>
public static class MunicipalYear
{
    /// <summary>"26-27" for a day.</summary>
    /// <param name="day">The day.</param>
    /// <param name="annualMeetings">The days of the committee's annual meetings, in any order.</param>
    public static string Of(DateOnly day, IEnumerable<DateOnly> annualMeetings)
    {
        var turn = annualMeetings.Where(annual => annual.Year == day.Year).Select(annual => (DateOnly?)annual).Min() ?? new DateOnly(day.Year, 5, 15);
        var first = day >= turn ? day.Year : day.Year - 1;
        return FormattableString.Invariant($"{first % 100:00}-{(first + 1) % 100:00}");
    }
}
