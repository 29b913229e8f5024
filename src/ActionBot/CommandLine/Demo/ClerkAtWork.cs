using ActionBot.ActionPoints;
using ActionBot.Intake;
using ActionBot.Minutes;
using ActionBot.Minutes.DueDates;
using ActionBot.Officers;
using ActionBot.Replies;
using ActionBot.Review;
using ActionBot.Storage;

namespace ActionBot.CommandLine.Demo;

/// <summary>What the clerk and the officers do in the story: each goes through the use case that chat and command line share.</summary>
internal sealed class ClerkAtWork(IServiceProvider app, TrialCouncil council, Narrator narrator)
{
    private readonly Database database = app.GetRequiredService<Database>();

    /// <summary>Hands over minutes and shows what was found in them.</summary>
    /// <returns>The document's id.</returns>
    public async Task<Guid> HandOverAsync(string committee, string file, string style)
    {
        var reading = TrialMinutes.Read(file);
        var outcome = await app.GetRequiredService<ImportMinutes>().RunAsync(
            new MinutesToImport(await council.CommitteeAsync(committee), reading.MeetingDate!.Value, file, reading), await council.StandingAsync(TrialCouncil.ClerkName));
        var imported = outcome as ImportOutcome.Imported ?? throw new InvalidOperationException($"The demo's minutes {file} were not taken.");
        var desk = await DeskAsync(imported.Document.Id);
        narrator.Talk(TrialCouncil.ClerkName, $"(drops {file}: {style})", desk.Summary);
        foreach (var finding in desk.Findings)
        {
            narrator.Item($"{finding.Number}  {Colour(finding)}: “{Short(finding.Quote)}”{(finding.Exempt ? " (exempt)" : "")}");
        }

        return imported.Document.Id;
    }

    /// <summary>Confirms all that is marked.</summary>
    public async Task ConfirmMarkedAsync(Guid document) =>
        narrator.Talk(TrialCouncil.ClerkName, "confirm all", Words(await app.GetRequiredService<ConfirmFindings>().AllMarkedAsync(document, await ClerkAsync())));

    /// <summary>Confirms the finding that speaks of something.</summary>
    public async Task ConfirmAsync(Guid document, string about)
    {
        var number = await NumberAsync(document, about);
        narrator.Talk(TrialCouncil.ClerkName, $"confirm {number}", Words(await app.GetRequiredService<ConfirmFindings>().RunAsync(document, [number], await ClerkAsync())));
    }

    /// <summary>Gives a finding a time.</summary>
    public async Task DueAsync(Guid document, string about, string when)
    {
        var number = await NumberAsync(document, about);
        narrator.Talk(TrialCouncil.ClerkName, $"{number} is due {when}", Words(await app.GetRequiredService<AmendFindings>().DueAsync(document, [number], DuePhraseReader.Read(when)!, await ClerkAsync())));
    }

    /// <summary>Gives a finding an owner.</summary>
    public async Task OwnerAsync(Guid document, string about, string owner)
    {
        var number = await NumberAsync(document, about);
        narrator.Talk(TrialCouncil.ClerkName, $"{number} is for the {owner}", Words(await app.GetRequiredService<AmendFindings>().OwnerAsync(document, [number], owner, await ClerkAsync())));
    }

    /// <summary>Rejects a finding.</summary>
    public async Task RejectAsync(Guid document, string about, string why)
    {
        var number = await NumberAsync(document, about);
        narrator.Talk(TrialCouncil.ClerkName, $"reject {number}, {why}", Words(await app.GetRequiredService<RejectFindings>().RunAsync(document, [number], why, await ClerkAsync())));
    }

    /// <summary>An officer answers in his own words.</summary>
    /// <returns>The reply.</returns>
    public async Task<Reply> AnswerAsync(string officer, string committee, string about, ReplyKind kind, string words, Func<Answer, Answer>? more = null)
    {
        var point = await council.PointAsync(committee, about);
        var answer = new Answer(point.Id, kind, words);
        var outcome = await app.GetRequiredService<RecordReply>().RunAsync(more?.Invoke(answer) ?? answer, await council.StandingAsync(officer));
        var recorded = outcome as ReplyOutcome.Recorded ?? throw new InvalidOperationException(((ReplyOutcome.Refused)outcome).Sentence);
        narrator.Talk(officer, $"{point.Number} {words}", recorded.ReadBack);
        return recorded.Reply;
    }

    /// <summary>The clerk approves what the paper prints of an answer.</summary>
    public async Task ApproveAsync(Reply reply, string? words = null)
    {
        var outcome = await app.GetRequiredService<ApproveAnswer>().RunAsync(reply.Id, await ClerkAsync(), words);
        narrator.Talk(TrialCouncil.ClerkName, words is null ? "print that" : $"print: {words}", ((ReplyOutcome.Recorded)outcome).ReadBack);
    }

    /// <summary>Reads back what became of a change.</summary>
    public void Heard(string says, ChangeOutcome outcome) => narrator.Talk(TrialCouncil.ClerkName, says, outcome switch
    {
        ChangeOutcome.Changed changed => changed.ReadBack,
        ChangeOutcome.Refused refused => throw new InvalidOperationException(refused.Sentence),
        _ => throw new InvalidOperationException("A change is made or refused."),
    });

    /// <summary>The clerk's standing today.</summary>
    public Task<Standing> ClerkAsync() => council.StandingAsync(TrialCouncil.ClerkName);

    private async Task<Desk> DeskAsync(Guid document) => (await database.ReadAsync(session => Desk.OfAsync(session, document)))!;

    private async Task<int> NumberAsync(Guid document, string about) =>
        (await DeskAsync(document)).Findings.First(finding => finding.Quote.Contains(about, StringComparison.Ordinal)).Number;

    private static string Words(DeskOutcome outcome) => outcome switch
    {
        DeskOutcome.Done done => done.ReadBack,
        DeskOutcome.Refused refused => throw new InvalidOperationException(refused.Sentence),
        _ => throw new InvalidOperationException("A deed at the desk is done or refused."),
    };

    private static string Colour(DraftFinding finding) => (finding.Kind, finding.Strength) switch
    {
        (FindingKind.Resolution, _) => finding.FollowUp ? "resolved, somebody has to act" : "resolved",
        (_, Strength.Explicit) => "marked",
        (_, Strength.Undertaking) => "amber",
        (_, Strength.Request) => "amber",
        _ => "folded",
    };

    private static string Short(string words)
    {
        const int longest = 150;
        var line = string.Join(' ', words.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
        return line.Length <= longest ? line : line[..line.LastIndexOf(' ', longest)] + " …";
    }
}
