using System.Globalization;
using System.Text.RegularExpressions;
using ActionBot.Chasing.Calendars;
using ActionBot.Committees;
using ActionBot.Committees.Calendar;
using ActionBot.Officers;
using ActionBot.Storage;

namespace ActionBot.Teams.Conversation;

/// <summary>
/// What a change of a calendar would move and whom it would reach: shown first, kept with the question, and made once the clerk has agreed by button or in words.
/// </summary>
public sealed partial class CalendarOffers(Database database, ChangeCalendar change, ImportMeetings import, CouncilTime clock, TimeProvider time)
{
    private const string OfCommittee = "committee";
    private const string OfMeeting = "meeting";
    private const string Seen = "seen";
    private const string To = "to";
    private const string At = "at";
    private const string List = "list";
    private const string Kept = "kept";
    private const string Reconvenes = "reconvenes";
    private const string Reinstates = "reinstates";
    private const int MostLines = 40;

    /// <summary>Shows what one change of a meeting would move.</summary>
    /// <param name="turn">The turn in which it was wished.</param>
    /// <param name="committee">Whose meeting it is.</param>
    /// <param name="meeting">The meeting as it stands.</param>
    /// <param name="wanted">What is to become of it.</param>
    /// <param name="reconvenes">It was adjourned: should it have begun by the time she agrees, the rest of it is a sitting of its own.</param>
    /// <param name="cancellation">The end of the program.</param>
    public async Task OfChangeAsync(Turn turn, Committee committee, Meeting meeting, CalendarChange wanted, bool reconvenes, CancellationToken cancellation)
    {
        var data = new Dictionary<string, string> { [OfCommittee] = committee.Id.ToString(), [OfMeeting] = meeting.Id.ToString(), [Seen] = Days.Iso(meeting.HeldOn) };
        if (wanted.Kind == CalendarChangeKind.Reinstated)
        {
            data[Reinstates] = "yes";
        }
        else if (wanted.Kind != CalendarChangeKind.Cancelled)
        {
            data[To] = Days.Iso(wanted.After.HeldOn);
            if (wanted.After.StartsAt is { } at && at != meeting.StartsAt)
            {
                data[At] = at.ToString("HH:mm", CultureInfo.InvariantCulture);
            }

            if (reconvenes)
            {
                data[Reconvenes] = "yes";
            }
        }

        await AskAsync(turn, await change.ShowAsync(committee, [wanted]), data, cancellation);
    }

    /// <summary>Shows what the dates of a list would move.</summary>
    /// <param name="turn">The turn in which they were said.</param>
    /// <param name="committee">Whose meetings they are.</param>
    /// <param name="preview">What would come of them.</param>
    /// <param name="list">The list as it was said.</param>
    /// <param name="cancellation">The end of the program.</param>
    public Task OfListAsync(Turn turn, Committee committee, CalendarPreview preview, string list, CancellationToken cancellation) =>
        AskAsync(turn, preview, new Dictionary<string, string> { [OfCommittee] = committee.Id.ToString(), [List] = list }, cancellation);

    /// <summary>Shows what a calendar file would change, to agree to by button or in words. The file is too long for a button: the question keeps it.</summary>
    /// <param name="said">What came with the file.</param>
    /// <param name="name">The file's name.</param>
    /// <param name="text">Its text.</param>
    /// <param name="committee">Whose calendar it is; null: each meeting names its own.</param>
    /// <param name="cancellation">The end of the program.</param>
    public async Task OfFileAsync(Said said, string name, string text, Committee? committee, CancellationToken cancellation)
    {
        var shown = await import.ShowAsync(text, committee);
        if (shown.IsEmpty)
        {
            var lines = shown.Committees.SelectMany(CalendarPreviewText.Of).Select(line => line.Trim()).Concat(shown.NotRead).Take(MostLines).ToList();
            var advice = committee is null && shown.Committees.Count == 0 ? ["Drop it again and write whose calendar it is, for example: the calendar of Children's Scrutiny"] : Array.Empty<string>();
            await said.Turn.SayAsync(string.Join('\n', [$"“{name}”:", .. lines, .. advice]), cancellation);
            return;
        }

        var data = new Dictionary<string, string> { [Kept] = name, [List] = text };
        if (committee is not null)
        {
            data[OfCommittee] = committee.Id.ToString();
        }

        await database.WriteAsync(session => OpenQuestion.AskAsync(session, said.Turn.Activity, CalendarCard.Verb, data, time.GetUtcNow()));
        await said.Turn.ShowAsync(CalendarCard.AskAll(name, shown, new Dictionary<string, string> { [Kept] = name }), cancellation);
    }

    /// <summary>Shows what the dates that minutes print would move and who would hear; nothing changes before she says so.</summary>
    /// <param name="turn">The turn in which the minutes came.</param>
    /// <param name="committee">Whose minutes.</param>
    /// <param name="days">The day of their meeting and the later ones they name.</param>
    /// <param name="cancellation">The end of the program.</param>
    public async Task OfDatesAsync(Turn turn, Committee committee, IReadOnlyList<DateOnly> days, CancellationToken cancellation)
    {
        var list = string.Join(", ", days.Select(Days.Plain));
        if (days.Count == 0 || (await import.ShowAsync(list, committee)).Committees is not [{ Refusal: null, IsEmpty: false } preview])
        {
            return;
        }

        await OfListAsync(turn, committee, preview with { Remarks = [.. preview.Remarks, "These dates stand in the minutes and not in the calendar."] }, list, cancellation);
    }

    /// <summary>Takes the button below what was shown.</summary>
    public async Task PressedAsync(Pressed pressed, CancellationToken cancellation)
    {
        if (pressed.Words(CalendarCard.Answer) != "yes")
        {
            await CloseAsync(pressed.Turn);
            await pressed.Turn.RedrawAsync(ReadBackCard.For("Left as it is: nothing has changed."), cancellation);
            return;
        }

        var data = pressed.Data;
        if (pressed.Words(Kept) is { } file)
        {
            var question = await database.ReadAsync(session => OpenQuestion.OfAsync(session, pressed.Turn.Activity, time.GetUtcNow()));
            if (question?.Verb != CalendarCard.Verb || question.Data.GetValueOrDefault(Kept) != file)
            {
                await pressed.Turn.RedrawAsync(ReadBackCard.For($"I do not have “{file}” at hand any more. Drop it again, please."), cancellation);
                return;
            }

            data = question.Data;
        }

        await CloseAsync(pressed.Turn);
        await pressed.Turn.RedrawAsync(await MakeAsync(data, pressed.Who, pressed.Turn.Activity.Id), cancellation);
    }

    /// <summary>Takes the answer in words to what was shown.</summary>
    /// <returns>Whether it was one.</returns>
    public async Task<bool> AnswersAsync(Said said, OpenQuestion question, CancellationToken cancellation)
    {
        // Where a meeting is to be cancelled "cancel it" is the word of the button; everywhere else it leaves what was proposed.
        var cancels = question.Data.ContainsKey(OfMeeting) && !question.Data.ContainsKey(To) && !question.Data.ContainsKey(Reinstates);
        if ((cancels && CancelIt().IsMatch(said.Text) ? true : LeaveIt().IsMatch(said.Text) || (!cancels && CancelWhatIsShown().IsMatch(said.Text)) ? false : YesOrNo.In(said.Text)) is not { } yes)
        {
            return false;
        }

        await CloseAsync(said.Turn);
        await said.Turn.ShowAsync(yes ? await MakeAsync(question.Data, said.Who, said.Turn.Activity.Id) : ReadBackCard.For("Left as it is: nothing has changed."), cancellation);
        return true;
    }

    private async Task AskAsync(Turn turn, CalendarPreview preview, Dictionary<string, string> data, CancellationToken cancellation)
    {
        if (preview.Refusal is not null || preview.IsEmpty)
        {
            // "Put November back to the 16th" leaves the move that was proposed: no later "yes" makes it.
            await database.WriteAsync(async session =>
            {
                if (await OpenQuestion.OfAsync(session, turn.Activity, time.GetUtcNow()) is { Verb: CalendarCard.Verb })
                {
                    await OpenQuestion.CloseAsync(session, turn.Activity);
                }
            });
            await turn.SayAsync(string.Join('\n', CalendarPreviewText.Of(preview).Select(line => line.Trim())), cancellation);
            return;
        }

        await database.WriteAsync(session => OpenQuestion.AskAsync(session, turn.Activity, CalendarCard.Verb, data, time.GetUtcNow()));
        await turn.ShowAsync(CalendarCard.Ask(preview, data), cancellation);
    }

    // The meeting is looked up again and must still stand where it stood when it was shown: a card is an offer, not an order.
    private async Task<Cards.Card> MakeAsync(IReadOnlyDictionary<string, string> data, Standing by, string? through)
    {
        if (data.TryGetValue(Kept, out var file) && data.TryGetValue(List, out var content))
        {
            var whose = Guid.TryParse(data.GetValueOrDefault(OfCommittee), out var its) ? await database.ReadAsync(session => CommitteeTable.ByIdAsync(session, its)) : null;
            return CalendarCard.DoneAll(file, await import.RunAsync(content, whose, by), through);
        }

        var committee = Guid.TryParse(data.GetValueOrDefault(OfCommittee), out var id) ? await database.ReadAsync(session => CommitteeTable.ByIdAsync(session, id)) : null;
        if (committee is null)
        {
            return ReadBackCard.For("That question is not open any more. Say it again, please.");
        }

        if (data.TryGetValue(List, out var list))
        {
            return (await import.RunAsync(list, committee, by)).Committees is [var imported] ? Told(imported, through) : ReadBackCard.For("The calendar stands as it is.");
        }

        var meeting = Guid.TryParse(data.GetValueOrDefault(OfMeeting), out var meetingId) ? await database.ReadAsync(session => MeetingTable.ByIdAsync(session, meetingId)) : null;
        if (meeting is null || meeting.CommitteeId != committee.Id || Days.Iso(meeting.HeldOn) != data.GetValueOrDefault(Seen))
        {
            return ReadBackCard.For(meeting is null ? "That meeting is not on the register." : $"That meeting has changed since: it is on {Days.Plain(meeting.HeldOn)} now. Say again what should become of it.");
        }

        var wanted = data.ContainsKey(Reinstates) ? CalendarChange.Reinstate(meeting)
            : DateOnly.TryParseExact(data.GetValueOrDefault(To), "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var to)
            ? Changed(meeting, to, TimeOnly.TryParseExact(data.GetValueOrDefault(At), "HH:mm", CultureInfo.InvariantCulture, DateTimeStyles.None, out var at) ? at : null, data.ContainsKey(Reconvenes))
            : CalendarChange.Cancel(meeting);
        return Told(await change.RunAsync(committee, [wanted], by), through);
    }

    private CalendarChange Changed(Meeting meeting, DateOnly to, TimeOnly? at, bool reconvenes)
    {
        var now = time.GetUtcNow();
        return reconvenes ? CalendarChange.Reconvene(meeting, to, at, clock.Day(now), now) : CalendarChange.Move(meeting, to, at);
    }

    private static Cards.Card Told(CalendarPreview preview, string? through) =>
        preview.Refusal is { } refusal ? ReadBackCard.For(refusal)
        : preview.IsEmpty ? ReadBackCard.For("The calendar stands as it is.")
        : CalendarCard.Done(preview, through);

    private Task CloseAsync(Turn turn) => database.WriteAsync(session => OpenQuestion.CloseAsync(session, turn.Activity));

    // "sorry, leave it on the 19th", "keep it as it is"
    [GeneratedRegex(@"^\W*(?:(?:no|sorry|actually|ok|oh|wait|please)\b\W*)*(?:leave|keep|let)\s+(?:it|them|that|the\s+(?:\p{L}+\s+)?meeting)\b[^?]{0,40}$", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex LeaveIt();

    // "cancel that special meeting, not needed", said of one that is shown and not added yet
    [GeneratedRegex(@"^\W*(?:(?:no|sorry|actually|oh|please)\b\W*)*(?:cancel|scrap|drop|forget|don['\u2019]?t\s+add)\s+(?:that|this|the)\s+(?:(?:new|special|extra\w*|additional|emergency|urgent)\s+)*(?:meeting|one|date|sitting)(?:\s*[,;.–—-].{0,60}|\s+(?:again|after\s+all|then|please|as\s+well|we\s+do(?:n['\u2019]?t|\s+not)\s+need\s+it))?\W*$", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex CancelWhatIsShown();

    [GeneratedRegex(@"^\W*(?:yes\W+)?cancel it(?:\W+please)?\W*$", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex CancelIt();
}
