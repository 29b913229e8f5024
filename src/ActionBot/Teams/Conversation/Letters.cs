using ActionBot.Cards;
using ActionBot.Chasing.Ledger;
using ActionBot.Committees;
using ActionBot.Storage;
using ActionBot.Teams.Connector;
using ActionBot.Understanding;

namespace ActionBot.Teams.Conversation;

/// <summary>"Draft the letters": what could be written about those who have not answered. The clerk reads them in the chat she has alone, and sends them herself.</summary>
public sealed class Letters(Database database, DraftEscalations draft, Bearings bearings) : ITakePart
{
    /// <inheritdoc />
    public IReadOnlyCollection<Intent> Intents => [Intent.Escalate];

    /// <inheritdoc />
    public IReadOnlyCollection<string> Verbs => [LettersCard.Verb];

    /// <inheritdoc />
    public async Task SaidAsync(Said said, CancellationToken cancellation)
    {
        if (said.Who.Person is null)
        {
            await said.Turn.SayAsync(Bearings.Stranger, cancellation);
        }
        else if (await bearings.CommitteeAsync(said, toClerk: true, cancellation) is { } committee)
        {
            await said.Turn.ShowAsync(await CardAsync(said.Turn, committee), cancellation);
        }
    }

    /// <inheritdoc />
    public async Task PressedAsync(Pressed pressed, CancellationToken cancellation)
    {
        var committee = pressed.Id(LettersCard.Committee) is { } id ? await database.ReadAsync(session => CommitteeTable.ByIdAsync(session, id)) : null;
        if (committee is null)
        {
            await pressed.Turn.NoteAsync("This button is not in use any more.", cancellation);
            return;
        }

        await pressed.Turn.ShowAsync(await CardAsync(pressed.Turn, committee), cancellation);
    }

    private async Task<Card> CardAsync(Turn turn, Committee committee)
    {
        if (turn.Activity.Kind != ConversationKind.Personal)
        {
            return Card.Saying("Letters about people are for you alone: ask me in the chat we two have.");
        }

        var (letters, refusal) = await draft.RunAsync(committee, turn.Who);
        return refusal is null ? LettersCard.For(committee.Name, letters) : Card.Saying(refusal);
    }
}
