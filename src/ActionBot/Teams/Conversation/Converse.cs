using System.Collections.Frozen;
using ActionBot.Committees.Calendar;
using ActionBot.Storage;
using ActionBot.Teams.Connector;
using ActionBot.Understanding;

namespace ActionBot.Teams.Conversation;

/// <summary>
/// Leads the conversation: has a message understood, asks where it is in doubt, and hands it to the part that answers for it; hands a pressed
/// button to the part whose verb it is.
/// </summary>
public sealed class Converse : IConversation
{
    private readonly FrozenDictionary<Intent, ITakePart> byIntent;
    private readonly FrozenDictionary<string, ITakePart> byVerb;
    private readonly Greeting greeting;
    private readonly Database database;
    private readonly CouncilTime clock;
    private readonly TimeProvider time;

    /// <summary>Takes the parts; two that claim the same intent or verb stop the start.</summary>
    public Converse(IEnumerable<ITakePart> parts, Greeting greeting, Database database, CouncilTime clock, TimeProvider time)
    {
        ITakePart[] all = [greeting, .. parts];
        // By way of a dictionary that refuses a key twice; the frozen one keeps the last.
        byIntent = all.SelectMany(part => part.Intents.Select(intent => KeyValuePair.Create(intent, part))).ToDictionary().ToFrozenDictionary();
        byVerb = all.SelectMany(part => part.Verbs.Select(verb => KeyValuePair.Create(verb, part))).ToDictionary().ToFrozenDictionary();
        (this.greeting, this.database, this.clock, this.time) = (greeting, database, clock, time);
    }

    /// <inheritdoc />
    public Task AnswerAsync(Turn turn, CancellationToken cancellation)
    {
        var today = clock.Day(time.GetUtcNow());
        return turn.Activity.Content switch
        {
            ActivityContent.Message message => HearAsync(turn, message.Text, today, cancellation),
            ActivityContent.Press press => PressedAsync(turn, press, today, cancellation),
            // Teams says the same twice when the bot is installed, in either order.
            ActivityContent.Installation { Added: true, IsUpgrade: false } or ActivityContent.Roster { BotAdded: true } when turn.IsNewConversation => greeting.WelcomeAsync(turn, cancellation),
            ActivityContent.Extension => Task.FromResult(turn.TryAnswer(InvokeAnswer.NothingFound("Nothing can be searched for here yet. Write to ActionBot in its chat."))),
            _ => Task.CompletedTask,
        };
    }

    private async Task HearAsync(Turn turn, string text, DateOnly today, CancellationToken cancellation)
    {
        var (listening, question) = await database.ReadAsync(async session =>
            (await PrepareListening.ForAsync(session, turn.Who, today), await OpenQuestion.OfAsync(session, turn.Activity, time.GetUtcNow())));
        var said = new Said(turn, text, FirstWords.Understand(text), today);
        if (question is not null && byVerb.TryGetValue(question.Verb, out var asker) && await asker.AnswersAsync(said, question, cancellation))
        {
            return;
        }

        _ = listening;
        await (said.Meaning is { Confidence: < 0.5, Alternatives.Count: > 0 } unclear
            ? turn.ShowAsync(DoubtCard.For(unclear, text), cancellation)
            : AnswerAsync(said, cancellation));
    }

    private async Task AnswerAsync(Said said, CancellationToken cancellation)
    {
        // "1 done. 2 need till March" is one message to whoever answers for both.
        IReadOnlyList<Understood> all = said.Meaning.Parts.Count == 0 || said.Meaning.Parts.Select(part => PartFor(part.Intent)).Distinct().Count() == 1 ? [said.Meaning] : said.Meaning.Parts;
        foreach (var meaning in all)
        {
            await PartFor(meaning.Intent).SaidAsync(said with { Meaning = meaning }, cancellation);
        }
    }

    private async Task PressedAsync(Turn turn, ActivityContent.Press press, DateOnly today, CancellationToken cancellation)
    {
        if (press.Verb == DoubtCard.Verb && press.Data.TryGetValue(DoubtCard.Words, out var words) && press.Data.TryGetValue(DoubtCard.Meant, out var name) && Enum.TryParse<Intent>(name, out var meant))
        {
            await turn.RedrawAsync(DoubtCard.Settled(meant, words), cancellation);
            await AnswerAsync(new Said(turn, words, FirstWords.Understand(words) with { Intent = meant, Act = null, Confidence = 1, Alternatives = [] }, today), cancellation);
        }
        else if (byVerb.TryGetValue(press.Verb, out var part))
        {
            await part.PressedAsync(new Pressed(turn, press.Verb, press.Data, press.IsRefresh, today), cancellation);
        }
        else if (!press.IsRefresh)
        {
            await turn.NoteAsync("This button is not in use any more. Write “help” and I will show you what is.", cancellation);
        }
    }

    private ITakePart PartFor(Intent intent) => byIntent.GetValueOrDefault(intent, greeting);
}
