using ActionBot.ActionPoints;
using ActionBot.Chasing;
using ActionBot.Officers;
using ActionBot.Replies;
using ActionBot.Storage;
using ActionBot.Teams.Connector;

namespace ActionBot.Teams.Conversation;

/// <summary>Keeps what somebody answered, however he said it: it is read back one by one, each can be taken back, the clerks are told, and the reminder's card is drawn again.</summary>
public sealed class AnswersKept(Database database, RecordReply record, RedrawDigests redraw, TellOfAnswers tell, TimeProvider time)
{
    /// <summary>Under this name the question until when keeps the action.</summary>
    public const string Point = "point";

    /// <summary>Under this name it keeps the words.</summary>
    public const string Words = "words";

    /// <summary>Records one answer.</summary>
    /// <returns>What is read back, or why not.</returns>
    public async Task<AnswersCard.Item> RecordAsync(Answer answer, ActionPoint point, Standing who, List<TellOfAnswers.Answered> recorded)
    {
        switch (await record.RunAsync(answer, who))
        {
            case ReplyOutcome.Recorded done:
                recorded.Add(new TellOfAnswers.Answered(point, done.Reply));
                return new AnswersCard.Item(done.ReadBack, done.LineId, point.Reference);
            case ReplyOutcome.Refused refused:
                return new AnswersCard.Item(refused.Sentence, null, null);
            default:
                throw new InvalidOperationException("An answer is recorded or refused.");
        }
    }

    /// <summary>Asks until when longer is needed.</summary>
    public async Task AskUntilAsync(Turn turn, ActionPoint point, string words, CancellationToken cancellation)
    {
        await database.WriteAsync(session => OpenQuestion.AskAsync(
            session, turn.Activity, DigestCard.NeedLonger, new Dictionary<string, string> { [Point] = point.Id.ToString(), [Words] = words }, time.GetUtcNow()));
        await turn.SayAsync(UntilWhen(point), cancellation);
    }

    /// <summary>The question until when.</summary>
    public static string UntilWhen(ActionPoint point) => $"Until when do you need for {point.Reference}? A date or a meeting will do: “10 March”, “the March meeting”.";

    /// <summary>What follows on answers: the clerks are told, and the reminder's card is drawn again.</summary>
    public async Task AfterwardsAsync(Turn turn, Standing who, IReadOnlyList<TellOfAnswers.Answered> recorded, DateOnly today, Guid? except, CancellationToken cancellation)
    {
        if (recorded.Count > 0)
        {
            // "Until when?" is answered by whatever was said of the same action since.
            if (await database.ReadAsync(session => OpenQuestion.OfAsync(session, turn.Activity, time.GetUtcNow())) is { Verb: DigestCard.NeedLonger } open && recorded.Any(one => one.Point.Id.ToString() == open.Data.GetValueOrDefault(Point)))
            {
                await database.WriteAsync(session => OpenQuestion.CloseAsync(session, turn.Activity));
            }

            await redraw.WithAsync([.. recorded.Select(one => one.Point.Id)], except, today, cancellation);
            await tell.AnsweredAsync(recorded, who, turn.Activity.Kind, today, cancellation);
        }
    }
}
