using ActionBot.ActionPoints;
using ActionBot.Tests.Storage;

namespace ActionBot.Tests.Teams.Conversation;

/// <summary>What the bot only asked about is done when it is answered, and never because something else was said.</summary>
public sealed class DoubtsInChatTests
{
    [Theory]
    [InlineData("show 1")]
    [InlineData("show CFS-26-27-001")]
    [InlineData("history of CFS-26-27-001")]
    [InlineData("my actions")]
    [InlineData("1")]
    public async Task A_look_up_never_carries_out_what_the_bot_asked_about(string beside)
    {
        await using var chat = await CouncilInChat.StartAsync(Kind.Sqlite);
        var (first, second) = (await chat.AskAsync("Circulate the transport report"), await chat.AskAsync("Review the exclusions policy"));
        Sees("What did you mean?", await chat.SayAsync("Helen Marsh", "cannot do 2 before the summer"));

        Sees("CFS-26-27-001", await chat.SayAsync("Helen Marsh", beside));
        await chat.SayAsync("Helen Marsh", "yes");

        Assert.Equal((ActionPointStatus.Open, ActionPointStatus.Open), ((await chat.NowAsync(first)).Status, (await chat.NowAsync(second)).Status));
    }

    [Fact]
    public async Task A_meaning_is_taken_by_the_words_on_its_button()
    {
        await using var chat = await CouncilInChat.StartAsync(Kind.Sqlite);
        await chat.AskAsync("Circulate the transport report");
        var second = await chat.AskAsync("Review the exclusions policy");
        Sees("What did you mean?", await chat.SayAsync("Helen Marsh", "cannot do 2 before the summer"));

        Sees("CFS-26-27-002 needs longer", await chat.SayAsync("Helen Marsh", "Ask for more time"));

        Assert.Equal(ActionPointStatus.ExtensionRequested, (await chat.NowAsync(second)).Status);
    }

    [Fact]
    public async Task Yes_takes_the_one_meaning_that_was_offered()
    {
        await using var chat = await CouncilInChat.StartAsync(Kind.Sqlite);
        Sees("Record an action", await chat.SayAsync("Jo Hale", "note for Housing: get a price for new bins at Marl Court"));

        var heard = await chat.SayAsync("Jo Hale", "yes");

        Assert.DoesNotContain("no answer to what I asked", string.Join(' ', heard.Select(one => one.Words)), StringComparison.Ordinal);
        Sees("price for new bins", heard);
    }

    [Theory]
    [InlineData("what's on the register now?")]
    [InlineData("when am I away?")]
    [InlineData("I am Tom Avery")]
    [InlineData("the committee agreed to drop this")]
    public async Task A_message_that_stands_alone_is_not_met_with_the_old_question(string beside)
    {
        await using var chat = await CouncilInChat.StartAsync(Kind.Sqlite);
        var point = await chat.AskAsync("Review the exclusions policy");
        Sees("Kim Doyle", await chat.SayAsync("Jo Hale", "assign 1 to Kim Doyle"));

        var heard = await chat.SayAsync("Jo Hale", beside);

        Assert.All(heard, one => Assert.False(one.Words.Contains("no answer to what I asked", StringComparison.Ordinal) || one.Words.Contains("is called “", StringComparison.Ordinal), one.Words));
        Assert.Equal(chat.Director.PostId, (await chat.NowAsync(point)).OwnerPostId);
    }

    [Fact]
    public async Task A_question_that_a_later_message_settled_is_closed()
    {
        await using var chat = await CouncilInChat.StartAsync(Kind.Sqlite);
        var (first, second) = (await chat.AskAsync("Review the exclusions policy"), await chat.AskAsync("Review the exclusions figures"));
        Sees("Which one do you mean?", await chat.SayAsync("Jo Hale", "close the exclusions one"));
        Sees("CFS-26-27-002 is closed", await chat.SayAsync("Jo Hale", "close CFS-26-27-002"));

        await chat.SayAsync("Jo Hale", "1");

        Assert.Equal((ActionPointStatus.Open, ActionPointStatus.Closed), ((await chat.NowAsync(first)).Status, (await chat.NowAsync(second)).Status));
    }

    [Theory]
    [InlineData("when will you ask Helen about CFS-26-27-001?")]
    [InlineData("when will you ask Helen about 1?")]
    [InlineData("has anybody answered 1?")]
    [InlineData("show 1")]
    public async Task A_question_lifts_no_restriction(string beside)
    {
        await using var chat = await CouncilInChat.StartAsync(Kind.Sqlite);
        var (first, second) = (await chat.AskAsync("Review the exclusions policy", exempt: true), await chat.AskAsync("Review the exclusions figures", exempt: true));
        Sees("Which one do you mean?", await chat.SayAsync("Jo Hale", "lift the restriction on the exclusions one"));

        await chat.SayAsync("Jo Hale", beside);

        Assert.Equal((true, true), ((await chat.NowAsync(first)).Exempt, (await chat.NowAsync(second)).Exempt));
    }

    [Fact]
    public async Task Until_when_is_answered_for_the_action_that_was_asked_about_and_no_other()
    {
        await using var chat = await CouncilInChat.StartAsync(Kind.Sqlite);
        var (first, second) = (await chat.AskAsync("Review the exclusions policy"), await chat.AskAsync("Circulate the transport report"));
        Sees("Until when do you need for CFS-26-27-001?", await chat.SayAsync("Helen Marsh", "CFS-26-27-001 needs longer, the data came late"));

        Sees("CFS-26-27-002 needs longer", await chat.SayAsync("Helen Marsh", "CFS-26-27-002 needs until the March meeting"));
        Assert.Equal((ActionPointStatus.Open, ActionPointStatus.ExtensionRequested), ((await chat.NowAsync(first)).Status, (await chat.NowAsync(second)).Status));

        Sees("CFS-26-27-001 needs longer", await chat.SayAsync("Helen Marsh", "CFS-26-27-001 needs until the March meeting"));
        var heard = await chat.SayAsync("Helen Marsh", "sometime or other");
        Assert.DoesNotContain("Until when do you need", string.Join(' ', heard.Select(one => one.Words)), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_question_is_no_committee_that_somebody_clerks()
    {
        await using var scene = await TeamsScene.StartAsync(isDevelopment: true);
        var jo = Talk.With(scene, "Jo Hale");
        await jo.SaysAsync("I am the clerk");

        await jo.SaysAsync("is the pond done?");

        Assert.Empty(await scene.Council.Database.ReadAsync(ActionBot.Committees.CommitteeTable.AllAsync));
    }

    [Fact]
    public async Task A_question_quotes_the_sentence_as_it_was_written()
    {
        await using var chat = await CouncilInChat.StartAsync(Kind.Sqlite);
        await chat.AskAsync("Review the exclusions policy");
        var helen = Talk.With(chat.Scene, "Helen Marsh");

        (await helen.SaysAsync("confirm the rest")).Sees("What did you mean?", "“confirm the rest”").SeesNothingOf("confirm all");
    }

    [Fact]
    public async Task What_was_put_in_other_words_is_taken_up_again_once_its_committee_is_known()
    {
        await using var chat = await CouncilInChat.StartAsync(Kind.Sqlite);
        var (cabinet, _) = await chat.CabinetAsync();
        await chat.RoleAsync(chat.Jo, ActionBot.Officers.RoleName.Clerk, cabinet);
        await chat.AskAsync("Review the exclusions policy");
        var jo = Talk.With(chat.Scene, "Jo Hale");

        (await jo.SaysAsync("what's on for the January meeting?")).Sees("Which committee?");
        (await jo.SaysAsync("Children's Scrutiny")).Sees("Review the exclusions policy").SeesNothingOf("Which committee", "did not understand");
    }

    private static void Sees(string words, IReadOnlyList<CouncilInChat.Heard> heard) =>
        Assert.True(heard.Any(one => (one.Words + one.Card?.ToJsonString()).Contains(words, StringComparison.OrdinalIgnoreCase)), $"“{words}” is not in: {string.Join(" / ", heard.Select(one => one.Words))}");
}
