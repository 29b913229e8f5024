using System.Text.RegularExpressions;
using ActionBot.ActionPoints;
using ActionBot.Officers;
using ActionBot.Storage;

namespace ActionBot.Teams.Conversation;

/// <summary>To whom a clerk gives an action, or all that somebody owes.</summary>
public sealed partial class Assigning(Database database, AssignOwner assign, Settling settling)
{
    /// <summary>Gives one action to whomever was named.</summary>
    public async Task<ChangeOutcome> RunAsync(Said said, ActionPoint point, CancellationToken cancellation)
    {
        var (owner, question) = await OwnerAsync(said, said.Slots.Owner ?? said.Slots.Person, cancellation);
        return owner is null ? new ChangeOutcome.Refused(question!)
            : point.Status == ActionPointStatus.ReassignmentProposed ? await settling.WithOwnerAsync(said.Who, point, owner, AsWritten.In(said.Text, said.Slots.Reason), said.Today, cancellation)
            : await assign.RunAsync(point.Id, said.Who, owner, AsWritten.In(said.Text, said.Slots.Reason));
    }

    /// <summary>Gives all that somebody owes to somebody else.</summary>
    /// <returns>What became of each; nothing: why not has been said.</returns>
    public async Task<IReadOnlyList<ChangeOutcome>> AllAsync(Said said, string from, string to, CancellationToken cancellation)
    {
        if (!said.Who.IsClerk)
        {
            await said.Turn.SayAsync("Only a clerk can give actions to somebody else. If one is not yours, write “14 is not mine, try Housing”.", cancellation);
            return [];
        }

        var (before, question) = await OwnerAsync(said, from, cancellation);
        var (after, otherQuestion) = await OwnerAsync(said, to, cancellation);
        if (before is null || after is null)
        {
            await said.Turn.SayAsync((before is null ? question : otherQuestion)!, cancellation);
            return [];
        }

        var points = await database.ReadAsync(async session =>
        {
            // Whoever holds a post owes what the post owes.
            var posts = before.PersonId is { } person ? (await PostTable.HoldingsAsync(session)).Where(holding => holding.PersonId == person && holding.HoldsOn(said.Today)).Select(holding => holding.PostId).ToHashSet() : [];
            return (await ActionPointTable.OutstandingAsync(session))
                .Where(point => said.Who.MayClerk(point.CommitteeId)
                    && ((before.PersonId is { } id && (point.OwnerPersonId == id || point.DelegateId == id)) || (point.OwnerPostId is { } post && (post == before.PostId || posts.Contains(post)))))
                .ToList();
        });
        if (points.Count == 0)
        {
            await said.Turn.SayAsync($"{before.Name} owes your committees nothing at the moment.", cancellation);
            return [];
        }

        var outcomes = new List<ChangeOutcome>();
        foreach (var point in points)
        {
            outcomes.Add(point.Status == ActionPointStatus.ReassignmentProposed
                ? await settling.WithOwnerAsync(said.Who, point, after, $"all of {before.Name}'s", said.Today, cancellation)
                : await assign.RunAsync(point.Id, said.Who, after, $"all of {before.Name}'s"));
        }

        return outcomes;
    }

    /// <summary>Whom words mean: a post or a person, or what to ask instead.</summary>
    public async Task<(Owner? Owner, string? Question)> OwnerAsync(Said said, string? words, CancellationToken cancellation)
    {
        if (words is null)
        {
            return (null, "To whom? Write a post or a person, for example: the Head of SEND");
        }

        if (await Roster.FindAsync(said, words, null, cancellation) is { } mentioned && await database.ReadAsync(session => PersonTable.ByAadObjectIdAsync(session, mentioned.AadObjectId)) is { } person)
        {
            return (Owner.Of(person), null);
        }

        return await database.ReadAsync(session => OwnerSaid.FindAsync(session, words));
    }

    /// <summary>"All of Sam's to Priya": from whom, to whom; null: it is about single actions.</summary>
    internal static (string From, string To)? AllIn(string words) => AllOf().Match(words) is { Success: true } all ? (all.Groups["from"].Value, all.Groups["to"].Value) : null;

    // "all of Sam's to Priya", "give all Sam Patel's actions to the Head of SEND"; not "assign all to Sam", which names nobody they are taken from.
    [GeneratedRegex(@"\ball\s+(?:of\s+)?(?<from>[^,;]+?)['\u2019]s?\s+(?:actions?\s+|action points\s+|ones\s+)?(?:go(?:es)?\s+|over\s+)?to\s+(?:the\s+)?(?<to>[^,;.]+?)\s*[.!]?$", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex AllOf();
}
