using ActionBot.Storage;

namespace ActionBot.Committees;

/// <summary>A meeting somebody names: in chat, in a calendar file, or the minutes of an earlier one.</summary>
/// <param name="HeldOn">The day.</param>
/// <param name="StartsAt">When it begins.</param>
/// <param name="Kind">Ordinary, annual or extraordinary.</param>
/// <param name="Place">Where.</param>
/// <param name="ExternalId">Its id in another calendar.</param>
public sealed record NamedMeeting(DateOnly HeldOn, TimeOnly? StartsAt = null, MeetingKind Kind = MeetingKind.Ordinary, string? Place = null, string? ExternalId = null);

/// <summary>Puts meetings into a committee's calendar. A day that is there already stays as it is, so the same list can be given twice.</summary>
public sealed class AddMeetings(Database database, TimeProvider time)
{
    /// <summary>Adds them.</summary>
    /// <returns>The ones that were not there before.</returns>
    public Task<IReadOnlyList<Meeting>> RunAsync(Committee committee, IReadOnlyList<NamedMeeting> named, Actor by) =>
        database.WriteAsync(session => InAsync(session, committee, named, by));

    /// <summary>Adds them within a wider transaction.</summary>
    public async Task<IReadOnlyList<Meeting>> InAsync(Session session, Committee committee, IReadOnlyList<NamedMeeting> named, Actor by)
    {
        var there = await MeetingTable.OfAsync(session, committee.Id);
        var added = new List<Meeting>();
        var now = time.GetUtcNow();
        foreach (var one in named.OrderBy(meeting => meeting.HeldOn).ThenBy(meeting => meeting.StartsAt))
        {
            if (there.Concat(added).Any(meeting => IsThere(meeting, one)))
            {
                continue;
            }

            var meeting = new Meeting
            {
                Id = Guid.CreateVersion7(now),
                CommitteeId = committee.Id,
                HeldOn = one.HeldOn,
                FirstHeldOn = one.HeldOn,
                StartsAt = one.StartsAt,
                Kind = one.Kind,
                Place = one.Place,
                ExternalId = one.ExternalId,
            };
            await MeetingTable.InsertAsync(session, meeting, now);
            await Trail.WriteAsync(session, new TrailLine
            {
                Id = Guid.CreateVersion7(now), HappenedAt = now, Subject = "meeting", SubjectId = meeting.Id, CommitteeId = committee.Id,
                ByPersonId = by.PersonId, ByName = by.Name, Through = by.Through, What = $"called for {Days.Plain(meeting.HeldOn)}",
            });
            added.Add(meeting);
        }

        return added;
    }

    // Two meetings on a day are two only when both say when they begin and differ.
    private static bool IsThere(Meeting meeting, NamedMeeting named) =>
        (named.ExternalId is not null && meeting.ExternalId == named.ExternalId)
        || (meeting.HeldOn == named.HeldOn && (meeting.StartsAt == named.StartsAt || meeting.StartsAt is null || named.StartsAt is null));
}
