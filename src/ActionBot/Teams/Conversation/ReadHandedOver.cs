using System.Globalization;
using ActionBot.Cards;
using ActionBot.Chasing.Calendars;
using ActionBot.Committees;
using ActionBot.Intake;
using ActionBot.Minutes;
using ActionBot.Storage;
using ActionBot.Teams.Connector;

namespace ActionBot.Teams.Conversation;

/// <summary>
/// Minutes handed over in chat are read and laid on the desk. What the heading does not say the document itself is asked, and what neither says the clerk.
/// </summary>
public sealed class ReadHandedOver(Database database, ImportMinutes import, CalendarOffers calendars, MinutesReader reader, DeskShown desk, TimeProvider time)
{
    private const int TopOfThePage = 800;
    private static readonly TimeSpan Lately = TimeSpan.FromHours(1);

    /// <summary>Reads them, or asks what is missing.</summary>
    internal async Task RunAsync(Turn turn, DateOnly today, HandedOver paper, CancellationToken cancellation)
    {
        var own = await OwnAsync(turn);
        // Above a pasted transcript may stand whose and of which day it is.
        if (HandOverWords.Vtt().Match(paper.Text) is { Success: true, Index: > 0 and < HandOver.LongestSentence } pasted)
        {
            paper = paper with { Text = paper.Text[pasted.Index..] };
        }

        var isTranscript = SpokenWords.IsTranscript(paper.Text);
        var reading = isTranscript ? SpokenWords.Read(paper.Text, paper.Day) : reader.Read(paper.Text, meetingDate: paper.Day);
        var committee = own.FirstOrDefault(one => one.Id == paper.CommitteeId)
            ?? (reading.Committee is { } itself && FindCommittee.Named(itself, own) is [var named] ? named : null)
            ?? (reading.Committee is null && own.Count == 1 ? own[0] : null);
        if (committee is null)
        {
            await KeepAsync(turn, paper, HandedOver.AskingCommittee);
            await turn.ShowAsync(WhoseCard(own, reading.Committee), cancellation);
            return;
        }

        // Two days for one meeting: whichever is wrong would call a meeting that never was and make everything of the right one twice.
        if (paper is { Day: { } given, DayIsSure: false } && StatedDay(paper.Text, isTranscript, given, today) is { } stated)
        {
            await KeepAsync(turn, paper with { CommitteeId = committee.Id }, HandedOver.AskingWhichDay);
            await turn.ShowAsync(WhichDayCard(committee, stated, given), cancellation);
            return;
        }

        if ((paper.Day ?? reading.MeetingDate) is not { } day)
        {
            await KeepAsync(turn, paper with { CommitteeId = committee.Id }, HandedOver.AskingDay);
            if (!isTranscript && await LatelyAsync(committee.Id) is { } lately)
            {
                await turn.ShowAsync(GoesOnCard(committee, lately), cancellation);
                return;
            }

            await turn.SayAsync($"Of which day {(isTranscript ? "is this transcript" : "are these minutes")} of {committee.Name}? The text does not say. Write for example: {Days.Plain(today)}", cancellation);
            return;
        }

        if (!paper.DayIsSure && await NearestAsync(committee, day) is { } nearest)
        {
            await KeepAsync(turn, paper with { CommitteeId = committee.Id }, HandedOver.AskingWhichDay);
            await turn.ShowAsync(NoMeetingCard(committee, day, nearest), cancellation);
            return;
        }

        var words = Words(paper.Text);
        var begun = paper is { MayGoOn: true, FileName: null } && !isTranscript ? await BegunAsync(committee, day, paper.Text) : null;
        if (begun is not null)
        {
            paper = paper with { Text = HandOverWords.Joined(begun.Text, paper.Text) };
            reading = reader.Read(paper.Text, meetingDate: day);
        }

        await CloseAsync(turn);
        await turn.IsAboutAsync(database, committee.Id);
        var outcome = await import.RunAsync(new MinutesToImport(committee, day, NameOf(paper, isTranscript), reading), turn.Who);
        switch (outcome)
        {
            case ImportOutcome.Imported imported:
                await turn.ShowAsync((await desk.CardAsync(turn, imported.Document.Id, [.. begun is null ? Array.Empty<string>() : [$"I have put these {words} words behind what I read of the minutes of {Days.Plain(day)} before: nothing of either is lost."], .. Report(imported, paper)]))!, cancellation);
                await calendars.OfDatesAsync(turn, committee, imported.MeetingsOffered, cancellation);
                break;
            case ImportOutcome.ThereAlready there:
                await turn.ShowAsync((await desk.CardAsync(turn, there.Document.Id, ["The very same minutes were handed over before: nothing is made twice. This is where they stand."]))!, cancellation);
                break;
            case ImportOutcome.Refused refused:
                await turn.SayAsync(refused.Sentence, cancellation);
                break;
        }
    }

    /// <summary>The committees of whose minutes the speaker may hand over.</summary>
    internal async Task<IReadOnlyList<Committee>> OwnAsync(Turn turn) => [.. (await database.ReadAsync(CommitteeTable.AllAsync)).Where(committee => turn.Who.MayClerk(committee.Id))];

    /// <summary>How many words a text has, as it is written.</summary>
    internal static string Words(string text) => text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries).Length.ToString("N0", CultureInfo.InvariantCulture);

    /// <summary>Keeps what was handed over so far, with the question that is open about it.</summary>
    internal Task KeepAsync(Turn turn, HandedOver paper, string stage) =>
        database.WriteAsync(session => OpenQuestion.AskAsync(session, turn.Activity, HandOver.Verb, paper.Data(stage), time.GetUtcNow()));

    /// <summary>Nothing is open any more.</summary>
    internal Task CloseAsync(Turn turn) => database.WriteAsync(session => OpenQuestion.CloseAsync(session, turn.Activity));

    // The register tells a transcript from minutes by its name.
    private static string NameOf(HandedOver paper, bool isTranscript) =>
        !isTranscript ? paper.FileName ?? "pasted in chat" : MinutesDocument.IsATranscript(paper.FileName ?? "") ? paper.FileName! : $"{paper.FileName ?? "pasted in chat"}.vtt";

    private static List<string> Report(ImportOutcome.Imported imported, HandedOver paper)
    {
        var sentences = new List<string>
        {
            imported.Findings.Count == 0
                ? "I have read it and found nothing that reads like an action or a decision. If something is missing, write it: “action: Head of Parks to … by …”."
                : $"I have read {Words(paper.Text)} words. Nothing reaches anybody before you have confirmed it.",
        };
        sentences.AddRange(imported.Comparison?.Sentences ?? []);
        if (imported.MeetingCalled)
        {
            sentences.Add($"The calendar knew no meeting on {Days.Plain(imported.Meeting.HeldOn)}: I have put it there as an ordinary one.");
        }

        sentences.AddRange(imported.Followed.Select(CalendarPreviewText.Of));

        if (imported.MeetingsAdded.Count > 0)
        {
            sentences.Add($"The minutes name later meetings, which I have added to the calendar: {string.Join(", ", imported.MeetingsAdded.Select(meeting => Days.Plain(meeting.HeldOn)))}.");
        }

        sentences.AddRange((paper.Warnings ?? "").Split('\n', StringSplitOptions.RemoveEmptyEntries).Concat(imported.Warnings).Distinct().Take(6));
        return sentences;
    }

    // The day that the page itself states, where it is another than the clerk says. Her own heading above it is no page; a day to come is when something is due;
    // and far below the top of the page other meetings are spoken of.
    private DateOnly? StatedDay(string text, bool isTranscript, DateOnly given, DateOnly today)
    {
        if (isTranscript)
        {
            return SpokenWords.Read(text, null).MeetingDate is { } spoken && spoken != given ? spoken : null;
        }

        var line = HandOverWords.Heading().Match(text);
        var page = line.Success && line.Length < text.Length && MeetingNamed.DayIn(line.Value, today) == given ? text[line.Length..] : text;
        return reader.Read(page.Length > TopOfThePage ? page[..TopOfThePage] : page).MeetingDate is { } stated && stated != given && stated <= today ? stated : null;
    }

    // The calendar reaches back behind that day and knows no meeting on it: a slip would call a meeting that never was. Before the first that it knows nothing can be said.
    private Task<Meeting?> NearestAsync(Committee committee, DateOnly day) => database.ReadAsync(async session =>
    {
        var calendar = await MeetingTable.OfAsync(session, committee.Id);
        var held = calendar.Where(meeting => meeting.Status == MeetingStatus.Confirmed).ToList();
        return held.Count == 0 || calendar[0].HeldOn > day || held.Exists(meeting => meeting.HeldOn == day) ? null : held.MinBy(meeting => (Math.Abs(meeting.HeldOn.DayNumber - day.DayNumber), meeting.HeldOn));
    });

    /// <summary>The day of the meeting whose minutes of a committee were handed over within the hour; null: of none.</summary>
    internal Task<DateOnly?> LatelyAsync(Guid? committeeId) => database.ReadAsync(async session =>
        committeeId is { } id && await MinutesDocumentTable.LatestOfAsync(session, id) is { IsTranscript: false } document && document.ImportedAt > time.GetUtcNow() - Lately
            ? (await MeetingTable.ByIdAsync(session, document.MeetingId))?.HeldOn
            : null);

    // What was read of the same meeting within the hour, where hardly a line of it stands in what comes now: a part of the minutes, and no later version of them.
    private Task<MinutesDocument?> BegunAsync(Committee committee, DateOnly day, string text) => database.ReadAsync(async session =>
    {
        var before = await MinutesDocumentTable.LatestOfAsync(session, committee.Id);
        if (before is not { IsTranscript: false } || before.ImportedAt <= time.GetUtcNow() - Lately || (await MeetingTable.ByIdAsync(session, before.MeetingId))?.HeldOn != day)
        {
            return null;
        }

        var lines = before.Text.Split('\n', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);
        return lines.Count(line => text.Contains(line, StringComparison.OrdinalIgnoreCase)) * 2 < lines.Length ? before : null;
    });

    private static Card GoesOnCard(Committee committee, DateOnly lately) => DayCard(
        committee,
        $"Of which day are these minutes of {committee.Name}?",
        $"The text does not say. Do they go on from the minutes of {Days.Plain(lately)}, which I have just read? Then I put both together, and nothing of either is lost. If not, write the day.",
        [(lately, $"They go on from {Days.Plain(lately)}")]);

    private static Card NoMeetingCard(Committee committee, DateOnly day, Meeting nearest) => DayCard(
        committee,
        $"{committee.Name} has no meeting on {Days.Plain(day)}",
        $"The nearest on the calendar is {Days.Full(nearest.HeldOn)}. Which day are these minutes of? I have read nothing into the register yet, and have called no meeting.",
        [(nearest.HeldOn, Days.Plain(nearest.HeldOn)), (day, $"{Days.Plain(day)}: it was held then")]);

    private static Card WhichDayCard(Committee committee, DateOnly stated, DateOnly given) => DayCard(
        committee,
        $"Of which day are these minutes of {committee.Name}?",
        $"The text says that it is of {Days.Full(stated)}, and you say {Days.Full(given)}. I have read nothing into the register yet.",
        [(stated, Days.Plain(stated)), (given, Days.Plain(given))]);

    private static Card DayCard(Committee committee, string title, string question, IReadOnlyList<(DateOnly Day, string Button)> days) =>
        new(title, [TextBlock.Title(title), new TextBlock(question), TextBlock.Remark("Press a button, or write the day. “Forget it” leaves it.")])
        {
            Actions = [.. days.Select(one => new ExecuteAction(one.Button, HandOver.Verb, new Dictionary<string, string> { [HandedOver.CommitteeKey] = committee.Id.ToString(), [HandedOver.DayButton] = Days.Iso(one.Day) }))],
        };

    private static Card WhoseCard(IReadOnlyList<Committee> own, string? itself) => new("Whose minutes are these?", [
        TextBlock.Title("Whose minutes are these?"),
        new TextBlock(itself is null ? "The text does not say which committee's they are." : $"The text calls itself “{itself}”, and you clerk no committee of that name."),
        TextBlock.Remark("Press a button or write the name."),
    ])
    {
        Actions = [.. own.Take(CardLimits.Actions).Select(committee => new ExecuteAction(Shortened.To(committee.Name, 60), HandOver.Verb, new Dictionary<string, string> { [HandedOver.CommitteeKey] = committee.Id.ToString() }))],
    };
}
