using ActionBot.Committees;
using ActionBot.Officers;
using ActionBot.Storage;

namespace ActionBot.ActionPoints;

/// <summary>
/// Opens the same task for somebody else as well. An action point belongs to one post or person; where a committee wants two of them to do it, each gets one of
/// his own, and neither answer stands for the other's.
/// </summary>
public sealed class OpenAlike(Database database, OpenActionPoint open, TimeProvider time)
{
    /// <summary>Opens one.</summary>
    /// <param name="id">The action point it is like.</param>
    /// <param name="owner">Whose the new one is.</param>
    /// <param name="by">A clerk of the committee.</param>
    /// <returns>The new one; null with a sentence where it is not opened.</returns>
    public Task<(ActionPoint? Point, string ReadBack)> RunAsync(Guid id, Owner owner, Standing by) => database.WriteAsync<(ActionPoint?, string)>(async session =>
    {
        if (await ActionPointTable.ByIdAsync(session, id) is not { } like)
        {
            return (null, "That action point is not on the register any more.");
        }

        if (ActionPointAccess.OnlyTheClerk(by, like, "open another like") is { } refusal)
        {
            return (null, refusal);
        }

        if (!like.IsOutstanding)
        {
            return (null, $"{like.Reference} is {StatusWords.Of(like.Status)}: reopen it first.");
        }

        var committee = (await CommitteeTable.ByIdAsync(session, like.CommitteeId))!;
        await CommitteeTable.HoldAsync(session, committee.Id);
        if ((await ActionPointTable.OfCommitteeAsync(session, committee.Id)).FirstOrDefault(one => one.IsOutstanding && one.Text == like.Text && one.OwnerPostId == owner.PostId && one.OwnerPersonId == owner.PersonId) is { } twin)
        {
            return (null, $"{owner.Name} has that already, as {twin.Reference}.");
        }

        var point = await open.InAsync(
            session,
            new NewActionPoint
            {
                Id = Guid.CreateVersion7(time.GetUtcNow()),
                Committee = committee,
                Meeting = (await MeetingTable.ByIdAsync(session, like.MeetingId))!,
                MunicipalYear = like.MunicipalYear,
                Text = like.Text,
                Quote = like.Quote,
                Label = like.Label,
                AgendaItem = like.AgendaItem,
                OwnerText = like.OwnerText,
                Owner = owner,
                Due = like.Due,
                Exempt = like.Exempt,
                ExemptParagraph = like.ExemptParagraph,
                RecordedBy = like.RecordedBy,
            },
            by);
        return (point, $"{point.Reference} is recorded for {owner.Name}: the same task as {like.Reference}.");
    });
}
