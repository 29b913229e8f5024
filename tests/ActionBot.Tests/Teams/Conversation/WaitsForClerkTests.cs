using ActionBot.ActionPoints;
using ActionBot.Committees;
using ActionBot.Officers;
using ActionBot.Tests.Storage;

namespace ActionBot.Tests.Teams.Conversation;

/// <summary>"What needs me?" shows a clerk what waits for her decision, each with the words or the button that does it.</summary>
public sealed class WaitsForClerkTests
{
    [Theory, OnSqlite, OnPostgreSql]
    public async Task Wishes_for_longer_hand_overs_and_answers_for_the_paper_are_what_needs_her(Kind kind)
    {
        await using var chat = await CouncilInChat.StartAsync(kind);
        await chat.AskAsync("Report on exclusions");
        await chat.AskAsync("Report on transport");
        await chat.AskAsync("Report on places");
        var jo = Talk.With(chat.Scene, "Jo Hale");
        (await jo.SaysAsync("what needs me?")).Sees("Nothing needs you");
        await chat.SayAsync("Helen Marsh", "CFS-26-27-001 needs until the March meeting, the DfE have not published");
        await chat.SayAsync("Helen Marsh", "CFS-26-27-002 isn't mine, it's Sam's");
        await chat.SayAsync("Helen Marsh", "CFS-26-27-003: the draft is with legal");

        (await jo.SaysAsync("what needs me?")).Sees(
            "3 things need you",
            "CFS-26-27-001: Helen Marsh asks for longer, until the March meeting. Write “yes to Helen's extension” or “no to Helen's extension”.",
            "CFS-26-27-002: Helen Marsh says it belongs to Sam",
            "an answer waits to be approved for the paper: CFS-26-27-003. “which answers wait to be approved?” shows it.",
            "[Decide CFS-26-27-001]");
        (await jo.PressesAsync("Decide CFS-26-27-001")).Sees("the DfE have not published", "[Yes, give longer]");
        (await jo.SaysAsync("which answers wait to be approved?")).Sees("the draft is with legal");
        await jo.SaysAsync("never mind");
        await jo.SaysAsync("yes to Helen's extension");
        (await jo.SaysAsync("no, Helen keeps it")).SeesNothingOf("Nothing waits");
        (await jo.SaysAsync("what is waiting for me?")).Sees("This needs you", "CFS-26-27-003").SeesNothingOf("asks for longer").SeesNothingOf("CFS-26-27-002");
    }

    [Theory]
    [InlineData("what is waiting for me?")]
    [InlineData("anything for me?")]
    [InlineData("what needs me?")]
    public async Task A_referral_is_there_until_it_is_taken(string words)
    {
        await using var chat = await CouncilInChat.StartAsync();
        await chat.CabinetAsync();
        var point = await chat.AskAsync("Write to the bus company");
        await chat.SayAsync("Jo Hale", "refer 1 to Cabinet");
        var kim = Talk.With(chat.Scene, "Kim Bell");

        (await kim.SaysAsync(words)).Sees($"Children's Scrutiny has referred {point.Reference} to Cabinet. Write “take {point.Reference}”.", $"[Take {point.Reference}]");
        (await kim.PressesAsync($"Take {point.Reference}")).Sees("is taken as CAB-26-27-001");
        (await kim.SaysAsync(words)).Sees("Nothing needs you");
    }

    [Fact]
    public async Task What_is_left_on_the_desk_is_there_with_the_button_that_shows_it()
    {
        await using var chat = await CouncilInChat.StartAsync();
        var jo = Talk.With(chat.Scene, "Jo Hale");
        await jo.SaysAsync("Minutes of Children's Scrutiny, 24 November 2026\n\n21. EXCLUSIONS\n\nAction Point 1: That at the January meeting the Director of Education provides an update on exclusions.\n\nThe Head of Housing undertook to write to the bus company about the late buses.\n");

        (await jo.SaysAsync("what needs me?")).Sees("Children's Scrutiny, minutes of 24 November 2026: 2 findings are still to go through.", "[Go through 24 November 2026]");
        (await jo.PressesAsync("Go through 24 November 2026")).Sees("update on exclusions");
    }

    [Fact]
    public async Task Where_others_read_along_what_is_exempt_is_neither_named_nor_counted()
    {
        await using var chat = await CouncilInChat.StartAsync();
        await chat.AskAsync("Settle the depot lease", exempt: true);
        await chat.SayAsync("Helen Marsh", "1 need until the March meeting, the valuer is late");

        (await Talk.With(chat.Scene, "Jo Hale").SaysAsync("what needs me?")).Sees("CFS-26-27-001: Helen Marsh asks for longer.").SeesNothingOf("valuer");
        (await Talk.With(chat.Scene, "Jo Hale").InChannel(("Ama Osei", null)).SaysAsync("what needs me?")).Sees("Nothing needs you").SeesNothingOf("CFS-26-27-001");
    }
}
