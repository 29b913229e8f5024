using System.Globalization;
using System.Text.RegularExpressions;
using ActionBot.Cards;
using ActionBot.Intake;
using ActionBot.Minutes.DueDates;
using ActionBot.Officers;
using ActionBot.Review;
using ActionBot.Storage;
using ActionBot.Teams.Connector;

namespace ActionBot.Teams.Conversation;

/// <summary>
/// The finding whose card lies open is what "yes", "that one is for Sam" and "no, it was answered" are said of, and no question of an older message.
/// </summary>
public sealed partial class FindingOpen(Database database, ConfirmFindings confirm, AmendFindings amend, FindingsAmended amended, RejectFindings reject, DeskShown shown, OwnersNamed owners, Recognition recognition, TimeProvider time) : ITakePart
{
    /// <summary>The verb of its question.</summary>
    internal const string Verb = "findingOpen";
    private const int Longest = 160;

    /// <inheritdoc />
    public IReadOnlyCollection<string> Verbs => [Verb];

    /// <summary>The card of one finding is shown: what is said next is said of it.</summary>
    internal static Task OpensAsync(Session session, IncomingActivity activity, Guid document, int number, DateTimeOffset now) => OpenQuestion.AskAsync(
        session, activity, Verb, new Dictionary<string, string> { [DeskCard.Document] = document.ToString(), [FindingCard.Number] = number.ToString(CultureInfo.InvariantCulture) }, now);

    /// <inheritdoc />
    public async Task<bool> AnswersAsync(Said said, OpenQuestion question, CancellationToken cancellation)
    {
        if (said.Text.Length > Longest || !Guid.TryParse(question.Data.GetValueOrDefault(DeskCard.Document), out var document)
            || !int.TryParse(question.Data.GetValueOrDefault(FindingCard.Number), NumberStyles.None, CultureInfo.InvariantCulture, out var number)
            || await shown.OfAsync(document) is not { } desk || desk.Waiting.FirstOrDefault(finding => finding.Number == number) is not { } finding)
        {
            return false;
        }

        // "6 January meeting please" of the sixth: its number is no day.
        if (SaidOfEach.Of(said.Text) is [{ IsOrder: false, Numbers: [var own], Rest: var rest }] && own == number)
        {
            said = said with { Text = rest };
        }

        if (Next().IsMatch(said.Text))
        {
            await ShowNextAsync(said, desk, number, null, cancellation);
            return true;
        }

        if (YesOrNo.In(said.Text) == false)
        {
            await database.WriteAsync(session => OpenQuestion.CloseAsync(session, said.Turn.Activity));
            await said.Turn.SayAsync($"Left as it is: nothing has changed. To take {Figure(number)} off the desk say why: “reject {Figure(number)}, it was answered”.", cancellation);
            return true;
        }

        var matcher = await database.ReadAsync(OwnerMatcher.OfAsync);
        // "Yes that is Peter" says who somebody is; whose the finding is only where that was asked.
        if (finding.OwnerQuestion is null && SaysWho().IsMatch(said.Text) && WhoIsMeant.Same(said.Text) is var (whom, _) && !whom.Contains("'s", StringComparison.Ordinal) && !whom.Contains("\u2019s", StringComparison.Ordinal) && matcher.Match(whom) is OwnerMatch.APerson or OwnerMatch.Several)
        {
            if (await recognition.AsksAboutAsync(whom))
            {
                return false;
            }

            await said.Turn.SayAsync($"Nothing has changed: I am not sure what that answers. If finding {Figure(number)} is {whom}'s, write “{Figure(number)} is for {whom}”. Whether a claim to a part in a committee counts, say with “approve {whom}'s claim”.", cancellation);
            return true;
        }

        var says = FindingAnswer.Read(said.Text, matcher.NamesWholly, said.Today) ?? FindingAnswer.Read(Pointing().Replace(said.Text, ""), matcher.NamesWholly, said.Today);
        // "For Rita, by 5 February": both are noted of it.
        DeskOutcome[] both = says is FindingAnswer.Sets { Whose: { } whose, When: { } when }
            ? [await OwnerAsync(desk, [number], whose, said.Who), await amended.DueAsync(document, [number], when, said.Who, said.Today)] : [];
        if ((both.Length > 0 ? both[^1] : await DoAsync(said, desk, finding, says)) is not { } outcome)
        {
            return false;
        }

        if (both.Length > 0 && Array.Exists(both, one => one is DeskOutcome.Done))
        {
            await ShowNextAsync(said, (await shown.OfAsync(document))!, number, string.Join(' ', both.Select(DeskWords.Of)), cancellation);
            await owners.OfAsync(said.Turn, document, said.Today, cancellation);
            return true;
        }

        if (outcome is not DeskOutcome.Done)
        {
            await said.Turn.SayAsync(DeskWords.Of(outcome), cancellation);
            return true;
        }

        await ShowNextAsync(said, (await shown.OfAsync(document))!, number, DeskWords.Of(outcome), cancellation);
        await owners.OfAsync(said.Turn, document, said.Today, cancellation);
        return true;
    }

    /// <inheritdoc />
    public Task AskAgainAsync(Said said, OpenQuestion question, CancellationToken cancellation) =>
        said.Turn.SayAsync(AskedAgain.Of($"Shall I confirm finding {question.Data.GetValueOrDefault(FindingCard.Number)}, whose card I have shown? Write “yes”, “it is for the Head of SEND”, “next”, or “reject it, it was answered”"), cancellation);

    private async Task<DeskOutcome?> DoAsync(Said said, Desk desk, DraftFinding finding, FindingAnswer? says)
    {
        int[] numbers = [finding.Number];
        // "Is that right?", "ok?" ask, and confirm nothing.
        if (!said.Text.TrimEnd().EndsWith('?') && (YesOrNo.In(said.Text) == true || Confirms().IsMatch(said.Text) || says is FindingAnswer.Yes))
        {
            // What the card asks with "is that right?" is what the yes answers; with its next yes it is confirmed.
            return finding is { DueTakesYes: true, OwnerQuestion: null } ? await amend.AcceptDueAsync(desk.Document.Id, numbers, said.Who) : await confirm.RunAsync(desk.Document.Id, numbers, said.Who);
        }

        if (Rejects().Match(said.Text) is { Success: true } rejected)
        {
            return await reject.RunAsync(desk.Document.Id, numbers, rejected.Groups["why"].Value.Trim(), said.Who);
        }

        if (IsFor().Match(said.Text) is { Success: true } isFor && !DuePhrase(isFor.Groups["who"].Value))
        {
            return await OwnerAsync(desk, numbers, isFor.Groups["who"].Value.Trim(), said.Who);
        }

        if (IsDue().Match(said.Text) is { Success: true } due && SpokenDue.Read(due.Groups["when"].Value, said.Today) is { } phrase)
        {
            return await amend.DueAsync(desk.Document.Id, numbers, phrase, said.Who);
        }

        // "No, make it March", "Rita's please".
        return says switch
        {
            FindingAnswer.Sets { When: { } when } => await amended.DueAsync(desk.Document.Id, numbers, when, said.Who, said.Today),
            FindingAnswer.Sets { Whose: { } whose } => await OwnerAsync(desk, numbers, whose, said.Who),
            _ => null,
        };
    }

    private static bool DuePhrase(string words) => DuePhraseReader.Read(words) is not null;

    // "Colin Drake, the Head of Leisure" is one of the two; whom nobody knows is asked for and not made.
    private async Task<DeskOutcome> OwnerAsync(Desk desk, int[] numbers, string words, Standing by)
    {
        // "Colin Drake, the Head of Leisure" are one and not two.
        if (AreTwo().IsMatch(words) && await database.ReadAsync(async session => JointOwners.In(words, await OwnerMatcher.OfAsync(session)).Count > 1))
        {
            return await amended.OwnerAsync(desk.Document.Id, numbers, words, by);
        }

        var (found, question) = ((string?)null, (string?)null);
        foreach (var one in words.Split(',', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries).Prepend(words).Distinct())
        {
            var (owner, sentence) = await database.ReadAsync(session => OwnerSaid.FindAsync(session, Article().Replace(one, "")));
            question ??= sentence;
            found ??= owner?.Name;
        }

        return found is null ? new DeskOutcome.Refused(question!) : await amend.OwnerAsync(desk.Document.Id, numbers, found, by);
    }

    // The same again where it still waits, else the next one to go through.
    private async Task ShowNextAsync(Said said, Desk desk, int number, string? sentence, CancellationToken cancellation)
    {
        var seen = (await shown.SeenAsync(said.Turn, desk.Document.Id))!;
        var next = sentence is not null && seen.Desk.Waiting.FirstOrDefault(finding => finding.Number == number) is { } same ? same
            : seen.Desk.Amber.FirstOrDefault(finding => finding.Number > number) ?? seen.Desk.Amber.FirstOrDefault(finding => finding.Number != number);
        IReadOnlyList<string> first = sentence is null ? [] : [sentence];
        var card = next is null ? DeskCard.For(seen, DeskCard.FirstOf(seen.Desk), 0, first) : FindingCard.For(seen, next, first);
        await database.WriteAsync(session => next is null ? OpenQuestion.CloseAsync(session, said.Turn.Activity) : OpensAsync(session, said.Turn.Activity, desk.Document.Id, next.Number, time.GetUtcNow()));
        await said.Turn.ShowAsync(sentence is not null && said.Turn.Activity.Id is { } through && CardLimits.ActionsOf(card) < CardLimits.Actions ? card with { Actions = [.. card.Actions, ReadBackCard.Undo(through)] } : card, cancellation);
    }

    [GeneratedRegex(@"\s(?:and|with|as\s+well\s+as|alongside|plus)\s|&", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex AreTwo();

    // "No, it's Rita" puts somebody in another's place and stays an owner.
    [GeneratedRegex(@"^\W*(?:(?:yes|yep|yeah|ok|okay|right)\b\W*)*(?:that|this)\b|^\W*(?:yes|yep|yeah)\b\W*it\b", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex SaysWho();

    private static string Figure(int number) => number.ToString(CultureInfo.InvariantCulture);

    // "That one is for Rita, by Friday": what points at the card.
    [GeneratedRegex(@"^\W*(?:(?:yes|no|ok|please)\W+)*(?:(?:that|this|it)(?:\s+one)?(?:\s+(?:is|should\s+be|goes|belongs)|['\u2019]s)?\s+|give\s+(?:that|this|it)(?:\s+one)?\s+|assign\s+(?:that|this|it)(?:\s+one)?\s+)?", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Pointing();

    // "yes confirm that", "take it", "that's an action".
    [GeneratedRegex(@"^\W*(?:(?:yes|ok|okay|please|right)\W+)*(?:confirm|accept|take|keep|record)(?:\s+(?:that|this|it|the)(?:\s+(?:one|finding))?)?(?:\s+on)?(?:\W+please)?\W*$", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Confirms();

    [GeneratedRegex(@"^\W*(?:(?:no|please)\W+)*(?:reject|refuse|bin|drop)\s+(?:that|this|it)(?:\s+one)?\s*[,:;–—-]?\s*(?:because\s+|as\s+)?(?<why>\p{L}.{2,}?)[\s.!]*$|^\W*no\s*[,:;–—-]\s*(?:(?:it|that|this)\s+(?:was|is)\s+)(?<why>(?:answered|no\s+action|not\s+an?\s+action|only|a\s+|done|dealt)\b.{0,}?)[\s.!]*$", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Rejects();

    [GeneratedRegex(@"^\W*(?:(?:yes|no|ok|please)\W+)*(?:(?:that|this|it)(?:\s+one)?(?:\s+is|['\u2019]s|\s+should\s+be|\s+goes|\s+belongs)?\s+(?:for|to)|for|give\s+(?:that|this|it)(?:\s+one)?\s+to|assign\s+(?:that|this|it)(?:\s+one)?\s+to|owner\s*:?)\s+(?:the\s+)?(?<who>\p{L}.{1,100}?)[\s.!]*$", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex IsFor();

    [GeneratedRegex(@"^\W*(?:(?:yes|no|ok|please)\W+)*(?:(?:that|this|it)(?:\s+one)?(?:\s+is|['\u2019]s|\s+should\s+be)?\s+)?(?:due(?:\s+(?:at|by|on|for|in|before))?|by|at|for|before)\s+(?:the\s+)?(?<when>.{3,80}?)[\s.!]*$", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex IsDue();

    [GeneratedRegex(@"^\W*(?:next(?:\s+(?:one|please))?|skip(?:\s+(?:it|that|this))?|(?:leave|pass)\s+(?:it|that|this)(?:\s+one)?(?:\s+for\s+now)?|later)\W*$", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Next();

    [GeneratedRegex(@"^the\s+", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Article();
}
