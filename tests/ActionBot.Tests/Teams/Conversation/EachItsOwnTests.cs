using ActionBot.ActionPoints;
using ActionBot.Committees;
using ActionBot.Teams.Conversation;

namespace ActionBot.Tests.Teams.Conversation;

/// <summary>What a clerk says of several actions or findings in one sentence is said of each by itself, and a number answers what was asked of it.</summary>
public sealed class EachItsOwnTests
{
    [Theory]
    [InlineData("2 is for the Head of Housing and 3 for Sam Patel", "2 is for the Head of Housing", "3 is for Sam Patel")]
    [InlineData("4 is for the Director of Education and 5 for Sam, and 6 is for Lee", "4 is for the Director of Education", "5 is for Sam", "6 is for Lee")]
    [InlineData("assign 16 to Helen and 26 to Sam", "assign 16 to Helen", "assign 26 to Sam")]
    [InlineData("due 1 at the March meeting, 2 at the January meeting", "due 1 at the March meeting", "due 2 at the January meeting")]
    [InlineData("6 is for the Head of Housing, due at the March meeting", "6 is for the Head of Housing", "6 is due at the March meeting")]
    [InlineData("assign 6 to Sam Patel and due by 3 February 2027", "assign 6 to Sam Patel", "6 is due by 3 February 2027")]
    [InlineData("1 closed at yesterday's meeting (min 31) and 23 too, minute 32(a)", "1 closed at yesterday's meeting (min 31)", "23 closed at yesterday's meeting minute 32(a)")]
    [InlineData("close 23 (minute 53) and 20 (minute 54)", "close 23 (minute 53)", "close 20 (minute 54)")]
    [InlineData("close 8 minute 33, drop 18 as not needed, and 23 is closed too", "close 8 minute 33", "drop 18 as not needed", "23 is closed too")]
    [InlineData("CFS-26-27-002 goes to Housing; CFS-26-27-003 to Sam Patel", "CFS-26-27-002 goes to Housing", "CFS-26-27-003 goes to Sam Patel")]
    public void A_sentence_of_several_is_parted(string text, params string[] sentences) => Assert.Equal(sentences, EachItsOwn.Of(text));

    [Theory]
    [InlineData("close 1 and 2 at the March meeting, minute 31")]
    [InlineData("1, 2 and 3 are for the Head of Housing")]
    [InlineData("2 is for the Head of Housing")]
    [InlineData("assign 14 to the Head of Housing and 3 other officers")]
    [InlineData("confirm 1 and 2, reject 3")]
    [InlineData("Sam says 1 is done and 2 needs until March")]
    [InlineData("1 done, 2 needs till March, 3 not ours")]
    [InlineData("due 1 on 3 and 4 March")]
    [InlineData("is 2 for Sam and 3 for Helen?")]
    [InlineData("close 14 agreed, minute 31")]
    [InlineData("drop 9, it was done by 3 officers at 2 sites")]
    public void What_is_said_of_all_or_of_one_stays_whole(string text) => Assert.Empty(EachItsOwn.Of(text));

    [Fact]
    public async Task Two_actions_go_to_two_people()
    {
        await using var chat = await CouncilInChat.StartAsync();
        var (first, second) = (await chat.AskAsync("Circulate the report"), await chat.AskAsync("Print the leaflet"));
        var jo = Talk.With(chat.Scene, "Jo Hale");

        (await jo.SaysAsync("1 goes to the Head of Housing and 2 to Lee Ward")).Sees("CFS-26-27-001 belongs to Head of Housing", "CFS-26-27-002 belongs to Lee Ward");

        Assert.Equal("Lee Ward", (await OwnerAsync(chat, second)));
        Assert.Equal("Head of Housing", (await OwnerAsync(chat, first)));
        (await jo.SaysAsync("undo")).Sees("CFS-26-27-001 belongs to Director of Education again", "CFS-26-27-002 belongs to Director of Education again");
    }

    [Fact]
    public async Task Two_actions_are_closed_by_two_minutes_and_a_third_is_dropped()
    {
        await using var chat = await CouncilInChat.StartAsync();
        await chat.Council.MeetingAsync(chat.Committee, "2026-10-06");
        var october = (await chat.Council.Database.ReadAsync(session => MeetingTable.OfAsync(session, chat.Committee.Id)))[0];
        var points = new List<ActionPoint>();
        foreach (var text in new[] { "Circulate the report", "Print the leaflet", "Write to Larkfield" })
        {
            points.Add(await chat.Council.OpenAsync(chat.Committee, october, chat.January, chat.Director, text));
        }

        var jo = Talk.With(chat.Scene, "Jo Hale");
        (await jo.SaysAsync("close 1 (minute 53) and 2 (minute 54(b)), drop 3 as not needed")).SeesNothingOf("CFS-26-27-003 is closed");

        Assert.Equal((ActionPointStatus.Closed, "53"), ((await chat.NowAsync(points[0])).Status, (await chat.NowAsync(points[0])).ClosedMinute));
        Assert.Equal((ActionPointStatus.Closed, "54(b)"), ((await chat.NowAsync(points[1])).Status, (await chat.NowAsync(points[1])).ClosedMinute));
        Assert.Equal(ActionPointStatus.NoLongerRequired, (await chat.NowAsync(points[2])).Status);
    }

    [Fact]
    public async Task An_action_and_a_finding_get_owner_and_due_in_one_sentence()
    {
        await using var chat = await CouncilInChat.StartAsync();
        var jo = Talk.With(chat.Scene, "Jo Hale");
        await jo.SaysAsync(Minutes);

        (await jo.SaysAsync("3 is for the Head of Housing, due at the March meeting")).Sees("3: is for Head of Housing", "3: is due at the meeting of 9 March 2027");
        await jo.SaysAsync("confirm 3");
        var point = Assert.Single(await chat.Council.Database.ReadAsync(ActionPointTable.OutstandingAsync));
        Assert.Equal(chat.March.Id, point.ReportToMeetingId);

        (await jo.SaysAsync("CFS-26-27-001 is for Lee Ward, due at the January meeting")).Sees("belongs to Lee Ward", "is due at the meeting of 19 January 2027");
    }

    [Theory]
    [InlineData("2 yes next meeting")]
    [InlineData("yes 2 is right for January")]
    [InlineData("2: yes")]
    [InlineData("2: 19 January 2027")]
    public async Task While_a_finding_asks_its_number_answers_it_and_moves_no_action(string answer)
    {
        await using var chat = await CouncilInChat.StartAsync();
        var (_, second) = (await chat.AskAsync("Circulate the report"), await chat.AskAsync("Print the leaflet", to: chat.March));
        var jo = Talk.With(chat.Scene, "Jo Hale");
        await jo.SaysAsync(Minutes);
        (await jo.SaysAsync("confirm 1 and 2")).Sees("Confirmed 1", "2: The minutes name no time");

        (await jo.SaysAsync(answer)).Sees("Confirmed 2", "19 January 2027").SeesNothingOf("CFS-26-27-002");

        Assert.Equal((chat.March.Id, 0), ((await chat.NowAsync(second)).ReportToMeetingId, (await chat.NowAsync(second)).Postponements));
    }

    [Fact]
    public async Task Another_date_answers_too_and_a_post_the_question_who()
    {
        await using var chat = await CouncilInChat.StartAsync();
        var jo = Talk.With(chat.Scene, "Jo Hale");
        await jo.SaysAsync(Minutes);
        await jo.SaysAsync("confirm 1, 2 and 3");

        (await jo.SaysAsync("2: 9 March 2027")).Sees("2: is due at the meeting of 9 March 2027", "Confirmed 2");
        (await jo.SaysAsync("3: Head of Housing")).Sees("3: is for Head of Housing");
        // Whom nobody knows is asked for, and not made.
        await jo.SaysAsync("undo");
        var people = (await chat.Council.Database.ReadAsync(Officers.PersonTable.AllAsync)).Count;
        await jo.SaysAsync("3: Nigel Nobody");
        Assert.Equal(people, (await chat.Council.Database.ReadAsync(Officers.PersonTable.AllAsync)).Count);
    }

    [Fact]
    public async Task Once_nothing_asks_the_number_is_the_action_s()
    {
        await using var chat = await CouncilInChat.StartAsync();
        var point = await chat.AskAsync("Circulate the report");
        (await Talk.With(chat.Scene, "Jo Hale").SaysAsync("1: due at the March meeting")).Sees("CFS-26-27-001 is due at the meeting of 9 March 2027");
        Assert.Equal(chat.March.Id, (await chat.NowAsync(point)).ReportToMeetingId);
    }

    [Fact]
    public async Task A_yes_is_said_of_the_card_that_lies_open_and_confirms_no_other()
    {
        await using var chat = await CouncilInChat.StartAsync();
        var jo = Talk.With(chat.Scene, "Jo Hale");
        await jo.SaysAsync(Minutes);
        (await jo.SaysAsync("confirm 2")).Sees("2: The minutes name no time");
        (await jo.SaysAsync("go through the findings")).Sees("4 of 4", "circulate the waiting times");

        (await jo.SaysAsync("yes confirm that")).Sees("Confirmed 4").SeesNothingOf("Confirmed 2");

        Assert.Contains("waiting times", Assert.Single(await chat.Council.Database.ReadAsync(ActionPointTable.OutstandingAsync)).Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_open_card_is_given_to_somebody_or_refused_in_words()
    {
        await using var chat = await CouncilInChat.StartAsync();
        var jo = Talk.With(chat.Scene, "Jo Hale");
        await jo.SaysAsync(Minutes);
        await jo.SaysAsync("show me finding 4");

        (await jo.SaysAsync("that one is for Sam Patel, the Head of Housing")).Sees("4: is for", "4 of 4");
        (await jo.SaysAsync("it is for Nigel Nobody")).Sees("Nobody on the register is called");
        (await jo.SaysAsync("reject it, it was answered")).Sees("Rejected 4");
        Assert.Empty(await chat.Council.Database.ReadAsync(ActionPointTable.OutstandingAsync));
        Assert.DoesNotContain(await chat.Council.Database.ReadAsync(Officers.PersonTable.AllAsync), person => person.Name.Contains("Nobody", StringComparison.Ordinal));
    }

    [Fact]
    public async Task A_finding_that_is_two_is_parted_and_each_part_has_its_own_time()
    {
        await using var chat = await CouncilInChat.StartAsync();
        var jo = Talk.With(chat.Scene, "Jo Hale");
        await jo.SaysAsync(Minutes);

        (await jo.SaysAsync("1 is two: report on respite beds to the March meeting / circulate the survey by 17 December 2026")).Sees("1 is now 5 and 6");
        await jo.SaysAsync("confirm 5 and 6");

        var points = await chat.Council.Database.ReadAsync(ActionPointTable.OutstandingAsync);
        Assert.Equal([(chat.March.Id, (DateOnly?)null), (chat.January.Id, Northbridge.Day("2026-12-17"))], points.OrderBy(point => point.Number).Select(point => (point.ReportToMeetingId, point.DueDate)));
    }

    private const string Minutes = "Minutes of Children's Scrutiny, 24 November 2026\n\n1. BEDS\n\nAction Point 1: Director of Education to report on respite beds to the January meeting.\n\nAction Point 2: Director of Education to write to Larkfield.\n\nAction Point 3: The Committee to write to the DfE.\n\nThe Director of Education said she would circulate the waiting times by 30 January 2027.";

    private static async Task<string?> OwnerAsync(CouncilInChat chat, ActionPoint point)
    {
        var now = await chat.NowAsync(point);
        return await chat.Council.Database.ReadAsync(async session => now.OwnerPostId is { } post ? (await Officers.PostTable.ByIdAsync(session, post))?.Title : (await Officers.PersonTable.ByIdAsync(session, now.OwnerPersonId!.Value))?.Name);
    }
}
