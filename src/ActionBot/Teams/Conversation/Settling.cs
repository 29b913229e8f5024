using ActionBot.ActionPoints;
using ActionBot.Cards;
using ActionBot.Committees;
using ActionBot.Intake;
using ActionBot.Officers;
using ActionBot.Replies;
using ActionBot.Storage;
using ActionBot.Understanding;

namespace ActionBot.Teams.Conversation;

/// <summary>Settles what an officer asked for: longer, or another owner. However the clerk says it, whoever asked hears of it.</summary>
public sealed class Settling(Database database, DecideExtension extension, DecideReassignment reassignment, ReopenActionPoint reopen, RedrawDigests redraw, Reach reach, CouncilSettings council)
{
    /// <summary>Decides it.</summary>
    /// <param name="by">The clerk.</param>
    /// <param name="point">The action.</param>
    /// <param name="grant">Agrees, or leaves it as it is.</param>
    /// <param name="due">The new due, where the clerk says one.</param>
    /// <param name="owner">The new owner, where the clerk says one.</param>
    /// <param name="why">The reason given.</param>
    /// <param name="today">The day in council time.</param>
    /// <param name="cancellation">The end of the program.</param>
    /// <returns>What was done, or why not, to read back.</returns>
    public async Task<string> RunAsync(Standing by, ActionPoint point, bool grant, DueWords? due, string? owner, string? why, DateOnly today, CancellationToken cancellation)
    {
        var handsOver = point.Status == ActionPointStatus.ReassignmentProposed;
        var wishes = await WishesAsync(point, handsOver ? ReplyKind.NotMine : ReplyKind.NeedLonger);
        var wish = wishes.Count > 0 ? wishes[^1] : null;
        // Longer that was refused yesterday and is given today is news to whoever asked for it.
        var asked = wish is not null || handsOver || !grant ? null : (await database.ReadAsync(session => ReplyTable.OfAsync(session, point.Id))).LastOrDefault(reply => reply is { Undone: false, Kind: ReplyKind.NeedLonger });
        var (outcome, doubt) = (handsOver, grant) switch
        {
            (true, true) => await HandOverAsync(by, point, owner ?? wish?.ProposedOwner, why),
            (true, false) => (await reassignment.DeclineAsync(point.Id, by, why), null),
            (false, true) => await GrantAsync(by, point, wish ?? asked, due, why, today),
            _ => (await extension.DeclineAsync(point.Id, by, why), null),
        };
        if (outcome is not ChangeOutcome.Changed changed)
        {
            return doubt ?? ((ChangeOutcome.Refused)outcome!).Sentence;
        }

        await redraw.WithAsync([point.Id], except: null, today, cancellation);
        var told = await TellAsync(by, changed, wishes.Count > 0 ? wishes : asked is null ? [] : [asked], handsOver, grant, why, cancellation);
        return told.Count > 0 ? $"{changed.ReadBack} I have told {string.Join(" and ", told)}." : changed.ReadBack;
    }

    /// <summary>Gives an action whose owner says that it is somebody else's to whomever the clerk says, and tells him: "14 is Sam's" decides it as well as "yes" does.</summary>
    /// <remarks>Given to whoever has it already, it stays where it is: that is a no.</remarks>
    public async Task<ChangeOutcome> WithOwnerAsync(Standing by, ActionPoint point, Owner owner, string? why, DateOnly today, CancellationToken cancellation) => await IsItsOwnAsync(point, owner, today)
        ? await TellingAsync(by, point, ReplyKind.NotMine, () => reassignment.DeclineAsync(point.Id, by, why), why, cancellation, grant: false)
        : await TellingAsync(by, point, ReplyKind.NotMine, () => reassignment.GrantAsync(point.Id, by, owner, why), why, cancellation);

    private Task<bool> IsItsOwnAsync(ActionPoint point, Owner owner, DateOnly today) => database.ReadAsync(async session =>
        await Owner.OfAsync(session, point.OwnerPostId, point.OwnerPersonId) is { } has && await owner.IsSameAsync(session, has, today));

    /// <summary>Gives an action for which longer was asked the due that the clerk says, and tells whoever asked.</summary>
    public Task<ChangeOutcome> WithDueAsync(Standing by, ActionPoint point, Due due, string? why, CancellationToken cancellation) =>
        TellingAsync(by, point, ReplyKind.NeedLonger, () => extension.GrantAsync(point.Id, by, due, why), why, cancellation);

    /// <summary>Does not take a "done" for one: the action is in progress again, and whoever said it hears so.</summary>
    public async Task<ChangeOutcome> NotDoneAsync(Standing by, ActionPoint point, string? why, CancellationToken cancellation)
    {
        var said = (await database.ReadAsync(session => ReplyTable.OfAsync(session, point.Id))).LastOrDefault(reply => reply is { Undone: false, Kind: ReplyKind.Done });
        var outcome = await reopen.RunAsync(point.Id, by, null, why);
        if (outcome is ChangeOutcome.Changed && said?.PersonId is { } personId && personId != by.Person?.Id && await database.ReadAsync(session => PersonTable.ByIdAsync(session, personId)) is { AadObjectId: not null } officer)
        {
            await reach.ShowAsync([officer], Card.Saying($"{by.Actor.Name} does not take {point.Reference} as done yet{(why is null ? "" : $": {why}")}. It is in progress again, and I will ask about it in time."), cancellation);
        }

        return outcome;
    }

    private async Task<ChangeOutcome> TellingAsync(Standing by, ActionPoint point, ReplyKind kind, Func<Task<ChangeOutcome>> deed, string? why, CancellationToken cancellation, bool grant = true)
    {
        var wishes = await WishesAsync(point, kind);
        var outcome = await deed();
        if (outcome is ChangeOutcome.Changed changed)
        {
            await TellAsync(by, changed, wishes, kind == ReplyKind.NotMine, grant, why, cancellation);
        }

        return outcome;
    }

    // What waits for a decision, of each who asked his last; the newest stands last.
    private async Task<IReadOnlyList<Reply>> WishesAsync(ActionPoint point, ReplyKind kind) => [.. (await database.ReadAsync(session => ReplyTable.OfAsync(session, point.Id)))
        .Where(reply => reply.Kind == kind && reply.AwaitsDecision).GroupBy(reply => (reply.PersonId, reply.PersonName)).Select(of => of.Last()).OrderBy(reply => reply.ReceivedAt)];

    // Everybody who asked hears of it, though somebody asked for him too.
    private async Task<IReadOnlyList<string>> TellAsync(Standing by, ChangeOutcome.Changed changed, IReadOnlyList<Reply> wishes, bool handsOver, bool grant, string? why, CancellationToken cancellation)
    {
        var told = new List<string>();
        foreach (var personId in wishes.Select(wish => wish.PersonId).OfType<Guid>().Where(id => id != by.Person?.Id).Distinct())
        {
            if (await database.ReadAsync(session => PersonTable.ByIdAsync(session, personId)) is { AadObjectId: not null } officer && (await reach.ShowAsync([officer], Card.Saying(Heard(by, changed, handsOver, grant, why)), cancellation)).Count > 0)
            {
                told.Add(officer.Name);
            }
        }

        return told;
    }

    private static string Heard(Standing by, ChangeOutcome.Changed changed, bool handsOver, bool grant, string? why) => (handsOver, grant) switch
    {
        (false, true) => $"{by.Actor.Name} agreed to longer. {changed.ReadBack}",
        (false, false) => $"{by.Actor.Name} could not give longer for {changed.Now.Reference}{(why is null ? "" : $": {why}")}. It stays due as it was; I will ask again in time.",
        (true, true) => $"{by.Actor.Name} agreed. {changed.ReadBack} Nothing more is needed from you.",
        _ => $"{by.Actor.Name} leaves {changed.Now.Reference} with you{(why is null ? "" : $": {why}")}. Please talk to {by.Actor.Name} if that cannot be.",
    };

    private async Task<(ChangeOutcome? Outcome, string? Doubt)> GrantAsync(Standing by, ActionPoint point, Reply? wish, DueWords? words, string? why, DateOnly today)
    {
        if (words is null)
        {
            return (await extension.GrantAsync(point.Id, by, null, why), null);
        }

        var (committee, meetings) = await database.ReadAsync(async session => ((await CommitteeTable.ByIdAsync(session, point.CommitteeId))!, await MeetingTable.OfAsync(session, point.CommitteeId)));
        words = WhenSaid.Granted(WhenSaid.Counted(words, point, meetings, today), point, AskedUntil(wish, meetings), meetings, today);
        var read = WhenSaid.Read(words, today, committee, meetings, council);
        // Longer never shortens: a day before the present one was read out of something else.
        if (point.Status == ActionPointStatus.ExtensionRequested && (read.Date ?? meetings.FirstOrDefault(meeting => meeting.Id == read.ReportToMeetingId)?.HeldOn) is { } until && WhenSaid.DueOn(point, meetings) is { } now && (until < now || until < today))
        {
            return (null, $"{point.Reference} is due {Days.Plain(now)} at present, and {Days.Plain(until)} would be no longer, so nothing has changed.{(AskedUntil(wish, meetings) is { } day ? $" {wish!.PersonName} asked for {Days.Plain(day)}." : "")} Until when may it take? To put it earlier, write “due {point.Reference} by {Days.Plain(until)}”.");
        }

        return read is { Question: null, Kind: { } kind, ReportToMeetingId: { } meeting }
            ? (await extension.GrantAsync(point.Id, by, new Due(words.Text, kind, read.Date, meeting, read.EveryNthMeeting), why), null)
            : (null, $"{point.Reference}: {read.Question}");
    }

    /// <summary>Until when longer was asked for; null: nobody asked, or named no day.</summary>
    public async Task<DateOnly?> AskedUntilAsync(ActionPoint point, IReadOnlyList<Meeting> meetings) =>
        AskedUntil(await database.ReadAsync(session => ReplyTable.AwaitingDecisionAsync(session, point.Id, ReplyKind.NeedLonger)), meetings);

    private static DateOnly? AskedUntil(Reply? wish, IReadOnlyList<Meeting> meetings) => wish?.DueDate ?? meetings.FirstOrDefault(meeting => meeting.Id == wish?.DueMeetingId)?.HeldOn;

    private async Task<(ChangeOutcome? Outcome, string? Doubt)> HandOverAsync(Standing by, ActionPoint point, string? words, string? why)
    {
        if (words is null)
        {
            return (null, $"Whose is {point.Reference} from now on? Say it with the name: “yes, {point.Reference} is for the Head of Housing”.");
        }

        var (found, post, person) = await database.ReadAsync(async session =>
        {
            var owner = OwnerOnRegister.Find(words, collective: false, suggestion: null, await OwnerMatcher.OfAsync(session));
            return (owner, owner.PostId is { } id ? await PostTable.ByIdAsync(session, id) : null, owner.PersonId is { } one ? await PersonTable.ByIdAsync(session, one) : null);
        });
        return post is not null ? (await reassignment.GrantAsync(point.Id, by, Owner.Of(post), why), null)
            : person is not null ? (await reassignment.GrantAsync(point.Id, by, Owner.Of(person), why), null)
            : (null, found.Question ?? $"I know nobody called “{words}”. Write the post or the person as it stands on the register, then press it again.");
    }
}
