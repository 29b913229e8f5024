using ActionBot.ActionPoints;
using ActionBot.Committees;
using ActionBot.Officers;
using ActionBot.Tests.Storage;

namespace ActionBot.Tests.Teams.Conversation;

/// <summary>What two committees have to do with each other, said in chat.</summary>
public sealed class BetweenCommitteesTests
{
    [Theory, OnSqlite, OnPostgreSql]
    public async Task What_is_referred_reaches_the_other_committees_clerk_who_takes_it_with_a_button(Kind kind)
    {
        await using var chat = await CouncilInChat.StartAsync(kind);
        var (cabinet, _) = await chat.CabinetAsync();
        var point = await chat.AskAsync("Write to the bus company");

        var heard = await chat.SayAsync("Jo Hale", "refer 1 to Cabinet");
        Assert.Equal($"{point.Reference} is referred to Cabinet. It stays on the list until Cabinet takes it or reports. Kim Bell is told.", heard.Single(one => one.To == "Jo Hale").Words);
        var offer = heard.Single(one => one.To == "Kim Bell");
        Assert.Contains("Write to the bus company", offer.Words, StringComparison.Ordinal);

        // Whoever else has the card gets nothing by it.
        Assert.Equal($"Only a clerk of the committee it was referred to can take {point.Reference}.", (await chat.PressAsync("Lee Ward", offer.Card!, "Take it")).Answer);
        Assert.Equal($"{point.Reference} is taken as CAB-26-27-001, reported to the meeting of 8 December 2026.", (await chat.PressAsync("Kim Bell", offer.Card!, "Take it")).Answer);
        Assert.Equal($"{point.Reference} is taken already, as CAB-26-27-001.", (await chat.PressAsync("Kim Bell", offer.Card!, "Take it")).Answer);
        var taken = Assert.Single(await chat.Council.Database.ReadAsync(session => ActionPointTable.OfCommitteeAsync(session, cabinet.Id)));
        Assert.Equal((point.OwnerPostId, point.Text), (taken.OwnerPostId, taken.Text));
        Assert.Equal(ActionPointStatus.Referred, (await chat.NowAsync(point)).Status);
    }

    [Fact]
    public async Task What_is_referred_is_not_referred_again_and_so_undo_says_that_it_was_taken()
    {
        await using var chat = await CouncilInChat.StartAsync();
        await chat.CabinetAsync();
        var point = await chat.AskAsync("Write to the bus company");
        await chat.SayAsync("Jo Hale", "refer 1 to Cabinet");

        Assert.Equal($"{point.Reference} is referred to Cabinet already.", Assert.Single(await chat.SayAsync("Jo Hale", "please refer 1 to Cabinet")).Words);

        await chat.SayAsync("Kim Bell", $"take {point.Reference}");
        Assert.StartsWith($"Cabinet has taken {point.Reference} as CAB-26-27-001, so the referral is not undone.", Assert.Single(await chat.SayAsync("Jo Hale", "take back the referral")).Words, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("take {0}", "reported to the meeting of 8 December 2026")]
    [InlineData("We'll take {0} for the January meeting, for the Head of Housing", "reported to the meeting of 5 January 2027")]
    [InlineData("Cabinet accepts {0}, received on 14 October", "to be answered by 13 December 2026 and reported to the meeting of 8 December 2026")]
    [InlineData("take {0}, received 24 November for the January meeting", "to be answered by 23 January 2027 and reported to the meeting of 5 January 2027")]
    public async Task Or_in_words_with_meeting_owner_and_day_of_receipt(string words, string told)
    {
        await using var chat = await CouncilInChat.StartAsync();
        var (cabinet, _) = await chat.CabinetAsync();
        var point = await chat.AskAsync("Write to the bus company");
        await chat.SayAsync("Jo Hale", "refer 1 to Cabinet");

        var heard = Assert.Single(await chat.SayAsync("Kim Bell", string.Format(System.Globalization.CultureInfo.InvariantCulture, words, point.Reference)), one => one.To == "Kim Bell");

        Assert.Equal($"{point.Reference} is taken as CAB-26-27-001, {told}.", heard.Words);
        Assert.Equal(!words.Contains("Housing", StringComparison.Ordinal), Assert.Single(await chat.Council.Database.ReadAsync(session => ActionPointTable.OfCommitteeAsync(session, cabinet.Id))).OwnerPostId == point.OwnerPostId);
    }

    [Fact]
    public async Task Of_what_is_exempt_the_other_committee_sees_the_reference_alone()
    {
        await using var chat = await CouncilInChat.StartAsync();
        await chat.CabinetAsync();
        var point = await chat.AskAsync("Settle the depot lease", exempt: true);

        var heard = await chat.SayAsync("Jo Hale", "refer 1 to Cabinet");

        Assert.DoesNotContain("depot", heard.Single(one => one.To == "Kim Bell").Words, StringComparison.Ordinal);
        Assert.StartsWith($"{point.Reference} is taken as CAB-26-27-001", Assert.Single(await chat.SayAsync("Kim Bell", $"take {point.Reference}"), one => one.To == "Kim Bell").Words, StringComparison.Ordinal);
    }

    [Theory, OnSqlite, OnPostgreSql]
    public async Task What_was_taken_by_mistake_is_withdrawn_and_can_be_taken_again_once(Kind kind)
    {
        await using var chat = await CouncilInChat.StartAsync(kind);
        var (cabinet, _) = await chat.CabinetAsync();
        var point = await chat.AskAsync("Write to the bus company");
        var offer = (await chat.SayAsync("Jo Hale", "refer 1 to Cabinet")).Single(one => one.To == "Kim Bell");

        var (_, heard) = await chat.PressAsync("Kim Bell", offer.Card!, "Take it");
        Assert.Equal($"{point.Reference} is taken as CAB-26-27-001, reported to the meeting of 8 December 2026.", heard.Single(one => one.To == "Jo Hale").Words);
        var back = await chat.SayAsync("Kim Bell", "undo");
        Assert.Contains("CAB-26-27-001 is withdrawn, and nobody will be asked for it.", Assert.Single(back, one => one.To == "Kim Bell").Words, StringComparison.Ordinal);
        Assert.Contains("waits to be taken", Assert.Single(back, one => one.To == "Jo Hale").Words, StringComparison.Ordinal);
        Assert.Equal(ActionPointStatus.Referred, (await chat.NowAsync(point)).Status);

        await chat.SayAsync("Kim Bell", $"take {point.Reference}");
        var open = await chat.Council.Database.ReadAsync(session => ActionPointTable.OutstandingOfAsync(session, cabinet.Id));
        Assert.Equal(["CAB-26-27-002"], open.Select(one => one.Reference));
        Assert.Contains("taken by Cabinet as CAB-26-27-002", (await chat.Council.Database.ReadAsync(session => ActionBot.Storage.Trail.OfAsync(session, point.Id))).Select(line => line.What));
    }

    [Fact]
    public async Task What_is_not_referred_any_more_is_said_to_whoever_would_take_it()
    {
        await using var chat = await CouncilInChat.StartAsync();
        await chat.CabinetAsync();
        var point = await chat.AskAsync("Write to the bus company");
        await chat.SayAsync("Jo Hale", "refer 1 to Cabinet");
        await chat.SayAsync("Jo Hale", "undo");

        Assert.Equal($"{point.Reference} is not referred to a committee of yours.", Assert.Single(await chat.SayAsync("Kim Bell", $"take {point.Reference}")).Words);
    }

    [Fact]
    public async Task Two_committees_that_want_the_same_are_asked_for_it_together_and_it_can_be_undone()
    {
        await using var chat = await CouncilInChat.StartAsync();
        var (cabinet, december) = await chat.CabinetAsync();
        var ours = await chat.AskAsync("CAMHS waiting times");
        var theirs = await chat.Council.OpenAsync(cabinet, december, december, chat.Director, "CAMHS waiting times");

        Assert.Equal(
            $"{theirs.Reference} is asked together with {ours.Reference}: one ask, one answer, both lists.",
            Assert.Single(await chat.SayAsync("Kim Bell", $"link {theirs.Reference} with {ours.Reference}")).Words);
        Assert.Equal(ours.Id, (await chat.NowAsync(theirs)).AskedWithId);
        await chat.SayAsync("Kim Bell", "undo");
        Assert.Null((await chat.NowAsync(theirs)).AskedWithId);
        Assert.Contains("Only a clerk", Assert.Single(await chat.SayAsync("Jo Hale", $"link {theirs.Reference} with {theirs.Reference}")).Words, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("withdraw the referral of 1")]
    [InlineData("withdraw the referral of CFS-26-27-001")]
    [InlineData("cancel the referral of 1 please")]
    [InlineData("1 was referred by mistake, bring it back")]
    [InlineData("1 should not have been referred")]
    [InlineData("bring 1 back from Cabinet")]
    public async Task A_referral_is_taken_back_in_ordinary_words_and_nothing_is_dropped(string said)
    {
        await using var chat = await CouncilInChat.StartAsync();
        await chat.CabinetAsync();
        var point = await chat.AskAsync("Write to the bus company");
        await chat.SayAsync("Jo Hale", "refer 1 to Cabinet");

        await chat.SayAsync("Jo Hale", said);

        Assert.Equal(ActionPointStatus.Open, (await chat.NowAsync(point)).Status);
    }

    [Theory]
    [InlineData("we'll have it")]
    [InlineData("happy to take that on")]
    [InlineData("ok, we will pick it up")]
    public async Task What_is_referred_is_taken_in_ordinary_words(string said)
    {
        await using var chat = await CouncilInChat.StartAsync();
        await chat.CabinetAsync();
        await chat.AskAsync("Write to the bus company");
        await chat.SayAsync("Jo Hale", "refer 1 to Cabinet");

        Assert.Contains(await chat.SayAsync("Kim Bell", said), heard => heard.Words.Contains("is taken as CAB-26-27-001", StringComparison.Ordinal));
    }
}
