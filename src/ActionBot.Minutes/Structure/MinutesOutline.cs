namespace ActionBot.Minutes.Structure;

/// <summary>A document of minutes as its reader sees it: whose, when, which items, who was there, and the passages in order.</summary>
internal sealed class MinutesOutline
{
    public required string Document { get; init; }

    public required List<Passage> Passages { get; init; }

    public string? Committee { get; set; }

    public DateOnly? MeetingDate { get; set; }

    public IReadOnlyList<DateOnly> FutureMeetings { get; set; } = [];

    public required Attendance Attendance { get; init; }

    public List<string> Warnings { get; } = [];

    public static MinutesOutline Of(string document)
    {
        var passages = PassageBuilder.Build(document);
        var outline = new MinutesOutline { Document = document, Passages = passages, Attendance = Attendance.Read(passages) };
        AgendaItems.Assign(outline);
        MeetingFacts.Read(outline);
        return outline;
    }
}
