using ActionBot.Officers;
using ActionBot.Tests.Storage;

namespace ActionBot.Tests.Teams.Conversation;

/// <summary>A part in a committee ends as it began: in one sentence, read back, and it can be undone.</summary>
public sealed class RolesEndInChatTests
{
    [Theory, OnSqlite, OnPostgreSql]
    public async Task A_chair_who_was_chair_sees_the_committees_exempt_business_no_more_and_undo_gives_the_part_back(Kind kind)
    {
        await using var chat = await CouncilInChat.StartAsync(kind);
        await chat.AskAsync("Settle the compensation", exempt: true);
        var (jo, ama) = (Talk.With(chat.Scene, "Jo Hale"), Talk.With(chat.Scene, "Ama Osei"));
        (await ama.SaysAsync("show 1")).Sees("Settle the compensation");

        (await jo.SaysAsync("Cllr Osei no longer chairs it")).Sees("Ama Osei no longer chairs Children's Scrutiny.");
        (await ama.SaysAsync("show 1")).SeesNothingOf("Settle the compensation");

        (await jo.SaysAsync("undo")).Sees("Undone: Ama Osei as chair no longer.");
        (await ama.SaysAsync("show 1")).Sees("Settle the compensation");
    }

    [Theory]
    [InlineData("Ama Osei is no longer the chair of Children's Scrutiny")]
    [InlineData("Ama Osei has stepped down as chair")]
    [InlineData("Ama Osei doesn't chair Children's Scrutiny any more")]
    [InlineData("please remove Ama Osei as chair")]
    [InlineData("Ama Osei no longer chairs CFS from today")]
    [InlineData("Ama Osei doesn't chair us!")]
    [InlineData("take Ama Osei off the chair")]
    [InlineData("Ama Osei is not the chair")]
    [InlineData("no, Ama isn't the chair of Children's Scrutiny")]
    public async Task It_is_said_in_many_ways(string words)
    {
        await using var chat = await CouncilInChat.StartAsync();

        (await Talk.With(chat.Scene, "Jo Hale").SaysAsync(words)).Sees("Ama Osei no longer chairs Children's Scrutiny.");

        Assert.Empty(await chat.Council.Database.ReadAsync(session => RoleTable.HoldersAsync(session, RoleName.Chair, chat.Committee.Id, Northbridge.Day("2026-11-24"))));
    }

    [Theory]
    [InlineData("put back Helen Marsh's extension on the pier, the chair has come round")]
    [InlineData("give Helen Marsh's request another look, the chair is happy now")]
    [InlineData("restore Helen's extension because the chair has changed her mind")]
    [InlineData("bring back Helen Marsh's fortnight, our chair agreed")]
    public async Task What_the_chair_did_makes_nobody_chair(string words)
    {
        await using var chat = await CouncilInChat.StartAsync();

        await Talk.With(chat.Scene, "Jo Hale").SaysAsync(words);

        Assert.Equal("Ama Osei", Assert.Single(await chat.Council.Database.ReadAsync(session => RoleTable.HoldersAsync(session, RoleName.Chair, chat.Committee.Id, Northbridge.Day("2026-11-24")))).Name);
    }

    [Theory]
    [InlineData("Helen Marsh chairs us")]
    [InlineData("Helen Marsh is the chair")]
    [InlineData("Helen Marsh is our chair now")]
    public async Task A_sentence_that_says_so_of_her_makes_her_chair(string words)
    {
        await using var chat = await CouncilInChat.StartAsync();

        (await Talk.With(chat.Scene, "Jo Hale").SaysAsync(words)).Sees("Helen Marsh chairs Children's Scrutiny.");
    }

    [Fact]
    public async Task A_clerk_gives_her_part_up_herself_but_never_leaves_a_committee_without_one()
    {
        await using var chat = await CouncilInChat.StartAsync();
        var jo = Talk.With(chat.Scene, "Jo Hale");
        (await jo.SaysAsync("I have stopped clerking Children's Scrutiny")).Sees("Jo Hale is the only clerk of Children's Scrutiny");
        await jo.SaysAsync("Lee Ward clerks Children's Scrutiny");

        (await jo.SaysAsync("I no longer clerk Children's Scrutiny")).Sees("Jo Hale no longer clerks Children's Scrutiny.");

        (await jo.SaysAsync("the November meeting is cancelled")).Sees("Only a committee's clerk can change its calendar");
        Assert.Equal("Lee Ward", Assert.Single(await chat.Council.Database.ReadAsync(session => RoleTable.HoldersAsync(session, RoleName.Clerk, chat.Committee.Id, Northbridge.Day("2026-11-24")))).Name);
    }

    [Fact]
    public async Task Nobody_else_can_say_it_and_whoever_has_no_such_part_hears_so()
    {
        await using var chat = await CouncilInChat.StartAsync();

        (await Talk.With(chat.Scene, "Helen Marsh").SaysAsync("Ama Osei no longer chairs Children's Scrutiny")).Sees("Only a clerk of Children's Scrutiny or an administrator");
        (await Talk.With(chat.Scene, "Jo Hale").SaysAsync("Helen Marsh no longer chairs Children's Scrutiny")).Sees("I have not noted that Helen Marsh chairs Children's Scrutiny.");
        (await Talk.With(chat.Scene, "Ama Osei").SaysAsync("I no longer sit on Children's Scrutiny")).Sees("I have not noted that you sit on Children's Scrutiny.");
        Assert.Single(await chat.Council.Database.ReadAsync(session => RoleTable.HoldersAsync(session, RoleName.Chair, chat.Committee.Id, Northbridge.Day("2026-11-24"))));
    }
}
