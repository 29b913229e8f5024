using ActionBot.ActionPoints;
using ActionBot.Committees;
using ActionBot.Intake;

namespace ActionBot.Tests.Teams.Conversation;

/// <summary>While a clerk hands minutes over, what she pastes is text: nothing in it is taken for an order, and nothing of it is lost.</summary>
public sealed class HandingOverTests
{
    private const string Heading = "Minutes of Children's Scrutiny, 24 November 2026";

    [Theory]
    [InlineData("Action Point 1: The Director of Education to write to Larkfield by the March meeting. more to come")]
    [InlineData("Action Point 1: The Director of Education to write to Larkfield by the March meeting.")]
    [InlineData("Resolved: that the report be noted.")]
    [InlineData("It was agreed that the January meeting be cancelled.")]
    [InlineData("The January meeting was moved to 26 January 2027.")]
    [InlineData("The Head of Housing would be away until 20 January.")]
    [InlineData("Councillor Baker thanked the officers")]
    public async Task A_line_of_the_minutes_is_kept_and_changes_nothing(string line)
    {
        await using var chat = await CouncilInChat.StartAsync();
        var point = await chat.AskAsync("Write to Larkfield");
        var jo = Jo(chat);

        await jo.SaysAsync(Heading);
        (await jo.SaysAsync(line)).SeesNothingOf("Undo", "What you can write here", "Nothing has changed yet");
        await jo.SaysAsync("Action Point 2: The Director of Education to circulate the list by the March meeting.\nmore to come");
        (await jo.SaysAsync("that's all")).Sees("marked finding");

        Assert.Equal(chat.January.Id, (await chat.NowAsync(point)).ReportToMeetingId);
        Assert.Contains(line.Replace(" more to come", "", StringComparison.Ordinal), (await DocumentAsync(chat)).Text, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("what's outstanding?", "Write to Larkfield")]
    [InlineData("help", "What you can write here")]
    [InlineData("show 1", "CFS-26-27-001")]
    public async Task A_plain_question_is_answered_meanwhile_and_is_no_text(string words, string answer)
    {
        await using var chat = await CouncilInChat.StartAsync();
        await chat.AskAsync("Write to Larkfield");
        var jo = Jo(chat);

        await jo.SaysAsync(Heading);
        (await jo.SaysAsync(words)).Sees(answer);
        (await jo.SaysAsync("that's all")).Sees("There is no text yet.");
    }

    [Fact]
    public async Task What_comes_while_the_day_is_asked_is_text_as_well()
    {
        await using var chat = await CouncilInChat.StartAsync();
        var jo = Jo(chat);

        (await jo.SaysAsync("Minutes:\n21. EXCLUSIONS\nAction Point 1: The Director of Education to write to Larkfield by the March meeting.")).Sees("Of which day");
        (await jo.SaysAsync("Action Point 2: The Director of Education to circulate the list of schools to members by 18 December 2026.")).Sees("Of which day");
        (await jo.SaysAsync("24 November 2026")).Sees("2 marked findings to confirm");
        Assert.Equal(chat.November.Id, (await DocumentAsync(chat)).MeetingId);
    }

    [Theory]
    [InlineData("\n\nthat's all")]
    [InlineData(" That's all.")]
    public async Task Minutes_that_end_with_that_is_all_in_their_first_message_are_read(string ending)
    {
        await using var chat = await CouncilInChat.StartAsync();
        var jo = Jo(chat);

        (await jo.SaysAsync(Heading + "\n\n1 BUSES\n\nAction Point 2: Helen Marsh to send the school list to members by Friday 8 January." + ending)).Sees("1 marked finding to confirm", "school list");
        (await jo.SaysAsync("that's all")).Sees("I have read", "24 November 2026").SeesNothingOf("Nothing is being handed over");
    }

    [Fact]
    public async Task Text_and_that_is_all_in_one_message_end_an_open_hand_over()
    {
        await using var chat = await CouncilInChat.StartAsync();
        var jo = Jo(chat);

        await jo.SaysAsync(Heading);
        (await jo.SaysAsync("Action Point 2: Helen Marsh to send the school list to members by Friday 8 January.\n\nthat's all")).Sees("1 marked finding to confirm");
    }

    private static Talk Jo(CouncilInChat chat) => Talk.With(chat.Scene, "Jo Hale");

    private static Task<MinutesDocument> DocumentAsync(CouncilInChat chat) => chat.Council.Database.ReadAsync(async session => (await MinutesDocumentTable.LatestOfAsync(session, chat.Committee.Id))!);

    [Fact]
    public async Task Minutes_whose_page_states_another_day_are_asked_about_and_read_under_neither()
    {
        await using var chat = await CouncilInChat.StartAsync();
        var jo = Talk.With(chat.Scene, "Jo Hale");
        const string page = "Minutes of the meeting of Children's Scrutiny held on Tuesday 17 November 2026\nPresent: Cllr Osei\nACTION: Head of Housing to inspect the oak by the January meeting.";

        (await jo.SaysAsync("Minutes of Children's Scrutiny, 24 November 2026\n" + page)).Sees("Of which day are these minutes", "it is of Tuesday 17 November 2026, and you say Tuesday 24 November 2026");
        Assert.Equal(0, await DocumentsAsync(chat));
        (await jo.SaysAsync("hm")).Sees("Of which day are these minutes");
        (await jo.PressesAsync("24 November 2026")).Sees("Children's Scrutiny, 24 November 2026: 1 marked finding");

        await jo.SaysAsync("Minutes of Children's Scrutiny, 24 November 2026");
        (await jo.SaysAsync(page + "\nACTION: Head of Housing to mend the fence by the January meeting.")).Sees("Of which day");
        (await jo.SaysAsync("17 November 2026")).Sees("Children's Scrutiny, 17 November 2026: 2 marked findings");
        Assert.Equal(2, await DocumentsAsync(chat));

        // Where both say the same nothing is asked.
        (await jo.SaysAsync("Minutes of Children's Scrutiny, 17 November 2026\n" + page)).Sees("17 November 2026").SeesNothingOf("Of which day");
    }

    private static Task<long> DocumentsAsync(CouncilInChat chat) => chat.Council.Database.ReadAsync(session => session.CountAsync("select count(*) from minutes_documents", new { }));
}
