using ActionBot.ActionPoints;
using ActionBot.Committees;
using ActionBot.Committees.Calendar;
using ActionBot.Officers;
using ActionBot.Replies;
using ActionBot.Storage;

namespace ActionBot.Enquiries;

/// <summary>Shows one action point with its history: since when, how often it slipped, who said what.</summary>
public sealed class ShowAction(Database database, CouncilTime clock, TimeProvider time)
{
    /// <summary>Shows it.</summary>
    /// <param name="id">Which one.</param>
    /// <param name="who">Who asks.</param>
    /// <returns>Everything that is open to the reader; else a sentence, of an exempt one with its reference alone.</returns>
    public Task<(ActionDetail? Detail, string? Refusal)> RunAsync(Guid id, Standing who) => database.ReadAsync(async session =>
    {
        if (await ActionPointTable.ByIdAsync(session, id) is not { } point || (who.Person is null && !who.IsConsole))
        {
            return ((ActionDetail?)null, (string?)"There is no such action, or it is not open to you.");
        }

        return ActionPointAccess.MaySee(who, point) ? (await DetailAsync(session, point, who), null) : (null, OnlyItsReference(point.Reference));
    });

    /// <summary>All that somebody outside the circle of an exempt action hears about it.</summary>
    public static string OnlyItsReference(string reference) => $"{reference} is exempt. The committee's clerks and members, its owner and whoever covers for the owner can read it.";

    private async Task<ActionDetail> DetailAsync(Session session, ActionPoint point, Standing who)
    {
        var today = clock.Day(time.GetUtcNow());
        var seesAnswers = ActionPointAccess.MayAnswer(who, point);
        var given = await ReplyTable.OfAsync(session, point.Id);
        var replies = given.Where(reply => !reply.Undone).ToList();
        // What was taken back was said to the clerk all the same.
        var said = given.Select(reply => reply.LineId).OfType<Guid>().ToHashSet();
        var history = await Trail.OfAsync(session, point.Id);
        return new ActionDetail
        {
            Point = seesAnswers ? point : point with { StatusNote = point.Status == ActionPointStatus.NoLongerRequired ? point.StatusNote : null },
            Line = (await ListedAction.OfAsync(session, [point.Id], today))[0],
            Committee = (await CommitteeTable.ByIdAsync(session, point.CommitteeId))!,
            Meetings = await MeetingTable.OfAsync(session, point.CommitteeId),
            Slips = Slipped.Of(await DueChangeTable.OfAsync(session, point.Id), await MeetingTable.OfAsync(session, point.CommitteeId)),
            History = seesAnswers ? history : [.. history.Select(line => said.Contains(line.UndoesId ?? line.Id) ? Without(line) : line)],
            Answers = seesAnswers ? replies : [.. replies.Select(Approved)],
            SeesAnswers = seesAnswers,
            IsClerk = who.MayClerk(point.CommitteeId),
            IsMine = who.Answers(point.OwnerPostId, point.OwnerPersonId, point.DelegateId),
            Successor = point.SupersededById is { } next ? (await ActionPointTable.ByIdAsync(session, next))?.Reference : null,
            Today = today,
        };
    }

    // "waiting on legal" is said to the clerk; so is whose it is said to be.
    private static TrailLine Without(TrailLine line) => line with { Why = null, What = line.Deed == Deed.SaidToBelong ? $"{(line.UndoesId is null ? "" : "undone: ")}said to belong to somebody else" : line.What };

    private static Reply Approved(Reply reply) => reply with { Text = reply.ApprovedText, Reason = null, DueText = null, ProposedOwner = null };
}
