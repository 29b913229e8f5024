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
        var text = csv.ReadToEnd();
        if (OpenQuote(text) is { } line)
        {
            return ([], $"Line {line} opens a quotation mark that is never closed, so what follows it would be taken for one name. Close it, or take it out; nothing was imported.");
        }

        using var words = new StringReader(text);
        using var reader = CsvReader.Create(words, CsvReaderOptions.Default with { TrimWhitespace = true, TrackLineNumbers = true });
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

            var mail = Field("mail", "email");
            if (mail is not null && !SetPost.IsMail(mail))
            {
                return ([], $"Line {reader.LineNumber} has the mail address '{mail}', and that is none. Write it as helen.marsh@northbridge.gov.uk, or leave it empty; nothing was imported.");
            }

            rows.Add(new Row(name, mail, Field("post", "title"), parsed, Field("aad_object_id", "aadobjectid"), Field("service"), Field("manager", "line_manager")));
        }

        if (rows.Count == 0)
        {
            return ([], "Expected a header that names a column 'name', such as name,mail,post,kind,aad_object_id, and a row for each person under it.");
        }

        if (rows.Where(row => row.Post is not null).GroupBy(row => row.Post!, StringComparer.OrdinalIgnoreCase)
            .Select(post => (Post: post.Key, Holders: post.DistinctBy(row => row.Mail ?? row.Name, StringComparer.OrdinalIgnoreCase).ToList())).FirstOrDefault(post => post.Holders.Count > 1) is { Post: not null } shared)
        {
            return ([], $"{shared.Post} stands in the rows of {string.Join(" and ", shared.Holders.Select(row => row.Name))}, and one person holds a post: whoever is asked must be one. Leave it in one row, or give each a title of their own; nothing was imported.");
        }

        return rows.GroupBy(row => row.Name, StringComparer.OrdinalIgnoreCase).FirstOrDefault(group => group.Count() > 1 && group.Any(row => row.Mail is null)) is { } twice
            ? ([], $"'{twice.Key}' stands in several rows. Give each a mail address, so that they can be told apart; nothing was imported.")
            : (rows, null);
    }

    // The line on which a quotation mark opens that nothing closes; null: each is closed. A mark that is doubled within a field opens and closes at once.
    private static int? OpenQuote(string text)
    {
        var (line, opened) = (1, (int?)null);
        foreach (var letter in text)
        {
            if (letter == '"')
            {
                opened = opened is null ? line : null;
            }
            else if (letter == '\n')
            {
                line++;
            }
        }

        return opened;
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
