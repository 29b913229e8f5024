namespace ActionBot.ActionPoints;

/// <summary>By when: the words as minuted, what they amount to, and always a meeting it is reported to.</summary>
/// <param name="Text">As minuted or as said; null where nobody said.</param>
/// <param name="Kind">Meeting, date, undated or recurring.</param>
/// <param name="Date">The date, where the kind is date.</param>
/// <param name="ReportToMeetingId">The meeting it is reported to; for undated ones the next ordinary meeting.</param>
/// <param name="EveryNthMeeting">Recurring at every so many meetings, counted from that one; null: at every meeting.</param>
public sealed record Due(string? Text, DueKind Kind, DateOnly? Date, Guid ReportToMeetingId, int? EveryNthMeeting = null)
{
    /// <summary>How often it comes again: "every second meeting".</summary>
    public static string Every(int? nth) => nth switch
    {
        null or 1 => "every meeting",
        2 => "every second meeting",
        3 => "every third meeting",
        4 => "every fourth meeting",
        var many => FormattableString.Invariant($"every {many} meetings"),
    };
}
