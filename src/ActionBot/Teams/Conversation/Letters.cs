using System.Text.RegularExpressions;
using ActionBot.Cards;
using ActionBot.Chasing.Ledger;
using ActionBot.Committees;
using ActionBot.Officers;
using ActionBot.Storage;
using ActionBot.Teams.Connector;
using ActionBot.Understanding;

namespace ActionBot.Teams.Conversation;

/// <summary>"Draft the letters": what could be written about those who have not answered. The clerk reads them in the chat she has alone, and sends them herself.</summary>
public sealed partial class Letters(Database database, DraftEscalations draft, Bearings bearings) : ITakePart
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
            await said.Turn.ShowAsync(await CardAsync(said.Turn, committee, About().Match(said.Text) is { Success: true } about ? about.Groups["whom"].Value : null), cancellation);
        }
    }

    /// <inheritdoc />
    public async Task<bool> HearsAsync(Said said, CancellationToken cancellation)
    {
        // "Send it", under a drafted letter: what I cannot do is said, with what she can.
        if (!said.Who.IsClerk || said.Turn.Activity.Kind != ConversationKind.Personal || !SendsIt().IsMatch(said.Text))
        {
            return false;
        }

        await said.Turn.SayAsync("I send no letters: they are yours to send. “draft the letters” shows them, and each can be copied from there. To have somebody asked once more by me, write “chase 14” or “chase Sam”.", cancellation);
        return true;
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

    private async Task<Card> CardAsync(Turn turn, Committee committee, string? whom = null)
    {
        if (turn.Activity.Kind != ConversationKind.Personal)
        {
            return Card.Saying("Letters about people are for you alone: ask me in the chat we two have.");
        }

        var (letters, refusal) = await draft.RunAsync(committee, turn.Who);
        if (refusal is not null)
        {
            return Card.Saying(refusal);
        }

        // "The letter to Hal" is the one about him, whoever it is addressed to; "the letter to Housing" may be any.
        var meant = whom is null ? [] : letters.Where(letter => Names(letter).Any(name => IsNamed(name, whom))).ToList();
        return meant.Count == 0 && whom is not null && letters.Count > 0 && await IsSomebodyAsync(whom)
            ? Card.Saying($"No letter about {whom} is due. “draft the letters” shows those that are.")
            : LettersCard.For(committee.Name, meant.Count > 0 ? meant : letters);
    }

    private static IEnumerable<string> Names(DraftedLetter letter) =>
        [letter.Silent.Officer.Name, .. letter.Silent.Asks.SelectMany(asked => asked.For is { } away ? new[] { asked.To.Name, away.Name } : [asked.To.Name]), .. letter.Draft.Addressee is { } to ? [to.Name] : Array.Empty<string>()];

    private static bool IsNamed(string name, string whom)
    {
        var said = whom.Split(' ', StringSplitOptions.RemoveEmptyEntries);
        var names = name.Split(' ', StringSplitOptions.RemoveEmptyEntries);
        return said.Length > 0 && said.All(word => names.Contains(word, StringComparer.OrdinalIgnoreCase));
    }

    private Task<bool> IsSomebodyAsync(string whom) => database.ReadAsync(async session => (await PersonTable.AllAsync(session)).Any(person => IsNamed(person.Name, whom)));

    [GeneratedRegex(@"^\W*(?:(?:ok|yes|please|now|good|fine)\b\W*)*send\s+(?:it|them|that|this|the\s+letters?|that\s+letter|the\s+first(?:\s+one)?|both|all(?:\s+of\s+them)?)(?:\s+(?:off|out|please|now|to\s+\p{L}+))*\W*$", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex SendsIt();

    // "show me the letter to Hal", "draft the letter about Hal Brennan".
    [GeneratedRegex(@"\bletters?\s+(?:that\s+goes\s+)?(?:to|about|for|on)\s+(?<whom>\p{L}[\p{L}'\u2019\-]*(?:\s+\p{L}[\p{L}'\u2019\-]*){0,2})\W*$", RegexOptions.IgnoreCase)]
    private static partial Regex About();
}
