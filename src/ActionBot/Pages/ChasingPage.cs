using ActionBot.Chasing;
using ActionBot.Committees;
using ActionBot.Committees.Calendar;
using ActionBot.Storage;

namespace ActionBot.Pages;

/// <summary>/chasing: who will get what in the next ninety days, when, and why. The words of action points are not on it, references are.</summary>
internal sealed class ChasingPage(PlanChase plan, CouncilSettings council, CouncilTime clock, TimeProvider time)
{
    private static readonly TimeSpan LookAhead = TimeSpan.FromDays(90);

    /// <summary>Draws it.</summary>
    public async Task<IResult> DrawAsync()
    {
        var now = time.GetUtcNow();
        var timetable = await plan.RunAsync(now + LookAhead);
        return Layout.Page(council.Name, "Chasing", Html.Of(
            $"""
            <p>What will be sent in the ninety days from {Days.Full(clock.Day(now))}, as things stand now. Nothing is sent by looking at it.</p>
            {CannotAsk(timetable)}
            {Messages(timetable)}
            """));
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
            <h2>{Days.Full(day.Key)}</h2>
            <div class="scroll"><table><thead><tr><th scope="col">At</th><th scope="col">To</th><th scope="col">About</th><th scope="col">Why</th></tr></thead><tbody>{day.SelectMany(Rows)}</tbody></table></div>
            """)));
    }

    private IEnumerable<Html> Rows(PlannedMessage message) => message.Reminders.Select(reminder => Html.Of(
        $"<tr><td>{Days.Clock(TimeOnly.FromDateTime(clock.Local(message.NotBefore)))}</td><td>{message.Officer.Name}{(message.Reachable ? "" : " (not in Teams yet)")}</td><td>{reminder.Point.Reference} · {reminder.Committee.Name}</td><td>{reminder.Step}: {reminder.Why}</td></tr>\n"));
}
