using ActionBot.CommandLine;

namespace ActionBot.Tests.CommandLine;

/// <summary>A clerk at the console: verbs run through the program's own door, on a register and in a folder of the test's own.</summary>
internal sealed class Console : IDisposable
{
    private readonly DirectoryInfo folder = Directory.CreateTempSubdirectory("actionbot-console-");

    /// <summary>Settings above the file's, as --Section:Key=value. The day is the tests' own: what is promised here is promised next year as well.</summary>
    public List<string> Settings { get; } = ["--Clock:StartAt=2026-11-25T10:00:00Z"];

    public string Register => $"Data Source={Path.Combine(folder.FullName, "register.db")};Pooling=False";

    public Task<Answer> RunAsync(string command, string typed = "") => RunAsync(command, System.Text.Encoding.UTF8.GetBytes(typed));

    public async Task<Answer> RunAsync(string command, byte[] typed)
    {
        var (output, error) = (new StringWriter(), new StringWriter());
        var terminal = new Terminal(() => new MemoryStream(typed), output, error, ShowsProgress: false);
        var exit = await Host.RunAsync(Words(command), Edges.Default, terminal, [$"--ConnectionStrings:ActionBot={Register}", .. Settings]);
        return new Answer(exit, output.ToString(), error.ToString());
    }

    /// <summary>Starts a host and comes back when it listens; the task it hands over ends when the host is stopped.</summary>
    public async Task<Task<int>> ServeAsync(string command, CancellationToken stop)
    {
        var listens = new Signal();
        var terminal = new Terminal(() => Stream.Null, TextWriter.Null, new ListeningWriter(listens), ShowsProgress: false);
        var serving = Host.RunAsync(Words(command), Edges.Default, terminal, [$"--ConnectionStrings:ActionBot={Register}", .. Settings], stop);
        await await Task.WhenAny(listens.Task, serving);
        return serving;
    }

    /// <summary>A file in the folder; {folder} in a command stands for the folder.</summary>
    public string Write(string name, string content) => Write(name, System.Text.Encoding.UTF8.GetBytes(content));

    public string Write(string name, byte[] content)
    {
        var path = PathOf(name);
        File.WriteAllBytes(path, content);
        return path;
    }

    public string PathOf(string name) => Path.Combine(folder.FullName, name);

    /// <summary>What an operator's slip of the hand leaves: a database without its migrations.</summary>
    public Task DropTablesAsync() => ActionBot.Storage.Database.From(Register).WriteAsync(session => session.ChangeAsync("drop table migrations"));

    public void Dispose() => folder.Delete(recursive: true);

    // Words apart by spaces, "quoted ones" together; {folder} is filled in.
    private string[] Words(string command) =>
        [.. command.Split('"').SelectMany((part, at) => at % 2 == 1 ? [part] : part.Split(' ', StringSplitOptions.RemoveEmptyEntries)).Select(word => word.Replace("{folder}", folder.FullName, StringComparison.Ordinal))];

    internal sealed record Answer(int Exit, string Out, string Error);

    // The host says on standard error where it listens, and it says so when it does.
    private sealed class ListeningWriter(TaskCompletionSource listens) : StringWriter
    {
        public override Task WriteLineAsync(string? value)
        {
            if (value?.StartsWith("ActionBot listens on", StringComparison.Ordinal) == true)
            {
                listens.TrySetResult();
            }

            return base.WriteLineAsync(value);
        }
    }
}
