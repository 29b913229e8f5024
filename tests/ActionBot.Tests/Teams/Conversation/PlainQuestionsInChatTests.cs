using ActionBot.ActionPoints;
using ActionBot.Officers;
using ActionBot.Teams.Conversation;

namespace ActionBot.Tests.Teams.Conversation;

/// <summary>Plain questions are answered about what they ask after, and whoever asks how a thing is done is told the words that do it.</summary>
public sealed class PlainQuestionsInChatTests
{
    [Theory]
    [InlineData("has the boiler report come in?")]
    [InlineData("how is the pool boiler getting on?")]
    [InlineData("what about the boiler?")]
    [InlineData("who owns the boiler replacement?")]
    [InlineData("how long has the pool boiler been going on?")]
    [InlineData("any progress on the boiler?")]
    [InlineData("where are we with the pool boiler")]
    [InlineData("what has Helen said about the boiler?")]
    [InlineData("who is responsible for the pool boiler?")]
    [InlineData("is anything happening with the boiler?")]
    public async Task A_question_about_an_action_shows_that_one(string words)
    {
        await using var chat = await SceneAsync();
        (await Talk.With(chat.Scene, "Ama Osei").SaysAsync(words)).Sees("CFS-26-27-002", "Replace the pool boiler").SeesNothingOf("I did not understand", "CFS-26-27-001", "Splashwell");
    }

    [Theory]
    [InlineData("what's outstanding for the pool?", "CFS-26-27-002", "CFS-26-27-004")]
    [InlineData("what is left to do for the boiler", "CFS-26-27-002", "CFS-26-27-001")]
    [InlineData("anything still open about the falls pathway?", "CFS-26-27-004", "CFS-26-27-002")]
    [InlineData("what's outstanding for housing?", "CFS-26-27-004", "CFS-26-27-002")]
    [InlineData("what did the Head of Housing promise?", "CFS-26-27-004", "CFS-26-27-002")]
    [InlineData("what does Sam owe us?", "CFS-26-27-004", "CFS-26-27-002")]
    [InlineData("what's on for 9 March?", "CFS-26-27-004", "CFS-26-27-002")]
    [InlineData("which ones are exempt?", "CFS-26-27-003", "CFS-26-27-002")]
    [InlineData("did we agree to replace the boiler?", "CFS-26-27-002", "CFS-26-27-004")]
    public async Task A_list_is_of_what_was_asked_after(string words, string listed, string left)
    {
        await using var chat = await SceneAsync();
        (await Talk.With(chat.Scene, "Ama Osei").SaysAsync(words)).Sees(listed).SeesNothingOf(left, "I did not understand");
    }

    [Fact]
    public async Task What_limits_no_list_leaves_it_whole_and_what_is_about_nothing_is_said()
    {
        await using var chat = await SceneAsync();
        var ama = Talk.With(chat.Scene, "Ama Osei");
        foreach (var whole in new[] { "what's outstanding for Children's Scrutiny?", "what is left?", "what's outstanding for us?", "what is still open for the committee", "list" })
        {
            (await ama.SaysAsync(whole)).Sees("4 outstanding");
        }

        (await ama.SaysAsync("what's outstanding for the library?")).Sees("I find nothing outstanding about “library”").SeesNothingOf("CFS-26-27-001");
    }

    [Fact]
    public async Task An_exempt_action_is_not_found_by_its_subject_outside_its_circle()
    {
        await using var chat = await SceneAsync();
        var lee = Talk.With(chat.Scene, "Lee Ward");
        foreach (var words in new[] { "how is the Splashwell contract getting on?", "what's outstanding for Splashwell?", "can I see the exempt one", "who owns the Splashwell contract?", "which ones are exempt?" })
        {
            (await lee.SaysAsync(words)).SeesNothingOf("CFS-26-27-003", "Agree the Splashwell", "1 exempt");
        }

        (await Talk.With(chat.Scene, "Ama Osei").InChannel(("Lee Ward", null)).SaysAsync("how is the Splashwell contract getting on?")).SeesNothingOf("Agree the Splashwell");
    }

    [Theory]
    [InlineData("what did we close this year?", "nothing was closed from 1 January 2026")]
    [InlineData("how many actions did we close since May?", "closed")]
    [InlineData("who owes us the most?", "Director of Education (Helen Marsh) 3; Head of Housing (Sam Patel) 1")]
    [InlineData("which officer has the most actions?", "Director of Education (Helen Marsh) 3")]
    [InlineData("what are the oldest ones?", "the oldest first")]
    [InlineData("who looks after housing?", "Head of Housing: Sam Patel.")]
    [InlineData("who runs education?", "Director of Education: Helen Marsh.")]
    [InlineData("which resolutions have no action yet?", "every resolution on record has its action")]
    [InlineData("where do we stand?", "at a glance")]
    [InlineData("what is on the register?", "at a glance")]
    [InlineData("when will Helen hear about 2?", "CFS-26-27-002: next on Wednesday 25 November 2026")]
    [InlineData("what will you send next month?", "18 Dec 2026")]
    [InlineData("who asked Helen and when?", "I have written nothing to Helen Marsh yet")]
    [InlineData("what's come in?", "4 changes since")]
    [InlineData("what did I do today?", "Nothing has changed on 24 November 2026")]
    [InlineData("what is left from the November minutes?", "4 outstanding of what was asked on 24 November 2026")]
    [InlineData("never mind", "nothing has changed")]
    [InlineData("send it", "I send no letters")]
    public async Task A_clerk_s_question_is_answered(string words, string answer)
    {
        await using var chat = await SceneAsync();
        (await Talk.With(chat.Scene, "Jo Hale").SaysAsync(words)).Sees(answer).SeesNothingOf("I did not understand", "nobody owes an answer");
    }

    [Theory]
    [InlineData("how do I close an action?", "close 14, minute 31")]
    [InlineData("how can I mark something exempt?", "restrict 14, paragraph 3")]
    [InlineData("help with letters", "draft the letters")]
    [InlineData("how do I approve what an officer wrote?", "which answers wait to be approved?")]
    [InlineData("how do I give you minutes?", "Minutes of Children's Scrutiny, 17 September 2026")]
    [InlineData("how to reopen one", "reopen 14")]
    [InlineData("what do I write to change the owner?", "assign 14 to the Head of SEND")]
    [InlineData("how do you undo things?", "takes back the last thing you did")]
    [InlineData("what's the supplement", "came after the paper had gone out")]
    [InlineData("what does proposed complete mean?", "the committee has not yet agreed")]
    [InlineData("what's the cut-off?", "noon on the working day before")]
    [InlineData("what is meant by awaiting others?", "waits for somebody else")]
    [InlineData("how do I note leave?", "away 9 to 13 November, ask Priya")]
    public async Task Whoever_asks_how_is_told_the_words_and_nothing_is_done(string words, string answer)
    {
        await using var chat = await SceneAsync();
        (await Talk.With(chat.Scene, "Jo Hale").SaysAsync(words)).Sees(answer).SeesNothingOf("I did not understand");
        Assert.All(await chat.Council.Database.ReadAsync(ActionPointTable.OutstandingAsync), point => Assert.Equal(1, point.Version));
    }

    [Fact]
    public async Task An_officer_is_told_that_a_clerk_does_it_and_his_own_questions_are_answered_before_he_was_asked()
    {
        await using var chat = await SceneAsync();
        var helen = Talk.With(chat.Scene, "Helen Marsh");
        (await helen.SaysAsync("how do I close an action?")).Sees("for the clerk of the committee");
        (await helen.SaysAsync("when is this due?")).Sees("CFS-26-27-001 is reported to the meeting of Children's Scrutiny on Tuesday 19 January 2027");
        (await helen.SaysAsync("why do you ask me this?")).Sees("Children's Scrutiny asked for it");
        (await Talk.With(chat.Scene, "Ama Osei").SaysAsync("is anyone away?")).Sees("for the clerks to see");
    }

    [Fact]
    public async Task The_mark_that_was_just_set_is_lifted_again()
    {
        await using var chat = await SceneAsync();
        var jo = Talk.With(chat.Scene, "Jo Hale");
        await jo.SaysAsync("restrict 2");
        (await jo.SaysAsync("lift that again")).Sees("CFS-26-27-002 is not exempt any more");
    }

    [Fact]
    public async Task What_nobody_claimed_in_the_minutes_is_shown_to_the_clerk_alone()
    {
        await using var chat = await CouncilInChat.StartAsync();
        var jo = Talk.With(chat.Scene, "Jo Hale");
        (await jo.SaysAsync("Minutes of Children's Scrutiny, 24 November 2026\n\n1. COSTS\n\nAction Point 1: Helen Marsh to report on the buses to the January meeting.")).Sees("1 marked finding");
        (await jo.SaysAsync("what did nobody claim?")).Sees("nothing in the minutes looks like an action and is not among the findings");
        (await jo.SaysAsync("what did you miss in the minutes?")).Sees("is not among the findings");
        (await jo.InChannel().SaysAsync("what did nobody claim?")).Sees("for you alone");
    }

    // What orders something, reports something or asks for something else is left as it was said.
    [Theory]
    [InlineData("close 14, minute 31")]
    [InlineData("we closed it last night")]
    [InlineData("list of streets sent to the ward members")]
    [InlineData("what did we resolve about closures?")]
    [InlineData("send it to legal by Friday")]
    [InlineData("lift the restriction on 15")]
    [InlineData("when is 14 due?")]
    [InlineData("what is the paper for January?")]
    [InlineData("confirm the remaining parking spaces by 10 January")]
    [InlineData("what's left?")]
    [InlineData("put it back")]
    [InlineData("put the January meeting back")]
    [InlineData("remove it")]
    [InlineData("what did the committee agree to do?")]
    [InlineData("what did the minutes of the last meeting say?")]
    [InlineData("what have the officers said?")]
    [InlineData("action: Head of Parks to install 3 benches, 2 bins, all at Mill Field")]
    [InlineData("The pupils are moving on 4 May, 11 May, all at the library")]
    public void What_is_no_such_question_is_not_put_in_other_words(string words) => Assert.Equal(words, InOtherWords.Of(words));

    [Theory]
    [InlineData("what's outstanding?")]
    [InlineData("who has not replied yet?")]
    [InlineData("when is the next meeting?")]
    [InlineData("how many are there left?")]
    [InlineData("done, the boiler was replaced on Friday")]
    public void What_names_no_subject_is_no_question_about_one(string words) => Assert.Null(SubjectAsked.In(words));

    [Theory]
    [InlineData("what's awaiting others?", "CFS-26-27-002")]
    [InlineData("what is proposed complete?", "CFS-26-27-001")]
    public async Task Whoever_asks_which_stand_so_gets_the_list_and_no_explanation(string words, string listed)
    {
        await using var chat = await SceneAsync();
        var helen = Talk.With(chat.Scene, "Helen Marsh");
        await helen.SaysAsync("CFS-26-27-001 done, sent on 9 November");
        await helen.SaysAsync("CFS-26-27-002 waiting for the manufacturer");

        (await Talk.With(chat.Scene, "Jo Hale").SaysAsync(words)).Sees(listed).SeesNothingOf("has not yet agreed", "has done his part", "CFS-26-27-004");
    }

    [Fact]
    public async Task A_list_of_what_is_late_about_something_holds_nothing_that_is_not()
    {
        await using var chat = await SceneAsync();
        var jo = Talk.With(chat.Scene, "Jo Hale");
        (await jo.SaysAsync("what's overdue on the pool?")).Sees("I find nothing late about").SeesNothingOf("CFS-26-27-002");
        (await Talk.With(chat.Scene, "Sam Patel").SaysAsync("my actions on the pool")).SeesNothingOf("CFS-26-27-002");
    }

    // An officer's answer is no question after the oldest of anything.
    [Theory]
    [InlineData("our oldest boiler was replaced in October")]
    [InlineData("the oldest boilers are replaced now")]
    [InlineData("The longest waiting families have been rehoused")]
    public async Task What_tells_of_the_oldest_asks_for_no_list(string words)
    {
        await using var chat = await SceneAsync();
        (await Talk.With(chat.Scene, "Helen Marsh").SaysAsync(words)).SeesNothingOf("the oldest first");
    }

    private static async Task<CouncilInChat> SceneAsync()
    {
        var chat = await CouncilInChat.StartAsync();
        await chat.AskAsync("Circulate the exclusions report");
        await chat.AskAsync("Replace the pool boiler");
        await chat.AskAsync("Agree the Splashwell contract", exempt: true);
        var housing = (await chat.Council.Database.ReadAsync(PostTable.AllAsync)).Single(post => post.Title == "Head of Housing");
        await chat.Council.OpenAsync(chat.Committee, chat.November, chat.March, Owner.Of(housing), "Draw up the falls pathway");
        return chat;
    }
}
