using System.Globalization;
using System.Text.RegularExpressions;
using ActionBot.Cards;
using ActionBot.Committees;
using ActionBot.Intake;
using ActionBot.Minutes;
using ActionBot.Minutes.Formats;
using ActionBot.Storage;
using ActionBot.Teams.Connector;
using ActionBot.Understanding;

namespace ActionBot.Teams.Conversation;

/// <summary>
/// Minutes handed over in chat: pasted in one message or in several ("more to come" … "that's all"), with a heading or without, or dropped as a file.
/// What the heading does not say the document itself is asked, and what neither says the clerk.
/// </summary>
public sealed partial class HandOver(
    Database database, ImportMinutes import, Calendars calendars, MinutesReader reader, DeskWork desk, FileDownload download, FetchLink links, TimeProvider time) : ITakePart
{
    // No sentence to a bot is that long; pasted minutes are.
    private const int LongestSentence = 700;
    private const int LongestHeading = 160;
    private const int LongestPaste = 4 * 1024 * 1024;

    // "Children's Scrutiny", "of Tuesday 24 November 2026"; a line of the minutes with a date in it is longer.
    private const int LongestAnswer = 80;
    private static readonly TimeSpan Lately = TimeSpan.FromHours(1);

    private const string Verb = nameof(ImportMinutes);
    private const string Text = "text";
    private const string OfCommittee = "committee";
    private const string OfDay = "day";
    private const string FileName = "file";
    private const string Stage = "stage";
    private const string Collecting = "collecting";
    private const string AskingCommittee = "whose";
    private const string AskingDay = "when";

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
        else if (End().IsMatch(said.Text) && WithoutTail(said.Text).Length == 0)
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
        var paper = Paper.Of(question.Data);
        if (GiveUp().IsMatch(said.Text))
        {
            await CloseAsync(said.Turn);
            await said.Turn.SayAsync("Forgotten: nothing was handed over.", cancellation);
            return true;
        }

        switch (question.Data.GetValueOrDefault(Stage))
        {
            case AskingCommittee when said.Text.Length <= LongestAnswer && FindCommittee.Named(said.Text, await OwnAsync(said.Turn)) is [var committee]:
                await ReadAsync(said.Turn, said.Today, paper with { CommitteeId = committee.Id }, cancellation);
                return true;
            case AskingDay when said.Text.Length <= LongestAnswer && DayIn(said.Text, said.Today) is { } day:
                await ReadAsync(said.Turn, said.Today, paper with { Day = day }, cancellation);
                return true;
            case Collecting when said.Files.Count > 0:
                await FilesAsync(said, paper, cancellation);
                return true;
            case Collecting when End().IsMatch(said.Text) && paper.Text.Length == 0 && WithoutTail(said.Text).Length == 0:
                await said.Turn.SayAsync("There is no text yet. Paste it, drop the file, or write “forget it”.", cancellation);
                return true;
            case Collecting when IsText(said):
                var told = await ToldAsync(said);
                await PastedAsync(said, paper with { CommitteeId = paper.CommitteeId ?? told.CommitteeId, Day = paper.Day ?? told.Day }, isOpen: true, cancellation);
                return true;
            // A question about what was pasted is still open, and more of it comes: it is asked again with the whole.
            case AskingCommittee or AskingDay when paper.FileName is null && said.Meaning.Intent != Intent.ImportMinutes && IsText(said):
                await ReadAsync(said.Turn, said.Today, paper with { Text = $"{paper.Text}\n\n{WithoutTail(said.Text)}".Trim() }, cancellation);
                return true;
            default:
                return false;
        }
    }

    // While minutes are handed over, a message is their text unless it plainly speaks to the bot: a question, an order, or a short sentence in
    // which nothing sounds like minutes. Taken for text by mistake it changes nothing and can be forgotten; taken for an order it would.
    private bool IsText(Said said)
    {
        if (said.Meaning.Intent == Intent.ImportMinutes || said.Text.Length > LongestSentence || said.Text.Contains('\n', StringComparison.Ordinal) || Tail().IsMatch(said.Text))
        {
            return true;
        }

        var words = said.Text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries).Length;
        return words >= 3 && !SpeaksToTheBot().IsMatch(said.Text)
            && (said.Meaning.Intent is Intent.Unknown or Intent.Help or Intent.LogAction || SoundsLikeMinutes().IsMatch(said.Text) || reader.Read(said.Text) is { Findings.Count: > 0 });
    }

    private static string WithoutTail(string text) => Tail().Replace(text, "").Trim();

    // "that's all", as she was taught, after the minutes were read at once.
    private async Task EndedAlreadyAsync(Said said, CancellationToken cancellation)
    {
        var since = time.GetUtcNow() - Lately;
        var read = said.Turn.Conversation.CommitteeId is { } id && said.Who.MayClerk(id) ? await database.ReadAsync(session => MinutesDocumentTable.LatestOfAsync(session, id)) : null;
        if (read is not null && read.ImportedAt > since && await desk.CardAsync(said.Turn, read.Id, ["I have read them already: nothing more is needed."]) is { } card)
        {
            await said.Turn.ShowAsync(card, cancellation);
            return;
        }

        await said.Turn.SayAsync("Nothing is being handed over at the moment. Write “Minutes of Children's Scrutiny, 17 September 2026” and paste the text, or drop the file here.", cancellation);
    }

    /// <inheritdoc />
    public async Task AskAgainAsync(Said said, OpenQuestion question, CancellationToken cancellation)
    {
        var paper = Paper.Of(question.Data);
        if (question.Data.GetValueOrDefault(Stage) == Collecting)
        {
            await said.Turn.SayAsync(AskedAgain.Of(paper.Text.Length == 0 ? "Paste the text of the minutes, or drop the file." : $"I have {Words(paper.Text)} words so far. Paste the rest, and write “that's all” at the end."), cancellation);
            return;
        }

        await said.Turn.SayAsync(AskedAgain.Above, cancellation);
        await ReadAsync(said.Turn, said.Today, paper, cancellation);
    }

    /// <inheritdoc />
    public async Task PressedAsync(Pressed pressed, CancellationToken cancellation)
    {
        var question = await database.ReadAsync(session => OpenQuestion.OfAsync(session, pressed.Turn.Activity, time.GetUtcNow()));
        if (question?.Verb != Verb || pressed.Id(OfCommittee) is not { } committee || (await OwnAsync(pressed.Turn)).All(own => own.Id != committee))
        {
            await pressed.Turn.RedrawAsync(ReadBackCard.For("That question is not open any more. Hand the minutes over again, please."), cancellation);
            return;
        }

        await pressed.Turn.RedrawAsync(ReadBackCard.For("Thank you. I am reading them."), cancellation);
        await ReadAsync(pressed.Turn, pressed.Today, Paper.Of(question.Data) with { CommitteeId = committee }, cancellation);
    }

    private async Task PastedAsync(Said said, Paper paper, bool isOpen, CancellationToken cancellation)
    {
        var ends = End().IsMatch(said.Text);
        var more = !ends && More().IsMatch(said.Text);
        var text = ends || more ? WithoutTail(said.Text) : said.Text.Trim();
        var whole = paper.Text.Length == 0 ? text : $"{paper.Text}\n\n{text}";
        if (whole.Length > LongestPaste)
        {
            await CloseAsync(said.Turn);
            await said.Turn.SayAsync("That is more text than the minutes of one meeting have. Hand over one meeting at a time.", cancellation);
            return;
        }

        var wasCollecting = paper.Text.Length > 0;
        var collected = paper with { Text = whole };
        var isOneLine = whole.Length <= LongestSentence && !whole.Contains('\n', StringComparison.Ordinal);
        if (isOneLine && !ends && (isOpen ? Heading().IsMatch(whole) : whole.Length <= LongestHeading))
        {
            await KeepAsync(said.Turn, collected with { Text = "" }, Collecting);
            await said.Turn.SayAsync($"Please paste the text, in one message or in several, or drop the file{(said.Turn.Activity.Kind == ConversationKind.Personal ? "" : " into the chat we two have alone: Teams hands me files nowhere else")}. If it takes several messages end each with “more to come”, and write “that's all” at the end.", cancellation);
        }
        // A line alone is no minutes: the rest comes.
        else if (!ends && (more || (wasCollecting && paper.InParts) || (isOpen && isOneLine)))
        {
            await KeepAsync(said.Turn, collected with { InParts = true }, Collecting);
            await said.Turn.SayAsync($"Kept: {Words(whole)} words so far. Paste the rest, and write “that's all” at the end.", cancellation);
        }
        else
        {
            await ReadAsync(said.Turn, said.Today, collected, cancellation);
        }
    }

    private async Task FilesAsync(Said said, Paper told, CancellationToken cancellation)
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
                    var own = await OwnAsync(said.Turn);
                    await calendars.OfferFileAsync(said, file.Name, opened.Text, own.FirstOrDefault(one => one.Id == told.CommitteeId) ?? (own is [var only] ? only : null), cancellation);
                    break;
                case DocumentOutcome.Opened opened:
                    await ReadAsync(said.Turn, said.Today, told with { Text = opened.Text, FileName = file.Name, Warnings = string.Join('\n', opened.Warnings) }, cancellation);
                    break;
            }
        }
    }

    private async Task LinkAsync(Said said, FetchLink.Given link, CancellationToken cancellation)
    {
        await said.Turn.SayAsync(link.IsTranscript ? "I am fetching the transcript of that meeting." : "I am fetching what is behind that link.", cancellation);
        var (document, fileName, refusal) = await links.RunAsync(said, link, cancellation);
        if (document is null)
        {
            await said.Turn.SayAsync(refusal!, cancellation);
            return;
        }

        var told = await ToldAsync(said);
        await ReadAsync(said.Turn, said.Today, told with { Day = told.Day ?? DayIn(link.Around, said.Today), Text = document.Text, FileName = fileName, Warnings = string.Join('\n', document.Warnings) }, cancellation);
    }

    private async Task ReadAsync(Turn turn, DateOnly today, Paper paper, CancellationToken cancellation)
    {
        var own = await OwnAsync(turn);
        // Above a pasted transcript may stand whose and of which day it is.
        if (Vtt().Match(paper.Text) is { Success: true, Index: > 0 and < LongestSentence } pasted)
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
            await KeepAsync(turn, paper, AskingCommittee);
            await turn.ShowAsync(WhoseCard(own, reading.Committee), cancellation);
            return;
        }

        if ((paper.Day ?? reading.MeetingDate) is not { } day)
        {
            await KeepAsync(turn, paper with { CommitteeId = committee.Id }, AskingDay);
            await turn.SayAsync($"Of which day {(isTranscript ? "is this transcript" : "are these minutes")} of {committee.Name}? The text does not say. Write for example: {Days.Plain(today)}", cancellation);
            return;
        }

        await CloseAsync(turn);
        turn.IsAbout(committee.Id);
        await database.WriteAsync(session => ConversationTable.MeansAsync(session, turn.Conversation.ConversationId, committee.Id));
        var outcome = await import.RunAsync(new MinutesToImport(committee, day, NameOf(paper, isTranscript), reading), turn.Who);
        switch (outcome)
        {
            case ImportOutcome.Imported imported:
                await turn.ShowAsync((await desk.CardAsync(turn, imported.Document.Id, Report(imported, paper)))!, cancellation);
                await calendars.OfferDatesAsync(turn, committee, imported.MeetingsOffered, cancellation);
                break;
            case ImportOutcome.ThereAlready there:
                await turn.ShowAsync((await desk.CardAsync(turn, there.Document.Id, ["The very same minutes were handed over before: nothing is made twice. This is where they stand."]))!, cancellation);
                break;
            case ImportOutcome.Refused refused:
                await turn.SayAsync(refused.Sentence, cancellation);
                break;
        }
    }

    // The register tells a transcript from minutes by its name.
    private static string NameOf(Paper paper, bool isTranscript) =>
        !isTranscript ? paper.FileName ?? "pasted in chat" : MinutesDocument.IsATranscript(paper.FileName ?? "") ? paper.FileName! : $"{paper.FileName ?? "pasted in chat"}.vtt";

    private static List<string> Report(ImportOutcome.Imported imported, Paper paper)
    {
        var sentences = new List<string>
        {
            imported.Findings.Count == 0
                ? "I have read it and found nothing that reads like an action or a decision. If something is missing, write it: “action: Head of Parks to … by …”."
                : $"I have read {Words(paper.Text)} words. Nothing reaches anybody before you have confirmed it.",
        };
        sentences.AddRange(imported.Comparison?.Sentences ?? []);
        if (imported.MeetingsAdded.Count > 0)
        {
            sentences.Add($"The minutes name later meetings, which I have added to the calendar: {string.Join(", ", imported.MeetingsAdded.Select(meeting => Days.Plain(meeting.HeldOn)))}.");
        }

        sentences.AddRange((paper.Warnings ?? "").Split('\n', StringSplitOptions.RemoveEmptyEntries).Concat(imported.Warnings).Distinct().Take(6));
        return sentences;
    }

    private static Card WhoseCard(IReadOnlyList<Committee> own, string? itself) => new("Whose minutes are these?", [
        TextBlock.Title("Whose minutes are these?"),
        new TextBlock(itself is null ? "The text does not say which committee's they are." : $"The text calls itself “{itself}”, and you clerk no committee of that name."),
        TextBlock.Remark("Press a button or write the name."),
    ])
    {
        Actions = [.. own.Take(CardLimits.Actions).Select(committee => new ExecuteAction(Shortened.To(committee.Name, 60), Verb, new Dictionary<string, string> { [OfCommittee] = committee.Id.ToString() }))],
    };

    // What the heading says: "Minutes of Children's Scrutiny, 17 September 2019".
    private async Task<Paper> ToldAsync(Said said)
    {
        var heading = Heading().Match(said.Text) is { Success: true } found ? found.Value : null;
        var words = said.Slots.Committee;
        var own = await OwnAsync(said.Turn);
        var committee = words is not null && FindCommittee.Named(words, own) is [var named] ? named : null;
        var day = (said.Slots.Meeting is { } meeting ? DayIn(meeting, said.Today) : null) ?? (heading is null ? null : DayIn(heading, said.Today));
        return new Paper { CommitteeId = committee?.Id, Day = day };
    }

    private async Task<IReadOnlyList<Committee>> OwnAsync(Turn turn) => [.. (await database.ReadAsync(CommitteeTable.AllAsync)).Where(committee => turn.Who.MayClerk(committee.Id))];

    // Minutes are of a day that has been: a day without a year is the last such day.
    private static DateOnly? DayIn(string words, DateOnly today) => MeetingNamed.DayIn(words, today);

    private static string Words(string text) => text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries).Length.ToString("N0", CultureInfo.InvariantCulture);

    private Task KeepAsync(Turn turn, Paper paper, string stage) =>
        database.WriteAsync(session => OpenQuestion.AskAsync(session, turn.Activity, Verb, paper.Data(stage), time.GetUtcNow()));

    private Task CloseAsync(Turn turn) => database.WriteAsync(session => OpenQuestion.CloseAsync(session, turn.Activity));

    [GeneratedRegex(@"\A\W*(?:(?:draft|unconfirmed|the)\s+)*minutes\b[^\n]{0,200}", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Heading();

    [GeneratedRegex("^WEBVTT", RegexOptions.Multiline | RegexOptions.CultureInvariant)]
    private static partial Regex Vtt();

    // At the very end, on a line of its own or after the last sentence; "more to come" also right behind the last word.
    [GeneratedRegex(@"(?:\A|\n|\s)\W*(?:there(?:['\u2019]s| is)\s+)?more\s+to\s+(?:come|follow)\W*\z", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex More();

    [GeneratedRegex(@"(?:\A|\n|(?<=[.!?;:)\u2019”\u2026]\s{0,3}))\W*(?:that['\u2019]?s\s+(?:all|it|everything)|that is all|the end|end of minutes)\W*\z", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex End();

    [GeneratedRegex(@"(?:\s+\(?\s*(?:there(?:['\u2019]s| is)\s+)?more\s+to\s+(?:come|follow)|(?:\A|\n|(?<=[.!?;:)\u2019”\u2026]\s{0,3}))\W*(?:(?:there(?:['\u2019]s| is)\s+)?more\s+to\s+(?:come|follow)|that['\u2019]?s\s+(?:all|it|everything)|that is all|the end|end of minutes))\W*\z", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Tail();

    // A question, or an order in one sentence: "what's outstanding?", "show 14", "confirm all", "thanks".
    [GeneratedRegex(@"^\W*(?:(?:ok|okay|please|hi|hello|hey|wait|sorry)\b\W*)*(?:(?:what|who|whose|when|where|which|why|how|is|are|was|were|did|does|do|can|could|would|will|have|has|any|anything)\b[^.!]*\W*$|(?:show|list|search|find|help|undo|close|drop|reopen|assign|give|chase|confirm|reject|split|merge|restrict|lift|log|hold|send|draft|forget|my\s+actions|history|due|set|make|thanks|thank\s+you|i\s+(?:clerk|chair|sit))\b[^\n]*$)", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex SpeaksToTheBot();

    // What minutes say and nobody says to a bot.
    [GeneratedRegex(@"\b(?:resolved|recommended|agreed|noted|thanked|undertook|requested|reported|advised|explained|welcomed|moved|seconded|members|councillors?|cllrs?|committee|panel|the\s+chair(?:man|woman|person)?|officers|apologies|declarations?|would|(?:was|were)\s+\w+ed)\b|^\W*(?:action(?:\s+point)?|ap)\s*[0-9]*\s*[:.–-]|^\W*[0-9]+[.)]\s+\p{Lu}", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex SoundsLikeMinutes();

    [GeneratedRegex(@"^\W*(?:forget (?:it|them)|never ?mind|cancel(?: that| it)?|stop)\W*$", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex GiveUp();

    /// <summary>What has been handed over so far.</summary>
    private sealed record Paper
    {
        public string Text { get; init; } = "";

        public Guid? CommitteeId { get; init; }

        public DateOnly? Day { get; init; }

        public string? FileName { get; init; }

        public string? Warnings { get; init; }

        /// <summary>"More to come" was said.</summary>
        public bool InParts { get; init; }

        public static Paper Of(IReadOnlyDictionary<string, string> data) => new()
        {
            Text = data.GetValueOrDefault(HandOver.Text) ?? "",
            CommitteeId = Guid.TryParse(data.GetValueOrDefault(OfCommittee), out var id) ? id : null,
            Day = DateOnly.TryParseExact(data.GetValueOrDefault(OfDay), "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day) ? day : null,
            FileName = data.GetValueOrDefault(HandOver.FileName),
            Warnings = data.GetValueOrDefault("warnings"),
            InParts = data.ContainsKey("parts"),
        };

        public Dictionary<string, string> Data(string stage)
        {
            var data = new Dictionary<string, string> { [Stage] = stage, [HandOver.Text] = Text };
            foreach (var (name, value) in new[] { (OfCommittee, CommitteeId?.ToString()), (OfDay, Day is { } day ? Days.Iso(day) : null), (HandOver.FileName, FileName), ("warnings", Warnings), ("parts", InParts ? "yes" : null) })
            {
                if (value is not null)
                {
                    data[name] = value;
                }
            }

            return data;
        }
    }
}
