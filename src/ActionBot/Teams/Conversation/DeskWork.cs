using System.Globalization;
using System.Text.RegularExpressions;
using ActionBot.ActionPoints;
using ActionBot.Cards;
using ActionBot.Committees;
using ActionBot.Enquiries;
using ActionBot.Intake;
using ActionBot.Minutes.DueDates;
using ActionBot.Officers;
using ActionBot.Review;
using ActionBot.Storage;
using ActionBot.Teams.Connector;
using ActionBot.Understanding;

namespace ActionBot.Teams.Conversation;

/// <summary>The clerk's desk in chat: findings shown, confirmed, amended, rejected, split and made one, by button and in words.</summary>
public sealed partial class DeskWork(
    Database database, Bearings bearings, ConfirmFindings confirm, AmendFindings amend, RejectFindings reject, SplitFinding split, MergeFindings merge, PickPerson pick, Recognition recognition, TimeProvider time) : ITakePart
{
    /// <inheritdoc />
    public IReadOnlyCollection<Intent> Intents => [Intent.Review];

    /// <inheritdoc />
    public IReadOnlyCollection<string> Verbs => [DeskCard.Verb, FindingCard.Verb, nameof(ConfirmFindings), nameof(AmendFindings), nameof(RejectFindings), FindingCard.AcceptDue];

    /// <inheritdoc />
    public async Task SaidAsync(Said said, CancellationToken cancellation)
    {
        if (await DeskAsync(said, cancellation) is not { } desk)
        {
            return;
        }

        // What decides something decides it on the desk that was shown, or asks.
        var acts = said.Meaning.Parts.Append(said.Meaning).Any(part => part.Act is not null);
        if (acts && said.Slots.Committee is null && said.Turn.Conversation.DeskDocumentId is { } shown && shown != desk.Document.Id && await database.ReadAsync(session => Desk.OfAsync(session, shown)) is { } before && said.Who.MayClerk(before.Committee.Id))
        {
            await said.Turn.ShowAsync(OtherDesk($"The findings of {Days.Plain(before.Meeting.HeldOn)} are all decided.", desk), cancellation);
            return;
        }

        var sentences = new List<string>();
        var asked = new List<DraftFinding>();
        var changed = false;
        // "confirm 1 and 2, reject 3" comes as one message of two parts.
        foreach (var meaning in said.Meaning.Parts.Count > 0 ? said.Meaning.Parts : [said.Meaning])
        {
            if (await DoAsync(said with { Meaning = meaning }, desk) is not { } outcome)
            {
                continue;
            }

            sentences.Add(Words(outcome));
            if (outcome is DeskOutcome.Done done)
            {
                // Nothing was changed where everything had a question: there is nothing to undo either.
                changed |= done.Changed.Count > 0;
                asked.AddRange(done.Asked.Where(finding => finding.DueTakesYes && finding.OwnerQuestion is null && meaning.Act?.StartsWith("confirm", StringComparison.Ordinal) == true));
            }
        }

        if (sentences.Count == 0)
        {
            await ShowAsync(said, desk, cancellation);
            return;
        }

        if (changed || asked.Count > 0)
        {
            await said.Turn.ShowAsync(await ReadBackAsync(said.Turn, desk.Document.Id, sentences, changed, await MayYesAsync(said.Turn, desk, asked, thenConfirm: true)), cancellation);
            await OwnersAsync(said.Turn, desk.Document.Id, said.Today, cancellation);
        }
        else if (!acts || said.Slots.References.Count > 0 || await OtherWaitingAsync(said, desk) is not { } other)
        {
            await said.Turn.SayAsync(string.Join('\n', sentences), cancellation);
        }
        else
        {
            await said.Turn.ShowAsync(OtherDesk(string.Join('\n', sentences), other), cancellation);
        }
    }

    // "Is the next meeting right?" is answered by "yes", on the button or in words.
    private async Task<ExecuteAction?> MayYesAsync(Turn turn, Desk desk, IReadOnlyList<DraftFinding> asked, bool thenConfirm)
    {
        if (asked.Count == 0)
        {
            return null;
        }

        var data = new Dictionary<string, string> { [DeskCard.Document] = desk.Document.Id.ToString(), [Several] = string.Join(',', asked.Select(finding => finding.Number.ToString(CultureInfo.InvariantCulture))) };
        if (thenConfirm)
        {
            data[ThenConfirm] = "yes";
        }

        await database.WriteAsync(session => OpenQuestion.AskAsync(session, turn.Activity, FindingCard.AcceptDue, data, time.GetUtcNow()));
        return new ExecuteAction("Yes", FindingCard.AcceptDue, data);
    }

    /// <inheritdoc />
    public async Task<bool> AnswersAsync(Said said, OpenQuestion question, CancellationToken cancellation)
    {
        if (question.Verb != FindingCard.AcceptDue || YesOrNo.In(said.Text) is not { } yes || !Guid.TryParse(question.Data.GetValueOrDefault(DeskCard.Document), out var document))
        {
            return false;
        }

        await database.WriteAsync(session => OpenQuestion.CloseAsync(session, said.Turn.Activity));
        if (!yes)
        {
            await said.Turn.SayAsync("Left as it is: nothing has changed. Say when each is due: “3 is due at the March meeting”.", cancellation);
            return true;
        }

        var (sentences, changed) = await AcceptAsync(question.Data, document, said.Who);
        await (changed ? said.Turn.ShowAsync(await ReadBackAsync(said.Turn, document, sentences, changed), cancellation) : said.Turn.SayAsync(string.Join('\n', sentences), cancellation));
        if (changed)
        {
            await OwnersAsync(said.Turn, document, said.Today, cancellation);
        }

        return true;
    }

    /// <inheritdoc />
    public Task AskAgainAsync(Said said, OpenQuestion question, CancellationToken cancellation) =>
        said.Turn.SayAsync(AskedAgain.Of("Is the meeting that I proposed right? Write “yes”, or say when each is due: “3 is due at the March meeting”."), cancellation);

    private async Task<(IReadOnlyList<string> Sentences, bool Changed)> AcceptAsync(IReadOnlyDictionary<string, string> data, Guid document, Standing by)
    {
        var numbers = (data.GetValueOrDefault(Several) ?? data.GetValueOrDefault(FindingCard.Number) ?? "").Split(',').Select(one => int.TryParse(one, NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : 0).Where(number => number > 0).Distinct().ToList();
        var accepted = await amend.AcceptDueAsync(document, numbers, by);
        return accepted is DeskOutcome.Done && data.ContainsKey(ThenConfirm)
            ? ([Words(accepted), Words(await confirm.RunAsync(document, numbers, by))], true)
            : ([Words(accepted)], accepted is DeskOutcome.Done);
    }

    private static Card OtherDesk(string first, Desk other)
    {
        var day = Days.Plain(other.Meeting.HeldOn);
        return ReadBackCard.For($"{first}\nThere are other minutes with findings left: {other.Committee.Name}, {day}. Look at them first.") with { Actions = [DeskCard.Button($"Show {day}", other, DeskCard.FirstOf(other))] };
    }

    private Task<Desk?> OtherWaitingAsync(Said said, Desk desk) => database.ReadAsync(async session =>
        await MinutesDocumentTable.WaitingOfAsync(session, desk.Committee.Id) is { } document && document.Id != desk.Document.Id ? await Desk.OfAsync(session, document.Id) : null);

    /// <inheritdoc />
    public async Task<bool> HearsAsync(Said said, CancellationToken cancellation)
    {
        // "split 6: first task / second task": whatever the tasks themselves sound like.
        if (said.Who.IsClerk && Parts().Match(said.Text) is { Success: true } parted)
        {
            await SaidAsync(said with { Meaning = said.Meaning with { Intent = Intent.Review, Act = "split", Parts = [], Slots = new Slots { References = [parted.Groups["number"].Value] } } }, cancellation);
            return true;
        }

        if (!said.Who.IsClerk || said.Text.Length > 80 || OneFinding().Match(said.Text) is not { Success: true } asked || await WaitingAsync(said) is not { } desk)
        {
            return false;
        }

        var number = int.Parse(asked.Groups["number"].ValueSpan, NumberStyles.None, CultureInfo.InvariantCulture);
        await said.Turn.ShowAsync(Finding((await SeenAsync(said.Turn, desk.Document.Id))!, number), cancellation);
        return true;
    }

    /// <summary>Takes what may mean a finding or an action point ("2 is for the Head of SEND") where it means a finding on the speaker's desk.</summary>
    /// <returns>Whether it did.</returns>
    public async Task<bool> TakesAsync(Said said, CancellationToken cancellation)
    {
        var numbers = Numbers(said.Slots);
        if (numbers.Count == 0 || numbers.Count != said.Slots.References.Count || !said.Who.IsClerk || await WaitingAsync(said) is not { } desk)
        {
            return false;
        }

        var waiting = desk.Waiting.Select(finding => finding.Number).ToHashSet();
        if (!numbers.TrueForAll(waiting.Contains))
        {
            return false;
        }

        // "assign 2 …" is how one speaks of an action point: it is one wherever there is one of that number.
        if (!char.IsAsciiDigit(said.Text.TrimStart()[0]))
        {
            var points = await database.ReadAsync(session => ActionPointTable.OfCommitteeAsync(session, desk.Committee.Id));
            if (numbers.Exists(number => Bearings.Numbered(points, number, isLabel: false) is not null))
            {
                return false;
            }
        }

        switch (await AmendAsync(said, desk, numbers))
        {
            case DeskOutcome.Done done:
                // What it still waits for is said with it.
                var asks = done.Asked.Select(finding => $"{finding.Number.ToString(CultureInfo.InvariantCulture)}: {finding.OwnerQuestion ?? finding.DueQuestion}").ToList();
                IReadOnlyList<string> sentences = asks.Count == 0 ? [done.ReadBack] : [done.ReadBack, $"Still to ask: {string.Join(" ", asks)}"];
                var yes = await MayYesAsync(said.Turn, desk, [.. done.Asked.Where(finding => finding is { DueTakesYes: true, OwnerQuestion: null })], thenConfirm: false);
                await said.Turn.ShowAsync(await ReadBackAsync(said.Turn, desk.Document.Id, sentences, changed: true, yes), cancellation);
                break;
            case var refused:
                await said.Turn.SayAsync(Words(refused), cancellation);
                break;
        }

        return true;
    }

    /// <summary>
    /// "Restrict 2" right after finding 2 was confirmed: the action it became, and the one that bears the number, where they are two. Which of them is
    /// exempt is not guessed.
    /// </summary>
    public async Task<IReadOnlyList<ActionPoint>> EitherAsync(Said said) =>
        Numbers(said.Slots) is not [var number] || said.Slots.References.Count != 1 || said.Turn.Conversation.DeskDocumentId is not { } shown ? [] : await database.ReadAsync(async session =>
        {
            if (await Desk.OfAsync(session, shown) is not { } desk || !said.Who.MayClerk(desk.Committee.Id)
                || desk.Findings.FirstOrDefault(finding => finding.Number == number) is not { ActionPointId: { } became, DecidedAt: { } at } || time.GetUtcNow() - at > Lately)
            {
                return [];
            }

            var named = Bearings.Numbered(await ActionPointTable.OfCommitteeAsync(session, desk.Committee.Id), number, PrintedLabel.IsSaid(said.Text, number));
            return named is not null && named.Id != became && await ActionPointTable.ByIdAsync(session, became) is { } point ? (IReadOnlyList<ActionPoint>)[point, named] : [];
        });

    /// <inheritdoc />
    public async Task PressedAsync(Pressed pressed, CancellationToken cancellation)
    {
        if (pressed.Id(DeskCard.Document) is not { } document || await SeenAsync(pressed.Turn, document) is not { } seen)
        {
            await pressed.Turn.NoteAsync("These minutes are not on the register any more.", cancellation);
            return;
        }

        if (!pressed.Who.MayClerk(seen.Desk.Committee.Id))
        {
            await pressed.Turn.NoteAsync($"Only a clerk of {seen.Desk.Committee.Name} can look at this desk.", cancellation);
            return;
        }

        if (pressed.Verb == FindingCard.AcceptDue && pressed.Words(Several) is not null)
        {
            await database.WriteAsync(session => OpenQuestion.CloseAsync(session, pressed.Turn.Activity));
            var (sentences, changed) = await AcceptAsync(pressed.Data, document, pressed.Who);
            await pressed.Turn.RedrawAsync(await ReadBackAsync(pressed.Turn, document, sentences, changed), cancellation);
            await OwnersAsync(pressed.Turn, document, pressed.Today, cancellation);
            return;
        }

        var card = pressed.Verb switch
        {
            DeskCard.Verb => DeskCard.For(seen, pressed.Words(DeskCard.Show) ?? DeskCard.FirstOf(seen.Desk), pressed.Figure(DeskCard.Page) ?? 0),
            FindingCard.Verb => Finding(seen, pressed.Figure(FindingCard.Number)),
            _ => await DoAsync(pressed, seen.Desk, cancellation),
        };
        await pressed.Turn.RedrawAsync(card, cancellation);
        if (pressed.Verb == nameof(ConfirmFindings))
        {
            await OwnersAsync(pressed.Turn, document, pressed.Today, cancellation);
        }
    }

    // Whoever the minutes name and the register did not know may be in Teams for long.
    private async Task OwnersAsync(Turn turn, Guid document, DateOnly today, CancellationToken cancellation)
    {
        var owners = await database.ReadAsync(async session =>
        {
            var found = new List<Guid?>();
            foreach (var id in (await FindingTable.OfAsync(session, document)).Where(finding => finding.Status == FindingStatus.Confirmed).Select(finding => finding.ActionPointId).OfType<Guid>())
            {
                found.Add((await ActionPointTable.ByIdAsync(session, id))?.OwnerPersonId);
            }

            return found;
        });
        await recognition.OfOwnersAsync(turn, owners, today, cancellation);
    }

    /// <summary>The desk card of a document that has just been laid there.</summary>
    public async Task<Card?> CardAsync(Turn turn, Guid document, IReadOnlyList<string> first) =>
        await SeenAsync(turn, document) is { } seen ? DeskCard.For(seen, DeskCard.FirstOf(seen.Desk), 0, first) : null;

    private async Task<Card> DoAsync(Pressed pressed, Desk desk, CancellationToken cancellation)
    {
        var (document, number) = (desk.Document.Id, pressed.Figure(FindingCard.Number));
        int[] numbers = number is { } one ? [one] : [];
        var outcome = pressed.Verb switch
        {
            nameof(ConfirmFindings) when number is null => await confirm.AllMarkedAsync(document, pressed.Who),
            nameof(ConfirmFindings) => await confirm.RunAsync(document, numbers, pressed.Who),
            FindingCard.AcceptDue when pressed.Words(Several) is null => await amend.AcceptDueAsync(document, numbers, pressed.Who),
            nameof(RejectFindings) when string.IsNullOrWhiteSpace(pressed.Words(FindingCard.Reason)) => new DeskOutcome.Refused("Not rejected: say in a few words why it is no action, then press it again."),
            nameof(RejectFindings) => await reject.RunAsync(document, numbers, pressed.Words(FindingCard.Reason), pressed.Who),
            _ => await AmendAsync(pressed, desk, number ?? 0, cancellation),
        };
        var sentence = Words(outcome);
        var now = (await SeenAsync(pressed.Turn, document))!;
        var waits = now.Desk.Findings.FirstOrDefault(finding => finding.Number == number) is { Status: FindingStatus.Draft or FindingStatus.Changed } still ? still : null;
        // Amended, or refused because something has to be asked: the same again. Decided: the next amber one.
        var next = waits ?? (number is null ? null : now.Desk.Amber.FirstOrDefault(finding => finding.Number > number) ?? now.Desk.Amber.FirstOrDefault());
        var card = next is not null ? FindingCard.For(now, next, sentence) : DeskCard.For(now, DeskCard.FirstOf(now.Desk), 0, sentence);
        return outcome is DeskOutcome.Done && pressed.Turn.Activity.Id is { } through && CardLimits.ActionsOf(card) < CardLimits.Actions
            ? card with { Actions = [.. card.Actions, ReadBackCard.Undo(through)] }
            : card;
    }

    private async Task<DeskOutcome> AmendAsync(Pressed pressed, Desk desk, int number, CancellationToken cancellation)
    {
        if (desk.Findings.FirstOrDefault(finding => finding.Number == number) is not { } finding)
        {
            return new DeskOutcome.Refused("That finding is not on the desk.");
        }

        var outcomes = new List<DeskOutcome>();
        if (pressed.Words("text") is { } text && text != finding.Text)
        {
            outcomes.Add(await amend.TextAsync(desk.Document.Id, number, text, pressed.Who));
        }

        var before = (await database.ReadAsync(session => DeskSeen.OfAsync(session, desk.Document.Id)))!;
        var owner = pressed.Words("owner");
        if (pressed.Words(RecordCard.Picked) is { } picked)
        {
            var chosen = await pick.RunAsync(picked, owner == before.Owner(finding) || owner == finding.SuggestedOwner ? null : owner, pressed.Who, cancellation);
            if (chosen is { Namesake: { } namesake, Identity: { } identity })
            {
                await recognition.AskAsync(pressed.Turn, namesake, [identity], pressed.Today, cancellation);
            }

            outcomes.Add(chosen.Person is { } person ? await amend.OwnerAsync(desk.Document.Id, [number], person.Name, pressed.Who) : new DeskOutcome.Refused(chosen.Doubt!));
        }
        else if (owner is not null && (owner != before.Owner(finding) || finding.OwnerQuestion is not null))
        {
            outcomes.Add(await amend.OwnerAsync(desk.Document.Id, [number], owner, pressed.Who));
        }

        var due = pressed.Day("meeting") is { } meeting ? $"the meeting on {Days.Plain(meeting)}" : pressed.Words("due");
        if (due is not null && (due != finding.DueText || finding.DueQuestion is not null))
        {
            outcomes.Add(await DueAsync(desk.Document.Id, [number], due, pressed.Who));
        }

        if (pressed.Words("exempt") is { } exempt && (exempt == "true") != finding.Exempt)
        {
            outcomes.Add(await amend.ExemptAsync(desk.Document.Id, [number], exempt == "true", pressed.Who));
        }

        return outcomes.Count == 0 ? new DeskOutcome.Refused("Nothing was changed.")
            : outcomes.OfType<DeskOutcome.Refused>().FirstOrDefault() is { } refused ? refused
            : new DeskOutcome.Done([], [], [], string.Join(" ", outcomes.OfType<DeskOutcome.Done>().Select(done => done.ReadBack)));
    }

    // Null: nothing is to be done but to show.
    private async Task<DeskOutcome?> DoAsync(Said said, Desk desk)
    {
        var (document, numbers) = (desk.Document.Id, Numbers(said.Slots));
        return said.Meaning.Act switch
        {
            "confirm" or "confirmMarked" when said.Slots.But.Count > 0 && numbers.Count == 0 => await confirm.RunAsync(document, [.. desk.Marked.Select(finding => finding.Number).Where(number => !said.Slots.But.Contains(number.ToString(CultureInfo.InvariantCulture)))], said.Who),
            "confirmMarked" => await confirm.AllMarkedAsync(document, said.Who),
            "confirm" when numbers.Count == 0 => await confirm.AllMarkedAsync(document, said.Who),
            "confirm" => await confirm.RunAsync(document, numbers, said.Who),
            "reject" when numbers.Count > 0 => await reject.RunAsync(document, numbers, said.Slots.Reason, said.Who),
            "split" when numbers is [var one] => await split.RunAsync(document, one, PartsOf(said.Text), said.Who),
            "merge" => await merge.RunAsync(document, numbers, said.Who),
            "reject" or "split" => new DeskOutcome.Refused($"Which one? Say the number with it: “{said.Meaning.Act} 4”."),
            _ => null,
        };
    }

    private async Task<DeskOutcome> AmendAsync(Said said, Desk desk, IReadOnlyCollection<int> numbers) => said.Meaning.Intent switch
    {
        Intent.Assign when (said.Slots.Owner ?? said.Slots.Person) is { } owner => await amend.OwnerAsync(desk.Document.Id, numbers, owner, said.Who),
        Intent.SetDue when said.Slots.Due is { } due => await DueAsync(desk.Document.Id, numbers, due.Text, said.Who),
        Intent.Restrict => await amend.ExemptAsync(desk.Document.Id, numbers, said.Meaning.Act != "lift", said.Who),
        _ => new DeskOutcome.Refused("Say whose it is or by when: “2 is for the Head of SEND”, “2 is due at the March meeting”."),
    };

    private async Task<DeskOutcome> DueAsync(Guid document, IReadOnlyCollection<int> numbers, string words, Standing by) =>
        (DuePhraseReader.Read(words) ?? DuePhraseReader.Read("by " + words)) is { } phrase
            ? await amend.DueAsync(document, numbers, phrase, by)
            : new DeskOutcome.Refused($"“{words}” names no time I know. Say such as “the March meeting”, “3 July” or “in due course”.");

    private async Task ShowAsync(Said said, Desk desk, CancellationToken cancellation)
    {
        var seen = (await SeenAsync(said.Turn, desk.Document.Id))!;
        await said.Turn.ShowAsync(Numbers(said.Slots) is [var number] ? Finding(seen, number) : DeskCard.For(seen, DeskCard.FirstOf(seen.Desk)), cancellation);
    }

    private static Card Finding(DeskSeen seen, int? number) => seen.Desk.Findings.FirstOrDefault(finding => finding.Number == number) is { } finding
        ? FindingCard.For(seen, finding)
        : DeskCard.For(seen, DeskCard.FirstOf(seen.Desk), 0, "That finding is not on this desk.");

    // The desk that is meant: the committee's minutes that still wait, else the newest.
    private async Task<Desk?> DeskAsync(Said said, CancellationToken cancellation)
    {
        if (!said.Who.IsClerk)
        {
            await said.Turn.SayAsync("Findings are for a committee's clerk to confirm. Write “what's outstanding?” to see what was.", cancellation);
            return null;
        }

        if (await WaitingAsync(said) is { } waiting)
        {
            return waiting;
        }

        if (await bearings.CommitteeAsync(said, toClerk: true, cancellation) is not { } committee)
        {
            return null;
        }

        if (!said.Who.MayClerk(committee.Id))
        {
            await said.Turn.SayAsync($"Only a clerk of {committee.Name} can look at this desk.", cancellation);
            return null;
        }

        var desk = await database.ReadAsync(async session =>
            (await MinutesDocumentTable.WaitingOfAsync(session, committee.Id) ?? await MinutesDocumentTable.LatestOfAsync(session, committee.Id)) is { } document ? await Desk.OfAsync(session, document.Id) : null);
        if (desk is null)
        {
            await said.Turn.SayAsync($"There are no minutes of {committee.Name} on your desk. Write “Minutes of {committee.Name}, {Days.Plain(said.Today)}” with the text below it, or drop the file here.", cancellation);
        }

        return desk;
    }

    // The desk that was shown last, as long as something waits on it. Else, without a committee named or meant in this conversation, the only one of
    // hers with something waiting.
    private Task<Desk?> WaitingAsync(Said said) => database.ReadAsync(async session =>
    {
        var all = await CommitteeTable.AllAsync(session);
        var named = said.Slots.Committee is { } words && FindCommittee.Named(words, all) is [var one] ? one : null;
        if (said.Turn.Conversation.DeskDocumentId is { } lies && await Desk.OfAsync(session, lies) is { } last && said.Who.MayClerk(last.Committee.Id) && last.Waiting.Any() && (named is null || named.Id == last.Committee.Id))
        {
            return last;
        }

        var here = named ?? all.FirstOrDefault(committee => committee.Id == said.Turn.Conversation.CommitteeId && said.Who.MayClerk(committee.Id));
        if (here is not null)
        {
            return said.Who.MayClerk(here.Id) && await MinutesDocumentTable.WaitingOfAsync(session, here.Id) is { } document ? await Desk.OfAsync(session, document.Id) : null;
        }

        var waiting = new List<MinutesDocument>();
        foreach (var committee in said.Who.Clerks)
        {
            if (await MinutesDocumentTable.WaitingOfAsync(session, committee) is { } document)
            {
                waiting.Add(document);
            }
        }

        return waiting is [var only] ? await Desk.OfAsync(session, only.Id) : null;
    });

    private async Task<DeskSeen?> SeenAsync(Turn turn, Guid document)
    {
        var seen = await database.ReadAsync(session => DeskSeen.OfAsync(session, document));
        if (seen is not null && turn.Who.MayClerk(seen.Desk.Committee.Id))
        {
            await LaysAsync(turn, document);
        }

        // What nobody claimed cannot be told from exempt business: it is for the clerk alone.
        return turn.Conversation.Kind == ConversationKind.Personal ? seen?.WithUnclaimed() : seen is null ? null : seen with { OthersLookOn = true };
    }

    private async Task LaysAsync(Turn turn, Guid document)
    {
        if (turn.Conversation.DeskDocumentId != document)
        {
            await database.WriteAsync(session => ConversationTable.LaysAsync(session, turn.Conversation.ConversationId, document));
            turn.Lays(document);
        }
    }

    private async Task<Card> ReadBackAsync(Turn turn, Guid document, IReadOnlyList<string> sentences, bool changed, ExecuteAction? yes = null)
    {
        await LaysAsync(turn, document);
        var desk = (await database.ReadAsync(session => Desk.OfAsync(session, document)))!;
        var card = ReadBackCard.For(string.Join('\n', sentences), turn.Activity, TextBlock.Remark($"{desk.Committee.Name}, {Days.Plain(desk.Meeting.HeldOn)}. {desk.Summary}"));
        card = card with { Actions = [.. yes is null ? [] : new CardAction[] { yes }, .. changed ? card.Actions : []] };
        return desk.Amber.FirstOrDefault() is { } next ? card with { Actions = [FindingCard.Button($"Go through {desk.Amber.Count().ToString(CultureInfo.InvariantCulture)} left", desk, next), .. card.Actions] }
            : desk.Waiting.Any() ? card with { Actions = [DeskCard.Button("Show what is left", desk, DeskCard.FirstOf(desk)), .. card.Actions] }
            : card;
    }

    private static string Words(DeskOutcome outcome) => outcome switch
    {
        DeskOutcome.Done done => done.ReadBack,
        DeskOutcome.Refused refused => refused.Sentence,
        _ => throw new InvalidOperationException("A deed at the desk is done or refused."),
    };

    private static List<int> Numbers(Slots slots) =>
        [.. slots.References.Select(reference => int.TryParse(reference, NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : -1).Where(number => number > 0).Distinct()];

    private static readonly TimeSpan Lately = TimeSpan.FromHours(1);

    private const string Several = "numbers";
    private const string ThenConfirm = "confirm";

    // "show me finding 4", "finding 4", "look at 4 on my desk".
    [GeneratedRegex(@"^\W*(?:please\s+)?(?:(?:(?:show|open|see|go\s+(?:to|through)|look\s+at|let\s+me\s+see)\s+)?(?:me\s+)?(?:the\s+)?finding\s+(?:no\.?\s*|number\s+|#)?(?<number>[0-9]{1,4})|(?:show|open|see|look\s+at)\s+(?:me\s+)?(?:number\s+)?(?<number>[0-9]{1,4})\s+on\s+(?:the|my)\s+desk)\W*$", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex OneFinding();

    // "split 6: write to the owner / report back".
    private static string[]? PartsOf(string text) =>
        Parts().Match(text) is { Success: true } found ? found.Groups["parts"].Value.Split(['/', '\n', ';'], StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries) : null;

    [GeneratedRegex(@"^\W*split\s+(?:finding\s+)?#?(?<number>[0-9]{1,4})\s*(?:[:–—-]|into)\s*(?<parts>.+)$", RegexOptions.IgnoreCase | RegexOptions.Singleline | RegexOptions.CultureInvariant)]
    private static partial Regex Parts();
}
