using System.Globalization;
using System.Text.RegularExpressions;
using ActionBot.Cards;
using ActionBot.Chasing.ByHand;
using ActionBot.Committees;
using ActionBot.Enquiries;
using ActionBot.Officers;
using ActionBot.Storage;
using ActionBot.Understanding;

namespace ActionBot.Teams.Conversation;

/// <summary>
/// A message that failed or is in doubt is sent once more: chosen on a card, by its number on the clerk's list ("send 2 again"), by whom it was for ("send
/// again to Helen Marsh"), or by what it was about ("send CFS-26-27-008 again").
/// </summary>
public sealed partial class SendAgainAsked(Database database, WhoIsSilent silent, SendAgain again, ClerksEntries entriesOf, NumbersMeant numbers, Bearings bearings) : ITakePart
{
    /// <inheritdoc />
    public IReadOnlyCollection<string> Verbs => [SilenceCard.AgainVerb];

    /// <inheritdoc />
    public async Task<bool> HearsAsync(Said said, CancellationToken cancellation)
    {
        if (!(said.Who.IsClerk || said.Who.IsAdministrator) || said.Text.Length > 200)
        {
            return false;
        }

        if (OnTheList().Match(said.Text) is { Success: true } one)
        {
            await said.Turn.SayAsync(await OfTheListAsync(said.Who, said.Today, int.Parse(one.Groups["number"].ValueSpan, NumberStyles.None, CultureInfo.InvariantCulture)), cancellation);
        }
        else if (ToSomebody().Match(said.Text) is { Success: true } wanted)
        {
            await said.Turn.SayAsync(await ToAsync(said.Who, said.Today, wanted.Groups["name"].Value.Trim()), cancellation);
        }
        else if (said.Who.IsClerk && said.Text.Length <= 120 && AboutAnAction().Match(said.Text) is { Success: true } about && (said.Slots.References is [var known] ? known : about.Groups["ref"] is { Success: true, Value: var written } ? written : null) is { } reference)
        {
            await AboutAsync(said with { Meaning = said.Meaning with { Slots = new Slots { References = [reference] } } }, cancellation);
        }
        else
        {
            return false;
        }

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
            ? pressed.Turn.ShowAsync(Card.Saying((await again.RunAsync(message, pressed.Who)).ReadBack), cancellation)
            : pressed.Turn.NoteAsync("Choose which message to send again, then press it once more.", cancellation));
    }

    private async Task AboutAsync(Said said, CancellationToken cancellation)
    {
        if (await numbers.AsActionsAsync(said, Spoken.OfAction, cancellation) is not { } meant || await bearings.ActionPointsAsync(meant, toClerk: true, cancellation) is not [var point] || await database.ReadAsync(session => CommitteeTable.ByIdAsync(session, point.CommitteeId)) is not { } committee)
        {
            return;
        }

        var failed = (await silent.RunAsync(committee, said.Who)).NotReached.LastOrDefault(entry => entry.Point.Id == point.Id);
        await said.Turn.SayAsync(failed is null
            ? $"No message about {point.Reference} failed. “Chase {point.Reference}” has its owner asked."
            : (await again.RunAsync(failed.DigestId, said.Who)).ReadBack, cancellation);
    }

    private async Task<string> OfTheListAsync(Standing who, DateOnly today, int number)
    {
        var entries = await entriesOf.MineAsync(who, today);
        return number < 1 || number > entries.Count ? $"There is no {number.ToString(CultureInfo.InvariantCulture)} on your list. Write “what needs me?” to see it; “send CFS-26-27-008 again” means an action."
            : entries[number - 1].Failed is { } message ? (await again.RunAsync(message, who)).ReadBack
            : $"{number.ToString(CultureInfo.InvariantCulture)} on your list is no message. Write “decide {number.ToString(CultureInfo.InvariantCulture)}” to see to it.";
    }

    // By name everything of hers is sent again; without one only where no choice is left.
    private async Task<string> ToAsync(Standing who, DateOnly today, string name)
    {
        var failed = (await entriesOf.MineAsync(who, today)).Where(entry => entry.Failed is not null && entry.Words.Contains(name, StringComparison.OrdinalIgnoreCase)).ToList();
        if (failed.Count == 0)
        {
            return name.Length == 0
                ? "Nothing on your list failed or is in doubt. “Chase 14” asks somebody once more who was reached."
                : $"No message to “{name}” failed or is in doubt. “Chase 14” asks somebody once more who was reached.";
        }

        if (failed.Count > 1 && name.Length == 0)
        {
            return $"Which one? Write “send 2 again” or “send again to …”.\n{string.Join('\n', failed.Select(entry => entry.Words))}";
        }

        var said = new List<string>();
        foreach (var entry in failed)
        {
            said.Add((await again.RunAsync(entry.Failed!.Value, who)).ReadBack);
        }

        return string.Join('\n', said);
    }

    // "send 2 again": its number on the clerk's list.
    [GeneratedRegex(@"^\W*(?:please\s+)?send\s+(?:number\s+|no\.?\s*|#)?(?<number>[0-9]{1,2})\s+again(?:\s+on\s+(?:my|the)\s+list)?\W*$", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex OnTheList();

    // "send again", "please send it again to Helen Marsh".
    [GeneratedRegex(@"^\W*(?:please\s+)?(?:re-?send|send\s+(?:it\s+|that\s+|them\s+)?again)(?:\s+to\s+(?<name>[^?,.]{2,60}?))?\W*$", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex ToSomebody();

    // "send CFS-26-27-008 again", "try 8 once more": the message about it that failed.
    [GeneratedRegex(@"^\W*(?:please\s+)?(?:(?:send|write)\s+(?:the\s+message\s+(?:about|for)\s+)?(?:(?<ref>[A-Z]{2,8}-\d\d-\d\d-\d{1,5}|AP\s?\d+)|to\s+[^?]{2,40}\s+about\s+(?<ref>\S+))|(?:re-?send|try)\s+(?<ref>\S*\d\S*))(?:\s+(?:again|once\s+more))?\W*$", RegexOptions.IgnoreCase)]
    private static partial Regex AboutAnAction();
}
