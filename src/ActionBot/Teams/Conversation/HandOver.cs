using ActionBot.Cards;
using ActionBot.Committees;
using ActionBot.Intake;
using ActionBot.Minutes.Formats;
using ActionBot.Minutes;
using ActionBot.Storage;
using ActionBot.Teams.Connector;
using ActionBot.Understanding;

namespace ActionBot.Teams.Conversation;

/// <summary>
/// Minutes handed over in chat: pasted in one message or in several ("more to come" … "that's all"), with a heading or without, dropped as a file, or
/// behind a link.
/// </summary>
public sealed class HandOver(Database database, ReadHandedOver read, CalendarOffers calendars, MinutesReader reader, DeskShown desk, FileDownload download, FetchLink links, TimeProvider time) : ITakePart
{
    /// <summary>The verb of its buttons and questions.</summary>
    internal const string Verb = nameof(ImportMinutes);

    // No sentence to a bot is that long; pasted minutes are.
    internal const int LongestSentence = 700;
    private const int LongestHeading = 160;
    private const int LongestPaste = 4 * 1024 * 1024;

    // "Children's Scrutiny", "of Tuesday 24 November 2026"; a line of the minutes with a date in it is longer.
    private const int LongestAnswer = 80;
    private static readonly TimeSpan Lately = TimeSpan.FromHours(1);

    /// <inheritdoc />
    public IReadOnlyCollection<Intent> Intents => [Intent.ImportMinutes];

    /// <inheritdoc />
    public IReadOnlyCollection<string> Verbs => [Verb];

    /// <summary>Whether a clerk's message is minutes even though nothing in it says so: files, or far more text than anybody writes to a bot.</summary>
    public static bool IsHandedOver(Said said) =>
        said.Who.IsClerk && (said.Files.Count > 0 || said.Text.Length > LongestSentence) && said.Meaning.Intent is not (Intent.AddMeeting or Intent.LogAction);

    /// <inheritdoc />
    public async Task SaidAsync(Said said, CancellationToken cancellation)
    {
        if (!said.Who.IsClerk)
        {
            await said.Turn.SayAsync("Minutes are handed over by a committee's clerk. If you clerk one, write first: I clerk Children's Scrutiny", cancellation);
            return;
        }

        var told = await ToldAsync(said);
        if (said.Files.Count > 0)
        {
            await FilesAsync(said, told, cancellation);
        }
        else if (HandOverWords.End().IsMatch(said.Text) && HandOverWords.WithoutTail(said.Text).Length == 0)
        {
            await EndedAlreadyAsync(said, cancellation);
        }
        else
        {
            await PastedAsync(said, told with { Text = "" }, isOpen: false, cancellation);
        }
    }

    /// <inheritdoc />
    public async Task<bool> HearsAsync(Said said, CancellationToken cancellation)
    {
        if (said.Who.IsClerk && FetchLink.LinkIn(said) is { } link)
        {
            await LinkAsync(said, link, cancellation);
            return true;
        }

        // "That's the lot", after the minutes were read at once.
        if (said.Who.IsClerk && said.Files.Count == 0 && said.Text.Length <= LongestAnswer && HandOverWords.End().IsMatch(said.Text) && HandOverWords.WithoutTail(said.Text).Length == 0
            && await read.LatelyAsync(said.Turn.Conversation.CommitteeId) is not null)
        {
            await EndedAlreadyAsync(said, cancellation);
            return true;
        }

        // An answer may come with a file: the answer counts.
        if (said.Files.Count == 0 || said.Who.IsClerk || said.Text.Length > 0)
        {
            return false;
        }

        await said.Turn.SayAsync(said.Who.Person is null ? Bearings.Stranger : "I read files for a committee's clerk alone: minutes and calendars. If yours belongs to an action, say in a sentence where it stands, and send the file to the clerk.", cancellation);
        return true;
    }

    /// <inheritdoc />
    public async Task<bool> AnswersAsync(Said said, OpenQuestion question, CancellationToken cancellation)
    {
        var paper = HandedOver.Of(question.Data);
        if (HandOverWords.GiveUp().IsMatch(said.Text))
        {
            await read.CloseAsync(said.Turn);
            await said.Turn.SayAsync("Forgotten: nothing was handed over.", cancellation);
            return true;
        }

        switch (question.Data.GetValueOrDefault(HandedOver.Stage))
        {
            case HandedOver.AskingCommittee when said.Text.Length <= LongestAnswer && FindCommittee.Named(said.Text, await read.OwnAsync(said.Turn)) is [var committee]:
                await read.RunAsync(said.Turn, said.Today, paper with { CommitteeId = committee.Id }, cancellation);
                return true;
            case HandedOver.AskingDay when said.Text.Length <= LongestAnswer && (DayIn(said.Text, said.Today) ?? (HandOverWords.GoOn().IsMatch(said.Text) || YesOrNo.In(said.Text) == true ? await read.LatelyAsync(paper.CommitteeId) : null)) is { } day:
                await read.RunAsync(said.Turn, said.Today, paper with { Day = day, DayIsSure = true, MayGoOn = true }, cancellation);
                return true;
            case HandedOver.AskingWhichDay when said.Text.Length <= LongestAnswer && DayIn(said.Text, said.Today) is { } right:
                await read.RunAsync(said.Turn, said.Today, paper with { Day = right, DayIsSure = true }, cancellation);
                return true;
            case HandedOver.Collecting when said.Files.Count > 0:
                await FilesAsync(said, paper, cancellation);
                return true;
            case HandedOver.Collecting when HandOverWords.End().IsMatch(said.Text) && paper.Text.Length == 0 && HandOverWords.WithoutTail(said.Text).Length == 0:
                await said.Turn.SayAsync("There is no text yet. Paste it, drop the file, or write “forget it”.", cancellation);
                return true;
            case HandedOver.Collecting when IsText(said):
                var told = await ToldAsync(said);
                await PastedAsync(said, paper with { CommitteeId = paper.CommitteeId ?? told.CommitteeId, Day = paper.Day ?? told.Day }, isOpen: true, cancellation);
                return true;
            // A question about what was pasted is still open, and more of it comes: it is asked again with the whole.
            case HandedOver.AskingCommittee or HandedOver.AskingDay when paper.FileName is null && !HandOverWords.Heading().IsMatch(said.Text) && IsText(said):
                await read.RunAsync(said.Turn, said.Today, paper with { Text = HandOverWords.Joined(paper.Text, HandOverWords.WithoutTail(said.Text)).Trim() }, cancellation);
                return true;
            default:
                return false;
        }
    }

    // While minutes are handed over, a message is their text unless it plainly speaks to the bot: a question, an order, or a short sentence in
    // which nothing sounds like minutes. Taken for text by mistake it changes nothing and can be forgotten; taken for an order it would.
    private bool IsText(Said said)
    {
        if (said.Meaning.Intent == Intent.ImportMinutes || said.Text.Length > LongestSentence || said.Text.Contains('\n', StringComparison.Ordinal) || HandOverWords.Tail().IsMatch(said.Text))
        {
            return true;
        }

        var words = said.Text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries).Length;
        return words >= 3 && !HandOverWords.SpeaksToTheBot().IsMatch(said.Text)
            && (said.Meaning.Intent is Intent.Unknown or Intent.Help or Intent.LogAction || HandOverWords.SoundsLikeMinutes().IsMatch(said.Text) || reader.Read(said.Text) is { Findings.Count: > 0 });
    }

    // "that's all", as she was taught, after the minutes were read at once.
    private async Task EndedAlreadyAsync(Said said, CancellationToken cancellation)
    {
        var since = time.GetUtcNow() - Lately;
        var lately = said.Turn.Conversation.CommitteeId is { } id && said.Who.MayClerk(id) ? await database.ReadAsync(session => MinutesDocumentTable.LatestOfAsync(session, id)) : null;
        if (lately is not null && lately.ImportedAt > since && await desk.CardAsync(said.Turn, lately.Id, ["I have read them already: nothing more is needed."]) is { } card)
        {
            await said.Turn.ShowAsync(card, cancellation);
            return;
        }

        await said.Turn.SayAsync("Nothing is being handed over at the moment. Write “Minutes of Children's Scrutiny, 17 September 2026” and paste the text, or drop the file here.", cancellation);
    }

    /// <inheritdoc />
    public async Task AskAgainAsync(Said said, OpenQuestion question, CancellationToken cancellation)
    {
        var paper = HandedOver.Of(question.Data);
        if (question.Data.GetValueOrDefault(HandedOver.Stage) == HandedOver.Collecting)
        {
            await said.Turn.SayAsync(AskedAgain.Of(paper.Text.Length == 0 ? "Paste the text of the minutes, or drop the file." : $"I have {ReadHandedOver.Words(paper.Text)} words so far. Paste the rest, and write “that's all” at the end."), cancellation);
            return;
        }

        await said.Turn.SayAsync(AskedAgain.Above, cancellation);
        await read.RunAsync(said.Turn, said.Today, paper, cancellation);
    }

    /// <inheritdoc />
    public async Task PressedAsync(Pressed pressed, CancellationToken cancellation)
    {
        var question = await database.ReadAsync(session => OpenQuestion.OfAsync(session, pressed.Turn.Activity, time.GetUtcNow()));
        if (question?.Verb != Verb || pressed.Id(HandedOver.CommitteeKey) is not { } committee || (await read.OwnAsync(pressed.Turn)).All(own => own.Id != committee))
        {
            await pressed.Turn.RedrawAsync(ReadBackCard.For("That question is not open any more. Hand the minutes over again, please."), cancellation);
            return;
        }

        await pressed.Turn.RedrawAsync(ReadBackCard.For("Thank you. I am reading them."), cancellation);
        await read.RunAsync(pressed.Turn, pressed.Today, HandedOver.Of(question.Data) is var paper && pressed.Day(HandedOver.DayButton) is { } right ? paper with { CommitteeId = committee, Day = right, DayIsSure = true, MayGoOn = question.Data.GetValueOrDefault(HandedOver.Stage) == HandedOver.AskingDay } : paper with { CommitteeId = committee }, cancellation);
    }

    private async Task PastedAsync(Said said, HandedOver paper, bool isOpen, CancellationToken cancellation)
    {
        var ends = HandOverWords.End().IsMatch(said.Text);
        var more = !ends && (HandOverWords.More().IsMatch(said.Text) || HandOverWords.PartsInHeading().IsMatch(said.Text));
        var text = ends || more ? HandOverWords.WithoutPartsInHeading(HandOverWords.WithoutTail(said.Text)) : said.Text.Trim();
        var whole = paper.Text.Length == 0 ? text : HandOverWords.Joined(paper.Text, text);
        if (whole.Length > LongestPaste)
        {
            await read.CloseAsync(said.Turn);
            await said.Turn.SayAsync("That is more text than the minutes of one meeting have. Hand over one meeting at a time.", cancellation);
            return;
        }

        var wasCollecting = paper.Text.Length > 0;
        var collected = paper with { Text = whole };
        var isOneLine = whole.Length <= LongestSentence && !whole.Contains('\n', StringComparison.Ordinal);
        if (isOneLine && !ends && (isOpen ? HandOverWords.Heading().IsMatch(whole) : whole.Length <= LongestHeading))
        {
            await read.KeepAsync(said.Turn, collected with { Text = "" }, HandedOver.Collecting);
            await said.Turn.SayAsync($"Please paste the text, in one message or in several, or drop the file{(said.Turn.Activity.Kind == ConversationKind.Personal ? "" : " into the chat we two have alone: Teams hands me files nowhere else")}. If it takes several messages end each with “more to come”, and write “that's all” at the end.", cancellation);
        }
        // A line alone is no minutes: the rest comes.
        else if (!ends && (more || (wasCollecting && paper.InParts) || (isOpen && isOneLine)))
        {
            await read.KeepAsync(said.Turn, collected with { InParts = true }, HandedOver.Collecting);
            await said.Turn.SayAsync($"Kept: {ReadHandedOver.Words(whole)} words so far. Paste the rest, and write “that's all” at the end.", cancellation);
        }
        else
        {
            await read.RunAsync(said.Turn, said.Today, collected, cancellation);
        }
    }

    private async Task FilesAsync(Said said, HandedOver told, CancellationToken cancellation)
    {
        foreach (var file in said.Files)
        {
            await said.Turn.SayAsync($"I have “{file.Name}” and am reading it.", cancellation);
            switch (await download.OpenAsync(file, cancellation))
            {
                case DocumentOutcome.Unreadable unreadable:
                    await said.Turn.SayAsync(unreadable.Sentence, cancellation);
                    break;
                case DocumentOutcome.Opened opened when file.FileType is "ics" or "csv":
                    var own = await read.OwnAsync(said.Turn);
                    await calendars.OfFileAsync(said, file.Name, opened.Text, own.FirstOrDefault(one => one.Id == told.CommitteeId) ?? (own is [var only] ? only : null), cancellation);
                    break;
                case DocumentOutcome.Opened opened:
                    await read.RunAsync(said.Turn, said.Today, told with { Text = opened.Text, FileName = file.Name, Warnings = string.Join('\n', opened.Warnings) }, cancellation);
                    break;
            }
        }
    }

    private async Task LinkAsync(Said said, FetchLink.Given link, CancellationToken cancellation)
    {
        await said.Turn.SayAsync(link.IsTranscript ? "I am fetching the transcript of that meeting." : "I am fetching what is behind that link.", cancellation);
        var told = await ToldAsync(said);
        var day = told.Day ?? DayIn(link.Around, said.Today);
        var (document, fileName, refusal) = await links.RunAsync(said, link, day, cancellation);
        if (document is null)
        {
            await said.Turn.SayAsync(refusal!, cancellation);
            return;
        }

        await read.RunAsync(said.Turn, said.Today, told with { Day = day, Text = document.Text, FileName = fileName, Warnings = string.Join('\n', document.Warnings) }, cancellation);
    }

    // What the heading says: "Minutes of Children's Scrutiny, 17 September 2019".
    private async Task<HandedOver> ToldAsync(Said said)
    {
        var heading = HandOverWords.Heading().Match(said.Text) is { Success: true } found ? found.Value : null;
        var words = said.Slots.Committee;
        var own = await read.OwnAsync(said.Turn);
        var committee = words is not null && FindCommittee.Named(words, own) is [var named] ? named : null;
        var day = (said.Slots.Meeting is { } meeting ? DayIn(meeting, said.Today) : null) ?? (heading is null ? null : DayIn(heading, said.Today));
        return new HandedOver { CommitteeId = committee?.Id, Day = day };
    }

    // Minutes are of a day that has been: a day without a year is the last such day.
    private static DateOnly? DayIn(string words, DateOnly today) => MeetingNamed.DayIn(words, today);
}
