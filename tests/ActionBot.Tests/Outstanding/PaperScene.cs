using System.Text;
using ActionBot.ActionPoints;
using ActionBot.Committees;
using ActionBot.Outstanding;
using ActionBot.Replies;
using ActionBot.Tests.Chasing;
using ActionBot.Tests.Storage;

namespace ActionBot.Tests.Outstanding;

/// <summary>
/// Children and Families Scrutiny with its meetings from September to May. The papers for 19 January 2027 close at noon on Friday 8 January
/// and are published on Monday 11 January.
/// </summary>
internal sealed class PaperScene(ChasingScene chasing) : IAsyncDisposable
{
    public ChasingScene Chasing => chasing;

    public Northbridge Council => chasing.Council;

    public Committee Committee => chasing.Committee;

    public Meeting September { get; private set; } = null!;

    public Meeting November { get; private set; } = null!;

    public Meeting January { get; private set; } = null!;

    public Meeting March { get; private set; } = null!;

    public Meeting May { get; private set; } = null!;

    public WritePaper Write => new(Council.Database, Council.Time, chasing.Rules);

    public static async Task<PaperScene> OnAsync(Kind kind, string now = "2026-11-25T10:00Z")
    {
        var chasing = await ChasingScene.OnAsync(kind, now);
        return new PaperScene(chasing)
        {
            September = await chasing.Council.MeetingAsync(chasing.Committee, "2026-09-15"),
            November = await chasing.Council.MeetingAsync(chasing.Committee, "2026-11-24"),
            January = await chasing.Council.MeetingAsync(chasing.Committee, "2027-01-19"),
            March = await chasing.Council.MeetingAsync(chasing.Committee, "2027-03-09"),
            May = await chasing.Council.MeetingAsync(chasing.Committee, "2027-05-11"),
        };
    }

    public void On(string moment) => Council.Time.AdvanceTo(ChasingScene.At(moment));

    /// <summary>An action point of the director, asked for in November and reported in January unless something else is said.</summary>
    public Task<ActionPoint> OpenAsync(string text, Meeting? from = null, Meeting? to = null, bool exempt = false, DateOnly? by = null, string? label = null) =>
        Council.OpenAsync(Committee, from ?? November, to ?? January, Owner.Of(chasing.Director), text, label, exempt, by);

    /// <summary>The director answers.</summary>
    public async Task<Reply> AnswerAsync(ActionPoint point, ReplyKind kind, string words, Func<Answer, Answer>? with = null)
    {
        var answer = new Answer(point.Id, kind, words);
        var outcome = await chasing.Record.RunAsync(with is null ? answer : with(answer), await Council.StandingAsync(chasing.Helen));
        return Assert.IsType<ReplyOutcome.Recorded>(outcome).Reply;
    }

    /// <summary>The clerk approves words for the paper.</summary>
    public async Task ApproveAsync(Reply reply, string? words = null) =>
        Assert.IsType<ReplyOutcome.Recorded>(await new ApproveAnswer(Council.Database, Council.Time).RunAsync(reply.Id, Northbridge.Clerk(Committee), words));

    /// <summary>The clerk records that a meeting closed it.</summary>
    public async Task CloseAsync(ActionPoint point, Meeting at, string minute) =>
        Assert.IsType<ChangeOutcome.Changed>(await new CloseActionPoint(Council.Change).RunAsync(point.Id, Northbridge.Clerk(Committee), at, minute));

    public async Task DropAsync(ActionPoint point, string? reason, ActionPoint? successor = null) =>
        Assert.IsType<ChangeOutcome.Changed>(await new DropActionPoint(Council.Change).RunAsync(point.Id, Northbridge.Clerk(Committee), reason, successor));

    public async Task<MattersOutstanding> PaperAsync(Meeting? meeting = null, Committee? committee = null) =>
        Assert.IsType<PaperOutcome.Written>(await Write.RunAsync(committee ?? Committee, meeting?.HeldOn, "md")).Paper;

    /// <summary>The paper as text, in one of the formats that are text.</summary>
    public async Task<string> TextAsync(Meeting? meeting = null, string format = "md") =>
        Encoding.UTF8.GetString(Assert.IsType<PaperOutcome.Written>(await Write.RunAsync(Committee, meeting?.HeldOn, format)).Content);

    /// <summary>What is in the paper: "Late: CFS-26-27-001, CFS-26-27-003".</summary>
    public static IReadOnlyList<string> Contents(MattersOutstanding paper) =>
        [.. paper.Sections.Select(section => $"{section.Place}: {string.Join(", ", section.Matters.Select(matter => matter.Reference))}")];

    public static PrintedMatter Only(MattersOutstanding paper) => Assert.Single(Assert.Single(paper.Sections).Matters);

    public ValueTask DisposeAsync() => chasing.DisposeAsync();
}
