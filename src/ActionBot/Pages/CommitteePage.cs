using ActionBot.ActionPoints;
using ActionBot.Chasing;
using ActionBot.Committees;
using ActionBot.Committees.Calendar;
using ActionBot.Officers;
using ActionBot.Storage;

namespace ActionBot.Pages;

/// <summary>/committees/CFS: a committee's calendar with the days that follow from each meeting, and what is outstanding. What is exempt is not on it.</summary>
internal sealed class CommitteePage(Database database, CouncilSettings council, CouncilTime clock, ChaseRules rules, TimeProvider time)
{
    /// <summary>Draws it.</summary>
    /// <param name="code">The committee's code.</param>
    public async Task<IResult> DrawAsync(string code)
    {
        if (await database.ReadAsync(session => CommitteeTable.NamedAsync(session, code)) is not { } committee)
        {
            return Layout.Page(council.Name, "No such committee", Html.Of($"<p>No committee on the register has the code {code}. <a href=\"/\">All committees</a></p>"), StatusCodes.Status404NotFound);
        }

        var today = clock.Day(time.GetUtcNow());
        var (meetings, points, who) = await database.ReadAsync(async session =>
            (await MeetingTable.OfAsync(session, committee.Id), await ActionPointTable.OutstandingOfAsync(session, committee.Id), await ChaseWorld.LoadWhoAsync(session, today)));
        var ladder = rules.Settings.Ladder.For(committee);
        var held = meetings.ToDictionary(meeting => meeting.Id, meeting => meeting.HeldOn);
        return Layout.Page(council.Name, committee.Name, Html.Of(
            $"""
            <p>References begin {committee.Code}-. Owners are asked {ladder.Ask} working days before publication, reminded {ladder.Remind} and warned {ladder.Warn} before; the papers close at noon {ladder.CutOff} before.</p>
            <h2>Meetings ahead</h2>
            {Meetings([.. meetings.Where(meeting => meeting.HeldOn >= today)], committee)}
            <h2>Outstanding</h2>
            {Points([.. points.Where(point => !point.Exempt)], held, who, today)}
            """));
    }

    private Html Meetings(IReadOnlyList<Meeting> meetings, Committee committee) => meetings.Count == 0 ? Html.Of($"<p>None is in the calendar.</p>") : Html.Of(
        $"""
        <div class="scroll" tabindex="0" role="region" aria-label="Meetings ahead"><table><thead><tr><th scope="col">Meeting</th><th scope="col">Papers close</th><th scope="col">Publication</th></tr></thead><tbody>
        {meetings.Select(meeting => meeting.Status == MeetingStatus.Confirmed
            ? Html.Of($"<tr><th scope=\"row\">{Days.Full(meeting.HeldOn)}{(meeting.Kind == MeetingKind.Ordinary ? "" : $" ({meeting.Kind.ToString().ToLowerInvariant()})")}</th><td>{rules.Words(rules.Of(committee, meeting))}</td><td>{Days.Full(rules.Publication(committee, meeting))}</td></tr>\n")
            : Html.Of($"<tr><th scope=\"row\">{Days.Full(meeting.HeldOn)}</th><td colspan=\"2\">cancelled</td></tr>\n"))}</tbody></table></div>
        """);

    private static Html Points(IReadOnlyList<ActionPoint> points, Dictionary<Guid, DateOnly> held, WhoAnswers who, DateOnly today) => points.Count == 0 ? Html.Of($"<p>Nothing is outstanding.</p>") : Html.Of(
        $"""
        <div class="scroll" tabindex="0" role="region" aria-label="Outstanding"><table><thead><tr><th scope="col">Reference</th><th scope="col">Action</th><th scope="col">Owner</th><th scope="col">Reported to</th><th scope="col">Status</th></tr></thead><tbody>
        {points.Select(point => Html.Of($"<tr id=\"{point.Reference}\"><th scope=\"row\">{point.Reference}</th><td>{point.Text}</td><td>{OwnerOf(point, who)}</td><td>{(held.TryGetValue(point.ReportToMeetingId, out var day) ? Days.Full(day) : "")}{(day != default && point.IsOverdueOn(today, day) ? " · overdue" : "")}</td><td>{StatusWords.Of(point.Status)}</td></tr>\n"))}</tbody></table></div>
        """);

    private static string OwnerOf(ActionPoint point, WhoAnswers who) =>
        point.OwnerPostId is { } post ? who.TitleOf(post) : who.PersonOf(point.OwnerPersonId)?.Name ?? point.OwnerText ?? "";
}
