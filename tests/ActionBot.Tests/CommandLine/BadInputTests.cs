using System.Text;
using ActionBot.Storage;

namespace ActionBot.Tests.CommandLine;

/// <summary>Bad input gets one sentence on standard error: what was found, where, what to do. Never a stack trace, and nothing on standard output.</summary>
public sealed class BadInputTests : IDisposable
{
    private readonly Console console = new();

    public void Dispose() => console.Dispose();

    [Theory]
    [InlineData("extract {folder}/nowhere.txt", 1, "There is no file or folder")]
    [InlineData("extract", 2, "Required argument missing")]
    [InlineData("frobnicate", 2, "'frobnicate' is no verb. The verbs are serve, demo, extract")]
    [InlineData("extract --meeting-date 2026-02-30 x", 2, "--meeting-date says '2026-02-30', and that is no date.")]
    [InlineData("extract --frob x", 2, "--frob")]
    [InlineData("import {folder}/minutes.txt --committee Nobody --meeting-date 2026-11-24", 1, "There is no committee 'Nobody': the register holds none yet.")]
    [InlineData("import {folder}/minutes.txt --meeting-date 2026-11-24", 2, "--committee")]
    [InlineData("posts set Clerk", 2, "Say either --holder PERSON or --vacant.")]
    [InlineData("people import {folder}/nobody.csv", 1, "There is no file")]
    [InlineData("chase plan --until 1999-01-01", 2, "--until is before the moment from which to look.")]
    [InlineData("chase run --as-of yesterday", 2, "--as-of says 'yesterday', and that is no date.")]
    [InlineData("evaluate {folder}", 1, "holds no annotated minutes")]
    [InlineData("serve --urls http://0.0.0.0:3978", 2, "can be reached from other machines")]
    [InlineData("serve --urls here", 2, "that is no address")]
    [InlineData("serve now", 2, "'now' means nothing to serve")]
    public async Task One_sentence_says_what_was_found_and_what_to_do(string command, int exit, string sentence)
    {
        console.Write("minutes.txt", "Minutes of the Housing Committee held on 24 November 2026\n\n1. Trees\nACTION: Clerk to write.\n");

        var answer = await console.RunAsync(command);

        Assert.Equal(exit, answer.Exit);
        Assert.Equal("", answer.Out);
        Assert.StartsWith("actionbot: ", answer.Error, StringComparison.Ordinal);
        Assert.Contains(sentence, answer.Error, StringComparison.Ordinal);
        Assert.DoesNotContain("   at ", answer.Error, StringComparison.Ordinal);
        Assert.Single(answer.Error.TrimEnd().Split('\n'));
    }

    [Fact]
    public async Task An_empty_file_a_binary_and_a_text_of_fifty_megabytes_are_refused_by_name()
    {
        console.Write("empty.txt", "");
        console.Write("blank.txt", " \n\t\n");
        console.Write("picture.txt", [0x89, 0x50, 0x4E, 0x47, 1, 2, 3]);
        console.Write("noise.txt", Enumerable.Range(0, 5000).Select(at => (byte)(at % 7)).ToArray());
        console.Write("huge.txt", Encoding.ASCII.GetBytes(new string('a', 50_000_000)));

        foreach (var (name, sentence) in new[]
        {
            ("empty.txt", "'empty.txt' is empty"), ("blank.txt", "nothing but blank space"), ("picture.txt", "a picture"), ("noise.txt", "binary data"), ("huge.txt", "'huge.txt' is 48 MB"),
        })
        {
            var answer = await console.RunAsync($"extract {console.PathOf(name)} --json");
            Assert.Equal((1, ""), (answer.Exit, answer.Out));
            Assert.Contains(sentence, answer.Error, StringComparison.Ordinal);
        }
    }

    [Fact]
    public async Task One_unreadable_document_does_not_stop_the_others_and_is_not_hushed_up()
    {
        console.Write("a.txt", "Clerk to write to the owner of the hedge.");
        console.Write("b.txt", "");

        var answer = await console.RunAsync("extract {folder} --out {folder}/read");

        Assert.Equal(1, answer.Exit);
        Assert.True(File.Exists(console.PathOf("read/a.json")));
        Assert.False(File.Exists(console.PathOf("read/b.json")));
        Assert.Contains("'b.txt' is empty", answer.Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Two_documents_of_one_name_are_not_written_over_each_other()
    {
        console.Write("a.txt", "Clerk to write.");
        console.Write("a.html", "<p>Clerk to write.</p>");

        var answer = await console.RunAsync("extract {folder} --out {folder}/read");

        Assert.Equal(2, answer.Exit);
        Assert.Contains("would both be written to 'a.json'", answer.Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_register_from_the_future_stops_every_verb_that_needs_it()
    {
        Assert.Equal(0, (await console.RunAsync("migrate")).Exit);
        await Database.From(console.Register).WriteAsync(session => session.ChangeAsync(
            "insert into migrations (number, name, hash, applied_at) values (9999, 'from-the-future', 'x', '2031-01-01T00:00:00.0000000Z')"));

        var answer = await console.RunAsync("committees list");

        Assert.Equal(1, answer.Exit);
        Assert.Contains("The database was made by a newer ActionBot", answer.Error, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("--Council:Nation=Cornwall", "Council:Nation is 'Cornwall'. Write England, Wales, Scotland or NorthernIreland.")]
    [InlineData("--Council:Nmae=Northbridge", "Council:Nmae is no setting of ActionBot.")]
    [InlineData("--Chasing:AskDays=3", "Chasing: the ladder is ask 3, remind 5")]
    [InlineData("--Chasing:AskDays=ten", "Chasing:")]
    [InlineData("--Clock:StartAt=tomorrow", "Clock:StartAt is 'tomorrow', and that is no time.")]
    [InlineData("--ConnectionStrings:Actionbotx=Data Source=x", "ConnectionStrings:Actionbotx is no setting of ActionBot.")]
    public async Task A_setting_that_is_unknown_or_contradicts_another_stops_the_start(string setting, string sentence)
    {
        console.Settings.Add(setting);

        var answer = await console.RunAsync("committees list");

        Assert.Equal(1, answer.Exit);
        Assert.Contains(sentence, answer.Error, StringComparison.Ordinal);
        Assert.Single(answer.Error.TrimEnd().Split('\n'));
    }
}
