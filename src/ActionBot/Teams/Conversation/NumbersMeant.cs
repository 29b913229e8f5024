using System.Globalization;
using ActionBot.ActionPoints;
using ActionBot.Committees;
using ActionBot.Enquiries;
using ActionBot.Intake;
using ActionBot.Review;
using ActionBot.Storage;
using ActionBot.Understanding;

namespace ActionBot.Teams.Conversation;

/// <summary>Whose the numbers of a clerk's message turned out to be.</summary>
/// <param name="Desk">The desk on which those findings wait; null: none is meant.</param>
/// <param name="Findings">The findings that are meant.</param>
/// <param name="References">The action points that are meant, whole where the number alone would not say which; null: there was nothing to decide.</param>
/// <param name="Doubtful">The numbers that have to be asked about; nothing may be done before.</param>
public sealed record NumbersDecided(Desk? Desk, IReadOnlyList<int> Findings, IReadOnlyList<string> References, IReadOnlyList<int> Doubtful);

/// <summary>
/// The one home of the question whose a bare number is: a finding's on the clerk's desk, or an action point's. Every verb of a clerk's asks here, so that one
/// number never means two things within one minute. The rule itself is <see cref="WhoseNumber"/>; a number in an officer's answer is a line of his reminder
/// and is found by <see cref="WhichActions"/>.
/// </summary>
public sealed class NumbersMeant(Database database, DeskShown shown, TimeProvider time)
{
    /// <summary>What the answer to the question is kept as, where it was "the finding".</summary>
    internal const string AsFinding = "finding";

    /// <summary>What it is kept as, where it was "the action point".</summary>
    internal const string AsAction = "action";

    // What was confirmed this long ago may still be spoken of by its number on the desk.
    private static readonly TimeSpan Lately = TimeSpan.FromHours(1);

    // A desk that was shown yesterday lies before nobody.
    private static readonly TimeSpan LongestInFront = TimeSpan.FromHours(12);

    /// <summary>How a number is spoken of in what is wanted.</summary>
    public static Spoken SpokenOf(Intent intent) => intent switch
    {
        Intent.Assign or Intent.SetDue or Intent.Restrict or Intent.Drop => Spoken.OfEither,
        Intent.Show => Spoken.Looks,
        _ => Spoken.OfAction,
    };

    /// <summary>Decides it for the references of a message.</summary>
    public Task<NumbersDecided> OfAsync(Said said, Spoken spoken) => OfAsync(said, said.Slots.References, spoken);

    /// <summary>Decides it.</summary>
    /// <param name="said">The message.</param>
    /// <param name="references">The references in it, bare numbers and others.</param>
    /// <param name="spoken">How they are spoken of.</param>
    public async Task<NumbersDecided> OfAsync(Said said, IReadOnlyList<string> references, Spoken spoken)
    {
        if (!said.Who.IsClerk || !references.Any(IsNumber))
        {
            return new NumbersDecided(null, [], references, []);
        }

        var waiting = await shown.WaitingAsync(said);
        var lies = said.Turn.Conversation.DeskDocumentId is { } id && (waiting is null || waiting.Document.Id == id) ? await shown.OfAsync(id) : null;
        lies = lies is not null && said.Who.MayClerk(lies.Committee.Id) ? lies : null;
        if ((waiting ?? lies) is not { } desk)
        {
            return new NumbersDecided(null, [], references, []);
        }

        var became = await BecameAsync(lies);
        var points = await database.ReadAsync(async session =>
        {
            // Whoever clerks two committees may mean the number of either.
            var meant = said.Slots.Committee is { } words && FindCommittee.Named(words, await CommitteeTable.AllAsync(session)) is [var named] ? named.Id : said.Turn.Conversation.CommitteeId is { } here && said.Who.MayClerk(here) ? here : desk.Committee.Id;
            return await ActionPointTable.OfCommitteeAsync(session, meant);
        });
        var first = WhoseNumber.BeginsWithNumber(said.Text);
        var (findings, actions, doubtful) = (new List<int>(), new List<string>(), new List<int>());
        foreach (var reference in references)
        {
            if (!IsNumber(reference))
            {
                actions.Add(reference);
                continue;
            }

            var number = int.Parse(reference, NumberStyles.None, CultureInfo.InvariantCulture);
            var numbered = Bearings.Numbered(points, number, isLabel: false);
            var turned = became.GetValueOrDefault(number);
            var whose = said.Answered.GetValueOrDefault(MeaningKept.Whose) switch
            {
                AsFinding => desk.Waiting.Any(finding => finding.Number == number) ? Whose.Finding : turned is null ? Whose.Action : Whose.Became,
                AsAction => Whose.Action,
                _ => new WhoseNumber(
                    spoken,
                    first,
                    WhoseNumber.IsCalledFinding(said.Text, number),
                    WhoseNumber.IsCalledAction(said.Text, number) || reference[0] == '0',
                    desk.Waiting.Any(finding => finding.Number == number),
                    turned is not null && turned.Id != numbered?.Id,
                    numbered is not null,
                    IsInFront(said, desk)).Decide(),
            };
            switch (whose)
            {
                case Whose.Finding when !desk.IsReplaced && desk.Findings.Any(finding => finding.Number == number):
                    findings.Add(number);
                    break;
                case Whose.Became:
                    actions.Add(turned!.Reference);
                    break;
                case Whose.Doubt:
                    doubtful.Add(number);
                    break;
                default:
                    actions.Add(reference);
                    break;
            }
        }

        return new NumbersDecided(desk, [.. findings.Distinct()], actions, [.. doubtful.Distinct()]);
    }

    /// <summary>The message, said of action points: of what is done to these alone.</summary>
    /// <returns>It; null: it names findings that wait on the desk, and that has been said.</returns>
    public async Task<Said?> AsActionsAsync(Said said, Spoken spoken, CancellationToken cancellation)
    {
        var decided = await OfAsync(said, spoken);
        if (decided.Findings.Count == 0)
        {
            return said.About(decided.References);
        }

        await said.Turn.SayAsync($"{(decided.Findings.Count == 1 ? "Finding" : "Findings")} {Numbers.Of(decided.Findings)} {(decided.Findings.Count == 1 ? "waits" : "wait")} on the desk: nobody is asked or answers before you have confirmed {(decided.Findings.Count == 1 ? "it" : "them")}.", cancellation);
        return null;
    }

    /// <summary>Asks whose the numbers are; what was said is taken up again once that is answered.</summary>
    public async Task AskAsync(Said said, NumbersDecided decided, CancellationToken cancellation)
    {
        var desk = decided.Desk!;
        var lies = await BecameAsync(desk);
        var points = await database.ReadAsync(session => ActionPointTable.OfCommitteeAsync(session, desk.Committee.Id));
        var asFindings = decided.Doubtful.Select(number => (Number: number, Words: desk.Waiting.FirstOrDefault(finding => finding.Number == number) is { } waits
            ? waits.Exempt ? "exempt" : waits.Text
            : lies.GetValueOrDefault(number) is { } point ? $"{point.Reference}, {(point.Exempt ? "exempt" : point.Text)}" : "")).ToList();
        var asActions = decided.Doubtful.Select(number => Bearings.Numbered(points, number, isLabel: false)).OfType<ActionPoint>().ToList();
        var data = new Dictionary<string, string>(said.Answered) { [DoubtCard.Words] = said.Quoted, [MeaningKept.Asked] = MeaningKept.Whose };
        data.Remove(MeaningKept.Whose);
        data.Remove(MeaningKept.Sentence);
        await database.WriteAsync(session => OpenQuestion.AskAsync(session, said.Turn.Activity, DoubtCard.Verb, data, time.GetUtcNow()));
        await said.Turn.ShowAsync(ChoiceCard.FindingsOrActions(said.Quoted, asFindings, asActions), cancellation);
    }

    private static bool IsNumber(string reference) => reference.Length is > 0 and <= 4 && reference.All(char.IsAsciiDigit);

    private bool IsInFront(Said said, Desk desk) => said.Turn.Conversation is { DeskDocumentId: { } id, DeskShownAt: { } at } && id == desk.Document.Id && time.GetUtcNow() - at <= LongestInFront;

    // What the findings of a desk have become within the hour, by their numbers there.
    private Task<Dictionary<int, ActionPoint>> BecameAsync(Desk? desk) => database.ReadAsync(async session =>
    {
        var became = new Dictionary<int, ActionPoint>();
        foreach (var finding in (desk?.Findings ?? []).Where(finding => finding is { Status: FindingStatus.Confirmed, ActionPointId: not null, DecidedAt: { } at } && time.GetUtcNow() - at <= Lately))
        {
            became[finding.Number] = (await ActionPointTable.ByIdAsync(session, finding.ActionPointId!.Value))!;
        }

        return became;
    });
}
