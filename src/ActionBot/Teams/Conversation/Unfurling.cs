using System.Globalization;
using ActionBot.Cards;
using ActionBot.Committees;
using ActionBot.Committees.Calendar;
using ActionBot.Enquiries;
using ActionBot.Officers;
using ActionBot.Storage;

namespace ActionBot.Teams.Conversation;

/// <summary>
/// What stands below a link to one of our pages that somebody puts into a message. It is read by whoever reads the message: nothing exempt is in
/// it, whoever put it there, and from somebody whom the register does not know it says no word of any committee.
/// </summary>
public sealed class Unfurling(Database database, ListActions list, SearchActions search, NextMeetings meetings, CouncilSettings council, CouncilTime clock, TimeProvider time)
{
    private const int MostRows = 5;
    private const int MostCommittees = 12;

    /// <summary>One link as it is shown.</summary>
    /// <param name="Card">The card below the message.</param>
    /// <param name="Title">Its title while the message is written.</param>
    /// <param name="Text">A line below.</param>
    public sealed record Unfurled(Card Card, string Title, string Text);

    /// <summary>Shows it.</summary>
    /// <param name="url">The link, as it was typed: what is in it is looked up, never fetched.</param>
    /// <param name="who">Who put it there; nobody, where Teams does not say.</param>
    public async Task<Unfurled> RunAsync(string? url, Standing who)
    {
        if (who.Person is null || !Uri.TryCreate(url, UriKind.Absolute, out var address) || address.Scheme is not ("https" or "http"))
        {
            return Nothing();
        }

        var reader = InCompany.Of(who);
        var path = address.AbsolutePath.Split('/', StringSplitOptions.RemoveEmptyEntries);
        return path switch
        {
            [] => await CommitteesAsync(reader),
            ["committees", var code] => await CommitteeAsync(Uri.UnescapeDataString(code), Uri.UnescapeDataString(address.Fragment.TrimStart('#')), reader),
            _ => null,
        } ?? Nothing();
    }

    // The same for a stranger, for a page that shows too much to be shown in company, and for one that is not there: it tells nobody which.
    private Unfurled Nothing()
    {
        var title = $"ActionBot · {council.Name}";
        const string text = "Keeps what the committees asked for. Open the page, or ask me in the chat we two have alone.";
        return new Unfurled(new Card(title, [TextBlock.Title(title), new TextBlock(text)]), title, text);
    }

    private async Task<Unfurled> CommitteesAsync(Standing reader)
    {
        var all = await database.ReadAsync(CommitteeTable.AllAsync);
        var next = (await meetings.RunAsync(all, reader, most: 3)).Where(one => one.Meeting.Status == MeetingStatus.Confirmed).GroupBy(one => one.Committee.Id).ToDictionary(group => group.Key, group => group.First());
        var title = $"The committees of {council.Name}";
        return new Unfurled(
            new Card(title, [
                TextBlock.Title(title),
                .. all.Take(MostCommittees).Select(committee => new TextBlock($"{committee.Name} ({committee.Code}){(next.TryGetValue(committee.Id, out var ahead) ? $": next on {Days.Full(ahead.Meeting.HeldOn)}" : "")}") { Spacing = Spacing.Small }),
                .. all.Count > MostCommittees ? [TextBlock.Remark($"… and {Figure(all.Count - MostCommittees)} more")] : Array.Empty<CardElement>(),
                AsOf(),
            ]),
            title,
            all.Count == 1 ? all[0].Name : $"{Figure(all.Count)} committees");
    }

    private async Task<Unfurled?> CommitteeAsync(string code, string fragment, Standing reader)
    {
        if (await database.ReadAsync(session => CommitteeTable.NamedAsync(session, code)) is not { } committee)
        {
            return null;
        }

        if (fragment.Length > 0 && (await search.RunAsync(fragment, committee.Id, reader)).Rows.FirstOrDefault(row => string.Equals(row.Reference, fragment, StringComparison.OrdinalIgnoreCase)) is { } one)
        {
            return new Unfurled(MessageExtension.InsertedCard(one), $"{one.Reference}: {Shortened.To(one.Text, 90)}", $"{one.Owner}, {ActionPoints.StatusWords.Of(one.Status)}");
        }

        var page = await list.RunAsync(new Wanted { CommitteeId = committee.Id, Most = MostRows }, reader);
        var next = (await meetings.RunAsync([committee], reader, most: 6)).FirstOrDefault(ahead => ahead.Meeting.Status == MeetingStatus.Confirmed && ahead.Meeting.HeldOn > page.Today);
        var state = page.Count == 0 ? "nothing is outstanding" : $"{Figure(page.Count)} outstanding, {(page.Late == 0 ? "none late" : $"{Figure(page.Late)} late")}";
        var title = Shortened.To(committee.Name, 120);
        return new Unfurled(
            new Card($"{title}: {state}", [
                TextBlock.Title(title),
                TextBlock.Toned(page.Late > 0 ? Tone.Attention : Tone.Good, string.Concat(state[..1].ToUpperInvariant(), state.AsSpan(1))),
                .. page.Rows.Count > 0 ? [ListCard.Lines(page.Rows, page.Today, severalCommittees: false)] : Array.Empty<CardElement>(),
                .. page.Count > page.Rows.Count ? [TextBlock.Remark($"… and {Figure(page.Count - page.Rows.Count)} more")] : Array.Empty<CardElement>(),
                .. next is not null ? [new TextBlock($"Next meeting: {Days.Full(next.Meeting.HeldOn)}. Answers are taken until {next.Closes}.")] : Array.Empty<CardElement>(),
                AsOf(),
            ])
            {
                Wide = true,
            },
            title,
            state);
    }

    // Teams keeps what it was shown for half an hour.
    private TextBlock AsOf()
    {
        var local = clock.Local(time.GetUtcNow());
        return TextBlock.Remark($"As of {Days.Plain(DateOnly.FromDateTime(local))} at {Days.Clock(TimeOnly.FromDateTime(local))}. What is exempt is left out.");
    }

    private static string Figure(long figure) => figure.ToString("N0", CultureInfo.GetCultureInfo("en-GB"));
}
