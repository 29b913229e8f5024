using System.Globalization;
using System.Text.RegularExpressions;
using ActionBot.ActionPoints;
using ActionBot.Enquiries;
using ActionBot.Intake;
using ActionBot.Review;
using ActionBot.Storage;

namespace ActionBot.Teams.Conversation;

/// <summary>
/// What is answered to a question about a finding by its number: "9: yes", "3: 8 December", "6: Director of Public Health". While such questions stand the
/// number is the finding's, whatever the register holds under it.
/// </summary>
public sealed partial class FindingAnswers(Database database, AmendFindings amend, ConfirmFindings confirm, DeskShown shown)
{
    private const int Longest = 200;

    /// <summary>Takes the message as such answers.</summary>
    /// <param name="said">The message.</param>
    /// <param name="desk">The desk whose findings ask.</param>
    /// <param name="wereAsked">The questions were put by the message before: a number is the finding's though an action has it too.</param>
    /// <param name="thenConfirm">They were put on the way to confirming: what is answered is confirmed.</param>
    /// <param name="cancellation">The end of the program.</param>
    /// <returns>Whether it was that.</returns>
    public async Task<bool> TakesAsync(Said said, Desk desk, bool wereAsked, bool thenConfirm, CancellationToken cancellation)
    {
        if (said.Text.Length > Longest || said.Text.TrimEnd().EndsWith('?'))
        {
            return false;
        }

        var answers = said.Text.Split([';', '\n'], StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries).Select(piece => Answer().Match(piece)).ToList();
        var points = wereAsked ? [] : await database.ReadAsync(session => ActionPointTable.OfCommitteeAsync(session, desk.Committee.Id));
        var asked = answers.Select(answer => answer.Success && int.TryParse(answer.Groups["number"].ValueSpan, NumberStyles.None, CultureInfo.InvariantCulture, out var number)
            && Bearings.Numbered(points, number, isLabel: false) is null ? desk.Waiting.FirstOrDefault(finding => finding.Number == number && (finding.OwnerQuestion ?? finding.DueQuestion) is not null) : null).ToList();
        if (asked.Count == 0 || asked.Contains(null))
        {
            return false;
        }

        var outcomes = new List<DeskOutcome>();
        foreach (var (answer, finding) in answers.Zip(asked))
        {
            if (await OneAsync(said, desk, finding!, answer.Groups["yes"].Success, answer.Groups["rest"].Value.Trim()) is not { } outcome)
            {
                return outcomes.Count > 0;
            }

            outcomes.Add(outcome);
        }

        var changed = outcomes.Exists(outcome => outcome is DeskOutcome.Done);
        List<string> sentences = [.. outcomes.Select(DeskWords.Of)];
        var ready = (await shown.OfAsync(desk.Document.Id))!.Waiting.Where(finding => finding.IsReady && asked.Exists(one => one!.Id == finding.Id)).Select(finding => finding.Number).ToList();
        if (changed && thenConfirm && ready.Count > 0)
        {
            sentences.Add(DeskWords.Of(await confirm.RunAsync(desk.Document.Id, ready, said.Who)));
        }

        var still = (await shown.OfAsync(desk.Document.Id))!.Waiting.Where(finding => asked.Exists(one => one!.Id == finding.Id) && (finding.OwnerQuestion ?? finding.DueQuestion) is not null)
            .Select(finding => $"{finding.Number.ToString(CultureInfo.InvariantCulture)}: {finding.OwnerQuestion ?? finding.DueQuestion}").ToList();
        if (still.Count > 0 && changed)
        {
            sentences.Add($"Still to ask: {string.Join(" ", still)}");
        }

        await (changed ? said.Turn.ShowAsync(await shown.ReadBackAsync(said.Turn, desk.Document.Id, sentences, changed), cancellation) : said.Turn.SayAsync(string.Join('\n', sentences), cancellation));
        return true;
    }

    // Null: that answers nothing of what is asked about it.
    private async Task<DeskOutcome?> OneAsync(Said said, Desk desk, DraftFinding finding, bool saysYes, string rest)
    {
        int[] numbers = [finding.Number];
        var words = Lead().Replace(rest, "").Trim(' ', ',', '.', '!', ':');
        // "yes, every meeting", "is right for December", "8 December": the time that is named, be it the one proposed.
        if (finding.DueQuestion is not null && words.Length > 0 && SpokenDue.Read(words, said.Today) is { } phrase)
        {
            return await amend.DueAsync(desk.Document.Id, numbers, phrase, said.Who);
        }

        if ((saysYes || Yes().IsMatch(rest)) && words.Length == 0)
        {
            return finding is { DueTakesYes: true } ? await amend.AcceptDueAsync(desk.Document.Id, numbers, said.Who)
                : new DeskOutcome.Refused($"{finding.Number.ToString(CultureInfo.InvariantCulture)} asks for more than a yes: {finding.OwnerQuestion ?? finding.DueQuestion}");
        }

        if (finding.OwnerQuestion is null || words.Length == 0 || !char.IsLetter(words[0]))
        {
            return null;
        }

        var (owner, question) = await database.ReadAsync(session => OwnerSaid.FindAsync(session, Article().Replace(words, "")));
        return owner is null ? said.Meaning.Intent == Understanding.Intent.Unknown ? new DeskOutcome.Refused(question!) : null : await amend.OwnerAsync(desk.Document.Id, numbers, owner.Name, said.Who);
    }

    [GeneratedRegex(@"^\W*(?:(?<yes>yes|yep|ok|okay|right|correct)\b\W*)?(?:(?:to|for|and)\s+)?(?:finding\s+|no\.?\s*|number\s+|\#)?(?<number>[0-9]{1,3})(?:\s*[:.,)–—-]\s*|\s+|$)(?<rest>.*)$", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Answer();

    [GeneratedRegex(@"^(?:(?:(?:yes|yep|y|ok|okay|right|correct|fine|good|confirmed|confirm|is|are|it['\u2019]?s|it|that['\u2019]?s|that|all)\b\W*)+(?:(?:for|with|at|by|in|on)\s+)?|(?:for|with|at|by|in|on|due)\s+)(?:the\s+)?", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Lead();

    [GeneratedRegex(@"\b(?:yes|yep|ok|okay|right|correct|fine|confirmed?)\b", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Yes();

    [GeneratedRegex(@"^the\s+", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Article();
}
