using System.Text.RegularExpressions;
using ActionBot.Cards;
using ActionBot.Committees;
using ActionBot.Enquiries;
using ActionBot.Storage;
using ActionBot.Teams.Connector;
using ActionBot.Understanding;

namespace ActionBot.Teams.Conversation;

/// <summary>Who has not answered, and whom no message reached.</summary>
public sealed partial class SilenceAsked(Database database, WhoIsSilent silent, Bearings bearings) : ITakePart
{
    /// <inheritdoc />
    public IReadOnlyCollection<Intent> Intents => [Intent.WhoIsSilent];

    /// <inheritdoc />
    public IReadOnlyCollection<string> Verbs => [SilenceCard.Verb];

    /// <inheritdoc />
    public async Task SaidAsync(Said said, CancellationToken cancellation)
    {
        if (await Reader.IsStrangerAsync(said, cancellation))
        {
            return;
        }

        foreach (var one in said.Each())
        {
            await SilentAsync(one, cancellation);
        }
    }

    /// <inheritdoc />
    public async Task<bool> HearsAsync(Said said, CancellationToken cancellation)
    {
        if (said.Who.Person is null || said.Text.Length > 120 || !NotReached().IsMatch(said.Text))
        {
            return false;
        }

        await SilentAsync(said, cancellation);
        return true;
    }

    /// <inheritdoc />
    public async Task PressedAsync(Pressed pressed, CancellationToken cancellation)
    {
        if (pressed.Who.Person is null)
        {
            await pressed.Turn.NoteAsync(Bearings.Stranger, cancellation);
            return;
        }

        if (pressed.Id("committee") is not { } id || await database.ReadAsync(session => CommitteeTable.ByIdAsync(session, id)) is not { } committee)
        {
            await pressed.Turn.NoteAsync("This button is not in use any more.", cancellation);
            return;
        }

        await pressed.Turn.RedrawAsync(await SilenceAsync(pressed.Turn, committee, Math.Max(0, pressed.Figure("from") ?? 0)), cancellation);
    }

    private async Task SilentAsync(Said said, CancellationToken cancellation)
    {
        if (await bearings.CommitteeAsync(said, toClerk: said.Who.IsClerk, cancellation) is { } committee)
        {
            await said.Turn.ShowAsync(await SilenceAsync(said.Turn, committee, 0), cancellation);
        }
    }

    private async Task<Card> SilenceAsync(Turn turn, Committee committee, int from) =>
        turn.Who.MayClerk(committee.Id) || turn.Who.SitsOn.Contains(committee.Id)
            ? SilenceCard.For(await silent.RunAsync(committee, turn.Activity.Kind == ConversationKind.Personal ? turn.Who : InCompany.Of(turn.Who)), turn.Who.MayClerk(committee.Id), from)
            : Card.Saying($"Who has not answered is for the clerks and members of {committee.Name}. “what's outstanding for {committee.Name}?” shows where its actions stand.");

    // "who could not be reached?", "which messages did not arrive?".
    [GeneratedRegex(@"^\W*(?:who|whom|which\s+messages|what|did\s+(?:any|everything|all))\b[^.]{0,40}\b(?:could(?:\s+not|n['\u2019]?t)\s+(?:be\s+)?reach(?:ed)?|(?:was|were)(?:\s+not|n['\u2019]?t)\s+reached|(?:did(?:\s+not|n['\u2019]?t)\s+(?:arrive|get\s+(?:it|through)))|failed\s+to\s+(?:arrive|send)|cannot\s+be\s+reached|can['\u2019]?t\s+be\s+reached|(?:is|are)\s+unreachable)\b[^.]{0,60}$", RegexOptions.IgnoreCase)]
    private static partial Regex NotReached();
}
