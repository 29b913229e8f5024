using ActionBot.ActionPoints;
using ActionBot.Committees;
using ActionBot.Replies;
using ActionBot.Storage;

namespace ActionBot.Teams.Conversation;

/// <summary>The card of answers on which a clerk decides: shown, chosen from, and drawn again as things stand.</summary>
public sealed class DecisionsShown(Database database)
{
    /// <summary>How many answers stand on one card at the most.</summary>
    internal const int MostAtOnce = 8;

    private const int MostRemembered = 20;

    /// <summary>The answers that a button or a question names.</summary>
    internal static List<Guid> Of(string? replies) =>
        [.. (replies ?? "").Split(',', StringSplitOptions.RemoveEmptyEntries).Select(one => Guid.TryParse(one, out var id) ? id : Guid.Empty).Where(id => id != Guid.Empty).Take(MostRemembered)];

    /// <summary>Those of them that a question can remember, as it writes them.</summary>
    internal static string Remembered(IEnumerable<Guid> replies) => string.Join(',', replies.Take(MostRemembered));

    /// <summary>Shows them to a clerk, a card for each committee.</summary>
    /// <param name="said">What was asked.</param>
    /// <param name="replies">The answers, with the committee of each.</param>
    /// <param name="none">What is said where there is none.</param>
    /// <param name="cancellation">The end of the program.</param>
    public async Task ShowAsync(Said said, IReadOnlyList<(Guid Committee, Guid Reply)> replies, string none, CancellationToken cancellation)
    {
        if (replies.Count == 0)
        {
            await said.Turn.SayAsync(none, cancellation);
            return;
        }

        foreach (var ofCommittee in replies.GroupBy(one => one.Committee))
        {
            var (committee, items) = await database.ReadAsync(async session => ((await CommitteeTable.ByIdAsync(session, ofCommittee.Key))!, await TellOfAnswers.PresentAsync(session, [.. ofCommittee.Select(one => one.Reply).Take(MostAtOnce)])));
            await said.Turn.ShowAsync(DecisionsCard.For(committee.Name, items, ofCommittee.Count() > MostAtOnce ? $"These are the first {MostAtOnce.ToString(System.Globalization.CultureInfo.InvariantCulture)} of {ofCommittee.Count().ToString(System.Globalization.CultureInfo.InvariantCulture)}." : null), cancellation);
        }
    }

    /// <summary>The answer that was chosen on the card, with what it answers; null: none was, or it is not hers to decide, and she has been told.</summary>
    public async Task<(Reply Reply, ActionPoint Point)?> ChosenAsync(Pressed pressed, CancellationToken cancellation)
    {
        if (pressed.Id(DecisionsCard.Which) is not { } chosen || !Of(pressed.Words(DecisionsCard.Replies)).Contains(chosen))
        {
            await pressed.Turn.NoteAsync("Choose which answer you mean, then press it again.", cancellation);
            return null;
        }

        var (reply, point) = await database.ReadAsync(async session =>
            await ReplyTable.ByIdAsync(session, chosen) is { } one ? (one, await ActionPointTable.ByIdAsync(session, one.ActionPointId)) : (null, null));
        if (reply is null || point is null || !pressed.Who.MayClerk(point.CommitteeId))
        {
            await pressed.Turn.NoteAsync("That is for a clerk of the committee to decide.", cancellation);
            return null;
        }

        return (reply, point);
    }

    /// <summary>Draws the card of one committee again.</summary>
    /// <param name="pressed">What was pressed.</param>
    /// <param name="committeeId">The committee.</param>
    /// <param name="remark">What was just done or refused; null: nothing.</param>
    /// <param name="cancellation">The end of the program.</param>
    public async Task RedrawAsync(Pressed pressed, Guid committeeId, string? remark, CancellationToken cancellation)
    {
        var (committee, items) = await database.ReadAsync(async session => ((await CommitteeTable.ByIdAsync(session, committeeId))!, await TellOfAnswers.PresentAsync(session, Of(pressed.Words(DecisionsCard.Replies)))));
        await pressed.Turn.RedrawAsync(DecisionsCard.For(committee.Name, [.. items.Where(item => item.Point.CommitteeId == committeeId)], remark), cancellation);
    }
}
