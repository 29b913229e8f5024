using System.Globalization;
using ActionBot.Committees.Calendar;
using Models = Microsoft.Graph.Models;

namespace ActionBot.Graph.Calendars;

/// <summary>
/// The meetings of mailboxes and groups by calendarView, which writes recurring ones out. A meeting is known again by its iCalUId, which each occurrence
/// of a series has for itself and keeps when it is moved.
/// </summary>
internal sealed class GraphMeetings(GraphDoor door, CouncilTime clock) : IMeetingSource
{
    private const int PageSize = 100;
    private const int MostPages = 50;

    private static readonly string[] Properties = ["id", "iCalUId", "subject", "start", "end", "location", "isCancelled", "isAllDay", "categories", "type"];

    /// <inheritdoc />
    public async Task<IReadOnlyList<MeetingSourceReading>> ReadAsync(DateOnly from, DateOnly until, CancellationToken cancellation)
    {
        var readings = new List<MeetingSourceReading>();
        foreach (var calendar in door.Settings.CalendarsToRead())
        {
            readings.Add(await ReadAsync(calendar, from, until, cancellation));
        }

        return readings;
    }

    /// <summary>An event as a meeting; null: it is none. Pure.</summary>
    internal static CalendarEntry? Read(Models.Event held, CouncilTime clock)
    {
        if (LocalOf(held, clock) is not { } start || held.Type == Models.EventType.SeriesMaster)
        {
            return null;
        }

        var subject = held.Subject ?? "";
        return new CalendarEntry(DateOnly.FromDateTime(start), 0)
        {
            Committee = MeetingWords.CommitteeIn(subject),
            StartsAt = held.IsAllDay == true ? null : TimeOnly.FromDateTime(start),
            Kind = MeetingWords.KindOf($"{subject} {string.Join(' ', held.Categories ?? [])}"),
            Place = held.Location?.DisplayName is { Length: > 0 } place ? place : null,
            ExternalId = held.ICalUId,
            IsCancelled = held.IsCancelled == true || MeetingWords.SayCancelled(subject),
        };
    }

    private async Task<MeetingSourceReading> ReadAsync(GraphCalendar calendar, DateOnly from, DateOnly until, CancellationToken cancellation)
    {
        var entries = new List<CalendarEntry>();
        var (start, end) = (Written(clock.Moment(from, TimeOnly.MinValue)), Written(clock.Moment(until.AddDays(1), TimeOnly.MinValue)));
        string? next = null;
        for (var page = 0; page < MostPages; page++)
        {
            var answer = await PageAsync(calendar, start, end, next, cancellation);
            if (answer.Trouble is { } trouble)
            {
                return new MeetingSourceReading(calendar.Owner, calendar.CommitteeCode, entries, $"The calendar of {calendar.Owner} cannot be read: {trouble.Why}");
            }

            entries.AddRange((answer.Value?.Value ?? []).Select(held => Read(held, clock)).OfType<CalendarEntry>());
            if (answer.Value?.OdataNextLink is not { } more)
            {
                return new MeetingSourceReading(calendar.Owner, calendar.CommitteeCode, entries);
            }

            if (!door.IsWithin(more))
            {
                break;
            }

            next = more;
        }

        return new MeetingSourceReading(calendar.Owner, calendar.CommitteeCode, entries, $"The calendar of {calendar.Owner} was not read to its end.");
    }

    private Task<GraphAnswer<Models.EventCollectionResponse>> PageAsync(GraphCalendar calendar, string start, string end, string? next, CancellationToken cancellation) => door.AskAsync(
        (graph, limit) => (calendar.IsGroup, next) switch
        {
            (true, null) => graph.Groups[calendar.Owner].CalendarView.GetAsync(
                asked => (asked.QueryParameters.StartDateTime, asked.QueryParameters.EndDateTime, asked.QueryParameters.Select, asked.QueryParameters.Top) = (start, end, Properties, PageSize), limit),
            (true, _) => graph.Groups[calendar.Owner].CalendarView.WithUrl(next).GetAsync(cancellationToken: limit),
            (false, null) => graph.Users[calendar.Owner].CalendarView.GetAsync(
                asked => (asked.QueryParameters.StartDateTime, asked.QueryParameters.EndDateTime, asked.QueryParameters.Select, asked.QueryParameters.Top) = (start, end, Properties, PageSize), limit),
            (false, _) => graph.Users[calendar.Owner].CalendarView.WithUrl(next).GetAsync(cancellationToken: limit),
        },
        cancellation);

    // A day without hours is a day wherever one is; every other moment is UTC unless it says its zone, and becomes council time.
    private static DateTime? LocalOf(Models.Event held, CouncilTime clock)
    {
        if (!DateTime.TryParse(held.Start?.DateTime, CultureInfo.InvariantCulture, DateTimeStyles.None, out var written))
        {
            return null;
        }

        var plain = DateTime.SpecifyKind(written, DateTimeKind.Unspecified);
        var zone = TimeZoneInfo.TryFindSystemTimeZoneById(held.Start?.TimeZone ?? "UTC", out var found) ? found : TimeZoneInfo.Utc;
        return held.IsAllDay == true ? plain : clock.Local(new DateTimeOffset(plain, zone.GetUtcOffset(plain)));
    }

    private static string Written(DateTimeOffset moment) => moment.ToString("yyyy-MM-dd'T'HH:mm:ss'Z'", CultureInfo.InvariantCulture);
}
