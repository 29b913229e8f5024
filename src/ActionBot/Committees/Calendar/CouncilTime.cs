namespace ActionBot.Committees.Calendar;

/// <summary>Council-local time: office hours and days are local, the clock and the store are UTC.</summary>
public sealed class CouncilTime(TimeZoneInfo zone)
{
    /// <summary>The zone by its IANA name.</summary>
    /// <exception cref="TimeZoneNotFoundException">There is no such zone.</exception>
    public static CouncilTime In(string timeZone) => new(TimeZoneInfo.FindSystemTimeZoneById(timeZone));

    /// <summary>The local day and time of a moment.</summary>
    public DateTime Local(DateTimeOffset moment) => TimeZoneInfo.ConvertTime(moment, zone).DateTime;

    /// <summary>The local day of a moment.</summary>
    public DateOnly Day(DateTimeOffset moment) => DateOnly.FromDateTime(Local(moment));

    /// <summary>The moment of a local day and time. An hour that the spring leaves out is the hour after; one that the autumn has twice is the first.</summary>
    public DateTimeOffset Moment(DateOnly day, TimeOnly time)
    {
        var local = day.ToDateTime(time);
        if (zone.IsInvalidTime(local))
        {
            local = local.AddHours(1);
        }

        var offset = zone.IsAmbiguousTime(local) ? zone.GetAmbiguousTimeOffsets(local).Max() : zone.GetUtcOffset(local);
        return new DateTimeOffset(local, offset).ToUniversalTime();
    }
}
