using ActionBot.Officers;
using ActionBot.Tests.Storage;

namespace ActionBot.Tests.Teams.Conversation;

/// <summary>Whoever is asked something and answers beside it is asked again, with the choices: never sent to the help.</summary>
public sealed class QuestionsInChatTests
{
    // Who, what makes the bot ask, words of the question, an answer, words that show it was taken.
    public static TheoryData<string, string, string, string, string> Questions => new()
    {
        { "Jo Hale", "action: Head of Housing to inspect the roof", "Which committee?", "Planning", "Planning" },
        { "Jo Hale", "close the exclusions one", "Which one do you mean?", "CFS-26-27-002", "CFS-26-27-002 is closed" },
        { "Jo Hale", "close it", "Which one do you mean?", "CFS-26-27-002", "CFS-26-27-002 is closed" },
        { "Jo Hale", "assign CFS-26-27-001", "To whom?", "the Head of Housing", "Head of Housing" },
        { "Jo Hale", "assign CFS-26-27-001 to Sam", "may be", "Sam Patel", "Sam Patel" },
        { "Jo Hale", "refer CFS-26-27-001", "To which committee", "Planning", "Planning" },
        { "Jo Hale", "action: inspect the roof by the March meeting", "Whose is it?", "Head of Housing", "Head of Housing" },
        { "Jo Hale", "the meeting of Children's Scrutiny has moved to 23 March", "which one do you mean?", "9 March", "23 March" },
        { "Jo Hale", "the March meeting of Children's Scrutiny has moved", "moves to which day?", "16 March", "16 March 2027" },
        { "Jo Hale", "the January meeting of Children's Scrutiny has moved to 26 January", "Nothing has changed yet", "yes", "Done" },
        { "Jo Hale", "I clerk a committee", "Which committee do you clerk?", "Licensing", "Licensing" },
        { "Jo Hale", "Minutes of Children's Scrutiny", "paste the text", "Minutes of Children's Scrutiny, 24 November 2026\nPresent: Cllr Osei\nACTION: Head of Housing to inspect the oak.", "finding" },
        { "Helen Marsh", "CFS-26-27-001 needs longer", "Until when do you need for CFS-26-27-001?", "10 March", "10 March" },
        { "Helen Marsh", "I'm away, Priya is covering", "From when until when", "9 to 13 December", "away from" },
        { "Helen Marsh", "away 9 to 13 December, Sam covers", "Which Sam covers", "Sam Patel", "Sam Patel covers" },
        { "Ama Osei", "history", "Which one do you mean?", "CFS-26-27-001", "CFS-26-27-001" },
    };

    [Theory]
    [MemberData(nameof(Questions))]
    public async Task A_question_is_put_again_until_it_is_answered_or_left(string who, string words, string question, string answer, string taken)
    {
        await using var chat = await CouncilInChat.StartAsync(Kind.Sqlite);
        await chat.AskAsync("Circulate the exclusions report");
        await chat.AskAsync("Review the exclusions policy");
        await chat.Council.PersonAsync("Sam Carter");
        await chat.Council.PersonAsync("Priya Shah");
        var planning = await chat.Council.CommitteeAsync("Planning", "PLA");
        await chat.Council.MeetingAsync(planning, "2027-01-12");
        if (answer == "Planning")
        {
            await chat.RoleAsync(chat.Jo, RoleName.Clerk, planning);
        }

        Sees(question, await chat.SayAsync(who, words));
        foreach (var beside in new[] { "no idea", "what?", question.Contains("do you clerk", StringComparison.Ordinal) ? "hm" : "banana" })
        {
            var again = await chat.SayAsync(who, beside);
            Sees(question, again);
            Assert.DoesNotContain(again, heard => heard.Words.Contains("Here is what you can", StringComparison.OrdinalIgnoreCase) || heard.Words.Contains("What I can do", StringComparison.OrdinalIgnoreCase));
        }

        Assert.Empty(await chat.SayAsync(who, "thanks!"));
        Sees(taken, await chat.SayAsync(who, answer));

        Sees(question, await chat.SayAsync(who, words.Replace("-001", "-002", StringComparison.Ordinal)), isFirst: false);
        await chat.SayAsync(who, "never mind");
        Assert.DoesNotContain(await chat.SayAsync(who, "banana"), heard => heard.Words.Contains("no answer to what I asked", StringComparison.Ordinal));
    }

    [Fact]
    public async Task What_a_chair_proposes_and_the_clerk_records_in_her_own_words_is_recorded_once()
    {
        await using var chat = await CouncilInChat.StartAsync(Kind.Sqlite);
        var proposal = (await chat.SayAsync("Ama Osei", "action: Head of Housing to inspect the roof by the March meeting")).Single(heard => heard.To == "Jo Hale");
        await chat.SayAsync("Jo Hale", "action: Head of Housing to inspect the roof, by the March meeting");
        Sees("is recorded for Head of Housing", await chat.SayAsync("Jo Hale", "yes"));

        var (answer, _) = await chat.PressAsync("Jo Hale", proposal.Card!, "Confirm");
        Assert.Contains("on the register already, as CFS-26-27-001", answer, StringComparison.Ordinal);
        Assert.Single(await chat.Council.Database.ReadAsync(ActionBot.ActionPoints.ActionPointTable.OutstandingAsync));

        await chat.SayAsync("Jo Hale", "action: Director of Education to inspect the roof by the March meeting");
        Sees("is recorded for Director of Education", await chat.SayAsync("Jo Hale", "yes"));
    }

    [Fact]
    public async Task Another_fortnight_counts_from_when_the_action_is_due()
    {
        await using var chat = await CouncilInChat.StartAsync(Kind.Sqlite);
        var point = await chat.AskAsync("Circulate the exclusions report");
        await chat.AskOwnersAsync();
        await chat.SayAsync("Helen Marsh", "1 needs another fortnight, the data came late");
        await chat.SayAsync("Jo Hale", "yes to Helen's extension");

        // It was due at the meeting of 19 January, and a fortnight later is before the one in March.
        var now = await chat.NowAsync(point);
        Assert.Equal((Northbridge.Day("2027-02-02"), chat.March.Id), (now.DueDate, now.ReportToMeetingId));
    }

    private static void Sees(string words, IReadOnlyList<CouncilInChat.Heard> heard, bool isFirst = true) =>
        Assert.True(!isFirst || heard.Any(one => (one.Words + one.Card?.ToJsonString()).Contains(words, StringComparison.OrdinalIgnoreCase)), $"“{words}” is not in: {string.Join(" / ", heard.Select(one => one.Words))}");

    [Theory]
    [InlineData("history of CFS-26-27-001")]
    [InlineData("what about 1?")]
    [InlineData("show 1")]
    [InlineData("who asked for 1")]
    public async Task A_question_about_another_action_is_no_answer_to_which_one_shall_be_closed(string beside)
    {
        await using var chat = await CouncilInChat.StartAsync(Kind.Sqlite);
        var first = await chat.AskAsync("Circulate the transport report");
        await chat.AskAsync("Review the exclusions policy");
        await chat.AskAsync("Review the exclusions figures");
        Sees("Which one do you mean?", await chat.SayAsync("Jo Hale", "close the exclusions one"));

        Sees("CFS-26-27-001", await chat.SayAsync("Jo Hale", beside));

        Assert.Equal(ActionBot.ActionPoints.ActionPointStatus.Open, (await chat.NowAsync(first)).Status);
        Sees("CFS-26-27-003 is closed", await chat.SayAsync("Jo Hale", "3"));
    }

    [Theory]
    [InlineData("Environment and Open Spaces", "what's outstanding for Environment and Open Spaces")]
    [InlineData("Housing and Regeneration Committee", "what's outstanding for Housing and Regeneration?")]
    [InlineData("Housing and Regeneration Committee", "what's outstanding for the Housing and Regeneration Committee?")]
    public async Task A_committee_with_and_in_its_name_is_found_whole(string name, string question)
    {
        await using var chat = await CouncilInChat.StartAsync();
        var committee = await chat.Council.CommitteeAsync(name, "EHX");
        var (asked, next) = (await chat.Council.MeetingAsync(committee, "2026-11-12"), await chat.Council.MeetingAsync(committee, "2027-01-14"));
        await chat.Council.OpenAsync(committee, asked, next, chat.Director, "Draw up the allotment policy");

        (await Talk.With(chat.Scene, "Ama Osei").SaysAsync(question)).Sees("allotment policy", name).SeesNothingOf("I know nobody");
    }

    [Fact]
    public async Task Who_has_answered_is_told_and_not_who_has_not()
    {
        await using var chat = await CouncilInChat.StartAsync();
        await chat.AskAsync("Circulate the exclusions report");
        await chat.AskOwnersAsync();
        var jo = Talk.With(chat.Scene, "Jo Hale");

        (await jo.SaysAsync("who answered today?")).Sees("nobody has answered today");
        await Talk.With(chat.Scene, "Helen Marsh").SaysAsync("1: the draft is with legal");
        (await jo.SaysAsync("who answered today?")).Sees("one person has answered today: Helen Marsh (CFS-26-27-001)");
        (await jo.SaysAsync("who has answered?")).Sees("Helen Marsh (CFS-26-27-001)");
        (await jo.SaysAsync("who answered yesterday?")).Sees("nobody has answered yesterday");
        (await jo.SaysAsync("who has not answered?")).SeesNothingOf("people have answered").SeesNothingOf("Helen Marsh (CFS");
        (await Talk.With(chat.Scene, "Lee Ward").SaysAsync("who answered today?")).SeesNothingOf("Helen");
    }
}
