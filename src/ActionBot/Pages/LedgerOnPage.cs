using ActionBot.Chasing;
using ActionBot.Chasing.Ledger;
using ActionBot.Storage;

namespace ActionBot.Pages;

/// <summary>The ledger of chasing as part of a page: what a clerk has to see to first, then who is silent, then everything that was sent.</summary>
internal static class LedgerOnPage
{
    /// <summary>What failed or is in doubt, each with a button to send it again; and who was asked and has not answered.</summary>
    public static Html ToSeeTo(IReadOnlyList<LedgerReading> readings)
    {
        var failed = readings.SelectMany(reading => reading.ToSeeTo).GroupBy(entry => entry.DigestId).OrderByDescending(message => message.First().OnDate).ToList();
        var silent = readings.SelectMany(reading => reading.Silent).OrderBy(one => one.ClosesAt).ToList();
        return Html.Of(
            $"""
            <h2>To be seen to</h2>
            {(failed.Count == 0 ? Html.Of($"<p>Every message arrived, as far as anybody knows.</p>") : Failed(failed))}
            <h2>Asked and silent</h2>
            {(silent.Count == 0 ? Html.Of($"<p>Nobody owes an answer.</p>") : Silent(silent))}
            """);
    }

    /// <summary>Every action point in every message, the newest day first.</summary>
    public static Html Sent(IReadOnlyList<LedgerReading> readings)
    {
        var entries = readings.SelectMany(reading => reading.Entries).OrderByDescending(entry => entry.OnDate).ThenBy(entry => entry.Officer.Name, StringComparer.Ordinal).ToList();
        return entries.Count == 0 ? Html.Of($"<p>Nothing was sent in that time.</p>") : Html.Of(
            $"""
            <div class="scroll" tabindex="0" role="region" aria-label="What was sent"><table><thead><tr><th scope="col">Day</th><th scope="col">To</th><th scope="col">About</th><th scope="col">Message</th><th scope="col">What became of it</th></tr></thead><tbody>
            {OnALineEach(entries).Select(some => (Entry: some[0], About: Html.Of($"<span class=\"keep\">{string.Join(", ", some.Select(one => one.Point.Reference))}</span> · {some[0].Committee.Name}"))).Select(one => Html.Of($"<tr><td class=\"keep\">{Days.Brief(one.Entry.OnDate)}</td><td>{one.Entry.Officer.Name}</td><td>{one.About}</td><td>{one.Entry.Step}</td><td>{Became(one.Entry)}</td></tr>\n"))}</tbody></table></div>
            """);
    }

    // An overview of forty actions is one line, not forty.
    private static IEnumerable<IReadOnlyList<LedgerEntry>> OnALineEach(IEnumerable<LedgerEntry> entries) => entries
        .GroupBy(entry => ReminderStep.IsOverview(entry.Step) ? (entry.DigestId, entry.Committee.Id, entry.State) : (entry.DigestId, entry.Point.Id, entry.State))
        .Select(group => (IReadOnlyList<LedgerEntry>)[.. group]);

    private static Html Failed(IReadOnlyList<IGrouping<Guid, LedgerEntry>> messages) => Html.Of(
        $"""
        <p>Teams has no way of telling a repeat from a first message, so the machine never sends these again. You can: what is in doubt may arrive twice.</p>
        <div class="scroll" tabindex="0" role="region" aria-label="Messages to be seen to"><table><thead><tr><th scope="col">Day</th><th scope="col">To</th><th scope="col">About</th><th scope="col">What happened</th><th scope="col">What you can do</th></tr></thead><tbody>
        {messages.Select(message => Html.Of($"""
            <tr><td class="keep">{Days.Brief(message.First().OnDate)}</td><td>{message.First().Officer.Name}</td><td>{string.Join(", ", message.Select(entry => entry.Point.Reference))}</td><td>{Became(message.First())}</td><td><form method="post" action="/chasing/send-again"><input type="hidden" name="message" value="{message.Key.ToString()}"><button type="submit">Send again to {message.First().Officer.Name}</button></form></td></tr>

            """))}</tbody></table></div>
        """);

    private static Html Silent(IReadOnlyList<SilentOwner> silent) => Html.Of(
        $"""
        <div class="scroll" tabindex="0" role="region" aria-label="Asked and silent"><table><thead><tr><th scope="col">Who</th><th scope="col">About</th><th scope="col">Asked on</th><th scope="col">For the meeting of</th><th scope="col">Papers</th></tr></thead><tbody>
        {silent.Select(one => Html.Of($"<tr><td>{one.Whom}</td><td><span class=\"keep\">{one.Point.Reference}</span> · {one.Committee.Name}</td><td>{string.Join(", ", one.AskedOn.Select(Days.Brief))}{(one.Declined is { } wish ? $"; {wish.InWords}" : "")}</td><td>{Days.Full(one.Meeting.HeldOn)}</td><td>{(one.PapersClosed ? "closed: they say that no update was received" : "open")}</td></tr>\n"))}</tbody></table></div>
        """);

    private static string Became(LedgerEntry entry) => entry.State switch
    {
        LedgerState.Waiting => entry.Reason is { } reason ? $"waiting: {reason}" : "waiting to leave",
        LedgerState.Delivered when entry.Reason is { } note => $"delivered, not answered: {note}",
        LedgerState.Delivered => ReminderStep.Asks(entry.Step) ? "delivered, not answered" : "delivered",
        LedgerState.Answered => $"answered by {entry.Answer!.PersonName}",
        LedgerState.Failed => $"not delivered: {entry.Reason}",
        LedgerState.InDoubt => $"in doubt: {entry.Reason}",
        _ => $"taken out: {entry.Reason}",
    };
}
