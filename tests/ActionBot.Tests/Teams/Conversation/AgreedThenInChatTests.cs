using ActionBot.ActionPoints;

namespace ActionBot.Tests.Teams.Conversation;

/// <summary>What the committee agreed on a day that has been is closed there: a clerk who says "were agreed on Monday" sets no new deadline.</summary>
public sealed class AgreedThenInChatTests
{
    [Theory]
    [InlineData("1 and 2 were agreed on Tuesday, minute 31", "31")]
    [InlineData("1 and 2 were signed off last Tuesday", null)]
    [InlineData("1 and 2 were accepted as complete at the meeting on Tuesday", null)]
    [InlineData("the committee was happy with 1 and 2 on 24 November", null)]
    [InlineData("members agreed 1 and 2 on Tuesday", null)]
    [InlineData("at Tuesday's meeting 1 and 2 were agreed, minute 31.2", "31.2")]
    [InlineData("1 and 2 were agreed on the 24th, minute A/20", "A/20")]
    public async Task It_is_closed_at_that_meeting_and_no_date_moves(string words, string? minute)
    {
        await using var chat = await StartAsync();
        var (first, second) = (await FromSeptemberAsync(chat, "Send the letter"), await FromSeptemberAsync(chat, "Count the bins"));

        (await Talk.With(chat.Scene, "Jo Hale").SaysAsync(words)).SeesNothingOf("is due", "What did you mean");

        foreach (var point in new[] { await chat.NowAsync(first), await chat.NowAsync(second) })
        {
            Assert.Equal((ActionPointStatus.Closed, chat.November.Id, minute), (point.Status, point.ClosedAtMeetingId, point.ClosedMinute));
            Assert.Equal(first.ReportToMeetingId, point.ReportToMeetingId);
        }
    }

    [Theory]
    [InlineData("1 was agreed at the meeting on Monday")]
    [InlineData("1 was signed off last Monday")]
    public async Task Where_no_meeting_was_on_that_day_it_is_asked_and_the_answer_closes_it(string words)
    {
        await using var chat = await StartAsync();
        var point = await FromSeptemberAsync(chat, "Send the letter");
        var jo = Talk.With(chat.Scene, "Jo Hale");

        (await jo.SaysAsync(words)).Sees("No meeting was held on Monday 23 November 2026", "the last was on 24 November 2026");
        Assert.Equal(ActionPointStatus.Open, (await chat.NowAsync(point)).Status);

        await jo.SaysAsync("24 November");
        Assert.Equal(ActionPointStatus.Closed, (await chat.NowAsync(point)).Status);
    }

    [Fact]
    public async Task What_comes_from_the_minutes_of_that_meeting_is_not_closed_by_it_unasked_and_the_other_is()
    {
        await using var chat = await StartAsync();
        var (old, young) = (await FromSeptemberAsync(chat, "Send the letter"), await chat.AskAsync("Count the bins"));
        var jo = Talk.With(chat.Scene, "Jo Hale");

        (await jo.SaysAsync("1 and 2 were agreed on Tuesday")).Sees("CFS-26-27-001 is closed", "CFS-26-27-002 was only asked for at the meeting of 24 November 2026");
        Assert.Equal((ActionPointStatus.Closed, ActionPointStatus.Open), ((await chat.NowAsync(old)).Status, (await chat.NowAsync(young)).Status));

        await jo.SaysAsync("24 November 2026");
        Assert.Equal(ActionPointStatus.Closed, (await chat.NowAsync(young)).Status);
    }

    [Theory]
    [InlineData("1 was agreed for Tuesday")]
    [InlineData("1 wasn't agreed on Tuesday")]
    [InlineData("was 1 agreed on Tuesday?")]
    [InlineData("1 was discussed on Tuesday")]
    [InlineData("the extension for 1 was agreed on Tuesday")]
    [InlineData("1 will be agreed on Tuesday")]
    [InlineData("1 was agreed to be put off till March")]
    public async Task What_was_not_agreed_then_closes_nothing(string words)
    {
        await using var chat = await StartAsync();
        var point = await FromSeptemberAsync(chat, "Send the letter");

        await Talk.With(chat.Scene, "Jo Hale").SaysAsync(words);

        Assert.NotEqual(ActionPointStatus.Closed, (await chat.NowAsync(point)).Status);
    }

    [Fact]
    public async Task The_number_of_a_minute_is_no_action_s()
    {
        await using var chat = await StartAsync();
        var (first, second) = (await FromSeptemberAsync(chat, "Send the letter"), await FromSeptemberAsync(chat, "Count the bins"));

        (await Talk.With(chat.Scene, "Jo Hale").SaysAsync("close 1, agreed on 24 November, minute A/2")).Sees("CFS-26-27-001 is closed").SeesNothingOf("002");

        Assert.Equal("A/2", (await chat.NowAsync(first)).ClosedMinute);
        Assert.Equal(ActionPointStatus.Open, (await chat.NowAsync(second)).Status);
    }

    // Friday of the week in which Children's Scrutiny met on Tuesday 24 November.
    private static async Task<CouncilInChat> StartAsync()
    {
        var chat = await CouncilInChat.StartAsync();
        chat.Scene.Time.AdvanceTo(new DateTimeOffset(2026, 11, 27, 10, 0, 0, TimeSpan.Zero));
        return chat;
    }

    private static async Task<ActionPoint> FromSeptemberAsync(CouncilInChat chat, string text)
    {
        var september = await chat.Council.Database.ReadAsync(session => ActionBot.Committees.MeetingTable.OfAsync(session, chat.Committee.Id)) is { } all && all.FirstOrDefault(one => one.HeldOn == Northbridge.Day("2026-09-15")) is { } known
            ? known : await chat.Council.MeetingAsync(chat.Committee, "2026-09-15");
        return await chat.Council.OpenAsync(chat.Committee, september, chat.January, chat.Director, text);
    }
}
