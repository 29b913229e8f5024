using ActionBot.ActionPoints;

namespace ActionBot.Tests.Teams.Conversation;

/// <summary>A clerk who owes something herself: a number is a line of her own reminder in answer to that, and else the register's or asked.</summary>
public sealed class NumbersOfOwnRemindersTests
{
    [Fact]
    public async Task In_answer_to_her_reminder_it_is_the_line_and_so_it_goes_on()
    {
        await using var chat = await CouncilInChat.StartAsync();
        var (exclusions, own, other) = await OwingAsync(chat);
        await chat.AskOwnersAsync();
        var jo = Talk.With(chat.Scene, "Jo Hale");

        (await jo.SaysAsync("1 done")).Sees("CFS-26-27-002 is done");
        (await jo.SaysAsync("2 done")).Sees("CFS-26-27-003 is done");

        Assert.Equal([ActionPointStatus.Open, ActionPointStatus.ProposedComplete, ActionPointStatus.ProposedComplete], new[] { await chat.NowAsync(exclusions), await chat.NowAsync(own), await chat.NowAsync(other) }.Select(point => point.Status));
    }

    [Theory]
    [InlineData("what's outstanding?", "1 done")]
    [InlineData("show 1", "1 is finished")]
    [InlineData("who hasn't replied?", "2 done")]
    public async Task After_she_looked_at_the_register_it_is_asked(string between, string said)
    {
        await using var chat = await CouncilInChat.StartAsync();
        var points = await OwingAsync(chat);
        await chat.AskOwnersAsync();
        var jo = Talk.With(chat.Scene, "Jo Hale");
        await jo.SaysAsync(between);

        (await jo.SaysAsync(said)).Sees("Which one do you mean?").SeesNothingOf("is done. It stays");

        Assert.All(new[] { await chat.NowAsync(points.Exclusions), await chat.NowAsync(points.Own), await chat.NowAsync(points.Other) }, point => Assert.Equal(ActionPointStatus.Open, point.Status));
    }

    private static async Task<(ActionPoint Exclusions, ActionPoint Own, ActionPoint Other)> OwingAsync(CouncilInChat chat)
    {
        var exclusions = await chat.AskAsync("Report on exclusions");
        return (exclusions, await chat.Council.OpenAsync(chat.Committee, chat.November, chat.January, Owner.Of(chat.Jo), "Publish the minutes"), await chat.Council.OpenAsync(chat.Committee, chat.November, chat.January, Owner.Of(chat.Jo), "Book the hall"));
    }
}
