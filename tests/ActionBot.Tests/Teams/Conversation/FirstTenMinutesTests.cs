using ActionBot.Chasing;
using ActionBot.Committees;
using ActionBot.Officers;
using ActionBot.Tests.Storage;

namespace ActionBot.Tests.Teams.Conversation;

/// <summary>From an empty register, without anybody at a console: the sentences of the first ten minutes, one by one.</summary>
public sealed class FirstTenMinutesTests
{
    [Theory, OnSqlite, OnPostgreSql]
    public async Task The_first_person_says_hello_and_clerks_a_committee_with_its_calendar_its_posts_and_its_chair(Kind kind)
    {
        await using var scene = await TeamsScene.StartAsync(kind, isDevelopment: true);
        var jo = Talk.With(scene, "Jo Hale", "jo.hale@northbridge.gov.uk");

        (await jo.SaysAsync("hello")).Sees("[I clerk a committee]", "[I chair one]", "[I get actions]");
        (await jo.PressesAsync("I clerk a committee")).Sees("Which committee do you clerk?");
        (await jo.SaysAsync("Children's Scrutiny")).Sees("You clerk Children's Scrutiny", "the code CS");
        (await jo.SaysAsync("the meetings of Children's Scrutiny are 19 January 2027, 9 March 2027 at 2pm"))
            .Sees("2 meetings added", "Tuesday 19 January 2027 at 2pm", "Tuesday 9 March 2027 at 2pm", "[Undo]");
        (await jo.SaysAsync("the Director of Education is Helen Marsh, helen.marsh@northbridge.gov.uk"))
            .Sees("Director of Education: Helen Marsh, helen.marsh@northbridge.gov.uk", "as soon as they write to me");
        (await jo.SaysAsync("Cllr Osei chairs it")).Sees("Cllr Osei chairs Children's Scrutiny");
        (await jo.SaysAsync("Cllr Patel sits on Children's Scrutiny")).Sees("Cllr Patel sits on Children's Scrutiny");

        // Helen writes for the first time: the roster's address says who she is.
        var helen = Talk.With(scene, "Helen Marsh", "helen.marsh@northbridge.gov.uk");
        (await helen.SaysAsync("hello")).Sees("You get actions");
    }

    [Theory, OnSqlite, OnPostgreSql]
    public async Task Elsewhere_a_claim_waits_for_an_administrator_and_until_then_shows_nothing(Kind kind)
    {
        await using var scene = await WithAdministratorAsync(kind);
        var (ada, jo) = (Talk.With(scene, "Ada Min", "ada@northbridge.gov.uk"), Talk.With(scene, "Jo Hale", "jo.hale@northbridge.gov.uk"));

        (await ada.SaysAsync("hello")).Sees("You approve who clerks and who chairs.");
        (await jo.SaysAsync("I clerk Children's Scrutiny")).Sees("has to be approved first", "I have asked");
        Assert.Empty(await scene.Council.Database.ReadAsync(CommitteeTable.AllAsync));
        Assert.Empty(await scene.Council.Database.ReadAsync(PersonTable.AllAsync));

        ada.Looks().Sees("Jo Hale says: I clerk Children's Scrutiny", "jo.hale@northbridge.gov.uk", "[Approve]", "[Decline]");
        (await ada.SaysAsync("hello")).Sees("Jo Hale says: I clerk Children's Scrutiny");
        (await ada.PressesAsync("Approve")).Sees("Jo Hale clerks Children's Scrutiny from today");
        jo.Looks().Sees("You clerk Children's Scrutiny", "the code CS");
        (await jo.SaysAsync("Children's Scrutiny meets on 19 January 2027")).Sees("a meeting added");
    }

    [Theory, OnSqlite, OnPostgreSql]
    public async Task Only_an_administrator_approves_and_a_decision_is_made_once(Kind kind)
    {
        await using var scene = await WithAdministratorAsync(kind);
        var (ada, jo) = (Talk.With(scene, "Ada Min"), Talk.With(scene, "Jo Hale"));
        await ada.SaysAsync("hello");
        await jo.SaysAsync("I clerk Children's Scrutiny");
        var claim = (await scene.Council.Database.ReadAsync(RoleClaimTable.WaitingAsync)).Single();

        (await jo.SendsPressAsync(nameof(ClaimRole), new() { ["claim"] = claim.Id.ToString(), ["answer"] = "approve" })).Sees("Only an administrator");
        ada.Looks();
        (await ada.PressesAsync("Decline")).Sees("Declined");
        (await ada.SendsPressAsync(nameof(ClaimRole), new() { ["claim"] = claim.Id.ToString(), ["answer"] = "approve" })).Sees("has declined that already");
        jo.Looks().Sees("did not approve");
        Assert.Empty(await scene.Council.Database.ReadAsync(PersonTable.AllAsync));
    }

    [Fact]
    public async Task A_sentence_that_names_another_role_wins_over_the_open_question()
    {
        await using var scene = await WithAdministratorAsync(Kind.Sqlite);
        var (ada, osei) = (Talk.With(scene, "Ada Min"), Talk.With(scene, "Cllr Abena Osei"));
        await ada.SaysAsync("hello");
        await osei.SaysAsync("I clerk a committee");

        (await osei.SaysAsync("sorry, I chair Housing Scrutiny")).Sees("That you chair Housing Scrutiny has to be approved first");
        ada.Looks().Sees("Cllr Abena Osei says: I chair Housing Scrutiny").SeesNothingOf("I clerk Housing Scrutiny");
    }

    [Theory]
    [InlineData("none, sorry")]
    [InlineData("I don't clerk any")]
    [InlineData("no")]
    public async Task Whoever_clerks_none_after_all_claims_nothing(string words)
    {
        await using var scene = await TeamsScene.StartAsync(isDevelopment: true);
        var lee = Talk.With(scene, "Lee Ward");
        await lee.SaysAsync("I clerk a committee");
        await lee.SaysAsync(words);

        Assert.Empty(await scene.Council.Database.ReadAsync(CommitteeTable.AllAsync));
        Assert.Empty(await scene.Council.Database.ReadAsync(RoleClaimTable.WaitingAsync));
    }

    [Fact]
    public async Task Each_of_the_three_buttons_of_the_welcome_leads_somewhere()
    {
        await using var scene = await WithAdministratorAsync(Kind.Sqlite);
        var (ada, osei, priya) = (Talk.With(scene, "Ada Min"), Talk.With(scene, "Cllr Abena Osei"), Talk.With(scene, "Priya Nair", "priya.nair@northbridge.gov.uk"));
        await ada.SaysAsync("hello");

        await osei.SaysAsync("hello");
        (await osei.PressesAsync("I chair one")).Sees("Which committee do you chair?");
        (await osei.SaysAsync("Housing Scrutiny")).Sees("That you chair Housing Scrutiny", "I have asked");
        ada.Looks().Sees("Cllr Abena Osei says: I chair Housing Scrutiny");

        await priya.SaysAsync("hello");
        (await priya.PressesAsync("I get actions")).Sees("Which post do you hold?");
        (await priya.SaysAsync("I am the Assistant Director of Education")).Sees("I have asked", "Assistant Director of Education").SeesNothingOf("I clerk a committee");
        ada.Looks().Sees("Priya Nair", "Assistant Director of Education");
        await ada.PressesAsync("Yes, that is right");
        Assert.Contains(await scene.Council.Database.ReadAsync(PostTable.AllAsync), post => post.Title == "Assistant Director of Education");
        (await priya.SaysAsync("hello")).Sees("You get actions");
    }

    [Fact]
    public async Task Without_anybody_to_approve_the_next_step_is_said()
    {
        await using var scene = await TeamsScene.StartAsync();

        (await Talk.With(scene, "Jo Hale").SaysAsync("I clerk Children's Scrutiny")).Sees("I can reach none", "Council:Administrators");
    }

    [Theory, OnSqlite, OnPostgreSql]
    public async Task The_same_name_alone_is_put_to_the_clerk_and_never_taken(Kind kind)
    {
        await using var scene = await TeamsScene.StartAsync(kind, isDevelopment: true);
        var jo = Talk.With(scene, "Jo Hale", "jo.hale@northbridge.gov.uk");
        await jo.SaysAsync("I clerk Children's Scrutiny");
        await jo.SaysAsync("the Head of Parks is Sam Patel");

        var sam = Talk.With(scene, "Sam Patel", "s.patel@northbridge.gov.uk");
        (await sam.SaysAsync("hello")).SeesNothingOf("You get actions");
        jo.Looks().Sees("Is this Sam Patel?", "s.patel@northbridge.gov.uk", "Head of Parks");
        await sam.SaysAsync("hello");
        Assert.DoesNotContain("Is this Sam Patel?", jo.Looks().Seen, StringComparison.Ordinal);

        (await jo.PressesAsync("Yes, the same person")).Sees("Sam Patel is known in Teams now");
        sam.Looks().Sees("I know now who you are");
        (await sam.SaysAsync("hello")).Sees("You get actions");
    }

    [Theory, OnSqlite, OnPostgreSql]
    public async Task Somebody_else_of_the_same_name_is_not_asked_about_where_the_address_differs(Kind kind)
    {
        await using var scene = await TeamsScene.StartAsync(kind, isDevelopment: true);
        var jo = Talk.With(scene, "Jo Hale");
        await jo.SaysAsync("I clerk Children's Scrutiny");
        await jo.SaysAsync("the Head of Parks is Sam Patel, sam.patel@northbridge.gov.uk");

        await Talk.With(scene, "Sam Patel", "sam.patel2@northbridge.gov.uk").SaysAsync("hello");

        jo.Looks().SeesNothing();
    }

    [Theory, OnSqlite, OnPostgreSql]
    public async Task In_a_team_the_roster_knows_whom_the_clerk_names(Kind kind)
    {
        await using var scene = await TeamsScene.StartAsync(kind, isDevelopment: true);
        var jo = Talk.With(scene, "Jo Hale");
        await jo.SaysAsync("I clerk Children's Scrutiny");
        var team = jo.InChannel(("Helen Marsh", "helen.marsh@northbridge.gov.uk"), ("Ama Osei", "cllr.osei@northbridge.gov.uk"));

        (await team.SaysAsync("the Director of Education is Helen Marsh, helen.marsh@northbridge.gov.uk")).SeesNothingOf("I shall know", "I do not know");
        (await team.SaysAsync("Cllr Osei chairs Children's Scrutiny")).Sees("Is this Osei?", "cllr.osei@northbridge.gov.uk");
        (await team.PressesAsync("Yes, the same person")).Sees("Ama Osei is known in Teams now");

        (await Talk.With(scene, "Ama Osei").SaysAsync("help")).Sees("You chair");
    }

    [Theory, OnSqlite, OnPostgreSql]
    public async Task What_was_said_of_posts_roles_and_meetings_is_taken_back_in_words_or_by_button(Kind kind)
    {
        await using var scene = await TeamsScene.StartAsync(kind, isDevelopment: true);
        var jo = Talk.With(scene, "Jo Hale");
        await jo.SaysAsync("I clerk Children's Scrutiny");
        await jo.SaysAsync("the Head of Parks is Sam Patel");
        (await jo.SaysAsync("the Head of Parks is Dee Okafor")).Sees("Head of Parks: Dee Okafor");
        (await jo.SaysAsync("undo")).Sees("Undone: Head of Parks held by Dee Okafor");
        await jo.SaysAsync("the meetings of Children's Scrutiny are 19 January 2027, 9 March 2027");
        (await jo.PressesAsync("Undo")).Sees("Undone.", "cancelled (19 January 2027)", "cancelled (9 March 2027)");

        var holder = (await scene.Council.Database.ReadAsync(PostTable.HoldingsAsync)).Single(holding => holding.UntilDate is null);
        Assert.Equal("Sam Patel", (await scene.Council.Database.ReadAsync(session => PersonTable.ByIdAsync(session, holder.PersonId)))!.Name);
        Assert.All(await scene.Council.Database.ReadAsync(MeetingTable.AllAsync), meeting => Assert.Equal(MeetingStatus.Cancelled, meeting.Status));
    }

    [Theory]
    [OnSqlite]
    [OnPostgreSql]
    public async Task Whoever_installed_before_the_clerk_named_him_is_written_to_without_a_word_of_his(Kind kind)
    {
        await using var scene = await TeamsScene.StartAsync(kind, isDevelopment: true);
        var helen = Talk.With(scene, "Helen Marsh", "helen.marsh@northbridge.gov.uk");
        await scene.BringAsync(Activities.Of("installationUpdate", "Helen Marsh", activity => activity["action"] = "add"));
        await scene.QuietAsync();

        var jo = Talk.With(scene, "Jo Hale", "jo.hale@northbridge.gov.uk");
        await jo.SaysAsync("I clerk Children's Scrutiny");
        await jo.SaysAsync("the meetings of Children's Scrutiny are 24 November 2026, 19 January 2027");
        (await jo.SaysAsync("the Director of Education is Helen Marsh, helen.marsh@northbridge.gov.uk")).SeesNothingOf("as soon as they write to me");
        (await jo.SaysAsync("action: Director of Education to circulate the exclusions report by the January meeting")).Sees("CS-26-27-001");
        await jo.SaysAsync("yes");

        helen.Looks();
        scene.Time.AdvanceTo(DateTimeOffset.Parse("2026-11-26T09:30Z", System.Globalization.CultureInfo.InvariantCulture));
        await scene.Service<RunChase>().RunAsync(default);

        helen.Looks().Sees("Circulate the exclusions report", "CS-26-27-001");
    }

    [Theory, OnSqlite, OnPostgreSql]
    public async Task Whoever_installed_before_he_was_named_at_the_console_is_known_too(Kind kind)
    {
        await using var scene = await TeamsScene.StartAsync(kind, isDevelopment: true);
        var helen = Talk.With(scene, "Helen Marsh", "helen.marsh@northbridge.gov.uk");
        await helen.SaysAsync("hello");

        var set = await scene.Service<SetPost>().RunAsync("Director of Education", "Helen Marsh", "helen.marsh@northbridge.gov.uk", Northbridge.Day("2026-11-24"), Standing.Console.Actor, sinceEver: true);

        Assert.Equal("Helen Marsh", set.Holder!.AadObjectId);
        (await helen.SaysAsync("hello")).Sees("You get actions");
    }

    [Theory, OnSqlite, OnPostgreSql]
    public async Task Of_several_who_bear_the_name_the_clerk_says_which_and_nobody_is_guessed(Kind kind)
    {
        await using var scene = await TeamsScene.StartAsync(kind, isDevelopment: true);
        await Talk.With(scene, "Sam Patel", "sam.patel@northbridge.gov.uk").SaysAsync("hello");
        await Talk.With(scene, "Sam R Patel", "s.r.patel@northbridge.gov.uk").SaysAsync("hello");
        var jo = Talk.With(scene, "Jo Hale", "jo.hale@northbridge.gov.uk");
        await jo.SaysAsync("I clerk Children's Scrutiny");

        (await jo.SaysAsync("the Head of Parks is Sam Patel")).Sees("sam.patel@northbridge.gov.uk", "s.r.patel@northbridge.gov.uk");
        Assert.Null((await scene.Council.Database.ReadAsync(session => PersonTable.NamedAsync(session, "Sam Patel"))).Single().AadObjectId);

        await jo.SaysAsync("the Head of Parks is Sam Patel, s.r.patel@northbridge.gov.uk");
        Assert.Equal("Sam R Patel", (await scene.Council.Database.ReadAsync(session => PersonTable.NamedAsync(session, "Sam Patel"))).Single().AadObjectId);
    }

    [Theory, OnSqlite, OnPostgreSql]
    public async Task Whoever_is_in_the_team_to_which_the_bot_is_added_is_known_before_and_after_he_is_named(Kind kind)
    {
        await using var scene = await TeamsScene.StartAsync(kind, isDevelopment: true);
        var jo = Talk.With(scene, "Jo Hale", "jo.hale@northbridge.gov.uk");
        await jo.SaysAsync("I clerk Children's Scrutiny");
        await jo.SaysAsync("the Head of Parks is Dee Okafor, dee.okafor@northbridge.gov.uk");
        _ = jo.InChannel(("Helen Marsh", "helen.marsh@northbridge.gov.uk"), ("Dee Okafor", "dee.okafor@northbridge.gov.uk"));
        await scene.BringAsync(Activities.Of("conversationUpdate", "Jo Hale", activity =>
        {
            activity["conversation"] = new System.Text.Json.Nodes.JsonObject { ["id"] = "19:scrutiny@thread.tacv2", ["conversationType"] = "channel", ["tenantId"] = Activities.Tenant };
            activity["membersAdded"] = new System.Text.Json.Nodes.JsonArray(new System.Text.Json.Nodes.JsonObject { ["id"] = "28:" + LocalKeys.Bot });
        }));
        await scene.QuietAsync();

        await jo.SaysAsync("the Director of Education is Helen Marsh, helen.marsh@northbridge.gov.uk");

        var known = (await scene.Council.Database.ReadAsync(PersonTable.AllAsync)).Where(person => person.AadObjectId is not null).Select(person => person.Name);
        Assert.Equal(["Dee Okafor", "Helen Marsh", "Jo Hale"], known.Order(StringComparer.Ordinal));
    }

    [Theory, OnSqlite, OnPostgreSql]
    public async Task Whoever_only_the_minutes_name_is_asked_about_once_they_are_confirmed(Kind kind)
    {
        await using var scene = await TeamsScene.StartAsync(kind, isDevelopment: true);
        await Talk.With(scene, "Dee Okafor", "dee.okafor@northbridge.gov.uk").SaysAsync("hello");
        await Talk.With(scene, "Zoe Quill", "zoe.quill@northbridge.gov.uk").SaysAsync("hello");
        var jo = Talk.With(scene, "Jo Hale", "jo.hale@northbridge.gov.uk");
        await jo.SaysAsync("I clerk Children's Scrutiny");
        await jo.SaysAsync("the meetings of Children's Scrutiny are 24 November 2026, 19 January 2027");

        await jo.SaysAsync("Minutes of Children's Scrutiny, 24 November 2026\n\nAction Point 1: That officers inspect the oak and report to the January meeting.");
        await jo.SaysAsync("1 is for Dee Okafor");
        (await jo.SaysAsync("confirm all")).Sees("1 action point", "Is this Dee Okafor?", "dee.okafor@northbridge.gov.uk");
        await jo.SaysAsync("action: Zoe Quill to list the trees by the January meeting");
        (await jo.SaysAsync("yes")).Sees("is recorded for Zoe Quill", "Is this Zoe Quill?");
        (await jo.SaysAsync("yes, that is Dee Okafor")).Sees("Dee Okafor is known in Teams now");
    }

    [Theory]
    [InlineData("I clerk a committee", "banana")]
    [InlineData("I chair one", "Banana")]
    [InlineData("hello", "I clerk banana")]
    public async Task What_is_no_committees_name_becomes_none_without_a_yes(string first, string word)
    {
        await using var scene = await TeamsScene.StartAsync(isDevelopment: true);
        var clare = Talk.With(scene, "Clare Dunn");
        await clare.SaysAsync(first);

        (await clare.SaysAsync(word)).Sees("I know no committee called “", "Shall I put a new one of that name on the register?");
        (await clare.SaysAsync("what?")).Sees("Shall I put a new one");
        await clare.SaysAsync("no");
        Assert.Empty(await scene.Council.Database.ReadAsync(CommitteeTable.AllAsync));

        await clare.SaysAsync("Children's Scrutiny");
        Assert.Equal("Children's Scrutiny", Assert.Single(await scene.Council.Database.ReadAsync(CommitteeTable.AllAsync)).Name);
    }

    [Fact]
    public async Task What_sounds_like_no_committee_may_be_one_all_the_same()
    {
        await using var scene = await TeamsScene.StartAsync(isDevelopment: true);
        var clare = Talk.With(scene, "Clare Dunn");
        await clare.SaysAsync("I clerk a committee");
        await clare.SaysAsync("Thornaby");
        (await clare.SaysAsync("yes")).Sees("You clerk Thornaby");
    }

    // Somebody is listed in Council:Administrators.
    private static Task<TeamsScene> WithAdministratorAsync(Kind kind)
    {
        var council = new CouncilSettings { Name = "Northbridge Council" };
        council.Administrators.Add("Ada Min");
        return TeamsScene.StartAsync(kind, council: council);
    }
}
