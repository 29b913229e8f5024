using ActionBot.Teams.Conversation;

namespace ActionBot.Tests.Teams.Conversation;

/// <summary>Whoever says that it will be later asks for longer, with his reason; whoever tells where something goes does not.</summary>
public sealed class LaterTests
{
    [Theory]
    [InlineData("will slip to March - consultants want 8 weeks", "March", "consultants want 8 weeks")]
    [InlineData("will slip to March because the consultants want 8 weeks", "March", "the consultants want 8 weeks")]
    [InlineData("this will have to wait until 18 December due to the strike", "18 December", "due to the strike")]
    [InlineData("can this go to the March meeting?", "the March meeting", null)]
    [InlineData("can't before 18 December, the supplier is closed", "18 December", "the supplier is closed")]
    [InlineData("won't be ready until the 15th", "the 15th", null)]
    [InlineData("the map will need to wait for the January meeting", "the January meeting", null)]
    public void Later_is_a_wish_for_longer(string words, string when, string? why)
    {
        var asked = Later.In(words);

        Assert.NotNull(asked);
        Assert.Equal((when, why), (asked.Slots.Due!.Text, asked.Slots.Reason));
    }

    [Theory]
    [InlineData("letters will go to 12 schools")]
    [InlineData("Letter will go to 40, the rest have gone")]
    [InlineData("report goes to the January meeting")]
    [InlineData("draft ready, will go to the December committee")]
    [InlineData("moved to 12 new desks")]
    public void Where_something_goes_is_news_and_no_wish(string words) => Assert.Null(Later.In(words));
}
