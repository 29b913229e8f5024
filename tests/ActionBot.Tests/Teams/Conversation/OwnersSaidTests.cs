using ActionBot.ActionPoints;
using ActionBot.Intake;
using ActionBot.Officers;
using ActionBot.Tests.Storage;
using ActionBot.Understanding;

namespace ActionBot.Tests.Teams.Conversation;

/// <summary>Whose a finding or an action is, in everyday words: whoever is denied does not get it, a second one takes nobody's place, and a post of that title is that post.</summary>
public sealed class OwnersSaidTests
{
    private const string Minutes =
        """
        Minutes of Children's Scrutiny, 24 November 2026
        Present: Cllr Osei
        Action Point 1: The Head of Housing to inspect the oak by the January meeting.
        Action Point 2: Harbour Master to paint the bollards by the January meeting.
        Action Point 3: The Director of Education to report on transport costs to the March meeting.
        Lee Ward would find out how many laptops were missing.
        """;

    [Theory]
    [InlineData("1 isn't Sam's, it's Helen's own", "Helen Marsh")]
    [InlineData("1 was never Sam's, it's for Helen", "Helen Marsh")]
    [InlineData("1 is not the Head of Housing's but Lee Ward's", "Lee Ward")]
    public async Task Whoever_is_denied_does_not_get_it(string words, string owner)
    {
        await using var chat = await CouncilInChat.StartAsync();
        var point = await chat.AskAsync("Write to the bus company");
        await Talk.With(chat.Scene, "Jo Hale").SaysAsync("assign 1 to Sam Patel");

        await Talk.With(chat.Scene, "Jo Hale").SaysAsync(words);

        Assert.Equal(owner, await OwnerOfAsync(chat, point));
    }

    [Fact]
    public async Task Of_a_finding_too_and_where_nobody_is_named_instead_it_is_asked()
    {
        await using var chat = await CouncilInChat.StartAsync();
        var jo = Talk.With(chat.Scene, "Jo Hale");
        await jo.SaysAsync(Minutes);
        (await jo.SaysAsync("1 isn't Sam's, it's Helen's own")).Sees("1: is for Helen").SeesNothingOf("did not read");
        (await jo.SaysAsync("3 isn't Helen's")).Sees("Say whose it is").SeesNothingOf("3: is for Helen");
    }

    [Theory, OnSqlite, OnPostgreSql]
    public async Task A_second_owner_takes_nobodys_place_and_gets_one_of_his_own_once_that_is_said(Kind kind)
    {
        await using var chat = await CouncilInChat.StartAsync(kind);
        var point = await chat.AskAsync("Write to the bus company", exempt: true);
        var jo = Talk.With(chat.Scene, "Jo Hale");

        (await jo.SaysAsync("CFS-26-27-001 should go to Sam Patel as well as Helen")).Sees("CFS-26-27-001 belongs to Director of Education, and an action belongs to one", "[Another for Sam Patel]", "[Give it to Sam Patel instead]", "[Leave it with Director of Education]");
        Assert.Equal("Director of Education", await OwnerOfAsync(chat, point));

        (await jo.PressesAsync("Another for Sam Patel")).Sees("CFS-26-27-002 is recorded for Sam Patel: the same task as CFS-26-27-001");
        var both = await chat.Council.Database.ReadAsync(ActionPointTable.OutstandingAsync);
        Assert.Equal(2, both.Count);
        Assert.All(both, one => Assert.True(one.Exempt && one.Text == point.Text && one.Due == point.Due, one.Reference));
        Assert.Equal("Director of Education", await OwnerOfAsync(chat, point));

        (await jo.SaysAsync("undo")).Sees("CFS-26-27-002 is withdrawn");
        Assert.Single(await chat.Council.Database.ReadAsync(ActionPointTable.OutstandingAsync));
    }

    [Theory]
    [InlineData("1 should be shared by Helen and Sam")]
    [InlineData("1 is Sam's too")]
    [InlineData("add Sam to 1")]
    [InlineData("make 1 for Sam's attention as well as Helen's")]
    public async Task It_is_asked_in_whatever_words_and_left_where_that_is_said(string words)
    {
        await using var chat = await CouncilInChat.StartAsync();
        var point = await chat.AskAsync("Write to the bus company");
        var jo = Talk.With(chat.Scene, "Jo Hale");

        (await jo.SaysAsync(words)).Sees("an action belongs to one");
        (await jo.SaysAsync("leave it")).Sees("Left as it is");

        Assert.Equal("Director of Education", await OwnerOfAsync(chat, point));
        Assert.Single(await chat.Council.Database.ReadAsync(ActionPointTable.OutstandingAsync));
    }

    [Fact]
    public async Task Instead_gives_it_away_and_a_finding_is_made_one_for_each()
    {
        await using var chat = await CouncilInChat.StartAsync();
        var point = await chat.AskAsync("Write to the bus company");
        var jo = Talk.With(chat.Scene, "Jo Hale");
        await jo.SaysAsync("CFS-26-27-001 is Sam's too");
        (await jo.SaysAsync("instead")).Sees("CFS-26-27-001 belongs to Sam Patel now");
        Assert.Equal("Sam Patel", await OwnerOfAsync(chat, point));

        await jo.SaysAsync(Minutes);
        (await jo.SaysAsync("finding 3 is both Helen's and Sam's - give each his own")).Sees("3 is now 5 for Helen and 6 for Sam");
        (await jo.SaysAsync("finding 1 is Lee's as well")).Sees("1 is for Head of Housing, and an action belongs to one", "[One for each]");
        (await jo.SaysAsync("one each")).Sees("1 is now 7 for the Head of Housing and 8 for Lee Ward");
        (await jo.SaysAsync("split 2 into one for Sam and one for Helen")).Sees("2 is now 9 for Sam and 10 for Helen");
    }

    [Fact]
    public async Task A_post_said_after_the_minutes_were_read_is_the_post_they_name()
    {
        await using var chat = await CouncilInChat.StartAsync();
        var jo = Talk.With(chat.Scene, "Jo Hale");
        await jo.SaysAsync(Minutes);
        (await jo.SaysAsync("Beatrice Hallam is our Harbour Master, beatrice.hallam@northbridge.gov.uk")).Sees("Harbour Master: Beatrice Hallam");
        (await jo.SaysAsync("confirm all")).Sees("Confirmed 1–3", "Not marked in the minutes, so left to go through: 4");

        Assert.DoesNotContain(await chat.Council.Database.ReadAsync(PersonTable.AllAsync), person => person.Name == "Harbour Master");
        Assert.Single(await chat.Council.Database.ReadAsync(PostTable.AllAsync), post => post.Title == "Harbour Master");
        (await jo.SaysAsync("who is the Harbour Master?")).Sees("Harbour Master: Beatrice Hallam");
    }

    [Fact]
    public async Task Who_somebody_is_gives_him_no_finding()
    {
        await using var chat = await CouncilInChat.StartAsync();
        var jo = Talk.With(chat.Scene, "Jo Hale");
        await jo.SaysAsync(Minutes);
        await jo.SaysAsync("show finding 1");
        (await jo.SaysAsync("yes that is Lee")).Sees("Nothing has changed: I am not sure what that answers", "1 is for Lee");
        var first = await OneAsync(chat, 1);
        Assert.Equal("Head of Housing", (await chat.Council.Database.ReadAsync(session => PostTable.ByIdAsync(session, first.OwnerPostId!.Value)))!.Title);
        (await jo.SaysAsync("no, it's Lee's")).Sees("1: is for Lee");
    }

    [Theory]
    [InlineData("the Director of Education belongs to Sam's committee but owes us things as well")]
    [InlineData("the Director of Education reports to Sam Patel")]
    [InlineData("the Director of Education is on Sam's committee")]
    [InlineData("the Director of Education is in Sam Patel's team")]
    public async Task How_a_post_stands_to_somebody_gives_it_to_nobody(string words)
    {
        await using var chat = await CouncilInChat.StartAsync();
        var jo = Talk.With(chat.Scene, "Jo Hale");

        (await jo.SaysAsync(words)).SeesNothingOf("Director of Education: Sam");

        (await jo.SaysAsync("who is the Director of Education?")).Sees("Director of Education: Helen Marsh");
    }

    [Theory]
    [InlineData("the Coastal Engineer reports to Morag Tennant")]
    [InlineData("the Coastal Engineer is in Morag Tennant's team")]
    [InlineData("the Head of Legal sits next to Karl Webster")]
    [InlineData("the Head of Legal is Karl Webster's neighbour")]
    [InlineData("the Harbour Master is away, Wanda Price has the keys")]
    [InlineData("the Director of Finance knows Karl Webster")]
    [InlineData("the Head of Legal owes Karl Webster an answer")]
    [InlineData("the Head of Legal met Karl Webster on Monday")]
    public void What_somebody_has_to_do_with_a_post_is_at_most_asked_about(string words)
    {
        var understood = Understand.Message(words, new Listening(SpeakerRole.Clerk, new DateOnly(2026, 11, 30)));

        Assert.True(understood.Intent != Intent.SetPost || understood.Confidence < Understand.Sure, $"{understood.Intent} {understood.Confidence}");
    }

    [Theory]
    [InlineData("4 is Lee's, no particular date", "4: is for Lee", "4: is due without a date")]
    [InlineData("4 belongs to Lee; it comes back in March", "4: is for Lee", "4: is due at the meeting of 9 March 2027")]
    [InlineData("4 is with Lee, let's say by the January meeting", "4: is for Lee", "4: is due at the meeting of 19 January 2027")]
    [InlineData("4 is Lee's and we'd like it by 31 December", "4: is for Lee", "4: is due by 31 December 2026")]
    [InlineData("finding 4 - two weeks means 8 December, and Sam has it", "4: is for Sam", "4: is due by 8 December 2026")]
    [InlineData("finding 4: give it to me, due at the March meeting", "4: is for Jo Hale", "4: is due at the meeting of 9 March 2027")]
    [InlineData("the last two, 3 and 4: both Lee, both March", "3 and 4 are for Lee", "3 and 4 are due at the meeting of 9 March 2027")]
    [InlineData("4 is Lee's, he'd best do it before the boat show", "4: is for Lee", "did not read “he'd best do it before the boat show”")]
    [InlineData("4 is Lee's as well, he'd best do it before half term", "4: is for Lee", "before half term")]
    public async Task Owner_and_time_said_in_one_breath_are_both_taken_or_the_half_is_said(string words, string owner, string due)
    {
        await using var chat = await CouncilInChat.StartAsync();
        var jo = Talk.With(chat.Scene, "Jo Hale");
        await jo.SaysAsync(Minutes);
        (await jo.SaysAsync(words)).Sees(owner, due);
    }

    [Fact]
    public async Task A_decision_needs_nobody_and_those_without_an_owner_are_listed()
    {
        await using var chat = await CouncilInChat.StartAsync();
        var jo = Talk.With(chat.Scene, "Jo Hale");
        await jo.SaysAsync("Minutes of Children's Scrutiny, 24 November 2026\nPresent: Cllr Osei\nAGREED: that cyber risk be scored 20.\nAction: KW to circulate the list by the January meeting.\nAction: Sam Patel to count the ropes by the January meeting.");
        var scored = (await chat.FindingsAsync()).Single(finding => finding.Quote.Contains("scored", StringComparison.Ordinal)).Number;
        var initials = (await chat.FindingsAsync()).Single(finding => finding.OwnerText == "KW").Number;

        (await jo.SaysAsync("which findings have no owner?")).Sees("Without an owner", $"{initials}. ").SeesNothingOf("ropes");
        (await jo.SaysAsync("KW is Lee, IC Helen")).Sees($"{initials}: is for Lee", "Nothing on that desk waits for IC");
        (await jo.SaysAsync($"{scored} needs nobody, it's a decision and nothing more")).Sees($"{scored}: a decision and nothing more");
        (await jo.SaysAsync("which findings have no owner?")).Sees("has an owner");
        (await jo.SaysAsync("confirm whatever has no question left")).Sees("2 action points", "1 resolution kept");
    }

    [Fact]
    public async Task First_names_in_short_are_whoever_they_stand_for_and_a_first_name_nobody_has_makes_no_post()
    {
        await using var chat = await CouncilInChat.StartAsync();
        var jo = Talk.With(chat.Scene, "Jo Hale");
        await jo.SaysAsync("the Town Planner is Beatrice Hallam, beatrice.hallam@northbridge.gov.uk");
        await jo.SaysAsync(Minutes);
        (await jo.SaysAsync("4 is Bea's")).Sees("4: is for Beatrice Hallam");
        (await jo.SaysAsync("4 is for Wendy")).Sees("Nobody on the register is called “Wendy”");
        Assert.DoesNotContain(await chat.Council.Database.ReadAsync(PostTable.AllAsync), post => post.Title is "Bea" or "Wendy");
    }

    [Fact]
    public async Task The_chair_and_the_members_are_said_as_one_says_it()
    {
        await using var chat = await CouncilInChat.StartAsync();
        var jo = Talk.With(chat.Scene, "Jo Hale");
        (await jo.SaysAsync("in the chair we have Cllr Denise Pike; Cllr Peter Lowe is on the committee too")).Sees("Cllr Denise Pike chairs Children's Scrutiny", "Cllr Peter Lowe sits on Children's Scrutiny");
        (await jo.SaysAsync("Cllr Ann Beg is a member of ours")).Sees("Cllr Ann Beg sits on Children's Scrutiny");
        (await jo.SaysAsync("Cllr Tom Rowe is one of the members")).Sees("Cllr Tom Rowe sits on Children's Scrutiny");
        (await jo.SaysAsync("put back Sam's extension on the oak, the chair has come round")).SeesNothingOf("chairs Children's Scrutiny");
        (await jo.SaysAsync("Sam is on the committee's list")).SeesNothingOf("sits on");
        (await jo.SaysAsync("in the chair was Cllr Mo Reed")).SeesNothingOf("Reed chairs");
    }

    private static async Task<DraftFinding> OneAsync(CouncilInChat chat, int number) => (await chat.FindingsAsync()).Single(finding => finding.Number == number);

    private static async Task<string?> OwnerOfAsync(CouncilInChat chat, ActionPoint point)
    {
        var now = await chat.NowAsync(point);
        return now.OwnerPostId is { } post ? (await chat.Council.Database.ReadAsync(session => PostTable.ByIdAsync(session, post)))!.Title
            : now.OwnerPersonId is { } person ? (await chat.Council.Database.ReadAsync(session => PersonTable.ByIdAsync(session, person)))!.Name : null;
    }
}
