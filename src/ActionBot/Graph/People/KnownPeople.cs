using ActionBot.Officers;

namespace ActionBot.Graph.People;

/// <summary>Everybody on the register, ready to be looked up while thousands of answers are gone through.</summary>
/// <param name="people">All of them.</param>
/// <param name="owing">Who has something outstanding, so that a letter may have to go to his manager.</param>
internal sealed class KnownPeople(IReadOnlyList<Person> people, IReadOnlySet<Guid> owing)
{
    private readonly Dictionary<Guid, Person> byId = people.ToDictionary(person => person.Id);
    private readonly Dictionary<string, Person> byEntraId = people.Where(person => person.AadObjectId is not null).ToDictionary(person => person.AadObjectId!, StringComparer.Ordinal);
    private readonly ILookup<string, Person> unmatched = people.Where(person => person is { AadObjectId: null, Mail.Length: > 0 }).ToLookup(person => person.Mail!, StringComparer.OrdinalIgnoreCase);

    public Person? ById(Guid id) => byId.GetValueOrDefault(id);

    public Person? ByEntraId(string entraId) => byEntraId.GetValueOrDefault(entraId);

    /// <summary>Somebody of that address who is not matched to the directory yet.</summary>
    public Person? Unmatched(string? mail) => mail is { Length: > 0 } ? unmatched[mail].FirstOrDefault() : null;

    public bool Owes(Guid id) => owing.Contains(id);

    public void Add(Person person) => byEntraId[person.AadObjectId!] = byId[person.Id] = person;
}
