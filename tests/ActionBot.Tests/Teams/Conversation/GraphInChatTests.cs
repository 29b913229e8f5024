using System.Text.Json.Nodes;
using ActionBot.ActionPoints;
using ActionBot.Chasing.Calendars;
using ActionBot.Committees;
using ActionBot.Graph;
using ActionBot.Intake;
using ActionBot.Officers;
using ActionBot.Storage;
using ActionBot.Tests.Graph;

namespace ActionBot.Tests.Teams.Conversation;

/// <summary>What Microsoft 365 knows, decided in chat: leavers and who might follow them, calendars, minutes behind a link, a meeting's transcript. Off, it says so.</summary>
public sealed class GraphInChatTests
{
    private const string Minutes = "CHILDREN'S SCRUTINY\n\nMinutes of the meeting held on 24 November 2026\n\n5. EXCLUSIONS\n\nAction Point 2: That at the January meeting the Director of Education provides an update on the review of exclusions.\n";
    private const string Join = "https://teams.microsoft.com/l/meetup-join/19%3ameeting_x%40thread.v2/0?context=%7b%22Tid%22%3a%22t%22%7d";
    private const string Spoken = "WEBVTT\n\n00:12:31.120 --> 00:12:35.000\n<v Sam Patel>I'll circulate the void figures to all members next week.</v>\n";
    private const string Mailbox = "committees@northbridge.example";

    [Theory]
    [InlineData("")]
    [InlineData("Minutes of Children's Scrutiny: ")]
    public async Task Minutes_behind_a_sharing_link_come_to_the_desk(string words)
    {
        await using var graph = await LoopbackGraph.StartAsync();
        await using var chat = await CouncilInChat.StartAsync(graph: new GraphSettings { BaseAddress = graph.Address, Documents = true });
        var link = graph.Address.Replace("/v1.0", "/s/minutes", StringComparison.Ordinal);
        graph.Shared[link] = ("minutes.txt", 12, Minutes);

        var heard = await chat.SayAsync("Jo Hale", words + link);

        Assert.Equal("I am fetching what is behind that link.", heard[0].Words);
        Assert.Contains("1 marked finding to confirm", heard[^1].Words, StringComparison.Ordinal);
        await chat.SayAsync("Helen Marsh", words + link);
        await chat.SayAsync("Somebody Strange", words + link);
        Assert.Single(graph.Of("sharedItem"));
        Assert.Empty(graph.Breaches);
    }

    [Theory]
    [InlineData("https://northbridge.sharepoint.com/:w:/s/dem/Eabc", "Graph:Documents is off. Download the document and hand over the file.")]
    [InlineData("minutes: https://northbridge.sharepoint.com/:w:/s/dem/Eabc", "Graph:Documents is off. Download the document and hand over the file.")]
    [InlineData("the transcript of " + Join, "Graph:Transcripts is off. Download it from Teams as a .vtt file and hand that over.")]
    [InlineData("take over the calendar", "Graph:Calendar is off. Drop a calendar file")]
    [InlineData("look up Sam Patel", "Graph:People is off.")]
    [InlineData("what needs me?", "Nothing needs you at the moment. Whoever cannot be reached or asked comes here.")]
    public async Task What_is_off_says_so_and_what_to_do_instead(string words, string sentence)
    {
        await using var chat = await CouncilInChat.StartAsync();

        Assert.Contains(sentence, (await chat.SayAsync("Jo Hale", words))[^1].Words, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_link_within_a_sentence_is_part_of_the_sentence()
    {
        await using var chat = await CouncilInChat.StartAsync();

        Assert.Contains("Record this for Children's Scrutiny?", (await chat.SayAsync("Jo Hale", "action: Director of Education to answer https://northbridge.sharepoint.com/x by the January meeting"))[^1].Words, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("https://evil.example/minutes.docx", "That is no link of SharePoint or OneDrive.")]
    [InlineData("http://localhost:1/v1.0/s/it", "That is no link of SharePoint or OneDrive.")]
    public async Task A_link_elsewhere_is_not_opened(string link, string sentence)
    {
        await using var graph = await LoopbackGraph.StartAsync();
        await using var chat = await CouncilInChat.StartAsync(graph: new GraphSettings { BaseAddress = graph.Address, Documents = true });

        Assert.Contains(sentence, (await chat.SayAsync("Jo Hale", "minutes of Children's Scrutiny " + link))[^1].Words, StringComparison.Ordinal);
        Assert.Equal(0, graph.HttpRequests);
    }

    [Theory]
    [InlineData("link")]
    [InlineData("file")]
    [InlineData("pasted")]
    public async Task A_transcript_stands_beside_the_minutes_and_its_promises_are_amber(string how)
    {
        await using var graph = await LoopbackGraph.StartAsync();
        graph.Transcripts[Join] = [("2026-11-24T18:00:00Z", Spoken), ("2026-12-22T18:00:00Z", "WEBVTT another day")];
        await using var chat = await CouncilInChat.StartAsync(graph: new GraphSettings { BaseAddress = graph.Address, Transcripts = true });
        await chat.SayAsync("Jo Hale", "Minutes of Children's Scrutiny, 24 November 2026\n\n" + Minutes);
        await chat.SayAsync("Jo Hale", "confirm all");
        chat.Scene.Time.Advance(TimeSpan.FromMinutes(5));

        var heard = how switch
        {
            "link" => await chat.SayAsync("Jo Hale", $"the transcript of {Join} of 24 November 2026"),
            "file" => await chat.SayAsync("Jo Hale", "24 November 2026", activity => activity["attachments"] = new JsonArray(new JsonObject
            {
                ["contentType"] = "application/vnd.microsoft.teams.file.download.info", ["name"] = "meeting.vtt",
                ["content"] = new JsonObject { ["downloadUrl"] = chat.Scene.Store.Keep("meeting.vtt", System.Text.Encoding.UTF8.GetBytes(Spoken)).AbsoluteUri, ["fileType"] = "vtt" },
            })),
            _ => await chat.SayAsync("Jo Hale", "Minutes of Children's Scrutiny, 24 November 2026\n\n" + Spoken),
        };
        if (heard[^1].Words.StartsWith("Of which day is this transcript", StringComparison.Ordinal))
        {
            heard = await chat.SayAsync("Jo Hale", "24 November 2026");
        }

        Assert.Contains("1 to go through", heard[^1].Words + heard[^1].Card?.ToJsonString(), StringComparison.Ordinal);
        var documents = await chat.Council.Database.ReadAsync(session => MinutesDocumentTable.OfMeetingAsync(session, chat.November.Id));
        Assert.Equal([false, true], documents.Select(document => document.IsTranscript).Order());
        Assert.All(documents, document => Assert.Null(document.ReplacesId));
        var finding = Assert.Single(await chat.Council.Database.ReadAsync(session => FindingTable.OfAsync(session, documents.Single(document => document.IsTranscript).Id)));
        Assert.Equal(("I'll circulate the void figures to all members next week.", "Sam Patel"), (finding.Quote, finding.OwnerText));

        // What was confirmed of the minutes stays what it is, and the promise becomes an action only when she says so.
        Assert.Single(await chat.Council.Database.ReadAsync(ActionPointTable.OutstandingAsync));
        await chat.SayAsync("Jo Hale", "1 is due at the January meeting");
        await chat.SayAsync("Jo Hale", "confirm 1");
        Assert.Equal(2, (await chat.Council.Database.ReadAsync(ActionPointTable.OutstandingAsync)).Count);
        Assert.Empty(graph.Breaches);
    }

    [Fact]
    public async Task Whoever_left_is_on_the_clerks_list_with_who_might_follow_and_she_decides()
    {
        await using var graph = await LoopbackGraph.StartAsync();
        graph.Users.AddRange([new GraphUser("Kim Marsh", "Kim Marsh", "Director of Education"), new GraphUser("Sam Patel", "Sam Patel", "Head of Housing")]);
        await using var chat = await CouncilInChat.StartAsync(graph: new GraphSettings { BaseAddress = graph.Address, People = true });
        await chat.AskAsync("Circulate the exclusions report");
        await LeavesAsync(chat);

        foreach (var who in new[] { "Ama Osei", "Lee Ward", "Somebody Strange" })
        {
            Assert.All(await chat.SayAsync(who, "what needs me?"), one => Assert.DoesNotContain("has left", one.Words, StringComparison.Ordinal));
        }

        var list = Assert.Single(await chat.SayAsync("Jo Hale", "what needs me?"));
        Assert.Contains("1. Helen Marsh has left", list.Words, StringComparison.Ordinal);
        var (_, shown) = await chat.PressAsync("Jo Hale", list.Card!, "Decide it");
        var holder = Assert.Single(shown).Card!;
        Assert.Contains("In the directory with that title: Kim Marsh", shown[0].Words, StringComparison.Ordinal);
        Assert.Null((await chat.Council.Database.ReadAsync(PostTable.HoldingsAsync)).SingleOrDefault(holding => holding.PostId == chat.Director.PostId && holding.PersonId != chat.Helen.Id));

        Assert.Contains("Director of Education: Kim Marsh", (await chat.PressAsync("Jo Hale", holder, "Note it", new JsonObject { ["picked"] = "Kim Marsh" })).Answer, StringComparison.Ordinal);
        Assert.Contains("Nothing needs you at the moment.", Assert.Single(await chat.SayAsync("Jo Hale", "what's on my list?")).Words, StringComparison.Ordinal);
        Assert.Empty(graph.Breaches);
    }

    [Fact]
    public async Task The_same_is_decided_in_words()
    {
        await using var graph = await LoopbackGraph.StartAsync();
        graph.Users.Add(new GraphUser("Kim Marsh", "Kim Marsh", "Director of Education"));
        await using var chat = await CouncilInChat.StartAsync(graph: new GraphSettings { BaseAddress = graph.Address, People = true });
        await chat.AskAsync("Circulate the exclusions report");
        await LeavesAsync(chat);

        Assert.Equal("Who holds the post Director of Education?", Assert.Single(await chat.SayAsync("Jo Hale", "decide 1")).Summary);
        Assert.Contains("Kim Marsh, Director of Education", Assert.Single(await chat.SayAsync("Jo Hale", "look up Kim")).Words, StringComparison.Ordinal);
        await chat.SayAsync("Jo Hale", "the Director of Education is Kim Marsh, kim.marsh@northbridge.example");
        Assert.Contains("Nothing needs you", Assert.Single(await chat.SayAsync("Jo Hale", "the clerk's list")).Words, StringComparison.Ordinal);
        Assert.Contains("There is no 1 on your list.", Assert.Single(await chat.SayAsync("Jo Hale", "decide 1")).Words, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("button")]
    [InlineData("Yes, they have left.")]
    [InlineData("they’ve all left")]
    public async Task When_many_seem_to_have_left_at_once_the_clerk_sees_who_and_says_so(string how)
    {
        await using var graph = await LoopbackGraph.StartAsync();
        await using var chat = await CouncilInChat.StartAsync(graph: new GraphSettings { BaseAddress = graph.Address, People = true });
        var gone = new List<Person>();
        for (var number = 0; number < 8; number++)
        {
            gone.Add(await chat.Council.PersonAsync($"Officer {number}"));
        }

        var everybody = await chat.Council.Database.ReadAsync(PersonTable.AllAsync);
        graph.Users.AddRange(everybody.Where(person => person.AadObjectId is not null && gone.All(one => one.Id != person.Id)).Select(person => new GraphUser(person.AadObjectId!, person.Name)));
        await chat.Scene.Service<ICheckPeople>().RunAsync(default);

        var list = Assert.Single(await chat.SayAsync("Jo Hale", "what needs me?"));
        Assert.Contains("The directory says that 8 people of", list.Words, StringComparison.Ordinal);
        Assert.Contains("Officer 3", list.Words, StringComparison.Ordinal);
        await chat.SayAsync("Ama Osei", how == "button" ? "they have left" : how);
        Assert.All(await chat.Council.Database.ReadAsync(PersonTable.AllAsync), person => Assert.Null(person.LeftOn));

        var heard = how == "button" ? (await chat.PressAsync("Jo Hale", list.Card!, "Yes, they have left")).Heard : await chat.SayAsync("Jo Hale", how);
        Assert.Contains("Taken to have left: Officer", heard[^1].Words, StringComparison.Ordinal);
        Assert.Equal(8, (await chat.Council.Database.ReadAsync(PersonTable.AllAsync)).Count(person => person.LeftOn is not null));
        Assert.Contains("Nothing needs you", Assert.Single(await chat.SayAsync("Jo Hale", "what needs me?")).Words, StringComparison.Ordinal);
        Assert.Empty(graph.Breaches);
    }

    [Theory]
    [InlineData("button")]
    [InlineData("words")]
    public async Task A_calendar_that_differs_is_shown_and_taken_over_when_the_clerk_says_so(string how)
    {
        await using var graph = await LoopbackGraph.StartAsync();
        var settings = new GraphSettings { BaseAddress = graph.Address, Calendar = true };
        settings.Calendars.Add(Mailbox);
        await using var chat = await CouncilInChat.StartAsync(graph: settings);
        graph.Events[Mailbox] = [Event("1", "2027-01-19T14:00:00"), Event("2", "2027-03-09T14:00:00"), Event("3", "2027-05-11T13:00:00")];
        await chat.Scene.Service<FollowMeetingSource>().LookAsync(default);

        var list = Assert.Single(await chat.SayAsync("Jo Hale", "what needs me?"));
        Assert.Contains("The calendar differs from the register.", list.Words, StringComparison.Ordinal);
        Assert.Contains("11 May 2027", list.Words, StringComparison.Ordinal);
        var shown = how == "button" ? Assert.Single((await chat.PressAsync("Jo Hale", list.Card!, "Decide it")).Heard) : Assert.Single(await chat.SayAsync("Jo Hale", "take over the calendar of CFS"));
        Assert.Equal(3, (await MeetingsAsync(chat)).Count);
        Assert.Contains("Only a clerk", (await chat.PressAsync("Ama Osei", shown.Card!, "Yes, take it over")).Answer, StringComparison.Ordinal);
        Assert.Contains("Left as it is. It stays on your list", (await chat.PressAsync("Jo Hale", shown.Card!, "Leave it as it is")).Answer, StringComparison.Ordinal);
        Assert.Equal(3, (await MeetingsAsync(chat)).Count);

        if (how == "button")
        {
            Assert.Contains("Done: the calendar of Children's Scrutiny", (await chat.PressAsync("Jo Hale", shown.Card!, "Yes, take it over")).Answer, StringComparison.Ordinal);
        }
        else
        {
            await chat.SayAsync("Jo Hale", "take over the calendar of CFS");
            Assert.Contains("Done: the calendar of Children's Scrutiny", Assert.Single(await chat.SayAsync("Jo Hale", "yes")).Words, StringComparison.Ordinal);
        }

        Assert.Contains("2027-05-11", (await MeetingsAsync(chat)).Select(meeting => Days.Iso(meeting.HeldOn)));
        Assert.Contains("Nothing needs you", Assert.Single(await chat.SayAsync("Jo Hale", "what needs me?")).Words, StringComparison.Ordinal);
        Assert.Contains("agree", Assert.Single(await chat.SayAsync("Jo Hale", "take over the calendar of CFS")).Words, StringComparison.Ordinal);
        Assert.Empty(graph.Breaches);
    }

    private static async Task LeavesAsync(CouncilInChat chat) => await chat.Council.Database.WriteAsync(async session =>
    {
        await PersonTable.UpdateAsync(session, chat.Helen with { LeftOn = Northbridge.Day("2026-11-20") });
        await ClerkListTable.RaiseAsync(session, $"{ClerkListEntry.Left}{chat.Helen.Id:D}:{chat.Director.PostId:D}:{chat.Committee.Id:D}", chat.Committee.Id, "Helen Marsh has left, says Microsoft 365: Director of Education is vacant, and nobody is asked about CFS-26-27-001.", chat.Scene.Time.GetUtcNow());
    });

    private static Task<IReadOnlyList<Meeting>> MeetingsAsync(CouncilInChat chat) => chat.Council.Database.ReadAsync(session => MeetingTable.OfAsync(session, chat.Committee.Id));

    private static JsonObject Event(string id, string start) => new()
    {
        ["id"] = id, ["iCalUId"] = "040000008200E00074C5B7101A82E00800000000" + id, ["subject"] = "Children's Scrutiny", ["type"] = "singleInstance", ["isCancelled"] = false, ["isAllDay"] = false,
        ["start"] = new JsonObject { ["dateTime"] = start, ["timeZone"] = "UTC" }, ["end"] = new JsonObject { ["dateTime"] = start, ["timeZone"] = "UTC" },
        ["location"] = new JsonObject { ["displayName"] = "Council Chamber" },
    };
}
