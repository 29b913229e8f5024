namespace ActionBot.Teams;

/// <summary>What the bot says to what it hears. Whoever implements it reads the turn and answers through it.</summary>
public interface IConversation
{
    /// <summary>Takes part in one turn. It may take its time: after two seconds the channel has been told that an answer is on its way.</summary>
    /// <param name="turn">What was said, by whom, and the way to answer.</param>
    /// <param name="cancellation">Only the end of the program; never the end of the request.</param>
    Task AnswerAsync(Turn turn, CancellationToken cancellation);
}
