using ActionBot.Committees.Calendar;
using ActionBot.Graph.People;
using ActionBot.Officers;
using ActionBot.Storage;
using ActionBot.Tests.Chasing;
using ActionBot.Tests.Storage;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging.Abstractions;

namespace ActionBot.Tests.Graph;

public sealed class CheckPeopleTests
{
    [Theory, OnSqlite, OnPostgreSql]
    public async Task A_leaver_is_asked_no_more_and_what_the_post_owes_is_on_the_clerks_list_once_with_a_successor(Kind kind)
    {
        await using var scene = await SceneAsync(kind);
        var (council, graph) = (scene.Chasing.Council, scene.Graph.Graph);
        var from = await council.MeetingAsync(scene.Chasing.Committee, "2026-11-17");
        var to = await council.MeetingAsync(scene.Chasing.Committee, "2027-01-19");
        await scene.Chasing.OpenAsync(from, to);
        await scene.Chasing.OpenAsync(from, to, "Circulate the figures");
        graph.Users.AddRange([new GraphUser("Helen Marsh", "Helen Marsh", "Director of Education", Enabled: false), new GraphUser("tom", "Tom Hughes", "Director of Education")]);

        await scene.Check.RunAsync(default);
        await scene.Check.RunAsync(default);

        var entry = Assert.Single(await OpenAsync(scene));
        Assert.Equal(
            "Helen Marsh has left, says Microsoft 365: Director of Education is vacant, and nobody is asked about CFS-26-27-001, CFS-26-27-002. The directory has Tom Hughes, tom.hughes@northbridge.example as Director of Education. If that is right, write “the Director of Education is Tom Hughes, tom.hughes@northbridge.example”.",
            entry.Words);
        Assert.Equal(scene.Chasing.Committee.Id, entry.CommitteeId);
        await scene.Chasing.LiveUntilAsync("2027-01-12T18:00Z");
        Assert.Empty(scene.Chasing.Arrived);
    }

    [Theory, OnSqlite, OnPostgreSql]
    public async Task The_successor_gets_one_handover_with_everything_and_the_list_is_empty_again(Kind kind)
    {
        await using var scene = await SceneAsync(kind);
        var (council, graph) = (scene.Chasing.Council, scene.Graph.Graph);
        var from = await council.MeetingAsync(scene.Chasing.Committee, "2026-11-17");
        var to = await council.MeetingAsync(scene.Chasing.Committee, "2027-01-19");
        await scene.Chasing.OpenAsync(from, to);
        await scene.Chasing.OpenAsync(from, to, "Circulate the figures");
        await scene.Chasing.LiveUntilAsync("2026-12-18T18:00Z");
        graph.Users.Clear();

        await scene.Check.RunAsync(default);
        Assert.Single(await OpenAsync(scene));
        await new SetPost(council.Database, new MatchIdentity(council.Database, council.Time), council.Time).RunAsync("Director of Education", "Tom Hughes", "tom.hughes@northbridge.example", Northbridge.Day("2026-12-18"), Standing.Console.Actor);
        var before = scene.Chasing.Messenger.Arrived.Count;
        await scene.Chasing.LiveUntilAsync("2026-12-22T18:00Z");
        await scene.Check.RunAsync(default);

        var message = Assert.Single(scene.Chasing.Messenger.Arrived.Skip(before)).Message;
        Assert.Equal("Tom Hughes", message.To.Name);
        Assert.Contains("CFS-26-27-001", message.Text, StringComparison.Ordinal);
        Assert.Contains("CFS-26-27-002", message.Text, StringComparison.Ordinal);
        Assert.Contains("It is yours now", message.Text, StringComparison.Ordinal);
        Assert.Empty(await OpenAsync(scene));
    }

    [Theory, OnSqlite, OnPostgreSql]
    public async Task Whoever_is_back_is_asked_again_but_whoever_a_person_said_has_left_stays_gone(Kind kind)
    {
        await using var scene = await SceneAsync(kind);
        var council = scene.Chasing.Council;
        var sam = await council.PersonAsync("Sam Patel");
        await council.Database.WriteAsync(session => PersonTable.UpdateAsync(session, sam with { LeftOn = Northbridge.Day("2026-10-31") }));
        scene.Graph.Graph.Users.AddRange([new GraphUser("Helen Marsh", "Helen Marsh", Enabled: false), new GraphUser("Sam Patel", "Sam Patel")]);

        await scene.Check.RunAsync(default);
        Assert.Equal(Northbridge.Day("2026-11-23"), (await PersonAsync(scene, scene.Chasing.Helen.Id)).LeftOn);
        scene.Graph.Graph.Users[0] = new GraphUser("Helen Marsh", "Helen Marsh");
        council.Time.Advance(TimeSpan.FromDays(1));
        await scene.Check.RunAsync(default);

        Assert.Null((await PersonAsync(scene, scene.Chasing.Helen.Id)).LeftOn);
        Assert.Equal(Northbridge.Day("2026-10-31"), (await PersonAsync(scene, sam.Id)).LeftOn);
        Assert.Equal(
            ["has an account out of use: taken to have left", "is back in the directory with an account in use"],
            (await council.Database.ReadAsync(session => Trail.OfAsync(session, scene.Chasing.Helen.Id))).Select(line => line.What));
    }

    [Theory, OnSqlite, OnPostgreSql]
    public async Task The_manager_the_directory_names_is_who_a_letter_goes_to(Kind kind)
    {
        await using var scene = await SceneAsync(kind);
        var council = scene.Chasing.Council;
        await scene.Chasing.OpenAsync(await council.MeetingAsync(scene.Chasing.Committee, "2026-11-17"), await council.MeetingAsync(scene.Chasing.Committee, "2027-01-19"));
        scene.Graph.Graph.Users.AddRange([new GraphUser("Helen Marsh", "Helen Marsh", ManagerId: "chief"), new GraphUser("chief", "Grace Adeyemi")]);

        await scene.Check.RunAsync(default);

        var helen = await PersonAsync(scene, scene.Chasing.Helen.Id);
        var manager = await PersonAsync(scene, helen.LineManagerId!.Value);
        Assert.Equal(("Grace Adeyemi", "chief"), (manager.Name, manager.AadObjectId));
    }

    [Theory, OnSqlite, OnPostgreSql]
    public async Task Somebody_is_matched_by_mail_address_and_a_missing_address_makes_nobody_a_leaver(Kind kind)
    {
        await using var scene = await SceneAsync(kind);
        var council = scene.Chasing.Council;
        var (priya, owen) = (await council.PersonAsync("Priya Nair"), await council.PersonAsync("Owen Price"));
        await council.Database.WriteAsync(session => PersonTable.UpdateAsync(session, priya with { AadObjectId = null }));
        await council.Database.WriteAsync(session => PersonTable.UpdateAsync(session, owen with { AadObjectId = null }));
        scene.Graph.Graph.Users.AddRange([new GraphUser("Helen Marsh", "Helen Marsh"), new GraphUser("p1", "Priya Nair")]);

        await scene.Check.RunAsync(default);

        Assert.Equal("p1", (await PersonAsync(scene, priya.Id)).AadObjectId);
        Assert.Null((await PersonAsync(scene, owen.Id)).LeftOn);
        Assert.Empty(await OpenAsync(scene));
    }

    [Fact]
    public async Task When_everybody_seems_to_have_gone_nobody_is_taken_for_a_leaver_and_the_clerk_is_told_once()
    {
        await using var scene = await SceneAsync(Kind.Sqlite);
        for (var number = 0; number < 8; number++)
        {
            await scene.Chasing.Council.PersonAsync($"Officer {number}");
        }

        await scene.Check.RunAsync(default);
        await scene.Check.RunAsync(default);

        Assert.All(await scene.Chasing.Council.Database.ReadAsync(PersonTable.AllAsync), person => Assert.Null(person.LeftOn));
        var words = Assert.Single(await OpenAsync(scene)).Words;
        Assert.StartsWith("The directory says that 9 people of 9 have left: ", words, StringComparison.Ordinal);
        Assert.Contains("Helen Marsh", words, StringComparison.Ordinal);
        Assert.Contains("Officer 7", words, StringComparison.Ordinal);
    }

    [Theory, OnSqlite, OnPostgreSql]
    public async Task A_person_can_say_that_so_many_have_left_indeed_and_only_those_who_still_have_are_taken_to(Kind kind)
    {
        await using var scene = await SceneAsync(kind);
        for (var number = 0; number < 8; number++)
        {
            await scene.Chasing.Council.PersonAsync($"Officer {number}");
        }

        await scene.Check.RunAsync(default);
        scene.Graph.Graph.Add(new GraphUser("Helen Marsh", "Helen Marsh"));
        Assert.Equal("Only a clerk or an administrator can say who has left.", await scene.Check.BelieveAsync(await scene.Chasing.Council.StandingAsync(scene.Chasing.Helen), default));
        var said = await scene.Check.BelieveAsync(Standing.Console, default);

        Assert.StartsWith("Taken to have left: Officer", said, StringComparison.Ordinal);
        Assert.EndsWith("In the directory after all: Helen Marsh.", said, StringComparison.Ordinal);
        Assert.Equal(["Helen Marsh"], (await scene.Chasing.Council.Database.ReadAsync(PersonTable.AllAsync)).Where(person => person.LeftOn is null).Select(person => person.Name));
        Assert.Equal("There is nobody whose leaving is in doubt.", await scene.Check.BelieveAsync(Standing.Console, default));
        var officer = (await scene.Chasing.Council.Database.ReadAsync(PersonTable.AllAsync)).First(person => person.LeftOn is not null);
        Assert.Equal("the console", Assert.Single(await scene.Chasing.Council.Database.ReadAsync(session => Trail.OfAsync(session, officer.Id))).ByName);

        // And the next night finds nothing new.
        await scene.Check.RunAsync(default);
        Assert.Empty(await OpenAsync(scene));
    }

    [Fact]
    public async Task At_the_console_so_many_leavers_are_listed_first_and_believed_only_when_it_is_said()
    {
        await using var scene = await SceneAsync(Kind.Sqlite);
        for (var number = 0; number < 8; number++)
        {
            await scene.Chasing.Council.PersonAsync($"Officer {number}");
        }

        async Task<(int Exit, string Out, string Error)> AtTheConsoleAsync(string words, ICheckPeople? check)
        {
            var (output, error) = (new StringWriter(), new StringWriter());
            var terminal = new ActionBot.CommandLine.Terminal(() => Stream.Null, output, error, ShowsProgress: false);
            var services = new ServiceCollection().AddSingleton(scene.Chasing.Council.Database);
            _ = check is null ? services : services.AddSingleton(check);
            var exit = await ActionBot.CommandLine.Verbs.RunAsync(words.Split(' '), [("people", () => ActionBot.CommandLine.PeopleVerbs.Verb(terminal, _ => Task.FromResult(services.BuildServiceProvider())))], terminal);
            return (exit, output.ToString(), error.ToString());
        }

        var listed = await AtTheConsoleAsync("people check", scene.Check);
        Assert.Equal((0, ""), (listed.Exit, listed.Error));
        Assert.StartsWith("- The directory says that 9 people of 9 have left: ", listed.Out, StringComparison.Ordinal);
        Assert.Contains("ActionBot people check --believe", listed.Out, StringComparison.Ordinal);
        Assert.All(await scene.Chasing.Council.Database.ReadAsync(PersonTable.AllAsync), person => Assert.Null(person.LeftOn));

        var believed = await AtTheConsoleAsync("people check --believe", scene.Check);
        Assert.Equal((0, ""), (believed.Exit, believed.Error));
        Assert.StartsWith("Taken to have left: ", believed.Out, StringComparison.Ordinal);
        Assert.All(await scene.Chasing.Council.Database.ReadAsync(PersonTable.AllAsync), person => Assert.NotNull(person.LeftOn));
        Assert.Equal("There is nobody whose leaving is in doubt.", (await AtTheConsoleAsync("people check --believe", scene.Check)).Out.Trim());

        var without = await AtTheConsoleAsync("people check --believe", null);
        Assert.Equal((1, ""), (without.Exit, without.Out));
        Assert.Contains("switch on Graph:People", without.Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Whoever_was_doubted_and_is_back_the_next_night_was_never_away()
    {
        await using var scene = await SceneAsync(Kind.Sqlite);
        for (var number = 0; number < 8; number++)
        {
            await scene.Chasing.Council.PersonAsync($"Officer {number}");
        }

        await scene.Check.RunAsync(default);
        scene.Graph.Graph.Users.AddRange((await scene.Chasing.Council.Database.ReadAsync(PersonTable.AllAsync)).Select(person => new GraphUser(person.AadObjectId!, person.Name)));
        await scene.Check.RunAsync(default);

        Assert.Empty(await OpenAsync(scene));
        Assert.Equal("There is nobody whose leaving is in doubt.", await scene.Check.BelieveAsync(Standing.Console, default));
        Assert.Empty(await scene.Chasing.Council.Database.ReadAsync(session => Trail.OfAsync(session, scene.Chasing.Helen.Id)));
    }

    [Theory, OnSqlite, OnPostgreSql]
    public async Task A_few_for_whom_the_directory_never_answers_are_named_to_the_clerk_after_the_second_night(Kind kind)
    {
        await using var scene = await SceneAsync(kind);
        var council = scene.Chasing.Council;
        for (var number = 0; number < 20; number++)
        {
            var person = await council.PersonAsync($"Officer {number}");
            scene.Graph.Graph.Add(new GraphUser(person.AadObjectId!, person.Name));
        }

        scene.Graph.Graph.Add(new GraphUser("Helen Marsh", "Helen Marsh"));
        scene.Graph.Graph.Instead = request => request.Ids is ["Officer 5"] or ["Officer 6"] ? GraphReply.Refused(500, "InternalServerError") : null;
        await scene.Check.RunAsync(default);
        Assert.Empty(await OpenAsync(scene));

        council.Time.Advance(TimeSpan.FromDays(1));
        scene.Graph.Graph.Instead = request => request.Ids is ["Officer 5"] or ["Officer 7"] ? GraphReply.Refused(500, "InternalServerError") : null;
        await scene.Check.RunAsync(default);
        Assert.StartsWith("For more than one night the directory has given no answer for Officer 5: Graph answers 500.", Assert.Single(await OpenAsync(scene)).Words, StringComparison.Ordinal);

        council.Time.Advance(TimeSpan.FromDays(1));
        scene.Graph.Graph.Instead = _ => null;
        await scene.Check.RunAsync(default);
        Assert.Empty(await OpenAsync(scene));
    }

    [Fact]
    public async Task Graph_is_left_alone_until_the_moment_it_names_and_longer_each_time_where_it_names_none()
    {
        await using var scene = await SceneAsync(Kind.Sqlite);
        scene.Graph.Graph.Add(new GraphUser("Helen Marsh", "Helen Marsh", Enabled: false));
        var time = scene.Chasing.Council.Time;
        var tries = 0;
        scene.Graph.Graph.Instead = request => request.Endpoint.Name != "user" ? null : ++tries switch
        {
            1 => GraphReply.Refused(429, "TooManyRequests", time.GetUtcNow().AddSeconds(50).ToString("R", System.Globalization.CultureInfo.InvariantCulture)),
            2 or 3 => GraphReply.Refused(429, "TooManyRequests"),
            _ => null,
        };

        var check = scene.Check.RunAsync(default);
        foreach (var wait in new[] { 50, 4, 8 })
        {
            await time.UntilWaitingAsync(TimeSpan.FromSeconds(wait));
            time.Advance(TimeSpan.FromSeconds(wait));
        }

        await check;
        Assert.NotNull((await PersonAsync(scene, scene.Chasing.Helen.Id)).LeftOn);
    }

    [Fact]
    public async Task Of_a_batch_each_answer_is_judged_by_itself_and_what_was_throttled_is_asked_again()
    {
        await using var scene = await SceneAsync(Kind.Sqlite);
        for (var number = 0; number < 44; number++)
        {
            var person = await scene.Chasing.Council.PersonAsync($"Officer {number}");
            scene.Graph.Graph.Add(new GraphUser(person.AadObjectId!, person.Name, Enabled: number != 7));
        }

        scene.Graph.Graph.Add(new GraphUser("Helen Marsh", "Helen Marsh"));
        var throttled = new HashSet<string>();
        scene.Graph.Graph.Instead = request => request.Ids is ["Officer 3"] && throttled.Add("Officer 3") ? GraphReply.Refused(429, "TooManyRequests", "10")
            : request.Ids is ["Officer 5"] ? GraphReply.Refused(500, "InternalServerError")
            : null;

        var check = scene.Check.RunAsync(default);
        await scene.Chasing.Council.Time.UntilWaitingAsync(TimeSpan.FromSeconds(10));
        scene.Chasing.Council.Time.Advance(TimeSpan.FromSeconds(10));
        await check;

        var left = (await scene.Chasing.Council.Database.ReadAsync(PersonTable.AllAsync)).Where(person => person.LeftOn is not null).Select(person => person.Name);
        Assert.Equal(["Officer 7"], left);
        Assert.Empty(await OpenAsync(scene));
        // Three batches of at most twenty, one for what was throttled, and two more for the silent one.
        Assert.Equal(6, scene.Graph.Graph.HttpRequests);
    }

    [Fact]
    public async Task A_directory_that_gives_no_answer_is_told_of_once_and_only_when_it_lasts()
    {
        await using var scene = await SceneAsync(Kind.Sqlite);
        var council = scene.Chasing.Council;
        await council.Database.WriteAsync(session => RoleTable.InsertAsync(
            session, new Role { Id = Guid.CreateVersion7(council.Time.GetUtcNow()), PersonId = scene.Chasing.Helen.Id, Name = RoleName.Administrator, Status = RoleStatus.Approved, FromDate = Northbridge.Day("2026-01-01") }, council.Time.GetUtcNow()));
        var tell = new ActionBot.Chasing.TellClerks(council.Database, council.Time, scene.Chasing.Rules, scene.Chasing.Messenger, scene.Chasing.Pace);
        scene.Graph.Graph.InsteadOfBatch = () => GraphReply.Refused(403, "Authorization_RequestDenied");

        for (var night = 0; night < 3; night++)
        {
            await scene.Check.RunAsync(default);
            council.Time.Advance(TimeSpan.FromHours(5));
            await tell.RunAsync(default);
            Assert.Equal(night == 0 ? 0 : 1, scene.Chasing.Messenger.Arrived.Count);
            council.Time.Advance(TimeSpan.FromHours(19));
        }

        Assert.Contains("no answer for 1 person: Graph answers 403.", scene.Chasing.Messenger.Arrived[0].Message.Text, StringComparison.Ordinal);
        scene.Graph.Graph.InsteadOfBatch = () => null;
        scene.Graph.Graph.Add(new GraphUser("Helen Marsh", "Helen Marsh"));
        await scene.Check.RunAsync(default);
        Assert.Empty(await OpenAsync(scene));
    }

    [Fact]
    public async Task A_thousand_officers_are_checked_in_fifty_requests()
    {
        await using var scene = await SceneAsync(Kind.Sqlite);
        await scene.Chasing.Council.Database.WriteAsync(async session =>
        {
            for (var number = 1; number < 1000; number++)
            {
                await PersonTable.InsertAsync(session, new Person { Id = Guid.CreateVersion7(scene.Chasing.Council.Time.GetUtcNow()), Name = $"Officer {number}", AadObjectId = $"o{number}" }, scene.Chasing.Council.Time.GetUtcNow());
            }
        });
        scene.Graph.Graph.Instead = request => GraphReply.Json(new System.Text.Json.Nodes.JsonObject { ["id"] = request.Ids[0], ["displayName"] = request.Ids[0], ["accountEnabled"] = true });

        await scene.Check.RunAsync(default);
        Assert.Equal(50, scene.Graph.Graph.HttpRequests);
    }

    [Fact]
    public async Task An_answer_that_does_not_say_whether_the_account_is_in_use_makes_nobody_a_leaver()
    {
        await using var scene = await SceneAsync(Kind.Sqlite);
        foreach (var body in new[] { """{"id":"Helen Marsh","displayName":"Helen Marsh"}""", "{}", "[]", "\"gone\"" })
        {
            scene.Graph.Graph.Instead = request => request.Endpoint.Name == "user" ? new GraphReply(200, body) : null;
            await scene.Check.RunAsync(default);
            Assert.Null((await PersonAsync(scene, scene.Chasing.Helen.Id)).LeftOn);
        }
    }

    [Fact]
    public async Task The_clerk_is_told_once_and_in_office_hours_what_is_new_on_the_list()
    {
        await using var scene = await SceneAsync(Kind.Sqlite);
        var council = scene.Chasing.Council;
        var jo = await council.PersonAsync("Jo Carter");
        await new SetRole(council.Database, council.Time).RunAsync(jo, RoleName.Clerk, scene.Chasing.Committee.Id, Northbridge.Day("2026-01-01"), Standing.Console.Actor);
        await council.Database.WriteAsync(session => ClerkListTable.RaiseAsync(session, "leaver:1", scene.Chasing.Committee.Id, "Helen Marsh has left.", council.Time.GetUtcNow()));
        var tell = new ActionBot.Chasing.TellClerks(council.Database, council.Time, scene.Chasing.Rules, scene.Chasing.Messenger, scene.Chasing.Pace);

        await tell.RunAsync(default);
        Assert.Empty(scene.Chasing.Messenger.Arrived);
        council.Time.AdvanceTo(ChasingScene.At("2026-11-24T10:00Z"));
        scene.Chasing.Messenger.Answers = _ => new SendOutcome.NotYet(null, "busy");
        await tell.RunAsync(default);
        scene.Chasing.Messenger.Answers = message => new SendOutcome.Sent("a", message.OnceOnly.ToString());
        await tell.RunAsync(default);
        await tell.RunAsync(default);

        var told = Assert.Single(scene.Chasing.Messenger.Arrived).Message;
        Assert.Equal("Jo Carter", told.To.Name);
        Assert.Contains("Helen Marsh has left.", told.Text, StringComparison.Ordinal);
    }

    private static async Task<Scene> SceneAsync(Kind kind)
    {
        var chasing = await ChasingScene.OnAsync(kind, "2026-11-24T04:30Z");
        var graph = await GraphScene.OnAsync(time: chasing.Council.Time);
        return new Scene(chasing, graph);
    }

    private static Task<IReadOnlyList<ClerkListEntry>> OpenAsync(Scene scene) => scene.Chasing.Council.Database.ReadAsync(ClerkListTable.OpenAsync);

    private static async Task<Person> PersonAsync(Scene scene, Guid id) => (await scene.Chasing.Council.Database.ReadAsync(session => PersonTable.ByIdAsync(session, id)))!;

    private sealed record Scene(ChasingScene Chasing, GraphScene Graph) : IAsyncDisposable
    {
        public CheckPeople Check { get; } = new(
            Chasing.Council.Database, new LookUpPeople(Graph.Door, Chasing.Council.Time), new GraphDirectory(Graph.Door), CouncilTime.In("Europe/London"), Chasing.Council.Time, NullLogger<CheckPeople>.Instance);

        public async ValueTask DisposeAsync()
        {
            await Graph.DisposeAsync();
            await Chasing.DisposeAsync();
        }
    }


}
