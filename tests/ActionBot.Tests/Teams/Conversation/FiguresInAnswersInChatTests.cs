using ActionBot.ActionPoints;
using ActionBot.Replies;
using ActionBot.Tests.Storage;

namespace ActionBot.Tests.Teams.Conversation;

/// <summary>Figures in an officer's answer stay in it, and answer for nothing else.</summary>
public sealed class FiguresInAnswersInChatTests
{
    [Theory]
    [InlineData("2 - 3 garages are empty, list attached", "3 garages are empty, list attached")]
    [InlineData("2 - 37 garages are empty, list attached", "37 garages are empty, list attached")]
    [InlineData("2: about 3-4 people came", "about 3-4 people came")]
    [InlineData("2 done: £4,500 spent, 14 plots re-let", "£4,500 spent, 14 plots re-let")]
    public async Task One_action_is_answered_in_the_words_as_written(string words, string kept)
    {
        await using var chat = await CouncilInChat.StartAsync(Kind.Sqlite);
        var points = new List<ActionPoint>();
        foreach (var text in new[] { "Circulate the transport report", "Count the garages", "Review the exclusions policy", "Write to the schools" })
        {
            points.Add(await chat.AskAsync(text));
        }

        await chat.AskOwnersAsync();

        var heard = await chat.SayAsync("Helen Marsh", words);

        Assert.DoesNotContain("I find no action", string.Join(' ', heard.Select(one => one.Words)), StringComparison.Ordinal);
        Assert.Equal(kept, Assert.Single(await RepliesAsync(chat, points[1])).Text);
        foreach (var other in points.Where(point => point != points[1]))
        {
            Assert.Empty(await RepliesAsync(chat, other));
        }
    }

    [Fact]
    public async Task A_range_means_what_of_it_is_the_officer_s_own()
    {
        await using var chat = await CouncilInChat.StartAsync(Kind.Sqlite);
        var first = await chat.AskAsync("Circulate the transport report");
        var others = await chat.Council.OpenAsync(chat.Committee, chat.November, chat.January, Owner.Of(await chat.Council.PersonAsync("Ada Brook")), "Count the garages", exempt: true);
        var third = await chat.AskAsync("Review the exclusions policy");

        var heard = await chat.SayAsync("Helen Marsh", "1-3 are done");

        Assert.Equal((1, 0, 1), ((await RepliesAsync(chat, first)).Count, (await RepliesAsync(chat, others)).Count, (await RepliesAsync(chat, third)).Count));
        Assert.DoesNotContain("002", string.Join(' ', heard.Where(one => one.To == "Helen Marsh").Select(one => one.Words)), StringComparison.Ordinal);
    }

    private static Task<IReadOnlyList<Reply>> RepliesAsync(CouncilInChat chat, ActionPoint point) => chat.Council.Database.ReadAsync(session => ReplyTable.OfAsync(session, point.Id));
}
