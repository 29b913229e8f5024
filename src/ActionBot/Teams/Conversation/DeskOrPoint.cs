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
    /// What was said, where "restrict 2" comes right after finding 2 was confirmed and the desk still lies open: the number is the one shown there last,
    /// so it means the action that finding became. Once nothing waits on the desk, numbers are the register's.
    /// </summary>
    public async Task<Said> AtDeskAsync(Said said)
    {
        if (!said.Who.IsClerk || FindingNumbers.Of(said.Slots).Count == 0 || said.Turn.Conversation.DeskDocumentId is not { } lies)
        {
            return said;
        }

        var became = await database.ReadAsync(async session =>
        {
            var references = new Dictionary<string, string>();
            if (await Desk.OfAsync(session, lies) is { } desk && said.Who.MayClerk(desk.Committee.Id) && desk.Waiting.Any())
            {
                foreach (var finding in desk.Findings.Where(finding => finding is { ActionPointId: not null, DecidedAt: { } at } && time.GetUtcNow() - at <= Lately && !PrintedLabel.IsSaid(said.Text, finding.Number)))
                {
                    references[finding.Number.ToString(CultureInfo.InvariantCulture)] = (await ActionPointTable.ByIdAsync(session, finding.ActionPointId!.Value))!.Reference;
                }
            }

            return references;
        });
        return said with { Meaning = said.Meaning with { Slots = said.Slots with { References = [.. said.Slots.References.Select(one => became.GetValueOrDefault(one, one))] } } };
    }
}
