using ActionBot.ActionPoints;
using ActionBot.Committees;
using ActionBot.Committees.Calendar;
using ActionBot.Storage;

namespace ActionBot.Pages;

/// <summary>/: the committees, their next meetings, and how many action points are outstanding. What is exempt is not counted.</summary>
internal sealed class CommitteesPage(Database database, CouncilSettings council, CouncilTime clock, TimeProvider time)
{
    /// <summary>Draws it.</summary>
    public async Task<IResult> DrawAsync()
    {
        var today = clock.Day(time.GetUtcNow());
        var (committees, meetings, points) = await database.ReadAsync(async session =>
            (await CommitteeTable.AllAsync(session), await MeetingTable.AllAsync(session), await ActionPointTable.OutstandingAsync(session)));
        var outstanding = points.Where(point => !point.Exempt).CountBy(point => point.CommitteeId).ToDictionary();
        var rows = committees.OrderBy(committee => committee.Name, StringComparer.Ordinal).Select(committee =>
        {
            var next = meetings.Where(meeting => meeting.CommitteeId == committee.Id && meeting.Status == MeetingStatus.Confirmed && meeting.HeldOn >= today).MinBy(meeting => meeting.HeldOn);
            return Html.Of($"<tr><th scope=\"row\"><a href=\"/committees/{Uri.EscapeDataString(committee.Code)}\">{committee.Name}</a> <span class=\"soft\">{committee.Code}</span></th><td>{(next is null ? "none in the calendar" : Days.Full(next.HeldOn))}</td><td>{outstanding.GetValueOrDefault(committee.Id)}</td></tr>\n");
        });
        return Layout.Page(council.Name, "Committees", committees.Count == 0
            ? Html.Of($"<p>No committee is on the register yet. Add one: <code>ActionBot committees add \"Children's Scrutiny\"</code></p>")
            : Html.Of($"""<div class="scroll" tabindex="0" role="region" aria-label="Committees"><table><caption>As of {Days.Full(today)}</caption><thead><tr><th scope="col">Committee</th><th scope="col">Next meeting</th><th scope="col">Outstanding</th></tr></thead><tbody>{rows}</tbody></table></div>"""));
    }
}
