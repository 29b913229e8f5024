using System.Collections.Concurrent;
using ActionBot.Teams;

namespace ActionBot.Tests.Teams;

/// <summary>A conversation that does what the test says, and remembers what it was given.</summary>
internal sealed class ScriptedConversation(Func<Turn, CancellationToken, Task>? answers = null) : IConversation
{
    private readonly ConcurrentQueue<Turn> turns = new();

    public IReadOnlyCollection<Turn> Turns => turns;

    public Task AnswerAsync(Turn turn, CancellationToken cancellation)
    {
        turns.Enqueue(turn);
        return answers?.Invoke(turn, cancellation) ?? Task.CompletedTask;
    }
}
