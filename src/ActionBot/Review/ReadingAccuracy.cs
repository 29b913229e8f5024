using ActionBot.Intake;
using ActionBot.Storage;

namespace ActionBot.Review;

/// <summary>How often the reading of a committee's minutes was right of late: confirmed as it was read, of everything the clerk decided.</summary>
/// <param name="Right">Findings that were confirmed with the owner and the time that were read.</param>
/// <param name="Decided">Findings that were confirmed or refused.</param>
/// <param name="Meetings">Of how many meetings.</param>
public sealed record ReadingAccuracy(int Right, int Decided, int Meetings)
{
    /// <summary>How many meetings back it is counted.</summary>
    public const int MostMeetings = 4;

    private static readonly string[] Figures = ["no", "one", "two", "three", "four"];

    /// <summary>"Right in 41 of 43 at your last four meetings."</summary>
    public string Sentence => FormattableString.Invariant($"Right in {Right} of {Decided} at your last {(Meetings == 1 ? "meeting" : $"{Figures[Meetings]} meetings")}.");

    /// <summary>Counts it over the last meetings of a committee before a day; null where nothing was decided yet.</summary>
    public static async Task<ReadingAccuracy?> OfAsync(Session session, Guid committeeId, DateOnly before) => Of(await FindingTable.DecidedBeforeAsync(session, committeeId, before), await FindingTable.ForgottenOfAsync(session, committeeId));

    /// <summary>Counts it. A finding of a later version that repeats what was decided before is counted once, a suggestion only where it was taken on. Pure.</summary>
    /// <param name="findings">The findings of the committee's meetings, the newest meeting first.</param>
    /// <param name="forgotten">How many were rejected and have been forgotten since, by the day of the meeting.</param>
    internal static ReadingAccuracy? Of(IReadOnlyList<(DraftFinding Finding, DateOnly HeldOn)> findings, ILookup<DateOnly, int> forgotten)
    {
        var all = findings.ToDictionary(one => one.Finding.Id, one => one.Finding);
        var decided = findings
            .Where(one => one.Finding.Status is (FindingStatus.Confirmed or FindingStatus.Rejected or FindingStatus.Merged) && !Repeats(one.Finding, all))
            .Where(one => one.Finding.Strength != Minutes.Strength.Suggestion || one.Finding.Status == FindingStatus.Confirmed)
            .GroupBy(one => one.HeldOn)
            .Take(MostMeetings)
            .ToList();
        return decided.Count == 0
            ? null
            : new ReadingAccuracy(decided.Sum(meeting => meeting.Count(one => one.Finding is { Status: FindingStatus.Confirmed, ClerkOwner: null, ClerkDue: null })), decided.Sum(meeting => meeting.Count() + forgotten[meeting.Key].Sum()), decided.Count);
    }

    /// <summary>Whether a rejected finding counts as a wrong reading: a suggestion was none, and what a later version repeats was counted with the first.</summary>
    internal static bool CountsRejected(DraftFinding finding) => finding.Strength != Minutes.Strength.Suggestion && finding.FromFindingId is null;

    // It comes from one that was decided itself: an earlier version, a whole that was split. One that was merged comes from the one it was merged into.
    private static bool Repeats(DraftFinding finding, Dictionary<Guid, DraftFinding> all) =>
        finding.FromFindingId is { } id && all.TryGetValue(id, out var from) && (finding.Status == FindingStatus.Merged ? from.Status == FindingStatus.Merged : from.Status != FindingStatus.Draft);
}
