using ActionBot.ActionPoints;
using ActionBot.Review;
using ActionBot.Understanding;

namespace ActionBot.Teams.Conversation;

/// <summary>A clerk puts an action, or a finding on the desk before her, in other words: "2 should read: …". It is no answer to it.</summary>
public sealed class Rewording(AmendFindings amend, RewordActionPoint reword, DeskShown shown, NumbersMeant numbers, Bearings bearings, RedrawDigests redraw) : ITakePart
{
    /// <inheritdoc />
    public async Task<bool> HearsAsync(Said said, CancellationToken cancellation)
    {
        if (!said.Who.IsClerk || Wording.Read(said.Text) is not { } wording)
        {
            return false;
        }

        var settled = said.Answered.TryGetValue(MeaningKept.Reference, out var answered) && char.IsAsciiDigit(answered[^1]) ? answered : null;
        var reference = settled ?? wording.Reference;
        if (settled is null && wording.IsNumber)
        {
            var decided = await numbers.OfAsync(said with { Meaning = said.Meaning with { Slots = new Slots() } }, [reference], Spoken.Rewords);
            if (decided.Doubtful.Count > 0)
            {
                await numbers.AskAsync(said, decided, cancellation);
                return true;
            }

            if (decided.Findings is [var waiting])
            {
                var amended = await amend.TextAsync(decided.Desk!.Document.Id, waiting, wording.Words, said.Who);
                await (amended is DeskOutcome.Done
                    ? said.Turn.ShowAsync(await shown.ReadBackAsync(said.Turn, decided.Desk.Document.Id, [DeskWords.Of(amended)], changed: true), cancellation)
                    : said.Turn.SayAsync(DeskWords.Of(amended), cancellation));
                return true;
            }

            reference = decided.References[0];
        }

        var pointed = said with { Meaning = said.Meaning with { Parts = [], Slots = new Slots { References = [reference] } } };
        if (await bearings.ActionPointsAsync(pointed, toClerk: true, cancellation) is not [var point])
        {
            return true;
        }

        switch (await reword.RunAsync(point.Id, said.Who, wording.Words))
        {
            case ChangeOutcome.Changed changed:
                await said.Turn.ShowAsync(ReadBackCard.For(changed.ReadBack, said.Turn.Activity), cancellation);
                await redraw.WithAsync([point.Id], except: null, said.Today, cancellation);
                break;
            case ChangeOutcome.Refused refused:
                await said.Turn.SayAsync(refused.Sentence, cancellation);
                break;
        }

        return true;
    }
}
