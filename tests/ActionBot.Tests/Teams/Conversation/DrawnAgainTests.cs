using System.Text.Json.Nodes;
using ActionBot.ActionPoints;
using ActionBot.Tests.Storage;

namespace ActionBot.Tests.Teams.Conversation;

/// <summary>A reminder that stands in an officer's chat says what is true now, whoever made it so, with the name and the time.</summary>
public sealed class DrawnAgainTests
{
    [Theory]
    [InlineData("close {0} agreed at the November meeting, minute 31", "Closed by Jo Hale, 18 December 2026 at 9.30am: nothing more is needed.")]
    [InlineData("drop {0}, no longer needed because the review ended", "No longer required by Jo Hale, 18 December 2026 at 9.30am: nothing more is needed.")]
    [InlineData("assign {0} to the Head of Housing", "Jo Hale gave it to Sam Patel, 18 December 2026 at 9.30am: nothing more is needed from you.")]
    [InlineData("due {0} at the March meeting", "Jo Hale changed when it is due, 18 December 2026 at 9.30am: it now goes to the meeting of Tuesday 9 March 2027.")]
    public async Task What_the_clerk_says_is_seen_on_the_reminder_that_was_sent_and_so_is_its_undoing(string words, string news)
    {
        await using var chat = await CouncilInChat.StartAsync();
        var point = await chat.AskAsync("Circulate the exclusions report");
        await chat.AskAsync("Review the transport policy");
        Assert.Single(await chat.AskOwnersAsync());

        var drawn = Assert.Single(await chat.SayAsync("Jo Hale", words.Replace("{0}", point.Reference, StringComparison.Ordinal)), one => one.IsUpdate);
        Assert.Equal("Helen Marsh", drawn.To);
        Assert.Contains(news, drawn.Words, StringComparison.Ordinal);

        chat.Scene.Time.Advance(TimeSpan.FromMinutes(12));
        var again = Assert.Single(await chat.SayAsync("Jo Hale", "undo"), one => one.IsUpdate);
        Assert.Equal("Helen Marsh", again.To);
        Assert.DoesNotContain("Jo Hale", again.Words, StringComparison.Ordinal);
        Assert.Equal((ActionPointStatus.Open, chat.January.Id), ((await chat.NowAsync(point)).Status, (await chat.NowAsync(point)).ReportToMeetingId));
    }

    [Theory, OnSqlite, OnPostgreSql]
    public async Task The_button_below_a_read_back_draws_it_again_too(Kind kind)
    {
        await using var chat = await CouncilInChat.StartAsync(kind);
        var point = await chat.AskAsync("Circulate the exclusions report");
        await chat.AskOwnersAsync();
        var readBack = Assert.Single(await chat.SayAsync("Jo Hale", $"close {point.Reference} agreed at the November meeting, minute 31"), one => one.To == "Jo Hale").Card!;

        var (undone, heard) = await chat.PressAsync("Jo Hale", readBack, "Undo");

        Assert.Contains("is open again", undone, StringComparison.Ordinal);
        Assert.DoesNotContain("Closed", Assert.Single(heard, one => one.IsUpdate).Words, StringComparison.Ordinal);
    }

    [Theory, OnSqlite, OnPostgreSql]
    public async Task What_becomes_exempt_is_taken_off_the_reminder(Kind kind)
    {
        await using var chat = await CouncilInChat.StartAsync(kind);
        var point = await chat.AskAsync("Settle the roof claim");
        await chat.AskOwnersAsync();

        var drawn = Assert.Single(await chat.SayAsync("Jo Hale", $"restrict {point.Reference}, para 3"), one => one.IsUpdate);

        Assert.DoesNotContain("roof", drawn.Card!.ToJsonString(), StringComparison.OrdinalIgnoreCase);
    }

    [Theory, OnSqlite, OnPostgreSql]
    public async Task An_answer_taken_back_in_words_is_told_to_the_clerk_like_one_taken_back_by_button(Kind kind)
    {
        await using var chat = await CouncilInChat.StartAsync(kind);
        await chat.AskAsync("Circulate the exclusions report");
        await chat.AskOwnersAsync();
        await chat.SayAsync("Helen Marsh", "done, it went out this morning");

        var heard = await chat.SayAsync("Helen Marsh", "undo");

        Assert.Contains(heard, one => one.To == "Jo Hale" && one.Words.StartsWith("Helen Marsh has taken back", StringComparison.Ordinal));
        Assert.DoesNotContain("You answered", Assert.Single(heard, one => one.IsUpdate).Words, StringComparison.Ordinal);
    }

    [Theory, OnSqlite, OnPostgreSql]
    public async Task A_card_of_an_answer_that_another_clerk_has_decided_says_who_decided_it(Kind kind)
    {
        await using var chat = await CouncilInChat.StartAsync(kind);
        await chat.AskAsync("Circulate the exclusions report");
        await chat.AskOwnersAsync();
        var told = Assert.Single(await chat.SayAsync("Helen Marsh", "need until March"), one => one.To == "Jo Hale").Card!;
        await chat.SayAsync("Jo Hale", "yes to Helen's extension");

        var (stale, _) = await chat.PressAsync("Jo Hale", told, "No, leave it as it is", new JsonObject());

        Assert.Contains("That was settled already", stale, StringComparison.Ordinal);
        Assert.Contains("Jo Hale agreed: now the meeting of 9 March 2027", stale, StringComparison.Ordinal);
    }
}
