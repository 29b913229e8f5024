using System.Globalization;

namespace ActionBot.Committees.Calendar;

/// <summary>When a meeting of an iCalendar file is, in council time.</summary>
/// <param name="Day">The day.</param>
/// <param name="Time">The time; null where the file gives a day alone.</param>
/// <param name="UnknownZone">A zone this machine does not know: the hour is as written.</param>
internal sealed record ICalendarMoment(DateOnly Day, TimeOnly? Time, string? UnknownZone = null)
{
    /// <summary>Reads a DATE or DATE-TIME: "20270119", "20270119T140000", with Z for UTC or with a TZID.</summary>
    public static ICalendarMoment? Read(ICalendarProperty property, CouncilTime council)
    {
        var value = property.Value;
        if (DateOnly.TryParseExact(value, "yyyyMMdd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day))
        {
            return new ICalendarMoment(day, null);
        }

        if (!DateTime.TryParseExact(value.TrimEnd('Z'), "yyyyMMdd'T'HHmmss", CultureInfo.InvariantCulture, DateTimeStyles.None, out var written))
        {
            return null;
        }

        if (value.EndsWith('Z'))
        {
            return Local(new DateTimeOffset(written, TimeSpan.Zero), council);
        }

        // Outlook names zones as Windows does ("GMT Standard Time"); the runtime knows both names.
        return property.Parameters.GetValueOrDefault("TZID") switch
        {
            null => Plain(written),
            var name when TimeZoneInfo.TryFindSystemTimeZoneById(name, out var zone) => Local(new DateTimeOffset(written, zone.GetUtcOffset(written)), council),
            var name => Plain(written) with { UnknownZone = name },
        };
    }

    private static ICalendarMoment Local(DateTimeOffset moment, CouncilTime council) => Plain(council.Local(moment));

    private static ICalendarMoment Plain(DateTime local) => new(DateOnly.FromDateTime(local), TimeOnly.FromDateTime(local));
}
