using ActionBot.Committees;
using ActionBot.Enquiries;
using ActionBot.Officers;
using ActionBot.Storage;
using ActionBot.Teams.Connector;
using ActionBot.Understanding;

namespace ActionBot.Teams.Conversation;

/// <summary>
/// Questions that name an action by what it is about: "how is the pool boiler getting on?", "what's outstanding for the pool?". The one action is shown, several
/// are listed; nothing is shown that was not asked after, and where nothing fits that is said before the whole list.
/// </summary>
public sealed class SubjectLooked(Database database, SearchActions search, ListActions list, ActionAsked detail) : ITakePart
{
    private const int Most = 10;
    private const int MostMine = 200;

    /// <inheritdoc />
    public async Task<bool> HearsAsync(Said said, CancellationToken cancellation)
    {
        if (said.Who.Person is null || said.Slots.References.Count > 0 || said.Meaning.Parts.Count > 0)
        {
            return false;
        }

        var (meaning, slots) = (said.Meaning, said.Slots);
        var isList = meaning.Intent is Intent.ListOutstanding or Intent.ListOverdue or Intent.ListMine && slots is { Owner: null, Person: null, Meeting: null, Period: null } && meaning.Act is null;
        if (isList && slots.Status is null && SubjectAsked.OfList(said.Text) is { } limit && !await IsBodyAsync(limit))
        {
            return await LimitedAsync(said, limit, cancellation);
        }

        // What is only worded most like a question of some kind, and names an action: that one is meant.
        return meaning.Confidence < 0.7 && meaning.Intent is Intent.ListOutstanding or Intent.WhoIsSilent or Intent.ListResolutions or Intent.Show or Intent.Search or Intent.ListMeetings && slots.Meeting is null && slots.Period is null
            && SubjectAsked.In(said.Text) is { } subject && await ShowAsync(said, subject, cancellation);
    }

    /// <inheritdoc />
    public async Task<bool> TakesUnknownAsync(Said said, CancellationToken cancellation) =>
        said.Who.Person is not null && said.Slots.References.Count == 0 && SubjectAsked.In(said.Text) is { } subject && await ShowAsync(said, subject, cancellation);

    // "What's outstanding for housing?" may be a service's list as well as a subject.
    private async Task<bool> LimitedAsync(Said said, string limit, CancellationToken cancellation)
    {
        var reader = Reader.Of(said.Turn);
        var mine = said.Meaning.Intent == Intent.ListMine ? (await list.MineAsync(said.Who, new Wanted { Most = MostMine })).Rows.Select(row => row.Id).ToHashSet() : null;
        bool IsAskedFor(ListedAction row) => row.IsOutstanding && mine?.Contains(row.Id) != false && (said.Meaning.Intent != Intent.ListOverdue || row.IsLateOn(said.Today));
        if (await NearestAsync(said, limit, reader) is { } found && found.Rows.Where(IsAskedFor).ToList() is { Count: > 0 } rows)
        {
            await said.Turn.ShowAsync(ListCard.Found(found with { Rows = rows }, null), cancellation);
            return true;
        }

        if (mine is null && await database.ReadAsync(async session => (await OwnerMatcher.OfAsync(session)).Match(limit)) is OwnerMatch.APost { Post: var post })
        {
            await said.Turn.ShowAsync(ListCard.Outstanding(await list.RunAsync(new Wanted { OwnerPostId = post.Id, Late = said.Meaning.Intent == Intent.ListOverdue }, reader), "All committees", post.Title), cancellation);
            return true;
        }

        await said.Turn.SayAsync($"I find nothing {said.Meaning.Intent switch { Intent.ListOverdue => "late", Intent.ListMine => "of yours", _ => "outstanding" }} about “{limit}”. “what's outstanding?” lists everything, and “search {limit}” what is closed as well.", cancellation);
        return true;
    }

    private async Task<bool> ShowAsync(Said said, string subject, CancellationToken cancellation)
    {
        // Whoever is named is not what is asked after: "what has Sue said about the falls pathway?"
        var names = (said.Slots.Person ?? said.Slots.Owner)?.Split(' ') ?? [];
        var words = string.Join(' ', subject.Split(' ').Where(word => !names.Contains(word, StringComparer.OrdinalIgnoreCase)));
        if (words.Length == 0 || await NearestAsync(said, words, Reader.Of(said.Turn)) is not { Rows.Count: > 0 } found)
        {
            return false;
        }

        await (found.Rows is [var only] ? detail.ShowAsync(said.Turn, only.Id, cancellation) : said.Turn.ShowAsync(ListCard.Found(found, null), cancellation));
        return true;
    }

    // What holds all the words; else all but one of them; else the longest word that only few hold. What is outstanding goes before what is over.
    private async Task<ActionsFound?> NearestAsync(Said said, string subject, Standing reader)
    {
        var words = subject.Split(' ');
        var committee = said.Slots.Committee is { } body && FindCommittee.Named(body, await database.ReadAsync(CommitteeTable.AllAsync)) is [var named] ? named.Id : (Guid?)null;
        var tries = new List<string> { subject };
        if (words.Length > 2)
        {
            tries.AddRange(words.Select((_, left) => string.Join(' ', words.Where((_, at) => at != left))));
        }

        if (words.Length > 1)
        {
            tries.AddRange(words.Where(word => word.Length > 3).OrderByDescending(word => word.Length));
        }

        foreach (var attempt in tries)
        {
            var found = await search.RunAsync(attempt, committee, reader, Most);
            var open = found.Rows.Where(row => row.IsOutstanding).ToList();
            if (open.Count > 0 && (attempt == subject || open.Count <= 3))
            {
                return found with { Rows = open };
            }

            if (attempt == subject && found.Rows.Count > 0)
            {
                return found;
            }
        }

        return null;
    }

    private Task<bool> IsBodyAsync(string words) => database.ReadAsync(async session => FindCommittee.Named(words, await CommitteeTable.AllAsync(session)).Count > 0);
}
