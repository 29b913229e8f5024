using System.Globalization;
using ActionBot.Review;
using ActionBot.Understanding;

namespace ActionBot.Teams.Conversation;

/// <summary>What is said of findings in words that are also said of action points ("2 is for the Head of SEND", "drop 3"), done and read back.</summary>
public sealed class FindingsChanged(DeskShown shown, FindingsAmended amended, DueAsked asked)
{
    /// <summary>Does it to findings that wait on a desk.</summary>
    public async Task RunAsync(Said said, Desk desk, IReadOnlyList<int> numbers, CancellationToken cancellation)
    {
        if (said.Meaning.Intent is Intent.Close or Intent.Reopen or Intent.Refer)
        {
            var which = Numbers.Of(numbers);
            await said.Turn.SayAsync($"{(numbers.Count == 1 ? $"Finding {which} waits" : $"Findings {which} wait")} on the desk and {(numbers.Count == 1 ? "is no action" : "are no actions")} yet, so nothing has changed. Write “confirm {which}” first, or take {(numbers.Count == 1 ? "it" : "them")} off the desk: “reject {which}, it was answered”.", cancellation);
            return;
        }

        switch (await amended.RunAsync(said, desk, numbers))
        {
            case DeskOutcome.Done done:
                // What it still waits for is said with it.
                var asks = done.Asked.Select(finding => $"{finding.Number.ToString(CultureInfo.InvariantCulture)}: {finding.OwnerQuestion ?? finding.DueQuestion}").ToList();
                IReadOnlyList<string> sentences = asks.Count == 0 ? [done.ReadBack] : [done.ReadBack, $"Still to ask: {string.Join(" ", asks)}"];
                var yes = await asked.RunAsync(said.Turn, desk, [.. done.Asked.Where(finding => finding is { DueTakesYes: true, OwnerQuestion: null })], thenConfirm: false);
                await said.Turn.ShowAsync(await shown.ReadBackAsync(said.Turn, desk.Document.Id, sentences, changed: true, yes), cancellation);
                break;
            case var refused:
                await said.Turn.SayAsync(DeskWords.Of(refused), cancellation);
                break;
        }
    }
}
