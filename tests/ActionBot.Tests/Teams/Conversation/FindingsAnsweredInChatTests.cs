using ActionBot.ActionPoints;
using ActionBot.Committees;
using ActionBot.Intake;
using ActionBot.Storage;

namespace ActionBot.Tests.Teams.Conversation;

/// <summary>What a clerk says of findings by their numbers, while actions of the same numbers are on the list: a yes in her own words, whose and by when; it is the finding's and whole.</summary>
public sealed class FindingsAnsweredInChatTests
{
    [Theory]
    [InlineData("3 sure, the next meeting is correct")]
    [InlineData("3: fine, January it is")]
    [InlineData("3: the next one, yes please")]
    [InlineData("3 January's fine")]
    [InlineData("3: by all means")]
    [InlineData("3 sure, go ahead")]
    [InlineData("3 ok next meeting")]
    [InlineData("3 yes that's the right meeting")]
    [InlineData("3 - it's the January one")]
    [InlineData("3 happy with that")]
    [InlineData("3 perfect")]
    [InlineData("3 spot on")]
    [InlineData("3 the January meeting will do nicely")]
    [InlineData("3: that works, January")]
    [InlineData("3: no objections")]
    [InlineData("3 sounds good")]
    [InlineData("3 right you are")]
    [InlineData("3: you're quite right")]
    public async Task A_yes_behind_the_number_is_the_findings_while_its_question_stands(string said)
    {
        await using var chat = await CouncilInChat.StartAsync();
        var points = await ThreeActionsAsync(chat);
        var jo = Talk.With(chat.Scene, "Jo Hale");
        await jo.SaysAsync(CouncilInChat.FourOfHelens);
        await jo.SaysAsync("confirm all");

        (await jo.SaysAsync(said)).Sees("3: is due at the meeting of 19 January 2027");

        Assert.All(points, point => Assert.Equal(chat.March.Id, point.ReportToMeetingId));
        Assert.Equal(points.Select(point => point.Version), (await Task.WhenAll(points.Select(chat.NowAsync))).Select(point => point.Version));
        Assert.Null((await chat.FindingsAsync())[2].DueQuestion);
    }

    [Theory]
    [InlineData("quite right")]
    [InlineData("yes, that's the one")]
    [InlineData("that's correct, the next meeting")]
    [InlineData("sounds good")]
    [InlineData("3 happy with that")]
    [InlineData("3 right you are")]
    [InlineData("right you are")]
    [InlineData("works for me")]
    public async Task On_its_open_card_so_is_a_yes_without_the_number(string said)
    {
        await using var chat = await CouncilInChat.StartAsync();
        await ThreeActionsAsync(chat);
        var jo = Talk.With(chat.Scene, "Jo Hale");
        await jo.SaysAsync(CouncilInChat.FourOfHelens);
        await jo.SaysAsync("show finding 3");

        (await jo.SaysAsync(said)).Sees("3: is due at the meeting of 19 January 2027");
    }

    [Theory]
    [InlineData("no, make it March")]
    [InlineData("March would be better")]
    [InlineData("make it March please")]
    [InlineData("3 March meeting please")]
    [InlineData("3 not January, March please")]
    [InlineData("not January, March please")]
    [InlineData("3 should be March, not January")]
    [InlineData("no, March rather than January")]
    public async Task And_another_time_moves_the_finding_of_the_card(string said)
    {
        await using var chat = await CouncilInChat.StartAsync();
        await ThreeActionsAsync(chat);
        var jo = Talk.With(chat.Scene, "Jo Hale");
        await jo.SaysAsync(CouncilInChat.FourOfHelens);
        await jo.SaysAsync("show finding 3");

        (await jo.SaysAsync(said)).Sees("3: is due at the meeting of 9 March 2027");

        Assert.Equal(3, (await chat.Council.Database.ReadAsync(session => MeetingTable.OfAsync(session, chat.Committee.Id))).Count);
    }

    [Theory]
    [InlineData("3 is Sam's and should come to the March meeting")]
    [InlineData("3 is Sam's. It should come to the March meeting.")]
    [InlineData("3: give it to the Head of Housing and make it due in March")]
    [InlineData("3 for Sam (March)")]
    [InlineData("3 belongs to Sam, wanted at the March meeting")]
    [InlineData("3 should be done by Sam for March")]
    [InlineData("3: Head of Housing, and have it back in March")]
    [InlineData("3 the March meeting please, and it's Sam")]
    [InlineData("3 by the March meeting, from Sam")]
    [InlineData("3 - that's one for Sam, needed in March")]
    [InlineData("3 to be taken by Sam, back to us in March")]
    [InlineData("3 is down to Sam. Due in March.")]
    [InlineData("3 March meeting please, that is Sam's")]
    public async Task Whose_and_by_when_are_both_kept_in_one_read_back_and_nothing_is_confirmed_unasked(string said)
    {
        await using var chat = await CouncilInChat.StartAsync();
        await ThreeActionsAsync(chat);
        var jo = Talk.With(chat.Scene, "Jo Hale");
        await jo.SaysAsync(CouncilInChat.FourOfHelens);
        await jo.SaysAsync("confirm all");

        (await jo.SaysAsync(said)).Sees("3: is for", "3: is due at the meeting of 9 March 2027").SeesNothingOf("Still to ask: 3", "Confirmed 3", "a meeting added", "called for");

        Assert.Equal((FindingStatus.Draft, chat.March.Id), ((await chat.FindingsAsync())[2].Status, (await chat.FindingsAsync())[2].ReportToMeetingId));
    }

    [Fact]
    public async Task Each_of_several_keeps_its_own_time()
    {
        await using var chat = await CouncilInChat.StartAsync();
        var jo = Talk.With(chat.Scene, "Jo Hale");
        await jo.SaysAsync(CouncilInChat.FourOfHelens);

        (await jo.SaysAsync("1 Sam by 16 December, 3 Sam too, March meeting")).Sees("1: is due by 16 December 2026", "3: is due at the meeting of 9 March 2027", "1: is for Sam", "3: is for Sam");
        (await jo.SaysAsync("1 - Helen, within 4 weeks. 2 - Sam, March")).Sees("1: is for Helen", "1: is due by 22 December 2026", "2: is for Sam", "2: is due at the meeting of 9 March 2027");
    }

    [Fact]
    public async Task What_answers_the_question_on_the_way_to_confirming_is_confirmed_beside_what_is_not()
    {
        await using var chat = await CouncilInChat.StartAsync();
        var jo = Talk.With(chat.Scene, "Jo Hale");
        await jo.SaysAsync(CouncilInChat.FourOfHelens);
        await jo.SaysAsync("confirm all");

        (await jo.SaysAsync("1 yes; 2 March meeting please, that is Sam's; 3 isn't ours, throw it out")).Sees("Confirmed 1:", "2: is for Sam", "2: is due at the meeting of 9 March 2027", "Rejected 3");

        Assert.Equal([FindingStatus.Confirmed, FindingStatus.Draft, FindingStatus.Rejected], (await chat.FindingsAsync()).Take(3).Select(finding => finding.Status));
    }

    [Theory]
    [InlineData("4 March meeting please")]
    [InlineData("4 January meeting")]
    [InlineData("4 December meeting please")]
    public async Task While_a_finding_of_that_number_waits_no_meeting_is_made_of_its_time(string said)
    {
        await using var chat = await CouncilInChat.StartAsync();
        var jo = Talk.With(chat.Scene, "Jo Hale");
        await jo.SaysAsync(CouncilInChat.FourOfHelens);

        (await jo.SaysAsync(said)).SeesNothingOf("a meeting added", "called for");

        Assert.Equal(3, (await chat.Council.Database.ReadAsync(session => MeetingTable.OfAsync(session, chat.Committee.Id))).Count);
    }

    [Theory]
    [InlineData("2 should read: Circulate the leases to members")]
    [InlineData("change the wording of 2 to \"Circulate the leases to members\"")]
    public async Task Other_words_for_a_number_that_both_bear_are_asked_about(string said)
    {
        await using var chat = await CouncilInChat.StartAsync();
        var points = await ThreeActionsAsync(chat);
        var jo = Talk.With(chat.Scene, "Jo Hale");
        await jo.SaysAsync(CouncilInChat.FourOfHelens);

        (await jo.SaysAsync(said)).Sees("Finding 2 on the desk, or CFS-26-27-002?", "Nothing has changed yet");
        (await jo.SaysAsync("the action")).Sees("CFS-26-27-002 reads");

        Assert.Equal("Circulate the leases to members", (await chat.NowAsync(points[1])).Text);
    }

    private static async Task<ActionPoint[]> ThreeActionsAsync(CouncilInChat chat) =>
        [await chat.AskAsync("Report on exclusions", to: chat.March), await chat.AskAsync("Report on transport", to: chat.March), await chat.AskAsync("Report on meals", to: chat.March)];
}
