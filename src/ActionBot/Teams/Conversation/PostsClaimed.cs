using System.Text.RegularExpressions;
using ActionBot.Committees;
using ActionBot.Officers;
using ActionBot.Storage;
using ActionBot.Understanding;

namespace ActionBot.Teams.Conversation;

/// <summary>"I get actions": whoever the register does not know says which post he holds, and a clerk says whether that is so.</summary>
public sealed partial class PostsClaimed(Database database, SetPost setPost, MatchIdentity match, Reach reach, TimeProvider time) : ITakePart
{
    private const int MostClerks = 5;
    private const string Question = "Which post do you hold? Write it as it stands in the minutes, for example: Head of Parks";

    /// <inheritdoc />
    public IReadOnlyCollection<string> Verbs => [PostClaimCard.Verb];

    /// <inheritdoc />
    public async Task<bool> HearsAsync(Said said, CancellationToken cancellation)
    {
        if (said.Text.Length <= 160 && GetsActions().IsMatch(said.Text))
        {
            await AskAsync(said, cancellation);
            return true;
        }

        // Unasked only a title is taken for a post: "I am the new one here" is none.
        if (said.Who.Person is null && said.Text.Length <= 160 && IAmThe().Match(said.Text) is { Success: true } post && Appointments.Title().IsMatch(post.Groups["post"].Value))
        {
            await ClaimAsync(said, post.Groups["post"].Value, cancellation);
            return true;
        }

        return false;
    }

    /// <summary>Asks whoever gets actions which post he holds, or says that he is known.</summary>
    internal async Task AskAsync(Said said, CancellationToken cancellation)
    {
        if (said.Who.Person is not null)
        {
            await said.Turn.SayAsync("Good: whenever a committee asks something of you I write to you here, in time before its papers go out. Write “my actions” to see what there is.", cancellation);
            return;
        }

        await database.WriteAsync(session => OpenQuestion.AskAsync(session, said.Turn.Activity, PostClaimCard.Verb, new Dictionary<string, string> { ["asked"] = "post" }, time.GetUtcNow()));
        await said.Turn.SayAsync(Question, cancellation);
    }

    /// <inheritdoc />
    public async Task<bool> AnswersAsync(Said said, OpenQuestion question, CancellationToken cancellation)
    {
        var words = IAmThe().Match(said.Text) is { Success: true } sentence ? sentence.Groups["post"].Value : said.Text.Trim().TrimEnd('.', '!');
        if (said.Meaning.Intent is not (Intent.Unknown or Intent.SetPost or Intent.SetRole) || words.Length is < 3 or > 120 || words.Contains('?', StringComparison.Ordinal)
            || RoleWords.In(words) is not null || YesOrNo.In(said.Text) is not null || (words == said.Text && !words.Contains(' ', StringComparison.Ordinal) && !Appointments.Title().IsMatch(words)))
        {
            return false;
        }

        await database.WriteAsync(session => OpenQuestion.CloseAsync(session, said.Turn.Activity));
        await ClaimAsync(said, words, cancellation);
        return true;
    }

    /// <inheritdoc />
    public async Task AskAgainAsync(Said said, OpenQuestion question, CancellationToken cancellation) => await said.Turn.SayAsync(AskedAgain.Of(Question), cancellation);

    /// <inheritdoc />
    public async Task PressedAsync(Pressed pressed, CancellationToken cancellation)
    {
        if (!pressed.Who.IsClerk && !pressed.Who.IsAdministrator)
        {
            await pressed.Turn.NoteAsync("Only a clerk or an administrator can say who holds a post.", cancellation);
            return;
        }

        if (pressed.Words(PostClaimCard.Title) is not { } title || pressed.Words(PostClaimCard.Who) is not { } id || pressed.Words(PostClaimCard.Name) is not { } name)
        {
            await pressed.Turn.NoteAsync("This button is not in use any more.", cancellation);
            return;
        }

        if (pressed.Words(PostClaimCard.Answer) != "yes")
        {
            await reach.ShowAsync([Reach.Somebody(id, name)], ReadBackCard.For($"{pressed.Who.Actor.Name} says that you are not the {title}. If that is a mistake, please ask them."), cancellation);
            await pressed.Turn.RedrawAsync(ReadBackCard.For($"Nothing noted: {name} is not the {title}."), cancellation);
            return;
        }

        var address = pressed.Words(PostClaimCard.Address);
        var set = await setPost.RunAsync(title, name, address, pressed.Today, pressed.Who.Actor, sinceEver: true);
        if (set.Holder is not { } holder)
        {
            await pressed.Turn.NoteAsync(set.Refusal ?? "That could not be noted.", cancellation);
            return;
        }

        if (holder.AadObjectId is null && await match.SayAsync(holder.Id, new TeamsIdentity(id, name, address, null), pressed.Who) is { Refusal: { } refusal })
        {
            await pressed.Turn.NoteAsync(refusal, cancellation);
            return;
        }

        await pressed.Turn.RedrawAsync(ReadBackCard.For($"{set.Post.Title}: {holder.Name}. I have told {holder.Name}.", pressed.Turn.Activity), cancellation);
        await reach.ShowAsync([Reach.Somebody(id, name)], ReadBackCard.For($"{pressed.Who.Actor.Name} has noted that you are the {set.Post.Title}. I write to you here in time before the papers go out; write “my actions” to see what there is."), cancellation);
    }

    private async Task ClaimAsync(Said said, string words, CancellationToken cancellation)
    {
        if (said.Turn.Activity.From.AadObjectId is not { } id)
        {
            await said.Turn.SayAsync("Teams does not tell me who you are. Please write to me in the chat we two have alone.", cancellation);
            return;
        }

        var title = Appointments.Titled(Article().Replace(words.Trim(), ""));
        var identity = Recognition.Identity(await said.Turn.MembersAsync(cancellation), id) ?? new TeamsIdentity(id, said.Turn.Activity.From.Name, null, null);
        var (holder, committees) = await database.ReadAsync(session => HeldAsync(session, title, said.Today));
        var asked = await reach.ShowAsync(await WhoDecidesAsync(committees, said.Today), PostClaimCard.For(title, identity, holder), cancellation);
        await said.Turn.SayAsync(asked.Count > 0
            ? $"Thank you. I have asked {string.Join(" and ", asked.Select(person => person.Name))} whether you are the {title}, and write to you here as soon as that is noted."
            : $"A clerk has to tell me that you are the {title}, and I can reach none. Ask the clerk to write to me: “the {title} is {identity.Name}{((identity.Upn ?? identity.Mail) is { } address ? $", {address}" : "")}”.", cancellation);
    }

    // The clerks of the committees that ask something of this post; else any; where there is none, the administrators.
    private async Task<IReadOnlyList<Person>> WhoDecidesAsync(IReadOnlyList<Guid> committees, DateOnly today)
    {
        var clerks = new List<Person>();
        foreach (var committee in committees)
        {
            clerks.AddRange(await reach.ClerksAsync(committee, today));
        }

        var all = clerks.Count > 0 ? clerks : await reach.ClerksAsync(null, today);
        return all.Count > 0 ? [.. all.DistinctBy(clerk => clerk.Id).Take(MostClerks)] : await reach.AdministratorsAsync(today);
    }

    private static async Task<(string? Holder, IReadOnlyList<Guid> Committees)> HeldAsync(Session session, string title, DateOnly today)
    {
        if ((await PostTable.AllAsync(session)).FirstOrDefault(post => post.Title.Equals(title, StringComparison.OrdinalIgnoreCase)) is not { } post)
        {
            return (null, []);
        }

        var held = (await PostTable.HoldingsOfAsync(session, post.Id)).FirstOrDefault(holding => holding.HoldsOn(today));
        var holder = held is null ? null : await PersonTable.ByIdAsync(session, held.PersonId);
        var owed = (await ActionPoints.ActionPointTable.OutstandingAsync(session)).Where(point => point.OwnerPostId == post.Id).Select(point => point.CommitteeId).Distinct().ToList();
        return (holder?.Name, owed);
    }

    // "I get actions", as the button of the welcome says it.
    [GeneratedRegex(@"^\W*(?:(?:hi|hello|hey)\b\W*)?i\s+(?:just\s+|only\s+)?(?:get|receive|own|have)\s+(?:some\s+|the\s+)?(?:actions?(?:\s+points?)?)(?:\s+from\s+committees?)?\W*$", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex GetsActions();

    // "I am the Assistant Director of Education", "it's Head of Parks".
    [GeneratedRegex(@"^\W*(?:(?:hi|hello|hey)\b\W*)?(?:i(?:['\u2019]m|\s+am)|it(?:['\u2019]s|\s+is)|my\s+post\s+is|i\s+hold\s+the\s+post\s+of)\s+(?:now\s+)?(?:the\s+|a\s+|an\s+)?(?<post>[^.!?,;\n]{3,100}?)\W*$", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex IAmThe();

    [GeneratedRegex(@"^(?:the|a|an)\s+", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Article();
}
