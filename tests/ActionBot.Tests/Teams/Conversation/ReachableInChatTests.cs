using ActionBot.Chasing;
using ActionBot.Chasing.Ledger;
using ActionBot.Officers;
using ActionBot.Storage;
using ActionBot.Tests.Storage;

namespace ActionBot.Tests.Teams.Conversation;

/// <summary>A message that failed because nobody knew the officer in Teams waits for the clerk, who hears when he can be reached.</summary>
public sealed class ReachableInChatTests
{
    [Theory, OnSqlite, OnPostgreSql]
    public async Task The_clerk_is_told_and_sends_it_again_with_one_press(Kind kind)
    {
        await using var chat = await CouncilInChat.StartAsync(kind);
        await chat.AskAsync("Circulate the exclusions report");
        await BeAsync(chat, chat.Helen with { AadObjectId = null });
        Assert.DoesNotContain(await chat.AskOwnersAsync(), heard => heard.To == "Helen Marsh");
        await chat.Scene.Service<TellOfUnreached>().RunAsync(default);
        Assert.Contains("did not arrive", Assert.Single(await OpenAsync(chat)).Words, StringComparison.Ordinal);

        await BeAsync(chat, chat.Helen);
        await Task.WhenAll(Enumerable.Range(0, 3).Select(_ => Task.Run(() => chat.Scene.Service<TellOfUnreached>().RunAsync(default))));
        var before = chat.Scene.Teams.Messages.Count;
        await chat.Scene.Service<TellClerks>().RunAsync(default);
        Assert.Contains("Helen Marsh is known in Teams now and can be reached.", Assert.Single(chat.Scene.Teams.Messages.Skip(before)).Text, StringComparison.Ordinal);

        Assert.DoesNotContain(await chat.SayAsync("Helen Marsh", "what needs me?"), heard => heard.Words.Contains("can be reached", StringComparison.Ordinal));
        var list = Assert.Single(await chat.SayAsync("Jo Hale", "what needs me?"));
        Assert.Contains("The message of 18 December 2026 about CFS-26-27-001 could not be delivered then.", list.Words, StringComparison.Ordinal);
        Assert.DoesNotContain("exclusions", list.Words, StringComparison.Ordinal);
        var (_, heard) = await chat.PressAsync("Jo Hale", list.Card!, "Send again");
        Assert.Contains("Helen Marsh is written to again about CFS-26-27-001", Assert.Single(heard).Words, StringComparison.Ordinal);
        Assert.Contains("Nothing needs you", Assert.Single(await chat.SayAsync("Jo Hale", "what needs me?")).Words, StringComparison.Ordinal);

        Assert.Contains(await chat.SweepAtAsync("2026-12-18T09:40Z"), one => one.To == "Helen Marsh");
        await chat.Scene.Service<TellOfUnreached>().RunAsync(default);
        Assert.Empty(await OpenAsync(chat));
    }

    [Fact]
    public async Task The_words_send_it_too_and_what_is_closed_meanwhile_leaves_the_list()
    {
        await using var chat = await CouncilInChat.StartAsync();
        await chat.AskAsync("Circulate the exclusions report");
        await BeAsync(chat, chat.Helen with { AadObjectId = null });
        await chat.AskOwnersAsync();
        await BeAsync(chat, chat.Helen);
        await chat.Scene.Service<TellOfUnreached>().RunAsync(default);
        Assert.Contains("is written to again", Assert.Single(await chat.SayAsync("Jo Hale", "send 1 again")).Words, StringComparison.Ordinal);

        await chat.AskAsync("Review the transport policy", to: chat.March);
        await BeAsync(chat, chat.Helen with { AadObjectId = null });
        await chat.SweepAtAsync("2027-02-15T10:00Z");
        await BeAsync(chat, chat.Helen);
        await chat.Scene.Service<TellOfUnreached>().RunAsync(default);
        Assert.Single(await OpenAsync(chat));
        await chat.SayAsync("Jo Hale", "drop CFS-26-27-002, it is no longer needed");
        await chat.SayAsync("Jo Hale", "drop CFS-26-27-001, it is no longer needed");
        await chat.Scene.Service<TellOfUnreached>().RunAsync(default);
        Assert.Empty(await OpenAsync(chat));
    }

    private static Task BeAsync(CouncilInChat chat, Person person) => chat.Council.Database.WriteAsync(session => PersonTable.UpdateAsync(session, person));

    private static async Task<IReadOnlyList<ClerkListEntry>> OpenAsync(CouncilInChat chat) => [.. (await chat.Council.Database.ReadAsync(ClerkListTable.OpenAsync)).Where(entry => entry.Failed is not null)];
}
