using System.Globalization;
using ActionBot.ActionPoints;
using ActionBot.Officers;
using ActionBot.Replies;
using ActionBot.Storage;
using ActionBot.Tests.Storage;

namespace ActionBot.Tests.Teams.Conversation;

/// <summary>
/// Leave is said wrongly, shortened, lengthened, moved and withdrawn, and each in words of its own: the leave that stands is corrected, or it is asked which.
/// It is Tuesday 24 November 2026; Helen owes one action.
/// </summary>
public sealed class LeaveCorrectedInChatTests
{
    private const string Noted = "I'm off 4 to 15 January, Sam covers";

    [Theory]
    [InlineData("sorry, 4 to 8 January only", "4 January", "8 January")]
    [InlineData("sorry 4 to 8 only", "4 January", "8 January")]
    [InlineData("make that only until the 8th", "4 January", "8 January")]
    [InlineData("until the 8th, not the 15th", "4 January", "8 January")]
    [InlineData("only until 8 January", "4 January", "8 January")]
    [InlineData("actually it's only one week, back on the 11th", "4 January", "10 January")]
    [InlineData("actually it's only one week", "4 January", "10 January")]
    [InlineData("my leave is only until the 8th", "4 January", "8 January")]
    [InlineData("my leave ends on 8 January now", "4 January", "8 January")]
    [InlineData("back on the 11th", "4 January", "10 January")]
    [InlineData("I'm back on 11 January", "4 January", "10 January")]
    [InlineData("I'll be back on the 11th instead", "4 January", "10 January")]
    [InlineData("change my leave to 4 to 8 January please", "4 January", "8 January")]
    [InlineData("can you change my leave to 4 to 8 January?", "4 January", "8 January")]
    [InlineData("that leave was wrong, it's 4 to 8 January", "4 January", "8 January")]
    [InlineData("my leave runs 4 to 8 January", "4 January", "8 January")]
    [InlineData("my leave: 4 January 2027 to 8 January 2027", "4 January", "8 January")]
    [InlineData("it should have been 4 to 8 January", "4 January", "8 January")]
    [InlineData("I meant 11 to 22 January", "11 January", "22 January")]
    [InlineData("my leave has moved to 18 to 29 January", "18 January", "29 January")]
    [InlineData("my leave has been extended until the 22nd", "4 January", "22 January")]
    [InlineData("a week longer please", "4 January", "22 January")]
    [InlineData("I'm taking another week off", "4 January", "22 January")]
    [InlineData("my leave is a week later", "11 January", "22 January")]
    [InlineData("I'll be back a day early", "4 January", "14 January")]
    [InlineData("my leave starts on the 6th, not the 4th", "6 January", "15 January")]
    [InlineData("from the 6th instead", "6 January", "15 January")]
    [InlineData("I'm not away until the 6th", "6 January", "15 January")]
    [InlineData("I'm off 4 to 8 January, not 4 to 15", "4 January", "8 January")]
    [InlineData("I'm away 4 to 8 January", "4 January", "8 January")]
    [InlineData("I'm in on the 14th and 15th after all", "4 January", "13 January")]
    [InlineData("I'll be in on 4 January after all", "5 January", "15 January")]
    [InlineData("I'm working on the 15th after all", "4 January", "14 January")]
    [InlineData("slight change: back on Monday the 11th", "4 January", "10 January")]
    [InlineData("I got the dates wrong, 4 to 8 January", "4 January", "8 January")]
    public async Task The_leave_that_stands_has_the_days_that_are_said(string said, string from, string until)
    {
        await using var chat = await CouncilInChat.StartAsync();
        var point = await chat.AskAsync("Report on exclusions");
        var helen = Talk.With(chat.Scene, "Helen Marsh");
        await helen.SaysAsync(Noted);

        (await helen.SaysAsync(said)).Sees($"Helen Marsh is away from {from} 2027 to {until} 2027, no longer from 4 January 2027 to 15 January 2027; Sam Patel covers", "[Undo]");

        Assert.Equal((Day(from), Day(until)), Of(Assert.Single(await LeavesAsync(chat))));
        await NothingAnsweredAsync(chat, point);
        (await helen.SaysAsync("undo")).Sees("Helen Marsh is away from 4 January 2027 to 15 January 2027 again");
        Assert.Equal((Day("4 January"), Day("15 January")), Of(Assert.Single(await LeavesAsync(chat))));
    }

    [Theory]
    [InlineData("I'm not going away after all")]
    [InlineData("cancel my leave")]
    [InlineData("cancel my leave in January")]
    [InlineData("scrap the leave, it's fallen through")]
    [InlineData("my leave's been cancelled")]
    [InlineData("my holiday is off")]
    [InlineData("my leave was refused")]
    [InlineData("I won't be on leave in January after all")]
    [InlineData("I'm in after all")]
    [InlineData("I'll be here after all")]
    [InlineData("no I'm not taking that week off now")]
    [InlineData("forget my leave")]
    [InlineData("please delete my January leave")]
    [InlineData("I am in from 4 to 15 January after all")]
    [InlineData("that leave was a mistake")]
    [InlineData("I am not away in January, that was a mistake")]
    public async Task What_is_withdrawn_is_withdrawn(string said)
    {
        await using var chat = await CouncilInChat.StartAsync();
        var point = await chat.AskAsync("Report on exclusions");
        var helen = Talk.With(chat.Scene, "Helen Marsh");
        await helen.SaysAsync(Noted);

        (await helen.SaysAsync(said)).Sees("I have taken out that you are away from 4 January 2027 to 15 January 2027", "[Undo]");

        Assert.Empty(await LeavesAsync(chat));
        await NothingAnsweredAsync(chat, point);
        (await helen.SaysAsync("undo")).Sees("Helen Marsh is away from 4 January 2027 to 15 January 2027 again, and Sam Patel covers");
    }

    [Theory]
    [InlineData("I'm here today, that leave was wrong")]
    [InlineData("I'm back")]
    [InlineData("I'm back early")]
    [InlineData("back a day early")]
    [InlineData("I am in today")]
    [InlineData("I came back early")]
    [InlineData("I was away but I'm in again from today")]
    [InlineData("I've cut my holiday short")]
    [InlineData("back at my desk")]
    [InlineData("I'm at work, that leave was wrong")]
    public async Task Leave_that_is_over_is_over_at_once_and_so_is_its_cover(string said)
    {
        await using var chat = await CouncilInChat.StartAsync();
        await chat.AskAsync("Report on exclusions", exempt: true);
        var (helen, sam) = (Talk.With(chat.Scene, "Helen Marsh"), Talk.With(chat.Scene, "Sam Patel"));
        await chat.Council.AwayAsync(chat.Helen, "2026-11-20", "2026-12-04", await SamAsync(chat));
        (await sam.SaysAsync("show CFS-26-27-001")).Sees("Report on exclusions");

        (await helen.SaysAsync(said)).Sees("Welcome back", "no longer to Sam Patel", "[Undo]");

        (await sam.SaysAsync("show CFS-26-27-001")).SeesNothingOf("Report on exclusions");
        Assert.Empty(await LeavesAsync(chat));
    }

    [Theory, OnSqlite, OnPostgreSql]
    public async Task Whoever_covers_by_a_wrong_date_covers_no_more_once_the_date_is_right(Kind kind)
    {
        await using var chat = await CouncilInChat.StartAsync(kind);
        await chat.AskAsync("Report on exclusions", exempt: true);
        var (helen, sam) = (Talk.With(chat.Scene, "Helen Marsh"), Talk.With(chat.Scene, "Sam Patel"));
        await helen.SaysAsync("I'm away until 11 January, Sam covers");
        (await sam.SaysAsync("show CFS-26-27-001")).Sees("Report on exclusions");

        (await helen.SaysAsync("my leave: 11 January 2027 to 15 January 2027")).Sees("Helen Marsh is away from 11 January 2027 to 15 January 2027, no longer from 24 November 2026 to 11 January 2027");

        (await sam.SaysAsync("show CFS-26-27-001")).SeesNothingOf("Report on exclusions");
        (await sam.SaysAsync("my actions")).SeesNothingOf("Report on exclusions");
    }

    [Theory]
    [InlineData("on leave from 11 January for a fortnight, Sam covers", "11 January", "24 January")]
    [InlineData("I'm on leave from 11 January for two weeks. Sam will look after my things", "11 January", "24 January")]
    [InlineData("and I've put in for cover: Sam from 11 January, one week", "11 January", "17 January")]
    [InlineData("away 11 to 15 January, with Sam covering", "11 January", "15 January")]
    [InlineData("my leave runs 11 to 15 January, with Sam covering", "11 January", "15 January")]
    [InlineData("away 11 to 15 January, Sam Patel to pick up anything urgent", "11 January", "15 January")]
    [InlineData("on holiday 11-15 January, Sam has my post", "11 January", "15 January")]
    public async Task A_beginning_and_a_length_are_a_whole_leave_and_its_cover_may_stand_in_a_second_sentence(string said, string from, string until)
    {
        await using var chat = await CouncilInChat.StartAsync();

        (await Talk.With(chat.Scene, "Helen Marsh").SaysAsync(said)).Sees($"Helen Marsh is away from {from} 2027 to {until} 2027, Sam Patel covers");

        Assert.Equal((Day(from), Day(until)), Of(Assert.Single(await LeavesAsync(chat))));
    }

    [Theory]
    [InlineData("off this afternoon, in again tomorrow")]
    [InlineData("off this afternoon")]
    [InlineData("out for an hour")]
    [InlineData("half day on Thursday, back Friday")]
    public async Task A_part_of_a_day_is_no_leave(string said)
    {
        await using var chat = await CouncilInChat.StartAsync();
        var point = await chat.AskAsync("Report on exclusions");

        (await Talk.With(chat.Scene, "Helen Marsh").SaysAsync(said)).SeesNothingOf("is away from");

        Assert.Empty(await LeavesAsync(chat));
        await NothingAnsweredAsync(chat, point);
    }

    [Theory]
    [InlineData("off today, in again tomorrow", "2026-11-24", "2026-11-24")]
    [InlineData("off sick today, back tomorrow", "2026-11-24", "2026-11-24")]
    [InlineData("away from Thursday, back on Monday", "2026-11-26", "2026-11-29")]
    public async Task The_day_of_the_return_is_none_of_the_leave(string said, string from, string until)
    {
        await using var chat = await CouncilInChat.StartAsync();

        await Talk.With(chat.Scene, "Helen Marsh").SaysAsync(said);

        Assert.Equal((Northbridge.Day(from), Northbridge.Day(until)), Of(Assert.Single(await LeavesAsync(chat))));
    }

    [Fact]
    public async Task Whoever_is_in_on_all_the_days_is_not_away_and_no_action_has_an_update()
    {
        await using var chat = await CouncilInChat.StartAsync();
        var point = await chat.AskAsync("Report on exclusions");
        var helen = Talk.With(chat.Scene, "Helen Marsh");
        await helen.SaysAsync("I shall be away Thursday and Friday");

        (await helen.SaysAsync("I am in on Thursday and Friday after all")).Sees("I have taken out that you are away from 26 November 2026 to 27 November 2026");

        Assert.Empty(await LeavesAsync(chat));
        await NothingAnsweredAsync(chat, point);
        (await helen.SaysAsync("I'll be in all next week after all")).Sees("I have not noted that you are away then").SeesNothingOf("Shall I keep");
    }

    [Theory]
    [InlineData("not off Friday after all", "2026-11-26", "2026-11-26")]
    [InlineData("I'm only off on Thursday", "2026-11-26", "2026-11-26")]
    [InlineData("sorry, just Friday", "2026-11-27", "2026-11-27")]
    [InlineData("I'm off until Monday now", "2026-11-26", "2026-11-30")]
    [InlineData("make that until the 30th", "2026-11-26", "2026-11-30")]
    public async Task Two_days_become_others(string said, string from, string until)
    {
        await using var chat = await CouncilInChat.StartAsync();
        var point = await chat.AskAsync("Report on exclusions");
        var helen = Talk.With(chat.Scene, "Helen Marsh");
        await helen.SaysAsync("I shall be away Thursday and Friday");

        await helen.SaysAsync(said);

        Assert.Equal((Northbridge.Day(from), Northbridge.Day(until)), Of(Assert.Single(await LeavesAsync(chat))));
        await NothingAnsweredAsync(chat, point);
    }

    [Theory]
    [InlineData("I won't be back until 7 December", "2026-11-20", "2026-12-06")]
    [InlineData("I'm off another week", "2026-11-20", "2026-12-04")]
    [InlineData("still not well, back on Monday", "2026-11-20", "2026-11-29")]
    [InlineData("I'm away until 4 December", "2026-11-20", "2026-12-04")]
    [InlineData("back tomorrow", "2026-11-20", "2026-11-24")]
    [InlineData("I'll be in again from Thursday", "2026-11-20", "2026-11-25")]
    public async Task Leave_that_runs_ends_on_another_day(string said, string from, string until)
    {
        await using var chat = await CouncilInChat.StartAsync();
        var point = await chat.AskAsync("Report on exclusions");
        await chat.Council.AwayAsync(chat.Helen, "2026-11-20", "2026-11-27");

        await Talk.With(chat.Scene, "Helen Marsh").SaysAsync(said);

        Assert.Equal((Northbridge.Day(from), Northbridge.Day(until)), Of(Assert.Single(await LeavesAsync(chat))));
        await NothingAnsweredAsync(chat, point);
    }

    [Fact]
    public async Task Days_in_the_middle_part_a_leave_and_one_undo_makes_it_whole()
    {
        await using var chat = await CouncilInChat.StartAsync();
        var helen = Talk.With(chat.Scene, "Helen Marsh");
        await helen.SaysAsync(Noted);

        (await helen.SaysAsync("I'm in on 7 January after all")).Sees("away from 4 January 2027 to 6 January 2027 and from 8 January 2027 to 15 January 2027");
        Assert.Equal([(Day("4 January"), Day("6 January")), (Day("8 January"), Day("15 January"))], (await LeavesAsync(chat)).Select(Of));

        await helen.SaysAsync("undo");
        Assert.Equal((Day("4 January"), Day("15 January")), Of(Assert.Single(await LeavesAsync(chat))));
    }

    [Fact]
    public async Task What_is_left_unsaid_is_asked_with_buttons_and_nothing_has_changed_before()
    {
        await using var chat = await CouncilInChat.StartAsync();
        var helen = Talk.With(chat.Scene, "Helen Marsh");
        await helen.SaysAsync(Noted);

        (await helen.SaysAsync("that leave was wrong")).Sees("you are away 4 to 15 January", "What is right?", "[Take out 4 to 15 January]", "[Leave it as it is]");
        Assert.Single(await LeavesAsync(chat));
        (await helen.SaysAsync("4 to 8 January")).Sees("Helen Marsh is away from 4 January 2027 to 8 January 2027, no longer from");
        Assert.Equal((Day("4 January"), Day("8 January")), Of(Assert.Single(await LeavesAsync(chat))));

        await helen.SaysAsync("that leave was wrong");
        await helen.PressesAsync("Take out 4 to 8 January");
        Assert.Empty(await LeavesAsync(chat));
    }

    [Theory]
    [InlineData("Away 11 to 20 January, not 4 to 15 January", "11 January", "20 January")]
    [InlineData("Away 4 to 20 January in all", "4 January", "20 January")]
    public async Task Days_that_lie_across_a_noted_leave_are_asked_about_and_never_stand_beside_it(string pressed, string from, string until)
    {
        await using var chat = await CouncilInChat.StartAsync();
        var helen = Talk.With(chat.Scene, "Helen Marsh");
        await helen.SaysAsync(Noted);

        (await helen.SaysAsync("I'm away 11 to 20 January")).Sees("Which is right?", "[Away 11 to 20 January, not 4 to 15 January]", "[Away 4 to 20 January in all]", "[Leave it as it is]");
        Assert.Equal((Day("4 January"), Day("15 January")), Of(Assert.Single(await LeavesAsync(chat))));
        await helen.PressesAsync(pressed);

        Assert.Equal((Day(from), Day(until)), Of(Assert.Single(await LeavesAsync(chat))));
    }

    [Fact]
    public async Task Of_two_leaves_the_one_that_is_meant_is_corrected_or_it_is_asked()
    {
        await using var chat = await CouncilInChat.StartAsync();
        await chat.AskAsync("Report on exclusions");
        var helen = Talk.With(chat.Scene, "Helen Marsh");
        await helen.SaysAsync("I'm away 7 to 11 December");
        await helen.SaysAsync(Noted);

        (await helen.SaysAsync("my December leave is only until the 9th")).Sees("away from 7 December 2026 to 9 December 2026");
        (await helen.SaysAsync("undo")).Sees("again");
        await helen.SaysAsync("1 is under way");
        (await helen.SaysAsync("cancel my leave")).Sees("Which is right?", "[Take out 7 to 11 December]", "[Take out 4 to 15 January]");
        Assert.Equal(2, (await LeavesAsync(chat)).Count);
        await helen.SaysAsync("the second");
        Assert.Equal(Northbridge.Day("2026-12-07"), Assert.Single(await LeavesAsync(chat)).FromDate);
    }

    [Theory]
    [InlineData("Helen's leave is only until the 8th")]
    [InlineData("sorry, 4 to 8 January only")]
    [InlineData("Helen is back on 9 January")]
    [InlineData("Helen Marsh is away 4 to 8 January, not 4 to 15")]
    [InlineData("change Helen's leave to 4 to 8 January")]
    public async Task A_clerk_corrects_the_leave_of_somebody_else(string said)
    {
        await using var chat = await CouncilInChat.StartAsync();
        var jo = Talk.With(chat.Scene, "Jo Hale");
        await jo.SaysAsync("Helen is away 4 to 15 January, Sam covers");

        (await jo.SaysAsync(said)).Sees("Helen Marsh is away from 4 January 2027 to 8 January 2027").SeesNothingOf("Jo Hale is away");

        var leave = Assert.Single(await LeavesAsync(chat));
        Assert.Equal((chat.Helen.Id, (Day("4 January"), Day("8 January"))), (leave.PersonId, Of(leave)));
    }

    [Theory]
    [InlineData("Helen isn't away after all")]
    [InlineData("Helen's leave is cancelled")]
    [InlineData("cancel Helen's leave")]
    [InlineData("Helen won't be on leave in January")]
    public async Task And_withdraws_it(string said)
    {
        await using var chat = await CouncilInChat.StartAsync();
        var jo = Talk.With(chat.Scene, "Jo Hale");
        await jo.SaysAsync("Helen is away 4 to 15 January, Sam covers");

        await jo.SaysAsync(said);

        Assert.Empty(await LeavesAsync(chat));
    }

    [Fact]
    public async Task An_officer_changes_nobodys_leave_but_his_own()
    {
        await using var chat = await CouncilInChat.StartAsync();
        await Talk.With(chat.Scene, "Helen Marsh").SaysAsync("I'm off 4 to 15 January");

        (await Talk.With(chat.Scene, "Lee Ward").SaysAsync("Helen's leave is only until the 8th")).Sees("Only Helen Marsh or a clerk");

        Assert.Equal((Day("4 January"), Day("15 January")), Of(Assert.Single(await LeavesAsync(chat))));
    }

    [Theory]
    [InlineData("then nobody covers me", null)]
    [InlineData("no cover after all", null)]
    [InlineData("drop Sam as my cover", null)]
    [InlineData("Sam isn't covering after all", null)]
    [InlineData("Lee covers instead", "Lee Ward")]
    [InlineData("with Lee Ward covering", "Lee Ward")]
    [InlineData("Lee will look after my things", "Lee Ward")]
    [InlineData("my cover is Lee Ward", "Lee Ward")]
    public async Task Who_covers_is_changed_by_itself(string said, string? cover)
    {
        await using var chat = await CouncilInChat.StartAsync();
        var point = await chat.AskAsync("Report on exclusions");
        var helen = Talk.With(chat.Scene, "Helen Marsh");
        await helen.SaysAsync(Noted);

        (await helen.SaysAsync(said)).Sees("Helen Marsh is away from 4 January 2027 to 15 January 2027", cover is null ? "Messages wait for the return" : $"{cover} covers");

        var people = (await chat.Council.Database.ReadAsync(PersonTable.AllAsync)).ToDictionary(person => person.Id, person => person.Name);
        Assert.Equal(cover, Assert.Single(await LeavesAsync(chat)).CoverPersonId is { } id ? people[id] : null);
        await NothingAnsweredAsync(chat, point);
    }

    [Fact]
    public async Task Whoever_covers_may_say_that_he_cannot_and_whoever_is_away_hears_of_it()
    {
        await using var chat = await CouncilInChat.StartAsync();
        var (helen, sam) = (Talk.With(chat.Scene, "Helen Marsh"), Talk.With(chat.Scene, "Sam Patel"));
        await helen.SaysAsync(Noted);

        (await sam.SaysAsync("I can't cover for Helen that week")).Sees("Helen Marsh is away from 4 January 2027", "Messages wait for the return");

        helen.Looks().Sees("Sam Patel does not cover for you");
        Assert.Null(Assert.Single(await LeavesAsync(chat)).CoverPersonId);
    }

    [Theory]
    [InlineData("2 needs until the 15th")]
    [InlineData("back with the contractor on Monday")]
    [InlineData("the surveyor is in on Thursday")]
    [InlineData("work starts on the 6th now")]
    [InlineData("the survey is only until the 8th")]
    [InlineData("the scaffolding is off on the 8th after all")]
    [InlineData("the report was wrong, 4 to 8 January are the right dates")]
    [InlineData("is my leave only until the 8th?")]
    [InlineData("the contractor is away until the 8th")]
    [InlineData("the meeting has moved to the 11th")]
    public async Task What_is_about_work_changes_no_leave(string said)
    {
        await using var chat = await CouncilInChat.StartAsync();
        await chat.AskAsync("Report on exclusions");
        var helen = Talk.With(chat.Scene, "Helen Marsh");
        await helen.SaysAsync(Noted);

        await helen.SaysAsync(said);

        Assert.Equal((Day("4 January"), Day("15 January")), Of(Assert.Single(await LeavesAsync(chat))));
    }

    [Fact]
    public async Task Days_alone_are_about_leave_only_where_that_was_spoken_of_last()
    {
        await using var chat = await CouncilInChat.StartAsync();
        var point = await chat.AskAsync("Report on exclusions");
        var helen = Talk.With(chat.Scene, "Helen Marsh");
        await helen.SaysAsync(Noted);
        await helen.SaysAsync("1 is under way");

        (await helen.SaysAsync("sorry, 4 to 8 January only")).Sees("Which is right?", "[Away 4 to 8 January, not 4 to 15 January]");

        Assert.Equal((Day("4 January"), Day("15 January")), Of(Assert.Single(await LeavesAsync(chat))));
        Assert.Equal(ActionPointStatus.InProgress, (await chat.NowAsync(point)).Status);
    }

    private static async Task NothingAnsweredAsync(CouncilInChat chat, ActionPoint point)
    {
        Assert.Empty(await chat.Council.Database.ReadAsync(session => ReplyTable.OfAsync(session, point.Id)));
        Assert.Equal(ActionPointStatus.Open, (await chat.NowAsync(point)).Status);
    }

    private static async Task<Person> SamAsync(CouncilInChat chat) => (await chat.Council.Database.ReadAsync(PersonTable.AllAsync)).Single(person => person.Name == "Sam Patel");

    private static Task<IReadOnlyList<Absence>> LeavesAsync(CouncilInChat chat) => chat.Council.Database.ReadAsync(session => AbsenceTable.FromAsync(session, Northbridge.Day("2026-11-24")));

    private static (DateOnly From, DateOnly Until) Of(Absence leave) => (leave.FromDate, leave.UntilDate);

    private static DateOnly Day(string words) => DateOnly.ParseExact(words + " 2027", "d MMMM yyyy", CultureInfo.InvariantCulture);
}
