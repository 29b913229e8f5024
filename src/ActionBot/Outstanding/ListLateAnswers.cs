using ActionBot.ActionPoints;
using ActionBot.Chasing;
using ActionBot.Committees;
using ActionBot.Officers;
using ActionBot.Replies;
using ActionBot.Storage;

namespace ActionBot.Outstanding;

/// <summary>One answer that came when the papers were closed.</summary>
/// <param name="Point">What it answers.</param>
/// <param name="Reply">The answer, with the officer's own words: for the clerk, and never for print.</param>
public sealed record LateAnswer(ActionPoint Point, Reply Reply);

/// <summary>The answers that came after the papers of a meeting had closed: what the clerk reports there by word of mouth, or in a supplement.</summary>
public sealed class ListLateAnswers(Database database, TimeProvider time, ChaseRules rules)
{
    /// <summary>Lists them, oldest first.</summary>
    /// <param name="committee">Whose.</param>
    /// <param name="meetingOn">The day of the meeting, also a past one; null: the next one that takes reports.</param>
    /// <param name="by">A clerk of the committee: officers write candidly.</param>
    /// <returns>The meeting and its late answers, or why there are none for this person.</returns>
    public async Task<(Meeting? Meeting, IReadOnlyList<LateAnswer> Answers, string? Refusal)> RunAsync(Committee committee, DateOnly? meetingOn, Standing by) =>
        by.MayClerk(committee.Id)
            ? await database.ReadAsync(async session =>
            {
                var (meeting, refusal) = WritePaper.WhichMeeting(committee, await MeetingTable.OfAsync(session, committee.Id), meetingOn, rules.Day(time.GetUtcNow()));
                if (meeting is null)
                {
                    return (null, [], refusal);
                }

                // The meeting may have moved since: what was late then may be in time now.
                var closed = rules.Of(committee, meeting);
                var late = new List<LateAnswer>();
                foreach (var reply in (await ReplyTable.LateForAsync(session, meeting.Id)).Where(reply => reply.ReceivedAt > closed))
                {
                    if (await ActionPointTable.ByIdAsync(session, reply.ActionPointId) is { } point && point.CommitteeId == committee.Id)
                    {
                        late.Add(new LateAnswer(point, reply));
                    }
                }

                return ((Meeting?)meeting, (IReadOnlyList<LateAnswer>)late, (string?)null);
            })
            : (null, [], $"Late answers are for a clerk of {committee.Name}: officers write candidly, and only approved words are for others.");
}
