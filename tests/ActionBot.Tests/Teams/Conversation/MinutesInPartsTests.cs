using ActionBot.ActionPoints;
using ActionBot.Intake;

namespace ActionBot.Tests.Teams.Conversation;

/// <summary>Minutes that come in several messages lose nothing on the way, and of two versions the newer alone is decided.</summary>
public sealed class MinutesInPartsTests
{
    private const string First = "1. PARKS\n\nAction Point 1: Helen Marsh to report on the parks to the January meeting.\n\nThe Committee thanked the officers for their report.";
    private const string Second = "2. TREES\n\nAction Point 2: Helen Marsh to report on the trees to the January meeting.\n\nApologies were received from Cllr Yates.";
    private const string Third = "3. LEASES\n\nRESOLVED: That the lease of the depot be approved.\n\nThe meeting closed at 8.55pm.";

    [Theory]
    [InlineData("Minutes of Children's Scrutiny, 24 November 2026 - more to come", "that's the lot")]
    [InlineData("Minutes of Children's Scrutiny, 24 November 2026 (part 1 of 3)", "ok that's everything, thanks")]
    [InlineData("Draft minutes of Children's Scrutiny, 24 November 2026: there is more to follow", "That was the last of it.")]
    public async Task Parts_are_announced_in_the_heading_and_ended_in_any_of_the_usual_words(string heading, string end)
    {
        await using var chat = await CouncilInChat.StartAsync();
        var jo = Talk.With(chat.Scene, "Jo Hale");

        (await jo.SaysAsync($"{heading}\n\n{First}")).Sees("words so far");
        (await jo.SaysAsync(Second)).Sees("words so far");
        await jo.SaysAsync(Third);
        (await jo.SaysAsync(end)).Sees("report on the parks", "report on the trees", "lease of the depot").SeesNothingOf("No longer in this version", "That's the lot");

        Assert.Single(await DocumentsAsync(chat));
    }

    [Fact]
    public async Task The_last_part_may_end_it_itself()
    {
        await using var chat = await CouncilInChat.StartAsync();
        var jo = Talk.With(chat.Scene, "Jo Hale");
        await jo.SaysAsync($"Minutes of Children's Scrutiny, 24 November 2026\n\n{First}\n\nto be continued");

        (await jo.SaysAsync($"{Second}\n\nthat's the lot")).Sees("report on the parks", "report on the trees", "2 findings: 0 confirmed");
    }

    [Fact]
    public async Task What_follows_without_a_heading_goes_on_from_what_was_read_and_nothing_is_lost()
    {
        await using var chat = await CouncilInChat.StartAsync();
        var jo = Talk.With(chat.Scene, "Jo Hale");
        await jo.SaysAsync($"Minutes of Children's Scrutiny, 24 November 2026\n\n{First}");

        (await jo.SaysAsync(Second)).Sees("Of which day", "They go on from 24 November 2026");
        (await jo.SaysAsync(Third)).Sees("Of which day", "They go on from 24 November 2026");
        (await jo.PressesAsync("They go on from 24 November 2026")).Sees("report on the parks", "report on the trees", "lease of the depot", "nothing of either is lost").SeesNothingOf("No longer in this version");
    }

    [Theory]
    [InlineData("24 November 2026")]
    [InlineData("yes, they go on from those")]
    [InlineData("it's the second part")]
    public async Task The_same_day_said_in_words_joins_them_too(string answer)
    {
        await using var chat = await CouncilInChat.StartAsync();
        var jo = Talk.With(chat.Scene, "Jo Hale");
        await jo.SaysAsync($"Minutes of Children's Scrutiny, 24 November 2026\n\n{First}");
        await jo.SaysAsync(Second);

        (await jo.SaysAsync(answer)).Sees("report on the parks", "report on the trees").SeesNothingOf("No longer in this version");
    }

    [Fact]
    public async Task What_a_later_version_replaced_is_decided_no_more()
    {
        await using var chat = await CouncilInChat.StartAsync();
        var jo = Talk.With(chat.Scene, "Jo Hale");
        await jo.SaysAsync($"Minutes of Children's Scrutiny, 24 November 2026\n\n{First}\n\n{Second}");
        var old = jo.Card!;
        await jo.SaysAsync($"Minutes of Children's Scrutiny, 24 November 2026\n\n{First}\n\n{Second}\n\n{Third}");
        (await jo.SaysAsync("confirm all")).Sees("Confirmed 1");

        (await jo.SaysAsync("what needs me?")).SeesNothingOf("still to go through");
        Assert.Contains("A later version of the minutes of 24 November 2026 was handed over", (await chat.PressAsync("Jo Hale", old, "Confirm the 2 marked")).Answer, StringComparison.Ordinal);
        (await jo.SaysAsync("confirm all")).SeesNothingOf("Confirmed 1");
        Assert.Equal(2, (await chat.Council.Database.ReadAsync(ActionPointTable.OutstandingAsync)).Count);
    }

    [Fact]
    public async Task Thats_all_in_another_talk_ends_nothing()
    {
        await using var chat = await CouncilInChat.StartAsync();
        (await Talk.With(chat.Scene, "Jo Hale").SaysAsync("that's the lot")).SeesNothingOf("I have read them already");
    }

    private static Task<IReadOnlyList<MinutesDocument>> DocumentsAsync(CouncilInChat chat) => chat.Council.Database.ReadAsync(session => MinutesDocumentTable.OfMeetingAsync(session, chat.November.Id));
}
