using ActionBot.ActionPoints;
using ActionBot.Officers;
using ActionBot.Tests.Storage;

namespace ActionBot.Tests.Teams.Conversation;

/// <summary>Undo takes back what is named and says so where there is no such thing; after a refusal it asks, and its question dies with the next sentence.</summary>
public sealed class WhatUndoTakesTests
{
    [Theory]
    [InlineData("undo Sam's leave, he is staying")]
    [InlineData("please undo Sam's absence")]
    [InlineData("revert the leave of Sam")]
    public async Task Leave_that_is_named_by_a_person_is_his_or_nobodys(string said)
    {
        await using var chat = await CouncilInChat.StartAsync();
        var jo = Talk.With(chat.Scene, "Jo Hale");
        await jo.SaysAsync("Sam is away 1 to 4 December, no cover");
        await jo.SaysAsync("Helen is away 7 to 11 December, no cover");

        (await jo.SaysAsync(said)).Sees("Undone: Sam Patel is not away");
        (await jo.SaysAsync(said)).Sees("I find no change of yours that").SeesNothingOf("Undone: Helen");
    }

    [Theory]
    [InlineData("undo the change to 1")]
    [InlineData("take back the exemption of 1")]
    public async Task What_is_said_of_a_number_is_taken_back_of_that_one(string said)
    {
        await using var chat = await CouncilInChat.StartAsync();
        var (first, second) = (await chat.AskAsync("Report on exclusions"), await chat.AskAsync("Report on transport"));
        var jo = Talk.With(chat.Scene, "Jo Hale");
        await jo.SaysAsync("restrict 1, paragraph 3");
        await jo.SaysAsync("restrict 2, paragraph 3");

        (await jo.SaysAsync(said)).Sees("CFS-26-27-001 is not exempt any more");

        Assert.Equal((false, true), ((await chat.NowAsync(first)).Exempt, (await chat.NowAsync(second)).Exempt));
    }

    [Theory]
    [InlineData("take the exemption off 1 again")]
    [InlineData("please take the exemption off 1")]
    public async Task An_exemption_that_is_taken_off_is_not_put_on(string said)
    {
        await using var chat = await CouncilInChat.StartAsync();
        var first = await chat.AskAsync("Report on exclusions");
        var jo = Talk.With(chat.Scene, "Jo Hale");
        await jo.SaysAsync("restrict 1, paragraph 3");

        (await jo.SaysAsync(said)).SeesNothingOf("is exempt under");

        Assert.False((await chat.NowAsync(first)).Exempt);
    }

    [Theory]
    [InlineData("take 1 back")]
    [InlineData("take CFS-26-27-001 back please")]
    [InlineData("take back the referral of 1")]
    public async Task What_is_taken_back_confirms_nothing(string said)
    {
        await using var chat = await CouncilInChat.StartAsync();
        await chat.AskAsync("Report on exclusions");
        var jo = Talk.With(chat.Scene, "Jo Hale");
        await jo.SaysAsync("Minutes of Children's Scrutiny, 24 November 2026\n\n1. COSTS\n\nAction Point 3: Helen Marsh to report on the buses to the January meeting.");

        (await jo.SaysAsync(said)).SeesNothingOf("Confirmed");

        Assert.Single(await chat.Council.Database.ReadAsync(ActionPointTable.OutstandingAsync));
    }

    [Theory]
    [InlineData("put it back as exempt")]
    [InlineData("set that back to exempt please")]
    [InlineData("put it back to restricted")]
    public async Task Put_back_as_exempt_takes_back_no_leave(string said)
    {
        await using var chat = await CouncilInChat.StartAsync();
        await chat.AskAsync("Report on exclusions");
        var jo = Talk.With(chat.Scene, "Jo Hale");
        await jo.SaysAsync("Helen is away 7 to 11 December, no cover");
        await jo.SaysAsync("unrestrict 1");

        (await jo.SaysAsync(said)).SeesNothingOf("Undone: Helen");
        Assert.Single(await chat.Council.Database.ReadAsync(session => AbsenceTable.FromAsync(session, Northbridge.Day("2026-11-24"))));
    }

    [Theory]
    [InlineData("take back 1 going to the Head of Housing")]
    [InlineData("undo giving 1 to the Head of Housing")]
    [InlineData("undo 1 being the Head of Housing's")]
    public async Task What_is_named_is_taken_back_or_nothing_is(string said)
    {
        await using var chat = await CouncilInChat.StartAsync();
        var point = await chat.AskAsync("Report on exclusions");
        var jo = Talk.With(chat.Scene, "Jo Hale");
        await jo.SaysAsync("assign 1 to the Head of Housing");
        var owner = (await chat.NowAsync(point)).OwnerPostId;
        await jo.SaysAsync("due 1 at the March meeting");

        (await jo.SaysAsync(said)).Sees("CFS-26-27-001 has changed since (due ", "so the earlier change is not undone", "“undo CFS-26-27-001”");

        Assert.Equal((owner, chat.March.Id), ((await chat.NowAsync(point)).OwnerPostId, (await chat.NowAsync(point)).ReportToMeetingId));
        await jo.SaysAsync("undo CFS-26-27-001");
        await jo.SaysAsync(said);
        Assert.Equal((point.OwnerPostId, chat.January.Id), ((await chat.NowAsync(point)).OwnerPostId, (await chat.NowAsync(point)).ReportToMeetingId));
    }

    [Theory]
    [InlineData("put 1's deadline back to what it was")]
    [InlineData("please put the date of 1 back to how it was before")]
    [InlineData("set the due date of 1 back as it was")]
    public async Task A_deadline_that_is_put_back_is_no_closed_action(string said)
    {
        await using var chat = await CouncilInChat.StartAsync();
        var point = await chat.AskAsync("Report on exclusions");
        var jo = Talk.With(chat.Scene, "Jo Hale");
        await jo.SaysAsync("due 1 at the March meeting");

        (await jo.SaysAsync(said)).Sees("Undone. CFS-26-27-001").SeesNothingOf("is not closed");

        Assert.Equal(chat.January.Id, (await chat.NowAsync(point)).ReportToMeetingId);
    }

    [Fact]
    public async Task Of_a_finding_and_an_action_of_one_number_neither_is_taken_unasked_once_something_else_was_done()
    {
        await using var chat = await CouncilInChat.StartAsync();
        var (first, second) = (await chat.AskAsync("Report on exclusions"), await chat.AskAsync("Report on transport"));
        var jo = Talk.With(chat.Scene, "Jo Hale");
        await jo.SaysAsync("due CFS-26-27-001 at the March meeting");
        await jo.SaysAsync(CouncilInChat.FourOfHelens);
        await jo.SaysAsync("finding 1 is for the Head of Housing");
        await jo.SaysAsync("due CFS-26-27-002 at the March meeting");

        (await jo.SaysAsync("undo what I put against 1")).Sees("“undo finding 1” or “undo CFS-26-27-001”");
        Assert.Equal((chat.March.Id, chat.March.Id), ((await chat.NowAsync(first)).ReportToMeetingId, (await chat.NowAsync(second)).ReportToMeetingId));

        (await jo.SaysAsync("undo CFS-26-27-001")).Sees("Undone. CFS-26-27-001");
        (await jo.SaysAsync("undo finding 1")).Sees("on the desk as before");
    }

    [Fact]
    public async Task A_post_is_taken_back_by_its_title_whatever_words_stand_in_it()
    {
        await using var chat = await CouncilInChat.StartAsync();
        var jo = Talk.With(chat.Scene, "Jo Hale");
        await jo.SaysAsync("the Town Clerk is Sam Patel");

        (await jo.SaysAsync("undo the Town Clerk")).Sees("Undone: Town Clerk held by Sam Patel");
    }

    [Theory]
    [InlineData("no, that's not what I meant, take that back")]
    [InlineData("sorry, I didn't mean that, undo it")]
    [InlineData("that was wrong, take it back")]
    public async Task Why_it_is_taken_back_names_nothing(string said)
    {
        await using var chat = await CouncilInChat.StartAsync();
        var point = await chat.AskAsync("Report on exclusions");
        var jo = Talk.With(chat.Scene, "Jo Hale");
        await jo.SaysAsync("due 1 at the March meeting");

        (await jo.SaysAsync(said)).SeesNothingOf("I do not know what", "I find no change");

        Assert.Equal(chat.January.Id, (await chat.NowAsync(point)).ReportToMeetingId);
    }

    [Theory]
    [InlineData("remove it")]
    [InlineData("remove that please")]
    public async Task What_may_be_said_of_anything_lifts_no_exempt_mark(string said)
    {
        await using var chat = await CouncilInChat.StartAsync();
        var point = await chat.AskAsync("Report on exclusions");
        var jo = Talk.With(chat.Scene, "Jo Hale");
        await jo.SaysAsync("restrict 1");

        await jo.SaysAsync(said);

        Assert.True((await chat.NowAsync(point)).Exempt);
    }

    [Fact]
    public async Task A_mark_that_was_set_some_messages_ago_is_lifted_only_after_a_yes()
    {
        await using var chat = await CouncilInChat.StartAsync();
        var (point, other) = (await chat.AskAsync("Report on exclusions"), await chat.AskAsync("Replace the boiler"));
        var jo = Talk.With(chat.Scene, "Jo Hale");
        await jo.SaysAsync("restrict 1");
        await jo.SaysAsync("due 2 at the March meeting");

        (await jo.SaysAsync("lift that")).Sees("CFS-26-27-001 would be open to the public again. Shall I?");
        Assert.True((await chat.NowAsync(point)).Exempt);
        await jo.SaysAsync("yes");

        Assert.False((await chat.NowAsync(point)).Exempt);
        Assert.Equal(chat.March.Id, (await chat.NowAsync(other)).ReportToMeetingId);
    }

    [Theory, OnSqlite, OnPostgreSql]
    public async Task An_address_is_taken_back_by_undo_and_whoever_it_made_known_is_unknown_again(Kind kind)
    {
        await using var chat = await CouncilInChat.StartAsync(kind);
        var jo = Talk.With(chat.Scene, "Jo Hale");
        await jo.SaysAsync("the Head of Parks is Hal Brennan");
        (await jo.SaysAsync("Hal's address is hal.brennan@northbridge.gov.uk")).Sees("Hal Brennan: hal.brennan@northbridge.gov.uk", "[Undo]");
        Assert.Equal("hal.brennan@northbridge.gov.uk", (await HalAsync(chat)).Mail);

        (await jo.SaysAsync("undo")).Sees("Undone: address of Hal Brennan noted.");
        Assert.Null((await HalAsync(chat)).Mail);

        await jo.SaysAsync("Hal's address is hal@northbridge.gov.uk");
        await jo.SaysAsync("Hal's address is hal.b@northbridge.gov.uk");
        (await jo.SaysAsync("undo the address")).Sees("Undone: address of Hal Brennan noted.");
        Assert.Equal("hal@northbridge.gov.uk", (await HalAsync(chat)).Mail);

        static async Task<Person> HalAsync(CouncilInChat chat) => (await chat.Council.Database.ReadAsync(PersonTable.AllAsync)).Single(person => person.Name == "Hal Brennan");
    }

    [Theory, OnSqlite, OnPostgreSql]
    public async Task A_post_and_somebody_named_at_the_desk_by_mistake_go_with_the_undo(Kind kind)
    {
        await using var chat = await CouncilInChat.StartAsync(kind);
        var jo = Talk.With(chat.Scene, "Jo Hale");
        await jo.SaysAsync("Minutes of Children's Scrutiny, 24 November 2026\n\n1. COSTS\n\nAction Point 3: The Director of Education to report on the lease to the January meeting.");

        await jo.SaysAsync("1 is for the Chief Pool Officer");
        Assert.Contains(await chat.Council.Database.ReadAsync(PostTable.AllAsync), post => post.Title == "Chief Pool Officer");
        (await jo.SaysAsync("undo")).Sees("1 is on the desk as before", "Off the register again: Chief Pool Officer.");
        Assert.DoesNotContain(await chat.Council.Database.ReadAsync(PostTable.AllAsync), post => post.Title == "Chief Pool Officer");

        await jo.SaysAsync("1 is for Norma Newby");
        Assert.Contains(await chat.Council.Database.ReadAsync(PersonTable.AllAsync), person => person.Name == "Norma Newby");
        (await jo.SaysAsync("undo")).Sees("1 is on the desk as before", "Off the register again: Norma Newby.");
        Assert.DoesNotContain(await chat.Council.Database.ReadAsync(PersonTable.AllAsync), person => person.Name == "Norma Newby");
    }

    [Theory, OnSqlite, OnPostgreSql]
    public async Task Whoever_was_put_on_the_register_with_an_address_just_before_stays_when_the_desk_is_undone(Kind kind)
    {
        await using var chat = await CouncilInChat.StartAsync(kind);
        var jo = Talk.With(chat.Scene, "Jo Hale");
        await jo.SaysAsync("Minutes of Children's Scrutiny, 24 November 2026\n\n1. COSTS\n\nAction Point 3: The Director of Education to report on the lease to the January meeting.");
        var now = chat.Scene.Time.GetUtcNow();
        await chat.Council.Database.WriteAsync(session => PersonTable.InsertAsync(session, new Person { Id = Guid.CreateVersion7(now), Name = "Norma Newby", Mail = "norma.newby@northbridge.gov.uk" }, now));

        await jo.SaysAsync("1 is for Norma Newby");
        (await jo.SaysAsync("undo")).Sees("1 is on the desk as before");

        Assert.Contains(await chat.Council.Database.ReadAsync(PersonTable.AllAsync), person => person.Name == "Norma Newby");
    }

    [Fact]
    public async Task After_a_refused_wish_undo_asks_however_fast_it_follows()
    {
        await using var chat = await CouncilInChat.StartAsync();
        var jo = Talk.With(chat.Scene, "Jo Hale");
        await jo.SaysAsync("action: Head of Housing to price up benches by the March meeting");
        await jo.SaysAsync("yes");
        await jo.SaysAsync("assign 1 to Zaphod Beeblebrox");

        (await jo.SaysAsync("undo")).Sees("That would take back", "Shall I?").SeesNothingOf("is withdrawn");
    }

    [Fact]
    public async Task What_undo_asked_is_left_behind_by_the_next_sentence()
    {
        await using var chat = await CouncilInChat.StartAsync();
        var (exclusions, transport) = (await chat.AskAsync("Report on exclusions"), await chat.AskAsync("Report on transport"));
        var jo = Talk.With(chat.Scene, "Jo Hale");
        await jo.SaysAsync("restrict 1");
        (await jo.SaysAsync("undo")).Sees("Shall I?");
        (await jo.SaysAsync("2 is due at the March meeting")).Sees("CFS-26-27-002 is due");
        await jo.SaysAsync("yes");

        Assert.True((await chat.NowAsync(exclusions)).Exempt);
        Assert.Equal(chat.March.Id, (await chat.NowAsync(transport)).ReportToMeetingId);
    }

    [Fact]
    public async Task A_number_in_undo_is_the_line_of_the_reminder()
    {
        await using var chat = await CouncilInChat.StartAsync();
        await chat.AskAsync("Report on exclusions", to: chat.March);
        await chat.Council.OpenAsync(chat.Committee, chat.November, chat.January, Owner.Of((await chat.Council.HeldPostAsync("Head of SEND", "Priya Shah")).Post), "Report on SEND");
        var meals = await chat.AskAsync("Report on meals");
        await chat.AskOwnersAsync();
        var helen = Talk.With(chat.Scene, "Helen Marsh");
        await helen.SaysAsync("1 done, circulated on 9 December");
        Assert.Equal(ActionPointStatus.ProposedComplete, (await chat.NowAsync(meals)).Status);

        (await helen.SaysAsync("undo 1")).Sees("CFS-26-27-003");
        Assert.NotEqual(ActionPointStatus.ProposedComplete, (await chat.NowAsync(meals)).Status);
    }

    [Fact]
    public async Task Two_first_names_are_two_owners_and_no_post_of_that_name()
    {
        await using var chat = await CouncilInChat.StartAsync();
        var jo = Talk.With(chat.Scene, "Jo Hale");
        await jo.SaysAsync("Minutes of Children's Scrutiny, 24 November 2026\n\n1. COSTS\n\nAction Point 3: The Director of Education to report on the lease to the January meeting.");

        (await jo.SaysAsync("1 belongs to Helen and Sam together")).Sees("1 is now", "Helen", "Sam");
        Assert.DoesNotContain(await chat.Council.Database.ReadAsync(PostTable.AllAsync), post => post.Title.Contains("Helen", StringComparison.Ordinal));
    }

    [Fact]
    public async Task A_number_in_undo_may_be_that_of_the_finding_that_was_changed()
    {
        await using var chat = await CouncilInChat.StartAsync();
        var jo = Talk.With(chat.Scene, "Jo Hale");
        await jo.SaysAsync("Minutes of Children's Scrutiny, 24 November 2026\n\n1. COSTS\n\nAction Point 3: The Director of Education to report on the lease to the January meeting.\n\nAction Point 4: The Director of Education to report on the roof to the January meeting.");
        await jo.SaysAsync("1 is for the Head of Housing");

        (await jo.SaysAsync("undo 1")).Sees("Undone: 1 is on the desk as before");
        (await jo.SaysAsync("undo 1")).Sees("You have changed nothing about 1");
        await jo.SaysAsync("1 and 2 are for the Head of Housing");
        (await jo.SaysAsync("undo 2")).Sees("1 and 2 were changed together").SeesNothingOf("Undone");
        (await jo.SaysAsync("undo the findings")).Sees("Undone: 1 and 2 are on the desk as before");
    }

    [Fact]
    public async Task A_number_in_undo_is_of_what_was_changed_last()
    {
        await using var chat = await CouncilInChat.StartAsync();
        var point = await chat.AskAsync("Report on exclusions");
        var jo = Talk.With(chat.Scene, "Jo Hale");
        await jo.SaysAsync("due 1 at the March meeting");
        await jo.SaysAsync("Minutes of Children's Scrutiny, 24 November 2026\n\n1. COSTS\n\nAction Point 3: The Director of Education to report on the lease to the January meeting.");
        await jo.SaysAsync("1 is for the Head of Housing");

        (await jo.SaysAsync("undo 1")).Sees("Undone: 1 is on the desk as before");
        Assert.Equal(chat.March.Id, (await chat.NowAsync(point)).ReportToMeetingId);
        (await jo.SaysAsync("undo 1")).Sees("CFS-26-27-001 is due at the meeting of 19 January 2027 again");
    }

    [Fact]
    public async Task A_post_that_came_with_a_sentence_goes_with_it()
    {
        await using var chat = await CouncilInChat.StartAsync();
        var jo = Talk.With(chat.Scene, "Jo Hale");
        await jo.SaysAsync("Minutes of Children's Scrutiny, 24 November 2026\n\n1. COSTS\n\nAction Point 3: The Director of Education to report on the lease to the January meeting.");
        (await jo.SaysAsync("1 is for the Head of Keepers")).Sees("1: is for");
        Assert.Contains(await chat.Council.Database.ReadAsync(PostTable.AllAsync), post => post.Title.Contains("Keeper", StringComparison.Ordinal));

        (await jo.SaysAsync("undo")).Sees("Undone: 1 is on the desk as before");

        Assert.DoesNotContain(await chat.Council.Database.ReadAsync(PostTable.AllAsync), post => post.Title.Contains("Keeper", StringComparison.Ordinal));
        Assert.Contains(await chat.Council.Database.ReadAsync(PostTable.AllAsync), post => post.Title == "Director of Education");
    }

    [Theory]
    [InlineData("undo the change to 1")]
    [InlineData("undo the new date for 1")]
    [InlineData("undo that date for 1")]
    [InlineData("undo the March date for 1")]
    [InlineData("revert what I did on 1")]
    [InlineData("undo the due date of 1")]
    [InlineData("undo 1's new date")]
    [InlineData("roll back the change of date on number 1")]
    public async Task The_number_in_an_undo_of_a_date_is_looked_at(string said)
    {
        await using var chat = await CouncilInChat.StartAsync();
        var (first, second) = (await chat.AskAsync("Report on exclusions"), await chat.AskAsync("Report on transport"));
        var jo = Talk.With(chat.Scene, "Jo Hale");
        await jo.SaysAsync("due 1 at the March meeting");
        await jo.SaysAsync("due 2 at the March meeting");

        (await jo.SaysAsync(said)).Sees("CFS-26-27-001 is due at the meeting of 19 January 2027 again");

        Assert.Equal((chat.January.Id, chat.March.Id), ((await chat.NowAsync(first)).ReportToMeetingId, (await chat.NowAsync(second)).ReportToMeetingId));
    }

    [Fact]
    public async Task A_second_undo_is_no_yes_and_a_yes_is()
    {
        await using var chat = await CouncilInChat.StartAsync();
        var jo = Talk.With(chat.Scene, "Jo Hale");
        await jo.SaysAsync("action: Head of Housing to price up benches by the March meeting");
        await jo.SaysAsync("yes");
        await jo.SaysAsync("assign 1 to Zaphod Beeblebrox");
        (await jo.SaysAsync("undo")).Sees("Shall I?");

        (await jo.SaysAsync("undo")).Sees("Nothing is undone yet", "24 November 2026").SeesNothingOf("is withdrawn");
        (await jo.SaysAsync("undo that please")).Sees("Nothing is undone yet").SeesNothingOf("is withdrawn");
        (await jo.SaysAsync("yes")).Sees("CFS-26-27-001 is withdrawn");
    }

    [Theory]
    [InlineData("show 1")]
    [InlineData("forget about 1")]
    [InlineData("what's outstanding?")]
    public async Task What_undo_asked_is_asked_again_after_something_was_looked_at(string between)
    {
        await using var chat = await CouncilInChat.StartAsync();
        var point = await chat.AskAsync("Report on exclusions");
        var jo = Talk.With(chat.Scene, "Jo Hale");
        await jo.SaysAsync("due 1 at the March meeting");
        await jo.SaysAsync("assign 1 to Zaphod Beeblebrox");
        (await jo.SaysAsync("undo")).Sees("Shall I?");
        await jo.SaysAsync(between);

        (await jo.SaysAsync("undo")).Sees("Shall I?").SeesNothingOf("Undone.");

        Assert.Equal(chat.March.Id, (await chat.NowAsync(point)).ReportToMeetingId);
    }

    [Fact]
    public async Task A_second_undo_in_a_row_reaches_no_post_unasked()
    {
        await using var chat = await CouncilInChat.StartAsync();
        await chat.AskAsync("Report on exclusions");
        var jo = Talk.With(chat.Scene, "Jo Hale");
        await jo.SaysAsync("the Tree Officer is Nat Bowes");
        await jo.SaysAsync("due 1 at the March meeting");
        (await jo.SaysAsync("undo")).Sees("Undone. CFS-26-27-001");

        (await jo.SaysAsync("undo")).Sees("That would take back: Tree Officer held by Nat Bowes. Shall I?").SeesNothingOf("Undone:");
        (await jo.SaysAsync("yes")).Sees("Undone: Tree Officer held by Nat Bowes");
    }

    [Theory]
    [InlineData("Helen isn't going away after all, take that back")]
    [InlineData("Helen's leave is off; please undo that")]
    [InlineData("Helen has no holiday then, undo it")]
    public async Task What_is_to_go_may_be_told_before(string said)
    {
        await using var chat = await CouncilInChat.StartAsync();
        var point = await chat.AskAsync("Report on exclusions");
        var jo = Talk.With(chat.Scene, "Jo Hale");
        await jo.SaysAsync("Helen is away 7 to 11 December, no cover");
        await jo.SaysAsync("restrict 1, paragraph 3");

        (await jo.SaysAsync(said)).SeesNothingOf("not exempt any more");

        Assert.True((await chat.NowAsync(point)).Exempt);
    }

    [Theory]
    [InlineData("undo assigning 1 to Sam")]
    [InlineData("reverse the assignment of 1")]
    public async Task A_deed_that_is_named_in_undo_is_not_done_again(string said)
    {
        await using var chat = await CouncilInChat.StartAsync();
        await chat.AskAsync("Report on exclusions");
        var jo = Talk.With(chat.Scene, "Jo Hale");
        await jo.SaysAsync("assign 1 to Sam");

        (await jo.SaysAsync(said)).Sees("Undone. CFS-26-27-001 belongs to Director of Education again");
    }

    [Fact]
    public async Task A_post_is_found_by_its_name()
    {
        await using var chat = await CouncilInChat.StartAsync();
        await chat.AskAsync("Report on exclusions");
        var jo = Talk.With(chat.Scene, "Jo Hale");
        await jo.SaysAsync("the Town Centre Manager is Nat Bowes");
        await jo.SaysAsync("due 1 at the March meeting");

        (await jo.SaysAsync("undo the Town Centre Manager")).Sees("Undone: Town Centre Manager held by Nat Bowes");
    }
}
