using ActionBot.ActionPoints;
using ActionBot.Replies;
using ActionBot.Tests.Storage;

namespace ActionBot.Tests.Teams.Conversation;

/// <summary>What officers ask back, what they promise, and what of it is put before the clerk for the paper.</summary>
public sealed class AskedBackInChatTests
{
    [Theory]
    [InlineData("when is it due?", "reported to the meeting of Children's Scrutiny on Tuesday 19 January 2027. Please answer by noon on Friday 8 January 2027.")]
    [InlineData("what's the deadline for this?", "Please answer by noon on Friday 8 January 2027.")]
    [InlineData("why are you asking me this?", "it belongs to the Director of Education, and that is you")]
    [InlineData("why am I getting these?", "Children's Scrutiny asked for it on 24 November 2026")]
    [InlineData("what happens if I don't reply?", "the paper says that no update was received")]
    [InlineData("what is exempt?", "without the press and the public")]
    [InlineData("I thought this one had been dropped?", "CFS-26-27-001 is open")]
    public async Task A_question_about_being_asked_is_answered(string words, string answer)
    {
        await using var chat = await CouncilInChat.StartAsync();
        var point = await chat.AskAsync("Circulate the attendance figures");
        await chat.AskOwnersAsync();

        (await Talk.With(chat.Scene, "Helen Marsh").SaysAsync(words)).Sees(answer).SeesNothingOf("What you can write here");
        Assert.Empty(await RepliesAsync(chat, point));
    }

    [Fact]
    public async Task The_words_of_an_exempt_action_are_not_repeated()
    {
        await using var chat = await CouncilInChat.StartAsync();
        await chat.AskAsync("Negotiate with Brightlea Ltd", exempt: true);
        await chat.AskOwnersAsync();

        (await Talk.With(chat.Scene, "Helen Marsh").SaysAsync("why do you write to me?")).Sees("CFS-26-27-001").SeesNothingOf("Brightlea");
    }

    [Theory]
    [InlineData("thanks, most helpful")]
    [InlineData("thank you, that is very kind")]
    [InlineData("great, thanks for your help")]
    [InlineData("noted, thanks")]
    public async Task Thanks_are_answered_with_nothing(string words)
    {
        await using var chat = await CouncilInChat.StartAsync();
        await chat.AskAsync("Circulate the attendance figures");
        await chat.AskOwnersAsync();

        (await Talk.With(chat.Scene, "Helen Marsh").SaysAsync(words)).SeesNothing();
    }

    [Theory]
    [InlineData("will do", ReplyKind.Update)]
    [InlineData("the buses were busier than last year", ReplyKind.Update)]
    public async Task What_may_be_an_answer_is_offered_as_one(string words, ReplyKind kind)
    {
        await using var chat = await CouncilInChat.StartAsync();
        var point = await chat.AskAsync("Circulate the attendance figures");
        await chat.AskOwnersAsync();
        var helen = Talk.With(chat.Scene, "Helen Marsh");

        (await helen.SaysAsync(words)).Sees("Shall I keep this as your answer to CFS-26-27-001?");
        await helen.SaysAsync("yes");

        var reply = Assert.Single(await RepliesAsync(chat, point));
        Assert.Equal((kind, words), (reply.Kind, reply.Text));
    }

    [Theory]
    [InlineData("the budget has eaten my week, can this go to March?")]
    [InlineData("sorry, buried in inspections, could it wait until March?")]
    public async Task A_wish_put_as_a_question_is_no_riddle(string words)
    {
        await using var chat = await CouncilInChat.StartAsync();
        var point = await chat.AskAsync("Circulate the attendance figures");
        await chat.AskOwnersAsync();
        var helen = Talk.With(chat.Scene, "Helen Marsh");

        await helen.SaysAsync(words);
        helen.SeesNothingOf("What you can write here");
        _ = helen.Seen.Contains("[Ask for more time]", StringComparison.Ordinal) ? await helen.PressesAsync("Ask for more time") : helen.Seen.Contains("Shall I keep this", StringComparison.Ordinal) ? await helen.SaysAsync("yes") : helen;
        _ = helen.Seen.Contains("Until when", StringComparison.Ordinal) ? await helen.SaysAsync("the March meeting") : helen;

        var reply = Assert.Single(await RepliesAsync(chat, point));
        Assert.Equal((ReplyKind.NeedLonger, chat.March.Id), (reply.Kind, reply.DueMeetingId));
    }

    [Fact]
    public async Task A_second_wording_takes_the_place_of_the_first()
    {
        await using var chat = await CouncilInChat.StartAsync();
        var point = await chat.AskAsync("Circulate the attendance figures");
        await chat.AskOwnersAsync();
        var helen = Talk.With(chat.Scene, "Helen Marsh");

        (await helen.SaysAsync("the buses were busier than last year")).Sees("“the buses were busier than last year”");
        (await helen.SaysAsync("we carried 2140 pupils")).Sees("Shall I keep this", "“we carried 2140 pupils”");
        await helen.SaysAsync("yes");

        Assert.Equal("we carried 2140 pupils", Assert.Single(await RepliesAsync(chat, point)).Text);
    }

    [Theory]
    [InlineData("you will have it by 8 January", ReplyKind.Update)]
    [InlineData("needs until 12 January", ReplyKind.Update)]
    [InlineData("the advisers want two months' notice, I need them to come in person", ReplyKind.Update)]
    [InlineData("needs until the March meeting", ReplyKind.NeedLonger)]
    public async Task Only_a_day_behind_the_due_is_a_wish_for_longer(string words, ReplyKind kind)
    {
        await using var chat = await CouncilInChat.StartAsync();
        var point = await chat.AskAsync("Circulate the attendance figures");
        await chat.AskOwnersAsync();
        var helen = Talk.With(chat.Scene, "Helen Marsh");

        await helen.SaysAsync(words);
        if (helen.Seen.Contains("Shall I keep this", StringComparison.Ordinal))
        {
            await helen.SaysAsync("yes");
        }

        Assert.Equal(kind, Assert.Single(await RepliesAsync(chat, point)).Kind);
    }

    [Fact]
    public async Task A_button_for_longer_takes_no_day_before_the_due()
    {
        await using var chat = await CouncilInChat.StartAsync();
        var point = await chat.AskAsync("Circulate the attendance figures");
        var digest = Assert.Single(await chat.AskOwnersAsync()).Card!;

        Assert.StartsWith("“6 January” is no later than CFS-26-27-001 is due already.", (await chat.PressAsync("Helen Marsh", digest, "Need longer", new System.Text.Json.Nodes.JsonObject { ["until"] = "6 January" })).Answer, StringComparison.Ordinal);
        Assert.Empty(await RepliesAsync(chat, point));

        var helen = Talk.With(chat.Scene, "Helen Marsh");
        (await helen.SaysAsync("I need longer")).Sees("Until when do you need");
        (await helen.SaysAsync("6 January")).Sees("has your update");
        Assert.Equal((ReplyKind.Update, "6 January"), (Assert.Single(await RepliesAsync(chat, point)).Kind, (await RepliesAsync(chat, point))[0].Text));
    }

    [Theory, OnSqlite, OnPostgreSql]
    public async Task Longer_than_the_calendar_reaches_can_be_granted(Kind kind)
    {
        await using var chat = await CouncilInChat.StartAsync(kind);
        var point = await chat.AskAsync("Circulate the attendance figures");
        await chat.AskOwnersAsync();
        await Talk.With(chat.Scene, "Helen Marsh").SaysAsync("needs until 20 April, the contractor is slow");

        (await Talk.With(chat.Scene, "Jo Hale").SaysAsync("yes to Helen's extension")).Sees("CFS-26-27-001 is due by 20 April 2027");

        Assert.Equal((Northbridge.Day("2027-04-20"), chat.March.Id), ((await chat.NowAsync(point)).DueDate, (await chat.NowAsync(point)).ReportToMeetingId));
    }

    [Theory]
    [InlineData("ok. then 1 needs until the March meeting, the auditors are late", false, "Needs until the March meeting, the auditors are late")]
    [InlineData("1 the survey has gone to all heads, thanks", false, "The survey has gone to all heads")]
    [InlineData("1 sorted weeks ago", false, null)]
    [InlineData("1 £295,000 agreed, contract signed on the 8th", true, null)]
    public async Task What_is_put_before_the_clerk_for_the_paper_is_fit_to_print(string words, bool exempt, string? offered)
    {
        await using var chat = await CouncilInChat.StartAsync();
        await chat.AskAsync("Circulate the attendance figures", exempt);
        await chat.AskOwnersAsync();

        await chat.SayAsync("Helen Marsh", words);

        var card = Talk.With(chat.Scene, "Jo Hale");
        var shown = chat.Scene.Teams.Messages.Select(one => one.Card).OfType<System.Text.Json.Nodes.JsonNode>().Last(one => one.ToJsonString().Contains("What the paper is to print", StringComparison.Ordinal));
        var input = Inputs(shown).Single(one => (string?)one["id"] == "words");
        Assert.Equal(offered, (string?)input["value"]);
        Assert.NotNull(card);
    }

    private static IEnumerable<System.Text.Json.Nodes.JsonNode> Inputs(System.Text.Json.Nodes.JsonNode? node) => node switch
    {
        System.Text.Json.Nodes.JsonArray array => array.SelectMany(Inputs),
        System.Text.Json.Nodes.JsonObject part => (((string?)part["type"])?.StartsWith("Input.", StringComparison.Ordinal) == true ? [part] : Enumerable.Empty<System.Text.Json.Nodes.JsonNode>()).Concat(part.Where(one => one.Key is not "data" and not "type").SelectMany(one => Inputs(one.Value))),
        _ => [],
    };

    private static Task<IReadOnlyList<Reply>> RepliesAsync(CouncilInChat chat, ActionPoint point) => chat.Council.Database.ReadAsync(session => ReplyTable.OfAsync(session, point.Id));
}
