using ActionBot.ActionPoints;
using ActionBot.Officers;
using ActionBot.Teams.Conversation;

namespace ActionBot.Tests.Teams.Conversation;

/// <summary>What is asked in everyday words is answered about what it asks after; thanks ask for nothing, and what was not asked for is not shown.</summary>
public sealed class AskedPlainlyTests
{
    [Theory]
    [InlineData("what's going on with the boatyard?")]
    [InlineData("what is going on at the boatyard")]
    [InlineData("what's going over at the boatyard?")]
    [InlineData("what's happening with the boatyard?")]
    [InlineData("show me everything on the boatyard")]
    [InlineData("all you have about the boatyard please")]
    [InlineData("tell me everything about the boatyard")]
    public async Task Whoever_asks_after_a_subject_gets_its_action_and_nobody_s_timetable(string words)
    {
        await using var chat = await SceneAsync();
        (await Talk.With(chat.Scene, "Lowe Peters").SaysAsync(words)).Sees("CFS-26-27-001").SeesNothingOf("planned", "CFS-26-27-002");
    }

    [Theory]
    [InlineData("who gets chased next?")]
    [InlineData("what goes out next week?")]
    [InlineData("what are the plans for next week?")]
    [InlineData("who will be chased in December?")]
    public async Task Whom_the_bot_writes_to_is_for_clerks_and_the_chair_where_nobody_is_named(string words)
    {
        await using var chat = await SceneAsync();
        (await Talk.With(chat.Scene, "Lowe Peters").SaysAsync(words)).SeesNothingOf("Helen Marsh", "planned");
        (await Talk.With(chat.Scene, "Jo Hale").SaysAsync(words)).Sees("planned");
        (await Talk.With(chat.Scene, "Ama Osei").SaysAsync(words)).Sees("planned");
    }

    [Fact]
    public async Task A_member_may_ask_when_one_officer_is_asked()
    {
        await using var chat = await SceneAsync();
        (await Talk.With(chat.Scene, "Lowe Peters").SaysAsync("when will you ask Helen Marsh?")).Sees("Helen Marsh");
    }

    [Theory]
    [InlineData("Jo Hale", "who wants more time?", "nobody has asked for longer")]
    [InlineData("Ama Osei", "has anybody asked for an extension?", "nobody has asked for longer")]
    [InlineData("Jo Hale", "any requests for more time?", "nobody has asked for longer")]
    [InlineData("Jo Hale", "has January moved?", "No: Children's Scrutiny meets on 19 January 2027")]
    [InlineData("Lowe Peters", "is the March meeting still on?", "No: Children's Scrutiny meets on 9 March 2027")]
    [InlineData("Jo Hale", "what's exempt on our list?", "CFS-26-27-002")]
    [InlineData("Jo Hale", "anything secret on the list?", "CFS-26-27-002")]
    [InlineData("Ama Osei", "what exempt items are there?", "CFS-26-27-002")]
    [InlineData("Jo Hale", "who's been slowest?", "nobody is late")]
    [InlineData("Jo Hale", "what have we not heard about?", "nobody owes an answer")]
    [InlineData("Jo Hale", "who have we heard nothing from?", "nobody owes an answer")]
    [InlineData("Jo Hale", "what will Helen be sent next?", "Helen Marsh")]
    [InlineData("Jo Hale", "what are you going to send Helen next?", "Helen Marsh")]
    [InlineData("Jo Hale", "what's late with Children's?", "Children's Scrutiny: nothing is late")]
    [InlineData("Jo Hale", "good morning, what has happened since I was last here?", "changes since")]
    [InlineData("Jo Hale", "what did I miss?", "changes since")]
    [InlineData("Ama Osei", "bring me up to date please", "changes since")]
    public async Task A_question_in_everyday_words_is_answered(string who, string words, string answer)
    {
        await using var chat = await SceneAsync();
        (await Talk.With(chat.Scene, who).SaysAsync(words)).Sees(answer).SeesNothingOf("I did not understand", "I know nobody");
    }

    [Theory]
    [InlineData("what exempt items are there?")]
    [InlineData("anything secret on the list?")]
    [InlineData("show me everything about the settlement")]
    public async Task What_is_exempt_stays_so_however_it_is_asked_for(string words)
    {
        await using var chat = await SceneAsync();
        (await Talk.With(chat.Scene, "Lee Ward").SaysAsync(words)).SeesNothingOf("settlement with", "Agree");
        (await Talk.With(chat.Scene, "Ama Osei").InChannel(("Lee Ward", null)).SaysAsync(words)).SeesNothingOf("Agree the settlement");
    }

    [Fact]
    public async Task A_meeting_that_has_moved_is_told_with_the_day_it_was_moved_from()
    {
        await using var chat = await SceneAsync();
        var jo = Talk.With(chat.Scene, "Jo Hale");
        await jo.SaysAsync("the March meeting has moved to 16 March 2027");
        await jo.SaysAsync("yes");

        (await jo.SaysAsync("has March moved?")).Sees("Yes, its date was changed", "16 March 2027", "9 March 2027");
    }

    [Theory]
    [InlineData("thank you, that's a help")]
    [InlineData("thanks ever so much")]
    [InlineData("thank you both")]
    [InlineData("thanks, speak soon")]
    [InlineData("thanks, that's all for today")]
    [InlineData("thanks, that's all")]
    [InlineData("cheers, that'll do for now")]
    [InlineData("lovely, thank you Helen")]
    [InlineData("many thanks for your help, have a good weekend")]
    [InlineData("much appreciated, bye")]
    [InlineData("that's great, thanks for letting me know")]
    [InlineData("thank you so much for all your help")]
    [InlineData("you've been very helpful, thank you")]
    public async Task Thanks_are_met_with_silence(string words)
    {
        await using var chat = await SceneAsync();
        foreach (var who in new[] { "Jo Hale", "Helen Marsh", "Ama Osei" })
        {
            Assert.Equal("", (await Talk.With(chat.Scene, who).SaysAsync(words)).Seen);
        }
    }

    [Theory]
    [InlineData("thanks, 14 is done")]
    [InlineData("thanks, that's all done")]
    [InlineData("thank you, I need longer")]
    [InlineData("thanks. not mine")]
    [InlineData("thanks, what's outstanding?")]
    [InlineData("that's all")]
    [InlineData("thank the volunteers for their help")]
    [InlineData("cheers, report circulated")]
    [InlineData("ok")]
    [InlineData("yes")]
    public void What_says_more_than_thanks_is_heard(string words) => Assert.False(ThanksSaid.Only(words));

    [Theory]
    [InlineData("tell Oliver thank you for his patience", true)]
    [InlineData("please pass on my thanks to Sam", true)]
    [InlineData("say hello to Helen", true)]
    [InlineData("tell Helen that 14 is done", false)]
    [InlineData("thank the volunteers by letter", false)]
    [InlineData("action: Helen to thank Sam for his report", false)]
    public void Thanks_for_somebody_else_are_carried_to_nobody(string words, bool forSomebody) => Assert.Equal(forSomebody, ThanksSaid.ForSomebody(words));

    [Theory]
    [InlineData("no, hold on", false)]
    [InlineData("no, wait a minute", false)]
    [InlineData("no, leave it exempt", false)]
    [InlineData("no, not yet", false)]
    [InlineData("no sorry, leave it as it was", false)]
    [InlineData("wait", null)]
    [InlineData("hold on", null)]
    [InlineData("thanks", null)]
    [InlineData("no, it is Sam's", null)]
    [InlineData("leave it to Sam", null)]
    [InlineData("no, leave it till March", null)]
    public void A_no_in_more_words_is_a_no(string words, bool? said) => Assert.Equal(said, YesOrNo.In(words));

    [Fact]
    public async Task A_no_to_a_question_who_is_meant_is_nobody_s_name()
    {
        await using var chat = await SceneAsync();
        var jo = Talk.With(chat.Scene, "Jo Hale");
        (await jo.SaysAsync("assign 1 to the Harbour Dean")).Sees("Nobody on the register is called “Harbour Dean”");

        (await jo.SaysAsync("no, leave it open")).Sees("nothing has changed").SeesNothingOf("Nobody on the register is called");
    }

    [Theory]
    [InlineData("cancel that special meeting, not needed")]
    [InlineData("cancel the extra meeting after all")]
    [InlineData("cancel that meeting, we do not need it")]
    public async Task The_meeting_that_was_added_last_is_the_one_that_is_cancelled(string words)
    {
        await using var chat = await SceneAsync();
        var jo = Talk.With(chat.Scene, "Jo Hale");
        await jo.SaysAsync("Children's Scrutiny also meets on 13 April 2027 at 6pm");

        (await jo.SaysAsync(words)).Sees("13 April 2027").SeesNothingOf("names");
    }

    [Fact]
    public async Task Dates_that_are_asked_for_are_shown_and_name_no_meeting()
    {
        await using var chat = await SceneAsync();
        var jo = Talk.With(chat.Scene, "Jo Hale");
        await jo.SaysAsync("cancel the Tuesday lunch meeting of June");

        (await jo.SaysAsync("dates please")).Sees("19 January 2027").SeesNothingOf("“dates”");
    }

    private static async Task<CouncilInChat> SceneAsync()
    {
        var chat = await CouncilInChat.StartAsync();
        await chat.AskAsync("Open talks about the boatyard");
        await chat.AskAsync("Agree the settlement with Carlow", exempt: true);
        await chat.RoleAsync(await chat.Council.PersonAsync("Lowe Peters", PersonKind.Councillor), RoleName.Member);
        return chat;
    }
}
