using System.Text.RegularExpressions;
using ActionBot.Cards;
using ActionBot.Committees;
using ActionBot.Chasing.ByHand;
using ActionBot.Enquiries;
using ActionBot.Storage;
using ActionBot.Understanding;

namespace ActionBot.Teams.Conversation;

/// <summary>A message that failed is sent once more, chosen on the card or said: “send CFS-26-27-008 again”.</summary>
public sealed partial class SendAgainAsked(Database database, WhoIsSilent silent, SendAgain sendAgain, Bearings bearings) : ITakePart
{
    /// <inheritdoc />
    public IReadOnlyCollection<Intent> Intents => [];

    /// <inheritdoc />
    public IReadOnlyCollection<string> Verbs => [SilenceCard.AgainVerb];

    /// <inheritdoc />
    public Task SaidAsync(Said said, CancellationToken cancellation) => Task.CompletedTask;

    /// <inheritdoc />
    public async Task<bool> HearsAsync(Said said, CancellationToken cancellation)
    {
        if (!said.Who.IsClerk || said.Text.Length > 120 || !SendOnceMore().IsMatch(said.Text) || said.Slots.References.Count != 1)
        {
            return false;
        }

        await SendAgainAsync(said, cancellation);
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

        await (pressed.Id(SilenceCard.Message) is { } message
            ? pressed.Turn.ShowAsync(Card.Saying((await sendAgain.RunAsync(message, pressed.Who)).ReadBack), cancellation)
            : pressed.Turn.NoteAsync("Choose which message to send again, then press it once more.", cancellation));
    }

    private async Task SendAgainAsync(Said said, CancellationToken cancellation)
    {
        if (await bearings.ActionPointsAsync(said, toClerk: true, cancellation) is not [var point] || await database.ReadAsync(session => CommitteeTable.ByIdAsync(session, point.CommitteeId)) is not { } committee)
        {
            return;
        }

        var failed = (await silent.RunAsync(committee, said.Who)).NotReached.LastOrDefault(entry => entry.Point.Id == point.Id);
        await said.Turn.SayAsync(failed is null
            ? $"No message about {point.Reference} failed. “Chase {point.Reference}” has its owner asked."
            : (await sendAgain.RunAsync(failed.DigestId, said.Who)).ReadBack, cancellation);
    }

    // "send CFS-26-27-008 again", "try 8 once more": the message about it that failed; "send 2 again" is of the clerk's own list.
    [GeneratedRegex(@"^\W*(?:please\s+)?(?:(?:send|write)\s+(?:the\s+message\s+(?:about|for)\s+)?(?:[A-Z]{2,8}-\d\d-\d\d-\d{1,5}|AP\s?\d+|to\s+[^?]{2,40}\s+about\s+\S+)|(?:re-?send|try)\s+\S+)(?:\s+(?:again|once\s+more))?\W*$", RegexOptions.IgnoreCase)]
    private static partial Regex SendOnceMore();
}
