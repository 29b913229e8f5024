using ActionBot.Cards;
using ActionBot.Officers;
using ActionBot.Storage;
using ActionBot.Teams.Connector;

namespace ActionBot.Teams;

/// <summary>One turn of a conversation: what came in, who it is from, and the ways to answer.</summary>
public sealed class Turn
{
    // A reply that Teams asks to be patient with is still worth having after half a minute; later it would answer a question long forgotten.
    private const int Tries = 4;
    private static readonly TimeSpan LongestWait = TimeSpan.FromSeconds(30);
    private static readonly TimeSpan Timeout = TimeSpan.FromSeconds(30);

    private readonly IConnector connector;
    private readonly TimeProvider time;
    private readonly ILogger logger;
    private readonly List<string> told = [];
    private readonly TaskCompletionSource<InvokeAnswer> answer = new(TaskCreationOptions.RunContinuationsAsynchronously);

    internal Turn(IncomingActivity activity, KnownConversation conversation, bool isNew, IConnector connector, TimeProvider time, ILogger logger)
    {
        Activity = activity;
        Conversation = conversation;
        // A stranger until he has been looked up.
        Who = new Standing { Actor = new Actor(null, activity.From.Name, activity.Id) };
        IsNewConversation = isNew;
        this.connector = connector;
        this.time = time;
        this.logger = logger;
    }

    /// <summary>What came in.</summary>
    public IncomingActivity Activity { get; }

    /// <summary>Where.</summary>
    public KnownConversation Conversation { get; private set; }

    /// <summary>Who says it, looked up by the Entra object id. Everything that is allowed or not is asked of this.</summary>
    public Standing Who { get; private set; }

    /// <summary>Nothing was ever heard from this conversation before, or not since the bot was removed from it.</summary>
    public bool IsNewConversation { get; }

    /// <summary>The button for the next page of the card shown last; null: it has none.</summary>
    internal ExecuteAction? NextPage { get; private set; }

    internal Task<InvokeAnswer> Answer => answer.Task;

    /// <summary>Other turns came before it since it arrived: what the conversation is about is what they left.</summary>
    internal void GoesOnFrom(KnownConversation now) => Conversation = now;

    /// <summary>The speaker was found on the register, or got a role, while the turn was under way.</summary>
    internal void Recognise(Standing who) => Who = who;

    /// <summary>From here on the conversation is about this committee.</summary>
    internal async Task IsAboutAsync(Database database, Guid committeeId)
    {
        if (Conversation.CommitteeId != committeeId)
        {
            await database.WriteAsync(session => ConversationTable.MeansAsync(session, Conversation.ConversationId, committeeId));
            Conversation = Conversation with { CommitteeId = committeeId };
        }
    }

    /// <summary>From here on what is said of findings means these.</summary>
    internal void Lays(Guid documentId, DateTimeOffset now)
    {
        Conversation = Conversation with { DeskDocumentId = documentId, DeskShownAt = now };
        LaysDesk = true;
    }

    /// <summary>A desk was shown in this turn.</summary>
    internal bool LaysDesk { get; private set; }

    /// <summary>A card was shown in this turn that asks nothing about what was said: it lies on top of whatever was shown before.</summary>
    internal bool ShowsCard { get; private set; }

    /// <summary>What was told in this turn, in words.</summary>
    internal IReadOnlyList<string> Told => told;

    private ConversationAddress Here => new(Activity.ServiceUrl, Activity.ConversationId, Activity.BotId);

    /// <summary>Says something in words.</summary>
    /// <returns>The message's id; null: it could not be delivered.</returns>
    public Task<string?> SayAsync(string words, CancellationToken cancellation) => SayAsync(OutgoingMessage.Saying(words), cancellation);

    /// <summary>Shows a card as a new message.</summary>
    /// <returns>The message's id; null: it could not be delivered.</returns>
    public Task<string?> ShowAsync(Card card, CancellationToken cancellation)
    {
        NextPage = card.Actions.OfType<ExecuteAction>().FirstOrDefault(button => button.TurnsPage) ?? NextPage;
        told.Add(card.InWords());
        ShowsCard |= !card.Actions.OfType<ExecuteAction>().Any(button => button.AsksBack);
        return SayAsync(OutgoingMessage.Showing(card), cancellation);
    }

    /// <summary>Posts a message into the conversation, in answer to what was said.</summary>
    /// <returns>The message's id; null: it could not be delivered.</returns>
    public async Task<string?> SayAsync(OutgoingMessage message, CancellationToken cancellation)
    {
        told.Add(message.Text ?? "");
        // Only something said can be answered to; a press or an installation is no message of the conversation.
        var replyTo = Activity.Content is ActivityContent.Message ? Activity.Id : null;
        return await TryAsync(limit => connector.SendAsync(Here, message, replyTo, limit), cancellation) is ConnectorAnswer.Accepted said ? said.Id : null;
    }

    /// <summary>Puts a card in the place of the one that was pressed: in the response while the channel waits for it, by an update afterwards.</summary>
    public async Task RedrawAsync(Card card, CancellationToken cancellation)
    {
        NextPage = card.Actions.OfType<ExecuteAction>().FirstOrDefault(button => button.TurnsPage) ?? NextPage;
        if (Activity is { IsInvoke: true, Content: ActivityContent.Press } && answer.TrySetResult(InvokeAnswer.Redrawn(card)))
        {
            return;
        }

        var message = OutgoingMessage.Showing(card);
        if (Activity.Content is not ActivityContent.Press { CardActivityId: { } pressed }
            || await TryAsync(limit => connector.UpdateAsync(Here, pressed, message, limit), cancellation) is not ConnectorAnswer.Accepted)
        {
            // The card is gone, deleted perhaps: what was done must be seen all the same.
            await SayAsync(message, cancellation);
        }
    }

    /// <summary>A short word back: for a pressed button in the response, else as a message.</summary>
    public async Task NoteAsync(string words, CancellationToken cancellation)
    {
        if (!Activity.IsInvoke || !answer.TrySetResult(InvokeAnswer.Saying(words)))
        {
            await SayAsync(words, cancellation);
        }
    }

    /// <summary>Answers an invoke with a body of its own kind. Does nothing once the channel has stopped waiting.</summary>
    public bool TryAnswer(InvokeAnswer body) => answer.TrySetResult(body);

    /// <summary>Everybody in the conversation; null where the channel does not say.</summary>
    public Task<IReadOnlyList<RosterMember>?> MembersAsync(CancellationToken cancellation) => connector.MembersAsync(Here, cancellation);

    // What was certainly not delivered is tried again, as Teams asks; what may have arrived is not.
    private async Task<ConnectorAnswer> TryAsync(Func<CancellationToken, Task<ConnectorAnswer>> attempt, CancellationToken cancellation)
    {
        for (var trial = 1; ; trial++)
        {
            using var limit = new CancellationTokenSource(Timeout, time);
            using var both = CancellationTokenSource.CreateLinkedTokenSource(limit.Token, cancellation);
            var came = await attempt(both.Token);
            var wait = came switch
            {
                ConnectorAnswer.Refused { Status: 412 or 429 } busy => busy.RetryAfter ?? TimeSpan.FromSeconds(Math.Pow(2, trial)),
                ConnectorAnswer.NeverSent => TimeSpan.FromSeconds(Math.Pow(2, trial)),
                _ => (TimeSpan?)null,
            };
            if (wait is null || wait > LongestWait || trial == Tries)
            {
                if (came is not ConnectorAnswer.Accepted)
                {
                    logger.LogWarning("An answer in conversation {Conversation} was not delivered: {Answer}", Conversation.Id, came);
                }

                return came;
            }

            await Task.Delay(wait.Value, time, cancellation);
        }
    }
}
