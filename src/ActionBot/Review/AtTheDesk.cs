using ActionBot.Intake;
using ActionBot.Officers;
using ActionBot.Storage;

namespace ActionBot.Review;

/// <summary>Opens the desk for one deed: asks whether this clerk may, and finds the findings she names by their numbers.</summary>
internal static class AtTheDesk
{
    /// <summary>Runs a deed in one transaction on the findings of these numbers.</summary>
    public static Task<DeskOutcome> RunAsync(
        Database database, Guid documentId, Standing by, IReadOnlyCollection<int> numbers, Func<Session, Desk, IReadOnlyList<DraftFinding>, Task<DeskOutcome>> deed) =>
        database.WriteAsync(async session =>
        {
            if (await Desk.OfAsync(session, documentId) is not { } desk)
            {
                return new DeskOutcome.Refused("These minutes are not on the register.");
            }

            if (!by.MayClerk(desk.Committee.Id))
            {
                return new DeskOutcome.Refused($"Only a clerk of {desk.Committee.Name} can do that.");
            }

            // Two clerks at one desk: the second waits for the first, and then sees what she did.
            await Committees.CommitteeTable.HoldAsync(session, desk.Committee.Id);
            desk = (await Desk.OfAsync(session, documentId))!;
            var named = desk.Findings.Where(finding => numbers.Contains(finding.Number)).ToList();
            var missing = numbers.Except(named.Select(finding => finding.Number)).Order().ToList();
            return missing.Count > 0
                ? new DeskOutcome.Refused($"There is no finding {string.Join(", ", missing)}: these minutes have 1 to {desk.Findings.Count}.")
                : await deed(session, desk, named);
        });

    /// <summary>A sentence for a finding that was decided already; null while it waits.</summary>
    public static string? DecidedAlready(DraftFinding finding) => finding.Status switch
    {
        FindingStatus.Confirmed => $"{finding.Number} was confirmed already{By(finding)}.",
        FindingStatus.Rejected => $"{finding.Number} was rejected already{By(finding)}.",
        FindingStatus.Carried => $"{finding.Number} was confirmed from an earlier version of these minutes.",
        FindingStatus.Merged => $"{finding.Number} was made one with another finding.",
        FindingStatus.Split => $"{finding.Number} was split.",
        _ => null,
    };

    private static string By(DraftFinding finding) => finding.DecidedBy is null ? "" : $" by {finding.DecidedBy}";
}
