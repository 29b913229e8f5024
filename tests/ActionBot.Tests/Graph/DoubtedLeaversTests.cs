using ActionBot.Officers;
using ActionBot.Storage;
using ActionBot.Tests.Storage;
using Microsoft.Extensions.DependencyInjection;

namespace ActionBot.Tests.Graph;

/// <summary>So many seem to have left that nobody believes it: a person has to say so.</summary>
public sealed class DoubtedLeaversTests
{
    [Fact]
    public async Task When_everybody_seems_to_have_gone_nobody_is_taken_for_a_leaver_and_the_clerk_is_told_once()
    {
        await using var scene = await PeopleScene.OnAsync(Kind.Sqlite);
        await scene.WithOfficersAsync(8);

        await scene.Check.RunAsync(default);
        await scene.Check.RunAsync(default);

        Assert.All(await scene.Council.Database.ReadAsync(PersonTable.AllAsync), person => Assert.Null(person.LeftOn));
        var words = Assert.Single(await scene.OpenAsync()).Words;
        Assert.StartsWith("The directory says that 9 people of 9 have left: ", words, StringComparison.Ordinal);
        Assert.Contains("Helen Marsh", words, StringComparison.Ordinal);
        Assert.Contains("Officer 7", words, StringComparison.Ordinal);
    }

    [Theory, OnSqlite, OnPostgreSql]
    public async Task A_person_can_say_that_so_many_have_left_indeed_and_only_those_who_still_have_are_taken_to(Kind kind)
    {
        await using var scene = await PeopleScene.OnAsync(kind);
        await scene.WithOfficersAsync(8);

        await scene.Check.RunAsync(default);
        scene.Graph.Graph.Add(new GraphUser("Helen Marsh", "Helen Marsh"));
        Assert.Equal("Only a clerk or an administrator can say who has left.", await scene.Check.BelieveAsync(await scene.Council.StandingAsync(scene.Chasing.Helen), default));
        var said = await scene.Check.BelieveAsync(Standing.Console, default);

        Assert.StartsWith("Taken to have left: Officer", said, StringComparison.Ordinal);
        Assert.EndsWith("In the directory after all: Helen Marsh.", said, StringComparison.Ordinal);
        Assert.Equal(["Helen Marsh"], (await scene.Council.Database.ReadAsync(PersonTable.AllAsync)).Where(person => person.LeftOn is null).Select(person => person.Name));
        Assert.Equal("There is nobody whose leaving is in doubt.", await scene.Check.BelieveAsync(Standing.Console, default));
        var officer = (await scene.Council.Database.ReadAsync(PersonTable.AllAsync)).First(person => person.LeftOn is not null);
        Assert.Equal("the console", Assert.Single(await scene.Council.Database.ReadAsync(session => Trail.OfAsync(session, officer.Id))).ByName);

        // And the next night finds nothing new.
        await scene.Check.RunAsync(default);
        Assert.Empty(await scene.OpenAsync());
    }

    [Fact]
    public async Task At_the_console_so_many_leavers_are_listed_first_and_believed_only_when_it_is_said()
    {
        await using var scene = await PeopleScene.OnAsync(Kind.Sqlite);
        await scene.WithOfficersAsync(8);

        async Task<(int Exit, string Out, string Error)> AtTheConsoleAsync(string words, ICheckPeople? check)
        {
            var (output, error) = (new StringWriter(), new StringWriter());
            var terminal = new ActionBot.CommandLine.Terminal(() => Stream.Null, output, error, ShowsProgress: false);
            var services = new ServiceCollection().AddSingleton(scene.Council.Database);
            _ = check is null ? services : services.AddSingleton(check);
            var exit = await ActionBot.CommandLine.Verbs.RunAsync(words.Split(' '), [("people", () => ActionBot.CommandLine.PeopleVerbs.Verb(terminal, _ => Task.FromResult(services.BuildServiceProvider())))], terminal);
            return (exit, output.ToString(), error.ToString());
        }

        var listed = await AtTheConsoleAsync("people check", scene.Check);
        Assert.Equal((0, ""), (listed.Exit, listed.Error));
        Assert.StartsWith("- The directory says that 9 people of 9 have left: ", listed.Out, StringComparison.Ordinal);
        Assert.Contains("ActionBot people check --believe", listed.Out, StringComparison.Ordinal);
        Assert.All(await scene.Council.Database.ReadAsync(PersonTable.AllAsync), person => Assert.Null(person.LeftOn));

        var believed = await AtTheConsoleAsync("people check --believe", scene.Check);
        Assert.Equal((0, ""), (believed.Exit, believed.Error));
        Assert.StartsWith("Taken to have left: ", believed.Out, StringComparison.Ordinal);
        Assert.All(await scene.Council.Database.ReadAsync(PersonTable.AllAsync), person => Assert.NotNull(person.LeftOn));
        Assert.Equal("There is nobody whose leaving is in doubt.", (await AtTheConsoleAsync("people check --believe", scene.Check)).Out.Trim());

        var without = await AtTheConsoleAsync("people check --believe", null);
        Assert.Equal((1, ""), (without.Exit, without.Out));
        Assert.Contains("switch on Graph:People", without.Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Whoever_was_doubted_and_is_back_the_next_night_was_never_away()
    {
        await using var scene = await PeopleScene.OnAsync(Kind.Sqlite);
        await scene.WithOfficersAsync(8);

        await scene.Check.RunAsync(default);
        scene.Graph.Graph.Users.AddRange((await scene.Council.Database.ReadAsync(PersonTable.AllAsync)).Select(person => new GraphUser(person.AadObjectId!, person.Name)));
        await scene.Check.RunAsync(default);

        Assert.Empty(await scene.OpenAsync());
        Assert.Equal("There is nobody whose leaving is in doubt.", await scene.Check.BelieveAsync(Standing.Console, default));
        Assert.Empty(await scene.Council.Database.ReadAsync(session => Trail.OfAsync(session, scene.Chasing.Helen.Id)));
    }
}
