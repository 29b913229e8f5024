using System.Text.RegularExpressions;
using ActionBot.Chasing;
using ActionBot.Committees;
using ActionBot.Intake;
using ActionBot.Officers;
using ActionBot.Replies;
using ActionBot.Storage;
using ActionBot.Tests.Chasing;
using ActionBot.Tests.Storage;

namespace ActionBot.Tests.House;

/// <summary>What the documents say of the program is tried on it, so that they cannot rot.</summary>
public sealed partial class DocumentsTests
{
    [Theory, OnSqlite, OnPostgreSql]
    public async Task Every_query_of_when_something_is_wrong_runs_and_finds_what_it_promises(Kind kind)
    {
        // Helen was asked and answered, a second officer could not be reached, a third message waits.
        await using var scene = await ChasingScene.OnAsync(kind, "2026-11-02T09:00Z", new ChasingSettings { Senders = 1, TellOnConfirmation = false });
        var november = await scene.Council.MeetingAsync(scene.Committee, "2026-11-24");
        var point = await scene.OpenAsync(november, november);
        var (post, sam) = await scene.Council.HeldPostAsync("Head of SEND", "Sam Patel");
        await scene.Council.OpenAsync(scene.Committee, november, november, ActionPoints.Owner.Of(post), "Cannot be delivered");
        var (third, _) = await scene.Council.HeldPostAsync("Head of Parks", "Lee Ward");
        await scene.Council.OpenAsync(scene.Committee, november, november, ActionPoints.Owner.Of(third), "Waits");
        scene.Messenger.Answers = message => message.To.Name switch
        {
            "Sam Patel" => new SendOutcome.Undeliverable("403 ConversationBlockedByUser"),
            // Without a time it holds nobody else up, whoever comes first.
            "Lee Ward" => new SendOutcome.NotYet(null, "connection refused"),
            _ => new SendOutcome.Sent("a:1", "1"),
        };
        await scene.Sweep.RunAsync(default);
        await scene.Record.RunAsync(new Answer(point.Id, ReplyKind.Update, "going well"), await scene.Council.StandingAsync(scene.Helen));
        await scene.Council.AwayAsync(sam, "2026-11-02", "2026-11-06");
        await scene.Council.Database.WriteAsync(session => session.ChangeAsync("insert into job_runs (job, started_at) values ('chase', @now)", new { now = scene.Council.Time.GetUtcNow() }));

        await FillTheRestAsync(scene, november);

        var queries = Queries();
        Assert.InRange(queries.Count, 10, 40);
        foreach (var query in queries)
        {
            var mine = query.Replace("'CFS-26-27-014'", $"'{point.Reference}'", StringComparison.Ordinal);
            var rows = await scene.Council.Database.ReadAsync(session => session.AllAsync<object>(mine));
            Assert.True(rows.Count > 0, $"This found nothing: {mine}");
        }
    }

    // What stands on the clerk's list, a committee that ends, a brief and a weekly list that are wanted, and a rejected finding of old minutes.
    private static Task FillTheRestAsync(ChasingScene scene, Meeting meeting) => scene.Council.Database.WriteAsync(async session =>
    {
        var now = scene.Council.Time.GetUtcNow();
        await ClerkListTable.RaiseAsync(session, "silence:test", scene.Committee.Id, "The papers have closed.", now);
        await ClerkListTable.ClaimAsync(session, (await ClerkListTable.OpenAsync(session))[0].Id, scene.Helen.Id, now, now);
        await RoleTable.InsertAsync(session, new Role { Id = Guid.CreateVersion7(now), PersonId = scene.Helen.Id, CommitteeId = scene.Committee.Id, Name = RoleName.Chair, Status = RoleStatus.Approved, FromDate = scene.Rules.Day(now) }, now);
        await CommitteeTable.UpdateAsync(session, scene.Committee with { BriefDays = 10, EndsOn = scene.Rules.Day(now).AddDays(30), ReplacedBy = scene.Committee.Id });
        await session.ChangeAsync("insert into weekly_lists (person_id, set_by, set_at) values (@id, 'Jo Hale', @now)", new { id = scene.Helen.Id, now });
        var document = new MinutesDocument { Id = Guid.CreateVersion7(now), CommitteeId = scene.Committee.Id, MeetingId = meeting.Id, FileName = "minutes.txt", ContentHash = "1", Text = "Minutes", ImportedBy = "Jo Hale", ImportedAt = now };
        await MinutesDocumentTable.InsertAsync(session, document);
        await FindingTable.CountForgottenAsync(session, document.Id, 1, now);
    });

    [Fact]
    public void Every_file_and_test_that_when_something_is_wrong_names_is_there()
    {
        var rows = Rows(Document("when-something-is-wrong.md")).Where(row => row.Length == 4).Skip(1).ToList();
        Assert.InRange(rows.Count, 12, 60);
        foreach (var row in rows)
        {
            foreach (var file in Quoted(row[2]).Where(name => name.EndsWith(".cs", StringComparison.Ordinal)))
            {
                Assert.True(File.Exists(Path.Combine(Root, "src", "ActionBot", file)), $"There is no {file}.");
            }

            Assert.All(Quoted(row[3]), name => Assert.True(IsTest(name), $"There is no test {name}."));
        }
    }

    [Fact]
    public void Every_promise_of_chasing_names_a_test_that_is_there_and_all_22_stories_have_one()
    {
        var promises = Rows(Document("chasing.md")).Where(row => row.Length == 2 && Quoted(row[1]).Any(name => name.Contains('.', StringComparison.Ordinal) && name.Contains("Tests", StringComparison.Ordinal))).ToList();
        Assert.InRange(promises.Count, 40, 200);
        Assert.All(promises.SelectMany(row => Quoted(row[1])), name => Assert.True(IsTest(name), $"There is no test {name}."));

        var stories = promises.Select(row => Story().Match(row[0])).Where(found => found.Success).Select(found => int.Parse(found.Groups["n"].ValueSpan, System.Globalization.CultureInfo.InvariantCulture));
        Assert.Equal(Enumerable.Range(1, 22), stories.Distinct().Order());
    }

    private static string Root
    {
        get
        {
            var folder = AppContext.BaseDirectory;
            while (!File.Exists(Path.Combine(folder, "ActionBot.sln")))
            {
                folder = Path.GetDirectoryName(folder) ?? throw new DirectoryNotFoundException("The tests do not run inside the repository.");
            }

            return folder;
        }
    }

    private static string Document(string name) => File.ReadAllText(Path.Combine(Root, "docs", name)).ReplaceLineEndings("\n");

    private static List<string> Queries() =>
        [.. Sql().Matches(Document("when-something-is-wrong.md")).SelectMany(block => block.Groups["sql"].Value.Split(';', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries))];

    private static IEnumerable<string[]> Rows(string document) => document.Split('\n')
        .Where(line => line.StartsWith('|') && !line.StartsWith("|--", StringComparison.Ordinal) && !line.StartsWith("| --", StringComparison.Ordinal))
        .Select(line => line.Trim('|', ' ').Split(" | ", StringSplitOptions.TrimEntries));

    private static IEnumerable<string> Quoted(string cell) => Code().Matches(cell).Select(found => found.Groups["name"].Value);

    // "LadderTests" is a class, "RunChaseTests.Refused_…" one of its tests.
    private static bool IsTest(string name)
    {
        var parts = name.Split('.');
        return typeof(DocumentsTests).Assembly.GetTypes().Where(type => type.Name == parts[0]).Any(type => parts.Length == 1 || type.GetMethods().Any(method => method.Name == parts[1] && method.GetCustomAttributes(typeof(FactAttribute), inherit: true).Length > 0));
    }

    [GeneratedRegex(@"^```sql\n(?<sql>.*?)^```", RegexOptions.Multiline | RegexOptions.Singleline)]
    private static partial Regex Sql();

    [GeneratedRegex("`(?<name>[^`]+)`")]
    private static partial Regex Code();

    [GeneratedRegex(@"^Story (?<n>\d+)\b")]
    private static partial Regex Story();
}
