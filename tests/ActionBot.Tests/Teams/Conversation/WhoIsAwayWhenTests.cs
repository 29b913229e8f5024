namespace ActionBot.Tests.Teams.Conversation;

/// <summary>Who is away, when, and who covers: asked of any time and answered of that time. It is Tuesday 24 November 2026.</summary>
public sealed class WhoIsAwayWhenTests
{
    private const string December = "from 7 December 2026 to 9 December 2026";
    private const string January = "from 4 January 2027 to 15 January 2027";

    [Theory]
    [InlineData("is anybody away in January?", "Helen Marsh is away " + January, December)]
    [InlineData("who's off in December?", "Helen Marsh is away " + December, January)]
    [InlineData("is anyone away next month", "Helen Marsh is away " + December, January)]
    [InlineData("is Helen away in January?", "Helen Marsh is away " + January, December)]
    [InlineData("is anybody away in March?", "I have noted nobody as away then", "Helen")]
    [InlineData("who is away?", "I have noted nobody as away today or in the week ahead", "Helen")]
    public async Task Of_a_time_the_leave_of_that_time_is_shown(string asked, string sees, string not)
    {
        await using var chat = await AwayTwiceAsync();

        (await Talk.With(chat.Scene, "Jo Hale").SaysAsync(asked)).Sees(sees).SeesNothingOf(not);
    }

    [Theory]
    [InlineData("Jo Hale", "who is away when?", "Helen Marsh is away ")]
    [InlineData("Jo Hale", "when is Helen away", "Helen Marsh is away ")]
    [InlineData("Sam Patel", "when is Helen away", "Helen Marsh is away ")]
    [InlineData("Helen Marsh", "when am I away?", "You are away ")]
    [InlineData("Helen Marsh", "when am I off?", "You are away ")]
    [InlineData("Helen Marsh", "what leave have I got?", "You are away ")]
    [InlineData("Helen Marsh", "show me my leave", "You are away ")]
    public async Task Asked_when_every_leave_ahead_is_shown(string who, string asked, string sees)
    {
        await using var chat = await AwayTwiceAsync();

        (await Talk.With(chat.Scene, who).SaysAsync(asked)).Sees(sees + December, sees + January).SeesNothingOf("You owe", "did not understand");
    }

    [Theory]
    [InlineData("am I away in January?", "You are away " + January)]
    [InlineData("am I away?", "You are away " + December)]
    [InlineData("am I away in March?", "I have not noted that you are away then")]
    public async Task Whoever_asks_of_himself_hears_of_himself(string asked, string sees)
    {
        await using var chat = await AwayTwiceAsync();

        (await Talk.With(chat.Scene, "Helen Marsh").SaysAsync(asked)).Sees(sees);
    }

    [Theory]
    [InlineData("am I standing in for Helen?")]
    [InlineData("who am I covering for?")]
    [InlineData("am I covering anybody?")]
    public async Task Whoever_covers_hears_for_whom_and_when(string asked)
    {
        await using var chat = await AwayTwiceAsync();

        (await Talk.With(chat.Scene, "Sam Patel").SaysAsync(asked)).Sees("You cover for Helen Marsh " + January);
        (await Talk.With(chat.Scene, "Lee Ward").SaysAsync(asked)).Sees("You cover for nobody");
    }

    private static async Task<CouncilInChat> AwayTwiceAsync()
    {
        var chat = await CouncilInChat.StartAsync();
        await chat.AskAsync("Report on exclusions");
        var helen = Talk.With(chat.Scene, "Helen Marsh");
        await helen.SaysAsync("I'm off 4 to 15 January, Sam covers");
        await helen.SaysAsync("I'm away 7 to 9 December");
        return chat;
    }
}
