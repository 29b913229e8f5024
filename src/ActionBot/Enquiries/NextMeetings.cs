using ActionBot.Chasing;
using ActionBot.Committees;
using ActionBot.Officers;
using ActionBot.Storage;

namespace ActionBot.Enquiries;

/// <summary>A meeting that lies ahead.</summary>
/// <param name="Committee">Whose.</param>
/// <param name="Meeting">The meeting, a cancelled one too.</param>
/// <param name="Publication">When its papers go out.</param>
/// <param name="Closes">Until when answers are taken, in words.</param>
public sealed record MeetingAhead(Committee Committee, Meeting Meeting, DateOnly Publication, string Closes);

/// <summary>When committees next meet, when their papers go out and until when answers are taken.</summary>
public sealed class NextMeetings(Database database, TimeProvider time, ChaseRules rules)
{
    /// <summary>The next meetings.</summary>
    /// <param name="committees">Of which committees.</param>
    /// <param name="who">Who asks. A stranger is told nothing.</param>
    /// <param name="most">How many of each committee.</param>
    public async Task<IReadOnlyList<MeetingAhead>> RunAsync(IReadOnlyList<Committee> committees, Standing who, int most = 4)
    {
        if (VisibleTo.Of(who) is null)
        {
            return [];
        }

        var today = rules.Day(time.GetUtcNow());
        return await database.ReadAsync(async session =>
        {
            var ahead = new List<MeetingAhead>();
            foreach (var committee in committees)
            {
                var next = (await MeetingTable.OfAsync(session, committee.Id)).Where(meeting => meeting.HeldOn >= today).Take(most);
                ahead.AddRange(next.Select(meeting => new MeetingAhead(committee, meeting, rules.Publication(committee, meeting), rules.Words(rules.Of(committee, meeting)))));
            }

            return (IReadOnlyList<MeetingAhead>)[.. ahead.OrderBy(one => one.Meeting.HeldOn).ThenBy(one => one.Committee.Name, StringComparer.Ordinal)];
        });
    }
}
