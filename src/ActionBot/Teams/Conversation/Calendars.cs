using System.Globalization;
using System.Text.RegularExpressions;
using ActionBot.Chasing.Calendars;
using ActionBot.Committees;
using ActionBot.Committees.Calendar;
using ActionBot.Storage;
using ActionBot.Understanding;

namespace ActionBot.Teams.Conversation;

/// <summary>What a clerk says of her committee's calendar: meetings added, moved and cancelled. Whatever hangs on a meeting is shown before it moves.</summary>
public sealed partial class Calendars(Database database, ImportMeetings import, CalendarOffers offers, Bearings bearings, TimeProvider time) : ITakePart
{
    private const int LongestWish = 160;
    private static readonly TimeSpan Lately = TimeSpan.FromHours(2);

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
        if (said.Who.IsClerk && said.Text.Length <= LongestWish && MovesIt().Match(said.Text) is { Success: true } again && await LastTouchedAsync(said) is var (of, moved))
        {
            await ChangeAsync(said with { Meaning = said.Meaning with { Intent = Intent.MoveMeeting, Act = null, Parts = [], Alternatives = [], Confidence = 1, Slots = new Slots { Meeting = Days.Plain(moved.HeldOn), Due = new DueWords(again.Groups["when"].Value) } } }, of, cancellation);
            return true;
        }

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

        await offers.OfChangeAsync(said.Turn, committee, meeting, CalendarChange.Reinstate(meeting), reconvenes: false, cancellation);
        return true;
    }

    // The meeting that she moved last, or whose move she has just taken back: "move it to the 26th again".
    private Task<(Committee Committee, Meeting Meeting)?> LastTouchedAsync(Said said) => database.ReadAsync<(Committee, Meeting)?>(async session =>
    {
        var (made, undone) = (await Trail.LastUndoableAsync(session, said.Who.Person!.Id, UndoCalendar.Subject), await Trail.LastUndoneAsync(session, said.Who.Person.Id));
        var line = undone?.Subject == UndoCalendar.Subject && (made is null || undone.HappenedAt > made.HappenedAt) ? undone : made;
        return line is not null && line.HappenedAt > time.GetUtcNow() - Lately && await MeetingTable.ByIdAsync(session, line.SubjectId) is { } meeting && said.Who.MayClerk(meeting.CommitteeId)
            ? ((await CommitteeTable.ByIdAsync(session, meeting.CommitteeId))!, meeting) : null;
    });

    /// <inheritdoc />
    public Task PressedAsync(Pressed pressed, CancellationToken cancellation) => offers.PressedAsync(pressed, cancellation);

    /// <inheritdoc />
    public Task<bool> AnswersAsync(Said said, OpenQuestion question, CancellationToken cancellation) => offers.AnswersAsync(said, question, cancellation);

    /// <inheritdoc />
    public Task AskAgainAsync(Said said, OpenQuestion question, CancellationToken cancellation) =>
        said.Turn.SayAsync(AskedAgain.Of("Nothing has changed yet. Shall I change the calendar as I have shown it? Write “yes” or “no”, or press a button above."), cancellation);

    private async Task AddAsync(Said said, Committee committee, CancellationToken cancellation)
    {
        if (NoMeeting().IsMatch(said.Text))
        {
            await said.Turn.SayAsync($"I keep the committee's meetings and nothing else in its calendar, so nothing is added. If it is a meeting after all, write: {committee.Name} meets on 19 January 2027 at 2pm", cancellation);
            return;
        }

        var shown = await import.ShowAsync(said.Text, committee);
        var notRead = shown.NotRead.Where(sentence => shown.IsEmpty || !sentence.Contains(": no date is read", StringComparison.Ordinal)).ToList();
        if (shown.Committees is not [var preview])
        {
            await said.Turn.SayAsync($"I read no date in that. Write for example: the meetings of {committee.Name} are 19 January 2027, 9 March 2027 at 2pm{string.Concat(notRead.Select(sentence => "\n" + sentence))}", cancellation);
            return;
        }

        if (preview.Refusal is not null || preview.IsEmpty || preview is { Dues.Count: > 0 } or { Difference.WillHear.Count: > 0 } or { Difference.NoLonger.Count: > 0 } || preview.Changes.Any(one => one.Kind != CalendarChangeKind.Added))
        {
            await offers.OfListAsync(said.Turn, committee, preview with { Remarks = [.. preview.Remarks, .. notRead] }, said.Text, cancellation);
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
        // "Cancel that special meeting": the one she added or moved last, else the only one of that kind.
        if (found.Count == 0 && ThatOne().IsMatch(said.Text))
        {
            found = await LastTouchedAsync(said) is var (of, touched) && of.Id == committee.Id && touched.HeldOn >= said.Today && touched.Status == MeetingStatus.Confirmed ? [touched]
                : [.. calendar.Where(one => one.Kind == MeetingKind.Extraordinary && one.HeldOn >= said.Today && one.Status == MeetingStatus.Confirmed)];
        }

        if (found is not [var meeting])
        {
            var ahead = calendar.Where(one => one.HeldOn >= said.Today && one.Status == MeetingStatus.Confirmed).Take(6).Select(one => Days.Plain(one.HeldOn)).ToList();
            var sentence =
                found.Count > 1 && found[0].HeldOn == found[^1].HeldOn ? $"{committee.Name} meets {found.Count.ToString(CultureInfo.InvariantCulture)} times on {Days.Plain(found[0].HeldOn)}, at {string.Join(" and at ", found.Select(one => one.StartsAt is { } starts ? Days.Clock(starts) : "a time not yet known"))}: which one do you mean? Say the day with the time."
                : found.Count > 1 ? $"{committee.Name} meets {string.Join(" and ", found.Select(one => Days.Plain(one.HeldOn)))}: which one do you mean? Say the day."
                : ahead.Count == 0 ? $"The calendar of {committee.Name} holds no meeting to come. Add one: “{committee.Name} meets on 19 January 2027 at 2pm”."
                : said.Slots.Meeting is null ? $"The next meetings of {committee.Name} are {string.Join(", ", ahead)}: which one do you mean? Say the day."
                : $"{committee.Name} has no meeting that “{words}” names. Its next meetings are {string.Join(", ", ahead)}: which one do you mean?";
            await (adjourned || (found.Count == 0 && ahead.Count == 0) ? said.Turn.SayAsync(sentence, cancellation) : bearings.AskForAsync(said, MeaningKept.Meeting, sentence, cancellation));
            return;
        }

        CalendarChange wanted;
        if (said.Meaning.Intent == Intent.CancelMeeting)
        {
            wanted = CalendarChange.Cancel(meeting);
        }
        else if (MeetingNamed.NewDay(wantedDay, meeting, said.Slots.Due?.Date, said.Today, Earlier().IsMatch(said.Text)) is { } to && !(adjourned && to.Day == meeting.HeldOn && to.At is null))
        {
            wanted = adjourned ? CalendarChange.Reconvene(meeting, to.Day, to.At, said.Today, time.GetUtcNow()) : CalendarChange.Move(meeting, to.Day, to.At);
        }
        else
        {
            await (adjourned
                ? said.Turn.SayAsync($"On which day does the meeting of {Days.Plain(meeting.HeldOn)} reconvene? Say for example: it was adjourned and reconvenes on {Days.Plain(said.Today.AddDays(7))} at 2pm", cancellation)
                : bearings.AskForAsync(said, MeaningKept.Due, $"The meeting of {Days.Plain(meeting.HeldOn)} moves to which day? Say for example: {Days.Plain(meeting.HeldOn.AddDays(7))}", cancellation));
            return;
        }

        await offers.OfChangeAsync(said.Turn, committee, meeting, wanted, adjourned, cancellation);
    }

    // "The meeting of 24 November was adjourned to 1 December": the day in front is the meeting, the one behind the new day; alone it is the new day.
    private static (string? Meeting, string NewDay) Adjourned(Said said)
    {
        var at = MeetingWords.ContinuesAt(said.Text);
        return (said.Text[..at] is var before && before.Any(char.IsAsciiDigit) || MonthNamed().IsMatch(before) ? before : null, said.Text[at..]);
    }

    // "that special meeting", "the extra one", "cancel that meeting again"
    [GeneratedRegex(@"\b(?:special|extra(?:ordinary)?|additional|emergency|urgent|one-?off)\b|\b(?:that|this)\s+(?:new\s+)?(?:meeting|one|date|sitting)\b|\bthe\s+(?:new|one\s+(?:we|i|you)\s+(?:just\s+)?added)\b", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex ThatOne();

    // Two meetings on one day are told apart by their hour.
    private static IReadOnlyList<Meeting> AtTime(IReadOnlyList<Meeting> found, string words) =>
        found.Count > 1 && MeetingWords.TimeIn(words) is { } time && found.Where(one => one.StartsAt == time).ToList() is [var only] ? [only] : found;

    [GeneratedRegex(@"\b(?:jan|feb|mar|apr|may|june?|july?|aug|sep|oct|nov|dec)[a-z]*\b", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex MonthNamed();

    // "The January meeting is back on", "January takes place after all", "reinstate 19 January", "the 19th is not cancelled after all"; not the question "is January on?".
    [GeneratedRegex(@"^\W*(?:please\s+)?(?:(?:reinstate|un-?cancel|restore)\s+(?<which>.{3,80}?)|(?!is\b|will\b|does\b|has\b|when\b|what\b)(?<which>.{3,80}?)\s+(?:is|will\s+be|are|takes?|will\s+take|goes|will\s+go)\s+(?:now\s+)?(?:back\s+on|on\s+(?:again|after\s+all)|going\s+ahead(?:\s+after\s+all)?|ahead\s+after\s+all|place\s+after\s+all|not\s+(?:being\s+)?cancelled(?:\s+(?:after\s+all|any\s+more))?|no\s+longer\s+cancelled))\W*$", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex TakesPlace();

    // "actually move it to the 26th again", "put it back to the 19th", "sorry, leave it on the 19th"
    [GeneratedRegex(@"^\W*(?:(?:actually|no|sorry|ok|oh|please|wait|hm+|then)\b\W*)*(?:(?:move|change|put|set|shift|bring)\s+(?:it|that)\s+(?:back\s+|forward\s+)?(?:to|on|onto)|(?:leave|keep)\s+(?:it|that)\s+(?:on|at))\s+(?<when>(?:the\s+|\p{L}+day\s+)?[^?,;]{0,20}\d[^?,;]{0,30}?)(?:\s+(?:again|after\s+all|then|please|instead))*\W*$", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex MovesIt();

    // "a training session on 14 January, not a meeting"
    [GeneratedRegex(@"\b(?:not|no|isn['\u2019]?t|rather\s+than)\s+(?:(?:a|an|one\s+of\s+(?:our|the|its)|really|actually|formally)\s+)*(?:(?:formal|committee|public|proper|real|ordinary)\s+)*meetings?\b(?!\s+(?:on|in|at))|^(?!.*\bmeet(?:s|ings?)?\b).*\b(?:training(?:\s+(?:session|day))?|seminar|workshop|briefing|away[\s-]?day|site\s+visit|drop-in)\b", RegexOptions.IgnoreCase | RegexOptions.Singleline | RegexOptions.CultureInvariant)]
    private static partial Regex NoMeeting();

    [GeneratedRegex(@"\b(forward|earlier|sooner)\b", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Earlier();
}
