using ActionBot.Officers;
using ActionBot.Storage;
using ActionBot.Tests.Storage;

namespace ActionBot.Tests.Graph;

/// <summary>Each night the directory is asked who is still there: whoever has left is asked no more, and what the post owes is not forgotten.</summary>
public sealed class CheckPeopleTests
{
    [Theory, OnSqlite, OnPostgreSql]
    public async Task A_leaver_is_asked_no_more_and_what_the_post_owes_is_on_the_clerks_list_once_with_a_successor(Kind kind)
    {
        await using var scene = await PeopleScene.OnAsync(kind);
        var (council, graph) = (scene.Council, scene.Graph.Graph);
        var from = await council.MeetingAsync(scene.Chasing.Committee, "2026-11-17");
        var to = await council.MeetingAsync(scene.Chasing.Committee, "2027-01-19");
        await scene.Chasing.OpenAsync(from, to);
        await scene.Chasing.OpenAsync(from, to, "Circulate the figures");
        graph.Users.AddRange([new GraphUser("Helen Marsh", "Helen Marsh", "Director of Education", Enabled: false), new GraphUser("tom", "Tom Hughes", "Director of Education")]);

        await scene.Check.RunAsync(default);
        await scene.Check.RunAsync(default);

        var entry = Assert.Single(await scene.OpenAsync());
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
        await using var scene = await PeopleScene.OnAsync(kind);
        var (council, graph) = (scene.Council, scene.Graph.Graph);
        var from = await council.MeetingAsync(scene.Chasing.Committee, "2026-11-17");
        var to = await council.MeetingAsync(scene.Chasing.Committee, "2027-01-19");
        await scene.Chasing.OpenAsync(from, to);
        await scene.Chasing.OpenAsync(from, to, "Circulate the figures");
        await scene.Chasing.LiveUntilAsync("2026-12-18T18:00Z");
        graph.Users.Clear();

        await scene.Check.RunAsync(default);
        Assert.Single(await scene.OpenAsync());
        await new SetPost(council.Database, new MatchIdentity(council.Database, council.Time), council.Time).RunAsync("Director of Education", "Tom Hughes", "tom.hughes@northbridge.example", Northbridge.Day("2026-12-18"), Standing.Console.Actor);
        var before = scene.Chasing.Messenger.Arrived.Count;
        await scene.Chasing.LiveUntilAsync("2026-12-22T18:00Z");
        await scene.Check.RunAsync(default);

        var message = Assert.Single(scene.Chasing.Messenger.Arrived.Skip(before)).Message;
        Assert.Equal("Tom Hughes", message.To.Name);
        Assert.Contains("CFS-26-27-001", message.Text, StringComparison.Ordinal);
        Assert.Contains("CFS-26-27-002", message.Text, StringComparison.Ordinal);
        Assert.Contains("It is yours now", message.Text, StringComparison.Ordinal);
        Assert.Empty(await scene.OpenAsync());
    }

    [Theory, OnSqlite, OnPostgreSql]
    public async Task Whoever_is_back_is_asked_again_but_whoever_a_person_said_has_left_stays_gone(Kind kind)
    {
        await using var scene = await PeopleScene.OnAsync(kind);
        var council = scene.Council;
        var sam = await council.PersonAsync("Sam Patel");
        await council.Database.WriteAsync(session => PersonTable.UpdateAsync(session, sam with { LeftOn = Northbridge.Day("2026-10-31") }));
        scene.Graph.Graph.Users.AddRange([new GraphUser("Helen Marsh", "Helen Marsh", Enabled: false), new GraphUser("Sam Patel", "Sam Patel")]);

        await scene.Check.RunAsync(default);
        Assert.Equal(Northbridge.Day("2026-11-23"), (await scene.PersonAsync(scene.Chasing.Helen.Id)).LeftOn);
        scene.Graph.Graph.Users[0] = new GraphUser("Helen Marsh", "Helen Marsh");
        council.Time.Advance(TimeSpan.FromDays(1));
        await scene.Check.RunAsync(default);

        Assert.Null((await scene.PersonAsync(scene.Chasing.Helen.Id)).LeftOn);
        Assert.Equal(Northbridge.Day("2026-10-31"), (await scene.PersonAsync(sam.Id)).LeftOn);
        Assert.Equal(
            ["has an account out of use: taken to have left", "is back in the directory with an account in use"],
            (await council.Database.ReadAsync(session => Trail.OfAsync(session, scene.Chasing.Helen.Id))).Select(line => line.What));
    }

    [Theory, OnSqlite, OnPostgreSql]
    public async Task The_manager_the_directory_names_is_who_a_letter_goes_to(Kind kind)
    {
        await using var scene = await PeopleScene.OnAsync(kind);
        var council = scene.Council;
        await scene.Chasing.OpenAsync(await council.MeetingAsync(scene.Chasing.Committee, "2026-11-17"), await council.MeetingAsync(scene.Chasing.Committee, "2027-01-19"));
        scene.Graph.Graph.Users.AddRange([new GraphUser("Helen Marsh", "Helen Marsh", ManagerId: "chief"), new GraphUser("chief", "Grace Adeyemi")]);

        await scene.Check.RunAsync(default);

        var helen = await scene.PersonAsync(scene.Chasing.Helen.Id);
        var manager = await scene.PersonAsync(helen.LineManagerId!.Value);
        Assert.Equal(("Grace Adeyemi", "chief"), (manager.Name, manager.AadObjectId));
    }

    [Theory, OnSqlite, OnPostgreSql]
    public async Task Somebody_is_matched_by_mail_address_and_a_missing_address_makes_nobody_a_leaver(Kind kind)
    {
        await using var scene = await PeopleScene.OnAsync(kind);
        var council = scene.Council;
        var (priya, owen) = (await council.PersonAsync("Priya Nair"), await council.PersonAsync("Owen Price"));
        await council.Database.WriteAsync(session => PersonTable.UpdateAsync(session, priya with { AadObjectId = null }));
        await council.Database.WriteAsync(session => PersonTable.UpdateAsync(session, owen with { AadObjectId = null }));
        scene.Graph.Graph.Users.AddRange([new GraphUser("Helen Marsh", "Helen Marsh"), new GraphUser("p1", "Priya Nair")]);

        await scene.Check.RunAsync(default);

        Assert.Equal("p1", (await scene.PersonAsync(priya.Id)).AadObjectId);
        Assert.Null((await scene.PersonAsync(owen.Id)).LeftOn);
        Assert.Empty(await scene.OpenAsync());
    }
}
