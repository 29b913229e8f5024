using System.Globalization;

namespace ActionBot.Committees.Calendar;

/// <summary>One VEVENT while it is read.</summary>
internal sealed class ICalendarEvent(int line)
{
    private readonly List<ICalendarProperty> except = [];

    public int Line => line;

    public ICalendarProperty? Start { get; private set; }

    public ICalendarProperty? Rule { get; private set; }

    public ICalendarProperty? RecurrenceOf { get; private set; }

    public IReadOnlyList<ICalendarProperty> Except => except;

    public string? Summary { get; private set; }

    public string? Location { get; private set; }

    public string? Uid { get; private set; }

    public IReadOnlyList<string> Categories { get; private set; } = [];

    public bool IsCancelled { get; private set; }

    public int Sequence { get; private set; }

    public void Take(ICalendarProperty property)
    {
        switch (property.Name)
        {
            case "DTSTART":
                Start = property;
                break;
            case "RRULE" or "RDATE":
                Rule = property;
                break;
            case "RECURRENCE-ID":
                RecurrenceOf = property;
                break;
            case "EXDATE":
                except.AddRange(property.Value.Split(',').Select(value => property with { Value = value }));
                break;
            case "SUMMARY":
                Summary = property.Text;
                break;
            case "LOCATION":
                Location = property.Text;
                break;
            case "CATEGORIES":
                Categories = property.Value.Split(',');
                break;
            case "UID":
                Uid = property.Text;
                break;
            case "STATUS":
                IsCancelled = property.Value.Equals("CANCELLED", StringComparison.OrdinalIgnoreCase);
                break;
            case "SEQUENCE":
                Sequence = int.TryParse(property.Value, NumberStyles.None, CultureInfo.InvariantCulture, out var sequence) ? sequence : 0;
                break;
        }
    }
}
