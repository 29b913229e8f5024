using System.Globalization;
using System.Text.RegularExpressions;
using ActionBot.Cards;
using ActionBot.Review;

namespace ActionBot.Teams.Conversation;

/// <summary>Said of the owners of the findings that wait: "which findings have no owner?", "3 needs nobody, it's a decision and nothing more", "KW is Karl, IC Ines".</summary>
public sealed partial class DeskOwners(AmendFindings amend, SplitFinding split, DeskShown shown, NumbersMeant meant)
{
    private const int Longest = 160;
    private const int MostListed = 12;

    /// <summary>Whether it was one of these, and answered.</summary>
    public async Task<bool> HearsAsync(Said said, CancellationToken cancellation)
    {
        if (!said.Who.IsClerk || said.Text.Length > Longest)
        {
            return false;
        }

        var (asks, nobody, initials, two) = (NoOwner().Match(said.Text), Nobody().Match(said.Text), Initials.In(said.Text), IsTwo().Match(said.Text));
        if (!(asks.Success || nobody.Success || initials.Count > 0 || two.Success) || await shown.WaitingAsync(said) is not { } desk)
        {
            return false;
        }

        if (asks.Success)
        {
            await said.Turn.SayAsync(WithoutOwner(desk, asks.Groups["time"].Success, said.Turn.Conversation.Kind == Connector.ConversationKind.Personal), cancellation);
            return true;
        }

        if (initials.Count > 0)
        {
            return await InitialsAsync(said, desk, initials, cancellation);
        }

        var which = (nobody.Success ? nobody : two).Groups["which"].Value;
        var decided = await meant.OfAsync(said, [.. Digits().Matches(which).Select(one => one.Value)], Spoken.Answers);
        if (decided.Findings.Count == 0)
        {
            return false;
        }

        await ReadBackAsync(said, desk, nobody.Success ? await amend.NobodyAsync(desk.Document.Id, decided.Findings, said.Who) : await split.RunAsync(desk.Document.Id, decided.Findings[0], null, said.Who), cancellation);
        return true;
    }

    private async Task<bool> InitialsAsync(Said said, Desk desk, IReadOnlyList<Initials> initials, CancellationToken cancellation)
    {
        var (outcomes, unknown) = (new List<DeskOutcome>(), new List<string>());
        foreach (var one in initials)
        {
            var theirs = desk.Waiting.Where(finding => one.Are(finding.OwnerText) && finding.OwnerPostId is null && finding.OwnerPersonId is null).Select(finding => finding.Number).ToList();
            if (theirs.Count == 0)
            {
                unknown.Add(one.Letters);
                continue;
            }

            outcomes.Add(await amend.OwnerAsync(desk.Document.Id, theirs, one.Name, said.Who));
        }

        if (outcomes.Count == 0)
        {
            return false;
        }

        List<string> sentences = [.. outcomes.Select(DeskWords.Of), .. unknown.Count == 0 ? [] : new[] { $"Nothing on that desk waits for {string.Join(" or ", unknown)}." }];
        var changed = outcomes.Exists(outcome => outcome is DeskOutcome.Done);
        await (changed ? said.Turn.ShowAsync(await shown.ReadBackAsync(said.Turn, desk.Document.Id, sentences, changed), cancellation) : said.Turn.SayAsync(string.Join('\n', sentences), cancellation));
        return true;
    }

    private async Task ReadBackAsync(Said said, Desk desk, DeskOutcome outcome, CancellationToken cancellation) => await (outcome is DeskOutcome.Done
        ? said.Turn.ShowAsync(await shown.ReadBackAsync(said.Turn, desk.Document.Id, [DeskWords.Of(outcome)], changed: true), cancellation)
        : said.Turn.SayAsync(DeskWords.Of(outcome), cancellation));

    private static string WithoutOwner(Desk desk, bool ofTime, bool alone)
    {
        var lacking = desk.Waiting.Where(finding => finding.GivesAnActionPoint && (ofTime ? finding.DueQuestion : finding.OwnerQuestion) is not null).ToList();
        var what = ofTime ? "time" : "owner";
        return lacking.Count == 0
            ? $"Each of the findings that are left has {(ofTime ? "a" : "an")} {what}."
            : $"Without {(ofTime ? "a" : "an")} {what}:\n{string.Join('\n', lacking.Take(MostListed).Select(finding => $"{Figure(finding.Number)}. {(finding.Exempt && !alone ? "exempt" : Shortened.To(finding.Text, 140))} {(ofTime ? finding.DueQuestion : finding.OwnerQuestion)}"))}{(lacking.Count > MostListed ? $"\nand {Figure(lacking.Count - MostListed)} more" : "")}";
    }

    // "which findings have no owner?", "who is missing an owner", "which ones still need a date?"
    [GeneratedRegex(@"^\W*(?:(?:so|and|ok|please|show\s+me)\b\W*)*(?:(?:which|what)(?:\s+of\s+(?:them|the\s+findings|these))?(?:\s+(?:findings?|ones?))?|(?:the\s+)?(?:findings|ones)|anything|(?:are\s+there\s+)?any(?:\s+findings)?)\s+(?:(?:still|yet|that|which|left|on\s+(?:my|the)\s+desk)\s+)*(?:(?:ha(?:ve|s)|with|got|have\s+got)\s+(?:no|nobody\s+as)\s+(?:one\s+as\s+)?|(?:is|are)?\s*(?:without|missing|lack(?:s|ing)?)\s+(?:an?\s+|its\s+|their\s+)?|(?:needs?|waits?\s+for|wants?|needing)\s+(?:an?\s+))(?:owners?|(?<time>dates?|times?|deadlines?|meetings?))(?:\s+(?:yet|still|left|at\s+all|so\s+far|now))*\W*$", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex NoOwner();

    private const string Which = @"(?<which>(?:findings?\s+|nos?\.?\s*|numbers?\s+|\#)?[0-9]{1,3}(?:\s*(?:,|and|&)\s*[0-9]{1,3})*)";

    // "3 needs nobody, it's a decision and nothing more", "nobody has to do 3", "3 is only a decision".
    [GeneratedRegex(@"^\W*(?:(?:ok|please|no|and|so)\b\W*)*(?:" + Which + @"\s*[,:–-]?\s*(?:(?:needs?|is\s+for|are\s+for|wants?|has|have)\s+(?:nobody|no\s*-?one|no\s+(?:owner|action|follow-?up)|nothing\s+(?:doing|done))(?:\s+(?:to\s+(?:do|act|do\s+anything|own)|in\s+particular))?|(?:is|are)\s+(?:just|only|purely|simply)\s+(?:an?\s+)?(?:decisions?|resolutions?|for\s+(?:noting|the\s+record))|(?:is|are)\s+(?:an?\s+)?(?:decisions?|resolutions?)\s+(?:and\s+nothing\s+(?:more|else)|only|alone))|(?:nobody|no\s*-?one)\s+(?:has|needs|is)\s+to\s+(?:do|act\s+on|own)\s+(?:anything\s+(?:about|for|on)\s+)?" + Which + @"|no\s+(?:owner|action|follow-?up)\s+(?:is\s+)?(?:needed|wanted|required|arises)?\s*(?:for|from|on)\s+" + Which + @")(?:\s*[,;.–-]\s*(?:(?:it|that|this|they|those)(?:['\u2019](?:s|re)|\s+(?:is|are|was|were))\s+)?(?:just\s+|only\s+)?(?:an?\s+)?(?:decisions?|resolutions?|for\s+noting|noted|agreed|nothing\s+to\s+do|no\s+action)[^.;:]{0,40})?\W*$", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Nobody();

    // "1 two things, please make it two", "please make 1 two"; where its parts are said with it, those are read elsewhere.
    [GeneratedRegex(@"^\W*(?:(?:ok|please|and|so)\b\W*)*(?:" + Which + @"\s*[,:–-]?\s*(?:(?:is|are|holds|has|contains|makes?)\s+)?(?:really\s+|actually\s+)?two(?:\s+(?:separate\s+|different\s+)?(?:things|actions|tasks|jobs))?(?:\s*[,;.–-]\s*(?:please\s+|so\s+)*(?:make\s+(?:it|that|them)\s+two|split\s+(?:it|that|them)(?:\s+up)?)(?:\s+please)?)?|(?:please\s+)?make\s+" + Which + @"\s+(?:into\s+)?two)\W*$", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex IsTwo();

    [GeneratedRegex(@"[0-9]{1,3}", RegexOptions.CultureInvariant)]
    private static partial Regex Digits();

    private static string Figure(int number) => number.ToString(CultureInfo.InvariantCulture);
}
