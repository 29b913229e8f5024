using ActionBot.Storage;
using CsvHelper;

namespace ActionBot.Officers;

/// <summary>
/// Takes people and their posts from a CSV file with a header row: name, mail, post, service, kind, aad_object_id, manager. Only name is
/// required, the order is free, and the same file can be imported again: people are known by mail address, else by name.
/// </summary>
public sealed class ImportPeople(Database database, SetPost setPost, MatchIdentity match, TimeProvider time)
{
    /// <summary>Imports them, all or nothing.</summary>
    /// <param name="csv">The file.</param>
    /// <param name="from">The first day of whoever takes over a post that somebody else held.</param>
    /// <param name="by">Who imports.</param>
    public async Task<PeopleImported> RunAsync(TextReader csv, DateOnly from, Actor by)
    {
        var (rows, problem) = Read(csv);
        if (problem is not null)
        {
            return new PeopleImported(0, 0, problem);
        }

        return await database.WriteAsync(async session =>
        {
            var now = time.GetUtcNow();
            var posts = 0;
            var people = new HashSet<Guid>();
            var doubts = new List<PersonMatch>();
            foreach (var row in rows)
            {
                var person = await SetPost.EnsurePersonAsync(session, row.Name, row.Mail, row.Kind, now)
                    ?? throw new InvalidOperationException("A row with a mail address names one person.");
                person = person with { Name = row.Name, Upn = person.Upn ?? row.Mail, AadObjectId = row.AadObjectId ?? person.AadObjectId, Kind = row.Kind, LineManagerId = row.Manager is null ? person.LineManagerId : await ManagerAsync(session, row.Manager, now) };
                await PersonTable.UpdateAsync(session, person);
                people.Add(person.Id);
                if (await match.SeekAsync(session, person) is { Namesakes.Count: > 0 } doubt)
                {
                    doubts.Add(doubt);
                }

                if (row.Post is not null)
                {
                    var set = await setPost.InAsync(session, row.Post, row.Name, row.Mail, from, by, sinceEver: true);
                    if (row.Service is not null && row.Service != set.Post.Service)
                    {
                        await PostTable.SetServiceAsync(session, set.Post.Id, row.Service);
                    }

                    posts++;
                }
            }

            return new PeopleImported(people.Count, posts, null) { Doubts = doubts };
        });
    }

    // A manager who has no row of his own is put on the register by name or address.
    private static async Task<Guid?> ManagerAsync(Session session, string manager, DateTimeOffset now)
    {
        var address = manager.Contains('@', StringComparison.Ordinal) ? manager : null;
        return (await SetPost.EnsurePersonAsync(session, manager, address, PersonKind.Officer, now))?.Id;
    }

    private static (IReadOnlyList<Row> Rows, string? Problem) Read(TextReader csv)
    {
        using var reader = CsvReader.Create(csv, CsvReaderOptions.Default with { TrimWhitespace = true, TrackLineNumbers = true });
        var columns = Array.Empty<string>();
        var rows = new List<Row>();
        foreach (var row in reader)
        {
            if (columns.Length == 0)
            {
                columns = [.. reader.Headers.Select(header => header.Trim().ToLowerInvariant().Replace(' ', '_'))];
                if (!columns.Contains("name"))
                {
                    break;
                }
            }

            var values = row.ToArray();
            string? Field(params string[] names) => names
                .Select(name => Array.IndexOf(columns, name))
                .Where(at => at >= 0 && at < values.Length)
                .Select(at => values[at].Trim())
                .FirstOrDefault(value => value.Length > 0);

            if (Field("name") is not { } name)
            {
                return ([], $"Line {reader.LineNumber} has no name. Every row needs one; nothing was imported.");
            }

            var kind = Field("kind") ?? nameof(PersonKind.Officer);
            if (!Enum.TryParse<PersonKind>(kind, ignoreCase: true, out var parsed) || !Enum.IsDefined(parsed))
            {
                return ([], $"Line {reader.LineNumber} has the kind '{kind}'. Expected officer, councillor or outsider; nothing was imported.");
            }

            rows.Add(new Row(name, Field("mail", "email"), Field("post", "title"), parsed, Field("aad_object_id", "aadobjectid"), Field("service"), Field("manager", "line_manager")));
        }

        if (rows.Count == 0)
        {
            return ([], "Expected a header that names a column 'name', such as name,mail,post,kind,aad_object_id, and a row for each person under it.");
        }

        return rows.GroupBy(row => row.Name, StringComparer.OrdinalIgnoreCase).FirstOrDefault(group => group.Count() > 1 && group.Any(row => row.Mail is null)) is { } twice
            ? ([], $"'{twice.Key}' stands in several rows. Give each a mail address, so that they can be told apart; nothing was imported.")
            : (rows, null);
    }

    private sealed record Row(string Name, string? Mail, string? Post, PersonKind Kind, string? AadObjectId, string? Service, string? Manager);
}

/// <summary>What became of an import of people.</summary>
/// <param name="People">How many people the file named.</param>
/// <param name="Posts">How many posts were given a holder.</param>
/// <param name="Refusal">Why nothing was imported.</param>
public sealed record PeopleImported(int People, int Posts, string? Refusal)
{
    /// <summary>Of whom only the name is known in Teams.</summary>
    public IReadOnlyList<PersonMatch> Doubts { get; init; } = [];
}
