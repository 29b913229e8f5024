using System.Globalization;
using ActionBot.ActionPoints;
using ActionBot.Review;
using ActionBot.Understanding;

namespace ActionBot.Teams.Conversation;

/// <summary>A clerk puts an action, or a finding on the desk before her, in other words: "2 should read: …". It is no answer to it.</summary>
public sealed class Rewording(AmendFindings amend, RewordActionPoint reword, DeskShown shown, Bearings bearings, RedrawDigests redraw) : ITakePart
{
    /// <inheritdoc />
    public async Task<bool> HearsAsync(Said said, CancellationToken cancellation)
    {
        if (!said.Who.IsClerk || Wording.Read(said.Text) is not { } wording)
        {
            return false;
        }

        var settled = said.Answered.TryGetValue(MeaningKept.Reference, out var answered) && char.IsAsciiDigit(answered[^1]) ? answered : null;
        // What lies before her goes first: she sees the words that she changes.
        if (settled is null && wording.IsNumber && await shown.WaitingAsync(said with { Meaning = said.Meaning with { Slots = new Slots() } }) is { } desk
            && desk.Waiting.FirstOrDefault(finding => finding.Number == int.Parse(wording.Reference, NumberStyles.None, CultureInfo.InvariantCulture)) is { } waiting)
        {
            var amended = await amend.TextAsync(desk.Document.Id, waiting.Number, wording.Words, said.Who);
            await (amended is DeskOutcome.Done
                ? said.Turn.ShowAsync(await shown.ReadBackAsync(said.Turn, desk.Document.Id, [DeskWords.Of(amended)], changed: true), cancellation)
                : said.Turn.SayAsync(DeskWords.Of(amended), cancellation));
            return true;
        }

        var pointed = said with { Meaning = said.Meaning with { Parts = [], Slots = new Slots { References = [settled ?? wording.Reference] } } };
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
