using ActionBot.ActionPoints;
using ActionBot.Cards;
using ActionBot.Committees;
using ActionBot.Enquiries;
using ActionBot.Officers;
using ActionBot.Storage;
using ActionBot.Understanding;

namespace ActionBot.Teams.Conversation;

/// <summary>The form below an action by which its clerk gives it to somebody else or another time; in words: "assign 14 to …", "due 14 at …".</summary>
public sealed class ChangeForm(Database database, PickPerson pick, Recognition recognition, AssignOwner assign, SetDue setDue, RedrawDigests redraw, CouncilSettings council) : ITakePart
{
    private const string Verb = nameof(ChangeActionPoint);
    private const string Whose = "owner";
    private const string When = "due";

    /// <inheritdoc />
    public IReadOnlyCollection<string> Verbs => [Verb];

    /// <summary>The form, folded.</summary>
    internal static ShowCardAction Of(ActionDetail detail) => new("Change owner or time", [
        PickerFields.Person("Whose it is from now on"),
        new TextInput(Whose, "Or a post or person in words", "Name a post or a person.") { Placeholder = "Head of SEND", MaxLength = 200 },
        .. PickerFields.Meetings("Reported to which meeting", detail.Meetings, detail.Today),
        new TextInput(When, "Or by when in words", "Say a meeting or a day.") { Placeholder = "the March meeting, 3 July", MaxLength = 200 },
    ], [new ExecuteAction("Change it", Verb, new Dictionary<string, string> { [ListCard.Action] = detail.Point.Id.ToString() })]);

    /// <inheritdoc />
    public async Task PressedAsync(Pressed pressed, CancellationToken cancellation)
    {
        if (pressed.Id(ListCard.Action) is not { } id || await database.ReadAsync(session => ActionPointTable.ByIdAsync(session, id)) is not { } point || !pressed.Who.MayClerk(point.CommitteeId))
        {
            await pressed.Turn.NoteAsync("That is for a clerk of the committee to change.", cancellation);
            return;
        }

        var (owner, doubt) = await OwnerAsync(pressed, cancellation);
        var (due, unread) = await DueAsync(pressed, point);
        if ((doubt ?? unread ?? (owner is null && due is null ? "Choose or write whose it is, or by when, then press it again." : null)) is { } sentence)
        {
            await pressed.Turn.NoteAsync(sentence, cancellation);
            return;
        }

        var outcomes = new List<ChangeOutcome>();
        if (owner is not null)
        {
            outcomes.Add(await assign.RunAsync(point.Id, pressed.Who, owner));
        }

        if (due is var (wanted, from, to))
        {
            outcomes.Add(await setDue.RunAsync(point.Id, pressed.Who, wanted, from, to));
        }

        var words = string.Join('\n', outcomes.Select(outcome => outcome switch { ChangeOutcome.Changed changed => changed.ReadBack, ChangeOutcome.Refused refused => refused.Sentence, _ => "" }));
        if (!outcomes.Exists(outcome => outcome is ChangeOutcome.Changed))
        {
            await pressed.Turn.NoteAsync(words, cancellation);
            return;
        }

        await pressed.Turn.RedrawAsync(ReadBackCard.For(words, pressed.Turn.Activity), cancellation);
        await redraw.WithAsync([point.Id], except: null, pressed.Today, cancellation);
    }

    // Whoever was chosen goes before words that may have stood there already.
    private async Task<(Owner? Owner, string? Doubt)> OwnerAsync(Pressed pressed, CancellationToken cancellation)
    {
        if (pressed.Words(PickerFields.Picked) is { } picked)
        {
            var found = await pick.RunAsync(picked, pressed.Words(Whose), pressed.Who, cancellation);
            if (found is { Namesake: { } namesake, Identity: { } identity })
            {
                await recognition.AskAsync(pressed.Turn, namesake, [identity], pressed.Today, cancellation);
            }

            return (found.Person is null ? null : Owner.Of(found.Person), found.Doubt);
        }

        return pressed.Words(Whose) is { } words ? await database.ReadAsync(session => OwnerSaid.FindAsync(session, words)) : (null, null);
    }

    private async Task<((Due Due, Meeting From, Meeting To)? Due, string? Unread)> DueAsync(Pressed pressed, ActionPoint point)
    {
        var (committee, meetings) = await database.ReadAsync(async session => ((await CommitteeTable.ByIdAsync(session, point.CommitteeId))!, await MeetingTable.OfAsync(session, point.CommitteeId)));
        var from = meetings.First(meeting => meeting.Id == point.ReportToMeetingId);
        if (pressed.Id(PickerFields.Meeting) is { } chosen)
        {
            return meetings.FirstOrDefault(meeting => meeting.Id == chosen && meeting.Status == MeetingStatus.Confirmed && meeting.HeldOn >= pressed.Today) is { } to
                ? ((new Due($"the meeting on {Days.Plain(to.HeldOn)}", DueKind.Meeting, null, to.Id), from, to), null)
                : (null, "That meeting is not ahead any more. Choose another.");
        }

        if (pressed.Words(When) is not { } words)
        {
            return (null, null);
        }

        var read = WhenSaid.Read(new DueWords(words), pressed.Today, committee, meetings, council);
        return read is { Question: null, Kind: { } kind } && meetings.FirstOrDefault(meeting => meeting.Id == read.ReportToMeetingId) is { } meeting
            ? ((new Due(words, kind, read.Date, meeting.Id, read.EveryNthMeeting), from, meeting), null)
            : (null, read.Question ?? $"“{words}” names no time I know. Say a meeting or a day.");
    }
}
