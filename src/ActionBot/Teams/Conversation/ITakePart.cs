using ActionBot.Understanding;

namespace ActionBot.Teams.Conversation;

/// <summary>
/// One family of things people say, and the buttons that mean the same. Every intent and every verb belongs to one part. What a message or a
/// button carries is a wish, never a permission: the use case behind it asks the speaker's standing again.
/// </summary>
public interface ITakePart
{
    /// <summary>What it answers when it is said; none: it is reached by its buttons, its questions and words of its own alone.</summary>
    IReadOnlyCollection<Intent> Intents => [];

    /// <summary>What it answers within intents that are another part's: acts of <see cref="Asked"/>.</summary>
    IReadOnlyCollection<string> Acts => [];

    /// <summary>The buttons it answers: names of use cases, and of its own questions.</summary>
    IReadOnlyCollection<string> Verbs => [];

    /// <summary>Answers what was said. A message of several answers that are all this part's comes as one, in <see cref="Understood.Parts"/>.</summary>
    Task SaidAsync(Said said, CancellationToken cancellation) => Task.CompletedTask;

    /// <summary>Answers a pressed button. A card that has grown old is redrawn as things stand now.</summary>
    Task PressedAsync(Pressed pressed, CancellationToken cancellation) => Task.CompletedTask;

    /// <summary>Takes words that mean a button of this part's cards and that no intent of the language stands for: "approve AP14's answer".</summary>
    /// <returns>Whether they were that. If not, the message is answered like any other.</returns>
    Task<bool> HearsAsync(Said said, CancellationToken cancellation) => Task.FromResult(false);

    /// <summary>Takes what nobody has understood, before it is answered with help: an officer's sentence while a reminder waits may well be the answer.</summary>
    /// <returns>Whether it was taken.</returns>
    Task<bool> TakesUnknownAsync(Said said, CancellationToken cancellation) => Task.FromResult(false);

    /// <summary>Takes a message as the answer to a question that this part asked in the same conversation (<see cref="OpenQuestion.Verb"/> is one of its own).</summary>
    /// <returns>Whether it was that. If not, the message is answered like any other, and the question stays open.</returns>
    Task<bool> AnswersAsync(Said said, OpenQuestion question, CancellationToken cancellation) => Task.FromResult(false);

    /// <summary>Asks a question of this part's once more, after a message that answers nothing.</summary>
    Task AskAgainAsync(Said said, OpenQuestion question, CancellationToken cancellation) => Task.CompletedTask;
}
