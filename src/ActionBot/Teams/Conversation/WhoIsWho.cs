using System.Globalization;
using ActionBot.Committees;
using ActionBot.Officers;
using ActionBot.Storage;
using ActionBot.Understanding;

namespace ActionBot.Teams.Conversation;

/// <summary>Who holds a post, who clerks and chairs, who is away and who covers: asked in chat, and answered from the register.</summary>
public sealed class WhoIsWho(Database database, Bearings bearings) : ITakePart
{
    private const int MostNames = 12;

    /// <inheritdoc />
    public async Task<bool> HearsAsync(Said said, CancellationToken cancellation)
    {
        if (said.Who.Person is null && !said.Who.IsConsole || said.Slots.References.Count > 0 || WhoAsked.In(said.Text) is not { } asked)
        {
            return false;
        }

        if (asked is WhoAsked.Part part)
        {
            await PartAsync(said, part, cancellation);
            return true;
        }

        if (await SentenceAsync(said, asked) is not { } sentence)
        {
            return false;
        }

        await said.Turn.SayAsync(sentence, cancellation);
        return true;
    }

    private async Task PartAsync(Said said, WhoAsked.Part asked, CancellationToken cancellation)
    {
        if (await bearings.CommitteeAsync(said with { Meaning = said.Meaning with { Slots = new Slots { Committee = asked.Committee } } }, toClerk: false, cancellation) is not { } committee)
        {
            return;
        }

        var holders = await database.ReadAsync(session => RoleTable.HoldersAsync(session, asked.Role, committee.Id, said.Today));
        await said.Turn.SayAsync(holders switch
        {
            [] => $"I have not noted who {RoleWords.DoesHe(asked.Role)} {committee.Name}.{(said.Who.IsClerk ? $" Write it, and I shall know: “Cllr Osei {RoleWords.DoesHe(asked.Role)} {committee.Name}”." : "")}",
            [var only] => $"{only.Name} {RoleWords.DoesHe(asked.Role)} {committee.Name}.",
            _ => $"{Joined(holders)} {RoleWords.Does(asked.Role)} {committee.Name}.",
        }, cancellation);
    }

    // Null: nobody on the register is meant, so that the message is answered like any other.
    private Task<string?> SentenceAsync(Said said, WhoAsked asked) => database.ReadAsync(async session => asked switch
    {
        WhoAsked.Leave { Name: null, When: var when } => said.Who.Person is not { } self ? null : await LeavesAsync(session, self.Id, when, said.Today) is { Count: > 0 } mine
            ? string.Join('\n', mine.Select(leave => $"You are away {leave}"))
            : $"I have not noted that you are away{(when is { Length: > 0 } ? " then" : "")}, so nobody covers for you. When you will be, write for example: “away 9 to 13 November, ask Priya”.",
        WhoAsked.Leave { Name: { } name, When: var when } => await PeopleAsync(session, name, said.Today) is { Count: > 0 } people ? string.Join('\n', await AwayAsync(session, people, when, said.Today)) : null,
        WhoAsked.Everyone { When: var when } => said.Who.IsClerk ? await EveryoneAsync(session, when, said.Today) : "Who is away is for the clerks to see. Of somebody you name I say it: “is Sam Patel away?”",
        WhoAsked.Covering => said.Who.Person is not { } covers ? null : await CoveredAsync(session, covers.Id, said.Today),
        WhoAsked.Everything => said.Who.IsClerk ? await PostsAsync(session, said.Today) : null,
        WhoAsked.Vacant => said.Who.IsClerk ? await VacantAsync(session, said.Today) : null,
        WhoAsked.One { Name: var name } => await OneAsync(session, name, said),
        _ => null,
    });

    private static async Task<string?> OneAsync(Session session, string name, Said said)
    {
        switch (await MatchAsync(session, name))
        {
            case OwnerMatch.APost { Post: var post }:
                var holders = await HoldersAsync(session, post.Id, said.Today);
                return holders.Count == 0
                    ? $"{post.Title} is vacant.{(said.Who.IsClerk ? $" Write who holds it: “the {post.Title} is Helen Marsh, helen.marsh@…”." : "")}"
                    : string.Join(' ', (string[])[$"{post.Title}: {Joined(holders)}.", .. (await AwayAsync(session, holders, null, said.Today, onlyAway: true))]);
            case OwnerMatch.APerson { Person: var person }:
                var committees = (await CommitteeTable.AllAsync(session)).ToDictionary(committee => committee.Id, committee => committee.Name);
                var posts = await PostTable.TitlesOfAsync(session, person.Id, said.Today);
                var roles = (await RoleTable.OfAsync(session, person.Id)).Where(role => role.Status == RoleStatus.Approved && role.FromDate <= said.Today && (role.UntilDate is not { } until || until >= said.Today) && role.CommitteeId is { } id && committees.ContainsKey(id))
                    .Select(role => $"{RoleWords.DoesHe(role.Name)} {committees[role.CommitteeId!.Value]}");
                string[] parts = [.. posts, .. roles];
                return string.Join(' ', (string[])[parts.Length == 0 ? $"{person.Name} is on the register, and holds no post there." : $"{person.Name}: {string.Join("; ", parts)}.", .. (await AwayAsync(session, [person], null, said.Today, onlyAway: true))]);
            case OwnerMatch.Several several when several.Posts.Count == 0 || Appointments.Title().IsMatch(name):
                return $"“{name}” may be {string.Join(" or ", several.Posts.Select(post => post.Title).Concat(several.People.Select(one => one.Name)).Take(4))}. Say the whole name, please.";
            case OwnerMatch.Several:
                return null;
            default:
                return Appointments.Title().IsMatch(name) ? $"No post on the register is called “{name}”. “Which posts are vacant?” and a part of the title, as in “who is Education?”, may find it." : null;
        }
    }

    // The people meant by a name or a post's title.
    private static async Task<IReadOnlyList<Person>> PeopleAsync(Session session, string name, DateOnly today) => await MatchAsync(session, name) switch
    {
        OwnerMatch.APost { Post: var post } => await HoldersAsync(session, post.Id, today),
        OwnerMatch.APerson { Person: var person } => [person],
        _ => [],
    };

    private static async Task<OwnerMatch> MatchAsync(Session session, string words) =>
        new OwnerMatcher(await PostTable.AllAsync(session), await PostTable.AliasesAsync(session), [.. (await PersonTable.AllAsync(session)).Where(person => person.LeftOn is null)]).Match(words);

    private static async Task<IReadOnlyList<Person>> HoldersAsync(Session session, Guid post, DateOnly today)
    {
        var holders = new List<Person>();
        foreach (var holding in (await PostTable.HoldingsOfAsync(session, post)).Where(holding => holding.HoldsOn(today)))
        {
            if (await PersonTable.ByIdAsync(session, holding.PersonId) is { } person)
            {
                holders.Add(person);
            }
        }

        return holders;
    }

    private static async Task<string> PostsAsync(Session session, DateOnly today)
    {
        var people = (await PersonTable.AllAsync(session)).ToDictionary(person => person.Id);
        var holders = (await PostTable.HoldingsAsync(session)).Where(holding => holding.HoldsOn(today)).ToLookup(holding => holding.PostId, holding => people[holding.PersonId].Name);
        var posts = (await PostTable.AllAsync(session)).OrderBy(post => post.Title, StringComparer.OrdinalIgnoreCase).ToList();
        return posts.Count == 0
            ? "No post is on the register yet. Write who holds one: “the Director of Education is Helen Marsh, helen.marsh@…”."
            : string.Join('\n', posts.Take(MostNames).Select(post => $"{post.Title}: {(holders[post.Id].Any() ? string.Join(" and ", holders[post.Id]) : "vacant")}")) + (posts.Count > MostNames ? $"\nand {posts.Count - MostNames} more posts; “who is the …?” finds each." : "");
    }

    private static async Task<string> VacantAsync(Session session, DateOnly today)
    {
        var held = (await PostTable.HoldingsAsync(session)).Where(holding => holding.HoldsOn(today)).Select(holding => holding.PostId).ToHashSet();
        var vacant = (await PostTable.AllAsync(session)).Where(post => !held.Contains(post.Id)).Select(post => post.Title).ToList();
        return vacant.Count == 0
            ? "No post on the register is vacant."
            : $"Vacant: {string.Join(", ", vacant.Take(MostNames))}{(vacant.Count > MostNames ? $" and {vacant.Count - MostNames} more" : "")}. Write who holds one: “the {vacant[0]} is Helen Marsh, helen.marsh@…”.";
    }

    private static async Task<string> EveryoneAsync(Session session, string? when, DateOnly today)
    {
        var (from, until) = Span(when, today) ?? (today, today.AddDays(7));
        var sentences = new List<string>();
        foreach (var absence in (await AbsenceTable.FromAsync(session, today)).Where(absence => absence.FromDate <= until && absence.UntilDate >= from).Take(MostNames))
        {
            if (await PersonTable.ByIdAsync(session, absence.PersonId) is { } person)
            {
                sentences.Add($"{person.Name} is away {await InWordsAsync(session, absence)}");
            }
        }

        return sentences.Count > 0 ? string.Join('\n', sentences) : when is null ? "I have noted nobody as away today or in the week ahead." : when.Length == 0 ? "I have noted nobody as away." : "I have noted nobody as away then.";
    }

    private static async Task<string> CoveredAsync(Session session, Guid cover, DateOnly today)
    {
        var sentences = new List<string>();
        foreach (var absence in (await AbsenceTable.FromAsync(session, today)).Where(absence => absence.CoverPersonId == cover).Take(MostNames))
        {
            if (await PersonTable.ByIdAsync(session, absence.PersonId) is { } person)
            {
                sentences.Add($"You cover for {person.Name} from {Days.Plain(absence.FromDate)} to {Days.Plain(absence.UntilDate)}.");
            }
        }

        return sentences.Count == 0 ? "You cover for nobody." : string.Join('\n', sentences);
    }

    private static async Task<IReadOnlyList<string>> AwayAsync(Session session, IReadOnlyList<Person> people, string? when, DateOnly today, bool onlyAway = false)
    {
        var sentences = new List<string>();
        foreach (var person in people)
        {
            var leaves = await LeavesAsync(session, person.Id, when, today);
            sentences.AddRange(leaves.Select(leave => $"{person.Name} is away {leave}"));
            if (leaves.Count == 0 && !onlyAway)
            {
                sentences.Add($"I have not noted that {person.Name} is away.");
            }
        }

        return sentences;
    }

    // The absences of the time that is asked about; without one the absence that is on, else the next: "from 9 November to 13 November; Priya Shah covers."
    private static async Task<IReadOnlyList<string>> LeavesAsync(Session session, Guid person, string? when, DateOnly today)
    {
        var noted = (await AbsenceTable.FromAsync(session, today)).Where(absence => absence.PersonId == person).ToList();
        var meant = Span(when, today) is var (from, until) ? noted.FindAll(absence => absence.FromDate <= until && absence.UntilDate >= from)
            : (noted.Find(absence => absence.Covers(today)) ?? noted.FirstOrDefault()) is { } next ? [next] : [];
        var sentences = new List<string>();
        foreach (var absence in meant)
        {
            sentences.Add(await InWordsAsync(session, absence));
        }

        return sentences;
    }

    private static async Task<string> InWordsAsync(Session session, Absence absence)
    {
        var cover = absence.CoverPersonId is { } id ? await PersonTable.ByIdAsync(session, id) : null;
        return $"from {Days.Plain(absence.FromDate)} to {Days.Plain(absence.UntilDate)}; {(cover is null ? "nobody covers, and my messages wait for the return" : $"{cover.Name} covers")}.";
    }

    // The time that is asked about: a month, a week, a day; all that lies ahead where "when" is asked; null: none.
    private static (DateOnly From, DateOnly Until)? Span(string? when, DateOnly today)
    {
        if (when is null or "")
        {
            return when is null ? null : (today, DateOnly.MaxValue);
        }

        if (when.Contains("month", StringComparison.OrdinalIgnoreCase))
        {
            var month = new DateOnly(today.Year, today.Month, 1).AddMonths(when.Contains("next", StringComparison.OrdinalIgnoreCase) ? 1 : 0);
            return (month, month.AddMonths(1).AddDays(-1));
        }

        for (var month = new DateOnly(today.Year, today.Month, 1); month < today.AddYears(1); month = month.AddMonths(1))
        {
            if (when.Contains(month.ToString("MMMM", CultureInfo.InvariantCulture), StringComparison.OrdinalIgnoreCase))
            {
                return (month, month.AddMonths(1).AddDays(-1));
            }
        }

        return AwayDays.Read(when, today);
    }

    private static string Joined(IReadOnlyList<Person> people) =>
        people.Count == 1 ? people[0].Name : $"{string.Join(", ", people.SkipLast(1).Take(MostNames).Select(person => person.Name))} and {people[^1].Name}";
}
