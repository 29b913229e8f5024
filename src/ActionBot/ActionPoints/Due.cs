namespace ActionBot.ActionPoints;

/// <summary>By when: the words as minuted, what they amount to, and always a meeting it is reported to.</summary>
/// <param name="Text">As minuted or as said; null where nobody said.</param>
/// <param name="Kind">Meeting, date, undated or recurring.</param>
/// <param name="Date">The date, where the kind is date.</param>
/// <param name="ReportToMeetingId">The meeting it is reported to; for undated ones the next ordinary meeting.</param>
public sealed record Due(string? Text, DueKind Kind, DateOnly? Date, Guid ReportToMeetingId);
