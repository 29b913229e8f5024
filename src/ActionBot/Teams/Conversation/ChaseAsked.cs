using ActionBot.Cards;
using ActionBot.Committees;
using ActionBot.Chasing.ByHand;
using ActionBot.Enquiries;
using ActionBot.Storage;
using ActionBot.Understanding;

namespace ActionBot.Teams.Conversation;

/// <summary>A reminder by hand: an owner is asked again, by number, by name, or chosen on the card of who is silent.</summary>
public sealed class ChaseAsked(Database database, WhoIsSilent silent, ChaseNow chase, NumbersMeant numbers, Bearings bearings) : ITakePart
{
    /// <inheritdoc />
    public IReadOnlyCollection<Intent> Intents => [Intent.ChaseNow];

    /// <inheritdoc />
    public IReadOnlyCollection<string> Verbs => [SilenceCard.ChaseVerb];

    /// <inheritdoc />
    public async Task SaidAsync(Said said, CancellationToken cancellation)
    {
        if (await Reader.IsStrangerAsync(said, cancellation))
        {
            return;
        }

        foreach (var one in said.Each())
        {
            await ChaseAsync(one, cancellation);
        }
    }

    /// <inheritdoc />
    public async Task PressedAsync(Pressed pressed, CancellationToken cancellation)
    {
        if (pressed.Who.Person is null)
        {
            await pressed.Turn.NoteAsync(Bearings.Stranger, cancellation);
            return;
        }

        var ids = (pressed.Words(ListCard.Action) ?? "").Split(',', StringSplitOptions.TrimEntries).Select(one => Guid.TryParse(one, out var id) ? id : Guid.Empty).Where(id => id != Guid.Empty).ToList();
        await (ids.Count == 0
            ? pressed.Turn.NoteAsync("Choose an action first, then press it again.", cancellation)
            : pressed.Turn.ShowAsync(Card.Saying((await chase.RunAsync(ids, pressed.Who)).ReadBack), cancellation));
    }

    private async Task ChaseAsync(Said said, CancellationToken cancellation)
    {
        if (!said.Who.IsClerk)
        {
            await said.Turn.SayAsync("Only a committee's clerk can have an owner asked. Write “who hasn't replied?” to see where it stands.", cancellation);
            return;
        }

        if (said.Slots.References.Count > 0 || said.Slots.Query is not null)
        {
            if (await numbers.AsActionsAsync(said, Spoken.OfAction, cancellation) is { } actions && await bearings.ActionPointsAsync(actions, toClerk: true, cancellation) is { } points)
            {
                await said.Turn.ShowAsync(Card.Saying((await chase.RunAsync([.. points.Select(point => point.Id)], said.Who)).ReadBack), cancellation);
            }

            return;
        }

        if (await bearings.CommitteeAsync(said, toClerk: true, cancellation) is not { } committee)
        {
            return;
        }

        var silence = await silent.RunAsync(committee, said.Who);
        var (post, person, doubt) = await OwnerSaid.AskedAfterAsync(database, said.Slots);
        if (doubt is not null)
        {
            await said.Turn.SayAsync(doubt, cancellation);
            return;
        }

        var meant = silence.Silent.Where(one => (person is not null && one.Officer.Id == person) || (post is not null && one.Point.OwnerPostId == post)).Select(one => one.Point.Id).ToList();
        await said.Turn.ShowAsync(
            meant.Count > 0 ? Card.Saying((await chase.RunAsync(meant, said.Who)).ReadBack) : SilenceCard.For(silence, isClerk: true),
            cancellation);
    }
}
