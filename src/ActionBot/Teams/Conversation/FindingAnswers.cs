using System.Globalization;
using System.Text.RegularExpressions;
using ActionBot.ActionPoints;
using ActionBot.Intake;
using ActionBot.Officers;
using ActionBot.Review;
using ActionBot.Storage;

namespace ActionBot.Teams.Conversation;

/// <summary>
/// What is answered to questions about findings by their numbers: "9: yes", "3: 8 December", "5: Lena, by 1 October", "9 reject, a councillor"; several in one
/// message. What is read of it is done, and what is not is said.
/// </summary>
public sealed partial class FindingAnswers(Database database, FindingsAmended amended, AmendFindings amend, ConfirmFindings confirm, RejectFindings reject, DeskShown shown, DueAsked asks, NumbersMeant numbers)
{
    private const int Longest = 300;

    /// <summary>Takes a message that is such answers as a whole: every number of it a finding's, and everything said of them read. So both halves of it come in one read-back.</summary>
    public async Task<bool> TakesWholeAsync(Said said, CancellationToken cancellation) =>
        said.Who.IsClerk && said.Turn.Conversation.DeskDocumentId is not null && SaidOfEach.Of(said.Text).Count > 0 && await shown.WaitingAsync(said) is { } desk
        && await TakesAsync(said, desk, wereAsked: false, thenConfirm: false, onlyWhole: true, cancellation);

    /// <summary>Takes the message as such answers.</summary>
    /// <param name="said">The message.</param>
    /// <param name="desk">The desk whose findings ask.</param>
    /// <param name="wereAsked">The questions were put by the message before: a number is the finding's though an action has it too.</param>
    /// <param name="thenConfirm">They were put on the way to confirming: what is answered is confirmed.</param>
    /// <param name="cancellation">The end of the program.</param>
    /// <returns>Whether it was that.</returns>
    public Task<bool> TakesAsync(Said said, Desk desk, bool wereAsked, bool thenConfirm, CancellationToken cancellation) => TakesAsync(said, desk, wereAsked, thenConfirm, onlyWhole: false, cancellation);

    private async Task<bool> TakesAsync(Said said, Desk desk, bool wereAsked, bool thenConfirm, bool onlyWhole, CancellationToken cancellation)
    {
        if (said.Text.Length > Longest || said.Answered.GetValueOrDefault(MeaningKept.Whose) == NumbersMeant.AsAction || SaidOfEach.Of(YesTo().Replace(said.Text, "${which}: yes")) is not { Count: > 0 } pieces || pieces.Any(piece => piece.IsOrder || piece.Numbers.Count == 0))
        {
            return false;
        }

        var asked = desk.Waiting.Where(finding => (finding.OwnerQuestion ?? finding.DueQuestion) is not null).Select(finding => finding.Number).ToHashSet();
        var waiting = desk.Waiting.Select(finding => finding.Number).ToHashSet();
        if (!pieces.SelectMany(piece => piece.Numbers).Any(waiting.Contains))
        {
            return false;
        }

        var matcher = await database.ReadAsync(OwnerMatcher.OfAsync);
        var read = pieces.Select(piece => (Piece: piece, Says: piece.Numbers.All(waiting.Contains) ? FindingAnswer.Read(InMyName.Of(piece.Rest, said.Who), matcher.NamesWholly, said.Today) : null)).ToList();
        // One that answers nothing is no answer at all; beside others it is said that it was not read.
        if (!read.Exists(one => one.Says is not null and not FindingAnswer.Rejects) || (onlyWhole && read.Exists(one => one.Says is null)))
        {
            return false;
        }

        // Where nothing is asked about any of them, a yes may be the one that an officer's wish waits for.
        var isAsked = read.Exists(one => one.Says is not null and not FindingAnswer.Rejects && one.Piece.Numbers.Any(asked.Contains));
        var isYes = read.Exists(one => one.Says is FindingAnswer.Yes or FindingAnswer.Rejects or FindingAnswer.Sets { SaysYes: true });
        var awaits = isYes && !wereAsked && await AwaitsDecisionAsync(desk, pieces);
        if (!isAsked && awaits)
        {
            return false;
        }

        // A yes and a "reject" are said of findings, and with them the whole message is.
        var decided = await numbers.OfAsync(said, [.. pieces.SelectMany(piece => piece.Numbers).Where(waiting.Contains).Select(Figure)], wereAsked || (isYes && !awaits) ? Spoken.Answers : Spoken.MayAnswer);
        if (decided.Doubtful.Count > 0)
        {
            await numbers.AskAsync(said, decided, cancellation);
            return true;
        }

        if (decided.Findings.Count == 0 || decided.References.Count > 0)
        {
            return false;
        }

        var (outcomes, unread, answered, confirms) = (new List<DeskOutcome>(), new List<SaidOfEach>(), new List<int>(), new List<int>());
        foreach (var (piece, says) in read)
        {
            if (says is null)
            {
                unread.Add(piece);
                continue;
            }

            answered.AddRange(says is FindingAnswer.Rejects ? [] : piece.Numbers);
            // What answers the question that was put on the way to confirming is confirmed; what changes more than was asked is read back first.
            confirms.AddRange(thenConfirm ? piece.Numbers.Where(number => desk.Waiting.FirstOrDefault(finding => finding.Number == number) is { } finding && AnswersOnly(finding, says)) : []);
            outcomes.AddRange(await DoAsync(said, desk, [.. piece.Numbers], says, matcher));
        }

        await TellAsync(said, desk, outcomes, answered, confirms, unread, thenConfirm, cancellation);
        return true;
    }

    private static bool AnswersOnly(DraftFinding finding, FindingAnswer says) => says switch
    {
        FindingAnswer.Yes => true,
        FindingAnswer.Sets { SaysYes: true } => true,
        FindingAnswer.Sets { Whose: var whose, When: var when } => (whose is null || finding.OwnerQuestion is not null) && (when is null || finding.DueQuestion is not null),
        _ => false,
    };

    private async Task TellAsync(Said said, Desk desk, IReadOnlyList<DeskOutcome> outcomes, IReadOnlyList<int> answered, IReadOnlyList<int> confirms, IReadOnlyList<SaidOfEach> unread, bool thenConfirm, CancellationToken cancellation)
    {
        var changed = outcomes.Any(outcome => outcome is DeskOutcome.Done);
        List<string> sentences = [.. outcomes.Select(DeskWords.Of)];
        var ready = (await shown.OfAsync(desk.Document.Id))!.Waiting.Where(finding => finding.IsReady && confirms.Contains(finding.Number)).Select(finding => finding.Number).ToList();
        if (changed && ready.Count > 0)
        {
            sentences.Add(DeskWords.Of(await confirm.RunAsync(desk.Document.Id, ready, said.Who)));
        }

        var still = (await shown.OfAsync(desk.Document.Id))!.Waiting.Where(finding => answered.Contains(finding.Number) && (finding.OwnerQuestion ?? finding.DueQuestion) is not null).ToList();
        if (still.Count > 0 && changed)
        {
            sentences.Add($"Still to ask: {string.Join(" ", still.Select(finding => $"{Figure(finding.Number)}: {finding.OwnerQuestion ?? finding.DueQuestion}"))}");
        }

        sentences.AddRange(unread.Select(piece => $"I could not read what you say of {piece.Which} (“{Cards.Shortened.To(piece.Rest, 120)}”), so {(piece.Numbers.Count == 1 ? "it is" : "they are")} left as {(piece.Numbers.Count == 1 ? "it was" : "they were")}."));
        var yes = changed ? await asks.RunAsync(said.Turn, desk, still.FindAll(finding => finding is { DueTakesYes: true, OwnerQuestion: null }), thenConfirm) : null;
        await (changed ? said.Turn.ShowAsync(await shown.ReadBackAsync(said.Turn, desk.Document.Id, sentences, changed, yes), cancellation) : said.Turn.SayAsync(string.Join('\n', sentences), cancellation));
    }

    private async Task<IReadOnlyList<DeskOutcome>> DoAsync(Said said, Desk desk, int[] which, FindingAnswer says, OwnerMatcher matcher)
    {
        var outcomes = new List<DeskOutcome>();
        switch (says)
        {
            case FindingAnswer.Rejects { Why: var why }:
                outcomes.Add(await reject.RunAsync(desk.Document.Id, which, why, said.Who));
                break;
            case FindingAnswer.Yes { Confirms: var confirms }:
                outcomes.AddRange(await AgreedAsync(said, desk, which, confirms));
                break;
            case FindingAnswer.Sets { Whose: var whose, When: var when, IsSentence: var asSentence }:
                // Of one that is given to several the time comes first: afterwards there are more of it.
                var joint = whose is not null && JointOwners.In(whose, matcher).Count > 1;
                if (joint && when is not null)
                {
                    outcomes.Add(await amended.DueAsync(desk.Document.Id, which, when, said.Who, said.Today));
                }

                if (whose is not null)
                {
                    // Whom nobody knows is asked for and not made, unless a whole sentence gives it to him.
                    outcomes.Add(matcher.NamesWholly(whose) || asSentence ? await amended.OwnerAsync(desk.Document.Id, which, whose, said.Who)
                        : new DeskOutcome.Refused((await database.ReadAsync(session => OwnerSaid.FindAsync(session, whose))).Question ?? $"Nobody on the register is called “{whose}”."));
                }

                if (when is not null && !joint)
                {
                    outcomes.Add(await amended.DueAsync(desk.Document.Id, which, when, said.Who, said.Today));
                }

                break;
        }

        return outcomes;
    }

    // A yes takes the meeting that was proposed; "confirmed" takes on what nothing is asked about as well. Of each of them it is said what became of it.
    private async Task<IReadOnlyList<DeskOutcome>> AgreedAsync(Said said, Desk desk, int[] which, bool confirms)
    {
        var (outcomes, named) = (new List<DeskOutcome>(), desk.Waiting.Where(finding => which.Contains(finding.Number)).ToList());
        int[] proposed = [.. named.Where(finding => finding is { DueTakesYes: true }).Select(finding => finding.Number)];
        if (proposed.Length > 0)
        {
            outcomes.Add(await amend.AcceptDueAsync(desk.Document.Id, proposed, said.Who));
        }

        foreach (var more in named.Where(finding => !finding.DueTakesYes && !finding.IsReady))
        {
            outcomes.Add(new DeskOutcome.Refused($"{Figure(more.Number)} asks for more than a yes: {more.OwnerQuestion ?? more.DueQuestion}"));
        }

        int[] ready = [.. named.Where(finding => finding.IsReady || (confirms && finding is { OwnerQuestion: null, DueTakesYes: true })).Select(finding => finding.Number)];
        if (ready.Length > 0)
        {
            outcomes.Add(confirms ? await confirm.RunAsync(desk.Document.Id, ready, said.Who) : new DeskOutcome.Refused($"Nothing is asked about {Numbers.Of(ready)}: “confirm {Numbers.Of(ready)}” takes {(ready.Length == 1 ? "it" : "them")} on."));
        }

        return outcomes;
    }

    // A "yes" may be the one that an officer's wish waits for.
    private Task<bool> AwaitsDecisionAsync(Desk desk, IReadOnlyList<SaidOfEach> pieces) => database.ReadAsync(async session =>
        (await ActionPointTable.OutstandingOfAsync(session, desk.Committee.Id)).Any(point => point.Status is ActionPointStatus.ExtensionRequested or ActionPointStatus.ReassignmentProposed && pieces.Any(piece => piece.Numbers.Contains(point.Number))));

    private static string Figure(int number) => number.ToString(CultureInfo.InvariantCulture);

    // "yes to 4", "ok for 4 and 5": not "yes to 4, but in March".
    [GeneratedRegex(@"^\W*(?:yes|yep|ok|okay|right|correct|confirmed)\W+(?:to|for|on)\s+(?<which>(?:(?:finding|no\.?|number)\s*)?[0-9]{1,3}(?:\s*(?:,|and|&)\s*[0-9]{1,3})*)\W*$", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex YesTo();
}
