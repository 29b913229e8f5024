using ActionBot.ActionPoints;
using ActionBot.Teams.Conversation;
using ActionBot.Tests.Storage;

namespace ActionBot.Tests.Teams.Conversation;

/// <summary>A clerk who has come round says so in plain words: the wish of whoever is named is open again or given, and nothing else is touched.</summary>
public sealed class ComeRoundInChatTests
{
    [Theory]
    [InlineData("take back my no to Helen")]
    [InlineData("sorry, I want to take back my refusal of Helen's extension")]
    [InlineData("undo my no to Helen on the leases")]
    [InlineData("withdraw the refusal of Helen Marsh")]
    public async Task A_no_that_is_taken_back_by_name_waits_again_and_whoever_asked_hears(string said)
    {
        await using var chat = await CouncilInChat.StartAsync();
        var leases = await chat.AskAsync("Circulate the leases");
        var (jo, helen) = (Talk.With(chat.Scene, "Jo Hale"), Talk.With(chat.Scene, "Helen Marsh"));
        await helen.SaysAsync("1 needs longer, until March, waiting for counsel");
        await jo.SaysAsync("no to Helen, the chair wants it in January");
        await jo.SaysAsync("Sam is away 1 to 4 December, no cover");
        helen.Looks();

        (await jo.SaysAsync(said)).Sees("CFS-26-27-001 waits for a decision about longer again").SeesNothingOf("is not away");

        helen.Looks().Sees("waits to be decided again");
        Assert.Equal(ActionPointStatus.ExtensionRequested, (await chat.NowAsync(leases)).Status);
    }

    [Theory, OnSqlite, OnPostgreSql]
    public async Task What_was_refused_is_given_after_all(Kind kind)
    {
        await using var chat = await CouncilInChat.StartAsync(kind);
        var (jo, helen) = (Talk.With(chat.Scene, "Jo Hale"), Talk.With(chat.Scene, "Helen Marsh"));
        foreach (var said in new[] { "let Helen have till March for the leases after all", "put back Helen's extension on the leases, the chair has come round", "the chair has changed her mind, Helen can have until March" })
        {
            var leases = await chat.AskAsync("Circulate the leases");
            await helen.SaysAsync($"{leases.Reference} needs longer, until March, waiting for counsel");
            await jo.SaysAsync("no to Helen, the chair wants it in January");

            (await jo.SaysAsync(said)).Sees($"{leases.Reference} is due at the meeting of 9 March 2027", "I have told Helen Marsh").SeesNothingOf("chairs");

            Assert.Equal(chat.March.Id, (await chat.NowAsync(leases)).ReportToMeetingId);
            await jo.SaysAsync($"close {leases.Reference}, minute 3");
        }
    }

    [Fact]
    public async Task A_yes_is_taken_back_as_well_and_where_there_is_none_that_is_said()
    {
        await using var chat = await CouncilInChat.StartAsync();
        var leases = await chat.AskAsync("Circulate the leases");
        var (jo, helen) = (Talk.With(chat.Scene, "Jo Hale"), Talk.With(chat.Scene, "Helen Marsh"));
        (await jo.SaysAsync("take back my no to Helen")).Sees("I find no decision of yours about Helen");
        await helen.SaysAsync("1 needs longer, until March, waiting for counsel");
        await jo.SaysAsync("yes to Helen");
        Assert.Equal(chat.March.Id, (await chat.NowAsync(leases)).ReportToMeetingId);

        (await jo.SaysAsync("take back my yes to Helen")).Sees("waits for a decision about longer again");

        Assert.Equal(chat.January.Id, (await chat.NowAsync(leases)).ReportToMeetingId);
    }

    [Theory]
    [InlineData("Helen is away in February after all")]
    [InlineData("Helen can be chased after all")]
    [InlineData("let Helen know that we meet after all")]
    [InlineData("can Helen have till March after all?")]
    [InlineData("take back the leases from Helen by Friday")]
    [InlineData("Helen chairs the committee after all")]
    [InlineData("the pier may stay open after all")]
    [InlineData("put back Helen's leave to February")]
    [InlineData("Helen has not sent it after all")]
    public void What_reverses_no_decision_is_not_read_as_one(string said) => Assert.Null(ComeRound.Read(said));

    [Theory]
    [InlineData("Helen's exempt one: March is no good, say no")]
    [InlineData("refuse the extension of the exempt one")]
    [InlineData("no to the roof one")]
    [InlineData("no to Sam, we need it in January")]
    public async Task It_is_never_said_that_nothing_waits_where_something_does(string said)
    {
        await using var chat = await CouncilInChat.StartAsync();
        await chat.AskAsync("Agree the settlement", exempt: true);
        await chat.AskAsync("Circulate the leases");
        var (jo, helen) = (Talk.With(chat.Scene, "Jo Hale"), Talk.With(chat.Scene, "Helen Marsh"));
        await helen.SaysAsync("1 needs longer, until March, waiting for counsel");
        await helen.SaysAsync("2 needs longer, until March, waiting for the agent");

        (await jo.SaysAsync(said)).SeesNothingOf("Nothing waits", "I did not understand");
    }

    [Fact]
    public async Task An_exempt_wish_that_is_named_by_its_mark_is_the_one_that_is_refused()
    {
        await using var chat = await CouncilInChat.StartAsync();
        var (exempt, open) = (await chat.AskAsync("Agree the settlement", exempt: true), await chat.AskAsync("Circulate the leases"));
        var (jo, helen) = (Talk.With(chat.Scene, "Jo Hale"), Talk.With(chat.Scene, "Helen Marsh"));
        await helen.SaysAsync("1 needs longer, until March, waiting for counsel");
        await helen.SaysAsync("2 needs longer, until March, waiting for the agent");

        await jo.SaysAsync("Helen's exempt one: March is no good, say no");

        Assert.Equal((ActionPointStatus.InProgress, ActionPointStatus.ExtensionRequested), ((await chat.NowAsync(exempt)).Status, (await chat.NowAsync(open)).Status));
    }

    [Theory]
    [InlineData("let the leases go to the Head of Housing then", true)]
    [InlineData("and 1 can go to the Head of Housing", true)]
    [InlineData("the leases may pass to the Head of Housing, he keeps them", true)]
    [InlineData("and the leases stay with Helen", false)]
    [InlineData("the leases stay where they are, she keeps them", null)]
    [InlineData("the leases stay where it is", false)]
    [InlineData("let the leases go to the March meeting", null)]
    [InlineData("the roof can go to the Head of Housing", null)]
    public async Task Whose_it_is_to_be_is_decided_by_its_subject(string said, bool? granted)
    {
        await using var chat = await CouncilInChat.StartAsync();
        var leases = await chat.AskAsync("Circulate the leases");
        var (jo, helen) = (Talk.With(chat.Scene, "Jo Hale"), Talk.With(chat.Scene, "Helen Marsh"));
        await helen.SaysAsync("1 is not ours, it belongs to the Head of Housing");
        Assert.Equal(ActionPointStatus.ReassignmentProposed, (await chat.NowAsync(leases)).Status);

        await jo.SaysAsync(said);

        var now = await chat.NowAsync(leases);
        Assert.Equal(granted is null, now.Status == ActionPointStatus.ReassignmentProposed);
        Assert.Equal(granted == true, now.OwnerPostId != leases.OwnerPostId);
    }

    [Theory]
    [InlineData("Helen can't have the extra time, the chair says January")]
    [InlineData("no, Helen isn't getting longer")]
    [InlineData("and Helen won't get the two months, we need it")]
    public async Task Longer_that_somebody_cannot_have_is_refused(string said)
    {
        await using var chat = await CouncilInChat.StartAsync();
        var leases = await chat.AskAsync("Circulate the leases");
        var (jo, helen) = (Talk.With(chat.Scene, "Jo Hale"), Talk.With(chat.Scene, "Helen Marsh"));
        await helen.SaysAsync("1 needs longer, until March, waiting for counsel");

        (await jo.SaysAsync(said)).Sees("CFS-26-27-001 stays due as it was");

        Assert.Equal(chat.January.Id, (await chat.NowAsync(leases)).ReportToMeetingId);
    }
}
