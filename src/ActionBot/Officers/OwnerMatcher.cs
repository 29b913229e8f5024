using System.Text;
using ActionBot.Storage;

namespace ActionBot.Officers;

/// <summary>
/// Finds whom the words of minutes or of chat mean: "the Interim Director for Education &amp; Skills" is the post "Director of Education and
/// Skills", "Cllr Osei" is Ama Osei. An exact title wins, then an other title, then a person; one that fits only in part counts when it is the
/// only one. Two that fit equally are never decided here.
/// </summary>
public sealed class OwnerMatcher
{
    // Words that come and go in front of the same post or name.
    private static readonly HashSet<string> Passing = new(StringComparer.Ordinal)
    {
        "the", "a", "interim", "acting", "temporary", "new", "cllr", "cllrs", "councillor", "cllor", "mr", "mrs", "ms", "miss", "dr", "sir", "dame", "rev", "prof", "professor",
    };

    private static readonly HashSet<string> Joining = new(StringComparer.Ordinal) { "of", "for", "and", "to", "in" };

    private readonly List<(Post Post, string[] Words)> titles;
    private readonly List<(Person Person, string[] Words)> names;

    /// <summary>Prepares the register's titles and names.</summary>
    public OwnerMatcher(IReadOnlyList<Post> posts, IReadOnlyList<PostAlias> aliases, IReadOnlyList<Person> people)
    {
        var byId = posts.ToDictionary(post => post.Id);
        titles =
        [
            .. posts.Select(post => (post, Words(post.Title))),
            .. aliases.Where(alias => byId.ContainsKey(alias.PostId)).Select(alias => (byId[alias.PostId], Words(alias.Alias))),
        ];
        names = [.. people.Select(person => (person, Words(person.Name)))];
    }

    // The council's stamp is changed by every change of a post or a person, that of names by every change of another title.
    private const string Stamp = "select (select stamp from council_stamp) || ' ' || (select stamp from names_stamp)";

    /// <summary>With everybody and every post on the register. A large council has thousands: they are read again only when one of them has changed.</summary>
    public static Task<OwnerMatcher> OfAsync(Session session) => session.KeptAsync(
        Stamp, async register => new OwnerMatcher(await PostTable.AllAsync(register), await PostTable.AliasesAsync(register), await PersonTable.AllAsync(register)));

    /// <summary>Whom these words mean.</summary>
    public OwnerMatch Match(string words)
    {
        var said = Words(words);
        if (said.Length == 0)
        {
            return new OwnerMatch.Nobody();
        }

        return Decide(PostsWhere(title => title.SequenceEqual(said)), PeopleWhere(name => name.SequenceEqual(said)))
            ?? Decide(PostsWhere(title => title.Length > 1 && Initials(title) == said[0] && said.Length == 1), [])
            ?? Decide(PostsWhere(title => Within(said, title) || (title.Length > 1 && Within(title, said))), PeopleWhere(name => Within(said, name) || InitialAndSurname(said, name)))
            ?? (IsSpelled(words) ? Decide([], PeopleWhere(name => Shortened(said, name))) : null)
            ?? new OwnerMatch.Nobody();
    }

    /// <summary>Whether these are the very words of a title or a name.</summary>
    public bool IsExact(string words) => Words(words) is { Length: > 0 } said && (titles.Exists(title => title.Words.SequenceEqual(said)) || names.Exists(name => name.Words.SequenceEqual(said)));

    /// <summary>Whether words name a post or a person, or several of them, and say nothing else: "Lena" and "head of housing", not "report to the Head of Housing".</summary>
    public bool NamesWholly(string words)
    {
        var said = Words(words);
        return said.Length > 0 && (titles.Exists(title => Within(said, title.Words) || (said.Length == 1 && title.Words.Length > 1 && Initials(title.Words) == said[0]))
            || names.Exists(name => Within(said, name.Words) || InitialAndSurname(said, name.Words)) || (IsSpelled(words) && names.Count(name => Shortened(said, name.Words)) == 1) || JointOwners.In(words, this) is { Count: > 1 } joint && joint.All(NamesWholly));
    }

    private static OwnerMatch? Decide(List<Post> posts, List<Person> people) => (posts.Count, people.Count) switch
    {
        (0, 0) => null,
        (1, 0) => new OwnerMatch.APost(posts[0]),
        (0, 1) => new OwnerMatch.APerson(people[0]),
        _ => new OwnerMatch.Several(posts, people),
    };

    private List<Post> PostsWhere(Func<string[], bool> fits) => titles.Where(title => fits(title.Words)).Select(title => title.Post).Distinct().ToList();

    private List<Person> PeopleWhere(Func<string[], bool> fits) => names.Where(name => fits(name.Words)).Select(name => name.Person).Distinct().ToList();

    /// <summary>All words of the shorter stand in the longer, in the same order: "Osei" in "Ama Osei", "Head of SEND" in "Head of Service SEND".</summary>
    private static bool Within(string[] shorter, string[] longer)
    {
        if (shorter.Length > longer.Length)
        {
            return false;
        }

        var at = 0;
        foreach (var word in longer)
        {
            if (at < shorter.Length && shorter[at] == word)
            {
                at++;
            }
        }

        return at == shorter.Length;
    }

    /// <summary>"H Marsh" is Helen Marsh; "K Marsh" is not.</summary>
    private static bool InitialAndSurname(string[] said, string[] name) =>
        said.Length == 2 && name.Length >= 2 && said[0].Length == 1 && said[1] == name[^1] && name[0].StartsWith(said[0], StringComparison.Ordinal);

    // "Bea" and "Bea Hallam" are Beatrice Hallam; "Hall" is nobody.
    private static bool Shortened(string[] said, string[] name) => said.Length is 1 or 2 && name.Length > 1 && ShortNames.IsShortFor(said[0], name[0]) && (said.Length == 1 || said[1] == name[^1]);

    // A name has its capital; "will" and "mark" are words before they are William and Marcus.
    private static bool IsSpelled(string words) => words.TrimStart() is [var first, ..] && char.IsUpper(first) && !Understanding.Language.Names.IsAlsoWord(words.Trim().Split(' ')[0].ToLowerInvariant());

    private static string Initials(string[] title) => string.Concat(title.Select(word => word[0]));

    private static string[] Words(string text)
    {
        var words = new List<string>();
        var word = new StringBuilder();
        foreach (var letter in text.Replace("&", " and ", StringComparison.Ordinal) + " ")
        {
            if (char.IsLetterOrDigit(letter))
            {
                word.Append(char.ToLowerInvariant(letter));
            }
            else if (letter is '\'' or '\u2019')
            {
                // Children's and Children’s are the same word.
            }
            else if (word.Length > 0)
            {
                words.Add(word.ToString());
                word.Clear();
            }
        }

        return [.. words.Where(one => !Passing.Contains(one) && !Joining.Contains(one))];
    }
}
