using ActionBot.ActionPoints;
using ActionBot.Intake;
using ActionBot.Teams.Conversation;

namespace ActionBot.Tests.Teams.Conversation;

/// <summary>Whose a bare number is: an action's, a finding's on the desk that lies before the clerk, or something to ask. Whatever the verb, it is one answer.</summary>
public sealed class NumbersMeantTests
{
    private const string Findings =
        """
        Minutes of Children's Scrutiny, 24 November 2026

        1. COSTS

        Action Point 3: Helen Marsh to report on the buses to the January meeting.

        Action Point 4: Helen Marsh to report on the lease to the January meeting.

        Action Point 5: Helen Marsh to report on the roof to the January meeting.

        Action Point 6: The Director of Education to write to Larkfield.
        """;

    [Theory]
    [InlineData(Spoken.OfAction, true, true, true, Whose.Action)]
    [InlineData(Spoken.Looks, false, true, true, Whose.Action)]
    [InlineData(Spoken.OfEither, true, true, true, Whose.Finding)]
    [InlineData(Spoken.OfEither, false, true, true, Whose.Doubt)]
    [InlineData(Spoken.OfEither, true, true, false, Whose.Doubt)]
    [InlineData(Spoken.OfEither, false, true, false, Whose.Action)]
    [InlineData(Spoken.Answers, true, true, false, Whose.Finding)]
    [InlineData(Spoken.MayAnswer, true, true, true, Whose.Finding)]
    [InlineData(Spoken.MayAnswer, true, true, false, Whose.Doubt)]
    public void Both_a_finding_and_an_action_bear_the_number(Spoken spoken, bool standsFirst, bool waits, bool liesInFront, Whose whose) =>
        Assert.Equal(whose, new WhoseNumber(spoken, standsFirst, CallsItFinding: false, CallsItAction: false, waits, Became: false, Exists: true, liesInFront).Decide());

    [Theory]
    [InlineData("restrict finding 3", true)]
    [InlineData("findings 2 and 3 are for Sam", true)]
    [InlineData("3 on my desk is for Sam", true)]
    [InlineData("3 is for the finding officer", false)]
    public void The_words_may_call_it_a_finding(string text, bool says) => Assert.Equal(says, WhoseNumber.IsCalledFinding(text, 3));

    [Theory]
    [InlineData("action 3 is for Sam", true)]
    [InlineData("AP3 is for Sam", true)]
    [InlineData("003 is for Sam", true)]
    [InlineData("due 3 at the meeting of 10 March", false)]
    public void The_words_may_call_it_an_action(string text, bool says) => Assert.Equal(says, WhoseNumber.IsCalledAction(text, 3));

    [Fact]
    public async Task While_one_finding_is_left_a_number_is_the_actions_with_every_verb()
    {
        await using var chat = await CouncilInChat.StartAsync();
        var (exclusions, transport, meals) = (await chat.AskAsync("Report on exclusions"), await chat.AskAsync("Report on transport"), await chat.AskAsync("Report on meals"));
        var jo = Talk.With(chat.Scene, "Jo Hale");
        await jo.SaysAsync(Findings);
        await jo.SaysAsync("confirm 1, 2 and 3");
        await jo.SaysAsync("what's outstanding?");

        (await jo.SaysAsync("show me 2")).Sees("Report on transport").SeesNothingOf("lease");
        (await jo.SaysAsync("2 is due at the March meeting")).Sees("CFS-26-27-002 is due at the meeting of 9 March 2027");
        (await jo.SaysAsync("make 1 exempt")).Sees("CFS-26-27-001 is exempt");
        (await jo.SaysAsync("drop 3, nobody wants it any more")).Sees("CFS-26-27-003 is no longer required");
        (await jo.SaysAsync("close 2, minute 12 of 24 November")).Sees("CFS-26-27-002 is closed");

        Assert.True((await chat.NowAsync(exclusions)).Exempt);
        Assert.Equal(ActionPointStatus.Closed, (await chat.NowAsync(transport)).Status);
        Assert.Equal(ActionPointStatus.NoLongerRequired, (await chat.NowAsync(meals)).Status);
    }

    [Fact]
    public async Task Right_after_a_finding_became_an_action_of_another_number_a_change_is_asked_about_and_a_look_is_not()
    {
        await using var chat = await CouncilInChat.StartAsync();
        await chat.AskAsync("Report on exclusions");
        var transport = await chat.AskAsync("Report on transport");
        var jo = Talk.With(chat.Scene, "Jo Hale");
        await jo.SaysAsync(Findings);
        await jo.SaysAsync("confirm 2");

        (await jo.SaysAsync("restrict 2, para 3")).Sees("Finding 2 on the desk, or CFS-26-27-002?", "CFS-26-27-003", "Nothing has changed yet", "[Finding 2]", "[CFS-26-27-002]");
        Assert.False((await chat.NowAsync(transport)).Exempt);
        (await jo.SaysAsync("the finding")).Sees("CFS-26-27-003 is exempt under paragraph 3");
        Assert.False((await chat.NowAsync(transport)).Exempt);

        (await jo.SaysAsync("show 2")).Sees("Report on transport");
    }

    [Fact]
    public async Task An_order_before_the_open_desk_is_asked_about_and_the_button_settles_it()
    {
        await using var chat = await CouncilInChat.StartAsync();
        await chat.AskAsync("Report on exclusions");
        var transport = await chat.AskAsync("Report on transport");
        var jo = Talk.With(chat.Scene, "Jo Hale");
        await jo.SaysAsync(Findings);

        (await jo.SaysAsync("due 2 at the March meeting")).Sees("Finding 2 on the desk, or CFS-26-27-002?");
        (await jo.PressesAsync("CFS-26-27-002")).Sees("CFS-26-27-002 is due at the meeting of 9 March 2027");
        Assert.Equal(chat.March.Id, (await chat.NowAsync(transport)).ReportToMeetingId);

        (await jo.SaysAsync("assign finding 2 to the Head of Housing")).Sees("2: is for");
        (await jo.SaysAsync("action 2 goes to the Head of Housing")).Sees("CFS-26-27-002 belongs to Head of Housing");
    }

    [Fact]
    public async Task What_stands_first_is_what_lies_before_her_and_is_asked_about_once_something_else_was_shown()
    {
        await using var chat = await CouncilInChat.StartAsync();
        await chat.AskAsync("Report on exclusions");
        var transport = await chat.AskAsync("Report on transport");
        var jo = Talk.With(chat.Scene, "Jo Hale");
        await jo.SaysAsync(Findings);

        (await jo.SaysAsync("2 is for the Head of Housing")).Sees("2: is for");
        await jo.SaysAsync("what's outstanding?");
        (await jo.SaysAsync("2 is for the Director of Education")).Sees("Finding 2 on the desk, or CFS-26-27-002?");
        (await jo.SaysAsync("action 2 please")).Sees("CFS-26-27-002", "Director of Education");
        (await jo.SaysAsync("1 and 2 are due at the March meeting")).Sees("Findings 1 and 2 on the desk, or CFS-26-27-001 and CFS-26-27-002?");
        (await jo.SaysAsync("findings")).Sees("1 and 2 are due at the meeting of 9 March 2027");
        Assert.Equal(chat.January.Id, (await chat.NowAsync(transport)).ReportToMeetingId);
    }

    [Fact]
    public async Task Other_words_for_a_number_that_both_bear_are_asked_about_before_they_are_written()
    {
        await using var chat = await CouncilInChat.StartAsync();
        await chat.AskAsync("Report on exclusions");
        var jo = Talk.With(chat.Scene, "Jo Hale");
        await jo.SaysAsync(Findings);
        await jo.SaysAsync("what's outstanding?");

        (await jo.SaysAsync("1 should read: Report on every exclusion")).Sees("Finding 1 on the desk, or CFS-26-27-001?");
        (await jo.SaysAsync("CFS-26-27-001")).Sees("CFS-26-27-001", "Report on every exclusion");
        Assert.Equal("Report on the buses to the January meeting", (await chat.FindingsAsync())[0].Text.Replace("Helen Marsh to report", "Report", StringComparison.Ordinal).TrimEnd('.'));
    }

    [Theory]
    [InlineData("4 yes the next meeting")]
    [InlineData("4: yes, that is the one")]
    [InlineData("yes to 4")]
    [InlineData("4 - right, the January meeting")]
    [InlineData("4: ok")]
    [InlineData("4 yes january")]
    [InlineData("4 sure, the January meeting is correct")]
    [InlineData("4 the next meeting is fine")]
    [InlineData("4: the next one, yes please")]
    [InlineData("4: fine, January it is")]
    public async Task A_yes_with_the_number_of_a_finding_that_asks_is_its_answer_and_moves_no_action(string answer)
    {
        await using var chat = await CouncilInChat.StartAsync();
        await chat.AskAsync("Report on exclusions");
        await chat.AskAsync("Report on transport");
        await chat.AskAsync("Report on meals");
        var fourth = await chat.AskAsync("Report on coaches", to: chat.March);
        var jo = Talk.With(chat.Scene, "Jo Hale");
        await jo.SaysAsync(Findings);
        await jo.SaysAsync("confirm 1 to 3");
        await jo.SaysAsync("what's outstanding?");

        (await jo.SaysAsync(answer)).Sees("4: is due at the meeting of 19 January 2027").SeesNothingOf("CFS-26-27-004 is due");

        Assert.Equal(chat.March.Id, (await chat.NowAsync(fourth)).ReportToMeetingId);
        Assert.Null((await chat.FindingsAsync())[3].DueQuestion);
    }

    [Fact]
    public async Task A_yes_and_a_reject_in_one_message_are_of_findings_though_every_number_is_an_actions_too()
    {
        await using var chat = await CouncilInChat.StartAsync();
        var points = new[] { await chat.AskAsync("Report on exclusions"), await chat.AskAsync("Report on transport"), await chat.AskAsync("Report on meals") };
        var jo = Talk.With(chat.Scene, "Jo Hale");
        await jo.SaysAsync("Minutes of Children's Scrutiny, 24 November 2026\n\n1. COSTS\n\nThe Director of Education undertook to write to Larkfield.\n\nThe Director of Education undertook to write to the DfE.\n\nThe Director of Education undertook to write to Ofsted.");
        await jo.SaysAsync("what's outstanding?");

        (await jo.SaysAsync("1 ok; 3 by the march meeting please; 2 no action, the members do that")).Sees("1: is due at the meeting of 19 January 2027", "3: is due at the meeting of 9 March 2027", "Rejected 2");

        foreach (var point in points)
        {
            Assert.Equal(point.Version, (await chat.NowAsync(point)).Version);
        }
    }

    [Fact]
    public async Task Several_answers_in_one_message_are_each_taken_and_what_is_not_read_is_said()
    {
        await using var chat = await CouncilInChat.StartAsync();
        var jo = Talk.With(chat.Scene, "Jo Hale");
        await jo.SaysAsync("Minutes of Children's Scrutiny, 24 November 2026\n\n1. COSTS\n\nThe Director of Education undertook to write to Larkfield.\n\nThe Director of Education undertook to write to the DfE.\n\nThe Director of Education undertook to write to Ofsted.\n\nThe Director of Education undertook to write to the governors.");
        Assert.All(await chat.FindingsAsync(), finding => Assert.NotNull(finding.DueQuestion));

        (await jo.SaysAsync("1 yes; 2 within 10 working days is fine; 3 reject, the members do that; 4 the moon")).Sees("1: is due at the meeting of 19 January 2027", "2: is due", "Rejected 3", "could not read what you say of 4");

        var now = await chat.FindingsAsync();
        Assert.Equal(FindingStatus.Rejected, now[2].Status);
        Assert.Equal("the members do that", now[2].Reason);
        Assert.Equal([null, null], now.Take(2).Select(finding => finding.DueQuestion));
        Assert.NotNull(now[3].DueQuestion);
    }

    [Theory]
    [InlineData("1: Sam, by 4 December; 2 and 3 at the march meeting, for Helen")]
    [InlineData("1 is for Sam, due 4 December. 2 and 3 are Helen's, by the March meeting")]
    [InlineData("1 by 4 December for Sam Patel; 2, 3 at the March meeting and for Helen Marsh")]
    public async Task Whose_and_by_when_in_one_sentence_are_both_kept_of_findings(string words)
    {
        await using var chat = await CouncilInChat.StartAsync();
        var jo = Talk.With(chat.Scene, "Jo Hale");
        await jo.SaysAsync(Findings);

        await jo.SaysAsync(words);

        var now = await chat.FindingsAsync();
        var sam = await PersonAsync(chat, "Sam Patel");
        Assert.Equal((sam, Northbridge.Day("2026-12-04")), (now[0].OwnerPersonId, now[0].DueDate));
        Assert.All(now.Skip(1).Take(2), finding => Assert.Equal((chat.Helen.Id, chat.March.Id), (finding.OwnerPersonId!.Value, finding.ReportToMeetingId)));
        Assert.Equal(chat.January.Id, now[3].ReportToMeetingId);
    }

    [Theory]
    [InlineData("for Sam, by 5 February")]
    [InlineData("that one is for Sam, due by 5 February")]
    [InlineData("it's Sam's, by 5 February")]
    [InlineData("give it to Sam by 5 February")]
    public async Task Whose_and_by_when_are_both_kept_of_the_finding_whose_card_lies_open(string words)
    {
        await using var chat = await CouncilInChat.StartAsync();
        var jo = Talk.With(chat.Scene, "Jo Hale");
        await jo.SaysAsync(Findings);
        await jo.SaysAsync("finding 4");

        (await jo.SaysAsync(words)).Sees("4: is for", "5 February 2027");

        Assert.Equal((await PersonAsync(chat, "Sam Patel"), Northbridge.Day("2027-02-05")), ((await chat.FindingsAsync())[3].OwnerPersonId, (await chat.FindingsAsync())[3].DueDate));
    }

    [Theory]
    [InlineData("assign 1 to Sam, due at the March meeting")]
    [InlineData("1 is Sam's, by the march meeting")]
    [InlineData("1 at the March meeting, for Sam")]
    [InlineData("give 1 to Sam by the March meeting")]
    public async Task Whose_and_by_when_in_one_sentence_are_both_kept_of_an_action(string words)
    {
        await using var chat = await CouncilInChat.StartAsync();
        var point = await chat.AskAsync("Report on exclusions");

        (await Talk.With(chat.Scene, "Jo Hale").SaysAsync(words)).Sees("CFS-26-27-001 belongs to Sam Patel now", "CFS-26-27-001 is due at the meeting of 9 March 2027");

        var now = await chat.NowAsync(point);
        Assert.Equal((await PersonAsync(chat, "Sam Patel"), chat.March.Id), (now.OwnerPersonId, now.ReportToMeetingId));
    }

    [Fact]
    public async Task Nobody_is_chased_for_a_finding_and_none_is_closed()
    {
        await using var chat = await CouncilInChat.StartAsync();
        var jo = Talk.With(chat.Scene, "Jo Hale");
        await jo.SaysAsync(Findings);

        (await jo.SaysAsync("close finding 2")).Sees("Finding 2 waits on the desk and is no action yet", "confirm 2");
        (await jo.SaysAsync("chase finding 2")).Sees("waits on the desk");
        Assert.All(await chat.FindingsAsync(), finding => Assert.Equal(FindingStatus.Draft, finding.Status));
    }

    private static async Task<Guid?> PersonAsync(CouncilInChat chat, string name) => (await chat.Council.Database.ReadAsync(ActionBot.Officers.PersonTable.AllAsync)).Single(person => person.Name == name).Id;
}
