using ActionBot.Intake;
using ActionBot.Officers;
using ActionBot.Storage;

namespace ActionBot.Review;

/// <summary>Makes one finding of several that say the same. The first stays, its blanks filled from the others.</summary>
public sealed class MergeFindings(Database database, TimeProvider time)
{
    /// <summary>Merges the findings of these numbers into the lowest.</summary>
    public Task<DeskOutcome> RunAsync(Guid documentId, IReadOnlyCollection<int> numbers, Standing by) =>
        AtTheDesk.RunAsync(database, time, documentId, by, numbers, async (session, _, named) =>
        {
            if (named.Count < 2)
            {
                return new DeskOutcome.Refused("Name at least two findings: \"7 and 8 are one\".");
            }

            if (named.Select(AtTheDesk.DecidedAlready).FirstOrDefault(sentence => sentence is not null) is { } already)
            {
                return new DeskOutcome.Refused(already);
            }

            var first = named.Aggregate(named[0], Filled);
            await FindingTable.UpdateAsync(session, first);
            var changed = new List<DraftFinding> { first };
            foreach (var other in named.Skip(1))
            {
                var merged = other with { Status = FindingStatus.Merged, Reason = $"one with {first.Number}", FromFindingId = first.Id, DecidedBy = by.Actor.Name, DecidedAt = time.GetUtcNow() };
                await FindingTable.UpdateAsync(session, merged);
                changed.Add(merged);
            }

            return new DeskOutcome.Done(changed, [], first.IsReady ? [] : [first], $"{Numbers.Of(named)} are one, as {first.Number}.");
        });

    // What the first leaves open the other may know.
    private static DraftFinding Filled(DraftFinding first, DraftFinding other)
    {
        var owned = first.OwnerQuestion is null ? first : first with
        {
            OwnerText = other.OwnerText, OwnerCollective = other.OwnerCollective, OwnerPostId = other.OwnerPostId, OwnerPersonId = other.OwnerPersonId, OwnerQuestion = other.OwnerQuestion, SeveralOwners = other.SeveralOwners,
        };
        return (first.DueQuestion is null ? owned : owned.With(other.Due) with { DueText = other.DueText }) with { Exempt = first.Exempt || other.Exempt };
    }
}
