using System.Text.RegularExpressions;
using ActionBot.Committees;
using ActionBot.Officers;
using ActionBot.Storage;

namespace ActionBot.Teams.Conversation;

/// <summary>Claims of a role that wait to be approved: who is asked, who decides, and who hears of it.</summary>
public sealed partial class ClaimsDecided(Database database, ClaimRole claimRole, Reach reach, CouncilSettings council)
{
    private const int MostClaims = 5;

    /// <summary>Takes what an administrator or a clerk says of the claims that wait.</summary>
    /// <returns>Whether it was that.</returns>
    public async Task<bool> HearsAsync(Said said, CancellationToken cancellation)
    {
        // What waits for an administrator are claims: asked for in a question, or answered by one word where there is but one.
        if (said.Who is { IsAdministrator: true, IsClerk: false } && said.Text.Length <= 80 && (ClaimsAsked().IsMatch(said.Text) || BareVerdict().IsMatch(said.Text)))
        {
            await ClaimsAsync(said, cancellation);
            return true;
        }

        if (WhoIsMeant.Claim(said.Text) is not var (name, approves))
        {
            return false;
        }

        var waiting = (await database.ReadAsync(RoleClaimTable.WaitingAsync)).Where(claim => WhoIsMeant.Names(claim.Name, name)).ToList();
        if (waiting.Count > 1 && said.Slots.Committee is { } committee)
        {
            waiting = waiting.FindAll(claim => claim.Committee.Contains(committee, StringComparison.OrdinalIgnoreCase));
        }

        // Whoever decides nothing learns nothing of who claims what.
        await said.Turn.SayAsync(
            !said.Who.IsAdministrator && !said.Who.IsClerk ? "Who has which part in a committee is for an administrator to approve."
            : waiting is [var only] ? await DecideAsync(only.Id, approves, said.Who, said.Today, cancellation)
            : waiting.Count == 0 ? $"No claim of {name}'s waits to be approved."
            : $"{name} claims {string.Join(" and ", waiting.Select(claim => $"to {RoleWords.Does(claim.Role)} {claim.Committee}"))}. Say the committee with it: “approve {name} as clerk of {waiting[0].Committee}”.",
            cancellation);
        return true;
    }

    private async Task ClaimsAsync(Said said, CancellationToken cancellation)
    {
        var open = await database.ReadAsync(RoleClaimTable.WaitingAsync);
        if (open is [var one] && BareVerdict().Match(said.Text) is { Success: true } verdict)
        {
            await said.Turn.SayAsync(await DecideAsync(one.Id, !verdict.Groups["no"].Success, said.Who, said.Today, cancellation), cancellation);
            return;
        }

        foreach (var claim in open.Take(MostClaims))
        {
            await said.Turn.ShowAsync(ClaimCard.For(claim), cancellation);
        }

        if (open.Count == 0)
        {
            await said.Turn.SayAsync("No claim waits to be approved.", cancellation);
        }
    }

    /// <summary>Approves a claim or does not, and tells whoever made it.</summary>
    /// <returns>What is said to whoever decided.</returns>
    public async Task<string> DecideAsync(Guid claim, bool approves, Standing by, DateOnly today, CancellationToken cancellation)
    {
        switch (await claimRole.DecideAsync(claim, approves, by, today))
        {
            case ClaimOutcome.Given given:
                await reach.ShowAsync([given.Person], HasRoleCard.For(given, council.Name), cancellation);
                return $"{given.Person.Name} {RoleWords.DoesHe(given.Role)} {given.Committee.Name} from today. I have told {given.Person.Name}.";
            case ClaimOutcome.Declined declined:
                await reach.ShowAsync(
                    [Reach.Somebody(declined.Claim.AadObjectId, declined.Claim.Name)],
                    ReadBackCard.For($"{by.Actor.Name} did not approve that you {RoleWords.Does(declined.Claim.Role)} {declined.Claim.Committee}. If that is a mistake, please ask them."), cancellation);
                return $"Declined: {declined.Claim.Name} does not {RoleWords.Does(declined.Claim.Role)} {declined.Claim.Committee}.";
            case ClaimOutcome.Refused refused:
                return refused.Sentence;
            default:
                throw new InvalidOperationException("A claim is given, declined or refused.");
        }
    }

    /// <summary>Asks whoever may approve a claim.</summary>
    /// <returns>What is said to whoever made it.</returns>
    public async Task<string> AskAsync(ClaimOutcome.Waiting waiting, DateOnly today, CancellationToken cancellation)
    {
        var administrators = await reach.AdministratorsAsync(today);
        var deciders = administrators.Count > 0 ? administrators : waiting.CommitteeId is { } id ? await reach.ClerksAsync(id, today) : [];
        var asked = await reach.ShowAsync(deciders, ClaimCard.For(waiting.Claim), cancellation);
        var claim = $"you {RoleWords.Does(waiting.Claim.Role)} {waiting.Claim.Committee}";
        return asked.Count > 0
            ? $"Thank you. That {claim} has to be approved first, and I have asked {Names(asked)}. I write to you here as soon as it is decided."
            : $"Thank you. That {claim} has to be approved by an administrator, and I can reach none. Whoever runs ActionBot puts an administrator's Entra object id into Council:Administrators; once that person has written “hello” to me, say it again.";
    }

    private static string Names(IReadOnlyList<Person> people) => people.Count == 1 ? people[0].Name : $"{string.Join(", ", people.SkipLast(1).Select(person => person.Name))} and {people[^1].Name}";

    [GeneratedRegex(@"^\W*(?:what|who|anything|is\s+anything|any\s+claims?|which\s+claims?|show\s+(?:me\s+)?the\s+claims?)\b[^.]{0,20}\b(?:wait(?:s|ing)?|claims?|to\s+approve|needs?\s+me)\b[^.]{0,30}$|^\W*(?:any|the|show\s+(?:me\s+)?the)\s+claims?\W*$", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex ClaimsAsked();

    [GeneratedRegex(@"^\W*(?:(?:yes\W+)?approved?|(?<no>declined?|refused?))(?:\s+(?:it|that))?\W*$", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex BareVerdict();
}
