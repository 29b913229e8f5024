using ActionBot.Chasing;
using ActionBot.Chasing.ByHand;
using ActionBot.Chasing.Ledger;
using ActionBot.Committees;
using ActionBot.Committees.Calendar;
using ActionBot.Officers;
using ActionBot.Storage;

namespace ActionBot.Pages;

/// <summary>
/// /chasing: what has to be seen to; who will get what in the next ninety days, when, and why; and what became of everything sent in the last sixty.
/// The words of action points are not on it, references are.
/// </summary>
internal sealed class ChasingPage(PlanChase plan, ChaseLedger ledger, SendAgain again, Database database, CouncilSettings council, CouncilTime clock, TimeProvider time)
{
    private const int DaysBack = 60;
    private static readonly TimeSpan LookAhead = TimeSpan.FromDays(90);

    /// <summary>Draws it.</summary>
    /// <param name="said">What was just done, to read back.</param>
    public async Task<IResult> DrawAsync(string? said = null)
    {
        var now = time.GetUtcNow();
        var timetable = await plan.RunAsync(now + LookAhead);
        var readings = new List<LedgerReading>();
        foreach (var committee in await database.ReadAsync(CommitteeTable.EveryAsync))
        {
            readings.Add(await ledger.RunAsync(committee, clock.Day(now).AddDays(-DaysBack)));
        }

        return Layout.Page(council.Name, "Chasing", Html.Of(
            $"""
            {(said is null ? Html.Nothing : Html.Of($"<p role=\"status\"><strong>{said}</strong></p>"))}
            <p>As things stand on {Days.Full(clock.Day(now))}. Nothing is sent by looking at it.</p>
            {LedgerOnPage.ToSeeTo(readings)}
            {CannotAsk(timetable)}
            <h2>What will be sent in the next ninety days</h2>
            {Messages(timetable)}
            <h2>What was sent in the last sixty days</h2>
            {LedgerOnPage.Sent(readings)}
            """));
    }

    /// <summary>Sends one message again, as whoever sits at this machine, and says what was done.</summary>
    public async Task<IResult> SendAgainAsync(HttpRequest request)
    {
        // A page of somebody else's must not be able to press the button.
        if (request.Headers.Origin is [{ } origin] && !string.Equals(new Uri(origin).Authority, request.Host.Value, StringComparison.OrdinalIgnoreCase))
        {
            return Results.StatusCode(StatusCodes.Status403Forbidden);
        }

        var form = await request.ReadFormAsync();
        return Guid.TryParse(form["message"], out var message)
            ? await DrawAsync((await again.RunAsync(message, Standing.Console)).ReadBack)
            : await DrawAsync("There is no such message.");
    }

    private static Html CannotAsk(ChaseTimetable timetable) => timetable.CannotAsk.Count == 0 ? Html.Nothing : Html.Of(
        $"""
        <h2>Nobody can be asked</h2>
        <ul>{timetable.CannotAsk.Select(one => Html.Of($"<li>{one.Point.Reference}, {Days.Full(one.OnDate)}: {one.Why}</li>"))}</ul>
        """);

    private Html Messages(ChaseTimetable timetable)
    {
        if (timetable.Messages.Count == 0)
        {
            return Html.Of($"<p>Nobody is to be asked for anything in that time.</p>");
        }

        return Html.All(timetable.Messages.GroupBy(message => message.OnDate).Select(day => Html.Of(
            $"""
            <h3>{Days.Full(day.Key)}</h3>
            <div class="scroll" tabindex="0" role="region" aria-label="{Days.Full(day.Key)}"><table><thead><tr><th scope="col">At</th><th scope="col">To</th><th scope="col">About</th><th scope="col">Why</th></tr></thead><tbody>{day.SelectMany(Rows)}</tbody></table></div>
            """)));
    }

    private IEnumerable<Html> Rows(PlannedMessage message) => DigestKind.IsOverview(message.Kind) ? message.Reminders.GroupBy(reminder => (reminder.Committee.Name, reminder.Why)).Select(group => Html.Of(
        $"<tr><td>{Days.Clock(TimeOnly.FromDateTime(clock.Local(message.NotBefore)))}</td><td>{message.Officer.Name}{(message.Reachable ? "" : " (not in Teams yet)")}</td><td>{string.Join(", ", group.Select(reminder => reminder.Point.Reference))} · {group.Key.Name}</td><td>{group.Key.Why}</td></tr>\n")) : message.Reminders.Select(reminder => Html.Of(
        $"<tr><td>{Days.Clock(TimeOnly.FromDateTime(clock.Local(message.NotBefore)))}</td><td>{message.Officer.Name}{(message.Reachable ? "" : " (not in Teams yet)")}</td><td><span class=\"keep\">{reminder.Point.Reference}</span> · {reminder.Committee.Name}</td><td>{reminder.Why}</td></tr>\n"));
}
