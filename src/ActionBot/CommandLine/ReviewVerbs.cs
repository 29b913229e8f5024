using System.CommandLine;
using System.Globalization;
using ActionBot.Intake;
using ActionBot.Minutes.DueDates;
using ActionBot.Officers;
using ActionBot.Review;
using ActionBot.Storage;

namespace ActionBot.CommandLine;

/// <summary><c>review</c>: the clerk's desk without chat. Shows the findings of one meeting's minutes, confirms, rejects, gives owner and due.</summary>
internal static class ReviewVerbs
{
    public static Command Verb(Terminal terminal, OpenRegister open)
    {
        var committee = Say.Committee();
        var meetingDate = Say.Day("--meeting-date", "the day of the meeting; the latest minutes with something to decide by default");
        var json = Say.Json();
        var verb = new Command("review", "shows the findings of a meeting's minutes, and decides them")
        {
            committee,
            meetingDate,
            json,
            Deed("confirm", "takes findings on", null, (app, desk, numbers, _) => app.GetRequiredService<ConfirmFindings>().RunAsync(desk, numbers, Standing.Console)),
            Deed("reject", "refuses findings", ("WHY", "the reason, such as \"answered at the meeting\""), (app, desk, numbers, why) => app.GetRequiredService<RejectFindings>().RunAsync(desk, numbers, why, Standing.Console)),
            Deed("owner", "says whose findings are", ("OWNER", "a post or a person, such as \"Head of SEND\""), (app, desk, numbers, owner) => app.GetRequiredService<AmendFindings>().OwnerAsync(desk, numbers, owner!, Standing.Console)),
            Deed("each", "gives each of the owners that a finding names together an action", null, (app, desk, numbers, _) => numbers is [var one]
                ? app.GetRequiredService<SplitFinding>().ForEachAsync(desk, one, null, Standing.Console)
                : throw new VerbFailedException("One finding at a time: review each 5.", VerbFailedException.WrongUsage)),
            Deed("due", "says by when, such as \"the next meeting\" or \"3 July\"", ("WHEN", "such as \"the next meeting\" or \"3 July\""), DueAsync),
            Deed("merge", "makes several findings one", null, (app, desk, numbers, _) => app.GetRequiredService<MergeFindings>().RunAsync(desk, numbers, Standing.Console)),
        };
        verb.SetAction(async parsed =>
        {
            await using var app = await open();
            var database = app.GetRequiredService<Database>();
            var desk = await DeskAsync(database, parsed.GetValue(committee)!, parsed.GetValue(meetingDate));
            var (seen, comparison) = await database.ReadAsync(async session => ((await DeskSeen.OfAsync(session, desk.Document.Id))!, await VersionComparison.OfAsync(session, desk.Document)));
            await terminal.Out.WriteLineAsync(parsed.GetValue(json) ? DeskInWords.Json(seen) : DeskInWords.Of(seen, comparison?.Sentences ?? []));
        });
        return verb;

        Command Deed(string name, string description, (string Name, string Description)? words, Func<ServiceProvider, Guid, List<int>, string?, Task<DeskOutcome>> deed)
        {
            var numbers = new Argument<string>("NUMBERS") { Description = "such as 1-3,5" };
            var said = new Argument<string>(words?.Name ?? "WORDS") { Description = words?.Description, Arity = words is null ? ArgumentArity.Zero : ArgumentArity.ExactlyOne, Hidden = words is null };
            var command = new Command(name, description) { numbers, committee, meetingDate };
            if (words is not null)
            {
                command.Arguments.Add(said);
            }

            command.SetAction(async parsed =>
            {
                await using var app = await open();
                var database = app.GetRequiredService<Database>();
                var desk = await DeskAsync(database, parsed.GetValue(committee)!, parsed.GetValue(meetingDate));
                var outcome = await deed(app, desk.Document.Id, Figures(parsed.GetValue(numbers)!), words is null ? null : parsed.GetValue(said));
                await terminal.Out.WriteLineAsync(outcome switch
                {
                    // Questions alone are nothing done, and a script has to see that.
                    DeskOutcome.Done { Changed.Count: 0 } asked => throw new VerbFailedException(WithAnswers(asked, desk)),
                    DeskOutcome.Done done => WithAnswers(done, desk),
                    DeskOutcome.Refused refused => throw new VerbFailedException(refused.Sentence),
                    _ => throw new InvalidOperationException("A deed at the desk is done or refused."),
                });
                await app.GetRequiredService<KeepSpecimens>().OfDocumentAsync(desk.Document.Id);
            });
            return command;
        }
    }

    // Each question with the command that answers it: whoever is asked "right?" cannot say yes to a console.
    private static string WithAnswers(DeskOutcome.Done done, Desk desk) => string.Join(' ',
    [
        done.ReadBack,
        .. done.Asked.Select(finding => finding.AsksForEach ? $"Say: review each {finding.Number} --committee {desk.Committee.Code}"
            : finding.OwnerQuestion is not null
            ? $"Say: review owner {finding.Number} \"Head of SEND\" --committee {desk.Committee.Code}"
            : $"Say: review due {finding.Number} \"{finding.DueText ?? "the next meeting"}\" --committee {desk.Committee.Code}"),
    ]);

    private static Task<DeskOutcome> DueAsync(ServiceProvider app, Guid desk, IReadOnlyCollection<int> numbers, string? when) =>
        DuePhraseReader.Read(when!) is { } phrase
            ? app.GetRequiredService<AmendFindings>().DueAsync(desk, numbers, phrase, Standing.Console)
            : throw new VerbFailedException($"'{when}' names no time that is understood. Write such as \"the next meeting\", \"the March meeting\", \"3 July 2027\" or \"in due course\".", VerbFailedException.WrongUsage);

    private static async Task<Desk> DeskAsync(Database database, string committee, DateOnly? meetingDate)
    {
        var whose = await Register.CommitteeAsync(database, committee);
        var desk = await database.ReadAsync(async session =>
        {
            var document = meetingDate is { } day
                ? await MinutesDocumentTable.OfMeetingAsync(session, (await Register.MeetingAsync(database, whose, day)).Id) is [var newest, ..] ? newest : null
                : await MinutesDocumentTable.WaitingOfAsync(session, whose.Id) ?? await MinutesDocumentTable.LatestOfAsync(session, whose.Id);
            return document is null ? null : await Desk.OfAsync(session, document.Id);
        });
        return desk ?? throw new VerbFailedException($"No minutes of {whose.Name}{(meetingDate is { } on ? $" of {Days.Plain(on)}" : "")} are on the register. Hand them over: import PATH --committee {whose.Code} --meeting-date yyyy-MM-dd");
    }

    private static List<int> Figures(string text)
    {
        var numbers = new List<int>();
        foreach (var part in text.Split([',', ' '], StringSplitOptions.RemoveEmptyEntries))
        {
            var ends = part.Split('-');
            if (ends.Length > 2 || !int.TryParse(ends[0], NumberStyles.None, CultureInfo.InvariantCulture, out var first) || !int.TryParse(ends[^1], NumberStyles.None, CultureInfo.InvariantCulture, out var last) || last < first || last - first > 1000)
            {
                throw new VerbFailedException($"'{part}' is no number of a finding. Write such as 1-3,5.", VerbFailedException.WrongUsage);
            }

            numbers.AddRange(Enumerable.Range(first, last - first + 1));
        }

        return numbers;
    }
}
