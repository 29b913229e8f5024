using ActionBot.ActionPoints;
using ActionBot.Committees;
using ActionBot.Officers;
using ActionBot.Storage;

namespace ActionBot.Pages.Trial;

/// <summary>Somebody in whose place one can talk to the bot.</summary>
/// <param name="Id">The Entra object id; for somebody who has none yet, one that is the same every time.</param>
/// <param name="Name">The name Teams would give.</param>
/// <param name="Mail">The sign-in name, by which the bot recognises whoever is on the register.</param>
/// <param name="Part">What he is here: "clerk", "Director of Education".</param>
/// <param name="Pane">Where he is put first: clerk, officer or chair.</param>
/// <param name="Weight">Among several, the one who is shown first has the most.</param>
internal sealed record TrialPerson(string Id, string Name, string? Mail, string Part, string Pane, int Weight)
{
    // On an empty register: the first ten minutes, as the three who have them.
    private static readonly TrialPerson[] Strangers =
    [
        new("00000000-0000-7000-8000-00000000c1e7", "Jo Carter", "jo.carter@northbridge.gov.uk", "nobody yet", "clerk", 0),
        new("00000000-0000-7000-8000-0000000ff1ce", "Helen Marsh", "helen.marsh@northbridge.gov.uk", "nobody yet", "officer", 0),
        new("00000000-0000-7000-8000-0000000c4a12", "Amara Osei", "amara.osei@northbridge.gov.uk", "nobody yet", "chair", 0),
    ];

    /// <summary>Everybody on the register, and somebody for each part that nobody has.</summary>
    public static async Task<IReadOnlyList<TrialPerson>> AllAsync(Session session, DateOnly today)
    {
        var people = await PersonTable.AllAsync(session);
        var roles = (await RoleTable.AllAsync(session)).Where(role => role.Status == RoleStatus.Approved && role.UntilDate is null).ToLookup(role => role.PersonId);
        var committees = (await CommitteeTable.AllAsync(session)).ToDictionary(committee => committee.Id, committee => committee.Name);
        var posts = (await PostTable.AllAsync(session)).ToDictionary(post => post.Id, post => post.Title);
        var held = (await PostTable.HoldingsAsync(session)).Where(holding => holding.FromDate <= today && !(holding.UntilDate < today)).ToLookup(holding => holding.PersonId, holding => holding.PostId);
        var owed = (await ActionPointTable.OutstandingAsync(session)).Where(point => point.OwnerPostId is not null).CountBy(point => point.OwnerPostId!.Value).ToDictionary();
        IReadOnlyList<TrialPerson> known = [.. people.Select(person => Of(person, roles[person.Id], [.. held[person.Id]]))];
        return [.. known, .. Strangers.Where(stranger => known.All(person => person.Pane != stranger.Pane && person.Mail != stranger.Mail))];

        TrialPerson Of(Person person, IEnumerable<Role> his, IReadOnlyList<Guid> itsPosts)
        {
            var clerks = his.Count(role => role.Name == RoleName.Clerk);
            var chaired = his.Where(role => role.Name == RoleName.Chair).Select(role => committees.GetValueOrDefault(role.CommitteeId ?? default)).OfType<string>().ToList();
            return new TrialPerson(
                person.AadObjectId ?? person.Id.ToString(),
                person.Name,
                person.Mail ?? person.Upn,
                clerks > 0 ? "clerk" : chaired.Count > 0 ? $"chairs {string.Join(", ", chaired)}" : string.Join(", ", itsPosts.Select(post => posts.GetValueOrDefault(post))) is { Length: > 0 } titles ? titles : "on the register",
                clerks > 0 ? "clerk" : chaired.Count > 0 ? "chair" : "officer",
                clerks + itsPosts.Sum(post => owed.GetValueOrDefault(post)));
        }
    }
}
