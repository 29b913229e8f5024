using System.Globalization;
using System.Text.RegularExpressions;
using ActionBot.ActionPoints;
using ActionBot.Cards;
using ActionBot.Chasing.ByHand;
using ActionBot.Chasing.Calendars;
using ActionBot.Committees;
using ActionBot.Officers;
using ActionBot.Storage;
using ActionBot.Teams.Connector;
using ActionBot.Understanding;

namespace ActionBot.Teams.Conversation;

/// <summary>
/// What Microsoft 365 has found and a clerk decides: who left and who might take over, calendars that differ. Shown by "what needs me?", decided by button
/// or in words; nothing is taken over unasked.
/// </summary>
public sealed partial class ClerksList(Database database, IDirectory directory, SuggestHolders suggest, Bearings bearings, SendAgain again, ClerksEntries entriesOf, WaitsForClerk waits, TimeProvider time, FollowMeetingSource? follow = null, ICheckPeople? check = null) : ITakePart
{
    private const string NotConnected = "No calendar is connected: Graph:Calendar is off. Drop a calendar file (.ics or .csv) here, or write the dates.";
    private const int MostFound = 8;

    /// <inheritdoc />
    public IReadOnlyCollection<string> Verbs => [ClerksListCard.Verb, ClerksListCard.Follow];

    /// <inheritdoc />
    public async Task<bool> HearsAsync(Said said, CancellationToken cancellation)
    {
        if (!(said.Who.IsClerk || said.Who.IsAdministrator) || said.Text.Length > 200)
        {
            return false;
        }

        if (NeedsMe().IsMatch(said.Text) || (said.Who.IsClerk && WaitsForMe().IsMatch(said.Text)))
        {
            await ShowAsync(said.Turn, said.Today, cancellation);
        }
        else if (Decides().Match(said.Text) is { Success: true } one)
        {
            await DecideAsync(said.Turn, said.Today, int.Parse(one.Groups["number"].ValueSpan, NumberStyles.None, CultureInfo.InvariantCulture), cancellation);
        }
        else if (TakesOver().Match(said.Text) is { Success: true } calendar)
        {
            await CalendarAsync(said, calendar.Groups["whose"].Value.Trim(), cancellation);
        }
        else if (HaveLeft().IsMatch(said.Text) && (await entriesOf.MineAsync(said.Who, said.Today)).Any(entry => entry.IsDoubted))
        {
            await said.Turn.SayAsync(await BelieveAsync(said.Who, cancellation), cancellation);
        }
        else if (LooksUp().Match(said.Text) is { Success: true } sought)
        {
            await said.Turn.SayAsync(await FoundAsync(sought.Groups["name"].Value.Trim(), cancellation), cancellation);
        }
        else
        {
            return false;
        }

        return true;
    }

    /// <inheritdoc />
    public async Task PressedAsync(Pressed pressed, CancellationToken cancellation)
    {
        if (pressed.Verb == ClerksListCard.Follow)
        {
            var committee = pressed.Id(ClerksListCard.Committee) is { } id ? await database.ReadAsync(session => CommitteeTable.ByIdAsync(session, id)) : null;
            await pressed.Turn.RedrawAsync(await SettleAsync(pressed.Turn, committee, pressed.Words(ClerksListCard.Answer) == "yes", cancellation), cancellation);
            return;
        }

        if (pressed.Id(DecisionsCard.Which) is { } wish)
        {
            await ShowWishAsync(pressed, wish, cancellation);
            return;
        }

        var entries = await entriesOf.MineAsync(pressed.Who, pressed.Today);
        if (entries.FirstOrDefault(entry => entry.Id == pressed.Id(ClerksListCard.Entry)) is { } chosen)
        {
            if (chosen.IsDoubted)
            {
                await pressed.Turn.SayAsync(await BelieveAsync(pressed.Who, cancellation), cancellation);
                return;
            }

            await ShowOneAsync(pressed.Turn, chosen, cancellation);
        }
        else
        {
            await pressed.Turn.NoteAsync("That is settled, or not yours to see to. Write “what needs me?” to see what there is.", cancellation);
        }
    }

    /// <inheritdoc />
    public async Task<bool> AnswersAsync(Said said, OpenQuestion question, CancellationToken cancellation)
    {
        if (YesOrNo.In(said.Text) is not { } yes || !Guid.TryParse(question.Data.GetValueOrDefault(ClerksListCard.Committee), out var id))
        {
            return false;
        }

        await said.Turn.ShowAsync(await SettleAsync(said.Turn, await database.ReadAsync(session => CommitteeTable.ByIdAsync(session, id)), yes, cancellation), cancellation);
        return true;
    }

    /// <inheritdoc />
    public async Task AskAgainAsync(Said said, OpenQuestion question, CancellationToken cancellation)
    {
        if (Guid.TryParse(question.Data.GetValueOrDefault(ClerksListCard.Committee), out var id) && await database.ReadAsync(session => CommitteeTable.ByIdAsync(session, id)) is { } committee)
        {
            await said.Turn.SayAsync(AskedAgain.Above, cancellation);
            await DiffersAsync(said.Turn, committee, cancellation);
        }
    }

    private async Task ShowAsync(Turn turn, DateOnly today, CancellationToken cancellation) =>
        await turn.ShowAsync(ClerksListCard.For(await entriesOf.MineAsync(turn.Who, today), directory.IsOn || follow is not null, await waits.RunAsync(turn.Who, today, turn.Activity.Kind == ConversationKind.Personal)), cancellation);

    private async Task ShowWishAsync(Pressed pressed, Guid wish, CancellationToken cancellation)
    {
        var items = pressed.Turn.Activity.Kind == ConversationKind.Personal ? await database.ReadAsync(session => TellOfAnswers.PresentAsync(session, [wish])) : [];
        if (items is not [var only] || !pressed.Who.MayClerk(only.Point.CommitteeId))
        {
            await pressed.Turn.NoteAsync("Officers' own words are for a clerk of the committee alone, in the chat we two have.", cancellation);
            return;
        }

        var committee = (await database.ReadAsync(session => CommitteeTable.ByIdAsync(session, only.Point.CommitteeId)))!;
        await pressed.Turn.ShowAsync(DecisionsCard.For(committee.Name, items), cancellation);
    }

    private async Task DecideAsync(Turn turn, DateOnly today, int number, CancellationToken cancellation)
    {
        var entries = await entriesOf.MineAsync(turn.Who, today);
        if (number >= 1 && number <= entries.Count)
        {
            await ShowOneAsync(turn, entries[number - 1], cancellation);
        }
        else
        {
            await turn.SayAsync($"There is no {number.ToString(CultureInfo.InvariantCulture)} on your list. Write “what needs me?” to see it.", cancellation);
        }
    }

    private async Task ShowOneAsync(Turn turn, ClerkListEntry entry, CancellationToken cancellation)
    {
        if (entry.IsCalendar && entry.CommitteeId is { } id)
        {
            await DiffersAsync(turn, (await database.ReadAsync(session => CommitteeTable.ByIdAsync(session, id)))!, cancellation);
        }
        else if (entry.Failed is { } message)
        {
            await turn.SayAsync((await again.RunAsync(message, turn.Who)).ReadBack, cancellation);
        }
        else if (entry.PostLeft is { } left && await database.ReadAsync(session => PostTable.ByIdAsync(session, left)) is { } post)
        {
            await turn.ShowAsync(HolderCard.For(post.Title, (await suggest.ForAsync(post.Title, cancellation)).Candidates), cancellation);
        }
        else
        {
            await turn.SayAsync(entry.Words, cancellation);
        }
    }

    private async Task<string> BelieveAsync(Standing who, CancellationToken cancellation) =>
        check is null ? "No directory is connected: Graph:People is off." : await check.BelieveAsync(who, cancellation);

    private async Task CalendarAsync(Said said, string whose, CancellationToken cancellation)
    {
        var named = whose.Length > 0 ? FindCommittee.Named(whose, await database.ReadAsync(CommitteeTable.AllAsync)) : [];
        var committee = named is [var one] ? one : await bearings.CommitteeAsync(said, toClerk: true, cancellation);
        if (committee is not null)
        {
            await DiffersAsync(said.Turn, committee, cancellation);
        }
    }

    private async Task DiffersAsync(Turn turn, Committee committee, CancellationToken cancellation)
    {
        if (!turn.Who.MayClerk(committee.Id) || follow is null)
        {
            await turn.SayAsync(follow is null ? NotConnected : $"Only a clerk of {committee.Name} can change its calendar.", cancellation);
            return;
        }

        var shown = await follow.ShowAsync(committee, cancellation);
        if (shown.Committees.FirstOrDefault(preview => !preview.IsEmpty && preview.Refusal is null) is not { } preview)
        {
            await turn.SayAsync(string.Join('\n', shown.NotRead.Concat(shown.Committees.Select(one => one.Refusal).OfType<string>()).DefaultIfEmpty($"The register and the calendar of {committee.Name} agree.")), cancellation);
            return;
        }

        var data = new Dictionary<string, string> { [ClerksListCard.Committee] = committee.Id.ToString() };
        await database.WriteAsync(session => OpenQuestion.AskAsync(session, turn.Activity, ClerksListCard.Follow, data, time.GetUtcNow()));
        await turn.ShowAsync(ClerksListCard.Differs(committee.Id, preview, shown.NotRead), cancellation);
    }

    private async Task<Card> SettleAsync(Turn turn, Committee? committee, bool yes, CancellationToken cancellation)
    {
        if (committee is null || follow is null || !turn.Who.MayClerk(committee.Id))
        {
            return ReadBackCard.For(follow is null ? NotConnected : "Only a clerk of that committee can change its calendar.");
        }

        await database.WriteAsync(session => OpenQuestion.CloseAsync(session, turn.Activity));
        if (!yes)
        {
            return ReadBackCard.For($"Left as it is. It stays on your list until the register and the calendar of {committee.Name} agree.");
        }

        var done = await follow.RunAsync(committee, turn.Who, cancellation);
        if (done.Committees.All(preview => preview.Refusal is null) && done.NotRead.Count == 0)
        {
            await database.WriteAsync(async session =>
            {
                foreach (var entry in (await ClerkListTable.OpenAsync(session)).Where(entry => entry.IsCalendar && entry.CommitteeId == committee.Id))
                {
                    await ClerkListTable.SettleAsync(session, entry, time.GetUtcNow());
                }
            });
        }

        return CalendarCard.DoneAll($"the calendar of {committee.Name}", done, turn.Activity.Id);
    }

    private async Task<string> FoundAsync(string name, CancellationToken cancellation)
    {
        if (!directory.IsOn)
        {
            return "No directory is connected: Graph:People is off. People come from Teams, from files and from you: “the Head of Parks is Sam Patel, sam.patel@…”.";
        }

        var answer = await directory.FindAsync(name, cancellation);
        return answer.Failure
            ?? (answer.People.Count == 0 ? $"Nobody in the directory is called “{name}”. Try the beginning of the name, or the mail address."
            : string.Join('\n', answer.People.Take(MostFound).Select(person => $"{person.Name}{(person.JobTitle is { } title ? $", {title}" : "")}{(person.Mail is { } mail ? $", {mail}" : "")}")));
    }

    // "What needs me?", "the clerk's list", "anything for me to decide?".
    [GeneratedRegex(@"^\W*(?:(?:please\s+)?show\s+(?:me\s+)?)?(?:(?:is\s+there\s+)?(?:what|anything)(?:\s+(?:is|else)|['\u2019]s)?\s+(?:there\s+)?(?:(?:that\s+)?needs?\s+(?:me|seeing\s+to|deciding)|(?:for\s+me\s+)?to\s+(?:decide|see\s+to)|on\s+(?:my|the)\s+(?:clerk['\u2019]?s?['\u2019]?\s+)?(?:to-?do\s+)?list)|(?:the|my)\s+clerk['\u2019]?s?['\u2019]?\s+list|who\s+has\s+left\s+(?:us|the\s+council))(?:\s+(?:today|now|this\s+(?:morning|week)|please|at\s+the\s+moment))*\W*$", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex NeedsMe();

    // "What is waiting for me?", "anything for me?": a clerk means what she has to decide.
    [GeneratedRegex(@"^\W*(?:(?:hi|hello|morning|good\s+morning)\W+)?(?:(?:what|anything|is\s+(?:there\s+)?anything)(?:['\u2019]s|\s+is|\s+there\s+is)?\s+(?:there\s+)?(?:that\s+)?(?:waiting\s+(?:for|on)\s+me|waits\s+for\s+me)|anything\s+(?:new\s+)?for\s+me|is\s+there\s+anything\s+for\s+me)(?:\s+(?:today|now|this\s+(?:morning|week)|please|at\s+the\s+moment))*\W*$", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex WaitsForMe();

    // "decide 2", "decide number 2".
    [GeneratedRegex(@"^\W*(?:let\s+me\s+)?decide\s+(?:number\s+|no\.?\s*|#)?(?<number>[0-9]{1,2})(?:\s+on\s+(?:my|the)\s+list)?\W*$", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Decides();

    // "take over the calendar", "follow the Outlook calendar of Planning".
    [GeneratedRegex(@"^\W*(?:please\s+)?(?:take\s+over|follow|adopt|compare)\s+(?:the\s+|our\s+)?(?:outlook\s+|exchange\s+|teams\s+)?calendar(?:\s+(?:of|for|from)\s+(?:the\s+)?(?<whose>.+?))?\W*$", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex TakesOver();

    // "Yes, they have left", "they've all left".
    [GeneratedRegex(@"^\W*(?:yes\W+)?they(?:\s+have|['\u2019]ve)\s+(?:all\s+|really\s+|indeed\s+)?(?:left|gone)\W*$", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex HaveLeft();

    // "look up Sam Patel", "find Marsh in the directory".
    [GeneratedRegex(@"^\W*(?:please\s+)?(?:look\s+up\s+(?<name>[^?,.]{2,60}?)(?:\s+in\s+the\s+directory)?|(?:find|search\s+for)\s+(?<name>[^?,]{2,60}?)\s+in\s+the\s+directory)\W*$", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex LooksUp();
}
