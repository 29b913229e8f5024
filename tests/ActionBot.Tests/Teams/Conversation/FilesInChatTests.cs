using System.IO.Compression;
using System.Net;
using System.Text;
using System.Text.Json.Nodes;
using ActionBot.ActionPoints;
using ActionBot.Committees;
using ActionBot.Storage;

namespace ActionBot.Tests.Teams.Conversation;

/// <summary>Files in the chat of two: minutes and calendars dropped there, and the paper handed back. Whatever fails says what to do.</summary>
public sealed class FilesInChatTests
{
    private const string Minutes =
        """
        CHILDREN'S SCRUTINY

        Minutes of the meeting held on 24 November 2026

        5. EXCLUSIONS

        Action Point 2: That at the January meeting the Director of Education provides an update on the review of exclusions.
        """;

    [Theory]
    [InlineData("minutes.txt", "txt", null)]
    [InlineData("minutes.html", "html", "text/html")]
    [InlineData("Minutes 24 November.docx", "docx", "application/vnd.openxmlformats-officedocument.wordprocessingml.document")]
    public async Task Minutes_dropped_as_a_file_are_read_in_the_background_and_lead_to_the_desk(string name, string ending, string? type)
    {
        await using var chat = await CouncilInChat.StartAsync();
        var content = ending switch { "docx" => Word(Minutes), "html" => Encoding.UTF8.GetBytes($"<html><body>{string.Concat(Minutes.Split('\n').Select(line => $"<p>{WebUtility.HtmlEncode(line)}</p>"))}</body></html>"), _ => Encoding.UTF8.GetBytes(Minutes) };

        var heard = await DropAsync(chat, name, ending, chat.Scene.Store.Keep(name, content, type));

        Assert.Equal($"I have “{name}” and am reading it.", heard[0].Words);
        Assert.Contains("1 marked finding to confirm", heard[^1].Words, StringComparison.Ordinal);
        Assert.Contains("Nothing reaches anybody before you have confirmed it.", heard[^1].Words, StringComparison.Ordinal);
        Assert.False(chat.Scene.Store.SawToken);

        Assert.Contains(await chat.SayAsync("Jo Hale", "confirm all"), one => one.Words.Contains("CFS-26-27-001", StringComparison.Ordinal));
        Assert.Equal((chat.Director.PostId, chat.January.Id), (await OnlyAsync(chat)) is { } point ? (point.OwnerPostId, point.ReportToMeetingId) : default);
    }

    [Fact]
    public async Task The_words_that_come_with_a_file_say_whose_and_of_which_day_it_is()
    {
        await using var chat = await CouncilInChat.StartAsync();
        await chat.Council.CommitteeAsync("Planning", "PLN");
        const string bare = "ACTION: the Director of Education to circulate the travel plan by the January meeting.";

        var heard = await DropAsync(chat, "notes.txt", "txt", chat.Scene.Store.Keep("notes.txt", Encoding.UTF8.GetBytes(bare)), words: "Minutes of Children's Scrutiny, 24 November 2026");

        Assert.Contains("Children's Scrutiny, 24 November 2026", heard[^1].Words, StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_neither_the_file_nor_the_words_say_is_asked()
    {
        await using var chat = await CouncilInChat.StartAsync();
        var heard = await DropAsync(chat, "notes.txt", "txt", chat.Scene.Store.Keep("notes.txt", Encoding.UTF8.GetBytes("ACTION: the Director of Education to circulate the travel plan by the January meeting.")));

        Assert.StartsWith("Of which day are these minutes of Children's Scrutiny?", heard[^1].Words, StringComparison.Ordinal);
        Assert.Contains("Children's Scrutiny, 24 November 2026", (await chat.SayAsync("Jo Hale", "24 November 2026"))[^1].Words, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("evil", "does not lie in Microsoft 365's SharePoint or OneDrive", "Drop the file itself into our chat, or paste the text.")]
    [InlineData("plain", "does not lie in Microsoft 365's SharePoint or OneDrive", "paste the text")]
    [InlineData("gone", "its store answered 404", "drop the file again, or paste the text.")]
    [InlineData("forbidden", "its store answered 403", "drop the file again, or paste the text.")]
    [InlineData("elsewhere", "its store answered 302", "drop the file again, or paste the text.")]
    [InlineData("broken", "its store does not answer", "Drop it again in a while, or paste the text.")]
    [InlineData("huge", "minutes of up to 20 MB are read", "Hand over one meeting at a time.")]
    [InlineData("picture", "is a picture, and that cannot be read", "as text, a web page, a Word file (.docx) or a PDF")]
    [InlineData("empty", "is empty", "Hand over the file with the minutes in it.")]
    [InlineData("binary", "holds no text but binary data", "as text, a web page, a Word file (.docx) or a PDF")]
    public async Task A_file_that_cannot_be_read_says_why_and_what_to_do(string what, string why, string instead)
    {
        await using var chat = await CouncilInChat.StartAsync();
        var store = chat.Scene.Store;
        var address = what switch
        {
            "evil" => new Uri("https://evil.example/minutes.docx"),
            "plain" => new Uri("http://northbridge.sharepoint.com/minutes.docx"),
            "gone" => new Uri("https://northbridge.sharepoint.com/nothing.docx"),
            "forbidden" => store.Keep("minutes.docx", () => new HttpResponseMessage(HttpStatusCode.Forbidden)),
            "elsewhere" => store.Keep("minutes.docx", () => new HttpResponseMessage(HttpStatusCode.Found) { Headers = { Location = new Uri("https://evil.example/minutes.docx") } }),
            "broken" => store.Keep("minutes.docx", () => throw new HttpRequestException(HttpRequestError.ConnectionError)),
            "huge" => store.Keep("minutes.docx", new byte[(20 * 1024 * 1024) + 1]),
            "picture" => store.Keep("minutes.docx", [0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A]),
            "empty" => store.Keep("minutes.docx", []),
            _ => store.Keep("minutes.docx", [.. Enumerable.Range(0, 600).Select(one => (byte)(one * 7 % 256))]),
        };

        var heard = await DropAsync(chat, "minutes.docx", "docx", address);

        Assert.Contains(why, heard[^1].Words, StringComparison.Ordinal);
        Assert.Contains(instead, heard[^1].Words, StringComparison.Ordinal);
        Assert.DoesNotContain(store.Asked, asked => asked.Host == "evil.example" || asked.Scheme != Uri.UriSchemeHttps);
        Assert.Null(await OnlyAsync(chat));
    }

    [Fact]
    public async Task A_store_that_never_answers_is_given_up()
    {
        await using var chat = await CouncilInChat.StartAsync();

        var dropped = DropAsync(chat, "minutes.docx", "docx", FakeStore.Never);
        await chat.Scene.Store.Silent.Task;
        chat.Scene.Time.Advance(TimeSpan.FromMinutes(3));

        Assert.Contains("could not be fetched within two minutes. Drop it again, or paste the text.", (await dropped)[^1].Words, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Somebody_who_clerks_nothing_is_told_what_his_file_could_be_for_and_an_answer_with_a_file_counts()
    {
        await using var chat = await CouncilInChat.StartAsync();
        var point = await chat.AskAsync("Circulate the exclusions report");
        await chat.AskOwnersAsync();
        var address = chat.Scene.Store.Keep("report.docx", Word("The report"));

        Assert.Contains("for a committee's clerk alone", Assert.Single(await DropAsync(chat, "report.docx", "docx", address, who: "Helen Marsh")).Words, StringComparison.Ordinal);
        Assert.Contains("not on the register yet", Assert.Single(await DropAsync(chat, "report.docx", "docx", address, who: "Somebody Strange")).Words, StringComparison.Ordinal);
        await DropAsync(chat, "report.docx", "docx", address, words: "done, see the report", who: "Helen Marsh");

        Assert.Empty(chat.Scene.Store.Asked);
        Assert.Equal(ActionPointStatus.ProposedComplete, (await chat.NowAsync(point)).Status);
    }

    [Theory]
    [InlineData("calendar.ics", "ics")]
    [InlineData("calendar.csv", "csv")]
    public async Task A_calendar_is_shown_before_it_changes_anything_and_changed_by_a_word_or_a_button(string name, string ending)
    {
        await using var chat = await CouncilInChat.StartAsync();
        var address = chat.Scene.Store.Keep(name, Encoding.UTF8.GetBytes(ending == "csv" ? "date,time,committee\n2027-05-11,14:00,Children's Scrutiny\n2027-06-15,14:00,Children's Scrutiny\n" : Ics));

        var asked = (await DropAsync(chat, name, ending, address))[^1];
        Assert.Contains("Shall I change the calendar so?", asked.Words, StringComparison.Ordinal);
        Assert.Contains("11 May 2027", asked.Words, StringComparison.Ordinal);
        Assert.Equal(3, (await CalendarAsync(chat)).Count);
        Assert.Contains("Left as it is", (await chat.SayAsync("Jo Hale", "no"))[^1].Words, StringComparison.Ordinal);
        Assert.Equal(3, (await CalendarAsync(chat)).Count);

        asked = (await DropAsync(chat, name, ending, address))[^1];
        var (done, _) = await chat.PressAsync("Jo Hale", asked.Card!, "Yes, change it");
        Assert.Contains($"Done: {name}", done, StringComparison.Ordinal);
        Assert.Equal(["2026-11-24", "2027-01-19", "2027-03-09", "2027-05-11", "2027-06-15"], (await CalendarAsync(chat)).Select(meeting => Days.Iso(meeting.HeldOn)));

        // The card that was shown holds no file: pressed again it has nothing to give.
        Assert.Contains("Drop it again, please.", (await chat.PressAsync("Jo Hale", asked.Card!, "Yes, change it")).Answer, StringComparison.Ordinal);
        Assert.Contains("the calendar stands as it is", (await DropAsync(chat, name, ending, address))[^1].Words, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_calendar_of_another_clerks_committee_changes_nothing()
    {
        await using var chat = await CouncilInChat.StartAsync();
        var planning = await chat.Council.CommitteeAsync("Planning", "PLN");
        var address = chat.Scene.Store.Keep("all.csv", Encoding.UTF8.GetBytes("date,committee\n2027-05-11,Planning\n"));

        var heard = await DropAsync(chat, "all.csv", "csv", address);
        var yes = await chat.SayAsync("Jo Hale", "yes");

        Assert.Empty(await chat.Council.Database.ReadAsync(session => MeetingTable.OfAsync(session, planning.Id)));
        Assert.DoesNotContain("Something went wrong", heard[^1].Words + string.Concat(yes.Select(one => one.Words)), StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_paper_is_handed_back_as_a_file_where_its_reader_agreed()
    {
        await using var chat = await CouncilInChat.StartAsync();
        await chat.AskAsync("Circulate the exclusions report");
        var offer = Assert.Single(await chat.SayAsync("Ama Osei", "the matters outstanding paper for January, in Word")).Card!;

        var delivered = await ConsentAsync(chat, "Ama Osei", "accept", offer["acceptContext"]!.DeepClone());

        var (content, range) = chat.Scene.Store.Put[Upload];
        Assert.Equal($"bytes 0-{content.Length - 1}/{content.Length}", range);
        Assert.Equal((int)offer["sizeInBytes"]!, content.Length);
        using var word = new ZipArchive(new MemoryStream(content));
        using var text = new StreamReader(word.GetEntry("word/document.xml")!.Open());
        Assert.Contains("Circulate the exclusions report", await text.ReadToEndAsync(), StringComparison.Ordinal);
        Assert.False(chat.Scene.Store.SawToken);
        Assert.Equal("application/vnd.microsoft.teams.card.file.info", (string?)delivered.Body!["attachments"]![0]!["contentType"]);
        Assert.Equal("https://northbridge-my.sharepoint.com/personal/ama/paper.docx", (string?)delivered.Body!["attachments"]![0]!["contentUrl"]);
    }

    [Fact]
    public async Task A_file_that_is_declined_or_cannot_be_saved_says_how_to_read_the_paper_all_the_same()
    {
        await using var chat = await CouncilInChat.StartAsync();
        await chat.AskAsync("Circulate the exclusions report");
        var context = Assert.Single(await chat.SayAsync("Ama Osei", "the matters outstanding paper for January, in Word")).Card!["acceptContext"]!;

        Assert.Contains("“the paper, here” shows it in the chat", (await ConsentAsync(chat, "Ama Osei", "decline", context.DeepClone())).Text, StringComparison.Ordinal);
        chat.Scene.Store.TakesWith = HttpStatusCode.InsufficientStorage;
        Assert.Contains("answered 507. Ask for the paper again, or write “the paper, here”.", (await ConsentAsync(chat, "Ama Osei", "accept", context.DeepClone())).Text, StringComparison.Ordinal);
        Assert.Contains("Ask for the paper again, please.", (await ConsentAsync(chat, "Ama Osei", "accept", new JsonObject { ["file"] = "nonsense" })).Text, StringComparison.Ordinal);
        Assert.Contains("Circulate the exclusions report", Assert.Single(await chat.SayAsync("Ama Osei", "the paper for January, here")).Words, StringComparison.Ordinal);

        // A stranger who sends somebody's offer back gets nothing.
        var before = chat.Scene.Teams.Messages.Count;
        await ConsentAsync(chat, "Somebody Strange", "accept", context.DeepClone());
        Assert.Equal((before, 1), (chat.Scene.Teams.Messages.Count, chat.Scene.Store.Put.Count));
    }

    private const string Upload = "https://northbridge-my.sharepoint.com/personal/ama/_api/upload?session=1";

    private const string Ics =
        "BEGIN:VCALENDAR\r\nVERSION:2.0\r\nPRODID:-//Northbridge//EN\r\n"
        + "BEGIN:VEVENT\r\nUID:1@northbridge\r\nDTSTAMP:20261101T000000Z\r\nDTSTART;VALUE=DATE:20270511\r\nSUMMARY:Children's\r\n  Scrutiny\r\nEND:VEVENT\r\n"
        + "BEGIN:VEVENT\r\nUID:2@northbridge\r\nDTSTAMP:20261101T000000Z\r\nDTSTART;VALUE=DATE:20270615\r\nSUMMARY:Children's Scrutiny\r\nEND:VEVENT\r\nEND:VCALENDAR\r\n";

    private static Task<IReadOnlyList<CouncilInChat.Heard>> DropAsync(CouncilInChat chat, string name, string ending, Uri download, string words = "", string who = "Jo Hale") => chat.SayAsync(who, words, activity =>
        activity["attachments"] = new JsonArray(
            // Teams puts the words again beside the file.
            new JsonObject { ["contentType"] = "text/html", ["content"] = $"<p>{words}</p>" },
            new JsonObject
            {
                ["contentType"] = "application/vnd.microsoft.teams.file.download.info", ["contentUrl"] = "https://northbridge-my.sharepoint.com/personal/jo/Documents/" + Uri.EscapeDataString(name), ["name"] = name,
                ["content"] = new JsonObject { ["downloadUrl"] = download.AbsoluteUri, ["uniqueId"] = "1150D938", ["fileType"] = ending },
            }));

    private static async Task<FakeConnector.Posted> ConsentAsync(CouncilInChat chat, string who, string action, JsonNode context)
    {
        using var answer = await chat.Scene.BringAsync(Activities.Of("invoke", who, activity =>
        {
            activity["name"] = "fileConsent/invoke";
            activity["value"] = new JsonObject
            {
                ["type"] = "fileUpload", ["action"] = action, ["context"] = context,
                ["uploadInfo"] = new JsonObject { ["contentUrl"] = "https://northbridge-my.sharepoint.com/personal/ama/paper.docx", ["uploadUrl"] = Upload, ["name"] = "paper.docx", ["uniqueId"] = "1", ["fileType"] = "docx" },
            };
        }));
        await chat.Scene.QuietAsync();
        return chat.Scene.Teams.Messages[^1];
    }

    private static async Task<ActionPoint?> OnlyAsync(CouncilInChat chat) => (await chat.Council.Database.ReadAsync(ActionPointTable.OutstandingAsync)).SingleOrDefault();

    private static Task<IReadOnlyList<Meeting>> CalendarAsync(CouncilInChat chat) => chat.Council.Database.ReadAsync(session => MeetingTable.OfAsync(session, chat.Committee.Id));

    private static byte[] Word(string text)
    {
        using var file = new MemoryStream();
        using (var zip = new ZipArchive(file, ZipArchiveMode.Create, leaveOpen: true))
        {
            Write(zip, "[Content_Types].xml", """<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Override PartName="/word/document.xml" ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"/></Types>""");
            Write(zip, "_rels/.rels", """<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="r1" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument" Target="word/document.xml"/></Relationships>""");
            Write(zip, "word/document.xml", $"""<w:document xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"><w:body>{string.Concat(text.Split('\n').Select(line => $"<w:p><w:r><w:t>{WebUtility.HtmlEncode(line.Trim())}</w:t></w:r></w:p>"))}</w:body></w:document>""");
        }

        return file.ToArray();
    }

    private static void Write(ZipArchive zip, string name, string content)
    {
        using var part = new StreamWriter(zip.CreateEntry(name).Open());
        part.Write(content);
    }
}
