using ActionBot.ActionPoints;
using ActionBot.Committees;
using ActionBot.Officers;
using ActionBot.Storage;
using ActionBot.Tests.Storage;

namespace ActionBot.Tests.Teams.Conversation;

/// <summary>What a clerk writes in ordinary words, in answer to a card or of her own, is done as she means it.</summary>
public sealed class ClerksPlainWordsTests
{
    [Theory]
    [InlineData("the March meeting", "meeting of 9 March 2027")]
    [InlineData("at the January meeting", "meeting of 19 January 2027")]
    [InlineData("March", "meeting of 9 March 2027")]
    public async Task A_meeting_answers_the_draft_that_asks_by_when_and_cancels_nothing(string words, string due)
    {
        await using var chat = await CouncilInChat.StartAsync();
        var jo = Talk.With(chat.Scene, "Jo Hale");
        (await jo.SaysAsync("log: Head of Housing to bring the plan before recess")).Sees("Write the answer");
        (await jo.SaysAsync(words)).Sees(due).SeesNothingOf("Cancel a meeting");
        (await jo.SaysAsync("yes")).Sees("is recorded for Head of Housing");
    }

    [Theory]
    [InlineData("make it Helen's instead", "Owner\nHelen Marsh")]
    [InlineData("no sorry, Lee Ward's", "Owner\nLee Ward")]
    [InlineData("it's the Director of Education's", "Owner\nDirector of Education")]
    public async Task A_draft_is_given_to_whoever_s_it_is(string words, string owner)
    {
        await using var chat = await CouncilInChat.StartAsync();
        var jo = Talk.With(chat.Scene, "Jo Hale");
        await jo.SaysAsync("action: Head of Housing to inspect the oak by the March meeting");
        (await jo.SaysAsync(words)).Sees(owner).SeesNothingOf("That is no answer");
    }

    [Theory]
    [InlineData("no to 1, she only needs a line", false)]
    [InlineData("not for the exclusions one, the chair insists", false)]
    [InlineData("Helen's is refused", false)]
    [InlineData("Helen's is fine", true)]
    [InlineData("fine for the exclusions, March it is, but not later", true)]
    [InlineData("yes to Helen's exclusions report", true)]
    [InlineData("ok with 1", true)]
    public async Task A_request_is_decided_by_its_number_its_subject_or_whoever_asked(string words, bool granted)
    {
        await using var chat = await CouncilInChat.StartAsync();
        var point = await chat.AskAsync("Circulate the exclusions report");
        await chat.SayAsync("Helen Marsh", "CFS-26-27-001 needs until the March meeting");

        await Talk.With(chat.Scene, "Jo Hale").SaysAsync(words);

        var now = await chat.NowAsync(point);
        Assert.Equal((ActionPointStatus.InProgress, granted ? chat.March.Id : chat.January.Id), (now.Status, now.ReportToMeetingId));
    }

    [Fact]
    public async Task Of_two_requests_of_one_officer_a_bare_yes_decides_neither()
    {
        await using var chat = await CouncilInChat.StartAsync();
        var (one, two) = (await chat.AskAsync("Circulate the exclusions report"), await chat.AskAsync("Replace the boiler"));
        await chat.SayAsync("Helen Marsh", "CFS-26-27-001 needs until the March meeting");
        await chat.SayAsync("Helen Marsh", "CFS-26-27-002 needs until the March meeting");

        await Talk.With(chat.Scene, "Jo Hale").SaysAsync("Helen's is fine");
        Assert.Equal((ActionPointStatus.ExtensionRequested, ActionPointStatus.ExtensionRequested), ((await chat.NowAsync(one)).Status, (await chat.NowAsync(two)).Status));

        await Talk.With(chat.Scene, "Jo Hale").SaysAsync("fine for the boiler");
        Assert.Equal((ActionPointStatus.ExtensionRequested, chat.March.Id), ((await chat.NowAsync(one)).Status, (await chat.NowAsync(two)).ReportToMeetingId));
    }

    [Fact]
    public async Task A_moved_meeting_is_moved_again_and_left_in_words()
    {
        await using var chat = await CouncilInChat.StartAsync();
        var jo = Talk.With(chat.Scene, "Jo Hale");
        await jo.SaysAsync("the January meeting has moved to the 26th");
        (await jo.SaysAsync("sorry, leave it on the 19th")).Sees("Left as it is: nothing has changed");
        await jo.SaysAsync("the January meeting has moved to the 26th");
        await jo.SaysAsync("yes");
        await jo.SaysAsync("undo");
        (await jo.SaysAsync("actually move it to the 26th again")).Sees("moved from 19 January 2027 to 26 January 2027");
        await jo.SaysAsync("yes");
        (await jo.SaysAsync("no, put it back to the 19th")).Sees("moved from 26 January 2027 to 19 January 2027");
        await jo.SaysAsync("yes");
        Assert.Equal(Northbridge.Day("2027-01-19"), (await chat.Council.Database.ReadAsync(session => MeetingTable.ByIdAsync(session, chat.January.Id)))!.HeldOn);
    }

    [Fact]
    public async Task Several_days_at_one_hour_are_added_and_the_committee_goes_without_its_name()
    {
        await using var chat = await CouncilInChat.StartAsync();
        var jo = Talk.With(chat.Scene, "Jo Hale");
        (await jo.SaysAsync("Children's Scrutiny: 17 Sept 2027, 18 Nov 2027, all at 2pm")).Sees("17 September 2027 at 2pm", "18 November 2027 at 2pm");
        (await jo.SaysAsync("the panel meets on 20 May 2027")).Sees("20 May 2027").SeesNothingOf("I know no committee");
        (await jo.SaysAsync("the Harbours Panel meets on 21 May 2027")).SeesNothingOf("a meeting added");
    }

    [Fact]
    public async Task Who_follows_whom_whose_address_and_whose_service_are_noted_and_a_vice_chair_is_said_to_be_none()
    {
        await using var chat = await CouncilInChat.StartAsync();
        var jo = Talk.With(chat.Scene, "Jo Hale");
        (await jo.SaysAsync("Sam leaves on 31 December, Nina Farr takes over as Head of Housing on 1 January")).Sees("Head of Housing: Nina Farr from 1 January 2027");
        (await jo.SaysAsync("Lee Ward's address is lee.ward@northbridge.gov.uk")).Sees("Lee Ward: lee.ward@northbridge.gov.uk");
        (await jo.SaysAsync("Democratic Services is Nat Bowes, nat.bowes@northbridge.gov.uk")).Sees("Democratic Services: Nat Bowes");
        (await jo.SaysAsync("Ravi Desai is Estates, ravi.desai@northbridge.gov.uk")).Sees("Estates: Ravi Desai");
        (await jo.SaysAsync("Cllr Beg is vice-chair")).Sees("no vice-chairs", "“Cllr Beg is a member”");
        (await jo.SaysAsync("rename the Head of Housing to Director of Homes")).Sees("Head of Housing is called Director of Homes from now on");
        Assert.DoesNotContain(await chat.Council.Database.ReadAsync(PostTable.AllAsync), post => post.Title is "Nat Bowes" or "Ravi Desai" || post.Title.Contains("chair", StringComparison.OrdinalIgnoreCase));
    }

    [Fact]
    public async Task A_vice_chair_in_an_answer_or_in_an_action_swallows_neither()
    {
        await using var chat = await CouncilInChat.StartAsync();
        var (first, second) = (await chat.AskAsync("Circulate the briefing"), await chat.AskAsync("Replace the boiler"));
        var helen = Talk.With(chat.Scene, "Helen Marsh");

        (await helen.SaysAsync("CFS-26-27-001 is done, briefing sent to the chair and vice-chair")).SeesNothingOf("no vice-chairs");
        (await helen.SaysAsync("CFS-26-27-002 is with the vice chair for comment")).SeesNothingOf("no vice-chairs");
        Assert.Equal(ActionPointStatus.ProposedComplete, (await chat.NowAsync(first)).Status);
        Assert.NotEqual(ActionPointStatus.Open, (await chat.NowAsync(second)).Status);
        (await Talk.With(chat.Scene, "Jo Hale").SaysAsync("action: Cllr Beg as vice-chair to write to the bus company")).Sees("write to the bus company").SeesNothingOf("no vice-chairs");
    }

    [Fact]
    public async Task Somebody_s_leave_is_noted_and_ended_by_the_clerk()
    {
        await using var chat = await CouncilInChat.StartAsync();
        var jo = Talk.With(chat.Scene, "Jo Hale");
        (await jo.SaysAsync("Sam is away from 7 December to 11 December")).Sees("Sam Patel is away from 7 December 2026 to 11 December 2026");
        (await jo.SaysAsync("is Sam away in December?")).Sees("Sam Patel is away from 7 December 2026");
        await jo.SaysAsync("put Sam back, he's in");
        Assert.Empty(await chat.Council.Database.ReadAsync(session => AbsenceTable.FromAsync(session, Northbridge.Day("2026-11-24"))));
        (await jo.SaysAsync("Sam is back")).Sees("I have not noted that Sam Patel is away");
    }

    [Theory]
    [InlineData("CFS-26-27-001: circulated on 20 November and agreed last night, close it")]
    [InlineData("CFS-26-27-001 was circulated on 20 November and the committee closed it last night")]
    public async Task The_day_of_a_deed_is_not_taken_for_the_meeting_s(string words)
    {
        await using var chat = await CouncilInChat.StartAsync();
        var earlier = await chat.Council.MeetingAsync(chat.Committee, "2026-09-22");
        var point = await chat.Council.OpenAsync(chat.Committee, earlier, chat.November, chat.Director, "Circulate the breakdown");
        chat.Scene.Time.Advance(TimeSpan.FromDays(1));

        await Talk.With(chat.Scene, "Jo Hale").SaysAsync(words);

        Assert.Equal((ActionPointStatus.Closed, chat.November.Id), ((await chat.NowAsync(point)).Status, (await chat.NowAsync(point)).ClosedAtMeetingId));
    }

    [Fact]
    public async Task What_the_minutes_close_is_said_with_the_words_that_record_it()
    {
        await using var chat = await CouncilInChat.StartAsync();
        var earlier = await chat.Council.MeetingAsync(chat.Committee, "2026-09-22");
        var point = await chat.Council.OpenAsync(chat.Committee, earlier, chat.November, chat.Director, "Circulate the breakdown");
        var jo = Talk.With(chat.Scene, "Jo Hale");
        await jo.SaysAsync("Minutes of Children's Scrutiny, 24 November 2026\n\n1. MATTERS\n\nRESOLVED: That CFS-26-27-001 be closed.\n\nAction Point 1: Helen Marsh to circulate the plan to the January meeting.");
        (await jo.SaysAsync("confirm all")).Sees("The minutes close CFS-26-27-001. To record it write: close CFS-26-27-001 at the meeting of 24 November 2026");
        await jo.SaysAsync("close CFS-26-27-001 at the meeting of 24 November 2026");
        Assert.Equal(ActionPointStatus.Closed, (await chat.NowAsync(point)).Status);
    }

    [Theory, OnSqlite, OnPostgreSql]
    public async Task The_one_referral_is_taken_by_take_it_and_left_with_a_word(Kind kind)
    {
        await using var chat = await CouncilInChat.StartAsync(kind);
        await chat.CabinetAsync();
        await chat.AskAsync("Write to the bus company");
        await chat.SayAsync("Jo Hale", "refer 1 to Cabinet");

        (await Talk.With(chat.Scene, "Kim Bell").SaysAsync("no thanks, they can keep it")).Sees("Nothing is taken: CFS-26-27-001 stays with Children's Scrutiny");
        (await Talk.With(chat.Scene, "Kim Bell").SaysAsync("ok, take it")).Sees("CAB-26-27-001");
    }

    [Theory]
    [InlineData("don't print what Helen said about 1")]
    [InlineData("nothing is to be printed for 1")]
    [InlineData("for CFS-26-27-001 print nothing for now")]
    public async Task What_is_not_to_be_printed_is_taken_out_or_was_never_in(string words)
    {
        await using var chat = await CouncilInChat.StartAsync();
        await chat.AskAsync("Circulate the exclusions report");
        (await Talk.With(chat.Scene, "Jo Hale").SaysAsync(words)).Sees("the paper prints none").SeesNothingOf("I did not understand");
    }
}
