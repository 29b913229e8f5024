using System.Text.RegularExpressions;
using ActionBot.ActionPoints;
using ActionBot.Cards;
using ActionBot.Committees;
using ActionBot.Committees.Calendar;
using ActionBot.Intake;
using ActionBot.Minutes.DueDates;
using ActionBot.Officers;
using ActionBot.Storage;

namespace ActionBot.Review;

/// <summary>Makes several findings of one that holds two tasks. The original is kept and says what became of it.</summary>
public sealed partial class SplitFinding(Database database, TimeProvider time, CouncilSettings council)
{
    /// <summary>Splits it into the parts given, or at its own "and" where none are given.</summary>
    public Task<DeskOutcome> RunAsync(Guid documentId, int number, IReadOnlyList<string>? parts, Standing by) =>
        IntoAsync(documentId, number, by, async (session, whole, matcher) =>
        {
            var tasks = (parts is { Count: > 0 } ? parts : Parts(whole.Text)).Select(part => part.Trim()).Where(part => part.Length > 0).ToList();
            var desk = (await Desk.OfAsync(session, documentId))!;
            var (calendar, days) = (CalendarMeeting.Of(await MeetingTable.OfAsync(session, desk.Committee.Id)), CommitteeRules.Of(desk.Committee, council).Days);
            return tasks.Count < 2
                ? Parting.Refuse($"{number} does not show where to split it. Write the parts, each a whole task: “split {number}: first task / second task”.")
                : new Parting(
                    [.. tasks.Select(task => WithItsTime(WithItsOwner(whole, task, matcher), task, phrase => DueOnCalendar.Resolve(phrase, desk.Meeting.HeldOn, calendar, days, saidByClerk: true)) with { Text = task })],
                    "split into ",
                    made => $"{number} is now {Numbers.Of(made)}.{(whole.Exempt ? "" : $" {string.Join("; ", made.Select(finding => Words(finding, whole)))}.")}");
        });

    /// <summary>Makes a finding for each of the owners that are named together, with the same task.</summary>
    /// <param name="documentId">The document.</param>
    /// <param name="number">The finding.</param>
    /// <param name="owners">The owners as the clerk names them; null: as the minutes do.</param>
    /// <param name="by">A clerk.</param>
    public Task<DeskOutcome> ForEachAsync(Guid documentId, int number, string? owners, Standing by) =>
        IntoAsync(documentId, number, by, async (session, whole, matcher) =>
        {
            var each = JointOwners.In(owners ?? whole.OwnerText ?? "", matcher);
            if (each.Count < 2)
            {
                return Parting.Refuse($"{number} names one owner. Name them: “{number} is for the Head of SEND and the Director of Education”.");
            }

            var parts = new List<DraftFinding>();
            foreach (var owner in each)
            {
                var found = OwnerOnRegister.Find(owner, collective: false, suggestion: null, matcher);
                var put = found.TakenAsWritten ? await ConfirmFindings.OwnerAsync(session, null, null, owner, time.GetUtcNow()) : new Owner(found.PostId, found.PersonId, owner);
                parts.Add(whole with { OwnerText = whole.OwnerText ?? owner, OwnerCollective = false, OwnerPostId = put.PostId, OwnerPersonId = put.PersonId, OwnerQuestion = found.Question, SeveralOwners = found.AreSeveral });
            }

            return new Parting(
                parts,
                "one for each owner: ",
                made => $"{number} is now {string.Join(" and ", made.Zip(each, (finding, owner) => $"{finding.Number} for {(finding is { OwnerPostId: not null, OwnerPersonId: null } ? "the " : "")}{owner}"))}: the same task for each. “confirm {string.Join(" and ", made.Select(finding => finding.Number))}” records them.");
        });

    private Task<DeskOutcome> IntoAsync(Guid documentId, int number, Standing by, Func<Session, DraftFinding, OwnerMatcher, Task<Parting>> part) =>
        AtTheDesk.RunAsync(database, time, documentId, by, [number], async (session, desk, named) =>
        {
            var whole = named[0];
            if (AtTheDesk.DecidedAlready(whole) is { } already)
            {
                return new DeskOutcome.Refused(already);
            }

            var parting = await part(session, whole, await OwnerMatcher.OfAsync(session));
            if (parting.Refusal is { } refusal)
            {
                return new DeskOutcome.Refused(refusal);
            }

            var (now, next) = (time.GetUtcNow(), desk.Findings.Max(finding => finding.Number));
            List<DraftFinding> made = [.. parting.Parts.Select(one => one with { Id = Guid.CreateVersion7(now), Number = ++next, FromFindingId = whole.Id })];
            foreach (var one in made)
            {
                await FindingTable.InsertAsync(session, one);
            }

            var split = whole with { Status = FindingStatus.Split, Reason = $"{parting.Deed}{Numbers.Of(made)}", DecidedBy = by.Actor.Name, DecidedAt = now };
            await FindingTable.UpdateAsync(session, split);
            return new DeskOutcome.Done([split, .. made], [], [.. made.Where(finding => !finding.IsReady)], parting.ReadBack(made));
        });

    /// <summary>
    /// The tasks it shows by itself: parted by a semicolon, a full stop, "and to" or "and" – and only where each part is a whole task. "The Head of SEND and
    /// the Director of Education to report on transport costs and on placement costs" shows none: where to cut that is for the clerk to say. Pure.
    /// </summary>
    internal static IReadOnlyList<string> Parts(string text)
    {
        foreach (var joint in (ReadOnlySpan<string>)["; and ", "; ", ". ", " and to ", ", and ", " and "])
        {
            var parts = text.Split(joint, StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);
            if (parts.Length > 1 && Array.TrueForAll(parts, part => IsATask(part)) && (joint != " and to " || !HasAnotherSubject(text)))
            {
                return parts;
            }
        }

        return [text];

        // Behind "and to" stands the bare verb: "and to report back".
        bool IsATask(string part) => part.Contains(' ', StringComparison.Ordinal) && (Verb().IsMatch(part) || text.Contains(" and to " + part, StringComparison.Ordinal));
    }

    // "to report to Cabinet and to Council": the second "to" is no verb's.
    private static bool HasAnotherSubject(string text) => AndToSomebody().IsMatch(text);

    private static string Words(DraftFinding finding, DraftFinding whole) => $"{finding.Number}: “{Shortened.To(finding.Text, 120)}”{(finding.OwnerText == whole.OwnerText ? "" : $", for the {finding.OwnerText}")}";

    // "Director of Housing to agree …": whoever a part names is its owner; of a part that names nobody the whole's owner stays.
    private static DraftFinding WithItsOwner(DraftFinding whole, string task, OwnerMatcher matcher)
    {
        if (Subject().Match(task) is not { Success: true } subject)
        {
            return whole;
        }

        var owner = subject.Groups["owner"].Value;
        var found = OwnerOnRegister.Find(owner, collective: false, suggestion: null, matcher);
        return found.Question is null && (!found.TakenAsWritten || whole.OwnerText?.Contains(owner, StringComparison.OrdinalIgnoreCase) == true)
            ? whole with { OwnerText = owner, OwnerCollective = false, OwnerPostId = found.PostId, OwnerPersonId = found.PersonId, OwnerQuestion = null, ClerkOwner = null }
            : whole;
    }

    // A part that names a time of its own is due then, and not when its neighbour is.
    private static DraftFinding WithItsTime(DraftFinding part, string task, Func<DuePhrase, DueOutcome> resolve) =>
        DuePhraseReader.Find(task) is [var phrase] && phrase.Text != part.DueText && resolve(phrase) is { Question: null } due ? part.With(due) with { DueText = phrase.Text, ClerkDue = null } : part;

    [GeneratedRegex(@"^(?:the\s+)?(?<owner>\p{Lu}[^,;:.]{1,80}?)\s+(?:to|will|shall|should|must)\s+\p{Ll}", RegexOptions.CultureInvariant)]
    private static partial Regex Subject();

    // "the Head of Parks to inspect the oak", "officers will write", "report back": somebody does something.
    [GeneratedRegex(@"\bto\s+(?!the\b|a\b|an\b|all\b|its\b|members?\b|\p{Lu})\p{Ll}+|\b(?:will|shall|would|must|should|agreed|undertook|be\s+(?:asked|requested|invited|instructed))\b|^(?:bring|write|report|provide|circulate|send|inspect|review|prepare|draft|publish|arrange|consult|ask|check|say|submit|present|share|update|produce|explore|consider|investigate|contact|meet|discuss|include|add|invite|confirm|clarify|look)s?\b", RegexOptions.CultureInvariant)]
    private static partial Regex Verb();

    [GeneratedRegex(@"\sand\sto\s(?:the|a|an|all|members?|\p{Lu}\p{L}*)\b", RegexOptions.CultureInvariant)]
    private static partial Regex AndToSomebody();

    // What a finding is parted into, and how that is said.
    private sealed record Parting(IReadOnlyList<DraftFinding> Parts, string Deed, Func<List<DraftFinding>, string> ReadBack)
    {
        public string? Refusal { get; private init; }

        public static Parting Refuse(string sentence) => new([], "", _ => sentence) { Refusal = sentence };
    }
}
