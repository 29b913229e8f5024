using ActionBot.Committees;
using ActionBot.Officers;
using ActionBot.Storage;
using ActionBot.Teams.Connector;
using ActionBot.Understanding;

namespace ActionBot.Teams.Conversation;

/// <summary>
/// Recognises whoever writes for the first time: by the sign-in name or the mail address of the conversation's roster. Where only the name is the
/// same a clerk is asked, and until she has answered the speaker stays a stranger.
/// </summary>
public sealed class Recognition(Database database, MatchIdentity match, LookUpStanding standing, Reach reach, TimeProvider time) : ITakePart
{
    private const int MostNamesakes = 3;

    // A sign-in name changes seldom; who is a stranger still after a day is looked at again.
    private static readonly TimeSpan Fresh = TimeSpan.FromDays(1);

    /// <inheritdoc />
    public IReadOnlyCollection<string> Verbs => [IdentityCard.Verb];

    /// <summary>Finds out who speaks, where the register does not know it yet.</summary>
    public async Task OfSpeakerAsync(Turn turn, DateOnly today, CancellationToken cancellation)
    {
        if (turn.Who.Person is not null || turn.Activity.From.AadObjectId is not { } id)
        {
            return;
        }

        var (seen, anyUnknown) = await database.ReadAsync(async session =>
            (await SeenIdentityTable.SinceAsync(session, id, time.GetUtcNow() - Fresh), await PersonTable.AnyUnknownToTeamsAsync(session)));
        var identity = seen is { Upn: not null } or { Mail: not null } ? seen : await LookAtAsync(turn, id, cancellation);
        if (!anyUnknown)
        {
            return;
        }

        var found = await match.RunAsync(identity);
        if (found.Person is not null)
        {
            turn.Recognise(await standing.OfAsync(id, identity.Name, turn.Activity.Id, today));
        }

        foreach (var namesake in found.Namesakes)
        {
            await ProposeAsync(namesake, identity, today, cancellation);
        }
    }

    /// <summary>
    /// Remembers everybody who shares a team or a group chat with the bot, and finds among them whoever the register names already. Nobody is written to.
    /// </summary>
    public async Task OfRosterAsync(Turn turn, DateOnly today, CancellationToken cancellation)
    {
        if (turn.Activity.Kind == ConversationKind.Personal || await RememberAsync(turn, cancellation) == 0)
        {
            return;
        }

        foreach (var (person, namesakes) in await match.SeekAllAsync())
        {
            foreach (var namesake in namesakes)
            {
                await ProposeAsync(person, namesake, today, cancellation);
            }
        }
    }

    /// <summary>Remembers everybody of the roster of a team or a group chat, so that whoever is named next is known.</summary>
    /// <returns>How many are remembered.</returns>
    public async Task<int> RememberAsync(Turn turn, CancellationToken cancellation)
    {
        if (turn.Activity.Kind == ConversationKind.Personal || await turn.MembersAsync(cancellation) is not { } roster)
        {
            return 0;
        }

        var members = roster.Where(member => member is { AadObjectId: not null, IsGuest: false }).Select(member => new TeamsIdentity(member.AadObjectId!, member.Name, member.Upn, member.Mail)).ToList();
        await database.WriteAsync(async session =>
        {
            foreach (var member in members)
            {
                await SeenIdentityTable.RememberAsync(session, member, time.GetUtcNow());
            }
        });
        return members.Count;
    }

    /// <summary>Looks for people whom minutes or a sentence have just named, and asks whoever confirmed them where only the name fits.</summary>
    public async Task OfOwnersAsync(Turn turn, IEnumerable<Guid?> people, DateOnly today, CancellationToken cancellation)
    {
        if (people.OfType<Guid>().ToHashSet() is not { Count: > 0 } named)
        {
            return;
        }

        foreach (var (person, namesakes) in await match.SeekAllAsync(named))
        {
            await AskAsync(turn, person, namesakes, today, cancellation);
        }
    }

    /// <summary>Asks whoever named a person which of his namesakes it is: in this conversation, once for each.</summary>
    public async Task AskAsync(Turn turn, Person person, IReadOnlyList<TeamsIdentity> namesakes, DateOnly today, CancellationToken cancellation)
    {
        foreach (var namesake in namesakes.Take(MostNamesakes))
        {
            if (await NewProposalAsync(person, namesake, today) is var (proposal, posts))
            {
                await turn.ShowAsync(IdentityCard.For(proposal, person, posts), cancellation);
            }
        }
    }

    /// <inheritdoc />
    public async Task<bool> HearsAsync(Said said, CancellationToken cancellation)
    {
        if (!(said.Who.IsClerk || said.Who.IsAdministrator) || WhoIsMeant.Same(said.Text) is not var (name, yes))
        {
            return (said.Who.IsClerk || said.Who.IsAdministrator) && WhoIsMeant.SamePerson(said.Text) is { } same && await OnlyOneAsync(said, same, cancellation);
        }

        var open = await database.ReadAsync(async session =>
        {
            var asked = new List<(IdentityProposal Proposal, Person Person)>();
            foreach (var proposal in await IdentityProposalTable.OpenAsync(session))
            {
                if (await PersonTable.ByIdAsync(session, proposal.PersonId) is { } person && (WhoIsMeant.Names(person.Name, name) || WhoIsMeant.Names(proposal.Name, name)))
                {
                    asked.Add((proposal, person));
                }
            }

            return asked;
        });
        // An address that was said with it tells namesakes apart.
        var meant = open.Count > 1 ? open.FindAll(one => (one.Proposal.Upn ?? one.Proposal.Mail) is { } address && said.Text.Contains(address, StringComparison.OrdinalIgnoreCase)) : open;
        switch (meant.Count)
        {
            case 1:
                await said.Turn.SayAsync(await SettleAsync(meant[0].Proposal, meant[0].Person, yes, said.Who, cancellation), cancellation);
                return true;
            case 0 when open.Count > 1:
                await said.Turn.SayAsync($"Which {name} is it: {string.Join(" or ", open.Select(one => one.Proposal.Upn ?? one.Proposal.Mail ?? one.Proposal.Name))}? Say it again with the address, please.", cancellation);
                return true;
            default:
                return false;
        }
    }

    // "Yes, the same person", as the button says it: of the one that is asked about.
    private async Task<bool> OnlyOneAsync(Said said, bool yes, CancellationToken cancellation)
    {
        var open = await database.ReadAsync(IdentityProposalTable.OpenAsync);
        if (open.Count == 0)
        {
            return false;
        }

        if (open is not [var only])
        {
            await said.Turn.SayAsync($"I have asked about {string.Join(" and ", open.Take(4).Select(one => one.Name))}. Write which: “yes, that is {open[0].Name}”.", cancellation);
            return true;
        }

        var person = (await database.ReadAsync(session => PersonTable.ByIdAsync(session, only.PersonId)))!;
        await said.Turn.SayAsync(await SettleAsync(only, person, yes, said.Who, cancellation), cancellation);
        return true;
    }

    /// <summary>What is said of somebody whom Teams knows by his name alone: how to answer what is asked about him.</summary>
    internal static string IsAsked(Person person, IReadOnlyList<TeamsIdentity> namesakes) => person.AadObjectId is not null ? ""
        : $" Teams knows {string.Join(" and ", namesakes.Take(MostNamesakes).Select(one => one.Name).Distinct())}: where that is the same person, write “yes, that is {person.Name}”, and I can reach them.";

    /// <summary>Whether it is asked if somebody of Teams is a person of the register by that name.</summary>
    internal Task<bool> AsksAboutAsync(string name) => database.ReadAsync(async session =>
    {
        foreach (var proposal in await IdentityProposalTable.OpenAsync(session))
        {
            if (WhoIsMeant.Names(proposal.Name, name) || (await PersonTable.ByIdAsync(session, proposal.PersonId) is { } person && WhoIsMeant.Names(person.Name, name)))
            {
                return true;
            }
        }

        return false;
    });

    private async Task<string> SettleAsync(IdentityProposal proposal, Person person, bool yes, Standing by, CancellationToken cancellation)
    {
        if (!yes)
        {
            return $"{proposal.Name} is not the {person.Name} of the register.";
        }

        var said = await match.SayAsync(person.Id, proposal.Identity, by);
        if (said.Refusal is { } refusal)
        {
            return refusal;
        }

        await reach.ShowAsync([said.Person!], IdentityCard.Settled($"Hello {said.Person!.Name}, I know now who you are. Write “my actions” to see what is asked of you."), cancellation);
        return $"{said.Person!.Name} is known in Teams now and can be reached.";
    }

    private async Task<TeamsIdentity> LookAtAsync(Turn turn, string id, CancellationToken cancellation)
    {
        var identity = Identity(await turn.MembersAsync(cancellation), id) ?? new TeamsIdentity(id, turn.Activity.From.Name, null, null);
        await database.WriteAsync(session => SeenIdentityTable.RememberAsync(session, identity, time.GetUtcNow()));
        return identity;
    }

    /// <summary>Somebody of a roster. A guest's addresses are his own affair and identify nobody.</summary>
    public static TeamsIdentity? Identity(IReadOnlyList<RosterMember>? roster, string aadObjectId) =>
        roster?.FirstOrDefault(member => string.Equals(member.AadObjectId, aadObjectId, StringComparison.OrdinalIgnoreCase)) is { } member
            ? new TeamsIdentity(aadObjectId, member.Name, member.IsGuest ? null : member.Upn, member.IsGuest ? null : member.Mail)
            : null;

    /// <inheritdoc />
    public async Task PressedAsync(Pressed pressed, CancellationToken cancellation)
    {
        if (pressed.Id(IdentityCard.Proposal) is not { } id || await database.ReadAsync(session => IdentityProposalTable.ByIdAsync(session, id)) is not { } proposal)
        {
            await pressed.Turn.NoteAsync("That question is not open any more.", cancellation);
            return;
        }

        var person = (await database.ReadAsync(session => PersonTable.ByIdAsync(session, proposal.PersonId)))!;
        await pressed.Turn.RedrawAsync(IdentityCard.Settled(await SettleAsync(proposal, person, pressed.Words(IdentityCard.Answer) == IdentityCard.Yes, pressed.Who, cancellation)), cancellation);
    }

    private async Task ProposeAsync(Person namesake, TeamsIdentity identity, DateOnly today, CancellationToken cancellation)
    {
        if (await NewProposalAsync(namesake, identity, today) is var (proposal, posts))
        {
            var clerks = await reach.ClerksAsync(null, today);
            await reach.ShowAsync(clerks.Count > 0 ? clerks : await reach.AdministratorsAsync(today), IdentityCard.For(proposal, namesake, posts), cancellation);
        }
    }

    // Nothing where the same was asked before.
    private async Task<(IdentityProposal Proposal, IReadOnlyList<string> Posts)?> NewProposalAsync(Person person, TeamsIdentity identity, DateOnly today)
    {
        var now = time.GetUtcNow();
        var proposal = new IdentityProposal
        {
            Id = Guid.CreateVersion7(now), PersonId = person.Id, AadObjectId = identity.AadObjectId, Name = identity.Name, Upn = identity.Upn, Mail = identity.Mail,
        };
        var (isNew, posts) = await database.WriteAsync(async session =>
            (await IdentityProposalTable.InsertAsync(session, proposal, now), await PostTable.TitlesOfAsync(session, person.Id, today)));
        return isNew ? (proposal, posts) : null;
    }
}
