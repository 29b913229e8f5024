using System.Text;
using ActionBot.Committees.Calendar;
using ActionBot.Graph.Documents;
using ActionBot.Intake;

namespace ActionBot.Tests.Graph;

public sealed class DocumentTests
{
    [Fact]
    public async Task Minutes_behind_a_sharing_link_are_fetched_and_the_token_stays_with_Graph()
    {
        await using var scene = await GraphScene.OnAsync();
        var link = scene.Graph.Address.Replace("/v1.0", "/s/minutes ä", StringComparison.Ordinal);
        scene.Graph.Shared[new Uri(link).AbsoluteUri] = ("minutes.txt", 12, "MINUTES of a meeting");

        var fetched = Assert.IsType<SharedDocument.Fetched>(await new GraphDocuments(scene.Door).FetchAsync(link, default));
        Assert.Equal(("minutes.txt", "MINUTES of a meeting"), (fetched.FileName, Encoding.UTF8.GetString(fetched.Content)));
        Assert.Equal("redeemSharingLinkIfNecessary", Assert.Single(scene.Graph.Of("sharedItem")).Headers["Prefer"]);
    }

    [Theory]
    [InlineData("minutes.exe", 12, "is no document that holds minutes")]
    [InlineData("Folder", 0, "leads to a folder")]
    [InlineData("minutes.docx", 400_000_000, "is 381 MB")]
    public async Task What_holds_no_minutes_is_not_fetched(string name, long size, string sentence)
    {
        await using var scene = await GraphScene.OnAsync();
        var link = scene.Graph.Address.Replace("/v1.0", "/s/it", StringComparison.Ordinal);
        scene.Graph.Shared[link] = (name, size, "");

        Assert.Contains(sentence, Assert.IsType<SharedDocument.Refused>(await new GraphDocuments(scene.Door).FetchAsync(link, default)).Sentence, StringComparison.Ordinal);
        Assert.Empty(scene.Graph.Of("sharedContent"));
    }

    [Theory]
    [InlineData("https://evil.example/minutes.docx")]
    [InlineData("https://sharepoint.com.evil.example/x")]
    [InlineData("https://evilsharepoint.com/x")]
    [InlineData("http://contoso.sharepoint.com/x")]
    [InlineData("https://contoso.sharepoint.com:8443/x")]
    [InlineData("https://user@contoso.sharepoint.com/x")]
    [InlineData("file:///etc/passwd")]
    public async Task Only_a_link_of_the_organisations_own_places_is_opened(string link)
    {
        await using var scene = await GraphScene.OnAsync();
        Assert.Contains("no link of SharePoint or OneDrive", Assert.IsType<SharedDocument.Refused>(await new GraphDocuments(scene.Door).FetchAsync(link, default)).Sentence, StringComparison.Ordinal);
        Assert.Equal(0, scene.Graph.HttpRequests);
    }

    [Theory]
    [InlineData("http://169.254.169.254/metadata")]
    [InlineData("https://evil.example/minutes.txt")]
    [InlineData("http://localhost:1/minutes.txt")]
    public async Task A_redirect_to_anywhere_else_is_not_followed(string place)
    {
        await using var scene = await GraphScene.OnAsync();
        var link = scene.Graph.Address.Replace("/v1.0", "/s/it", StringComparison.Ordinal);
        scene.Graph.Shared[link] = ("minutes.txt", 12, "");
        scene.Graph.ContentIsAt = place;

        Assert.Contains("neither SharePoint nor OneDrive", Assert.IsType<SharedDocument.Refused>(await new GraphDocuments(scene.Door).FetchAsync(link, default)).Sentence, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_document_that_turns_out_larger_than_it_was_said_to_be_is_cut_off()
    {
        await using var scene = await GraphScene.OnAsync();
        var link = scene.Graph.Address.Replace("/v1.0", "/s/it", StringComparison.Ordinal);
        scene.Graph.Shared[link] = ("minutes.txt", 12, new string('a', 21 * 1024 * 1024));

        Assert.Contains("minutes of up to 20 MB are read", Assert.IsType<SharedDocument.Refused>(await new GraphDocuments(scene.Door).FetchAsync(link, default)).Sentence, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Of_a_recurring_meeting_the_transcript_of_the_day_that_was_meant_is_fetched_and_not_the_newest()
    {
        await using var scene = await GraphScene.OnAsync();
        const string join = "https://teams.microsoft.com/l/meetup-join/19%3ameeting_x%40thread.v2/0?context=%7b%22Tid%22%3a%22t%22%7d";
        scene.Graph.PageSize = 1;
        // Half past midnight in summer is the evening before in UTC.
        scene.Graph.Transcripts[join] = [("2026-07-14T23:30:00Z", "WEBVTT of the fifteenth"), ("2026-09-10T17:00:00Z", "WEBVTT second part"), ("2026-09-10T16:00:00Z", "WEBVTT first part"), ("2026-11-24T18:00:00Z", "WEBVTT newest")];

        Assert.Equal(("transcript-2026-07-15.vtt", "WEBVTT of the fifteenth"), Fetched(await Transcripts(scene).FetchAsync("jo@northbridge.example", join, new DateOnly(2026, 7, 15), default)));
        Assert.Equal(("transcript-2026-09-10.vtt", "WEBVTT first part\n\nWEBVTT second part"), Fetched(await Transcripts(scene).FetchAsync("jo@northbridge.example", join, new DateOnly(2026, 9, 10), default)));
        Assert.Equal(
            "There is no transcript of 11 September 2026 behind that link, only of 15 July 2026, 10 September 2026, 24 November 2026.",
            Sentence(await Transcripts(scene).FetchAsync("jo@northbridge.example", join, new DateOnly(2026, 9, 11), default)));
        Assert.Contains("was used on several days: 15 July 2026, 10 September 2026, 24 November 2026.", Sentence(await Transcripts(scene).FetchAsync("jo@northbridge.example", join, null, default)), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Of_a_meeting_that_was_held_once_nobody_is_asked_for_the_day()
    {
        await using var scene = await GraphScene.OnAsync();
        scene.Graph.Transcripts["https://teams.microsoft.com/x"] = [("2026-11-11T12:00:00Z", "WEBVTT")];

        Assert.Equal(("transcript-2026-11-11.vtt", "WEBVTT"), Fetched(await Transcripts(scene).FetchAsync("jo@northbridge.example", "https://teams.microsoft.com/x", null, default)));
        Assert.Contains("No meeting of that organiser", Sentence(await Transcripts(scene).FetchAsync("jo@northbridge.example", "https://teams.microsoft.com/other", null, default)), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_document_that_stands_still_on_its_way_is_given_up_and_the_clerk_is_told_what_to_do()
    {
        await using var scene = await GraphScene.OnAsync();
        var link = scene.Graph.Address.Replace("/v1.0", "/s/it", StringComparison.Ordinal);
        scene.Graph.Shared[link] = ("minutes.txt", 12, "MINUTES of a meeting");
        var (begun, never) = (new Signal(), new Signal());
        scene.Graph.Slow = request =>
        {
            if (request.Endpoint.Name == "sharedContent")
            {
                scene.Graph.SlowBody = async () =>
                {
                    begun.TrySetResult();
                    await never.Task;
                };
            }

            return Task.CompletedTask;
        };

        var fetching = new GraphDocuments(scene.Door).FetchAsync(link, default);
        await begun.Task;
        await scene.Time.UntilWaitingAsync(scene.Settings.Timeout * 4);
        scene.Time.Advance(scene.Settings.Timeout * 4);

        Assert.Equal("'minutes.txt' cannot be fetched: Graph did not answer in time. Hand over the file.", Sentence(await fetching));
        never.SetResult();
    }

    [Fact]
    public async Task A_meeting_without_a_transcript_is_said_to_have_none()
    {
        await using var scene = await GraphScene.OnAsync();
        scene.Graph.Transcripts["https://teams.microsoft.com/x"] = [];
        Assert.Contains("has no transcript", Sentence(await Transcripts(scene).FetchAsync("jo@northbridge.example", "https://teams.microsoft.com/x", null, default)), StringComparison.Ordinal);
    }

    private static GraphTranscripts Transcripts(GraphScene scene) => new(scene.Door, CouncilTime.In("Europe/London"));

    private static (string Name, string Text) Fetched(SharedDocument document) => Assert.IsType<SharedDocument.Fetched>(document) is var fetched ? (fetched.FileName, Encoding.UTF8.GetString(fetched.Content).Trim()) : default;

    private static string Sentence(SharedDocument document) => Assert.IsType<SharedDocument.Refused>(document).Sentence;
}
