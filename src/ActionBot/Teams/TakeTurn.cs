using ActionBot.Committees.Calendar;
using ActionBot.Officers;
using ActionBot.Storage;
using ActionBot.Teams.Connector;

namespace ActionBot.Teams;

/// <summary>
/// Takes an activity up once, remembers where it came from, and has it answered: within the request if that is quick, else in the background
/// after saying that an answer is on its way.
/// </summary>
public sealed class TakeTurn(
    Database database, LookUpStanding standing, IConversation conversation, IConnector connector, TurnLanes lanes, CouncilTime clock, TimeProvider time, ILogger<TakeTurn> logger)
{
    // The channel wants to hear something within two seconds; the answer itself needs some of them to get there.
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(1.5);

    /// <summary>Takes the turn.</summary>
    /// <returns>The body for an invoke; null where none is expected, or the activity was taken up before.</returns>
    public async Task<InvokeAnswer?> RunAsync(IncomingActivity activity)
    {
        using var patience = new CancellationTokenSource(Patience, time);
        var joins = lanes.IsBusy(activity.RootConversationId);
        if (await ArriveAsync(activity) is not { } arrival)
        {
            return activity.IsInvoke ? InvokeAnswer.Saying("That is being seen to already.") : null;
        }

        var turn = new Turn(activity, arrival.Conversation, arrival.IsNew, connector, time, logger);
        joins |= lanes.IsBusy(arrival.Conversation.ConversationId);
        var done = lanes.Enqueue(arrival.Conversation.ConversationId, ending => AnswerAsync(turn, joins, ending));

        await InTimeAsync(activity.IsInvoke ? Task.WhenAny(turn.Answer, done) : done, patience.Token);
        if (!activity.IsInvoke)
        {
            if (!done.IsCompleted && activity.Content is ActivityContent.Message or ActivityContent.Press)
            {
                _ = connector.TypingAsync(new ConversationAddress(activity.ServiceUrl, activity.ConversationId, activity.BotId), CancellationToken.None);
            }

            return null;
        }

        turn.TryAnswer(done.IsCompleted ? InvokeAnswer.Taken : InvokeAnswer.Saying("Working on it …"));
        return await turn.Answer;
    }

    private async Task AnswerAsync(Turn turn, bool joins, CancellationToken ending)
    {
        try
        {
            // Not before its turn has come: whoever writes "I clerk Licensing" and its dates at once is its clerk by the second message.
            await MeetAsync(turn, joins);
            await conversation.AnswerAsync(turn, ending);
        }
#pragma warning disable CA1031 // Whatever it was, the person must hear of it.
        catch (Exception broken) when (!ending.IsCancellationRequested)
#pragma warning restore CA1031
        {
            logger.LogError(broken, "Activity {Activity} could not be answered", turn.Activity.Id);
            const string sorry = "Something went wrong on my side, and I cannot say how far I got. Please look whether it was done before you try again; whoever runs ActionBot finds the reason in its log.";
            if (!turn.Activity.IsInvoke || !turn.TryAnswer(InvokeAnswer.Failed(500, "Failed", sorry)))
            {
                await turn.SayAsync(sorry, ending);
            }
        }
    }

    private async Task MeetAsync(Turn turn, bool joins)
    {
        var from = turn.Activity.From;
        turn.Recognise(await standing.OfAsync(from.AadObjectId, from.Name, turn.Activity.Id, clock.Day(time.GetUtcNow())));
        if (joins && await database.ReadAsync(session => ConversationTable.ByConversationIdAsync(session, turn.Conversation.ConversationId)) is { } now)
        {
            turn.GoesOnFrom(now);
        }
    }

    private static async Task InTimeAsync(Task done, CancellationToken patience)
    {
        try
        {
            await done.WaitAsync(patience);
        }
        catch (OperationCanceledException) when (patience.IsCancellationRequested)
        {
            // The work goes on by itself.
        }
    }

    // One transaction for all that must be on disk before the channel hears "taken": one write a turn.
    private Task<Arrival?> ArriveAsync(IncomingActivity activity) => database.WriteAsync(async session =>
    {
        var now = time.GetUtcNow();
        if (activity.Id is { } id && !await InboundActivityTable.TakeUpAsync(session, activity.ConversationId, id, now))
        {
            return null;
        }

        var known = await ConversationTable.ByConversationIdAsync(session, activity.RootConversationId);
        var fresh = RememberConversation.After(activity, known, Guid.CreateVersion7(now));
        // The message extension is used in chats the bot is no part of, between two people too: nothing could ever be said there.
        if (fresh != known && activity.Content is not ActivityContent.Extension)
        {
            await ConversationTable.WriteAsync(session, fresh, now);
        }

        return new Arrival(fresh, known is null or { State: not ConversationState.Open });
    });

    private sealed record Arrival(KnownConversation Conversation, bool IsNew);
}
