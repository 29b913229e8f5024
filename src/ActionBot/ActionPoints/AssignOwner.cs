using ActionBot.Officers;
using ActionBot.Storage;

namespace ActionBot.ActionPoints;

/// <summary>Gives an action point to a post or to a person. Whoever is asked for it changes with it.</summary>
public sealed class AssignOwner(ChangeActionPoint change)
{
    /// <summary>Assigns it.</summary>
    /// <param name="id">Which one.</param>
    /// <param name="by">A clerk of the committee.</param>
    /// <param name="owner">The post or the person.</param>
    /// <param name="why">The reason given.</param>
    public Task<ChangeOutcome> RunAsync(Guid id, Standing by, Owner owner, string? why = null) => change.RunAsync(id, by, why, now => Decide(now, by, owner));

    internal static StepResult Decide(ActionPoint now, Standing by, Owner owner)
    {
        if (ActionPointAccess.OnlyTheClerk(by, now, "assign") is { } refusal)
        {
            return StepResult.Refuse(refusal);
        }

        if (!now.IsOutstanding)
        {
            return StepResult.Refuse($"{now.Reference} is {StatusWords.Of(now.Status)}: reopen it first.");
        }

        if (now.OwnerPostId == owner.PostId && now.OwnerPersonId == owner.PersonId && now.DelegateId is null)
        {
            return StepResult.Refuse($"{now.Reference} belongs to {owner.Name} already.");
        }

        var status = now.Status == ActionPointStatus.ReassignmentProposed ? ActionPointStatus.Open : now.Status;
        return StepResult.Change(
            now with { OwnerPostId = owner.PostId, OwnerPersonId = owner.PersonId, DelegateId = null, Status = status, StatusNote = status == now.Status ? now.StatusNote : null },
            $"assigned to {owner.Name}",
            $"{now.Reference} belongs to {owner.Name} now.") with { Deed = Deed.Assigned };
    }
}

/// <summary>A post, or a person where it is a person's own.</summary>
/// <param name="PostId">The post; null for a person.</param>
/// <param name="PersonId">The person; null for a post.</param>
/// <param name="Name">Title or name, to read back.</param>
public sealed record Owner(Guid? PostId, Guid? PersonId, string Name)
{
    /// <summary>A post.</summary>
    public static Owner Of(Post post) => new(post.Id, null, post.Title);

    /// <summary>A person.</summary>
    public static Owner Of(Person person) => new(null, person.Id, person.Name);

    /// <summary>The post or person with these ids; null: neither is on the register.</summary>
    public static async Task<Owner?> OfAsync(Session session, Guid? postId, Guid? personId) =>
        postId is { } post && await PostTable.ByIdAsync(session, post) is { } held ? Of(held)
        : personId is { } person && await PersonTable.ByIdAsync(session, person) is { } own ? Of(own)
        : null;

    /// <summary>Whether two names are of one owner: whoever holds the post that has something is meant by his own name as well.</summary>
    public async Task<bool> IsSameAsync(Session session, Owner other, DateOnly today) =>
        (PostId, PersonId) == (other.PostId, other.PersonId) || await IsHeldByAsync(session, other, today) || await other.IsHeldByAsync(session, this, today);

    private async Task<bool> IsHeldByAsync(Session session, Owner other, DateOnly today) =>
        PostId is { } post && other.PersonId is { } person && (await PostTable.HoldingsOfAsync(session, post)).Any(holding => holding.PersonId == person && holding.HoldsOn(today));
}
