using System.Globalization;

namespace ActionBot.Storage;

/// <summary>Days and times as British readers write them.</summary>
public static class Days
{
    private static readonly CultureInfo British = CultureInfo.GetCultureInfo("en-GB");

    /// <summary>Whether a council can mean this day: before and after it there are no calendars to count in, and a slip of the hand is likelier.</summary>
    public static bool IsPlausible(DateOnly day) => day.Year is >= 1900 and < 2200;

    /// <summary>"Tuesday 19 January 2027".</summary>
    public static string Full(DateOnly day) => day.ToString("dddd d MMMM yyyy", British);

    /// <summary>"19 January 2027".</summary>
    public static string Plain(DateOnly day) => day.ToString("d MMMM yyyy", British);

    /// <summary>"Tue 19 Jan 2027".</summary>
    public static string Brief(DateOnly day) => day.ToString("ddd d MMM yyyy", British);

    /// <summary>"2027-01-19", for programs.</summary>
    public static string Iso(DateOnly day) => day.ToString("O", CultureInfo.InvariantCulture);

    /// <summary>"2027-01-11T12:00:00.0000000+00:00", for programs.</summary>
    public static string Iso(DateTimeOffset moment) => moment.ToString("O", CultureInfo.InvariantCulture);

    /// <summary>"2pm", "10.30am".</summary>
    public static string Clock(TimeOnly time) =>
        time.ToString(time.Minute == 0 ? "%h" : "h.mm", British) + (time.Hour < 12 ? "am" : "pm");
}
