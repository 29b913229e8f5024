using System.Globalization;
using ActionBot.ActionPoints;
using ActionBot.Cards;
using ActionBot.Intake;
using ActionBot.Officers;
using ActionBot.Review;
using ActionBot.Storage;
using ActionBot.Understanding;

namespace ActionBot.Teams.Conversation;

/// <summary>
/// "12 should go to Gus as well as Wanda": an action belongs to one, so that a second owner never takes the first one's place unasked. Of a finding one is made for
/// each; of what is on the register it is asked.
/// </summary>
public sealed class OneOwnerEach(Database database, Bearings bearings, NumbersMeant numbers, FindingsAmended amended, DeskShown shown, OwnersNamed ownersNamed, OpenAlike openAlike, AssignOwner assign, Settling settling, RedrawDigests redraw, TimeProvider time) : ITakePart
{
    /// <inheritdoc />
    public IReadOnlyCollection<string> Verbs => [OwnerEachCard.Verb];

    /// <inheritdoc />
    public Task<bool> HearsAsync(Said said, CancellationToken cancellation) => TakesAsync(said, null, cancellation);

    /// <summary>Takes it, said by numbers or of the finding whose card lies open.</summary>
    public async Task<bool> TakesAsync(Said said, OpenQuestion? question, CancellationToken cancellation)
    {
        if (!said.Who.IsClerk || !SharedOwners.MayBe(said.Text) || said.Answered.ContainsKey(MeaningKept.Person))
        {
            return false;
        }

        var matcher = await database.ReadAsync(OwnerMatcher.OfAsync);
        if (SharedOwners.Read(said.Text, words => matcher.NamesWholly(words) && JointOwners.In(words, matcher).Count == 0) is not { } shared)
        {
            return false;
        }

        var open = shared.References.Count == 0 && question?.Verb == FindingOpen.Verb ? question.Data.GetValueOrDefault(FindingCard.Number) : null;
        IReadOnlyList<string> references = open is null ? shared.References : [open];
        if (references.Count == 0)
        {
            return false;
        }

        var of = said with { Meaning = said.Meaning with { Intent = Intent.Assign, Parts = [], Slots = new Slots { References = references, Committee = said.Slots.Committee } } };
        var decided = await numbers.OfAsync(of, references, open is null ? NumbersMeant.SpokenOf(Intent.Assign) : Spoken.Answers);
        if (decided.Doubtful.Count > 0)
        {
            await numbers.AskAsync(said, decided, cancellation);
            return true;
        }

        if (decided.Findings.Count > 0)
        {
            // "5 is Karl's as well", where nobody has it yet, is his like any other.
            return decided is { Findings: [var number], References.Count: 0 } && await OfFindingAsync(said, decided.Desk!, number, shared, cancellation);
        }

        return decided.References.Count == 1 && await OfActionAsync(of.About(decided.References), shared, cancellation);
    }

    private async Task<bool> OfFindingAsync(Said said, Desk desk, int number, SharedOwners shared, CancellationToken cancellation)
    {
        if (desk.Waiting.FirstOrDefault(one => one.Number == number) is not { } finding)
        {
            return false;
        }

        if (!shared.Adds)
        {
            await TellAsync(said, desk, await amended.OwnerAsync(desk.Document.Id, [number], string.Join(" and ", shared.Owners), said.Who), cancellation);
            return true;
        }

        var has = await database.ReadAsync(session => Owner.OfAsync(session, finding.OwnerPostId, finding.OwnerPersonId));
        var (owner, sentence) = await database.ReadAsync(session => OwnerSaid.FindAsync(session, shared.Owners[0]));
        if (has is null && finding.OwnerText is null || finding.OwnerQuestion is not null || owner is not null && has is not null && await database.ReadAsync(session => owner.IsSameAsync(session, has, said.Today)))
        {
            return false;
        }

        if (owner is null)
        {
            await said.Turn.SayAsync(sentence!, cancellation);
            return true;
        }

        var first = has?.Name ?? finding.OwnerText!;
        var card = OwnerEachCard.OfFinding(desk.Document.Id, number, first, owner.Name);
        await AskAsync(said, card, OwnerEachCard.Data(desk.Document.Id, number, first, owner.Name), cancellation);
        return true;
    }

    private async Task<bool> OfActionAsync(Said said, SharedOwners shared, CancellationToken cancellation)
    {
        if (await bearings.ActionPointsAsync(said, toClerk: true, cancellation) is not [var point])
        {
            return true;
        }

        if (ActionPointAccess.OnlyTheClerk(said.Who, point, "assign") is { } refusal)
        {
            await said.Turn.SayAsync(refusal, cancellation);
            return true;
        }

        var others = new List<Owner>();
        var has = await database.ReadAsync(session => Owner.OfAsync(session, point.OwnerPostId, point.OwnerPersonId));
        foreach (var words in shared.Owners)
        {
            var (owner, sentence) = await database.ReadAsync(session => OwnerSaid.FindAsync(session, words));
            if (owner is null)
            {
                await said.Turn.SayAsync(sentence!, cancellation);
                return true;
            }

            if (has is null || !await database.ReadAsync(session => owner.IsSameAsync(session, has, said.Today)))
            {
                others.Add(owner);
            }
        }

        if (others.Count == 0 || has is null)
        {
            return false;
        }

        await AskAsync(said, OwnerEachCard.OfAction(point, has.Name, others), OwnerEachCard.Data(point, others), cancellation);
        return true;
    }

    private async Task AskAsync(Said said, Card card, IReadOnlyDictionary<string, string> data, CancellationToken cancellation)
    {
        await database.WriteAsync(session => OpenQuestion.AskAsync(session, said.Turn.Activity, OwnerEachCard.Verb, data, time.GetUtcNow()));
        await said.Turn.ShowAsync(card, cancellation);
    }

    /// <inheritdoc />
    public async Task<bool> AnswersAsync(Said said, OpenQuestion question, CancellationToken cancellation)
    {
        if (OwnerEachCard.Answered(said.Text) is not { } answer)
        {
            return false;
        }

        await database.WriteAsync(session => OpenQuestion.CloseAsync(session, said.Turn.Activity));
        await said.Turn.ShowAsync(await SettleAsync(said.Turn, said.Who, question.Data, answer, said.Today, cancellation), cancellation);
        return true;
    }

    /// <inheritdoc />
    public Task AskAgainAsync(Said said, OpenQuestion question, CancellationToken cancellation) =>
        said.Turn.SayAsync(AskedAgain.Of("Shall each of them have one of his own, or the other one alone? Write “one each”, “instead”, or “leave it”."), cancellation);

    /// <inheritdoc />
    public async Task PressedAsync(Pressed pressed, CancellationToken cancellation)
    {
        await database.WriteAsync(session => OpenQuestion.CloseAsync(session, pressed.Turn.Activity));
        await pressed.Turn.RedrawAsync(await SettleAsync(pressed.Turn, pressed.Who, pressed.Data, pressed.Words(OwnerEachCard.Answer) ?? OwnerEachCard.Leave, pressed.Today, cancellation), cancellation);
    }

    private async Task<Card> SettleAsync(Turn turn, Standing who, IReadOnlyDictionary<string, string> data, string answer, DateOnly today, CancellationToken cancellation)
    {
        if (answer == OwnerEachCard.Leave)
        {
            return ReadBackCard.For("Left as it is: nothing has changed.");
        }

        return Guid.TryParse(data.GetValueOrDefault(DeskCard.Document), out var document) && int.TryParse(data.GetValueOrDefault(FindingCard.Number), NumberStyles.None, CultureInfo.InvariantCulture, out var number)
            ? await FindingAsync(turn, who, document, number, answer == OwnerEachCard.Each ? $"{data.GetValueOrDefault(OwnerEachCard.First)} and {data.GetValueOrDefault(OwnerEachCard.Others)}" : data.GetValueOrDefault(OwnerEachCard.Others) ?? "")
            : await ActionAsync(turn, who, data, answer, today, cancellation);
    }

    private async Task<Card> FindingAsync(Turn turn, Standing who, Guid document, int number, string owners)
    {
        if (await shown.OfAsync(document) is not { } desk || !who.MayClerk(desk.Committee.Id))
        {
            return ReadBackCard.For("Only a clerk of the committee can look at this desk.");
        }

        var outcome = await amended.OwnerAsync(document, [number], owners, who);
        return await shown.ReadBackAsync(turn, document, [DeskWords.Of(outcome)], outcome is DeskOutcome.Done { Changed.Count: > 0 });
    }

    private async Task<Card> ActionAsync(Turn turn, Standing who, IReadOnlyDictionary<string, string> data, string answer, DateOnly today, CancellationToken cancellation)
    {
        var (point, owners) = await database.ReadAsync(async session =>
        {
            var named = new List<Owner>();
            foreach (var id in (data.GetValueOrDefault(OwnerEachCard.Others) ?? "").Split(','))
            {
                if (Guid.TryParse(id, out var one) && (await Owner.OfAsync(session, one, null) ?? await Owner.OfAsync(session, null, one)) is { } owner)
                {
                    named.Add(owner);
                }
            }

            return (await ActionPointTable.ByReferenceAsync(session, data.GetValueOrDefault(MeaningKept.Reference) ?? ""), named);
        });
        if (point is null || owners.Count == 0)
        {
            return ReadBackCard.For("That question is not open any more. Say again whose it is, please.");
        }

        if (ActionPointAccess.OnlyTheClerk(who, point, "assign") is { } refusal)
        {
            return ReadBackCard.For(refusal);
        }

        if (answer == OwnerEachCard.Instead)
        {
            var outcome = point.Status == ActionPointStatus.ReassignmentProposed ? await settling.WithOwnerAsync(who, point, owners[0], null, today, cancellation) : await assign.RunAsync(point.Id, who, owners[0]);
            if (outcome is ChangeOutcome.Changed done)
            {
                await redraw.WithAsync([done.Now.Id], except: null, today, cancellation);
                return ReadBackCard.For(done.ReadBack, turn.Activity);
            }

            return ReadBackCard.For(((ChangeOutcome.Refused)outcome).Sentence);
        }

        var (sentences, opened) = (new List<string>(), false);
        foreach (var owner in owners)
        {
            var (another, readBack) = await openAlike.RunAsync(point.Id, owner, who);
            sentences.Add(readBack);
            opened |= another is not null;
        }

        return opened ? ReadBackCard.For(string.Join('\n', sentences), turn.Activity) : ReadBackCard.For(string.Join('\n', sentences));
    }

    private async Task TellAsync(Said said, Desk desk, DeskOutcome outcome, CancellationToken cancellation)
    {
        if (outcome is not DeskOutcome.Done)
        {
            await said.Turn.SayAsync(DeskWords.Of(outcome), cancellation);
            return;
        }

        await said.Turn.ShowAsync(await shown.ReadBackAsync(said.Turn, desk.Document.Id, [DeskWords.Of(outcome)], changed: true), cancellation);
        await ownersNamed.OfAsync(said.Turn, desk.Document.Id, said.Today, cancellation);
    }
}
