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

    /// <summary>Takes the message as such answers.</summary>
    /// <param name="said">The message.</param>
    /// <param name="desk">The desk whose findings ask.</param>
    /// <param name="wereAsked">The questions were put by the message before: a number is the finding's though an action has it too.</param>
    /// <param name="thenConfirm">They were put on the way to confirming: what is answered is confirmed.</param>
    /// <param name="cancellation">The end of the program.</param>
    /// <returns>Whether it was that.</returns>
    public async Task<bool> TakesAsync(Said said, Desk desk, bool wereAsked, bool thenConfirm, CancellationToken cancellation)
    {
        if (said.Text.Length > Longest || said.Answered.GetValueOrDefault(MeaningKept.Whose) == NumbersMeant.AsAction || SaidOfEach.Of(YesTo().Replace(said.Text, "${which}: yes")) is not { Count: > 0 } pieces || pieces.Any(piece => piece.IsOrder || piece.Numbers.Count == 0))
        {
            return false;
        }

        var asked = desk.Waiting.Where(finding => (finding.OwnerQuestion ?? finding.DueQuestion) is not null).Select(finding => finding.Number).ToHashSet();
        var waiting = desk.Waiting.Select(finding => finding.Number).ToHashSet();
        if (!pieces.SelectMany(piece => piece.Numbers).Any(asked.Contains))
        {
            return false;
        }

        var matcher = await database.ReadAsync(OwnerMatcher.OfAsync);
        var read = pieces.Select(piece => (Piece: piece, Says: piece.Numbers.All(waiting.Contains) ? Read(piece.Rest, matcher, said.Today) : null)).ToList();
        // One that answers nothing of what is asked is no answer at all; beside others it is said that it was not read.
        if (!read.Exists(one => one.Says is not null and not Answer.Rejects && one.Piece.Numbers.Any(asked.Contains)))
        {
            return false;
        }

        // A yes and a "reject" are said of findings, and with them the whole message is.
        var spoken = wereAsked || read.Exists(one => one.Says is Answer.Yes or Answer.Rejects or Answer.Sets { SaysYes: true }) && !await AwaitsDecisionAsync(desk, pieces) ? Spoken.Answers : Spoken.MayAnswer;
        var decided = await numbers.OfAsync(said, [.. pieces.SelectMany(piece => piece.Numbers).Where(waiting.Contains).Select(Figure)], spoken);
        if (decided.Doubtful.Count > 0)
        {
            await numbers.AskAsync(said, decided, cancellation);
            return true;
        }

        if (decided.Findings.Count == 0 || decided.References.Count > 0)
        {
            return false;
        }

        var (outcomes, unread, answered) = (new List<DeskOutcome>(), new List<SaidOfEach>(), new List<int>());
        foreach (var (piece, says) in read)
        {
            if (says is null)
            {
                unread.Add(piece);
                continue;
            }

            answered.AddRange(says is Answer.Rejects ? [] : piece.Numbers);
            outcomes.AddRange(await DoAsync(said, desk, [.. piece.Numbers], says, matcher));
        }

        await TellAsync(said, desk, outcomes, answered, unread, thenConfirm, cancellation);
        return true;
    }

    private async Task TellAsync(Said said, Desk desk, IReadOnlyList<DeskOutcome> outcomes, IReadOnlyList<int> answered, IReadOnlyList<SaidOfEach> unread, bool thenConfirm, CancellationToken cancellation)
    {
        var changed = outcomes.Any(outcome => outcome is DeskOutcome.Done);
        List<string> sentences = [.. outcomes.Select(DeskWords.Of)];
        var ready = (await shown.OfAsync(desk.Document.Id))!.Waiting.Where(finding => finding.IsReady && answered.Contains(finding.Number)).Select(finding => finding.Number).ToList();
        if (changed && thenConfirm && ready.Count > 0)
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

    private async Task<IReadOnlyList<DeskOutcome>> DoAsync(Said said, Desk desk, int[] which, Answer says, OwnerMatcher matcher)
    {
        var outcomes = new List<DeskOutcome>();
        switch (says)
        {
            case Answer.Rejects { Why: var why }:
                outcomes.Add(await reject.RunAsync(desk.Document.Id, which, why, said.Who));
                break;
            case Answer.Yes when which.All(number => desk.Waiting.Any(finding => finding.Number == number && finding.DueTakesYes)):
                outcomes.Add(await amend.AcceptDueAsync(desk.Document.Id, which, said.Who));
                break;
            case Answer.Yes:
                var more = desk.Waiting.First(finding => which.Contains(finding.Number) && !finding.DueTakesYes);
                outcomes.Add(new DeskOutcome.Refused((more.OwnerQuestion ?? more.DueQuestion) is { } question ? $"{Figure(more.Number)} asks for more than a yes: {question}" : $"Nothing is asked about {Figure(more.Number)}: “confirm {Figure(more.Number)}” takes it on."));
                break;
            case Answer.Sets { Whose: var whose, When: var when, IsSentence: var asSentence }:
                if (whose is not null)
                {
                    // Whom nobody knows is asked for and not made, unless a whole sentence gives it to him.
                    outcomes.Add(matcher.NamesWholly(whose) || asSentence ? await amended.OwnerAsync(desk.Document.Id, which, whose, said.Who)
                        : new DeskOutcome.Refused((await database.ReadAsync(session => OwnerSaid.FindAsync(session, whose))).Question ?? $"Nobody on the register is called “{whose}”."));
                }

                if (when is not null)
                {
                    outcomes.Add(await amended.DueAsync(desk.Document.Id, which, when, said.Who, said.Today));
                }

                break;
        }

        return outcomes;
    }

    // What is said of one: yes, that it is none, or whose it is and by when. Null: none of these.
    private static Answer? Read(string rest, OwnerMatcher matcher, DateOnly today)
    {
        if (NoAction().Match(rest) is { Success: true } none)
        {
            return new Answer.Rejects(none.Groups["why"].Value.Trim(' ', ',', '.', '!', ':', ';', '-', '–', '—') is { Length: > 0 } why ? why : null);
        }

        var words = Closing().Replace(Lead().Replace(rest, ""), "").Trim(' ', ',', '.', '!', ':');
        return words.Length == 0 || SaysNoMore().IsMatch(words) ? Yes().IsMatch(rest) ? new Answer.Yes() : null
            : OwnerAndDue.Read(words, matcher.NamesWholly, today) is { } sets ? new Answer.Sets(sets.Owner, sets.Due, Yes().IsMatch(rest), Sentence().IsMatch(rest))
            : null;
    }

    // A "yes" may be the one that an officer's wish waits for.
    private Task<bool> AwaitsDecisionAsync(Desk desk, IReadOnlyList<SaidOfEach> pieces) => database.ReadAsync(async session =>
        (await ActionPointTable.OutstandingOfAsync(session, desk.Committee.Id)).Any(point => point.Status is ActionPointStatus.ExtensionRequested or ActionPointStatus.ReassignmentProposed && pieces.Any(piece => piece.Numbers.Contains(point.Number))));

    private static string Figure(int number) => number.ToString(CultureInfo.InvariantCulture);

    private abstract record Answer
    {
        public sealed record Yes : Answer;

        public sealed record Rejects(string? Why) : Answer;

        public sealed record Sets(string? Whose, string? When, bool SaysYes, bool IsSentence) : Answer;
    }

    // "yes to 4", "ok for 4 and 5": not "yes to 4, but in March".
    [GeneratedRegex(@"^\W*(?:yes|yep|ok|okay|right|correct|confirmed)\W+(?:to|for|on)\s+(?<which>(?:(?:finding|no\.?|number)\s*)?[0-9]{1,3}(?:\s*(?:,|and|&)\s*[0-9]{1,3})*)\W*$", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex YesTo();

    // "reject, a councillor", "is not an action, councillors do that", "no action".
    [GeneratedRegex(@"^\W*(?:reject(?:ed)?|drop(?:\s+(?:it|that))?|bin(?:\s+(?:it|that))?|take\s+(?:it\s+|that\s+)?off(?:\s+the\s+desk)?|(?:(?:it|that)\s+)?(?:(?:is|was)\s+(?:not|no)|isn['\u2019]?t|wasn['\u2019]?t|['\u2019]s\s+not|not|no)\s+(?:really\s+)?(?:an?\s+)?action)\b(?<why>.*)$", RegexOptions.IgnoreCase | RegexOptions.Singleline | RegexOptions.CultureInvariant)]
    private static partial Regex NoAction();

    [GeneratedRegex(@"^\W*(?:(?:yes|yep|yeah|y|ok|okay|sure|right|correct|fine|good|confirmed|confirm|is|are|it['\u2019]?s|it|that['\u2019]?s|that|all|please|agreed)\b\W*)+", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Lead();

    // "the next meeting is correct", "the next one, yes please", "January it is": the yes stands behind.
    [GeneratedRegex(@"(?:\s*[,;:.-]\s*(?:yes|yep|yeah|ok|okay|please|thanks)|\s+(?:is|are|would\s+be|will\s+be)\s+(?:quite\s+|absolutely\s+)?(?:right|correct|fine|good|ok|okay)|\s+it\s+is)(?:\s+(?:please|thanks))?\W*$", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Closing();

    // What is left of a yes and adds nothing to it.
    [GeneratedRegex(@"^(?:please|thanks|thank\s+you|as\s+you\s+say|the\s+next\s+(?:one|meeting)|as\s+proposed|as\s+suggested|what\s+you\s+(?:say|propose)|(?:the\s+)?one(?:\s+(?:i|we)\s+(?:mean|meant|want))?|what\s+(?:i|we)\s+want(?:ed)?|so)$", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex SaysNoMore();

    // "is for the Head of SEND", where "Nigel Nobody" alone is but a name.
    [GeneratedRegex(@"^(?:is|are|goes|go|belongs?|should)\b", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Sentence();

    [GeneratedRegex(@"\b(?:yes|yep|yeah|ok|okay|sure|right|correct|fine|confirmed?|agreed)\b", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Yes();
}
