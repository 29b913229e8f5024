using System.Text.RegularExpressions;
using ActionBot.ActionPoints;
using ActionBot.Cards;
using ActionBot.Chasing;
using ActionBot.Chasing.ByHand;
using ActionBot.Committees;
using ActionBot.Committees.Calendar;
using ActionBot.Enquiries;
using ActionBot.Officers;
using ActionBot.Replies;
using ActionBot.Storage;
using ActionBot.Teams.Connector;
using ActionBot.Understanding;

namespace ActionBot.Teams.Conversation;

/// <summary>Questions: what is outstanding or late, what is mine, who is silent, one action with its history, what was resolved, when we meet; and asking an owner again.</summary>
public sealed partial class Enquiring(
    Database database, ListActions list, SearchActions search, FindActionPoints find, ShowAction show, ListResolutions resolutions, NextMeetings meetings, WhoIsSilent silent,
    SummariseCommittee summarise, ChaseNow chase, SendAgain sendAgain, WhichActions which, Bearings bearings, CouncilTime clock) : ITakePart
{
    /// <inheritdoc />
    public IReadOnlyCollection<Intent> Intents =>
    [
        Intent.ListMine, Intent.ListOutstanding, Intent.ListOverdue, Intent.WhoIsSilent, Intent.Show, Intent.Search, Intent.ListResolutions, Intent.ListMeetings, Intent.ChaseNow,
    ];

    /// <inheritdoc />
    public IReadOnlyCollection<string> Verbs => [WantedData.Verb, ListCard.ShowVerb, SilenceCard.Verb, SilenceCard.ChaseVerb, SilenceCard.AgainVerb, ResolutionsCard.Verb, SummaryCard.Verb];

    /// <inheritdoc />
    public Task SaidAsync(Said said, CancellationToken cancellation) => said.Who.Person is null && !said.Who.IsConsole ? said.Turn.SayAsync(Bearings.Stranger, cancellation) : said.Meaning.Intent switch
    {
        Intent.ListMine => MineAsync(said, late: false, cancellation),
        Intent.ListOutstanding or Intent.ListOverdue => OutstandingAsync(said, cancellation),
        Intent.WhoIsSilent => SilentAsync(said, cancellation),
        Intent.Show => ShowAsync(said, cancellation),
        Intent.Search => SearchAsync(said, cancellation),
        Intent.ListResolutions => ResolvedAsync(said, cancellation),
        Intent.ListMeetings => MeetingsAsync(said, cancellation),
        _ => ChaseAsync(said, cancellation),
    };

    /// <inheritdoc />
    public async Task<bool> HearsAsync(Said said, CancellationToken cancellation)
    {
        if (said.Who.Person is not null && said.Text.Length <= 120 && NotReached().IsMatch(said.Text))
        {
            await SilentAsync(said, cancellation);
            return true;
        }

        if (said.Who.IsClerk && said.Text.Length <= 120 && SendOnceMore().IsMatch(said.Text) && said.Slots.References.Count == 1)
        {
            await SendAgainAsync(said, cancellation);
            return true;
        }

        // "Which have been put off?" asks for a list, whatever it was taken for.
        if (said.Text.Length > 160 || said.Slots.References.Count > 0 || !HasSlipped().IsMatch(said.Text))
        {
            return false;
        }

        await SaidAsync(said with { Meaning = said.Meaning with { Intent = Intent.ListOutstanding, Parts = [], Alternatives = [], Confidence = 1 } }, cancellation);
        return true;
    }

    /// <inheritdoc />
    public Task PressedAsync(Pressed pressed, CancellationToken cancellation) => pressed.Who.Person is null ? pressed.Turn.NoteAsync(Bearings.Stranger, cancellation) : pressed.Verb switch
    {
        WantedData.Verb => TurnPageAsync(pressed, cancellation),
        ListCard.ShowVerb => ShowChosenAsync(pressed, cancellation),
        SilenceCard.ChaseVerb => ChaseChosenAsync(pressed, cancellation),
        SilenceCard.AgainVerb => SendAgainChosenAsync(pressed, cancellation),
        ResolutionsCard.Verb => MoreResolvedAsync(pressed, cancellation),
        _ => OfCommitteeAsync(pressed, cancellation),
    };

    private static Standing Reader(Turn turn) => turn.Activity.Kind == ConversationKind.Personal ? turn.Who : InCompany.Of(turn.Who);

    private async Task MineAsync(Said said, bool late, CancellationToken cancellation)
    {
        var named = said.Slots.Committee is { } words && FindCommittee.Named(words, await database.ReadAsync(CommitteeTable.AllAsync)) is [var one] ? one : null;
        var mine = await list.MineAsync(said.Who, new Wanted { CommitteeId = named?.Id, Late = late });
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

        var (post, person, doubt) = await OwnerAsync(slots);
        if (doubt is not null)
        {
            await said.Turn.SayAsync(doubt, cancellation);
            return;
        }

        var putOff = HasSlipped().IsMatch(said.Text);
        var wanted = new Wanted { Late = late && !putOff, PutOff = putOff, Status = StatusSaid(slots.Status), OwnerPostId = post, OwnerPersonId = person };
        if (AllCommittees().IsMatch(said.Text) || (post ?? person) is not null && slots.Committee is null)
        {
            await said.Turn.ShowAsync(ListCard.Outstanding(await list.RunAsync(wanted, Reader(said.Turn)), "All committees"), cancellation);
            return;
        }

        if (await bearings.CommitteeAsync(said, toClerk: false, cancellation) is not { } committee)
        {
            return;
        }

        await said.Turn.ShowAsync(
            // "Overview and Scrutiny" is a name, and asks for no overview.
            AtAGlance().IsMatch(said.Text.Replace(committee.Name, "", StringComparison.OrdinalIgnoreCase)) && await summarise.RunAsync(committee, Reader(said.Turn)) is { } summary
                ? SummaryCard.For(summary)
                : ListCard.Outstanding(await list.RunAsync(wanted with { CommitteeId = committee.Id }, Reader(said.Turn)), committee.Name),
            cancellation);
    }

    private async Task<(Guid? Post, Guid? Person, string? Doubt)> OwnerAsync(Slots slots)
    {
        if ((slots.Owner ?? slots.Person) is not { } words)
        {
            return (null, null, null);
        }

        return await database.ReadAsync(async session => new OwnerMatcher(await PostTable.AllAsync(session), await PostTable.AliasesAsync(session), await PersonTable.AllAsync(session)).Match(words)) switch
        {
            OwnerMatch.APost { Post: var post } => (post.Id, null, null),
            OwnerMatch.APerson { Person: var person } => (null, (Guid?)person.Id, (string?)null),
            OwnerMatch.Several several => (null, null, $"“{words}” may be {string.Join(" or ", several.Posts.Select(post => post.Title).Concat(several.People.Select(one => one.Name)).Take(4))}. Say the whole name, please."),
            _ => (null, null, $"I know nobody called “{words}”. Say the post or the whole name as it stands on the register."),
        };
    }

    private async Task SilentAsync(Said said, CancellationToken cancellation)
    {
        if (await bearings.CommitteeAsync(said, toClerk: said.Who.IsClerk, cancellation) is { } committee)
        {
            await said.Turn.ShowAsync(await SilenceAsync(said.Turn, committee, 0), cancellation);
        }
    }

    private async Task<Card> SilenceAsync(Turn turn, Committee committee, int from) =>
        turn.Who.MayClerk(committee.Id) || turn.Who.SitsOn.Contains(committee.Id)
            ? SilenceCard.For(await silent.RunAsync(committee, turn.Activity.Kind == ConversationKind.Personal ? turn.Who : InCompany.Of(turn.Who)), turn.Who.MayClerk(committee.Id), from)
            : Card.Saying($"Who has not answered is for the clerks and members of {committee.Name}. “what's outstanding for {committee.Name}?” shows where its actions stand.");

    private async Task ShowAsync(Said said, CancellationToken cancellation)
    {
        var digest = await which.DigestAsync(said);
        var all = await database.ReadAsync(CommitteeTable.AllAsync);
        var named = said.Slots.Committee is { } words && FindCommittee.Named(words, all) is [var one] ? one.Id : (Guid?)null;
        var here = named ?? said.Turn.Conversation.CommitteeId;
        IReadOnlyList<string> references = said.Slots.References;
        if (references.Count == 0 && said.Slots.Query is null)
        {
            await bearings.AskForAsync(said, MeaningKept.Reference, "Which one do you mean? Say its number, as in 14 or CFS-26-27-014, or a word of it: “the exclusions one”.", cancellation);
            return;
        }

        foreach (var reference in references.Count > 0 ? references.Take(4) : [""])
        {
            var found = references.Count == 0
                ? await which.ByWordsAsync(said.Slots.Query!, digest, here, said.Who)
                : await which.ByReferenceAsync(reference, said.Text, references, digest, here, said.Who);
            if (found is Found.Nothing && named is null && here is not null)
            {
                // The conversation's committee was only a guess.
                found = references.Count == 0 ? await find.ByWordsAsync(said.Slots.Query!, Where.Anywhere, said.Who) : await find.ByReferenceAsync(PrintedLabel.AsWritten(reference, said.Text), Where.Anywhere, said.Who);
            }

            switch (found)
            {
                case Found.One { Point: var point }:
                    await said.Turn.ShowAsync(await DetailAsync(said.Turn, point.Id, whole: Whole().IsMatch(said.Text)), cancellation);
                    break;
                case Found.Several several:
                    await bearings.AskWhichAsync(said, several.Choices, cancellation);
                    return;
                case Found.Nothing nothing:
                    await said.Turn.SayAsync(nothing.Sentence, cancellation);
                    break;
            }
        }
    }

    private async Task<Card> DetailAsync(Turn turn, Guid id, bool whole)
    {
        var (detail, refusal) = await show.RunAsync(id, Reader(turn));
        if (detail is null)
        {
            return Card.Saying(turn.Activity.Kind == ConversationKind.Personal ? refusal! : $"{refusal} Ask me in the chat we two have alone.");
        }

        var data = new Dictionary<string, string> { [DigestCard.Which] = id.ToString() };
        if (detail is { IsMine: true, Point.IsChased: true })
        {
            return DetailCard.For(detail, clock, whole, DigestCard.ButtonsFor(data), [.. DigestCard.WordsAndTime(separator: true)]);
        }

        if (!detail.IsClerk)
        {
            return DetailCard.For(detail, clock, whole);
        }

        var wish = detail.Answers.LastOrDefault(reply => reply.AwaitsDecision && detail.Point.Status is ActionPointStatus.ExtensionRequested or ActionPointStatus.ReassignmentProposed);
        var decide = wish is null ? null : new Dictionary<string, string> { [DecisionsCard.Replies] = wish.Id.ToString(), [DecisionsCard.Which] = wish.Id.ToString() };
        return DetailCard.For(detail, clock, whole,
        [
            .. decide is null ? Array.Empty<CardAction>() : [new ExecuteAction(wish!.Kind == ReplyKind.NeedLonger ? "Yes, give longer" : "Yes, hand it over", DecisionsCard.Grant, decide), new ExecuteAction("No, leave it as it is", DecisionsCard.Decline, decide)],
            .. decide is null && detail.Point.IsChased ? [new ExecuteAction("Ask the owner now", SilenceCard.ChaseVerb, new Dictionary<string, string> { [ListCard.Action] = id.ToString() })] : Array.Empty<CardAction>(),
            .. detail.Point.IsOutstanding ? [ChangeForm.Of(detail)] : Array.Empty<CardAction>(),
        ]);
    }

    private async Task SearchAsync(Said said, CancellationToken cancellation)
    {
        var committee = await NamedAsync(said);
        var words = said.Slots.Query ?? said.Slots.Text ?? said.Text;
        await said.Turn.ShowAsync(ListCard.Found(await search.RunAsync(words, committee?.Id, Reader(said.Turn)), committee?.Name), cancellation);
    }

    private async Task ResolvedAsync(Said said, CancellationToken cancellation)
    {
        var all = await database.ReadAsync(CommitteeTable.AllAsync);
        var committee = await NamedAsync(said) ?? Bearings.Meant(said, all, toClerk: false);
        var about = said.Slots.Query ?? said.Slots.Text;
        await said.Turn.ShowAsync(ResolutionsCard.For(await resolutions.RunAsync(about, committee?.Id, Reader(said.Turn)), committee?.Name, committee?.Id, about), cancellation);
    }

    private async Task MeetingsAsync(Said said, CancellationToken cancellation)
    {
        var all = await database.ReadAsync(CommitteeTable.AllAsync);
        var own = all.Where(committee => said.Who.MayClerk(committee.Id) || said.Who.SitsOn.Contains(committee.Id)).ToList();
        if (said.Slots.Committee is null && Bearings.Meant(said, all, toClerk: false) is null && own.Count > 1)
        {
            await said.Turn.ShowAsync(NextMeetingsCard.For(await meetings.RunAsync(own, said.Who, most: 2), null), cancellation);
        }
        else if (await bearings.CommitteeAsync(said, toClerk: false, cancellation) is { } committee)
        {
            await said.Turn.ShowAsync(NextMeetingsCard.For(await meetings.RunAsync([committee], said.Who), committee.Name), cancellation);
        }
    }

    private async Task ChaseAsync(Said said, CancellationToken cancellation)
    {
        if (!said.Who.IsClerk)
        {
            await said.Turn.SayAsync("Only a committee's clerk can have an owner asked. Write “who hasn't replied?” to see where it stands.", cancellation);
            return;
        }

        if (said.Slots.References.Count > 0 || said.Slots.Query is not null)
        {
            if (await bearings.ActionPointsAsync(said, toClerk: true, cancellation) is { } points)
            {
                await said.Turn.ShowAsync(Card.Saying((await chase.RunAsync([.. points.Select(point => point.Id)], said.Who)).ReadBack), cancellation);
            }

            return;
        }

        if (await bearings.CommitteeAsync(said, toClerk: true, cancellation) is not { } committee)
        {
            return;
        }

        var silence = await silent.RunAsync(committee, said.Who);
        var (post, person, doubt) = await OwnerAsync(said.Slots);
        if (doubt is not null)
        {
            await said.Turn.SayAsync(doubt, cancellation);
            return;
        }

        var meant = silence.Silent.Where(one => (person is not null && one.Officer.Id == person) || (post is not null && one.Point.OwnerPostId == post)).Select(one => one.Point.Id).ToList();
        await said.Turn.ShowAsync(
            meant.Count > 0 ? Card.Saying((await chase.RunAsync(meant, said.Who)).ReadBack) : SilenceCard.For(silence, isClerk: true),
            cancellation);
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
        await turn.RedrawAsync(ListCard.Outstanding(await list.RunAsync(wanted, Reader(turn)), committee?.Name ?? "All committees"), cancellation);
    }

    private async Task ShowChosenAsync(Pressed pressed, CancellationToken cancellation)
    {
        if (pressed.Id(ListCard.Action) is not { } id)
        {
            await pressed.Turn.NoteAsync("Choose an action first, then press it again.", cancellation);
            return;
        }

        var card = await DetailAsync(pressed.Turn, id, pressed.Words(DetailCard.All) is not null);
        // The whole history takes the place of its beginning; from a list one action is shown below, so that the list stays.
        await (pressed.Words(DetailCard.All) is not null ? pressed.Turn.RedrawAsync(card, cancellation) : pressed.Turn.ShowAsync(card, cancellation));
    }

    private async Task ChaseChosenAsync(Pressed pressed, CancellationToken cancellation)
    {
        var ids = (pressed.Words(ListCard.Action) ?? "").Split(',', StringSplitOptions.TrimEntries).Select(one => Guid.TryParse(one, out var id) ? id : Guid.Empty).Where(id => id != Guid.Empty).ToList();
        await (ids.Count == 0
            ? pressed.Turn.NoteAsync("Choose an action first, then press it again.", cancellation)
            : pressed.Turn.ShowAsync(Card.Saying((await chase.RunAsync(ids, pressed.Who)).ReadBack), cancellation));
    }

    private async Task SendAgainChosenAsync(Pressed pressed, CancellationToken cancellation) => await (pressed.Id(SilenceCard.Message) is { } message
        ? pressed.Turn.ShowAsync(Card.Saying((await sendAgain.RunAsync(message, pressed.Who)).ReadBack), cancellation)
        : pressed.Turn.NoteAsync("Choose which message to send again, then press it once more.", cancellation));

    private async Task SendAgainAsync(Said said, CancellationToken cancellation)
    {
        if (await bearings.ActionPointsAsync(said, toClerk: true, cancellation) is not [var point] || await database.ReadAsync(session => CommitteeTable.ByIdAsync(session, point.CommitteeId)) is not { } committee)
        {
            return;
        }

        var failed = (await silent.RunAsync(committee, said.Who)).NotReached.LastOrDefault(entry => entry.Point.Id == point.Id);
        await said.Turn.SayAsync(failed is null
            ? $"No message about {point.Reference} failed. “Chase {point.Reference}” has its owner asked."
            : (await sendAgain.RunAsync(failed.DigestId, said.Who)).ReadBack, cancellation);
    }

    private async Task MoreResolvedAsync(Pressed pressed, CancellationToken cancellation)
    {
        var (about, from, id) = (pressed.Words("about"), Math.Max(0, pressed.Figure("from") ?? 0), pressed.Id("committee"));
        var committee = id is { } known ? await database.ReadAsync(session => CommitteeTable.ByIdAsync(session, known)) : null;
        await pressed.Turn.RedrawAsync(ResolutionsCard.For(await resolutions.RunAsync(about, committee?.Id, Reader(pressed.Turn), from), committee?.Name, committee?.Id, about, from), cancellation);
    }

    private async Task OfCommitteeAsync(Pressed pressed, CancellationToken cancellation)
    {
        if (pressed.Id("committee") is not { } id || await database.ReadAsync(session => CommitteeTable.ByIdAsync(session, id)) is not { } committee)
        {
            await pressed.Turn.NoteAsync("This button is not in use any more.", cancellation);
            return;
        }

        if (pressed.Verb == SilenceCard.Verb)
        {
            await pressed.Turn.RedrawAsync(await SilenceAsync(pressed.Turn, committee, Math.Max(0, pressed.Figure("from") ?? 0)), cancellation);
        }
        else if (await summarise.RunAsync(committee, Reader(pressed.Turn)) is { } summary)
        {
            await pressed.Turn.RedrawAsync(SummaryCard.For(summary), cancellation);
        }
    }

    private async Task<Committee?> NamedAsync(Said said) =>
        said.Slots.Committee is { } words && FindCommittee.Named(words, await database.ReadAsync(CommitteeTable.AllAsync)) is [var one] ? one : null;

    /// <summary>A status in somebody's words; null: none is understood.</summary>
    internal static ActionPointStatus? StatusSaid(string? words) => words?.Trim().ToLowerInvariant() switch
    {
        null or "" or "outstanding" or "all" or "overdue" or "late" => null,
        var said when Enum.GetValues<ActionPointStatus>().Where(status => StatusWords.Of(status) == said).Cast<ActionPointStatus?>().FirstOrDefault() is { } exact => exact,
        var said when said.Contains("complete", StringComparison.Ordinal) || said.Contains("done", StringComparison.Ordinal) => ActionPointStatus.ProposedComplete,
        var said when said.Contains("exten", StringComparison.Ordinal) || said.Contains("longer", StringComparison.Ordinal) => ActionPointStatus.ExtensionRequested,
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
    [GeneratedRegex(@"\b(summar(y|ise)|overview|at a glance|where (do|are) we (stand|at)|how (are|is) (we|it|things?) (doing|going)|the (whole )?picture)\b", RegexOptions.IgnoreCase)]
    private static partial Regex AtAGlance();

    // "which ones have slipped most?", "what has been put off?", "anything postponed more than once?"; not "why has 14 slipped?".
    [GeneratedRegex(@"^\W*(?:(?:so|and|ok|please|show\s+me|tell\s+me|list)\b\W*)*(?:which|what|anything|any|how\s+many|those|the\s+ones)\b[^.]{0,60}\b(?:slipp(?:ed|ing)|put\s+off|postponed|deferred|been\s+extended)\b[^.]{0,60}$", RegexOptions.IgnoreCase)]
    private static partial Regex HasSlipped();

    // "who could not be reached?", "which messages did not arrive?".
    [GeneratedRegex(@"^\W*(?:who|whom|which\s+messages|what|did\s+(?:any|everything|all))\b[^.]{0,40}\b(?:could(?:\s+not|n['\u2019]?t)\s+(?:be\s+)?reach(?:ed)?|(?:was|were)(?:\s+not|n['\u2019]?t)\s+reached|(?:did(?:\s+not|n['\u2019]?t)\s+(?:arrive|get\s+(?:it|through)))|failed\s+to\s+(?:arrive|send)|cannot\s+be\s+reached|can['\u2019]?t\s+be\s+reached|(?:is|are)\s+unreachable)\b[^.]{0,60}$", RegexOptions.IgnoreCase)]
    private static partial Regex NotReached();

    // "send CFS-26-27-008 again", "try 8 once more": the message about it that failed; "send 2 again" is of the clerk's own list.
    [GeneratedRegex(@"^\W*(?:please\s+)?(?:(?:send|write)\s+(?:the\s+message\s+(?:about|for)\s+)?(?:[A-Z]{2,8}-\d\d-\d\d-\d{1,5}|AP\s?\d+|to\s+[^?]{2,40}\s+about\s+\S+)|(?:re-?send|try)\s+\S+)(?:\s+(?:again|once\s+more))?\W*$", RegexOptions.IgnoreCase)]
    private static partial Regex SendOnceMore();

    // "the whole history of 14", "full trail".
    [GeneratedRegex(@"\b(whole|full|entire|complete)\s+(history|trail|story)\b", RegexOptions.IgnoreCase)]
    private static partial Regex Whole();
}
