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

    /// <summary>Outlines a document. A meeting date that the clerk gave goes before the one on the page.</summary>
    public static MinutesOutline Of(string document, DateOnly? meetingDate = null)
    {
        var passages = PassageBuilder.Build(document);
        var outline = new MinutesOutline { Document = document, Passages = passages, Attendance = Attendance.Read(passages), MeetingDate = meetingDate };
        AgendaItems.Assign(outline);
        MeetingFacts.Read(outline);
        outline.MeetingDate = meetingDate ?? outline.MeetingDate;
        return outline;
    }
}
