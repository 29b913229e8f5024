using ActionBot.ActionPoints;
using ActionBot.Committees;
using ActionBot.Officers;
using ActionBot.Tests.Storage;

namespace ActionBot.Tests.Teams.Conversation;

/// <summary>What a clerk says in ordinary words changes what she said, of whom she said it, and nobody and nothing is made by a bare phrase.</summary>
public sealed class NothingUnaskedTests
{
    [Theory]
    [InlineData("Sam Patel is away from 7 December to 11 December.")]
    [InlineData("Sam is on leave from 7 to 11 December, nobody covers")]
    [InlineData("please note that Sam Patel will be on annual leave 7 to 11 December")]
    public async Task The_leave_of_somebody_else_is_his_and_not_the_clerks(string words)
    {
        await using var chat = await CouncilInChat.StartAsync();

        (await Talk.With(chat.Scene, "Jo Hale").SaysAsync(words)).Sees("Sam Patel is away from 7 December 2026 to 11 December 2026").SeesNothingOf("Jo Hale is away", "Sam Patel covers");

        var people = (await chat.Council.Database.ReadAsync(PersonTable.AllAsync)).ToDictionary(person => person.Id, person => person.Name);
        var absence = Assert.Single(await chat.Council.Database.ReadAsync(session => AbsenceTable.FromAsync(session, Northbridge.Day("2026-11-24"))));
        Assert.Equal(("Sam Patel", (Guid?)null), (people[absence.PersonId], absence.CoverPersonId));
    }

    [Fact]
    public async Task Leave_that_only_begins_is_asked_until_when()
    {
        await using var chat = await CouncilInChat.StartAsync();
        var helen = await Talk.With(chat.Scene, "Helen Marsh").SaysAsync("I start my maternity leave on 1 December, so I'm away from 1 December");

        helen.Sees("Until when?").SeesNothingOf("to 1 December");
        (await helen.SaysAsync("31 March 2027")).Sees("Helen Marsh is away from 1 December 2026 to 31 March 2027");
    }

    [Fact]
    public async Task Without_cover_is_nobodys_name_and_leave_that_was_never_noted_is_said_so()
    {
        await using var chat = await CouncilInChat.StartAsync();
        var helen = Talk.With(chat.Scene, "Helen Marsh");
        (await helen.SaysAsync("I'm on leave 7-11 December, no cover")).Sees("Helen Marsh is away from 7 December 2026 to 11 December 2026", "Messages wait for the return").SeesNothingOf("nobody called");
        (await helen.SaysAsync("actually I am not away")).Sees("I have taken out that you are away");
        (await Talk.With(chat.Scene, "Jo Hale").SaysAsync("I am not away in December, that was about Helen")).Sees("I have not noted that you are away").SeesNothingOf("From when until when");
        (await helen.SaysAsync("I am leaving on 31 January, Sam takes over")).Sees("for the committee's clerk to say").SeesNothingOf("Shall I keep this");
    }

    [Fact]
    public async Task A_cover_whom_no_message_reaches_is_said()
    {
        await using var chat = await CouncilInChat.StartAsync();
        await chat.Council.Database.WriteAsync(session => PersonTable.InsertAsync(session, new Person { Id = Guid.CreateVersion7(chat.Scene.Time.GetUtcNow()), Name = "Nat Bowes" }, chat.Scene.Time.GetUtcNow()));
        (await Talk.With(chat.Scene, "Helen Marsh").SaysAsync("I'm away 7 to 11 December, Nat Bowes covers")).Sees("Nat Bowes covers", "I cannot write to Nat Bowes in Teams yet");
    }

    [Theory]
    [InlineData("stop chasing Sam")]
    [InlineData("snooze 1 until Monday")]
    public async Task A_clerk_is_told_what_clerks_can_do(string words)
    {
        await using var chat = await CouncilInChat.StartAsync();
        await chat.AskAsync("Report on exclusions");
        (await Talk.With(chat.Scene, "Jo Hale").SaysAsync(words)).Sees("Nothing has changed", "is away until the 13th", "due 14 at the March meeting").SeesNothingOf("If you need longer");
    }

    [Theory, OnSqlite, OnPostgreSql]
    public async Task A_referral_that_was_taken_is_not_undone_behind_the_others_back_and_taking_it_back_is_told(Kind kind)
    {
        await using var chat = await CouncilInChat.StartAsync(kind);
        await chat.CabinetAsync();
        var point = await chat.AskAsync("Write to the bus company");
        await chat.SayAsync("Jo Hale", "refer 1 to Cabinet");
        await chat.SayAsync("Kim Bell", $"take {point.Reference}");

        Assert.Contains("Cabinet has taken CFS-26-27-001 as CAB-26-27-001, so the referral is not undone", Assert.Single(await chat.SayAsync("Jo Hale", "undo the referral")).Words, StringComparison.Ordinal);
        Assert.Equal(ActionPointStatus.Referred, (await chat.NowAsync(point)).Status);

        var heard = await chat.SayAsync("Kim Bell", "undo");
        Assert.Contains("Kim Bell has taken back that CFS-26-27-001 was taken as CAB-26-27-001", Assert.Single(heard, one => one.To == "Jo Hale").Words, StringComparison.Ordinal);
        Assert.Contains("CFS-26-27-001 is", Assert.Single(await chat.SayAsync("Jo Hale", "undo the referral")).Words, StringComparison.Ordinal);
        Assert.NotEqual(ActionPointStatus.Referred, (await chat.NowAsync(point)).Status);
    }

    [Fact]
    public async Task Whoever_asked_for_longer_hears_that_the_decision_was_taken_back()
    {
        await using var chat = await CouncilInChat.StartAsync();
        var point = await chat.AskAsync("Report on exclusions");
        await chat.SayAsync("Helen Marsh", "CFS-26-27-001 needs until the March meeting");
        var jo = Talk.With(chat.Scene, "Jo Hale");
        (await jo.SaysAsync("yes to Helen's extension")).Sees("I have told Helen Marsh", "[Undo]");

        var heard = await chat.SayAsync("Jo Hale", "undo");

        Assert.Contains("Jo Hale has taken back the decision about CFS-26-27-001", Assert.Single(heard, one => one.To == "Helen Marsh" && !one.IsUpdate).Words, StringComparison.Ordinal);
        Assert.Equal(ActionPointStatus.ExtensionRequested, (await chat.NowAsync(point)).Status);
    }

    [Fact]
    public async Task Two_sentences_of_posts_are_both_noted_and_a_sentence_is_no_title()
    {
        await using var chat = await CouncilInChat.StartAsync();
        var jo = Talk.With(chat.Scene, "Jo Hale");
        (await jo.SaysAsync("Mina Sethi is Director of Adult Social Care (mina.sethi@northbridge.gov.uk). Tom Avery is Chief Finance Officer")).Sees("Director of Adult Social Care: Mina Sethi", "Chief Finance Officer: Tom Avery");
        (await jo.SaysAsync("Sam has left, the new Head of Housing is Dee Okafor from 1 December")).Sees("Head of Housing: Dee Okafor").SeesNothingOf("Sam has left, the new");

        Assert.All(await chat.Council.Database.ReadAsync(PostTable.AllAsync), post => Assert.DoesNotContain("has left", post.Title, StringComparison.Ordinal));
    }

    [Fact]
    public async Task The_post_somebody_holds_is_called_otherwise_and_nobody_new_is_made()
    {
        await using var chat = await CouncilInChat.StartAsync();
        var before = (await chat.Council.Database.ReadAsync(PersonTable.AllAsync)).Count;
        var jo = Talk.With(chat.Scene, "Jo Hale");

        (await jo.SaysAsync("Sam's post is now called Director of Homes")).Sees("Head of Housing is called Director of Homes from now on");
        (await jo.SaysAsync("the Section 151 Officer is Gregory")).Sees("I know nobody called Gregory, so nothing is noted yet");
        (await jo.SaysAsync("the Section 151 Officer is Lee")).Sees("Section 151 Officer: Lee Ward");

        Assert.Equal(before, (await chat.Council.Database.ReadAsync(PersonTable.AllAsync)).Count);
    }

    [Theory, OnSqlite, OnPostgreSql]
    public async Task A_post_and_somebody_put_on_the_register_by_mistake_go_with_the_undo_and_what_is_used_stays(Kind kind)
    {
        await using var chat = await CouncilInChat.StartAsync(kind);
        var jo = Talk.With(chat.Scene, "Jo Hale");
        (await jo.SaysAsync("the Chief Pool Officer is Norma Newby")).Sees("Chief Pool Officer: Norma Newby");
        (await jo.SaysAsync("undo")).Sees("Off the register again: Chief Pool Officer and Norma Newby.");
        Assert.DoesNotContain(await chat.Council.Database.ReadAsync(PostTable.AllAsync), post => post.Title == "Chief Pool Officer");
        Assert.DoesNotContain(await chat.Council.Database.ReadAsync(PersonTable.AllAsync), person => person.Name == "Norma Newby");
        (await jo.SaysAsync("who is the Chief Pool Officer?")).SeesNothingOf("Norma");

        // Whoever holds another post, or was there before, stays.
        await jo.SaysAsync("the Chief Pool Officer is Lee Ward");
        (await jo.SaysAsync("undo")).Sees("Off the register again: Chief Pool Officer.");
        Assert.Contains(await chat.Council.Database.ReadAsync(PersonTable.AllAsync), person => person.Name == "Lee Ward");

        // A post that owes something by now is no mistake any more.
        await jo.SaysAsync("the Head of Parks is Hal Brennan");
        var parks = (await chat.Council.Database.ReadAsync(PostTable.AllAsync)).Single(post => post.Title == "Head of Parks");
        await chat.Council.OpenAsync(chat.Committee, chat.November, chat.January, Owner.Of(parks), "Inspect the oak");
        (await jo.SaysAsync("undo the post")).SeesNothingOf("register again: Head of Parks");
        Assert.Contains(await chat.Council.Database.ReadAsync(PostTable.AllAsync), post => post.Title == "Head of Parks");
    }

    [Theory]
    [InlineData("no wait, refuse it")]
    [InlineData("hang on, refuse that after all, they had long enough")]
    [InlineData("oh sorry, decline it")]
    [InlineData("actually no, we need it in January")]
    public async Task A_yes_that_is_regretted_at_once_becomes_a_no_and_is_told(string words)
    {
        await using var chat = await CouncilInChat.StartAsync();
        var point = await chat.AskAsync("Report on exclusions");
        await chat.SayAsync("Helen Marsh", "CFS-26-27-001 needs until the March meeting");
        await Talk.With(chat.Scene, "Jo Hale").SaysAsync("yes to Helen's extension");

        var heard = await chat.SayAsync("Jo Hale", words);

        Assert.Contains("could not give longer for CFS-26-27-001", Assert.Single(heard, one => one.To == "Helen Marsh" && !one.IsUpdate).Words, StringComparison.Ordinal);
        Assert.Equal((ActionPointStatus.InProgress, chat.January.Id), ((await chat.NowAsync(point)).Status, (await chat.NowAsync(point)).ReportToMeetingId));
    }

    [Theory]
    [InlineData("in the new year", "meeting of 19 January 2027")]
    [InlineData("early in the new year", "meeting of 19 January 2027")]
    [InlineData("before Easter", "meeting of 9 March 2027")]
    [InlineData("by Easter", "meeting of 9 March 2027")]
    [InlineData("in the spring", "meeting of 9 March 2027")]
    [InlineData("after Christmas", "meeting of 19 January 2027")]
    [InlineData("before Christmas", "24 December 2026")]
    [InlineData("in the spring term", "meeting of 19 January 2027")]
    public async Task A_season_or_a_feast_is_a_time_and_is_read_back(string when, string due)
    {
        await using var chat = await CouncilInChat.StartAsync();
        var point = await chat.AskAsync("Report on exclusions", to: chat.March);
        var jo = Talk.With(chat.Scene, "Jo Hale");
        (await jo.SaysAsync($"log: Head of Housing to bring the annual report {when}")).Sees(due, "ring the annual report").SeesNothingOf("which meeting is that");
        await jo.SaysAsync("no");
        (await jo.SaysAsync($"due 1 {when}")).Sees(due).SeesNothingOf("which meeting is that");
        Assert.Equal(due.Contains("19 January", StringComparison.Ordinal) ? chat.January.Id : due.Contains("March", StringComparison.Ordinal) ? chat.March.Id : chat.January.Id, (await chat.NowAsync(point)).ReportToMeetingId);
    }

    [Fact]
    public async Task A_draft_is_given_to_whom_the_register_knows()
    {
        await using var chat = await CouncilInChat.StartAsync();
        var jo = Talk.With(chat.Scene, "Jo Hale");
        await jo.SaysAsync("action: Head of Housing to inspect the roof by the March meeting");

        (await jo.SaysAsync("for Helen instead")).Sees("Helen Marsh").SeesNothingOf("Helen instead", "new on the register");
        (await jo.SaysAsync("for Nigel Nobody")).Sees("Nobody on the register is called").SeesNothingOf("new on the register");
        await jo.SaysAsync("yes");

        Assert.DoesNotContain(await chat.Council.Database.ReadAsync(PersonTable.AllAsync), person => person.Name.Contains("instead", StringComparison.Ordinal) || person.Name.Contains("Nobody", StringComparison.Ordinal));
    }

    [Fact]
    public async Task What_is_no_meeting_is_not_added_and_the_hour_of_a_moved_one_is_kept()
    {
        await using var chat = await CouncilInChat.StartAsync();
        var jo = Talk.With(chat.Scene, "Jo Hale");
        (await jo.SaysAsync("we normally meet on a tuesday; there is also a training session on 14 January 2027, not a meeting")).Sees("nothing is added");
        (await jo.SaysAsync("there's a members' seminar on 15 January 2027")).SeesNothingOf("meeting added");
        Assert.Equal(3, (await MeetingsAsync(chat)).Count);

        (await jo.SaysAsync("move the January meeting to the 26th at 6")).Sees("moved from 19 January 2027 to 26 January 2027 at 6pm");
        await jo.SaysAsync("yes");
        Assert.Equal(new TimeOnly(18, 0), (await MeetingsAsync(chat)).Single(meeting => meeting.Id == chat.January.Id).StartsAt);
        (await jo.SaysAsync("Children's Scrutiny also meets on 11 May 2027 at 2pm")).Sees("11 May 2027 at 2pm");
    }

    [Fact]
    public async Task Every_meeting_is_every_meeting()
    {
        await using var chat = await CouncilInChat.StartAsync();
        var point = await chat.AskAsync("Report on exclusions");
        var jo = Talk.With(chat.Scene, "Jo Hale");
        (await jo.SaysAsync("1 is due at every meeting from January")).Sees("at every meeting");
        Assert.Equal(DueKind.Recurring, (await chat.NowAsync(point)).DueKind);
        (await jo.SaysAsync("1 is due at every meeting from March")).Sees("at every meeting, next at that of 9 March 2027");
        (await jo.SaysAsync("log: Head of Housing to report on flood resilience every meeting from March")).Sees("Report on flood resilience", "at every meeting, next at that of 9 March 2027").SeesNothingOf("resilience every");
        await jo.SaysAsync("no");
        (await jo.SaysAsync("log: Head of Housing to report on the roof quarterly")).Sees("at every second meeting, next at that of 19 January 2027");
    }

    [Theory]
    [InlineData("remind the Head of Housing to bring the annual report to the March meeting", "Head of Housing", "ring the annual report")]
    [InlineData("I need Sam Patel to meet the swimming clubs before the January meeting", "Sam Patel", "eet the swimming clubs")]
    [InlineData("ask Helen to let members have 3 dates for a visit before the March meeting", "Director of Education", "et members have 3 dates for a visit")]
    [InlineData("Head of Housing: 20 lockers to be replaced by 4 January 2027", "Head of Housing", "20 lockers")]
    public async Task An_action_said_in_a_sentence_is_shown_to_be_recorded(string words, string owner, string task)
    {
        await using var chat = await CouncilInChat.StartAsync();
        var three = new List<ActionPoint>();
        foreach (var text in new[] { "One", "Two", "Three" })
        {
            three.Add(await chat.AskAsync(text));
        }

        var jo = Talk.With(chat.Scene, "Jo Hale");
        var seen = (await jo.SaysAsync(words)).Sees(task).Seen;
        Assert.True(seen.Contains(owner, StringComparison.Ordinal) || owner == "Director of Education" && seen.Contains("Helen Marsh", StringComparison.Ordinal), seen);
        Assert.Equal(three.Select(point => point.Version), (await chat.Council.Database.ReadAsync(ActionPointTable.OutstandingAsync)).OrderBy(point => point.Number).Select(point => point.Version));
        await jo.SaysAsync("yes");
        Assert.Equal(4, (await chat.Council.Database.ReadAsync(ActionPointTable.OutstandingAsync)).Count);
    }

    [Theory]
    [InlineData("remind Helen to answer")]
    [InlineData("ask Helen to reply to 1")]
    [InlineData("tell Sam to hurry up")]
    public async Task Whoever_is_to_answer_is_asked_and_gets_no_action(string words)
    {
        await using var chat = await CouncilInChat.StartAsync();
        await chat.AskAsync("Report on exclusions");
        (await Talk.With(chat.Scene, "Jo Hale").SaysAsync(words)).SeesNothingOf("Record this");
        Assert.Single(await chat.Council.Database.ReadAsync(ActionPointTable.OutstandingAsync));
    }

    [Theory]
    [InlineData("split CFS-26-27-001: Head of Housing to write / Director of Education to ask", "CFS-26-27-001 is on the register already, so it is not split")]
    [InlineData("1 and 2 are really the same thing", "CFS-26-27-001 and CFS-26-27-002 are on the register already", "is superseded by")]
    [InlineData("merge CFS-26-27-001 into CFS-26-27-002", "“CFS-26-27-001 is superseded by CFS-26-27-002”")]
    public async Task Split_and_made_one_are_findings_and_of_actions_it_is_said_how(string words, params string[] said)
    {
        await using var chat = await CouncilInChat.StartAsync();
        var jo = Talk.With(chat.Scene, "Jo Hale");
        await jo.SaysAsync("Minutes of Children's Scrutiny, 24 November 2026\n\n1. COSTS\n\nAction Point 1: Helen Marsh to report on the buses to the January meeting.\n\nAction Point 2: Helen Marsh to report on the lease to the January meeting.");
        await jo.SaysAsync("confirm all");

        (await jo.SaysAsync(words)).Sees(said).SeesNothingOf("There is no finding", "Name at least two");
        Assert.Equal(2, (await chat.Council.Database.ReadAsync(ActionPointTable.OutstandingAsync)).Count);
    }

    [Fact]
    public async Task The_meeting_that_asked_is_not_proposed_as_the_one_that_closed()
    {
        await using var chat = await CouncilInChat.StartAsync();
        await chat.AskAsync("Report on exclusions");
        chat.Scene.Time.Advance(TimeSpan.FromDays(2));
        (await Talk.With(chat.Scene, "Jo Hale").SaysAsync("close 1")).Sees("I know of no meeting held since", "“1 is done”").SeesNothingOf("Its day will do: “24 November 2026”");
    }

    [Fact]
    public async Task The_chair_is_not_told_that_everybody_has_answered_where_somebody_could_not_be_asked()
    {
        await using var chat = await CouncilInChat.StartAsync();
        var (lost, _) = await chat.Council.HeldPostAsync("Head of Parks", "Hal Brennan");
        await chat.Council.Database.WriteAsync(async session =>
        {
            var hal = (await PersonTable.AllAsync(session)).Single(person => person.Name == "Hal Brennan");
            await PersonTable.UpdateAsync(session, hal with { AadObjectId = null });
        });
        await chat.Council.OpenAsync(chat.Committee, chat.November, chat.January, Owner.Of(lost), "Inspect the oak");
        await chat.AskOwnersAsync();

        (await Talk.With(chat.Scene, "Ama Osei").SaysAsync("who is silent?")).Sees("Some could not be reached").SeesNothingOf("Everybody who was asked has answered");
        (await Talk.With(chat.Scene, "Ama Osei").SaysAsync("which have slipped?")).Sees("nothing has been put off").SeesNothingOf("Everything it asked for is settled");
    }

    private static Task<IReadOnlyList<Meeting>> MeetingsAsync(CouncilInChat chat) => chat.Council.Database.ReadAsync(session => MeetingTable.OfAsync(session, chat.Committee.Id));
}
