using ActionBot.Officers;
using Models = Microsoft.Graph.Models;

namespace ActionBot.Graph.People;

/// <summary>The council's directory, read from Entra ID.</summary>
internal sealed class GraphDirectory(GraphDoor door) : IDirectory
{
    /// <summary>What is asked of a user. Without naming it Graph leaves out whether the account is enabled.</summary>
    internal static readonly string[] Properties = ["id", "displayName", "mail", "userPrincipalName", "jobTitle", "accountEnabled"];

    private const int PageSize = 25;
    private const int MostPeople = 100;

    /// <inheritdoc />
    public bool IsOn => true;

    /// <inheritdoc />
    public Task<DirectoryAnswer> FindAsync(string words, CancellationToken cancellation)
    {
        var said = Quoted(words.Trim());
        return ListAsync(
            words.Contains('@', StringComparison.Ordinal)
                ? $"accountEnabled eq true and (mail eq {said} or userPrincipalName eq {said})"
                : $"accountEnabled eq true and (startswith(displayName,{said}) or startswith(surname,{said}))",
            cancellation);
    }

    /// <inheritdoc />
    public Task<DirectoryAnswer> WithTitleAsync(string jobTitle, CancellationToken cancellation) =>
        ListAsync($"accountEnabled eq true and jobTitle eq {Quoted(jobTitle.Trim())}", cancellation);

    /// <inheritdoc />
    public async Task<DirectoryAnswer> WithIdAsync(string entraId, CancellationToken cancellation)
    {
        var answer = await door.AskAsync((graph, limit) => graph.Users[entraId].GetAsync(asked => asked.QueryParameters.Select = Properties, limit), cancellation);
        return answer switch
        {
            { Value.Id: not null } => new DirectoryAnswer([Read(answer.Value)]),
            { Trouble: null } or { Trouble.IsNotFound: true } => new DirectoryAnswer([]),
            { Trouble: var trouble } => Failed(trouble),
        };
    }

    /// <summary>Words as a string of OData: an apostrophe is written twice.</summary>
    internal static string Quoted(string words) => $"'{words.Replace("'", "''", StringComparison.Ordinal)}'";

    /// <summary>Somebody's manager, who is a user whether the answer names his type or not.</summary>
    internal static DirectoryPerson Read(Models.DirectoryObject manager)
    {
        string? Text(string name) => manager.AdditionalData.TryGetValue(name, out var value) ? value as string : null;
        return manager is Models.User user ? Read(user) : new DirectoryPerson(manager.Id!, Text("displayName") ?? manager.Id!, Text("mail"), Text("userPrincipalName"), Text("jobTitle"));
    }

    /// <summary>A user of Graph as the register's rooms know one.</summary>
    internal static DirectoryPerson Read(Models.User user) =>
        new(user.Id!, user.DisplayName ?? user.UserPrincipalName ?? user.Id!, user.Mail, user.UserPrincipalName, user.JobTitle, user.AccountEnabled ?? true);

    private async Task<DirectoryAnswer> ListAsync(string filter, CancellationToken cancellation)
    {
        var people = new List<DirectoryPerson>();
        string? next = null;
        do
        {
            var page = await PageAsync(filter, next, cancellation);
            if (page.Trouble is { } trouble)
            {
                return Failed(trouble);
            }

            people.AddRange((page.Value?.Value ?? []).Where(user => user.Id is not null).Select(Read));
            next = page.Value?.OdataNextLink is { } more && more != next && door.IsWithin(more) ? more : null;
        }
        while (next is not null && people.Count < MostPeople);
        return new DirectoryAnswer(people);
    }

    private Task<GraphAnswer<Models.UserCollectionResponse>> PageAsync(string filter, string? next, CancellationToken cancellation) => door.AskAsync(
        (graph, limit) => next is not null
            ? graph.Users.WithUrl(next).GetAsync(cancellationToken: limit)
            : graph.Users.GetAsync(
                asked =>
                {
                    asked.QueryParameters.Filter = filter;
                    asked.QueryParameters.Select = Properties;
                    asked.QueryParameters.Top = PageSize;
                },
                limit),
        cancellation);

    private static DirectoryAnswer Failed(GraphTrouble trouble) => new([], $"The directory gives no answer: {trouble.Why}");
}
