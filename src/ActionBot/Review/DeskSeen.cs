using ActionBot.ActionPoints;
using ActionBot.Committees;
using ActionBot.Intake;
using ActionBot.Minutes;
using ActionBot.Officers;
using ActionBot.Storage;

namespace ActionBot.Review;

/// <summary>A desk with the names that its findings are spoken of by.</summary>
/// <param name="Desk">The desk.</param>
/// <param name="Posts">Titles of posts.</param>
/// <param name="People">Names of people.</param>
/// <param name="Meetings">The committee's calendar.</param>
/// <param name="References">References of the committee's action points.</param>
public sealed record DeskSeen(
    Desk Desk, IReadOnlyDictionary<Guid, string> Posts, IReadOnlyDictionary<Guid, string> People, IReadOnlyDictionary<Guid, Meeting> Meetings, IReadOnlyDictionary<Guid, string> References)
{
    /// <summary>Others look on: what is exempt shows its number alone.</summary>
    public bool OthersLookOn { get; init; }

    /// <summary>Passages that look like actions and that nobody claimed.</summary>
    public IReadOnlyList<UnclaimedPassage> Unclaimed { get; init; } = [];

    /// <summary>Loads the desk of one document.</summary>
    public static async Task<DeskSeen?> OfAsync(Session session, Guid documentId) => await Desk.OfAsync(session, documentId) is { } desk
        ? new DeskSeen(
            desk,
            (await PostTable.AllAsync(session)).ToDictionary(post => post.Id, post => post.Title),
            (await PersonTable.AllAsync(session)).ToDictionary(person => person.Id, person => person.Name),
            (await MeetingTable.OfAsync(session, desk.Committee.Id)).ToDictionary(meeting => meeting.Id),
            (await ActionPointTable.OfCommitteeAsync(session, desk.Committee.Id)).ToDictionary(point => point.Id, point => point.Reference))
        : null;

    /// <summary>The same with the passages nobody claimed, read again from the document.</summary>
    public DeskSeen WithUnclaimed() => this with { Unclaimed = new MinutesReader().Read(Desk.Document.Text, meetingDate: Desk.Meeting.HeldOn).Unclaimed };

    /// <summary>Whose a finding is; null: nobody's yet.</summary>
    public string? Owner(DraftFinding finding) =>
        finding.OwnerPostId is { } post ? Posts.GetValueOrDefault(post)
        : finding.OwnerPersonId is { } person ? People.GetValueOrDefault(person)
        : finding.OwnerCollective ? null
        : finding.OwnerText;

    /// <summary>By when; null: not known yet.</summary>
    public string? Due(DraftFinding finding) => finding.DueKind is { } kind && finding.ReportToMeetingId is { } to && Meetings.TryGetValue(to, out var meeting)
        ? SetDue.Words(new Due(finding.DueText, kind, finding.DueDate, to, finding.EveryNthMeeting), meeting)
        : null;

    /// <summary>The reference of the action point it became.</summary>
    public string? Reference(DraftFinding finding) => finding.ActionPointId is { } id ? References.GetValueOrDefault(id) : null;

    /// <summary>The task, or no word of it where it is exempt and others look on.</summary>
    public string Task(DraftFinding finding) => finding.Exempt && OthersLookOn ? "Exempt: look at it in the chat we two have alone." : finding.Text;

    /// <summary>What a finding is, in a few words.</summary>
    public static string Kind(DraftFinding finding) => (finding.Kind, finding.Strength) switch
    {
        (FindingKind.Resolution, _) => finding.FollowUp ? "Resolution, somebody has to act" : "Resolution",
        (_, Strength.Explicit) => "Marked",
        (_, Strength.Undertaking) => "Undertaking",
        (_, Strength.Request) => "Request",
        _ => "Suggestion",
    };
}
