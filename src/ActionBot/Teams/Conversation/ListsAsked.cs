using System.Text.RegularExpressions;
using ActionBot.ActionPoints;
using ActionBot.Cards;
using ActionBot.Committees;
using ActionBot.Enquiries;
using ActionBot.Officers;
using ActionBot.Storage;
using ActionBot.Teams.Connector;
using ActionBot.Understanding;

namespace ActionBot.Teams.Conversation;

/// <summary>What is mine, what is outstanding, what is late: a list with its pages, or how a committee stands at a glance.</summary>
public sealed partial class ListsAsked(Database database, ListActions list, SummariseCommittee summarise, Bearings bearings) : ITakePart
{
    /// <inheritdoc />
    public IReadOnlyCollection<Intent> Intents => [Intent.ListMine, Intent.ListOutstanding, Intent.ListOverdue];

    /// <inheritdoc />
    public IReadOnlyCollection<string> Verbs => [WantedData.Verb, SummaryCard.Verb];

    /// <inheritdoc />
    public async Task SaidAsync(Said said, CancellationToken cancellation)
    {
        if (await Reader.IsStrangerAsync(said, cancellation))
        {
            return;
        }

        foreach (var one in said.Each())
        {
            await (one.Meaning.Intent == Intent.ListMine ? MineAsync(one, late: false, cancellation) : OutstandingAsync(one, cancellation));
        }
    }

    /// <inheritdoc />
    public async Task<bool> HearsAsync(Said said, CancellationToken cancellation)
    {
        // "Which have been put off?" asks for a list, whatever it was taken for.
        if (said.Text.Length > 160 || said.Slots.References.Count > 0 || said.Who.Person is null)
        {
            return false;
        }

        if (Slowest().IsMatch(said.Text) && (said.Who.IsClerk || said.Who.SitsOn.Count > 0))
        {
            await SlowestAsync(said, cancellation);
            return true;
        }

        if (OwesMost().IsMatch(said.Text) && (said.Who.IsClerk || said.Who.SitsOn.Count > 0))
        {
            await MostOwedAsync(said, cancellation);
            return true;
        }

        if (!HasSlipped().IsMatch(said.Text) && !Oldest().IsMatch(said.Text) && !ExemptOnes().IsMatch(said.Text) && !(FromMeeting().IsMatch(said.Text) && said.Slots.Meeting is not null))
        {
            return false;
        }

        await SaidAsync(said with { Meaning = said.Meaning with { Intent = Intent.ListOutstanding, Parts = [], Alternatives = [], Confidence = 1 } }, cancellation);
        return true;
    }

    /// <inheritdoc />
    public async Task PressedAsync(Pressed pressed, CancellationToken cancellation)
    {
        if (pressed.Who.Person is null)
        {
            await pressed.Turn.NoteAsync(Bearings.Stranger, cancellation);
            return;
        }

        await (pressed.Verb == WantedData.Verb ? TurnPageAsync(pressed, cancellation) : AtAGlanceAsync(pressed, cancellation));
    }

    private async Task MineAsync(Said said, bool late, CancellationToken cancellation)
    {
        var named = said.Slots.Committee is { } words && FindCommittee.Named(words, await database.ReadAsync(CommitteeTable.AllAsync)) is [var one] ? one : null;
        var (since, until) = said is { Slots.Period: { Meeting: null } then, Meaning.Act: Asked.DueThen } ? (then.From, then.Until) : ((DateOnly?)null, (DateOnly?)null);
        var mine = await list.MineAsync(said.Who, new Wanted { CommitteeId = named?.Id, Late = late, Since = since, Until = until });
        await said.Turn.ShowAsync(ListCard.Mine(InView(said.Turn, mine), named?.Name), cancellation);
    }

    // Where others read along an exempt action is neither listed nor counted.
    private static ActionList InView(Turn turn, ActionList mine)
    {
        if (turn.Activity.Kind == ConversationKind.Personal || !mine.Rows.Any(row => row.Exempt))
        {
            return mine;
        }

        var open = mine.Rows.Where(row => !row.Exempt).ToList();
        return mine with { Rows = open, Count = mine.Count - (mine.Rows.Count - open.Count), Late = open.Count(row => row.IsLateOn(mine.Today)) };
    }

    private async Task OutstandingAsync(Said said, CancellationToken cancellation)
    {
        var (who, late, slots) = (said.Who, said.Meaning.Intent == Intent.ListOverdue, said.Slots);
        var hasCommittee = who.IsClerk || who.SitsOn.Count > 0;
        if (!hasCommittee && slots is { Committee: null, Owner: null, Person: null } && said.Turn.Conversation.CommitteeId is null)
        {
            await MineAsync(said, late, cancellation);
            return;
        }

        var (post, person, doubt) = await OwnerSaid.AskedAfterAsync(database, slots);
        if (doubt is not null && slots.Committee is null && FindCommittee.Named((slots.Owner ?? slots.Person)!, await database.ReadAsync(CommitteeTable.AllAsync)) is [var body])
        {
            // "what's late with Harbours": who is named is a committee.
            (said, slots, doubt) = (said with { Meaning = said.Meaning with { Slots = slots with { Committee = body.Name, Owner = null, Person = null } } }, slots with { Committee = body.Name, Owner = null, Person = null }, null);
        }

        if (doubt is not null)
        {
            await said.Turn.SayAsync(doubt, cancellation);
            return;
        }

        var putOff = HasSlipped().IsMatch(said.Text);
        var wanted = new Wanted { Late = late && !putOff, PutOff = putOff, Oldest = Oldest().IsMatch(said.Text), Exempt = ExemptOnes().IsMatch(said.Text), Status = said.Meaning.Act == Asked.ClosedThen ? ActionPointStatus.Closed : StatusSaid(slots.Status), OwnerPostId = post, OwnerPersonId = person };
        if (said is { Slots.Period: { Meeting: null } then, Meaning.Act: Asked.DueThen or Asked.ClosedThen })
        {
            wanted = wanted with { Since = then.From, Until = then.Until };
        }

        if (AllCommittees().IsMatch(said.Text) || (post ?? person) is not null && slots.Committee is null)
        {
            await said.Turn.ShowAsync(ListCard.Outstanding(await list.RunAsync(wanted, Reader.Of(said.Turn)), "All committees", await OwnerAsync(post, person)), cancellation);
            return;
        }

        if (await bearings.CommitteeAsync(said, toClerk: false, cancellation) is not { } committee)
        {
            return;
        }

        if (said is { Slots.Period: { Meeting: { } meeting } at, Meaning.Act: Asked.DueThen or Asked.ClosedThen })
        {
            if (await HeldAsync(committee, meeting, said, cancellation) is not { } held)
            {
                return;
            }

            wanted = (at.Edge, said.Meaning.Act) switch
            {
                (PeriodEdge.Until, _) => wanted with { Until = held.HeldOn },
                (PeriodEdge.Since, _) => wanted with { Since = held.HeldOn },
                (_, Asked.ClosedThen) => wanted with { Since = held.HeldOn, Until = held.HeldOn },
                _ => wanted with { ReportsTo = held.Id },
            };
        }

        if (FromMeeting().IsMatch(said.Text) && slots.Meeting is { } asking)
        {
            if (await HeldAsync(committee, asking, said, cancellation) is not { } asked)
            {
                return;
            }

            wanted = wanted with { AskedAt = asked.Id };
        }

        await said.Turn.ShowAsync(
            // "Overview and Scrutiny" is a name, and asks for no overview.
            AtAGlance().IsMatch(said.Text.Replace(committee.Name, "", StringComparison.OrdinalIgnoreCase)) && await summarise.RunAsync(committee, Reader.Of(said.Turn)) is { } summary
                ? SummaryCard.For(summary)
                : ListCard.Outstanding(await list.RunAsync(wanted with { CommitteeId = committee.Id }, Reader.Of(said.Turn)), committee.Name, await OwnerAsync(post, person)),
            cancellation);
    }

    // "Who owes us the most?": by owner, the most first. What the reader may not see is not counted.
    private async Task MostOwedAsync(Said said, CancellationToken cancellation)
    {
        if (await bearings.CommitteeAsync(said, toClerk: said.Who.IsClerk, cancellation) is not { } committee)
        {
            return;
        }

        var all = (await list.RunAsync(new Wanted { CommitteeId = committee.Id, Most = MostCounted }, Reader.Of(said.Turn))).Rows;
        var owners = all.Where(row => row.Owner.Length > 0).GroupBy(LineInWords.Owner).OrderByDescending(owner => owner.Count()).ThenBy(owner => owner.Key, StringComparer.Ordinal).Take(MostOwners).ToList();
        await said.Turn.SayAsync(owners.Count == 0
            ? $"{committee.Name}: nobody owes anything."
            : $"{committee.Name}, what is outstanding by owner, the most first: {string.Join("; ", owners.Select(owner => $"{owner.Key} {owner.Count().ToString(System.Globalization.CultureInfo.InvariantCulture)}{(owner.Count(row => row.IsLateOn(said.Today)) is > 0 and var late ? $", {late.ToString(System.Globalization.CultureInfo.InvariantCulture)} late" : "")}"))}. “what does {(owners[0].First().OwnerPostId is null ? "" : "the ")}{owners[0].First().Owner} owe us?” lists them.", cancellation);
    }

    // "Who's been slowest?": whose action has been late the longest, first. What the reader may not see counts for nobody.
    private async Task SlowestAsync(Said said, CancellationToken cancellation)
    {
        if (await bearings.CommitteeAsync(said, toClerk: said.Who.IsClerk, cancellation) is not { } committee)
        {
            return;
        }

        var late = (await list.RunAsync(new Wanted { CommitteeId = committee.Id, Late = true, Most = MostCounted }, Reader.Of(said.Turn))).Rows.Where(row => row.Owner.Length > 0 && row.DueOn is not null).ToList();
        var owners = late.GroupBy(LineInWords.Owner).Select(owner => (Owner: owner.Key, First: owner.MinBy(row => row.DueOn)!)).OrderBy(one => one.First.DueOn).ThenBy(one => one.Owner, StringComparer.Ordinal).Take(MostOwners).ToList();
        await said.Turn.SayAsync(owners.Count == 0
            ? $"{committee.Name}: nobody is late. “who has not answered?” lists whose word is still to come, and “which have been put off?” what has slipped."
            : $"{committee.Name}, who is latest with what is outstanding: {string.Join("; ", owners.Select(one => $"{one.Owner}, {(said.Today.DayNumber - one.First.DueOn!.Value.DayNumber) switch { 1 => "1 day", var days => days.ToString(System.Globalization.CultureInfo.InvariantCulture) + " days" }} late with {one.First.Reference}"))}. “anything overdue?” lists all of it.", cancellation);
    }

    private Task<string?> OwnerAsync(Guid? post, Guid? person) => database.ReadAsync(async session => post is { } held ? (await PostTable.ByIdAsync(session, held))?.Title : person is { } one ? (await PersonTable.ByIdAsync(session, one))?.Name : null);

    // "The January meeting", "the last meeting": what was closed was so at one that has been held.
    private async Task<Meeting?> HeldAsync(Committee committee, string words, Said said, CancellationToken cancellation)
    {
        var calendar = (await database.ReadAsync(session => MeetingTable.OfAsync(session, committee.Id))).Where(meeting => said.Meaning.Act == Asked.DueThen || meeting.HeldOn <= said.Today).ToList();
        // "The last meeting" of somebody who asks what was closed may be today's.
        if (MeetingNamed.Find(words, calendar, said.Meaning.Act == Asked.ClosedThen ? said.Today.AddDays(1) : said.Today) is [var one, ..])
        {
            return one;
        }

        await said.Turn.SayAsync($"I find no “{words}” on the calendar of {committee.Name}. “When do we meet?” shows its meetings.", cancellation);
        return null;
    }

    private async Task TurnPageAsync(Pressed pressed, CancellationToken cancellation)
    {
        var (wanted, turn) = (WantedData.Read(pressed.Data), pressed.Turn);
        if (pressed.Words(WantedData.Mine) is not null)
        {
            await turn.RedrawAsync(ListCard.Mine(InView(turn, await list.MineAsync(pressed.Who, wanted))), cancellation);
            return;
        }

        var committee = wanted.CommitteeId is { } id ? await database.ReadAsync(session => CommitteeTable.ByIdAsync(session, id)) : null;
        await turn.RedrawAsync(ListCard.Outstanding(await list.RunAsync(wanted, Reader.Of(turn)), committee?.Name ?? "All committees"), cancellation);
    }

    private async Task AtAGlanceAsync(Pressed pressed, CancellationToken cancellation)
    {
        if (pressed.Id("committee") is not { } id || await database.ReadAsync(session => CommitteeTable.ByIdAsync(session, id)) is not { } committee)
        {
            await pressed.Turn.NoteAsync("This button is not in use any more.", cancellation);
        }
        else if (await summarise.RunAsync(committee, Reader.Of(pressed.Turn)) is { } summary)
        {
            await pressed.Turn.RedrawAsync(SummaryCard.For(summary), cancellation);
        }
    }

    /// <summary>A status in somebody's words; null: none is understood.</summary>
    internal static ActionPointStatus? StatusSaid(string? words) => words?.Trim().ToLowerInvariant() switch
    {
        null or "" or "outstanding" or "all" or "overdue" or "late" => null,
        var said when Enum.GetValues<ActionPointStatus>().Where(status => StatusWords.Of(status) == said).Cast<ActionPointStatus?>().FirstOrDefault() is { } exact => exact,
        var said when said.Contains("complete", StringComparison.Ordinal) || said.Contains("done", StringComparison.Ordinal) => ActionPointStatus.ProposedComplete,
        var said when said.Contains("exten", StringComparison.Ordinal) || said.Contains("longer", StringComparison.Ordinal) || said.EndsWith(" time", StringComparison.Ordinal) => ActionPointStatus.ExtensionRequested,
        var said when said.StartsWith("hand", StringComparison.Ordinal) || said.StartsWith("transfer", StringComparison.Ordinal) || said.StartsWith("reassign", StringComparison.Ordinal) => ActionPointStatus.ReassignmentProposed,
        var said when said.Contains("wait", StringComparison.Ordinal) || said.Contains("block", StringComparison.Ordinal) || said.Contains("others", StringComparison.Ordinal) => ActionPointStatus.AwaitingOthers,
        var said when said.Contains("closed", StringComparison.Ordinal) => ActionPointStatus.Closed,
        var said when said.Contains("referred", StringComparison.Ordinal) => ActionPointStatus.Referred,
        var said when said.Contains("progress", StringComparison.Ordinal) => ActionPointStatus.InProgress,
        var said when said.Contains("drop", StringComparison.Ordinal) || said.Contains("no longer", StringComparison.Ordinal) => ActionPointStatus.NoLongerRequired,
        _ => null,
    };

    // "for all committees", "across the committees", "everything I clerk".
    [GeneratedRegex(@"\b(all|every|each|across)\b[^.?]{0,20}\bcommittees?\b", RegexOptions.IgnoreCase)]
    private static partial Regex AllCommittees();

    // "where do we stand?", "a summary for Planning", "how are we doing"; not "what's outstanding?".
    [GeneratedRegex(@"\b(summar(y|ise)|overview|headlines|at a glance|where (do|are) we (stand|at)|how (are|is) (we|it|things?|[\w' ]{0,40}(committee|panel|board|scrutiny)) (doing|going)|the (whole |big )?picture)\b", RegexOptions.IgnoreCase)]
    private static partial Regex AtAGlance();

    private const int MostCounted = 500;
    private const int MostOwners = 6;

    // "who owes us the most?", "who has most outstanding", "which officer has the most actions?"
    [GeneratedRegex(@"^\W*(?:(?:so|and|ok|please|tell\s+me)\b\W*)*(?:who|which\s+(?:officer|owner|post|director)s?|whose)\b(?!.*\b(?:slipp|put\s+off|postponed|deferred))[^.?]{0,40}\b(?:(?:the\s+)?most|the\s+largest\s+number)\b[^.?]{0,30}\W*$", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex OwesMost();

    // "what are the oldest ones?", "which has been going on longest"; not "our oldest boiler was replaced in October"
    [GeneratedRegex(@"^\W*(?:(?:so|and|ok|please|show\s+me|tell\s+me|list)\b\W*)*(?:(?:what|which|show|list|how\s+old)\b[^.?]{0,40}\b(?:oldest|longest[\s-](?:running|standing|outstanding)|(?:going\s+on|open|outstanding|been\s+with\s+us)\s+(?:the\s+)?longest|longest)\b[^.?]{0,40}|(?:the|our|those)\s+(?:oldest|longest[\s-](?:running|standing|outstanding)|longest)(?:\s+(?:ones?|actions?|items?|matters?|points?|please))*)\W*$", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Oldest();

    // "who's been slowest?", "who is furthest behind?", "who keeps us waiting longest"; not "which slipway is slowest", "who's been worst at replying?".
    [GeneratedRegex(@"^\W*(?:(?:so|and|ok|please|tell\s+me)\b\W*)*(?:who|which\s+(?:officer|owner|post|director|service|department)s?)(?:['\u2019]s|['\u2019]ve|\s+(?:is|are|has|have|was|keeps?|takes?))?\s+(?:been\s+|us\s+)?(?:(?:the\s+)?(?:slowest|latest|furthest\s+behind|most\s+(?:late|overdue|behind))(?:\s+with\s+(?:their\s+actions|this|it|us))?|waiting\s+(?:the\s+)?longest|(?:the\s+)?longest\s+(?:late|overdue))(?:\s+(?:so\s+far|this\s+(?:year|time|cycle)|at\s+the\s+moment|then|lately))*\W*$", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Slowest();

    // "can I see the exempt one", "which ones are exempt?", "list the exempt actions"; not "what does exempt mean", "is 14 exempt".
    [GeneratedRegex(@"^\W*(?:(?:so|and|ok|please)\b\W*)*(?:(?:can|could|may)\s+(?:i|we)\s+(?:please\s+)?see|show(?:\s+me)?|list|which|what(?:['\u2019]s|\s+is|\s+are)?|how\s+many|are\s+there\s+any|anything|any|is\s+there\s+anything|is\s+anything)\b[^.?]{0,30}\b(?:exempt|restricted|confidential|secret|not\s+for\s+publication|kept\s+from\s+the\s+public)(?:\s+(?:ones?|actions?|items?|points?|matters?|business|things?|stuff|(?:on|in|among)\s+(?:the|our|my|your)\s+(?:list|register|books|actions)|are\s+there|there\s+(?:are|is)|is\s+there|(?:have|do)\s+(?:we|i|you)(?:\s+(?:got|have))?|(?:we|you)(?:['\u2019]ve)?\s+(?:have|got)|outstanding|open|left|at\s+the\s+moment|please|thanks|then|again|now))*\W*$", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex ExemptOnes();

    // "what is left from the October minutes?", "anything still open from the September meeting"
    [GeneratedRegex(@"\b(?:left|outstanding|open|remaining|still\s+to\s+(?:do|come))\s+(?:over\s+)?(?:from|of|out\s+of)\s+[^.?]{0,40}\b(?:minutes|meeting)\W*$|\bwhat\s+(?:was|were|did\s+we)\s+ask(?:ed)?\s+(?:for\s+)?(?:in|at|from)\s+[^.?]{3,40}\W*$", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex FromMeeting();

    // "which ones have slipped most?", "what has been put off?", "anything postponed more than once?"; not "why has 14 slipped?".
    [GeneratedRegex(@"^\W*(?:(?:so|and|ok|please|show\s+me|tell\s+me|list)\b\W*)*(?:which|what|anything|any|how\s+many|those|the\s+ones)\b[^.]{0,60}\b(?:slipp(?:ed|ing)|put\s+off|postponed|deferred|been\s+extended)\b[^.]{0,60}$", RegexOptions.IgnoreCase)]
    private static partial Regex HasSlipped();
}
