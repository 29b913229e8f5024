using System.Globalization;
using ActionBot.Cards;
using ActionBot.Intake;
using ActionBot.Review;
using ActionBot.Storage;

namespace ActionBot.Teams.Conversation;

/// <summary>Asks whether the meeting is right that was proposed for findings: "Is the next meeting right?" is answered by "yes", on the button or in words.</summary>
public sealed class DueAsked(Database database, TimeProvider time)
{
    /// <summary>Under this name stand the numbers of the findings.</summary>
    internal const string Several = "numbers";

    /// <summary>With this name what is answered is confirmed at once.</summary>
    internal const string ThenConfirm = "confirm";

    /// <summary>Asks it, and gives the button. Null: nothing is asked.</summary>
    public async Task<ExecuteAction?> RunAsync(Turn turn, Desk desk, IReadOnlyList<DraftFinding> asked, bool thenConfirm)
    {
        if (asked.Count == 0)
        {
            return null;
        }

        var data = new Dictionary<string, string> { [DeskCard.Document] = desk.Document.Id.ToString(), [Several] = string.Join(',', asked.Select(finding => finding.Number.ToString(CultureInfo.InvariantCulture))) };
        if (thenConfirm)
        {
            data[ThenConfirm] = "yes";
        }

        await database.WriteAsync(session => OpenQuestion.AskAsync(session, turn.Activity, FindingCard.AcceptDue, data, time.GetUtcNow()));
        return new ExecuteAction("Yes", FindingCard.AcceptDue, data);
    }
}
