using System.Globalization;
using System.Text.RegularExpressions;
using ActionBot.Chasing.Calendars;
using ActionBot.Committees;
using ActionBot.Committees.Calendar;
using ActionBot.Officers;
using ActionBot.Storage;
using ActionBot.Understanding;

namespace ActionBot.Teams.Conversation;

/// <summary>The calendar of a committee: meetings added, moved and cancelled. What hangs on a meeting is shown before it moves.</summary>
public sealed partial class Calendars(Database database, ChangeCalendar change, ImportMeetings import, Bearings bearings, CouncilTime clock, TimeProvider time) : ITakePart
{
    private const string OfCommittee = "committee";
    private const string OfMeeting = "meeting";
    private const string Seen = "seen";
    private const string To = "to";
    private const string At = "at";
    private const string List = "list";
    private const string Kept = "kept";
    private const int MostLines = 40;
    private const string Reconvenes = "reconvenes";
    private const string Reinstates = "reinstates";
    private const int LongestWish = 160;

    /// <inheritdoc />
    public IReadOnlyCollection<Intent> Intents => [Intent.AddMeeting, Intent.MoveMeeting, Intent.CancelMeeting];

    /// <inheritdoc />
    public IReadOnlyCollection<string> Verbs => [CalendarCard.Verb];

    /// <inheritdoc />
    public async Task SaidAsync(Said said, CancellationToken cancellation)
    {
        if (!said.Who.IsClerk)
        {
            await said.Turn.SayAsync("Only a committee's clerk can change its calendar. Write “when do we next meet?” to see it.", cancellation);
            return;
        }

        if (await bearings.CommitteeAsync(said, toClerk: true, cancellation) is not { } committee)
        {
            return;
        }

        if (!said.Who.MayClerk(committee.Id))
        {
            await said.Turn.SayAsync($"Only a clerk of {committee.Name} can change its calendar.", cancellation);
            return;
        }

        await (said.Meaning.Intent == Intent.AddMeeting && !MeetingWords.SayAdjourned(said.Text) ? AddAsync(said, committee, cancellation) : ChangeAsync(said, committee, cancellation));
    }

    /// <inheritdoc />
    public async Task<bool> HearsAsync(Said said, CancellationToken cancellation)
    {
        if (!said.Who.IsClerk || said.Text.Length > LongestWish || TakesPlace().Match(said.Text) is not { Success: true } wish
            || Bearings.Meant(said, await database.ReadAsync(CommitteeTable.AllAsync), toClerk: true) is not { } committee || !said.Who.MayClerk(committee.Id))
        {
            return false;
        }

        var cancelled = (await database.ReadAsync(session => MeetingTable.OfAsync(session, committee.Id))).Where(meeting => meeting.Status == MeetingStatus.Cancelled && meeting.HeldOn >= said.Today).ToList();
        if (MeetingNamed.Find(wish.Groups["which"].Value, cancelled, said.Today) is not [var meeting])
        {
            return false;
        }

        var data = new Dictionary<string, string> { [OfCommittee] = committee.Id.ToString(), [OfMeeting] = meeting.Id.ToString(), [Seen] = Days.Iso(meeting.HeldOn), [Reinstates] = "yes" };
        await AskAsync(said, await change.ShowAsync(committee, [CalendarChange.Reinstate(meeting)]), data, cancellation);
        return true;
    }

    /// <inheritdoc />
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

    /// <inheritdoc />
    public async Task<bool> AnswersAsync(Said said, OpenQuestion question, CancellationToken cancellation)
    {
        // Where a meeting is to be cancelled "cancel it" is the word of the button; everywhere else it leaves what was proposed.
        var cancels = question.Data.ContainsKey(OfMeeting) && !question.Data.ContainsKey(To) && !question.Data.ContainsKey(Reinstates);
        if ((cancels && CancelIt().IsMatch(said.Text) ? true : YesOrNo.In(said.Text)) is not { } yes)
        {
            return false;
        }

        await CloseAsync(said.Turn);
        await said.Turn.ShowAsync(yes ? await MakeAsync(question.Data, said.Who, said.Turn.Activity.Id) : ReadBackCard.For("Left as it is: nothing has changed."), cancellation);
        return true;
    }

    /// <inheritdoc />
    public Task AskAgainAsync(Said said, OpenQuestion question, CancellationToken cancellation) =>
        said.Turn.SayAsync(AskedAgain.Of("Nothing has changed yet. Shall I change the calendar as I have shown it? Write “yes” or “no”, or press a button above."), cancellation);

    /// <summary>Shows what a calendar file would change, to agree to by button or in words. The file is too long for a button: the question keeps it.</summary>
    /// <param name="said">What came with the file.</param>
    /// <param name="name">The file's name.</param>
    /// <param name="text">Its text.</param>
    /// <param name="committee">Whose calendar it is; null: each meeting names its own.</param>
    /// <param name="cancellation">The end of the program.</param>
    public async Task OfferFileAsync(Said said, string name, string text, Committee? committee, CancellationToken cancellation)
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
    public async Task OfferDatesAsync(Turn turn, Committee committee, IReadOnlyList<DateOnly> days, CancellationToken cancellation)
    {
        var list = string.Join(", ", days.Select(Days.Plain));
        if (days.Count == 0 || (await import.ShowAsync(list, committee)).Committees is not [{ Refusal: null, IsEmpty: false } preview])
        {
            return;
        }

        var data = new Dictionary<string, string> { [OfCommittee] = committee.Id.ToString(), [List] = list };
        await database.WriteAsync(session => OpenQuestion.AskAsync(session, turn.Activity, CalendarCard.Verb, data, time.GetUtcNow()));
        await turn.ShowAsync(CalendarCard.Ask(preview with { Remarks = [.. preview.Remarks, "These dates stand in the minutes and not in the calendar."] }, data), cancellation);
    }

    private async Task AddAsync(Said said, Committee committee, CancellationToken cancellation)
    {
        var shown = await import.ShowAsync(said.Text, committee);
        var notRead = shown.NotRead.Where(sentence => shown.IsEmpty || !sentence.Contains(": no date is read", StringComparison.Ordinal)).ToList();
        if (shown.Committees is not [var preview])
        {
            await said.Turn.SayAsync($"I read no date in that. Write for example: the meetings of {committee.Name} are 19 January 2027, 9 March 2027 at 2pm{string.Concat(notRead.Select(sentence => "\n" + sentence))}", cancellation);
            return;
        }

        if (preview.Refusal is not null || preview.IsEmpty || preview is { Dues.Count: > 0 } or { Difference.WillHear.Count: > 0 } or { Difference.NoLonger.Count: > 0 } || preview.Changes.Any(one => one.Kind != CalendarChangeKind.Added))
        {
            await AskAsync(said, preview with { Remarks = [.. preview.Remarks, .. notRead] }, new Dictionary<string, string> { [OfCommittee] = committee.Id.ToString(), [List] = said.Text }, cancellation);
            return;
        }

        var done = (await import.RunAsync(said.Text, committee, said.Who)).Committees[0];
        await said.Turn.ShowAsync(MeetingsCard.Added(done, notRead, said.Turn.Activity.Id), cancellation);
    }

    private async Task ChangeAsync(Said said, Committee committee, CancellationToken cancellation)
    {
        var calendar = await database.ReadAsync(session => MeetingTable.OfAsync(session, committee.Id));
        var adjourned = MeetingWords.SayAdjourned(said.Text) && said.Meaning.Intent != Intent.CancelMeeting;
        var (words, wantedDay) = adjourned ? Adjourned(said) : (said.Slots.Meeting ?? said.Text, said.Slots.Due?.Text ?? "");
        IReadOnlyList<Meeting> found = words is null
            ? [.. calendar.Where(one => one.Status == MeetingStatus.Confirmed && one.HeldOn <= said.Today).TakeLast(1)]
            : AtTime(MeetingNamed.Find(words, calendar, said.Today), said.Text);
        if (found is not [var meeting])
        {
            var ahead = calendar.Where(one => one.HeldOn >= said.Today && one.Status == MeetingStatus.Confirmed).Take(6).Select(one => Days.Plain(one.HeldOn)).ToList();
            var sentence =
                found.Count > 1 && found[0].HeldOn == found[^1].HeldOn ? $"{committee.Name} meets {found.Count.ToString(CultureInfo.InvariantCulture)} times on {Days.Plain(found[0].HeldOn)}, at {string.Join(" and at ", found.Select(one => one.StartsAt is { } starts ? Days.Clock(starts) : "a time not yet known"))}: which one do you mean? Say the day with the time."
                : found.Count > 1 ? $"{committee.Name} meets {string.Join(" and ", found.Select(one => Days.Plain(one.HeldOn)))}: which one do you mean? Say the day."
                : ahead.Count == 0 ? $"The calendar of {committee.Name} holds no meeting to come. Add one: “{committee.Name} meets on 19 January 2027 at 2pm”."
                : $"{committee.Name} has no meeting that “{words}” names. Its next meetings are {string.Join(", ", ahead)}: which one do you mean?";
            await (adjourned || (found.Count == 0 && ahead.Count == 0) ? said.Turn.SayAsync(sentence, cancellation) : bearings.AskForAsync(said, MeaningKept.Meeting, sentence, cancellation));
            return;
        }

        var data = new Dictionary<string, string> { [OfCommittee] = committee.Id.ToString(), [OfMeeting] = meeting.Id.ToString(), [Seen] = Days.Iso(meeting.HeldOn) };
        CalendarChange wanted;
        if (said.Meaning.Intent == Intent.CancelMeeting)
        {
            wanted = CalendarChange.Cancel(meeting);
        }
        else if (MeetingNamed.NewDay(wantedDay, meeting, said.Slots.Due?.Date, said.Today, Earlier().IsMatch(said.Text)) is { } to && !(adjourned && to.Day == meeting.HeldOn && to.At is null))
        {
            wanted = adjourned ? CalendarChange.Reconvene(meeting, to.Day, to.At, said.Today, time.GetUtcNow()) : CalendarChange.Move(meeting, to.Day, to.At);
            if (adjourned)
            {
                data[Reconvenes] = "yes";
            }

            data[To] = Days.Iso(to.Day);
            if (to.At is { } at)
            {
                data[At] = at.ToString("HH:mm", CultureInfo.InvariantCulture);
            }
        }
        else
        {
            await (adjourned
                ? said.Turn.SayAsync($"On which day does the meeting of {Days.Plain(meeting.HeldOn)} reconvene? Say for example: it was adjourned and reconvenes on {Days.Plain(said.Today.AddDays(7))} at 2pm", cancellation)
                : bearings.AskForAsync(said, MeaningKept.Due, $"The meeting of {Days.Plain(meeting.HeldOn)} moves to which day? Say for example: {Days.Plain(meeting.HeldOn.AddDays(7))}", cancellation));
            return;
        }

        await AskAsync(said, await change.ShowAsync(committee, [wanted]), data, cancellation);
    }

    private async Task AskAsync(Said said, CalendarPreview preview, Dictionary<string, string> data, CancellationToken cancellation)
    {
        if (preview.Refusal is not null || preview.IsEmpty)
        {
            await said.Turn.SayAsync(string.Join('\n', CalendarPreviewText.Of(preview).Select(line => line.Trim())), cancellation);
            return;
        }

        await database.WriteAsync(session => OpenQuestion.AskAsync(session, said.Turn.Activity, CalendarCard.Verb, data, time.GetUtcNow()));
        await said.Turn.ShowAsync(CalendarCard.Ask(preview, data), cancellation);
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

    // "The meeting of 24 November was adjourned to 1 December": the day in front is the meeting, the one behind the new day; alone it is the new day.
    private static (string? Meeting, string NewDay) Adjourned(Said said)
    {
        var at = MeetingWords.ContinuesAt(said.Text);
        return (said.Text[..at] is var before && before.Any(char.IsAsciiDigit) || MonthNamed().IsMatch(before) ? before : null, said.Text[at..]);
    }

    // Two meetings on one day are told apart by their hour.
    private static IReadOnlyList<Meeting> AtTime(IReadOnlyList<Meeting> found, string words) =>
        found.Count > 1 && MeetingWords.TimeIn(words) is { } time && found.Where(one => one.StartsAt == time).ToList() is [var only] ? [only] : found;

    private static Cards.Card Told(CalendarPreview preview, string? through) =>
        preview.Refusal is { } refusal ? ReadBackCard.For(refusal)
        : preview.IsEmpty ? ReadBackCard.For("The calendar stands as it is.")
        : CalendarCard.Done(preview, through);

    private Task CloseAsync(Turn turn) => database.WriteAsync(session => OpenQuestion.CloseAsync(session, turn.Activity));

    [GeneratedRegex(@"\b(?:jan|feb|mar|apr|may|june?|july?|aug|sep|oct|nov|dec)[a-z]*\b", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex MonthNamed();

    [GeneratedRegex(@"^\W*(?:yes\W+)?cancel it(?:\W+please)?\W*$", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex CancelIt();

    // "The January meeting is back on", "January takes place after all", "reinstate 19 January", "the 19th is not cancelled after all"; not the question "is January on?".
    [GeneratedRegex(@"^\W*(?:please\s+)?(?:(?:reinstate|un-?cancel|restore)\s+(?<which>.{3,80}?)|(?!is\b|will\b|does\b|has\b|when\b|what\b)(?<which>.{3,80}?)\s+(?:is|will\s+be|are|takes?|will\s+take|goes|will\s+go)\s+(?:now\s+)?(?:back\s+on|on\s+(?:again|after\s+all)|going\s+ahead(?:\s+after\s+all)?|ahead\s+after\s+all|place\s+after\s+all|not\s+(?:being\s+)?cancelled(?:\s+(?:after\s+all|any\s+more))?|no\s+longer\s+cancelled))\W*$", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex TakesPlace();

    [GeneratedRegex(@"\b(forward|earlier|sooner)\b", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Earlier();
}
