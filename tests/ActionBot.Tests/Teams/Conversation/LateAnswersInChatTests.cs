using ActionBot.Tests.Storage;

namespace ActionBot.Tests.Teams.Conversation;

/// <summary>What comes when the papers are closed: listed for the clerk, approved, and handed over as a supplement.</summary>
public sealed class LateAnswersInChatTests
{
    [Theory, OnSqlite, OnPostgreSql]
    public async Task The_clerk_sees_late_answers_approves_one_and_gets_the_supplement(Kind kind)
    {
        await using var chat = await CouncilInChat.StartAsync(kind);
        var point = await chat.AskAsync("Circulate the exclusions report");
        await chat.AskOwnersAsync();
        Assert.Equal("No answer has come after the papers for 19 January 2027 closed.", Assert.Single(await chat.SayAsync("Jo Hale", "late answers")).Words);
        Assert.StartsWith("The paper for 19 January 2027 takes answers until", Assert.Single(await chat.SayAsync("Jo Hale", "the supplement for January please")).Words, StringComparison.Ordinal);

        await chat.SweepAtAsync("2027-01-13T10:00Z");
        await chat.SayAsync("Helen Marsh", "1: the printers made a mess of it, it went out on Tuesday");
        var late = Assert.Single(await chat.SayAsync("Jo Hale", "what came in late?"));
        Assert.Contains("One answer came after the papers for 19 January 2027 had closed", late.Words, StringComparison.Ordinal);
        Assert.Contains("printers made a mess", late.Words, StringComparison.Ordinal);
        Assert.StartsWith("One answer came after the papers", Assert.Single(await chat.SayAsync("Jo Hale", "supplement")).Words, StringComparison.Ordinal);

        await chat.PressAsync("Jo Hale", late.Card!, "Approve for the paper", new() { ["words"] = "The report was circulated." });
        var offered = Assert.Single(await chat.SayAsync("Jo Hale", "the supplement, here please"));
        Assert.Contains("Matters outstanding: supplement", offered.Words, StringComparison.Ordinal);
        Assert.Contains("The report was circulated.", offered.Words, StringComparison.Ordinal);
        Assert.DoesNotContain("printers", offered.Words, StringComparison.Ordinal);
    }

    [Fact]
    public async Task After_the_meeting_the_one_that_was_named_is_meant_and_not_the_next()
    {
        await using var chat = await CouncilInChat.StartAsync();
        await chat.AskAsync("Circulate the exclusions report");
        await chat.AskOwnersAsync();
        await chat.SweepAtAsync("2027-01-13T10:00Z");
        await chat.SayAsync("Helen Marsh", "1: the printers made a mess of it, it went out on Tuesday");
        chat.Scene.Time.AdvanceTo(new DateTimeOffset(2027, 1, 20, 9, 0, 0, TimeSpan.Zero));
        var jo = Talk.With(chat.Scene, "Jo Hale");

        (await jo.SaysAsync("what came in late for 19 January?")).Sees("One answer came after the papers for 19 January 2027 had closed", "printers");
        await jo.PressesAsync("Approve for the paper", ("words", "The report was circulated."));
        (await jo.SaysAsync("the supplement for 19 January, here please")).Sees("Matters outstanding: supplement", "The report was circulated.");
        (await jo.SaysAsync("late answers for January")).Sees("One answer came after the papers for 19 January 2027");
        (await jo.SaysAsync("late answers")).Sees("9 March 2027");
    }

    [Fact]
    public async Task Officers_own_words_are_shown_to_nobody_but_a_clerk_and_what_is_late_still_means_overdue()
    {
        await using var chat = await CouncilInChat.StartAsync();
        await chat.AskAsync("Circulate the exclusions report");
        await chat.SweepAtAsync("2027-01-13T10:00Z");
        await chat.SayAsync("Helen Marsh", "1: the printers made a mess of it");

        Assert.All(await Task.WhenAll(chat.SayAsync("Ama Osei", "late answers")), heard => Assert.DoesNotContain("printers", Assert.Single(heard).Words, StringComparison.Ordinal));
        Assert.DoesNotContain("came after", Assert.Single(await chat.SayAsync("Jo Hale", "what is late?")).Words, StringComparison.Ordinal);
    }
}
