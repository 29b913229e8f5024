using System.Globalization;
using System.Text.RegularExpressions;
using ActionBot.Cards;
using ActionBot.Enquiries;
using ActionBot.Intake;
using ActionBot.Officers;
using ActionBot.Review;
using ActionBot.Storage;
using ActionBot.Understanding;

namespace ActionBot.Teams.Conversation;

/// <summary>The clerk's desk looked at in words: one finding after the other, what nobody claimed, what is confirmed so far.</summary>
public sealed partial class DeskLookedAt(DeskShown shown, NumbersMeant meant, Database database, TimeProvider time)
{
    /// <summary>"What did nobody claim?": whatever the rest sounds like.</summary>
    public async Task<bool> HearsOfUnclaimedAsync(Said said, CancellationToken cancellation)
    {
        if (!said.Who.IsClerk || said.Text.Length > 100 || !Unclaimed().IsMatch(said.Text))
        {
            return false;
        }

        await ShowUnclaimedAsync(said, cancellation);
        return true;
    }

    /// <summary>"Go through them", "what does number 4 say?", "leave the suggestions", "what have I confirmed?": said of the desk that was shown.</summary>
    public async Task<bool> HearsAsync(Said said, CancellationToken cancellation)
    {
        if (said.Who.IsClerk && said.Text.Length <= 120 && await HearsOfAllAsync(said, cancellation))
        {
            return true;
        }

        if (!said.Who.IsClerk || said.Text.Length > 80 || OneFinding().Match(said.Text) is not { Success: true } asked || await shown.WaitingAsync(said) is not { } desk)
        {
            return false;
        }

        await ShowOneAsync(said, desk, int.Parse(asked.Groups["number"].ValueSpan, NumberStyles.None, CultureInfo.InvariantCulture), cancellation);
        return true;
    }

    private async Task<bool> HearsOfAllAsync(Said said, CancellationToken cancellation)
    {
        if (Confirmed().IsMatch(said.Text) && await shown.DeskAsync(said, cancellation) is { } done)
        {
            var became = done.Findings.Where(finding => finding.Status == FindingStatus.Confirmed).ToList();
            await said.Turn.SayAsync(became.Count == 0
                ? $"Nothing from the minutes of {Days.Plain(done.Meeting.HeldOn)} is confirmed yet."
                : $"Confirmed from the minutes of {Days.Plain(done.Meeting.HeldOn)}:\n{string.Join('\n', became.Take(MostListed).Select(finding => $"{finding.Number}. {(finding.Exempt && said.Turn.Activity.Kind != Connector.ConversationKind.Personal ? "exempt" : Shortened.To(finding.Text, 140))}"))}{(became.Count > MostListed ? $"\nand {became.Count - MostListed} more" : "")}", cancellation);
            return true;
        }

        if (!(GoThrough().IsMatch(said.Text) || Suggestions().IsMatch(said.Text) || said.Meaning.Intent == Intent.Show && said.Slots.References is [var figure] && figure.All(char.IsAsciiDigit)) || await shown.WaitingAsync(said) is not { } desk)
        {
            return false;
        }

        if (Suggestions().IsMatch(said.Text))
        {
            await said.Turn.SayAsync(desk.Folded.Any() ? "They stay folded: nothing comes of a suggestion unless you take it on. “Reject 6, a suggestion” takes one off the desk for good." : "No suggestion waits on that desk.", cancellation);
            return true;
        }

        DraftFinding? one = null;
        if (said.Meaning.Intent == Intent.Show && said.Slots.References.Count == 1)
        {
            one = (await meant.OfAsync(said, Spoken.Looks)).Findings is [var number] ? desk.Waiting.FirstOrDefault(finding => finding.Number == number) : null;
            if (one is null)
            {
                return false;
            }
        }

        one ??= desk.Amber.FirstOrDefault() ?? desk.Marked.FirstOrDefault();
        if (one is null)
        {
            return false;
        }

        await ShowOneAsync(said, desk, one.Number, cancellation);
        return true;
    }

    /// <summary>Shows the desk, or the one finding that is named.</summary>
    public async Task ShowAsync(Said said, Desk desk, CancellationToken cancellation)
    {
        if (FindingNumbers.Of(said.Slots) is [var number])
        {
            await ShowOneAsync(said, desk, number, cancellation);
            return;
        }

        var seen = (await shown.SeenAsync(said.Turn, desk.Document.Id))!;
        await said.Turn.ShowAsync(DeskCard.For(seen, DeskCard.FirstOf(seen.Desk)), cancellation);
    }

    // The card that lies open is what the next words are said of.
    private async Task ShowOneAsync(Said said, Desk desk, int number, CancellationToken cancellation)
    {
        var seen = (await shown.SeenAsync(said.Turn, desk.Document.Id))!;
        if (seen.Desk.Waiting.Any(finding => finding.Number == number))
        {
            await database.WriteAsync(session => FindingOpen.OpensAsync(session, said.Turn.Activity, desk.Document.Id, number, time.GetUtcNow()));
        }

        await said.Turn.ShowAsync(DeskWords.Finding(seen, number), cancellation);
    }

    // What nobody claimed is told in the chat she has alone; it may be exempt.
    private async Task ShowUnclaimedAsync(Said said, CancellationToken cancellation)
    {
        if (said.Turn.Conversation.Kind != Connector.ConversationKind.Personal)
        {
            await said.Turn.SayAsync("What nobody claimed in the minutes is for you alone: ask me in the chat we two have.", cancellation);
        }
        else if (await shown.DeskAsync(said, cancellation) is { } desk && await shown.SeenAsync(said.Turn, desk.Document.Id) is { } seen)
        {
            await (seen.Unclaimed.Count == 0
                ? said.Turn.SayAsync($"{desk.Committee.Name}, {Days.Plain(desk.Meeting.HeldOn)}: nothing in the minutes looks like an action and is not among the findings.", cancellation)
                : said.Turn.ShowAsync(DeskCard.For(seen, DeskCard.Unclaimed, 0, []), cancellation));
        }
    }

    // "what did nobody claim?", "what was not recognised", "did you miss anything in the minutes?"
    [GeneratedRegex(@"^\W*(?:(?:so|and|ok|please|show\s+me)\b\W*)*(?:(?:what|which|anything|is\s+there\s+anything|did)\b[^.?]{0,40}\b(?:nobody\s+(?:claim\w*|took)|no\s+one\s+(?:claim\w*|took)|unclaimed|un-?recogni[sz]ed|not\s+(?:been\s+)?(?:recogni[sz]ed|claimed|taken|caught)|(?:did\s+)?you\s+(?:not\s+(?:recogni[sz]e|take|catch)|(?:miss(?:ed)?|overlook(?:ed)?)))|(?:the\s+)?(?:unclaimed|un-?recogni[sz]ed)(?:\s+(?:passages|sentences|ones))?)\b[^.?]{0,30}\W*$", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Unclaimed();

    // "show me finding 4", "finding 4", "look at 4 on my desk".
    [GeneratedRegex(@"^\W*(?:please\s+)?(?:(?:(?:show|open|see|go\s+(?:to|through)|look\s+at|let\s+me\s+see)\s+)?(?:me\s+)?(?:the\s+)?finding\s+(?:no\.?\s*|number\s+|#)?(?<number>[0-9]{1,4})|(?:show|open|see|look\s+at)\s+(?:me\s+)?(?:number\s+)?(?<number>[0-9]{1,4})\s+on\s+(?:the|my)\s+desk)\W*$", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex OneFinding();

    private const int MostListed = 12;

    [GeneratedRegex(@"^\W*(?:(?:ok|please|let['\u2019]?s|can\s+we|let\s+me|i['\u2019]?ll)\s+)*(?:go|run|walk|take\s+me)\s+through(?:\s+(?:them|it|these|those|the\s+(?:rest|others|findings|amber\s+ones|list)|what(?:['\u2019]?s|\s+is)\s+left))?(?:\s+(?:one\s+by\s+one|now|please|with\s+me))*\W*$|^\W*one\s+by\s+one\W*$", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex GoThrough();

    [GeneratedRegex(@"^\W*(?:please\s+)?(?:leave|ignore|skip|forget|drop)\s+(?:all\s+)?(?:the\s+)?suggestions?\W*$", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Suggestions();

    [GeneratedRegex(@"^\W*(?:(?:so|ok)\W+)*(?:what|which(?:\s+ones)?)\s+(?:have|did)\s+(?:i|we)\s+(?:just\s+)?confirm(?:ed)?(?:\s+(?:so\s+far|already|today))?\W*$", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Confirmed();
}
