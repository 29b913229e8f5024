using ActionBot.ActionPoints;

namespace ActionBot.Tests.Teams.Conversation;

/// <summary>A clerk gives longer in half a date: it is the day that was asked for, never one before the present due, and of the action she names.</summary>
public sealed class LongerNeverShortensTests
{
    [Theory]
    [InlineData("yes helen can have till the 5th", "2027-03-05")]
    [InlineData("ok, Helen has until the 5th", "2027-03-05")]
    [InlineData("Helen can have until the 20th", "2027-03-20")]
    [InlineData("Helen may have until the 20th for 1", "2027-03-20")]
    [InlineData("Helen can have until the 28th", "2027-03-28")]
    [InlineData("yes to Helen's extension until the 2nd", "2027-03-02")]
    public async Task A_day_without_its_month_is_that_of_what_was_asked(string said, string due)
    {
        await using var chat = await CouncilInChat.StartAsync();
        var point = await chat.AskAsync("Report on exclusions");
        await chat.AskOwnersAsync();
        await Talk.With(chat.Scene, "Helen Marsh").SaysAsync("1 needs until 5 March 2027, the DfE has the figures");

        (await Talk.With(chat.Scene, "Jo Hale").SaysAsync(said)).Sees("CFS-26-27-001 is due by", "I have told Helen Marsh");

        Assert.Equal(DateOnly.Parse(due, System.Globalization.CultureInfo.InvariantCulture), (await chat.NowAsync(point)).DueDate);
    }

    [Theory]
    [InlineData("Helen can have until 4 January 2027")]
    [InlineData("yes to Helen's extension until 10 January")]
    public async Task A_day_before_the_present_due_is_asked_about(string said)
    {
        await using var chat = await CouncilInChat.StartAsync();
        var point = await chat.AskAsync("Report on exclusions");
        await chat.AskOwnersAsync();
        await Talk.With(chat.Scene, "Helen Marsh").SaysAsync("1 needs until 5 March 2027, the DfE has the figures");

        (await Talk.With(chat.Scene, "Jo Hale").SaysAsync(said)).Sees("would be no longer, so nothing has changed", "Helen Marsh asked for 5 March 2027").SeesNothingOf("I have told");

        Assert.Equal((ActionPointStatus.ExtensionRequested, null), ((await chat.NowAsync(point)).Status, (await chat.NowAsync(point)).DueDate));
    }

    [Fact]
    public async Task Of_an_action_that_waits_for_nothing_and_one_that_is_printed_under_the_same_number_it_is_asked_which()
    {
        await using var chat = await CouncilInChat.StartAsync();
        var jo = Talk.With(chat.Scene, "Jo Hale");
        await chat.AskAsync("Report on exclusions");
        await jo.SaysAsync("Minutes of Children's Scrutiny, 24 November 2026\n\n1. COSTS\n\nAction Point 1: The Director of Education to report on the lease to the January meeting.");
        await jo.SaysAsync("confirm finding 1");
        await chat.AskOwnersAsync();
        await Talk.With(chat.Scene, "Helen Marsh").SaysAsync("CFS-26-27-002 needs until March");

        (await jo.SaysAsync("Helen can have until the 20th for 1")).Sees("Which one do you mean?", "CFS-26-27-001", "CFS-26-27-002").SeesNothingOf("is due by");
    }

    [Theory]
    [InlineData("refuse Helen's, the chair insists on January")]
    [InlineData("decline Helen's request, the leader wants it in January")]
    [InlineData("no to Helen, the chair wants it now")]
    [InlineData("turn down Helen's, the director has promised it")]
    [InlineData("turn down Helen's on the exclusions, the chair insists on January")]
    public async Task Whose_wish_is_refused_gets_no_post_by_the_reason(string said)
    {
        await using var chat = await CouncilInChat.StartAsync();
        var point = await chat.AskAsync("Report on exclusions");
        await chat.Council.PostAsync("Chair");
        await chat.Council.PostAsync("Leader");
        await chat.AskOwnersAsync();
        await Talk.With(chat.Scene, "Helen Marsh").SaysAsync("1 needs until March, the DfE has the figures");

        (await Talk.With(chat.Scene, "Jo Hale").SaysAsync(said)).Sees("CFS-26-27-001 stays due as it was").SeesNothingOf("Chair: Helen", "Leader: Helen");

        Assert.Equal(ActionPointStatus.InProgress, (await chat.NowAsync(point)).Status);
        (await Talk.With(chat.Scene, "Jo Hale").SaysAsync(said)).SeesNothingOf("Chair: Helen", "Leader: Helen");
    }

    [Theory]
    [InlineData("Helen has till the 20th on the transport")]
    [InlineData("let Helen have to the 20th for the transport one")]
    [InlineData("fine, Helen may have till the 20th for the transport report")]
    [InlineData("CFS-26-27-002 until the 20th is fine by me")]
    [InlineData("2: Helen has until the 20th")]
    [InlineData("Helen gets till 20 March for number 2")]
    [InlineData("I'm happy for Helen to have until the 20th on 2")]
    public async Task Which_wish_is_granted_is_what_the_words_name(string said)
    {
        await using var chat = await CouncilInChat.StartAsync();
        var (exclusions, transport) = (await chat.AskAsync("Report on exclusions"), await chat.AskAsync("Report on transport"));
        await chat.AskOwnersAsync();
        var helen = Talk.With(chat.Scene, "Helen Marsh");
        await helen.SaysAsync("CFS-26-27-001 needs until 5 March 2027, the DfE has the figures");
        await helen.SaysAsync("CFS-26-27-002 needs until 20 March 2027, the buses are late");

        (await Talk.With(chat.Scene, "Jo Hale").SaysAsync(said)).Sees("CFS-26-27-002 is due by 20 March 2027", "I have told Helen Marsh");

        Assert.Equal(ActionPointStatus.ExtensionRequested, (await chat.NowAsync(exclusions)).Status);
        Assert.Equal(ActionPointStatus.InProgress, (await chat.NowAsync(transport)).Status);
    }

    [Theory]
    [InlineData("Helen gets the extra two months")]
    [InlineData("give Helen the extra time on the exclusions")]
    [InlineData("let Helen have longer")]
    public async Task Longer_without_a_day_is_what_was_asked(string said)
    {
        await using var chat = await CouncilInChat.StartAsync();
        await chat.AskAsync("Report on exclusions");
        await chat.AskOwnersAsync();
        await Talk.With(chat.Scene, "Helen Marsh").SaysAsync("1 needs until 5 March 2027, the DfE has the figures");

        (await Talk.With(chat.Scene, "Jo Hale").SaysAsync(said)).Sees("CFS-26-27-001 is due by 5 March 2027", "I have told Helen Marsh");
    }

    [Theory]
    [InlineData("Helen can have till the 5th for the transport")]
    [InlineData("refuse Helen on the transport, the chair insists on January")]
    public async Task What_waits_for_nothing_gets_no_other_wish_decided(string said)
    {
        await using var chat = await CouncilInChat.StartAsync();
        var (exclusions, transport) = (await chat.AskAsync("Report on exclusions"), await chat.AskAsync("Report on transport"));
        await chat.AskOwnersAsync();
        await Talk.With(chat.Scene, "Helen Marsh").SaysAsync("CFS-26-27-001 needs until 5 March 2027, the DfE has the figures");

        (await Talk.With(chat.Scene, "Jo Hale").SaysAsync(said)).SeesNothingOf("I have told", "Chair: Helen");

        Assert.Equal(ActionPointStatus.ExtensionRequested, (await chat.NowAsync(exclusions)).Status);
        Assert.Null((await chat.NowAsync(transport)).DueDate);
    }

    [Theory]
    [InlineData("reject Helen's plea, the chair wants it now")]
    [InlineData("tell Helen the chair is cross")]
    [InlineData("decline Helen's bid, the Chair won't have it")]
    [InlineData("ask Helen what the chair is after")]
    public async Task Whoever_stands_before_a_post_that_wants_something_is_not_its_holder(string said)
    {
        await using var chat = await CouncilInChat.StartAsync();
        await chat.AskAsync("Report on exclusions");
        await chat.Council.PostAsync("Chair");

        (await Talk.With(chat.Scene, "Jo Hale").SaysAsync(said)).SeesNothingOf("Chair: Helen");
    }


    [Fact]
    public async Task Whoever_asked_hears_of_it_though_the_clerk_asked_for_him_too()
    {
        await using var chat = await CouncilInChat.StartAsync();
        await chat.AskAsync("Report on exclusions");
        await chat.AskOwnersAsync();
        await Talk.With(chat.Scene, "Helen Marsh").SaysAsync("1 needs until 5 March 2027, the DfE has the figures");
        var jo = Talk.With(chat.Scene, "Jo Hale");
        await jo.SaysAsync("1 needs until 12 March 2027");

        (await jo.SaysAsync("yes to Helen's extension for 1")).Sees("I have told Helen Marsh");
    }
}
