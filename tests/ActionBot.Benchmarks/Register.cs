using ActionBot.ActionPoints;
using ActionBot.Committees;
using ActionBot.Officers;
using ActionBot.Storage;

namespace ActionBot.Benchmarks;

/// <summary>A large council's register on either database, gone afterwards: three hundred committees with ten meetings each.</summary>
internal sealed class Register : IAsyncDisposable
{
    public const int Committees = 300;
    public const int MeetingsEach = 10;

    private readonly DirectoryInfo? folder;
    private readonly string? schema;

    private Register(string name, Database database, DirectoryInfo? folder, string? schema) => (Name, Database, this.folder, this.schema) = (name, database, folder, schema);

    public static string? Server => Environment.GetEnvironmentVariable("ACTIONBOT_POSTGRES");

    public string Name { get; }

    public bool IsSqlite => Database.Dialect.Name == "SQLite";

    /// <summary>For a connection that is none of ours.</summary>
    public required string ConnectionString { get; init; }

    public Database Database { get; }

    /// <summary>An empty register on SQLite, and one on PostgreSQL where ACTIONBOT_POSTGRES names a server.</summary>
    public static async IAsyncEnumerable<Register> OfEachDatabaseAsync()
    {
        var folder = Directory.CreateTempSubdirectory("actionbot-bench-");
        var file = $"Data Source={Path.Combine(folder.FullName, "register.db")}";
        yield return await MigratedAsync(new Register("SQLite", Database.From(file), folder, null) { ConnectionString = file });
        if (Server is { } server)
        {
            var schema = "b" + Guid.CreateVersion7(TimeProvider.System.GetUtcNow()).ToString("N");
            await Database.From(server).WriteAsync(session => session.ChangeAsync($"create schema {schema}"));
            var own = $"{server};Search Path={schema}";
            yield return await MigratedAsync(new Register("PostgreSQL", Database.From(own), null, schema) { ConnectionString = own });
        }
    }

    /// <summary>Fills it: every open action point belongs to a post with a holder, and goes to one of its committee's meetings.</summary>
    /// <param name="actions">How many action points.</param>
    /// <param name="open">How many of them are open.</param>
    /// <param name="owners">How many posts, each with its holder.</param>
    /// <param name="heldOn">The day of a meeting by its number in its committee, 0 to 9.</param>
    /// <param name="now">When they were confirmed, in UTC.</param>
    public async Task FillAsync(int actions, int open, int owners, Func<int, DateOnly> heldOn, DateTimeOffset now)
    {
        Guid NewId() => Guid.CreateVersion7(now);
        var committees = Enumerable.Range(0, Committees).Select(number => new Committee { Id = NewId(), Name = $"Committee {number}", Code = $"C{number}" }).ToList();
        var meetings = committees.SelectMany(committee => Enumerable.Range(0, MeetingsEach).Select(number =>
            new Meeting { Id = NewId(), CommitteeId = committee.Id, HeldOn = heldOn(number), FirstHeldOn = heldOn(number) })).ToList();
        var people = Enumerable.Range(0, owners).Select(number => new Person { Id = NewId(), Name = $"Officer {number}", AadObjectId = $"entra-{number}" }).ToList();
        var posts = Enumerable.Range(0, owners).Select(number => new Post { Id = NewId(), Title = $"Post {number}" }).ToList();
        await Database.WriteAsync(async session =>
        {
            foreach (var committee in committees)
            {
                await CommitteeTable.InsertAsync(session, committee, now);
            }

            foreach (var meeting in meetings)
            {
                await MeetingTable.InsertAsync(session, meeting, now);
            }

            for (var number = 0; number < owners; number++)
            {
                await PersonTable.InsertAsync(session, people[number], now);
                await PostTable.InsertAsync(session, posts[number], now);
                await PostTable.InsertHoldingAsync(session, new Holding { Id = NewId(), PostId = posts[number].Id, PersonId = people[number].Id, FromDate = new DateOnly(2019, 1, 1) });
            }
        });

        var words = "Provide an update on the external review of exclusions to the next meeting, with figures by ward and a note on what has changed since";
        foreach (var chunk in Enumerable.Range(0, actions).Chunk(20_000))
        {
            var rows = chunk.Select(number => new Row(number, NewId(), meetings[number % meetings.Count], posts[number % owners].Id, number < open ? ActionPointStatus.Open : ActionPointStatus.Closed, now, $"{words} {Word(number)}")).ToList();
            await Database.WriteAsync(session => session.InsertNewAsync("action_points", rows, Columns));
        }

        await Database.WriteAsync(session => session.ChangeAsync("analyze action_points"));
        await Database.WriteAsync(session => session.ChangeAsync("analyze meetings"));
    }

    public async ValueTask DisposeAsync()
    {
        if (schema is not null)
        {
            await Database.From(Server!).WriteAsync(session => session.ChangeAsync($"drop schema {schema} cascade"));
        }

        // The folder can go only when nobody holds a file of it open.
        Database.LetGo();
        folder?.Delete(recursive: true);
    }

    private static async Task<Register> MigratedAsync(Register register)
    {
        await new Migrator(register.Database, TimeProvider.System).RunAsync();
        return register;
    }

    // One in a thousand has a rare word.
    private static string Word(int number) => number % 1000 == 0 ? "catchment" : "libraries";

    private sealed record Row(int Number, Guid Id, Meeting Meeting, Guid PostId, ActionPointStatus Status, DateTimeOffset At, string Text);

    private static readonly IReadOnlyList<ManyRowsColumn<Row>> Columns =
    [
        ManyRows.Column("id", (Row row) => row.Id),
        ManyRows.Column("committee_id", (Row row) => row.Meeting.CommitteeId),
        ManyRows.Column("municipal_year", (Row row) => "26-27"),
        ManyRows.Column("number", (Row row) => row.Number),
        ManyRows.Column("reference", (Row row) => $"C-26-27-{row.Number}"),
        ManyRows.Column("text", (Row row) => row.Text),
        ManyRows.Column("quote", (Row row) => row.Text),
        ManyRows.Column("meeting_id", (Row row) => row.Meeting.Id),
        ManyRows.Column("owner_post_id", (Row row) => row.PostId),
        ManyRows.Column("due_kind", (Row row) => "Meeting"),
        ManyRows.Column("report_to_meeting_id", (Row row) => row.Meeting.Id),
        ManyRows.Column("first_due_kind", (Row row) => "Meeting"),
        ManyRows.Column("first_report_to_meeting_id", (Row row) => row.Meeting.Id),
        ManyRows.Column("postponements", (Row row) => 0),
        ManyRows.Column("status", (Row row) => row.Status.ToString()),
        ManyRows.Column("exempt", (Row row) => false),
        ManyRows.Column("confirmed_at", (Row row) => row.At),
        ManyRows.Column("changed_at", (Row row) => row.At),
        ManyRows.Column("version", (Row row) => 1),
    ];
}
