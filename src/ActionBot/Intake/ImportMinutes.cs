using System.Security.Cryptography;
using System.Text;
using ActionBot.ActionPoints;
using ActionBot.Committees;
using ActionBot.Minutes;
using ActionBot.Officers;
using ActionBot.Storage;

namespace ActionBot.Intake;

/// <summary>
/// Takes the minutes of one meeting in and lays their findings on the clerk's desk as drafts. Nothing reaches an officer from here. The
/// same minutes again make nothing twice; a later version is laid beside the earlier one, and what was decided stays decided.
/// </summary>
public sealed class ImportMinutes(Database database, DraftFindings drafts, AddMeetings addMeetings, FollowCalendar follow, TimeProvider time)
{
    /// <summary>Imports one document.</summary>
    /// <param name="wanted">The minutes and where they belong.</param>
    /// <param name="by">A clerk of the committee, or the console.</param>
    public async Task<ImportOutcome> RunAsync(MinutesToImport wanted, Standing by)
    {
        if (!by.MayClerk(wanted.Committee.Id))
        {
            return new ImportOutcome.Refused($"Only a clerk of {wanted.Committee.Name} can hand over its minutes.");
        }

        if (!Days.IsPlausible(wanted.MeetingDate))
        {
            return new ImportOutcome.Refused($"{wanted.FileName} would be of a meeting on {Days.Plain(wanted.MeetingDate)}, and no calendar of a council reaches there. Say the day of the meeting.");
        }

        return await database.WriteAsync(async session =>
        {
            // Two imports of the same minutes at once: the second waits here, and then finds the first.
            await CommitteeTable.HoldAsync(session, wanted.Committee.Id);
            var calendar = await MeetingTable.OfAsync(session, wanted.Committee.Id);
            var meeting = await MeetingOfAsync(session, wanted, by.Actor);
            var hash = Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(wanted.Reading.Text)));
            var versions = (await MinutesDocumentTable.OfMeetingAsync(session, meeting.Id))
                .Where(version => version.IsTranscript == MinutesDocument.IsATranscript(wanted.FileName)).ToList();
            if (versions.FirstOrDefault(version => version.ContentHash == hash) is { } same)
            {
                return (ImportOutcome)new ImportOutcome.ThereAlready(same);
            }

            var latest = versions.FirstOrDefault(version => !versions.Any(other => other.ReplacesId == version.Id));
            var later = wanted.Reading.FutureMeetings.Where(day => day > meeting.HeldOn).Distinct().ToList();
            var isFirst = await IsFirstCalendarAsync(session, calendar, meeting, wanted.Committee);
            var added = isFirst ? await addMeetings.InAsync(session, wanted.Committee, [.. later.Select(day => new NamedMeeting(day))], by.Actor) : [];
            var followed = await follow.InAsync(session, wanted.Committee, calendar, by.Actor);

            var now = time.GetUtcNow();
            var document = new MinutesDocument
            {
                Id = Guid.CreateVersion7(now),
                CommitteeId = wanted.Committee.Id,
                MeetingId = meeting.Id,
                FileName = wanted.FileName,
                ContentHash = hash,
                Text = wanted.Reading.Text,

                // Only the clerk lifts the mark, and a file handed over without it lifts nothing.
                Exempt = wanted.Exempt || latest is { Exempt: true },
                ExemptParagraph = wanted.ExemptParagraph ?? latest?.ExemptParagraph,
                ImportedBy = by.Actor.Name,
                ImportedAt = now,
                ReplacesId = latest?.Id,
            };
            await MinutesDocumentTable.InsertAsync(session, document);
            var findings = await drafts.WriteAsync(session, document, meeting, wanted.Reading.Findings);
            await CorrectSlipsAsync(session, findings, by);
            var comparison = await VersionComparison.OfAsync(session, document);
            await Trail.WriteAsync(session, new TrailLine
            {
                Id = Guid.CreateVersion7(now), HappenedAt = now, Subject = "minutes", SubjectId = document.Id, CommitteeId = document.CommitteeId,
                ByPersonId = by.Actor.PersonId, ByName = by.Actor.Name, Through = by.Actor.Through,
                What = $"{(comparison is null ? "minutes" : "a later version of the minutes")} of {Days.Plain(meeting.HeldOn)} handed over, {findings.Count} findings",
            });
            return new ImportOutcome.Imported(document, meeting, findings, added, wanted.Reading.Unclaimed.Count, wanted.Reading.Warnings) 
            {
                Followed = followed, Comparison = comparison,
                // With nothing on the calendar there is nothing that this day could be a slip for.
                MeetingCalled = calendar.Count > 0 && calendar.All(known => known.Id != meeting.Id),
                // The list begins with its own meeting, so that it speaks of everything that lies between it and the next.
                MeetingsOffered = isFirst || later.TrueForAll(day => calendar.Any(known => known.HeldOn == day)) ? [] : [meeting.HeldOn, .. later],
            };
        });
    }

    // Where nothing is planned yet nothing can move and nobody can hear; else the dates are the clerk's to put in, after she has seen what follows.
    private static async Task<bool> IsFirstCalendarAsync(Session session, IReadOnlyList<Meeting> calendar, Meeting meeting, Committee committee) =>
        !calendar.Any(known => known.HeldOn > meeting.HeldOn) && (await ActionPointTable.OutstandingOfAsync(session, committee.Id)).Count == 0;

    // "exlusions" that reads "exclusions" in the confirmed minutes is put right in the action point too: nobody is asked for it, and nobody hears of it.
    private async Task CorrectSlipsAsync(Session session, IReadOnlyList<DraftFinding> findings, Standing by)
    {
        var change = new ChangeActionPoint(database, time);
        foreach (var finding in findings.Where(finding => finding is { Status: FindingStatus.Carried, Reason: not null }))
        {
            if (finding is { ActionPointId: { } pointId, FromFindingId: { } from } && await FindingTable.ByIdAsync(session, from) is { } before)
            {
                await change.InAsync(session, pointId, by, finding.Reason, now => now.Text == before.Text && now.Text != finding.Text
                    ? StepResult.Follow(now with { Text = finding.Text }, "worded as in the confirmed minutes")
                    : StepResult.Refuse("Its words are the clerk's own."));
            }
        }
    }

    // Minutes of a day that the calendar does not know are minutes of an ordinary meeting that nobody had entered.
    private async Task<Meeting> MeetingOfAsync(Session session, MinutesToImport wanted, Actor by)
    {
        var there = (await MeetingTable.OfAsync(session, wanted.Committee.Id)).FirstOrDefault(meeting => meeting.HeldOn == wanted.MeetingDate && meeting.Status == MeetingStatus.Confirmed);
        return there ?? (await addMeetings.InAsync(session, wanted.Committee, [new NamedMeeting(wanted.MeetingDate)], by))[0];
    }
}

/// <summary>Minutes that somebody hands over.</summary>
/// <param name="Committee">Whose.</param>
/// <param name="MeetingDate">Of which day.</param>
/// <param name="FileName">The file's name, or "pasted in chat".</param>
/// <param name="Reading">What was read out of them.</param>
/// <param name="Exempt">All of it is not for the public.</param>
/// <param name="ExemptParagraph">The paragraph that makes it so.</param>
public sealed record MinutesToImport(Committee Committee, DateOnly MeetingDate, string FileName, MinutesReading Reading, bool Exempt = false, string? ExemptParagraph = null);

/// <summary>What became of an import.</summary>
public abstract record ImportOutcome
{
    private ImportOutcome()
    {
    }

    /// <summary>Laid on the desk.</summary>
    /// <param name="Document">The document.</param>
    /// <param name="Meeting">Its meeting.</param>
    /// <param name="Findings">The findings as drafts.</param>
    /// <param name="MeetingsAdded">Later meetings that the minutes list, put into a calendar that held none.</param>
    /// <param name="Unclaimed">How many passages look like actions and were not taken.</param>
    /// <param name="Warnings">What the reader has to say about the document.</param>
    public sealed record Imported(
        MinutesDocument Document,
        Meeting Meeting,
        IReadOnlyList<DraftFinding> Findings,
        IReadOnlyList<Meeting> MeetingsAdded,
        int Unclaimed,
        IReadOnlyList<string> Warnings) : ImportOutcome
    {
        /// <summary>The calendar, which held others, did not know this meeting: it was put there.</summary>
        public bool MeetingCalled { get; init; }

        /// <summary>Dues of earlier action points that the added meetings touch.</summary>
        public IReadOnlyList<FollowedDue> Followed { get; init; } = [];

        /// <summary>The days of this meeting and of the later ones that the minutes list, where the calendar does not hold them all: for the clerk to look at, and nothing is changed yet.</summary>
        public IReadOnlyList<DateOnly> MeetingsOffered { get; init; } = [];

        /// <summary>What differs from the version that was handed over before; null where there was none.</summary>
        public VersionComparison? Comparison { get; init; }
    }

    /// <summary>The very same minutes came before; nothing was made twice.</summary>
    public sealed record ThereAlready(MinutesDocument Document) : ImportOutcome;

    /// <summary>Not taken, and why.</summary>
    public sealed record Refused(string Sentence) : ImportOutcome;
}
