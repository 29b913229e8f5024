using System.Globalization;
using ActionBot.ActionPoints;
using ActionBot.Enquiries;
using ActionBot.Review;
using ActionBot.Storage;

namespace ActionBot.Teams.Conversation;

/// <summary>What may mean a finding or an action point ("2 is for the Head of SEND"): a finding, where the desk shown has one of that number waiting.</summary>
public sealed class DeskOrPoint(Database database, DeskShown shown, FindingsAmended amended, DueAccepted accepted, TimeProvider time)
{
    private static readonly TimeSpan Lately = TimeSpan.FromHours(1);

    /// <summary>Takes what may mean a finding or an action point ("2 is for the Head of SEND") where it means a finding on the speaker's desk.</summary>
    /// <returns>Whether it did.</returns>
    public async Task<bool> TakesAsync(Said said, CancellationToken cancellation)
    {
        var numbers = FindingNumbers.Of(said.Slots);
        if (numbers.Count == 0 || numbers.Count != said.Slots.References.Count || !said.Who.IsClerk || await shown.WaitingAsync(said) is not { } desk)
        {
            return false;
        }

        var waiting = desk.Waiting.Select(finding => finding.Number).ToHashSet();
        if (!numbers.TrueForAll(waiting.Contains))
        {
            return false;
        }

        // "assign 2 …" is how one speaks of an action point: it is one wherever there is one of that number.
        if (!char.IsAsciiDigit(said.Text.TrimStart()[0]))
        {
            var points = await database.ReadAsync(session => ActionPointTable.OfCommitteeAsync(session, desk.Committee.Id));
            if (numbers.Exists(number => Bearings.Numbered(points, number, isLabel: false) is not null))
            {
                return false;
            }
        }

        switch (await amended.RunAsync(said, desk, numbers))
        {
            case DeskOutcome.Done done:
                // What it still waits for is said with it.
                var asks = done.Asked.Select(finding => $"{finding.Number.ToString(CultureInfo.InvariantCulture)}: {finding.OwnerQuestion ?? finding.DueQuestion}").ToList();
                IReadOnlyList<string> sentences = asks.Count == 0 ? [done.ReadBack] : [done.ReadBack, $"Still to ask: {string.Join(" ", asks)}"];
                var yes = await accepted.AskAsync(said.Turn, desk, [.. done.Asked.Where(finding => finding is { DueTakesYes: true, OwnerQuestion: null })], thenConfirm: false);
                await said.Turn.ShowAsync(await shown.ReadBackAsync(said.Turn, desk.Document.Id, sentences, changed: true, yes), cancellation);
                break;
            case var refused:
                await said.Turn.SayAsync(DeskWords.Of(refused), cancellation);
                break;
        }

        return true;
    }

    /// <summary>
    /// "Restrict 2" right after finding 2 was confirmed: the action it became, and the one that bears the number, where they are two. Which of them is
    /// exempt is not guessed.
    /// </summary>
    public async Task<IReadOnlyList<ActionPoint>> EitherAsync(Said said) =>
        FindingNumbers.Of(said.Slots) is not [var number] || said.Slots.References.Count != 1 || said.Turn.Conversation.DeskDocumentId is not { } shown ? [] : await database.ReadAsync(async session =>
        {
            if (await Desk.OfAsync(session, shown) is not { } desk || !said.Who.MayClerk(desk.Committee.Id)
                || desk.Findings.FirstOrDefault(finding => finding.Number == number) is not { ActionPointId: { } became, DecidedAt: { } at } || time.GetUtcNow() - at > Lately)
            {
                return [];
            }

            var named = Bearings.Numbered(await ActionPointTable.OfCommitteeAsync(session, desk.Committee.Id), number, PrintedLabel.IsSaid(said.Text, number));
            return named is not null && named.Id != became && await ActionPointTable.ByIdAsync(session, became) is { } point ? (IReadOnlyList<ActionPoint>)[point, named] : [];
        });
}
