using System.Globalization;
using System.Text.Json;
using ActionBot.Officers;
using Microsoft.Graph;
using Microsoft.Kiota.Abstractions;
using Microsoft.Kiota.Abstractions.Serialization;
using Models = Microsoft.Graph.Models;

namespace ActionBot.Graph.People;

/// <summary>How the directory knows somebody of the register.</summary>
internal abstract record Found
{
    private Found()
    {
    }

    /// <summary>He is there.</summary>
    /// <param name="As">As the directory has him; his account may be out of use.</param>
    /// <param name="Manager">Whom he reports to; null: nobody is named.</param>
    public sealed record There(DirectoryPerson As, DirectoryPerson? Manager) : Found;

    /// <summary>He is not there.</summary>
    public sealed record Gone : Found;

    /// <summary>Nobody answered for him.</summary>
    /// <param name="Why">For the operator.</param>
    public sealed record Unknown(string Why) : Found;
}

/// <summary>
/// Looks many people up in the directory, twenty in a request, each with his manager. Every answer within a batch is judged by itself: what was
/// throttled is asked again, and one that fails says nothing about the others.
/// </summary>
internal sealed class LookUpPeople(GraphDoor door, TimeProvider time)
{
    /// <summary>How many requests Graph takes in a batch.</summary>
    public const int BatchSize = 20;

    private const int Rounds = 4;

    private static readonly TimeSpan LongestWait = TimeSpan.FromMinutes(2);
    private static readonly string[] Manager = ["manager($select=id,displayName,mail,userPrincipalName)"];

    /// <summary>Looks up at most <see cref="BatchSize"/> people.</summary>
    public async Task<IReadOnlyDictionary<Guid, Found>> RunAsync(IReadOnlyList<Person> people, CancellationToken cancellation)
    {
        var found = new Dictionary<Guid, Found>();
        var left = people;
        for (var round = 1; ; round++)
        {
            var answers = await AskAsync(left, TimeSpan.FromSeconds(Math.Pow(2, round)), cancellation);
            foreach (var answer in answers)
            {
                found[answer.Person.Id] = answer.Found;
            }

            left = [.. answers.Where(answer => answer.Again is not null).Select(answer => answer.Person)];
            if (left.Count == 0 || round == Rounds || answers.Max(answer => answer.Again) is not { } wait || wait > LongestWait)
            {
                return found;
            }

            await Task.Delay(wait, time, cancellation);
        }
    }

    private async Task<IReadOnlyList<Answer>> AskAsync(IReadOnlyList<Person> people, TimeSpan patience, CancellationToken cancellation)
    {
        var asked = await door.AskAsync<IReadOnlyList<Answer>>(
            async (graph, limit) =>
            {
                var batch = new BatchRequestContentCollection(graph, BatchSize);
                foreach (var person in people)
                {
                    await batch.AddBatchRequestStepAsync(Question(graph, person), KeyOf(person));
                }

                var responses = await graph.Batch.PostAsync(batch, limit);
                var answers = new List<Answer>();
                foreach (var person in people)
                {
                    using var response = await responses.GetResponseByIdAsync(KeyOf(person));
                    answers.Add(await ReadAsync(person, response, patience, limit));
                }

                return answers;
            },
            cancellation);
        return asked.Trouble is { } trouble ? [.. people.Select(person => new Answer(person, new Found.Unknown(trouble.Why), null))] : asked.Value!;
    }

    // Whoever was matched once is asked for by his id, which stays when a name or an address changes.
    private static RequestInformation Question(GraphServiceClient graph, Person person) => person.AadObjectId is { } id
        ? graph.Users[id].ToGetRequestInformation(asked => (asked.QueryParameters.Select, asked.QueryParameters.Expand) = (GraphDirectory.Properties, Manager))
        : graph.Users.ToGetRequestInformation(asked =>
        {
            var mail = GraphDirectory.Quoted(person.Mail!);
            (asked.QueryParameters.Filter, asked.QueryParameters.Select) = ($"accountEnabled eq true and (mail eq {mail} or userPrincipalName eq {mail})", GraphDirectory.Properties);
        });

    private async Task<Answer> ReadAsync(Person person, HttpResponseMessage? response, TimeSpan patience, CancellationToken cancellation)
    {
        switch ((int?)response?.StatusCode)
        {
            case 200:
                return new Answer(person, await ReadBodyAsync(person, response!, cancellation), null);
            case 404:
                return new Answer(person, new Found.Gone(), null);
            case 429 or 503 or 504:
                return new Answer(person, new Found.Unknown("Graph asks for patience."), Patience.AskedBy(response!, time) ?? patience);
            case null:
                return new Answer(person, new Found.Unknown("The batch held no answer."), null);
            case var status:
                return new Answer(person, new Found.Unknown(FormattableString.Invariant($"Graph answers {status}.")), null);
        }
    }

    private static async Task<Found> ReadBodyAsync(Person person, HttpResponseMessage response, CancellationToken cancellation)
    {
        try
        {
            await using var body = await response.Content.ReadAsStreamAsync(cancellation);
            if (person.AadObjectId is not null)
            {
                return There(await KiotaJsonSerializer.DeserializeAsync<Models.User>(body, cancellation));
            }

            // An address that two people bear says nothing about either.
            var users = (await KiotaJsonSerializer.DeserializeAsync<Models.UserCollectionResponse>(body, cancellation))?.Value;
            return users is [var only] ? There(only) : new Found.Unknown(users is { Count: > 1 } ? "Several people bear the address." : "Nobody bears the address.");
        }
        catch (Exception garbled) when (garbled is JsonException or InvalidOperationException or FormatException)
        {
            return new Found.Unknown("Graph's answer cannot be read.");
        }
    }

    // An answer without an id or without saying whether the account is in use is no answer: nobody is taken for a leaver by what is missing.
    private static Found There(Models.User? user) => user is { Id: not null, AccountEnabled: not null }
        ? new Found.There(GraphDirectory.Read(user), user.Manager is { Id: not null } manager ? GraphDirectory.Read(manager) : null)
        : new Found.Unknown("Graph's answer does not say whether the account is in use.");

    private static string KeyOf(Person person) => person.Id.ToString("D", CultureInfo.InvariantCulture);

    private sealed record Answer(Person Person, Found Found, TimeSpan? Again);
}
