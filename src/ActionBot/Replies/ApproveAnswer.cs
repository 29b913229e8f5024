using System.Text.Json.Nodes;
using ActionBot.ActionPoints;
using ActionBot.Officers;
using ActionBot.Storage;

namespace ActionBot.Replies;

/// <summary>
/// The clerk approves words for the public. Officers write candidly ("legal are sitting on it"); the paper prints nothing but what stands here.
/// </summary>
public sealed class ApproveAnswer(Database database, TimeProvider time)
{
    /// <summary>The subject of the history of words for the paper.</summary>
    public const string Subject = "paper words";

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
            Id = Guid.CreateVersion7(now), HappenedAt = now, Subject = Subject, SubjectId = point.Id, CommitteeId = point.CommitteeId,
            ByPersonId = by.Actor.PersonId, ByName = by.Actor.Name, Through = by.Actor.Through,
            What = words is null ? $"words of {reply.PersonName} taken out of the paper" : $"words of {reply.PersonName} approved for the paper",
            // What was printed before was approved for everybody; the officer's own words stay with the reply.
            BeforeState = new JsonObject { ["reply"] = replyId, ["words"] = reply.ApprovedText }.ToJsonString(),
        });
        var after = reply with { ApprovedText = words, ApprovedBy = by.Actor.Name, ApprovedAt = now };
        return new ReplyOutcome.Recorded(after, line.Id, words is null
            ? $"The paper prints no answer for {point.Reference}."
            : $"The paper prints for {point.Reference}: “{words}”");
    });

    /// <summary>Takes an approval, or the taking out, back.</summary>
    /// <param name="line">The line of history it made.</param>
    /// <param name="by">Whoever did it.</param>
    public Task<string> TakeBackAsync(TrailLine line, Standing by) => database.WriteAsync(async session =>
    {
        if (line.BeforeState is null || JsonNode.Parse(line.BeforeState) is not JsonObject before || before["reply"]?.GetValue<Guid>() is not { } replyId
            || await ReplyTable.ByIdAsync(session, replyId) is not { } reply || await ActionPointTable.ByIdAsync(session, line.SubjectId) is not { } point)
        {
            return "That cannot be undone.";
        }

        if (!by.MayClerk(point.CommitteeId))
        {
            return $"Only a clerk of the committee can take back what the paper prints for {point.Reference}.";
        }

        var later = (await Trail.OfAsync(session, point.Id)).SkipWhile(one => one.Id != line.Id).Skip(1).ToList();
        if (later.Exists(one => one.Subject == Subject && one.UndoesId is null && one.BeforeState?.Contains(replyId.ToString(), StringComparison.Ordinal) == true && later.TrueForAll(undo => undo.UndoesId != one.Id)))
        {
            return $"What the paper prints for {point.Reference} has changed since, so the earlier change is not undone. Say what it should print now.";
        }

        var (now, words) = (time.GetUtcNow(), before["words"]?.GetValue<string>());
        await ReplyTable.ApproveAsync(session, reply.Id, words, by.Actor.Name, now);
        await Trail.WriteAsync(session, new TrailLine
        {
            Id = Guid.CreateVersion7(now), HappenedAt = now, Subject = Subject, SubjectId = point.Id, CommitteeId = point.CommitteeId, UndoesId = line.Id,
            ByPersonId = by.Actor.PersonId, ByName = by.Actor.Name, Through = by.Actor.Through, What = $"undone: {line.What}",
        });
        return words is null ? $"Undone. The paper prints no answer for {point.Reference} again." : $"Undone. The paper prints for {point.Reference} again: “{words}”";
    });

    private static string? Refusal(ActionPoint point, Reply reply, Standing by, string? text) =>
        ActionPointAccess.OnlyTheClerk(by, point, "approve words for")
        ?? (reply.Undone ? $"That answer to {point.Reference} was taken back." : null)
        ?? (text is null && string.IsNullOrWhiteSpace(reply.Text) ? $"The answer to {point.Reference} has no words of its own. Say what the paper is to print." : null);
}
