using ActionBot.ActionPoints;
using ActionBot.Officers;
using ActionBot.Storage;

namespace ActionBot.Replies;

/// <summary>
/// The clerk approves words for the public. Officers write candidly ("legal are sitting on it"); the paper prints nothing but what stands here.
/// </summary>
public sealed class ApproveAnswer(Database database, TimeProvider time)
{
    /// <summary>Approves the words of one reply.</summary>
    /// <param name="replyId">The reply.</param>
    /// <param name="by">A clerk of the committee.</param>
    /// <param name="text">The words to print; null: the officer's own. Blank takes the approval back.</param>
    public Task<ReplyOutcome> RunAsync(Guid replyId, Standing by, string? text = null) => database.WriteAsync<ReplyOutcome>(async session =>
    {
        if (await ReplyTable.ByIdAsync(session, replyId) is not { } reply || await ActionPointTable.ByIdAsync(session, reply.ActionPointId) is not { } point)
        {
            return new ReplyOutcome.Refused("There is no such answer.");
        }

        if (Refusal(point, reply, by, text) is { } refusal)
        {
            return new ReplyOutcome.Refused(refusal);
        }

        var now = time.GetUtcNow();
        var words = (text ?? reply.Text)!.Trim() is { Length: > 0 } kept ? kept : null;
        await ReplyTable.ApproveAsync(session, replyId, words, by.Actor.Name, now);
        // The words themselves stay with the reply: history is shown to more people than an answer is.
        var line = await Trail.WriteAsync(session, new TrailLine
        {
            Id = Guid.CreateVersion7(now), HappenedAt = now, Subject = "action point", SubjectId = point.Id, CommitteeId = point.CommitteeId,
            ByPersonId = by.Actor.PersonId, ByName = by.Actor.Name, Through = by.Actor.Through,
            What = words is null ? $"words of {reply.PersonName} taken out of the paper" : $"words of {reply.PersonName} approved for the paper",
        });
        var after = reply with { ApprovedText = words, ApprovedBy = by.Actor.Name, ApprovedAt = now };
        return new ReplyOutcome.Recorded(after, line.Id, words is null
            ? $"The paper prints no answer for {point.Reference}."
            : $"The paper prints for {point.Reference}: “{words}”");
    });

    private static string? Refusal(ActionPoint point, Reply reply, Standing by, string? text) =>
        ActionPointAccess.OnlyTheClerk(by, point, "approve words for")
        ?? (reply.Undone ? $"That answer to {point.Reference} was taken back." : null)
        ?? (text is null && string.IsNullOrWhiteSpace(reply.Text) ? $"The answer to {point.Reference} has no words of its own. Say what the paper is to print." : null);
}
