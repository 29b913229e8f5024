using System.CommandLine;
using ActionBot.Chasing.Calendars;
using ActionBot.Committees;
using ActionBot.Intake;
using ActionBot.Minutes;
using ActionBot.Minutes.Formats;
using ActionBot.Officers;
using ActionBot.Review;
using ActionBot.Storage;

namespace ActionBot.CommandLine;

/// <summary><c>import</c>: minutes into the register as drafts; with --confirm the marked findings are taken on at once.</summary>
internal static class Import
{
    public static Command Verb(Terminal terminal, OpenRegister open)
    {
        var path = new Argument<string>("PATH") { Description = "the minutes, a transcript (.vtt), a sharing link, or - for standard input" };
        var committee = Say.Committee();
        var meetingDate = Say.Day("--meeting-date", "the day of the meeting; the page's own where it states one");
        var evenSo = new Option<bool>("--override-date") { Description = "take --meeting-date although the page states another day" };
        var exempt = new Option<bool>("--exempt") { Description = "none of it is for the public" };
        var confirm = new Option<bool>("--confirm") { Description = "confirm what the minutes mark" };
        var organiser = new Option<string>("--organiser") { Description = "PATH is the join link of an online meeting that this person called, and its transcript is wanted", HelpName = "MAIL" };
        var dates = new Option<bool>("--dates") { Description = "put the later meetings that the minutes name into the calendar; without it they are shown, with what would follow" };
        var json = Say.Json();
        var verb = new Command("import", "takes minutes into the register, as drafts for review") { path, committee, meetingDate, evenSo, exempt, confirm, dates, organiser, json };
        verb.SetAction(async (parsed, cancellation) =>
        {
            var given = parsed.GetValue(path)!;
            var isLink = given.StartsWith("https://", StringComparison.OrdinalIgnoreCase) || given.StartsWith("http://", StringComparison.OrdinalIgnoreCase);
            // A file that cannot be read is said before the register is opened.
            var here = isLink ? default : await MinutesFiles.OpenOneAsync(given, terminal, cancellation);
            await using var app = await open();
            var (name, document) = isLink ? await FetchAsync(app, given, parsed.GetValue(organiser), parsed.GetValue(meetingDate), cancellation) : here;
            var database = app.GetRequiredService<Database>();
            var whose = await Register.CommitteeAsync(database, parsed.GetValue(committee)!);
            var (reading, day) = Read(name, document, parsed.GetValue(meetingDate), parsed.GetValue(evenSo));
            var outcome = await app.GetRequiredService<ImportMinutes>().RunAsync(new MinutesToImport(whose, day, name, reading, parsed.GetValue(exempt)), Standing.Console);
            var (documentId, sentences) = outcome switch
            {
                ImportOutcome.Imported imported => (imported.Document.Id, Words(imported)),
                ImportOutcome.ThereAlready there => (there.Document.Id, ["These minutes were imported before; nothing was made twice."]),
                ImportOutcome.Refused refused => throw new VerbFailedException(refused.Sentence),
                _ => throw new InvalidOperationException("An import has one of three outcomes."),
            };
            var offered = outcome is ImportOutcome.Imported { MeetingsOffered: { Count: > 0 } days } ? await OfferAsync(app, whose, days, parsed.GetValue(dates)) : [];
            var readBack = parsed.GetValue(confirm) ? await ConfirmAsync(app, documentId) : null;
            var desk = (await database.ReadAsync(session => DeskSeen.OfAsync(session, documentId)))!;
            await terminal.Out.WriteLineAsync(parsed.GetValue(json) ? DeskInWords.Json(desk) : DeskInWords.Of(desk, [.. sentences, .. offered, .. readBack is null ? [] : new[] { readBack }]));
        });
        return verb;
    }

    // Two days for one meeting: whichever is wrong would call a meeting that never was and make everything of the right one twice.
    private static (MinutesReading Reading, DateOnly Day) Read(string name, DocumentOutcome.Opened document, DateOnly? given, bool evenSo)
    {
        MinutesReading Of(DateOnly? day) => SpokenWords.IsTranscript(document.Text) ? SpokenWords.Read(document.Text, day) : new MinutesReader().Read(document.Text, meetingDate: day);
        var reading = Of(null);
        if (given is { } said && reading.MeetingDate != said)
        {
            if (reading.MeetingDate is { } stated && !evenSo)
            {
                throw new VerbFailedException($"'{name}' says that it is of {Days.Full(stated)}, and --meeting-date says {Days.Full(said)}. Leave --meeting-date out where the page is right; where it is wrong, add --override-date.", VerbFailedException.WrongUsage);
            }

            reading = Of(said);
        }

        return (
            reading with { Warnings = [.. document.Warnings, .. reading.Warnings] },
            given ?? reading.MeetingDate ?? throw new VerbFailedException($"'{name}' does not state the day of its meeting. Add --meeting-date yyyy-MM-dd.", VerbFailedException.WrongUsage));
    }

    private static async Task<(string Name, DocumentOutcome.Opened Document)> FetchAsync(ServiceProvider app, string link, string? organiser, DateOnly? day, CancellationToken cancellation)
    {
        var fetched = organiser is null
            ? await app.GetRequiredService<ISharedDocuments>().FetchAsync(link, cancellation)
            : await app.GetRequiredService<ITranscripts>().FetchAsync(organiser, link, day, cancellation);
        return fetched switch
        {
            SharedDocument.Fetched document => await DocumentOpener.OpenAsync(new MemoryStream(document.Content), document.FileName, cancellation: cancellation) switch
            {
                DocumentOutcome.Opened opened => (document.FileName, opened),
                DocumentOutcome.Unreadable unreadable => throw new VerbFailedException(unreadable.Sentence),
                _ => throw new InvalidOperationException("A document is opened or it is not."),
            },
            SharedDocument.Refused refused => throw new VerbFailedException(refused.Sentence),
            _ => throw new InvalidOperationException("A document is fetched or it is not."),
        };
    }

    private static async Task<IReadOnlyList<string>> OfferAsync(ServiceProvider app, Committee committee, IReadOnlyList<DateOnly> days, bool take)
    {
        var import = app.GetRequiredService<ImportMeetings>();
        var list = string.Join(", ", days.Select(Days.Plain));
        var result = take ? await import.RunAsync(list, committee, Standing.Console) : await import.ShowAsync(list, committee);
        return result.Committees is not [{ IsEmpty: false } preview] ? []
            : [
                take ? "The minutes name later meetings, which are in the calendar now:" : "The minutes name later meetings that the calendar does not hold. They are not in it yet:",
                .. CalendarPreviewText.Of(preview),
                .. take ? Array.Empty<string>() : [$"To put them in: meetings import - --committee {committee.Code}, or import with --dates."],
            ];
    }

    private static async Task<string> ConfirmAsync(ServiceProvider app, Guid documentId) =>
        await app.GetRequiredService<ConfirmFindings>().AllMarkedAsync(documentId, Standing.Console) switch
        {
            DeskOutcome.Done done => string.Join('\n', [done.ReadBack, .. await KnownInTeamsAsync(app, done.Opened.Select(point => point.OwnerPersonId).OfType<Guid>().ToHashSet())]),
            DeskOutcome.Refused refused => refused.Sentence,
            _ => throw new InvalidOperationException("A deed at the desk is done or refused."),
        };

    // Teams may have shown the new owners before anybody named them.
    private static async Task<IEnumerable<string>> KnownInTeamsAsync(ServiceProvider app, IReadOnlySet<Guid> owners) =>
        owners.Count == 0 ? [] : (await app.GetRequiredService<MatchIdentity>().SeekAllAsync(owners)).SelectMany(match => match.Doubts);

    private static string[] Words(ImportOutcome.Imported imported) =>
    [
        .. imported.Warnings,
        .. imported.Comparison?.Sentences ?? [],
        .. imported.MeetingCalled ? new[] { $"The calendar knew no meeting of {Days.Plain(imported.Meeting.HeldOn)}: it was put there as an ordinary one. If the day is a slip: meetings cancel {Days.Iso(imported.Meeting.HeldOn)} --committee …" } : [],
        .. imported.MeetingsAdded.Count > 0 ? new[] { $"Put into the calendar from these minutes: {string.Join(", ", imported.MeetingsAdded.Select(meeting => Days.Plain(meeting.HeldOn)))}." } : [],
        .. imported.Followed.Select(CalendarPreviewText.Of),
        .. imported.Unclaimed > 0 ? new[] { $"{imported.Unclaimed} {(imported.Unclaimed == 1 ? "passage looks" : "passages look")} like an action and {(imported.Unclaimed == 1 ? "was" : "were")} not taken: extract shows them." } : [],
    ];
}
