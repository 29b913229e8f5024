using ActionBot.Officers;

namespace ActionBot.Tests.Teams.Conversation;

public sealed class OverviewsInChatTests
{
    [Fact]
    public async Task A_chair_asks_for_a_brief_gets_it_before_the_meeting_and_can_stop_it()
    {
        await using var chat = await CouncilInChat.StartAsync();
        await chat.AskAsync("Circulate the exclusions report");

        Assert.Equal(
            "Children's Scrutiny: the chair gets a brief of what is outstanding 8 working days before each meeting.",
            Assert.Single(await chat.SayAsync("Ama Osei", "send me a brief eight working days before each meeting")).Words);
        Assert.Equal(
            "Children's Scrutiny: the chair gets a brief of what is outstanding 10 working days before each meeting.",
            Assert.Single(await chat.SayAsync("Jo Hale", "the chair gets a brief before every meeting")).Words);
        Assert.Contains("Only a clerk or the chair", Assert.Single(await chat.SayAsync("Lee Ward", "brief me before every meeting")).Words, StringComparison.Ordinal);
        await chat.AskOwnersAsync();

        var heard = Assert.Single(await chat.SweepAtAsync("2027-01-05T09:30Z"), one => one.To == "Ama Osei");
        Assert.Contains("Circulate the exclusions report", heard.Words, StringComparison.Ordinal);
        Assert.Equal("One action is outstanding.", heard.Summary);

        // A number in an answer means the reminder, never the brief.
        Assert.Equal("Children's Scrutiny: the chair gets no brief.", Assert.Single(await chat.SayAsync("Ama Osei", "no more brief")).Words);
        Assert.DoesNotContain(await chat.SweepAtAsync("2027-02-23T09:30Z"), one => one.To == "Ama Osei");
    }

    [Fact]
    public async Task A_head_of_service_asks_for_the_weekly_list_and_stops_it_in_words()
    {
        await using var chat = await CouncilInChat.StartAsync();
        await chat.AskAsync("Circulate the exclusions report");
        var lee = Assert.Single(await chat.Council.Database.ReadAsync(session => PersonTable.NamedAsync(session, "Lee Ward")));
        await chat.Council.Database.WriteAsync(session => PersonTable.UpdateAsync(session, chat.Helen with { LineManagerId = lee.Id }));

        Assert.StartsWith("Lee Ward gets, on the first working day of each week,", Assert.Single(await chat.SayAsync("Lee Ward", "send me my team's actions every Monday please")).Words, StringComparison.Ordinal);
        var heard = Assert.Single(await chat.SweepAtAsync("2026-11-30T09:30Z"), one => one.To == "Lee Ward");
        Assert.Contains("Circulate the exclusions report", heard.Words, StringComparison.Ordinal);
        Assert.DoesNotContain("Helen", heard.Words, StringComparison.Ordinal);

        Assert.Equal("Lee Ward gets no weekly list.", Assert.Single(await chat.SayAsync("Lee Ward", "no more weekly list")).Words);
        Assert.DoesNotContain(await chat.SweepAtAsync("2026-12-07T09:30Z"), one => one.To == "Lee Ward");
        Assert.StartsWith("Helen Marsh gets,", Assert.Single(await chat.SayAsync("Jo Hale", "send Helen Marsh the weekly list")).Words, StringComparison.Ordinal);
    }
}
