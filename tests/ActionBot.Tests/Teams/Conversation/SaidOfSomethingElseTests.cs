using ActionBot.ActionPoints;
using ActionBot.Chasing.Calendars;
using ActionBot.Committees;
using ActionBot.Intake;
using ActionBot.Officers;
using ActionBot.Review;
using ActionBot.Teams.Conversation;

namespace ActionBot.Tests.Teams.Conversation;

/// <summary>What only sounds like an order is none: a question gives no part and confirms nothing, a count is no action's number, work that has to be done grants nothing.</summary>
public sealed class SaidOfSomethingElseTests
{
    [Theory]
    [InlineData("Who is the clerk?")]
    [InlineData("Who is the clerk")]
    [InlineData("Nobody is chair now")]
    [InlineData("She is the clerk")]
    [InlineData("Sam is a member?")]
    [InlineData("Somebody is clerk")]
    [InlineData("They Both is the chair")]
    public async Task A_question_or_a_pronoun_gives_nobody_a_part(string said)
    {
        await using var chat = await CouncilInChat.StartAsync();
        var before = await PartsAsync(chat);
        var jo = Talk.With(chat.Scene, "Jo Hale");
        await jo.SaysAsync("what is outstanding for Children's Scrutiny");

        await jo.SaysAsync(said);

        Assert.Equal(before, await PartsAsync(chat));
        Assert.False(RolesClaimed.Gives(said));
    }

    [Fact]
    public async Task A_member_is_given_by_a_plain_sentence_and_a_clerk_by_the_yes_behind_it()
    {
        await using var chat = await CouncilInChat.StartAsync();
        var before = await PartsAsync(chat);
        var jo = Talk.With(chat.Scene, "Jo Hale");

        (await jo.SaysAsync("Sam Patel is the clerk")).Sees("Shall Sam Patel clerk Children's Scrutiny?", "nothing has changed yet");
        Assert.Equal(before, await PartsAsync(chat));
        (await jo.SaysAsync("no")).Sees("nobody has a new part");
        Assert.Equal(before, await PartsAsync(chat));
        await jo.SaysAsync("Sam Patel is the clerk");
        (await jo.SaysAsync("yes")).Sees("Sam Patel clerks Children's Scrutiny");
        Assert.Equal(before + 1, await PartsAsync(chat));

        (await jo.SaysAsync("Helen Marsh is a member")).Sees("Helen Marsh sits on Children's Scrutiny");
        Assert.Equal(before + 2, await PartsAsync(chat));
    }

    [Theory]
    [InlineData("make an appointment with the vice-chair")]
    [InlineData("add a note for the vice-chair")]
    [InlineData("put a call through to our deputy chair")]
    [InlineData("the lunch is with the vice chair")]
    public async Task What_is_done_with_the_vice_chair_makes_nobody_one(string said)
    {
        await using var chat = await CouncilInChat.StartAsync();

        (await Talk.With(chat.Scene, "Jo Hale").SaysAsync(said)).SeesNothingOf("no vice-chairs");
    }

    [Theory]
    [InlineData("Sam has to send the map by 20 March 2027")]
    [InlineData("Sam will have the map by 20 March")]
    [InlineData("Give 2 to Sam by 20 March")]
    [InlineData("Sam has to write an extra page for 1")]
    [InlineData("Sam gets the keys by 20 March")]
    public async Task A_duty_gives_nobody_longer(string said)
    {
        await using var chat = await CouncilInChat.StartAsync();
        Assert.Null(GrantWords.Read(said, "Sam"));
        var (point, _) = (await chat.AskAsync("Report on exclusions"), await chat.AskAsync("Report on transport"));
        await chat.AskOwnersAsync();
        await Talk.With(chat.Scene, "Helen Marsh").SaysAsync("1 needs until 20 March 2027, the DfE has the figures");

        (await Talk.With(chat.Scene, "Jo Hale").SaysAsync(said.Replace("Sam", "Helen", StringComparison.Ordinal))).SeesNothingOf("I have told Helen Marsh");

        Assert.NotEqual(ActionPointStatus.InProgress, (await chat.NowAsync(point)).Status);
    }

    [Theory]
    [InlineData("undo the last 2")]
    [InlineData("undo my last 3 changes")]
    [InlineData("undo what I did at 10:30")]
    [InlineData("undo the last 2 things")]
    [InlineData("undo what I did at 3 pm")]
    public async Task How_many_or_when_is_no_actions_number_and_what_would_go_is_asked(string said)
    {
        await using var chat = await CouncilInChat.StartAsync();
        var jo = Talk.With(chat.Scene, "Jo Hale");
        var points = await ThreeMovedAsync(chat, jo);
        await jo.SaysAsync("Sam is away 1 to 4 December, no cover");

        (await jo.SaysAsync(said)).Sees("That would take back", "Shall I?");

        Assert.Equal(points.Select(point => point.Version + 1), (await Task.WhenAll(points.Select(chat.NowAsync))).Select(point => point.Version));
        Assert.Single(await AbsencesAsync(chat));
        (await jo.SaysAsync("yes")).Sees("Undone: Sam Patel is not away");
    }

    [Theory]
    [InlineData("undo 2", 2)]
    [InlineData("undo the date of 2", 2)]
    [InlineData("undo what I did on 1 and 2", 1, 2)]
    [InlineData("undo the extension of 2 weeks", 3)]
    public async Task An_actions_number_is_one(string said, params int[] undone)
    {
        await using var chat = await CouncilInChat.StartAsync();
        var jo = Talk.With(chat.Scene, "Jo Hale");
        var points = await ThreeMovedAsync(chat, jo);

        await jo.SaysAsync(said);

        Assert.Equal(points.Select(point => undone.Contains(point.Number) ? chat.January.Id : chat.March.Id), (await Task.WhenAll(points.Select(chat.NowAsync))).Select(point => point.ReportToMeetingId));
    }

    [Theory]
    [InlineData("undo the leave from 3 to 11 December")]
    [InlineData("undo the exemption of 3")]
    [InlineData("undo the leave of 3")]
    [InlineData("take back the referral of 3")]
    public async Task What_is_named_by_its_kind_takes_no_owner_from_the_finding_of_that_number(string said)
    {
        await using var chat = await CouncilInChat.StartAsync();
        var jo = Talk.With(chat.Scene, "Jo Hale");
        await jo.SaysAsync(CouncilInChat.FourOfHelens);
        await jo.SaysAsync("3 is for Sam Patel");
        var owner = (await chat.FindingsAsync())[2].OwnerPersonId;

        await jo.SaysAsync(said);

        Assert.Equal(owner, (await chat.FindingsAsync())[2].OwnerPersonId);
    }

    [Theory]
    [InlineData("undo 3")]
    [InlineData("undo the owner of 3")]
    [InlineData("undo finding 3")]
    public async Task And_what_was_done_to_the_finding_is_taken_back_by_its_number(string said)
    {
        await using var chat = await CouncilInChat.StartAsync();
        var jo = Talk.With(chat.Scene, "Jo Hale");
        await jo.SaysAsync(CouncilInChat.FourOfHelens);
        var before = (await chat.FindingsAsync())[2];
        await jo.SaysAsync("3 is for Sam Patel");
        var given = (await chat.FindingsAsync())[2];
        Assert.NotEqual((before.OwnerPostId, before.OwnerPersonId), (given.OwnerPostId, given.OwnerPersonId));

        await jo.SaysAsync(said);

        var now = (await chat.FindingsAsync())[2];
        Assert.Equal((before.OwnerPostId, before.OwnerPersonId), (now.OwnerPostId, now.OwnerPersonId));
    }

    [Theory]
    [InlineData("cancel the transfer of the land at Mill Lane")]
    [InlineData("get it back from Legal by Friday")]
    [InlineData("stop the transfer of Mill Lane allotments until the survey is done")]
    [InlineData("cancel the transfer of 3 acres to the county")]
    [InlineData("get it back from the printers before Christmas")]
    [InlineData("call off the referral")]
    [InlineData("get it back from Cabinet")]
    public async Task No_referral_is_taken_back_unasked_by_a_sentence_that_names_no_action(string said)
    {
        await using var chat = await CouncilInChat.StartAsync();
        await chat.CabinetAsync();
        var point = await chat.AskAsync("Write to the bus company");
        var jo = Talk.With(chat.Scene, "Jo Hale");
        await jo.SaysAsync("refer 1 to Cabinet");

        await jo.SaysAsync(said);

        Assert.Equal(ActionPointStatus.Referred, (await chat.NowAsync(point)).Status);
    }

    [Fact]
    public async Task A_referral_that_is_named_by_no_number_is_taken_back_by_a_yes()
    {
        await using var chat = await CouncilInChat.StartAsync();
        await chat.CabinetAsync();
        var point = await chat.AskAsync("Write to the bus company");
        var jo = Talk.With(chat.Scene, "Jo Hale");
        await jo.SaysAsync("refer 1 to Cabinet");

        (await jo.SaysAsync("call off the referral")).Sees("That would take back: CFS-26-27-001", "Shall I?");
        await jo.SaysAsync("yes");

        Assert.Equal(ActionPointStatus.Open, (await chat.NowAsync(point)).Status);
    }

    [Theory]
    [InlineData("Is that right?")]
    [InlineData("is it ok?")]
    [InlineData("is this right?")]
    [InlineData("ok?")]
    [InlineData("is that the one?")]
    public async Task A_question_about_the_finding_on_the_card_confirms_nothing(string said)
    {
        await using var chat = await CouncilInChat.StartAsync();
        var jo = Talk.With(chat.Scene, "Jo Hale");
        await jo.SaysAsync(CouncilInChat.FourOfHelens);
        await jo.SaysAsync("show finding 4");
        var before = (await chat.FindingsAsync())[3];

        await jo.SaysAsync(said);

        var now = (await chat.FindingsAsync())[3];
        Assert.Equal((before.Status, before.DueQuestion, before.OwnerQuestion), (now.Status, now.DueQuestion, now.OwnerQuestion));
    }

    [Theory]
    [InlineData("3 yes, 4 bin lorries: Sam by March")]
    [InlineData("3 yes, 4 drop boxes: Sam by March")]
    [InlineData("3 yes, 4 bin collections are Sam's")]
    public async Task Bins_that_are_spoken_of_reject_no_finding(string said)
    {
        await using var chat = await CouncilInChat.StartAsync();
        var jo = Talk.With(chat.Scene, "Jo Hale");
        await jo.SaysAsync(CouncilInChat.FourOfHelens);
        await jo.SaysAsync("confirm all");

        await jo.SaysAsync(said);

        Assert.All(await chat.FindingsAsync(), finding => Assert.NotEqual(FindingStatus.Rejected, finding.Status));
    }

    [Theory]
    [InlineData("bin lorries: Sam by March")]
    [InlineData("drop boxes: Sam by March")]
    [InlineData("is that right?")]
    public void What_is_no_refusal_and_no_yes_is_neither(string said) =>
        Assert.False(FindingAnswer.Read(said, _ => false, new DateOnly(2026, 11, 24)) is FindingAnswer.Rejects or FindingAnswer.Yes);

    [Theory]
    [InlineData("bin it, the schools do that", "the schools do that")]
    [InlineData("bin", null)]
    [InlineData("drop that as it was answered", "as it was answered")]
    public void And_bin_it_does(string said, string? why) =>
        Assert.Equal(new FindingAnswer.Rejects(why), FindingAnswer.Read(said, _ => false, new DateOnly(2026, 11, 24)));

    [Theory]
    [InlineData("That one is finished: 400 trees planted in March.", false)]
    [InlineData("All 40 culverts inspected but one, at Mill Lane.", false)]
    [InlineData("All the lamps are in, bar one.", false)]
    [InlineData("Not 3 but 5 benches were put in.", false)]
    [InlineData("That one was opened by the Mayor on 3 May.", false)]
    [InlineData("Everything is signed except the last lease.", false)]
    [InlineData("that one was Lena's I think", true)]
    [InlineData("them all, not 3 obviously", true)]
    [InlineData("all but 3", true)]
    [InlineData("not 3", true)]
    public void News_that_only_begins_like_an_empty_answer_is_fit_for_print(string words, bool isEmpty) => Assert.Equal(isEmpty, FitForPrint.SaysNothing(words));

    private static async Task<IReadOnlyList<ActionPoint>> ThreeMovedAsync(CouncilInChat chat, Talk jo)
    {
        ActionPoint[] points = [await chat.AskAsync("Report on exclusions"), await chat.AskAsync("Report on transport"), await chat.AskAsync("Report on meals")];
        foreach (var number in (string[])["1", "2", "3"])
        {
            await jo.SaysAsync($"due {number} at the March meeting");
        }

        return points;
    }

    private static Task<IReadOnlyList<Absence>> AbsencesAsync(CouncilInChat chat) => chat.Council.Database.ReadAsync(session => AbsenceTable.FromAsync(session, Northbridge.Day("2026-11-24")));

    // How many parts are held in the committee.
    private static Task<int> PartsAsync(CouncilInChat chat) => chat.Council.Database.ReadAsync(async session =>
    {
        var parts = 0;
        foreach (var person in await PersonTable.AllAsync(session))
        {
            parts += (await RoleTable.OfAsync(session, person.Id)).Count;
        }

        return parts;
    });
}
